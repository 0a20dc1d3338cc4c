import type { Term } from '../../analysis/terms.ts';
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
      if (isProductName(term, agreement.text)) continue;
      if (used(term) || isUsedBeside(agreement, term.term)) continue;
      yield {
        at: term,
        says: `“${term.term}” is defined and not used.`,
        fixes: withoutDefinition(agreement, term),
      };
    }
  },
});

/** A product "known as "Lanekit"", and what a court or a statute is called in its own language: "(*Rechtbank*)". */
function isProductName({ start }: Term, text: string): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    /(?<!\b(?:hereinafter|hereafter|herein) )\b(?:known|marketed|branded|sold)(?: \w+)? as ["'“‘*_]{1,3}$/i.test(
      before,
    ) || /\w \([*_]$/.test(before)
  );
}
