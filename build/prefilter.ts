import { mostSets } from '../server/src/analysis/provisions/candidates.ts';
import { cross, edge, endsAtEdge, mostStrings, unique, usable } from './prefilterStrings.ts';

/**
 * What must be in a text for a pattern to be found in it, as ways it can be there: for
 * /\b(?:liab\w+|damages)\b[^.]{0,80}\bexceed\w*|\bno limit\b/ either "liab" or "damages" together with "exceed", or "no limit".
 * Looking for words is a hundred times cheaper than trying patterns, and most patterns have no chance in most
 * sentences, so the reader tries only those whose words are there. Patterns are read once, by the build.
 *
 * The idea is RE2's prefilter: each part of a pattern is either a small set of strings it can be (`exact`), or needs
 * some strings in the text (`ways`), or is unknown. No ways at all: nothing is known, and the pattern is tried always.
 */
export function prefilterOf(pattern: RegExp): readonly Way[] {
  const { exact, ways } = alternatives({ source: pattern.source, at: 0 }, false);
  const whole = usable(exact);
  if (whole) return [[whole]];
  // A set that holds "shall" or "any" is met by nearly every sentence, and asking costs.
  const telling = (ways ?? []).map((sets) =>
    sets.filter((set) => !set.some((word) => common.has(word))).slice(0, mostSets),
  );
  return telling.every((sets) => sets.length > 0) ? telling : [];
}

/** Sets of strings: of each of them one is in the text. The most telling set first. */
export type Way = readonly (readonly string[])[];

interface Part {
  /** Everything it can be, in small letters; `edge` stands for a word's border. Undefined when there is too much. */
  readonly exact?: readonly string[];
  /** One of these ways holds in every text it is found in; undefined when nothing is known. */
  readonly ways?: readonly Way[];
  /** What stands behind it begins a word: `always`, or `still` where it may be empty and a word began there before. */
  readonly border?: 'always' | 'still';
}

interface Cursor {
  readonly source: string;
  at: number;
}
const nothing: Part = { exact: [''] };
const anything: Part = {};
const mostWays = 8;

/** `afterEdge`: a word begins here, whatever the branch. */
function alternatives(cursor: Cursor, afterEdge: boolean): Part {
  const branches = [sequence(cursor, afterEdge)];
  while (cursor.source[cursor.at] === '|') {
    cursor.at++;
    branches.push(sequence(cursor, afterEdge));
  }
  if (branches.length === 1) return branches[0]!;
  const exact = branches.every((one) => one.exact) ? unique(branches.flatMap((one) => one.exact!)) : undefined;
  const each = branches.map((one) => waysOf(one));
  const ways = each.every((one) => one) ? few(each.flatMap((one) => one!)) : undefined;
  const borders = branches.map(borderOf);
  const border = borders.every((one) => one) ? (borders.includes('still') ? 'still' : 'always') : undefined;
  return { exact: exact && exact.length <= mostStrings ? exact : undefined, ways, border };
}

const borderOf = ({ exact, border }: Part): Part['border'] =>
  exact?.length && exact.every(endsAtEdge) ? 'always' : border;

function sequence(cursor: Cursor, afterEdge: boolean): Part {
  const { source } = cursor;
  let run: readonly string[] = [afterEdge ? edge : ''];
  let whole = true;
  let ways: readonly Way[] | undefined;
  const need = (more: readonly Way[] | undefined): void => {
    if (more) ways = ways ? both(ways, more) : more;
  };
  const words = (strings: readonly string[] | undefined): readonly Way[] | undefined => {
    const set = usable(strings);
    return set && [[set]];
  };
  while (cursor.at < source.length && source[cursor.at] !== '|' && source[cursor.at] !== ')') {
    // Letters that stand for themselves are most of a pattern.
    plain.lastIndex = cursor.at;
    const letters = plain.exec(source)?.[0].toLowerCase();
    if (letters) {
      run = run.length === 1 ? [run[0]! + letters] : run.map((one) => one + letters);
      cursor.at += letters.length;
      continue;
    }
    const atEdge = run.every(endsAtEdge);
    const part = quantified(cursor, atom(cursor, atEdge));
    const joined = part.exact && cross(run, part.exact);
    if (joined) run = joined;
    else {
      // What came before is one stretch, what comes next another; between them stands something unknown.
      need(words(run));
      const border = borderOf(part);
      run =
        part.exact && part.exact.length <= mostStrings
          ? part.exact
          : [border && (border === 'always' || atEdge) ? edge : ''];
      whole = false;
    }
    if (!part.exact) need(part.ways);
  }
  need(words(run));
  return whole ? { exact: run, ways } : { ways, border: run.every(endsAtEdge) ? 'always' : undefined };
}

/** Up to the one that a quantifier follows. */
const plain = /(?:[^\\^$.*+?()[\]{}|](?![?*+{]))+/y;

const waysOf = ({ exact, ways }: Part): readonly Way[] | undefined => {
  const set = usable(exact);
  return set ? [[set]] : ways;
};

/** Both must hold: every way of the one with every way of the other, or less is known. */
function both(one: readonly Way[], two: readonly Way[]): readonly Way[] {
  if (one.length * two.length > mostWays) {
    if (one.length > two.length) return both(joined(one), two);
    return both(one, joined(two));
  }
  return one.flatMap((left) => two.map((right) => ranked([...left, ...right])));
}

/** Many ways as one: of each its most telling set, all together. */
const joined = (ways: readonly Way[]): readonly Way[] =>
  ways.length < 2 ? ways : [[unique(ways.flatMap(([first]) => first!))]];

const few = (ways: readonly Way[]): readonly Way[] => {
  if (ways.length <= mostWays) return ways;
  // Single words stand together; only what needs several things at once is worth a way of its own.
  const single = ways.filter((way) => way.length < 2);
  const several = ways.filter((way) => way.length > 1);
  return several.length < mostWays ? [...several, ...joined(single)] : joined(ways);
};

function quantified(cursor: Cursor, part: Part): Part {
  const { source } = cursor;
  const mark = source[cursor.at];
  let least = 1;
  let greatest = 1;
  if (mark === '?') [least, greatest] = [0, 1];
  else if (mark === '*') [least, greatest] = [0, Infinity];
  else if (mark === '+') [least, greatest] = [1, Infinity];
  else {
    const counted = mark === '{' ? /^\{(\d+)(,?)(\d*)\}/.exec(source.slice(cursor.at, cursor.at + 12)) : null;
    if (!counted) return part;
    least = Number(counted[1]);
    greatest = counted[2] ? (counted[3] ? Number(counted[3]) : Infinity) : least;
    cursor.at += counted[0].length - 1;
  }
  cursor.at++;
  if (source[cursor.at] === '?') cursor.at++;
  const border = borderOf(part);
  if (least > 0) return greatest === 1 ? part : { ways: waysOf(part), border };
  return {
    exact: greatest === 1 && part.exact ? unique(['', ...part.exact]) : undefined,
    border: border && 'still',
  };
}

function atom(cursor: Cursor, afterEdge: boolean): Part {
  const { source } = cursor;
  const character = source[cursor.at++]!;
  switch (character) {
    case '(': {
      if (source.startsWith(noWordBefore, cursor.at)) {
        cursor.at += noWordBefore.length;
        return { exact: [edge] };
      }
      const look = /^\?(?:<?[=!])/.exec(source.slice(cursor.at, cursor.at + 3));
      if (look) cursor.at += look[0].length;
      else if (source[cursor.at] === '?')
        cursor.at = 1 + source.indexOf(source[cursor.at + 1] === '<' ? '>' : ':', cursor.at);
      const inner = look ? alternatives(cursor, false) : group(cursor, afterEdge);
      cursor.at++;
      return look ? nothing : inner;
    }
    case '[':
      return characters(cursor);
    case '.':
      return anything;
    case '^':
    case '$':
      return { exact: [edge] };
    case '\\': {
      const escaped = source[cursor.at++]!;
      if (escaped === 'b') return { exact: [edge] };
      if (escaped === 'B') return nothing;
      if (escaped === 'u' || escaped === 'x') {
        cursor.at += escaped === 'u' ? 4 : 2;
        return anything;
      }
      if (escaped === 's') return { border: 'always' };
      return /[a-zA-Z0-9]/.test(escaped) ? anything : { exact: [escaped] };
    }
    default:
      return { exact: [character.toLowerCase()] };
  }
}

/** A word begins behind it: how phrases of the pages open (phrases.ts). */
const noWordBefore = '?<![\\w-])';

/** The words of the field stand in many patterns as one long group, which is read once. */
function group(cursor: Cursor, afterEdge: boolean): Part {
  const { source, at } = cursor;
  const beginning = `${afterEdge} ${source.slice(at, at + 60)}`;
  const known = groups
    .get(beginning)
    ?.find(({ words }) => source.startsWith(words, at) && source[at + words.length] === ')');
  if (known) {
    cursor.at += known.words.length;
    return known.part;
  }
  const part = alternatives(cursor, afterEdge);
  const words = source.slice(at, cursor.at);
  // Short ones are as soon read again.
  if (words.length > 60) {
    const alike = groups.get(beginning) ?? [];
    groups.set(beginning, alike);
    alike.push({ words, part });
  }
  return part;
}
const groups = new Map<string, { readonly words: string; readonly part: Part }[]>();

/** [sz] is "s" or "z"; [^.] and [a-z] are anything. */
function characters(cursor: Cursor): Part {
  const { source } = cursor;
  const members: string[] = [];
  let known = source[cursor.at] !== '^';
  for (let first = true; first || source[cursor.at] !== ']'; first = false) {
    if (cursor.at >= source.length) break;
    if (source[cursor.at] === ']' && first) break;
    const member = source[cursor.at++]!;
    if (member === '\\') {
      if (/[a-zA-Z]/.test(source[cursor.at]!)) known = false;
      members.push(source[cursor.at++]!);
    } else members.push(member.toLowerCase());
    if (source[cursor.at] === '-' && source[cursor.at + 1] !== ']') {
      known = false;
      cursor.at++;
    }
  }
  cursor.at++;
  const exact = unique(members);
  return known && exact.length > 0 && exact.length <= 4 ? { exact } : anything;
}

/** Of several sets each of which must be met, the most telling first: long words, few of them. */
const ranked = (sets: Way): Way => (sets.length < 2 ? sets : [...sets].sort((one, two) => telling(two) - telling(one)));

const telling = (set: readonly string[]): number =>
  Math.min(...set.map(({ length }) => Math.min(length, 8))) * 4 -
  Math.min(set.length, 40) -
  (set.some((one) => common.has(one)) ? 12 : 0);

const common = new Set(
  'the a an and or of to in any such shall will may not no this that by be for with all agreement party parties is are on its as under other from each has have must'.split(
    ' ',
  ),
);
