import { recogniser } from './provision.ts';

/**
 * Privacy law, or an agreement about personal data, is named: GDPR, CCPA, HIPAA, "applicable data protection laws", a
 * data processing agreement. "Comply with all laws" names nothing.
 */
export default recogniser({
  kind: 'privacy',
  triggers: [
    'privacy',
    'gdpr',
    'ccpa',
    'cpra',
    'hipaa',
    'data protection',
    'data processing',
    'data privacy',
    'dpa',
    'general data',
    'personal',
    'business associate',
    'gramm',
    'regulation s-p',
    'glba',
    'ferpa',
    'coppa',
    'pipeda',
    'lgpd',
    'health insurance portab',
    '2016/679',
  ],
  cues: [
    [
      /\b(?:data|information) (?:protection|privacy)(?:,? (?:and|or)(?:\/or)? (?:privacy|security|protection))? (?:laws?|legislation|regulations?|requirements?|rules?|statutes?|acts?)\b/i,
      2,
    ],
    [
      /\bprivacy (?:(?:and|or) (?:\w+ ){1,3})?(?:laws?|legislation|regulations?|acts?|statutes?|rules?|rights acts?|requirements|polic(?:y|ies)|statement|notice|practices|safeguards)\b/i,
      2,
    ],
    [
      /\bGDPR\b|\bCCPA\b|\bCPRA\b|\bHIPAA\b|\bGLBA\b|\bRegulation S-P\b|\bFERPA\b|\bPIPEDA\b|\bLGPD\b|\b2016\/679\b|\bGeneral Data Protection Regulation\b|\bConsumer Privacy Act\b|\bHealth Insurance Portability\b|\bGramm[- ]Leach/,
      2,
    ],
    [
      /\bdata (?:processing|protection) (?:agreement|addendum|terms|exhibit|schedule)\b|\bbusiness associate (?:agreement|addendum)\b/i,
      2,
    ],
    [/\bDPA\b/, 2],
    [
      /\blaws?\b[^.;]{0,80}\b(?:relating to|regarding|on|concerning|governing|of|protecting)\b[^.;]{0,60}\b(?:privacy|data protection|personal (?:data|information|health information))\b|\bprocess\w* (?:[Pp]ersonal (?:[Dd]ata|[Ii]nformation))[^.;]{0,100}\b(?:in accordance|in compliance|applicable laws?|instructions)\b/i,
      2,
    ],
    [
      /\bright of privacy\b|\brights? of (?:publicity|privacy)\b|\binvasion of privacy\b|\bprivacy of (?:the )?(?:proceedings|negotiations)\b/i,
      -3,
    ],
    [/\bDPA\b[^.]{0,20}\b(?:deferred|price)\b/i, -2],
  ],
  skip: ({ clause, text }) => clause.part === 'recitals' || /^\s*WHEREAS/i.test(text),
  elements: {
    agreement:
      /\b(?:data (?:processing|protection) (?:agreement|addendum|terms|exhibit)|business associate (?:agreement|addendum)|DPA)\b/i,
  },
});
