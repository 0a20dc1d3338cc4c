import type { Agreement } from '../analysis/agreement.ts';

/** The paper says what results are measured by: more than a name, an address or how long it runs. */
export const measuresResults = ({ provisions }: Agreement): boolean =>
  provisions
    .of('performance-metrics', 'benchmark')
    .some(
      ({ sentence: { text, clause } }) =>
        clause.part !== 'front' && clause.part !== 'signatures' && namesMeasure.test(text) && !ofRunning.test(text),
    );

const namesMeasure =
  /\d\s?%|\bper ?cent\b|\b(?:accura\w+|precision|recall|F1|metrics?|benchmarks?|thresholds?|error rates?|correct\w*|false (?:positive|negative)s?|validat\w+|evaluat\w+|test(?:s|ed)? (?:set|data|against|on))\b/i;
const ofRunning = /\b(?:uptime|up-time|availab\w+|operational|tickets?)\b/i;
