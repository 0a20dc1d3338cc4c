import { recogniser } from './provision.ts';

/** Weights, parameters or checkpoints of a model are named: as part of what it is, of what is delivered or of who owns it. */
export default recogniser({
  kind: 'model-weights',
  triggers: ['weight', 'checkpoint', 'parameter'],
  cues: [
    [/\b(?:models?|network|trained|neural)\b[^.]{0,160}\b(?:weights|checkpoints)\b/i, 2],
    [
      /\b(?:model |trained |learned |network )?(?:weights|checkpoints|parameters)\b[^.]{0,120}\b(?:models?|networks?)\b/i,
      2,
    ],
    [/\bweights (?:and|or) (?:parameters|biases)\b|\bparameters (?:and|or) weights\b|\blearned parameters\b/i, 2],
    [/\bmodel parameters\b|\bmodels?\b[^.]{0,80}\bparameters\b/i, 1],
    [
      /\b(?:gross|net|dry|shipping|body|unladen|molecular|tare|curb) weights?\b|\b(?:operating|design|technical|clinical|search|process|performance) parameters\b|\bkg\b|\bpounds\b/i,
      -2,
    ],
  ],
});
