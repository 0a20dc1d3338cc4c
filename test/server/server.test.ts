import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionItem,
  Hover,
  MarkupContent,
  SnippetTextEdit,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { rules } from '../../server/src/rules/index.ts';
import { pageRequest, summaryRequest } from '../../shared/protocol.ts';
import { type Editor, editor, modern, uri } from './line.ts';
import { everything, paper, positionOf, spare } from './paper.ts';

const here = { textDocument: { uri } };
const at = (words: string, into = 1) => ({ ...here, position: positionOf(paper, words, into) });
const catalogue = [everything, spare];

describe('language server', () => {
  let client: Editor | undefined;
  afterEach(() => client?.end());
  const serve = async (...with_: Parameters<typeof editor>): Promise<Editor> => (client = await editor(...with_));
  const ask = <T>(method: string, params: unknown) => client!.connection.sendRequest<T>(method, params);

  describe('hover', () => {
    const hoverAt = async (words: string, into?: number) =>
      (await ask<Hover | null>('textDocument/hover', at(words, into)))?.contents as MarkupContent | undefined;

    it('on a finding tells the client’s positions, the reason, and that the law cited is not this one’s', async () => {
      const { open } = await serve(catalogue, modern, { initializationOptions: { pageCommand: 'show.page' } });
      await open(paper);
      const { value } = (await hoverAt('all Work Product'))!;
      assert.match(value, /^\*\*Everything is assigned\*\*\s+> Consultant assigns all of the work product\./);
      assert.match(value, /\*\*Provider\.\*\* Preferred: later\.\s+A transfer takes a signed writing/);
      assert.doesNotMatch(value, /\*\*Customer/);
      assert.match(value, /law of France/);
      assert.match(value, /\(command:show\.page\?%5B%22ownership%2Feverything%22%5D\)/);
      assert.doesNotMatch(value, /Cases/);
    });

    it('leaves the message out where the editor shows it by itself', async () => {
      const { open } = await serve(catalogue, modern, { initializationOptions: { showsMessages: true } });
      await open(paper);
      const { value } = (await hoverAt('all Work Product'))!;
      assert.ok(value.startsWith('**Everything is assigned**\n\n**Provider.**'), value);
      assert.doesNotMatch(value, /Consultant assigns all of the work product/);
    });

    it('of many findings at one place explains the gravest and names the others', async () => {
      const like = (title: string, level: 'error' | 'hint') => ({
        ...everything,
        id: `ownership/${title.toLowerCase()}`,
        page: everything.page.replace('Everything is assigned', title),
        severity: { neutral: level, provider: level, customer: level },
      });
      const { open } = await serve([like('Light', 'hint'), like('Middling', 'error'), like('Heavy', 'error')]);
      await open(paper);
      const { value } = (await hoverAt('all Work Product'))!;
      assert.deepEqual(
        [...value.matchAll(/^(?:Also here: )?\*\*(\w+)\*\*$/gm)].map(([, title]) => title),
        ['Heavy', 'Middling', 'Light'],
      );
      assert.equal(value.split('signed writing').length, 2);
    });

    it('on a term, a party and a reference says what they stand for', async () => {
      const { open } = await serve([]);
      await open(paper);
      assert.match(
        (await hoverAt('Work Product to'))!.value,
        /“Work Product”.*1\.1\s+> .*everything that Consultant makes/,
      );
      assert.match((await hoverAt('Company shall pay'))!.value, /\*\*Company\*\*: Harbor Foods LLC, the customer/);
      assert.match((await hoverAt('Section 3.1'))!.value, /3\.1\*\*\s+> Company shall pay the fees/);
      assert.equal(await hoverAt('laws of France'), undefined);
    });
  });

  describe('code actions', () => {
    const actions = (words: string, context: object = { diagnostics: [] }) =>
      ask<CodeAction[]>('textDocument/codeAction', {
        ...here,
        range: { start: positionOf(paper, words), end: positionOf(paper, words) },
        context,
      });
    const resolve = (action: CodeAction) => ask<CodeAction>('codeAction/resolve', action);

    it('name the fixes and compute what they change when chosen', async () => {
      const { open, diagnostics } = await serve(catalogue);
      await open(paper);
      const found = await diagnostics();
      const offered = await actions('all Work', { diagnostics: found });
      assert.deepEqual(
        offered.map(({ title, isPreferred, edit }) => [title, isPreferred, edit]),
        [
          ['Narrow to an exhibit', true, undefined],
          ['After payment', undefined, undefined],
          ['Accept this risk, with a reason (ownership/everything)', undefined, undefined],
        ],
      );
      assert.deepEqual(offered[0]?.diagnostics, [found[0]]);
      const { edit } = await resolve(offered[1]!);
      const end = positionOf(paper, 'all Work Product', 'all Work Product'.length);
      assert.deepEqual(edit, {
        documentChanges: [
          { textDocument: { uri, version: 1 }, edits: [{ range: { start: end, end }, newText: ' upon payment' }] },
        ],
      } satisfies WorkspaceEdit);
    });

    it('are none elsewhere, and none when something else than a quick fix is asked for', async () => {
      const { open } = await serve(catalogue);
      await open(paper);
      assert.deepEqual(await actions('## 1. Definitions'), []);
      assert.deepEqual(await actions('all Work', { diagnostics: [], only: ['source.organizeImports'] }), []);
    });

    it('find their finding again after a keystroke elsewhere, and say so when it is gone', async () => {
      const { open, connection } = await serve(catalogue);
      await open(paper);
      const [narrow] = await actions('all Work');
      const change = (version: number, text: string) =>
        connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ text }],
        });
      await change(2, paper.replace('# Consulting', '\n# Consulting'));
      const moved = (await resolve(narrow!)).edit?.documentChanges?.[0] as TextDocumentEdit;
      assert.equal(moved.edits[0]?.range.start.line, positionOf(paper, 'all Work').line + 1);
      await change(3, paper.replace('all Work', 'no Work'));
      await assert.rejects(resolve(narrow!), /has changed since/);
    });

    it('write an accepted risk down before its clause, with blanks to fill', async () => {
      const { open } = await serve(catalogue);
      await open(paper);
      const accept = (await actions('all Work')).at(-1)!;
      const { edit } = await resolve(accept);
      const { edits } = edit!.documentChanges![0] as TextDocumentEdit;
      const { range, snippet } = edits[0] as SnippetTextEdit;
      const start = positionOf(paper, '2.1 Consultant');
      assert.deepEqual(range, { start, end: start });
      assert.match(
        snippet.value,
        /^<!-- accepted-risk: ownership\/everything; reason: \$\{1:\[why\]\}; by: \$\{2:\[initials\]\}; until: \$\{3:20\d\d-\d\d-\d\d\} -->\n$/,
      );
    });

    it('are plain text for a client without snippets, and come with their edits where nothing can be resolved', async () => {
      const { open } = await serve(catalogue, { textDocument: { diagnostic: {} }, workspace: {} });
      await open(paper);
      const accept = (await actions('all Work')).at(-1)!;
      assert.match(
        accept.edit!.changes![uri]![0]!.newText,
        /^<!-- accepted-risk: ownership\/everything; reason: \[why\]; by: \[initials\]; until: 20\d\d-\d\d-\d\d -->\n$/,
      );
    });
  });

  describe('completion', () => {
    const completed = async (text: string, words: string) => {
      await client!.open(text, 'file:///typed.md');
      const position = positionOf(text, words, words.length);
      const items = await ask<CompletionItem[]>('textDocument/completion', {
        textDocument: { uri: 'file:///typed.md' },
        position,
      });
      await client!.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///typed.md' } });
      return items.map(({ label }) => label);
    };

    it('knows rules and keys in front matter, terms and sections in prose, rules in a note', async () => {
      await serve(catalogue);
      assert.deepEqual(await completed(paper.replace('side: provider', 'rules:\n    own'), '    own'), [
        'ownership/everything',
        'drafting/spare',
      ]);
      assert.deepEqual(await completed(paper.replace('side: provider', 'side: '), 'side: '), [
        'provider',
        'customer',
        'neutral',
        'Consultant',
        'Company',
      ]);
      assert.ok((await completed(paper.replace('side: provider', 'k'), '  k')).includes('kind'));
      assert.deepEqual(await completed(paper.replace('the fees', 'for Wor'), 'for Wor'), ['Work Product']);
      assert.ok((await completed(paper.replace('Section 3.1.', 'Section '), 'Section ')).includes('3.1'));
      assert.equal(
        (await completed(paper.replace('3.1 Company', '<!-- accepted-risk: \n\n3.1 Company'), 'risk: '))[0],
        'ownership/everything',
      );
    });
  });

  describe('own requests', () => {
    it('give the page without its cases, and a summary', async () => {
      const { open } = await serve(catalogue);
      await open(paper);
      const page = await ask<{ markdown: string }>(pageRequest, { id: 'ownership/everything' });
      assert.match(page.markdown, /^# Everything is assigned/);
      assert.doesNotMatch(page.markdown, /Cases/);
      assert.equal(await ask(pageRequest, { id: 'no/such' }), null);
      assert.deepEqual(await ask(summaryRequest, { uri }), {
        kind: 'agency',
        title: 'Consulting Services Agreement',
        side: 'provider',
        sideFrom: 'agreement',
        parties: [
          {
            name: 'Northwind Labs, Inc.',
            label: 'Consultant',
            role: 'provider',
            does: 'builds or supplies the technology',
          },
          { name: 'Harbor Foods LLC', label: 'Company', role: 'customer', does: 'pays for it or contributes data' },
        ],
        ai: false,
        risks: 1,
        slips: 1,
        turnedOff: [],
        silencedByKind: 0,
        selfTold: [],
        quoted: false,
        accepted: [],
      });
      assert.equal(await ask(summaryRequest, { uri: 'file:///unknown.md' }), null);
    });
  });

  it('reads hostile text without falling', async () => {
    const { open, diagnostics } = await serve(rules);
    const texts = [
      '---\nclause-risk: [\n',
      '\u0000\ud800"("("(',
      '#'.repeat(5000),
      `${'a '.repeat(50_000)}\n`,
      '\r\r\n\n\r',
    ];
    for (const [index, text] of texts.entries()) {
      await open(text, `file:///hostile/${index}.md`);
      assert.ok(Array.isArray(await diagnostics(`file:///hostile/${index}.md`)));
    }
  });
});
