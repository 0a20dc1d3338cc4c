import { ownBusinessFree } from '../../analysis/facts/exclusivity.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { rule, sentenceCase } from '../rule.ts';
import page from './own-products.md';

/**
 * A non-compete, or exclusivity over a class of product, that reaches what the provider sells to others. Read only where
 * the provider, or each party, is bound, and where no carve-out stands beside it. Who builds for one customer alone has
 * no core product; an employee is not asked.
 */
export default rule({
  id: 'exclusivity/own-products',
  kinds: ['jda', 'agency'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, parties, provider, agreement } = reading;
    if (/\bemploy/i.test(agreement.title)) return;
    const [limit] = [
      ...provisions.of('non-compete'),
      // "Shall provide services for forecasting exclusively to Client": a class of product, not one development.
      ...provisions
        .of('exclusivity')
        .filter(({ sentence }) =>
          /\b(?:services|products|software) (?:for|of|in)\b[^.;]{0,80}\bexclusively to\b/i.test(sentence.text),
        ),
    ].filter(
      ({ sentence, from, elements, byExamples }) =>
        from !== 'customer' &&
        sentence.clause.part !== 'definitions' &&
        sentence.clause.part !== 'recitals' &&
        (byExamples || !elements.has('carve-out')) &&
        ((elements.has('own-products') && !ofTheWork.test(sentence.text)) || offers.test(sentence.text)) &&
        !/\b(?:license|transfer)\w*\b[^.]{0,60}\bjoint(?:ly)?\b/i.test(sentence.text) &&
        !/\b(?:confidential information|solicit\w*|employ(?:ee|ment)|terminate)\b/i.test(sentence.text),
    );
    if (ownBusinessFree(reading).length) return;
    if (!limit) return;
    const both = limit.from !== 'provider' || !parties.some(({ role }) => role === 'provider');
    yield {
      at: limit,
      says: `${both ? 'The party bound' : sentenceCase(provider)} may not offer a class of products or services, and no carve-out names the products it already sells to others.`,
      fixes: [insertClause('core-products', { after: limit.clause })],
    };
  },
});

/** What is made for the customer is no product of the provider's own. */
const ofTheWork = /\bthe (?:Trained Models?|Deliverables?|Work Product|Results|Customer|Client)\b/;

/** Selling, offering, developing: not holding shares, hiring people or soliciting customers. */
const offers =
  /\b(?:offer|sell|market|provide|develop|distribute|license|commerciali[sz]e|supply|make|manufactur\w*|perform|engage in|promote|design|build)\b[^.]{0,300}\b(?:compet\w*|similar|same|products?|services?|business|systems?|software|field)\b/i;
