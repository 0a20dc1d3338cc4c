import type { Rule } from '../rule.ts';
import exclusiveBackground from './exclusive-background.ts';
import exclusivityUnstated from './exclusivity-unstated.ts';
import notEmbedded from './not-embedded.ts';
import notPerpetual from './not-perpetual.ts';
import transferable from './transferable.ts';

/** The rules of the topic, in the order of the catalogue. */
export const license: readonly Rule[] = [
  transferable,
  notEmbedded,
  exclusiveBackground,
  notPerpetual,
  exclusivityUnstated,
];
