import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { review } from '../../server/src/review.ts';
import { type Overview, overviewRequest, type Summary, summaryRequest } from '../../shared/protocol.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { oneEditor, uri } from './line.ts';

const sample = readFileSync('test/vscode/workspace/agency-services-agreement.md', 'utf8');

describe('the desk', () => {
  const { serve, client, ask } = oneEditor();
  const summary = () => ask<Summary>(summaryRequest, { uri });

  describe('counts', () => {
    it('in the summary, the Problems and the review are the same', async () => {
      await serve();
      await client().open(sample);
      const { risks, slips, unread } = await summary();
      const shown = await client().diagnostics();
      assert.equal(unread, undefined);
      assert.equal(shown.length, risks + slips);
      assert.equal(shown.filter(({ code }) => String(code).startsWith('drafting/')).length, slips);
      assert.equal(review(sample, { settings: defaultSettings }).findings.length, risks + slips);
      assert.ok(risks > 10 && slips > 1);
    });

    it('what the paper silences by itself, and say where it is told otherwise than it reads', async () => {
      await serve();
      const top = '---\ntitle: Readme\nclause-risk:\n  kind: jda\n  rules:\n    residuals/missing: off\n---\n\n';
      await client().open(top + sample.replace(/^---[\s\S]*?\n---\n/, ''));
      const { turnedOff, selfTold } = await summary();
      assert.deepEqual(turnedOff, ['residuals/missing']);
      assert.deepEqual(
        selfTold.map((one) => one.slice(0, 26)),
        ['Read as joint development,', 'The paper is called otherw'],
      );
      const told = (await client().diagnostics()).filter(({ code }) => code === 'front-matter');
      assert.deepEqual(
        told.map(({ range }) => range.start.line),
        [3, 1],
      );
    });

    it('what its kind silences', async () => {
      await serve();
      const text = sample.replace(/^---[\s\S]*?\n---\n/, '');
      await client().open(`---\nclause-risk:\n  kind: none\n---\n\n${text}`);
      assert.equal((await summary()).silencedByKind, review(text).findings.length);
      await client().open(text, 'file:///matter/other.md');
      assert.equal((await ask<Summary>(summaryRequest, { uri: 'file:///matter/other.md' })).silencedByKind, 0);
    });

    it('say once that a paper is mostly quoted', async () => {
      await serve();
      await client().open(sample);
      assert.equal((await summary()).quoted, false);
      const quoted = `Dear Kim,\n\n${sample.replace(/^---[\s\S]*?\n---\n/, '').replace(/^/gm, '> ')}`;
      await client().open(quoted, 'file:///matter/letter.md');
      assert.equal((await ask<Summary>(summaryRequest, { uri: 'file:///matter/letter.md' })).quoted, true);
    });

    it('leave out copies that an editor shows beside the document', async () => {
      await serve();
      for (const scheme of ['git', 'vscode-bulkeditpreview-editor', 'clause-risk']) {
        await client().open(sample, `${scheme}:/matter/agreement.md`);
        assert.deepEqual(await client().diagnostics(`${scheme}:/matter/agreement.md`), [], scheme);
      }
      for (const real of ['untitled:Untitled-1', 'vscode-vfs://github/firm/deal/agreement.md']) {
        await client().open(sample, real);
        assert.ok((await client().diagnostics(real)).length, real);
      }
    });
  });

  it('the summary says who the parties are and what each does', async () => {
    await serve();
    await client().open(sample);
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

  describe('the overview', () => {
    it('has the checklist, the assets and why rules are silent, with places that lead there', async () => {
      await serve();
      await client().open(sample);
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
      await client().open(text);
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
});
