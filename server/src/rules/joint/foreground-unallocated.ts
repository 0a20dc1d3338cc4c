import { isLeftOpen } from '../../analysis/facts/joint.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './foreground-unallocated.md';

/** Weights, pipelines, data sets and inventions come out of a project, and nobody is named as their owner. Any allocation of results settles it, also one to a single party or "as inventorship follows". */
export default missing({
  id: 'joint/foreground-unallocated',
  kinds: ['jda'],
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  says: 'Something is developed under the agreement, and no clause says who owns it: the models and weights, the software, the data sets, the inventions.',
  because: 'Developed here.',
  // "Ownership is outside the scope" says it itself.
  words: ({ cause }) => (cause && isLeftOpen(cause.sentence) ? cause.words : undefined),
  fixes: ({ attributes }) => [
    insertClause('foreground-allocation', { variant: attributes.ai ? undefined : 'of any technology' }),
  ],
});
