import { recogniser } from './provision.ts';

/** Which paper, or which clause, goes first when two do not agree. */
export default recogniser({
  kind: 'order-of-precedence',
  triggers: ['conflict', 'inconsisten', 'precedence', 'prevail', 'discrepanc'],
  cues: [
    [
      /\b(?:shall|will)? ?(?:control|controls|prevails?|governs?|takes? precedence|supersedes?)\b|\border of precedence\b/i,
      1,
    ],
    [/\b(?:conflict(?:s|ing)?|inconsisten\w+|discrepanc\w+|ambiguity)\b/i, 1],
    [
      /\b(?:between|with|among|over)\b[^.;]{0,80}\b(?:this|the|any)\b[^.;]{0,40}\b(?:agreement|exhibit|schedule|SOW|statement|terms|section|clause|order|addendum|article|body)/i,
      1,
    ],
    [
      /\b(?:conflicts?(?: of|-of)[- ]laws?|conflicts? (?:rules?|principles)|conflict of interest|choice of law|indemnif)/i,
      -3,
    ],
  ],
  threshold: 2,
});
