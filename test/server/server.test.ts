import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type Hover,
  type Location,
  LSPErrorCodes,
  type MarkupContent,
  type PublishDiagnosticsParams,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { rules } from '../../server/src/rules/index.ts';
import { pageRequest, summaryRequest } from '../../shared/protocol.ts';
import { type Editor, editor, modern, uri } from './line.ts';
import { broken, everything, paper, positionOf, spare } from './paper.ts';

const here = { textDocument: { uri } };
const at = (words: string, into = 1) => ({ ...here, position: positionOf(paper, words, into) });
const catalogue = [everything, spare];

describe('language server', () => {
  let client: Editor | undefined;
  afterEach(() => client?.end());
  const serve = async (...with_: Parameters<typeof editor>): Promise<Editor> => (client = await editor(...with_));
  const ask = <T>(method: string, params: unknown) => client!.connection.sendRequest<T>(method, params);

  describe('diagnostics', () => {
    it('are pulled: the words, the rule, the cause elsewhere', async () => {
      const { open, diagnostics } = await serve(catalogue);
      await open(paper);
      const [found, faded] = await diagnostics();
      assert.deepEqual(found, {
        range: {
          start: positionOf(paper, 'all Work Product'),
          end: positionOf(paper, 'all Work Product', 'all Work Product'.length),
        },
        severity: 1,
        source: 'clause-risk',
        code: 'ownership/everything',
        message: 'Consultant assigns all of the work product.',
        relatedInformation: [
          {
            location: {
              uri,
              range: { start: positionOf(paper, 'Work Product"'), end: positionOf(paper, '" means') },
            },
            message: 'Defined here.',
          },
        ],
      } satisfies Diagnostic);
      assert.deepEqual(faded?.tags, [1], 'unnecessary words are faded');
    });

    it('are unchanged as long as they would be the same', async () => {
      const { open, connection } = await serve(catalogue);
      await open(paper);
      const pull = (previousResultId?: string) =>
        ask<DocumentDiagnosticReport>('textDocument/diagnostic', { ...here, previousResultId });
      const first = await pull();
      assert.equal(first.kind, 'full');
      assert.deepEqual(await pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });
      // Words behind the last finding move nothing.
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: { start: { line: 21, character: 0 }, end: { line: 21, character: 0 } }, text: '\n' }],
      });
      assert.equal((await pull(first.resultId)).kind, 'unchanged');
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 3 },
        contentChanges: [{ range: { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } }, text: '\n' }],
      });
      assert.equal((await pull(first.resultId)).kind, 'full');
    });

    it('follow edits: what is typed is what is judged', async () => {
      const { open, diagnostics, connection } = await serve(catalogue);
      await open(paper);
      assert.equal((await diagnostics()).length, 2);
      const start = positionOf(paper, 'all Work Product');
      const change = (version: number, length: number, text: string) =>
        connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ range: { start, end: { ...start, character: start.character + length } }, text }],
        });
      await change(2, 'all'.length, 'some');
      assert.deepEqual(
        (await diagnostics()).map(({ code }) => code),
        ['drafting/spare'],
      );
      await change(3, 'some'.length, 'all');
      const again = await diagnostics();
      assert.deepEqual(again[0]?.range.start, start);
    });

    it('are pushed to a client that cannot pull, and taken back when the document closes', async () => {
      const { open, heard, connection } = await serve(catalogue, {
        ...modern,
        textDocument: { publishDiagnostics: {} },
      });
      await open(paper);
      const method = 'textDocument/publishDiagnostics';
      const told = await heard<PublishDiagnosticsParams>(method);
      assert.deepEqual(
        told.diagnostics.map(({ code }) => code),
        ['ownership/everything', 'drafting/spare'],
      );
      assert.equal(told.version, 1);
      assert.equal(told.diagnostics[0]?.relatedInformation, undefined, 'what the client cannot show is not sent');
      await connection.sendNotification('textDocument/didClose', here);
      assert.deepEqual((await heard<PublishDiagnosticsParams>(method)).diagnostics, []);
    });

    it('of a rule that throws are missing; it is logged once and the others speak', async () => {
      const { open, diagnostics, heard, told } = await serve([broken, ...catalogue]);
      await open(paper);
      assert.equal((await diagnostics()).length, 2);
      const { message } = await heard<{ message: string }>('window/logMessage');
      assert.match(message, /drafting\/broken failed: Error: a rule that does not work/);
      await open(paper.replace('fees', 'price'), 'file:///matter/other.md');
      await diagnostics('file:///matter/other.md');
      assert.equal(told.filter((one) => one.method === 'window/logMessage').length, 1);
    });

    it('are none for what is no agreement, for our own pages, and for an empty document', async () => {
      const { open, diagnostics } = await serve(catalogue);
      await open('# Notes\n\nConsultant assigns all Work Product.\n', 'file:///notes.md');
      assert.deepEqual(await diagnostics('file:///notes.md'), []);
      await open(paper, 'clause-risk:/ownership/everything.md');
      assert.deepEqual(await diagnostics('clause-risk:/ownership/everything.md'), []);
      await open('', 'file:///empty.md');
      assert.deepEqual(await diagnostics('file:///empty.md'), []);
    });

    it('link to the page where the client has a command for it', async () => {
      const { open, diagnostics } = await serve(catalogue, modern, {
        initializationOptions: { pageCommand: 'show.page' },
      });
      await open(paper);
      assert.equal(
        (await diagnostics())[0]?.codeDescription?.href,
        'command:show.page?%5B%22ownership%2Feverything%22%5D',
      );
    });

    it('are withdrawn with the question', async () => {
      const { open, connection } = await serve(catalogue);
      await open(paper);
      const source = new CancellationTokenSource();
      const asked = connection.sendRequest('textDocument/diagnostic', here, source.token);
      source.cancel();
      await assert.rejects(asked, ({ code }: { code: number }) => code === LSPErrorCodes.RequestCancelled);
    });
  });

  describe('settings', () => {
    it('choose severities and side for a resource, and a change refreshes', async () => {
      const self = await serve(catalogue);
      const neutral = paper.replace('side: provider', 'final: false');
      await self.open(neutral);
      assert.deepEqual(
        (await self.diagnostics()).map(({ severity }) => severity),
        [2, 4],
      );
      self.settings = { side: 'Consultant', rules: { 'drafting/spare': 'information' } };
      await self.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await self.heard('workspace/diagnostic/refresh');
      assert.deepEqual(
        (await self.diagnostics()).map(({ severity }) => severity),
        [1, 3],
      );
      self.settings = { side: 'customer', topics: { drafting: 'off' } };
      await self.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await self.heard('workspace/diagnostic/refresh');
      assert.deepEqual(await self.diagnostics(), []);
    });

    for (const [name, pushed] of Object.entries({
      'under our name': { clauseRisk: { side: 'customer' } },
      alone: { side: 'customer' },
    }))
      it(`are taken as they are pushed by a client that cannot be asked: ${name}`, async () => {
        const { configuration: _, ...workspace } = modern.workspace!;
        const without = { ...modern, workspace };
        const neutral = paper.replace('side: provider', 'final: false');
        const severities = (items: readonly { severity?: number }[]) => items.map(({ severity }) => severity);
        const asked = await serve(catalogue);
        asked.settings = { side: 'customer' };
        await asked.open(neutral);
        const wanted = severities(await asked.diagnostics());
        asked.end();
        const atStart = await serve(catalogue, without, {
          initializationOptions: 'clauseRisk' in pushed ? pushed : { settings: pushed },
        });
        await atStart.open(neutral);
        assert.deepEqual(severities(await atStart.diagnostics()), wanted);
        atStart.end();
        const later = await serve(catalogue, without);
        await later.open(neutral);
        assert.notDeepEqual(severities(await later.diagnostics()), wanted);
        await later.connection.sendNotification('workspace/didChangeConfiguration', { settings: pushed });
        assert.deepEqual(severities(await later.diagnostics()), wanted);
      });

    it('that cannot be followed are said once, and the rest counts', async () => {
      const self = await serve(catalogue);
      self.settings = { side: 'neutral', rules: { 'ownership/everthing': 'off', 'drafting/spare': 'loud' } };
      await self.open(paper);
      assert.equal((await self.diagnostics()).length, 2);
      const said = [
        (await self.heard<{ message: string }>('window/showMessage')).message,
        (await self.heard<{ message: string }>('window/showMessage')).message,
      ];
      assert.match(said[0]!, /no rule "ownership\/everthing"; perhaps "ownership\/everything"/);
      assert.match(said[1]!, /drafting\/spare must be off, hint, information, warning or error, not "loud"/);
      await self.open(paper, 'file:///matter/other.md');
      await self.diagnostics('file:///matter/other.md');
      assert.equal(self.told.filter(({ method }) => method === 'window/showMessage').length, 2);
    });

    it('leave out what they exclude', async () => {
      const self = await serve(catalogue, modern, {
        workspaceFolders: [{ uri: 'file:///matter', name: 'matter' }],
      });
      self.settings = { exclude: ['archive/**'] };
      await self.open(paper, 'file:///matter/archive/old.md');
      assert.deepEqual(await self.diagnostics('file:///matter/archive/old.md'), []);
      await self.open(paper);
      assert.equal((await self.diagnostics()).length, 2);
    });

    it('in front matter are checked where they stand', async () => {
      const { open, diagnostics } = await serve(catalogue);
      const text = paper.replace('side: provider', 'side: Landlord\n  rules:\n    ownership/everthing: off');
      await open(text);
      const [side, rule] = await diagnostics();
      assert.match(
        side!.message as string,
        /"Landlord" is neither .* nor a party of this agreement \(Consultant, Company\)/,
      );
      assert.deepEqual(side!.range.start, positionOf(text, 'side'));
      assert.match(rule!.message as string, /no rule "ownership\/everthing"; perhaps "ownership\/everything"/);
      assert.deepEqual(rule!.range, {
        start: positionOf(text, 'ownership/everthing'),
        end: positionOf(text, ': off'),
      });
    });
  });

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

  describe('terms and sections', () => {
    it('are found from their uses and listed from their definitions', async () => {
      const { open } = await serve([]);
      await open(paper);
      const term = await ask<Location>('textDocument/definition', at('Work Product to'));
      assert.deepEqual(term.range.start, positionOf(paper, 'Work Product" means'));
      const section = await ask<Location>('textDocument/definition', at('Section 3.1'));
      assert.equal(section.range.start.line, positionOf(paper, '3.1 Company').line);
      const uses = await ask<Location[]>('textDocument/references', {
        ...at('Work Product to'),
        context: { includeDeclaration: true },
      });
      assert.deepEqual(
        uses.map(({ range }) => range.start),
        [positionOf(paper, 'Work Product" means'), positionOf(paper, 'Work Product to')],
      );
      const highlights = await ask<unknown[]>('textDocument/documentHighlight', at('Work Product to'));
      assert.equal(highlights.length, 2);
    });

    it('are renamed everywhere, in their own number', async () => {
      const { open } = await serve([]);
      const text = paper.replace('the fees', 'for each Deliverable. "Deliverables" means the reports');
      await open(text);
      const position = positionOf(text, 'Deliverable.', 2);
      const { placeholder } = await ask<{ placeholder: string }>('textDocument/prepareRename', { ...here, position });
      assert.equal(placeholder, 'Deliverables');
      const edit = await ask<WorkspaceEdit>('textDocument/rename', { ...here, position, newName: 'Studies' });
      const [{ edits }] = edit.documentChanges as [TextDocumentEdit];
      assert.deepEqual(
        edits.map((one) => ('newText' in one ? one.newText : '')),
        ['Study', 'Studies'],
      );
      await assert.rejects(
        ask('textDocument/rename', { ...here, position, newName: 'a "study"' }),
        /begins with a capital letter/,
      );
    });

    it('are none in Markdown that is no agreement, and a plain word is left to the editor', async () => {
      const { open } = await serve([]);
      const notes = '# Notes\n\nThe library (the "Parser") reads. See Section 1.\n\nThe Parser is fast.\n';
      await open(notes, 'file:///notes.md');
      const position = positionOf(notes, 'Parser is', 1);
      const there = { textDocument: { uri: 'file:///notes.md' }, position };
      assert.equal(await ask('textDocument/hover', there), null);
      assert.equal(await ask('textDocument/definition', there), null);
      assert.equal(await ask('textDocument/documentHighlight', there), null);
      assert.equal(await ask('textDocument/prepareRename', there), null);
      await open(paper);
      assert.equal(await ask('textDocument/documentHighlight', at('shall pay')), null);
    });

    it('of a paper without headings make an outline; headings are left to the editor', async () => {
      const { open } = await serve([]);
      await open(paper);
      assert.deepEqual(await ask('textDocument/documentSymbol', here), []);
      const bare = `SERVICES AGREEMENT\n\nThis Agreement is between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").\n\n1. Services. Consultant shall advise Company.\n\n2. Fees. Company shall pay the fees.\n\n3. Term. This Agreement ends in May.\n`;
      await open(bare, 'file:///bare.md');
      const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: { uri: 'file:///bare.md' },
      });
      assert.deepEqual(
        symbols.map(({ name }) => name),
        ['1 Services', '2 Fees', '3 Term'],
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
