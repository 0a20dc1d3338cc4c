import { clauseWords } from '../../analysis/facts/ownership.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import { permitsResiduals } from './forbids.ts';
import page from './reaches-patents.md';

/** What is remembered may be used, and nothing says that this licenses no patent or copyright. */
export default rule({
  id: 'residuals/reaches-patents',
  kinds: 'every',
  severity: { provider: 'off', customer: 'information', neutral: 'hint' },
  page,
  *review(reading) {
    for (const residuals of reading.provisions.of('residuals')) {
      const { elements, words, sentence } = residuals;
      if (
        !permitsResiduals(residuals) ||
        elements.has('no-patents') ||
        /\b(?:patents?|copyrights?|intellectual property)\b/i.test(clauseWords(residuals, reading))
      )
        continue;
      yield {
        at: words,
        says: 'What people remember may be used, and nothing says that no patent or copyright is licensed by it.',
        fixes: [insertClause('residuals-no-patents', { after: sentence, sentence: true })],
      };
    }
  },
});
