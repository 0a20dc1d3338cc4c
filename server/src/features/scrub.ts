import type { Agreement } from '../analysis/agreement.ts';
import { draftLegends } from '../analysis/documentParts.ts';
import { drafterNotes } from '../analysis/drafterNotes.ts';
import { firstFrom, overlaps, type Span } from '../analysis/span.ts';
import { blanksIn, isNoteInBrackets } from '../rules/drafting/blanks.ts';
import { unshown } from './unshown.ts';

/** A copy for the other side: what was taken out, and what keeps it from being sent. */
export interface Scrubbed {
  readonly text: string;
  /** What was taken out: "2 accepted-risk notes". */
  readonly removed: readonly string[];
  /** What a person must decide first; while there is any, there is no copy to send. Places in the agreement itself. */
  readonly leaks: readonly (Span & { readonly says: string })[];
  /** What goes along, and whoever sends it should know: a draft's legend, a note in brackets. */
  readonly stays: readonly (Span & { readonly what: string })[];
}

/**
 * The agreement without what is ours alone: our front matter, accepted-risk notes, and all that is not shown when it is
 * rendered. Notes in the words themselves, marked changes and names of ours are not guessed away; they are said, and stop it.
 */
export function scrub({ text, markdown, frontMatter, parties }: Agreement): Scrubbed {
  const cuts: (Span & { readonly what: string })[] = [];
  const front = markdown.blocks[0];
  if (front?.type === 'front-matter' && frontMatter.places.size + frontMatter.problems.length > 0)
    cuts.push({ ...withBlankLines(text, front), what: 'front matter' });
  else if (front?.type === 'front-matter' && /clause-?risk/i.test(text.slice(front.start, front.end)))
    cuts.push({ ...withBlankLines(text, front), what: 'front matter' });
  const code = markdown.blocks.filter(({ type }) => type === 'code');
  const { hidden, unclear } = unshown(text, code);
  cuts.push(...hidden.map((span) => ({ ...wholeLine(text, span), what: span.what })));
  const taken = outermostSpans(cuts);
  let clean = '';
  let from = 0;
  for (const { start, end } of taken) {
    clean += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  clean += text.slice(from);

  const starts = taken.map(({ start }) => start);
  const kept = ({ start, end }: Span) => !(end <= (taken[firstFrom(starts, start + 1) - 1]?.end ?? 0));
  const leaks = [
    ...markdown.changes.filter(kept).map(({ start, end, by }) => ({
      start,
      end,
      says: `A marked change${by ? ` by ${by}` : ''} is neither accepted nor rejected.`,
    })),
    ...markdown.blocks.flatMap((block) =>
      block.words.notes
        .map(({ start, end }) => ({ start: block.start + start, end: block.start + end }))
        .filter(kept)
        .map((span) => ({ ...span, says: 'A note to the drafter stands in the words.' })),
    ),
    ...unclear,
    ...[...text.matchAll(marksOfOurs)]
      .map(({ index, 0: words }) => ({
        start: index,
        end: index + words.length,
        says: `“${words}” is ours, and stands outside of what was taken out.`,
      }))
      .filter(kept),
    ...drafterNotes(text, markdown.blocks)
      .map((span) => ({
        ...span,
        says: `“${shortLine(text.slice(span.start, span.end))}” reads as a note to the drafter.`,
      }))
      .filter(kept),
  ];
  const stays = [
    ...draftLegends(text, markdown.blocks, parties[0]?.start).map((span) => ({ ...span, what: 'a draft’s legend' })),
    ...markdown.blocks.flatMap((block) =>
      blanksIn(block, true)
        .filter(isNoteInBrackets)
        .map(({ start, end }) => ({ start, end, what: 'a note' })),
    ),
  ].filter((one) => kept(one) && !leaks.some((leak) => overlaps(leak, one)));
  return { text: clean, removed: countedKinds(taken.map(({ what }) => what)), leaks: outermostSpans(leaks), stays };
}

/** What no rendering hides, and only this program and those who review write. */
const marksOfOurs = /accepted-risk|clause-?risk:|\{>>|\.comment-(?:start|end)\b/gi;

const shortLine = (words: string): string => {
  const line = words.replace(/[\s*_`]+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};

/** The line it stands on alone, with its line break; else the words alone. */
function wholeLine(text: string, { start, end }: Span): Span {
  let first = start;
  while (start - first < 200 && /[ \t>]/.test(text[first - 1] ?? '')) first--;
  const rest = /^[ \t]*(?:\r\n|\r|\n|$)/.exec(text.slice(end, end + 200));
  if (/^[\n\r]?$/.test(text[first - 1] ?? '') && rest) return { start: first, end: end + rest[0].length };
  // Of two spaces one goes along.
  return { start: text[start - 1] === ' ' && /^\s|^$/.test(text.slice(end, end + 1)) ? start - 1 : start, end };
}

function withBlankLines(text: string, { start, end }: Span): Span {
  const rest = /^[ \t]*(?:\r\n|\r|\n)+/.exec(text.slice(end, end + 200));
  return { start: text.startsWith('\ufeff') ? Math.max(1, start) : start, end: end + (rest?.[0].length ?? 0) };
}

function countedKinds(whats: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const what of whats) times.set(what, (times.get(what) ?? 0) + 1);
  return [...times].map(([what, many]) => (what === 'front matter' ? what : `${many} ${what}${many === 1 ? '' : 's'}`));
}

/** In order, without those that stand in another. */
function outermostSpans<T extends Span>(all: readonly T[]): readonly T[] {
  let reach = -1;
  return [...all]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      const isOut = end > reach;
      reach = Math.max(reach, end);
      return isOut;
    });
}
