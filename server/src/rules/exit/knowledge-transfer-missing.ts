import { insertClause } from '../../modelClauses/fix.ts';
import { placeOf } from '../data/facts.ts';
import { suppliesAI } from '../model/facts.ts';
import { rule } from '../rule.ts';
import page from './knowledge-transfer-missing.md';

/** The provider builds or runs an AI system and owes no help in going on without it. Support while the agreement runs is no help after it. */
export default rule({
  id: 'exit/knowledge-transfer-missing',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'off', customer: 'information', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, attributes, provider } = reading;
    if (!suppliesAI(reading) || attributes.underParent || provisions.has('knowledge-transfer')) return;
    const built = provisions
      .of('ai-system', 'model-training')
      .find(({ elements }) => !elements.has('permission') && !elements.has('leave'));
    if (!built || !provisions.has('term', 'termination')) return;
    yield {
      at: placeOf(reading, built, /terminat/i, /\bterm\b|\bduration\b|^end\b/i),
      says: `An AI system is built or run by ${provider}, and no transition help or knowledge transfer is agreed for the time after.`,
      related: [{ at: built.words, says: 'The system is supplied here.' }],
      fixes: [insertClause('knowledge-transfer')],
    };
  },
});
