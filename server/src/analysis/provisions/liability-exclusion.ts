import { recogniser } from './provision.ts';

/** Kinds of damages nobody can have: consequential, indirect, punitive, lost profits. Not a cap. */
export default recogniser({
  kind: 'liability-exclusion',
  triggers: ['consequential', 'indirect', 'incidental', 'punitive', 'exemplary', 'lost profit', 'loss of profit'],
  cues: [
    [
      /\b(?:in no event|under no circumstances?|no party|neither|nor|not|no|waives?|disclaims?|excludes?)\b[^.]{0,400}\b(?:indirect|consequential|incidental|punitive|exemplary|lost profits?|loss of (?:profits?|business))\b/i,
      2,
    ],
    [
      /\b(?:indirect|consequential|incidental|punitive|exemplary)\b[^.]{0,200}\b(?:excluded|not recoverable|waived)\b/i,
      2,
    ],
    [/\b(?:indemnify|hold harmless)\b[^.]{0,120}\b(?:from|against)\b/i, -2],
  ],
  elements: {
    mutual: /\b(?:either|neither|each|no|a|any) part(?:y|ies)\b|\bthe parties\b/i,
  },
});
