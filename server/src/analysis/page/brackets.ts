import type { Span } from '../span.ts';
import { authorOf } from './changes.ts';
import { addChange, changeMarkOf, type InlineState, isLine, line } from './inlineState.ts';
import { addressEnd, attributesAt } from './links.ts';
import { withoutLink } from './noteMarks.ts';
import { draftingNote, isBetweenSentences, isMarkText, isNoteMark } from './notes.ts';

export function readBracket(state: InlineState, at: number): number {
  const { source, brackets, inline } = state;
  const ref = source[at + 1] === '^' ? /^\[\^[^\]\s]{1,60}\]/.exec(source.slice(at, at + 64)) : null;
  const mark =
    ref ??
    (/[\d*†‡]/.test(source[at + 1] ?? '') && !(source[at + 1] === '*' && !/[.;!?]/.test(source[at - 1] ?? ''))
      ? /^\[(?:\d{1,3}|[*†‡])\](?![[({:\d])/.exec(source.slice(at, at + 7))
      : null);
  const behind = at + (mark?.[0].length ?? 0);
  if (mark && (ref || isNoteMark(source, at, behind) || isBetweenSentences(source, at, behind))) {
    inline.hidden.push({ start: at, end: behind });
    return behind;
  }
  brackets.push(at);
  return at + 1;
}

export function bracketEnd(state: InlineState, at: number): number {
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
function span(state: InlineState, whole: Span, inner: Span, attributes: string): number {
  const { inline, source } = state;
  const author = authorOf(attributes);
  const marked = changeMarkOf(attributes);
  if (/\.comment-(?:start|end)\b/.test(attributes)) inline.hidden.push(whole);
  else if (marked) addChange(state, marked, whole, inner, author);
  else {
    inline.hidden.push({ start: whole.start, end: inner.start }, { start: inner.end, end: whole.end });
    if (/\.(?:underline|ul)\b/.test(attributes) && isLine(source, inner)) inline.hidden.push({ ...inner, by: line });
    else if (/\.(?:underline|ul|smallcaps|mark)\b/.test(attributes)) inline.marks.push({ type: 'emphasis', ...inner });
  }
  return whole.end;
}
