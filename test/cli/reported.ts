import { issues } from '../../server/src/features/report/issues.ts';
import { clientMemo } from '../../server/src/features/report/memo.ts';
import { toMarkdown } from '../../server/src/features/report/page.ts';
import { review } from '../../server/src/review.ts';

/** An agency's paper with these clauses. */
export const agency = (...clauses: readonly string[]): string =>
  [
    '# AI Development Agreement',
    'This Agreement is between Quillon Labs, Inc. ("Agency") and Marrow Foods LLC ("Client").',
    '1. **Services.** Agency shall train a forecasting model for Client and deliver it, with the code, against a fixed fee.',
    ...clauses.map((one, index) => `${index + 2}. ${one}`),
    `${clauses.length + 2}. **General.** The parties sign below.`,
    'By: ____________',
  ].join('\n\n');
export const as = (text: string, side: string, final = false) => review(text, { said: { side, final } });
export const memo = (text: string, side: string) => toMarkdown(clientMemo(as(text, side)));
export const comments = (text: string, side: string) => toMarkdown(issues(as(text, side), '2026-05-04'));
