import type { CancellationToken, Connection, Diagnostic, RAL, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PapersAsked, PapersFound } from '../../shared/papers.ts';
import type { PlaybookFolder, PlaybookPages } from '../../shared/protocol.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Client } from './clientCapabilities.ts';
import type { DealAround } from './deal/read.ts';
import type { Playbook } from './playbook/playbook.ts';
import type { Review } from './review.ts';
import type { Rule } from './rules/rule.ts';

/**
 * What the protocol's library has of its own for node and for browsers: timers, and the class by which it knows an answer
 * to be an error. The server is one file for both, so whoever makes the connection hands them over.
 */
export interface ProtocolLibrary {
  readonly RAL: typeof RAL;
  readonly ResponseError: typeof ResponseError;
  /** Runs work and breaks it off when it outlasts its time; where there is no such thing (browsers), work takes what it takes. */
  readonly within?: <T>(milliseconds: number, work: () => T) => T;
  /** Reads a playbook from the disk, for clients that do not read it themselves. */
  readonly readPlaybook?: (folder: PlaybookFolder) => Promise<PlaybookPages>;
  /** The same for the papers beside a document. */
  readonly readPapers?: (asked: PapersAsked) => Promise<PapersFound>;
}

/** What an answer is given from: one client, the catalogue, and the documents it has open, read as they are now. */
export interface Session {
  readonly connection: Connection;
  /** An answer that tells why there is none. */
  failure(code: number, why: string): ResponseError<void>;
  /** The same where the question was withdrawn. */
  withdrawn(): ResponseError<void>;
  readonly catalogue: readonly Rule[];
  /** Known once it has said what it can do. */
  client(): Client;
  /** The document read and judged as it is now; undefined when it is not ours to read, or the question was withdrawn. */
  reviewOf(uri: string, token?: CancellationToken): Promise<Read | undefined>;
  /** Why a document that is open could not be read. */
  failed(uri: string): string | undefined;
  /** Another text, read and judged as this document is. */
  reviewed(text: string, like: ReadWith, last: Review | undefined): Review;
  /** Every document that is read now. */
  reviews(): Iterable<readonly [uri: string, read: ReadDocument]>;
  /** Every playbook that a document was read with. */
  playbooks(): readonly Playbook[];
}

/** What a document is read with. */
export interface ReadWith {
  readonly settings: Settings;
  readonly playbook?: Playbook;
  readonly deal?: DealAround;
}

/** One document as it was last read. */
export interface ReadDocument extends ReadWith {
  readonly version: number;
  readonly review: Review;
  /** The diagnostics last told, so that the same are not told again. */
  shown?: ShownFix;
}
export type Read = ReadDocument & { readonly document: TextDocument };

/** A document that could not be read: why, in which version, and when it is tried again though it has changed. */
export interface Failure {
  readonly version: number;
  readonly why: string;
  readonly again: number;
}

export interface ShownFix {
  readonly id: string;
  readonly what: string;
}

/** No two results have one id, whatever document they are of: another may be opened under the name of one that was closed. */
export function nextShown(last: ShownFix | undefined, items: readonly Diagnostic[]): ShownFix {
  const what = JSON.stringify(items);
  return last?.what === what ? last : { id: String(++resultsShown), what };
}
let resultsShown = 0;

/** Milliseconds that reading a text may take: far more than any agreement needs, on a machine that does other things as well. */
export const timeFor = (text: string): number => 10_000 + text.length / 100;

/** The attorney's day, not Greenwich's. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Work that is done once nobody has asked for it for a while. */
export function delayed({ RAL }: Pick<ProtocolLibrary, 'RAL'>, milliseconds: number, work: () => void): () => void {
  let waiting: { dispose(): void } | undefined;
  return () => {
    waiting?.dispose();
    waiting = RAL().timer.setTimeout(() => {
      waiting = undefined;
      work();
    }, milliseconds);
  };
}
