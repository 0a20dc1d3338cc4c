import type { Part } from './documentParts.ts';
import type { Block } from './page/blocks.ts';
import type { SentenceFacts } from './sentences.ts';
import type { Span } from './span.ts';

/** A numbered or titled stretch of the agreement with the sentences that stand in it. */
export interface Clause extends Span {
  /** "5.2", "IV", "" when it has none. For an exhibit its letter: "A". */
  readonly number: string;
  readonly title: string;
  /** Number and title as written; the place of a finding about what is missing here. */
  readonly heading: Span;
  readonly level: number;
  readonly part: Part;
  readonly parent?: Clause;
  readonly sentences: readonly Sentence[];
  /** How its heading is written: what an inserted clause imitates. */
  readonly style: 'heading' | 'run-in' | 'item' | 'plain' | 'none';
}

/** A sentence where it stands. Offsets are those of the agreement's text. */
export interface Sentence extends Span {
  /** For matching: plain words, straight quotes and dashes, no inner dots, joined over page breaks. */
  readonly text: string;
  /** The same as it reads. */
  readonly words: string;
  /** Stretches of the source that make it up: one, or more when a page break runs through it. */
  readonly pieces: readonly Span[];
  readonly labels: readonly string[];
  readonly clause: Clause;
  /** The sentence ending in a colon under which this one is listed. */
  readonly leadIn?: Sentence;
  readonly block: Block;
  readonly facts: SentenceFacts;
  /** An alternative nobody has chosen yet: "[Option A: …]", an empty check box, an item under "Select one:". */
  readonly optional: boolean;
  /** Offset in the agreement of a character of `text`. */
  at(offset: number): number;
  /** The same for a stretch of `text`. */
  span(from: number, to: number): Span;
}

/** The sentence before this one in its clause, and the one behind it. */
export const sentenceBefore = (sentence: Sentence): Sentence | undefined => siblingSentence(sentence, -1);
export const sentenceAfter = (sentence: Sentence): Sentence | undefined => siblingSentence(sentence, 1);
/** None beside what is no sentence of its clause: an item that is written out. */
function siblingSentence(sentence: Sentence, by: number): Sentence | undefined {
  const { sentences } = sentence.clause;
  const at = sentences.indexOf(sentence);
  return at < 0 ? undefined : sentences[at + by];
}

/** "5.2", "5.2(a)", "Exhibit B", "the preamble": how a lawyer names the place. */
export function placeName(clause: Clause, labels: readonly string[] = []): string {
  let named: Clause | undefined = clause;
  while (named && !named.number && !named.title) named = named.parent;
  const inner = labels.filter((label) => label.startsWith('(')).join('');
  if (!named) return inner;
  return (named.number || named.title) + inner;
}
