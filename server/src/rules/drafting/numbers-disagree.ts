import { cardinals, numberInWords, tens } from '../../analysis/numberWords.ts';
import { matchesOf } from '../../analysis/sentenceMemo.ts';
import { replaceWords } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './numbers-disagree.md';

/** "thirty (60) days": words and figures for one number. Only a number followed at once by its figure in brackets is read, in square ones where a unit of time follows (else they hold a note); no arithmetic. */
export default rule({
  id: 'drafting/numbers-disagree',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review({ agreement }) {
    for (const sentence of agreement.prose.saying(wordsThenFigure)) {
      for (const match of matchesOf(sentence, wordsThenFigure)) {
        const words = match[1]!;
        const figure = (match[2] ?? match[3])!;
        const said = spelledNumber(words);
        const written = Number(figure.replaceAll(',', '').replaceAll('·', '.'));
        if (said === undefined || said === written) continue;
        const at = sentence.span(match.index, match.index + match[0].length);
        const figureAt = match.index + match[0].lastIndexOf(figure);
        yield {
          at,
          says: `The words say ${words.toLowerCase()}, the figure says ${figure.replaceAll('·', '.')}.`,
          fixes: [
            replaceWords(
              sentence.span(figureAt, figureAt + figure.length),
              String(said),
              `Make the figure ${said}`,
              'words',
            ),
            ...(numberInWords(written)
              ? [
                  replaceWords(
                    sentence.span(match.index, match.index + words.length),
                    numberInWords(written)!,
                    `Make the words “${numberInWords(written)}”`,
                    'figure',
                  ),
                ]
              : []),
          ],
        };
      }
    }
    for (const sentence of agreement.prose.saying(figureThenWords)) {
      for (const match of matchesOf(sentence, figureThenWords)) {
        const said = spelledNumber(match[3]!);
        const written =
          Number(match[1]!.replaceAll(',', '').replaceAll('·', '.')) *
          (/^m/i.test(match[2] ?? '') ? 1_000_000 : /^t/i.test(match[2] ?? '') ? 1000 : 1);
        // A fraction in words ("one and one-half") is no whole number.
        if (said === undefined || said === 0 || !Number.isInteger(written) || said === written) continue;
        yield {
          at: sentence.span(match.index, match.index + match[0].length),
          says: `The figure says ${`${match[1]!} ${match[2] ?? ''}`.trim().replaceAll('·', '.')}, the words say ${match[3]!.toLowerCase()}.`,
        };
      }
    }
  },
});

const word = `(?:${[...cardinals, ...tens].join('|')}|hundred|thousand|million)`;
const wordsThenFigure = new RegExp(
  String.raw`\b(${word}(?:(?:[ -]{1,40}|,? {1,9}and {1,9})${word}){0,8})[ -]?(?:percent|per cent)?\s?(?:\(\s?[$€£]?(\d{1,3}(?:,\d{3})+|\d+(?:·\d+)?)\s?%?\s?\)|\[(\d{1,4})\](?= ?(?:business |calendar |consecutive )?(?:day|week|month|year|hour)s?\b))`,
  'gi',
);

/** "$1,200,000 (one million two hundred thousand)", "NTD 1.2 million (SAY …)": nothing but the number in the brackets, a currency or a unit aside. */
const figureThenWords = new RegExp(
  String.raw`(?<![\d·,/])(\d{1,3}(?:,\d{3})+|\d+(?:·\d+)?)(?: (million|thousand))?(?: [A-Z]{3})?\s?\(\s?(?:say |US |U·S· )?(${word}(?:(?:[ -]{1,3}|,? {1,3}and {1,3})${word}){0,8})(?: (?:US |U·S· |Canadian )?(?:dollars?|euros?|pounds?|days?|months?|years?|only|shares?)){0,3}\s?\)`,
  'gi',
);

/** "one hundred twenty-five" → 125; undefined for what is no whole number ("twenty thirty"). */
export function spelledNumber(words: string): number | undefined {
  let total = 0;
  let current = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const one of words.toLowerCase().split(/[ ,-]+/)) {
    if (one === 'and') continue;
    const unit = cardinals.indexOf(one);
    const ten = tens.indexOf(one);
    if (unit >= 0 || ten >= 0) {
      const value = unit >= 0 ? unit : ten * 10 + 20;
      if ((last < 10 && last > 0) || (last >= 10 && last < 20) || (last < 100 && value >= 10)) return undefined;
      current += value;
      last = value;
    } else if (one === 'hundred') {
      current = (current || 1) * 100;
      last = Number.POSITIVE_INFINITY;
    } else {
      total += (current || 1) * (one === 'thousand' ? 1000 : 1_000_000);
      current = 0;
      last = Number.POSITIVE_INFINITY;
    }
  }
  return total + current;
}
