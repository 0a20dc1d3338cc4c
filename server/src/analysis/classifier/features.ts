import { type Bits, isEmpty } from '../lexicon/bits.ts';
import { classNames } from '../lexicon/lexicon.ts';
import type { Role } from '../parties/party.ts';
import type { Provision } from '../provisions/provision.ts';
import type { SentenceReading, Token } from '../statements/statement.ts';
import { stemOf } from '../stem.ts';

/** A feature is a number below this: the hash of what it says. */
const featureSpace = 1 << 24;

/**
 * What the classifier sees of a sentence: its words by their stems, alone and in pairs; the classes of the lexicon; who does what
 * to what, as far as statements tell; and what definitions and patterns found in it. Parties are their roles, figures are
 * figures, so what is learnt of one agreement holds in another.
 *
 * @returns distinct hashes, in the order in which they were met.
 */
export function featuresOf(reading: SentenceReading, found: readonly Provision[]): readonly number[] {
  const features = new Set<number>();
  const add = (feature: Hash): void => void features.add(folded(feature));
  addWordFeatures(reading.tokens, add);
  addClasses(reading.tokens, add);
  addStatements(reading, add);
  for (const { kind, elements } of found) {
    const found = on(start, `found ${kind}`);
    add(found);
    for (const element of elements.keys()) add(on(found, ` ${element}`));
  }
  return [...features];
}

type AddFeature = (feature: Hash) => void;

function addWordFeatures(tokens: readonly Token[], add: AddFeature): void {
  let [before, earlier, first] = ['^', '^', '^'];
  const next = (word: string): void => {
    if (word !== ',') add(on(alone, word));
    add(on(on(on(behind, before), ' '), word));
    add(on(on(on(behindOne, earlier), ' '), word));
    add(on(on(on(on(on(behindTwo, earlier), ' '), before), ' '), word));
    add(on(on(on(behindThree, first), ' '), word));
    [first, earlier, before] = [earlier, before, word];
  };
  for (const token of tokens) {
    if (token.party !== undefined) next(partyWord(token.party, token.possessive));
    else if (/^[^a-z]*\d/.test(token.word)) next('#');
    else for (const word of (token.standsFor ?? token.word).split(' ')) next(stemOf(word));
  }
}

const partyWord = (role: Role, possessive: boolean): string => `@${role}${possessive ? "'s" : ''}`;

/** Classes of the words, and pairs of those that follow each other closely. */
function addClasses(tokens: readonly Token[], add: AddFeature): void {
  /** Each with the beginning of the pairs that it opens. */
  const recent: { readonly at: number; readonly pair: Hash }[] = [];
  tokens.forEach(({ things, verbs, acts, party, of }, at) => {
    const names =
      party === undefined ? [...thingNames(things), ...verbNames(verbs), ...verbNames(acts)] : [`@${party}`];
    if (of !== undefined) names.push(`of ${of}`);
    if (!names.length) return;
    while (recent.length && at - recent[0]!.at > 6) recent.shift();
    for (const name of names) {
      add(on(ofClass, name));
      for (const { pair } of recent) add(on(pair, name));
    }
    for (const name of names) recent.push({ at, pair: on(on(ofPair, name), ' ') });
    if (recent.length > 12) recent.splice(0, recent.length - 12);
  });
}

function addStatements(reading: SentenceReading, add: AddFeature): void {
  const { statements, titles, events, figures } = reading;
  for (const one of statements) {
    const { mode, actor, toParty, where, purposes } = one;
    const heads = thingNames(reading.headsOf(one.thing));
    const whose = reading.whose(one.thing);
    for (const verb of verbNames(one.verbs)) {
      add(on(start, `S ${verb} ${mode}`));
      add(on(start, `S ${verb} ${mode} ${where}`));
      if (actor !== undefined) add(on(start, `S ${verb} ${mode} by ${actor}`));
      if (toParty !== undefined) add(on(start, `S ${verb} to ${toParty}`));
      for (const head of heads) {
        add(on(start, `S ${verb} ${head}`));
        add(on(start, `S ${verb} ${mode} ${head}`));
        if (whose !== undefined) add(on(start, `S ${verb} ${head} of ${whose}`));
      }
      for (const { preposition, slot } of one.slots)
        for (const head of thingNames(reading.headsOf(slot))) add(on(start, `S ${verb} ${preposition} ${head}`));
      for (const purpose of purposes)
        for (const end of verbNames(purpose.verbs)) add(on(start, `S ${verb} for ${end}`));
    }
  }
  for (const { owner, from, how, mode, heads, joint, where } of titles) {
    add(on(start, `T ${how} ${owner} ${mode}`));
    add(on(start, `T ${how} ${from}>${owner}`));
    if (joint) add(on(start, 'T joint'));
    for (const head of thingNames(heads)) {
      add(on(start, `T ${head} ${owner}`));
      add(on(start, `T ${head} ${how} ${where}`));
      if (joint) add(on(start, `T joint ${head}`));
    }
  }
  for (const { what, where, party } of events) {
    add(on(start, `E ${what} ${where}`));
    add(on(start, `E ${what} ${party}`));
  }
  for (const { what, unit } of figures) add(on(start, `F ${what} ${what === 'period' ? '' : (unit ?? '')}`));
}

const thingNames = (bits: Bits): readonly string[] => classNamesIn(bits, classNames.things, thingsKnown);
const verbNames = (bits: Bits): readonly string[] => classNamesIn(bits, classNames.verbs, verbsKnown);
const thingsKnown = new Map<Bits, readonly string[]>();
const verbsKnown = new Map<Bits, readonly string[]>();

function classNamesIn(bits: Bits, names: readonly string[], known: Map<Bits, readonly string[]>): readonly string[] {
  if (isEmpty(bits)) return noClassNames;
  let list = known.get(bits);
  if (!list) {
    list = names.filter((_, number) => (bits[number >> 5]! >>> (number & 31)) & 1);
    if (known.size > 5000) known.clear();
    known.set(bits, list);
  }
  return list;
}
const noClassNames: readonly string[] = [];

/** FNV-1a over UTF-16 units, letter by letter: what features have in common at their beginning is hashed once. */
type Hash = number;
function on(hash: Hash, words: string): Hash {
  let value = hash;
  for (let i = 0; i < words.length; i++) value = Math.imul(value ^ words.charCodeAt(i), 0x01000193);
  return value;
}
/** As a feature is numbered. */
const folded = (hash: Hash): number => ((hash >>> 8) ^ (hash << 3)) & (featureSpace - 1);

const start: Hash = 0x811c9dc5;
const [alone, behind, behindOne, behindTwo, behindThree, ofClass, ofPair] = [
  'w ',
  'b ',
  's ',
  't ',
  'g ',
  'c ',
  'p ',
].map((kind) => on(start, kind)) as [Hash, Hash, Hash, Hash, Hash, Hash, Hash];
