import type { Clause } from '../../analysis/clauses.ts';
import { rule } from '../rule.ts';
import page from './first-refusal.md';

/**
 * Who must offer its company to a partner first, or let it match, sells to fewer bidders: a buyer who has spent its money on due
 * diligence may be outbid at its own price. A first call on further work or on a territory binds the order book, not the exit,
 * and is not meant.
 */
export default rule({
  id: 'control/first-refusal',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'information', neutral: 'information' },
  page,
  *review({ provisions }) {
    const told = new Set<Clause>();
    for (const right of provisions.of('first-refusal')) {
      if (right.clause.part === 'recitals' || told.has(right.clause)) continue;
      told.add(right.clause);
      yield {
        at: right,
        says: 'Before a sale another party may buy, or match the offer: bidders who know it stay away or offer less, and the sale waits for its answer.',
      };
    }
  },
});
