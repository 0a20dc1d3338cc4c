import { recogniser } from './provision.ts';

/** What lives on after the end. */
export default recogniser({
  kind: 'survival',
  triggers: [
    'surviv',
    'remain in',
    'continue',
    'outlive',
    'outlast',
    'notwithstanding',
    'operative',
    'carry on',
    'lives on',
    'live on',
    'remain binding',
  ],
  cues: [
    [
      /\b(?:shall|will|does|do|which|that|to|any|and|also|by (?:its|their) (?:\w+ )?nature|expressly|intended|hereby)\b[^.]{0,60}\bsurviv\w*\b/i,
      2,
    ],
    [/\bsurviv(?:e|es|al|ing)\b[^.]{0,80}\b(?:terminat|expir|end|cancel|completion)\w*/i, 2],
    [
      /\b(?:remain|continue)\w*\b[^.]{0,40}\b(?:in (?:full )?(?:force|effect)|binding)\b[^.]{0,80}\b(?:after|following|notwithstanding|despite|beyond)\b[^.]{0,40}\b(?:terminat|expir)/i,
      2,
    ],
    [
      /\b(?:terminat|expir|complet)\w*\b[^.]{0,60}\baffect the provisions\b[^.]{0,160}\b(?:remain|continue)\b[^.]{0,40}\b(?:operative|in (?:full )?(?:force|effect))/i,
      2,
    ],
    // "Sections 2, 3 and 6 continue after the end", "clauses 4 to 8 outlive this agreement".
    [
      /^(?:the )?(?:provisions of )?(?:this )?(?:sections?|clauses?|articles?|paragraphs?)\b(?:(?!\b(?:this agreement|shall be|will be)\b)[^.;]){1,100}?\b(?:shall |will )?(?:continues?|outlives?|outlasts?|carr(?:y|ies) on|lives? on|(?:remain|stay)s? (?:in (?:full )?(?:force|effect)|binding))(?= (?:after|beyond|in (?:full )?(?:force|effect)|to (?:apply|bind)|the end|this agreement|afterward)|\s*[.;]?$)/i,
      2,
    ],
    [/\bsurviving (?:corporation|entity|company|spouse|party)|\bsurvive (?:the )?(?:merger|closing)\b/i, -3],
    [/\brights? of survivorship\b/i, -3],
  ],
  elements: {
    general:
      /\b(?:affect the provisions|by (?:its|their)(?: very)? (?:\w+ )?(?:nature|terms|context|sense)|provisions? (?:hereof |of this (?:agreement|addendum) )?(?:that|which)|(?:sections?|articles?|clauses?|paragraphs?) [\dIVXA-H]|following (?:sections?|provisions)|accrued|this section|any (?:provision|obligation|right|term)s?)\b/i,
    ownership: /\b(?:owner\w*|intellectual property|proprietary rights|work product|title|licen[cs]e)\b/i,
    confidentiality: /\bconfiden\w+|\bnon-?disclosure\b/i,
  },
});
