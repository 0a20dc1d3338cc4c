import { insertClause } from '../../modelClauses/fix.ts';
import { type Reading, rule, type Spoken, sentenceCase } from '../rule.ts';
import page from './own-products.md';

/**
 * A non-compete, or exclusivity over a class of product, that reaches what the provider sells to others. Read only where
 * the provider, or each party, is bound, and where no carve-out stands beside it. Who builds for one customer alone has
 * no core product; an employee is not asked.
 */
export default rule({
  id: 'exclusivity/own-products',
  kinds: ['jda', 'agency'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, parties, provider, says, agreement } = reading;
    if (/\bemploy/i.test(agreement.title)) return;
    const [limit] = [
      ...provisions.of('non-compete'),
      // "Shall provide services for forecasting exclusively to Client": a class of product, not one development.
      ...provisions
        .of('exclusivity')
        .filter(({ sentence }) =>
          /\b(?:services|products|software) (?:for|of|in)\b[^.;]{0,80}\bexclusively to\b/i.test(sentence.text),
        ),
    ].filter(
      ({ sentence, from, elements }) =>
        from !== 'customer' &&
        sentence.clause.part !== 'definitions' &&
        sentence.clause.part !== 'recitals' &&
        !elements.has('carve-out') &&
        offers.test(sentence.text) &&
        !/\b(?:license|transfer)\w*\b[^.]{0,60}\bjoint(?:ly)?\b/i.test(sentence.text) &&
        !/\b(?:confidential information|solicit\w*|employ(?:ee|ment)|terminate)\b/i.test(sentence.text),
    );
    if (
      says(
        /\b(?:nothing|not?)\b[^.]{0,80}\b(?:restrict|prevent|limit|prohibit|preclude|appl)\w*\b[^.]{0,160}\b(?:existing|own|core|independent\w*|general(?:ly)?|other (?:customers|clients)|products?|business(?:es)?)\b/i,
      )
    )
      return;
    if (!limit) {
      yield* shutOut(reading);
      return;
    }
    const both = limit.from !== 'provider' || !parties.some(({ role }) => role === 'provider');
    yield {
      at: limit,
      says: `${both ? 'The party bound' : sentenceCase(provider)} may not offer a class of products or services, and no carve-out names the products it already sells to others.`,
      fixes: [insertClause('core-products', { after: limit.clause })],
    };
  },
});

/** "Developer shall not supply forecasting software to any other retailer": a class of product, kept from a class of buyers. */
function* shutOut(reading: Reading): Generator<Spoken> {
  const { provider, provisions, agreement, parties } = reading;
  const names = parties.filter(({ role }) => role === 'provider').flatMap(({ label, name }) => [label, name]);
  if (!names.length || /\blicen[cs]e\b/i.test(agreement.title)) return;
  const read = new Set(provisions.of('license-grant', 'confidentiality', 'data-use').map(({ sentence }) => sentence));
  for (const sentence of reading.sentences(lockedOut)) {
    const { text, clause } = sentence;
    if (clause.part === 'recitals' || clause.part === 'definitions' || read.has(sentence)) continue;
    const found = lockedOut.exec(text)!;
    const before = text.slice(Math.max(0, found.index - 60), found.index);
    if (!names.some((name) => before.includes(name)) || customersThings.test(found[0]) || carved.test(text)) continue;
    yield {
      at: sentence,
      says: `${sentenceCase(provider)} may not offer a class of products or services, and no carve-out names the products it already sells to others.`,
      fixes: [insertClause('core-products', { after: clause })],
    };
    return;
  }
}
const lockedOut =
  /\b(?:shall|will|may|agrees?)(?: not(?: to)?)\b(?:,[^,;]{0,80},)? (?:directly or indirectly )?(?:provide|offer|sell|market|license|supply|develop|make available|deliver|operate)\b[^.;]{0,120}\b(?:to|for|with) any (?:other )?(?:(?!affiliate|subsidiar|employee|government)[\w-]+[ ,]+){0,5}(?:person|party|company|entity|customer|insurer|bank|retailer|operator|carrier|manufacturer|provider|supplier|competitor|business|hospital|lender|firm|publisher)s?\b/i;
/** What belongs to the customer may not go to others: no product of the provider's is meant. */
const customersThings =
  /\b(?:Deliverables?|Work Product|Results|Confidential|information|Data|Content|materials|records|copies|documents|access|notice|the (?:[A-Z][\w-]+ )?(?:Software|System|Services|Platform|Model)|thereof|same|such)\b/;
const carved =
  /\b(?:except|other than|provided that|unless|nothing|without (?:the )?(?:prior )?(?:written )?consent|on behalf)\b/i;

/** Selling, offering, developing: not holding shares, hiring people or soliciting customers. */
const offers =
  /\b(?:offer|sell|market|provide|develop|distribute|license|commerciali[sz]e|supply|make|manufactur\w*|perform|engage in|promote|design|build)\b[^.]{0,300}\b(?:compet\w*|similar|same|products?|services?|business|system|software|field)\b/i;
