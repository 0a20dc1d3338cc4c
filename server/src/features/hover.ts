import type { Agreement } from '../analysis/agreement.ts';
import type { Span } from '../analysis/span.ts';
import type { Review } from '../review.ts';
import type { Finding } from '../rules/finding.ts';
import { readPage } from '../rules/page.ts';
import { heading, itemOf, partyAt, reads, referenceAt } from './symbolAt.ts';
import { termUseAt } from './termUses.ts';

/** Markdown for the words at `start`–`end`. */
export interface Hovered extends Span {
  readonly markdown: string;
}

/** What the editor can do with a link to a rule's page: its address, or undefined where there is no way to open one. */
export type PageLink = (id: string) => string | undefined;

/**
 * What is known of the words at an offset: what was found there, then what the words mean.
 * @param says whether the messages of findings are part of it; some editors show them above by themselves
 */
export function hover(
  review: Review,
  offset: number,
  link: PageLink = () => undefined,
  says = true,
): Hovered | undefined {
  const { agreement } = review;
  const found = review.findings.filter(({ start, end }) => start <= offset && offset <= end);
  const meaning = meaningAt(agreement, offset);
  if (!found.length) return meaning;
  // The gravest first. The same risk twice at one place is explained once; a heading under which much is missing would
  // otherwise be a wall of words, so of more than two risks each is told in short.
  const order = [...found].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const risks = new Set(order.map(({ rule }) => rule.id));
  const explained = new Set<string>();
  const parts = order.map((finding) => {
    const again = explained.has(finding.rule.id);
    explained.add(finding.rule.id);
    const message = says ? quote(finding.message) : undefined;
    return again ? message : aboutFinding(finding, message, review, link, risks.size > 2);
  });
  const narrowest = found.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
  return {
    start: narrowest.start,
    end: narrowest.end,
    markdown: [...parts, meaning?.markdown].filter((part) => part !== undefined).join('\n\n---\n\n'),
  };
}

const severities: readonly Finding['severity'][] = ['error', 'warning', 'information', 'hint'];

function aboutFinding(
  { rule }: Finding,
  message: string | undefined,
  { agreement, side }: Review,
  link: PageLink,
  short: boolean,
): string {
  const page = readPage(rule.page);
  const sections = sectionsOf(page.body);
  const why = sections.get('Why it matters');
  const address = link(rule.id);
  if (short)
    return [`**${page.title}**`, message, address && `[Why it matters, and positions](${address})`]
      .filter(Boolean)
      .join('\n\n');
  return [
    `**${page.title}.** ${page.summary}`,
    message,
    why && `**Why it matters.** ${why}`,
    why && citesUsLaw(why) && agreement.attributes.usLaw === false ? foreignLaw(agreement) : undefined,
    positionsFor(sections.get('Positions') ?? '', side),
    address && `[The whole page, with examples](${address})`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The page's parts by heading. */
function sectionsOf(body: string): ReadonlyMap<string, string> {
  const [, ...parts] = body.split(/^## /m);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return end < 0 ? [part.trim(), ''] : [part.slice(0, end).trim(), part.slice(end).trim()];
    }),
  );
}

/** The positions of the client first; for nobody's side as the page has them. */
function positionsFor(positions: string, side: Review['side']): string {
  const paragraphs = positions.split(/\n\s*\n/).filter((one) => one.trim());
  const own = (paragraph: string) => side !== 'neutral' && new RegExp(`^\\s*\\*\\*${side}`, 'i').test(paragraph);
  return [...paragraphs.filter(own), ...paragraphs.filter((one) => !own(one))].join('\n\n');
}

const citesUsLaw = (text: string): boolean =>
  /U\.S\.C|U\.S\.? (?:law|Code|Supreme)|\b(?:Fed|F\.\dd|S\. Ct|U\.S\.) |\bCal\.|\bDel\.|\bN\.Y\.|\b(?:California|Delaware|New York|federal) (?:law|courts?)|United States/.test(
    text,
  );

const foreignLaw = ({ attributes }: Agreement): string =>
  `*This agreement chooses the law of ${escaped(attributes.governingLaw ?? 'another country')}; the law cited here is that of the United States.*`;

/** What a defined term, a party's label or "Section 5.2" stands for. */
function meaningAt(agreement: Agreement, offset: number): Hovered | undefined {
  const reference = referenceAt(agreement, offset);
  if (reference) {
    const { start, end, target } = reference;
    const sentence =
      itemOf(reference) ?? agreement.sentences.find((one) => one.start >= target.start && one.start < target.end);
    return {
      start,
      end,
      markdown: [`**${escaped(heading(target))}**`, sentence && quote(reads(sentence, 300))]
        .filter(Boolean)
        .join('\n\n'),
    };
  }
  const named = partyAt(agreement, offset);
  if (named) {
    const { party, start, end } = named;
    const role = party.role === 'provider' || party.role === 'customer' ? `, the ${party.role}` : '';
    return { start, end, markdown: `**${escaped(party.label)}**: ${escaped(party.name)}${role}` };
  }
  const use = termUseAt(agreement, offset);
  if (!use) return undefined;
  const { term, start, end } = use;
  const place = heading(term.meaning.clause);
  const where = place ? `, defined in ${escaped(place)}` : '';
  return { start, end, markdown: `**“${escaped(term.term)}”**${where}\n\n${quote(reads(term.meaning))}` };
}

const quote = (text: string): string => `> ${escaped(text).replace(/\n/g, '\n> ')}`;

/** The agreement's words are shown, never run: no markup, no link, no image comes out of them. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&');
