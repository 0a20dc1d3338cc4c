import assert from 'node:assert/strict';
import type { CompletionItem, MarkupContent, TextEdit } from 'vscode-languageserver/node';
import { catalogue, refactors, text } from './clausesPaper.ts';
import { type Editor, editor, uri } from './line.ts';
import { positionOf } from './paper.ts';

describe('clauses in an editor', () => {
  let client: Editor | undefined;
  afterEach(() => client?.end());
  const serve = async (paper = text, can = refactors): Promise<Editor> => {
    client = await editor(catalogue, can);
    await client.open(paper);
    return client;
  };
  const ask = <T>(method: string, params: unknown) => client!.connection.sendRequest<T>(method, params);

  describe('while drafting', () => {
    const typed = async (
      words: string,
      after = '3.2 **Return.** Each party shall return it at the end.',
      trigger?: string,
    ) => {
      const paper = text.replace(after, `${after}\n\n${words}`);
      await serve(paper);
      const position = positionOf(paper, `${after}\n\n${words}`, after.length + 2 + words.length);
      return ask<CompletionItem[]>('textDocument/completion', {
        textDocument: { uri },
        position,
        context: trigger ? { triggerKind: 2, triggerCharacter: trigger } : { triggerKind: 1 },
      });
    };
    const newText = ({ textEdit }: CompletionItem): string => (textEdit as TextEdit).newText;

    it('are offered after a slash where a paragraph begins, those missing first, with the next number', async () => {
      const items = await typed('/', undefined, '/');
      const sorted = [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
      assert.deepEqual(
        sorted.slice(0, 3).map(({ label }) => label),
        ['/Residuals', '/Return and Deletion of Data', '/Limit to General Know-How'],
      );
      assert.equal(sorted[0]!.labelDetails?.description, 'missing here');
      assert.ok(items.length > 30);
      assert.match(
        newText(sorted[0]!),
        /^3\.3 \*\*Residuals\.\*\* Notwithstanding anything else in this Agreement, Consultant/,
      );
      assert.ok(items.every(({ filterText }) => filterText?.startsWith('/')));
    });

    it('are offered by the first letters of their names, with a slash and without', async () => {
      for (const words of ['/resid', 'resid']) {
        const items = await typed(words);
        const [first] = items;
        assert.match(first!.label, /Residuals$/);
        assert.ok(first!.filterText!.toLowerCase().includes(words));
        const { range } = first!.textEdit as TextEdit;
        assert.deepEqual([range.start.character, range.end.character], [0, words.length]);
        client!.end();
      }
    });

    it('take the number that stands there, and give none where the next is taken', async () => {
      const [numbered] = await typed('3.3 /resid');
      assert.match(newText(numbered!), /^\*\*Residuals\.\*\* Notwithstanding/);
      client!.end();
      const [between] = await typed(
        '/resid',
        '3.1 **Secrecy.** Each party shall keep the Confidential Information of the other in confidence.',
      );
      assert.match(newText(between!), /^\*\*Residuals\.\*\* Notwithstanding/);
      client!.end();
      const [first] = await typed('/resid', '## 4. General');
      assert.match(newText(first!), /^\*\*Residuals\.\*\* Notwithstanding/, '4.1 is taken');
    });

    it('tell their words, what they give and take, and bring definitions along, once looked at', async () => {
      const items = await typed('/model own');
      const item = items.find(({ label }) => label === '/Model Ownership')!;
      assert.equal(item.documentation, undefined);
      const { documentation, additionalTextEdits } = await ask<CompletionItem>('completionItem/resolve', item);
      assert.match((documentation as MarkupContent).value, /\*Gives:\* /);
      assert.equal(additionalTextEdits?.length, 1);
      assert.match(additionalTextEdits![0]!.newText, /\n\n1\.\d "Methodology" means /);
    });

    it('are not offered inside a paragraph, after a space, or in Markdown that is no agreement', async () => {
      const clauses = (items: CompletionItem[]) => items.filter(({ data }) => data).length;
      assert.equal(clauses(await typed('and /')), 0);
      client!.end();
      assert.equal(clauses(await typed('3.3 ', undefined, ' ')), 0);
      client!.end();
      assert.equal(clauses(await typed('re')), 0);
      await client!.open('# Notes\n\n/', 'file:///notes.md');
      const there = { textDocument: { uri: 'file:///notes.md' }, position: { line: 2, character: 1 } };
      assert.deepEqual(await ask('textDocument/completion', there), []);
    });
  });
});
