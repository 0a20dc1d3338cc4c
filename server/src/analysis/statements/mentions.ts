import { type Bits, isEmpty, join, noBits } from '../lexicon/bits.ts';
import { hashOf, longestEntry, lower, match, thingBits } from '../lexicon/lexicon.ts';
import type { Party, Role } from '../parties/party.ts';
import { type Sense, singular, type Term, type Terms } from '../terms.ts';
import { scanned, scanTokens } from './scan.ts';

/** What an agreement calls its parties and the things it defines, made once for an agreement. */
export interface Names {
  /** Names by the hash of their first word, the longest first. */
  readonly byFirst: ReadonlyMap<number, readonly NameMention[]>;
  /** The last eight bits of these hashes: most words begin no name. */
  readonly begun: Uint8Array;
  /** Where two are equal, every sentence reads the same. */
  readonly key: string;
}

export interface NameMention {
  readonly words: readonly string[];
  readonly hashes: readonly number[];
  readonly length: number;
  readonly party?: Role;
  readonly things: Bits;
  /** "our", "you": never part of a thing's name. */
  readonly pronoun: boolean;
  /** Whether it must be written with a capital to be meant: "Company", not "company". */
  readonly capital: boolean;
}

/** What must be known of a party to name it. */
export type NamedParty = Pick<Party, 'label' | 'role'> & Partial<Pick<Party, 'name' | 'also'>>;

/** Words for a speaker or the one spoken to. */
const pronouns: Readonly<Record<string, readonly string[]>> = {
  we: ['we', 'us', 'our', 'ours', 'ourselves'],
  you: ['you', 'your', 'yours', 'yourself', 'yourselves'],
  i: ['i', 'me', 'my', 'mine', 'myself'],
};
const allPronouns = new Set(Object.values(pronouns).flat());
const pronounOf: Readonly<Record<string, string>> = {
  we: 'we',
  us: 'we',
  our: 'we',
  you: 'you',
  your: 'you',
  i: 'i',
  me: 'i',
};

/** What every agreement calls parties that it does not name apart. */
const anyParty = [
  'party',
  'parties',
  ...['both', 'each', 'either', 'neither'].flatMap((each) => [`${each} of us`, `${each} of them`]),
  ...['both sides', 'either side', 'each side', 'other side', 'neither side', 'we both', 'you and we'],
  ...['receiving party', 'disclosing party', 'receiving parties', 'disclosing parties', 'recipient', 'discloser'],
];

export function nameMentions(
  parties: readonly NamedParty[],
  terms: readonly (readonly [term: string, things: Bits])[] = [],
): Names {
  const names: NameMention[] = [];
  const add = (text: string, capital: boolean, party?: Role, its: Bits = noBits) => {
    const words = lexemesOf(text);
    if (!words.length || words.length > 8) return;
    names.push({
      words,
      hashes: words.map(hashOf),
      length: words.length,
      party,
      things: its,
      pronoun: party !== undefined && words.length === 1 && allPronouns.has(words[0]!),
      capital,
    });
  };
  for (const words of anyParty) add(words, false, 'both');
  const spoken = new Set<string>();
  for (const { label, role, also = [], name = '' } of parties)
    for (const one of [...label.split('/'), ...also, name]) {
      const plain = one.trim().replace(/^the /i, '');
      const pronoun = pronounOf[plain.toLowerCase()];
      if (pronoun) {
        if (spoken.has(pronoun)) continue;
        spoken.add(pronoun);
        for (const word of pronouns[pronoun]!) add(word, false, role);
      } else if (plain) add(plain, plain !== plain.toLowerCase(), role);
    }
  // Whoever wrote the paper speaks of itself as "we" or "I" and to the customer as "you", unless it says otherwise.
  const speaker = parties.find(({ role }) => role === 'provider') ? 'provider' : undefined;
  if (speaker && !spoken.has('we')) for (const word of pronouns.we!) add(word, false, speaker);
  if (speaker && !spoken.has('i')) for (const word of pronouns.i!) add(word, false, speaker);
  if (!spoken.has('you') && parties.some(({ role }) => role === 'customer'))
    for (const word of pronouns.you!) add(word, false, 'customer');
  for (const [term, its] of terms)
    if (!isEmpty(its)) {
      add(term, term !== term.toLowerCase(), undefined, its);
      const many = pluralOfTerm(term);
      if (many !== term) add(many, term !== term.toLowerCase(), undefined, its);
    }
  const byFirst = new Map<number, NameMention[]>();
  for (const name of names) {
    const known = byFirst.get(name.hashes[0]!);
    if (known) known.push(name);
    else byFirst.set(name.hashes[0]!, [name]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  const begun = new Uint8Array(256);
  for (const hash of byFirst.keys()) begun[hash & 255] = 1;
  return {
    byFirst,
    begun,
    key: names
      .map(({ words, party = '', things: its, capital }) => `${words.join(' ')}|${party}|${its}|${capital}`)
      .join('\n'),
  };
}

const lexemesOf = (text: string): readonly string[] => {
  const count = scanTokens(text);
  const { starts, ends, numbers } = scanned;
  const words: string[] = [];
  for (let i = 0; i < count; i++) if (numbers[i]! >= -1) words.push(text.slice(starts[i], ends[i]).toLowerCase());
  return words;
};

const pluralOfTerm = (term: string): string =>
  singular(term) !== term
    ? term
    : /(?:s|x|z|ch|sh)$/.test(term)
      ? `${term}es`
      : /[^aeiou]y$/.test(term)
        ? `${term.slice(0, -1)}ies`
        : `${term}s`;

/** The longest name that begins at a word of what was scanned last. */
export function mentionAt({ byFirst, begun }: Names, text: string, at: number, count: number): NameMention | undefined {
  if (begun[scanned.hashes[at]! & 255] === 0) return undefined;
  const those = byFirst.get(scanned.hashes[at]!);
  if (those === undefined) return undefined;
  for (const name of those) if (isNamedAt(name, text, at, count)) return name;
  return undefined;
}

/** The party whose name begins a longer phrase: "Customer" in "Customer Data". */
export function partyAt({ byFirst, begun }: Names, text: string, at: number, count: number): NameMention | undefined {
  if (begun[scanned.hashes[at]! & 255] === 0) return undefined;
  const those = byFirst.get(scanned.hashes[at]!);
  return those?.find((name) => name.party !== undefined && isNamedAt(name, text, at, count));
}

function isNamedAt({ hashes, words, length, capital }: NameMention, text: string, at: number, count: number): boolean {
  if (at + length > count) return false;
  const { starts, ends } = scanned;
  if (capital) {
    const first = text.charCodeAt(starts[at]!);
    if (lower(first) === first && !(first >= 48 && first <= 57)) return false;
  }
  for (let i = 0; i < length; i++) {
    if (scanned.hashes[at + i] !== hashes[i]) return false;
    if (ends[at + i]! - starts[at + i]! !== words[i]!.length) return false;
  }
  return true;
}

/** Defined terms with what their definitions make them: "the Router" is a model. */
export function thingsOfTerms(terms: Terms): readonly (readonly [term: string, things: Bits])[] {
  const found: (readonly [string, Bits])[] = [];
  for (const term of terms.all) {
    let its = noBits;
    for (const sense of terms.senses(term)) its = join(its, bySense[sense] ?? noBits);
    its = join(its, byOwnWords(term));
    if (!isEmpty(its)) found.push([term.term, its]);
  }
  return found;
}

const bySense: Readonly<Partial<Record<Sense, Bits>>> = {
  work: thingBits('work'),
  background: thingBits('background'),
  model: thingBits('model', 'learned'),
  data: thingBits('data'),
  output: thingBits('output'),
  mark: thingBits('mark'),
  competitor: thingBits('others'),
  joint: thingBits('work'),
};

/** The last words of a term are what it is: "Customer Training Data". */
function byOwnWords({ term }: Term): Bits {
  const count = scanTokens(term);
  for (let i = 0; i < count; i++) {
    const entry = longestEntry(scanned.numbers, i, count);
    if (match.length > 0 && i + match.length === count) return entry.things;
  }
  return noBits;
}
