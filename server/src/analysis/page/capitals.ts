import { memo } from '../memo.ts';
import type { Block } from './block.ts';
import { type CapitalNames, capitalNames, type Letters, nameBegins } from './capitalNames.ts';
import type { Words } from './words.ts';

/**
 * Papers in capitals, read as they would be written in small letters: "THE CLIENT DATA BELONGS TO CLIENT." is "The Client Data
 * belongs to Client." Names and defined terms keep their first letters, wherever in the paper they are used; titles stay as
 * they are, for capitals are what tells them. One character for one, so every place stays. Papers that only shout their
 * disclaimers are left alone: rules read those in either case.
 */
export function withoutCapitals(blocks: readonly Block[]): readonly Block[] {
  let capitals = 0;
  let small = 0;
  for (const { words } of blocks) {
    const letters = letterCount(words);
    capitals += letters.capitals;
    small += letters.small;
  }
  if (capitals < 200 || small * 4 > capitals) return blocks;
  const names = capitalNames(blocks.filter(isLoud));
  return blocks.map((block) => (isLoud(block) ? { ...block, words: lowered(block, names) } : block));
}

const letterCount = memo(
  ({ text }: Words): Letters => ({
    capitals: text.match(/[A-Z]/g)?.length ?? 0,
    small: text.match(/[a-z]/g)?.length ?? 0,
  }),
);
const isLoud = ({ words, type }: Block): boolean => {
  const { capitals, small } = letterCount(words);
  return type !== 'heading' && capitals > 1 && small * 12 <= capitals;
};

/** The same words are the same object for as long as the same names are known in the paper: what is remembered hangs on them. */
const loweredBefore = new WeakMap<Words, { readonly key: string; readonly words: Words }>();

function lowered(block: Block, names: CapitalNames): Words {
  const { words, type } = block;
  const known = loweredBefore.get(words);
  const key = `${type} ${names.key}`;
  if (known?.key === key) return known.words;
  const text = smallLetters(words.text, type, names);
  const read = text === words.text ? words : { ...words, text, written: words.text };
  loweredBefore.set(words, { key, words: read });
  return read;
}

function smallLetters(source: string, type: Block['type'], names: CapitalNames): string {
  const from = type === 'paragraph' ? endOfTitle(source) : 0;
  if (from >= source.length) return source;
  let text = source.slice(0, from);
  let at = from;
  // An item that has no stop goes on with its lead-in.
  const opens = type !== 'item' ? true : /[.!?]["')\]]*\s*$/.test(source);
  wordInCapitals.lastIndex = from;
  for (let found = wordInCapitals.exec(source); found; found = wordInCapitals.exec(source)) {
    const { index } = found;
    let one = found[0];
    text += source.slice(at, index);
    const name = nameBegins(source, index, names);
    if (name) {
      one = name;
      wordInCapitals.lastIndex = index + name.length;
    } else if (!stays(source, index, one, names))
      one = beginsSentence(source, index, from, opens) ? one[0]! + inSmall(one.slice(1)) : inSmall(one);
    text += one;
    at = index + one.length;
  }
  return text + source.slice(at);
}
const wordInCapitals = /[\p{L}\d][\p{L}\p{M}\d']*/gu;

/** No letter becomes two. */
const inSmall = (one: string): string => {
  const all = one.toLowerCase();
  return all.length === one.length ? all : one;
};

/**
 * Where a title at the head of a paragraph has ended, or a paragraph that is all title: behind a number few words, none of them
 * a verb. A title without a number has a line to itself.
 */
function endOfTitle(source: string): number {
  const title = titleAhead.exec(source);
  if (!title) return 0;
  const [whole, number = ''] = title;
  const words = whole.slice(number.length);
  if (saidInCapitals.test(words) || words.length > 90 || /"/.test(words)) return 0;
  const rest = source.slice(whole.length).trim();
  if (!rest) return number || /[^.]$/.test(words) || namesSomebody.test(words) ? source.length : 0;
  return number || /^whereas,?$/i.test(words.trim()) ? whole.length : 0;
}
const titleAhead =
  /^\s*((?:(?:ARTICLE|SECTION|CLAUSE|§)\s{1,2})?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5})[.):]?\s+|WHEREAS,?\s|)[^.:;?!]*(?:[.:;?!](?=\s|$)|$)/;
const saidInCapitals =
  /\b(?:SHALL|WILL|MAY|MUST|CAN|CANNOT|IS|ARE|WAS|WERE|MEANS?|AGREES?|HEREBY|HAS|HAVE|OWNS?|RETAINS?|GRANTS?|ASSIGNS?|PAYS?|INCLUDES?|REMAINS?|BELONGS?|RESERVES?|SURVIVES?|EXCLUDING|NOT)\b/;
const namesSomebody = /\b(?:INC|LTD|CORP|CO|LLC|L\.P|N\.A|S\.A)\.\s*$/;

/** What is written in capitals anyway. */
function stays(source: string, at: number, one: string, names: CapitalNames): boolean {
  if (/\d/.test(one) || names.acronyms.has(one)) return true;
  if (one.length > 1) return romanNumber.test(one) && countedThing.test(source.slice(Math.max(0, at - 14), at));
  if (one === 'I') return source[at - 1] !== '(' || source[at + 1] !== ')';
  // "EXHIBIT A", "A.", "U.S."; "(A)" numbers a paragraph, and "A" begins a name less often than a noun.
  return (
    countedThing.test(source.slice(Math.max(0, at - 14), at)) || (source[at + 1] === '.' && source[at - 1] !== "'")
  );
}
const romanNumber = /^[IVX]+$/;
const countedThing =
  /\b(?:EXHIBIT|SCHEDULE|ANNEX|APPENDIX|ATTACHMENT|ARTICLE|SECTION|PARTY|OPTION|PHASE|PART|LOT)S?\s$/;

function beginsSentence(source: string, at: number, from: number, opens: boolean): boolean {
  let i = at - 1;
  while (i >= from && (source[i] === ' ' || source[i] === '"' || source[i] === "'")) i--;
  if (i < from) return opens;
  const sign = source[i]!;
  if ('?!'.includes(sign)) return true;
  const ahead = source.slice(Math.max(0, i - 12), i + 1);
  if (sign === '.') return i + 1 < at && !abbreviated.test(ahead);
  // Behind the number of the paragraph, and behind its letter.
  return opens && i < 13 && numberOnly.test(source.slice(0, i + 1));
}
const abbreviated =
  /(?:^|[\s(,.])(?:[A-Z]|INC|LTD|CORP|CO|NO|NOS|ART|SEC|CL|PARA|ST|MR|MS|MRS|DR|VS?|APPROX|E\.G|I\.E|ETC)\.$/;
const numberOnly = /^\s*(?:\(?[A-Z\d]{1,4}(?:\.\d{1,3}){0,3}[.):]?|[-–•*])$/;
