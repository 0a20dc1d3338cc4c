import { insertClause } from '../../modelClauses/fix.ts';
import { aiSupplied } from '../liability/facts.ts';
import { list, rule } from '../rule.ts';
import { called, measured, measures, setElsewhere } from './facts.ts';
import page from './metrics-missing.md';

/**
 * An AI system is delivered or run and nothing says how well it must do. Availability alone does not answer: a system
 * can be up and wrong. Where one of accuracy, speed and bias is set the others are a hint. An appendix that only says
 * what it should one day contain sets nothing.
 */
export default rule({
  id: 'performance/metrics-missing',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'information', customer: 'warning', neutral: 'warning' },
  page,
  *review(reading) {
    const { provisions, place } = reading;
    if (!aiSupplied(reading) || setElsewhere(reading)) return;
    const set = measured(reading);
    const open = measures.filter((measure) => !set.has(measure));
    if (!open.length) return;
    const [system] = provisions.of('ai-system', 'model-training');
    yield {
      at: place(
        /\bservice levels?\b|\bperformance\b|\bmetrics\b/i,
        /\baccept/i,
        /\bwarrant/i,
        /\bservices?\b|\bscope\b|\bdeliverables\b/i,
      ),
      says:
        open.length === measures.length
          ? `An AI system is supplied, and the agreement sets none of ${list(
              open.map((one) => called[one]),
              'or',
            )}; whether it does what was bought cannot be measured.`
          : `The agreement sets ${list(measures.filter((one) => set.has(one)).map((one) => called[one]))} for the AI system, and not ${list(
              open.map((one) => called[one]),
              'or',
            )}.`,
      severity: open.length === measures.length ? undefined : 'hint',
      related: system ? [{ at: system, says: 'The AI system.' }] : [],
      fixes: [insertClause('performance-metrics')],
    };
  },
});
