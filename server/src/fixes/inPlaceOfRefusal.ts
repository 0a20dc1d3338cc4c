import { overlaps } from '../analysis/span.ts';
import type { Fix } from '../modelClauses/fix.ts';
import type { Review } from '../review.ts';
import type { Finding } from '../rules/finding.ts';

/** A sentence that says only that nobody has to do what the clause asks for goes, and the clause stands in its place. */
export function inPlaceOfRefusal({ agreement }: Review, finding: Finding, fix: Fix): Fix {
  if (fix.do !== 'insert-clause' || fix.instead || !(fix.clause in refusesReturn)) return fix;
  const sentence = agreement.sentences.find((one) => overlaps(one, finding));
  if (!sentence || sentence.block.type === 'cell' || sentence.leadIn) return fix;
  const { text } = sentence;
  const only = refusedDuty.exec(text)?.[1];
  return only &&
    refusesReturn[fix.clause]!.test(only) &&
    !/[;:]|\b(?:but|may|shall|will|must|except|unless)\b/.test(text)
    ? { ...fix, instead: { start: sentence.start, end: sentence.end } }
    : fix;
}

const refusedDuty =
  /^(?:The )?\w+(?: [A-Z]\w+){0,3} (?:(?:is|are) (?:not|never) (?:required|obliged|bound)|(?:is|are|has|have) (?:under )?no (?:duty|obligation)|need not|does not have|do not have) ?(?:to )?(.{3,160})$/;

const refusesReturn: Readonly<Record<string, RegExp>> = {
  deletion: /\b(?:return|delete|erase|destroy|surrender)\b/i,
  'knowledge-transfer': /\b(?:transition|migrat\w+|hand(?:ing)? ?over|move|moving)\b/i,
  explainability: /\bexplain\b/i,
};
