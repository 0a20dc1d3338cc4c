import type { Sentence } from '../clauses.ts';
import { needsLeadIn } from '../fragments.ts';
import { join } from '../lexicon/bits.ts';
import { leansOn, withAntecedents } from './antecedents.ts';
import { readEvents } from './events.ts';
import { readFigures } from './figures.ts';
import type { Names } from './mentions.ts';
import { headsOf, namesThing, partyOf, textOfSlot, whose } from './phrases.ts';
import type { Classes, Event, Figure, SentenceReading, Slot, Statement, Title, Token } from './statement.ts';
import { readStatements } from './statements.ts';
import { readTitles } from './titles.ts';
import { classesOf, readTokenWords, type WordsRead } from './tokens.ts';

/** Words of a lead-in that are read with its items, counted from its end: what is farther off says nothing of them. */
const leadInLength = 600;

/** One sentence, with the lead-in it is listed under. Everything is made when it is first asked for. */
export const readSentence = (sentence: Sentence, names: Names): SentenceReading =>
  new LazyReading(() => readWordsOf(sentence, names), sentence.text);

/** How many sentences a pronoun is followed back: "They … It …" */
const farthest = 3;

function readWordsOf(sentence: Sentence, names: Names, depth = farthest): WordsRead {
  const read = readTokenWords(sentence.text, names, leadInOf(sentence));
  const before = depth > 0 ? leansOn(sentence) : undefined;
  if (!before) return read;
  const spoken = typeof before === 'string' ? readTokenWords(before, names) : readWordsOf(before, names, depth - 1);
  const tokens = withAntecedents(read.tokens, spoken.tokens);
  if (tokens === read.tokens) return read;
  let { things, verbs, acts } = read.classes;
  for (const token of tokens) {
    if (token.standsFor) things = join(things, token.things);
    if (token.start >= 0) continue;
    things = join(things, token.things);
    verbs = join(verbs, token.verbs);
    acts = join(acts, token.acts);
  }
  return { tokens, classes: { things, verbs, acts } };
}

/** The words before a sentence that tell what its pronouns stand for; "" where it has none. */
export function leaningOf(sentence: Sentence, depth = farthest): string {
  const before = depth > 0 ? leansOn(sentence) : undefined;
  if (!before) return '';
  return typeof before === 'string' ? before : `${leaningOf(before, depth - 1)}${before.text}`;
}

/** The same for words that stand alone. */
export const readText = (text: string, names: Names, leadIn = ''): SentenceReading =>
  new LazyReading(() => readTokenWords(text, names, leadIn), text);

/** The words of the lead-in, after those of the lead-in that it is itself listed under: to a sentence of its own a title adds nothing. */
export function leadInOf({ leadIn }: Sentence): string {
  if (!leadIn) return '';
  const outer = (needsLeadIn(leadIn.facts) ? leadInOf(leadIn) : '').replace(/(?<![\s:-])[\s:-]+$/, '');
  const words = outer ? `${outer} ${leadIn.text}` : leadIn.text;
  return words.length > leadInLength ? words.slice(words.indexOf(' ', words.length - leadInLength)) : words;
}

/** Which classes a sentence's words can be at all, lead-in included: what a gate asks before tokens are made. */
export const classesIn = (sentence: Sentence): Classes => classesOf(sentence.text, leadInOf(sentence));

class LazyReading implements SentenceReading {
  private all: readonly Statement[] | undefined;
  private titled: readonly Title[] | undefined;
  private happening: readonly Event[] | undefined;
  private counted: readonly Figure[] | undefined;

  private read: WordsRead | undefined;

  constructor(
    private readonly readWords: () => WordsRead,
    private readonly words: string,
  ) {}
  get tokens(): readonly Token[] {
    return (this.read ??= this.readWords()).tokens;
  }
  get classes(): Classes {
    return (this.read ??= this.readWords()).classes;
  }
  get statements(): readonly Statement[] {
    return (this.all ??= readStatements(this.tokens));
  }
  get titles(): readonly Title[] {
    return (this.titled ??= readTitles(this.tokens, this.statements));
  }
  get events(): readonly Event[] {
    return (this.happening ??= readEvents(this.tokens, this.statements));
  }
  get figures(): readonly Figure[] {
    return (this.counted ??= readFigures(this.tokens, this.words));
  }
  headsOf = (slot: Slot) => headsOf(this.tokens, slot);
  has = (slot: Slot, classes: Parameters<typeof namesThing>[2]) => namesThing(this.tokens, slot, classes);
  partyOf = (slot: Slot) => partyOf(this.tokens, slot);
  whose = (slot: Slot) => whose(this.tokens, slot);
  text = (slot: Slot) => textOfSlot(this.tokens, slot);
}
