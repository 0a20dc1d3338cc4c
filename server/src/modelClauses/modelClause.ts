import type { ProvisionKind } from '../analysis/provisions/provisionKind.ts';

/** For whom a paper is read, and a clause written. */
export type Side = 'provider' | 'customer' | 'neutral';
/** The kinds of agreement that a clause may be written for. */
export const clauseKinds = ['agency', 'partnership', 'jda'] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/**
 * What the text is made for: a clause with its heading, a sentence that goes behind another, an exhibit, a whole
 * agreement, or the shared definitions (which have no variants).
 */
export type ClauseForm = 'clause' | 'sentence' | 'exhibit' | 'agreement' | 'definitions';

export interface Variant {
  /** `preferred`, `fallback`, or the name of an alternative. */
  readonly name: string;
  readonly side: Side | 'every';
  /** What this text gives the other side, in a sentence. */
  readonly gives: string;
  /** What it takes for this side. */
  readonly takes: string;
  readonly text: string;
  /** The text with what it asks of the paper: "((if rates: …))". */
  readonly source: string;
}

export interface TermDefinition {
  readonly term: string;
  /** The whole definition: `"Outputs" means …`. */
  readonly text: string;
  /** The same with what it says only to some papers still marked. */
  readonly source: string;
  /** Words that do without the definition where the thing is only mentioned: "confidential information". */
  readonly inPassing?: string;
}

export interface ModelClause {
  /** The file's name. */
  readonly id: string;
  readonly title: string;
  /** The folder of the rules it serves. */
  readonly topic: string;
  /** Kinds of agreement it is written for. */
  readonly for: readonly ClauseKind[] | 'every';
  /** Where it goes: the first article whose title has one of these words, in this order. */
  readonly articles: readonly string[];
  /** Kinds of provision it brings, where there are any: a register of background is none. */
  readonly provides: readonly ProvisionKind[];
  /** Kinds of provision that say otherwise and stay: it says that it goes before them. */
  readonly over: readonly ProvisionKind[];
  /** Of an exhibit, the sentence of the body that refers to it: "… are listed in Exhibit [A]." */
  readonly reference?: string;
  readonly summary: string;
  readonly form: ClauseForm;
  readonly variants: readonly Variant[];
  /** Every term any variant uses, those its definitions use in turn, in alphabetical order. */
  readonly definitions: readonly TermDefinition[];
  /** Of these the ones that stand in its own page. */
  readonly own: readonly TermDefinition[];
}
