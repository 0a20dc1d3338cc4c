import type { Sentence } from '../clauses.ts';
import { type Bits, isEmpty, without } from '../lexicon/bits.ts';
import { grammar, thingBits } from '../lexicon/lexicon.ts';
import { isDescription, isMark } from './phrases.ts';
import type { Token } from './statement.ts';

/** What the words before it speak of, in the order in which they do. */
interface AntecedentCandidate {
  readonly token: Token;
  readonly plural: boolean;
}

const { must, may, be, pronoun, preposition, conjunction, adverb, negation } = grammar;
const isThing = (token: Token): boolean => !isEmpty(without(token.things, hollowHeads)) && !isDescription(token);
const hollowHeads: Bits = thingBits('title', 'wide', 'copies');

const singularPronounWord = /^(?:it|this|that)$/;
const pluralPronounWord = /^(?:they|them|these|those)$/;
const persons = /^(?:he|she|him|her)$/;
const possessivePronoun = /^(?:its|their|his)$/;

/** Whether a sentence has a word that may stand for what was spoken of before it. */
export const mayRefer = (text: string): boolean => referringWords.test(text);
const referringWords = /\b(?:it|its|they|them|their|these|those|this|he|she|him|her|his|so)\b/i;

/**
 * The words that a sentence leans on: the sentence before it in its clause, else what stands over the clause ("3. Logs. They are
 * used for nothing else."). Undefined where it leans on none.
 */
export function leansOn({ text, clause, leadIn, start }: Sentence): Sentence | string | undefined {
  if (leadIn || !mayRefer(text)) return undefined;
  const { sentences } = clause;
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const before = sentences[low - 1];
  return before && before.text.length < longestSpokenBefore ? before : clause.title;
}
/** What is longer speaks of too much to tell which. */
const longestSpokenBefore = 1500;

/**
 * The tokens of a sentence where "it", "they", "them" have what they stand for: the classes of a thing, the role of a party. Only
 * words that nothing in the sentence itself explains are looked up in the words before.
 */
export function withAntecedents(tokens: Token[], before: readonly Token[]): Token[] {
  const spoken = candidatesIn(before);
  if (!spoken.length) return tokens;
  const elided = withPredicate(tokens, before);
  if (elided) return elided;
  let seenOne = false;
  let seenSeveral = false;
  return tokens.map((token, at) => {
    const { word } = token;
    if (token.start < 0) return token;
    if (
      token.party === undefined &&
      (token.grammar & pronoun || possessivePronoun.test(word) || pluralPronounWord.test(word)) &&
      !determines(tokens, at)
    ) {
      const several = pluralPronounWord.test(word) || word === 'their';
      if (several ? seenSeveral : seenOne) return token;
      const found = pronounAntecedent(tokens, at, spoken);
      return found ? standingFor(token, found) : token;
    }
    if (token.party !== undefined || isThing(token)) {
      if (isPlural(token)) seenSeveral = true;
      else seenOne = true;
    }
    return token;
  });
}

/** "these Records", "this Agreement": says which, and stands for nothing. */
function determines(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!/^(?:this|that|these|those|her)$/.test(tokens[at]!.word)) return false;
  return next !== undefined && !(next.grammar & (must | may | be | adverb | negation)) && !isMark(next);
}

function pronounAntecedent(
  tokens: readonly Token[],
  at: number,
  spoken: readonly AntecedentCandidate[],
): AntecedentCandidate | undefined {
  const { word } = tokens[at]!;
  const acting = actAfterPronoun(tokens, at);
  if (persons.test(word) || word === 'his') return onlyParty(spoken);
  const several = pluralPronounWord.test(word) || word === 'their';
  if (!several && !singularPronounWord.test(word) && word !== 'its') return undefined;
  const matching = spoken.filter((one) => one.plural === several);
  const parties = matching.filter(({ token }) => token.party !== undefined);
  const named = matching.filter(({ token }) => token.party === undefined);
  // Who shall or may do something is a party, as a rule.
  if (acting === 'acts') return parties[0] ?? named[0];
  if (possessivePronoun.test(word)) return spoken[0]?.plural === several ? spoken[0] : undefined;
  if (acting === 'does') return matching[0];
  return acting === 'is' ? (named[0] ?? parties[0]) : named.at(-1);
}

const onlyParty = (spoken: readonly AntecedentCandidate[]): AntecedentCandidate | undefined => {
  const parties = spoken.filter(({ token }) => token.party !== undefined && token.party !== 'both');
  return parties.length && parties.every(({ token }) => token.party === parties[0]!.token.party)
    ? parties[0]
    : undefined;
};

/** What follows a pronoun: "it shall delete", "it is", "it reads", or nothing of the kind. */
function actAfterPronoun(tokens: readonly Token[], at: number): 'acts' | 'is' | 'does' | undefined {
  let i = at + 1;
  while (i < tokens.length && tokens[i]!.grammar & (adverb | negation)) i++;
  const next = tokens[i];
  if (!next || next.possessive) return undefined;
  if (next.grammar & be) return 'is';
  if (next.grammar & (must | may)) {
    i++;
    while (i < tokens.length && tokens[i]!.grammar & (adverb | negation)) i++;
    return tokens[i] && tokens[i]!.grammar & be ? 'is' : 'acts';
  }
  return isInSubjectPlace(tokens, at) && (!isEmpty(next.verbs) || next.form) ? 'does' : undefined;
}

/** Nothing that governs it stands before it. */
function isInSubjectPlace(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || isMark(before) || (before.grammar & (conjunction | adverb)) !== 0;
}

const standingFor = (token: Token, { token: meant }: AntecedentCandidate): Token =>
  meant.party !== undefined
    ? { ...token, party: meant.party, possessive: token.possessive || possessivePronoun.test(token.word) }
    : possessivePronoun.test(token.word)
      ? token
      : { ...token, things: meant.things, of: meant.of, standsFor: meant.word };

function candidatesIn(tokens: readonly Token[]): readonly AntecedentCandidate[] {
  const found: AntecedentCandidate[] = [];
  tokens.forEach((token, i) => {
    if (token.possessive) return;
    if (token.party === undefined) {
      if (!isThing(token)) return;
      // "the data centre": which one, not what.
      const next = tokens[i + 1];
      if (next && next.party === undefined && isThing(next) && !(next.grammar & preposition)) return;
    }
    found.push({ token, plural: isPlural(token) });
  });
  return found;
}

const isPlural = ({ word, party, standsFor }: Token): boolean =>
  party === 'both' ||
  pluralPronounWord.test(word) ||
  /(?:[^siu]s|ies|data|weights|media|people|staff)$/.test(standsFor ?? word);

/** "So are the embeddings": what was said of the things before is said of these. */
function withPredicate(tokens: readonly Token[], before: readonly Token[]): Token[] | undefined {
  const [first, second] = tokens;
  if (first?.word !== 'so' || !second || !(second.grammar & be || /^(?:do|does|did)$/.test(second.word)))
    return undefined;
  const at = before.findIndex(
    ({ grammar: bits, form, verbs }, i) => i > 0 && (bits & (be | must | may) || (form && !isEmpty(verbs))),
  );
  if (at < 0) return undefined;
  const stop = tokens.findIndex(({ word }, i) => i > 1 && (word === '.' || word === ';'));
  const end = stop < 0 ? tokens.length : stop;
  const predicate = before.slice(at).map((token) => ({ ...token, start: -1, end: -1 }));
  return [...tokens.slice(2, end), ...predicate, ...tokens.slice(end)];
}
