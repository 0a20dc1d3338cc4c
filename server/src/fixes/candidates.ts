import type { Agreement } from '../analysis/agreement.ts';
import { namePattern } from '../analysis/namePattern.ts';
import type { Party } from '../analysis/parties/party.ts';
import { overlaps } from '../analysis/span.ts';
import { beforeAdjectives } from '../modelClauses/adjectives.ts';
import { dealingParties } from '../modelClauses/draftingStyle.ts';
import { type Fix, type InsertClause, modelOf } from '../modelClauses/fix.ts';
import { variantFor } from '../modelClauses/library.ts';
import type { Review } from '../review.ts';
import type { Finding } from '../rules/finding.ts';
import { inDefinition } from './inDefinition.ts';
import { inPlaceOfRefusal } from './inPlaceOfRefusal.ts';
import { overTheOtherTitle } from './overTheOtherTitle.ts';
import { withItsServants } from './withItsServants.ts';

/**
 * What could be done about a finding: the rule's own fixes in their order, and behind each the other texts that the library
 * holds for this side, so that no text lies where no menu leads.
 */
export function candidatesFor(review: Review, finding: Finding): readonly Fix[] {
  return textsFor(review, finding)
    .map((fix) => besideTheBan(review, finding, withLeave(review, atTheLicence(review, fix))))
    .map((fix) => withItsServants(review, overTheOtherTitle(review, inPlaceOfRefusal(review, finding, fix))))
    .flatMap((fix) => [...fixOrNone(inDefinition(review.agreement, fix)), fix, ...besideIt(review, fix)])
    .flatMap((fix) => readingsOf(review, fix));
}

/** "The Company further grants a licence": what is non-exclusive is the licence, and not the first noun of the sentence. */
function atTheLicence({ agreement: { text, sentences } }: Review, fix: Fix): Fix {
  if (fix.do !== 'replace-words' || !/\bnon-exclusive\b/.test(fix.words)) return fix;
  const [noun] = /^(?:an?|the) [A-Z]/i.exec(text.slice(fix.at.start, fix.at.end)) ?? [];
  if (!noun || !/[A-Z]$/.test(noun)) return fix;
  const sentence = sentences.find((one) => overlaps(one, fix.at));
  const licence = sentence && /\ban? (?=(?:[a-z-]+,? ){0,6}(?:licen[cs]e|right)\b)/.exec(sentence.text);
  if (!licence) return fix;
  const at = sentence.span(
    licence.index,
    licence.index + licence[0].length + /^\S+/.exec(sentence.text.slice(licence.index + licence[0].length))![0].length,
  );
  return { ...fix, at, words: beforeAdjectives(text.slice(at.start, at.end).split(' ', 2), 'non-exclusive') };
}

const fixOrNone = (fix: Fix | undefined): readonly Fix[] => (fix ? [fix] : []);

/** In place of the sentence by which data may be used at all, a ban alone would leave no leave to use it. */
function withLeave({ agreement: { text } }: Review, fix: Fix): Fix {
  if (fix.do !== 'insert-clause' || fix.clause !== 'training-ban' || !fix.instead || fix.variant) return fix;
  return leaveForServices.test(text.slice(fix.instead.start, fix.instead.end)) ? { ...fix, clause: 'data-usage' } : fix;
}
const leaveForServices =
  /\b(?:licen[cs]e|may|right|entitled)\b[^.;]{0,160}\b(?:to (?:provide|perform|operate|run|deliver|carry out|build)|for the (?:services?|project)|in the course of)\b/i;

/** An exception stands in the sentence behind its ban, so that it lasts as long as the ban does. */
function besideTheBan({ agreement }: Review, finding: Finding, fix: Fix): Fix {
  if (fix.do !== 'insert-clause' || fix.clause !== 'core-products' || fix.instead) return fix;
  const ban = agreement.sentences.find((one) => overlaps(one, finding));
  return ban && !ban.leadIn && /\.["”)*_]{0,4}$/.test(ban.text) && ban.block.type !== 'cell'
    ? { ...fix, after: ban, sentence: true }
    : fix;
}

/** Where a sentence does more than the risk, the clause stands beside it and says that it prevails. */
function besideIt({ agreement }: Review, fix: Fix): readonly InsertClause[] {
  if (fix.do !== 'insert-clause' || !fix.instead) return [];
  if (!modelOf(fix)?.over.length && fix.clause !== 'residuals') return [];
  const { instead, also: _, ...rest } = fix;
  const sentence = agreement.sentences.find((one) => overlaps(one, instead));
  return sentence ? [{ ...rest, after: sentence.clause }] : [];
}

/** Where the paper does not tell who of two parties supplies the AI, a clause that needs to know is offered both ways. */
function readingsOf({ agreement, side }: Review, fix: Fix): readonly Fix[] {
  if (fix.do !== 'insert-clause' || fix.provider) return [fix];
  const model = modelOf(fix);
  const variant = model && variantFor(model, side, fix.variant);
  const parties = dealingParties(agreement);
  const known = parties.some(({ role }) => role === 'provider' || role === 'customer');
  if (known || parties.length !== 2 || !/\[(?:Provider|Customer)\]/.test(variant?.text ?? '')) return [fix];
  const supplier =
    supplierOf(agreement, parties) ??
    parties.find(({ label }) => !buyerLabel.test(label) && parties.some((one) => buyerLabel.test(one.label)));
  return (supplier ? [supplier] : parties).map(
    ({ label }): InsertClause => ({ ...fix, provider: label, title: undefined }),
  );
}

/** Labels of whoever buys. */
const buyerLabel = /^(?:Customer|Client|Subscriber|Buyer|Purchaser|Sponsor|User|End User|you)$/;

/**
 * The one of two parties that is said to have or to make models, where the other is not: then nobody asks which. Failing
 * that, the one that brings software or a platform, where the other brings data, samples or the people who know them.
 */
function supplierOf(agreement: Agreement, parties: readonly Party[]): Party | undefined {
  const makers = parties.filter(
    (party) => /\b(?:AI|Intelligence|Machine Learning)\b/.test(party.name) || saysOf(agreement, party, suppliesModel),
  );
  if (makers.length) return makers.length === 1 ? makers[0] : undefined;
  const [software, data] = [contributes(technologyNouns), contributes(contributedData)].map((what) =>
    parties.filter((party) => saysOf(agreement, party, what)),
  );
  const suppliers = software!.filter((party) => !data!.includes(party));
  return suppliers.length === 1 && data!.some((party) => party !== suppliers[0]) ? suppliers[0] : undefined;
}

const saysOf = ({ sentences }: Agreement, { label }: Party, what: (label: string) => RegExp): boolean => {
  const pattern = what(namePattern(label));
  return sentences.some(({ text }) => pattern.test(text));
};

const suppliesModel = (own: string): RegExp =>
  new RegExp(
    `\\b${own}\\b[^a-z.;]{0,6}(?:\\w+ ){0,3}?(?:developer of|develops|has (?:developed|built|trained)|(?:shall|will) (?:contribute|provide|supply|train)|contributes|supplies|trains|(?:owns|retains|keeps) its)\\b(?:(?! (?:shall|will|and [A-Z]))[^.;]){0,40}\\b(?:models?|algorithms?|AI|machine[- ]learning|neural)\\b|\\b${own} may use\\b[^.;]{0,60}\\bto train\\b`,
  );

const contributes =
  (what: string) =>
  (own: string): RegExp =>
    new RegExp(
      `\\b${own}\\b (?:(?:shall|will) )?(?:contributes?|provides?|brings?|suppl(?:y|ies)|makes? available)\\b(?:(?! (?:shall|will|and [A-Z]))[^.;]){0,60}\\b(?:${what})\\b`,
    );
const technologyNouns = 'software|platforms?|engineers?|technology|computing|infrastructure|code';
const contributedData =
  'data|datasets?|samples?|images?|records?|recordings?|measurements?|collections?|specimens?|archives?|clinicians?|documents?';

function textsFor({ side }: Review, { fixes }: Finding): readonly Fix[] {
  const named = new Set(fixes.map((fix) => keyOfFix(fix, fix.variant)));
  return fixes.flatMap((fix): readonly Fix[] => {
    if (fix.do !== 'insert-clause') return [fix];
    // A variant that the rule chose for a reason ("data") is the only one that fits.
    const model = fix.variant === undefined ? modelOf(fix) : undefined;
    const others = (model?.variants ?? [])
      .filter((one) => one.name === 'fallback' && (one.side === side || one.side === 'every'))
      .filter(({ name }) => !named.has(keyOfFix(fix, name)))
      .map(({ name }): InsertClause => ({ ...fix, variant: name, title: undefined }));
    return [fix, ...others];
  });
}

const keyOfFix = (fix: Fix, variant: string | undefined): string =>
  fix.do === 'insert-clause' ? `${fix.clause} ${variant ?? 'preferred'}` : `words ${fix.title}`;
