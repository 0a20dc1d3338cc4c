import { type Block, sourceOffset } from '../../analysis/page/blocks.ts';
import { type Span, Spans } from '../../analysis/span.ts';

/** A blank still to be filled: where it stands and what it asks for, if it says. */
export interface Blank extends Span {
  readonly asks: string;
}

/**
 * Blanks of a block: `[●]`, `[___]`, `[Client Name]`, `[INSERT DATE]`, `____`, `{{name}}`, `{client_name}`, `TBD`, template variables,
 * drafting instructions in brackets. Not links and footnotes (their address is hidden from the words already), check
 * boxes, redactions, "[Reserved]", "[sic]", or the lines of a signature block.
 * @param signing on the day of signing every bracket is one that does not plainly say otherwise: "[30]", "[jurisdiction]"
 */
export function blanksIn(block: Block, signing = false): readonly Blank[] {
  const { words } = block;
  // Words are kept from one reading to the next while they are unchanged, and their blanks with them.
  let found = blanksByBlock.get(words);
  if (!found) blanksByBlock.set(words, (found = findBlanks(words.text)));
  if (signing) found = [...found, ...bracketsLeft(words.text, found)].sort((a, b) => a.start - b.start);
  if (!found.length && !words.notes.length) return found;
  const source = (offset: number) => block.start + sourceOffset(words, offset);
  const blanks = found.map(({ start, end, asks }) => ({ start: source(start), end: source(end - 1) + 1, asks }));
  if (!words.notes.length) return blanks;
  // A note to the drafter is not shown with the words, and must be gone before anyone signs.
  const notes = words.notes.map(({ start, end }) => ({
    start: block.start + start,
    end: block.start + end,
    asks: 'drafting note',
  }));
  return [...blanks, ...notes].sort((a, b) => a.start - b.start);
}

/** Brackets that a draft may have and a paper to be signed may not; not citations, footnotes, redactions, check boxes. */
function bracketsLeft(text: string, found: readonly Blank[]): readonly Blank[] {
  const left: Blank[] = [];
  const taken = new Spans(found);
  for (const { from, to, inner } of brackets(text)) {
    if (taken.overlap({ start: from, end: to })) continue;
    if (/^[({[]/.test(text.slice(to, to + 1)) || inner === '' || /^[xX✓✔^]/.test(inner)) continue;
    if (
      /\*|redacted|omitted|reserved|intentionally|^sic\b|^…$|^\.\.\.$|\bseal\b|signature page|remainder of/i.test(inner)
    )
      continue;
    left.push({ start: from, end: to, asks: inner.length < 120 ? inner : '' });
  }
  return left;
}

const blanksByBlock = new WeakMap<object, readonly Blank[]>();

/** "[Client note: not negotiable]": asks for nothing that goes into the words. */
export const isNoteInBrackets = ({ asks }: Blank): boolean => noteInBrackets.test(asks);
const noteInBrackets =
  /^(?:[\w.'’&-]{1,30} ){0,3}(?:notes?|comments?|quer(?:y|ies))(?: (?:to|for|from|on) (?:[\w'’]{1,20} ?){1,3})?(?:[:–—]| -|$)/i;

/** The same with offsets in the block's words. */
function findBlanks(text: string): readonly Blank[] {
  if (!text || !/[[_{＿(<«%]|TBD|TODO|XX|YY|@@/.test(text)) return [];
  const found: Blank[] = [];
  const taken = new Uint8Array(text.length);
  const add = (start: number, end: number, asks: string) => {
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    found.push({ start, end, asks });
  };
  for (const { from, to, inner } of brackets(text))
    if (
      (isBlankBracket(inner, text.slice(to, to + 2)) || (/^ {2,}$/.test(text.slice(from + 1, to - 1)) && from > 0)) &&
      !isOption(text, from, to) &&
      !isTitleOf(text.slice(0, from))
    )
      add(from, to, /[A-Za-z]/.test(inner) ? inner : '');
  let undecided = false;
  for (const line of text.matchAll(blankFields)) {
    if (/^X/.test(line[0]) && numberedWordBefore.test(text.slice(Math.max(0, line.index - 14), line.index))) continue;
    if (/[_＿]/.test(line[0]) && (isSignatureLine(text, line.index) || isFootnoteRule(text, line))) continue;
    // A table of things to be decided is one blank a block.
    if (line[0].startsWith('T') && undecided) continue;
    undecided ||= line[0].startsWith('T');
    add(line.index, line.index + line[0].length, '');
  }
  for (const inline of text.matchAll(/\((?:please )?(?:insert|fill in|enter)\b[^()]{2,80}\)/gi))
    add(inline.index, inline.index + inline[0].length, inline[0]);
  const instruction =
    /^\((?:define|specify|insert|describe|list|attach|to be (?:completed|inserted|attached)|complete|fill in|add)\b[^()]{3,200}\)[.]?$/i.exec(
      text.trim(),
    );
  if (instruction) add(text.indexOf('('), text.lastIndexOf(')') + 1, instruction[0]);
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Lines to write on (also within a year: "20__"), merge fields of word processors and templates, words in angle brackets,
 * letters that stand for figures. "Article XX" is the twentieth.
 */
const blankFields =
  /[_＿]{4,}|(?<![\w*])[_＿]{2,3}(?![\w*])|(?<=\b(?:19|20))_{2}(?!\w)|\{\{\s?[A-Za-z_#/][\w .:-]{0,60}\s?\}\}|\{[A-Za-z][A-Za-z0-9_ -]{0,50}\}|«[^«»]{1,60}»|<[A-Za-z][\w ,.'’/-]{1,60}>|(?<![\w$])(?:[$€£] ?)?X{2,4}(?:,X{3})*(?=[ ,.%)])|\b(?:TBD|TODO)\b|(?<![\w/.(-])(?:XX|MM|DD)([/.-])(?:XX|MM|DD)\1(?:(?:20)?XX(?:XX)?|YY(?:YY)?)\b|\b20XX\b|<%=?[^%<>]{1,60}%>|@@\w{2,40}@@|%[A-Z][A-Z_]{1,40}%/g;
const numberedWordBefore =
  /\b(?:article|section|clause|part|title|chapter|exhibit|schedule|annex|appendix|paragraph|volume|super bowl|of)\s$/i;

/** A bracket that is a line of its own and a phrase: the name of an alternative ("[Customer owns Inputs]"). */
const isOption = (text: string, from: number, to: number): boolean =>
  !asksForWork.test(text.slice(from + 1, to)) &&
  text.slice(0, from).trim() === '' &&
  text.slice(to).trim() === '' &&
  text.slice(from, to).split(' ').length >= 4 &&
  !/insert|fill|enter/i.test(text);

/** "Section 4.5 [PAYMENT TERMS]": the title of the section, set in brackets behind its number. */
const isTitleOf = (before: string): boolean =>
  /\b(?:sections?|articles?|clauses?|paragraphs?)\s+\d[\d.]{0,20}(?:\s?\([a-z\d]{1,4}\)){0,6}\s+$|\b\d{1,2}(?:\.\d{1,2}){1,6}\s+$/i.test(
    before.slice(-40),
  );

/** Square brackets, the outermost of nested ones; none longer than a few lines of instructions. */
function* brackets(text: string): Generator<{ from: number; to: number; inner: string }> {
  let depth = 0;
  let from = -1;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '[') {
      if (depth++ === 0) from = i;
    } else if (text[i] === ']' && depth > 0 && --depth === 0) {
      if (i - from < 400) yield { from, to: i + 1, inner: text.slice(from + 1, i).trim() };
    }
  }
}

function isBlankBracket(bracket: string, after: string): boolean {
  // "[[number]]" asks as "[number]" does, "[$ amount]" as "[amount]"; "[[Restricted Period]]" is how some mark a term.
  const inner = /^\[(?:[a-z][^[\]]*|[A-Z\d _]+)\]$/.test(bracket)
    ? bracket.slice(1, -1)
    : bracket.replace(/^[$€£] ?(?=[a-z])/, '');
  if (after.startsWith('{') || after.startsWith('(') || after.startsWith('[')) return false;
  if (inner === '' || /^[xX✓✔]$/.test(inner)) return false;
  if (asksForWork.test(inner)) return true;
  if (inner.length >= 160) return false;
  if (
    /\*|redacted|omitted|reserved|confidential|intentionally|sic\b|signature|remainder|page\b|execution|end of|\bseal\b|treatment|translation|see\b|note\b|emphasis|letterhead|logo/i.test(
      inner,
    )
  )
    return false;
  // "[30] days", "[12]%", "[12/24]": a figure that is still talked about; "[2]" is a citation.
  if (/^[$€£]?[\d.,]{1,12}(?:\s?(?:\/|-|–|or)\s?[\d.,]{1,12}){0,3}%?$/.test(inner))
    return /[/–-]|or|[$€£%]/.test(inner) || /^\s?%|^ (?:[a-z]|\()/.test(after);
  if (/^\^|^[a-z]{1,3}$/.test(inner)) return false;
  if (/^[●•○■_\s.…＿-]+$/.test(inner)) return true;
  if (/[●_＿]{1,}/.test(inner)) return true;
  if (blankInstruction.test(inner)) return true;
  if (/^[A-Z0-9]\w*(?:\.\w+)+$/.test(inner)) return true; // template variables: P1.US.N
  // "exclusive/non-exclusive", "included in / excluded from", "are/are not".
  if (inner.length < 80 && inner !== 'and/or' && /^[a-z][\w' -]*\/[\w' /-]*\w$/i.test(inner)) return true;
  // "PERCENTAGE", "MILESTONE 1", "COMPANY NAME".
  if (inner.length > 2 && inner.length < 50 && /^[A-Z][A-Z0-9 _.'’&/-]*$/.test(inner)) return true;
  // Title words that name what goes here: "Client Name", "State of Incorporation".
  return (
    inner.length < 60 &&
    /^[A-Z]/.test(inner) &&
    /\b(?:name|date|address|state|city|county|country|amount|number|title|email|jurisdiction|period|days|percent|percentage|company|client|customer|party|provider|description|incorporation|fee|price|term|court|product|service|milestone|place|currency|role|position|purpose)s?\b/i.test(
      inner,
    ) &&
    !/[.;]/.test(inner)
  );
}

/** Says that something is still to be done. */
const asksForWork =
  /^(?:confirm|check|verify|discuss|review|delete|remove|consider|complete|fill|update|replace|revise|to be (?:confirmed|completed|agreed|discussed|inserted|determined|provided|attached)|tbc|tbd|if applicable|as applicable|counsel to|(?:client|customer|provider|vendor|agency|company) to (?:confirm|provide|advise))\b/i;
/** Names what goes here, in small letters, without saying anything of it. */
const blankInstruction =
  /^(?:(?:insert|enter|add|specify|describe|list|define|select|choose|to be|e\.g\.|your)\b|(?:the |full |legal |registered |principal |other |applicable |relevant |effective |start |end |party'?s? |client'?s? |customer'?s? |company'?s? |provider'?s? ){0,3}(?:names?|dates?|amounts?|numbers?|address(?:es)?|state|city|county|country|title|email|phone|fax|jurisdiction|place|period|percentage|percent|currency|duration|frequency|description|role|position|deadline|fee|price|rate|sum|law|courts?|venue|territory|purpose|product|project|url|website|bank|account|signatory|contact|company|client|customer)\b(?![^[\]]*\b(?:shall|will|may|must|is|are|has|have)\b)[^.;[\]]*$)/i;

/** "________ *** Omitted pursuant to a request": the line over a footnote. */
const isFootnoteRule = (text: string, { 0: line, index }: RegExpExecArray): boolean =>
  text.slice(0, index).trim() === '' &&
  /^\s*(?:\*{1,4}|†|\(?\d\)?)\s?(?:(?:certain |confidential )?(?:information|portions?|omitted|redacted|represents|indicates|treatment))/i.test(
    text.slice(index + line.length),
  );

/** "By: ____", "Name: ____", or a line of nothing else: to be filled with a pen. */
const isSignatureLine = (text: string, at: number): boolean =>
  /\b(?:by|sign(?:ed|ature)?|its|witness|attest)\s*:|\/s\//i.test(text) ||
  // "Project Title:" and "Client Name:" are told of the work.
  /(?:(?<![A-Za-z] )\b|\b[Pp]rint(?:ed)? |\b[Ff]ull |\b[Tt]yped )(?:[Nn]ame|[Tt]itle|NAME|TITLE)\s*:/.test(text) ||
  /^[\s_＿]*$/.test(text) ||
  // "Signed by ____ for and on behalf of"; "Leeds, ____", where the place stands before the date.
  /^\W*signed by [_＿]|\bfor and on behalf of\b/i.test(text) ||
  /^(?:[A-Z][\w-]+, [_＿]{4,}\s*){1,3}$/.test(text) ||
  /\b(?:date|dated|email|phone|attention|attn|fax)\s*(?::\s*)?$/i.test(text.slice(Math.max(0, at - 20), at));
