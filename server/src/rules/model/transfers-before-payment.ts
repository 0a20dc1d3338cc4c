import { modelOwnership } from '../../analysis/facts/model.ts';
import { insertWords } from '../../modelClauses/fix.ts';
import { fromItsName, rule } from '../rule.ts';
import page from './transfers-before-payment.md';

/**
 * The model passes to the customer before it is paid for. A payment condition in the same clause covers every sentence
 * of it. Licences are not read: they can be ended when payment fails, a transfer cannot.
 */
export default rule({
  id: 'model/transfers-before-payment',
  kinds: ['agency'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  silences: { 'ownership/assignment-before-payment': 'here' },
  page,
  *review(reading) {
    const { provisions, customer } = reading;
    const conditions = provisions.of('payment-condition');
    for (const { elements, words, to, clause, sentence } of modelOwnership(reading)) {
      if (to !== 'customer' || elements.has('upon-payment') || elements.has('joint') || elements.has('reference'))
        continue;
      // A customer that keeps its own model gets nothing.
      if (elements.has('retained') && !elements.has('assignment')) continue;
      if (
        conditions.some((one) => one.clause === clause || one.clause === clause.parent || clause === one.clause.parent)
      )
        continue;
      const present = / hereby (?=(?:irrevocably )?(?:assigns?|transfers?))/i.exec(sentence.text);
      yield {
        at: fromItsName(words, reading),
        says: `The model passes to ${customer} without regard to payment; until it is paid for, title and price are on the same side.`,
        fixes: present
          ? [
              insertWords(
                sentence.at(present.index),
                ', upon full payment of the fees due for it,',
                'Make it pass upon full payment',
                'payment',
              ),
            ]
          : [],
      };
      return;
    }
  },
});
