import { isEmpty } from '../lexicon/bits.ts';
import { grammar } from '../lexicon/lexicon.ts';
import type { Token } from './statement.ts';

const { condition, exception, conjunction, relative, preposition, to } = grammar;

const finite = grammar.must | grammar.may | grammar.be | grammar.have | grammar.do;

export const isFiniteVerb = ({ word, grammar: bits, party }: Token): boolean =>
  (bits & finite) !== 0 &&
  party === undefined &&
  word !== 'being' &&
  word !== 'been' &&
  word !== 'having' &&
  word !== 'be';

/** A subject of some words and "shall", "must", "may" behind it. */
export function modalFollows(tokens: readonly Token[], from: number): boolean {
  for (let i = from + 1; i < tokens.length && i < from + 8; i++) {
    const { word, grammar: bits } = tokens[i]!;
    if (word === ',' || word === ';' || bits & (relative | condition)) return false;
    if (bits & (grammar.must | grammar.may)) return true;
  }
  return false;
}

/** A verb with a subject before it, as far as its form can tell: "is", "expires", "we sign". */
export function isVerbWithSubject(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (isFiniteVerb(token)) return true;
  if (!token.form || token.party !== undefined) return false;
  const before = tokens[at - 1]!;
  const spoken =
    (before.party !== undefined && !before.possessive) || /^(?:it|they|we|you|i|he|she|who|which)$/.test(before.word);
  if (token.form & (1 | 2 | 4)) {
    if (spoken) return true;
    return (
      (token.form & 2) !== 0 &&
      isEmpty(token.things) &&
      isEmpty(token.acts) &&
      !isEmpty(token.verbs) &&
      !before.possessive &&
      !(before.grammar & (grammar.determiner | preposition | to))
    );
  }
  return false;
}

/** "before it is sent": a subject and a verb, not "before payment". */
export function clauseFollows(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  if (
    !first ||
    !(first.grammar & (grammar.determiner | grammar.pronoun) || first.party !== undefined || first.things.some(Boolean))
  )
    return false;
  for (let i = from + 1; i < tokens.length && i < from + 9; i++) {
    const { word, grammar: bits } = tokens[i]!;
    if (/^[,;:.()]$/.test(word) || bits & (relative | condition | exception) || bits & (grammar.must | grammar.may))
      return false;
    if (bits & preposition) {
      // "until a person in charge has approved it".
      if (/^(?:of|in|at|for)$/.test(word)) continue;
      return false;
    }
    if (bits & grammar.pronoun && tokens[i - 1]!.things.some(Boolean)) return false;
    if (
      tokens[i]!.form & 1 &&
      ((tokens[i - 1]!.party !== undefined && !tokens[i - 1]!.possessive) ||
        /^(?:they|we|you|i)$/.test(tokens[i - 1]!.word))
    )
      return true;
    // "after every retraining the Contractor validates": another noun phrase begins.
    const before = tokens[i - 1]!;
    if (
      (bits & grammar.determiner || (tokens[i]!.party !== undefined && before.party === undefined)) &&
      !(before.grammar & (grammar.determiner | conjunction | preposition)) &&
      before.party === undefined
    )
      return false;
    if (isFiniteVerb(tokens[i]!)) return true;
    if (tokens[i]!.form & 2 && !tokens[i]!.acts.some(Boolean) && !tokens[i - 1]!.possessive) return true;
  }
  return false;
}
