import { singular } from '../../analysis/terms.ts';
import { rule } from '../rule.ts';
import page from './duplicate-definition.md';

/**
 * One term, two meanings. A recital's tag and the definition of the same thing under Definitions is a hint; two
 * definitions in different words, a warning. "for purposes of this Section" confines a meaning on purpose and is left.
 */
export default rule({
  id: 'drafting/duplicate-definition',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review({ agreement, terms }) {
    const first = new Map<string, (typeof terms.all)[number]>();
    for (const term of terms.all) {
      const key = singular(term.term).toLowerCase();
      const before = first.get(key);
      if (!before) {
        first.set(key, term);
        continue;
      }
      if (before.meaning === term.meaning || before.start === term.start) continue;
      if (confined.test(term.meaning.text) || confined.test(before.meaning.text)) continue;
      if (/^(?:agreement|party|parties)$/i.test(term.term) || /\bamend/i.test(agreement.title)) continue;
      // "includes" adds to a meaning; it does not make a second one.
      if (adds.test(term.meaning.text) || /'s? /.test(term.term)) continue;
      // Definitions that only point to each other ("has the meaning given in Section 4") are one definition.
      if (pointer.test(term.meaning.text) || pointer.test(before.meaning.text)) continue;
      if (term.meaning.clause.part === 'exhibit' || before.meaning.clause.part === 'exhibit') continue;
      const tagged = before.form === 'tag' || term.form === 'tag';
      yield {
        at: term,
        says: `“${term.term}” is already defined above.`,
        related: [{ at: before, says: `“${before.term}” is defined here.` }],
        severity: tagged || same(before.meaning.text, term.meaning.text) ? 'hint' : undefined,
      };
    }
  },
});

const confined =
  /\b(?:for (?:the )?purposes? of this|as used in this|in this (?:Section|Article|paragraph|Exhibit|Schedule))\b/i;
const pointer =
  /\b(?:has|have|shall have|having|with) the (?:same )?meaning|\bis defined in|\bas defined (?:in|below|above)|\bset forth in (?:Section|Article|the preamble|the recitals)|\bmeaning (?:given|set|ascribed|assigned)/i;
const adds = /^"?[A-Z][^"]{1,70}"? (?:also |further |does not |shall not )?includes?\b/;
const same = (a: string, b: string): boolean =>
  a.replace(/\W+/g, '').toLowerCase() === b.replace(/\W+/g, '').toLowerCase();
