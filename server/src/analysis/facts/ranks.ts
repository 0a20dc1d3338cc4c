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
        (amongClauses.test(text) ||
          namesOneOf(text, one, two) ||
          (!ofTongues.test(text) && standsUnder(one) !== standsUnder(two))),
    );

const amongClauses =
  /\b(?:conflict|inconsisten|discrepanc|contradict)\w*\b[^.;]{0,20}\b(?:between|among|within|of) (?:the |any |two |of |different )*(?:sections?|clauses?|articles?|paragraphs?|provisions)\b|\b(?:earlier|later|first|last|narrower|(?:more )?(?:specific|special|particular)) (?:section|clause|article|paragraph|provision|term|one)s?\b/i;
/** "If Sections 7 and 9 conflict, Section 7 prevails": a rank of these two clauses, and of no others. */
function namesOneOf(text: string, ...both: readonly Sentence[]): boolean {
  const number = oneThatPrevails.exec(text)?.[1]?.replace(/\.$/, '');
  return number !== undefined && both.some(({ clause }) => withParents(clause).some((one) => one.number === number));
}
const oneThatPrevails =
  /\b(?:section|clause|article|paragraph|§) ?(\d[\d.()a-z]*) (?:shall |will )?(?:prevail|control|govern|take|go|come)s?\b/i;
const withParents = (clause: Clause): readonly Clause[] => [
  clause,
  ...(clause.parent ? withParents(clause.parent) : []),
];

const ofTongues = /\b(?:text|version|translation|language)\b/i;

/** The heading under which all of an exhibit, an order form or one of several parts stands; of the paper itself none. */
function standsUnder({ clause }: Sentence): Clause | undefined {
  const top = withParents(clause).at(-1)!;
  return clause.part === 'exhibit' || partTitle.test(top.title) ? top : undefined;
}
const partTitle =
  /^(?:(?:[Pp]art|PART|[Ss]chedule|SCHEDULE|[Ee]xhibit|EXHIBIT|[Aa]nnex|ANNEX|[Aa]ppendix|APPENDIX)(?: [A-Z\d]{1,4}\b| ?[:–—-]|$)|[Oo]rder [Ff]orm|[Kk]ey [Tt]erms|(?:[Gg]eneral|[Ss]tandard|[Ss]hort|[Ss]pecial) (?:[Tt]erms|[Cc]onditions)|[Ss]tatement of [Ww]ork|[Cc]over [Pp]age)\b/;
