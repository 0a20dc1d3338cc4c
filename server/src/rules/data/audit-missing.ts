import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './audit-missing.md';
import { dataArticle, handedOver, namesDataAgreement, placeOf } from './facts.ts';

/** What the holder of the data must not do is written down, and nothing lets the other side see whether it is kept. Any audit right, report or certificate will do. */
export default rule({
  id: 'data/audit-missing',
  kinds: ['partnership'],
  severity: { provider: 'off', customer: 'information', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, agreement, attributes } = reading;
    if (attributes.underParent || provisions.has('data-audit', 'audit-rights') || namesDataAgreement(reading)) return;
    const duty = provisions
      .of('data-use', 'training-use')
      .find(
        ({ elements, to }) =>
          (elements.has('forbids') || elements.has('forbidden') || elements.has('limited')) && to !== 'customer',
      );
    const [handed] = handedOver({ provisions, kind: agreement.kind });
    if (!duty || !handed || provisions.of('data-deletion').some(({ elements }) => elements.has('certified'))) return;
    yield {
      at: placeOf(reading, duty, dataArticle, /security|privacy/i),
      says: 'The use of the data is limited, and no audit, report or certificate shows whether the limit is kept.',
      related: [{ at: duty.words, says: 'The use of data is limited here.' }],
      fixes: [insertClause('data-audit')],
    };
  },
});
