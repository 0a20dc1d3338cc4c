import { type BodyPart, bodyReader } from './body.ts';
import { listsOf } from './lists.ts';
import { lineOf, markdownOf, type Writing } from './markdown.ts';
import { childElements, type Element, inside, openWord } from './open.ts';
import { stylesOf } from './styles.ts';
import { numbersIn, settleChanges } from './versions.ts';

export { isOldWord, isWordFile, NotWordError } from './open.ts';

export interface WordReading {
  /** Tracked changes: done, undone, or marked as CriticMarkup. */
  readonly changes: 'accepted' | 'rejected' | 'both';
  /** Comments as CriticMarkup, beside the words they are on. */
  readonly comments: boolean;
}

/**
 * A Word file as Markdown, with the numbers that Word shows.
 * @throws NotWordError where it is none, is broken, or holds more than an agreement can
 */
export function readWord(bytes: Uint8Array, { changes, comments }: WordReading): string {
  const file = openWord(bytes);
  const styles = stylesOf(file.styles);
  const counter = listsOf(file.numbering, styles);
  const read = bodyReader(styles);
  const marked = read(inside(file.document, 'w:body') ?? file.document);

  let parts: readonly BodyPart[] = marked;
  const accepted = settleChanges(marked, 'accepted');
  const rejected = settleChanges(marked, 'rejected');
  let now = numbersIn(accepted.parts, counter(), accepted.origin);
  let old = numbersIn(rejected.parts, counter(), rejected.origin);
  let runOn: Writing['runOn'] = { accepted: accepted.runOn, rejected: rejected.runOn };
  if (changes !== 'both') {
    parts = (changes === 'accepted' ? accepted : rejected).parts;
    now = old = numbersIn(parts, counter());
    runOn = { accepted: new Set(), rejected: new Set() };
  }

  const asked = (some: readonly BodyPart[]): readonly BodyPart[] =>
    changes === 'both' ? some : settleChanges(some, changes).parts;
  const notes = new Map([...notesIn(file.footnotes, 'footnote'), ...notesIn(file.endnotes, 'endnote')]);
  const remarks = comments ? notesIn(file.comments, 'comment') : undefined;
  const told: string[] = [];
  const writing: Writing = {
    now,
    old,
    runOn,
    note(id) {
      if (!notes.has(id)) return '';
      if (!told.includes(id)) told.push(id);
      return `[^${told.indexOf(id) + 1}]`;
    },
    comment(id) {
      const found = remarks?.get(`comment ${id}`);
      if (!found) return '';
      const words = settleChanges(read(found), 'accepted')
        .parts.flatMap((part) => (part.type === 'paragraph' ? [part.pieces.map(({ text }) => text).join('')] : []))
        .join(' ')
        .replace(/\s+/g, ' ')
        .replaceAll('<<}', '<< }')
        .trim();
      const by = found.attributes['w:author'];
      return words ? `{>>${by ? `${by}: ` : ''}${words}<<}` : '';
    },
  };
  const text = markdownOf(parts, writing);
  // A note may have notes of its own.
  const below: string[] = [];
  for (let at = 0; at < told.length; at++)
    below.push(`\n[^${at + 1}]: ${lineOf(asked(read(notes.get(told[at]!)!)), writing, false)}\n`);
  return text + below.join('');
}

function notesIn(root: Element | undefined, kind: 'footnote' | 'endnote' | 'comment'): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  for (const note of childElements(root))
    if (note.name === `w:${kind}`) found.set(`${kind} ${note.attributes['w:id']}`, note);
  return found;
}
