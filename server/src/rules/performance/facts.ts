import type { Reading } from '../rule.ts';

/** What an AI system can be measured by, in the order in which it is named. */
export const measures = ['accuracy', 'response-time', 'bias'] as const;
export type Measure = (typeof measures)[number];
export const called: Readonly<Record<Measure, string>> = {
  accuracy: 'an accuracy threshold',
  'response-time': 'a response time',
  bias: 'a bias criterion',
};

/** Which of them the agreement sets: a figure, a blank for one, or a named place where it stands. */
export function measured({ provisions }: Reading): ReadonlySet<Measure> {
  const set = new Set<Measure>();
  for (const { elements } of provisions.of('performance-metrics'))
    for (const measure of measures) if (elements.has(measure)) set.add(measure);
  if (provisions.of('bias').some(({ elements }) => elements.has('criterion') || elements.has('test'))) set.add('bias');
  return set;
}

/** Service levels or performance set out in a document that belongs to the deal. Uptime alone is no such thing. */
export const setElsewhere = ({ provisions }: Reading): boolean =>
  provisions.of('performance-metrics').some(({ elements }) => elements.has('reference'));
