import type { Agreement } from '../../analysis/agreement.ts';
import type { Clause } from '../../analysis/clauses.ts';
import { singular, type Term, type Terms } from '../../analysis/terms.ts';
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
  *review({ agreement, terms, parties }) {
    const first = new Map<string, (typeof terms.all)[number]>();
    for (const term of [...terms.all, ...unquotedDefinitions(agreement, terms)]) {
      const key = singular(term.term).toLowerCase();
      const before = first.get(key);
      if (!before) {
        first.set(key, term);
        continue;
      }
      if (before.meaning === term.meaning || before.start === term.start) continue;
      if (confined.test(term.meaning.text) || confined.test(before.meaning.text)) continue;
      // A form that is attached names the parties again.
      if (parties.some(({ label }) => label === term.term) && before.form === 'tag' && term.form === 'tag') continue;
      if (/^(?:agreement|party|parties)$/i.test(term.term) || /\bamend/i.test(agreement.title)) continue;
      // "includes" adds to a meaning; it does not make a second one.
      if (adds.test(term.meaning.text) || /'s? /.test(term.term)) continue;
      // Definitions that only point to each other ("has the meaning given in Section 4") are one definition.
      if (pointer.test(term.meaning.text) || pointer.test(before.meaning.text)) continue;
      // An exhibit has definitions of its own, unless it is the list of definitions that the agreement moved there.
      if (isDefinedApart(term.meaning.clause) || isDefinedApart(before.meaning.clause)) continue;
      // A page's last words said again on the next page are one definition, cut off.
      if (cutOff(before.meaning.text, term.meaning.text)) continue;
      const tagged = before.form === 'tag' || term.form === 'tag';
      yield {
        at: term,
        says: `“${term.term}” is already defined above.`,
        related: [{ at: before, says: `“${before.term}” is defined here.` }],
        severity: tagged || sameLetters(before.meaning.text, term.meaning.text) ? 'hint' : undefined,
      };
    }
  },
});

/** "Formulation shall mean …" in the body, without quotation marks, of a term that is defined elsewhere. */
function* unquotedDefinitions(agreement: Agreement, terms: Terms): Generator<Term> {
  for (const sentence of agreement.prose.saying(unquoted)) {
    if (sentence.clause.part !== 'body') continue;
    const term = unquoted.exec(sentence.text)?.[1];
    if (!term) continue;
    const before = terms.get(term);
    if (before?.form !== 'means' || before.meaning === sentence) continue;
    if (terms.all.some(({ meaning }) => meaning === sentence)) continue;
    yield { term, meaning: sentence, form: 'means', ...sentence.span(0, term.length) };
  }
}

const unquoted = /^([A-Z][\w-]*(?: [A-Z][\w-]*){0,4}) (?:shall mean|means)\b/;

/** In an exhibit, unless its own title says that it holds the agreement's definitions. */
function isDefinedApart(clause: Clause): boolean {
  if (clause.part !== 'exhibit') return false;
  let top = clause;
  while (top.parent) top = top.parent;
  return !/\bdefinitions?\b/i.test(top.title) || !/^(?:exhibit|schedule|annex|appendix|attachment)/i.test(top.title);
}

const cutOff = (a: string, b: string): boolean => {
  const [short, long] = [lettersOnly(a), lettersOnly(b)].sort((one, other) => one.length - other.length) as [
    string,
    string,
  ];
  return short.length < long.length && short.length > 25 && long.startsWith(short);
};

const confined =
  /\b(?:for (?:the )?purposes? of this|as used in this|in this (?:Section|Article|paragraph|Exhibit|Schedule))\b/i;
const pointer =
  /\b(?:has|have|shall have|having|with) the (?:same )?meaning|\bis defined in|\bas defined (?:in|below|above)|\bset forth in (?:Section|Article|the preamble|the recitals)|\bmeaning (?:given|set|ascribed|assigned)/i;
const adds = /^"?[A-Z][^"]{1,70}"? (?:also |further |does not |shall not )?includes?\b/;
const lettersOnly = (words: string): string => words.replace(/\W+/g, '').toLowerCase();
const sameLetters = (a: string, b: string): boolean => lettersOnly(a) === lettersOnly(b);
