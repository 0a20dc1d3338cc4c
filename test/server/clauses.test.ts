import assert from 'node:assert/strict';
import type {
  CodeAction,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { yearAfter } from '../../server/src/features/acceptRisk.ts';
import {
  type ClauseChoice,
  clausesRequest,
  type InsertedClause,
  type InsertedMissing,
  insertClauseRequest,
  insertMissingRequest,
  pageRequest,
  type Summary,
  summaryRequest,
} from '../../shared/protocol.ts';
import { catalogue, refactors, residuals, text } from './clausesPaper.ts';
import { type Editor, editor, modern, uri } from './line.ts';
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

  it('are listed: what is missing here first, the gravest first, then by topic', async () => {
    await serve();
    const list = await ask<ClauseChoice[]>(clausesRequest, { uri });
    assert.deepEqual(
      list.filter(({ missing }) => missing).map(({ id }) => id),
      ['residuals', 'deletion', 'general-know-how'],
    );
    assert.deepEqual(
      list.slice(0, 3).map(({ missing }) => missing?.severity),
      ['warning', 'hint', 'hint'],
    );
    assert.deepEqual(
      list[0]!.variants.map(({ called }) => called),
      [
        'preferred, for the provider',
        'fallback, for the provider',
        'short, for the provider',
        'preferred, balanced',
        'preferred, for the customer',
      ],
    );
    const topics = list.filter(({ missing, fits }) => !missing && fits).map(({ topic }) => topic);
    assert.deepEqual(topics, [...topics].sort());
    assert.ok(list.every(({ id, title, summary }) => id && title && summary.length > 10));
    assert.ok(!list.some(({ id }) => id === 'definitions' || id.startsWith('agreement-')));
    assert.equal(await ask(clausesRequest, { uri: 'file:///unknown.md' }), null);
  });

  it('go in where they belong, with the next number, tab stops, and a place for the cursor', async () => {
    await serve();
    const done = (await ask<InsertedClause>(insertClauseRequest, { uri, id: 'deletion' }))!;
    const [{ edits }] = (done.edit as WorkspaceEdit).documentChanges as [TextDocumentEdit];
    const { range, snippet } = edits.at(-1) as SnippetTextEdit;
    const behind = positionOf(text, 'at the end.', 'at the end.'.length);
    assert.deepEqual(range, { start: behind, end: behind });
    assert.match(snippet.value, /^\n\n3\.3 \*\*Return and Deletion\.\*\* /);
    assert.match(snippet.value, /Consultant shall/);
    assert.match(snippet.value, /\$\{1:/);
    assert.equal(done.hasBlanks, true);
    // Definitions may have come in above.
    assert.ok(done.at!.line >= behind.line + 2 && done.at!.character === 0);
    assert.match(
      done.preview,
      /^\*\*Return and Deletion of Data\*\* · preferred, for the provider · in 3 Confidentiality/,
    );
    assert.match(done.preview, /\n3\.3 \*\*Return and Deletion/);
    assert.match(done.preview, /\*Gives:\* /);
  });

  it('go in as the variant that was chosen; what is there already is left, and an unknown one is none', async () => {
    await serve();
    const wordsOf = async (more: object) => {
      const done = await ask<InsertedClause>(insertClauseRequest, { uri, id: 'residuals', ...more });
      return done.preview;
    };
    assert.match(await wordsOf({}), /unaided memory/);
    assert.match(await wordsOf({ variant: 'fallback', side: 'provider' }), /General Skill and Experience/);
    assert.match(await wordsOf({ variant: 'preferred', side: 'customer' }), /independent source/);
    assert.equal(await ask(insertClauseRequest, { uri, id: 'no-such' }), null);
    const { edit } = await ask<InsertedClause>(insertClauseRequest, { uri, id: 'residuals' });
    const { edits } = (edit as WorkspaceEdit).documentChanges![0] as TextDocumentEdit;
    const inserted = edits.map((one) => ('newText' in one ? one.newText : one.snippet.value)).join('');
    await client!.open(text.replace('at the end.', `at the end.${inserted}`), 'file:///matter/again.md');
    const again = await ask<InsertedClause>(insertClauseRequest, { uri: 'file:///matter/again.md', id: 'residuals' });
    assert.equal(again.edit, undefined);
    assert.match(again.preview, /stands in the agreement already/);
  });

  it('all that are missing are to be confirmed, and leave out what the others settle or their own fix refuses', async () => {
    await serve();
    const ids = ['residuals', 'deletion', 'general-know-how'];
    const { edit, settled, leftOut } = await ask<InsertedMissing>(insertMissingRequest, { uri, ids });
    assert.deepEqual(
      leftOut.map(({ title }) => title),
      ['Return and Deletion of Data'],
    );
    assert.match(leftOut[0]!.doubts.join(), /binds the client alone/);
    assert.deepEqual(settled, ['Limit to General Know-How']);
    const { documentChanges, changeAnnotations } = edit as WorkspaceEdit;
    const [{ edits }] = documentChanges as [TextDocumentEdit];
    const clauses = (edits as (TextEdit & { annotationId: string })[]).find(({ newText }) => newText.includes('3.3'))!;
    assert.match(clauses.newText, /\n\n3\.3 \*\*Residuals\.\*\*/);
    assert.ok(
      edits.every((one) => 'newText' in one),
      'no tab stops in what is shown first',
    );
    assert.deepEqual(changeAnnotations![clauses.annotationId], {
      label: 'Insert “Residuals”',
      needsConfirmation: true,
    });
    assert.ok(Object.values(changeAnnotations!).every(({ needsConfirmation }) => needsConfirmation));
  });

  it('all that are missing come as plain edits to a client that cannot show them first', async () => {
    await serve(text, { textDocument: { diagnostic: {} }, workspace: {} });
    const { edit } = await ask<InsertedMissing>(insertMissingRequest, { uri, ids: ['residuals'] });
    assert.match((edit as WorkspaceEdit).changes![uri]!.at(-1)!.newText, /^\n\n3\.3 \*\*Residuals/);
  });

  it('have pages of their own', async () => {
    await serve();
    const { markdown } = await ask<{ markdown: string }>(pageRequest, { id: 'clause/residuals' });
    assert.match(
      markdown,
      /^# Residuals\n[\s\S]+\n## Preferred, for the provider\n[\s\S]+\n## Fallback, for the provider/,
    );
    assert.equal(await ask(pageRequest, { id: 'clause/definitions' }), null);
  });

  describe('as a quick fix', () => {
    const actions = (only?: string) => {
      const at = positionOf(text, '3. Confidentiality');
      const context = { diagnostics: [], ...(only && { only: [only] }) };
      return ask<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: at, end: at },
        context,
      });
    };

    it('can be looked at first, behind the plain fix and before the way to accept the risk', async () => {
      client = await editor([residuals], refactors);
      await client.open(text);
      const offered = await actions();
      assert.deepEqual(
        offered.map(({ title }) => title),
        [
          'Insert “Residuals” in 3 Confidentiality',
          'Preview: Insert “Residuals” in 3 Confidentiality',
          'Accept this risk, with a reason (residuals/none)',
        ],
      );
      const { edit } = await ask<CodeAction>('codeAction/resolve', offered[1]);
      assert.deepEqual(edit!.changeAnnotations, {
        0: { label: 'Insert “Residuals” in 3 Confidentiality', needsConfirmation: true },
      });
      const plain = await ask<CodeAction>('codeAction/resolve', offered[0]);
      assert.equal(plain.edit!.changeAnnotations, undefined);
    });

    it('are not shown first where the menu is long, or the client cannot', async () => {
      await serve();
      assert.ok((await actions()).every(({ title }) => !title.startsWith('Preview')));
      client!.end();
      client = await editor([residuals], modern);
      await client.open(text);
      assert.ok((await actions()).every(({ title }) => !title.startsWith('Preview')));
    });
  });

  it('that a note declines are no longer missing, and the summary counts the risk as accepted', async () => {
    const note = '<!-- accepted-risk: residuals/none; reason: client prefers silence; by: AB -->';
    await serve(text.replace('## 3.', `${note}\n\n## 3.`));
    const list = await ask<ClauseChoice[]>(clausesRequest, { uri });
    assert.equal(list.find(({ id }) => id === 'residuals')?.missing, undefined);
    const { accepted } = await ask<Summary>(summaryRequest, { uri });
    assert.deepEqual(accepted, [{ rule: 'residuals/none', reason: 'client prefers silence' }]);
  });

  it('accepted risks end after a year unless the attorney says otherwise', () => {
    assert.equal(yearAfter('2026-11-20'), '2027-11-20');
    assert.equal(yearAfter('2028-02-29'), '2029-02-28');
  });
});
