import type { Agreement } from '../../analysis/agreement.ts';
import type { Clause } from '../../analysis/clauses.ts';
import { flatString } from '../../analysis/flatString.ts';
import type { Words } from '../../analysis/page/blocks.ts';
import { isPaperBeside } from '../../deal/beside.ts';
import { rule } from '../rule.ts';
import page from './missing-exhibit.md';
import { exhibitMeant } from './repairs.ts';

/**
 * An exhibit that is referred to and not attached, said once, at the first reference. A link to a file counts as
 * attached. It is tempting to ask for what stands in the exhibit; `unfilled-blank` speaks of an empty one.
 */
export default rule({
  id: 'drafting/missing-exhibit',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review({ agreement, attributes }) {
    const { references } = agreement;
    if (attributes.underParent) return;
    const said = new Set<string>();
    let lines: readonly string[] | undefined;
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
      if (isForeignExhibit(reference, agreement) || isPaperBeside(agreement, reference.name)) continue;
      said.add(name);
      if (hasExhibitLine((lines ??= namingLines(agreement)), reference.name)) continue;
      yield {
        at: reference,
        says: `${reference.name} is referred to and is not attached.`,
        fixes: exhibitMeant(agreement, reference),
      };
    }
    for (const sentence of agreement.prose.saying(attached)) {
      const found = attached.exec(sentence.text)!;
      const name = found[1]!.toLowerCase();
      const last = name.slice(name.lastIndexOf(' ') + 1);
      const stands = agreement.clauses.some(
        ({ title, part }) =>
          title.toLowerCase().includes(last) && (part === 'exhibit' || title.length < name.length + 30),
      );
      if (stands || said.has(name) || /\[[^[\]]*\]\(/.test(agreement.text.slice(sentence.start, sentence.end)))
        continue;
      said.add(name);
      yield {
        at: sentence.span(found.index, found.index + found[0].length),
        says: `The ${found[1]} is said to be attached, and nothing of that name is.`,
      };
    }
  },
});

/** "The attached specification": a paper by its name, which has no letter or number. */
const attached =
  /\b(?:the|an?) attached ((?:[A-Za-z]+ ){0,2}?(?:specifications?|plan|proposal|statement of work|scope of work|price list|rate card|budget|fee schedule|project description|description of (?:the )?(?:work|services)|quotation|brief))\b/i;

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
      const listed = clause.start < text.length / 3 && /\s\d{1,3}(?:\s|$)/.test(title.replace(/^\W*\w+\s+\S+/, ''));
      const own = page.length < 400 ? behind.filter((line) => !isRepeatedLine(line, text)) : behind;
      const letters = own
        .join('')
        .replace(/Source: [^\n]{0,80}/, '')
        .replace(/[^A-Za-zÀ-ÿ]+/g, '').length;
      return (
        !listed &&
        !something.test([title, ...own].join('\n').replace(/Source: [^\n]{0,80}/, '')) &&
        [title, ...own].join('').length < 200 &&
        letters < 30
      );
    });
}
/** A line that stands on other pages, too: a running header or footer. */
function isRepeatedLine(line: string, text: string): boolean {
  if (/\[|\b(?:omitted|redacted)\b/i.test(line)) return false;
  const words = line.replace(/\d+/g, ' ').trim();
  const longest = words.split(/ {2,}/).sort((a, b) => b.length - a.length)[0] ?? '';
  return longest.length > 7 && text.split(longest).length > 3;
}

const something = /[*[\]_|!<.;]|\b(?:omitted|reserved|redacted|confidential|provided|attached|determined|none|n\/a)\b/i;

/** The lines in which exhibits are named, each with the next: a name may run over its end. Kept with a block's words. */
function namingLines({ markdown, text }: Agreement): readonly string[] {
  const lines: string[] = [];
  for (const { type, words, start, end } of markdown.blocks) {
    let naming = words.text ? linesKnown.get(words) : undefined;
    if (naming === undefined) {
      const source = flatString(text.slice(start, end)).split('\n');
      naming = source.filter((line, i) => exhibitWord.test(line) || exhibitWord.test(source[i - 1] ?? '')).join('\n');
      if (words.text) linesKnown.set(words, naming);
    }
    // What stands in a later cell of a row does not begin a line.
    if (naming)
      lines.push(
        type === 'cell' && /\S/.test(text.slice(text.lastIndexOf('\n', start) + 1, start).replaceAll('|', ''))
          ? `in ${naming}`
          : naming,
      );
  }
  return lines;
}
const linesKnown = new WeakMap<Words, string>();
/** Near the beginning of a line, or in the words of a link: elsewhere a name only refers. */
const exhibitWord = /^.{0,120}?(?:exhibit|schedule|annex|appendi|attachment)|\]\(/i;

/** A line that begins with the exhibit's name, or a link whose words name it. */
function hasExhibitLine(lines: readonly string[], name: string): boolean {
  const letter = name.slice(name.lastIndexOf(' ') + 1);
  const small = letter.toLowerCase();
  const near = lines.filter((line) => line.includes(letter) || line.includes(small)).join('\n');
  return near !== '' && exhibitHeadings(name).some((pattern) => pattern.test(near));
}

/** Made once for each name: the same exhibits are asked for at every keystroke. */
function exhibitHeadings(name: string): readonly RegExp[] {
  let patterns = standingKnown.get(name);
  if (patterns) return patterns;
  // "Harbor Group   SCHEDULE 1": a page's running head before the heading.
  const heading = name
    .toUpperCase()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '[ \\t]{1,4}');
  const titled = heading.charAt(0) + heading.slice(1).replace(/^[A-Z]+/, (word) => word.toLowerCase());
  const before = '(?:^|\\n)[ \\t]*[A-Z\\d][^\\n.;,()]{0,50}(?<!\\b(?:to|of|in|and|see|TO|OF|IN|AND|SEE))[ \\t]';
  // Marks may stand between, and no letters: "Exhibit C and" does not name Exhibit D.
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '[\\W_]{1,10}?');
  patterns = [
    new RegExp(
      `(?:^|\\n)[^\\w\\n]{0,12}(?:<[^>\\n]{1,80}>)?[^\\w\\n]{0,6}${escaped}\\b(?![ \\t]*(?:shall|is|are|to|of|and|or|hereto|attached|sets?|will|may|,))|\\[[^\\]\\n]{0,60}${escaped}[^\\]\\n]{0,60}\\]\\(`,
      'i',
    ),
    new RegExp(`${before}(?:${heading}[ \\t]*(?:\\n|$)|${titled}[ \\t]+[-–:][ \\t]+[A-Z][^\\n;]{0,120}(?:\\n|$))`),
  ];
  standingKnown.set(name, patterns);
  return patterns;
}
const standingKnown = new Map<string, readonly RegExp[]>();

/** "Exhibit B to the Purchase Agreement", "Schedule 13D": another paper's. */
const isForeignExhibit = ({ start, end }: { start: number; end: number }, { text }: { text: string }): boolean =>
  /^["”*\s]{0,4}(?:to|of) (?:the|that|such|its|Exhibit|Schedule)\b(?! ?(?:this|Agreement\b))/i.test(
    text.slice(end, end + 30),
  ) ||
  /\b(?:form|filed|SEC|report|registration)\b[^.]{0,40}$/i.test(text.slice(Math.max(0, start - 50), start)) ||
  /^\s?(?:Exhibit|Schedule) ?\d{2,}/i.test(text.slice(start, end));
