import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './productized-service.md';

/**
 * One product for many customers, and words about ownership that do not tell this customer's instance or configuration
 * from the product. A clause by which the provider keeps the product settles it.
 */
export default rule({
  id: 'engagement/productized-service',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'warning', customer: 'information', neutral: 'information' },
  page,
  *review({ provisions, says }) {
    const [product] = provisions.of('productized-service');
    if (!product) return;
    if (
      provisions
        .of('background-reservation', 'methodology-reservation', 'model-ownership')
        .some(({ from, kind }) => kind !== 'background-reservation' || from !== 'customer')
    )
      return;
    if (
      says(
        /\b(?:owns?|retains?|reserves?|remains?|property)\b[^.]{0,160}\b(?:product|platform|software|services?|technology|application|solution)\b|\b(?:product|platform|software|technology|application|solution)\b[^.]{0,100}\b(?:is|are|remains?|shall remain) (?:the )?(?:sole |exclusive )*(?:property|owned)/i,
      )
    )
      return;
    yield {
      at: product,
      says: 'The same product is delivered to many, and no clause tells this customer\'s instance or configuration from the product itself; words that pass "the deliverables" may be read to reach both.',
      fixes: [insertClause('productized-service', { after: product.clause })],
    };
  },
});
