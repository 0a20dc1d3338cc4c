import { type Position, stanceFor } from '../playbook/positions.ts';
import type { Review } from '../review.ts';

/** What the firm thinks of a rule, in labelled parts; of the rule's own words nothing is in it. */
export interface FirmPosition {
  readonly stance: readonly { readonly label: string; readonly words: string }[];
  readonly approver?: string;
  readonly note?: string;
}

/** For the side that the paper is read for; undefined where the firm says nothing to it. For our own people alone. */
export function firmPosition(
  rule: string,
  { playbook, side }: Pick<Review, 'playbook' | 'side'>,
): FirmPosition | undefined {
  const position = playbook?.positions.get(rule);
  if (!position) return undefined;
  const { approver, note } = position;
  const stance = stanceParts(position, side);
  return stance.length || approver || note
    ? { stance, ...(approver && { approver }), ...(note && { note }) }
    : undefined;
}

function stanceParts(position: Position, side: Review['side']): FirmPosition['stance'] {
  const { preferred, fallback, walkAway } = stanceFor(position, side) ?? {};
  return [
    { label: 'Preferred', words: preferred ?? '' },
    { label: 'Fallback', words: fallback ?? '' },
    { label: 'Walk away', words: walkAway ?? '' },
  ].filter(({ words }) => words);
}

/** In one paragraph of Markdown, each part no longer than is read at a glance. */
export function firmPositionInWords({ stance, approver, note }: FirmPosition, most: number): string {
  const parts = [...stance, ...(approver ? [{ label: 'Approval', words: approver }] : [])];
  const said = parts.length || !note ? parts : [{ label: 'Note', words: note }];
  const each = Math.max(4, Math.floor(most / Math.max(1, said.length)));
  return `**The firm.** ${said.map(({ label, words }) => `${label}: ${withFullStop(firstWordsOf(words, each))}`).join(' ')}`;
}

function firstWordsOf(words: string, most: number): string {
  const all = words.split(/\s+/);
  return all.length <= most
    ? words
    : `${all
        .slice(0, most - 1)
        .join(' ')
        .replace(/[,;:.]$/, '')} …`;
}

const withFullStop = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);
