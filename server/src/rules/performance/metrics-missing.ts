import { measured, measureInWords, measures } from '../../analysis/facts/performance.ts';
import { listInWords } from '../../analysis/phrasing.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './metrics-missing.md';

/**
 * An AI system is delivered or run and nothing says how well it must do. Availability alone does not answer: a system
 * can be up and wrong. Where one of accuracy, speed and bias is set the others are a hint. An appendix that only says
 * what it should one day contain sets nothing.
 */
export default missing({
  id: 'performance/metrics-missing',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'information', customer: 'warning', neutral: 'warning' },
  page,
  says: (reading) => {
    const set = measured(reading);
    const open = measures.filter((measure) => !set.has(measure)).map((one) => measureInWords[one]);
    return set.size === 0
      ? `An AI system is supplied, and the agreement sets none of ${listInWords(open, 'or')}; whether it does what was bought cannot be measured.`
      : `The agreement sets ${listInWords(measures.filter((one) => set.has(one)).map((one) => measureInWords[one]))} for the AI system, and not ${listInWords(open, 'or')}.`;
  },
  because: 'The AI system.',
  graded: (reading) => (measured(reading).size ? 'hint' : undefined),
  fixes: () => [insertClause('performance-metrics')],
});
