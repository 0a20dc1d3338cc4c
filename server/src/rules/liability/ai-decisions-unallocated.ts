import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './ai-decisions-unallocated.md';
import { aiSupplied } from './facts.ts';

/**
 * An AI system answers or decides, and nobody is said to answer for its mistakes. A disclaimer, a "not liable for", an
 * indemnity for use of the system are allocations, whatever one thinks of them. A warning that AI may err is none.
 */
export default rule({
  id: 'liability/ai-decisions-unallocated',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review(reading) {
    const { provisions, place, sentences, agreement } = reading;
    if (!aiSupplied(reading) || provisions.has('ai-liability', 'outputs-as-is')) return;
    // A paper on service levels leaves who answers to the agreement whose levels they are.
    if (!relied(reading) || /\bservice levels?\b|\bSLA\b/i.test(agreement.title)) return;
    if (sentences(answered).some(({ text }) => !/\binsur(?:ance|ed)\b|\bsurviv/i.test(text))) return;
    const [system] = provisions.of('ai-system', 'model-training');
    yield {
      at: place(/\bliabilit/i, /\bindemn/i, /\bdisclaim|\bwarrant/i, /\bservices?\b|\bscope\b/i),
      says: 'An AI system is supplied and its results are relied on, and no clause says who answers for errors in them or for failures to comply with law.',
      related: system ? [{ at: system, says: 'The AI system.' }] : [],
      fixes: [insertClause('ai-liability')],
    };
  },
});

/** Results matter to someone: they are delivered, answer, score, recommend, decide. */
const relied = ({ provisions, says }: Parameters<typeof aiSupplied>[0]): boolean =>
  provisions.has('outputs', 'automated-decisions') ||
  says(
    /\b(?:outputs?|predict\w*|recommend(?:s|ation|ations)|scor(?:e|es|ing)|classif\w+|automated|chatbots?|answers?|decisions?|detect\w*|generat(?:es?|ed|ing|ive)|forecast\w*|diagnos\w*)\b/i,
  );

/** Responsibility, liability or an indemnity, and outputs or decisions, in one sentence. */
const answered =
  /\b(?:responsib\w+|liable|liabilit\w+|indemnif\w+|at (?:its|your|their) (?:own|sole) risk)\b[^.]{0,160}\b(?:outputs?|automated decisions?|AI[- ](?:generated|features?|services?|system)|recommendations|predictions)\b|\b(?:outputs?|automated decisions?|AI[- ](?:generated|features?|services?|system)|recommendations|predictions)\b[^.]{0,160}\b(?:responsib\w+|liable|liabilit\w+|indemnif\w+)/i;
