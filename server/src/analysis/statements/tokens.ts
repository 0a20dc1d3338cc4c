import { add, haveCommon, isEmpty, join, noBits } from '../lexicon/bits.ts';
import {
  type Entry,
  grammar,
  lexiconWords,
  longestEntry,
  match,
  noEntry,
  partingsOf,
  thingBits as thingsOf,
  unknown,
  verbFormsOf,
} from '../lexicon/lexicon.ts';
import { dropListLabels } from './labels.ts';
import { mentionAt, type Names, partyAt } from './mentions.ts';
import { colon, flag, punctuationMarks, scanned, scanTokens, semicolon, stop } from './scan.ts';
import type { Classes, Token } from './statement.ts';

/** The words of a sentence, without the labels of a list that runs on in it. */
function scanWords(text: string): number {
  scanTokens(text);
  dropListLabels(text);
  return scanned.count;
}

/** One pass over the words, no list made: see `Classes`. */
export function classesOf(text: string, leadIn = ''): Classes {
  const gathered = noClasses();
  for (const words of leadIn ? [leadIn, text] : [text]) {
    const count = scanWords(words);
    for (let i = 0; i < count; ) i += gather(longestEntry(scanned.numbers, i, count), i, count, gathered);
  }
  return gathered;
}

/** Sets that grow. */
interface Gathered extends Classes {
  readonly things: number[];
  readonly verbs: number[];
  readonly acts: number[];
}
const noClasses = (): Gathered => ({ things: [...noBits], verbs: [...noBits], acts: [...noBits] });

/** Adds what the entry just found at a word can be. Returns how many words it has. */
function gather(entry: Entry, at: number, count: number, into: Gathered): number {
  const { length } = match;
  if (length > 0) {
    add(into.things, entry.things);
    add(into.verbs, entry.verbs);
    add(into.acts, entry.acts);
    if (haveCommon(entry.things, nameOfSystem)) add(into.things, namedSystem);
  }
  // "hand … to" is an entry where "hand" by itself is none.
  const parted = length <= 1 ? partingsOf(scanned.numbers[at]!) : undefined;
  if (parted)
    for (const { entry: one, rest } of parted) if (followsWithinWords(rest, at + 1, count)) add(into.verbs, one.verbs);
  return length || 1;
}

/** The words of a text with what the lexicon and the agreement's names say of them, behind those of its lead-in. */
export const readTokens = (text: string, names: Names, leadIn = ''): Token[] =>
  readTokenWords(text, names, leadIn).tokens;

export interface WordsRead {
  readonly tokens: Token[];
  /** What they can be by the tables alone. */
  readonly classes: Classes;
}

/** The same, with the classes that gates ask. */
export function readTokenWords(text: string, names: Names, leadIn = ''): WordsRead {
  const tokens: Token[] = [];
  const classes = noClasses();
  if (leadIn) {
    tokenize(tokens, leadIn, names, true, classes);
    const last = tokens.at(-1);
    if (last?.word === ':' || last?.word === '-') tokens.pop();
    dropFollowing(tokens);
  }
  tokenize(tokens, text, names, false, classes);
  return { tokens, classes };
}

/** "All rights to each of the following:" opens an item as "all rights to" does. */
function dropFollowing(tokens: Token[]): void {
  const ends = (...words: string[]): boolean =>
    words.every((word, i) => tokens[tokens.length - words.length + i]?.word === word);
  if (!ends('the', 'following')) return;
  tokens.splice(-2);
  for (const word of ['any', 'each', 'all']) if (ends(word, 'of')) tokens.splice(-2);
}

function tokenize(tokens: Token[], text: string, names: Names, away: boolean, classes: Gathered): void {
  const count = scanWords(text);
  const { starts, ends, numbers, flags } = scanned;
  /** Where the next entry begins for who knows no names: "client portal" may be one, and "Client" a name. */
  let next = 0;
  for (let i = 0; i < count; ) {
    let entry = longestEntry(numbers, i, count);
    if (i === next) next += gather(entry, i, count, classes);
    let { length } = match;
    let name = mentionAt(names, text, i, count);
    let of: Token['of'];
    if (length > 1 || (name && name.length > 1 && name.party === undefined)) {
      const first = partyAt(names, text, i, count);
      if (first && first.length < Math.max(length, name?.length ?? 0)) {
        // "Client's data" is Client and the data; "Client Data" is one name, and tells whose.
        if (flags[i + first.length - 1]! & flag.possessive || first.pronoun) {
          name = first;
          entry = noEntry;
          length = 0;
        } else of = first.party;
      }
    }
    let party: Token['party'];
    let { things, verbs, acts, grammar: bits } = entry;
    let form = length > 0 && !entry.adjective ? verbFormsOf(numbers[i + entry.inflected]!) : 0;
    if (name && name.length >= length) {
      ({ party } = name);
      if (party !== undefined) {
        things = verbs = acts = noBits;
        bits &= grammar.pronoun;
        form = 0;
      } else {
        things = length === name.length ? join(things, name.things) : name.things;
        if (isEmpty(name.things) && length < name.length) verbs = acts = noBits;
      }
      ({ length } = name);
    }
    if (length === 0) length = 1;
    if (haveCommon(things, nameOfSystem) && flags[i + length - 1]! & flag.capital && i > 0 && numbers[i - 1] !== stop)
      things = join(things, namedSystem);
    const parted = length === 1 && party === undefined ? partingsOf(numbers[i]!) : undefined;
    if (parted) {
      // The longest entry wins, parted or not: what "makes … available" makes nothing.
      const whole = parted.filter(({ rest }) => followsWithinWords(rest, i + 1, count));
      if (whole.length) verbs = whole.reduce((all, { entry: one }) => join(all, one.verbs), noBits);
    }
    const last = i + length - 1;
    if (length === 1 && flags[i]! & flag.adverb) bits |= grammar.adverb;
    // "Appendix A": neither an article nor a pronoun.
    if (length === 1 && flags[i]! & flag.capital && ends[i]! - starts[i]! === 1 && isExhibitLetter(tokens.at(-1)))
      bits = 0;
    let word = wordOf(text, i);
    for (let j = i + 1; j <= last; j++) word += ` ${wordOf(text, j)}`;
    tokens.push({
      start: away ? -1 : starts[i]!,
      end: away ? -1 : ends[last]!,
      word,
      things,
      verbs,
      acts,
      form,
      grammar: bits,
      preposition: bits & (grammar.preposition | grammar.to) ? entry.as || word : '',
      party,
      of,
      possessive: (flags[last]! & flag.possessive) !== 0 || (party !== undefined && isPossessive(word)),
      capital: (flags[i]! & flag.capital) !== 0,
    });
    i += length;
    while (next < i) next += gather(longestEntry(numbers, next, count), next, count, classes);
  }
}

/** "The Reader", "the Claims Sorter": what AI systems are called by name; a reader, in small letters, is anyone who reads. */
const nameOfSystem = thingsOf('named-system');
const namedSystem = thingsOf('model', 'learned');

const isExhibitLetter = (before: Token | undefined): boolean =>
  before !== undefined && haveCommon(before.things, paperBits);
const paperBits = thingsOf('paper');

const isPossessive = (word: string): boolean => possessives.has(word);
const possessives = new Set(['our', 'your', 'my', 'ours', 'yours', 'mine']);

const wordOf = (text: string, at: number): string => {
  const number = scanned.numbers[at]!;
  if (number >= 0) return lexiconWords[number]!;
  if (number < unknown) return punctuationMarks[-2 - number]!;
  return text.slice(scanned.starts[at], scanned.ends[at]).toLowerCase();
};

/** Whether these words stand within a few words of a place, before the clause ends. */
function followsWithinWords(rest: Int32Array, from: number, count: number): boolean {
  const { numbers } = scanned;
  for (let i = from; i < count && i < from + 8; i++) {
    const number = numbers[i]!;
    if (number === semicolon || number === colon || number === stop) return false;
    if (number !== rest[0]) continue;
    let same = 1;
    while (same < rest.length && numbers[i + same] === rest[same]) same++;
    if (same === rest.length) return true;
  }
  return false;
}
