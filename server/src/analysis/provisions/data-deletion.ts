import { thingBits as classes } from '../lexicon/lexicon.ts';
import { anyData, flaggedPattern } from './ai-words.ts';
import { spokenOfBefore } from './antecedent.ts';
import type { Ask } from './conditions.ts';
import { recogniser } from './provision.ts';

const deletionVerbs = String.raw`\b(?:delet(?:e|es|ed|ion|ing)|destroy(?:s|ed|ing)?|destruction|eras(?:e|es|ed|ure)|return(?:s|ed|ing)?(?! (?:receipt|on|merchandise|policy|address))|purg(?:e|es|ed|ing)|expung(?:e|ed)|wip(?:e|ed)|hand(?:s|ed)? (?:over|back)|giv(?:e|es) back|surrender(?:s|ed)?)\b`;
const confidentialPapers = String.raw`\b(?:[Cc]onfidential (?:[Mm]aterials?|[Ii]nformation)|[Pp]roprietary (?:[Ii]nformation|[Mm]aterials)|(?:Client|Customer|Company|Partner|Licensor)(?:'s)? (?:[Cc]onfidential )?(?:[Ii]nformation|[Mm]aterials|[Cc]ontent)|(?:documents?|materials|records|files|information|copies|tangible)\b(?=[^.;]{0,160}\b(?:disclos|confidential|belong|provided|furnished|possession|embody|relating|receiv|of the other|pertaining|copies)))`;

const theSame = /\b(?:return|destroy|delete|erase|wipe)\w*(?: (?:or|and) \w+)? (?:the same|them|all of it)\b/i;
const kept = /\b(?:data|records|recordings|imagery|images|content|files|confidential|proprietary information)\b/i;

/** Looked for first, for it is cheap. */
const deletableWords =
  /\b(?:data|confidential|information|materials?|records|documents?|cop(?:y|ies)|inputs?|content|files|the same|them|recordings|images)\b/i;

/** "We delete it within thirty days", behind "We use your data for the project only". */
export const asks = {
  thatData(...asked: Parameters<Ask>): boolean {
    return spokenOfBefore(deletableBits, ...asked);
  },
};
const deletableBits = classes('data', 'personal', 'secret');

/**
 * Data goes back or is destroyed: at the end, on request, or in the ordinary course. Confidential information that goes
 * back is told by the element `confidential`; it settles the matter where the data is confidential information.
 */
export default recogniser({
  kind: 'data-deletion',
  triggers: [
    'delet',
    'destroy',
    'destruction',
    'eras',
    'return',
    'purg',
    'expunge',
    'wip',
    'hand',
    'give',
    'surrender',
    'retain',
    'keep',
  ],
  cues: [
    [flaggedPattern(`${deletionVerbs}[^.;]{0,180}?(?:${anyData}|${confidentialPapers})`, ''), 2],
    [flaggedPattern(`(?:${anyData}|${confidentialPapers})[^.;]{0,200}?${deletionVerbs}`, ''), 2],
    // "… shall return or destroy the same": what, the sentence before says, or the article it stands in.
    [
      (sentence, { siblings }) =>
        theSame.test(sentence.text) &&
        (siblings(sentence).some(({ text }) => kept.test(text)) ||
          kept.test(sentence.clause.title) ||
          (sentence.clause.parent?.sentences ?? []).some(({ text }) => kept.test(text)) ||
          kept.test(sentence.clause.parent?.title ?? ''))
          ? { index: 0, length: 0 }
          : undefined,
      2,
    ],
    [
      flaggedPattern(
        String.raw`\b(?:shall|will|may) not (?:retain|keep)\b[^.;]{0,80}\b(?:cop(?:y|ies)|materials|data|information|documents)`,
        'i',
      ),
      2,
    ],
    [
      /\breturn(?:s|ed)? (?:[^.;]{0,40})(?:merchandise|goods|products?|deposit|payments?|funds|premium|capital|unsold|equity|investment)\b|\btax returns?\b|\bin return for\b|\breturned checks?\b|\breturn on\b/i,
      -2,
    ],
    [
      /\b(?:loss|accidental|unauthori[sz]ed|unlawful) (?:\w+,? ){0,4}(?:destruction|deletion|erasure)|\bdestruction (?:of|or damage to) (?:the )?(?:premises|building|property|leased|goods|equipment)|\bdamage(?:d)? or destr|\bdestroyed by (?:fire|casualty)/i,
      -3,
    ],
    [/\b(?:consumer|data subject|individual)s?'?s? (?:requests?|rights?)\b/i, -1],
  ],
  skip: ({ clause, text }) => !deletableWords.test(text) || clause.part === 'recitals' || /^\s*WHEREAS/i.test(text),
  elements: {
    data: flaggedPattern(anyData, ''),
    confidential: /\b[Cc]onfidential\b|\b[Pp]roprietary [Ii]nformation\b|\b(?:documents|materials|records)\b/,
    'at-end': /\b(?:terminat|expir|end of|conclusion|completion|cessation)/i,
    'on-request': /\b(?:request|demand)/i,
    certified: /\bcertif/i,
    optional: /\bmay\b(?! not)[^.;]{0,20}\b(?:delete|destroy)/i,
  },
});
