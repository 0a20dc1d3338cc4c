import { recogniser } from './provision.ts';

/** A person looks before the machine's word counts: review, approval, the power to step in. A warning that AI errs is none. */
export default recogniser({
  kind: 'human-oversight',
  triggers: [
    'human',
    'oversight',
    'manual',
    'review',
    'verif',
    'person',
    'supervis',
    'override',
    'automated',
    'escalat',
    'evaluat',
    'professional',
  ],
  cues: [
    [/\bwithout (?:any |prior |human )?(?:review|intervention|approval)\b/i, -3],
    [
      /\b(?:qualified |trained |natural )?(?:person|people|individual|employee|reviewer)s? (?:to )?(?:review|check|approve|confirm)\w*\b[^.]{0,60}\b(?:results?|outputs?|decisions?|recommendations)\b/i,
      2,
    ],
    [
      /\bhuman[- ](?:oversight|review\w*|in[- ]the[- ]loop|intervention|supervision|judge?ment|approval|control|validation|verification|reviewer|agent|operator|being)s?\b|\bhuman (?:and|or) \w+ (?:review|oversight)/i,
      2,
    ],
    [
      /\b(?:reviewed|approved|confirmed|checked|verified|validated|overseen|evaluated)\b[^.]{0,60}\bby (?:a |an )?(?:[\w-]+ ){0,3}(?:human|person|individual|natural person|employee|clinician|underwriter|professional|specialist)s?\b/i,
      1,
    ],
    [
      /\b(?:review|verify|check|evaluat|validat|confirm|independently assess)\w*\b[^.]{0,100}\b(?:outputs?|AI[- ]generated|predictions?|automated decisions?)\b/i,
      2,
    ],
    [
      /\b(?:outputs?|AI[- ]generated \w+|predictions?|automated decisions?|decisions? of the (?:system|model))\b[^.]{0,140}\b(?:review|verif|check|approv|confirm|evaluat|overrid)\w*/i,
      2,
    ],
    [
      /\b(?:manual(?:ly)? (?:review|override|check|approv)\w*|override\b[^.]{0,60}\b(?:system|model|decision|output))/i,
      2,
    ],
    [/\bhuman (?:resources|subjects?|rights|trafficking|health|use|error|clinical|tissue|serum)\b/i, -3],
    [
      /\b(?:not|have not been|are not)\b[^.]{0,30}\b(?:tested|verified|endorsed|reviewed)\b[^.]{0,40}\bby (?:Provider|us|Licensor|Vendor)/i,
      -1,
    ],
    [/\b(?:audit|financial|invoice|acceptance|confidential)\b/i, -1],
  ],
  elements: {
    duty: /\b(?:shall|will|must|agrees?|responsible|required|unless|without|no|every|each)\b/i,
    override: /\boverrid|\boverrul|\bintervene|\bsuspend|\bstop\b|\bset aside\b|\bveto\b|\bstep in\b/i,
  },
  // "Live agent escalation" lists a feature; a duty has a verb of duty.
  read: (draft) => (draft.elements.has('duty') ? draft : undefined),
});
