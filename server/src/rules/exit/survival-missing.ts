import { listInWords } from '../../analysis/phrasing.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { factHolds } from '../../settlement/settle.ts';
import { missing } from '../missing.ts';
import page from './survival-missing.md';

/**
 * Ownership or confidentiality is agreed, the agreement can end, and nothing says that either lives on. A general clause
 * settles it; a tail inside one article ("for five years after termination") settles that article.
 */
export default missing({
  id: 'exit/survival-missing',
  kinds: 'every',
  severity: { provider: 'information', customer: 'information', neutral: 'information' },
  page,
  says: ({ agreement }) => {
    const open = [
      ...(factHolds('title without a tail', agreement) ? ['ownership'] : []),
      ...(factHolds('secrecy without a tail', agreement) ? ['confidentiality'] : []),
    ];
    return `The agreement has clauses on ${listInWords(open)} and can end, and nothing says that they continue after the end.`;
  },
  fixes: () => [insertClause('survival')],
});
