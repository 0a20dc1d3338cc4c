import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { read } from '../../server/src/analysis/agreement.ts';
import { settingEdit } from '../../server/src/features/frontMatterEdit.ts';
import { review } from '../../server/src/review.ts';
import { type Summary, settingEditRequest, summaryRequest } from '../../shared/protocol.ts';
import { edited } from './edited.ts';
import { oneEditor, uri } from './line.ts';

const sample = readFileSync('test/vscode/workspace/agency-services-agreement.md', 'utf8');
const here = { textDocument: { uri } };
const nda = `# Mutual Non-Disclosure Agreement

This Agreement is between Northwind Labs, Inc. ("Discloser") and Harbor Foods LLC ("Recipient").

1. Recipient shall keep the Confidential Information secret and shall use it only to evaluate a business relationship.

2. This Agreement is governed by the laws of New York.
`;

describe('the desk', () => {
  const { serve, client, ask } = oneEditor();
  const summary = () => ask<Summary>(summaryRequest, { uri });

  describe('a text that is not read as one of ours', () => {
    const notices = async () => (await client().diagnostics()).filter(({ code }) => code === 'kind');

    it('says so once, quietly, at its title, and in the summary', async () => {
      await serve();
      await client().open(nda);
      const [notice, ...more] = await notices();
      assert.deepEqual(more, []);
      assert.equal(notice?.severity, 3);
      assert.deepEqual(notice?.range.start, { line: 0, character: 0 });
      assert.match(String(notice!.message), /another kind of agreement/);
      assert.equal((await summary()).unread?.says, notice?.message);
    });

    it('is told apart from what is plainly no agreement, and from what someone has named', async () => {
      await serve();
      await client().open('# Notes\n\nBuy milk.\n');
      assert.deepEqual(await notices(), []);
      for (const text of ['# Draft Services Agreement\n\nTo be written.\n', nda]) {
        client().end();
        await serve();
        await client().open(text);
        assert.equal((await notices()).length, 1, text);
      }
      client().end();
      await serve();
      await client().open(`---\nclause-risk:\n  kind: other\n---\n\n${nda}`);
      assert.deepEqual(await notices(), []);
    });

    it('is made one of ours by a quick fix that writes its kind', async () => {
      await serve();
      await client().open(nda);
      const [notice] = await notices();
      const offered = await ask<CodeAction[]>('textDocument/codeAction', {
        ...here,
        range: notice!.range,
        context: { diagnostics: [notice] },
      });
      const agency = offered.find(({ title }) => title.includes('kind: agency'))!;
      const after = edited(nda, agency.edit);
      assert.equal(after, `---\nclause-risk:\n  kind: agency\n---\n\n${nda}`);
      assert.equal(review(after).agreement.kind, 'agency');
    });
  });

  describe('settings written into front matter', () => {
    const cases: readonly (readonly [string, string, readonly string[], string | boolean, string | undefined])[] = [
      ['none yet', '# A\n', ['side'], 'provider', '---\nclause-risk:\n  side: provider\n---\n\n# A\n'],
      ['lines as on Windows', '# A\r\n', ['final'], true, '---\r\nclause-risk:\r\n  final: true\r\n---\r\n\r\n# A\r\n'],
      [
        'other keys, with a comment',
        '---\ntitle: Deal # ours\n---\n\n# A\n',
        ['kind'],
        'jda',
        '---\ntitle: Deal # ours\nclause-risk:\n  kind: jda\n---\n\n# A\n',
      ],
      [
        'another value',
        '---\nclause-risk:\n  side: customer # for now\n---\n# A\n',
        ['side'],
        'Acme: "A", Inc.',
        undefined,
      ],
      [
        'a rule',
        '---\nclause-risk:\n  side: customer\n---\n# A\n',
        ['rules', 'residuals/missing'],
        'off',
        '---\nclause-risk:\n  side: customer\n  rules:\n    residuals/missing: off\n---\n# A\n',
      ],
      [
        'one line',
        '---\nclause-risk: { side: customer }\n---\n# A\n',
        ['kind'],
        'agency',
        '---\nclause-risk: { side: customer, kind: agency }\n---\n# A\n',
      ],
      ['empty', '---\n---\n# A\n', ['side'], 'neutral', '---\nclause-risk:\n  side: neutral\n---\n# A\n'],
      ['set to nothing', '---\nclause-risk:\n---\n# A\n', ['side'], 'neutral', undefined],
    ];
    for (const [name, text, path, value, expected] of cases)
      it(name, () => {
        const edit = settingEdit(read(text), path, value)!;
        const after = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
        if (expected !== undefined) assert.equal(after, expected);
        const { values, problems } = read(after).frontMatter;
        assert.deepEqual(problems, []);
        const [key, id] = path as ['side' | 'kind' | 'final' | 'rules', string?];
        const own = values[key];
        assert.equal(id ? (own as Record<string, string>)[id] : own, value);
        assert.ok(after.endsWith(text.slice(text.lastIndexOf('# A'))));
      });

    it('are not, where the front matter cannot be read', () => {
      assert.equal(settingEdit(read('---\nclause-risk: [\n---\n# A\n'), ['side'], 'provider'), undefined);
      assert.equal(settingEdit(read('+++\ntitle = "Deal"\n+++\n# A\n'), ['side'], 'provider'), undefined);
    });

    it('come over the line as an edit', async () => {
      await serve();
      await client().open(sample);
      const edit = await ask<WorkspaceEdit>(settingEditRequest, { uri, path: ['side'], value: 'Agency' });
      const after = review(edited(sample, edit));
      assert.equal(after.side, 'provider');
      assert.equal(after.sideFrom, 'agreement');
    });
  });
});
