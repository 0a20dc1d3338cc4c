import type { Agreement, DealPaper } from '../analysis/agreement.ts';
import type { Sentence } from '../analysis/clauses.ts';
import { haveCommon } from '../analysis/lexicon/bits.ts';
import { verbBits } from '../analysis/lexicon/lexicon.ts';
import type { Statement } from '../analysis/statements/statement.ts';
import { type PaperMention, papersNamedIn } from './mentions.ts';
import { readingIn, wordsOfSlot } from './readings.ts';

/** Which of two papers goes first, and where it is said. */
export interface Precedence {
  readonly wins: 'this' | 'other' | 'each says itself';
  readonly sentence: Sentence;
  /** The paper that says so; without it the one under review. */
  readonly in?: DealPaper;
  /** "Unless the SOW says so expressly". */
  readonly limited: boolean;
}

const governing = verbBits('govern');

/** What the two papers, and those that govern them, say of their order; undefined where nothing is said of these two. */
export function precedenceOf(agreement: Agreement, other: DealPaper): Precedence | undefined {
  const found: Precedence[] = [];
  const over = (agreement.deal?.others ?? []).filter((one) => one !== other && one.is === 'over');
  for (const paper of [undefined, other, ...over]) {
    const speaker = paper ? seenFrom(paper, agreement) : agreement;
    for (const { sentence } of speaker.provisions.of('order-of-precedence')) {
      const mentions = papersNamedIn(sentence.text, speaker);
      const [winner, ...losers] = ranked(speaker, sentence, mentions);
      if (!winner) continue;
      // Who is named, from the paper under review: itself, or another by its path.
      const named = ({ of }: PaperMention): readonly string[] =>
        of === 'self' ? [paper?.path ?? ''] : of.map(({ path }) => path);
      const [first, rest] = [named(winner), losers.flatMap(named)];
      const wins =
        first.includes('') && rest.includes(other.path)
          ? 'this'
          : first.includes(other.path) && rest.includes('')
            ? 'other'
            : undefined;
      if (!wins) continue;
      const limited = governingIn(speaker, sentence).some(({ exceptions }) => exceptions.length > 0);
      found.push({ wins, sentence, ...(paper && { in: paper }), limited });
    }
  }
  const [one] = found;
  return one && found.some(({ wins }) => wins !== one.wins) ? { ...one, wins: 'each says itself' } : one;
}

/** The papers in the order that a sentence gives them: who prevails first; nothing where it names sections only. */
function ranked(agreement: Agreement, sentence: Sentence, mentions: readonly PaperMention[]): readonly PaperMention[] {
  if (mentions.length < 2) return [];
  const reading = readingIn(agreement, sentence);
  for (const { subject, passive } of governingIn(agreement, sentence)) {
    const at = passive ? undefined : wordsOfSlot(reading, subject);
    const winner = at && mentions.filter(({ index }) => index >= at.start && index < at.end).at(-1);
    if (winner) return [winner, ...mentions.filter((one) => one !== winner && one.of !== winner.of)];
  }
  // "The order of precedence is: this Agreement, the SOW": as they stand.
  return governingIn(agreement, sentence).length ? [] : mentions;
}

const governingIn = (agreement: Agreement, sentence: Sentence): readonly Statement[] =>
  readingIn(agreement, sentence).statements.filter(({ verbs: does }) => haveCommon(does, governing));

/** Another paper of the deal, with the one under review among those it can name. Its own path is "" there. */
export function seenFrom(paper: DealPaper, agreement: Agreement): Agreement {
  const inverse = { over: 'under', part: 'over', under: 'over', beside: 'beside' } as const;
  const others = (agreement.deal?.others ?? []).filter((one) => one !== paper);
  const self: DealPaper = {
    path: '',
    address: '',
    name: agreement.title,
    agreement,
    is: inverse[paper.is],
    amends: false,
  };
  return { ...paper.agreement, deal: { others: [self, ...others], problems: [] } };
}
