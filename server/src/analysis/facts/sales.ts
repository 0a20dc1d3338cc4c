import { namePattern } from '../namePattern.ts';
import type { Role } from '../parties/party.ts';
import type { Provision } from '../provisions/provision.ts';
import { saleIsBanned, saleWords, waysOut } from './exits.ts';
import { type Facts, groundIn, grounds, type NamedFacts } from './facts.ts';

/** Successors and assigns in the list of those who are indemnified. */
const heldHarmless = /\bindemnif|\bharmless\b|"Affiliates?" (?:shall )?means?\b/i;

const bindsSuccessors =
  /\b(?:bind|binding|binds|inure|enure|benefit)\w*\b[^.]{0,160}\b(?:successors?|assigns|assignees)\b|\bsuccessors?(?: and| or)(?: permitted)? assigns\b|\bsuccessors? (?:by|through) (?:merger|acquisition|purchase)/i;

/** What the paper says of the sale of a party, and what there is that a buyer would want. */
export const exitFacts = {
  'way out on a sale': (facts: Facts) => waysOut(facts).map(({ sentence }) => groundIn(sentence, saleWords)),
  'successors bound': (facts: Facts) =>
    grounds(facts, bindsSuccessors).filter(({ sentence }) => !heldHarmless.test(sentence.text)),
  'technology licensed': ({ provisions }: Facts) =>
    provisions.of('license-grant').filter(({ sentence }) => speaksOfTechnology(sentence.text)),
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
const speaksOfTechnology = (text: string): boolean =>
  /\b(?:technolog\w+|software|patents?|know-?how|models?|data(?:sets?|base)?|algorithms?|inventions?|intellectual property|IP|source code|platform|results|compounds?)\b/i.test(
    text,
  ) &&
  !/\b(?:solely|only)\b[^.]{0,60}\b(?:logo|marks?|trade ?marks?)\b/i.test(text) &&
  !(
    /\b(?:trade ?marks?|service marks?|logos?|trade names?|marks|brand features)\b/i.test(text) &&
    !/\b(?:technolog\w+|software|patents?|know-?how|models?|data\b|source code|content|compounds?)\b/i.test(text)
  );

/** A sale of a party that needs the other's consent, in words of its own: "is deemed an assignment that requires consent". */
export const saleNeedsConsent = ({ provisions }: Facts): readonly Provision[] =>
  provisions
    .of('change-of-control')
    .filter(
      ({ elements, sentence: { text } }) =>
        (elements.has('consent') && (saleIsBanned.test(text) || elements.has('restricted'))) ||
        (elements.has('restricted') && consentWords.test(text)),
    );
const consentWords = /\b(?:consent|approv|permission|leave|agree(?!ment))\w*\b/i;

/** Whose company comes into other hands in this sentence; both where it may be either's. */
export function soldParty({ text }: { readonly text: string }, { parties }: Facts): Role | undefined {
  const from = /\b(?:if|where|when|upon|should|in (?:the )?(?:event|case)|following)\b/i.exec(text)?.index ?? 0;
  const words = text
    .slice(from)
    .replace(othersSay, ' ')
    .slice(saleStart(text.slice(from)));
  if (
    /\b(?:either|each|any|both|a|the other|other|such) part(?:y|ies)\b|\b(?:either|each) of us\b/i.test(
      words.slice(0, 200),
    )
  )
    return 'both';
  let best: { at: number; role: Role } | undefined;
  for (const { label, name, also, role } of parties)
    for (const one of [label, name, ...also]) {
      const found = new RegExp(`(?<![\\w-])(?:${partyPattern(one)})(?![\\w-])`).exec(words);
      if (found && (!best || found.index < best.at)) best = { at: found.index, role };
    }
  return best?.role;
}
/** Who decides about it is not who is sold. */
const othersSay =
  /\b(?:at the (?:choice|option|discretion|election) of|without the (?:prior )?(?:written )?consent of)\b[^.,;]{0,60}|\bwithout [\w'’ ]{1,40}(?:consent|approval)\b|\bto which [\w ]{1,40} consented\b/gi;
/** In a main clause who is sold stands behind the sale: "any transfer of the business of the Developer". */
const saleStart = (text: string): number =>
  /^(?:any|a|the)\b/i.test(text)
    ? Math.max(0, text.search(/\b(?:change|transfer|sale|merger|acquisition|entry|takeover)\b/i))
    : 0;
const partyPattern = (name: string): string =>
  /^we$/i.test(name)
    ? '[Ww]e|us|[Oo]ur'
    : /^you$/i.test(name)
      ? '[Yy]ou|[Yy]our'
      : /^(?:I|me)$/.test(name)
        ? 'I|me|my'
        : namePattern(name);
