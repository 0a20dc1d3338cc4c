import { recogniser } from './provision.ts';

/**
 * A limit on what a party can lose: an amount, a kind of damages that cannot be had, a remedy that is the only one, a
 * time after which no claim is heard. Lawyers call all of these limits; only the element `amount` is a cap in the
 * narrow sense, and a rule that asks for a cap asks for that element.
 */
const namedCap =
  /\b(?:[Ll]iability|General|Super|Increased|Additional|Overall) [Cc]ap(?: [Aa]mount)?\b[^.]{0,80}?(?:[$€£\d]|\bfees?\b|\bpaid\b)|\b[Ll]imit(?:ation)?s? (?:of|on) liability(?: is|:) (?:capped|limited)?[^.]{0,60}?(?:[$€£\d]|\bfees?\b)|\bliabilit(?:y|ies)\b[^.]{0,60}\b(?:be |is |are )?capped (?:at|to)\b/i;

export default recogniser({
  kind: 'liability-cap',
  triggers: [
    'liab',
    'damages',
    'consequential',
    'remed',
    'recourse',
    'responsib',
    'brought',
    'commenced',
    'bring',
    'barred',
    'no claim',
    'recover',
    'reimburs',
    'pay more than',
    'ever owe',
    'most we',
    'cap',
    'sole obligation',
    'only obligation',
    'lapse',
  ],
  cues: [
    // An amount.
    [
      /\b(?:liabilit(?:y|ies)|liable|responsibility|obligations?|reimbursements?|damages|recover(?:y|able)?|indemni\w+)\b[^.]{0,260}?\b(?:(?:not|never|no event|event)(?:, [\w ]{1,40},)? (?:be )?exceed|in excess of|in no event exceed|(?<!\bnot )(?<!\bnot be )(?:limited|confined|restricted)(?:, [^,]{1,60},)? (?:to|solely|in)|in no (?:event|case) be (?:greater|more) than|no (?:greater|more) than|not be (?:greater|more|larger) than|up to a maximum|capped at|be the (?:lesser|greater)|for more than (?:the|[$€£]))/i,
      2,
    ],
    [
      /\b(?:maximum|total|aggregate|entire|cumulative|total cumulative|total aggregate|maximum aggregate)\b[^.]{0,40}\b(?:liabilit(?:y|ies)|responsibility)\b/i,
      2,
    ],
    [
      /\b(?:no event|no circumstances?)\b[^.]{0,120}\b(?:liabilit\w+|liable|damages)\b[^.]{0,360}\b(?:exceed|in excess)/i,
      2,
    ],
    [
      /\b(?:not|never|neither|nor)\b[^.]{0,60}\bpay more than (?:the|what|it|[$€£])|\bmost (?:that )?(?:we|it|\w+)(?:'ll| will| shall| can)? (?:ever )?owe\b|\bliability\b[^.]{0,40}\b(?:in (?:the )?aggregate|in total)\b[^.]{0,60}\b(?:is|of|be) (?:USD|EUR|GBP|[$€£])/i,
      2,
    ],
    // A named figure: "General Cap Amount is 1.5x the fees paid", "Maximum liability is USD 50,000".
    [namedCap, 2],
    [/\b(?:sole|only|entire|exclusive) obligation\b[^.]{0,100}\b(?:repair|replace|re-?perform|refund|credit)\w*\b/i, 2],
    [
      /\bclaims?\b[^.]{0,120}\bwithin\b[^.]{0,120}\b(?:lapses?|extinguished|forfeited)\b|\bclaims?\b[^.]{0,60}\b(?:time|statute)-barred\b[^.]{0,40}\b(?:years?|months?|days)\b/i,
      2,
    ],
    // Damages that cannot be had.
    [
      /\b(?:in no event|under no circumstances?|no party|neither|nor|not|no|aren't|isn't|won't|don't)\b[^.]{0,260}\b(?:liable|liability|liabilities|responsible|responsibility|entitled|recover|claim|seek|award)\b[^.]{0,320}\b(?:indirect|consequential|incidental|punitive|exemplary|special|lost profits?|loss(?:es)? of (?:\w+,? )?(?:profits?|revenues?|business|data|use|goodwill))\b/i,
      2,
    ],
    [
      /\b(?:waives?|disclaims?|excludes?|relinquish\w*|forgo)\b[^.]{0,160}\b(?:indirect|consequential|incidental|punitive|exemplary|special)\b[^.]{0,80}\b(?:damages|loss)/i,
      2,
    ],
    [/\bexcludes? (?:all|any) (?:\w+ )?liabilit(?:y|ies)\b/i, 2],
    [
      /\bno (?:case|event)\b[^.]{0,120}\b(?:responsibility|liability|obligation)\b[^.]{0,80}\b(?:be|is) (?:greater|more|larger) than\b/i,
      2,
    ],
    // The only remedy.
    [
      /\b(?:sole|only|exclusive|entire)(?: (?:and|or) (?:sole|only|exclusive|entire))?(?: \w+){0,3} (?:remed(?:y|ies)|liabilit(?:y|ies)|recourse)\b/i,
      2,
    ],
    // No liability at all for something.
    [/\b(?:neither|nor|no)\b[^.]{0,160}\b(?:shall|will) (?:be liable|have (?:any )?liability|be responsible)/i, 1],
    // Too late to claim.
    [
      /\b(?:actions?|claims?|suits?|proceedings?)\b[^.]{0,160}\b(?:brought|bring|commenced?|instituted?|asserted|made|waived)\b[^.]{0,160}\b(?:more than|unless|later than|within|after)\b[^.]{0,60}\b(?:years?|months?|days)\b/i,
      2,
    ],
    [/\bclaims?\b[^.]{0,100}\b(?:barred|waived)\b|\b(?:barred|waived)\b[^.]{0,40}\bunless\b[^.]{0,120}\bwithin\b/i, 1],
    // What only sounds like it.
    [
      /\b(?:failure|delay)s?\b[^.]{0,80}\bperform|force majeure|acts? of God|beyond (?:its|the|their)[^.]{0,30}control/i,
      -2,
    ],
    [/\bliability insurance|insurance (?:coverage|polic)|limits? of not less|per occurrence\b/i, -3],
    [/\b(?:indemnify|defend|hold harmless)\b[^.]{0,120}\b(?:from|against)\b/i, -2],
    [
      /\bremed(?:y|ies)\b[^.]{0,120}\b(?:cumulative|not exclusive|in addition to|nonexclusive|non-exclusive)\b|not (?:be )?(?:the )?(?:exclusive|sole)/i,
      -3,
    ],
    [/^"?[A-Z][\w ]{0,40}"? (?:means|shall mean)\b/, -3],
    // What is paid back, and who may sue a partner or shareholder, is no limit between the parties.
    [/\breimburs\w*\b[^.]{0,80}\b(?:out-of-pocket|expenses|fees)\b|\bfees and expenses\b/i, -2],
    [/\b(?:insolven\w+|bankrupt\w+|for the benefit of (?:its )?creditors)\b/i, -2],
  ],
  threshold: 2,
  elements: {
    amount:
      /\b(?:[Ll]iability|General|Super|Increased|Additional|Overall) Cap(?: Amount)?(?: is|:)? [^.]{0,80}?(?:[$€£\d]|\bfees?\b|\bpaid\b)|\b(?:maximum|total|aggregate|overall)\b[^.]{0,60}\bliabilit(?:y|ies)\b[^.]{0,60}(?: is|:| in|=)? (?:limited to |capped at |up to )?(?:the )?(?:[$€£]|USD|EUR|GBP|CHF|\d|fees\b|amounts?\b|price\b|[a-z]+ hundred|[a-z]+ thousand)|(?:\b(?:liabilit(?:y|ies)|liable|responsibility|recover(?:y|able)?|damages|obligations?)\b[^.]{0,260}?\b(?:(?:not|never|event)(?:, [\w ]{1,40},)? (?:be )?exceed|in excess of|(?:strictly )?limited(?:, [^,]{1,60},)? to|no (?:greater|more) than|not be (?:greater|more) than|maximum|capped at|be the (?:lesser|greater))\b|\bno (?:event|circumstances?)\b[^.]{0,160}\b(?:liabilit\w+|liable|damages)\b[^.]{0,360}\bexceed)[^.]{0,160}(?:[$€£●_[]|\b(?:amounts?|fees?|sums?|paid|payable|price|dollars|times|coverage|limits?|per ?cent)\b)/i,
    exclusion:
      /\b(?:indirect|consequential|incidental|punitive|exemplary|special damages|lost profits?|loss of (?:profits?|business))\b/i,
    'sole-remedy':
      /\b(?:sole|only|exclusive)(?: (?:and|or) (?:sole|only|exclusive))?(?: \w+){0,3} (?:remed(?:y|ies)|liability|recourse)\b/i,
    deadline: /\b(?:brought|bring|commenced?|instituted?|asserted)\b[^.]{0,160}\b(?:years?|months?|days)\b/i,
    mutual: /\b(?:either|neither|each|no|a|any) part(?:y|ies)\b|\bthe parties\b/i,
  },
});
