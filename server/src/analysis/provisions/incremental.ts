import prefilters from 'compiled:prefilters';
import { classify } from '../classifier/index.ts';
import { otherwise, type Target } from '../classifier/targets.ts';
import type { Sentence } from '../clauses.ts';
import { type Bits, join, noBits } from '../lexicon/bits.ts';
import { memo } from '../memo.ts';
import { inBlank } from '../page/blanks.ts';
import type { Span } from '../span.ts';
import { leadInOf, readSentence } from '../statements/index.ts';
import { type Names, namesOf, thingsOfTerms } from '../statements/mentions.ts';
import type { SentenceReading } from '../statements/statement.ts';
import type { Sense, Term, Terms } from '../terms.ts';
import { Definitions } from './definitions.ts';
import { kinds, recognisers } from './index.ts';
import { type Context, namesAndRoles, type Provision, type ProvisionKind } from './provision.ts';
import { recogniseWith, speaksAgainst } from './recognise.ts';

/**
 * What sentences were found to do, and what had to be asked about the rest of the agreement to find it. At the next
 * reading a sentence whose words are the same, under the same title, is asked only whether the answers are the same
 * still. So typing in one clause does not read another again, unless it changes what that one leans on.
 */
export interface ProvisionMemory {
  /** By the words of the sentence. */
  readonly sentences: ReadonlyMap<string, Remembered>;
  /** The agreement's text they stand in. */
  readonly text: string;
}

interface Remembered {
  readonly sentence: Sentence;
  readonly provisions: readonly Provision[];
  readonly asked: readonly Asked[];
  /** What the agreement calls its parties and things, as it was: nearly every sentence is read by it. */
  readonly parties: string;
  /** Whether the classifier was asked. */
  readonly classified: boolean;
}

/** A question put to the agreement, and the answer in one comparable value. */
interface Asked {
  readonly ask: Question;
  /** What about: a term, a sense. */
  readonly of: string;
  /** The agreement as it was; let go when the answer is worked out, at the next reading: many are never read again. */
  asked: Context | undefined;
  answer: unknown;
}

/** Functions of what they are given and nothing else: one that held on to a reading would keep it alive. */
type Question = (context: Context, sentence: Sentence, of: string) => unknown;

const everyTerm: Question = ({ terms }) => wholeOf(terms.all);
const theTerm: Question = ({ terms }, _, term) => meaningOf(terms.get(term));
// What stands for it anywhere is the same for all sentences, so it is put together once a reading.
const termsThatStandFor: Question = ({ terms }, _, sense) => termsFor(terms, sense as Sense);
const citedClauses: Question = ({ cited }, sentence) =>
  cited(sentence)
    .map(({ title, number, part, parent }) => [title, number, part, parent?.title].join('|'))
    .join('||');
const sentencesBeside: Question = ({ siblings }, sentence) =>
  siblings(sentence)
    .map(({ text }) => text)
    .join('\n');

function sameAnswer(one: Asked, before: Sentence, context: Context, now: Sentence): boolean {
  if (one.asked) {
    one.answer = one.ask(one.asked, before, one.of);
    one.asked = undefined;
  }
  return one.ask(context, now, one.of) === one.answer;
}

export const nothingFound: { readonly provisions: readonly Provision[]; readonly memory: ProvisionMemory } = {
  provisions: [],
  memory: { sentences: new Map(), text: '' },
};

/** Made when the first agreement is read: preparing all recognisers takes a while, and what is no agreement need not wait. */
let readSentences: ReturnType<typeof recogniseWith> | undefined;
let definitions: Definitions | undefined;

/** What the sentences do by patterns, by definitions and, where the paper is on AI, by the classifier. */
function readAfresh(
  sentences: readonly Sentence[],
  names: Names,
  context: Context,
  isClassified: (sentence: Sentence) => boolean,
  turnTo: (sentence: Sentence) => void,
): readonly (readonly Provision[])[] {
  readSentences ??= recogniseWith(recognisers, prefilters);
  definitions ??= new Definitions(kinds);
  const byPatterns = readSentences(sentences, context, turnTo);
  const named = thingsNamed(names);
  return sentences.map((sentence, i) => {
    turnTo(sentence);
    if (sentence.text.length > longest) return byPatterns[i]!;
    const reading = readSentence(sentence, names);
    const found = withDefinitions(byPatterns[i]!, sentence, reading, named, context);
    return isClassified(sentence) ? withClassifier(found, sentence, reading, context) : found;
  });
}

/** Where patterns and definitions both know a kind, the definition tells, and patterns add to it. */
function withDefinitions(
  byPatterns: readonly Provision[],
  sentence: Sentence,
  reading: SentenceReading,
  named: Bits,
  context: Context,
): readonly Provision[] {
  const defined = definitions!
    .read(sentence, reading, named, context)
    .filter(({ kind }) => byPatterns.some((one) => one.kind === kind) || !doubted(kind, sentence, context));
  const patterned = byPatterns.filter((one) => !defined.some(({ kind }) => one.kind === kind));
  const standing = patterned.filter(({ kind, words }) => !definitions!.refuses(kind, sentence, words));
  if (!defined.length) return standing.length === byPatterns.length ? byPatterns : standing;
  return [...standing, ...defined.map((one) => joined(one, byPatterns))];
}

/** What the classifier knows from examples and nothing else found is added; what it knows better than to believe goes. */
function withClassifier(
  found: readonly Provision[],
  sentence: Sentence,
  reading: SentenceReading,
  context: Context,
): readonly Provision[] {
  const { missed, doubted: unlikely } = classify(reading, found);
  if (!missed.length && !unlikely.length) return found;
  const blank = /\[[^\]]+\]/.test(sentence.text);
  const doubts = sentence.text.length <= longestDoubted ? unlikely : none;
  const all = found.filter(({ kind }) => !doubts.includes(kind));
  for (const target of missed) {
    const at = all.findIndex(({ kind }) => kind === target.kind);
    if (at < 0) {
      const made = definitions!.make(target.kind, sentence, reading, context);
      if (!inBlank(sentence.text, Math.max(0, made.words.start - sentence.start)))
        all.push(joined(withAnswer(made, target), none));
    } else if (!blank) all[at] = withAnswer(all[at]!, target);
  }
  return all;
}

/** A long sentence does several things, one of them perhaps in passing; of a short one the classifier may say that it does not. */
const longestDoubted = 160;

/** The target is the surer of two answers, so its elements stand in place of the other's. */
function withAnswer(provision: Provision, target: Target): Provision {
  const elements = new Map(provision.elements);
  for (const element of otherwise(target)) elements.delete(element);
  for (const element of target.elements) elements.set(element, elements.get(element) ?? provision.words);
  return { ...provision, elements };
}

function doubted(kind: ProvisionKind, sentence: Sentence, context: Context): boolean {
  const one = recognisers.find((recogniser) => recogniser.kind === kind);
  return one !== undefined && speaksAgainst(one, sentence, context);
}
/** Ten pages without a stop are no sentence. */
const longest = 20_000;

/**
 * What a pattern found in the same sentence stays, words and elements, while a kind moves; only elements that hang on the mode
 * ("permitted", "forbidden") are the definition's alone. Where no pattern found the sentence, the elements that the page does
 * not decide are looked for all the same.
 */
function joined(defined: Provision, patterned: readonly Provision[]): Provision {
  const same = patterned.find(({ kind }) => kind === defined.kind);
  const elements = new Map(defined.elements);
  const decided = definitions!.decidedBy(defined.kind);
  if (!same) {
    const { sentence } = defined;
    elementsByKind ??= new Map(recognisers.map((one) => [one.kind, one.elements ?? {}]));
    for (const [name, pattern] of Object.entries(elementsByKind.get(defined.kind) ?? {})) {
      const match = elements.has(name) || decided.includes(name) ? undefined : pattern.exec(sentence.text);
      if (match) elements.set(name, sentence.span(match.index, match.index + match[0].length));
    }
    return elements.size ? { ...defined, elements } : defined;
  }
  for (const [name, span] of same.elements) if (elements.has(name) || !decided.includes(name)) elements.set(name, span);
  const { words } = same;
  return { ...defined, words, elements, from: defined.from ?? same.from, to: defined.to ?? same.to };
}
let elementsByKind: ReadonlyMap<string, Readonly<Record<string, RegExp>>> | undefined;

/** What the agreement's own words may stand for: a sentence's plain words do not tell. */
function thingsNamed({ byFirst }: Names): Bits {
  let all = noBits;
  for (const list of byFirst.values()) for (const { things } of list) all = join(all, things);
  return all;
}

export function readProvisions(
  text: string,
  sentences: readonly Sentence[],
  context: Context,
  previous: ProvisionMemory | undefined,
  isClassified: (sentence: Sentence) => boolean,
): { readonly provisions: readonly Provision[]; readonly memory: ProvisionMemory } {
  const names = namesOf(context.parties, thingsOfTerms(context.terms));
  const parties = `${namesAndRoles(context.parties)}\n${names.key}`;
  const memory = new Map<string, Remembered>();
  const bySentence = new Map<Sentence, readonly Provision[]>();
  const fresh: Sentence[] = [];
  for (const sentence of sentences) {
    const known = previous?.sentences.get(sentence.text);
    if (
      known &&
      sameSource(known.sentence, previous!.text, sentence, text) &&
      known.classified === isClassified(sentence) &&
      stillHolds(known, sentence, context, parties)
    ) {
      // Always this reading's sentence: one of an earlier reading would keep the whole of that reading alive.
      const { asked } = known;
      const moved = known.provisions.length
        ? known.provisions.map((one) => move(one, known.sentence, sentence))
        : known.provisions;
      memory.set(sentence.text, { sentence, provisions: moved, asked, parties, classified: known.classified });
      if (moved.length) bySentence.set(sentence, moved);
    } else fresh.push(sentence);
  }
  const notes = new Notes(context);
  const found = readAfresh(fresh, names, notes.context, isClassified, (sentence) => notes.turnTo(sentence));
  fresh.forEach((sentence, i) => {
    const provisions = found[i]!;
    if (provisions.length) bySentence.set(sentence, provisions);
    if (provisions.every((one) => staysInside(one, sentence)))
      memory.set(sentence.text, {
        sentence,
        provisions,
        asked: notes.of(sentence),
        parties,
        classified: isClassified(sentence),
      });
  });
  return {
    provisions: sentences.flatMap((sentence) => bySentence.get(sentence) ?? []),
    memory: { sentences: memory, text },
  };
}

/** Words can be the same where the source is not: another word in bold, a longer page break. Then places in it differ. */
function sameSource(before: Sentence, beforeText: string, now: Sentence, nowText: string): boolean {
  if (before.pieces.length !== now.pieces.length) return false;
  if (before.facts === now.facts && now.pieces.length === 1) return true;
  const by = now.start - before.start;
  return now.pieces.every(({ start, end }, i) => {
    const piece = before.pieces[i]!;
    return (
      piece.start + by === start &&
      piece.end + by === end &&
      beforeText.slice(piece.start, piece.end) === nowText.slice(start, end)
    );
  });
}

function stillHolds(
  { sentence: before, asked, parties }: Remembered,
  sentence: Sentence,
  context: Context,
  now: string,
): boolean {
  return (
    parties === now &&
    before.block.type === sentence.block.type &&
    leadInOf(before) === leadInOf(sentence) &&
    before.clause.part === sentence.clause.part &&
    before.clause.title === sentence.clause.title &&
    before.clause.number === sentence.clause.number &&
    before.clause.parent?.title === sentence.clause.parent?.title &&
    asked.every((one) => sameAnswer(one, before, context, sentence))
  );
}

/** The same provision where its sentence stands now. */
function move(provision: Provision, before: Sentence, now: Sentence): Provision {
  const by = now.start - before.start;
  const moved = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    ...provision,
    ...moved(provision),
    words: moved(provision.words),
    elements:
      by === 0 ? provision.elements : new Map([...provision.elements].map(([name, span]) => [name, moved(span)])),
    sentence: now,
    clause: now.clause,
  };
}

const staysInside = ({ words, elements }: Provision, { start, end }: Sentence): boolean =>
  [words, ...elements.values()].every((span) => span.start >= start && span.end <= end);

/** The agreement as recognisers see it, with a note of every question they put, by the sentence whose turn it is. */
class Notes {
  readonly context: Context;
  private readonly asked = new Map<Sentence, Asked[]>();
  private current: Sentence | undefined;

  constructor(real: Context) {
    const note = (ask: Question, of = ''): void => {
      if (!this.current) return;
      const asked = this.asked.get(this.current);
      const one = { ask, of, asked: real, answer: undefined };
      if (asked) asked.push(one);
      else this.asked.set(this.current, [one]);
    };
    const { terms } = real;
    this.context = {
      parties: real.parties,
      roleOf: real.roleOf,
      terms: {
        get all() {
          note(everyTerm);
          return terms.all;
        },
        get(term) {
          note(theTerm, term);
          return terms.get(term);
        },
        senses(term) {
          note(theTerm, term.term);
          return terms.senses(term);
        },
        standing(text, sense) {
          note(termsThatStandFor, sense);
          return terms.standing(text, sense);
        },
      },
      cited(sentence) {
        note(citedClauses);
        return real.cited(sentence);
      },
      siblings(sentence) {
        note(sentencesBeside);
        return real.siblings(sentence);
      },
    };
  }

  turnTo(sentence: Sentence): void {
    this.current = sentence;
  }

  of(sentence: Sentence): readonly Asked[] {
    return this.asked.get(sentence) ?? none;
  }
}
const none: readonly never[] = [];

const meaningOf = (term: Term | undefined): string | undefined =>
  term && `${term.term}|${term.form}|${term.meaning.text}`;
const termsFor = (terms: Terms, sense: Sense): string => {
  const known = keysOf(terms);
  let key = known.get(sense);
  if (key === undefined)
    known.set(sense, (key = wholeOf(terms.all.filter((term) => terms.senses(term).includes(sense)))));
  return key;
};
const keysOf = memo((_terms: Terms) => new Map<Sense, string>());
const wholeOf = (terms: readonly Term[]): string => terms.map(meaningOf).join('\n');
