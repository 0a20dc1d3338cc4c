import type { Caution } from '../classifier/index.ts';
import type { Sentence } from '../clauses.ts';
import { memo } from '../memo.ts';
import type { Span } from '../span.ts';
import { leadInOf, leaningOf, readSentence } from '../statements/index.ts';
import { nameMentions, thingsOfTerms } from '../statements/mentions.ts';
import type { SentenceReading } from '../statements/statement.ts';
import type { Sense, Term, Terms } from '../terms.ts';
import { type Context, namesAndRoles, type Provision } from './provision.ts';
import { provisionsOfEach, withClassifier } from './readSentences.ts';
import type { Taught } from './taught.ts';

/**
 * What sentences were found to do, and what had to be asked about the rest of the agreement to find it. At the next
 * reading a sentence whose words are the same, under the same title, is asked only whether the answers are the same
 * still. So typing in one clause does not read another again, unless it changes what that one leans on.
 */
export interface ProvisionMemory {
  /** By the words of the sentence: a few of those that say the same in different places. */
  readonly sentences: ReadonlyMap<string, readonly Remembered[]>;
  /** The agreement's text they stand in. */
  readonly text: string;
  /** What the agreement calls its parties and things: see `Remembered`. */
  readonly parties: string;
}

interface Remembered {
  readonly sentence: Sentence;
  /** By patterns and definitions. */
  readonly provisions: readonly Provision[];
  /** The same with what the classifier says, once it was asked, and how sure it had to be. */
  readonly classified?: { readonly caution: Caution; readonly provisions: readonly Provision[] };
  readonly asked: readonly Asked[];
  /** What the agreement calls its parties and things, as it was: nearly every sentence is read by it. */
  readonly parties: string;
}

/** A question put to the agreement, and the answer in one comparable value. */
interface Asked {
  readonly ask: InputQuestion;
  /** What about: a term, a sense. */
  readonly of: string;
  /** The agreement as it was; let go when the answer is worked out, at the next reading: many are never read again. */
  asked: Context | undefined;
  answer: unknown;
}

/** Functions of what they are given and nothing else: one that held on to a reading would keep it alive. */
type InputQuestion = (context: Context, sentence: Sentence, of: string) => unknown;

const everyTerm: InputQuestion = ({ terms }) => wholeOf(terms.all);
const theTerm: InputQuestion = ({ terms }, _, term) => termWritten(terms.get(term));
// What stands for it anywhere is the same for all sentences, so it is put together once a reading.
const termsThatStandFor: InputQuestion = ({ terms }, _, sense) => termsFor(terms, sense as Sense);
const citedClauses: InputQuestion = ({ cited }, sentence) =>
  cited(sentence)
    .map(({ title, number, part, parent }) => [title, number, part, parent?.title].join('|'))
    .join('||');
const sentencesBeside: InputQuestion = ({ siblings }, sentence) =>
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
  memory: { sentences: new Map(), text: '', parties: '' },
};

/**
 * What the sentences do.
 *
 * @param cautionFor given what patterns and definitions found in all of them: how sure the classifier must be in a sentence, or
 * undefined where it is not asked.
 * @param isLikely whether there will be such sentences: then how they are read is kept for it, and not made again.
 * @param taught phrases of the reader's own. They are asked at each reading, and nothing of what they say is remembered.
 */
export function readProvisions(
  text: string,
  sentences: readonly Sentence[],
  context: Context,
  previous: ProvisionMemory | undefined,
  cautionFor: (plain: readonly Provision[]) => (sentence: Sentence) => Caution | undefined,
  isLikely: boolean,
  taught?: Taught,
): { readonly provisions: readonly Provision[]; readonly memory: ProvisionMemory } {
  const names = nameMentions(context.parties, thingsOfTerms(context.terms));
  const called = `${namesAndRoles(context.parties)}\n${names.key}`;
  // One string for as long as it stays the same: every sentence compares it.
  const parties = previous?.parties === called ? previous.parties : called;
  const known = new Map<Sentence, Remembered>();
  const fresh: Sentence[] = [];
  for (const sentence of sentences) {
    const before = previous?.sentences
      .get(sentence.text)
      ?.find(
        (one) => sameSource(one.sentence, previous.text, sentence, text) && stillHolds(one, sentence, context, parties),
      );
    if (before) {
      // Always this reading's sentence: one of an earlier reading would keep the whole of that reading alive.
      const { asked } = before;
      const provisions = moved(before.provisions, before.sentence, sentence);
      const classified = before.classified && {
        ...before.classified,
        provisions: moved(before.classified.provisions, before.sentence, sentence),
      };
      known.set(sentence, { sentence, provisions, classified, asked, parties });
    } else fresh.push(sentence);
  }
  const notes = new Notes(context);
  const turnTo = (sentence: Sentence): void => notes.turnTo(sentence);
  const plainly = provisionsOfEach(fresh, names, notes.context, turnTo, isLikely);
  const readings = new Map<Sentence, SentenceReading>();
  fresh.forEach((sentence, i) => {
    const { provisions, reading } = plainly[i]!;
    if (reading) readings.set(sentence, reading);
    known.set(sentence, { sentence, provisions, asked: noAnswers, parties });
  });
  const plain: Provision[] = [];
  for (const sentence of sentences) for (const one of known.get(sentence)!.provisions) plain.push(one);
  const cautionIn = cautionFor(plain);
  const found: Provision[] = [];
  const memory = new Map<string, Remembered[]>();
  for (const sentence of sentences) {
    let one = known.get(sentence)!;
    const caution = cautionIn(sentence);
    if (caution !== undefined && one.classified?.caution !== caution) {
      turnTo(sentence);
      const reading = readings.get(sentence) ?? readSentence(sentence, names);
      const all = withClassifier(one.provisions, sentence, reading, notes.context, caution);
      one = { ...one, classified: { caution, provisions: all } };
    }
    const { provisions } = one;
    const classified = one.classified?.provisions ?? noAnswers;
    const read = caution === undefined ? provisions : classified;
    const readingOf = () => readings.get(sentence) ?? readSentence(sentence, names);
    for (const each of taught ? taught.apply(read, sentence, readingOf, context) : read) found.push(each);
    const inside = (each: Provision): boolean => staysInside(each, sentence);
    if ((provisions.length && !provisions.every(inside)) || (classified.length && !classified.every(inside))) continue;
    const news = notes.of(sentence);
    if (news.length) one = { ...one, asked: one.asked.concat(news) };
    const alike = memory.get(sentence.text);
    if (!alike) memory.set(sentence.text, [one]);
    else if (alike.length < mostAlike) alike.push(one);
  }
  return { provisions: found, memory: { sentences: memory, text, parties } };
}

/** "Title:" stands in every signature block; what is behind these is read again. */
const mostAlike = 16;

/** Words can be the same where the source is not: another word in bold, a longer page break. Then places in it differ. */
function sameSource(before: Sentence, beforeText: string, now: Sentence, nowText: string): boolean {
  // In a paper in capitals a name that is new elsewhere is read with its capital here.
  if (before.pieces.length !== now.pieces.length || before.text !== now.text) return false;
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
    leaningOf(before) === leaningOf(sentence) &&
    before.clause.part === sentence.clause.part &&
    before.clause.title === sentence.clause.title &&
    before.clause.number === sentence.clause.number &&
    before.clause.parent?.title === sentence.clause.parent?.title &&
    asked.every((one) => sameAnswer(one, before, context, sentence))
  );
}

const moved = (all: readonly Provision[], before: Sentence, now: Sentence): readonly Provision[] =>
  all.length ? all.map((one) => move(one, before, now)) : all;

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
    const note = (ask: InputQuestion, of = ''): void => {
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
    return this.asked.get(sentence) ?? noAnswers;
  }
}
const noAnswers: readonly never[] = [];

const termWritten = (term: Term | undefined): string | undefined =>
  term && `${term.term}|${term.form}|${term.meaning.text}`;
const termsFor = (terms: Terms, sense: Sense): string => {
  const known = keysOf(terms);
  let key = known.get(sense);
  if (key === undefined)
    known.set(sense, (key = wholeOf(terms.all.filter((term) => terms.senses(term).includes(sense)))));
  return key;
};
const keysOf = memo((_terms: Terms) => new Map<Sense, string>());
const wholeOf = (terms: readonly Term[]): string => terms.map(termWritten).join('\n');
