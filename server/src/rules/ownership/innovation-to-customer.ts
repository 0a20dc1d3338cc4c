import type { Clause } from '../../analysis/clauses.ts';
import { insteadOf } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './innovation-to-customer.md';

/**
 * General-purpose or jointly made work, or improvements of the provider's own tools, go to the customer alone, in words.
 * A sweep that only happens to include them is the business of the rule on broad work product.
 */
export default rule({
  id: 'ownership/innovation-to-customer',
  kinds: ['agency', 'jda'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  silences: { 'ownership/three-categories-incomplete': 'here' },
  *review({ provisions, provider, customer }) {
    const spoken = new Set<Clause>();
    // "Notwithstanding Section 4.2, Agency owns all improvements …": what the other sentence sweeps in is kept by this one.
    const kept = provisions
      .of('innovation-allocation', 'improvements-allocation', 'foreground-allocation')
      .some(
        ({ to, sentence }) =>
          to === 'provider' && /^[^\w.]{0,12}(?:[\d.]{1,12} )?Notwithstanding\b/.test(sentence.text),
      );
    if (kept) return;
    const earlier = new Set(
      provisions.of('ip-assignment').flatMap(({ elements, sentence }) => (elements.has('background') ? sentence : [])),
    );
    // What a definition sweeps in passes by every sentence that uses the term: one put otherwise does not answer it.
    const defined = provisions
      .of('innovation-allocation')
      .filter(({ to, elements }) => to === 'customer' && elements.has('by-definition'));
    for (const { to, from, elements, clause, words, sentence, byExamples } of provisions.of('innovation-allocation')) {
      if (to !== 'customer' || from === 'customer' || elements.has('joint') || spoken.has(clause)) continue;
      // Like sentences on such things, it says of nothing in it that it is one.
      if (byExamples && !saysWhat.some((one) => elements.has(one))) continue;
      // Tools that there were before are told of as such.
      if (
        byExamples &&
        !['general', 'jointly-made', 'of-background'].some((one) => elements.has(one)) &&
        earlier.has(sentence)
      )
        continue;
      // What a definition says is said once; what concerns the customer's own things is another bargain.
      if (elements.has('by-definition') && spoken.size > 0) continue;
      if (!elements.has('of-background') && solelyRelated.test(sentence.text)) continue;
      if (madeAlone.test(sentence.text)) continue;
      spoken.add(clause);
      const what =
        elements.has('general') && !elements.has('jointly-made')
          ? 'What serves any customer'
          : elements.has('of-background')
            ? `What improves ${provider}'s own tools`
            : elements.has('to-other') && !elements.has('jointly-made')
              ? 'What serves any customer, or is made together,'
              : 'What both sides make together';
      yield {
        at: words,
        says: `${what} belongs to ${customer} alone: ${provider} may not use it for others, not even where its own people made it.`,
        fixes:
          elements.has('by-definition') && defined.length > 1
            ? []
            : [
                ...insteadOf(sentence, 'innovation', { variant: 'preferred' }),
                // What examples alone find is still like them when both may use it.
                ...(elements.has('to-other') ? [] : insteadOf(sentence, 'innovation', { variant: 'fallback' })),
              ],
      };
    }
  },
});

const saysWhat = ['general', 'jointly-made', 'of-background', 'to-other'];

/** What the customer's own people make without the provider. */
const madeAlone = /\b(?:makes?|made|develops?|developed|conceives?|conceived|invents?|invented) (?:alone|solely)\b/i;

/** "Relating solely to Plazomicin": the subject is the customer's own. */
const solelyRelated =
  /\b(?:relat(?:e|es|ed|ing)|directed|pertain\w*|specific) (?:\([a-z]+\) )?(?:solely|exclusively|primarily|specifically) to\b|\b(?:relating|directed) \([a-z]+\) (?:solely|exclusively)/i;
