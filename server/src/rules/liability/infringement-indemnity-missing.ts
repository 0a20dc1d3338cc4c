import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './infringement-indemnity-missing.md';

/** A model or its outputs are supplied, and nobody stands behind a claim that they infringe. Any indemnity for infringement settles it, whoever gives it and however narrow. */
export default missing({
  id: 'liability/infringement-indemnity-missing',
  kinds: ['partnership'],
  severity: { provider: 'off', customer: 'warning', neutral: 'information' },
  page,
  says: 'A model or its outputs are supplied, and no clause indemnifies against claims that training data or outputs infringe; such a claim stays where it falls.',
  // Beside one that leaves the model out, another would contradict it.
  fixes: ({ provisions }) => (provisions.has('infringement-indemnity') ? [] : [insertClause('infringement-indemnity')]),
});
