import type { Hidden } from './changes.ts';
import { draftingNote } from './notes.ts';

/**
 * Whether a paragraph holds words of the agreement, is a note beside it (a footnote, the address of a link, a comment), or
 * goes on with the note before. `before` is what stands before it on its line and the line above.
 */
export function readsAs(source: string, before: string, inNote: boolean): 'words' | 'note' | 'note-goes-on' {
  if (inNote && /(?:^|[\n\r])(?: {4}|\t) *$/.test(before)) return 'note-goes-on';
  if (source[0] !== '[') return 'words';
  if (footnote.test(source)) return 'note';
  return source.split(/\r\n?|\n/).every((line) => linkAddress.test(line)) ? 'note' : 'words';
}
const footnote = /^\[\^[^\]\s]{1,60}\]:/;
/** `[1]: https://…`, `[//]: # (a comment)`. "[Client]: Acme Ltd" is a line to fill in. */
const linkAddress =
  /^ {0,3}\[[^\]]{1,100}\]:\s{0,20}(?:#|<[^<>]{0,400}>|(?:https?|mailto|ftp|file):|\/|\.{1,2}\/|[\w./-]{1,200}\.(?:md|html?|pdf|docx?|png|jpe?g|svg)\b)/;

/** "> Note: …", "> [!TIP]", "> **Drafting note.** …": a quote beside the agreement, not in it. */
export const isNote = (source: string): boolean =>
  /^[\s>*_]{0,8}(?:\[!\w{3,12}\]|(?:(?:drafting |practice |internal |editor'?s? |author'?s? |legal )?notes?|tip|hint|warning|important|caution|info|example|explanation|comment(?:ary)?|guidance|plain[- ]english(?: summary)?|summary|rationale|instructions?|todo|why(?: this matters)?|disclaimer)[*_]{0,3}\s*[:.–—][*_]{0,3}(?:\s|$))/i.test(
    source.slice(0, 90),
  ) || draftingNote.test(source.slice(0, 70).replace(/^[\s>[]+/, ''));

/**
 * Lines of a paragraph that are none of its words: a page number or "Page 2 of 9" between two lines of a sentence, a
 * comment, attributes, the bars of a line block, and the mark before a definition.
 */
export function linesOut(source: string): Hidden[] {
  if (!source.includes('\n') && !source.includes('\r')) return source[0] === '|' ? barsOut(source, 0) : [];
  const out: Hidden[] = [];
  let from = 0;
  while (from <= source.length) {
    let end = from;
    while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++;
    const line = source.slice(from, end);
    const next = /^[\r\n]*[ \t>]*/.exec(source.slice(end, end + 20))![0].length + end;
    if (line.length < 200) {
      if (
        from > 0 &&
        furniture.test(line) &&
        (/[a-z,(]/.test(source[next] ?? '') || breaksOffSentence(source, from, next))
      )
        out.push({ start: from, end });
      else if (
        attributeLine.test(line) ||
        (from > 0 && /^[ \t]*={3,}[ \t]*$/.test(line)) ||
        (line.trimStart()[0] === '[' && linkAddress.test(line))
      )
        out.push({ start: from, end });
      else if (line[0] === '|') out.push(...barsOut(line, from));
      else if (from > 0 && /^:\s{1,4}\S/.test(line)) out.push({ start: from - 1, end: from });
    }
    from = end + 1;
  }
  return out;
}

/**
 * Where a paragraph of lines is a list without Markdown's marks: the places of lines that begin with a bullet, of those that
 * begin with a label behind a colon or semicolon, "(a) …;", and of those of a cover page, "**Fees:** …". Each part is read as
 * a paragraph.
 */
export function listPartsOf(source: string): readonly number[] {
  if (!/[\n\r]|<br/i.test(source)) return noLinePlaces;
  let parts: number[] | undefined;
  for (const { 0: gap, index } of source.matchAll(lineOfList)) {
    const before = source.slice(Math.max(0, index - 12), index);
    const at = index + gap.length;
    const bullet = /[•●▪◦#*_]/.test(source[at]!) || source.startsWith('(@', at);
    if (bullet || /[:;][*_]{0,3}(?: (?:and|or|and\/or))?[ \t\\]*$/.test(before)) (parts ??= []).push(at);
  }
  return parts ?? noLinePlaces;
}
const noLinePlaces: readonly number[] = [];

/**
 * Where the text begins behind numbered titles on lines of their own: "7. Term", "3.1 Grant of Licence". `before` is what
 * stands before the paragraph on its line: Markdown's number, where it is an item. A line of names that a printer broke is none.
 */
export function titleLines(source: string, before: string): readonly number[] {
  if (!/[\n\r]/.test(source.slice(0, 80))) return noLinePlaces;
  const counted = /(?:^|[\n\r])[ \t]{0,3}\d{1,2}[.)][ \t]+$/.test(before);
  const parts: number[] = [];
  let from = 0;
  for (let line = 0; line < 3; line++) {
    const end = /\r?\n[ \t]*/g;
    end.lastIndex = from;
    const stop = end.exec(source);
    if (!stop || stop.index - from > 60) return parts;
    const title = source.slice(from, stop.index).trimEnd();
    const next = source.slice(stop.index + stop[0].length, stop.index + stop[0].length + 90);
    const bare = counted && line === 0 ? title : numberedTitle.exec(title)?.[1];
    if (!bare || !titleWords.test(bare)) return parts;
    if (!sentenceBegins.test(next) && !(/[a-z]/.test(bare) && /^(?:[A-Z]{2,},? ){3}/.test(next))) return parts;
    from = stop.index + stop[0].length;
    parts.push(from);
  }
  return parts;
}
const numberedTitle = /^(?:(?:Section|Article|Clause) )?(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,4}\.) +(\S.*)$/;
/** Up to eight words with capitals, small ones between; the last is no small one. */
const titleWords =
  /^[A-Z][\w'’/-]*(?:,? (?:&|[A-Z][\w'’/-]*|and|or|of|the|for|to|in|on|by|with)){0,7}(?<! (?:and|or|of|the|for|to|in|on|by|with|&))\??$/;
/** A capital and then small words, or the number of what stands under the title. */
const sentenceBegins = /^(?:["“(]?(?:[A-Z][\w'’-]* ){1,4}[a-z]{1,12}\b|\d{1,2}\.\d{1,2}\.? +[A-Z])/;

const lineOfList =
  /(?:\\?\r?\n|\\?\r|<br {0,2}\/?>\s{0,4})[ \t>]{0,20}(?=[•●▪◦]\s|#\. |\(@\w{0,20}\) |\\?\((?:[a-zA-Z]{1,2}|[ivx]{1,5}|\d{1,2})\\?\)\s|(?:[a-z]|[ivx]{1,4}|\d{1,2})\\?[.)]\s|(?:\*\*|__)\p{Lu}[^*_:\n\r]{1,48}(?::(?:\*\*|__)|(?:\*\*|__):)\s)/gu;

/** Whether the line above breaks off within a sentence, and something follows. */
const breaksOffSentence = (source: string, line: number, next: number): boolean =>
  next < source.length && /[\w \u00ad]{24}[a-z,][ \t]*\r?\n$/.test(source.slice(Math.max(0, line - 60), line));

/** "| 12 Pier Road" of a block of lines; a table has bars at both ends. */
const barsOut = (line: string, at: number): Hidden[] => (/^\| [^|]*$/.test(line) ? [{ start: at, end: at + 1 }] : []);

const furniture =
  /^[ \t>]*(?:page\s+(?:\|\s+)?\d{1,4}(?:\s+of\s+\d{1,4})?|[-–—]\s?\d{1,4}\s?[-–—]|\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?|\[?page (?:break|\d{1,4})\]?|\f|\\(?:newpage|pagebreak|clearpage)|[-–—] ?[ivxl]{1,6} ?[-–—])[ \t]*$/i;
const attributeLine = /^[ \t]*\{:[^{}]{1,200}\}[ \t]*$/;

/** An underlined stretch of more than two lines, or a whole sentence, is a paragraph with a rule under it: so EDGAR's. */
export function isUnderlinedHeading(source: string): boolean {
  if (source.length >= 200) return false;
  const lines = source.split(/\r\n?|\n/);
  const words = lines[0]!.trim().replace(/[*_]/g, '');
  if (lines.length > 3 || /[;,]$/.test(words) || /\b(?:shall|agrees?|hereby)\b/.test(words)) return false;
  // A stop may end a numbered title or one in capitals: "3\. Governing Law and Venue."
  if (!/[a-z]{2}\.$/.test(words)) return true;
  const own = words.replace(/^(?:\d[\d.\\]*|[IVX]+\\?\.)\s+/, '').split(/\s+/);
  return (
    own.length < 9 &&
    own.every((word) => /^[A-Z(&]/.test(word) || /^(?:of|and|or|the|to|for|in|on|by|with|a|an|&)\b/.test(word))
  );
}
