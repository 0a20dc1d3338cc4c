import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './background-unlisted.md';

/**
 * Earlier work is kept, and no list says what it is. Any exhibit or statement of work that is to hold the list settles it,
 * attached or not: a missing exhibit is a finding of its own. A product named by the cover page needs no list.
 */
export default missing({
  id: 'ownership/background-unlisted',
  kinds: 'every',
  severity: { provider: 'information', customer: 'information', neutral: 'information' },
  page,
  says: 'What existed before is kept, and no exhibit lists it: which work that was has to be shown by other evidence when it matters.',
  // A reference to the list stands behind words that keep something, and nowhere else.
  fixes: (_, { cause }) =>
    cause && retainsOwnership.test(cause.sentence.text)
      ? [insertClause('exhibit-background-register', { after: cause.sentence })]
      : [],
});

const retainsOwnership =
  /\b(?:own|owns|owned|ownership|property|belongs?|retains?|retained|reserves?|remains?|keeps?|exclud\w+|except|other than|licen[cs]\w+|title|stays?|ours|mine)\b/i;
