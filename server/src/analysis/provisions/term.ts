import { recogniser } from './provision.ts';

/** How long the agreement lasts. */
export default recogniser({
  kind: 'term',
  triggers: ['term', 'effective', 'commenc', 'remain in', 'continue', 'expire', 'duration', 'renew'],
  cues: [
    [
      /\b(?:the )?(?:initial )?term\b[^.]{0,60}\bof (?:this|the)? ?(?:agreement|addendum|contract|sow|statement of work)\b[^.]{0,60}\b(?:shall|will|is|commence|begin)/i,
      2,
    ],
    [
      /\b(?:agreement|addendum|contract|term|statement of work|sow|license)\b[^.]{0,100}\b(?:commences?|begins?|becomes? effective|takes? effect|is effective|effective as of|enters? into force|comes? into force|starts?)\b[^.]{0,260}\b(?:continues?|remains?|ends?|until|expires?|period|through|for)\b/i,
      2,
    ],
    [/\b(?:continues?|remains?|be) in (?:full )?(?:force|effect)\b[^.]{0,120}\b(?:until|for|unless|through)\b/i, 2],
    [/\b(?:initial|renewal) (?:term|period)\b/i, 1],
    [/\b(?:automatically )?renews?\b|\brenewal terms?\b/i, 1],
    [/\b(?:for|of)\b[^.]{0,30}\b(?:\d+|one|two|three|four|five|six|ten|twelve)\b[^.]{0,20}\b(?:years?|months?)\b/i, 1],
    [/\b(?:patent|payment|lease|non-?compet|warranty|insurance|employment|confidential)\w*\b/i, -1],
    [/\bsurviv/i, -2],
    [/\bterms and conditions\b/i, -1],
    [/\bafter (?:the )?(?:termination|expiration)\b/i, -1],
  ],
  elements: {
    fixed:
      /\b(?:\d+|one|two|three|four|five|six|seven|eight|ten|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty)\b[^.]{0,20}\b(?:years?|months?|days)\b|\buntil (?:January|February|March|April|May|June|July|August|September|October|November|December|\d)/i,
    years:
      /\b(?:\d+|one|two|three|four|five|six|seven|eight|ten|twelve|twenty)\b[^.]{0,20}\byears?\b|\b(?:[2-9]\d|1[2-9]|twelve|eighteen|twenty-four|thirty-six)\b[^.]{0,8}\bmonths?\b/i,
    renews: /\brenew\w*\b/i,
    'until-terminated': /\b(?:until|unless)\b[^.]{0,60}\bterminated\b/i,
  },
});
