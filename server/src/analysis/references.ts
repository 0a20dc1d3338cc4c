import type { Clause, Sentence } from './clauses.ts';
import { memoized } from './sentenceMemo.ts';
import type { Span } from './span.ts';

/** A cross-reference: "Section 5.2(a)", "Articles 4 through 9", "Exhibit B". One for each number named. */
export interface Reference extends Span {
  readonly to: 'section' | 'exhibit';
  /** "5.2(a)", "IV", "B": as written, without the word before it. */
  readonly number: string;
  /** "Section 5.2(a)": how a message quotes it. */
  readonly name: string;
  /** Words in brackets behind it that name the section's title: "8.2 (Independent contractor)". */
  readonly title?: string;
  /** Points into a statute or another agreement. */
  readonly foreign: boolean;
  /** The clause it points at, where this agreement has it. */
  readonly target?: Clause;
  readonly sentence: Sentence;
}

/** All cross-references in order of place, each with its target where it has one. */
export function readReferences(sentences: readonly Sentence[], clauses: readonly Clause[]): readonly Reference[] {
  const sections = new Map<string, Clause>();
  const exhibits = new Map<string, Clause>();
  for (const clause of clauses) {
    if (!clause.number) continue;
    if (clause.part === 'exhibit' && exhibitOpening.test(clause.title)) {
      const letter = clause.number.toUpperCase();
      if (!exhibits.has(letter)) exhibits.set(letter, clause);
    } else {
      const number = arabic(clause.number);
      if (!sections.has(number)) sections.set(number, clause);
    }
  }
  const references: Reference[] = [];
  for (const sentence of sentences)
    for (const { from, until, main, to, number, name, title, foreign } of memoized(sentence, worthALook, namedIn)) {
      const target = foreign ? undefined : (to === 'exhibit' ? exhibits : sections).get(main);
      const { start, end } = sentence.span(from, until);
      references.push({ start, end, to, number, name, title, foreign, target, sentence });
    }
  return references;
}

/** A reference as its sentence alone tells of it. */
interface Named extends Pick<Reference, 'to' | 'number' | 'name' | 'title' | 'foreign'> {
  /** Offsets in the sentence's text. */
  readonly from: number;
  readonly until: number;
  /** The number without its inner letters, as sections and exhibits are looked up. */
  readonly main: string;
}

/** Where a sentence names sections and exhibits. */
function namedIn(text: string): readonly Named[] {
  if (!worthALook.test(text) && !text.includes('§')) return [];
  const found: Named[] = [];
  const places = [...text.matchAll(sectionReference), ...(namesExhibit(text) ? text.matchAll(exhibitReference) : [])];
  for (const { index, 0: all, 1: word = '', 2: figures = '' } of places.sort((a, b) => a.index - b.index)) {
    const exhibit = exhibitOpening.test(word);
    const end = index + all.length;
    // Of a list ("Annex I, Annex II and Annex III of the SCCs") the words behind its last member count for all.
    const after = text
      .slice(end, end + 120)
      .replace(/^(?:,? (?:and |or )?(?:Annex|Exhibit|Schedule|Section|Article|Appendix) [\w.()·-]{1,12}){1,4}/, '');
    const before = text.slice(Math.max(0, index - 60), index);
    // The SEC's own exhibit numbers and sections in the hundreds are no places in the agreement.
    if (exhibit && /^(?:10|99|4|3)[.·]|^[2-9]\d/.test(figures)) continue;
    const foreign = isForeign(before, after, exhibit) || (!exhibit && Number.parseInt(figures, 10) > 99);
    const first = end - figures.length;
    for (const { number, from, to } of sectionNumbersIn(figures, first, exhibit)) {
      const plain = number.replaceAll('·', '.');
      const main = plain.replace(/\(.*$/s, '');
      found.push({
        from: from === first ? index : from,
        until: to,
        main: exhibit ? main.toUpperCase() : arabic(main),
        to: exhibit ? 'exhibit' : 'section',
        number: plain,
        name: `${singularWord(word).replaceAll('·', '.')} ${plain}`,
        title: /^\s?\(([A-Z][^()]{2,60})\)/.exec(text.slice(to, to + 64))?.[1]?.replaceAll('·', '.'),
        foreign,
      });
    }
  }
  return found;
}

/** The clauses each sentence cites; gathered when the first is asked for. */
export function targetsBySentence(references: readonly Reference[]): (sentence: Sentence) => readonly Clause[] {
  let bySentence: Map<Sentence, Clause[]> | undefined;
  return (sentence) => {
    if (!bySentence) {
      bySentence = new Map();
      for (const { sentence: where, target } of references) {
        if (!target) continue;
        const targets = bySentence.get(where);
        if (targets) targets.push(target);
        else bySentence.set(where, [target]);
      }
    }
    return bySentence.get(sentence) ?? [];
  };
}

/** Whether the word for an exhibit stands in it at all; five searches are quicker than the pattern. */
const namesExhibit = (text: string): boolean => exhibitWords.some((word) => text.includes(word));
const exhibitWords = [
  'xhibit',
  'chedule',
  'nnex',
  'ppendi',
  'ttachment',
  'XHIBIT',
  'CHEDULE',
  'NNEX',
  'PPENDI',
  'TTACHMENT',
];
const exhibitOpening = /^(?:exhibit|schedule|annex|appendi|attachment)/i;
// Asked of every sentence; beside a sign of one character the words could not be looked for several letters at a time.
const worthALook =
  /\b(?:section|article|clause|paragraph|exhibit|schedule|annex|appendi|attachment|secs?[.·]|arts?[.·]|paras?[.·]|cls?[.·])/i;

const oneNumber = String.raw`(?:\d{1,3}(?!\d)(?:[.·]\d{1,3}){0,4}(?![A-Za-z])|[IVX]{1,6}\b)(?:\((?:[a-zA-Z]{1,2}|[ivx]{1,5}|\d{1,2})\)){0,4}`;
const oneExhibit = String.raw`(?:"?[A-Z](?:-\d{1,2})?"?\b|\d{1,2}(?:[.·]\d{1,2})?\b|[IVX]{1,5}\b)`;
const more = (one: string) => `${one}(?:(?:, (?:and |or )?| and/or | and | or | through | to |-|–| & )${one}){0,8}`;
const sectionReference = new RegExp(
  String.raw`(\b[Ss]ections?|\bSECTIONS?|\b[Aa]rticles?|\bARTICLES?|\b[Cc]lauses?|\b[Pp]aragraphs?|\b(?:[Ss]ecs?|[Aa]rts?|[Pp]aras?|[Cc]ls?)[.·]|§§?)\s?(${more(oneNumber)})`,
  'g',
);
const exhibitReference = new RegExp(
  String.raw`\b(Exhibits?|EXHIBITS?|Schedules?|SCHEDULES?|Annex(?:es)?|ANNEX|Appendi(?:x|ces)|APPENDIX|Attachments?|ATTACHMENTS?)\s(${more(oneExhibit)})`,
  'g',
);

const everyNumber = new RegExp(oneNumber, 'g');
const everyExhibit = new RegExp(oneExhibit, 'g');

function* sectionNumbersIn(
  words: string,
  base: number,
  exhibit: boolean,
): Generator<{ number: string; from: number; to: number }> {
  for (const match of words.matchAll(exhibit ? everyExhibit : everyNumber)) {
    const number = match[0].replaceAll('"', '');
    yield { number, from: base + match.index, to: base + match.index + match[0].length };
  }
}

const singularWord = (word: string): string =>
  word === '§§'
    ? '§'
    : word
        .replace(/ices$/, 'ix')
        .replace(/(?<=annex)es$/i, '')
        .replace(/s$/i, '');

/** A statute, a rule, or another paper: what is named right before or behind the number. */
function isForeign(before: string, behind: string, exhibit: boolean): boolean {
  // "Sections 15 et seq. of the Companies Act".
  const after = behind.replace(/^-[A-Z]\b/, '').replace(/^ (?:et seq[.·]?|ff?[.·]|and following)(?= )/, '');
  if (/^,? (?:hereof|herein|of this|to this|attached hereto|above|below|hereto)\b/i.test(after)) return false;
  if (
    /^(?: ?\([a-zA-Z0-9]+\))*(?:,? of|,? OF| to| in| under| on) (?:the |THE |that |such |its |said |each |any |an? )?(?:[A-Z"'“(]|\d{4} |Title|U·S|[a-z]+ (?:agreement|act|code|law|lease|policy|plan)\b|by-?laws\b|charter\b|constitution\b)/.test(
      after,
    )
  )
    return !/^[^A-Z]{0,16}(?:this|Section|Article|Exhibit|Schedule|Definitions|Main|General Terms|Terms)\b/.test(after);
  if (/^,? (?:thereof|thereto|therein)\b/.test(after) || (!exhibit && namesLaw.test(after))) return true;
  if (exhibit) return false;
  return /(?:\b[A-Z]{3,6}|\bU·?S·?C·?|\bC·?F·?R·?|\bAct,?|\bCode,?|\bRegulations?,?|\bRegulation [A-Z][\w-]*,?|\bGDPR,?|\bRule|\bTitle \d+,?|\bDirective|\bItem \d+|\bStatutes?,?|\b(?:Manual|Handbook|Guidelines?),?|Agreement(?: \([A-Z]+\))?,?|\([A-Z]{2,6}\),?|Law,?)\s*$/.test(
    before,
  );
}

/** "Article 49 GDPR", "Article 50 AI Act", "§ 307 BGB", "Sections 2 and 3 Copyright Act 1968": a law named right behind its number. */
const namesLaw =
  /^,? (?:(?:[A-Z][\w'&-]*|of|and|the) ){0,6}(?:Act|Code|Law|Regulations?|Directive|Convention|Treaty|Statutes?|Ordinance|Constitution|Rules of)\b|^ (?!(?:SHALL|WILL|MAY|MUST|AND|OR|OF|THE|FOR|ARE|IS|NOT|HEREOF|ABOVE|BELOW|SURVIVE|APPLIES|APPLY|TO|IN|ON|BY)\b)(?:EU |UK |US )?[A-Z][A-Za-z]?[A-Z]{1,5}\b(?!['’]s| (?:[Aa]greement|[Oo]rder|[Tt]erms))/;

/** "IV" → "4"; other numbers as they are. */
export function arabic(number: string): string {
  if (!/^[IVXL]+$/.test(number)) return number.endsWith('.') ? number.slice(0, -1) : number;
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const value = values[number[i]!]!;
    sum += value < (values[number[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return String(sum);
}
