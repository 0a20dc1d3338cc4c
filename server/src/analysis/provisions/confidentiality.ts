import { actor, recogniser } from './provision.ts';

/** A duty to keep what the other side confides: who is bound, how it may be used, what happens to it at the end. */
export default recogniser({
  kind: 'confidentiality',
  triggers: ['confiden', 'disclos', 'non-disclosure', 'nondisclosure', 'proprietary', 'secre'],
  cues: [
    [
      /\b(?:hold|keep|maintain|treat|preserve|protect|retain|safeguard)\w*\b[^.]{0,120}\b(?:confiden\w+|secre(?:t|cy)|proprietary information)\b/i,
      2,
    ],
    [
      /\b(?:shall|will|may|agrees?|must|undertakes?|covenants?)\b[^.]{0,60}\b(?:not|neither|nor|refrain)\b[^.]{0,120}\b(?:disclos|divulg|reveal|use|publish|communicat|disseminat)\w*\b[^.]{0,160}\b(?:confiden\w+|proprietary|secrets?|information)\b/i,
      2,
    ],
    [/\b(?:not|neither|nor|never)\b[^.]{0,80}\b(?:disclos|divulg|reveal)\w*\b/i, 1],
    [/\bneither\b[^.]{0,80}\b(?:shall|will|may) (?:disclose|divulge|reveal)\b/i, 1],
    [/\bconfidential (?:information|material)|\bproprietary information\b|\btrade secrets?\b/i, 1],
    [
      /\b(?:use|used)\b[^.]{0,80}\b(?:confidential|proprietary) information\b[^.]{0,80}\b(?:only|solely|except|other than)\b|\b(?:only|solely|except|other than)\b[^.]{0,80}\b(?:use|purpose)\b/i,
      1,
    ],
    [
      /\b(?:return|destroy|delete)\w*\b[^.]{0,120}\b(?:confidential|proprietary)\b|\b(?:confidential|proprietary)\b[^.]{0,160}\b(?:returned|destroyed|deleted|return|destroy)\b/i,
      2,
    ],
    [/^"?(?:Confidential|Proprietary)[\w ]{0,30}"?[^.]{0,60}\b(?:means|includes?|does not include|shall mean)\b/i, -2],
    [/\b(?:surviv|injuncti|irreparabl|equitable relief)/i, -2],
    [
      /\b(?:public(?:ly)? (?:available|known)|public domain|already known|independently developed|required (?:by|to be disclosed))\b/i,
      -1,
    ],
    [/\b(?:full disclosure|disclosure (?:schedule|letter)|to the extent disclosed|financial disclosure)\b/i, -2],
  ],
  elements: {
    mutual:
      /\b(?:each|either|both|neither|a|the other|receiving|recipient) part(?:y|ies)\b|\breceiving party\b|\bthe recipient\b|\bthe parties\b|\beach of\b/i,
    'return-or-destroy': /\b(?:return|destroy|delete|erase)(?:ed|s|ing)?\b/i,
    'use-limited':
      /\b(?:use[ds]?|using|purposes?)\b[^.]{0,120}\b(?:only|solely|except|other than|exclusively|unless)\b|\b(?:only|solely|other than|except)\b[^.]{0,80}\b(?:use|purposes?|perform\w*)\b|\bnot (?:to )?(?:disclose or )?use\b/i,
  },
  read: (found, context) => {
    found.from = actor(
      found.sentence,
      /\b(?:shall|will|agrees?|may|must|undertakes?|covenants?|acknowledges?)\b/i,
      context,
    );
    return found;
  },
});
