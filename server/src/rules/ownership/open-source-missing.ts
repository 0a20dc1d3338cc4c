import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './open-source-missing.md';

/**
 * Software or a model is handed over, and nothing is said of open-source parts. A hosted service hands nothing over. A
 * clause on third-party materials in general is taken as the answer.
 */
export default rule({
  id: 'ownership/open-source-missing',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'information', customer: 'warning', neutral: 'information' },
  page,
  *review({ provisions, attributes, parties, place, agreement }) {
    if (provisions.has('open-source') || attributes.addendum) return;
    const known = parties.some(({ role }) => role === 'provider');
    const made = provisions
      .of('deliverables')
      .some(
        ({ from, sentence }) =>
          (from === 'provider' || (from === undefined && agreement.kind === 'agency' && known)) &&
          software.test(sentence.text),
      );
    const licensed =
      agreement.kind === 'agency' &&
      provisions
        .of('license-grant')
        .some(
          ({ from, elements }) =>
            from === 'provider' && (elements.has('subject:software') || elements.has('subject:model')),
        );
    // Code or a model that passes has been made, whatever the scope calls it.
    const passed = provisions
      .of('foreground-allocation', 'work-for-hire')
      .some(({ to, sentence }) => to === 'customer' && agreement.kind === 'agency' && software.test(sentence.text));
    if (!made && !licensed && !passed) return;
    yield {
      at: place(/\blicen[sc](?:e|es|ing)\b/i, /intellectual|ownership/i, /warrant/i, /deliverable|services|scope/i),
      says: 'Software or a model is delivered, and nothing is said of open-source components or the licenses they bring with them.',
      fixes: [insertClause('open-source')],
    };
  },
});

/** Code in its plain names; "applications" of an alloy are none. */
const software =
  /\b(?:software|source code|code|web ?sites?|apps?|mobile applications?|web applications?|chatbots?|databases?|dashboards?|algorithms?|AI|machine[- ]learning|(?:trained|fine-tuned|forecasting|fraud|language|AI) models?|application for)\b/i;
