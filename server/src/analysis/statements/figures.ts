import { cardinals, monthNames, tens } from '../numberWords.ts';
import type { Figure, Token } from './statement.ts';

/**
 * Money, percentages, periods and dates, as typed values. Words of a sentence are enough for them: "EUR 50,000", "fifty percent",
 * "twelve (12) months", "1 January 2027".
 */
export function readFigures(tokens: readonly Token[], text = ''): readonly Figure[] {
  const figures: Figure[] = [];
  for (let i = 0; i < tokens.length; ) {
    const amount = numberAt(tokens, i);
    if (!amount) {
      i++;
      continue;
    }
    const { value, from, to } = amount;
    const next = tokens[to]?.word ?? '';
    const before = tokens[from - 1]?.word ?? '';
    const sign = text[(tokens[from]?.start ?? 0) - 1] ?? '';
    const { end: close } = tokens[to - 1]!;
    const behind = text[close] === ' ' && text[close + 1] === '%' ? '%' : (text[close] ?? '');
    const unit =
      periodUnit(next) ||
      (/^(?:calendar|business|working|full|consecutive|trading)/.test(next)
        ? periodUnit(tokens[to + 1]?.word ?? lastWordOf(next))
        : '');
    if (isMonth(next) || isMonth(before)) {
      const start = isMonth(before) ? from - 1 : from;
      let end = isMonth(next) ? to + 1 : to;
      const year = tokens[end]?.word === ',' ? tokens[end + 1] : tokens[end];
      if (year && /^(?:19|20)\d\d$/.test(year.word)) end += tokens[end]?.word === ',' ? 2 : 1;
      figures.push({ what: 'date', slot: { from: start, to: end } });
      i = end;
      continue;
    }
    const hundred = outOf(tokens, to);
    if (hundred)
      figures.push({ what: 'percentage', slot: { from, to: hundred.to }, amount: (100 * value) / hundred.of });
    else if (
      behind === '%' ||
      /^per ?cent(?:um)?|^percent|^percentage/.test(next) ||
      (next === 'per' && /^cent/.test(tokens[to + 1]?.word ?? ''))
    )
      figures.push({ what: 'percentage', slot: { from, to: behind === '%' ? to : to + 1 }, amount: value });
    else if (unit)
      figures.push({ what: 'period', slot: { from, to: to + (periodUnit(next) ? 1 : 2) }, amount: value, unit });
    else {
      const money = currency(sign) || currency(before) || currency(next);
      if (money) {
        figures.push({
          what: 'money',
          slot: { from: currency(before) ? from - 1 : from, to: currency(next) ? to + 1 : to },
          amount: value,
          unit: money,
        });
      } else figures.push({ what: 'number', slot: { from, to }, amount: value });
    }
    i = hundred?.to ?? to;
  }
  return figures;
}

/** "Ninety-six of every hundred", "96 in a hundred", "nine out of ten": a share of a round number. */
function outOf(tokens: readonly Token[], at: number): { of: number; to: number } | undefined {
  const words = tokens.slice(at, at + 4).map(({ word }) => word);
  const small = words[0] === 'out' && words[1] === 'of' ? 2 : /^(?:of|in|out of)$/.test(words[0] ?? '') ? 1 : 0;
  if (!small) return undefined;
  const next = /^(?:every|each|a|any)$/.test(words[small] ?? '') ? small + 1 : small;
  const of = numeralOf(words[next] ?? '');
  return of === 10 || of === 100 || of === 1000 ? { of, to: at + next + 1 } : undefined;
}

/** "12", "1,000,000", "twelve (12)", "twenty five", "one million". */
function numberAt(tokens: readonly Token[], at: number): { value: number; from: number; to: number } | undefined {
  let value: number | undefined;
  let i = at;
  for (; i < tokens.length && i < at + 8; i++) {
    const { word } = tokens[i]!;
    const parts = word.split(' ');
    const one = parts.length === 1 ? numeralOf(word) : undefined;
    if (one === undefined) break;
    if (value === undefined) value = one;
    else if (one >= 100 && one > value) value *= one;
    else if (/[a-z]/.test(word)) value += one;
    else break;
  }
  if (value === undefined) return undefined;
  // "twelve (12)": said twice.
  if (tokens[i]?.word === '(' && tokens[i + 2]?.word === ')' && numeralOf(tokens[i + 1]!.word) !== undefined) i += 3;
  return { value, from: at, to: i };
}

const values = new Map<string, number>([
  ...cardinals.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, i): [string, number] => [word, 20 + 10 * i]),
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['lakh', 1e5],
  ['crore', 1e7],
]);

/** "one" is mostly no number: "one of", "no one"; only "one (1)", "one year" are, and those by what follows. */
function numeralOf(word: string): number | undefined {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const suffix = /^(\d{1,3}(?:,\d{3})+|\d+)(?:[·.](\d+))?(k|m|bn|%)?$/.exec(word);
    if (!suffix) return undefined;
    const plain = Number(`${suffix[1]!.replaceAll(',', '')}.${suffix[2] ?? '0'}`);
    return plain * ({ k: 1e3, m: 1e6, bn: 1e9 }[suffix[3] ?? ''] ?? 1);
  }
  return values.get(word);
}

const periodUnit = (word: string): string =>
  /^(day|week|month|year|hour|minute|second|quarter)s?$/.exec(word)?.[1] ??
  /(?:^| )(day|week|month|year)s?$/.exec(word)?.[1] ??
  '';
const lastWordOf = (words: string): string => words.slice(words.lastIndexOf(' ') + 1);
const monthWords = new Set([...monthNames, ...'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ')]);
const isMonth = (word: string): boolean => monthWords.has(word) && word !== 'may' && word !== 'march';
const currencies: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '¥': 'JPY',
  usd: 'USD',
  eur: 'EUR',
  gbp: 'GBP',
  inr: 'INR',
  chf: 'CHF',
  aud: 'AUD',
  cad: 'CAD',
  sgd: 'SGD',
  jpy: 'JPY',
  rs: 'INR',
  euro: 'EUR',
  euros: 'EUR',
  dollars: 'USD',
  dollar: 'USD',
  pounds: 'GBP',
  rupees: 'INR',
  francs: 'CHF',
};
const currency = (word: string): string => currencies[word] ?? '';
