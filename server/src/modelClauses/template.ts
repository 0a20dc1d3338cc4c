/**
 * The words of a model clause, in typed pieces, and back into text an editor can insert.
 * A clause is written once with the parties' roles and the usual names of things; here they become the agreement's own.
 */

import { sentenceCase } from '../analysis/phrasing.ts';
import type { Fill } from './fill.ts';
import { agreeing, singularLabel, verbOf } from './numberAgreement.ts';
import { spelledBritish, wordsOfPaper } from './paperWords.ts';
import type { PartyRole, Piece } from './piece.ts';
import { ownedBy, type Pronoun } from './spokenParties.ts';

/** Splits a variant's or a definition's text. Joined again in order, the pieces are the text. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(fillMarks)) {
    if (match.index > end) pieces.push({ kind: 'literal', text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const [, bracketed, term] = match;
    pieces.push(term === undefined ? pieceInBrackets(bracketed!) : { kind: 'term', name: term });
  }
  if (end < text.length) pieces.push({ kind: 'literal', text: text.slice(end) });
  return pieces;
}

/** Text in LSP snippet syntax. Tab stops are numbered in reading order; the same words asked for twice are asked once. */
export function toSnippet(pieces: readonly Piece[], fill: Fill = {}): string {
  const numbers = new Map<string, number>();
  let last = 0;
  const stop = (words: string, shown: string): string => {
    const known = numbers.get(words);
    if (known !== undefined) return `\${${known}}`;
    numbers.set(words, ++last);
    return `\${${last}:${escapeSnippet(shown)}}`;
  };
  return resolve(pieces, fill)
    .map((piece) => {
      if (piece.kind === 'literal') return escapeSnippet(piece.text);
      if (piece.kind === 'party') return stop(piece.role, libraryLabels[piece.role]);
      if (piece.kind === 'choice') return `\${${++last}|${piece.options.map(escapeChoice).join(',')}|}`;
      if (isDefault(piece.text)) return `\${${++last}:${escapeSnippet(piece.text)}}`;
      return stop(`[${piece.text}]`, `[${piece.text}]`);
    })
    .join('');
}

/** Text for a client without snippets: what is unknown stays in brackets, where the unfilled-blank rule will find it. */
export function toPlain(pieces: readonly Piece[], fill: Fill = {}): string {
  return resolve(pieces, fill)
    .map((piece) => {
      if (piece.kind === 'literal') return piece.text;
      if (piece.kind === 'party') return `[${libraryLabels[piece.role]}]`;
      return piece.kind === 'choice' ? `[${piece.options.join('/')}]` : `[${piece.text}]`;
    })
    .join('');
}

/** The names of the defined terms in a text, each once, in order. */
export function termNamesIn(text: string): readonly string[] {
  return [...new Set(piecesOf(text).flatMap((piece) => (piece.kind === 'term' ? [piece.name] : [])))];
}

/** `$`, `}` and `\` mean something in a snippet; in a clause they are money, or nothing. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

type Resolved = Exclude<Piece, { kind: 'term' }>;

/** Puts the agreement's own names in. A party the agreement does not name stays a party, also inside a term. */
function resolve(pieces: readonly Piece[], fill: Fill): readonly Resolved[] {
  const out: Resolved[] = [];
  let before = '';
  const write = (text: string): void => {
    out.push({ kind: 'literal', text });
    before = text;
  };
  const party = (role: PartyRole, inTerm: boolean, case_: keyof Pronoun = 'subject'): void => {
    const pronoun = fill.spoken?.[role];
    const label = pronoun ? (inTerm ? (fill.named?.[role] ?? sentenceCase(pronoun.own)) : pronoun[case_]) : fill[role];
    if (label === undefined) {
      out.push({ kind: 'party', role });
      before = libraryLabels[role];
    } else if (inTerm) {
      const name = label.replace(/^the /i, '');
      write(fill.several?.has(role) && !pronoun ? singularLabel(name) : name);
    } else write(isAtSentenceStart(before, out.length) ? sentenceCase(label) : label);
  };
  const alone = Object.keys(fill.persons ?? {}) as PartyRole[];
  const several = alone.length ? new Set([...(fill.several ?? noRoles), ...alone]) : (fill.several ?? noRoles);
  const agreed = agreeing(pieces, several, { ...fill.persons, ...fill.spoken });
  for (const [index, piece] of agreed.entries()) {
    if (piece.kind === 'literal') {
      const last = agreed[index - 1];
      const owner = last?.kind === 'party' && fill.spoken?.[last.role];
      const bare = last?.kind === 'party' && fill.apostrophe?.has(last.role);
      const said = bare ? piece.text.replace(/^'s(?= )/, "'") : piece.text;
      write(wordsOfPaper(owner ? said.replace(/^'s?(?= )/, '') : said, fill));
    } else if (piece.kind === 'party') {
      const behind = textAt(pieces[index + 1]);
      party(
        piece.role,
        false,
        /^'s? /.test(behind) ? 'own' : isObjectOf(textAt(pieces[index - 1]), behind) ? 'object' : 'subject',
      );
    } else if (piece.kind === 'term') {
      const own = fill.term?.(piece.name);
      const [, owner, rest] = /^(Provider|Customer)( .+)$/.exec(piece.name) ?? [];
      if (own === undefined && owner !== undefined) {
        party(owner === 'Provider' ? 'provider' : 'customer', true);
        write(rest!);
      } else {
        const name = own ?? piece.name;
        // There is one, and it has a name: not "any Forecasting Model".
        const last = out.at(-1);
        if (own !== undefined && own === fill.system && last?.kind === 'literal') {
          out[out.length - 1] = { kind: 'literal', text: last.text.replace(/\b(?:any|each) $/, 'the ') };
          before = before.replace(/\b(?:any|each) $/, 'the ');
        }
        const the = own !== undefined && !determined.test(before) && fill.articled?.(own) ? 'the ' : '';
        write(the && isAtSentenceStart(before, out.length) ? `The ${name}` : the + name);
      }
    } else {
      // What is missing is said in the paper's spelling, too.
      out.push(piece.kind === 'blank' && fill.british ? { kind: 'blank', text: spelledBritish(piece.text) } : piece);
      before = ' ';
    }
  }
  return fill.spoken
    ? joinLiterals(out).map((one) => (one.kind === 'literal' ? literal(ownedBy(one.text)) : one))
    : out;
}

/** Whether something is done to the party that stands between these words: "to [Customer]", "bind [Customer]". */
const isObjectOf = (lead: string, behind: string): boolean =>
  verbOf(lead, behind) === undefined &&
  /\b(?:to|of|for|from|by|with|against|than|between|harmless|on|into|without|offer|give|grant|tell|pay|provide|show|allow|notify|require|prevent|restrict|oblige|release|bind|indemnify|defend|cause|name|protect|inform|train|assist|enable)s?\s*$/.test(
    lead,
  );

const textAt = (piece: Piece | undefined): string => (piece?.kind === 'literal' ? piece.text : '');

const literal = (text: string): Resolved => ({ kind: 'literal', text });

/** Words that stand side by side, as one. */
function joinLiterals(pieces: readonly Resolved[]): readonly Resolved[] {
  const out: Resolved[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (piece.kind === 'literal' && last?.kind === 'literal') out[out.length - 1] = literal(last.text + piece.text);
    else out.push(piece);
  }
  return out;
}

/** Where a term cannot have an article: behind "any", "other", "Supplier's". */
const determined =
  /(?:\b(?:the|any|each|all|its|their|an?|such|no|this|that|these|those|other|some|jointly|owned|new|own|every|certain|combined|raw|underlying|resulting|pre-existing)\s|['’]s?\s|[-/])$/i;

/** A label such as "the Consultant" wants a capital at the start of a sentence, also behind a bold run-in heading. */
function isAtSentenceStart(before: string, index: number): boolean {
  return index === 0 || /[.?!](?:\*\*)?\s+$/.test(before) || /\n$/.test(before);
}

/** A figure, or a sum of money, is a default; one in words describes what is missing and keeps its brackets. */
function isDefault(text: string): boolean {
  return /^(?:[A-Z]{3} |[$€£])?\d/.test(text);
}

function pieceInBrackets(text: string): Piece {
  if (text === libraryLabels.provider) return { kind: 'party', role: 'provider' };
  if (text === libraryLabels.customer) return { kind: 'party', role: 'customer' };
  return text.includes('|') ? { kind: 'choice', options: text.split('|') } : { kind: 'blank', text };
}

/** VS Code takes only these three as escaped inside a choice; an escaped `$` would show its backslash. */
function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}

const noRoles: ReadonlySet<PartyRole> = new Set();
const libraryLabels = { provider: 'Provider', customer: 'Customer' } as const;
const fillMarks = /\[([^[\]{}\n]+)\]|\{([^[\]{}\n]+)\}/g;
