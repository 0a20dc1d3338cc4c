import { noBits } from '../lexicon/bits.ts';
import { formBits, grammar } from '../lexicon/lexicon.ts';
import { settleActor, settlePronoun } from './actors.ts';
import { attachConditions } from './conditions.ts';
import { type Draft, emptySlot } from './draft.ts';
import { governVerb, judgeObjects, judgeSubjects } from './governors.ts';
import type { Group } from './group.ts';
import { settleObjects } from './objects.ts';
import { type Places, placesOfTokens } from './places.ts';
import type { Mode, Statement, Token } from './statement.ts';
import { settleSubject, startsWithNo } from './subjects.ts';
import { groupsOf } from './verbGroups.ts';

/**
 * What a sentence does, verb by verb: who shall, may, must not, what with which thing, to whom, what for, unless, when.
 * The verbs are found first, each with the words that belong to it; then whose they are, what governs them, what they are done to.
 */
export function readStatements(tokens: readonly Token[]): readonly Statement[] {
  const places = placesOfTokens(tokens);
  const drafts: Draft[] = [];
  for (const group of groupsOf(tokens, places)) drafts.push(draftOf(group, tokens, places, drafts));
  settleObjects({ tokens, places, drafts });
  drafts.forEach((draft, k) => {
    settleActor(draft, tokens);
    if (draft.actor === undefined) settlePronoun(draft, tokens, drafts, k);
  });
  judgeSubjects({ tokens, places, drafts });
  judgeObjects({ tokens, places, drafts });
  attachConditions({ tokens, places, drafts });
  return drafts;
}

function draftOf(group: Group, tokens: readonly Token[], places: Places, earlier: readonly Draft[]): Draft {
  const token = tokens[group.at]!;
  const draft: Draft = {
    group,
    at: group.at,
    verbs: group.sort === 'noun' ? token.acts : token.verbs,
    mode: 'is',
    hereby: group.hereby,
    passive: group.passive,
    subject: emptySlot(group.from),
    thing: emptySlot(group.at + 1),
    slots: [],
    where: places.where[group.at]!,
    purposes: [],
    conditions: noConditions,
    exceptions: noConditions,
    opener: -1,
    end: group.at + 1,
  };
  if (group.linking) draft.verbs = noBits;
  if (group.sort === 'noun') draft.mode = 'noun';
  else if (group.sort === 'infinitive' || group.sort === 'gerund') {
    draft.mode = 'purpose';
    const leader = group.sort === 'gerund' && !group.preposition ? leaderOf(draft, tokens, earlier) : undefined;
    if (leader) shareWith(draft, leader);
    else governVerb(draft, tokens, places, earlier);
  } else if (group.sort === 'participle') {
    draft.where = draft.where === 'main' ? 'relative' : draft.where;
    draft.subject = nounBefore(group.from, tokens, earlier);
  } else {
    const leader = group.bare ? leaderOf(draft, tokens, earlier) : undefined;
    if (leader) shareWith(draft, leader);
    else {
      if (group.inverted >= 0) draft.subject = { from: group.inverted, to: endOfSubject(group, tokens) };
      else if (!sharesSubject(draft, tokens, places, earlier)) settleSubject(draft, tokens, places, earlier);
      // "shall not own, manage or be employed by": "be" alone has the mood of the verb before it.
      draft.mode =
        draft.leader && tokens[group.from]!.word === 'be'
          ? draft.leader.mode
          : modeOf(group, startsWithNo(tokens, draft.subject), tokens);
    }
  }
  return draft;
}
const noConditions: Statement['conditions'] = [];

const endOfSubject = ({ inverted, at }: Group, tokens: readonly Token[]): number => {
  let end = at;
  while (end > inverted && tokens[end - 1]!.grammar & (grammar.be | grammar.adverb | grammar.negation)) end--;
  return end;
};

/** "use" before "copy" in "use, copy and modify": what they have in common is said once. */
function leaderOf({ group }: Draft, tokens: readonly Token[], earlier: readonly Draft[]): Draft | undefined {
  const before = tokens[group.from - 1];
  if (!before) return undefined;
  const linked =
    (before.grammar & grammar.conjunction) !== 0 ||
    before.word === ',' ||
    before.word === ';' ||
    before.word === ')' ||
    before.word === ':';
  if (!linked) return undefined;
  let passed = 0;
  for (let k = earlier.length - 1, n = 0; k >= 0 && n < 8; k--, n++) {
    const other = earlier[k]!;
    if (group.at - other.at > 45) return undefined;
    if (other.group.sort === 'noun' || other.group.sort === 'participle') continue;
    if (expects(other, tokens) & group.bare) return other;
    if (other.group.sort === 'finite' && !other.leader && ++passed === 3) return undefined;
  }
  return undefined;
}

/** The form that a verb of the same list must have. */
function expects({ group, leader }: Draft, tokens: readonly Token[]): number {
  if (leader) return expects(leader, tokens);
  if (group.linking) return formBits.participle;
  if (group.bare) return group.bare === formBits.past ? formBits.past | formBits.participle : group.bare;
  if (group.passive) return formBits.participle;
  if (group.modal || group.sort === 'infinitive') return formBits.base;
  const { form } = tokens[group.at]!;
  return form & formBits.ing && !(form & formBits.participle) ? formBits.ing : formBits.participle;
}

function shareWith(draft: Draft, leader: Draft): void {
  draft.leader = leader.leader ?? leader;
  draft.mode = draft.group.negated ? negate(leader.mode) : leader.mode;
  draft.subject = leader.subject;
  draft.where = leader.where;
  draft.governor = leader.governor;
  draft.actor = leader.actor;
  draft.hereby ||= leader.hereby;
  draft.opener = leader.opener;
  if (draft.group.bare === formBits.participle) draft.passive = leader.passive || leader.group.linking;
  if (draft.mode === 'purpose') leader.governor?.purposes.push(draft);
}

/** "is and shall remain", "must not leave … and may not be used": verbs that differ in mood have the subject in common. */
function sharesSubject(draft: Draft, tokens: readonly Token[], { piece }: Places, earlier: readonly Draft[]): boolean {
  const { from } = draft.group;
  const before = tokens[from - 1];
  if (!before || !(before.grammar & grammar.conjunction || (before.word === ',' && tokens[from]!.word === 'be')))
    return false;
  for (let k = earlier.length - 1; k >= 0; k--) {
    const other = earlier[k]!;
    if (other.group.sort !== 'finite') continue;
    if (draft.at - other.at > 60 || piece[other.at] !== piece[draft.at]) return false;
    draft.subject = other.subject;
    draft.where = draft.where === 'main' ? other.where : draft.where;
    draft.opener = other.opener;
    draft.leader = other.leader ?? other;
    return true;
  }
  return false;
}

function modeOf({ modal, negated, passive, at }: Group, noSubject: boolean, tokens: readonly Token[]): Mode {
  const mode: Mode = modal === 'must' ? 'must' : modal === 'may' ? 'may' : 'is';
  const no = (negated !== noSubject) !== givesNone(tokens, at, passive);
  return no ? negate(mode) : mode;
}

/** "grants no licence", "has no right": what is denied of the object is denied of the verb. */
function givesNone(tokens: readonly Token[], at: number, passive: boolean): boolean {
  const next = tokens[at + 1];
  return !passive && next !== undefined && (next.grammar & grammar.no) !== 0 && !(tokens[at + 2]?.word === 'more');
}

export const negate = (mode: Mode): Mode => opposite[mode];
const opposite: Readonly<Record<Mode, Mode>> = {
  is: 'not',
  must: 'must-not',
  may: 'must-not',
  'must-not': 'may',
  'need-not': 'must',
  not: 'is',
  purpose: 'not',
  noun: 'not',
};

/** The noun that a participle says more of: "the data provided by Client". */
function nounBefore(at: number, tokens: readonly Token[], earlier: readonly Draft[]): { from: number; to: number } {
  let from = at;
  const verb = earlier.slice(-8).findLast(({ group }) => group.sort !== 'noun');
  while (from > 0 && at - from < 12 && (verb?.at ?? -1) < from - 1) {
    const { word, grammar: bits } = tokens[from - 1]!;
    if (word === ',' || word === ';' || word === ':' || word === '.' || word === '(') break;
    if (
      bits &
        (grammar.preposition |
          grammar.to |
          grammar.relative |
          grammar.condition |
          grammar.exception |
          grammar.must |
          grammar.may |
          grammar.be |
          grammar.have) &&
      tokens[from - 1]!.preposition !== 'of'
    )
      break;
    from--;
  }
  return { from, to: at };
}
