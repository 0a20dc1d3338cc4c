import { recogniser } from './provision.ts';
import { uponPayment } from './title.ts';

/** Title, or the licence, waits for the money. */
export default recogniser({
  kind: 'payment-condition',
  triggers: ['payment', 'paid', 'pays'],
  cues: [
    [uponPayment, 1],
    [
      /\b(?:title|ownership|assigns?|assigned|assignment|transfer(?:s|red)?|vests?|property of|shall own|grants?|licen[sc]e|pass(?:es)?|belongs?)\b/i,
      1,
    ],
    [
      /\b(?:deliverables?|work product|intellectual property|software|copyrights?|works?|code|inventions?|materials|model|right, title|results)\b/i,
      1,
    ],
    [
      /\b(?:interest (?:at|on|rate)|late|invoices? (?:shall|will|are)|assign this agreement|risk of loss|title to (?:the )?(?:goods|products|equipment))\b/i,
      -1,
    ],
  ],
  threshold: 3,
});
