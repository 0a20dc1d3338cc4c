import type { Agreement } from '../analysis/agreement.ts';
import { factsOf } from '../analysis/facts/facts.ts';
import { lockOuts } from '../analysis/facts/lockOuts.ts';
import type { Role } from '../analysis/parties/party.ts';
import { overlaps, type Span } from '../analysis/span.ts';

/** Who is kept from others by the sentence there. A fix for the wrong side is worse than none, so undefined where nothing tells. */
export const boundBy = (agreement: Agreement, at: Span): Role | undefined =>
  lockOuts(factsOf(agreement)).find((one) => overlaps(one.at.sentence, at))?.bound;
