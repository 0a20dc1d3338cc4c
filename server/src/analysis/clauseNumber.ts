import type { BlockSentences } from './blockSentences.ts';
import type { Clause, Sentence } from './clauses.ts';
import { verbless } from './fragments.ts';
import { leadsToAll, verbsFollow } from './leadIns.ts';
import type { Block } from './page/block.ts';
import type { SentenceFacts } from './sentences.ts';

export interface ClauseNumber {
  /** By any of these ways; nothing else makes a clause without a heading. */
  readonly numbered?: string;
  /** As Markdown counts an item. */
  readonly ordinal?: string;
  /** As it opens a heading. */
  readonly bare?: string;
}

/** The number of a clause that begins with the sentence: written, counted by Markdown, or bare in a heading of its own. */
export function clauseNumberOf(
  fact: SentenceFacts,
  { block, facts, before }: BlockSentences,
  lead: Sentence | undefined,
  open: Clause,
): ClauseNumber {
  const first = fact.labels[0];
  const counted =
    block.type === 'item' && fact === facts[0] && block.ordinals.length ? block.ordinals.join('.') : undefined;
  const listed = counted !== undefined && isListItem(block, fact, lead, open, before);
  const ordinal = listed ? undefined : counted;
  // "**4 Liability**": a number without a stop, in a heading of its own.
  const bare =
    !first && fact.heading && fact.to <= fact.from ? /^\d{1,2}(?= [A-Z])/.exec(fact.heading.text)?.[0] : undefined;
  // "2. The Service. 2.1 …" in one paragraph: the title is the article's.
  if (ordinal && fact.heading && first?.startsWith(`${ordinal}.`)) return { numbered: ordinal, ordinal, bare };
  const numbered = first && sectionNumber.test(first) && !countsItems(first, fact, lead) ? first : (ordinal ?? bare);
  return { numbered, ordinal, bare };
}

/** "2" and "2.1" are no longer in article "1" of the definitions. */
export const leavesArticle = (number: string, article: string): boolean =>
  article !== '' && number.split('.')[0] !== article.split('.')[0];

const sectionNumber = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,6}|[A-Z])$/;

/**
 * Whether a counted item is one of a list and no section: behind a lead-in ("Provider retains:"), or under a heading that
 * has a number of its own. What "the parties agree as follows" leads in to are the sections.
 */
const isListItem = (
  { ordinals }: Block,
  fact: SentenceFacts,
  lead: Sentence | undefined,
  open: Clause,
  before: Block | undefined,
): boolean => {
  const { heading } = fact;
  // "2. Agency may:" and "1. use the data" deeper in it.
  if (ordinals.length !== 1)
    return (
      lead?.block.type === 'item' &&
      lead.block.ordinals.length === ordinals.length - 1 &&
      !heading &&
      !leadsToAll.test(lead.text) &&
      (/^[a-z]/.test(fact.text) || verbless(fact))
    );
  // "9. Availability" behind the bullets of 8.4 is the next section, whatever leads in to the bullets.
  if (before?.type === 'item' && !before.ordinals.length && ordinals[0] === Number.parseInt(open.number, 10) + 1)
    return false;
  if (lead && lead.block.type !== 'item' && !heading && !leadsToAll.test(lead.text)) return true;
  let over: Clause | undefined = open;
  while (over && over.style !== 'heading') over = over.parent;
  return over !== undefined && /^\d/.test(over.number);
};
/** "1\\. the Agency Materials" behind "Agency retains:" counts an item, as "A. Its tools" does, and "B. Use the data" behind "may not:". */
const countsItems = (label: string, fact: SentenceFacts, lead: Sentence | undefined): boolean =>
  lead !== undefined &&
  /^(?:\d{1,2}|[A-Z])$/.test(label) &&
  !fact.heading &&
  fact.text !== '' &&
  !leadsToAll.test(lead.text) &&
  (/^[a-z]/.test(fact.text) || verbless(fact) || (verbsFollow.test(lead.text) && !bindsSomebody.test(fact.text)));
const bindsSomebody = /^[^,;.]{0,80}\b(?:shall|will|must|may|agrees?|undertakes?)\b/;
