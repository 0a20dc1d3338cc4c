import { authorOf } from './changes.ts';
import { addChange, changeMarkOf, closingSign, type InlineState, isLine, line } from './inlineState.ts';
import { withoutLink } from './noteMarks.ts';
import { isMarkText } from './notes.ts';

export function readTag(state: InlineState, at: number): number {
  const { source, inline, tags } = state;
  if (source.startsWith('<!--', at)) {
    const close = closingSign(state, '-->', at + 4);
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
  const [whole, close = '', word = ''] =
    /^<(\/?)([a-z][a-z0-9-]{0,20}(?::[a-z]{1,20})?)(?:\s[^<>]{0,390})?\/?>/i.exec(ahead) ?? [];
  const name = word.toLowerCase();
  // "<Client>" and "<insert address>" are places to fill in, not tags.
  if (!whole || !tagNames.has(name)) return at + 1;
  const end = at + whole.length;
  inline.hidden.push({ start: at, end, by: breaking.has(name) ? ' ' : undefined });
  if (!close) {
    if (paired.has(name)) tags.push({ name, at, end, does: name === 'span' ? changeMarkOf(whole) : undefined });
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
      addChange(state, opener.does, { start: opener.at, end }, inner, authorOf(source.slice(opener.at, opener.end)));
  } else if (name === 'sup') {
    const words = source.slice(inner.start, Math.min(inner.end, inner.start + 400)).replace(/<[^<>]*>/g, '');
    if (isMarkText(withoutLink(words))) inline.hidden.push({ start: opener.at, end });
  } else if (name === 'u' && isLine(source, inner)) inline.hidden.push({ ...inner, by: line });
  else inline.marks.push({ type: name === 'b' || name === 'strong' ? 'strong' : 'emphasis', ...inner });
  return end;
}

const breaking = new Set(
  'br p div li ul ol tr td th table hr dt dd dl section blockquote h1 h2 h3 h4 h5 h6 tbody thead center'.split(' '),
);
const paired = new Set(['b', 'strong', 'i', 'em', 'u', 'sup', 'mark', 'ins', 'span']);
const tagNames = new Set([
  ...breaking,
  ...'a abbr b big cite code del em font i img ins kbd label mark o:p q s samp small span strike strong style sub sup tt u var wbr input nobr colgroup col caption tfoot header footer main article nav figure figcaption details summary html body head meta link title script svg path form button select option textarea iframe video audio picture source address'.split(
    ' ',
  ),
]);
tagNames.delete('address');
