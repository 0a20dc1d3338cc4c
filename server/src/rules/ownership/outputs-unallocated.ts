import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './outputs-unallocated.md';

/**
 * A model answers for a party, and nobody is said to own the answers. Needs an AI agreement whose words come to outputs:
 * a model that is delivered and run by the customer makes its outputs at the customer's own desk.
 */
export default rule({
  id: 'ownership/outputs-unallocated',
  kinds: 'every',
  severity: { provider: 'information', customer: 'warning', neutral: 'warning' },
  page,
  *review({ provisions, attributes, place }) {
    if (!attributes.ai || provisions.has('output-ownership')) return;
    // A warning that answers may be wrong is no promise of answers.
    const first = provisions
      .of('outputs', 'outputs-as-is')
      .find(
        ({ sentence }) =>
          !/\bmay (?:be|contain|include) (?:\w+ ){0,3}(?:incorrect|inaccura|errors?)/i.test(sentence.text),
      );
    if (!first) return;
    yield {
      at: place(/intellectual|ownership|proprietary|\bour rights\b/i, /outputs?|results/i),
      says: 'A model produces outputs under this agreement, and nothing says who owns them or what each party may do with them.',
      related: [{ at: first.words, says: 'Outputs are spoken of here.' }],
      fixes: [insertClause('outputs')],
    };
  },
});
