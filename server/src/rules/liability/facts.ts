import { says } from '../../analysis/sentenceMemo.ts';
import type { Reading } from '../rule.ts';

/** A system, model or feature is supplied to the customer under this paper; not data that the customer trains on by itself. */
export const aiSupplied = ({ provisions, attributes, agreement }: Reading): boolean =>
  attributes.ai &&
  provisions.has('ai-system', 'model-training', 'outputs') &&
  !/\buse of data\b|\bdata (?:licen[cs]e|use|sharing|processing|transfer)\b|\bcomputational use of data\b|\bnon-?disclosure|\bNDA\b/i.test(
    agreement.title,
  );

/** Work or a product for money: the reason why a limit of liability is expected. */
export function paidWork(reading: Reading): boolean {
  const { provisions, says } = reading;
  const work =
    provisions.has('services', 'deliverables', 'ai-system', 'model-training') ||
    (reading.agreement.kind === 'agency' && says(/\b[Ss]ervice fees?\b|\bfees? for (?:the )?[Ss]ervices\b/)) ||
    says(/\b(?:subscription|the Services?|the Product|the Software|the Platform)\b/);
  return (
    work &&
    (provisions.has('fees') ||
      says(/\b(?:fees?|compensation|consideration for (?:the|such|his|her|its) services|purchase price|\$\s?\d)/i))
  );
}

/** A cap: an amount, or a named figure of a cover page, that liability does not exceed. */
export const capped = ({ provisions, agreement: { prose } }: Reading): boolean =>
  provisions.of('liability-cap').some(({ elements }) => elements.has('amount')) ||
  // Where numbering goes astray the clause may stand behind what looks like signatures, so every sentence is asked.
  prose.saying(capWords).some((one) => figures.some((pattern) => says(one, pattern)));

const capWords = /liab|damag|respons|\bCap\b|\bpay the other\b/i;
const figures: readonly RegExp[] = [
  /\b(?:liabilit(?:y|ies)|liable|damages)\b[^.]{0,400}\b(?:exceed(?:s|ing)?|in excess of|more than|greater than|(?<!\bnot )limited to|limited in the aggregate|capped)\b[^.]{0,200}(?:[$€£]|\bamounts?\b|\bfees?\b|\bpaid\b|\bpayable\b|\bcap\b|\bprice\b|\btimes\b|\bvalue\b|\bpercent|%|\bdollars\b|\[|_{2,}|\bsums?\b|\bcompensation\b|\brefund|\breplacement|\bre-?perform)/i,
  /\b(?:aggregate|total|maximum|cumulative) liability\b[^.]{0,200}\b(?:exceed|limited|amount|fees)|\b(?:maximum|total|aggregate) (?:(?:total|aggregate|cumulative) )?liability of (?:either|each|neither|any) party\b|\b(?:General|Increased) Cap\b|\bliability cap\b/i,
  /\b(?:pays?|owes?)\b[^.]{0,80}\b(?:is|are|be) (?:limited|capped) (?:to|at)\b/i,
  /\bdirect damages,? (?:up to|not (?:to )?exceed\w*)\b|\bcumulative maximum\b[^.]{0,80}\b(?:responsible|liable)/i,
];

/** Liability excluded altogether: nothing is left to cap. */
export const excludedAltogether = ({ sentences }: Reading): boolean =>
  sentences(
    /\b(?:no|any) liability\b[^.]{0,60}\bfor any (?:direct|damages)\b[^.]{0,40}\bindirect|\bliable\b[^.]{0,60}\bfor any direct\b|\bshall (?:not|neither) (?:party )?(?:be liable|have any liability) (?:to [^.]{0,40} )?(?:whatsoever|of any kind)\b/i,
  ).some(({ text }) => !forOneCase.test(text));

/** "… for any direct or indirect damages by reason of Force Majeure": for that case alone. */
const forOneCase = /\bforce majeure\b|\bby reason of (?:the )?(?:suspension|termination|delay)\b/i;
