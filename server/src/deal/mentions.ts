import type { Agreement, DealPaper } from '../analysis/agreement.ts';
import { memo } from '../analysis/memo.ts';
import { letterOrDigit } from '../analysis/page/characters.ts';

/** Words that name papers of the deal: "the MSA", "this Statement of Work", "the applicable SOW", "the Agreement". */
export interface PaperMention {
  readonly index: number;
  readonly length: number;
  /** `self`: the paper in which the words stand. */
  readonly of: readonly DealPaper[] | 'self';
}

/** In order of place; of two at one place the longer. What names no paper that is there is left out. */
export function papersNamedIn(text: string, agreement: Agreement): readonly PaperMention[] {
  const found: PaperMention[] = [];
  const add = (index: number, length: number, of: PaperMention['of']): void => {
    if (found.some((one) => one.index < index + length && index < one.index + one.length)) return;
    const isThis = /\bth(?:is|ese) $/i.test(text.slice(Math.max(0, index - 6), index));
    found.push({ index, length, of: isThis ? 'self' : of });
  };
  const lower = text.toLowerCase();
  const { names, made, over, isMade } = namesFor(agreement);
  for (const { words, exact, of } of names)
    for (const index of wholeWordPlaces(exact ? text : lower, words)) add(index, words.length, of);
  for (const { index, 0: words } of text.matchAll(orderTitles)) add(index, words.length, isMade ? 'self' : made);
  for (const { index, 0: all, 1: words } of text.matchAll(theAgreement))
    add(index + all.length - words!.length, words!.length, over ? [over] : 'self');
  return found.filter(({ of }) => of === 'self' || of.length).sort((a, b) => a.index - b.index);
}

const orderTitles = /\b(?:statements? of work|SOWs?|work orders?|task orders?|order forms?)\b/gi;
const theAgreement =
  /\b(?:the|this) ((?:(?:Master|Main|Principal|Framework|Parent|Services|Underlying) ){0,3}(?:Agreement|Contract))\b/gi;

interface PaperNames {
  /** Longer names first; `exact` where capitals count. */
  readonly names: readonly { readonly words: string; readonly exact: boolean; readonly of: PaperMention['of'] }[];
  /** What "the SOW" is, and "the Agreement". */
  readonly made: readonly DealPaper[];
  readonly over?: DealPaper;
  readonly isMade: boolean;
}

const namesFor = memo((agreement: Agreement): PaperNames => {
  const others = agreement.deal?.others ?? [];
  const titled: readonly (readonly [string, PaperMention['of']])[] = [
    ...others.map((one) => [one.agreement.title, [one]] as const),
    [agreement.title, 'self'],
  ];
  const names = titled
    .flatMap(([title, of]) => {
      const words = essence(title);
      const short = initials(words);
      return [
        ...(words.includes(' ') ? [{ words: words.toLowerCase(), exact: false, of }] : []),
        ...(short.length > 2 ? [{ words: short, exact: true, of }] : []),
      ];
    })
    .sort((a, b) => b.words.length - a.words.length);
  return {
    names,
    made: others.filter(({ is, agreement: { title } }) => is === 'under' && isOrderTitle(title)),
    over: others.find(({ is, amends, agreement: { title } }) => is === 'over' && !amends && !isOrderTitle(title)),
    isMade: isOrderTitle(agreement.title),
  };
});

const isOrderTitle = (title: string): boolean =>
  /\b(?:statement of work|SOW|work order|task order|order form)\b/i.test(title);

/** "Master Services Agreement" of "Master Services Agreement – Northwind and Harbor". */
function essence(title: string): string {
  const end =
    /\b(?:Agreement|Contract|Terms|Statement of Work(?: No\.? ?\d{1,3})?|(?:Addendum|Amendment)(?: No\.? ?\d{1,3})?|(?:Schedule|Exhibit) \w{1,3})\b/i.exec(
      title,
    );
  return (end ? title.slice(0, end.index + end[0].length) : title).replace(/\s+/g, ' ').slice(0, 80).trim();
}

const initials = (words: string): string => (words.match(/\b[A-Z]/gi) ?? []).join('').toUpperCase();

function* wholeWordPlaces(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    if (!letterOrDigit.test(text[at - 1] ?? '') && !letterOrDigit.test(text[at + words.length] ?? '')) yield at;
}
