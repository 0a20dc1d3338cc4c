import type { Agreement } from '../analysis/agreement.ts';
import { draftingStyleOf } from './draftingStyle.ts';

/** What the agreement calls that which is delivered, for words put into it. */
export function deliverablesName(agreement: Agreement): string {
  const { terms, text } = agreement;
  const capitals = text.match(/(?:[a-z,] |the )Deliverables?\b/g)?.length ?? 0;
  if (terms.get('Deliverables') || capitals > 1) return 'the Deliverables';
  const order = draftingStyleOf(agreement).fill.order?.replace(/^an? /, '');
  return `the deliverables described in ${order ? `the applicable ${order}` : '[the applicable statement of work]'}`;
}
