import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import { aiSupplied } from './facts.ts';
import page from './infringement-indemnity-missing.md';

/** A model or its outputs are supplied, and nobody stands behind a claim that they infringe. Any indemnity for infringement settles it, whoever gives it and however narrow. */
export default rule({
  id: 'liability/infringement-indemnity-missing',
  kinds: ['partnership'],
  severity: { provider: 'off', customer: 'warning', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, place, says, sentences } = reading;
    if (!aiSupplied(reading) || /\bservice levels?\b|\bSLA\b/i.test(reading.agreement.title)) return;
    if (provisions.has('infringement-indemnity')) return;
    if (provisions.of('indemnity').some(({ elements }) => elements.has('infringement'))) return;
    // Covered claims chosen on a cover page are said, like a blank.
    if (says(/\b(?:Provider|Vendor|Supplier)[- ]Covered Claims?\b/)) return;
    if (says(/\b(?:indemnif\w+|indemnity|defend)\b[^.]{0,200}\b(?:infring\w+|intellectual property|misappropriat\w+)/i))
      return;
    const [refusal] = sentences(
      /\bnot\b[^.]{0,40}\b(?:provide|make|represent|warrant)\w*\b[^.]{0,160}\boutputs?\b[^.]{0,300}\binfring|\bnon-?infringement\b[^.]{0,120}\boutputs?\b/i,
    );
    yield {
      at: refusal?.clause.title
        ? refusal.clause.heading
        : place(/\bindemn/i, /\binfring|\bsimilarity/i, /\bdisclaim|\bwarrant/i, /\bliabilit/i),
      says: 'A model or its outputs are supplied, and no clause indemnifies against claims that training data or outputs infringe; such a claim stays where it falls.',
      fixes: [insertClause('infringement-indemnity')],
    };
  },
});
