import { recogniser } from './provision.ts';

const lawWords = String.raw`(?:(?:applicable )?(?:laws?|regulations?|legislation|statutes?|regulatory requirements?|legal requirements?|rules? or regulations?)\b)`;

/** What happens when the law changes during the agreement: adapt, renegotiate, share the cost, end. */
export default recogniser({
  kind: 'change-in-law',
  triggers: ['change', 'new law', 'amend', 'enact', 'comes into force', 'evolv', 'future law', 'newly', 'law'],
  cues: [
    [
      /\bchanges? (?:in|of|to) (?:the )?(?:\w+,? (?:or )?){0,3}(?:laws?|regulations?|legislation|legal requirements?|regulatory)\b(?! of control)/i,
      2,
    ],
    [
      new RegExp(
        String.raw`\b(?:new|amended|newly enacted|future) ${lawWords}[^.]{0,160}\b(?:amend|renegotiat|modif|adjust|terminat|good faith|adapt|compl(?:y|iance)|suspend)`,
        'i',
      ),
      2,
    ],
    [
      new RegExp(
        String.raw`\bif (?:any |a |the )?(?:new |applicable )?${lawWords}[^.]{0,60}\b(?:changes?|is (?:enacted|adopted|amended)|comes? into (?:force|effect)|are (?:enacted|amended))`,
        'i',
      ),
      2,
    ],
    [
      /\b(?:laws?|regulations?|guidance)\b[^.]{0,80}\bthat (?:comes? into force|takes? effect|is (?:enacted|adopted)|changes?)\b/i,
      2,
    ],
    [/\b(?:monitor|track|follow)\b[^.]{0,40}\b(?:laws?|regulations?)\b[^.]{0,160}\bchanges\b/i, 2],
    [/\b(?:laws?|regulations?) (?:as (?:it|they) (?:may be|are) amended|as amended from time to time)\b/i, -2],
    [/\b(?:tax(?:es)?|withholding|conflict of laws?|choice of law)\b/i, -1],
  ],
  skip: ({ clause, text }) => clause.part === 'recitals' || clause.part === 'definitions' || /^"/.test(text),
});
