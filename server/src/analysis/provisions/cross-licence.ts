import { recogniser } from './provision.ts';

/** A licence of what a party brings, so that the other can do its part of the common work. */
export default recogniser({
  kind: 'cross-licence',
  triggers: ['licen', 'grant'],
  cues: [
    [
      /\b(?:hereby )?grants?\b[^.]{0,120}\b(?:licen[cs]e|right to use)|\bis (?:hereby )?granted\b[^.]{0,60}\blicen[cs]e/i,
      1,
    ],
    [
      /\b(?:to (?:perform|carry out|conduct|fulfil|execute|complete)|for (?:the )?(?:sole |limited )?purposes? of|solely (?:to|for|as)|for use in|as (?:necessary|needed|required))\b[^.]{0,120}\b(?:project|development|collaboration|program(?:me)?|research|work ?plan|obligations|activities|responsibilities|tasks|evaluation|joint work)\b/i,
      1,
    ],
    [
      /\bbackground\b|\bpre-?existing\b|\bexisting (?:IP|intellectual|technolog)|\bcontribut\w+|\b(?:its|such party's|own|each party's)\b[^.]{0,40}\b(?:patents?|technolog\w+|know-how|intellectual property|IP|data|models?|materials?)\b/i,
      1,
    ],
    [/\bnot (?:be deemed to )?grant|\bno (?:right|licen[cs]e)/i, -3],
    [/\brepresent|\bwarrant|\bindemnif/i, -2],
  ],
  threshold: 3,
  elements: {
    mutual: /\b(?:each|either) party\b|\bto (?:each other|the other)\b/i,
    'non-exclusive': /\bnon-?exclusive/i,
    sublicensable: /\bsub-?licens/i,
  },
});
