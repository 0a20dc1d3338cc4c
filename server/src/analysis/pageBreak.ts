import type { Sentence } from './clauses.ts';
import type { Block } from './page/block.ts';
import type { SentenceFacts } from './sentences.ts';

/**
 * Whether a sentence without a stop goes on in a block. Where a page was turned between them (a page number, a rule, a mark
 * for a break) it may have been a short one, and go on with a name.
 */
export function goesOnInBlock(
  { text: before, end, block: above }: Sentence,
  { text: words }: SentenceFacts,
  block: Block,
  source: string,
): boolean {
  // An item is as good as a semicolon, whether it has one or not.
  if (block.type === 'cell' || (block.type === 'item' && above.type === 'item')) return false;
  const turned = /[^ \t\r\n]/.test(source.slice(end, Math.min(block.start, end + 400)));
  if (/^[a-z,(]/.test(words)) return before.length >= 60 || (turned && block.type !== 'item');
  return (
    turned &&
    /[a-z,] (?:a|an|the|by|of|to|in|for|and|or|with|from|its|any|all|such|this|that|which|shall|will|may|must|not|be|under|between|on|as|into|than|other|each|both)$/.test(
      before,
    )
  );
}
