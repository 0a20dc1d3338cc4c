import type { Sentence } from '../../analysis/clauses.ts';
import { matchesOf } from '../../analysis/sentenceMemo.ts';
import { singular } from '../../analysis/terms.ts';
import { termsBeside } from '../../deal/beside.ts';
import { rule } from '../rule.ts';
import { definedHere } from './repairs.ts';
import page from './undefined-term.md';

/**
 * A term in capitals that no one defines. Capitals on real paper also mean names, places, statutes, titles and habit,
 * so it speaks only of phrases whose last word is one that agreements define ("Effective Date", "Work Product"), used at
 * least twice in mid-sentence, in a paper that defines its terms at all, and never under a parent agreement.
 */
export default rule({
  id: 'drafting/undefined-term',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review({ agreement, terms, attributes, parties, says }) {
    if (attributes.underParent || terms.all.length < 3) return;
    if (
      says(
        /\bcapitali[sz]ed terms?\b[^.]{0,80}\b(?:meaning|defined|definitions?)\b[^.]{0,60}\b(?:in|under|by) (?:the|such|that|any|an?)\b/i,
      )
    )
      return;
    // Standard terms leave their variables to a cover page, which defines them.
    if (says(/\b(?:Cover Page|Key Terms|Order Form)\b/) || (says(/\bSOW\b/) && !terms.get('SOW'))) return;
    const known = new Set(terms.all.map(({ term }) => singular(term).toLowerCase()));
    for (const term of termsBeside(agreement)) known.add(term.toLowerCase());
    for (const { label, name } of parties) known.add(singular(label).toLowerCase()).add(singular(name).toLowerCase());
    const titles = new Set(agreement.clauses.map(({ title }) => singular(title).toLowerCase()));
    const asked = new Map<string, boolean>();
    const found = new Map<string, { start: number; end: number; words: string; times: number; sentence: Sentence }>();
    for (const sentence of agreement.prose.saying(capitalisedTerm)) {
      if (sentence.clause.part === 'signatures' || sentence.clause.part === 'exhibit' || sentence.block.type === 'cell')
        continue;
      for (const match of matchesOf(sentence, capitalisedTerm)) {
        const words = match[2]!;
        if (!words.includes(' ') && /^(?:of|under|in|to|for)$/.test(match[1]!)) continue;
        const from = match.index + match[0].length - words.length;
        if (from === 0 || /[:;."(] ?$/.test(sentence.text.slice(Math.max(0, from - 2), from))) continue;
        const key = singular(words).toLowerCase();
        let isKnown = asked.get(key);
        if (isKnown === undefined)
          asked.set(key, (isKnown = known.has(key) || (titles.has(key) && key !== 'service') || isPartOf(key, known)));
        if (isKnown) continue;
        const before = found.get(key);
        if (before) before.times++;
        else found.set(key, { ...sentence.span(from, from + words.length), words, times: 1, sentence });
      }
    }
    for (const { start, end, words, times, sentence } of found.values())
      if (times >= (words.includes(' ') || alwaysDefined.test(words) ? 2 : 4))
        yield {
          at: { start, end },
          says: `“${words}” is written like a defined term and is not defined.`,
          fixes: definedHere(sentence, words, agreement),
        };
  },
});

/** What nobody writes with a capital who does not mean a definition. */
const alwaysDefined = /^Affiliates?$/;

/** "Net Fees" where "Fees" is defined, "Date" where "Effective Date" is. */
function isPartOf(key: string, known: ReadonlySet<string>): boolean {
  for (const term of known)
    if (key.endsWith(` ${term}`) || key.startsWith(`${term} `) || term.endsWith(` ${key}`)) return true;
  return false;
}

// "the Effective Date": a determiner, up to three capitalised words, the last of them one that agreements define.
const capitalisedTerm =
  /\b(the|such|any|all|each|its|their|said|of|under|in|to|for|\d{1,3}) ((?:[A-Z][a-z]+(?:-[A-Z]?[a-z]+)? ){0,2}(?:Date|Period|Product|Products|Deliverables?|Services|Materials|Technology|Property|Know-How|Improvements?|Inventions?|Territory|Field|Specifications|Documentation|Milestones?|Models?|Outputs?|Data|Software|Platform|Fees|Royalt(?:y|ies)|Losses|Affiliates?|Information|Results|Works?|Days?))\b(?! (?:of|Agreement|Act|Code|Section|Law|Commission|Office|Association|Exchange)\b|['’]?s? [A-Z])/g;
