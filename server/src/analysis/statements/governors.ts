import { haveCommon, isEmpty } from '../lexicon/bits.ts';
import { grammar, verbBits } from '../lexicon/lexicon.ts';
import { type Draft, type Draftings, firstStatementFrom } from './draft.ts';
import { deonticForce, headParty, isDescription, partyOf } from './phrases.ts';
import type { Places } from './places.ts';
import type { Mode, Token } from './statement.ts';

const force = deonticForce | grammar.agree;
const licenseVerbBits = verbBits('license');
const restricting = verbBits('restrict');

/** Leave, duty, prohibition or promise that a word can give: of the table of connectives, or of verbs that license or restrict. */
function forceOf({ grammar: bits, verbs: its, acts, form }: Token): number {
  if (bits & force) return bits & force;
  if (haveCommon(acts, licenseVerbBits) || (form && haveCommon(its, licenseVerbBits))) return grammar.allow;
  return form && haveCommon(its, restricting) ? grammar.bar : 0;
}

/**
 * What an infinitive or gerund takes from the word above it: "is free to", "has the right to", "is prohibited from",
 * "permits Customer to", "agrees not to". Without one it says what the verb above is done for.
 */
export function governVerb(draft: Draft, tokens: readonly Token[], places: Places, earlier: readonly Draft[]): void {
  const { group } = draft;
  const piece = places.piece[draft.at];
  let last = earlier.length - 1;
  let act: Draft | undefined;
  for (let i = group.from - 1, steps = 0; i >= 0 && steps < 24; i--, steps++) {
    const token = tokens[i]!;
    if (places.piece[i] !== piece && token.word !== ':') break;
    while (last >= 0 && earlier[last]!.at > i) last--;
    const verb = last >= 0 && earlier[last]!.at === i ? earlier[last]! : undefined;
    const bits = forceOf(token);
    if (bits && token.party === undefined && links(bits, token, group.preposition, verb)) {
      // "entitled, but not obliged, to delete".
      if (verb?.leader && bits & grammar.bind && verb.group.negated && forceOf(tokens[verb.leader.at]!) & grammar.allow)
        continue;
      takeForce(draft, tokens, i, verb, bits, earlier);
      return;
    }
    if (verb && verb.opener >= 0 && verb.opener < i && verb.group.sort === 'finite' && outerOf(verb, earlier)) {
      // "use anything you upload to train": the purpose is that of the use.
      i = verb.opener;
      continue;
    }
    if (verb && verb.group.sort !== 'noun' && verb.group.sort !== 'participle') {
      // "use, copy or modify to train": of a list the last.
      draft.governor = verb;
      if (isContinuing(token) || causes(token)) {
        draft.mode = verb.mode;
        draft.actor = causes(token) ? (partyOf(tokens, { from: i + 1, to: group.from }) ?? verb.actor) : verb.actor;
        draft.subject = verb.subject;
        draft.where = verb.where;
        if (group.negated) draft.mode = 'must-not';
        return;
      }
      draft.where = verb.where;
      draft.subject = verb.subject;
      draft.actor = forWhom(tokens, i, group.from) ?? verb.actor ?? headParty(tokens, verb.subject);
      verb.purposes.push(draft);
      if (group.negated) draft.mode = 'not';
      return;
    }
    if (verb && verb.group.sort === 'noun' && !act && !token.possessive) act = verb;
    if (token.word === ',' && group.sort === 'gerund' && steps > 0) break;
  }
  if (act) {
    draft.governor = act;
    act.purposes.push(draft);
  }
  if (group.negated) draft.mode = 'not';
  const before = tokens[group.from - 1];
  if (before && before.grammar & grammar.no) draft.mode = 'must-not';
}

/** A verb before a relative clause, in whose object the clause stands. */
const outerOf = (relative: Draft, earlier: readonly Draft[]): Draft | undefined =>
  earlier
    .slice(-12)
    .find(
      (one) => one.at < relative.opener && relative.opener - one.at < 12 && one.group.sort !== 'noun' && one.opener < 0,
    );

/** "free to", "prohibited from", "allow … to": the right little word for this force. */
function links(bits: number, { form, word }: Token, preposition: string, verb: Draft | undefined): boolean {
  if (preposition === 'from') return (bits & grammar.bar) !== 0;
  if (preposition === '' || preposition === 'to')
    return verb !== undefined || form === 0 || !isVerbOnly(word) || (bits & grammar.allow) !== 0;
  return false;
}
const isVerbOnly = (word: string): boolean => /^(?:ensures?|procures?)$/.test(word);

function takeForce(
  draft: Draft,
  tokens: readonly Token[],
  at: number,
  verb: Draft | undefined,
  bits: number,
  earlier: readonly Draft[],
): void {
  const { group } = draft;
  const holder = verb && verb.group.sort !== 'noun' ? verb : holderOf(at, earlier);
  const denied = deniedAt(tokens, at, holder, verb);
  draft.governor = holder;
  draft.mode = forcedMode(bits, denied, group.negated, verb);
  draft.where = holder?.where ?? draft.where;
  const object = partyOf(tokens, { from: at + 1, to: group.from });
  const active = verb && !verb.passive && verb.group.sort !== 'noun' && !isAdjective(tokens[at]!, verb);
  if (bits & deonticForce && active && at + 1 < group.from)
    draft.actor = object ?? (isSelf(tokens, at, group.from) ? undefined : verb.actor);
  else if (object !== undefined) draft.actor = object;
  else if (holder) draft.actor = ownerOfRight(tokens, at, holder, verb);
  else draft.actor = possessorBefore(tokens, at);
  draft.subject = holder?.subject ?? draft.subject;
}

/** Somebody else than the subject is let or bound: "permit any third party to". */
const isSelf = (tokens: readonly Token[], at: number, end: number): boolean => {
  for (let i = at + 1; i < end; i++) if (!isEmpty(tokens[i]!.things)) return true;
  return false;
};

const isAdjective = ({ form }: Token, verb: Draft): boolean => form === 0 || verb.group.linking;

/** The finite verb that a noun of right or duty hangs on: "has" in "has the right". */
function holderOf(at: number, earlier: readonly Draft[]): Draft | undefined {
  for (let k = earlier.length - 1; k >= 0; k--) {
    const one = earlier[k]!;
    if (one.at > at) continue;
    if (at - one.at > 18) return undefined;
    if (one.group.sort === 'finite' || one.group.sort === 'infinitive') return one;
  }
  return undefined;
}

function deniedAt(tokens: readonly Token[], at: number, holder: Draft | undefined, verb: Draft | undefined): boolean {
  const denies =
    holder !== undefined && (holder.mode === 'not' || holder.mode === 'must-not' || holder.mode === 'need-not');
  if (verb) return denies;
  for (let i = at - 1; i >= 0 && at - i < 5; i--) {
    const { grammar: bits, word } = tokens[i]!;
    // "has no right": the verb has taken the "no" already.
    if (bits & grammar.no && holder && i === holder.at + 1) return denies;
    if (bits & grammar.no || word === 'without') return true;
    if (i === holder?.at) break;
  }
  return denies;
}

/** Who must not cause it is forbidden it; who is not required to, is free. */
const forcedMode = (bits: number, denied: boolean, negated: boolean, verb: Draft | undefined): Mode =>
  bits & grammar.bind && verb?.mode === 'must-not' && !verb.passive && !verb.group.linking && verb.group.sort !== 'noun'
    ? 'must-not'
    : forceMode(bits, denied, negated);

const forceMode = (bits: number, denied: boolean, negated: boolean): Mode => {
  if (bits & grammar.bar) return denied !== negated ? 'may' : 'must-not';
  if (bits & grammar.allow) return negated ? 'need-not' : denied ? 'must-not' : 'may';
  if (bits & grammar.bind) return negated ? 'must-not' : denied ? 'need-not' : 'must';
  return negated ? 'must-not' : denied ? 'not' : 'must';
};

/** Whose right or duty it is: who has it, or to whom it is given. */
function ownerOfRight(tokens: readonly Token[], at: number, holder: Draft, verb: Draft | undefined): Draft['actor'] {
  if (verb === holder)
    return (
      holder.actor ??
      (holder.passive || isAdjective(tokens[at]!, holder)
        ? headParty(tokens, holder.subject)
        : headParty(tokens, holder.subject))
    );
  const given = partyOf(tokens, { from: holder.at + 1, to: at });
  if (given !== undefined) return given;
  if (holder.passive && at < holder.at) return undefined;
  return headParty(tokens, holder.subject) ?? holder.actor;
}

const possessorBefore = (tokens: readonly Token[], at: number): Draft['actor'] => {
  for (let i = at - 1; i >= 0 && at - i < 4; i--) if (tokens[i]!.party !== undefined) return tokens[i]!.party;
  return undefined;
};

/** "continues to use", "keeps using", "starts training": the mood is that of the verb above. */
const isContinuing = ({ word }: Token): boolean =>
  /^(?:continu|keep|kept|start|began|begin|go|goes|resum|proceed|elect|choos|cho[so]se|wish|want|need|seek|attempt|try|tries|intend)/.test(
    word,
  );
/** "lets its algorithms learn", "has the model trained", "causes X to". */
const causes = ({ word }: Token): boolean => /^(?:lets?|letting|help|helps)$/.test(word);

/** "for Customer to use". */
function forWhom(tokens: readonly Token[], from: number, to: number): Draft['actor'] {
  for (let i = to - 1; i > from && to - i < 5; i--)
    if (tokens[i]!.preposition === 'for') return partyOf(tokens, { from: i + 1, to });
  return undefined;
}

/**
 * "Training on Customer Data is prohibited", "use for other purposes is not permitted", "copying requires consent": what is said of
 * an act that is the subject.
 */
export function judgeSubjects({ tokens, drafts }: Draftings): void {
  for (const judge of drafts) {
    if (judge.group.sort !== 'finite') continue;
    const bits = judgement(judge, tokens);
    if (!bits) continue;
    let head: Draft | undefined;
    for (
      let k = firstStatementFrom(drafts, judge.subject.from);
      k < drafts.length && drafts[k]!.at < judge.subject.to;
      k++
    ) {
      const one = drafts[k]!;
      if (one.group.sort !== 'noun' && one.group.sort !== 'gerund' && one.group.sort !== 'infinitive') continue;
      if (!head || one.leader === head || isInOneList(tokens, head, one)) {
        head ??= one;
        const denied = judge.mode === 'not' || judge.mode === 'must-not' || judge.mode === 'need-not';
        one.mode = forceMode(bits, denied, false);
        one.governor = judge;
        one.where = judge.where;
      }
    }
  }
}

/** Verbs that do nothing but what their object says: "carries out the training", "makes use of". */
const lightVerbBits = verbBits('perform');

/**
 * "prohibits any training", "permits the use of", "shall not engage in the mining of": what is said of an act that is the object.
 */
export function judgeObjects({ tokens, drafts }: Draftings): void {
  drafts.forEach((act, k) => {
    if (act.group.sort !== 'noun' || act.governor) return;
    const verb = drafts
      .slice(Math.max(0, k - 3), k)
      .findLast(({ group }) => group.sort !== 'noun' && group.sort !== 'participle');
    if (!verb || verb.passive || verb.group.linking || !isDirectObject(tokens, verb, act)) return;
    act.governor = verb;
    act.where = verb.where;
    const denied = verb.mode === 'not' || verb.mode === 'must-not' || verb.mode === 'need-not';
    const bits = forceOf(tokens[verb.at]!) & deonticForce;
    if (bits) {
      act.mode = forcedMode(bits, denied, false, verb);
      act.actor ??= verb.toParty;
    } else if (
      haveCommon(verb.verbs, lightVerbBits) ||
      /^(?:mak|made|caus|conduct|engag|undert)/.test(tokens[verb.at]!.word)
    ) {
      act.mode = verb.mode;
      act.actor ??= verb.actor;
    } else return;
  });
}

/** Whether the act is what the verb is done to: nothing but articles and adjectives before it. */
function isDirectObject(tokens: readonly Token[], verb: Draft, act: Draft): boolean {
  if (act.at - verb.at > 8) return false;
  for (let i = act.at - 1; i > verb.at; i--) {
    const { grammar: bits, party, possessive, things, preposition } = tokens[i]!;
    if (party !== undefined && !possessive && i !== (verb.to?.to ?? 0) - 1) return false;
    if (
      bits & (grammar.determiner | grammar.adverb | grammar.no | grammar.conjunction) ||
      possessive ||
      party !== undefined
    )
      continue;
    if (preposition) {
      if ((preposition === 'in' || preposition === 'to') && i === verb.at + 1) continue;
      return false;
    }
    if (!isEmpty(things) && !isDescription(tokens[i]!))
      return !!(i > verb.at && act.thing.from <= i && act.thing.to > i);
  }
  return true;
}

/** What a verb says of the act that is its subject, as bits of force. */
function judgement({ at, group, passive }: Draft, tokens: readonly Token[]): number {
  const { grammar: bits } = tokens[at]!;
  if (bits & grammar.bar && tokens[at + 1]?.preposition === 'to') return 0;
  if (passive || !group.linking) return passive || tokens[at]!.form === 0 ? bits & deonticForce : 0;
  for (let i = at + 1; i < tokens.length && i < at + 4; i++) {
    const next = tokens[i]!;
    if (next.grammar & deonticForce) return next.grammar & deonticForce;
    if (!(next.grammar & (grammar.adverb | grammar.negation))) return 0;
  }
  return 0;
}

/** "copying, training and resale": one list. */
function isInOneList(tokens: readonly Token[], head: Draft, other: Draft): boolean {
  for (let i = other.group.from - 1; i > head.at; i--) {
    const { word, grammar: bits } = tokens[i]!;
    if (bits & grammar.conjunction || word === ',') return true;
    if (bits & (grammar.determiner | grammar.adverb)) continue;
    return false;
  }
  return false;
}
