import type { Rule } from '../rule.ts';
import benchmarkMissing from './benchmark-missing.ts';
import metricsMissing from './metrics-missing.ts';
import testingCadenceMissing from './testing-cadence-missing.ts';
import unmeasurable from './unmeasurable.ts';

/** The rules of the topic. */
export const performance: readonly Rule[] = [metricsMissing, unmeasurable, benchmarkMissing, testingCadenceMissing];
