import { actor, recogniser } from './provision.ts';

/** A right to end the agreement before its time. */
export default recogniser({
  kind: 'termination',
  triggers: ['terminat', 'cancel', 'rescind', 'end it', 'end this', 'end the', 'ends it', 'ends this'],
  cues: [
    [/\b(?:may|right to|entitled to|option to|can|elect to)\b[^.]{0,60}\b(?:terminate|cancel|rescind)\b/i, 2],
    [
      /\b(?:may|can|until)\b[^.]{0,60}\bends? (?:it|this (?:agreement|contract)|the (?:agreement|contract|project|subscription))\b/i,
      2,
    ],
    [/\bmay be (?:terminated|cancell?ed)\b/i, 2],
    [
      /\b(?:agreement|contract|addendum|term|license)\b[^.]{0,60}\b(?:shall|will) (?:automatically |immediately )?terminate\b/i,
      2,
    ],
    [/\bterminat\w+ of (?:employment|service)\b/i, -1],
    [/\bright of termination\b[^.]{0,80}\b(?:not|in addition)\b/i, -1],
  ],
  elements: {
    convenience:
      /\bfor (?:any|no) reason\b|\bwithout cause\b|\bfor (?:its )?convenience\b|\bat any time\b|\bwith or without\b/i,
    breach: /\b(?:material(?:ly)? )?(?:breach|default)\w*\b/i,
    insolvency: /\b(?:insolven\w+|bankrupt\w*|receiver)\b/i,
    acquisition: /\b(?:change (?:of|in) control|acquired|acquisition|merger|merges?)\b/i,
    mutual: /\b(?:either|each|any|both) (?:part(?:y|ies)|of us)\b/i,
  },
  read: (found, context) => {
    found.from = actor(found.sentence, /\b(?:may|shall|will|can|has|have|is)\b/i, context);
    return found;
  },
});
