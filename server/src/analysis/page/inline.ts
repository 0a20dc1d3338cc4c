import { bracketEnd, readBracket } from './brackets.ts';
import type { ChangesView, Hidden } from './changes.ts';
import { entity, isUnusual, renderedAs, unusual } from './characters.ts';
import { pairRuns, runAt } from './emphasis.ts';
import { closingSign, type Inline, type InlineState } from './inlineState.ts';
import { readTag } from './inlineTags.ts';
import { noteMark, readSuperscript } from './noteMarks.ts';
import { isNoteMark } from './notes.ts';
import { added, highlighted, struck } from './pairedSigns.ts';

/**
 * One pass over the source of a block; `outer` is hidden already (marks of quotes, struck stretches) and not looked into.
 * Every search for the other end of something is bounded, or done once for all: hostile text costs what it weighs.
 */
export function readInline(source: string, outer: readonly Hidden[], view: ChangesView): Inline {
  const inline: Inline = { hidden: [], marks: [], changes: [], notes: [] };
  if (isUnusual.test(source)) readUnusual(source, inline.hidden);
  if (!special.test(source)) return inline;
  const state: InlineState = { source, view, inline, runs: [], brackets: [], tags: [], ends: new Map(), outer };
  let zone = 0;
  every.lastIndex = 0;
  for (let found = every.exec(source); found; found = every.exec(source)) {
    const at = found.index;
    while (zone < outer.length && outer[zone]!.end <= at) zone++;
    // The scan is one for all blocks, and what a sign asks for may scan as well, so its place is set each time.
    const gone = outer[zone];
    every.lastIndex = gone && gone.start <= at ? gone.end : Math.max(at + 1, signReaders[source[at]!]!(state, at));
  }
  pairRuns(state.runs, inline.hidden, inline.marks);
  for (const run of state.runs)
    if (
      run.left === run.length &&
      run.length < 4 &&
      run.sign === '*' &&
      isNoteMark(source, run.at, run.at + run.length)
    )
      inline.hidden.push({ start: run.at, end: run.at + run.length });
  return inline;
}

const special = /[\\`*_~&<[\]=^¹²³⁰⁴-⁹†‡]|\+\+/;
const every = new RegExp(special.source, 'g');

/** What each sign may begin; answers where to go on. */
const signReaders: Readonly<Record<string, (state: InlineState, at: number) => number>> = {
  '\\': readEscape,
  '`': readCode,
  '*': readEmphasisRun,
  _: readEmphasisRun,
  '~': struck,
  '&': readEntity,
  '<': readTag,
  '[': readBracket,
  ']': bracketEnd,
  '=': highlighted,
  '+': added,
  '^': readSuperscript,
};
for (const mark of '¹²³⁰⁴⁵⁶⁷⁸⁹†‡') (signReaders as Record<string, typeof readSuperscript>)[mark] = noteMark;

function readEscape({ source, inline: { hidden } }: InlineState, at: number): number {
  const next = source[at + 1] ?? '';
  const mark = next === '[' || next === '*' ? escapedMark.exec(source.slice(at, at + 9)) : null;
  if (mark && isNoteMark(source, at, at + mark[0].length)) {
    hidden.push({ start: at, end: at + mark[0].length });
    return at + mark[0].length;
  }
  // Before the end of a line it breaks the line; before a space it keeps words together.
  if (next === '' || /[!-/:-@[-`{-~\s]/.test(next)) hidden.push({ start: at, end: at + 1 });
  return at + (/[\r\n]/.test(next) ? 1 : 2);
}
const escapedMark = /^\\(?:\[(?:\d{1,3}|[a-z]|\\?\*)\\\]|(?:\*(?!\*|\\)|\*\\\*))/;

function readCode(state: InlineState, at: number): number {
  const { source, inline } = state;
  let open = at;
  while (source[open] === '`') open++;
  const fence = source.slice(at, open);
  // ``Client'', as TeX has quotation marks.
  const quoted = fence === '``' ? /^``[^`'\n]{1,80}''/.exec(source.slice(at, at + 86)) : null;
  if (quoted) {
    const end = at + quoted[0].length;
    inline.hidden.push({ start: at, end: open, by: '"' }, { start: end - 2, end, by: '"' });
    return end;
  }
  for (
    let close = closingSign(state, fence, open);
    close >= 0 && close - open < 2000;
    close = closingSign(state, fence, close)
  ) {
    let end = close;
    while (source[end] === '`') end++;
    if (end - close === fence.length) {
      inline.marks.push({ type: 'code', start: open, end: close });
      inline.hidden.push({ start: at, end: open }, { start: close, end });
      return end;
    }
    close = end;
  }
  return open;
}

function readEmphasisRun({ source, runs }: InlineState, at: number): number {
  const sign = source[at]!;
  let end = at;
  while (source[end] === sign) end++;
  // Three underscores and more are a line to write on.
  if (sign === '*' || end - at < 3) runs.push(runAt(source, at, end - at));
  return end;
}

function readEntity({ source, inline }: InlineState, at: number): number {
  const found = /^&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,10});/i.exec(source.slice(at, at + 13));
  const by = found ? entity(found[0]) : undefined;
  if (by === undefined) return at + 1;
  const end = at + found![0].length;
  inline.hidden.push({
    start: at,
    end,
    by: noteEntity.test(found![0]) && isNoteMark(source, at, end) ? undefined : by,
  });
  return end;
}

const noteEntity = /^&(?:sup[123]|[dD]agger|#(?:185|178|179|8224|8225)|#x(?:b[239]|202[01]));$/i;

function readUnusual(source: string, hidden: Hidden[]): void {
  for (const { 0: characters, index } of source.matchAll(unusual)) {
    const by = renderedAs(characters);
    if (by !== characters) hidden.push({ start: index, end: index + characters.length, by });
  }
}
