import { titlePlace } from '../../settlement/place.ts';
import { rule } from '../rule.ts';
import page from './signature-missing.md';

/** Speaks only of an agreement marked final; a draft has no signatures yet, and standard terms are signed on their cover page. */
export default rule({
  id: 'drafting/signature-missing',
  kinds: 'every',
  severity: { provider: 'error', customer: 'error', neutral: 'error' },
  page,
  *review({ agreement, attributes, says }) {
    if (agreement.frontMatter.values.final !== true || attributes.underParent) return;
    if (agreement.clauses.some(({ part }) => part === 'signatures')) return;
    if (
      /(?:^|\n)\W{0,6}(?:by|signed|signature|name)\W{0,4}:/i.test(agreement.text) ||
      says(/\b(?:cover page|order form)\b[^.]{0,60}\bsign/i)
    )
      return;
    yield { at: titlePlace(agreement), says: 'Marked final, and there is no place to sign.' };
  },
});
