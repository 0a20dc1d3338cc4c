import type { Agreement } from '../../analysis/agreement.ts';
import type { Clause } from '../../analysis/clauses.ts';
import { rule, type Spoken } from '../rule.ts';
import page from './duplicate-number.md';

/**
 * Two sections with one number, or a gap, told at the section after it. Only sections that are set as such count:
 * headings and dotted numbers. List items, recitals, table rows, exhibits and loose figures never. Where many numbers
 * come twice, a table of contents or a second document is in the file, and nothing is said.
 */
export default rule({
  id: 'drafting/duplicate-number',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  review({ agreement }) {
    const spoken = [...slips(agreement)];
    return spoken.length > 3 ? [] : spoken;
  },
});

function* slips(agreement: Agreement): Generator<Spoken> {
  const counted = agreement.clauses.filter(isSection);
  const numbers = new Set(counted.map(({ number }) => number));
  const seen = new Map<string, Clause>();
  const lastUnder = new Map<string, { number: number; clause: Clause }>();
  for (const clause of counted) {
    const before = seen.get(clause.number);
    const parts = clause.number.split('.');
    const own = Number(parts.pop());
    const parent = parts.join('.');
    const last = lastUnder.get(parent);
    if (before) {
      // A whole article that begins anew is another document in the file, not a slip.
      if (parts.length && own !== 1 && last && Math.abs(last.number - own) <= 1)
        yield {
          at: clause.heading,
          says: `There are two sections ${clause.number}.`,
          related: [{ at: before.heading, says: `Section ${before.number} stands here, too.` }],
        };
      continue;
    }
    seen.set(clause.number, clause);
    if (last && own === last.number + 2 && !numbers.has([...parts, own - 1].join('.')))
      if (
        !new RegExp(`(?:^|[\\s*>#])${[...parts, own - 1].join('\\.')}[.)\\s*A-Z"]`).test(
          agreement.text.slice(last.clause.start, clause.start),
        )
      )
        yield {
          at: clause.heading,
          says: `Section ${clause.number} follows section ${last.clause.number}; there is no ${[...parts, own - 1].join('.')}.`,
          related: [{ at: last.clause.heading, says: 'The section before.' }],
        };
    lastUnder.set(parent, { number: own, clause });
  }
}

const isSection = ({ number, part, style }: Clause): boolean =>
  part !== 'exhibit' &&
  part !== 'signatures' &&
  part !== 'contents' &&
  part !== 'recitals' &&
  (style === 'heading' || (style !== 'item' && number.includes('.'))) &&
  /^\d+(?:\.\d+)*$/.test(number);
