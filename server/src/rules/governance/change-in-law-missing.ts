import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './change-in-law-missing.md';

/** An AI agreement that lasts, and no word on what happens when the law of AI changes under it. A single delivery does not last. */
export default missing({
  id: 'governance/change-in-law-missing',
  kinds: ['partnership', 'jda'],
  severity: { provider: 'information', customer: 'information', neutral: 'information' },
  page,
  says: 'AI is supplied or developed over time, and the agreement does not say what happens when the law changes; neither side is bound to adapt or to share the cost.',
  fixes: ({ agreement: { kind } }) => [
    insertClause('change-in-law', { variant: kind === 'jda' ? 'joint' : undefined }),
  ],
});
