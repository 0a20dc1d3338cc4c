import type { Provision } from '../provisions/provision.ts';
import { meaningsIn } from '../provisions/title.ts';
import type { Facts, NamedFacts } from './facts.ts';
import { namesKnown } from './ownership.ts';

/** Software and models that leave the provider's house, and what is said of the parts that others wrote. */
export const softwareFacts = {
  'software delivered': (facts: Facts) => softwareDelivered(facts),
  'open-source parts spoken of': ({ provisions }: Facts) =>
    provisions.of('open-source').filter(({ sentence }) => partsOfOthers.test(sentence.text)),
} satisfies NamedFacts;

/** Code or a model that is handed over, licensed as the work, or passes. A hosted service hands nothing over. */
function softwareDelivered(facts: Facts): readonly Provision[] {
  const { provisions, parties, agreement } = facts;
  const known = parties.some(({ role }) => role === 'provider');
  const agency = agreement.kind === 'agency';
  const delivered = provisions
    .of('deliverables')
    .filter(
      ({ from, sentence, elements }) =>
        (from === 'provider' || (from === undefined && agency && known)) &&
        (elements.has('software') || software.test(sentence.text)),
    );
  const licensed = provisions
    .of('license-grant')
    .filter(
      ({ from, elements, sentence: { text } }) =>
        from === 'provider' &&
        (agency || inTheirHands.test(text)) &&
        (elements.has('subject:software') || elements.has('subject:model') || (!agency && /\bModel\b/.test(text))),
    );
  if (!agency) return [...delivered, ...licensed];
  const developed = provisions
    .of('services')
    .filter(
      ({ from, elements, sentence }) =>
        from === 'provider' && elements.has('development') && codeWords.test(sentence.text),
    );
  // Code or a model that passes has been made, whatever the scope calls it.
  const passed = provisions
    .of('foreground-allocation', 'work-for-hire')
    .filter(
      ({ to, sentence }) =>
        to === 'customer' && software.test(`${sentence.text} ${meaningsIn(sentence.text, namesKnown(facts))}`),
    );
  return [...delivered, ...licensed, ...developed, ...passed];
}

const partsOfOthers =
  /\b(?:open[- ]?sourced?|third[- ]part\w+|copyleft|components?|packages?|librar(?:y|ies)|GPL|free software|public domain|bill of materials|outside|others?|base model|language model of|licen[cs]es? of (?:its|the) (?:manufacturer|maker|author|licensor|owner))\b/i;
/** Leave to copy and change it: it has left the provider's house. */
const inTheirHands = /\b(?:cop(?:y|ies)|modify|install\w*|download|source code|adapt)\b/i;
/** Code in its plain names; "applications" of an alloy are none. */
const software =
  /\b(?:software|source code|code|web ?sites?|apps?|mobile applications?|web applications?|chatbots?|databases?|dashboards?|algorithms?|AI|machine[- ]learning|(?:trained|fine-tuned|forecasting|fraud|language|AI) models?|application for)\b/i;
const codeWords = /\b(?:software|source code|code|web ?sites?|apps?|(?:mobile|web) applications?)\b/i;
