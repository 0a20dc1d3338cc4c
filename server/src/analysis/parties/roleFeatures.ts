import { stemOf } from '../stem.ts';
import type { Alias } from './called.ts';
import type { CandidateParty } from './candidates.ts';

/** Where a party is named, and what stands around it. */
export interface PartyMention {
  readonly label: string;
  readonly features: readonly number[];
}

/** A feature is a number below this: the hash of what it says. */
export const roleFeatureSpace = 1 << 20;

/**
 * What stands around every mention of a party: the words behind it without the auxiliaries, the words before it, and where the
 * other party stands among them. Names are nobody's: what is learnt of one agreement holds in another.
 */
export function mentionsIn(text: string, called: readonly Alias[]): readonly PartyMention[] {
  const places = mentionPlaces(text, called);
  if (!places.length) return noMentions;
  const words = wordsWithMentions(text, places);
  return places.flatMap((place, i) => {
    // "Alder and Vega shall develop": what both do tells nobody's part.
    if (isJoined(text, place, places[i + 1]) || isJoined(text, places[i - 1], place)) return [];
    const at = words.findIndex((word) => word.place === place);
    return at < 0 ? [] : [{ label: place.label, features: featuresAround(words, at) }];
  });
}
const noMentions: readonly PartyMention[] = [];

const isJoined = (text: string, one: MentionPlace | undefined, other: MentionPlace | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.label !== other.label &&
  !one.possessive &&
  !other.possessive &&
  other.from - one.to < 12 &&
  /^,? and (?:the )?$/i.test(text.slice(one.to, other.from));

interface MentionPlace {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** "Vega's", "our", "yours": what is its. */
  readonly possessive: boolean;
}

function mentionPlaces(text: string, called: readonly Alias[]): readonly MentionPlace[] {
  const places: MentionPlace[] = [];
  for (const { words, label } of called)
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const end = at + words.length;
      if (isWordCharacterAt(text, at - 1) || isWordCharacterAt(text, end) || text[end] === '-') continue;
      if (places.some(({ from, to }) => at < to && end > from)) continue;
      const genitive = /^['’]s?(?![a-z])/.exec(text.slice(end, end + 3))?.[0].length ?? 0;
      places.push({ from: at, to: end + genitive, label, possessive: genitive > 0 || possessiveWord.test(words) });
    }
  return places.sort((a, b) => a.from - b.from);
}
const possessiveWord = /^(?:our|my|your)s?$|^mine$/i;
const isWordCharacterAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && /[\p{L}\d·]/u.test(text[at]!);

interface Word {
  /** A stem, "#" for a figure, a stop, or nothing for a party. */
  readonly stem: string;
  readonly place?: MentionPlace;
}

function wordsWithMentions(text: string, places: readonly MentionPlace[]): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const place of places) {
    addStems(words, text.slice(at, place.from));
    words.push({ stem: '', place });
    at = place.to;
  }
  addStems(words, text.slice(at));
  return words;
}
function addStems(words: Word[], text: string): void {
  for (const [word] of text.matchAll(tokens)) {
    const small = word.toLowerCase();
    if (articles.has(small)) continue;
    words.push({ stem: /^\d/.test(word) ? '#' : /^[.;:,]/.test(word) ? word : stemOf(small) });
  }
}
const tokens = /\p{L}[\p{L}·'’-]*|\d[\d.,]*|[.;:,]/gu;
const articles = new Set(['the', 'a', 'an']);
const skippedStems = new Set(
  'shall will may must hereby also not itself then therefor only agre be is ar to does do ha have'.split(' '),
);

function featuresAround(words: readonly Word[], at: number): readonly number[] {
  const { label, possessive } = words[at]!.place!;
  const features = new Set<number>();
  const owns = possessive ? "'s " : '';
  const add = (feature: string): void => void features.add(hash(owns + feature));
  const behind = windowOf(words, at, 1, label).filter((stem) => possessive || !skippedStems.has(stem));
  const before = windowOf(words, at, -1, label);
  const [next = '.', second = '.', third = '.'] = behind;
  add(`n ${next}`);
  add(`n ${next} ${second}`);
  add(`n ${next} ${second} ${third}`);
  for (const stem of behind.slice(0, 5)) add(`a ${stem}`);
  for (const stem of behind.slice(1, 6)) add(`o ${next} ${stem}`);
  const [last = '^', earlier = '^', first = '^'] = before;
  add(`b ${last}`);
  add(`b ${earlier} ${last}`);
  add(`b ${first} ${earlier} ${last}`);
  for (const stem of before.slice(0, 4)) add(`e ${stem}`);
  add(`m ${last} ${next}`);
  return [...features];
}

/** The words behind or before a mention as far as the next stop, the nearest first. */
function windowOf(words: readonly Word[], at: number, step: 1 | -1, label: string): string[] {
  const found: string[] = [];
  for (let i = at + step; i >= 0 && i < words.length && found.length < 9; i += step) {
    const { stem, place } = words[i]!;
    if (stem === '.' || stem === ';' || stem === ':') break;
    found.push(place ? `${place.label === label ? '@self' : '@other'}${place.possessive ? "'s" : ''}` : stem);
  }
  return found;
}

/** The words of what a party is called: "Corbel Analytics LLP" speaks of another trade than "Thornbury Building Society". */
export const nameWords = ({
  name,
  label,
  also,
}: Pick<CandidateParty, 'name' | 'label' | 'also'>): ReadonlySet<string> =>
  new Set(
    [name, label, ...also]
      .join(' ')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 1),
  );

/** FNV-1a over UTF-16 units, folded into the feature space. */
function hash(feature: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) value = Math.imul(value ^ feature.charCodeAt(i), 0x01000193);
  return ((value >>> 12) ^ value) & (roleFeatureSpace - 1);
}
