import { saleWords, waysOut } from './exits.ts';
import { type Facts, groundIn, grounds, type NamedFacts } from './facts.ts';

/** What the paper says of the sale of a party, and what there is that a buyer would want. */
/** Successors and assigns in the list of those who are indemnified. */
const heldHarmless = /\bindemnif|\bharmless\b|"Affiliates?" (?:shall )?means?\b/i;

const bindsSuccessors =
  /\b(?:bind|binding|binds|inure|enure|benefit)\w*\b[^.]{0,160}\b(?:successors?|assigns|assignees)\b|\bsuccessors?(?: and| or)(?: permitted)? assigns\b|\bsuccessors? (?:by|through) (?:merger|acquisition|purchase)/i;

export const exitFacts = {
  'way out on a sale': (facts: Facts) => waysOut(facts).map(({ sentence }) => groundIn(sentence, saleWords)),
  'successors bound': (facts: Facts) =>
    grounds(facts, bindsSuccessors).filter(({ sentence }) => !heldHarmless.test(sentence.text)),
  'technology licensed': ({ provisions }: Facts) =>
    provisions.of('license-grant').filter(({ sentence }) => isTechnology(sentence.text)),
  'share that may not pass': (facts: Facts) => grounds(facts, sharePasses),
  'sale of a party spoken of': (facts: Facts) =>
    grounds(
      facts,
      /\bchange (?:of|in) control\b|\b(?:merger|acquisition)\b[^.]{0,80}\b(?:party|parties|company|agreement)\b|\bchanges? (?:in|of) (?:the )?(?:ownership|share(?:holders|holding)?s?)\b|\b(?:shares|stock|interests?) (?:in|of) (?:the )?[A-Z]\w+ (?:\w+ ){0,2}(?:transferred|sold|acquired)\b|\bnew (?:shareholder|partner|investor)s?\b/i,
    ),
} satisfies NamedFacts;

/** "May not assign this Agreement, or any interest under it, to anyone." */
const sharePasses = /\b(?:assign|transfer)\w*\b[^.;]{0,60}\b(?:any|its) (?:interest|share)\b/i;

/** Technology, software, models, data, content: not a name or a logo. */
const isTechnology = (text: string): boolean =>
  /\b(?:technolog\w+|software|patents?|know-?how|models?|data(?:sets?|base)?|algorithms?|inventions?|intellectual property|IP|source code|platform|results|compounds?)\b/i.test(
    text,
  ) &&
  !/\b(?:solely|only)\b[^.]{0,60}\b(?:logo|marks?|trade ?marks?)\b/i.test(text) &&
  !(
    /\b(?:trade ?marks?|service marks?|logos?|trade names?|marks|brand features)\b/i.test(text) &&
    !/\b(?:technolog\w+|software|patents?|know-?how|models?|data\b|source code|content|compounds?)\b/i.test(text)
  );
