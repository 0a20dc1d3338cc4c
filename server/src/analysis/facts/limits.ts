import type { Clause } from '../clauses.ts';
import { memo } from '../memo.ts';
import { says } from '../sentenceMemo.ts';
import { type Facts, type Ground, groundIn, grounds, type NamedFacts } from './facts.ts';
import {
  customersIndemnities,
  excludedAltogether,
  providerAnswersForNothing,
  whoseLiability,
  withoutLimitAtLarge,
  withoutLimitForCustomer,
} from './liability.ts';

/** A cap: an amount, or a named figure of a cover page, that liability does not exceed. */
export const capped = (facts: Facts): boolean =>
  facts.provisions.of('liability-cap').some(({ elements }) => elements.has('amount')) ||
  figureForLiability(facts).length > 0;

/** Whose liability alone is limited, and by which words. */
export interface LoneLimit {
  readonly of: 'provider' | 'customer';
  readonly by: readonly Ground[];
}

/**
 * A limit, or an exclusion, that protects one side alone. Where it is not known whom a limit protects it may be both, and
 * so it is where another sentence says that the same holds for the other.
 */
export const loneLimit = memo((facts: Facts): LoneLimit | undefined => {
  const { agreement, parties } = facts;
  const by = [...liabilityLimits(facts), ...exclusionsFor(facts)];
  const whose = new Set(by.map(({ sentence }) => whoseLiability(sentence, facts)));
  const [of] = whose;
  if (whose.size !== 1 || (of !== 'provider' && of !== 'customer')) return undefined;
  const isOne = (role: string): boolean => parties.filter((one) => one.role === role).length === 1;
  if (!isOne('provider') || !isOne('customer')) return undefined;
  // "We answer for no loss at all" is told by liability/excluded, "yours is not limited" at its own words.
  if (agreement.kind !== 'jda' && providerAnswersForNothing(facts).length) return undefined;
  // A customer who pays, and is done with it, needs no limit; who develops together does.
  if (of === 'provider' && (agreement.kind !== 'jda' || withoutLimitForCustomer(facts).length)) return undefined;
  const articleOf = (clause: Clause): Clause => clause.parent ?? clause;
  const articles = new Set(by.map(({ clause }) => articleOf(clause)));
  const isMutual = agreement.prose
    .saying(theSameForBoth)
    .some(({ clause, text }) => articles.has(articleOf(clause)) && saysTheSameForBoth(text));
  return isMutual ? undefined : { of, by };
});

const theSameForBoth =
  /\b(?:vice versa|mutual(?:ly)?|reciprocal(?:ly)?|conversely|likewise|the same (?:limit|cap|amount|figure|applies|holds|goes)|(?:limit\w*|caps?|exclusions?|section|clause)\b[^.;]{0,40}\b(?:both|each|either) (?:of us|of the parties|part(?:y|ies)|sides?))\b/i;
/** "Applies to both, but not to fraud": what comes behind takes nothing from it. */
function saysTheSameForBoth(text: string): boolean {
  const found = theSameForBoth.exec(text);
  return found !== null && !notForBoth.test(text.slice(0, found.index + found[0].length));
}
const notForBoth = /\b(?:not|nor|no|nothing|only|alone)\b/i;

/** Liability of a named party that is excluded, or remains for intent alone. */
const exclusionsFor = (facts: Facts): readonly Ground[] => [
  ...excludedAltogether(facts),
  ...grounds(facts, excludedForOne).filter(({ sentence: { text } }) => !isNotExcluded.test(text)),
];
const excludedForOne =
  /\bliabilit(?:y|ies)\b[^.;:]{0,80}\b(?:is|are|shall be|will be) (?:hereby |fully |wholly |entirely |altogether )?excluded\b|\bliable only (?:for|in (?:the )?(?:case|event) of) (?:damage caused by |its |their )?(?:intent|wil+ful|gross|deliberate)/i;
const isNotExcluded =
  /\b(?:not|cannot|may not|never) (?:be )?(?:limited or )?excluded\b|\b(?:where|if|when|insofar as|in so far as|to the extent(?: that)?|unless) (?:the |its |their |any )?liability\b|\binsur|\b(?:indirect|consequential|special|slight|ordinary|simple|lost|loss of)\b/i;

/** "Nothing in this Agreement limits liability for fraud." */
const limitsNothing = /\bnothing\b[^.;]{0,60}\b(?:limits?|excludes?|caps?|restricts?)\b/i;

/** Figures that liability does not exceed. */
const liabilityLimits = (facts: Facts): readonly Ground[] =>
  [
    ...facts.provisions.of('liability-cap').filter(({ elements }) => elements.has('amount')),
    ...figureForLiability(facts),
  ].filter(({ sentence: { text } }) => !limitsNothing.test(text) && !/\binsurance\b/.test(text));

function figureForLiability({ agreement: { prose } }: Facts): readonly Ground[] {
  // Where numbering goes astray the clause may stand behind what looks like signatures, so every sentence is asked.
  return prose
    .saying(capWords)
    .filter((one) => liabilityFigures.some((pattern) => says(one, pattern)))
    .map((one) => groundIn(one, liabilityFigures.find((pattern) => says(one, pattern))!));
}

const capWords = /liab|damag|respons|\bCap\b|\bpay the other\b/i;
const liabilityFigures: readonly RegExp[] = [
  /\b(?:liabilit(?:y|ies)|liable|damages)\b[^.]{0,400}\b(?:exceed(?:s|ing)?|in excess of|more than|greater than|(?<!\bnot )limited to|limited in the aggregate|capped)\b[^.]{0,200}(?:[$€£]|\bamounts?\b|\bfees?\b|\bpaid\b|\bpayable\b|\bcap\b|\bprice\b|\btimes\b|\bvalue\b|\bpercent|%|\bdollars\b|\[|_{2,}|\bsums?\b|\bcompensation\b|\brefund|\breplacement|\bre-?perform)/i,
  /\b(?:aggregate|total|maximum|cumulative) liability\b[^.]{0,200}\b(?:exceed|limited|amount|fees)|\b(?:maximum|total|aggregate) (?:(?:total|aggregate|cumulative) )?liability of (?:either|each|neither|any) party\b|\b(?:General|Increased) Cap\b|\bliability cap\b|\bliabilit(?:y|ies)\b[^.]{0,60}\bcapped (?:at|to)\b/i,
  /\b(?:pays?|owes?)\b[^.]{0,80}\b(?:is|are|be) (?:limited|capped) (?:to|at)\b/i,
  /\bdirect damages,? (?:up to|not (?:to )?exceed\w*)\b|\bcumulative maximum\b[^.]{0,80}\b(?:responsible|liable)/i,
];

export const limitFacts = {
  // A limit for one side alone leaves what the other may owe without one.
  'limit for whoever needs one': (facts: Facts) => {
    // "Yours is not limited" needs one of its own, unless liability/uncapped-for-ai speaks there.
    if (withoutLimitForCustomer(facts).length && !customersIndemnities(facts).length) return [];
    const alone = loneLimit(facts);
    // "Provider's liability is unlimited" is told by liability/unlimited, at these words.
    if (alone?.of === 'customer' && withoutLimitAtLarge(facts).length) return alone.by;
    return alone ? [] : liabilityLimits(facts);
  },
  'limit for one side alone': (facts: Facts) => loneLimit(facts)?.by ?? [],
  'liability excluded altogether': (facts: Facts) => (loneLimit(facts) ? [] : excludedAltogether(facts)),
} satisfies NamedFacts;
