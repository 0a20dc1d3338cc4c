import { titlesOf } from '../../analysis/facts/ownership.ts';
import { shownText, standsOut } from '../../analysis/page/shown.ts';
import { singular } from '../../analysis/terms.ts';
import { termsBeside } from '../../deal/beside.ts';
import { rule } from '../rule.ts';
import page from './owned-term-undefined.md';

/**
 * Title turns on a capitalised term that nothing defines. Bare "Intellectual Property" has a meaning in law; a cover page,
 * an order or a parent agreement may hold the definition, so where the paper points to one this stays quiet.
 */
export default rule({
  id: 'ownership/owned-term-undefined',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review(reading) {
    const { attributes, terms, agreement, says } = reading;
    if (attributes.underParent || says(definedElsewhere)) return;
    const spoken = new Set<string>();
    for (const { sentence, title } of titlesOf(
      reading,
      /\b(?:own|property|belong|vest|assign|title|transfer|retain)/i,
    )) {
      const { text } = sentence;
      if (/^[^a-z]{60}/.test(text) || /warrant|represent/i.test(sentence.clause.title)) continue;
      const subject = text.slice(title.subject.start, title.subject.end);
      for (const match of subject.matchAll(ownedTerm)) {
        const term = match[1]!;
        const at = title.subject.start + match.index + match[0].length - term.length;
        if (
          spoken.has(term) ||
          defined(term) ||
          at < 4 ||
          /["“(]$/.test(text.slice(0, at)) ||
          /^ [A-Z]/.test(text.slice(at + term.length))
        )
          continue;
        if (term === 'Intellectual Property' || term === 'Ex Works') continue;
        if (term === 'Works' && /\bEx $/.test(text.slice(0, at))) continue;
        spoken.add(term);
        yield {
          at: sentence.span(at, at + term.length),
          says: `Title turns on "${term}", which is not defined: what ${title.form === 'kept' ? 'is kept' : 'passes'} cannot be told from the text.`,
        };
      }
    }

    function defined(term: string): boolean {
      if (terms.get(term) || termsBeside(agreement).includes(singular(term))) return true;
      const lower = term.toLowerCase();
      if (terms.all.some((one) => one.term.toLowerCase().endsWith(lower) || lower.endsWith(one.term.toLowerCase())))
        return true;
      if (
        new RegExp(`\\b${term}\\b,? (?:shall )?means?\\b|\\([^()]{0,40}${term}\\s?\\)|\\b${term}, as defined`).test(
          shownText(agreement.markdown),
        )
      )
        return true;
      const last = term.slice(term.lastIndexOf(' ') + 1);
      if (terms.get(last) && last !== term) return true;
      const bare = term.replace(/s$/, '');
      return standsOut(agreement.markdown, bare);
    }
  },
});

const ownedTerm =
  /(?:^|[a-z,(] |'s )((?:(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)?|AI|IP) ){0,2}(?:Work Products?|Results(?: and Proceeds)?|Deliverables?|Inventions|Works|Developments|Innovations|Improvements|Foreground|Background|(?:[A-Z][a-z]+ )(?:IP|Intellectual Property|Technology|Materials|Property|Software|Results|Tools|Content|Know-How|Data)))\b(?! (?:Agreement|Rights? Agreement|Addendum|Act))/g;

const definedElsewhere =
  /\b(?:cover page|key terms|order form|capitali[sz]ed terms? (?:used|not)[^.;]{0,80}\b(?:in|under) (?:the|that)|(?:meanings?|defined|set forth) (?:given |ascribed |assigned )?(?:to (?:them|such terms?) )?in the (?:[A-Z]\w+ ){1,4}Agreement)\b/i;
