import fc from 'fast-check';
import { withinTime } from '../../server/src/timeLimit.ts';

/** A text that may take a pattern long: what is said once, what is said again and again, what comes last and spoils it. */
export type Attack = readonly [prefix: string, pump: string, suffix: string];

/** The attack as a text of about so many characters. */
export const textOf = ([prefix, pump, suffix]: Attack, size: number): string =>
  prefix + pump.repeat(Math.max(1, Math.ceil((size - prefix.length - suffix.length) / pump.length))) + suffix;

/**
 * How the time of a pattern grows when an attack is twice as long, in CPU time, of each the least of a few tries: 2 is linear, 4 a
 * square. Measured at the first size that takes sixty milliseconds, of which the clock can tell; no square is faster than that for 32,000 characters.
 */
export function growth(pattern: RegExp, attack: Attack): number {
  const time = (size: number): number => {
    const text = textOf(attack, size);
    pattern.lastIndex = 0;
    const { user } = process.cpuUsage();
    // What is exponential does not come to its end.
    withinTime(20_000, () => pattern.test(text));
    return (process.cpuUsage().user - user) / 1000;
  };
  let size = 500;
  try {
    // A pattern is compiled once it has run for a while, which makes the second look faster than the first.
    while (time(size) < 60 || time(size) < 60) if ((size *= 2) > 32_000) return 1;
    let once = Number.POSITIVE_INFINITY;
    let twice = Number.POSITIVE_INFINITY;
    // What else the machine does only ever adds, to either.
    for (let tries = 0; tries < 5 && (tries < 2 || twice / once > 2.3); tries++) {
      once = Math.min(once, time(size));
      twice = Math.min(twice, time(2 * size));
    }
    return twice / once;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/**
 * Attacks made from the pattern itself: texts that it finds, whole and in parts, said over and over and spoilt at the end. For
 * patterns that recheck does not come to an end with.
 */
export function attacksOn({ source, flags }: Pick<RegExp, 'source' | 'flags'>): readonly Attack[] {
  const pumps = new Set<string>(['a', ' ', 'A ', 'the ', '0.', '\t']);
  for (const found of foundBy(source, flags)) {
    pumps.add(found);
    const words = found.split(/(?<=\s)/);
    pumps.add(words[0]!);
    pumps.add(words.slice(0, Math.ceil(words.length / 2)).join(''));
    pumps.add(`${words.at(-1)} `);
  }
  return [...pumps].filter(Boolean).flatMap((pump): Attack[] => [
    ['', pump, '\u0000'],
    ['', `${pump} `, '.'],
  ]);
}

/** Texts that a pattern is found in; what looks about (`\b`, `(?=…)`, `(?<!…)`) is left out, as a generator cannot obey it. */
function foundBy(source: string, flags: string): readonly string[] {
  const plain = withoutAssertions(source);
  try {
    const pattern = new RegExp(plain, flags.replace(/[gy]/g, ''));
    return fc.sample(fc.stringMatching(pattern, { maxLength: 300 }), { seed: 7, numRuns: 8 });
  } catch {
    // A notation that the generator does not know: its letters still make words.
    return plain.match(/[A-Za-z][a-z]{2,}/g)?.slice(0, 8) ?? [];
  }
}

function withoutAssertions(source: string): string {
  let plain = '';
  for (let at = 0; at < source.length; at++) {
    if (/^\\[bB]/.test(source.slice(at, at + 2))) at++;
    else if (source[at] === '\\') plain += source[at]! + source[++at]!;
    else if (source[at] === '[') {
      const from = at;
      while (source[++at] !== ']') if (source[at] === '\\') at++;
      plain += source.slice(from, at + 1);
    } else if (/^\(\?<?[=!]/.test(source.slice(at, at + 4))) at = endOfGroup(source, at);
    else plain += source[at];
  }
  return plain;
}

function endOfGroup(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '[') while (source[++at] !== ']') at += source[at] === '\\' ? 1 : 0;
    else if (source[at] === '(') depth++;
    else if (source[at] === ')' && --depth === 0) return at;
  }
  return source.length;
}
