import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import { beginsWith, confidentialityLimitsUse, dataName, handedOver, namesDataAgreement, placeOf } from './facts.ts';
import page from './usage-missing.md';

/**
 * Data changes hands and no clause says for what. Any purpose clause settles it, a broad one too: how broad it may be is
 * the subject of data/purpose-unlimited. It is tempting to speak of every report and record that a party must deliver;
 * those are what the work yields, not what it is done with.
 */
export default rule({
  id: 'data/usage-missing',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review(reading) {
    const { provisions, agreement } = reading;
    const [handed] = handedOver({ provisions, kind: agreement.kind });
    if (!handed) return;
    if (provisions.has('data-use', 'training-use') || confidentialityLimitsUse(reading) || namesDataAgreement(reading))
      return;
    yield {
      at: placeOf(reading, handed),
      says: `${beginsWith(dataName(handed))} handed over, and no clause says for what use; use is then a matter of what each side assumed.`,
      related: [{ at: handed.words, says: 'Data is handed over here.' }],
      fixes: [insertClause('data-usage')],
    };
  },
});
