import { recogniser } from './provision.ts';

/** Open-source or other third-party components in what is delivered: who may put them in, on which terms. */
export default recogniser({
  kind: 'open-source',
  triggers: [
    'open source',
    'open-source',
    'copyleft',
    'gpl',
    'third-party material',
    'third party material',
    'third-party software',
    'third party software',
    'third-party component',
    'third party component',
    'third-party code',
    'third party code',
    'third-party ip',
    'third party ip',
    'third-party intell',
    'third party intell',
    'third-party tech',
    'third party tech',
    'third-party lic',
    'third party lic',
    'free software',
    'publicly available software',
    'public software',
    'any third',
  ],
  cues: [
    [/\bopen[- ]source\b|\bcopyleft\b|\bGPL\b|\bGNU\b|\b(?:publicly available|free|public) software\b/i, 2],
    [
      /\bthird[- ]part(?:y|ies)(?:'s)? (?:materials?|software|components?|code|ip\b|intellectual|technolog\w*|works?|licen[sc]es?|products?)\b/i,
      1,
    ],
    [
      /\b(?:incorporat|includ|embed|contain|integrat|use|us(?:ed|ing)|install|pre-?approv|approv|list|licen[sc]e|consent)/i,
      1,
    ],
    [/\bindemnif|\binfring|\bclaims?\b/i, -1],
  ],
  threshold: 2,
  elements: {
    'open-source': /\bopen[- ]source\b|\bcopyleft\b|\bGPL\b|\bGNU\b/i,
    approval: /\b(?:consent|approv|authori[sz])/i,
    listed: /\b(?:list|identif|schedule|exhibit|disclos)/i,
  },
});
