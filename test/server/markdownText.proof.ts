import assert from 'node:assert/strict';
import { clauseInsertion } from '../../server/src/features/insertClause.ts';
import { escapedMarkdown, inert } from '../../server/src/features/markdownText.ts';
import { review } from '../../server/src/review.ts';
import {
  type ClauseChoice,
  clausesRequest,
  type Overview,
  overviewRequest,
  type Report,
  reportRequest,
} from '../../shared/protocol.ts';
import { editor, uri } from './line.ts';

const remote = /(?<!\\)!\[|(?<!\\)\[[^\][]*\]\(|(?<!\\)<[a-z/!]/i;

describe('words of a paper in Markdown', () => {
  it('load no picture, follow no link, are no tag', () => {
    for (const words of ['![x](https://example.org/x.png)', '<img src="https://example.org/x">', '[here](command:x)']) {
      assert.doesNotMatch(escapedMarkdown(words), remote);
      assert.doesNotMatch(inert(words), remote);
    }
    assert.equal(inert('**Residuals.** [30] days (a) *so*'), '**Residuals.** [30] days (a) *so*');
  });

  it('of a hostile heading stay words in the preview of a clause', () => {
    const paper = `# Consulting Services Agreement

This Agreement is between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

## 1. Services

1.1 Consultant shall develop software for Company for a fee.

## 2. Confidential ![x](https://example.org/x.png) <img src="https://example.org/y">

2.1 Each party shall keep the other's Confidential Information secret and shall not use it.

## 3. Law

3.1 This Agreement is governed by the laws of New York.
`;
    const { preview } = clauseInsertion(review(paper), { id: 'residuals' })!;
    assert.match(preview, /Residuals/);
    assert.doesNotMatch(preview, remote);
  });

  it('of hostile headings, labels, terms and names stay words wherever Markdown is handed out', async () => {
    const picture = '![x](https://example.org/x.png)';
    const paper = `# Services ${picture} Agreement

This Agreement is between Northwind <img src="https://example.org/n"> Labs, Inc. ("Agency") and Harbor ${picture} Foods LLC ("Client [here](https://example.org)").

## 1. Definitions ${picture}

"Work ${picture}" means all that Agency makes. "Deliverables <img src=https://example.org/d>" means the software in Exhibit A.

## 2. Ownership \`${picture}\`

Client shall own all work product ${picture}, inventions and intellectual property created by Agency during the engagement. Agency shall train a model for Client and deliver the Work. ten (12) days [${picture}] ____ Section 9.9 ${picture}

## 3. Confidential [now](command:workbench.action.quit) <img src="https://example.org/y">

Each party shall keep the other's Confidential Information secret. <!-- accepted-risk: residuals/missing; reason: ${picture}; by: ${picture} -->

## 4. Law

This Agreement is governed by the laws of New York.
`;
    const client = await editor();
    try {
      await client.open(paper);
      const said: string[] = [];
      const put = (answer: unknown): void => {
        // Ours are the links to the pages of rules.
        if (answer !== undefined && answer !== null)
          said.push(textsOf(answer).replace(/\]\(command:clauseRisk[^()]*\)/g, ']'));
      };
      const textDocument = { uri };
      for (const [line, words] of paper.split('\n').entries())
        for (let character = 0; character < words.length; character += 5) {
          const position = { line, character };
          put(
            ((await client.connection.sendRequest('textDocument/hover', { textDocument, position })) as Hover | null)
              ?.contents,
          );
        }
      const position = { line: 10, character: 0 };
      const listed = (await client.connection.sendRequest('textDocument/completion', { textDocument, position })) as
        | readonly Documented[]
        | { items: readonly Documented[] }
        | null;
      for (const item of (Array.isArray(listed)
        ? listed
        : (listed as { items: readonly Documented[] } | null)?.items) ?? [])
        put(((await client.connection.sendRequest('completionItem/resolve', item)) as Documented).documentation);
      for (const { id } of await client.connection.sendRequest<readonly ClauseChoice[]>(clausesRequest, { uri }))
        put(clauseInsertion(review(paper), { id })?.preview);
      for (const audience of ['client', 'counterparty'])
        put(
          (await client.connection.sendRequest<Report>(reportRequest, { uri, for: audience, format: 'markdown' })).text,
        );
      const { accepted } = await client.connection.sendRequest<Overview>(overviewRequest, { uri });
      assert.ok(accepted.length);
      assert.ok(said.length > 20 && said.join('').includes('example'), `${said.length} answers`);
      assert.deepEqual(
        said
          .filter((one) => remote.test(one))
          .map((one) => one.slice(Math.max(0, one.search(remote) - 60)).slice(0, 200)),
        [],
      );
    } finally {
      client.end();
    }
  }).timeout(60_000);
});

interface Hover {
  readonly contents: unknown;
}
interface Documented {
  readonly documentation?: unknown;
}
/** The words of an answer; plain text shows what it holds, and needs no escapes. */
function textsOf(answer: unknown): string {
  if (typeof answer === 'string') return answer;
  if (Array.isArray(answer)) return answer.map(textsOf).join('\n');
  const { kind, value } = answer as { kind?: string; value?: string };
  return kind === 'plaintext' ? '' : (value ?? '');
}
