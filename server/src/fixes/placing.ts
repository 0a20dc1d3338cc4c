import type { Agreement } from '../analysis/agreement.ts';
import type { Edit } from '../modelClauses/apply.ts';
import { modelOf } from '../modelClauses/fix.ts';
import { articlesOf } from '../modelClauses/placement.ts';
import type { Proposal } from './proposal.ts';

/** Where new words may not stand, whatever they say. What replaces words stands where they stood. */
export function placeDoubts({ review, fix, edits }: Proposal): readonly string[] {
  if (fix.do !== 'insert-clause') return [];
  if (modelOf(fix)?.form === 'exhibit') return [];
  const { agreement } = review;
  return [...new Set(edits.filter(({ start, end }) => start === end).flatMap((edit) => doubtsAt(agreement, edit)))];
}

function doubtsAt(agreement: Agreement, { start, text }: Edit): readonly string[] {
  const { clauses, markdown, sentences } = agreement;
  const doubts: string[] = [];
  const block = markdown.blocks.find((one) => one.start <= start && start <= one.end);
  const inside = block && start > block.start && start < block.end;
  const paragraph = text.startsWith('\n');
  if (paragraph && block && (block.type === 'cell' || /table/.test(block.type)) && inside)
    doubts.push('it would stand in a table');
  const home = clauses.findLast((one) => one.start < start);
  const last = clauses.findLast((one) => one.part === 'body' || one.part === 'definitions');
  const signed = clauses.find(({ part }) => part === 'signatures');
  if (signed && last && signed.start > last.start && start > signed.end)
    doubts.push('it would stand behind the signatures');
  if (home && (home.part === 'contents' || home.part === 'signatures') && start > home.start + 1 && inside)
    doubts.push('it would stand among the signatures or the contents');
  const [first] = articlesOf(agreement);
  if (home?.part === 'front' && first && start < first.start)
    doubts.push('it would stand before the parties are named');
  // A list that its lead-in closes ("The exceptions are:") has no room for another paragraph.
  const before = sentences.findLast(({ end }) => end <= start);
  const next = sentences.find((one) => one.start >= start);
  if (before && next?.leadIn && next.leadIn === (before.leadIn ?? before)) doubts.push('it would part a list');
  return doubts;
}
