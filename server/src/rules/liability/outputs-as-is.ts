import type { Provision } from '../../analysis/provisions/provision.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './outputs-as-is.md';

/** What the customer pays for comes without any assurance. Input, feedback or data supplied "as is" is another matter. */
export default rule({
  id: 'liability/outputs-as-is',
  kinds: ['partnership'],
  severity: { provider: 'off', customer: 'warning', neutral: 'information' },
  page,
  *review({ provisions, says }) {
    // A warranty for the system or its outputs beside it narrows the refusal to what is left.
    if (
      says(
        /\bwarrants? (?:to [^.]{0,40} )?that\b[^.]{0,200}\b(?:AI system|models?|outputs?)\b[^.]{0,160}\b(?:metrics|accuracy|documented|documentation|skill and care|Exhibit|Schedule)/i,
      )
    )
      return;
    for (const refusal of provisions.of('outputs-as-is').filter(refuses))
      yield {
        at: refusal,
        says: 'Outputs come with no assurance, so a result that is wrong is the loss of whoever relies on it.',
        fixes: [insertClause('output-warranty', { after: refusal.clause })],
      };
  },
});

/** What only examples tell must say so: that a grade "is no final decision" refuses no answer for it. */
const refuses = ({ elements, byExamples, sentence: { text } }: Provision): boolean =>
  elements.has('refused') && (!byExamples || assurance.test(text));
const assurance =
  /\b(?:warrant\w*|guarant\w+|liab\w+|responsib\w+|assur\w+|promis\w+|risk|faults?|verif\w+|check\w*|review\w*|rel(?:y|ied|ies|iance)|accura\w+|correct|wrong|errors?|stand behind|answer(?:s|able)? for)\b|(?<!soon )\bas[- ](?:is\b(?!\w)|they (?:come|are)\b|it (?:comes|stands))/i;
