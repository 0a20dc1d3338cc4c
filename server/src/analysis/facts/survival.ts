import type { Clause } from '../clauses.ts';
import { type Facts, groundOf, grounds, type NamedFacts, sentencesSaying } from './facts.ts';

export const survivalFacts = {
  'title without a tail': (facts: Facts) => {
    const tails = sentencesSaying(facts, titleTail);
    return facts.provisions
      .of(
        'ip-assignment',
        'joint-ownership',
        'model-ownership',
        'foreground-allocation',
        'work-for-hire',
        'background-reservation',
      )
      .filter(
        ({ clause: { part }, elements, kind }) =>
          part !== 'recitals' &&
          part !== 'definitions' &&
          (kind !== 'background-reservation' || elements.has('kept') || elements.has('whole')),
      )
      .filter(
        (one) =>
          !tails.some(
            ({ clause, text }) =>
              one.clause === clause || (!licenceTail.test(text) && articleOf(one.clause) === articleOf(clause)),
          ),
      );
  },
  'secrecy without a tail': (facts: Facts) => {
    const tails = sentencesSaying(facts, tail);
    if (tails.some(({ text, clause }) => confiden.test(`${clause.title} ${clause.parent?.title ?? ''} ${text}`)))
      return [];
    return facts.provisions
      .of('confidentiality')
      .filter(({ sentence: { text } }) => secrets.test(text) && !/confidential treatment/i.test(text));
  },
  /** "Sections 3, 5 and 7 survive", "provisions which by nature survive"; what is said of one obligation keeps that one. */
  'general survival': (facts: Facts) => [
    ...facts.provisions
      .of('survival')
      .filter(
        ({ sentence: { text }, clause }) =>
          !agreementContinues.test(text) &&
          (generalSurvival.test(text) ||
            !(oneDuty.test(text) || confiden.test(`${clause.title} ${clause.parent?.title ?? ''}`))),
      ),
    ...grounds(facts, carriesOn),
    ...facts.agreement.clauses.flatMap((clause) => (/surviv/i.test(clause.title) ? groundOf(clause) : [])),
  ],
} satisfies NamedFacts;

/** A licence for good says nothing of the title beside it. */
const licenceTail = /\bperpetual/i;

/** A tail in one paragraph speaks for its article: "(1) … without limit of time … (4) … belongs to both". */
function articleOf(clause: Clause): Clause {
  let article = clause;
  while (article.title === '' && article.parent && article.parent.part === article.part) article = article.parent;
  return article;
}

/** The agreement that runs, what is left of it beside a void clause, a licence: they continue, and nothing outlives the end. */
const agreementContinues =
  /^(?![^.]*\bsurviv)(?:[^.]*\b(?:invalid|unenforceable|illegal|void)\b|(?:this|the) (?:agreement|contract|terms|statement of work|addendum)\b[^.;]{0,160}\b(?:remains?|continues?)\b|[^.]*\bas (?:far|long) as the licen[cs]e continues\b|[^.]*\bright to terminate\b[^.]{0,160}\b(?:unaffected|remains?|reserved)\b)/i;
const generalSurvival =
  /\b(?:nature|context|sections?|articles?|clauses?|paragraphs?|provisions|accrued|§)\b[^.]{0,200}\bsurviv|\bsurviv\w*\b[^.]{0,200}\b(?:nature|context|sections|articles|clauses|paragraphs|provisions|§)|\b(?:nature|sections|articles|clauses|paragraphs|provisions|§§)\b[^.]{0,260}\b(?:continues?|carry on|remain in (?:force|effect)|stay in (?:force|effect)|live on|outlast|outlive)\b/i;
/** "The section on secrecy and the one on ownership carry on", where articles have no numbers. */
const carriesOn =
  /\b(?:sections?|articles?|clauses?|parts?|paragraphs?) (?:on|about|headed|dealing with)\b[^.;]{0,160}\b(?:carr(?:y|ies) on|continues?|goe?s? on|remains? in (?:force|effect)|stays? in (?:force|effect)|lives? on|outlasts?)\b/i;
/** "This obligation survives for two years", "the duties of confidentiality survive". */
const oneDuty =
  /\b(?:(?:this|these|such|the|its|their) (?:\w+ ){0,3}(?:obligations?|dut(?:y|ies)|undertakings?|restrictions?|section|clause|article|paragraph)|confidential\w*|secrecy|warrant(?:y|ies)|indemnit(?:y|ies)|indemnification)\b/i;
const tail =
  /\bsurviv|\b(?:after|following|beyond|subsequent to|notwithstanding|thereafter)\b[^.]{0,60}\b(?:terminat\w*|expir\w*|end of|(?:it|agreement|contract|engagement|letter|project) (?:has )?end(?:s|ed))\b|\b(?:during|throughout) the [Tt]erm\b[^.]{0,60}\b(?:and|thereafter|after)\b|\bin perpetuity\b|\bperpetual|\bfor ?ever\b|\bwithout (?:any )?(?:limit|limitation|end) (?:of|in|as to) (?:time|duration)\b|\bat all times\b|\bat any (?:other )?time (?:after|thereafter)\b|\bdisclos\w*\b[^.]{0,60}\bat any time\b/i;
/** Title that is given for good, or said to outlast the agreement. */
const titleTail =
  /\bsurviv|\b(?:after|following|beyond|subsequent to|notwithstanding)\b[^.]{0,60}\b(?:terminat\w*|expir\w*|end of)\b|\bin perpetuity\b|\bperpetual|\bfor the (?:\w+ ){0,2}(?:duration|term|life) of (?:the )?(?:\w+ )?(?:protection|rights?|copyright|patents?)\b|\b(?:unlimited (?:as to|in)|without limit (?:of|in|as to)) time\b/i;
const confiden = /confiden|disclos|secre|proprietary (?:information|materials?|data)/i;
/** More than the terms of the deal itself kept quiet. */
const secrets = /\b(?:information|secrets?|materials|know-how)\b/i;
