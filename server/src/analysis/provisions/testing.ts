import { recogniser } from './provision.ts';

/** Testing that comes back: performance is measured again at stated times or on stated events. */
export default recogniser({
  kind: 'testing',
  triggers: [
    'test',
    're-test',
    'retest',
    'measure',
    're-measure',
    'evaluat',
    're-evaluat',
    'monitor',
    'assess',
    'audit',
    'review',
    'report',
    'benchmark',
  ],
  cues: [
    [
      /\b(?:re-?)?(?:tests?|tested|testing|measures?|measured|evaluat\w+|monitor\w*|assess\w*|audits?|reviews?|benchmark\w*|reports?)\b[^.]{0,160}\b(?:accuracy|performance|metrics?|models?|system|bias|drift|outputs?|service levels?|benchmarks?|uptime|thresholds?)\b|\b(?:accuracy|performance|metrics?|models?|system|bias|drift|outputs?|service levels?|benchmarks?|uptime|thresholds?)\b[^.]{0,160}\b(?:re-?)?(?:tested|testing|measured|evaluated|monitored|assessed|audited|reviewed|reported|benchmarked|tests?)\b/i,
      1,
    ],
    [
      /\b(?:quarterly|monthly|annual(?:ly)?|weekly|daily|semi-?annual\w*|bi-?annual\w*|yearly|periodic(?:ally)?|regular(?:ly)?|continuous(?:ly)?|ongoing)\b|\b(?:each|every|per|once (?:a|each|every|per))\b[^.]{0,12}\b(?:month|quarter|year|week|day|release|update|version|retraining)s?\b|\b(?:after|before|following|upon) (?:each|every|any) (?:\w+ )?(?:release|update|retraining|version|change)/i,
      1,
    ],
    [/\b(?:clinical|laboratory|drug|financial|books|patients?|payroll|drills?)\b/i, -1],
    [/\bconfidential|\binsurance\b|\broyalt|\bbudget/i, -1],
  ],
});
