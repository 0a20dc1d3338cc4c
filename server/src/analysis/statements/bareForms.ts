import { isEmpty } from '../lexicon/bits.ts';
import { formBits, grammar } from '../lexicon/lexicon.ts';
import { contactStart, hasVerb, isBehindRelative, isCaused, opensPhrase, sharedForms } from './clauseStarts.ts';
import { type Group, group } from './group.ts';
import { deonticForce, isDescription, isMark } from './phrases.ts';
import type { Places } from './places.ts';
import type { Token } from './statement.ts';

const { base, s, past, participle, ing } = formBits;

/** A form without auxiliaries: a verb with its subject, one of a list, a participle, a gerund, or a noun. */
export function bareForm(
  tokens: readonly Token[],
  at: number,
  places: Places,
  groups: readonly Group[],
): Group | undefined {
  const token = tokens[at]!;
  const { form } = token;
  const verbal = form !== 0 && (!isEmpty(token.verbs) || (token.grammar & (deonticForce | grammar.agree)) !== 0);
  if (!verbal && !(token.grammar & grammar.agree))
    return isEmpty(token.acts) || token.grammar & grammar.adverb ? undefined : noun(at);
  const view = viewOf(tokens, at, places, groups);
  const { from, hereby, negated } = view;
  if (form & s && isSingularVerb(tokens, at, view))
    return group('finite', at, from, '', negated, false, hereby, false, s, '');
  if (form & base && isCaused(tokens, at, groups))
    return group('infinitive', at, from, '', negated, false, false, false, base, '');
  if (form & base && isPluralVerb(tokens, at, view))
    return group('finite', at, from, '', negated, false, hereby, false, base, '');
  if (form & ing && isGerund(tokens, at, view)) {
    const preposition = view.before?.preposition ?? '';
    return group(
      'gerund',
      at,
      from,
      '',
      negated !== (preposition === 'without'),
      false,
      hereby,
      false,
      ing,
      preposition,
    );
  }
  if (form & (past | participle) && !view.determined && !modifies(tokens, at)) {
    if (view.shares & (participle | past))
      return group('finite', at, from, '', negated, false, hereby, false, participle, '');
    if (view.subject && !byFollows(tokens, at) && form & past)
      return group('finite', at, from, '', negated, false, hereby, false, past, '');
    if (at > 0) return group('participle', at, from, '', negated, true, hereby, false, participle, '');
  }
  return isEmpty(token.acts) && !isVerbalNoun(tokens, at, view.determined) ? undefined : noun(at);
}

/** "the teaching of": a noun, though no table lists it as one. */
const isVerbalNoun = (tokens: readonly Token[], at: number, determined: boolean): boolean =>
  (tokens[at]!.form & ing) !== 0 && (determined || tokens[at + 1]?.preposition === 'of');

const noun = (at: number): Group => group('noun', at, at, '', false, false, false, false, 0, '');

/** What stands before a bare form. */
interface FormSurroundings {
  /** The first of its own words: adverbs and negations before it. */
  readonly from: number;
  readonly before: Token | undefined;
  readonly hereby: boolean;
  readonly negated: boolean;
  /** An article or a possessor makes a noun of it. */
  readonly determined: boolean;
  /** A party or pronoun that can be its subject stands right before it. */
  readonly subject: boolean;
  /** Forms that an earlier verb of the same list has: "use, copy and modify". */
  readonly shares: number;
  /** Whether the clause has no verb of its own yet, nor one to come. */
  readonly alone: boolean;
  readonly places: Places;
}

function viewOf(tokens: readonly Token[], at: number, places: Places, groups: readonly Group[]): FormSurroundings {
  let from = at;
  let hereby = false;
  let negated = false;
  while (from > 0) {
    const token = tokens[from - 1]!;
    const { grammar: bits } = token;
    if (bits & grammar.hereby) hereby = true;
    else if (bits & grammar.negation && !(bits & grammar.conjunction)) negated = !negated;
    else if (!(bits & grammar.adverb)) break;
    from--;
  }
  let i = from - 1;
  // 'Consultant (the "Developer") hereby assigns'.
  if (i > 0 && tokens[i]!.word === ')' && places.bracket[i]! >= 0) i = places.bracket[i]! - 1;
  const before = i >= 0 ? tokens[i] : undefined;
  const determined =
    before !== undefined && from === at && before.party === undefined
      ? (before.grammar & grammar.determiner) !== 0 ||
        before.possessive ||
        ((before.grammar & grammar.no) !== 0 && !isIndefinitePronoun(before))
      : before !== undefined && before.party !== undefined && before.possessive;
  const subject =
    before !== undefined &&
    !before.possessive &&
    (before.party !== undefined ||
      ((before.grammar & (grammar.pronoun | grammar.relative)) !== 0 && !isCounted(tokens, i)) ||
      isIndefinitePronoun(before) ||
      contactStart(tokens, i + 1) >= 0 ||
      isBehindRelative(tokens, i));
  return {
    from,
    before,
    hereby,
    negated,
    determined,
    subject,
    shares: sharedForms(tokens, from, groups),
    alone: !hasVerb(tokens, from, places, groups) && finiteBehind(tokens, places, at) < 0,
    places,
  };
}

/** "any one claim": "one" says how many. */
const isCounted = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.word === 'one' && at > 0 && (tokens[at - 1]!.grammar & (grammar.determiner | grammar.preposition)) !== 0;

const isIndefinitePronoun = ({ word }: Token): boolean =>
  /^(?:nobody|nothing|no one|none|neither|everyone|everybody)$/.test(word);

/** "assigns", "title passes"; not "data transfers", "the licences". */
function isSingularVerb(tokens: readonly Token[], at: number, view: FormSurroundings): boolean {
  const { before, determined, subject, shares } = view;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const nominal = !isEmpty(token.acts) || !isEmpty(token.things) || (token.grammar & deonticForce) !== 0;
  if (determined) return false;
  if (next?.preposition === 'of' && nominal && !subject) return false;
  // "training models": what a gerund is done to.
  if (nominal && before && before.form & ing) return false;
  if (subject) return true;
  if (view.hereby) return true;
  if (!before) return !nominal || opensPhrase(next);
  if (before.grammar & grammar.preposition || before.grammar & grammar.to) return false;
  if (shares & s) return !nominal || opensPhrase(next) || view.from < at;
  if (before.grammar & grammar.conjunction || before.word === ',')
    return !nominal ? true : opensPhrase(next) && finiteBehind(tokens, view.places, at) < 0;
  if (!nominal) return true;
  if (view.places.where[at] === 'condition' && view.alone) return true;
  // A noun before a word that can be a noun: "title transfers to Client", "data transfers to third countries".
  const finite = finiteBehind(tokens, view.places, at);
  return (
    finite < 0 &&
    view.alone &&
    next !== undefined &&
    ((next.grammar & (grammar.to | grammar.adverb | grammar.preposition)) !== 0 || opensPhrase(next)) &&
    next.preposition !== 'of'
  );
}

/** The next auxiliary of the same clause that is nobody else's. */
function finiteBehind(tokens: readonly Token[], places: Places, at: number): number {
  const next = places.nextFinite[at + 1] ?? -1;
  if (next < 0 || places.where[next] !== places.where[at] || next - at >= 30) return -1;
  // "people come to the data, the data does not": a comma and a noun phrase begin another clause.
  for (let i = at + 1; i < next - 1; i++) {
    const token = tokens[i + 1]!;
    if (
      tokens[i]!.word === ',' &&
      (token.grammar & (grammar.determiner | grammar.pronoun) || token.party !== undefined)
    )
      return -1;
  }
  return next;
}

/** "we use", "the parties own", "rights vest"; "copy" in "use and copy"; "Delete the data." */
function isPluralVerb(tokens: readonly Token[], at: number, view: FormSurroundings): boolean {
  const { before, determined, subject, shares } = view;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const nominal = !isEmpty(token.acts) || !isEmpty(token.things);
  if (determined) return false;
  if (nominal && next?.preposition === 'of') return false;
  if (shares & base) return !nominal || opensPhrase(next) || isListedForm(tokens, at) || view.from < at;
  if (subject)
    return (
      !(before!.grammar & grammar.relative && before!.word === 'that') ||
      before!.party !== undefined ||
      !nominal ||
      opensPhrase(next)
    );
  if (!before) return opensPhrase(next) || (!nominal && (next?.grammar ?? 0) !== 0);
  if (before.grammar & (grammar.preposition | grammar.to | grammar.condition) && !(before.grammar & grammar.condition))
    return false;
  if (before.word === ':' || before.word === ';' || before.word === '.') return opensPhrase(next);
  if (before.grammar & grammar.conjunction || before.word === ',')
    return (
      !nominal && (opensPhrase(next) || (before.word === ',' && (next?.grammar ?? 0) & grammar.to && view.alone) !== 0)
    );
  // "The answers of the assistant belong to", "rights vest in": the only verb there can be.
  if (!view.alone || before.grammar & (grammar.must | grammar.may | grammar.be | grammar.have | grammar.do))
    return false;
  if (!nominal && opensPhrase(next)) return true;
  if (!nominal) return hasPlural(tokens, at, view.places);
  return (
    hasPlural(tokens, at, view.places) &&
    (opensPhrase(next) || next?.preposition === 'to' || next?.preposition === 'in' || next?.preposition === 'with')
  );
}

/** A noun in the plural in the clause before, such as can be the subject. */
function hasPlural(tokens: readonly Token[], at: number, { piece }: Places): boolean {
  for (let i = at - 1; i >= 0 && at - i < 16 && piece[i] === piece[at]; i--) {
    const { word, grammar: bits, form } = tokens[i]!;
    if (word === ',' && at - i < 3) return false;
    if (bits & ~(grammar.allow | grammar.bind | grammar.pronoun | grammar.conjunction | grammar.determiner)) continue;
    if (
      /[^suiy]s$|ies$|^(?:data|people|staff|personnel|they|we|you|and|both|those|these|some|many|few|others)$|data$/.test(
        word,
      )
    )
      return form === 0 || !isEmpty(tokens[i]!.things) || !isEmpty(tokens[i]!.acts);
  }
  return false;
}

/** One of "use, copy, modify and adapt": a mark, a conjunction or a preposition follows. */
const isListedForm = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return (
    next === undefined ||
    isMark(next) ||
    (next.grammar & (grammar.conjunction | grammar.preposition | grammar.adverb)) !== 0
  );
};

/** A gerund behind its preposition, one that is the subject, a participle behind its noun; not a noun: "the training of". */
function isGerund(tokens: readonly Token[], at: number, view: FormSurroundings): boolean {
  const { before, determined } = view;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const nominal = !isEmpty(token.acts) || !isEmpty(token.things);
  if (determined) return false;
  if (!nominal) return true;
  if (next?.preposition === 'of') return false;
  const modifiesNext =
    next !== undefined &&
    !next.capital &&
    !opensPhrase(next) &&
    (!isEmpty(next.things) || (next.grammar === 0 && !next.form && !isMark(next) && next.party === undefined));
  if (modifiesNext && before?.grammar === 0) return false;
  if (
    !before ||
    before.preposition ||
    view.shares & ing ||
    isMark(before) ||
    before.grammar & (grammar.conjunction | grammar.condition | grammar.exception | grammar.no)
  )
    return true;
  return !(
    (next === undefined || isMark(next) || next.grammar & (grammar.preposition | grammar.conjunction)) &&
    !isEmpty(before.things)
  );
}

/** "trained model", "provided data": an adjective before its noun. */
function modifies(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (!next || isMark(next) || next.party !== undefined) return false;
  if (
    next.grammar &
    (grammar.determiner |
      grammar.pronoun |
      grammar.preposition |
      grammar.conjunction |
      grammar.to |
      grammar.adverb |
      grammar.condition |
      grammar.exception |
      grammar.relative)
  )
    return false;
  if (isDescription(next) || (before && before.party !== undefined && !before.possessive)) return false;
  if (before && !isEmpty(before.things) && !before.possessive && isEmpty(next.things)) return false;
  return !isEmpty(next.things) || (next.grammar === 0 && next.form === 0);
}

const byFollows = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.preposition === 'by';
