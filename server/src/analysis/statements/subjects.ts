import { isEmpty } from '../lexicon/bits.ts';
import { formBits, grammar } from '../lexicon/lexicon.ts';
import type { Draft } from './draft.ts';
import { isMark } from './phrases.ts';
import type { Places } from './places.ts';
import type { Slot, Token } from './statement.ts';
import { behindIntroduction, contactAt, finiteAhead, isOnlyVerb, opensWithPreposition } from './subjectStarts.ts';

/**
 * The noun phrase before a verb that is its subject, and whether the verb stands in a relative clause. Walks left from the verb
 * over relative clauses, brackets and asides to where the clause begins.
 */
export function settleSubject(draft: Draft, tokens: readonly Token[], places: Places, earlier: readonly Draft[]): void {
  const { from } = draft.group;
  const { where, bracket } = places;
  const own = where[draft.at];
  let to = from;
  let i = from - 1;
  let last = earlier.length - 1;
  let start = from;
  for (let steps = 0; i >= 0 && steps < 60; i--, steps++) {
    const token = tokens[i]!;
    const { word, grammar: bits } = token;
    if (word === ';' || word === ':' || word === '.') break;
    if (word === ')' && bracket[i]! >= 0) {
      i = bracket[i]!;
      if (i === 0) start = 0;
      continue;
    }
    if (word === '(') break;
    if (where[i] !== own) {
      // "The Supplier, if asked, shall": the condition stands between; elsewhere the clause begins behind it.
      if (own !== 'main' || !isNothing(tokens, start, to)) break;
      while (i >= 0 && where[i] !== own && tokens[i]!.word !== ';') i--;
      to = start = i + 1;
      i++;
      continue;
    }
    while (last >= 0 && earlier[last]!.at > i) last--;
    const verb = last >= 0 && earlier[last]!.at === i ? earlier[last]! : undefined;
    // "The Results, being the fruit of the work, belong to Client": an aside.
    if (word === 'being' && tokens[i - 1]?.word === ',') {
      to = start = --i;
      continue;
    }
    if (verb && verb.group.sort === 'finite') {
      if (verb.opener >= 0) {
        // A relative clause of the subject: "the Work that Consultant creates".
        i = verb.opener;
        start = Math.min(start, i);
        continue;
      }
      break;
    }
    if (isFreeRelative(tokens, i) && i < from) {
      // "from what it is fed", "what we learn": a clause that is a noun phrase itself.
      const last = tokens[to - 1];
      if (
        draft.group.modal &&
        to - i > 4 &&
        last &&
        !last.possessive &&
        (last.party !== undefined || last.grammar & grammar.pronoun)
      ) {
        // "What our engineers carry in their heads they may use".
        draft.subject = { from: to - 1, to };
        return;
      }
      draft.opener = i;
      if (draft.where === 'main') draft.where = 'relative';
      draft.subject = isNothing(tokens, i + 1, to) ? { from: i, to: i + 1 } : { from: i + 1, to };
      return;
    }
    if (bits & grammar.relative) {
      if (saysThat(tokens, i)) break;
      draft.opener = i;
      if (draft.where === 'main') draft.where = 'relative';
      draft.subject = i === from - 1 || isNothing(tokens, i + 1, to) ? antecedent(tokens, i) : { from: i + 1, to };
      return;
    }
    if (bits & grammar.condition && where[i] === own && i < from - 1) {
      break;
    }
    if (word === ',' || word === '-') {
      if (beginsAside(tokens, i, from) || isNothing(tokens, start, to)) {
        to = start = i;
        continue;
      }
      if (endsIntroduction(tokens, i, earlier, last)) break;
    }
    if (bits & grammar.conjunction && i < from - 1 && startsClause(tokens, i, earlier, last)) break;
    start = i;
  }
  settleWithin(start, to, draft, tokens, places, earlier);
}

/** The subject in the words from where the clause begins: all of them, or those behind an introduction or a noun. */
function settleWithin(
  clauseStart: number,
  clauseEnd: number,
  draft: Draft,
  tokens: readonly Token[],
  places: Places,
  earlier: readonly Draft[],
): void {
  let start = clauseStart;
  let to = clauseEnd;
  // "if", "because", "and" do not belong to it.
  while (
    start < to &&
    tokens[start]!.grammar & (grammar.condition | grammar.conjunction | grammar.exception | grammar.adverb) &&
    isEmpty(tokens[start]!.things)
  )
    start++;
  while (to > start && isMark(tokens[to - 1]!) && tokens[to - 1]!.word !== ')') to--;
  // "tools Consultant developed", "everything I write": a relative clause without its word.
  const behind = behindIntroduction(tokens, start, to);
  if (behind >= 0 && (draft.group.modal || !finiteAhead(tokens, places, draft.at))) {
    draft.subject = { from: behind, to };
    return;
  }
  const contact = contactAt(tokens, start, to);
  if (contact >= 0 && opensWithPreposition(tokens, start, places, draft.at)) {
    // "At the end of the job I hand back": the party alone is the subject.
    draft.subject = { from: contact, to };
    return;
  }
  if (contact >= 0 && draft.group.modal && isOnlyVerb(draft, tokens, places, earlier, start)) {
    // "The data you send us we may keep": what is spoken of stands in front.
    draft.subject = { from: contact, to };
    return;
  }
  if (contact >= 0) {
    draft.opener = contact;
    draft.subject = { from: contact, to };
    if (draft.where === 'main') draft.where = 'relative';
    return;
  }
  draft.subject = { from: start, to: Math.max(start, to) };
}

const isFreeRelative = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]!.grammar & grammar.relative) !== 0 && /^what|^wh.+ever/.test(tokens[at]!.word);

const isNothing = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (!isMark(tokens[i]!) && !(tokens[i]!.grammar & (grammar.adverb | grammar.negation))) return false;
  return true;
};

/** "agrees that", "ensures that": what follows is said outright. */
function saysThat(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.word !== 'that') return false;
  for (let i = at - 1; i >= 0 && i > at - 4; i--) {
    const { grammar: bits, word } = tokens[i]!;
    if (
      bits & grammar.agree ||
      /^(?:understood|clear|provides?|represents?|means|states?|require|requires|extent)$/.test(word)
    )
      return true;
  }
  return false;
}

/** What a relative pronoun stands for: the nouns before it, back to a preposition, a comma or a verb. */
function antecedent(tokens: readonly Token[], at: number): Slot {
  let from = at;
  if (from > 0 && tokens[from - 1]!.word === ',') from--;
  const to = from;
  while (from > 0 && to - from < 10) {
    const { word, grammar: bits, form, verbs } = tokens[from - 1]!;
    if (word === ',' || word === ';' || word === ':' || word === '(' || word === '.') break;
    if (
      bits &
        (grammar.preposition |
          grammar.to |
          grammar.relative |
          grammar.condition |
          grammar.must |
          grammar.may |
          grammar.be) &&
      tokens[from - 1]!.preposition !== 'of'
    )
      break;
    if (form && !isEmpty(verbs) && isEmpty(tokens[from - 1]!.things) && isEmpty(tokens[from - 1]!.acts)) break;
    from--;
  }
  return { from, to };
}

/** Whether what stands between a comma and the verb is an aside: ", at its own cost, shall". */
function beginsAside(tokens: readonly Token[], comma: number, verb: number): boolean {
  const first = tokens[comma + 1];
  const closing = tokens[verb - 1];
  if (!first || closing?.word !== ',' || comma + 1 >= verb - 1) return false;
  if (
    first.grammar & (grammar.preposition | grammar.condition | grammar.exception | grammar.relative | grammar.adverb) ||
    first.form & (formBits.ing | formBits.participle)
  )
    return true;
  if (first.grammar & grammar.conjunction && (tokens[comma + 2]?.grammar ?? 0) & grammar.preposition) return true;
  return false;
}

/** "Upon payment, Customer owns": what stands before this comma only introduces. */
function endsIntroduction(tokens: readonly Token[], comma: number, earlier: readonly Draft[], last: number): boolean {
  let i = comma - 1;
  for (let steps = 0; i >= 0 && steps < 40; i--, steps++) {
    const { word } = tokens[i]!;
    if (word === ';' || word === ':' || word === '.' || word === ',') break;
  }
  const first = tokens[i + 1];
  if (!first) return true;
  if (
    first.grammar & (grammar.preposition | grammar.to | grammar.condition | grammar.exception | grammar.adverb) &&
    isEmpty(first.things)
  )
    return true;
  // A whole clause stands before it.
  for (let k = last; k >= 0 && earlier[k]!.at > i; k--)
    if (earlier[k]!.group.sort === 'finite' && earlier[k]!.opener < 0) return true;
  return false;
}

/** "… and Company shall": a conjunction behind a whole clause begins the next. */
function startsClause(tokens: readonly Token[], at: number, earlier: readonly Draft[], last: number): boolean {
  if (tokens[at]!.word === 'but') return true;
  // "within that period and for a year thereafter".
  if ((tokens[at + 1]?.grammar ?? 0) & grammar.preposition && tokens[at + 1]!.party === undefined) return false;
  // Between the conjunction and the last verb no other end of a clause: the verb's objects and then a new subject.
  for (let k = last; k >= 0; k--) {
    const verb = earlier[k]!;
    if (verb.at > at) continue;
    if (verb.group.sort === 'finite' && verb.opener < 0) return true;
    if (at - verb.at > 40) return false;
  }
  return false;
}

/** "No party", "neither", "nothing in this Agreement". */
export function startsWithNo(tokens: readonly Token[], { from, to }: Slot): boolean {
  for (let i = from; i < Math.min(to, from + 3); i++) {
    if (tokens[i]!.grammar & (grammar.no | grammar['nobody-but']) || tokens[i]!.word.startsWith('neither '))
      return true;
    if (tokens[i]!.party !== undefined) return false;
  }
  return false;
}
