import { overlaps } from '../analysis/span.ts';
import { draftingStyleOf } from '../modelClauses/draftingStyle.ts';
import type { Fix } from '../modelClauses/fix.ts';
import { citation, cite } from '../modelClauses/prevailing.ts';
import type { Review } from '../review.ts';

/** Of two present assignments of one thing, one to each, the new one says that it goes before the old: "Notwithstanding Section 6, …". */
export function overTheOtherTitle({ agreement, side }: Review, fix: Fix): Fix {
  if (fix.do !== 'replace-words' || fix.variant !== 'sole owner' || side === 'neutral') return fix;
  const here = agreement.sentences.find((one) => overlaps(one, fix.at));
  if (!here || here.start !== fix.at.start) return fix;
  const { section } = draftingStyleOf(agreement);
  const against = agreement.provisions
    .of('ip-assignment', 'foreground-allocation', 'work-for-hire')
    .filter(
      ({ to, sentence, clause, elements }) =>
        to !== undefined &&
        to !== side &&
        to !== 'both' &&
        sentence !== here &&
        clause.part === 'body' &&
        !elements.has('kept') &&
        !elements.has('reference'),
    );
  const names = [...new Set(against.map(({ sentence }) => citation(agreement, sentence, section)))].filter(Boolean);
  if (!names.length || names.length > 4) return fix;
  const words = /^(?:Any|All|The|Each|Every|An?|Such|What|Everything)\b/.test(fix.words)
    ? fix.words.charAt(0).toLowerCase() + fix.words.slice(1)
    : fix.words;
  return { ...fix, words: `Notwithstanding ${cite(names)}, ${words}` };
}
