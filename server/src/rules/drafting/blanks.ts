import { type Block, sourceOffset } from '../../analysis/page/blocks.ts';
import { overlaps, type Span } from '../../analysis/span.ts';

/** A blank still to be filled: where it stands and what it asks for, if it says. */
export interface Blank extends Span {
  readonly asks: string;
}

/**
 * Blanks of a block: `[●]`, `[___]`, `[Client Name]`, `[INSERT DATE]`, `____`, `{{name}}`, `{client_name}`, `TBD`, template variables,
 * drafting instructions in brackets. Not links and footnotes (their address is hidden from the words already), check
 * boxes, redactions, "[Reserved]", "[sic]", or the lines of a signature block.
 */
export function blanksIn(block: Block): readonly Blank[] {
  const { words } = block;
  // Words are kept from one reading to the next while they are unchanged, and their blanks with them.
  let found = known.get(words);
  if (!found) known.set(words, (found = findBlanks(words.text)));
  const source = (offset: number) => block.start + sourceOffset(words, offset);
  return found.map(({ start, end, asks }) => ({ start: source(start), end: source(end - 1) + 1, asks }));
}

const known = new WeakMap<object, readonly Blank[]>();

/** The same with offsets in the block's words. */
function findBlanks(text: string): readonly Blank[] {
  if (!text || !/[[_{＿(]|TBD|TODO/.test(text)) return [];
  const found: Blank[] = [];
  const add = (start: number, end: number, asks: string) => {
    if (!found.some((other) => overlaps(other, { start, end }))) found.push({ start, end, asks });
  };
  for (const { from, to, inner } of brackets(text))
    if (isBlank(inner, text.slice(to, to + 2)) && !isOption(text, from, to) && !isTitleOf(text.slice(0, from)))
      add(from, to, /[A-Za-z]/.test(inner) ? inner : '');
  let undecided = false;
  for (const line of text.matchAll(
    /[_＿]{4,}|(?<=\s)_{3}(?=\s)|\{\{\s?[A-Za-z_][\w .-]{0,40}\s?\}\}|\{[A-Za-z][a-zA-Z0-9]{0,30}(?:_[a-zA-Z0-9]{1,30}){1,6}\}|\b(?:TBD|TODO)\b/g,
  )) {
    if (/[_＿]/.test(line[0]) && (isSignatureLine(text, line.index) || isFootnoteRule(text, line))) continue;
    // A table of things to be decided is one blank a block.
    if (line[0].startsWith('T') && undecided) continue;
    undecided ||= line[0].startsWith('T');
    add(line.index, line.index + line[0].length, '');
  }
  const instruction =
    /^\((?:define|specify|insert|describe|list|attach|to be (?:completed|inserted|attached)|complete|fill in|add)\b[^()]{3,200}\)[.]?$/i.exec(
      text.trim(),
    );
  if (instruction) add(text.indexOf('('), text.lastIndexOf(')') + 1, instruction[0]);
  return found.sort((a, b) => a.start - b.start);
}

/** A bracket that is a line of its own and a phrase: the name of an alternative ("[Customer owns Inputs]"). */
const isOption = (text: string, from: number, to: number): boolean =>
  text.slice(0, from).trim() === '' &&
  text.slice(to).trim() === '' &&
  text.slice(from, to).split(' ').length >= 4 &&
  !/insert|fill|enter/i.test(text);

/** "Section 4.5 [PAYMENT TERMS]": the title of the section, set in brackets behind its number. */
const isTitleOf = (before: string): boolean =>
  /\b(?:sections?|articles?|clauses?|paragraphs?)\s+\d[\d.]*(?:\s?\([a-z\d]{1,4}\))*\s+$|\b\d{1,2}(?:\.\d{1,2})+\s+$/i.test(
    before.slice(-40),
  );

/** Square brackets, the outermost of nested ones; none longer than a line of instructions. */
function* brackets(text: string): Generator<{ from: number; to: number; inner: string }> {
  let depth = 0;
  let from = -1;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '[') {
      if (depth++ === 0) from = i;
    } else if (text[i] === ']' && depth > 0 && --depth === 0) {
      if (i - from < 160) yield { from, to: i + 1, inner: text.slice(from + 1, i).trim() };
    }
  }
}

function isBlank(inner: string, after: string): boolean {
  if (after.startsWith('{') || after.startsWith('(') || after.startsWith('[')) return false;
  if (inner === '' || /^[xX✓✔]$/.test(inner)) return false;
  if (
    /\*|redacted|omitted|reserved|confidential|intentionally|sic\b|signature|remainder|page\b|execution|end of|\bseal\b|treatment|translation|see\b|note\b|emphasis/i.test(
      inner,
    )
  )
    return false;
  if (/^\^|^\d{1,3}$|^[a-z]{1,3}$/.test(inner)) return false;
  if (/^[●•○■_\s.…＿-]+$/.test(inner)) return true;
  if (/[●_＿]{1,}/.test(inner)) return true;
  if (
    /^(?:insert|enter|add|specify|describe|name|date|amount|number|address|state|city|country|title|e\.g\.|list|to be|tbd|tbc|define|select|choose|email|company|your)\b/i.test(
      inner,
    )
  )
    return true;
  if (/^[A-Z0-9][\w.]*(?:\.[\w.]+)+$/.test(inner)) return true; // template variables: P1.US.N
  if (/^[a-z][\w-]*(?:\s?\/\s?[a-z][\w-]*){1,4}$/i.test(inner) && inner.length < 60) return true; // exclusive/non-exclusive
  // Title words that name what goes here: "Client Name", "COMPANY NAME", "State of Incorporation".
  return (
    inner.length < 60 &&
    /^[A-Z]/.test(inner) &&
    /\b(?:name|date|address|state|city|county|country|amount|number|title|email|jurisdiction|period|days|percent|company|client|customer|party|provider|description|incorporation|fee|price|term|court|product|service)s?\b/i.test(
      inner,
    ) &&
    !/[.;]/.test(inner)
  );
}

/** "________ *** Omitted pursuant to a request": the line over a footnote. */
const isFootnoteRule = (text: string, { 0: line, index }: RegExpExecArray): boolean =>
  text.slice(0, index).trim() === '' &&
  /^\s*(?:\*{1,4}|†|\(?\d\)?)\s?(?:(?:certain |confidential )?(?:information|portions?|omitted|redacted|represents|indicates|treatment))/i.test(
    text.slice(index + line.length),
  );

/** "By: ____", "Name: ____", or a line of nothing else: to be filled with a pen. */
const isSignatureLine = (text: string, at: number): boolean =>
  /\b(?:by|name|sign(?:ed|ature)?|title|its|witness|attest)\s*:|\/s\//i.test(text) ||
  /^[\s_＿]*$/.test(text) ||
  /\b(?:date|dated|email|phone|attention|attn|fax)\s*:?\s*$/i.test(text.slice(Math.max(0, at - 20), at));
