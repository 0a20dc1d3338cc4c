import { clauseWords } from '../../analysis/facts/ownership.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import { permitsResiduals } from './forbids.ts';
import page from './without-confidentiality.md';

/** What is remembered may be used, and nothing there keeps secrets secret. A proviso anywhere in the clause answers. */
export default rule({
  id: 'residuals/without-confidentiality',
  kinds: 'every',
  severity: { provider: 'off', customer: 'warning', neutral: 'information' },
  page,
  *review(reading) {
    for (const residuals of reading.provisions.of('residuals')) {
      const { elements, words, sentence } = residuals;
      if (!permitsResiduals(residuals) || elements.has('proviso') || protects.test(clauseWords(residuals, reading)))
        continue;
      yield {
        at: words,
        says: 'What people remember may be used, and nothing here says that confidential information stays protected: the clause can be read to release whatever was remembered.',
        fixes: [insertClause('residuals-proviso', { after: sentence, sentence: true })],
      };
    }
  },
});

const protects =
  /\b(?:provided|so long as|as long as|without|except|subject to|but|though|not|never|none|unless|nor|nothing)\b[^.]{0,160}\b(?:disclos\w*|confidential\w*|secre\w+|reveal\w*|(?:give|gives|given|giving) (?:away|up)|pass(?:es|ed|ing)? on)\b/i;
