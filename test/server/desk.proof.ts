import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CodeAction, CompletionItem, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { offersFor } from '../../server/src/fixes/offers.ts';
import { review } from '../../server/src/review.ts';
import {
  type CleanCopy,
  type Comparison,
  compareRequest,
  type FixedText,
  fixedRequest,
  type InsertedMissing,
  insertMissingRequest,
  obstaclesRequest,
  type Readiness,
  type Report,
  reportRequest,
  scrubRequest,
  type WordText,
  wordRequest,
} from '../../shared/protocol.ts';
import { paragraph, run as said, wordFile } from '../cli/wordFile.ts';
import { edited } from './edited.ts';
import { oneEditor, uri } from './line.ts';

const sample = readFileSync('test/vscode/workspace/agency-services-agreement.md', 'utf8');
const here = { textDocument: { uri } };

describe('the desk', () => {
  const { serve, client, ask } = oneEditor();

  describe('a slash offers clauses', () => {
    const offered = async (text: string, as: string) => {
      await client().open(text, as);
      const document = TextDocument.create(as, 'markdown', 1, text);
      const items = await ask<CompletionItem[]>('textDocument/completion', {
        textDocument: { uri: as },
        position: document.positionAt(text.lastIndexOf('/') + 1),
        context: { triggerKind: 2, triggerCharacter: '/' },
      });
      return items.filter(({ label }) => label.startsWith('/'));
    };

    it('in an empty page, under the title of an agreement or our front matter, and not in other Markdown', async () => {
      await serve();
      const pages = ['/', '# Services Agreement\n\n/', '---\nclause-risk:\n  side: provider\n---\n\n/'];
      for (const [index, page] of pages.entries())
        assert.ok((await offered(page, `file:///${index}.md`)).length > 20, page);
      assert.deepEqual(await offered('# Notes\n\nBuy milk.\n\n/', 'file:///notes.md'), []);
    });

    it('and says of one that it is there already', async () => {
      await serve();
      const clean = readFileSync('test/agreements/clean-agency-services-agreement.md', 'utf8');
      const items = await offered(`${clean}\n\n/`, 'file:///clean.md');
      const told = async (title: string) => {
        const item = items.find(({ label }) => label === `/${title}`)!;
        const { documentation } = await ask<CompletionItem>('completionItem/resolve', item);
        const { value } = documentation as { value: string };
        return [item.labelDetails?.description, /has this already: ([^*]+)\./.exec(value)?.[1]];
      };
      assert.deepEqual((await told('Residuals'))[0], 'there already');
      assert.ok((await told('Residuals'))[1]);
      const other = items.find(({ labelDetails }) => labelDetails?.description !== 'there already')!;
      assert.equal((await told(other.label.slice(1)))[1], undefined);
    });
  });

  describe('the review of several missing clauses', () => {
    it('gives the whole text and an edit that needs no further yes', async () => {
      await serve({ reviewCommand: 'review' });
      await client().open(sample);
      const done = await ask<InsertedMissing>(insertMissingRequest, { uri, ids: ['residuals', 'deletion'] });
      assert.equal(edited(sample, done.edit as WorkspaceEdit), done.text);
      assert.ok(!JSON.stringify(done.edit).includes('annotationId'));
      assert.match(done.text, /unaided memory/);
    });

    it('is the same for one quick fix', async () => {
      await serve({ reviewCommand: 'review' });
      await client().open(sample);
      const read = review(sample);
      const found = read.findings.find((one) => offersFor(read, one)[0]?.fix.do === 'insert-clause')!;
      const what = offersFor(read, found)[0]!.name;
      const chosen = { uri, version: 1, rule: found.rule.id, start: found.start, message: found.message, what };
      const fixed = await ask<FixedText>(fixedRequest, chosen);
      assert.ok(fixed.text.length > sample.length);
      assert.equal(await ask<FixedText | null>(fixedRequest, { ...chosen, message: 'another' }), null);
    });
  });

  it('before a paper leaves the desk: what is open, a clean copy, both reports, what the turn brought', async () => {
    await serve();
    await client().open(sample);
    const { open, says } = await ask<Readiness>(obstaclesRequest, { uri });
    assert.ok(open.some(({ rule }) => rule === 'drafting/unfilled-blank'));
    // Risks that stand are in the way as well, behind what is left open.
    const first = open.findIndex(({ rule }) => !rule.startsWith('drafting/'));
    assert.ok(first > 0);
    assert.match(says, /^Not ready to sign: \d+ warnings stand; \d+ (?:blanks and slips are|blank or slip is) left\.$/);
    const { text, leaks } = await ask<CleanCopy>(scrubRequest, { uri });
    assert.deepEqual([text, leaks], [sample, []]);
    const memo = await ask<Report>(reportRequest, { uri, for: 'client', format: 'markdown' });
    assert.match(memo.text, /^# Memo on/);
    const comments = await ask<Report>(reportRequest, { uri, for: 'counterparty', format: 'html' });
    assert.doesNotMatch(comments.text, /Preferred/);
    const before = sample.replace(/^6\.2 .*$/m, '6.2 Agency shall delete Client Data when this Agreement ends.');
    const { introduced, removed } = await ask<Comparison>(compareRequest, { uri, before });
    assert.ok(introduced.some(({ rule }) => rule === 'data/retention-unlimited'));
    assert.deepEqual(removed, []);
    for (const request of [obstaclesRequest, scrubRequest, reportRequest, compareRequest])
      assert.equal(await ask(request, { uri: 'file:///unknown.md', before: '' }), null);
  });

  it('reads a Word file that the editor hands over, and says what is none', async () => {
    await serve();
    const characters = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    const docx = wordFile({ document: paragraph(said('The parties agree – “so”.')) });
    assert.deepEqual(await ask<WordText>(wordRequest, { bytes: characters(docx) }), {
      text: 'The parties agree – “so”.\n',
    });
    const { text, fault } = await ask<WordText>(wordRequest, { bytes: characters(docx.subarray(0, 90)) });
    assert.deepEqual([text, fault], ['', 'it is damaged: it cannot be unpacked']);
  });

  describe('the bulb', () => {
    const actionsAt = async (words: string): Promise<readonly CodeAction[]> => {
      const at = TextDocument.create(uri, 'markdown', 1, sample).positionAt(sample.indexOf(words));
      const range = { start: at, end: at };
      const offered = await ask<CodeAction[]>('textDocument/codeAction', {
        ...here,
        range,
        context: { diagnostics: [] },
      });
      return offered;
    };
    const titles = async (words: string) => (await actionsAt(words)).map(({ title }) => title);

    it('offers to explain a rule and to turn it off where the client has commands for that', async () => {
      await serve({ pageCommand: 'show.page', ruleCommands: { turnOff: 'turn.off', next: 'go.next' } });
      await client().open(sample);
      const offered = await titles('as long as Agency considers');
      assert.ok(offered.includes('Turn this rule off… (data/retention-unlimited)'), offered.join('\n'));
      assert.ok(offered.some((title) => title.startsWith('Explain “')));
      // What is a command has nothing to be worked out, and VS Code asks for it all the same.
      const turnOff = (await actionsAt('as long as Agency considers')).find(
        ({ command }) => command?.command === 'turn.off',
      );
      assert.deepEqual(await ask('codeAction/resolve', turnOff!), turnOff);
      client().end();
      await serve();
      await client().open(sample);
      assert.ok(!(await titles('as long as Agency considers')).some((title) => /Explain|Turn/.test(title)));
    });

    it('offers to accept a risk, and not a slip', async () => {
      await serve();
      await client().open(sample);
      assert.ok((await titles('as long as Agency considers')).some((title) => title.startsWith('Accept')));
      const slip = await titles('June 31, 2026');
      assert.ok(!slip.some((title) => title.startsWith('Accept')), slip.join('\n'));
    });
  });
});
