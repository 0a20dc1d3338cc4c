import { aiSystem, flaggedPattern } from './ai-words.ts';
import { recogniser } from './provision.ts';

const explains = String.raw`\b(?:explain(?:s|ed|ing|able|ability)?|explanations?|interpretab\w+|transparen\w+|model cards?|technical documentation|audit (?:trail|logs?)|traceab\w+|logic involved|reasons? for (?:the |each |any )?(?:decisions?|outputs?|scores?|predictions?|recommendations?)|instructions for use|principal reasons|adverse action)\b`;

/** How the machine comes to its answers is explained, documented or made transparent. */
export default recogniser({
  kind: 'explainability',
  triggers: [
    'expla',
    'interpretab',
    'transparen',
    'model card',
    'technical documentation',
    'audit',
    'traceab',
    'logic',
    'reason',
    'instructions for use',
    'principal reasons',
    'adverse action',
    'document',
    'log',
  ],
  cues: [
    [
      flaggedPattern(
        String.raw`${explains}[^.]{0,160}\b(?:AI|models?|systems?|algorithm\w*|outputs?|decisions?|predictions?|scores?|automated|recommendations?|results?)\b`,
      ),
      2,
    ],
    [
      flaggedPattern(
        String.raw`\b(?:AI|models?|algorithm\w*|outputs?|decisions?|predictions?|scores?|automated|recommendations?)\b[^.]{0,160}?${explains}`,
      ),
      2,
    ],
    [
      flaggedPattern(
        String.raw`\b(?:documentation|documents?|logs?|records?)\b[^.]{0,80}\b(?:how|the way|logic|training data|architecture|limitations|factors)\b[^.]{0,80}\b(?:AI|models?|algorithm\w*|decisions?|outputs?|${aiSystem})`,
      ),
      2,
    ],
    [
      flaggedPattern(
        String.raw`\b(?:document(?:ation|s)?|describes?)\b[^.]{0,60}\b(?:AI|models?|${aiSystem})\b[^.]{0,200}\b(?:training data|data used to train|factors|limitations)`,
      ),
      2,
    ],
    [
      /\bexplan(?:ation|atory) (?:of|note|memo)[^.]{0,30}\b(?:invoice|charges|fees|costs)|\bfinancial model|\bpricing\b|\bfor reasons? (?:of|beyond)\b/i,
      -2,
    ],
  ],
  skip: ({ clause }) => clause.part === 'recitals',
});
