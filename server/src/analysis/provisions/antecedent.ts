import { type Bits, haveCommon } from '../lexicon/bits.ts';
import { classesIn } from '../statements/index.ts';
import { isBarePronoun } from '../statements/objects.ts';
import type { Ask } from './conditions.ts';

/**
 * "Customer may not assign it": what is done is done to "it", and a sentence close before, in the same clause, speaks of
 * things of these classes. Within one sentence the reader of statements finds what is meant by itself.
 */
export function spokenOfBefore(
  wanted: Bits,
  ...[{ statement }, { tokens }, sentence, { siblings }]: Parameters<Ask>
): boolean {
  if (!statement || !isBarePronoun(tokens, statement.thing)) return false;
  const beside = siblings(sentence);
  const at = beside.indexOf(sentence);
  return beside.slice(Math.max(0, at - near), Math.max(0, at)).some((one) => haveCommon(classesIn(one).things, wanted));
}

/** Sentences that are looked back: farther off, "it" is something else. */
const near = 2;
