import questions from 'compiled:questions';
import type { Agreement } from '../analysis/agreement.ts';
import { placeName } from '../analysis/clauses.ts';
import { factsOf } from '../analysis/facts/facts.ts';
import type { Role } from '../analysis/parties/party.ts';
import type { Provision } from '../analysis/provisions/provision.ts';
import { meeting, standingOf } from '../settlement/settle.ts';
import type { PossibleAnswer, Question } from './question.ts';

export { questions };

/** One cell: what the paper says to a question, and the words that say it. */
export interface CellAnswer {
  readonly question: string;
  /** Every answer that holds, first the one that stands first in the table. */
  readonly says: readonly AnswerWords[];
}

export interface AnswerWords {
  readonly words: string;
  readonly grounds: readonly AnswerPlace[];
}

/** UTF-16, half-open. */
export interface AnswerPlace {
  readonly start: number;
  readonly end: number;
  /** "7.2(b)", "Exhibit A"; empty where the clause has neither number nor title. */
  readonly section: string;
}

/** At most so many places of one answer: the reader wants where to look, not every repetition. */
const mostGrounds = 5;

/** What an agreement answers to each question of the table, from the same provisions and topics as its findings. */
export const answersOf = (agreement: Agreement): readonly CellAnswer[] =>
  questions.map((question) => ({ question: question.name, says: answerTo(question, agreement) }));

function answerTo({ answers }: Question, agreement: Agreement): readonly AnswerWords[] {
  const said = new Map<string, AnswerPlace[]>();
  for (const possible of answers) {
    if (possible.otherwise && said.size) break;
    if (!possible.demands.length) said.set(possible.says, []);
    for (const { from, to, says, ...place } of groundsOf(possible, agreement)) {
      const words = fillAnswer(possible.says, { from, to, says }, agreement);
      const places = said.get(words) ?? said.set(words, []).get(words)!;
      if (places.length < mostGrounds && !places.some(({ section }) => section === place.section)) places.push(place);
    }
  }
  return [...said].map(([words, grounds]) => ({ words, grounds }));
}

/** A place, who gives and receives there, and the words from those that decide to the end of the sentence. */
type GroundOfAnswer = AnswerPlace & Pick<Provision, 'from' | 'to'> & { readonly says: string };

function groundsOf({ demands }: PossibleAnswer, agreement: Agreement): readonly GroundOfAnswer[] {
  return demands.flatMap((demand): readonly GroundOfAnswer[] => {
    if (!('open' in demand))
      return meeting(demand, factsOf(agreement)).map((ground) => {
        const { start, end, clause, sentence, from, to, words } = ground as Provision;
        const says = agreement.text.slice(words.start, Math.max(end, words.end));
        return { start, end, section: placeName(clause, sentence.labels), from, to, says };
      });
    const standing = standingOf(agreement, demand.open);
    if (standing?.state !== 'open') return [];
    const { start, end } = standing.cause ?? standing.at;
    return [{ start, end, section: standing.cause ? placeName(standing.cause.clause) : '', says: '' }];
  });
}

function fillAnswer(
  answer: string,
  { from, to, says }: Pick<GroundOfAnswer, 'from' | 'to' | 'says'>,
  { parties }: Agreement,
) {
  const name = (role: Role | undefined): string => {
    if (role === 'both') return 'each party';
    const found = role && role !== 'unknown' ? parties.filter((party) => party.role === role) : [];
    return found.length ? found.map(({ label }) => label).join(', ') : 'a party not told apart';
  };
  return answer.replace(/\{(from|to|words)\}/g, (_, what: 'from' | 'to' | 'words') =>
    what === 'words' ? cutAtHundred(says) : name(what === 'from' ? from : to),
  );
}

const cutAtHundred = (words: string): string => {
  const plain = words.replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim();
  return plain.length > 100 ? `${plain.slice(0, 99)}…` : plain;
};
