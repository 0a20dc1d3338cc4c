import { recogniser } from './provision.ts';

/** On what a metric is measured: a named data set, a test protocol, a procedure that is described. A test period is none. */
export default recogniser({
  kind: 'benchmark',
  triggers: [
    'benchmark',
    'test',
    'evaluation',
    'validation',
    'hold-out',
    'held-out',
    'holdout',
    'golden',
    'ground truth',
    'sample',
    'measured',
  ],
  cues: [
    [
      /\bbenchmark (?:data ?set|set|protocol|test|suite|data)s?\b|\bbenchmarks?\b[^.]{0,80}\b(?:Exhibit|Schedule|Appendix|Annex|agreed|attached|described|set (?:forth|out))\b|\bBenchmarks?\b/,
      2,
    ],
    [
      /\b(?:test|evaluation|validation|reference|gold(?:en)?|hold-?out|held-out)[- ](?:data ?set|set|corpus|cases?|suite|data|protocols?|plan|procedures?|method\w*|scripts?|specifications?)\b/i,
      2,
    ],
    [/\bground[- ]truth\b|\b(?:random|representative) samples? of\b/i, 2],
    [
      /\b(?:measured|evaluated|tested|assessed|determined|calculated)\b[^.]{0,60}\b(?:on|against|using|by reference to|in accordance with|pursuant to|over)\b[^.]{0,80}\b(?:data ?set|set|protocol|Exhibit|Schedule|Appendix|Annex|method\w*|procedure|sample|test|queries|records|cases)\b/i,
      2,
    ],
    [
      /\b(?:acceptance test(?:s|ing)?)\b[^.]{0,80}\b(?:Exhibit|Schedule|Appendix|Annex|set (?:forth|out)|described|plan)\b/i,
      2,
    ],
    [/\b(?:clinical|drug|animal|medical|blood|laboratory|toxicolog\w+|patient)\b/i, -2],
    [
      /\b(?:salary|price|pricing|compensation|rate|index|interest) benchmark|\bbenchmark (?:rate|index|price|services?)|\bbenchmarking (?:of|the) (?:fees|charges|prices)/i,
      -3,
    ],
    [/\b(?:shall not|may not|not|prohibit\w*)\b[^.]{0,80}\bbenchmark/i, -3],
    [/^\(?(?:define|specify|insert|describe|add|list)\b/i, -3],
  ],
});
