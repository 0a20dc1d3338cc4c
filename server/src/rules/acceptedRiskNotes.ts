import type { Agreement } from '../analysis/agreement.ts';
import { monthNames } from '../analysis/numberWords.ts';
import { firstFrom, type Span, Spans } from '../analysis/span.ts';

/**
 * A risk the attorney has decided to live with, written into the paper as a record:
 * `<!-- accepted-risk: joint/ownership-without-terms; reason: client prefers …; by: AB; until: 2027-01-31 -->`.
 * It stands before the clause it speaks of or inside it; before the first words of the agreement it speaks of the whole file.
 */
export interface Acceptance extends Span {
  readonly rule: string;
  readonly reason: string;
  readonly by?: string;
  /** ISO date of the decision. */
  readonly date?: string;
  /** ISO date after which it no longer holds. */
  readonly until?: string;
  /** What it says after "until:" where that is no date. */
  readonly undated?: Span & { readonly words: string };
  /** What it speaks of. */
  readonly scope: Span;
}

/** All notes in order of place. One note may name several rules. */
export function readAcceptances(agreement: Agreement): readonly Acceptance[] {
  const { text, markdown } = agreement;
  const found: Acceptance[] = [];
  let scopeOf: ((note: Span) => Span) | undefined;
  let code: Spans | undefined;
  for (let at = text.indexOf(noteKeyword); at >= 0; at = text.indexOf(noteKeyword, at + noteKeyword.length)) {
    const opened = /<!--\s*$/.exec(text.slice(Math.max(0, at - 100), at));
    if (!opened) continue;
    const close = text.indexOf('-->', at);
    if (close < 0) break;
    const note = { start: Math.max(0, at - 100) + opened.index, end: close + 3 };
    code ??= new Spans(markdown.blocks.filter(({ type }) => type === 'code'));
    if (code.overlap(note)) continue;
    const { named, fields } = fieldsOf(text, at + noteKeyword.length, close);
    at = close;
    scopeOf ??= scopesIn(agreement);
    const scope = scopeOf(note);
    const until = fields.get('until');
    const day = until && isoDate(until.words);
    const said = {
      reason: fields.get('reason')?.words ?? '',
      by: fields.get('by')?.words,
      date: fields.get('date')?.words,
      until: day || undefined,
      undated: until && !day ? until : undefined,
      ...note,
      scope,
    };
    const rules = new Set(named.split(',').map((one) => one.trim()));
    for (const rule of rules) if (rule) found.push({ rule, ...said });
  }
  return found;
}

const noteKeyword = 'accepted-risk:';

interface NoteField extends Span {
  readonly words: string;
}

/** What follows a name we know belongs to it up to the next: a reason may have semicolons and colons of its own. */
function fieldsOf(text: string, from: number, to: number): { named: string; fields: ReadonlyMap<string, NoteField> } {
  const body = text.slice(from, to);
  const heads = [...body.matchAll(/;\s{0,40}(reason|by|date|until)\s{0,10}:/gi)];
  const fields = new Map<string, NoteField>();
  for (const [i, { 0: head, 1: name, index }] of heads.entries()) {
    const rest = body.slice(index + head.length, heads[i + 1]?.index ?? body.length);
    const words = rest.trim().replace(/;$/, '').trimEnd();
    const start = from + index + head.length + (rest.length - rest.trimStart().length);
    // A blank that nobody has filled in says nothing.
    if (/^(?:\[[^\]]{0,80}\])?$/.test(words)) continue;
    if (!fields.has(name!.toLowerCase())) fields.set(name!.toLowerCase(), { words, start, end: start + words.length });
  }
  const named = body.slice(0, heads[0]?.index ?? body.length);
  return { named: named.split(';', 1)[0]!, fields };
}

/**
 * A day as people write it, as an ISO date: "2027-01-31", "31 January 2027", "Jan. 31, 2027", "31.1.2027". Figures with slashes
 * are read only where they can mean one day; what is no day of the calendar is none.
 */
export function isoDate(words: string): string | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words);
  if (iso) return day(iso[1]!, Number(iso[2]), iso[3]!);
  const figures = /^(\d{1,2})([./-])(\d{1,2})[./-](\d{4})$/.exec(words);
  if (figures) {
    const [, first, sign, second, year] = figures;
    // With stops the day comes first wherever dates are written so; with slashes that is a matter of country.
    if (sign === '.' || Number(first) > 12 || first === second) return day(year!, Number(second), first!);
    return Number(second) > 12 ? day(year!, Number(first), second!) : undefined;
  }
  const inWords =
    /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(words) ??
    /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(words);
  if (!inWords) return undefined;
  const [, one, two, year] = inWords;
  const [name, number] = /^\d/.test(one!) ? [two!, one!] : [one!, two!];
  const month = monthNames.findIndex((full) => full === name.toLowerCase() || full.slice(0, 3) === name.toLowerCase());
  return day(year!, (name.toLowerCase() === 'sept' ? 8 : month) + 1, number);
}

function day(year: string, month: number, of: string): string | undefined {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(of)));
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== Number(of)) return undefined;
  return date.toISOString().slice(0, 10);
}

/** What a note speaks of; the tables are made once for all notes. */
function scopesIn({ clauses, sentences, markdown, text }: Agreement): (note: Span) => Span {
  const blocks = markdown.blocks.filter(({ words }) => words.text.trim()).sort(byStart);
  const starts = blocks.map(({ start }) => start);
  const headings = clauses.map(({ heading }) => heading.start);
  const begins = sentences.map(({ start }) => start);
  const [first] = blocks;
  return (note) => {
    if (!first || note.end <= first.start) return { start: 0, end: text.length };
    const behind = firstFrom(starts, note.start + 1);
    // Cells beside each other may begin before the note, too; it stands in one of the nearest.
    for (let i = behind - 1; i >= 0 && i > behind - 40; i--) if (note.end <= blocks[i]!.end) return blocks[i]!;
    const next = blocks[firstFrom(starts, note.end)];
    if (!next) return note;
    const clause = clauses[firstFrom(headings, next.start)];
    if (clause && clause.heading.start < next.end && clause.heading.end > next.start)
      return { start: next.start, end: Math.max(clause.end, next.end) };
    const sentence = sentences[firstFrom(begins, next.start)];
    return sentence ? { start: next.start, end: Math.max(next.end, sentence.end) } : next;
  };
}

const byStart = (a: Span, b: Span): number => a.start - b.start;
