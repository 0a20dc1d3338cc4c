import type { Provision } from '../../analysis/provisions/provision.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './deletion-missing.md';
import { beginsWith, dataArticle, dataName, handedOver, namesDataAgreement, placeOf } from './facts.ts';

/**
 * Data was handed over and nothing sends it back. The return of confidential information settles it, as does a stated
 * period after which it goes. Under a parent agreement the end of things is the parent's.
 */
export default rule({
  id: 'data/deletion-missing',
  kinds: 'every',
  severity: { provider: 'information', customer: 'warning', neutral: 'warning' },
  page,
  *review(reading) {
    const { provisions, agreement, attributes } = reading;
    if (attributes.underParent) return;
    const [handed] = handedOver({ provisions, kind: agreement.kind });
    if (!handed) return;
    if (provisions.has('data-deletion') || namesDataAgreement(reading)) return;
    if (provisions.of('confidentiality').some(({ elements }) => elements.has('return-or-destroy'))) return;
    if (provisions.of('data-retention').some(({ elements }) => elements.has('period'))) return;
    yield {
      at: placeOf(reading, handed, dataArticle, ...(heads(handed) ? [] : [/terminat/i])),
      says: `${beginsWith(dataName(handed))} handed over, and nothing provides for return or deletion when the agreement ends.`,
      related: [{ at: handed.words, says: 'Data is handed over here.' }],
      fixes: [insertClause('deletion')],
    };
  },
});

/** Whether the clause that hands the data over has a title to speak at. */
const heads = ({ clause }: Provision): boolean =>
  clause.title !== '' && clause.part !== 'definitions' && clause.part !== 'front';
