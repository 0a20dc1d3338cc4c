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
  readonly tags: {
    readonly name: string;
    readonly at: number;
    readonly end: number;
    /** What a span of HTML says by its style. */
    readonly does?: Change['type'];
  }[];
  /** Where a closing sign stands next, looked for once. */
  readonly ends: Map<string, number>;
}

const special = /[\\`*_~&<[\]=^¹²³⁰⁴-⁹†‡]|\+\+/;
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
  '+': added,
  '^': raised,
};
for (const mark of '¹²³⁰⁴⁵⁶⁷⁸⁹†‡') (readers as Record<string, typeof raised>)[mark] = noteMark;

function escaped({ source, inline: { hidden } }: State, at: number): number {
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

function code(state: State, at: number): number {
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
    if (!lowered) return struckWithOne(state, at);
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

/** "~words~" as GitHub has it; "~30 to ~40 days" is no pair. */
function struckWithOne(state: State, at: number): number {
  const { source } = state;
  if (/[\w~]/.test(source[at - 1] ?? ' ') || /[\s~]/.test(source[at + 1] ?? ' ')) return at + 1;
  const close = endOf(state, '~', at + 1);
  if (close < 0 || /\s/.test(source[close - 1]!) || /[\w~]/.test(source[close + 1] ?? ' ')) return at + 1;
  change(state, 'struck', { start: at, end: close + 1 }, { start: at + 1, end: close });
  return state.view === 'accepted' ? close + 1 : at + 1;
}

function highlighted(state: State, at: number): number {
  const pair = pairOf(state, at, '==');
  if (pair) state.inline.hidden.push({ start: at, end: pair.start }, { start: pair.end, end: pair.end + 2 });
  return pair?.start ?? endOfRun(state.source, at);
}

/** "++words++" are inserted; "C++" is a language. */
function added(state: State, at: number): number {
  const pair = /\w/.test(state.source[at - 1] ?? ' ') ? undefined : pairOf(state, at, '++');
  if (pair) change(state, 'inserted', { start: at, end: pair.end + 2 }, pair);
  return pair?.start ?? endOfRun(state.source, at);
}

/** What stands between two signs and their like, close at them. */
function pairOf(state: State, at: number, sign: string): Span | undefined {
  const { source } = state;
  const start = endOfRun(source, at);
  if (start - at !== 2 || /\s/.test(source[start] ?? ' ')) return undefined;
  const end = endOf(state, sign, start);
  return end < 0 || /\s/.test(source[end - 1]!) ? undefined : { start, end };
}

function endOfRun(source: string, at: number): number {
  let end = at + 1;
  while (source[end] === source[at]) end++;
  return end;
}

function raised({ source, inline }: State, at: number): number {
  const link =
    source[at + 1] === '[' ? /^\^\[[^[\]]{1,20}\]\([^()\s]{1,80}\)\^/.exec(source.slice(at, at + 110)) : null;
  const note = link ? at + link[0].length : source[at + 1] === '[' ? closingBracket(source, at + 1) : 0;
  if (note) {
    inline.hidden.push({ start: at, end: note });
    return note;
  }
  const power = /^\^([^\s^]{1,60})\^/.exec(source.slice(at, at + 62));
  if (!power) return at + 1;
  const end = at + power[0].length;
  // "[^1]^,^[^2]": a comma between two marks.
  if (isMarkText(withoutLink(power[1]!)) || /^[,;]$/.test(power[1]!)) inline.hidden.push({ start: at, end });
  else inline.hidden.push({ start: at, end: at + 1 }, { start: end - 1, end });
  return end;
}

/** Behind the bracket that closes the one at this place; 0 where none does within some lines. */
function closingBracket(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < Math.min(source.length, open + 1000); at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '[') depth++;
    else if (source[at] === ']' && --depth === 0) return at + 1;
  }
  return 0;
}

/** "[1](#fn1)", "\\[1\\]" → "[1]". */
const withoutLink = (words: string): string => words.replace(/\\/g, '').replace(/\]\([^()]{0,80}\)/g, ']');

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
  const end = at + found![0].length;
  inline.hidden.push({
    start: at,
    end,
    by: noteEntity.test(found![0]) && isNoteMark(source, at, end) ? undefined : by,
  });
  return end;
}

const noteEntity = /^&(?:sup[123]|[dD]agger|#(?:185|178|179|8224|8225)|#x(?:b[239]|202[01]));$/i;

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
    if (paired.has(name)) tags.push({ name, at, end, does: name === 'span' ? markOf(whole) : undefined });
    return end;
  }
  let opened = tags.length - 1;
  while (opened >= 0 && opened > tags.length - 20 && tags[opened]!.name !== name) opened--;
  if (tags[opened]?.name !== name) return end;
  const opener = tags[opened]!;
  tags.length = opened;
  const inner = { start: opener.end, end: at };
  if (name === 'span') {
    if (opener.does)
      change(state, opener.does, { start: opener.at, end }, inner, authorOf(source.slice(opener.at, opener.end)));
  } else if (name === 'sup') {
    const words = source.slice(inner.start, Math.min(inner.end, inner.start + 400)).replace(/<[^<>]*>/g, '');
    if (isMarkText(withoutLink(words))) inline.hidden.push({ start: opener.at, end });
  } else if (name === 'u' && isLine(source, inner)) inline.hidden.push({ ...inner, by: line });
  else inline.marks.push({ type: name === 'b' || name === 'strong' ? 'strong' : 'emphasis', ...inner });
  return end;
}

function bracket(state: State, at: number): number {
  const { source, brackets, inline } = state;
  const ref = source[at + 1] === '^' ? /^\[\^[^\]\s]{1,60}\]/.exec(source.slice(at, at + 64)) : null;
  const mark =
    ref ??
    (/[\d*†‡]/.test(source[at + 1] ?? '') && !(source[at + 1] === '*' && !/[.;!?]/.test(source[at - 1] ?? ''))
      ? /^\[(?:\d{1,3}|[*†‡])\](?![[({:\d])/.exec(source.slice(at, at + 7))
      : null);
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
      else if (isNoteLink(source, open, inner, end)) inline.hidden.push({ start: open, end: after });
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
  if (at - open < 3000 && draftingNote.test(source.slice(open + 1, open + 60))) {
    // What stands within another note is told with it.
    while (inline.notes.length && inline.notes.at(-1)!.start > open) inline.notes.pop();
    inline.notes.push({ start: open, end: at + 1 });
    inline.hidden.push({ start: open, end: at + 1 });
  }
  return at + 1;
}

/** "[[1]](#footnote-1)", "[1](#fn1)" close behind a word or a stop: a link to a note at the foot of the page. */
const isNoteLink = (source: string, open: number, inner: Span, end: number): boolean =>
  inner.end - inner.start < 60 &&
  source[inner.end + 2] === '#' &&
  isMarkText(withoutLink(source.slice(inner.start, inner.end).replace(/<[^<>]*>/g, ''))) &&
  isNoteMark(source, open, end);

/** `[words]{.class author="…"}`, as pandoc writes what Word marked. */
function span(state: State, whole: Span, inner: Span, attributes: string): number {
  const { inline, source } = state;
  const author = authorOf(attributes);
  const marked = markOf(attributes);
  if (/\.comment-(?:start|end)\b/.test(attributes)) inline.hidden.push(whole);
  else if (marked) change(state, marked, whole, inner, author);
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
const paired = new Set(['b', 'strong', 'i', 'em', 'u', 'sup', 'mark', 'ins', 'span']);
/** Classes and styles that mark what was struck or inserted: `.deletion`, `class="ins"`, `style="text-decoration:line-through"`. */
function markOf(attributes: string): Change['type'] | undefined {
  if (
    /[.\s"'](?:paragraph-)?(?:deletion|deleted|del|strike(?:out|through)?)(?=[\s"'}.])|text-decoration(?:-line)?\s*:\s*line-through/i.test(
      attributes,
    )
  )
    return 'struck';
  return /[.\s"'](?:paragraph-)?(?:insertion|inserted|ins)(?=[\s"'}.])/i.test(attributes) ? 'inserted' : undefined;
}
const tagNames = new Set([
  ...breaking,
  ...'a abbr b big cite code del em font i img ins kbd label mark o:p q s samp small span strike strong style sub sup tt u var wbr input nobr colgroup col caption tfoot header footer main article nav figure figcaption details summary html body head meta link title script svg path form button select option textarea iframe video audio picture source address'.split(
    ' ',
  ),
]);
tagNames.delete('address');
