import { monthNames } from '../../analysis/numberWords.ts';
import { sentenceCase } from '../../analysis/phrasing.ts';
import type { Span } from '../../analysis/span.ts';
import { type Fix, replaceWords } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './date-impossible.md';

/**
 * 31 June; a weekday that is not that date's; an end before its own beginning in one sentence. Dates in figures alone
 * (6/7/2026) are left: which comes first is a matter of country.
 */
export default rule({
  id: 'drafting/date-impossible',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review({ agreement }) {
    for (const sentence of agreement.prose.saying(hasMonth)) {
      const dates = [...daysNamedIn(sentence.text)];
      for (const date of dates) {
        if (/\bpage $/i.test(sentence.text.slice(Math.max(0, date.from - 5), date.from))) continue;
        const at = sentence.span(date.from, date.to);
        if (date.day < 1 || date.day > daysIn(date.month, date.year)) {
          yield {
            at,
            says: `${capitalMonths[date.month - 1]} ${date.year} has ${daysIn(date.month, date.year)} days.`,
            fixes: replaceDatePart(
              agreement,
              at,
              new RegExp(`\\b${date.day}(?:st|nd|rd|th)?\\b`),
              String(daysIn(date.month, date.year)),
            ),
          };
          continue;
        }
        const falls = weekdays[new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()]!;
        if (date.weekday && date.weekday.toLowerCase() !== falls.toLowerCase())
          yield {
            at,
            says: `${capitalMonths[date.month - 1]} ${date.day}, ${date.year} is a ${falls}, not a ${date.weekday}.`,
            fixes: replaceDatePart(agreement, at, new RegExp(date.weekday), falls),
          };
      }
      const [start, end] = dates;
      if (start && end && dates.length === 2 && dayNumber(end) < dayNumber(start)) {
        const between = sentence.text.slice(start.to, end.from);
        if (
          /^[^.]{0,80}\b(?:until|through|to|and (?:shall )?(?:expires?|ends?|terminates?|continues? until)|expir(?:es|ing)|ending)\b[^.]{0,40}$/i.test(
            between,
          ) &&
          /\b(?:from|commenc|begin|start|effective)/i.test(
            sentence.text.slice(Math.max(0, start.from - 60), start.from),
          )
        )
          yield {
            at: sentence.span(end.from, end.to),
            says: 'The end lies before the beginning named in the same sentence.',
            related: [{ at: sentence.span(start.from, start.to), says: 'The beginning.' }],
          };
      }
    }
  },
});

/** Other words for one part of a date; a suffix ("31st") goes with its figure. */
function replaceDatePart({ text }: { readonly text: string }, { start, end }: Span, old: RegExp, words: string): Fix[] {
  const found = old.exec(text.slice(start, end));
  if (!found) return [];
  const at = { start: start + found.index, end: start + found.index + found[0].length };
  const shown = /(?:st|nd|rd|th)$/.test(found[0]) && /^\d/.test(words) ? `${words}th` : words;
  return [replaceWords(at, shown, `Write “${text.slice(start, at.start)}${shown}${text.slice(at.end, end)}”`)];
}

interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly weekday?: string;
  readonly from: number;
  readonly to: number;
}

const capitalMonths = monthNames.map(sentenceCase);
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const hasMonth = new RegExp(`\\b(?:${capitalMonths.join('|')})\\b`);
const monthName = `(${capitalMonths.join('|')})`;
const weekday = `(?:(${weekdays.join('|')}),? (?:the )?)?`;
const monthFirstDate = new RegExp(`\\b${weekday}${monthName} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'g');
const european = new RegExp(`\\b${weekday}(\\d{1,2})(?:st|nd|rd|th)?(?: day of)? ${monthName},? (\\d{4})\\b`, 'g');

function* daysNamedIn(text: string): Generator<Day> {
  const found: Day[] = [];
  const take = (match: RegExpMatchArray, day: string, month: string, year: string) =>
    found.push({
      day: Number(day),
      month: capitalMonths.indexOf(month) + 1,
      year: Number(year),
      weekday: match[1],
      from: match.index!,
      to: match.index! + match[0].length,
    });
  for (const match of text.matchAll(monthFirstDate)) take(match, match[3]!, match[2]!, match[4]!);
  for (const match of text.matchAll(european)) take(match, match[2]!, match[3]!, match[4]!);
  yield* found.sort((a, b) => a.from - b.from);
}

const daysIn = (month: number, year: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const dayNumber = ({ year, month, day }: Day): number => year * 10000 + month * 100 + day;
