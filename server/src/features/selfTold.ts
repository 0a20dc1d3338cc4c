import { asTextAlone } from '../analysis/agreement.ts';
import type { Span } from '../analysis/span.ts';
import type { Review } from '../review.ts';
import { kindsInMenu } from './unread.ts';

/** What a paper says of itself in its front matter and its text does not bear out, at the words. */
export interface SelfTold {
  readonly at: Span;
  readonly says: string;
}

/**
 * Front matter is whoever wrote it: the attorney who knows better, or the other side. Where it makes the paper something
 * that its text is not, that is told and not judged. A title is another where it shares no word with the one on the page.
 */
export function selfTold({ agreement, heard, kindFrom }: Review): readonly SelfTold[] {
  const { values, places } = agreement.frontMatter;
  const [kindAt, titleAt] = [places.get('kind'), places.get('title')];
  if (!kindAt && !titleAt) return [];
  const { kind, heading } = asTextAlone(agreement);
  const told: SelfTold[] = [];
  if (heard && kindAt && values.kind && kindFrom === 'agreement' && values.kind !== kind)
    told.push({
      at: kindAt,
      says: `Read as ${kindsInMenu[values.kind]}, because the paper says so here; its text reads as ${kindsInMenu[kind]}.`,
    });
  if (titleAt && values.title && kind !== 'none' && heading && !sharesWord(values.title, heading))
    told.push({ at: titleAt, says: `The paper is called otherwise here than on its page: “${heading}”.` });
  return told;
}

/** What the paper silences by itself: rules that its front matter turns off. Risks that its notes accept are `accepted`. */
export const turnedOffByPaper = ({ off }: Review): readonly string[] =>
  [...off].flatMap(([rule, by]) => (by === 'agreement' ? [rule] : []));

/** Findings that go because the paper calls itself another kind, or none, and its text does not bear that out. */
export function silencedByKind(review: Review): number {
  const { agreement, kindFrom, heard, findings } = review;
  const { kind } = agreement;
  if (!heard || kindFrom !== 'agreement' || (kind !== 'none' && kind !== 'other')) return 0;
  if (asTextAlone(agreement).kind === kind) return 0;
  return Math.max(0, review.unheard().findings.length - findings.length);
}

const sharesWord = (one: string, other: string): boolean => {
  const words = new Set(one.toLowerCase().match(/[\p{L}\d]{2,}/gu));
  return (other.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? []).some((word) => words.has(word));
};
