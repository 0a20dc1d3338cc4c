import type { Span } from '../span.ts';
import { addChange, closingSign, type InlineState } from './inlineState.ts';

export function struck(state: InlineState, at: number): number {
  const { source, inline } = state;
  if (source[at + 1] !== '~') {
    const lowered = /^~[^\s~]{1,20}~(?!~)/.exec(source.slice(at, at + 22));
    if (!lowered) return struckWithOne(state, at);
    inline.hidden.push({ start: at, end: at + 1 }, { start: at + lowered[0].length - 1, end: at + lowered[0].length });
    return at + lowered[0].length;
  }
  let open = at;
  while (source[open] === '~') open++;
  const close = open - at === 2 && !/\s/.test(source[open] ?? ' ') ? closingSign(state, '~~', open) : -1;
  if (close < 0 || /\s/.test(source[close - 1]!)) return open;
  addChange(state, 'struck', { start: at, end: close + 2 }, { start: open, end: close });
  return state.view === 'accepted' ? close + 2 : open;
}

/** "~words~" as GitHub has it; "~30 to ~40 days" is no pair. */
function struckWithOne(state: InlineState, at: number): number {
  const { source } = state;
  if (/[\w~]/.test(source[at - 1] ?? ' ') || /[\s~]/.test(source[at + 1] ?? ' ')) return at + 1;
  const close = closingSign(state, '~', at + 1);
  if (close < 0 || /\s/.test(source[close - 1]!) || /[\w~]/.test(source[close + 1] ?? ' ')) return at + 1;
  addChange(state, 'struck', { start: at, end: close + 1 }, { start: at + 1, end: close });
  return state.view === 'accepted' ? close + 1 : at + 1;
}

export function highlighted(state: InlineState, at: number): number {
  const pair = pairOf(state, at, '==');
  if (pair) state.inline.hidden.push({ start: at, end: pair.start }, { start: pair.end, end: pair.end + 2 });
  return pair?.start ?? endOfRun(state.source, at);
}

/** "++words++" are inserted; "C++" is a language. */
export function added(state: InlineState, at: number): number {
  const pair = /\w/.test(state.source[at - 1] ?? ' ') ? undefined : pairOf(state, at, '++');
  if (pair) addChange(state, 'inserted', { start: at, end: pair.end + 2 }, pair);
  return pair?.start ?? endOfRun(state.source, at);
}

/** What stands between two signs and their like, close at them. */
function pairOf(state: InlineState, at: number, sign: string): Span | undefined {
  const { source } = state;
  const start = endOfRun(source, at);
  if (start - at !== 2 || /\s/.test(source[start] ?? ' ')) return undefined;
  const end = closingSign(state, sign, start);
  return end < 0 || /\s/.test(source[end - 1]!) ? undefined : { start, end };
}

function endOfRun(source: string, at: number): number {
  let end = at + 1;
  while (source[end] === source[at]) end++;
  return end;
}
