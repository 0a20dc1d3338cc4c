import type { Agreement } from '../analysis/agreement.ts';
import { overlaps, type Span } from '../analysis/span.ts';

/** A copy for the other side: what was taken out, and what keeps it from being sent. */
export interface Scrubbed {
  readonly text: string;
  /** What was taken out: "2 accepted-risk notes". */
  readonly removed: readonly string[];
  /** What a person must decide first; while there is any, there is no copy to send. Places in the agreement itself. */
  readonly leaks: readonly (Span & { readonly says: string })[];
}

/**
 * The agreement without what is ours alone: our front matter, accepted-risk notes and every other comment. Notes in the
 * words themselves, marked changes and names of ours in other places are not guessed away; they are said, and stop it.
 */
export function scrub({ text, markdown, frontMatter }: Agreement): Scrubbed {
  const cuts: (Span & { readonly what: string })[] = [];
  const front = markdown.blocks[0];
  if (front?.type === 'front-matter' && frontMatter.places.size + frontMatter.problems.length > 0)
    cuts.push({ ...withBlankLines(text, front), what: 'front matter' });
  else if (front?.type === 'front-matter' && /clause-?risk/i.test(text.slice(front.start, front.end)))
    cuts.push({ ...withBlankLines(text, front), what: 'front matter' });
  const isCode = (span: Span) => markdown.blocks.some((block) => block.type === 'code' && overlaps(block, span));
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at + 4)) {
    const close = text.indexOf('-->', at);
    if (close < 0) break;
    const span = { start: at, end: close + 3 };
    if (isCode(span) || cuts.some((cut) => overlaps(cut, span))) continue;
    const isNote = text.slice(at, close).includes('accepted-risk');
    cuts.push({ ...wholeLine(text, span), what: isNote ? 'accepted-risk note' : 'comment' });
  }
  cuts.sort((a, b) => a.start - b.start);
  let clean = '';
  let from = 0;
  for (const { start, end } of cuts) {
    clean += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  clean += text.slice(from);

  const kept = (span: Span) => !cuts.some((cut) => cut.start <= span.start && span.end <= cut.end);
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
    ...[...text.matchAll(ours)]
      .map(({ index, 0: words }) => ({
        start: index,
        end: index + words.length,
        says: `“${words}” is ours, and stands outside of what was taken out.`,
      }))
      .filter(kept),
    ...[...text.matchAll(unclosed)]
      .map(({ index }) => ({ start: index, end: index + 4, says: 'A comment is opened and never closed.' }))
      .filter(({ start }) => text.indexOf('-->', start) < 0),
  ].sort((a, b) => a.start - b.start);
  return { text: clean, removed: counted(cuts.map(({ what }) => what)), leaks: distinct(leaks) };
}

/** Words that only our side writes. */
const ours =
  /accepted-risk|clause-?risk:|\[(?:internal|note to (?:self|draft(?:er)?|file)|NTD|DN|drafting note|privileged)\b[^\]\n]{0,200}\]|\{>>|\bwalk-?away (?:position|price|point)\b|\bour (?:fallback|walk-?away|bottom line)\b|\battorney[- ]client privilege[d]?\b|\bprivileged (?:and|&) confidential\b/gi;
const unclosed = /<!--/g;

/** The line it stands on alone, with its line break; else the words alone. */
function wholeLine(text: string, { start, end }: Span): Span {
  const first = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const rest = /^[ \t]*(?:\r\n|\r|\n|$)/.exec(text.slice(end, end + 200));
  if (/^[ \t>]*$/.test(text.slice(first, start)) && rest) return { start: first, end: end + rest[0].length };
  // Of two spaces one goes along.
  return { start: text[start - 1] === ' ' && /^\s|^$/.test(text.slice(end, end + 1)) ? start - 1 : start, end };
}

function withBlankLines(text: string, { start, end }: Span): Span {
  const rest = /^[ \t]*(?:\r\n|\r|\n)+/.exec(text.slice(end, end + 200));
  return { start: text.startsWith('\ufeff') ? Math.max(1, start) : start, end: end + (rest?.[0].length ?? 0) };
}

function counted(whats: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const what of whats) times.set(what, (times.get(what) ?? 0) + 1);
  return [...times].map(([what, many]) => (what === 'front matter' ? what : `${many} ${what}${many === 1 ? '' : 's'}`));
}

function distinct<T extends Span>(all: readonly T[]): readonly T[] {
  return all.filter(
    (one, index) => !all.slice(0, index).some((other) => other.start <= one.start && one.end <= other.end),
  );
}
