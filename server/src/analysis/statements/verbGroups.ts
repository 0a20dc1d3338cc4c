import { isEmpty } from '../lexicon/bits.ts';
import { formBits, grammar } from '../lexicon/lexicon.ts';
import { bareForm } from './bareForms.ts';
import { isFiniteVerb } from './finiteVerbs.ts';
import { type Group, group } from './group.ts';
import { deonticForce, isMark } from './phrases.ts';
import type { Places } from './places.ts';
import type { Token } from './statement.ts';

const { must, may, be, have, agree, negation, adverb, purpose } = grammar;
const { determiner, pronoun, conjunction, condition, relative, exception } = grammar;
const { base, participle, ing } = formBits;
const auxiliary = must | may | be | have | grammar.do;
const nominalBits = determiner | grammar.preposition | conjunction | relative | condition | exception | pronoun;

/** All verbs of a sentence with what belongs to them, in order. */
export function groupsOf(tokens: readonly Token[], places: Places): readonly Group[] {
  const groups: Group[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!;
    if (token.party !== undefined || isMark(token)) {
      i++;
      continue;
    }
    const group =
      isFiniteVerb(token) ||
      ((token.word === 'be' || token.word === 'been' || token.word === 'being') && token.party === undefined)
        ? withAuxiliaries(tokens, i, places)
        : token.grammar & grammar.to
          ? infinitive(tokens, i)
          : bareForm(tokens, i, places, groups);
    if (group) groups.push(group);
    i = group ? Math.max(group.at, i) + 1 : i + 1;
  }
  return groups;
}

/** "shall not, without consent, be used"; "has", "is" where nothing but an object follows. */
function withAuxiliaries(tokens: readonly Token[], from: number, places: Places): Group | undefined {
  // "Should new rules be enacted": here it only opens the condition.
  if (tokens[from]!.word === 'should' && places.where[from] === 'condition' && places.where[from - 1] !== 'condition')
    return undefined;
  let modal: Group['modal'] = '';
  let negated = false;
  let hereby = from > 0 && (tokens[from - 1]!.grammar & grammar.hereby) !== 0;
  let last = 0;
  let lastAt = from;
  let i = from;
  let asides = 0;
  for (; i < tokens.length && i - from < 30; i++) {
    const token = tokens[i]!;
    const bits = token.grammar;
    if (token.party !== undefined) break;
    if (bits & auxiliary && !(bits & condition && i > from && last === 0)) {
      if (bits & (must | may) && last === 0) modal = bits & must ? 'must' : 'may';
      else if (bits & (must | may)) break;
      // "have" and "do" with an object behind are verbs of their own.
      last = bits & auxiliary;
      lastAt = i;
    } else if (token.word === 'neither' && last !== 0) {
      // "may neither leave the site nor be copied".
      negated = !negated;
    } else if (bits & negation && !isNounPhrase(tokens, i)) {
      negated = !negated;
      if (token.word === 'cannot') {
        modal = 'may';
        last = may;
      }
    } else if (bits & adverb) hereby ||= (bits & grammar.hereby) !== 0;
    else if (bits & grammar.to && last & be && tokens[i - 1]!.grammar & (be | negation | adverb)) {
      // "is to deliver", "are not to be used".
      modal = 'must';
      last = must;
    } else if (token.word === ',' && asides === 0 && i > from) {
      const end = endOfAside(tokens, i, last);
      if (end < 0) break;
      i = end;
      asides++;
    } else if (bits & (grammar.preposition | purpose) && last & (must | may) && asides === 0) {
      const end = endOfPhrase(tokens, i);
      if (end < 0) break;
      i = end;
      asides++;
    } else if (token.word === '(' && places.bracket[i]! > i && i > from) i = places.bracket[i]!;
    else break;
  }
  const head = tokens[i];
  if (head && i < tokens.length && fits(tokens, i, last, modal)) {
    const passive = (last & be) !== 0 && (head.form & participle) !== 0;
    return group('finite', i, from, modal, negated, passive, hereby, false, 0, '');
  }
  const inverted = invertedVerb(tokens, from, i, last);
  if (inverted >= 0) {
    const passive = (tokens[inverted]!.form & participle) !== 0 && tokens[inverted - 1]!.word === 'be';
    return group('finite', inverted, from, modal, true, passive, hereby, tokens[inverted]!.word === 'be', 0, '', i);
  }
  if (last & be) return group('finite', lastAt, from, modal, negated, false, hereby, true, 0, '');
  if (last & (have | grammar.do)) return group('finite', lastAt, from, modal, negated, false, hereby, false, 0, '');
  return undefined;
}

/** "no" in "in no event" is the verb's; in "no right" it is the noun's. */
const isNounPhrase = (tokens: readonly Token[], at: number): boolean => tokens[at]!.word === 'nor' && at > 0;

/** "In no event shall Supplier use": the verb behind a subject that stands behind its auxiliary; -1 elsewhere. */
function invertedVerb(tokens: readonly Token[], from: number, subject: number, last: number): number {
  const before = tokens[from - 1];
  if (!before) return -1;
  if (last & be) return invertedBe(tokens, from, subject);
  if (!(before.grammar & negation) || !(last & (must | may | grammar.do))) return -1;
  for (let i = subject + 1; i < tokens.length && i < subject + 12; i++) {
    const token = tokens[i]!;
    if (/^[;:.]$/.test(token.word)) return -1;
    if (token.word === 'be') {
      let head = i + 1;
      while (tokens[head] && tokens[head]!.grammar & adverb) head++;
      const next = tokens[head];
      return next &&
        (next.form & participle || (!isEmpty(next.verbs) && next.form === 0) || next.grammar & deonticForce)
        ? head
        : i;
    }
    if (
      token.form & base &&
      !(tokens[i - 1]!.grammar & determiner) &&
      !tokens[i - 1]!.possessive &&
      tokens[i + 1]?.preposition !== 'of'
    )
      return i;
  }
  return -1;
}

/** "In no event is either party answerable": the adjective that is said of the subject behind "is". */
function invertedBe(tokens: readonly Token[], from: number, subject: number): number {
  const before = tokens[from - 1]!;
  const negative = (before.grammar & negation) !== 0 || (from > 1 && (tokens[from - 2]!.grammar & grammar.no) !== 0);
  if (!negative || tokens[subject]?.form) return -1;
  for (let i = subject + 1; i < tokens.length && i < subject + 12; i++) {
    const token = tokens[i]!;
    if (isMark(token) || token.grammar & (must | may | be)) return -1;
    if (!isEmpty(token.verbs) && (token.form & participle || token.form === 0)) return i;
  }
  return -1;
}

/** The second comma of "shall not, without the consent of X, assign": -1 where no verb of the right form stands behind it. */
function endOfAside(tokens: readonly Token[], comma: number, last: number): number {
  for (let i = comma + 1; i < tokens.length && i - comma < 22; i++) {
    const { word } = tokens[i]!;
    if (word === ';' || word === '.' || word === ':') return -1;
    if (word !== ',') continue;
    let next = i + 1;
    while (tokens[next] && tokens[next]!.grammar & (adverb | negation | be)) next++;
    const head = tokens[next];
    if (!head) return -1;
    const wanted = last & (must | may | grammar.do) ? base : last & be ? participle | ing : participle;
    if (head.form & wanted || (last & (must | may) && tokens[i + 1]!.grammar & be)) return i;
  }
  return -1;
}

/** The last word of "in due course", "within thirty days of its end", between "shall" and the verb; -1 where no verb stands behind it. */
function endOfPhrase(tokens: readonly Token[], preposition: number): number {
  for (let i = preposition + 1; i < tokens.length && i - preposition < 12; i++) {
    const { grammar: bits, party } = tokens[i]!;
    if (isMark(tokens[i]!) || party !== undefined || bits & (relative | condition)) return -1;
    if (i - preposition < 2 || !opensPredicate(tokens, i)) {
      if (bits & auxiliary) return -1;
      continue;
    }
    const before = tokens[i - 1]!;
    return before.grammar & (determiner | grammar.preposition | conjunction | grammar.to) || before.possessive
      ? -1
      : i - 1;
  }
  return -1;
}

/** A verb in its bare form with what it acts on behind it, not a noun: "assign to", "delete the"; adverbs may lead to it. */
function opensPredicate(tokens: readonly Token[], at: number): boolean {
  let verb = at;
  while (tokens[verb] && tokens[verb]!.grammar & adverb) verb++;
  const token = tokens[verb];
  const next = tokens[verb + 1];
  if (!token || !next || token.party !== undefined) return false;
  if (token.word === 'be') return true;
  if (!(token.form & base) || isEmpty(token.verbs)) return false;
  return (
    next.party !== undefined ||
    next.possessive ||
    (next.grammar & (determiner | pronoun | grammar.to)) !== 0 ||
    (next.preposition !== '' && next.preposition !== 'of' && isEmpty(token.things)) ||
    (isEmpty(token.things) && !isEmpty(next.things))
  );
}

/** Whether a word can be the verb behind such an auxiliary. Behind "shall" any word is one that is nothing else. */
function fits(tokens: readonly Token[], at: number, last: number, modal: Group['modal']): boolean {
  const token = tokens[at]!;
  if (isMark(token) || token.party !== undefined) return false;
  if (last & (must | may) || (modal && last === 0)) {
    if (token.form & base) return true;
    if (token.grammar & (deonticForce | agree)) return true;
    return !(token.grammar & nominalBits) && !(token.grammar & grammar.to) && isEmpty(token.things) && !token.form;
  }
  if (last & be) {
    if (token.form & participle) return !precedesItsNoun(tokens, at);
    if (token.form & ing)
      return !(isEmpty(token.verbs) && !isEmpty(token.things)) && !(tokens[at + 1]?.preposition === 'of');
    if (token.grammar & (deonticForce | agree)) return true;
    if (!isEmpty(token.verbs) && token.form === 0) return true;
    return (
      isEmpty(token.things) && !(token.grammar & nominalBits) && token.form === 0 && /(?:ed|ing)$/.test(token.word)
    );
  }
  if (last & have) {
    if (token.form & participle && !precedesItsNoun(tokens, at)) return true;
    return isEmpty(token.things) && token.grammar === 0 && token.form === 0 && /ed$/.test(token.word);
  }
  if (last & grammar.do)
    return (token.form & base) !== 0 || (token.grammar === 0 && isEmpty(token.things) && isEmpty(token.acts));
  return false;
}

/** "trained models" in "are trained models". */
function precedesItsNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    !next.possessive &&
    !isEmpty(next.things) &&
    isEmpty(next.verbs) &&
    next.grammar === 0 &&
    next.party === undefined &&
    !tokens[at]!.verbs.some(Boolean)
  );
}

/** "to use", "not to be used"; undefined before a noun: "to customers". */
function infinitive(tokens: readonly Token[], to: number): Group | undefined {
  let i = to + 1;
  let negated = false;
  let passive = false;
  let from = to;
  let before = to - 1;
  while (before >= 0 && tokens[before]!.grammar & negation && tokens[before]!.word === 'not') {
    negated = !negated;
    from = before--;
  }
  let linking = -1;
  for (; i < tokens.length; i++) {
    const { grammar: bits, word, party } = tokens[i]!;
    if (party !== undefined) break;
    if (bits & negation && word === 'not') negated = !negated;
    else if (word === 'be' || word === 'have') {
      passive = word === 'be';
      linking = i;
    } else if (!(bits & adverb) || tokens[i]!.form & base) break;
  }
  const head = tokens[i];
  const made = (at: number, passive: boolean, linking: boolean) =>
    group('infinitive', at, from, '', negated, passive, false, linking, 0, '');
  if (linking >= 0) {
    if (
      head &&
      (passive
        ? head.form & (participle | ing) || head.grammar & deonticForce || /ed$/.test(head.word)
        : head.form & participle)
    )
      return made(i, passive && !(head.form & ing && !(head.form & participle)), false);
    return made(linking, false, passive);
  }
  if (!head || head.party !== undefined || isMark(head)) return undefined;
  const next = tokens[i + 1];
  if (head.form & base || (head.grammar & (grammar.do | deonticForce | agree) && head.form !== 0)) {
    if (!isEmpty(head.things) || !isEmpty(head.acts)) {
      if (next?.preposition === 'of' && isEmpty(head.verbs)) return undefined;
      if (next?.preposition === 'of') return undefined;
    }
    return made(i, false, false);
  }
  // A verb no table has: "to whistle the tune".
  const unknown =
    head.grammar === 0 &&
    isEmpty(head.things) &&
    isEmpty(head.acts) &&
    head.form === 0 &&
    !head.capital &&
    /[a-z]/.test(head.word);
  if (
    unknown &&
    next &&
    (next.grammar & (determiner | pronoun) || next.party !== undefined) &&
    !/(?:ing|s)$/.test(head.word)
  )
    return made(i, false, false);
  if (unknown && to > 0 && tokens[to - 1]!.grammar & (deonticForce | agree | purpose)) return made(i, false, false);
  return undefined;
}
