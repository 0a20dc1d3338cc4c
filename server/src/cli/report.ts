import { issues } from '../features/report/issues.ts';
import { clientMemo } from '../features/report/memo.ts';
import { toHtml, toMarkdown } from '../features/report/page.ts';
import type { Arguments } from './arguments.ts';
import { printOrWrite } from './handOver.ts';
import { localDay, type Outcome, reviewed } from './input.ts';
import { UsageError } from './problems.ts';

/** Two papers from one: a memo for the client, comments for the other side. */
export function report(asked: Arguments): number {
  if (!asked.stdin && asked.operands.length !== 1) throw new UsageError('report takes one file');
  const reading: Outcome = { trouble: false };
  for (const { file, review } of reviewed(asked, reading)) {
    if (review.agreement.kind === 'none')
      throw new UsageError(`${file}: it is not read as an agreement; --kind says what it is`);
    const paper =
      asked.for === 'counterparty' ? issues(review, localDay()) : clientMemo(review, `${file}, ${localDay()}`);
    printOrWrite(asked.format === 'html' ? toHtml(paper) : toMarkdown(paper), asked.output);
  }
  return reading.trouble ? 2 : 0;
}
