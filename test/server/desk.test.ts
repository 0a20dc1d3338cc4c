import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CodeAction, CompletionItem, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { read } from '../../server/src/analysis/agreement.ts';
import { settingEdit } from '../../server/src/features/frontMatterEdit.ts';
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
  type Obstacle,
  type Overview,
  obstaclesRequest,
  overviewRequest,
  type Report,
  reportRequest,
  type Summary,
  scrubRequest,
  settingEditRequest,
  summaryRequest,
  type WordText,
  wordRequest,
} from '../../shared/protocol.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { paragraph, run as said, wordFile } from '../cli/wordFile.ts';
import { type Editor, editor, modern, uri } from './line.ts';

const sample = readFileSync('test/vscode/workspace/agency-services-agreement.md', 'utf8');
const here = { textDocument: { uri } };
const nda = `# Mutual Non-Disclosure Agreement

This Agreement is between Northwind Labs, Inc. ("Discloser") and Harbor Foods LLC ("Recipient").

1. Recipient shall keep the Confidential Information secret and shall use it only to evaluate a business relationship.

2. This Agreement is governed by the laws of New York.
`;

describe('the desk', () => {
  let client: Editor | undefined;
  const serve = async (options: object = {}) => {
    client = await editor(undefined, modern, { initializationOptions: options });
    return client;
  };
  afterEach(() => client?.end());
  const ask = <T>(method: string, params: object): Promise<T> => client!.connection.sendRequest<T>(method, params);
  const summary = () => ask<Summary>(summaryRequest, { uri });
  const edited = (text: string, edit: WorkspaceEdit | null | undefined): string => {
    const changes = (edit?.documentChanges ?? []).flatMap((one) => ('edits' in one ? one.edits : []));
    assert.ok(changes.length, 'an edit');
    return TextDocument.applyEdits(
      TextDocument.create(uri, 'markdown', 1, text),
      changes.map((one) => ('newText' in one ? one : { range: one.range, newText: one.snippet.value })),
    );
  };

  describe('counts', () => {
    it('in the summary, the Problems and the review are the same', async () => {
      await serve();
      await client!.open(sample);
      const { risks, slips, unread } = await summary();
      const shown = await client!.diagnostics();
      assert.equal(unread, undefined);
      assert.equal(shown.length, risks + slips);
      assert.equal(shown.filter(({ code }) => String(code).startsWith('drafting/')).length, slips);
      assert.equal(review(sample, { settings: defaultSettings }).findings.length, risks + slips);
      assert.ok(risks > 10 && slips > 1);
    });

    it('what the paper silences by itself, and say where it is told otherwise than it reads', async () => {
      await serve();
      const top = '---\ntitle: Readme\nclause-risk:\n  kind: jda\n  rules:\n    residuals/missing: off\n---\n\n';
      await client!.open(top + sample.replace(/^---[\s\S]*?\n---\n/, ''));
      const { turnedOff, selfTold } = await summary();
      assert.deepEqual(turnedOff, ['residuals/missing']);
      assert.deepEqual(
        selfTold.map((one) => one.slice(0, 26)),
        ['Read as joint development,', 'The paper is called otherw'],
      );
      const told = (await client!.diagnostics()).filter(({ code }) => code === 'front-matter');
      assert.deepEqual(
        told.map(({ range }) => range.start.line),
        [3, 1],
      );
    });

    it('say once that a paper is mostly quoted', async () => {
      await serve();
      await client!.open(sample);
      assert.equal((await summary()).quoted, false);
      const quoted = `Dear Kim,\n\n${sample.replace(/^---[\s\S]*?\n---\n/, '').replace(/^/gm, '> ')}`;
      await client!.open(quoted, 'file:///matter/letter.md');
      assert.equal((await ask<Summary>(summaryRequest, { uri: 'file:///matter/letter.md' })).quoted, true);
    });

    it('leave out copies that an editor shows beside the document', async () => {
      await serve();
      for (const scheme of ['git', 'vscode-bulkeditpreview-editor', 'clause-risk']) {
        await client!.open(sample, `${scheme}:/matter/agreement.md`);
        assert.deepEqual(await client!.diagnostics(`${scheme}:/matter/agreement.md`), [], scheme);
      }
      for (const real of ['untitled:Untitled-1', 'vscode-vfs://github/firm/deal/agreement.md']) {
        await client!.open(sample, real);
        assert.ok((await client!.diagnostics(real)).length, real);
      }
    });
  });

  it('the summary says who the parties are and what each does', async () => {
    await serve();
    await client!.open(sample);
    const { parties, kind, ai } = await summary();
    assert.equal(kind, 'agency');
    assert.equal(ai, true);
    assert.deepEqual(
      parties.map(({ label, role, does }) => [label, role, does]),
      [
        ['Agency', 'provider', 'builds or supplies the technology'],
        ['Client', 'customer', 'pays for it or contributes data'],
      ],
    );
  });

  describe('a text that is not read as one of ours', () => {
    const notices = async () => (await client!.diagnostics()).filter(({ code }) => code === 'kind');

    it('says so once, quietly, at its title, and in the summary', async () => {
      await serve();
      await client!.open(nda);
      const [notice, ...more] = await notices();
      assert.deepEqual(more, []);
      assert.equal(notice?.severity, 3);
      assert.deepEqual(notice?.range.start, { line: 0, character: 0 });
      assert.match(String(notice!.message), /another kind of agreement/);
      assert.equal((await summary()).unread?.says, notice?.message);
    });

    it('is told apart from what is plainly no agreement, and from what someone has named', async () => {
      await serve();
      await client!.open('# Notes\n\nBuy milk.\n');
      assert.deepEqual(await notices(), []);
      for (const text of ['# Draft Services Agreement\n\nTo be written.\n', nda]) {
        client!.end();
        await serve();
        await client!.open(text);
        assert.equal((await notices()).length, 1, text);
      }
      client!.end();
      await serve();
      await client!.open(`---\nclause-risk:\n  kind: other\n---\n\n${nda}`);
      assert.deepEqual(await notices(), []);
    });

    it('is made one of ours by a quick fix that writes its kind', async () => {
      await serve();
      await client!.open(nda);
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
      await client!.open(sample);
      const edit = await ask<WorkspaceEdit>(settingEditRequest, { uri, path: ['side'], value: 'Agency' });
      const after = review(edited(sample, edit));
      assert.equal(after.side, 'provider');
      assert.equal(after.sideFrom, 'agreement');
    });
  });

  describe('a slash offers clauses', () => {
    const offered = async (text: string, as: string) => {
      await client!.open(text, as);
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
      await client!.open(sample);
      const done = await ask<InsertedMissing>(insertMissingRequest, { uri, ids: ['residuals', 'deletion'] });
      assert.equal(edited(sample, done.edit as WorkspaceEdit), done.text);
      assert.ok(!JSON.stringify(done.edit).includes('annotationId'));
      assert.match(done.text, /unaided memory/);
    });

    it('is the same for one quick fix', async () => {
      await serve({ reviewCommand: 'review' });
      await client!.open(sample);
      const read = review(sample);
      const found = read.findings.find(({ rule }) => rule.id === 'liability/cap-missing')!;
      const what = offersFor(read, found)[0]!.name;
      const chosen = { uri, version: 1, rule: found.rule.id, start: found.start, message: found.message, what };
      const fixed = await ask<FixedText>(fixedRequest, chosen);
      assert.ok(fixed.text.length > sample.length);
      assert.equal(await ask<FixedText | null>(fixedRequest, { ...chosen, message: 'another' }), null);
    });
  });

  describe('the overview', () => {
    it('has the checklist, the assets and why rules are silent, with places that lead there', async () => {
      await serve();
      await client!.open(sample);
      const { checklist, assets, silent, accepted } = await ask<Overview>(overviewRequest, { uri });
      const cap = checklist.find(({ name }) => name === 'cap on liability')!;
      assert.equal(cap.state, 'missing');
      assert.equal(cap.clause, 'liability-cap');
      const law = checklist.find(({ name }) => name === 'governing law')!;
      assert.deepEqual([law.state, law.places[0]?.name], ['present', '12.2']);
      const line = sample.split('\n')[law.places[0]!.at.start.line]!;
      assert.match(line, /governed by the laws/);
      assert.equal(assets.find(({ name }) => name === 'what is owned jointly')?.owner.words, 'both, jointly');
      assert.equal(assets.find(({ name }) => name === 'outputs')?.owner.words, '');
      assert.ok(silent.every(({ because, title }) => because && title));
      assert.ok(silent.some(({ places }) => places.length));
      assert.deepEqual(accepted, []);
    });

    it('lists accepted risks: those that hold, and those that no longer do', async () => {
      const note = (rule: string, rest: string) => `<!-- accepted-risk: ${rule}; ${rest} -->\n`;
      const text = sample
        .replace(
          '5.1 All',
          `${note('ownership/broad-work-product', 'reason: agreed; by: AB; until: 2999-01-31')}5.1 All`,
        )
        .replace('8.1 Agency', `${note('exclusivity/own-products', 'reason: once; until: 2001-01-31')}8.1 Agency`)
        .replace('12.2 This', `${note('data/usage-missing', 'reason: never')}12.2 This`)
        .replace('10.2 Agency', `${note('liability/uncapped-for-ai', 'by: AB')}10.2 Agency`);
      await serve();
      await client!.open(text);
      const { accepted } = await ask<Overview>(overviewRequest, { uri });
      assert.deepEqual(
        accepted.map(({ rule, state, by }) => [rule, state, by]),
        [
          ['ownership/broad-work-product', 'holds', 'AB'],
          ['exclusivity/own-products', 'expired', undefined],
          ['liability/uncapped-for-ai', 'without-reason', 'AB'],
          ['data/usage-missing', 'unused', undefined],
        ],
      );
      assert.match(accepted[1]!.says!, /2001-01-31/);
    });
  });

  it('before a paper leaves the desk: what is open, a clean copy, both reports, what the turn brought', async () => {
    await serve();
    await client!.open(sample);
    const open = await ask<readonly Obstacle[]>(obstaclesRequest, { uri });
    assert.ok(open.some(({ rule }) => rule === 'drafting/unfilled-blank'));
    assert.ok(open.every(({ rule }) => rule.startsWith('drafting/')));
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
    const titles = async (words: string) => {
      const at = TextDocument.create(uri, 'markdown', 1, sample).positionAt(sample.indexOf(words));
      const range = { start: at, end: at };
      const offered = await ask<CodeAction[]>('textDocument/codeAction', {
        ...here,
        range,
        context: { diagnostics: [] },
      });
      return offered.map(({ title }) => title);
    };

    it('offers to explain a rule and to turn it off where the client has commands for that', async () => {
      await serve({ pageCommand: 'show.page', ruleCommands: { turnOff: 'turn.off', next: 'go.next' } });
      await client!.open(sample);
      const offered = await titles('as long as Agency considers');
      assert.ok(offered.includes('Turn this rule off… (data/retention-unlimited)'), offered.join('\n'));
      assert.ok(offered.some((title) => title.startsWith('Explain “')));
      client!.end();
      await serve();
      await client!.open(sample);
      assert.ok(!(await titles('as long as Agency considers')).some((title) => /Explain|Turn/.test(title)));
    });

    it('offers to accept a risk, and not a slip', async () => {
      await serve();
      await client!.open(sample);
      assert.ok((await titles('as long as Agency considers')).some((title) => title.startsWith('Accept')));
      const slip = await titles('June 31, 2026');
      assert.ok(!slip.some((title) => title.startsWith('Accept')), slip.join('\n'));
    });
  });
});
