import { flatString } from './flatString.ts';

/** A sentence as patterns meet it. */
export interface Matchable {
  /**
   * The sentence for matching: dots inside it ("Section 14·4", "Inc·") cannot be mistaken for its end, runs of spaces
   * are one, and words broken at a line's end ("non- exclusive") are whole.
   */
  readonly text: string;
  /** Pairs: from this offset in `text` on, so many characters of the words have been left out. Empty for most. */
  readonly gaps: readonly (readonly [from: number, left: number])[];
}

/** Dots inside do not end anything; gaps in lines and in words are closed. */
export function matchable(sentence: string): Matchable {
  const dot = sentence.indexOf('.');
  const dotted = dot >= 0 && dot < sentence.length - 1 ? sentence.replace(innerDot, '·') : sentence;
  let spaces = dotted.indexOf('  ');
  let hyphen = brokenFrom(dotted, 0);
  if (spaces < 0 && hyphen < 0) return { text: dotted, gaps: noGaps };
  const gaps: [number, number][] = [];
  let text = '';
  let from = 0;
  while (spaces >= 0 || hyphen >= 0) {
    // A run of spaces keeps its first; a hyphen at the end of a line keeps itself.
    const kept = 1 + (hyphen < 0 || (spaces >= 0 && spaces < hyphen) ? spaces : hyphen);
    const joins = kept - 1 === hyphen && breaksWord(dotted, hyphen);
    text += dotted.slice(from, joins ? kept - 1 : kept);
    from = kept;
    while (dotted[from] === ' ') from++;
    gaps.push([text.length, from - text.length]);
    if (spaces >= 0 && spaces < from) spaces = dotted.indexOf('  ', from);
    if (hyphen >= 0 && hyphen < from) hyphen = brokenFrom(dotted, from);
  }
  return { text: text + dotted.slice(from), gaps };
}

/** The next hyphen at which a line was broken within a word: "non- exclusive", not "pre- and post-closing". */
function brokenFrom(text: string, from: number): number {
  let at = text.indexOf('- ', from);
  while (at >= 0 && !broken.test(text.slice(Math.max(0, at - 1), at + 9))) at = text.indexOf('- ', at + 2);
  return at;
}
/**
 * Whether the hyphen is the line's and not the word's: "liabil- ity" is one word, "non- exclusive" and "royalty- free" have
 * theirs always. What is no prefix and no word that compounds are made with is the beginning of a broken one.
 */
function breaksWord(text: string, hyphen: number): boolean {
  const before = /[A-Za-z]{1,20}$/.exec(text.slice(Math.max(0, hyphen - 20), hyphen))?.[0] ?? '';
  const after = /^- {1,4}([a-z]{1,20})/.exec(text.slice(hyphen, hyphen + 26))?.[1] ?? '';
  return (
    before !== '' &&
    !/-[A-Za-z]*$/.test(text.slice(Math.max(0, hyphen - 20), hyphen)) &&
    !compounds.test(before) &&
    !heads.test(after)
  );
}
const compounds =
  /^(?:non|pre|post|sub|co|re|self|cross|anti|pro|inter|intra|multi|semi|quasi|counter|counter|over|under|out|off|in|on|up|by|well|ill|so|ex|vice|mid|bi|tri|ultra|micro|macro|mini|meta|third|first|second|fourth|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|ninety|single|double|dual|half|full|part|long|short|high|low|good|best|arm|arms|royalty|work|fixed|time|cost|day|week|month|year|hour|end|open|closed|custom|client|customer|company|provider|vendor|market|risk|tax|rent|duty|cash|case|data|state|country|world|industry|company|party|user|web|cloud|e|x|ready|decision|case|good|bona|joint|wholly|majority|newly|above|below|all|any|real|large|small|new|old|due|know|stand|start|follow|back|front|read|write|sign|log|set|build|run|go|take|pay|buy|sell|hand|face|point|peer|machine|computer|fine|human|model|cut|de)$/i;
const heads =
  /^(?:free|bearing|party|parties|exclusive|transferable|owned|based|specific|wide|related|line|site|term|time|date|up|in|on|off|out|by|to|of|for|the|and|or|made|built|how|hire|day|days|month|months|year|years|hour|week|existing|held|approved|signed|called|type|kind|ready|led|driven|like|style|level|side|faith|up|source|end|user|readable|making|tuning|tuned|training|trained|learning)$/;
/** A line that ends as on Windows is two spaces. */
const broken = /^[A-Za-z]- {1,3}(?!(?:and|or|to)\b)[a-z]/;
const noGaps: Matchable['gaps'] = [];

/**
 * Dashes, dots and bullets in characters of one byte, one for one: most sentences need no wider ones then, and patterns
 * for narrow text are quicker and compiled once (see `flatString`). Signs that names and terms are written with stay.
 */
export const narrowText = (text: string): string =>
  flatString(text.replace(everyWide, (character) => narrowCharacters[character] ?? character));
export const wide = /[^\0-\xff]/;
const everyWide = /[^\0-\xff]/g;
const narrowCharacters: Readonly<Record<string, string>> = {
  '\u2012': '-',
  '–': '-',
  '—': '-',
  '\u2015': '-',
  '\u2212': '-',
  '…': '·',
  '•': '·',
  '◦': '·',
};
const innerDot = /\.(?!$)/g;
