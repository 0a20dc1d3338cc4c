import { isClearly, type Provision } from '../../analysis/provisions/provision.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './outputs-as-is.md';

/** What the customer pays for comes without any assurance. Input, feedback or data supplied "as is" is another matter. */
export default rule({
  id: 'liability/outputs-as-is',
  kinds: ['partnership', 'agency'],
  severity: { provider: 'off', customer: 'warning', neutral: 'information' },
  page,
  *review({ provisions, says, agreement }) {
    // A warranty for the system or its outputs beside it narrows the refusal to what is left.
    if (
      says(
        /\bwarrants? (?:to [^.]{0,40} )?that\b[^.]{0,200}\b(?:AI system|models?|outputs?)\b[^.]{0,160}\b(?:metrics|accuracy|documented|documentation|skill and care|Exhibit|Schedule)/i,
      ) ||
      says(warrantsNamedSystem)
    )
      return;
    for (const refusal of provisions.of('outputs-as-is').filter(refusesAssurance)) {
      // Where work is delivered, "results" may be those of the business.
      if (agreement.kind === 'agency' && !machines.test(`${refusal.clause.title} ${refusal.sentence.text}`)) continue;
      yield {
        at: refusal,
        says: 'Outputs come with no assurance, so a result that is wrong is the loss of whoever relies on it.',
        fixes: [insertClause('output-warranty', { after: refusal.clause })],
      };
    }
  },
});

/** "Warrants that it develops, tests and monitors each Assistant with skill and care": the system by its name. */
const warrantsNamedSystem =
  /\bwarrants? that\b[^.;]{0,60}\b(?:develops?|tests?|monitors?)\b[^.;]{0,20}\b(?:the|each|any) (?!Services?\b|Deliverables?\b|Work\b)[A-Z][^.;]{0,60}\b(?:skill and care|metrics|documentation)\b/;

/** Refused, and not given in the same words; a disclaimer is none the less one for what stands beside it. */
const refusesAssurance = (refusal: Provision): boolean =>
  isClearly(refusal, 'outputs-as-is') ||
  (refusal.elements.has('refused') &&
    (!givesAssurance.test(refusal.sentence.text) || disclaimsOutputs.test(refusal.sentence.text)));
const machines =
  /\b(?:outputs?|answers?|responses?|forecasts?|predictions?|scores?|recommendations?|grades?|rankings?|AI|models?|assistant|chatbot|engine|algorithms?|diagnos[ei]s|alerts?|inferences?|generated|machine|tool)\b/i;
/** "I promise that neither the tool nor what it says infringes": given, not refused. */
const givesAssurance =
  /^(?![^.;]{0,40}\b(?:no|not|never|nor|neither)\b)(?:[^.;]{0,40}\b)?(?:promises?|warrants?|guarantees?|represents?) (?:to \w+ )?that\b/i;
const disclaimsOutputs = /\bas[- ]is\b|\bdisclaim/i;
