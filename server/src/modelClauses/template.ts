/**
 * The words of a model clause, in typed pieces, and back into text an editor can insert.
 * A clause is written once with the parties' roles and the usual names of things; here they become the agreement's own.
 */

import { agreeing, singularLabel } from './numberAgreement.ts';
import type { PartyRole, Piece } from './piece.ts';

/** What the agreement at hand already names. What is left out becomes a tab stop, or stays in brackets. */
export interface Fill {
  /** The party's label as the agreement uses it inside a sentence: `Consultant`, `the Consultant`. */
  readonly provider?: string;
  readonly customer?: string;
  /** The sides whose label is a plural: "the Sellers". Their verbs follow. */
  readonly several?: ReadonlySet<PartyRole>;
  /** The agreement's own term for a thing, or nothing where it has none. */
  readonly term?: (name: string) => string | undefined;
  /** Whether the agreement says "the" before a term of its own: "the Maintenance Records". */
  readonly articled?: (term: string) => boolean;
  /** What the paper calls itself behind "th", when not `is Agreement`: `is agreement`, `ese Terms`. */
  readonly agreement?: string;
  readonly british?: boolean;
  /** What it calls what is attached, when not "exhibit": "schedule". */
  readonly exhibit?: string;
}

/** Splits a variant's or a definition's text. Joined again in order, the pieces are the text. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > end) pieces.push({ kind: 'literal', text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const [, bracketed, term] = match;
    pieces.push(term === undefined ? bracket(bracketed!) : { kind: 'term', name: term });
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
      if (piece.kind === 'party') return stop(piece.role, labels[piece.role]);
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
      if (piece.kind === 'party') return `[${labels[piece.role]}]`;
      return piece.kind === 'choice' ? `[${piece.options.join('/')}]` : `[${piece.text}]`;
    })
    .join('');
}

/** The names of the defined terms in a text, each once, in order. */
export function termsOf(text: string): readonly string[] {
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
  const party = (role: PartyRole, inTerm: boolean): void => {
    const label = fill[role];
    if (label === undefined) {
      out.push({ kind: 'party', role });
      before = labels[role];
    } else if (inTerm) {
      const name = label.replace(/^the /i, '');
      write(fill.several?.has(role) ? singularLabel(name) : name);
    } else write(startsSentence(before, out.length) ? label.charAt(0).toUpperCase() + label.slice(1) : label);
  };
  for (const piece of agreeing(pieces, fill.several ?? nobody)) {
    if (piece.kind === 'literal') {
      write(asThePaper(piece.text, fill));
    } else if (piece.kind === 'party') {
      party(piece.role, false);
    } else if (piece.kind === 'term') {
      const own = fill.term?.(piece.name);
      const [, owner, rest] = /^(Provider|Customer)( .+)$/.exec(piece.name) ?? [];
      if (own === undefined && owner !== undefined) {
        party(owner === 'Provider' ? 'provider' : 'customer', true);
        write(rest!);
      } else {
        const name = own ?? piece.name;
        const the = own !== undefined && !determined.test(before) && fill.articled?.(own) ? 'the ' : '';
        write(the && startsSentence(before, out.length) ? `The ${name}` : the + name);
      }
    } else {
      out.push(piece);
      before = ' ';
    }
  }
  return out;
}

/** Where a term cannot have an article: behind "any", "other", "Supplier's". */
const determined =
  /(?:\b(?:the|any|each|all|its|their|an?|such|no|this|that|these|those|other|some|jointly|owned|new|own|every|certain|combined|raw|own|pre-existing)\s|['’]s?\s|[-/])$/i;

const pluralOf = (word: string, many: string): string =>
  many ? (/x$/.test(word) ? `${word.replace(/ix$/, 'ic').replace(/x$/, 'x')}es` : `${word}s`) : word;

/** The library's own words as this paper would spell them, and call itself and its AI system. */
function asThePaper(source: string, { agreement, british, term, exhibit }: Fill): string {
  const text =
    exhibit && exhibit !== 'exhibit'
      ? source.replace(
          /\b(an? )?exhibit(s?)\b/g,
          (_, article: string | undefined, many: string) =>
            `${article ? (/^[aeiou]/.test(exhibit) ? 'an ' : 'a ') : ''}${pluralOf(exhibit, many)}`,
        )
      : source;
  const named = !agreement
    ? text
    : (agreement.startsWith('ese')
        ? text.replace(
            /(?<!\b(?:of|under|to|in|by|with|for|from|than) )\b([Tt]his Agreement (?:otherwise )?)(permit|provide|state|describe|require|restrict|prevent|limit|bind|grant|end|allow|relate|affect|transfer|continue|begin|prevail|extend|create)s\b(?: and benefits\b)?/g,
            (whole, lead: string, verb: string) => lead + verb + (whole.endsWith('benefits') ? ' and benefit' : ''),
          )
        : text
      )
        .replace(/\bthe terms of this Agreement\b/g, agreement.startsWith('ese') ? 'these Terms' : '$&')
        .replace(/\b([Tt])his Agreement\b/g, `$1h${agreement}`);
  const system = term?.('AI System');
  const called =
    system && /^AI systems?$/i.test(system)
      ? named.replace(/\bAI systems?\b/g, (one) => (/s$/.test(one) ? `${system}s`.replace(/ss$/, 's') : system))
      : named;
  return british ? spelledBritish(called) : called;
}

/** "A licence" and "to license": the noun is told by what stands before it. */
export const spelledBritish = (text: string): string =>
  text
    .replace(/\b([Ll])icense(s?)\b/g, (whole, first: string, many: string, at: number) =>
      /\b(?:to|may|shall|not|and|or|will|hereby|must|can) (?:\w+ly )?$/.test(text.slice(Math.max(0, at - 24), at)) &&
      /^ (?:the|it|its|their|them|any|others|to|such|an?|all|each|what)\b/.test(
        text.slice(at + whole.length, at + whole.length + 10),
      )
        ? whole
        : `${first}icence${many}`,
    )
    .replace(/\b([Dd])efense\b/g, '$1efence')
    .replace(/\b([Ff])avor/g, '$1avour')
    .replace(/\b([Bb])ehavior/g, '$1ehaviour')
    .replace(/\b([Ll])abor\b/g, '$1abour')
    .replace(/\b([Ww])illful\b/g, '$1ilful')
    .replace(/\b([Ff])ulfill\b/g, '$1ulfil')
    .replace(/\b([Pp])rograms\b/g, '$1rogrammes')
    .replace(/\b([Jj])udgment\b/g, '$1udgment')
    .replace(/\b(\w+?)(iz)(e[sd]?|ing|ation|ations|able)\b/g, (whole, stem: string, _: string, end: string) =>
      /^(?:s|pr|se|ma)$/i.test(stem) ? whole : `${stem}is${end}`,
    );

/** A label such as "the Consultant" wants a capital at the start of a sentence, also behind a bold run-in heading. */
function startsSentence(before: string, index: number): boolean {
  return index === 0 || /[.?!](?:\*\*)?\s+$/.test(before) || /\n$/.test(before);
}

/** A figure, or a sum of money, is a default; one in words describes what is missing and keeps its brackets. */
function isDefault(text: string): boolean {
  return /^(?:[A-Z]{3} |[$€£])?\d/.test(text);
}

function bracket(text: string): Piece {
  if (text === labels.provider) return { kind: 'party', role: 'provider' };
  if (text === labels.customer) return { kind: 'party', role: 'customer' };
  return text.includes('|') ? { kind: 'choice', options: text.split('|') } : { kind: 'blank', text };
}

/** VS Code takes only these three as escaped inside a choice; an escaped `$` would show its backslash. */
function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}

const nobody: ReadonlySet<PartyRole> = new Set();
const labels = { provider: 'Provider', customer: 'Customer' } as const;
const marks = /\[([^[\]{}\n]+)\]|\{([^[\]{}\n]+)\}/g;
