import { titleOn } from '../analysis/agreement.ts';
import { readFrontMatter } from '../analysis/frontMatter.ts';
import { monthNames } from '../analysis/numberWords.ts';
import { readMarkdown } from '../analysis/page/blocks.ts';
import type { Party } from '../analysis/parties/party.ts';
import { readParties } from '../analysis/parties/readParties.ts';
import { readClauses } from '../analysis/readClauses.ts';
import type { Span } from '../analysis/span.ts';

/** What the first page of a paper tells of the others it belongs to: enough to find them, whatever else they say. */
export interface Head {
  readonly title: string;
  /** In small letters without marks, and its initials: how another paper may name it. */
  readonly called: { readonly words: string; readonly initials: string };
  /** "made under" another, "part" of one; an "agreement" hangs on none. */
  readonly sort: 'agreement' | 'made-under' | 'part';
  readonly amends: boolean;
  /** "Exhibit B": what the agreement it belongs to calls it. */
  readonly exhibit?: string;
  /** The agreements it says it is under or part of. */
  readonly names: readonly NamedAgreement[];
  readonly parties: readonly Party[];
  /** Dates on the page, as ISO has them. */
  readonly dates: readonly string[];
  /** Papers its front matter lists, with their places. */
  readonly lists: readonly (Span & { readonly path: string })[];
  readonly at: Span;
}

/** "the Master Services Agreement dated 1 March 2026". */
export interface NamedAgreement extends Span {
  readonly name: string;
  readonly date?: string;
}

const aPage = 6000;

/** The first page as it is read: the same words for as long as nobody changes them. */
export function firstPage(text: string): string {
  if (text.length <= aPage) return text;
  const end = text.lastIndexOf('\n\n', aPage);
  return text.slice(0, end > aPage / 2 ? end : aPage);
}

/** Cheap, asked of every paper of a folder: whether anything on its first page may tie it to another. */
export const mayTie = (page: string): boolean =>
  /^(?:---|\+\+\+)[\s\S]{0,3000}?\bdeal\b/.test(page) || hangs.test(page);
const hangs =
  /\b(?:[Ss]tatement of [Ww]ork|SOW|[Ww]ork [Oo]rder|[Oo]rder [Ff]orm|[Ee]xhibit|[Ss]chedule|[Aa]nnex|[Aa]ppendix|[Aa]ddendum|[Aa]mendment)\b|\b(?:STATEMENT OF WORK|EXHIBIT|SCHEDULE|ADDENDUM|AMENDMENT)\b|\b(?:governed by|part of|under|pursuant to|subject to) (?:and \w{1,20} \w{1,20} )?(?:the|that certain) [A-Z]/;

export function readHead(page: string): Head {
  const markdown = readMarkdown(page);
  const { sentences, clauses } = readClauses(page, markdown.blocks);
  const { values, places } = readFrontMatter(page, markdown.blocks);
  const heading = titleOn(markdown, sentences);
  // "Exhibit B" over the first page is the title of what lies in a file of its own.
  const first = markdown.blocks.find(({ type }) => type !== 'front-matter')?.words.text.trim() ?? '';
  const title = exhibitHead.test(first) && first.length < 160 ? first : heading || values.title || '';
  const sort = sortOf(title);
  const names: NamedAgreement[] = [];
  for (const sentence of sentences.slice(0, 24)) {
    const { text } = sentence;
    const inTitle = text.length < 160 && sortOf(text) !== 'agreement';
    for (const found of text.matchAll(parentAgreementName)) {
      const name = found[2]!;
      const before = text.slice(0, found.index);
      if (weak.test(found[1]!) && !inTitle && sort === 'agreement') continue;
      if (!inTitle && !itself.test(before) && !/^(?:and|or|in|to)?\s*$/i.test(before)) continue;
      const from = found.index + found[0].length - name.length;
      const behind = text.slice(from + name.length, from + name.length + 120);
      const date = /\b(?:dated|effective|made|entered into|as of|of)\b/.test(behind)
        ? isoDatesIn(behind)[0]
        : undefined;
      if (!names.some((one) => one.name === name))
        names.push({ name, date, ...sentence.span(from, from + name.length) });
    }
  }
  const block = clauses.find(({ style }) => style === 'heading')?.heading ?? sentences[0];
  const exhibit = exhibitHead.exec(title);
  return {
    title,
    called: { words: plainTitle(title), initials: (title.match(/\b[A-Za-z]/g) ?? []).join('').toUpperCase() },
    sort,
    amends: amending.test(title),
    ...(exhibit && { exhibit: `${exhibit[1]} ${exhibit[2]}` }),
    names,
    parties: readParties(sentences, markdown),
    dates: isoDatesIn(page),
    lists: (values.deal ?? []).map((path, i) => ({ path, ...places.get(`deal.${i}`)! })),
    at: block ? { start: block.start, end: block.end } : { start: 0, end: 0 },
  };
}

export const plainTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?the /, '')
    .trim();

export const sortOf = (title: string): Head['sort'] =>
  /^\W*(?:exhibit|schedule|annex|appendix|attachment)\b|\b(?:addendum|amendment|rider|supplement)\b/i.test(title)
    ? 'part'
    : /\b(?:statement of work|work order|task order|order form|purchase order|SOW)\b/i.test(title)
      ? 'made-under'
      : 'agreement';

const amending = /\bamendment\b/i;
const exhibitHead = /^\W*(exhibit|schedule|annex|appendix|attachment) ([A-Z]|\d{1,2})\b/i;

/** "This Statement of Work is entered into under the Master Services Agreement": what hangs on it is this paper. */
const itself = /\b(?:[Tt]h(?:is|ese)|TH(?:IS|ESE)) (?:\w{1,30} ){0,4}/;
const weak = /^(?:subject )?to$/;
const parentAgreementName =
  /\b(under|governed by|subject to|pursuant to|accordance with|(?:part|terms) of|incorporated (?:by reference )?in(?:to)?|supplements?|amends?|amendment(?: no\. ?\d+)? to|attached to|annexed to|to) (?:and (?:governed by|subject to|forms? part of|part of) )?(?:the (?:terms (?:and conditions )?of )?(?:the )?|that certain |an? |their )?((?:(?:[A-Z][\w&'-]{0,30}|of|for|and) ){0,7}(?:Agreement|Terms|Contract)|[A-Z]{2,6}(?= (?:dated|between|of|effective)\b|[,.;)]|$))/g;

/** "1 March 2026", "March 1, 2026", "2026-03-01". */
function isoDatesIn(text: string): readonly string[] {
  const two = (n: string | number) => String(n).padStart(2, '0');
  return [...text.matchAll(dated)].map(([, iso, d1, m1, y1, m2, d2, y2]) => {
    if (iso) return iso;
    const month = monthNames.findIndex((name) => name.startsWith((m1 ?? m2)!.toLowerCase())) + 1;
    return `${y1 ?? y2}-${two(month)}-${two((d1 ?? d2)!)}`;
  });
}
const dated =
  /\b(\d{4}-\d\d-\d\d)\b|\b(\d{1,2})(?:st|nd|rd|th)? (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7},? (\d{4})|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7} (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/g;
