import { recogniser } from './provision.ts';

/** Rights that come back: when exclusivity ends, the party that gave it may again do business everywhere. */
export default recogniser({
  kind: 'reversion',
  triggers: ['rever', 'exclusiv', 'non-exclusive', 'nonexclusive', 'reacquire'],
  cues: [
    [/\b(?:rights?|licen[cs]es?|field|territor(?:y|ies))\b[^.]{0,160}\brever(?:t|ts|sion)\b/i, 2],
    [/\brever(?:t|ts|sion)\b[^.]{0,80}\b(?:to|rights?)\b/i, 1],
    [
      /\bexclusiv\w+\b[^.]{0,160}\b(?:become|becomes|convert\w*|be converted|revert\w*)\b[^.]{0,40}\bnon-?exclusive/i,
      2,
    ],
    [
      /\b(?:exclusivity|exclusive (?:rights?|licen[cs]e|period|appointment))\b[^.]{0,120}\b(?:ends?|expir\w+|terminat\w+|lapses?|ceases?|lost|loses?)\b[^.]{0,160}\b(?:free to|may (?:again |thereafter )?(?:use|licen[cs]e|sell|market|appoint|offer|commerciali[sz]e|exploit)|entitled to|right to)\b/i,
      2,
    ],
    [
      /\b(?:after|upon|following|on)\b[^.]{0,60}\b(?:end|expir\w+|terminat\w+|lapse|loss)\b[^.]{0,40}\bexclusiv\w+[^.]{0,120}\b(?:free to|may|entitled to|right to)\b/i,
      2,
    ],
    [/\breal property|\bdata\b[^.]{0,40}\breversion|\bversion\b/i, -1],
  ],
});
