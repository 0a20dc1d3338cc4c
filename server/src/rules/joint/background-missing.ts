import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './background-missing.md';

/**
 * Parties who work together bring models, data, tools. Unless someone says that each keeps its own, the allocation of the
 * results is read to reach what went into them. A statement of title to a product or a mark that a party brings is a
 * reservation too; nothing is asked where nothing is developed.
 */
export default missing({
  id: 'joint/background-missing',
  kinds: ['jda'],
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  silences: { 'ownership/three-categories-incomplete': 'everywhere' },
  says: 'The parties develop something together, and no clause says that each keeps what it brings: its models, data, tools and intellectual property from before.',
  fixes: () => [insertClause('background-ip')],
});
