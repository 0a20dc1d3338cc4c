import type { Clause, Sentence } from '../clauses.ts';
import type { Facts } from './facts.ts';

/**
 * Whether a word on which goes first decides between two sentences: one among the clauses of the paper, or one among papers
 * where the two stand in different ones. What law goes before another says nothing of them.
 */
export const isRanked = (one: Sentence, two: Sentence, { provisions }: Facts): boolean =>
  provisions
    .of('order-of-precedence')
    .some(
      ({ sentence: { text }, byExamples }) =>
        !byExamples &&
        (amongClauses.test(text) || (!ofTongues.test(text) && partTitleOver(one) !== partTitleOver(two))),
    );

const amongClauses =
  /\b(?:conflict|inconsisten|discrepanc|contradict)\w*\b[^.;]{0,20}\b(?:between|among|within|of) (?:the |any |two |of |different )*(?:sections?|clauses?|articles?|paragraphs?|provisions)\b|\b(?:earlier|later|first|last|narrower|(?:more )?(?:specific|special|particular)) (?:section|clause|article|paragraph|provision|term|one)s?\b|\b(?:section|clause|article|paragraph|§) ?\d[\d.()a-z]* (?:shall |will )?(?:prevail|control|govern|take|go|come)s?\b/i;
const ofTongues = /\b(?:text|version|translation|language)\b/i;

/** An exhibit, the order form or one of several parts, by the heading under which all of it stands. */
function partTitleOver({ clause }: Sentence): string {
  let top: Clause = clause;
  while (top.parent) top = top.parent;
  return `${clause.part === 'exhibit'} ${partTitle.test(top.title) ? top.title : ''}`;
}
const partTitle =
  /^(?:part|order form|key terms|(?:general|standard|short|special) (?:terms|conditions)|schedule|exhibit|annex|appendix|statement of work|cover page)\b/i;
