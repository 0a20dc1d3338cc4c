import type { Sentence } from './clauses.ts';
import { memo } from './memo.ts';
import { wordCharacter } from './page/characters.ts';
import { memoized } from './sentenceMemo.ts';
import type { Span } from './span.ts';
import { sensesOf } from './termSenses.ts';
import { type Sense, type Standing, setOffTag, singular, type Term, type Terms } from './terms.ts';

const definitionForms: readonly [RegExp, Term['form']][] = [
  [
    /(?:^|[\s(])"([A-Z][^"]{1,70}?)[,.·]?"\s*(?:\([^)]{0,80}\)\s*)?(?:(?:shall|will|each|SHALL|WILL|EACH)\s+)?(?:means?|refers? to|is defined|are defined|has the meaning|have the meaning|includes?|has the same meaning|MEANS?|REFERS? TO|(?:IS|ARE) DEFINED|(?:HAS|HAVE) THE (?:SAME )?MEANING|INCLUDES?)\b/g,
    'means',
  ],
  [
    /\((?:[^()"]{0,60}\s)?"([A-Z][^"]{0,70}?)[,.·]?"(?:(?:,? (?:and|or)(?: the)?|,) "([A-Z][^"]{0,70}?)[,.·]?")?(?:,? (?:and |or )?"(?:we|us|ours?|yours?|you|I|me|my)"){0,3}[^()"]{0,60}\)/g,
    'tag',
  ],
  [
    /\b(?:referred to (?:herein |hereinafter |hereafter |collectively |individually )*as|hereinafter|hereafter|defined as|known as)(?: an?| the|,)? "([A-Z][^"]{1,70}?)[,.·]?"/g,
    'tag',
  ],
  [/^"([A-Z][^"]{1,70}?)[,.·]?"\s*[:-]/g, 'means'],
  // "Any invention conceived during the term shall be an "Improvement"."
  [/\b(?:shall|will) (?:each )?be (?:called |designated (?:as )?)?(?:an? )?"([A-Z][^"]{1,70}?)[,.·]?"/g, 'tag'],
  // "All software that Agency writes … is the "Work Product"."
  [
    /\b(?:is|are|being) (?:together |collectively )?(?:the|our|your) "([A-Z][^"]{1,70}?)[,.·]?"(?=\s*(?:[.,;)]|$))/g,
    'tag',
  ],
  [
    /(?:^|[\s(])"([A-Z][^"]{1,70}?)[,.·]?" (?:is|are) (?:all|any|every|each|everything|anything|whatever|those)\b/g,
    'means',
  ],
];

const plainDefinition =
  /^([A-Z][\w'/-]*(?: (?:[A-Z][\w'/-]*|of|and|or|the)){0,6})\s+(?:(?:shall )?means?|refers to|has the meaning|includes)\b/;

/** The terms that quotation marks set off in a sentence, form by form. */
function termsDefinedIn(words: string): readonly { term: string; from: number; form: Term['form'] }[] {
  const found: { term: string; from: number; form: Term['form'] }[] = [];
  // Single quotes do what double ones do; an apostrophe stands within a word or behind one.
  const text = words.includes("'") ? words.replace(/(?<![\w'])'([A-Z][^'"]{1,70})'(?!\w)/g, '"$1"') : words;
  if (text.includes('"'))
    for (const [pattern, form] of definitionForms)
      for (const match of text.matchAll(pattern))
        for (const term of [match[1], match[2]])
          if (term) found.push({ term, from: match.index + match[0].indexOf(`"${term}`) + 1, form });
  return found;
}

/** Definitions in any form: quoted and "means", a tag in brackets, a bold word under Definitions, a table row. */
export function readTerms(sentences: readonly Sentence[]): Terms {
  const all: Term[] = [];
  const put = (term: Term): void => {
    // "Roe, J.; Doe, R.": names in a list of authors.
    if (term.term.includes(';')) return;
    // A term may be set off in more than one way where it is defined: bold, and in quotation marks.
    for (let i = all.length - 1; all[i]?.meaning === term.meaning; i--) if (all[i]!.term === term.term) return;
    all.push(term);
  };
  const add = (meaning: Sentence, words: string, from: number, form: Term['form']): void =>
    put({ term: words.replace(/[,.;:·]$/, ''), meaning, form, ...meaning.span(from, from + words.length) });
  let before: Sentence | undefined;
  let termsTable = -1;
  for (const sentence of sentences) {
    for (const { term, from, form } of memoized(sentence, definitionForms, termsDefinedIn))
      add(sentence, term, from, form);
    if (sentence.block.words.marks.length || sentence.facts.heading)
      for (const { term, from, span } of setOffIn(sentence)) {
        if (span) put({ term, meaning: sentence, form: 'means', ...span });
        else add(sentence, term, from, from ? 'tag' : 'means');
      }
    const { cell } = sentence.block;
    if (cell?.row === 0) {
      if (cell.column === 0)
        termsTable = /^(?:defined )?(?:terms?|definitions?)$/i.test(sentence.text.trim()) ? cell.table : -1;
      else if (before?.block.cell?.table === cell.table && headsMeanings(before.text, sentence.text))
        termsTable = cell.table;
    }
    const row = rowTerm(sentence, before, cell?.table === termsTable);
    if (row) put({ term: row.term, meaning: sentence, form: 'means', ...row.span });
    before = sentence;
    if (sentence.clause.part === 'definitions') {
      const plain = memoized(sentence, plainDefinition, (text) => plainDefinition.exec(text)?.[1]);
      if (plain) add(sentence, plain, 0, 'means');
    }
  }
  const index = new Map<string, Term>();
  for (const term of all) if (!index.has(singular(term.term))) index.set(singular(term.term), term);
  const senses = memo((term: Term) => sensesOf(term));
  const bySense = new Map<Sense, readonly (readonly [name: string, Term])[]>();
  const get = (term: string) => index.get(singular(term));
  return {
    all,
    get,
    senses,
    standing(text, sense) {
      let those = bySense.get(sense);
      if (!those) {
        those = [...index].filter(([, term]) => senses(term).includes(sense)).slice(0, mostTermSynonyms);
        bySense.set(sense, those);
      }
      let first: Standing | undefined;
      for (const [name, term] of those) {
        const found = termUseIn(name, text, first?.index ?? text.length);
        // Of two at one place the longer: "Joint Inventions" is not taken for "Joint".
        if (found && !(first && first.index === found.index && first.length >= found.length))
          first = { ...found, term };
      }
      return first;
    },
  };
}

/** Terms that stand for one thing, as many as are looked for in every sentence; no paper of counsel's comes near. */
const mostTermSynonyms = 200;

/**
 * Terms set off by letters alone, bold, slanted or underlined, as drafters in England do: "(the **Project**)", "*Project*
 * means …", and under Definitions "**Background IP**: what a party owned before".
 */
function* setOffIn({ block, facts, clause, text }: Sentence): Generator<{ term: string; from: number; span?: Span }> {
  const { words } = block;
  const { heading } = facts;
  if (
    heading &&
    clause.part === 'definitions' &&
    clause.style === 'run-in' &&
    (!clause.number || definitionsTitle.test(clause.parent?.title ?? '')) &&
    heading.text === clause.title &&
    /^[A-Z][^"]{1,60}$/.test(clause.title) &&
    /[:–—]| - /.test(words.text.slice(heading.to - 1, heading.to + 3)) &&
    !interpretiveWords.test(text.slice(0, 160))
  )
    yield { term: clause.title, from: 0, span: clause.heading };
  for (const { type, start, end } of words.marks) {
    if (type === 'link' || start < facts.from || end > facts.to || end - start > 60) continue;
    const term = words.text
      .slice(start, end)
      .replace(/^(?:the|a|an|this) /, '')
      .replace(/[.,;:]$/, '');
    if (!/^[A-Z][\w'&/ -]{2,}$/.test(term)) continue;
    if (start <= facts.from + 1) {
      if (saysWhatItMeans.test(words.text.slice(end, end + 100))) yield { term, from: Math.max(0, text.indexOf(term)) };
      continue;
    }
    const from = text.includes('(') ? setOffTag(text, term) : -1;
    // Slanted words in brackets may be anything else, unless they are called "the" or stand alone.
    if (
      from >= 0 &&
      (type === 'strong' || /\((?:each,? |collectively,? )?(?:an? |the |together,? the )?$/.test(text.slice(0, from)))
    )
      yield { term, from };
  }
}

const saysWhatItMeans =
  /^["']?\s*(?:\([^()]{0,80}\)\s*)?(?:(?:shall|will) )?(?:means?|mean|refers? to|has the meaning|is defined|includes|(?:is|are) (?:all|any|every|everything|anything|whatever|those))\b/;

/** Words on how the agreement is to be read, and no definition. */
const interpretiveWords =
  /^(?:The|This|These|In|Any|No|All|Words|References?|Headings?|Unless|Where|If|A|An) |\b(?:shall|construed|interpret)/;

/**
 * A term that stands in a row before its meaning, or as a title over it: in a table headed "Term", in a list of terms, and
 * anywhere under Definitions. `before`: the sentence that stands before this one.
 */
function rowTerm(
  sentence: Sentence,
  before: Sentence | undefined,
  inTermsTable: boolean,
): { term: string; span: Span } | undefined {
  const { block, clause, text } = sentence;
  if (block.cell) {
    const cell = before?.block.cell;
    // "Term | Meaning", "No. | Clause" over the rows: no meaning is said in a word.
    if (block.cell.row === 0 && /^[\w-]+(?: [\w-]+){0,2}$/.test(text.trim())) return undefined;
    if (
      !before ||
      cell?.table !== block.cell.table ||
      cell.row !== block.cell.row ||
      cell.column + 1 !== block.cell.column
    )
      return undefined;
    const quoted = /^"[^"]+"$/.test(before.words.trim());
    if (!quoted && !inTermsTable && clause.part !== 'definitions') return undefined;
    return termAlone(before.words, before);
  }
  if (
    clause.part !== 'definitions' ||
    clause.sentences[0] !== sentence ||
    !clause.parent ||
    clause.style === 'none' ||
    clause.number
  )
    return undefined;
  if (
    !definitionsTitle.test(clause.parent.title) ||
    /\b(?:shall|construed|interpret\w*|means?)\b/.test(text.slice(0, 160))
  )
    return undefined;
  if (
    /^(?:general|interpretation|construction|rules|references?|headings?|definitions?|(?:other |defined |capitali[sz]ed )?terms)\b/i.test(
      clause.title,
    )
  )
    return undefined;
  const { start, end } = clause.heading;
  return /^[A-Z][\w'&/ -]{2,50}$/.test(clause.title) ? { term: clause.title, span: { start, end } } : undefined;
}

/** "Expression | Meaning", "No. | Capitalised term | Definition" over the rows. */
const headsMeanings = (term: string, meaning: string): boolean =>
  /^(?:(?:the )?(?:defined|capitali[sz]ed|key) )?(?:terms?|expressions?|words?|phrases?|abbreviations?|definitions?)(?: (?:or|and) (?:terms?|expressions?|words?|phrases?|abbreviations?))?[:.]?$/i.test(
    term.trim(),
  ) && /^(?:(?:its|the) )?(?:meanings?|means|definitions?|explanations?)[:.]?$/i.test(meaning.trim());

const definitionsTitle = /definitions?|interpretation|defined terms/i;

function termAlone(words: string, sentence: Sentence): { term: string; span: Span } | undefined {
  const found = /^"?([A-Z][\w'&/ -]{1,60}?)"?[:.]?$/.exec(words.trim());
  return found ? { term: found[1]!, span: { start: sentence.start, end: sentence.end } } : undefined;
}

/** Where a name stands as a whole word or words, one or many, up to an offset; a search costs less than a pattern made anew. */
function termUseIn(name: string, text: string, until: number): { index: number; length: number } | undefined {
  for (let index = text.indexOf(name); index >= 0 && index <= until; index = text.indexOf(name, index + 1)) {
    if (!isBorder(text, index)) continue;
    for (const ending of ['s', 'es', "'s", '']) {
      const length = name.length + ending.length;
      if (text.startsWith(ending, index + name.length) && isBorder(text, index + length)) return { index, length };
    }
  }
  return undefined;
}

/** Between a letter and what is none, as \b has it. */
const isBorder = (text: string, at: number): boolean =>
  wordCharacter.test(text[at - 1] ?? '') !== wordCharacter.test(text[at] ?? '');
