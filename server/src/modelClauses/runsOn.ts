import type { Agreement } from '../analysis/agreement.ts';
import type { Sentence } from '../analysis/clauses.ts';
import { memo } from '../analysis/memo.ts';

/**
 * What goes on when the agreement has ended: "hosting", "subscription". Nobody deletes the data of a service that still runs.
 */
export const runsOn = memo(({ sentences }: Agreement): string | undefined => {
  const body = sentences.filter(({ clause: { part } }) => part === 'body');
  for (const [index, { text }] of body.entries()) {
    const found = continues.exec(text);
    if (!found || doesNotContinue.test(text)) continue;
    const before = body[index - 1];
    if (!endWords.test(text) && !(then.test(text) && before && endWords.test(before.text))) continue;
    return orderFormName(found[1]!);
  }
  return undefined;
});

/** "For up to six months after this Agreement ends the Supplier shall continue the System": what goes on until then. */
export const promisedHelp = memo(({ sentences }: Agreement): Sentence | undefined =>
  sentences.find(
    ({ text, leadIn, clause: { part } }) =>
      part === 'body' &&
      (/\b(?:months?|days|weeks)\b[^.;]{0,40}\b(?:after|following|from)\b[^.;]{0,60}\b(?:ends?|end of|expir\w+|terminat\w+)\b[^.;]{0,80}\b(?:shall|will|must)\b[^.;]{0,120}\b(?:continue|keep|go on|provide|run|operate|migrat\w+|transition)\b/i.test(
        text,
      ) ||
        // "When this deed ends the Supplier must: (a) continue the Services for up to 12 months".
        (whenItEnds.test(leadIn?.text ?? text) && continuesForPeriod.test(text))) &&
      !/\b(?:not|confidential|secret|records|insurance|invoices?)\b/i.test(text),
  ),
);

const whenItEnds =
  /\b(?:[Ww]hen|[Oo]n|[Uu]pon|[Aa]fter|[Ff]ollowing|[Ii]f)\b[^.;]{0,40}\b(?:ends?|expir\w+|terminat\w+)\b[^.;]{0,80}\b(?:shall|will|must)\b/;
const continuesForPeriod =
  /\b(?:continue|keep|go on|provide|run|operate)\b[^.;]{0,60}\bfor (?:up to |a period of (?:up to )?)?[\w-]+ (?:\(\d+\) )?(?:months?|weeks|days)\b/i;
const continues =
  /(?<!\b[Tt]his )\b(subscriptions?|hosting|support|maintenance|order forms?|orders|statements? of work|SOWs?|work orders?)\b[^.;]{0,80}\b(?:(?:shall|will) )?(?:then |also )?(?:runs? (?:on|to|until|month)|continues?|remains? in (?:force|effect)|stays? in force|goes? on|go on|is not affected|are not affected)\b/i;
const doesNotContinue = /\b(?:shall|will|does|do|may) not (?:run|continue|remain)\b/i;
const endWords = /\b(?:ends?|ended|expir\w+|terminat\w+|runs until|after the (?:end|term))\b/i;
const then = /\b(?:then|thereafter|after that|afterwards?)\b/i;

function orderFormName(word: string): string {
  return /^SOW/i.test(word)
    ? 'SOW'
    : word.toLowerCase().replace(/^(statement|order form|work order|order|subscription)s\b/, '$1');
}
