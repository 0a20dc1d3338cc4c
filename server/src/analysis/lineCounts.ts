import { textChangeBetween } from './page/blocks.ts';

/**
 * How often something stands in a text that is being written. What was counted in the text before is kept, and only the lines
 * that have changed since are counted again. For patterns that never reach over the end of a line, and for words.
 */
export class LineCounts {
  private readonly known = new Map<string | RegExp, { readonly text: string; readonly count: number }>();

  of(what: string | RegExp, text: string): number {
    const before = this.known.get(what);
    if (before?.text === text) return before.count;
    const count = before ? before.count + differenceBetween(what, before.text, text) : countIn(what, text);
    // Names of parties come and go while they are typed.
    if (this.known.size >= mostLinesKnown) this.known.clear();
    this.known.set(what, { text, count });
    return count;
  }
}
const mostLinesKnown = 40;

function differenceBetween(what: string | RegExp, before: string, after: string): number {
  const { start, endBefore, endAfter } = textChangeBetween(before, after);
  const from = start === 0 ? 0 : before.lastIndexOf('\n', start - 1) + 1;
  const end = after.indexOf('\n', endAfter);
  const until = end < 0 ? after.length : end;
  return countIn(what, after.slice(from, until)) - countIn(what, before.slice(from, until + endBefore - endAfter));
}

const countIn = (what: string | RegExp, text: string): number =>
  typeof what === 'string' ? text.split(what).length - 1 : (text.match(what)?.length ?? 0);
