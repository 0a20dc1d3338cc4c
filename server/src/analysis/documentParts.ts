import { memo } from './memo.ts';
import type { Block, Words } from './page/blocks.ts';
import type { SentenceFacts } from './sentences.ts';
import type { Span } from './span.ts';

/** What a stretch of paper is there for. Prose of the agreement is `body` or `exhibit`. */
export type Part = 'front' | 'contents' | 'recitals' | 'definitions' | 'body' | 'signatures' | 'exhibit';

/** What a block's words say of the place they open; asked at every keystroke, so kept with the words. */
export const blockShape = memo(({ text }: Words) => {
  const short = text.length < 160;
  const line = short ? text.trim() : '';
  const exhibit = short ? exhibitLine.exec(line) : null;
  const opens: Part | undefined = !short
    ? undefined
    : contentsTitle.test(line)
      ? 'contents'
      : opensRecitals(line)
        ? 'recitals'
        : undefined;
  return {
    short,
    line,
    capitals: short && !/[a-z]/.test(line),
    exhibit: exhibit && !/[.;,]$/.test(line) ? { number: exhibit[2]! } : undefined,
    opens,
    whereas: /^\s*(?:WHEREAS|W I T N E S S E T H)/.test(text),
    signs:
      /^\s*(?:IN WITNESS WHEREOF|SIGNATURES?(?:\s*PAGE)?\s*$|\[?Signature page|AGREED AND ACCEPTED|ACCEPTED AND AGREED|Signed (?:for|by|on behalf of|as a deed)\b[^.;]{0,90}$)/i.test(
        text,
      ),
    pageNumber:
      short &&
      /^\s*(?:(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?|(?:[\w ]{1,40} [|–—-] )?page\s+(?:\|\s+)?\d+(?:\s+of\s+\d+)?|\d{1,4}\s?(?:\/|\||of)\s?(?:\d{1,4}|page)|- ?[ivxl]+ ?-|[ivxl]{1,6}|\\?(?:newpage|pagebreak|clearpage))\s*$|^\s*source:.*(?:\n\s*)?$/i.test(
        text,
      ),
  };
});

/** A line of its own over what the parties set out before they agree. */
export const opensRecitals = (line: string): boolean => /^(?:recitals?|background|preamble|whereas:?)$/i.test(line);

/** Behind a table of contents: what is none of its lines. */
export const endsContents = ({ type, words: { text } }: Block): boolean =>
  type === 'heading' ? !/\d\s*$/.test(text) && !contentsTitle.test(text.trim()) : !contentsLine.test(text);

/** What a heading says in so many words. */
export const partUnder = (title: string): Part | undefined =>
  /^(?:recitals?|background|preamble)$/i.test(title)
    ? 'recitals'
    : /definitions?|interpretation/i.test(title)
      ? 'definitions'
      : /signature/i.test(title)
        ? 'signatures'
        : undefined;

/** "2. Background", or "Background" behind the recitals or the definitions: an article, on what each party brings. */
export const isOnBackground = (before: readonly { readonly part: Part }[], title: string, number = ''): boolean =>
  /^background$/i.test(title) &&
  (/^[2-9]|^1\d/.test(number) || before.some(({ part }) => part === 'definitions' || part === 'recitals'));

/** The number and the title in the words of a heading. */
export const headingOf = memo(({ text }: Words) => splitHeading(text));

/** Said after the signatures: a form or a guarantee begins, which binds on its own. */
export const bindsAgain = ({ text, labels }: SentenceFacts): boolean =>
  text.length > 120 &&
  /\b(?:shall|agrees?|covenants?|will not|must|hereby)\b/i.test(text) &&
  !/^(?:IN WITNESS|In witness|The parties have|By signing|EXECUTED|Executed|Each party has|This Agreement (?:has been|is) (?:duly )?executed)/.test(
    text,
  ) &&
  !/\b(?:executed|signed|duly authori[sz]ed|set their hands)\b/i.test(text) &&
  (labels.length > 0 || text.length > 160);

/** What a printer put between the words: page numbers, running heads, and what stands between a sentence and its end. */
export function furnitureOf(blocks: readonly Block[]): ReadonlySet<Block> {
  const repeated = repeatedBlocks(blocks);
  const furniture = new Set<Block>();
  let open: Block | undefined;
  let between: Block[] = [];
  for (const block of blocks) {
    const { words, type } = block;
    if (isFurnitureBlock(block, repeated)) furniture.add(block);
    else if (!words.text.trim()) continue;
    else if (open && between.length < 4 && type === 'paragraph' && isRunningHead(words.text)) between.push(block);
    else {
      if (open && type === 'paragraph' && /^\s*[a-z]/.test(words.text)) for (const one of between) furniture.add(one);
      between = [];
      open = type !== 'cell' && type !== 'heading' && unfinishedSentence.test(words.text) ? block : undefined;
    }
  }
  return furniture;
}

/** A sentence that has not ended: three words in small letters and no stop. */
const unfinishedSentence = /[a-z]{2,20}(?:,? [a-z]{1,20}){2},?\s{0,4}$/;
/** Short enough for the top of a page. */
const isRunningHead = (line: string): boolean => line.length < 90 && runningHead.test(line);
/** "Services Agreement", "Confidential", "[Page 5]", "AlderDocs/1234567.3": a short line of capitals, or of a number. */
const headWord = "(?:[A-Z][\\w'’&.-]{0,30}|of|and|the|for|to|in|on|[–—|-]|\\d{1,4})";
const runningHead = new RegExp(
  String.raw`^\s{0,9}(?:\[?[Pp](?:age|AGE) \d{1,4}\]?|(?:[A-Z]\w{1,20} (?:and |& )?)?(?:[Cc]onfidential|CONFIDENTIAL|[Dd]raft|DRAFT)\b[^.;]{0,60}|[\w./-]{0,40}\d{4}[\w./-]{0,40}|${headWord}(?: ${headWord}){0,9})\s*$`,
);

/** Running headers and footers: the same short block four times or more. */
function repeatedBlocks(blocks: readonly Block[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const { words, type } of blocks)
    if (words.text.length < 100 && type === 'paragraph') seen.set(words.text, (seen.get(words.text) ?? 0) + 1);
  return new Set([...seen].filter(([, times]) => times >= 4).map(([text]) => text));
}

/**
 * A line that says of the paper that it is a draft: "DRAFT 3 March", "Acme draft of 12/03 – subject to contract", "For
 * discussion purposes only". Whoever is bound by a line is not told that it is one, and "Draft Reports" heads a clause.
 */
export const isDraftLegend = (line: string): boolean =>
  line.length < 120 && !/\b(?:shall|will|must|may)\b/i.test(line) && (draftLine.test(line) || noOffer.test(line));
const draftLine =
  /^[^\p{L}\d]{0,9}(?:[\p{L}\d&.'’/-]{1,30},? ){0,5}draft(?=[^\p{L}]*$|\W{1,3}(?:of|dated|as|no|v|for (?:discussion|review|comment)|not|subject|confidential|privileged)\b|\W{1,3}(?:[a-z]{1,9} ?)?\d)/iu;
const noOffer = /\bsubject to contract\W*$|\bfor discussion (?:purposes )?only\b/i;

/** "*Standard form (rev. 7). Client's changes are entered in the text; its notes are in brackets.*": set off, and on the text itself. */
const isHeadNote = ({ type, words: { text, marks } }: Block): boolean =>
  type === 'paragraph' &&
  text.length < 600 &&
  (/^[[(].*[\])]$/s.test(text) || marks.some(({ start, end }) => start < 3 && end > text.length - 3)) &&
  tellsOfDraft.test(text);
const tellsOfDraft =
  /\brev(?:ision|\.)? ?\d|\bstandard form\b|\b(?:changes|comments|edits|revisions|mark-?up|amendments)\b[^.;]{0,50}\b(?:entered|incorporated|shown|reflected|included|marked|tracked|accepted)\b|\bnotes?\b[^.;]{0,30}\b(?:in (?:square )?brackets|bracketed)\b|\b(?:this|a|working|first|second|revised|current|initial) draft\b|\bfor (?:discussion|review)\b|\bsubject to contract\b/i;

/**
 * What says of the paper that it is a draft, each wording once: at the head of a page it stands on all of them.
 * @param head where the parties are named; before that, a note on the state of the text is one as well
 */
export function draftLegends(text: string, blocks: readonly Block[], head = 0): readonly Span[] {
  const found = new Map<string, Span>();
  for (const block of blocks) {
    const { type, start, end } = block;
    if (type !== 'paragraph' && type !== 'heading' && type !== 'cell') continue;
    if (start < head && isHeadNote(block)) {
      found.set(block.words.text, { start, end });
      continue;
    }
    let at = start;
    for (const line of text.slice(start, end).split('\n')) {
      const words = line.replace(/^[>#\s]+/, '').trimEnd();
      if (isDraftLegend(words) && !found.has(words))
        found.set(words, { start: at + line.indexOf(words), end: at + line.indexOf(words) + words.length });
      at += line.length + 1;
    }
  }
  return [...found.values()];
}

const isFurnitureBlock = ({ words, type }: Block, repeated: ReadonlySet<string>): boolean =>
  words.text.length <= 160 &&
  (((type === 'paragraph' || type === 'heading') && isDraftLegend(words.text.trim())) ||
    (type === 'paragraph' && (repeated.has(words.text) || blockShape(words).pageNumber)) ||
    // "- 12 -" is an item to Markdown.
    (type === 'item' && /^\d{1,4} ?[-–—]$/.test(words.text)));

function splitHeading(words: string): { number: string; title: string } {
  const line = words.trim();
  const found =
    /^(?:(?:ARTICLE|Article|SECTION|Section|Clause|Part|PART|§)\s*)?(\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,6}|[A-Z])(?:[.):–—\s-]+(?![.):–—\s-])|$)(.*)$/.exec(
      line,
    );
  if (found && (/^(?:article|section|clause|part|§)/i.test(line) || /^\d|^[IVXL]+[.)]|^[A-Z][.)]/.test(line)))
    return { number: found[1]!, title: clean(found[2]!) };
  return { number: '', title: clean(line) };
}
const clean = (title: string): string =>
  title
    .replace(/(?<![\s.:–—*-])[\s.:–—*-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();

const exhibitLine =
  /^[^\w]*(exhibit|schedule|annex|appendix|attachment|addendum)\s+"?([A-Z]{1,2}(?:-?\d{1,2})?|\d{1,2}(?:\.\d{1,2})?(?:[A-Z])?|[IVX]{1,5})\b"?/i;
const contentsTitle = /^(?:table of contents|contents|index)$/i;
const contentsLine =
  /(?:\.{3}|\s|^)\d{1,3}\s*$|^\s*(?:(?:article|section|page)\s*)?(?:[\dIVX.]+\s*)?[A-Z][^.;]{0,90}$/i;
