import { recogniser } from './provision.ts';

/** A duty to be insured, and what belongs to it: amounts, certificates, who is named. */
export default recogniser({
  kind: 'insurance',
  triggers: [
    'insur',
    'coverage',
    'single limit',
    'public liability',
    'liability cover',
    'compensation cover',
    'cover against',
    'subrogation',
    'policies',
    'per occurrence',
    'each occurrence',
  ],
  cues: [
    [
      /\b(?:maintain|obtain|procure|carry|keep|purchase|secure|take out|effect|provide|be covered by|have|hold|cause|buy)\w*\b[^.]{0,200}\b(?:insurance(?! (?:premiums?|laws?|compan|subsidiar))|insured|polic(?:y|ies) (?:of insurance|covering|insuring)|(?:liability |compensation |theft )?cover(?= (?:against|for|in place|of not)))\b/i,
      2,
    ],
    [
      /\b(?:general|product|products|professional|automobile|auto|employer'?s?'?|cyber|clinical trials?|umbrella|public) liability\b|\berrors (?:and|&) omissions\b|\bworkers'? compensation\b|\bprofessional indemnity\b/i,
      1,
    ],
    [
      /\bcertificates? of (?:such )?insurance\b|\b(?:certificates?|evidence|proof) (?:of|evidencing)\b[^.]{0,60}\b(?:insurance|coverage)/i,
      3,
    ],
    [/\b(?:additional|named|additionally) (?:named )?insured|\bloss payee\b/i, 3],
    // A waiver of subrogation speaks of insurers; that somebody must be insured, other words say.
    [/\bwaiver of (?:all )?subrogation\b/i, 1],
    [
      /\b(?:per|each) occurrence\b|\bprimary and non-?contribut|\bwaives?\b[^.]{0,60}\bsubrogation\b|\bcombined single limit\b|\b(?:deductible|A\.?·?M\.?·? Best)/i,
      2,
    ],
    [
      /\b(?:such|the|all|its|required|foregoing|any|each)(?: such)?(?: \w+)? (?:insurance|polic(?:y|ies)|coverages?)\b[^.]{0,120}\b(?:shall|will|must|may not)\b/i,
      1,
    ],
    [
      /\b(?:amounts?|limits?|levels?) of (?:such )?(?:insurance|coverage)|\binsurance (?:coverage|requirements?|program)/i,
      1,
    ],
    [
      /\b(?:cancel\w*|non-?renewal|material(?:ly)? (?:change|modif)|lapse)\b[^.,]{0,80}\b(?:insurance|polic(?:y|ies)|coverage)|\b(?:insurance|polic(?:y|ies)|coverages?|(?:liability|compensation) cover)\b[^.]{0,120}\b(?:cancel|non-?renew|lapse)/i,
      2,
    ],
    // The other way round: "insurance shall be maintained", "must be insured against".
    [
      /\b(?:insurance|coverages?|policies)\b[^.]{0,40}\b(?:(?:shall|must|will) be|(?:is|are) to be) (?:\w+ )?(?:maintained|kept|carried|obtained|procured|provided|effected|written|underwritten|issued)\b|\b(?:shall|must|will) be (?:\w+ )?insured (?:against|for|with|under)\b/i,
      2,
    ],
    [/\b(?:limits?|coverages?)\b[^.]{0,40}\b(?:shall|must|will) (?:not )?be (?:no |not )?(?:less|lower) than\b/i, 1],
    [/\b(?:represents?|warrants?|represented)\b[^.]{0,120}\binsur/i, -1],
    [
      /\b(?:title insurance|insurance (?:company|companies|business|product|commission|agenc|broker|carrier'?s? appoint|regulat|law|depart|code)|reinsur|life insurance|health insurance|insurance benefits|unemployment)/i,
      -1,
    ],
    [
      /\b(?:taxes|freight|shipping|duties|transportation charges)\b[^.]{0,60}\binsurance\b|\binsurance\b[^.]{0,40}\b(?:taxes|freight|shipping|duties)\b/i,
      -2,
    ],
    [/\bin (?:such |the |minimum )?amounts?\b|\bat its (?:own|sole) (?:cost|expense)/i, 1],
    // Insurance as a case or a rule of law, not as a duty.
    [/[a-z,] if\b|\blaws and\b|\bregulations\b/, -1],
    // The name of something else: "the Insurance Center", "management and policies".
    [
      /(?<!^)(?<![.:;)] )\b(?:Insurance (?!Polic|Cover|Require|Commission)[A-Z][a-z]+|insurance premiums?)\b|\bmanagement (?:and|or) policies\b/,
      -2,
    ],
    [/\b(?:policyholder|the Insurer|ceding|annuit)/i, -3],
    [/^"?[A-Z][\w ]{0,40}"? (?:means|shall mean)\b/, -3],
  ],
  threshold: 2,
  elements: {
    amount: /[$€£]\s?[\d,●_[]+|\b(?:million|thousand) (?:US |U·S· )?dollars\b/i,
    professional: /\b(?:professional liability|errors (?:and|&) omissions|malpractice)\b/i,
    cyber: /\b(?:cyber|technology|network security|privacy liability|data breach)\b/i,
    general: /\b(?:general (?:comprehensive |public )?liability|liability insurance)\b/i,
  },
});
