import { recogniser } from './provision.ts';

/** A list of who brings which data: a schedule of contributions, an exhibit of data sets by party. */
export default recogniser({
  kind: 'data-contributions',
  triggers: [
    'contribut',
    'data set',
    'dataset',
    'listed',
    'set forth',
    'set out',
    'described',
    'specified',
    'identified',
    'provided by',
    'schedule',
    'exhibit',
    'annex',
    'appendix',
    'attachment',
  ],
  cues: [
    [
      /\b(?:[Dd]ata ?[Ss]ets?|[Dd]ata|DATA|[Dd]atabase)\b(?! [Pp]rotection)[^.]{0,120}\b(?:listed|set forth|set out|described|specified|identified|detailed|defined|itemi[sz]ed)\b[^.]{0,30}\b(?:in|on|under)\b[^.]{0,30}\b(?:Exhibit|Schedule|Annex|Appendix|Attachment|Statement of Work|SOW|Order|Project Plan|Workplan|Work Plan|Cover Page)\b/,
      2,
    ],
    [
      /\b(?:Exhibit|Schedule|Annex|Appendix|Attachment|Project Plan|Work Plan)\b[^.]{0,60}\b(?:lists?|sets? (?:forth|out)|describes?|identif(?:y|ies)|specif(?:y|ies))\b[^.]{0,80}\b(?:[Dd]ata(?: ?[Ss]ets?)?)\b/,
      2,
    ],
    [
      /\b(?:contribut(?:es?|ed|ions?))\b[^.]{0,80}\b(?:data)\b[^.]{0,80}\b(?:Exhibit|Schedule|Annex|Appendix|Attachment)\b|\bdata contributions? (?:schedule|register|list)\b/i,
      2,
    ],
    [/\bcontributes? the following\b|\bthe following (?:\w+ ){0,2}contributions\b/i, 2],
  ],
});
