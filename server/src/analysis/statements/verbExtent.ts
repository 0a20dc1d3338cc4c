import { grammar } from '../lexicon/lexicon.ts';
import { type Draft, type Draftings, reach } from './draft.ts';
import { isMark } from './phrases.ts';
import type { Token } from './statement.ts';

/** Where what belongs to a verb ends: at the next clause, at a condition, at the next verb of its list. */
export function verbExtentEnd(draft: Draft, k: number, { tokens, places, drafts }: Draftings): number {
  const { where, piece, bracket } = places;
  const own = where[draft.at];
  let next = k + 1;
  const limit = Math.min(tokens.length, draft.at + reach);
  for (let i = draft.at + 1; i < limit; i++) {
    if (piece[i] !== piece[draft.at]) return i;
    if (tokens[i]!.word === ')' && bracket[i]! >= 0 && bracket[i]! < draft.at) return i;
    if (where[i] !== own) {
      // A condition between commas lets the sentence go on behind it; an exception says more of what stands before.
      if (own === 'main' && where[i] === 'condition') {
        const back = resumes(i, own, places);
        if (back < 0 || startsFinite(back, drafts, k)) return i;
        i = back - 1;
        continue;
      }
      return i;
    }
    while (next < drafts.length && drafts[next]!.group.from < i) next++;
    const verb = drafts[next];
    if (!verb || verb.group.from !== i) continue;
    if (verb.group.sort === 'finite') {
      if (
        verb.leader !== undefined &&
        verb.leader !== draft &&
        (verb.leader === draft.leader || isAbove(verb.leader, draft))
      )
        return backToLink(tokens, i, draft.at);
      if (verb.leader === draft) return backToLink(tokens, i, draft.at);
      if (verb.opener < 0) {
        const start = verb.subject.to > verb.subject.from ? verb.subject.from : i;
        if (start > draft.at) return backToLink(tokens, start, draft.at);
        // The verb of which this one is in the subject.
        return i;
      }
      if (verb.opener < draft.at) return i;
    } else if (verb.leader !== undefined && (verb.leader === draft || verb.leader === draft.leader))
      return backToLink(tokens, i, draft.at);
  }
  return limit;
}

const isAbove = (one: Draft, draft: Draft): boolean => {
  let above = draft.governor;
  for (let n = 0; above && n < 4; n++) {
    if (above === one) return true;
    above = above.governor;
  }
  return false;
};

/** The place behind a condition where the sentence goes on; -1 where it does not. */
function resumes(from: number, own: string, { where, piece }: Draftings['places']): number {
  for (let i = from; i < where.length && i - from < 60 && piece[i] === piece[from]; i++) if (where[i] === own) return i;
  return -1;
}

const startsFinite = (at: number, drafts: readonly Draft[], k: number): boolean => {
  for (let n = k + 1; n < drafts.length && n < k + 40; n++)
    if (drafts[n]!.group.from >= at) return drafts[n]!.group.sort === 'finite' && drafts[n]!.subject.from >= at;
  return false;
};

/** Before the "and" or the comma. */
function backToLink(tokens: readonly Token[], from: number, least: number): number {
  let i = from;
  while (
    i - 1 > least &&
    (tokens[i - 1]!.grammar & (grammar.conjunction | grammar.adverb | grammar.negation) || isMark(tokens[i - 1]!))
  )
    i--;
  return i;
}
