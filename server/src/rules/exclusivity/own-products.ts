import { ownBusinessFree } from '../../analysis/facts/exclusivity.ts';
import { type LockOut, lockOuts } from '../../analysis/facts/lockOuts.ts';
import type { Party } from '../../analysis/parties/party.ts';
import { sentenceCase } from '../../analysis/phrasing.ts';
import { isClearly } from '../../analysis/provisions/provision.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './own-products.md';

/**
 * A non-compete, or a promise to serve nobody else, that reaches what the provider sells to others. Read only where
 * the provider, or each party, is bound, and where no carve-out stands beside it. Who builds for one customer alone has
 * no core product; an employee and a university are not asked.
 */
export default rule({
  id: 'exclusivity/own-products',
  kinds: ['jda', 'agency', 'partnership'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  *review(reading) {
    const { parties, provider, agreement } = reading;
    if (/\bemploy/i.test(agreement.title) || ownBusinessFree(reading).length) return;
    const limit = lockOuts(reading).find((one) => reachesOwnTrade(one, parties));
    if (!limit) return;
    const both = limit.bound !== 'provider' || !parties.some(({ role }) => role === 'provider');
    yield {
      at: limit.at,
      says: `${both ? 'The party bound' : sentenceCase(provider)} may not offer a class of products or services, and no carve-out names the products it already sells to others.`,
      fixes: [
        insertClause('core-products', {
          after: limit.at.clause,
          provider: nobodysPart(parties) ? limit.boundParty?.label : undefined,
        }),
      ],
    };
  },
});

/** Where the paper does not tell who supplies, it is the one that is bound whose products are meant. */
const nobodysPart = (parties: readonly Party[]): boolean =>
  !parties.some(({ role }) => role === 'provider' || role === 'customer');

function reachesOwnTrade({ at: { sentence, elements }, trade, bound }: LockOut, parties: readonly Party[]): boolean {
  const { text, clause } = sentence;
  if (bound === 'customer' || clause.part === 'definitions' || clause.part === 'recitals') return false;
  if (
    (isOfTheWork(text) && !toOneAlone.test(text)) ||
    parties.some(({ role, name }) => role === bound && researches.test(name))
  )
    return false;
  if (/\b(?:confidential information|solicit\w*|employ(?:ee|ment)|terminate)\b/i.test(text) || shareOfJoint.test(text))
    return false;
  // "For any person other than the Client" leaves nothing of its own free.
  if (trade?.elements.has('carve-out') && !trade.byExamples && carves.test(text)) return false;
  if (trade && isClearly(trade, 'own-products-barred')) return true;
  if (trade && (trade.elements.has('own-products') || offers.test(text))) return true;
  return (
    (elements.has('others-refused') && !(dataExclusivity.test(text) && !ofTrade.test(text))) || toOneAlone.test(text)
  );
}

/** Who keeps its data from others goes on selling what it sells. */
const dataExclusivity = /\b(?:data|records?|recordings|images)\b/i;
const ofTrade = /\b(?:services?|products?|software|work|advise|build|develop|systems?|models?)\b/i;
const researches = /\b(?:universit|college|hochschule)/i;

/** "Shall provide services for forecasting exclusively to Client": a class of product, not one development. */
const toOneAlone = /\b(?:services|products|software) (?:for|of|in)\b[^.;]{0,80}\bexclusively to\b/i;
const shareOfJoint = /\b(?:license|transfer)\w*\b[^.]{0,60}\bjoint(?:ly)?\b/i;
const carves =
  /\b(?:except|save|excluding|provided,? (?:however,? )?that|notwithstanding|not more than|less than|other than (?!from\b|through\b|with\b|to\b|for\b|the [A-Z]\w+\b(?!['’])|[A-Z]\w+\b(?!['’])|us\b|me\b))/;

/** What is made for the customer is no product of the provider's own. */
const isOfTheWork = (text: string): boolean => {
  const work = worksWithDeliverables.exec(text);
  return (
    (work !== null && !work[1]) || /\b(?:make|provide|supply|sell|license|give|offer|use) (?:it|them)\b/.test(text)
  );
};
/** "The Results, or sensors that work with them": something of its own beside it. */
const worksWithDeliverables =
  /(?<!\b(?:similar to|those of|competes? with|competing with|comparable (?:to|with)|equivalent to) )\bthe (?:Trained Models?|Deliverables?|Work Product|Results)\b(,? (?:or [a-z]+ (?:which|that)|(?:or|nor|and) (?:any of )?(?:its|their) (?:own )?(?:Background|existing|earlier|other))\b)?/;

/** Selling, offering, developing: not holding shares, hiring people or soliciting customers. */
const offers =
  /\b(?:offer|sell|market|provide|develop|distribute|license|commerciali[sz]e|supply|make|manufactur\w*|perform|engage in|promote|design|build)\b[^.]{0,300}\b(?:compet\w*|similar|same|products?|services?|business|systems?|software|field)\b/i;
