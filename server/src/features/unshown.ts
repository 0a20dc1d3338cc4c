import { htmlComments } from '../analysis/drafterNotes.ts';
import { attributesAt } from '../analysis/page/links.ts';
import { type Span, Spans } from '../analysis/span.ts';
import { htmlTags, type Tag } from './htmlTags.ts';

/** What stands in a text and is not shown when it is rendered; and what hides words to an end that does not come. */
export interface Unshown {
  readonly hidden: readonly (Span & { readonly what: string })[];
  readonly unclear: readonly (Span & { readonly says: string })[];
}

/**
 * Comments of every sort, link definitions and footnotes that nothing refers to, hidden elements, titles and other words in
 * tags, links and attributes. What is shown stays as it stands. One pass for each sort.
 * @param code stretches that are shown letter for letter
 */
export function unshown(text: string, code: readonly Span[]): Unshown {
  const letters = new Spans(code);
  const all = everythingUnshown(text, code);
  const isOut = (one: Span): boolean => !letters.overlap(one);
  return { hidden: all.hidden.filter(isOut), unclear: all.unclear.filter(isOut) };
}

function everythingUnshown(text: string, code: readonly Span[]): Unshown {
  const hidden: Unshown['hidden'][number][] = [];
  const unclear: Unshown['unclear'][number][] = [];
  const add = (start: number, end: number, what: string) => hidden.push({ start, end, what });
  for (const { start, end } of htmlComments(text))
    add(start, end, text.slice(start, end).includes('accepted-risk') ? 'accepted-risk note' : 'comment');
  const last = text.indexOf('<!--', hidden.at(-1)?.end ?? 0);
  if (last >= 0) unclear.push({ start: last, end: last + 4, says: unclosed });
  for (let at = nextPercents(text, 0); at >= 0; ) {
    const close = text.indexOf('%%', at + 2);
    if (close < 0) unclear.push({ start: at, end: at + 2, says: unclosed });
    else add(at, close + 2, 'comment');
    at = close < 0 ? -1 : nextPercents(text, close + 2);
  }
  for (const { index, 0: words } of text.matchAll(wordComments)) add(index, index + words.length, 'comment');
  linkDefinitions(text, add);
  elements(text, new Spans([...code, ...htmlComments(text)]), add, unclear);
  for (const { index, 1: link, 2: title } of text.matchAll(titledLink))
    add(index + link!.length, index + link!.length + title!.length, 'title of a link');
  for (const { index, 1: alt } of text.matchAll(pictures)) add(index + 2, index + 2 + alt!.length, 'text of a picture');
  attributesIn(text, add);
  return { hidden, unclear };
}

const unclosed = 'A comment is opened and never closed.';

type AddUnshown = (start: number, end: number, what: string) => void;

/** "%% … %%", as note-taking programs have it; "10%%" is a slip. */
function nextPercents(text: string, from: number): number {
  let at = text.indexOf('%%', from);
  while (at > 0 && !/[\s>]/.test(text[at - 1]!)) at = text.indexOf('%%', at + 2);
  return at;
}

/** A comment of Word's, as pandoc writes it. */
const wordComments = /\[[^[\]]{0,2000}\]\{\.comment-(?:start|end)\b[^{}\n]{0,400}\}/g;
const titledLink =
  /(\]\((?:<[^<>\n]{0,400}>|[^\s()<>]{1,400}))([ \t]{1,9}(?:"[^"\n]{1,400}"|'[^'\n]{1,400}'|\([^()\n]{1,400}\)))(?=[ \t]{0,9}\))/g;
const pictures = /!\[([^[\]\n]{1,400})\](?=\(|\[[^\]])/g;

/** `[label]: address "title"`, and notes at the foot, where nothing refers to the label. `[Fee]: 100` is no address. */
function linkDefinitions(text: string, add: AddUnshown): void {
  const uses = new Map<string, number>();
  const nameOf = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();
  const use = (label: string, times: number) => uses.set(nameOf(label), (uses.get(nameOf(label)) ?? 0) + times);
  for (const { 1: label } of text.matchAll(/\[([^[\]\n]{1,200})\]/g)) use(label!, 1);
  const all = [...text.matchAll(defined)];
  for (const { 1: label } of all) use(label!, -1);
  for (const { index, 0: whole, 1: label, 2: address, 3: title } of all) {
    const end = index + whole.length;
    if ((uses.get(nameOf(label!)) ?? 0) > 0) {
      if (title) add(end - title.length, end, 'title of a link');
    } else if (title || /^[<#]|[/:]/.test(address!)) add(index, end, 'link definition');
  }
  for (const { index, 0: whole, 1: label } of text.matchAll(footnotes)) {
    // It is counted itself.
    if ((uses.get(nameOf(label!)) ?? 0) < 2) add(index, index + whole.length, 'footnote');
  }
}
const defined =
  /^ {0,3}\[([^[\]^\n][^[\]\n]{0,199})\]:[ \t]{0,9}(<[^<>\n]{0,400}>|[^\s<]\S{0,800})([ \t]{1,9}(?:"[^"\n]{0,800}"|'[^'\n]{0,800}'|\([^()\n]{0,800}\)))?[ \t]*$/gm;
const footnotes = /^\[(\^[^[\]\s]{1,60})\]:[^\n]*(?:\n(?: {2,}|\t)[^\n]*)*/gm;

/** Elements that are hidden, and words in tags that no reader sees. */
function elements(text: string, passed: Spans, add: AddUnshown, unclear: Unshown['unclear'][number][]): void {
  let hiding: { readonly tag: Tag; depth: number } | undefined;
  for (const tag of htmlTags(text)) {
    if (passed.overlap(tag)) continue;
    if (hiding) {
      if (tag.name === hiding.tag.name) hiding.depth += tag.closes ? -1 : 1;
      if (hiding.depth > 0) continue;
      add(hiding.tag.start, tag.end, 'hidden element');
      hiding = undefined;
    } else if (!tag.closes && isHidden(tag)) hiding = { tag, depth: 1 };
    else {
      if (tag.name === 'details' && !tag.closes && !tag.attributes.some(({ name }) => name === 'open'))
        unclear.push({
          start: tag.start,
          end: tag.end,
          says: 'Words are folded here.',
        });
      for (const { start, end, name, value } of tag.attributes)
        if (value && !shaping.has(name)) add(start, end, 'hidden attribute');
    }
  }
  if (hiding)
    unclear.push({
      start: hiding.tag.start,
      end: hiding.tag.end,
      says: 'A hidden element is never closed.',
    });
}

const isHidden = ({ name, attributes }: Tag): boolean =>
  /^(?:script|template)$/.test(name) ||
  attributes.some(
    (one) =>
      one.name === 'hidden' ||
      (one.name === 'style' && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(one.value)),
  );

/** Attributes that shape what is shown, or lead somewhere; all others are words that nobody sees. */
const shaping = new Set(
  'id class style custom-style href src name colspan rowspan align valign width height start type border cellpadding cellspacing lang dir value color face size bgcolor scope span'.split(
    ' ',
  ),
);

/** `{#id .class note="…"}` behind what it belongs to. */
function attributesIn(text: string, add: AddUnshown): void {
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    const braces = attributesAt(text, at);
    if (
      !braces ||
      !(/[\])`]/.test(text[at - 1] ?? '') || /^[ \t]*(?:[\r\n]|$)/.test(text.slice(braces.end, braces.end + 40)))
    )
      continue;
    const words = [...braces.text.matchAll(/\s?([.#]?[\w:.-]+)(?:=("[^"]*"|[^\s"{}]+))?/g)];
    const gone = words.filter(({ 1: name, 2: value }) => value && !shaping.has(name!.toLowerCase()));
    if (gone.length && gone.length === words.length) add(at, braces.end, 'hidden attribute');
    else for (const { index, 0: pair } of gone) add(at + index, at + index + pair.length, 'hidden attribute');
  }
}
