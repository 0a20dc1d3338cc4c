import type { Span } from '../span.ts';
import { authorOf, type Change, type Hidden, type View } from './changes.ts';
import { entity, isUnusual, shown, unusual } from './characters.ts';
import { type Mark, pairRuns, type Run, runAt } from './emphasis.ts';
import { addressEnd, attributesAt } from './links.ts';
import { draftingNote, isMarkText, isNoteMark } from './notes.ts';

/** What the Markdown inside a block does to its words. Offsets are those of the block's source. */
export interface Inline {
  readonly hidden: Hidden[];
  readonly marks: Mark[];
  readonly changes: Change[];
  /** Notes to the drafter: not part of the agreement, and still to be taken out of it. */
  readonly notes: Span[];
}

/**
 * One pass over the source of a block; `outer` is hidden already (marks of quotes, struck stretches) and not looked into.
 * Every search for the other end of something is bounded, or done once for all: hostile text costs what it weighs.
 */
export function readInline(source: string, outer: readonly Hidden[], view: View): Inline {
  const inline: Inline = { hidden: [], marks: [], changes: [], notes: [] };
  if (isUnusual.test(source)) readUnusual(source, inline.hidden);
  if (!special.test(source)) return inline;
  const state: State = { source, view, inline, runs: [], brackets: [], tags: [], ends: new Map(), outer };
  let zone = 0;
  every.lastIndex = 0;
  for (let found = every.exec(source); found; found = every.exec(source)) {
    const at = found.index;
    while (zone < outer.length && outer[zone]!.end <= at) zone++;
    // The scan is one for all blocks, and what a sign asks for may scan as well, so its place is set each time.
    const gone = outer[zone];
    every.lastIndex = gone && gone.start <= at ? gone.end : Math.max(at + 1, readers[source[at]!]!(state, at));
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

interface State {
  readonly source: string;
  readonly view: View;
  readonly inline: Inline;
  readonly outer: readonly Hidden[];
  readonly runs: Run[];
  /** Square brackets that are open. */
  readonly brackets: number[];
  /** Tags that are open: of letters and of raised figures. */
  readonly tags: { readonly name: string; readonly at: number; readonly end: number }[];
  /** Where a closing sign stands next, looked for once. */
  readonly ends: Map<string, number>;
}

const special = /[\\`*_~&<[\]=^¹²³⁰⁴-⁹†‡]/;
const every = new RegExp(special.source, 'g');

/** What each sign may begin; answers where to go on. */
const readers: Readonly<Record<string, (state: State, at: number) => number>> = {
  '\\': escaped,
  '`': code,
  '*': run,
  _: run,
  '~': struck,
  '&': named,
  '<': tag,
  '[': bracket,
  ']': bracketEnd,
  '=': highlighted,
  '^': raised,
};
for (const mark of '¹²³⁰⁴⁵⁶⁷⁸⁹†‡') (readers as Record<string, typeof raised>)[mark] = noteMark;

function escaped({ source, inline: { hidden } }: State, at: number): number {
  const next = source[at + 1] ?? '';
  const mark = next === '[' ? escapedMark.exec(source.slice(at, at + 9)) : null;
  if (mark && isNoteMark(source, at, at + mark[0].length)) {
    hidden.push({ start: at, end: at + mark[0].length });
    return at + mark[0].length;
  }
  // Before the end of a line it breaks the line; before a space it keeps words together.
  if (next === '' || /[!-/:-@[-`{-~\s]/.test(next)) hidden.push({ start: at, end: at + 1 });
  return at + (/[\r\n]/.test(next) ? 1 : 2);
}
const escapedMark = /^\\\[(?:\d{1,3}|[a-z*])\\\]/;

function code(state: State, at: number): number {
  const { source, inline } = state;
  let open = at;
  while (source[open] === '`') open++;
  const fence = source.slice(at, open);
  for (let close = endOf(state, fence, open); close >= 0 && close - open < 2000; close = endOf(state, fence, close)) {
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

function run({ source, runs }: State, at: number): number {
  const sign = source[at]!;
  let end = at;
  while (source[end] === sign) end++;
  // Three underscores and more are a line to write on.
  if (sign === '*' || end - at < 3) runs.push(runAt(source, at, end - at));
  return end;
}

function struck(state: State, at: number): number {
  const { source, inline } = state;
  if (source[at + 1] !== '~') {
    const lowered = /^~[^\s~]{1,20}~(?!~)/.exec(source.slice(at, at + 22));
    if (!lowered) return at + 1;
    inline.hidden.push({ start: at, end: at + 1 }, { start: at + lowered[0].length - 1, end: at + lowered[0].length });
    return at + lowered[0].length;
  }
  let open = at;
  while (source[open] === '~') open++;
  const close = open - at === 2 && !/\s/.test(source[open] ?? ' ') ? endOf(state, '~~', open) : -1;
  if (close < 0 || /\s/.test(source[close - 1]!)) return open;
  change(state, 'struck', { start: at, end: close + 2 }, { start: open, end: close });
  return state.view === 'accepted' ? close + 2 : open;
}

function highlighted(state: State, at: number): number {
  const { source, inline } = state;
  let open = at;
  while (source[open] === '=') open++;
  const close = open - at === 2 && !/\s/.test(source[open] ?? ' ') ? endOf(state, '==', open) : -1;
  if (close < 0 || /\s/.test(source[close - 1]!)) return open;
  inline.hidden.push({ start: at, end: open }, { start: close, end: close + 2 });
  return open;
}

function raised({ source, inline }: State, at: number): number {
  const ahead = source.slice(at, at + 1000);
  const note = /^\^\[[^[\]]{1,900}\]/.exec(ahead);
  const power = /^\^([^\s^]{1,20})\^/.exec(ahead);
  if (note) inline.hidden.push({ start: at, end: at + note[0].length });
  else if (power && isMarkText(power[1]!)) inline.hidden.push({ start: at, end: at + power[0].length });
  else if (power)
    inline.hidden.push({ start: at, end: at + 1 }, { start: at + power[0].length - 1, end: at + power[0].length });
  return at + (note ?? power ?? ' ')[0]!.length;
}

/** Raised figures behind a stop or a word; behind a unit ("m²") they count. */
function noteMark({ source, inline }: State, at: number): number {
  let end = at + 1;
  while (/[¹²³⁰⁴-⁹†‡,]/.test(source[end] ?? '') && (source[end] !== ',' || /[¹²³⁰⁴-⁹]/.test(source[end + 1] ?? '')))
    end++;
  if (
    isNoteMark(source, at, end) &&
    (/[^\w]/.test(source[at - 1]!) || /[a-z]{4}$/i.test(source.slice(Math.max(0, at - 4), at)))
  )
    inline.hidden.push({ start: at, end });
  return end;
}

function named({ source, inline }: State, at: number): number {
  const found = /^&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,10});/i.exec(source.slice(at, at + 13));
  const by = found ? entity(found[0]) : undefined;
  if (by === undefined) return at + 1;
  inline.hidden.push({ start: at, end: at + found![0].length, by });
  return at + found![0].length;
}

function tag(state: State, at: number): number {
  const { source, inline, tags } = state;
  if (source.startsWith('<!--', at)) {
    const close = endOf(state, '-->', at + 4);
    if (close < 0) return at + 4;
    inline.hidden.push({ start: at, end: close + 3 });
    return close + 3;
  }
  const ahead = source.slice(at, at + 420);
  const address = /^<(?:[a-z][a-z0-9+.-]{1,20}:[^\s<>]{0,380}|[\w.+-]{1,60}@[\w.-]{1,60})>/i.exec(ahead);
  if (address) {
    inline.hidden.push({ start: at, end: at + 1 }, { start: at + address[0].length - 1, end: at + address[0].length });
    return at + address[0].length;
  }
  const [whole, close = '', word = ''] = /^<(\/?)([a-z][a-z0-9-]{0,20})(?:\s[^<>]{0,390})?\/?>/i.exec(ahead) ?? [];
  const name = word.toLowerCase();
  // "<Client>" and "<insert address>" are places to fill in, not tags.
  if (!whole || !tagNames.has(name)) return at + 1;
  const end = at + whole.length;
  inline.hidden.push({ start: at, end, by: breaking.has(name) ? ' ' : undefined });
  if (!close) {
    if (paired.has(name)) tags.push({ name, at, end });
    return end;
  }
  let opened = tags.length - 1;
  while (opened >= 0 && opened > tags.length - 20 && tags[opened]!.name !== name) opened--;
  if (tags[opened]?.name !== name) return end;
  const opener = tags[opened]!;
  tags.length = opened;
  const inner = { start: opener.end, end: at };
  if (name === 'sup') {
    const words = source.slice(inner.start, inner.end).replace(/<[^<>]*>/g, '');
    if (isMarkText(words)) inline.hidden.push({ start: opener.at, end });
  } else if (name === 'u' && isLine(source, inner)) inline.hidden.push({ ...inner, by: line });
  else inline.marks.push({ type: name === 'b' || name === 'strong' ? 'strong' : 'emphasis', ...inner });
  return end;
}

function bracket(state: State, at: number): number {
  const { source, brackets, inline } = state;
  const ref = source[at + 1] === '^' ? /^\[\^[^\]\s]{1,60}\]/.exec(source.slice(at, at + 64)) : null;
  const mark =
    ref ?? (/\d/.test(source[at + 1] ?? '') ? /^\[\d{1,3}\](?![[({:\d])/.exec(source.slice(at, at + 7)) : null);
  if (mark && (ref || isNoteMark(source, at, at + mark[0].length))) {
    inline.hidden.push({ start: at, end: at + mark[0].length });
    return at + mark[0].length;
  }
  brackets.push(at);
  return at + 1;
}

function bracketEnd(state: State, at: number): number {
  const { source, inline, brackets } = state;
  const open = brackets.pop();
  if (open === undefined) return at + 1;
  const inner = { start: open + 1, end: at };
  const next = source[at + 1];
  if (next === '(') {
    const end = addressEnd(source, at + 1);
    if (end > 0) {
      const after = attributesAt(source, end)?.end ?? end;
      if (source[open - 1] === '!') inline.hidden.push({ start: open - 1, end: after });
      else {
        inline.marks.push({ type: 'link', ...inner });
        inline.hidden.push({ start: open, end: open + 1 }, { start: at, end: after });
      }
      return after;
    }
  } else if (next === '{') {
    const attributes = attributesAt(source, at + 1);
    if (attributes) return span(state, { start: open, end: attributes.end }, inner, attributes.text);
  } else if (next === '[') {
    const label = /^\[(?:[a-z0-9_#:-]{0,40})\]/.exec(source.slice(at + 1, at + 44));
    if (label) {
      inline.marks.push({ type: 'link', ...inner });
      inline.hidden.push({ start: open, end: open + 1 }, { start: at, end: at + 1 + label[0].length });
      return at + 1 + label[0].length;
    }
  }
  if (!brackets.length && at - open < 3000 && draftingNote.test(source.slice(open + 1, open + 60))) {
    inline.notes.push({ start: open, end: at + 1 });
    inline.hidden.push({ start: open, end: at + 1 });
  }
  return at + 1;
}

/** `[words]{.class author="…"}`, as pandoc writes what Word marked. */
function span(state: State, whole: Span, inner: Span, attributes: string): number {
  const { inline, source } = state;
  const author = authorOf(attributes);
  if (/\.comment-(?:start|end)\b/.test(attributes)) inline.hidden.push(whole);
  else if (/\.(?:paragraph-)?deletion\b/.test(attributes)) change(state, 'struck', whole, inner, author);
  else if (/\.(?:paragraph-)?insertion\b/.test(attributes)) change(state, 'inserted', whole, inner, author);
  else {
    inline.hidden.push({ start: whole.start, end: inner.start }, { start: inner.end, end: whole.end });
    if (/\.(?:underline|ul)\b/.test(attributes) && isLine(source, inner)) inline.hidden.push({ ...inner, by: line });
    else if (/\.(?:underline|ul|smallcaps|mark)\b/.test(attributes)) inline.marks.push({ type: 'emphasis', ...inner });
  }
  return whole.end;
}

/** Nothing but space, underlined: a line to write on. */
const isLine = (source: string, { start, end }: Span): boolean =>
  end - start > 1 &&
  end - start < 600 &&
  /^(?:[\s\u00a0\u2002\u2003\\]|&nbsp;|&emsp;|&#160;)+$/.test(source.slice(start, end));
const line = '____';

function change({ inline, view }: State, type: Change['type'], whole: Span, inner: Span, by?: string): void {
  inline.changes.push({ type, ...inner, by });
  if ((type === 'struck') === (view === 'accepted')) inline.hidden.push({ start: whole.start, end: whole.end });
  else inline.hidden.push({ start: whole.start, end: inner.start }, { start: inner.end, end: whole.end });
}

/** The next place of a closing sign; one search serves all that ask before it. */
function endOf({ source, ends }: State, sign: string, from: number): number {
  let at = ends.get(sign);
  if (at === undefined || (at >= 0 && at < from)) ends.set(sign, (at = source.indexOf(sign, from)));
  return at;
}

function readUnusual(source: string, hidden: Hidden[]): void {
  for (const { 0: characters, index } of source.matchAll(unusual)) {
    const by = shown(characters);
    if (by !== characters) hidden.push({ start: index, end: index + characters.length, by });
  }
}

const breaking = new Set(
  'br p div li ul ol tr td th table hr dt dd dl section blockquote h1 h2 h3 h4 h5 h6 tbody thead center'.split(' '),
);
const paired = new Set(['b', 'strong', 'i', 'em', 'u', 'sup', 'mark', 'ins']);
const tagNames = new Set([
  ...breaking,
  ...'a abbr b big cite code del em font i img ins kbd label mark o:p q s samp small span strike strong style sub sup tt u var wbr input nobr colgroup col caption tfoot header footer main article nav figure figcaption details summary html body head meta link title script svg path form button select option textarea iframe video audio picture source address'.split(
    ' ',
  ),
]);
tagNames.delete('address');
