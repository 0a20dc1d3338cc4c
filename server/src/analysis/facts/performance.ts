import { type Facts, grounds, type Named } from './facts.ts';

/** What an AI system can be measured by, in the order in which it is named. */
export const measures = ['accuracy', 'response-time', 'bias'] as const;
export type Measure = (typeof measures)[number];
export const called: Readonly<Record<Measure, string>> = {
  accuracy: 'an accuracy threshold',
  'response-time': 'a response time',
  bias: 'a bias criterion',
};

/** Which of them the agreement sets: a figure, a blank for one, or a named place where it stands. */
export function measured({ provisions }: Facts): ReadonlySet<Measure> {
  const set = new Set<Measure>();
  for (const { elements } of provisions.of('performance-metrics'))
    for (const measure of measures) if (elements.has(measure)) set.add(measure);
  if (provisions.of('bias').some(({ elements }) => elements.has('criterion') || elements.has('test'))) set.add('bias');
  return set;
}

export const performanceFacts = {
  'AI supplied': ({ provisions }: Facts) => provisions.of('ai-system', 'model-training', 'outputs'),
  'all measures set': (facts: Facts) =>
    measured(facts).size === measures.length ? facts.provisions.of('performance-metrics', 'bias') : [],
  'measures set elsewhere': (facts: Facts) => grounds(facts, setElsewhere),
  'accuracy set as a figure': (facts: Facts) => accuracySet(facts).filter(({ elements }) => elements.has('figure')),
  'figure for performance': ({ provisions }: Facts) =>
    provisions
      .of('performance-metrics')
      .filter(
        ({ elements }) =>
          (elements.has('accuracy') || elements.has('bias') || elements.has('response-time')) && elements.has('figure'),
      ),
} satisfies Named;

/** "If it does not meet the scores written in your order." */
const setElsewhere =
  /\b(?:meets?|reach\w*|achieves?|attains?|fall short of)\b[^.;]{0,30}\b(?:scores?|thresholds?|targets?|figures|values|metrics)\b[^.;]{0,30}\b(?:written|set|stated|agreed|named|shown|given|specified|listed)\b[^.;]{0,24}\b(?:[Oo]rder|[Ss]chedule|[Ee]xhibit|[Aa]nnex|[Ss]tatement of [Ww]ork|SOW|[Ss]pecification)\b/;

const accuracySet = ({ provisions }: Facts) =>
  provisions.of('performance-metrics').filter(({ elements }) => elements.has('accuracy') || elements.has('bias'));
