import { isEmpty } from '../lexicon/bits.ts';
import { formBits, grammar } from '../lexicon/lexicon.ts';
import { isDescription, isMark } from './phrases.ts';
import { isFinite_, type Places } from './places.ts';
import type { Token } from './statement.ts';

/** A verb with the little words before it: "shall not be used", "to train", "by using", "assigned"; or a noun of a verb. */
export interface Group {
  /** The verb. */
  readonly at: number;
  /** The first of the words that belong to it. */
  readonly from: number;
  readonly sort: 'finite' | 'infinitive' | 'gerund' | 'participle' | 'noun';
  readonly modal: '' | 'must' | 'may';
  readonly negated: boolean;
  readonly passive: boolean;
  readonly hereby: boolean;
  /** "is", "remains" with no verb behind: what follows is said of the subject. */
  readonly linking: boolean;
  /** A bare form: "assigns", "use", "copied"; it may share what stands before an earlier one. */
  readonly bare: number;
  /** The preposition before a gerund: "for", "from", "without". */
  readonly preposition: string;
  /** Where the subject begins that stands behind the first auxiliary: "in no event shall Supplier"; -1 elsewhere. */
  readonly inverted: number;
}

const { base, s, past, participle, ing } = formBits;
const g = grammar;
const auxiliary = g.must | g.may | g.be | g.have | g.do;
const force = g.allow | g.bind | g.bar;
const nominalBits = g.determiner | g.preposition | g.conjunction | g.relative | g.condition | g.exception | g.pronoun;

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
      isFinite_(token) ||
      ((token.word === 'be' || token.word === 'been' || token.word === 'being') && token.party === undefined)
        ? withAuxiliaries(tokens, i, places)
        : token.grammar & g.to
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
  let hereby = from > 0 && (tokens[from - 1]!.grammar & g.hereby) !== 0;
  let last = 0;
  let lastAt = from;
  let i = from;
  let asides = 0;
  for (; i < tokens.length && i - from < 30; i++) {
    const token = tokens[i]!;
    const bits = token.grammar;
    if (token.party !== undefined) break;
    if (bits & auxiliary && !(bits & g.condition && i > from && last === 0)) {
      if (bits & (g.must | g.may) && last === 0) modal = bits & g.must ? 'must' : 'may';
      else if (bits & (g.must | g.may)) break;
      // "have" and "do" with an object behind are verbs of their own.
      last = bits & auxiliary;
      lastAt = i;
    } else if (bits & g.negation && !isNounPhrase(tokens, i)) {
      negated = !negated;
      if (token.word === 'cannot') {
        modal = 'may';
        last = g.may;
      }
    } else if (bits & g.adverb) hereby ||= (bits & g.hereby) !== 0;
    else if (bits & g.to && last & g.be && tokens[i - 1]!.grammar & (g.be | g.negation | g.adverb)) {
      // "is to deliver", "are not to be used".
      modal = 'must';
      last = g.must;
    } else if (token.word === ',' && asides === 0 && i > from) {
      const end = endOfAside(tokens, i, last);
      if (end < 0) break;
      i = end;
      asides++;
    } else if (token.word === '(' && places.bracket[i]! > i && i > from) i = places.bracket[i]!;
    else break;
  }
  const head = tokens[i];
  if (head && i < tokens.length && fits(tokens, i, last, modal)) {
    const passive = (last & g.be) !== 0 && (head.form & participle) !== 0;
    return group('finite', i, from, modal, negated, passive, hereby, false, 0, '');
  }
  const inverted = invertedVerb(tokens, from, i, last);
  if (inverted >= 0) {
    const passive = (tokens[inverted]!.form & participle) !== 0 && tokens[inverted - 1]!.word === 'be';
    return group('finite', inverted, from, modal, true, passive, hereby, tokens[inverted]!.word === 'be', 0, '', i);
  }
  if (last & g.be) return group('finite', lastAt, from, modal, negated, false, hereby, true, 0, '');
  if (last & (g.have | g.do)) return group('finite', lastAt, from, modal, negated, false, hereby, false, 0, '');
  return undefined;
}

/** "In no event shall Supplier use": the verb behind a subject that stands behind its auxiliary; -1 elsewhere. */
function invertedVerb(tokens: readonly Token[], from: number, subject: number, last: number): number {
  const before = tokens[from - 1];
  if (!before || !(before.grammar & g.negation) || !(last & (g.must | g.may | g.do))) return -1;
  for (let i = subject + 1; i < tokens.length && i < subject + 12; i++) {
    const token = tokens[i]!;
    if (/^[;:.]$/.test(token.word)) return -1;
    if (token.word === 'be') {
      let head = i + 1;
      while (tokens[head] && tokens[head]!.grammar & g.adverb) head++;
      const next = tokens[head];
      return next && (next.form & participle || (!isEmpty(next.verbs) && next.form === 0) || next.grammar & force)
        ? head
        : i;
    }
    if (
      token.form & base &&
      !(tokens[i - 1]!.grammar & g.determiner) &&
      !tokens[i - 1]!.possessive &&
      tokens[i + 1]?.preposition !== 'of'
    )
      return i;
  }
  return -1;
}

/** "no" in "in no event" is the verb's; in "no right" it is the noun's. */
const isNounPhrase = (tokens: readonly Token[], at: number): boolean => tokens[at]!.word === 'nor' && at > 0;

/** The second comma of "shall not, without the consent of X, assign": -1 where no verb of the right form stands behind it. */
function endOfAside(tokens: readonly Token[], comma: number, last: number): number {
  for (let i = comma + 1; i < tokens.length && i - comma < 22; i++) {
    const { word } = tokens[i]!;
    if (word === ';' || word === '.' || word === ':') return -1;
    if (word !== ',') continue;
    let next = i + 1;
    while (tokens[next] && tokens[next]!.grammar & (g.adverb | g.negation | g.be)) next++;
    const head = tokens[next];
    if (!head) return -1;
    const wanted = last & (g.must | g.may | g.do) ? base : last & g.be ? participle | ing : participle;
    if (head.form & wanted || (last & (g.must | g.may) && tokens[i + 1]!.grammar & g.be)) return i;
  }
  return -1;
}

/** Whether a word can be the verb behind such an auxiliary. Behind "shall" any word is one that is nothing else. */
function fits(tokens: readonly Token[], at: number, last: number, modal: Group['modal']): boolean {
  const token = tokens[at]!;
  if (isMark(token) || token.party !== undefined) return false;
  if (last & (g.must | g.may) || (modal && last === 0)) {
    if (token.form & base) return true;
    if (token.grammar & (force | g.agree)) return true;
    return !(token.grammar & nominalBits) && !(token.grammar & g.to) && isEmpty(token.things) && !token.form;
  }
  if (last & g.be) {
    if (token.form & participle) return !precedesItsNoun(tokens, at);
    if (token.form & ing)
      return !(isEmpty(token.verbs) && !isEmpty(token.things)) && !(tokens[at + 1]?.preposition === 'of');
    if (token.grammar & (force | g.agree)) return true;
    if (!isEmpty(token.verbs) && token.form === 0) return true;
    return (
      isEmpty(token.things) && !(token.grammar & nominalBits) && token.form === 0 && /(?:ed|ing)$/.test(token.word)
    );
  }
  if (last & g.have) {
    if (token.form & participle && !precedesItsNoun(tokens, at)) return true;
    return isEmpty(token.things) && token.grammar === 0 && token.form === 0 && /ed$/.test(token.word);
  }
  if (last & g.do)
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
  while (before >= 0 && tokens[before]!.grammar & g.negation && tokens[before]!.word === 'not') {
    negated = !negated;
    from = before--;
  }
  let linking = -1;
  for (; i < tokens.length; i++) {
    const { grammar: bits, word, party } = tokens[i]!;
    if (party !== undefined) break;
    if (bits & g.negation && word === 'not') negated = !negated;
    else if (word === 'be' || word === 'have') {
      passive = word === 'be';
      linking = i;
    } else if (!(bits & g.adverb) || tokens[i]!.form & base) break;
  }
  const head = tokens[i];
  const made = (at: number, passive: boolean, linking: boolean) =>
    group('infinitive', at, from, '', negated, passive, false, linking, 0, '');
  if (linking >= 0) {
    if (
      head &&
      (passive
        ? head.form & (participle | ing) || head.grammar & force || /ed$/.test(head.word)
        : head.form & participle)
    )
      return made(i, passive && !(head.form & ing && !(head.form & participle)), false);
    return made(linking, false, passive);
  }
  if (!head || head.party !== undefined || isMark(head)) return undefined;
  const next = tokens[i + 1];
  if (head.form & base || (head.grammar & (g.do | force | g.agree) && head.form !== 0)) {
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
    (next.grammar & (g.determiner | g.pronoun) || next.party !== undefined) &&
    !/(?:ing|s)$/.test(head.word)
  )
    return made(i, false, false);
  if (unknown && to > 0 && tokens[to - 1]!.grammar & (force | g.agree | g.purpose)) return made(i, false, false);
  return undefined;
}

/** A form without auxiliaries: a verb with its subject, one of a list, a participle, a gerund, or a noun. */
function bareForm(tokens: readonly Token[], at: number, places: Places, groups: readonly Group[]): Group | undefined {
  const token = tokens[at]!;
  const { form } = token;
  const verbal = form !== 0 && (!isEmpty(token.verbs) || (token.grammar & (force | g.agree)) !== 0);
  if (!verbal && !(token.grammar & g.agree))
    return isEmpty(token.acts) || token.grammar & g.adverb ? undefined : noun(at);
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

/** One shape for all: engines are quick with objects that are alike. */
function group(
  sort: Group['sort'],
  at: number,
  from: number,
  modal: Group['modal'],
  negated: boolean,
  passive: boolean,
  hereby: boolean,
  linking: boolean,
  bare: number,
  preposition: string,
  inverted = -1,
): Group {
  return { at, from, sort, modal, negated, passive, hereby, linking, bare, preposition, inverted };
}
/** "the teaching of": a noun, though no table lists it as one. */
const isVerbalNoun = (tokens: readonly Token[], at: number, determined: boolean): boolean =>
  (tokens[at]!.form & ing) !== 0 && (determined || tokens[at + 1]?.preposition === 'of');

const noun = (at: number): Group => group('noun', at, at, '', false, false, false, false, 0, '');

/** What stands before a bare form. */
interface View {
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

function viewOf(tokens: readonly Token[], at: number, places: Places, groups: readonly Group[]): View {
  let from = at;
  let hereby = false;
  let negated = false;
  while (from > 0) {
    const token = tokens[from - 1]!;
    const { grammar: bits } = token;
    if (bits & g.hereby) hereby = true;
    else if (bits & g.negation && !(bits & g.conjunction)) negated = !negated;
    else if (!(bits & g.adverb)) break;
    from--;
  }
  let i = from - 1;
  // 'Consultant (the "Developer") hereby assigns'.
  if (i > 0 && tokens[i]!.word === ')' && places.bracket[i]! >= 0) i = places.bracket[i]! - 1;
  const before = i >= 0 ? tokens[i] : undefined;
  const determined =
    before !== undefined && from === at && before.party === undefined
      ? (before.grammar & g.determiner) !== 0 ||
        before.possessive ||
        ((before.grammar & g.no) !== 0 && !isNobody(before))
      : before !== undefined && before.party !== undefined && before.possessive;
  const subject =
    before !== undefined &&
    !before.possessive &&
    (before.party !== undefined ||
      (before.grammar & (g.pronoun | g.relative)) !== 0 ||
      isNobody(before) ||
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
    alone: !hasVerb(tokens, from, places, groups) && finiteBehind(places, at) < 0,
    places,
  };
}

/** "whatever our developers | write", "which the vendor | deploys": a noun phrase between a relative word and this one. */
function isBehindRelative(tokens: readonly Token[], at: number): boolean {
  let i = at;
  while (
    i >= 0 &&
    at - i < 6 &&
    (isNominal(tokens[i]!) ||
      tokens[i]!.grammar === g.determiner ||
      (tokens[i]!.grammar === 0 && tokens[i]!.possessive) ||
      (tokens[i]!.party !== undefined && tokens[i]!.possessive))
  )
    i--;
  return i >= 0 && i < at && (tokens[i]!.grammar & g.relative) !== 0 && (tokens[i]!.word !== 'that' || at - i > 1);
}

const isNobody = ({ word }: Token): boolean => /^(?:nobody|nothing|no one|none|neither|everyone|everybody)$/.test(word);

/** The forms of the verb that a list began with, where this word goes on with the list. */
function sharedForms(tokens: readonly Token[], from: number, groups: readonly Group[]): number {
  const before = tokens[from - 1];
  if (
    !before ||
    !(
      before.grammar & g.conjunction ||
      before.word === ',' ||
      before.word === ';' ||
      before.word === ')' ||
      before.word === ':'
    )
  )
    return 0;
  let forms = 0;
  let finite = 0;
  for (let k = groups.length - 1, n = 0; k >= 0 && n < 7; k--, n++) {
    const group = groups[k]!;
    if (from - group.at > 40) break;
    if (group.sort === 'noun' || group.sort === 'participle') continue;
    if (group.bare) forms |= group.bare;
    else if (group.linking) forms |= participle;
    else if (group.passive) forms |= participle;
    else if (group.sort === 'gerund') forms |= ing;
    else if (group.modal || group.sort === 'infinitive') forms |= base;
    else forms |= tokens[group.at]!.form & ing ? ing : participle;
    if (group.sort === 'finite' && ++finite === 3) break;
  }
  return forms;
}

/** What opens a noun phrase: behind a doubtful word it makes a verb of it. */
const opensPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.grammar & (g.determiner | g.pronoun | g.no)) !== 0 ||
    token.party !== undefined ||
    (token.capital && !isEmpty(token.things)));

/** "assigns", "title passes"; not "data transfers", "the licences". */
function isSingularVerb(tokens: readonly Token[], at: number, view: View): boolean {
  const { before, determined, subject, shares } = view;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const nominal = !isEmpty(token.acts) || !isEmpty(token.things) || (token.grammar & force) !== 0;
  if (determined) return false;
  if (next?.preposition === 'of' && nominal && !subject) return false;
  // "training models": what a gerund is done to.
  if (nominal && before && before.form & ing) return false;
  if (subject) return true;
  if (view.hereby) return true;
  if (!before) return !nominal || opensPhrase(next);
  if (before.grammar & g.preposition || before.grammar & g.to) return false;
  if (shares & s) return !nominal || opensPhrase(next) || view.from < at;
  if (before.grammar & g.conjunction || before.word === ',')
    return !nominal ? true : opensPhrase(next) && finiteBehind(view.places, at) < 0;
  if (!nominal) return true;
  if (view.places.where[at] === 'condition' && view.alone) return true;
  // A noun before a word that can be a noun: "title transfers to Client", "data transfers to third countries".
  const finite = finiteBehind(view.places, at);
  return (
    finite < 0 &&
    next !== undefined &&
    ((next.grammar & (g.to | g.adverb | g.preposition)) !== 0 || opensPhrase(next)) &&
    next.preposition !== 'of'
  );
}

/** The next auxiliary of the same clause that is nobody else's. */
function finiteBehind(places: Places, at: number): number {
  const next = places.nextFinite[at + 1] ?? -1;
  return next >= 0 && places.where[next] === places.where[at] && next - at < 30 ? next : -1;
}

/** "we use", "the parties own", "rights vest"; "copy" in "use and copy"; "Delete the data." */
function isPluralVerb(tokens: readonly Token[], at: number, view: View): boolean {
  const { before, determined, subject, shares } = view;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const nominal = !isEmpty(token.acts) || !isEmpty(token.things);
  if (determined) return false;
  if (nominal && next?.preposition === 'of') return false;
  if (shares & base) return !nominal || opensPhrase(next) || isListed(tokens, at) || view.from < at;
  if (subject)
    return (
      !(before!.grammar & g.relative && before!.word === 'that') ||
      before!.party !== undefined ||
      !nominal ||
      opensPhrase(next)
    );
  if (!before) return opensPhrase(next) || (!nominal && (next?.grammar ?? 0) !== 0);
  if (before.grammar & (g.preposition | g.to | g.condition) && !(before.grammar & g.condition)) return false;
  if (before.word === ':' || before.word === ';' || before.word === '.') return opensPhrase(next);
  if (before.grammar & g.conjunction || before.word === ',')
    return !nominal && (opensPhrase(next) || (before.word === ',' && (next?.grammar ?? 0) & g.to && view.alone) !== 0);
  // "The answers of the assistant belong to", "rights vest in": the only verb there can be.
  if (!view.alone || before.grammar & (g.must | g.may | g.be | g.have | g.do)) return false;
  if (!nominal) return true;
  return (
    hasPlural(tokens, at, view.places) &&
    (opensPhrase(next) || next?.preposition === 'to' || next?.preposition === 'in' || next?.preposition === 'with')
  );
}

/** A noun in the plural in the clause before, such as can be the subject. */
function hasPlural(tokens: readonly Token[], at: number, { piece }: Places): boolean {
  for (let i = at - 1; i >= 0 && at - i < 12 && piece[i] === piece[at]; i--) {
    const { word, things } = tokens[i]!;
    if (word === ',') return false;
    if (!isEmpty(things) && /[^s]s$|data$/.test(word)) return true;
  }
  return false;
}

/** Whether the clause that a word stands in has had its verb. */
function hasVerb(tokens: readonly Token[], at: number, { piece, where }: Places, groups: readonly Group[]): boolean {
  for (let k = groups.length - 1; k >= 0; k--) {
    const one = groups[k]!;
    if (piece[one.at] !== piece[at] || at - one.at > 40) return false;
    if (one.sort !== 'finite' && one.sort !== 'infinitive') continue;
    if (where[one.at] !== where[at]) return false;
    for (let i = one.at + 1; i < at; i++)
      if (tokens[i]!.word === ',' || tokens[i]!.grammar & g.conjunction) return one.bare === 0 && one.linking;
    return true;
  }
  return false;
}

/** "lets its algorithms learn", "helps the model improve". */
function isCaused(tokens: readonly Token[], at: number, groups: readonly Group[]): boolean {
  const above = groups.at(-1);
  if (
    !above ||
    above.sort === 'noun' ||
    at - above.at > 8 ||
    at - above.at < 2 ||
    !/^(?:lets?|letting|helps?|makes?|making|have|has|having|gets?)$/.test(tokens[above.at]!.word)
  )
    return false;
  for (let i = above.at + 1; i < at; i++) {
    const token = tokens[i]!;
    if (
      isMark(token) ||
      token.grammar & g.conjunction ||
      (token.grammar & (g.preposition | g.to) && token.preposition !== 'of')
    )
      return false;
  }
  const next = tokens[at + 1];
  const before = tokens[at - 1]!;
  return (
    !before.possessive &&
    !(before.grammar & g.determiner) &&
    (isEmpty(tokens[at]!.things) || opensPhrase(next) || next === undefined || (next.grammar & g.preposition) !== 0)
  );
}

/** One of "use, copy, modify and adapt": a mark, a conjunction or a preposition follows. */
const isListed = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return next === undefined || isMark(next) || (next.grammar & (g.conjunction | g.preposition | g.adverb)) !== 0;
};

/** A gerund behind its preposition, one that is the subject, a participle behind its noun; not a noun: "the training of". */
function isGerund(tokens: readonly Token[], at: number, view: View): boolean {
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
    before.grammar & (g.conjunction | g.condition | g.exception | g.no)
  )
    return true;
  return !(
    (next === undefined || isMark(next) || next.grammar & (g.preposition | g.conjunction)) &&
    !isEmpty(before.things)
  );
}

/**
 * Where a clause without "which" opens before its verb: "every scan | the engine flags". An article right behind a noun begins
 * another noun phrase; -1 where none does.
 */
export function contactStart(tokens: readonly Token[], end: number): number {
  let i = end - 1;
  while (i > 0 && end - i < 5 && isNominal(tokens[i]!)) i--;
  if (
    i < 1 ||
    i === end - 1 ||
    !(tokens[i]!.grammar & g.determiner || tokens[i]!.possessive) ||
    tokens[i]!.grammar & g.pronoun
  )
    return -1;
  const before = tokens[i - 1]!;
  if (before.possessive || before.grammar & ~(g.allow | g.bind | g.pronoun) || before.party !== undefined) return -1;
  return !isEmpty(before.things) && (before.form === 0 || isEmpty(before.verbs)) ? i : -1;
}
const isNominal = (token: Token): boolean =>
  !isMark(token) && (token.grammar & ~(g.allow | g.bind)) === 0 && token.party === undefined && !token.possessive;

/** "trained model", "provided data": an adjective before its noun. */
function modifies(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (!next || isMark(next) || next.party !== undefined) return false;
  if (
    next.grammar &
    (g.determiner |
      g.pronoun |
      g.preposition |
      g.conjunction |
      g.to |
      g.adverb |
      g.condition |
      g.exception |
      g.relative)
  )
    return false;
  if (isDescription(next) || (before && before.party !== undefined && !before.possessive)) return false;
  if (before && !isEmpty(before.things) && !before.possessive && isEmpty(next.things)) return false;
  return !isEmpty(next.things) || (next.grammar === 0 && next.form === 0);
}

const byFollows = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.preposition === 'by';
