import { isEmpty } from '../lexicon/bits.ts';
import { grammar } from '../lexicon/lexicon.ts';
import { clauseFollows, isFiniteVerb, isVerbWithSubject, modalFollows } from './finiteVerbs.ts';
import type { Token, Where } from './statement.ts';

/**
 * Where each word of a sentence stands: in what it says outright, in a condition or in an exception; and in which of the pieces
 * that semicolons part. Relative clauses are told by their verbs.
 */
export interface Places {
  readonly where: readonly Where[];
  /** Number of the piece. */
  readonly piece: readonly number[];
  /** The next word that can only be a verb with a subject ("shall", "is", "has"); -1 where none follows in the piece. */
  readonly nextFinite: readonly number[];
  /** For a bracket the other one, for the rest -1. */
  readonly bracket: readonly number[];
}

const { condition, exception, conjunction, relative, preposition, agree, to } = grammar;

export function placesOfTokens(tokens: readonly Token[]): Places {
  const count = tokens.length;
  const bracket = bracketsOf(tokens);
  const nextFinite: number[] = new Array(count).fill(-1);
  let next = -1;
  for (let i = count - 1; i >= 0; i--) {
    const { word } = tokens[i]!;
    if (word === ';' || word === '.' || (word === ':' && !leadsOverColon(tokens[i - 1]))) next = -1;
    else if (isFiniteVerb(tokens[i]!)) next = i;
    nextFinite[i] = next;
  }
  const where: Where[] = [];
  const piece: number[] = [];
  let now: Where = 'main';
  let number = 0;
  let outer: Where = 'main';
  let closes = -1;
  /** Whether the piece has said something outright already. */
  let said = false;
  /** Where the condition opened, whether something stood before it, and the first verb it has had. */
  let opened = -1;
  let fronted = true;
  let verb = -1;
  let begun = false;
  for (let i = 0; i < count; i++) {
    const token = tokens[i]!;
    const { word, grammar: bits } = token;
    if (i === closes) {
      now = outer;
      closes = -1;
    } else if (word === '(' && bracket[i]! > i && closes < 0) {
      outer = now;
      closes = bracket[i]!;
    }
    if (word === ';' || word === '.' || (word === ':' && !leadsOverColon(tokens[i - 1]))) {
      now = 'main';
      number++;
      said = begun = false;
    } else if (bits & exception || butNot(tokens, i)) now = 'exception';
    else if (
      (bits & condition && opensCondition(tokens, i)) ||
      (bits & preposition && now === 'main' && isTime(word) && clauseFollows(tokens, i + 1))
    ) {
      if (now === 'main') {
        opened = i;
        fronted = !begun;
        verb = -1;
      }
      now = 'condition';
    } else if (now === 'condition' && opened >= 0 && closes < 0 && i > opened + 1) {
      // A second verb with nothing between to join them: "Once the contract has run out | the Vendor deletes", "whatever
      // we build while we work for you | is ours".
      const next = verb < 0 ? -1 : secondVerb(tokens, i, verb, fronted, said);
      if (next >= 0) {
        now = 'main';
        opened = -1;
      } else if (verb < 0 && isVerbWithSubject(tokens, i)) verb = i;
      else if (joins(token) || (verb >= 0 && i - verb > 14)) {
        if (!(word === ',' || word === '-')) opened = -1;
      }
      if (
        now !== 'main' &&
        (word === ',' || word === 'then' || word === '-') &&
        mainFollows(tokens, i + 1, bracket, said)
      ) {
        now = 'main';
        opened = -1;
      } else if (now !== 'main' && word === ',') opened = -1;
    } else if (
      now !== 'main' &&
      (word === ',' || word === 'then' || word === '-') &&
      mainFollows(tokens, i + 1, bracket, said)
    )
      now = 'main';
    if (now === 'main' && isFiniteVerb(token)) said = true;
    if (now === 'main' && !/^[,.;:()-]$/.test(word) && !(bits & (conjunction | grammar.adverb))) begun = true;
    where.push(now);
    piece.push(number);
  }
  return { where, piece, nextFinite, bracket };
}

/** "rights to: the tools", "may: (a) use": the words behind a colon complete those before it. */
const leadsOverColon = (before: Token | undefined): boolean =>
  before !== undefined &&
  (before.grammar & (preposition | to | grammar.must | grammar.may | grammar.negation | conjunction)) !== 0;

/** "but not for training", "but not the data"; not "may use but not disclose". */
function butNot(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.word !== 'but' || tokens[at + 1]?.word !== 'not') return false;
  const next = tokens[at + 2];
  return next !== undefined && (next.grammar & (preposition | to | grammar.determiner)) !== 0;
}

/** "should" is a condition before its subject and a modal behind it; "while" and "whereas" behind a comma only contrast. */
function opensCondition(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!;
  const before = tokens[at - 1];
  const opens = !before || before.word === ',' || before.word === ';' || (before.grammar & conjunction) !== 0;
  if (word === 'should') return opens;
  if (word === 'while' || word === 'whilst' || word === 'whereas') return !(before?.word === ',') && word !== 'whereas';
  if (word === 'because') return false;
  if (word === 'provided') {
    // "data provided by", "services provided to", "provided the fee is paid".
    const next = tokens[at + 1];
    return (before?.word === ',' || before?.word === ';' || !before) && !(next && next.grammar & (preposition | to));
  }
  return true;
}

/** Whether a subject and its verb follow before the next comma: the main clause behind "If it is paid,". */
function mainFollows(tokens: readonly Token[], from: number, bracket: readonly number[], said: boolean): boolean {
  const first = tokens[from];
  if (!first) return false;
  if (first.grammar & (relative | condition | exception)) return false;
  let i = from;
  // "unless approved, and a person must sign": the sentence goes on; "if he pays, and we accept, …": the condition does.
  const goes =
    (first.grammar & conjunction) !== 0 && (first.word === 'but' || (said && modalFollows(tokens, from + 1)));
  if (goes) i++;
  else if (first.grammar & conjunction || first.grammar & preposition) return false;
  for (let steps = 0; i < tokens.length && steps < 24; i++, steps++) {
    const token = tokens[i]!;
    if (token.word === '(' && bracket[i]! > i) {
      i = bracket[i]!;
      continue;
    }
    if (token.word === ',' && steps > 0 && isListOfNouns(tokens, from, i)) continue;
    if (token.word === ',' || token.word === ';' || token.word === '.') return steps === 0;
    if (i > from && token.grammar & relative) return false;
    if (isFiniteVerb(token) || token.grammar & agree) return true;
    if (i > from && token.form & (1 | 2) && tokens[i - 1]!.party !== undefined && !tokens[i - 1]!.possessive)
      return true;
    if (i > from && token.form & 2 && !(tokens[i - 1]!.grammar & grammar.determiner) && !tokens[i - 1]!.possessive)
      return true;
    if (i === from && token.form & 1 && !token.party && isEmpty(token.things)) return true;
    // "…, the Special Conditions prevail".
    if (
      i > from + 1 &&
      token.form & 1 &&
      isEmpty(token.things) &&
      isEmpty(token.acts) &&
      !isEmpty(token.verbs) &&
      /[^s]s$/.test(tokens[i - 1]!.word) &&
      first.grammar & grammar.determiner
    )
      return true;
  }
  return false;
}

/** "every script, diagram and prompt": a list of nouns without a verb so far. */
function isListOfNouns(tokens: readonly Token[], from: number, comma: number): boolean {
  if (!(tokens[from]!.grammar & grammar.determiner) || comma - from > 5) return false;
  for (let i = from; i < comma; i++) if (tokens[i]!.grammar & (preposition | to)) return false;
  const next = tokens[comma + 1];
  return (
    next !== undefined && (next.grammar === 0 || (next.grammar & grammar.determiner) !== 0) && next.party === undefined
  );
}

const isTime = (word: string): boolean =>
  word === 'before' || word === 'after' || word === 'until' || word === 'till' || word === 'since';

const joins = ({ word, grammar: bits }: Token): boolean =>
  (bits & (conjunction | relative | condition | exception | to)) !== 0 || word === ',' || word === '(';

/** Whether the main clause begins, or goes on, at a word inside a condition that has had its verb. */
function secondVerb(tokens: readonly Token[], at: number, verb: number, fronted: boolean, said: boolean): number {
  const token = tokens[at]!;
  const before = tokens[at - 1]!;
  if (at < verb + 2 || said || before.grammar & (preposition | to | conjunction | relative | condition | exception))
    return -1;
  if (!fronted) {
    // The subject stood before the condition; "for you" is none, "you" is.
    const links = isFiniteVerb(token) || /^(?:remains?|stays?|belongs?|vests?|becomes?)$/.test(token.word);
    const spoken = (before.party !== undefined && !before.possessive) || /^(?:it|they|we|you|i)$/.test(before.word);
    return links && (!spoken || (tokens[at - 2]!.grammar & preposition) !== 0) ? at : -1;
  }
  // "… has run out Senna deletes", "… comes into force the Vendor shall": who does it stands right before the verb.
  const subject = token.grammar & grammar.determiner && !token.possessive ? at + 1 : at;
  const one = tokens[subject];
  const speaks =
    one !== undefined &&
    ((one.party !== undefined && !one.possessive) || /^(?:it|they|we|you|i)$/.test(one.word)) &&
    tokens[subject + 1] !== undefined;
  return speaks && isVerbWithSubject(tokens, subject + 1) ? at : -1;
}

function bracketsOf(tokens: readonly Token[]): number[] {
  const brackets: number[] = new Array(tokens.length).fill(-1);
  const open: number[] = [];
  tokens.forEach(({ word }, i) => {
    if (word === '(') open.push(i);
    else if (word === ')') {
      const from = open.pop();
      if (from !== undefined) {
        brackets[from] = i;
        brackets[i] = from;
      }
    }
  });
  return brackets;
}
