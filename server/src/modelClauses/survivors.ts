import type { Agreement } from '../analysis/agreement.ts';
import type { Clause } from '../analysis/clauses.ts';
import { sentenceCase } from '../analysis/phrasing.ts';
import { arabic } from '../analysis/references.ts';
import type { Edit } from './fix.ts';
import { sectionWord, wordFor } from './paperHabits.ts';

/**
 * "Clauses 4.3, 6 and 9 continue": a list that is closed ends a new clause just when it would begin to work, so its number
 * goes in. Nothing where the list is open, has its article already, or is not one of numbers.
 */
export function amongSurvivors(agreement: Agreement, put: Edit, article: Clause | undefined): Edit | undefined {
  const counted = /^[\s#*_>-]*(?:(?:Section|Clause|Article|Paragraph|§) ?)?(\d+(?:\.\d+)*[A-Z]?)(?![\d.]*%)/.exec(
    put.text,
  )?.[1];
  // One more paragraph of an article that counts nothing but itself: the article is what goes on.
  const whole = counted ? undefined : /^\n\n[A-Z]/.test(put.text) ? article?.number : undefined;
  const number = counted ?? whole;
  // "4." in Article 6 is a part of that.
  if (!number || (!whole && /^\d+$/.test(number) && /^(?:\d|[IVXL]+$)/.test(article?.number ?? ''))) return undefined;
  for (const sentence of agreement.sentences) {
    if (sentence.clause.part !== 'body' || openList.test(sentence.text)) continue;
    // A number's dots are set apart from those that end a sentence.
    const found = survivingSections.exec(sentence.text.replaceAll('·', '.'));
    if (!found) continue;
    const [whole, word, numbers, verb] = found as unknown as readonly [string, string, string, string];
    const named = [...numbers.matchAll(/[\dIVXL]+(?:\.\d+)*/g)].map((one) => ({
      at: one.index,
      end: one.index + one[0].length,
      value: /^[IVXL]+$/.test(one[0]) ? arabic(one[0]) : one[0],
    }));
    if (!named.length || named.some(({ value }) => value === number || number.startsWith(`${value}.`)))
      return undefined;
    const from = found.index + whole.indexOf(numbers, word.length);
    const at = (offset: number, text: string): Edit => ({
      start: sentence.span(offset, offset).start,
      end: sentence.span(offset, offset).start,
      text,
    });
    const own = wordFor(number, agreement.text, sectionWord(agreement));
    const sameKind = /\.|[A-Z]$/.test(number) ? !/^article/i.test(word) : true;
    // "7 to 9, 11 and 13": one that stands in a range goes on already, another stands before the next.
    const within = named.some(
      ({ value, end }, i) =>
        numberRanges.test(numbers.slice(end, named[i + 1]?.at)) &&
        !isLowerNumber(number, value) &&
        isLowerNumber(number, named[i + 1]!.value),
    );
    if (sameKind && within) return undefined;
    const behind = named.findIndex(({ value }) => isLowerNumber(number, value));
    if (sameKind && numberRanges.test(numbers) && /s$/.test(word) && behind > 0 && behind < named.length - 1)
      return at(from + named[behind]!.at, `${number}, `);
    if (!sameKind || numberRanges.test(numbers))
      return besideOthers(found.index, word, `${own} ${number}`, sentence.text, at);
    // "Clause 5 survives" would want another verb; "Articles II and IX and Section 3.2 survive" has it.
    if (/s$/.test(verb)) return undefined;
    if (!/s$/.test(word)) {
      if (goesOnWithItsArticle(sentence.text.slice(0, found.index), number)) return undefined;
      const { start, end } = sentence.span(found.index, from + numbers.length);
      const [first, second] = isLowerNumber(number, named[0]!.value) ? [number, numbers] : [numbers, number];
      return { start, end, text: `${word}s ${first} and ${second}` };
    }
    const next = named.find(({ value }) => isLowerNumber(number, value));
    if (next && next !== named.at(-1)) return at(from + next.at, `${number}, `);
    const [last, previous] = [named.at(-1)!, named.at(-2)];
    if (!previous) return at(from + last.end, ` and ${number}`);
    // "4.3, 5.1 and 6" → "4.3, 5.1, 5.6 and 6", or "…, 6 and 7.4".
    return next
      ? at(from + previous.end, `, ${number}`)
      : insertedLast(sentence.span(from + previous.end, from + last.end), agreement.text, number);
  }
  return undefined;
}

/** "Articles II and V and Section 3.2 survive": 5.6 is in one of those. */
const goesOnWithItsArticle = (before: string, number: string): boolean =>
  [...before.matchAll(/\b[\dIVXL]+\b/g)].some(
    ([one]) => `${/^[IVXL]+$/.test(one) ? arabic(one) : one}` === number.split('.')[0],
  );

/** "Section 4.5, and Articles 5 and 8", or one more of the sections that stand before the articles. */
function besideOthers(
  index: number,
  word: string,
  name: string,
  text: string,
  at: (offset: number, text: string) => Edit,
): Edit | undefined {
  if (/\d and $/.test(text.slice(0, index))) return at(index - ' and '.length, `, ${name}`);
  if (index && !/s$/.test(word)) return undefined;
  return at(index, `${index ? name : sentenceCase(name)} and `);
}

function insertedLast(span: { start: number; end: number }, text: string, number: string): Edit {
  const between = text.slice(span.start, span.end);
  const joined = /^,? and /.exec(between)?.[0] ?? ' and ';
  return { start: span.start, end: span.end, text: `, ${between.slice(joined.length)}${joined}${number}` };
}

const isLowerNumber = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((number) => number.split('.').map((part) => Number.parseInt(part, 10))) as [
    number[],
    number[],
  ];
  for (let at = 0; at < Math.max(a.length, b.length); at++)
    if ((a[at] ?? 0) !== (b[at] ?? 0)) return (a[at] ?? 0) < (b[at] ?? 0);
  return false;
};

const numberRanges = /\b(?:to|through)\b|[–-]/;
const survivingSections =
  /\b([Aa]rticles?|[Ss]ections?|[Cc]lauses?|[Pp]aragraphs?) ([\dIVXL]+(?:\.\d+)*(?:(?:,? and |, | to | through |[–-])[\dIVXL]+(?:\.\d+)*)*) (?:(?:shall|will) )?(survives?|continues?|remains? in (?:force|effect))\b/;
export const openList =
  /\bby (?:its|their)\b|\bnature\b|\b(?:intended|meant|expressed) to\b|\bany other\b|\bother (?:provisions?|terms|clauses|sections)\b|\b(?:such|those) provisions\b/i;
