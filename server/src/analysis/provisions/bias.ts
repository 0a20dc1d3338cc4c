import { recogniser } from './provision.ts';

/** Bias or unfair difference in what an AI system does: a criterion, a test, a duty to look for it. */
export default recogniser({
  kind: 'bias',
  triggers: [
    'bias',
    'unbiased',
    'fairness',
    'disparate',
    'disparit',
    'demographic',
    'discriminat',
    'equalized',
    'equal opportunity',
    'nationality',
    'ethnic',
    'gender',
    'accent',
    'age group',
    'groups',
  ],
  cues: [
    [
      /\b(?:bias(?:es|ed)?\b[^.]{0,80}\b(?:test\w*|audit\w*|metric\w*|criteri\w+|monitor\w*|mitigat\w*|assess\w*|threshold|model|system|output\w*|AI)|(?:test\w*|audit\w*|metric\w*|criteri\w+|monitor\w*|mitigat\w*|assess\w*|models?|system|outputs?|AI|algorithm\w*)\b[^.]{0,80}\bbias(?:es|ed)?)\b/i,
      2,
    ],
    [
      /\b(?:algorithmic|model|AI) (?:fairness|discrimination)|\bdisparate impact|\bdisparit(?:y|ies)\b|\bdemographic (?:parity|groups?)|\bequali[sz]ed odds/i,
      2,
    ],
    [
      /\b(?:models?|AI|outputs?|algorithms?|automated decisions?)\b[^.]{0,120}\b(?:discriminat\w+|fairness|unfair\w*)/i,
      2,
    ],
    // Errors that must not fall on some people more than on others.
    [
      /\b(?:error|false|flag|approval|rejection|selection|accuracy)\b[^.]{0,20}\b(?:rates?|positives?|negatives?|flags?)\b[^.]{0,60}\b(?:groups?|accents?|genders?|ethnic\w*|nationalit\w+|age|dialects?)\b/i,
      2,
    ],
    [
      /\b(?:may|might|can) (?:be|contain|reflect|exhibit|include)\b[^.]{0,60}\bbias|\b(?:not|no)\b[^.]{0,20}\b(?:warrant|guarantee|represent)/i,
      -3,
    ],
    [
      /\bunbiased (?:expert|arbitrator|third party|appraiser)|\bequal opportunity employer|\bbasis of race|\bemployment discrimination/i,
      -3,
    ],
  ],
  elements: {
    criterion: /\d|\[|\bthreshold|\bcriteri|\bexceed|\bno (?:greater|more|less)|\bmetric/i,
    test: /\btest|\baudit|\bassess|\bmonitor|\bcheck|\bexamin|\breview/i,
  },
});
