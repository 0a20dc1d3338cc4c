import type { Agreement } from '../analysis/agreement.ts';
import type { Span } from '../analysis/span.ts';
import type { Review } from '../review.ts';
import { type Finding, severitiesByGravity } from '../rules/finding.ts';
import { readPage } from '../rules/page.ts';
import { spelled } from '../rules/spelling.ts';
import { firmPosition, firmPositionInWords } from './firmPosition.ts';
import { citesUsLaw } from './lawCited.ts';
import { escapedMarkdown } from './markdownText.ts';
import { pageSections, positionsFor, reasonOf } from './pageParts.ts';
import { heading, itemOf, partyLabelAt, reads, referenceAt } from './symbolAt.ts';
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
  if (!found.length) return meaningAt(agreement, offset);
  // The gravest first, and only that one is explained: what else lies here is named, and its page is a click away.
  const [first, ...others] = [...found].sort(
    (a, b) => severitiesByGravity.indexOf(a.severity) - severitiesByGravity.indexOf(b.severity),
  );
  const named = new Set([first!.rule.id]);
  const parts = [
    aboutFinding(first!, says ? quote(first!.message) : undefined, review, link),
    ...others.flatMap(({ rule, message }) => {
      if (named.has(rule.id)) return says ? [quote(message)] : [];
      named.add(rule.id);
      const title = spelled(review.agreement)(readPage(rule.page).title);
      const address = link(rule.id);
      const also = `Also here: ${address ? `[${title}](${address})` : `**${title}**`}`;
      return [says ? `${also}\n\n${quote(message)}` : also];
    }),
  ];
  const narrowest = found.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
  return {
    start: narrowest.start,
    end: narrowest.end,
    markdown: [parts.join('\n\n'), meaningAt(agreement, offset, 200)?.markdown].filter(Boolean).join('\n\n---\n\n'),
  };
}

/** The client's positions, the reason in two sentences, and the way to the page, which tells the rest. */
function aboutFinding({ rule, bears }: Finding, message: string | undefined, review: Review, link: PageLink): string {
  const page = readPage(rule.page);
  const sections = pageSections(page.body);
  const why = reasonOf(sections.get('Why it matters') ?? '', page.summary);
  const address = link(rule.id);
  const { agreement, side } = review;
  const inSpelling = spelled(agreement);
  const firm = firmPosition(rule.id, review);
  const before = [`**${inSpelling(page.title)}**`, message, firm && firmPositionInWords(firm, firmsMost)];
  const behind = [
    [inSpelling(why), address && `[The whole page](${address})`].filter(Boolean).join(' '),
    citesUsLaw(why) && agreement.attributes.usLaw === false ? foreignLaw(agreement) : undefined,
  ];
  const advice = sections.get('Advice');
  const ours = inSpelling(positionsFor(sections.get('Positions') ?? '', side, bears));
  const between = [advice && inSpelling(reasonOf(advice, '')), ours];
  // The firm's position is read first. Ours gives way where both are more than a glance; it stands on the page.
  const fits = (parts: typeof between): boolean => wordsInHover([...before, ...parts, ...behind].join(' ')) <= aGlance;
  const kept = !firm || fits(between) ? between : [[ours], [preferredOnly(ours)], []].find(fits);
  return [...before, ...(kept ?? []), ...behind].filter(Boolean).join('\n\n');
}

/** Words of a hover, and of the firm's part in it. */
const aGlance = 120;
const firmsMost = 56;
const preferredOnly = (positions: string): string => positions.replace(/(?<!\s)\s+Fallback:[^\n]*/g, '');
const wordsInHover = (text: string): number => text.split(/\s+/).filter((word) => /\w/.test(word)).length;

const foreignLaw = ({ attributes }: Agreement): string =>
  `*This agreement chooses the law of ${escapedMarkdown(attributes.governingLaw ?? 'another country')}; the law cited here is that of the United States.*`;

/** What a defined term, a party's label or "Section 5.2" stands for. */
function meaningAt(agreement: Agreement, offset: number, most?: number): Hovered | undefined {
  const reference = referenceAt(agreement, offset);
  if (reference) {
    const { start, end, target } = reference;
    const sentence =
      itemOf(reference) ?? agreement.sentences.find((one) => one.start >= target.start && one.start < target.end);
    return {
      start,
      end,
      markdown: [`**${escapedMarkdown(heading(target))}**`, sentence && quote(reads(sentence, most ?? 300))]
        .filter(Boolean)
        .join('\n\n'),
    };
  }
  const named = partyLabelAt(agreement, offset);
  if (named) {
    const { party, start, end } = named;
    const role = party.role === 'provider' || party.role === 'customer' ? `, the ${party.role}` : '';
    return { start, end, markdown: `**${escapedMarkdown(party.label)}**: ${escapedMarkdown(party.name)}${role}` };
  }
  const use = termUseAt(agreement, offset);
  if (!use) return undefined;
  const { term, start, end } = use;
  const place = heading(term.meaning.clause);
  const where = place ? `, defined in ${escapedMarkdown(place)}` : '';
  return { start, end, markdown: `**“${escapedMarkdown(term.term)}”**${where}\n\n${quote(reads(term.meaning, most))}` };
}

const quote = (text: string): string => `> ${escapedMarkdown(text).replace(/\n/g, '\n> ')}`;

/** The agreement's words are shown, never run: no markup, no link, no image comes out of them. */
