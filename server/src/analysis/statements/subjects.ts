import { isEmpty } from '../lexicon/bits.ts';
import { formBits, grammar } from '../lexicon/lexicon.ts';
import { contactStart } from './clauseStarts.ts';
import type { Draft } from './draft.ts';
import { headParty, isMark } from './phrases.ts';
import type { Places } from './places.ts';
import type { Slot, Token } from './statement.ts';

const g = grammar;

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
        (last.party !== undefined || last.grammar & g.pronoun)
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
    if (bits & g.relative) {
      if (saysThat(tokens, i)) break;
      draft.opener = i;
      if (draft.where === 'main') draft.where = 'relative';
      draft.subject = i === from - 1 || isNothing(tokens, i + 1, to) ? antecedent(tokens, i) : { from: i + 1, to };
      return;
    }
    if (bits & g.condition && where[i] === own && i < from - 1) {
      break;
    }
    if (word === ',' || word === '-') {
      const next = beginsAside(tokens, i, from);
      if (next === 'aside') {
        const before = commaBefore(tokens, i - 1);
        to = start = i;
        if (before < 0) {
          // Only one comma: "At its cost, the Supplier shall" read from the wrong side.
          continue;
        }
        continue;
      }
      if (isNothing(tokens, start, to)) {
        to = start = i;
        continue;
      }
      if (endsIntroduction(tokens, i, earlier, last)) break;
    }
    if (bits & g.conjunction && i < from - 1 && startsClause(tokens, i, earlier, last)) break;
    start = i;
  }
  // "if", "because", "and" do not belong to it.
  while (
    start < to &&
    tokens[start]!.grammar & (g.condition | g.conjunction | g.exception | g.adverb) &&
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

/** "Upon expiry of the term | the Developer": a noun phrase opens right behind the noun of what introduces; -1 elsewhere. */
function behindIntroduction(tokens: readonly Token[], start: number, to: number): number {
  if (!tokens[start] || !(tokens[start]!.grammar & g.preposition) || tokens[start]!.party !== undefined) return -1;
  for (let i = start + 2; i < to; i++) {
    const token = tokens[i]!;
    if (token.grammar & g.relative || isMark(token)) return -1;
    if (!(token.grammar & (g.determiner | g.no)) && token.party === undefined) continue;
    const before = tokens[i - 1]!;
    const noun = (before.grammar & ~(g.allow | g.bind)) === 0 && before.party === undefined && !before.possessive;
    if (noun && (!isEmpty(before.things) || !isEmpty(before.acts) || before.form === 0)) return i;
  }
  return -1;
}

/** Whether the clause goes on to another verb before a comma or an "and". */
function finiteAhead(tokens: readonly Token[], { nextFinite }: Places, at: number): boolean {
  const next = nextFinite[at + 1] ?? -1;
  for (let i = at + 1; i < next; i++)
    if (tokens[i]!.word === ',' || tokens[i]!.grammar & (g.conjunction | g.relative | g.condition)) return false;
  return next >= 0;
}

/** Whether a clause that begins a piece has no other verb than this. */
function isOnlyVerb(
  { at }: Draft,
  tokens: readonly Token[],
  { piece, nextFinite }: Places,
  earlier: readonly Draft[],
  start: number,
): boolean {
  if (
    (nextFinite[at + 1] ?? -1) >= 0 ||
    (start > 0 && piece[start - 1] === piece[at] && tokens[start - 1]!.word !== ',')
  )
    return false;
  return !earlier.some(
    ({ at: other, group, opener }) => piece[other] === piece[at] && group.sort === 'finite' && opener < 0,
  );
}

/** Whether the words before an only verb of a clause merely introduce it. */
const opensWithPreposition = (tokens: readonly Token[], start: number, places: Places, at: number): boolean =>
  (tokens[start]!.grammar & (g.preposition | g.to)) !== 0 && (places.nextFinite[at + 1] ?? -1) < 0;

/** Where a party or pronoun stands right behind a noun that is no part of its name; -1 elsewhere. */
function contactAt(tokens: readonly Token[], from: number, to: number): number {
  const opener = contactStart(tokens, to);
  if (opener > from) return opener;
  const last = tokens[to - 1];
  if (
    to - from < 2 ||
    !last ||
    last.possessive ||
    (last.party === undefined && !/^(?:it|they|he|she)$/.test(last.word))
  )
    return -1;
  let at = to - 1;
  while (at > from && tokens[at - 1]!.grammar & g.determiner) at--;
  const noun = tokens[at - 1];
  if (at <= from || !noun || noun.party !== undefined || isMark(noun)) return -1;
  const described = noun.grammar & ~(g.allow | g.bind | g.pronoun);
  return described === 0 && (!isEmpty(noun.things) || !isEmpty(noun.acts) || noun.form === 0) ? at : -1;
}

const isFreeRelative = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]!.grammar & g.relative) !== 0 && /^what|^wh.+ever/.test(tokens[at]!.word);

const isNothing = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (!isMark(tokens[i]!) && !(tokens[i]!.grammar & (g.adverb | g.negation))) return false;
  return true;
};

/** "agrees that", "ensures that": what follows is said outright. */
function saysThat(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.word !== 'that') return false;
  for (let i = at - 1; i >= 0 && i > at - 4; i--) {
    const { grammar: bits, word } = tokens[i]!;
    if (
      bits & g.agree ||
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
      bits & (g.preposition | g.to | g.relative | g.condition | g.must | g.may | g.be) &&
      tokens[from - 1]!.preposition !== 'of'
    )
      break;
    if (form && !isEmpty(verbs) && isEmpty(tokens[from - 1]!.things) && isEmpty(tokens[from - 1]!.acts)) break;
    from--;
  }
  return { from, to };
}

/** Whether what stands between a comma and the verb is an aside: ", at its own cost, shall". */
function beginsAside(tokens: readonly Token[], comma: number, verb: number): 'aside' | undefined {
  const first = tokens[comma + 1];
  const closing = tokens[verb - 1];
  if (!first || closing?.word !== ',' || comma + 1 >= verb - 1) return undefined;
  if (
    first.grammar & (g.preposition | g.condition | g.exception | g.relative | g.adverb) ||
    first.form & (formBits.ing | formBits.participle)
  )
    return 'aside';
  if (first.grammar & g.conjunction && (tokens[comma + 2]?.grammar ?? 0) & g.preposition) return 'aside';
  return undefined;
}

function commaBefore(tokens: readonly Token[], from: number): number {
  for (let i = from; i >= 0 && from - i < 40; i--) {
    if (tokens[i]!.word === ',') return i;
    if (tokens[i]!.word === ';') return -1;
  }
  return -1;
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
  if (first.grammar & (g.preposition | g.to | g.condition | g.exception | g.adverb) && isEmpty(first.things))
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
  if ((tokens[at + 1]?.grammar ?? 0) & g.preposition && tokens[at + 1]!.party === undefined) return false;
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
    if (tokens[i]!.grammar & (g.no | g['nobody-but']) || tokens[i]!.word.startsWith('neither ')) return true;
    if (tokens[i]!.party !== undefined) return false;
  }
  return false;
}

/** Who does it: the by-phrase of a passive, else whoever the subject names. */
export function settleActor(draft: Draft, tokens: readonly Token[]): void {
  if (draft.passive || draft.group.sort === 'noun') {
    const by = draft.slots.find(({ preposition }) => preposition === 'by');
    const its = by && headParty(tokens, by.slot);
    if (its !== undefined) draft.actor = its;
    else if (draft.group.sort === 'noun') {
      // "Provider's use of the data".
      const before = tokens[draft.at - 1];
      if (before?.possessive && before.party !== undefined) draft.actor = before.party;
    }
    return;
  }
  if (draft.actor !== undefined) return;
  const { from, to } = draft.subject;
  if (to > from && tokens[from]!.grammar & g['nobody-but']) {
    // Whoever follows is the exception: the others are meant.
    draft.exceptions = [...draft.exceptions, { from: from + 1, to }];
    return;
  }
  draft.actor = headParty(tokens, draft.subject);
}

/** "… and it will not sell it": whoever was the subject before. */
export function settlePronoun(
  { subject, passive, group }: Draft,
  tokens: readonly Token[],
  drafts: readonly Draft[],
  k: number,
): void {
  if (
    passive ||
    group.sort === 'noun' ||
    subject.to - subject.from !== 1 ||
    !/^(?:it|they|he|she)$/.test(tokens[subject.from]!.word)
  )
    return;
  for (let n = k - 1; n >= 0 && k - n < 6; n--) {
    const other = drafts[n]!;
    if (other.group.sort !== 'finite' || other.passive || other.actor === undefined) continue;
    drafts[k]!.actor = other.actor;
    return;
  }
}
