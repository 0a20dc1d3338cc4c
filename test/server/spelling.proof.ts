import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checklist } from '../../server/src/features/checklist.ts';
import { actionsAt } from '../../server/src/features/codeActions.ts';
import { hover } from '../../server/src/features/hover.ts';
import { choices } from '../../server/src/features/insertClause.ts';
import { clientMemo } from '../../server/src/features/report/memo.ts';
import { toMarkdown } from '../../server/src/features/report/page.ts';
import { type Review, review } from '../../server/src/review.ts';

const american = readFileSync('test/vscode/workspace/agency-services-agreement.md', 'utf8');
const british = american
  .replaceAll('license', 'licence')
  .replace(/the laws of the State of \w+(?: \w+)?/, 'the laws of England and Wales')
  .replaceAll('an Oregon limited liability company', 'a company registered in England');

/** All that a reader of this paper is shown in our words. */
function ours(read: Review): string {
  return [
    toMarkdown(clientMemo(read)).replace(/^>.*$/gm, ''),
    ...read.findings.flatMap(({ start, end, message }) => [
      message,
      hover(read, start)?.markdown.replace(/^>.*$/gm, '') ?? '',
      ...actionsAt(read, { start, end }, true).map(({ title }) => title.replace(/\([^)]*\/[^)]*\)/, '')),
    ]),
    ...checklist(read).flatMap(({ name, says }) => [name, ...says]),
    ...choices(read).flatMap(({ title, summary, missing }) => [title, summary, missing?.title ?? '']),
  ].join('\n');
}

describe('one spelling, chosen by the paper', () => {
  it('licence nowhere where the paper writes license', () => {
    const text = ours(review(american));
    assert.match(text, /license/);
    assert.doesNotMatch(text, /licence/i);
  });

  it('the noun licence, and the verb license, where the paper does so', () => {
    const text = ours(review(british));
    assert.match(text, /licence/);
    assert.doesNotMatch(text, /\b(?:an?|the|no|implied|exclusive|perpetual) licenses?\b/i);
  });
});
