import { recogniser } from './provision.ts';

/** No promise is made: warranties disclaimed, something supplied as it is. */
export default recogniser({
  kind: 'disclaimer',
  triggers: ['disclaim', 'as is', 'as-is', 'warrant', 'merchantab'],
  cues: [
    [/\bdisclaims?\b[^.]{0,160}\b(?:warrant|represent|liabilit|responsibilit)|\bdisclaims?\b/i, 2],
    [/"?\bas[ -]is\b"?/i, 1],
    [
      /\b(?:provided|supplied|delivered|furnished|made available|offered|licensed|accept\w*)\b[^.]{0,80}\bas[ -]is\b/i,
      2,
    ],
    [/"as[ -]is"/i, 1],
    [
      /\b(?:no|not|without|neither|exclud\w+|in lieu of|other)\b[^.]{0,120}\b(?:warrant(?:y|ies)|warrants?)\b[^.]{0,160}\b(?:express|implied|statutory|merchantab\w+|fitness|any kind|whatsoever|guarantee)/i,
      2,
    ],
    [/\b(?:does not|do not|makes? no|no) (?:warrant|guarantee|represent)\w*\b/i, 2],
    [
      /\bas is (?:necessary|required|reasonabl\w+|customary|appropriate|set|provided|then|needed|practicable|possible|consistent|the)\b/i,
      -3,
    ],
    [/\brepresents? and warrants? that\b/i, -2],
  ],
  elements: {
    'as-is': /\bas[ -]is\b|\bwith all (?:its )?faults\b|\bas (?:it stands|they (?:are|come|stand))\b/i,
    implied: /\b(?:implied|merchantab\w+|fitness)\b/i,
    outputs: /\boutputs?\b/i,
    accuracy: /\b(?:accura\w+|error[- ]free|uninterrupted|complete\w*)\b/i,
  },
});
