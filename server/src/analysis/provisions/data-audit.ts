import { recogniser } from './provision.ts';

/** A right to verify what is done with data: audit, inspection, a report, a certificate, an attestation such as SOC 2. */
export default recogniser({
  kind: 'data-audit',
  triggers: [
    'audit',
    'inspect',
    'verif',
    'certif',
    'soc',
    'attest',
    'iso',
    'report',
    'demonstrat',
    'assessment',
    'records of',
    'questionnaire',
    'logs',
  ],
  cues: [
    [
      /\b(?:audit|inspect|verif)\w*\b[^.]{0,160}\b(?:[Dd]ata\b(?! cent)|security|privacy|processing|complian\w+|safeguards|systems)/i,
      2,
    ],
    [/\b(?:[Dd]ata\b(?! cent)|security|privacy|processing|complian\w+)[^.]{0,120}\b(?:audit|inspect|verif)\w*/i, 2],
    [/\bSOC ?[12]\b|\bISO(?:\/IEC)? ?27001\b|\bsecurity (?:questionnaires?|assessments?)\b|\bpenetration test/i, 2],
    // Seeing the systems and their logs is seeing what was done with the data.
    [
      /\b[Dd]ata\b[^.]{0,120}\b(?:systems?|network|access|activity) logs\b|\b(?:systems?|network|access|activity) logs\b[^.]{0,120}\b[Dd]ata\b/,
      2,
    ],
    [
      /\bcertif(?:y|ies|icate|ication)\b[^.]{0,100}\b(?:complian\w+|deletion|destruction|deleted|destroyed)\b|\b(?:complian\w+|deletion|destruction|deleted|destroyed)\b[^.]{0,80}\bcertif(?:y|ies|icate|ication)\b/i,
      2,
    ],
    [
      /\bdemonstrat\w+ (?:its )?compliance\b|\breport\w*\b[^.]{0,60}\b(?:use of|access to|processing of) (?:the )?(?:\w+ )?[Dd]ata\b/i,
      2,
    ],
    [/\b(?:royalt|sales|invoices?|fees|financial|accounting|expenses|payments?|tax)\b/i, -2],
  ],
});
