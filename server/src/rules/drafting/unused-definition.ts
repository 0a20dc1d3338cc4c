import { isUsedBeside } from '../../deal/beside.ts';
import { rule } from '../rule.ts';
import { withoutDefinition } from './repairs.ts';
import page from './unused-definition.md';
import { useFinder } from './uses.ts';

/** Defined, never used: faded, not underlined. A term used only inside its own definition is unused. */
export default rule({
  id: 'drafting/unused-definition',
  kinds: 'every',
  severity: { provider: 'hint', customer: 'hint', neutral: 'hint' },
  page,
  unnecessary: true,
  *review({ agreement, terms, parties, attributes }) {
    if (attributes.underParent) return;
    const used = useFinder(agreement);
    const labels = new Set(parties.map(({ label }) => label.toLowerCase()));
    for (const term of terms.all) {
      if (labels.has(term.term.toLowerCase()) || /^(?:agreement|party|parties)$/i.test(term.term)) continue;
      if (terms.get(term.term) !== term || /'s? /.test(term.term)) continue;
      if (used(term) || isUsedBeside(agreement, term.term)) continue;
      yield {
        at: term,
        says: `“${term.term}” is defined and not used.`,
        fixes: withoutDefinition(agreement, term),
      };
    }
  },
});
