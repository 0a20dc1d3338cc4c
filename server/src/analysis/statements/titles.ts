import { type Bits, haveCommon, isEmpty, join, without } from '../lexicon/bits.ts';
import { grammar, thingBits, verbBits } from '../lexicon/lexicon.ts';
import type { Role } from '../parties/party.ts';
import { firstStatementFrom, reach } from './draft.ts';
import { intoOwnership, titleNoted } from './notedTitles.ts';
import { headParty, headsOf, namesThing, outputBits, partyOf } from './phrases.ts';
import type { Slot, Statement, Title, Token } from './statement.ts';
import { isTitleItself, opensWithOwnership, ownedNounBefore, rightsIn } from './titlePhrases.ts';

const assignVerbBits = verbBits('assign');
const moving = verbBits('move');
const ownVerbBits = verbBits('own');
const belonging = verbBits('belong');
const keeping = verbBits('keep');
const giveVerbBits = verbBits('give');
const getting = verbBits('get');
const becoming = verbBits('become');
const creating = verbBits('create');
const titleBits = thingBits('title');
const jointBits = thingBits('joint');
const titleModifierBits = thingBits('joint', 'exclusive', 'only', 'free', 'before');
const ownerWord = thingBits('owner');
const propertyWord = thingBits('property', 'ip');
const modelBits = thingBits('model');

/** Verbs that hand over a thing as well as a right to it: only the right makes a title of it. */
const handOverVerb = /^(?:hand|turn|pass|give|gave|part|dispos|surrender|relinquish|giving|transfer)/;

const titling = verbBits('assign', 'move', 'own', 'belong', 'keep', 'give', 'get', 'become');
const ownershipBits = thingBits('owner', 'property', 'ip', 'joint');

/** Whether a title can be in a sentence of these classes at all: a verb of titles, a word for an owner, a possessor. */
export const mayHaveTitle = (its: { readonly verbs: Bits; readonly things: Bits }, text: string): boolean =>
  haveCommon(its.verbs, titling) || haveCommon(its.things, ownershipBits) || /['’=]|\b(?:our|your|mine)/i.test(text);

/** Whose a thing is, becomes or stays: what "assigns", "owns", "is ours" and "title passes" have in common. */
export function readTitles(tokens: readonly Token[], statements: readonly Statement[]): readonly Title[] {
  const titles: Title[] = [];
  for (const one of statements) {
    const found = titleStatedBy(one, tokens, statements);
    if (found && found.thing.to > found.thing.from) titles.push(found);
  }
  const noted = titles.length ? undefined : titleNoted(tokens);
  if (noted) titles.push(noted);
  return titles;
}

type TitleManner = Title['how'];

function titleStatedBy(one: Statement, tokens: readonly Token[], statements: readonly Statement[]): Title | undefined {
  const token = tokens[one.at]!;
  const make = (thing: Slot, owner: Role | undefined, how: TitleManner, from?: Role): Title => ({
    at: one.at,
    thing,
    heads: headsIn(thing, one, tokens, statements, how),
    owner,
    from,
    how,
    mode: one.mode,
    where: one.where,
    joint: ownsJointly(one, owner, tokens),
    hereby: one.hereby,
    conditions: one.conditions,
    exceptions: one.exceptions,
  });
  const classes = one.verbs;
  const linking = isLink(one, tokens);
  if (linking || haveCommon(classes, becoming)) {
    const said = predicate(one, tokens);
    if (said) return make(said.thing, said.owner, said.how);
    if (linking && !(haveCommon(classes, keeping) && one.toParty !== undefined)) return undefined;
  }
  if (isEmpty(classes) || one.mode === 'purpose' || one.mode === 'need-not') return undefined;
  if (haveCommon(classes, assignVerbBits) && !(handOverVerb.test(token.word) && !rightsIn(one, tokens))) {
    if (one.mode === 'noun')
      return one.toParty === undefined && one.actor === undefined
        ? undefined
        : make(one.thing, one.toParty, 'assigns', one.actor);
    return make(one.thing, one.toParty, 'assigns', one.actor);
  }
  if (one.mode === 'noun') return undefined;
  if (
    haveCommon(classes, moving) &&
    one.toParty !== undefined &&
    (!one.passive || haveCommon(classes, assignVerbBits) || /^vest/.test(token.word))
  )
    return make(
      // "Nothing here shall vest in the Customer any right in the tools".
      one.passive || (one.thing.to > one.thing.from && rightsIn(one, tokens)) ? one.thing : one.subject,
      one.toParty,
      /^(?:lie|lay|rest|sit|sat|reside)/.test(token.word) ? 'is' : 'passes',
    );
  // "Holds title to all annotations".
  const into = haveCommon(classes, moving) ? intoOwnership(one, tokens) : undefined;
  if (into !== undefined) return make(one.subject, into, 'passes');
  if (haveCommon(classes, ownVerbBits) && !one.passive && one.thing.to <= one.thing.from && one.to && one.actor)
    return one.toParty === undefined || one.toParty === one.actor ? make(one.to, one.actor, 'is') : undefined;
  if (haveCommon(classes, ownVerbBits))
    return one.passive && one.actor === undefined && !ownsJointly(one, undefined, tokens)
      ? undefined
      : make(one.thing, one.actor ?? (one.passive ? 'both' : undefined), 'is');
  if (haveCommon(classes, belonging)) {
    if (one.toParty !== undefined) return make(one.subject, one.toParty, 'is');
    // "To Provider shall belong any synthetic voice."
    const first = tokens[0]?.word === 'to' ? (tokens[1]?.word === 'the' ? tokens[2] : tokens[1])?.party : undefined;
    if (first !== undefined) return make(one.thing, first, 'is');
    return ownsJointly(one, undefined, tokens) ? make(one.subject, 'both', 'is') : undefined;
  }
  if (
    haveCommon(classes, giveVerbBits) &&
    namesThing(tokens, one.thing, titleBits) &&
    !one.passive &&
    isTitleItself(one.thing, tokens)
  )
    return make(one.thing, one.toParty, 'assigns', one.actor);
  if (
    haveCommon(classes, getting) &&
    !one.passive &&
    namesThing(tokens, one.thing, titleBits) &&
    // "Shall have sole ownership" says whose it is; "shall receive full ownership" promises.
    (isTitleItself(one.thing, tokens) || (/^(?:ha[sv]|hold)/.test(token.word) && opensWithOwnership(one.thing, tokens)))
  )
    return make(one.thing, one.actor, 'passes');
  if (haveCommon(classes, keeping)) {
    if (one.passive) return one.actor === undefined ? undefined : make(one.thing, one.actor, 'keeps');
    if (one.toParty !== undefined && one.thing.to <= one.thing.from) return make(one.subject, one.toParty, 'keeps');
    return make(one.thing, one.actor, 'keeps');
  }
  return undefined;
}

const isLink = (one: Statement, tokens: readonly Token[]): boolean =>
  (tokens[one.at]!.grammar & grammar.be) !== 0 ||
  /^(?:remain|stay|becom|deem|consider|regard|treat)/.test(tokens[one.at]!.word);

/** "is Client's", "remains the sole property of Provider", "are ours", "is the owner of the model". */
function predicate(
  one: Statement,
  tokens: readonly Token[],
): { thing: Slot; owner: Role | undefined; how: TitleManner } | undefined {
  const { at } = one;
  const { word } = tokens[at]!;
  const how: TitleManner = /^(?:remain|stay|continu)/.test(word)
    ? 'keeps'
    : /^becom/.test(word) || one.mode === 'must'
      ? 'passes'
      : 'is';
  let together = false;
  for (let i = at + 1; i < tokens.length && i < at + 14; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (token.party !== undefined && token.possessive) {
      // "is ours", "is Client's alone"; "is Client's property"; not "is our first model".
      const free =
        !next ||
        isEnd(next) ||
        next.word === 'alone' ||
        // "Is Provider's to own and to patent".
        (next.word === 'to' && /^(?:own|keep|have|use|license|sell|patent|exploit)$/.test(tokens[i + 2]?.word ?? '')) ||
        ((next.grammar & grammar.adverb) !== 0 && (!tokens[i + 2] || isEnd(tokens[i + 2]!)));
      if (free || haveCommon(next.things, propertyWord))
        return { thing: one.subject, owner: together ? 'both' : token.party, how };
      return undefined;
    }
    if (token.party !== undefined && i === at + 1 && tokens[at]!.end - tokens[at]!.start === 1)
      return { thing: one.subject, owner: token.party, how };
    if (haveCommon(token.things, ownerWord) || /owners?$/.test(token.word)) {
      const named = ownedNounBefore(one, i, tokens);
      if (named) {
        const alone = headParty(tokens, one.subject) ?? one.actor ?? partyOf(tokens, { from: named.to, to: at });
        return { thing: named, owner: together ? 'both' : alone, how };
      }
      const of = next?.preposition === 'of' || next?.preposition === 'in' || next?.preposition === 'to';
      return of
        ? {
            thing: { from: i + 2, to: predicateEnd(one, tokens, i + 2) },
            owner:
              together || haveCommon(token.things, jointBits) ? 'both' : (headParty(tokens, one.subject) ?? one.actor),
            how,
          }
        : undefined;
    }
    if (haveCommon(token.things, propertyWord)) {
      const both = together || haveCommon(token.things, jointBits);
      if (next?.preposition === 'of') {
        const owner = partyOf(tokens, { from: i + 2, to: predicateEnd(one, tokens, i + 2) });
        return owner === undefined && !both ? undefined : { thing: one.subject, owner: owner ?? 'both', how };
      }
      return both ? { thing: one.subject, owner: 'both', how } : undefined;
    }
    if (haveCommon(token.things, jointBits)) together = true;
    else if (
      !(
        token.grammar &
        (grammar.determiner |
          grammar.adverb |
          grammar.be |
          grammar.negation |
          grammar.preposition |
          grammar.conjunction |
          grammar.pronoun)
      ) &&
      isEmpty(without(token.things, titleModifierBits)) === false
    )
      return undefined;
    else if (
      token.word === ';' ||
      token.word === '.' ||
      // "Remains that party's".
      (token.grammar & (grammar.relative | grammar.condition) && next?.party === undefined)
    )
      return undefined;
    else if (
      token.grammar & grammar.preposition &&
      token.preposition !== 'as' &&
      token.preposition !== 'in' &&
      token.preposition !== 'from' &&
      token.preposition !== 'upon'
    )
      return undefined;
  }
  return undefined;
}

const isEnd = (token: Token): boolean =>
  /^[.,;:)(-]$/.test(token.word) ||
  (token.grammar &
    (grammar.preposition | grammar.conjunction | grammar.condition | grammar.exception | grammar.relative)) !==
    0;

/** The predicate ends where what belongs to the statement does. */
const predicateEnd = (one: Statement, tokens: readonly Token[], from: number): number => {
  let { to } = one.thing;
  for (const { slot } of one.slots) to = Math.max(to, slot.to);
  return Math.min(tokens.length, Math.max(from, to));
};

/** Both together: "jointly", "in equal shares", or the parties as owner. */
function ownsJointly(one: Statement, owner: Role | undefined, tokens: readonly Token[]): boolean {
  const from = Math.max(0, one.at - 5);
  const end = predicateEnd(one, tokens, one.at + 1);
  if (namesThing(tokens, { from, to: Math.min(end, one.at + 40) }, jointBits)) return true;
  if (owner !== 'both') return false;
  for (let i = one.at + 1; i < Math.min(end, one.at + 12); i++)
    if (/^(?:both|the two)/.test(tokens[i]!.word)) return true;
  for (let i = one.subject.from; i < one.subject.to; i++) if (/^(?:both|together)$/.test(tokens[i]!.word)) return true;
  return false;
}

/**
 * What the title is in. "It" stands for what was named before; "texts generated by the model" are outputs, not the model.
 */
function headsIn(
  thing: Slot,
  one: Statement,
  tokens: readonly Token[],
  statements: readonly Statement[],
  how: TitleManner,
): Bits {
  let heads = headsOf(tokens, thing);
  if (isEmpty(heads) && how !== 'keeps' && holdsPronoun(thing, tokens))
    heads = headsOf(tokens, { from: Math.max(0, thing.from - reach), to: Math.max(0, thing.from - 1) });
  for (let k = firstStatementFrom(statements, thing.from); k < statements.length && statements[k]!.at < thing.to; k++) {
    const other = statements[k]!;
    if (
      other.at < thing.from ||
      other.at >= thing.to ||
      other.at === one.at ||
      !haveCommon(other.verbs, creating) ||
      other.mode === 'noun'
    )
      continue;
    const by = other.passive
      ? other.slots.find(
          ({ preposition }) =>
            preposition === 'by' || preposition === 'with' || preposition === 'through' || preposition === 'from',
        )
      : undefined;
    const maker = by ? by.slot : other.passive ? undefined : other.subject;
    if (maker && namesThing(tokens, maker, modelBits) && partyOf(tokens, maker) === undefined)
      heads = join(without(heads, modelBits), outputBits);
  }
  return heads;
}

function holdsPronoun({ from, to }: Slot, tokens: readonly Token[]): boolean {
  for (let i = from; i < to; i++)
    if (tokens[i]!.grammar & grammar.pronoun || /^(?:these|those|this)$/.test(tokens[i]!.word)) return true;
  return false;
}
