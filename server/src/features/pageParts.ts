import type { Role } from '../analysis/parties/party.ts';
import type { Review } from '../review.ts';

/** How much of a reason is read: at a glance in a hover, at leisure in a memo. */
interface ReasonLength {
  readonly sentences: number;
  readonly words: number;
}
const glance: ReasonLength = { sentences: 2, words: 34 };

/**
 * The first sentences, as many as the measure holds; one that cannot be told apart from those behind it gives way to the
 * summary.
 */
export function reasonOf(section: string, summary: string, measure = glance): string {
  const [first = '', ...others] = sentencesOnPage(section.split(/\n\s*\n/)[0]!);
  if (wordsInPart(first) > 2 * glance.words) return summary;
  let reason = first;
  for (const one of others.slice(0, measure.sentences - 1)) {
    if (wordsInPart(reason) + wordsInPart(one) > measure.words) break;
    reason += ` ${one}`;
  }
  return reason;
}

/** A full stop behind an abbreviation ("Cir.", "U.S.C.", "no.") ends none. */
export const sentencesOnPage = (paragraph: string): readonly string[] =>
  paragraph
    .replace(/\s+/g, ' ')
    .trim()
    .split(
      /(?<=[a-z)\]”"]{3}[.?!]|[a-z]{2}\)[.?!])(?<!\b(?:Cir|Cal|Del|Fed|Inc|Corp|Stat|Supp|App|Rev|Art|art|sec|Sec|para|Nos?|nos?|vs?)\.) (?=[A-Z“"])/,
    );

/** What a page says, as plain words: emphasis, code and links leave what a reader sees of them. */
export const plainWords = (markdown: string): string =>
  markdown
    .replace(/\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/(?<![\w*])(\*{1,2})(?=\S)([^*]+?)(?<=\S)\1(?!\w)/g, '$2')
    .replace(/(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w)/g, '$1');

const wordsInPart = (text: string): number => text.split(/\s+/).length;

/** The page's parts by heading. */
export function pageSections(body: string): ReadonlyMap<string, string> {
  const [, ...parts] = body.split(/^## /m);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return end < 0 ? [part.trim(), ''] : [part.slice(0, end).trim(), part.slice(end).trim()];
    }),
  );
}

/**
 * The positions of the client: preferred, fallback, walk away. For a neutral reader what either side prefers, each in a
 * line; positions that both sides share stand as they are. Pages speak of a provider that bears the risk: where the customer
 * does, those of neither are its own, and it reads both.
 */
export function positionsFor(positions: string, wanted: Review['side'], bears?: Role): string {
  const side = bears === 'customer' ? 'neutral' : wanted;
  const paragraphs = positions.split(/\n\s*\n/).filter((one) => one.trim());
  const of = (paragraph: string) => /^\s*\*\*(provider|customer)/i.exec(paragraph)?.[1]?.toLowerCase();
  if (side !== 'neutral') {
    const own = paragraphs.find((one) => of(one) === side);
    // "The same": as the other side has it.
    return own && !/\*\* The same\.\s*$/.test(own) ? own : (paragraphs.find((one) => one !== own) ?? '');
  }
  return paragraphs.map((one) => (of(one) ? one.replace(/(?<!\s)\s+Fallback:[\s\S]*$/, '') : one)).join('\n\n');
}
