import type { Agreement } from '../../analysis/agreement.ts';
import type { Clause } from '../../analysis/clauses.ts';
import { rule } from '../rule.ts';
import page from './missing-exhibit.md';

/**
 * An exhibit that is referred to and not attached, said once, at the first reference. A link to a file counts as
 * attached. It is tempting to ask for what stands in the exhibit; `unfilled-blank` speaks of an empty one.
 */
export default rule({
  id: 'drafting/missing-exhibit',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review({ agreement, traits }) {
    const { references, text } = agreement;
    if (traits.underParent) return;
    const said = new Set<string>();
    for (const reference of references) {
      if (reference.to !== 'exhibit' || reference.foreign) continue;
      const name = reference.name.toLowerCase();
      if (said.has(name)) continue;
      if (reference.target) {
        if (!emptyPage(reference.target, agreement)) continue;
        said.add(name);
        yield {
          at: reference,
          says: `${reference.name} is referred to; nothing stands behind its heading.`,
          related: [{ at: reference.target.heading, says: 'Its heading.' }],
        };
        continue;
      }
      if (standsAlone(text, reference.name) || elsewhere(reference, agreement)) continue;
      said.add(name);
      yield { at: reference, says: `${reference.name} is referred to and is not attached.` };
    }
  },
});

/**
 * A slip page: a title, page numbers, and nothing else, wherever the exhibit's heading stands. Words cut out for the
 * public, a link, a blank, an image or "intentionally omitted" are something.
 */
function emptyPage({ number }: Clause, { clauses, text }: Agreement): boolean {
  return clauses
    .filter((clause) => clause.part === 'exhibit' && clause.number === number)
    .every((clause) => {
      const next = clauses.find(({ start }) => start > clause.start && start >= clause.end)?.start ?? text.length;
      const page = text.slice(clause.start, next);
      const [title = '', ...behind] = page.trim().split('\n');
      // "EXHIBIT A LIST OF PATENTS     45" is a line of the table of contents.
      const listed = /\s\d{1,3}(?:\s|$)/.test(title.replace(/^\W*\w+\s+\S+/, ''));
      const letters = behind
        .join('')
        .replace(/Source: [^\n]{0,80}/, '')
        .replace(/[^A-Za-zÀ-ÿ]+/g, '').length;
      return !listed && !something.test(page.replace(/Source: [^\n]{0,80}/, '')) && page.length < 200 && letters < 30;
    });
}
const something = /[*[\]_|!<.;]|\b(?:omitted|reserved|redacted|confidential|provided|attached|determined|none|n\/a)\b/i;

/** A line that begins with the exhibit's name, or a link whose words name it. */
function standsAlone(text: string, name: string): boolean {
  // "Harbor Group   SCHEDULE 1": a page's running head before the heading.
  const heading = name
    .toUpperCase()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '[ \\t]{1,4}');
  const before = '(?:^|\\n)[ \\t]*[A-Z\\d][^\\n.;,()]{0,50}(?<!\\b(?:to|of|in|and|see|TO|OF|IN|AND|SEE))[ \\t]';
  if (
    new RegExp(
      `${before}(?:${heading}[ \\t]*(?:\\n|$)|${heading.charAt(0)}${heading.slice(1).replace(/^[A-Z]+/, (word) => word.toLowerCase())}[ \\t]+[-–:][ \\t]+[A-Z][^\\n;]{0,120}(?:\\n|$))`,
    ).test(text)
  )
    return true;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '[\\s\\S]{1,10}?');
  return new RegExp(
    `(?:^|\\n)[^\\w\\n]{0,12}(?:<[^>\\n]{1,80}>)?[^\\w\\n]{0,6}${escaped}\\b(?![ \\t]*(?:shall|is|are|to|of|and|or|hereto|attached|sets?|will|may|,))|\\[[^\\]\\n]{0,60}${escaped}[^\\]\\n]{0,60}\\]\\(`,
    'i',
  ).test(text);
}

/** "Exhibit B to the Purchase Agreement", "Schedule 13D": another paper's. */
const elsewhere = ({ start, end }: { start: number; end: number }, { text }: { text: string }): boolean =>
  /^["”*\s]{0,4}(?:to|of) (?:the|that|such|its|Exhibit|Schedule)\b(?! ?(?:this|Agreement\b))/i.test(
    text.slice(end, end + 30),
  ) ||
  /\b(?:form|filed|SEC|report|registration)\b[^.]{0,40}$/i.test(text.slice(Math.max(0, start - 50), start)) ||
  /^\s?(?:Exhibit|Schedule) ?\d{2,}/i.test(text.slice(start, end));
