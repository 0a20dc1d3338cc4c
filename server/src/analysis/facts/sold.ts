import type { Role } from '../parties/party.ts';
import type { Provision } from '../provisions/provision.ts';
import { saleIsBanned } from './exits.ts';
import type { Facts } from './facts.ts';

/** A sale of a party that needs the other's consent, in words of its own: "is deemed an assignment that requires consent". */
export const saleNeedsConsent = ({ provisions }: Facts): readonly Provision[] =>
  provisions
    .of('change-of-control')
    .filter(({ elements, sentence }) => elements.has('consent') && saleIsBanned.test(sentence.text));

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
      const found = new RegExp(`(?<![\\w-])(?:${wordsFor(one)})(?![\\w-])`).exec(words);
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
const wordsFor = (name: string): string =>
  /^we$/i.test(name)
    ? '[Ww]e|us|[Oo]ur'
    : /^you$/i.test(name)
      ? '[Yy]ou|[Yy]our'
      : /^(?:I|me)$/.test(name)
        ? 'I|me|my'
        : name.replace(/[^\w ]/g, '.');
