import type { Sentence } from '../../analysis/clauses.ts';
import { insteadOf } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './customer-work-reused.md';

/**
 * What was made for the customer, or from its data, may go to others. Tools, methods and general know-how are the
 * provider's to reuse, so only words that name the customer's own work are read.
 */
export default rule({
  id: 'ownership/customer-work-reused',
  kinds: ['agency'],
  severity: { provider: 'off', customer: 'warning', neutral: 'information' },
  page,
  *review({ sentences, customer, provisions }) {
    const spoken = new Set<Sentence>();
    for (const sentence of sentences(
      /\b(?:reuse|resell|re-use|re-sell|other (?:customers|clients)|third parties|others)\b/i,
    )) {
      const found = reused.exec(sentence.text);
      if (!found || sentence.clause.part === 'recitals' || refused.test(sentence.text)) continue;
      yield {
        at: sentence.span(found.index, found.index + found[0].length),
        says: workReusedMessage(customer),
        fixes: insteadOf(sentence, 'general-know-how'),
      };
      spoken.add(sentence);
    }
    for (const { elements, sentence, words, to } of provisions.of('licence-back')) {
      if (!elements.has('for-others') || spoken.has(sentence) || to === 'customer') continue;
      yield {
        at: words,
        says: workReusedMessage(customer),
        fixes: insteadOf(sentence, 'general-know-how'),
      };
    }
  },
});

const workReusedMessage = (customer: string): string =>
  `What was made for ${customer} may be used for others, its competitors included.`;

const reused =
  /\b(?:may|shall be (?:free|entitled|permitted)|(?:is|are) (?:free|entitled|permitted)|retains? the right|reserves? the right|right)\b[^.;]{0,40}\b(?:reuse|re-use|resell|re-sell|use|sell|license|offer|provide|deliver|adapt)\b[^.;]{0,80}\b(?:deliverables?|work product|customi[sz]ed (?:\w+ )?(?:software|models?|work)|(?:trained|fine-tuned|custom) models?|models? trained|results of the services)\b[^.;]{0,80}\b(?:other (?:customers|clients|parties|projects)|third parties|others|any(?:one| other) (?:customer|client|person))\b/i;
const refused =
  /\b(?:not|neither|nor|never|no)\b[^.;]{0,60}\b(?:reuse|re-use|resell|re-sell|use|sell|license|offer|provide)\b|\bexclud|\bwith (?:the )?(?:prior )?(?:written )?consent\b/i;
