import { grammar } from '../lexicon/lexicon.ts';
import type { Draft } from './draft.ts';
import { headParty } from './phrases.ts';
import type { Token } from './statement.ts';

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
  // "The telemetry is Provider's to exploit", "yours to use".
  const owner = draft.group.sort === 'finite' ? undefined : tokens[draft.at - 2];
  if (
    owner?.party !== undefined &&
    (owner.possessive || /s$/.test(owner.word)) &&
    tokens[draft.at - 1]!.word === 'to'
  ) {
    draft.actor = owner.party;
    return;
  }
  if (draft.actor !== undefined) return;
  const { from, to } = draft.subject;
  if (to > from && tokens[from]!.grammar & grammar['nobody-but']) {
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
