import { anyModel, flaggedPattern } from './ai-words.ts';
import { recogniser } from './provision.ts';

const end = String.raw`\b(?:terminat\w*|expir\w*|the end of (?:the|this)|ends?\b|conclusion of|completion of the (?:Project|Services)|cease(?:s|d)?)\b`;
const fate = String.raw`\b(?:delet\w*|destroy\w*|destruction|return\w*|retain\w*|keeps?|transfer\w*|hand(?:s|ed)? over|deliver\w*|continue to use|cease(?:s)? (?:all )?(?:to )?us(?:e|ing)|(?:no )?access to|decommission\w*|escrow|retire\w*|archiv\w*|survive\w*|revert\w*|dispos\w*|surviv\w*|right to use)\b`;
const modelOrWeights = String.raw`(?:${anyModel}|\b(?:weights|checkpoints)\b)`;

/** Looked for first, for it is cheap. */
const endOrPerpetual = /terminat|expir|\bends?\b|conclusion|completion|\bcease|perpetu/i;

/** What becomes of trained models when the agreement ends: kept, handed over, deleted, still used. */
export default recogniser({
  kind: 'model-disposition',
  triggers: ['model', 'weight', 'checkpoint', 'llm', 'classifier', 'neural'],
  cues: [
    [flaggedPattern(`${end}[^.]{0,200}?${fate}[^.]{0,160}?${modelOrWeights}`), 2],
    [flaggedPattern(`${end}[^.]{0,200}?${modelOrWeights}[^.]{0,160}?${fate}`), 2],
    [flaggedPattern(`${modelOrWeights}[^.]{0,200}?${fate}[^.]{0,160}?${end}`), 2],
    [flaggedPattern(`${fate}[^.]{0,160}?${modelOrWeights}[^.]{0,200}?${end}`), 2],
    [
      flaggedPattern(
        String.raw`\bperpetual\b[^.]{0,160}?${modelOrWeights}|${modelOrWeights}[^.]{0,120}\bin perpetuity\b`,
      ),
      2,
    ],
    [/\b(?:discontinued|end of life|clearance|warranty period|model year)\b/i, -2],
  ],
  skip: ({ clause, text }) => !endOrPerpetual.test(text) || clause.part === 'recitals',
});
