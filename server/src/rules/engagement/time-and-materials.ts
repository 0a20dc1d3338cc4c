import { insertClause } from '../../modelClauses/fix.ts';
import { rule, sentenceCase } from '../rule.ts';
import { toolsReserved } from './facts.ts';
import page from './time-and-materials.md';

/**
 * Where hours are what is paid for, "we paid for the time in which it was made" is the usual claim to tools. Rates for
 * extras beside a fixed price, travel or training do not make an agreement one for time, nor does a flat fee by the month.
 */
export default rule({
  id: 'engagement/time-and-materials',
  kinds: ['agency'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, provider, says } = reading;
    if (toolsReserved(reading)) return;
    const pricing = provisions.of('engagement-model');
    if (pricing.some(({ elements }) => elements.has('fixed-fee'))) return;
    const [hourly] = pricing.filter(
      ({ elements }) => elements.has('time-and-materials') && !elements.has('incidental'),
    );
    if (!hourly || !makesThings(says)) return;
    yield {
      at: hourly,
      says: `The work is paid by time, and no clause says that paying for time does not transfer ${provider}'s tools and methods; ${sentenceCase(provider)} may be met with the claim that they were paid for.`,
      fixes: [insertClause('time-and-materials', { after: hourly.clause })],
    };
  },
});

/** Advice and labour leave no tools behind; software, models, designs and deliverables do. */
const makesThings = (says: (pattern: RegExp) => boolean): boolean =>
  says(
    /\b(?:software|source code|models?\b(?! year)|deliverables?|work product|inventions?|intellectual property|website|web site|application|platform)\b/i,
  );
