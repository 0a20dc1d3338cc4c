import type { Agreement } from '../../analysis/agreement.ts';
import type { Clause } from '../../analysis/clauses.ts';
import { rule, type Spoken } from '../rule.ts';
import page from './duplicate-number.md';
import { renumbered } from './repairs.ts';

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
  let anew = false;
  for (const clause of counted) {
    const before = seen.get(clause.number);
    const dot = clause.number.lastIndexOf('.');
    const own = Number(clause.number.slice(dot + 1));
    const parent = clause.number.slice(0, Math.max(0, dot));
    const sibling = (number: number): string => (parent ? `${parent}.${number}` : String(number));
    const last = lastUnder.get(parent);
    if (before) {
      // Articles that begin anew, at one, are another document in the file, and so is what follows them.
      if (!parent && own === 1) anew = true;
      if (!(anew && !parent) && own !== 1 && last && Math.abs(last.number - own) <= 1)
        yield {
          at: clause.heading,
          says: `There are two sections ${clause.number}.`,
          related: [{ at: before.heading, says: `Section ${before.number} stands here, too.` }],
          fixes: renumbered(agreement, fromHere(counted, clause, parent), 1),
        };
      continue;
    }
    seen.set(clause.number, clause);
    if (last && own === last.number + 2 && !numbers.has(sibling(own - 1)))
      if (
        !new RegExp(`(?:^|[\\s*>#])${sibling(own - 1).replaceAll('.', '\\\\?\\.')}\\\\?[.)\\s*A-Z"]`).test(
          agreement.text.slice(last.clause.start, clause.start),
        )
      )
        yield {
          at: clause.heading,
          says: `Section ${clause.number} follows section ${last.clause.number}; there is no ${sibling(own - 1)}.`,
          related: [{ at: last.clause.heading, says: 'The section before.' }],
          fixes: renumbered(agreement, fromHere(counted, clause, parent), -1),
        };
    lastUnder.set(parent, { number: own, clause });
  }
}

/** A section and those that follow it in the same article. */
const fromHere = (counted: readonly Clause[], clause: Clause, parent: string): readonly Clause[] =>
  counted.filter(
    (one) =>
      one.start >= clause.start &&
      one.number.split('.').length === clause.number.split('.').length &&
      (parent === '' || one.number.startsWith(`${parent}.`)),
  );

const isSection = ({ number, part, style }: Clause): boolean =>
  part !== 'exhibit' &&
  part !== 'signatures' &&
  part !== 'contents' &&
  part !== 'recitals' &&
  (style === 'heading' || (style !== 'item' && number.includes('.'))) &&
  /^\d+(?:\.\d+)*$/.test(number);
