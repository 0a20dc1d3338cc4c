import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { turnBetween } from '../../server/src/features/turn.ts';
import { review } from '../../server/src/review.ts';
import { clean, folder, run } from './command.ts';

const sample = readFileSync('test/vscode/workspace/agency-services-agreement.md', 'utf8');
const note =
  '<!-- accepted-risk: ownership/broad-work-product; reason: Client pays double for it; by: QZX; until: 2999-01-31 -->\n';
const noted = `---\nclause-risk:\n  side: Agency\n---\n\n${sample.replace('5.1 All', `${note}5.1 All`)}`;

describe('the turn', () => {
  after(clean);
  const next = sample
    .replace(/^6\.2 .*$/m, '6.2 Agency shall delete Client Data within thirty (30) days after this Agreement ends.')
    .replace(
      /^8\.1 .*$/m,
      '8.1 Agency shall provide services for forecasting exclusively to Client in every field and for ever.',
    )
    .replace('Invoices are due within thirty (30) days', 'Invoices are due within thirty (60) days');
  const ids = (found: readonly { readonly rule: { readonly id: string } }[]) => found.map(({ rule }) => rule.id);

  it('is what came, what went, and what moved', () => {
    const { introduced, removed, same } = turnBetween(review(sample), review(next));
    assert.ok(ids(introduced).includes('drafting/numbers-disagree'));
    assert.ok(ids(removed).includes('data/retention-unlimited'));
    assert.ok(same > 15);
    const back = turnBetween(review(next), review(sample));
    assert.deepEqual(ids(back.introduced).sort(), ids(removed).sort());
  });

  it('of a paper with itself, or with a clause moved elsewhere, brings nothing', () => {
    assert.deepEqual(ids(turnBetween(review(sample), review(sample)).introduced), []);
    const retention = /^6\.2 .*\n\n/m.exec(sample)![0];
    const moved = sample.replace(retention, '').replace('6.3 Agency', `${retention}6.3 Agency`);
    assert.deepEqual(ids(turnBetween(review(sample), review(moved)).introduced), []);
  });

  it('is told by a fix of what else it settles or opens', async () => {
    const paper = [
      '# AI Development Agreement',
      'This Agreement is between Quillon Labs, Inc. ("Agency") and Marrow Foods LLC ("Client").',
      '1. **Services.** Agency shall train a forecasting model for Client and deliver it, with the code, against a fixed fee.',
      '2. **Ownership.** Agency hereby assigns to Client all right, title and interest in the model and all improvements of it.',
      '3. **General.** The parties sign below.',
    ].join('\n\n');
    const mend = async (rule: string): Promise<string> =>
      (await run(['fix', 'a.md', '--rule', rule, '--side', 'provider', '--write'], folder({ 'a.md': paper }))).err;
    assert.match(await mend('model/methodology-not-separated'), /no longer found: ownership\/background-missing/);
    const kept = folder({ 'a.md': sample });
    const { err } = await run(
      ['fix', 'a.md', '--rule', 'exclusivity/own-products', '--side', 'provider', '--write'],
      kept,
    );
    assert.match(err, /found now: drafting\/unfilled-blank/);
  });

  it('is told against a file and against a revision, and only what came fails', async () => {
    const cwd = folder({ 'a.md': sample, 'old.md': sample });
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { cwd, stdio: 'ignore' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    writeFileSync(join(cwd, 'a.md'), next);
    for (const since of ['old.md', 'HEAD']) {
      const { out, status } = await run(['check', '--since', since, 'a.md'], cwd);
      assert.equal(status, 1, since);
      assert.match(out, /drafting\/numbers-disagree/);
      assert.doesNotMatch(out, /liability\/cap-missing/);
      assert.match(
        out,
        new RegExp(
          `Since ${since.replace('.', '\\.')}: [1-9]\\d* removed \\([^)]*data/retention-unlimited[^)]*\\), \\d+ moved or reworded, \\d+ as before`,
        ),
      );
      const json = await run(['check', '--since', since, '--format', 'ndjson', 'a.md'], cwd);
      assert.ok(JSON.parse(json.out).removed.some(({ rule }: { rule: string }) => rule === 'data/retention-unlimited'));
    }
    assert.equal((await run(['check', '--since', 'HEAD', 'old.md'], cwd)).status, 0);
    const { status, err } = await run(['check', '--since', 'nowhere', 'a.md'], cwd);
    assert.equal(status, 2);
    assert.match(err, /neither/);
    // A revision is a name, never an option of git's.
    assert.equal((await run(['check', '--since', '--output=x', 'a.md'], cwd)).status, 2);
  });

  it('is not told again what a baseline has told', async () => {
    const cwd = folder({ 'a.md': sample });
    writeFileSync(join(cwd, 'base.json'), (await run(['check', '--format', 'json', 'a.md'], cwd)).out);
    const same = await run(['check', '--baseline', 'base.json', 'a.md'], cwd);
    assert.equal(same.status, 0);
    assert.match(same.out, /^No new findings in 1 agreement\n/);
    writeFileSync(join(cwd, 'a.md'), next);
    const { out } = await run(['check', '--baseline', 'base.json', 'a.md'], cwd);
    assert.match(out, /numbers-disagree/);
    assert.doesNotMatch(out, /cap-missing/);
    assert.equal((await run(['check', '--baseline', 'a.md', 'a.md'], cwd)).status, 2);
  });

  it('without what the paper says of itself', async () => {
    const cwd = folder({ 'a.md': noted });
    const found = async (...more: string[]) =>
      JSON.parse((await run(['check', '--format', 'ndjson', ...more, 'a.md'], cwd)).out);
    const heard = await found();
    const unheard = await found('--no-inline');
    assert.equal(heard.agreement.side, 'provider');
    assert.equal(heard.accepted.length, 1);
    assert.equal(unheard.agreement.side, 'neutral');
    assert.deepEqual(unheard.accepted, []);
  });
});
