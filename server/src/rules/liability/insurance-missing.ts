import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import { aiSupplied, paidWork } from './facts.ts';
import page from './insurance-missing.md';

/**
 * AI is built or run for money, and no cover stands behind the liability. Any professional, cyber, technology or general
 * cover settles it; which limits are enough is for the page. Ordinary services without AI are left alone.
 */
export default rule({
  id: 'liability/insurance-missing',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'off', customer: 'information', neutral: 'hint' },
  page,
  *review(reading) {
    const { provisions, attributes, place, says } = reading;
    if (!aiSupplied(reading) || attributes.underParent || attributes.addendum || !paidWork(reading)) return;
    if (
      provisions.has('insurance') ||
      says(
        /\b(?:indemnity|liability) (?:cover|policy)\b|\binsurance\b(?! (?:company|corporation|group|claims?|business|products?|agen\w+|carriers?|industry|plc|inc\b|ltd|limited|llc|co\b|group|holdings))/i,
      )
    )
      return;
    yield {
      at: place(/\binsurance/i, /\bliabilit/i, /\bindemn/i),
      says: 'An AI system is built or run for money, and no clause asks for insurance; what can be recovered depends on what the other party has.',
      fixes: [insertClause('insurance')],
    };
  },
});
