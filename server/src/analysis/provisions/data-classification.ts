import { recogniser } from './provision.ts';

/** Data sorted into kinds with rules for each: a classification schedule, a data matrix, categories listed in an exhibit. */
export default recogniser({
  kind: 'data-classification',
  triggers: [
    'classif',
    'categor',
    'data matrix',
    'class of',
    'data schedule',
    'tier',
    'sensitivity',
    'data inventory',
    'types of',
    'kinds of',
  ],
  cues: [
    [/\bdata (?:classification|classes|categories|matrix|inventory|tiers?)\b/i, 2],
    [
      /\b(?:classif\w+|categor(?:y|ies|ized|ised))\b[^.]{0,80}\b(?:[Dd]ata|information)\b[^.]{0,100}\b(?:Exhibit|Schedule|Annex|Appendix|Attachment|table|below|as (?:follows|public|internal|confidential))/,
      2,
    ],
    [/\b(?:[Dd]ata|Personal Data|information)\b[^.]{0,60}\b(?:is|are|shall be) (?:classified|categori[sz]ed)\b/, 2],
    [
      /\b(?:Exhibit|Schedule|Annex|Appendix|Attachment)\b[^.]{0,80}\b(?:categories of|types of|kinds of|classif\w+)[^.]{0,40}\b(?:[Dd]ata)\b/,
      2,
    ],
    [/\b(?:each|every|the) (?:class|tier|category) of [Dd]ata\b[^.]{0,120}\b(?:may|shall|must|is|are)\b/i, 2],
    [/\b(?:job|employee|worker|tax|goods|product|hazard) classif/i, -2],
  ],
});
