import { beginsWith, dataName } from '../../analysis/facts/data.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './usage-missing.md';

/**
 * Data changes hands and no clause says for what. Any purpose clause settles it, a broad one too: how broad it may be is
 * the subject of data/purpose-unlimited. It is tempting to speak of every report and record that a party must deliver;
 * those are what the work yields, not what it is done with.
 */
export default missing({
  id: 'data/usage-missing',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  says: (_, { cause }) =>
    `${beginsWith(dataName(cause))} handed over, and no clause says for what use; use is then a matter of what each side assumed.`,
  because: 'Data is handed over here.',
  fixes: () => [insertClause('data-usage')],
});
