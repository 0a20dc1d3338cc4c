import { recogniser } from './provision.ts';

/** A right to look: into books and records, at premises, processes or systems, by oneself or an auditor. */
export default recogniser({
  kind: 'audit-rights',
  triggers: [
    'audit',
    'inspect',
    'examin',
    'books',
    'records',
    'verify',
    'verif',
    'site visit',
    'accountant',
    'ledger',
    'true accounts',
    'accurate accounts',
    'proper accounts',
  ],
  cues: [
    [
      /\b(?:rights?|entitled|permit\w*|allow\w*|may|authori[sz]ed?|afford|provide|give|grant|make available|available|access)\b[^.]{0,160}\b(?:audits?|inspect(?:ion)?s?|examin(?:e|ation)s?)\b/i,
      1,
    ],
    [
      /\b(?:audits?|inspect(?:ion)?s?|examin(?:e|ation)s?|access|visit|review|look(?:ing)? at|(?:take|make) copies of|scrutin\w+)\b[^.]{0,160}\b(?:books|records|accounts|ledgers|time ?sheets|facilit(?:y|ies)|premises|offices?|plants?|sites?|process(?:es)?|operations|systems?|documentation)\b/i,
      2,
    ],
    [
      /\b(?:books|records|accounts|ledgers|facilit(?:y|ies)|premises|controls)\b[^.]{0,160}\b(?:audit(?:ed)?|inspect(?:ed|ion)?|examin(?:ed|ation)|open|available)\b/i,
      2,
    ],
    [
      /\b(?:such|any|the|each|this|an|all) (?:such )?(?:audits?|inspections?|examinations?)\b[^.]{0,120}\b(?:shall|will|may|discloses?|reveals?|shows?|determines?|conducted|performed|at the)/i,
      1,
    ],
    [
      /\bright to audit\b|\b(?:have|has|given|granted|allowed) (?:\w+ ){0,2}access to (?:\w+ ){0,4}(?:records|books|ledgers|premises)\b/i,
      1,
    ],
    [
      /\bavailable for (?:\w+ )?(?:review|audit|inspection|examination)\b|\bverif(?:y|ication)\b[^.]{0,80}\b(?:statements?|royalt\w+|payments?|reports?|compliance|records)\b/i,
      1,
    ],
    [
      /\b(?:costs?|expenses?)\b[^.]{0,40}\b(?:audit|inspection|examination)\b[^.]{0,160}\b(?:discrepanc\w+|underpa\w+|shortfall|deficien\w+)\b|\b(?:discrepanc\w+|underpa\w+|shortfall|deficien\w+)\b[^.]{0,60}\b(?:revealed|disclosed|shown|found|discovered)\b[^.]{0,60}\b(?:audit|inspection|examination)/i,
      2,
    ],
    [/\b(?:have|has|with) the (?:\w+,? ){0,3}right\b|\b(?:is|be) entitled to\b/i, 1],
    [/\b(?:to|may|reasonably) (?:\w+,? ){0,2}(?:audit|inspect|examine)\b|\bauditors?\b/i, 1],
    [
      /\b(?:independent|certified public|public) (?:certified )?(?:public )?(?:accounting firm|accountants?|auditors?)\b/i,
      1,
    ],
    [
      /\b(?:regular|normal|reasonable|usual|opening) (?:business|working)? ?(?:hours|times)\b|\b(?:prior|advance|reasonable) (?:written )?notice\b/i,
      2,
    ],
    [/\b(?:keep|maintain|retain|preserve)\w*\b[^.]{0,100}\b(?:records|books|accounts)\b/i, 1],
    [
      /\b(?:goods|products?|deliver\w+|shipments?|shipped)\b[^.]{0,100}\binspect|\binspect\w*\b[^.]{0,60}\b(?:goods|products?|shipments?|merchandise)\b/i,
      -1,
    ],
    // Who pays for it when the books were wrong.
    [
      /\b(?:audit|inspection|examination)\b[^.]{0,60}\b(?:discloses?|reveals?|shows?)\b[^.]{0,240}\b(?:costs?|expenses?)\b/i,
      2,
    ],
    [/\bbusiness hours\b|\bby an independent\b/i, 1],
    // Royalties and fees are paid under many clauses that mention the books.
    [/\bpay\b/i, -1],
    // A regulator looks, not the other side.
    [
      /\b(?:governmental|regulatory) (?:\w+ ){0,3}(?:audits?|inspections?)\b|\b(?:audits?|inspections?) by (?:a |any |the )?(?:Regulatory|governmental|FDA)/i,
      -1,
    ],
    [/\baudited (?:financial|annual|consolidated)|\baudit committee|\b(?:home|credit|background) inspect/i, -2],
    [/\b(?:represents?|warrants?) (?:and warrants? )?that\b/i, -2],
    [/^"?[A-Z][\w ]{0,40}"? (?:means|shall mean)\b/, -3],
    [/\bconfidential information\b/i, -1],
  ],
  threshold: 3,
  elements: {
    records: /\b(?:books|records|accounts)\b/i,
    premises: /\b(?:facilit(?:y|ies)|premises|offices?|plants?|sites?)\b/i,
    data: /\b(?:data|security|privacy|systems?|model)\b/i,
    frequency:
      /\b(?:once|twice|no more (?:often|frequently)|not more than)\b[^.]{0,40}\b(?:year|annual|calendar|month|period)/i,
  },
});
