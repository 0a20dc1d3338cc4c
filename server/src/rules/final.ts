import type { Agreement } from '../analysis/agreement.ts';
import type { Finding } from './finding.ts';

/** Slips that are errors in an agreement that is about to be signed, whatever they are in a draft. */
export const signingRules: ReadonlySet<string> = new Set([
  'drafting/unfilled-blank',
  'drafting/missing-exhibit',
  'drafting/signature-missing',
  'drafting/numbers-disagree',
  'drafting/accepted-risk-unused',
]);

/** The agreement as if it were marked final. */
export const asFinal = (agreement: Agreement): Agreement => ({
  ...agreement,
  frontMatter: { ...agreement.frontMatter, values: { ...agreement.frontMatter.values, final: true } },
});

/** @param chosen severities that someone has chosen go before ours */
export const gradedForSigning = (
  findings: readonly Finding[],
  chosen: Readonly<Record<string, string>>,
): readonly Finding[] =>
  findings.map((finding) =>
    signingRules.has(finding.rule.id) && chosen[finding.rule.id] === undefined
      ? { ...finding, severity: 'error' }
      : finding,
  );

/** Said of what people wrote to one another in the words, whoever did. */
export const noteInTheWords = 'A drafting note stands in the words.';

/** Said of a line that calls the paper a draft. */
export const stillDraft = 'The paper still calls itself a draft.';
