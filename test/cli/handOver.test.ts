import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../server/src/analysis/agreement.ts';
import { issues } from '../../server/src/features/report/issues.ts';
import { memo } from '../../server/src/features/report/memo.ts';
import { toHtml, toMarkdown } from '../../server/src/features/report/page.ts';
import { scrub } from '../../server/src/features/scrub.ts';
import { turn } from '../../server/src/features/turn.ts';
import { unread } from '../../server/src/features/unread.ts';
import { clauses, piecesOf, toPlain } from '../../server/src/modelClauses/library.ts';
import { review } from '../../server/src/review.ts';
import { readPage } from '../../server/src/rules/page.ts';
import type { Side } from '../../server/src/rules/rule.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { clean, folder, run } from './command.ts';

const sample = readFileSync('test/vscode/workspace/agency-services-agreement.md', 'utf8');
const note =
  '<!-- accepted-risk: ownership/broad-work-product; reason: Client pays double for it; by: QZX; until: 2999-01-31 -->\n';
const noted = `---\nclause-risk:\n  side: Agency\n---\n\n${sample.replace('5.1 All', `${note}5.1 All`)}`;
const sides: readonly Side[] = ['provider', 'customer', 'neutral'];
const papers = [
  noted,
  ...readdirSync('test/agreements')
    .filter((name) => /^risky-.*(?<!\.findings)\.md$/.test(name))
    .map((name) => readFileSync(join('test/agreements', name), 'utf8')),
];

describe('two papers from one', () => {
  after(clean);

  it('tell the client everything: every finding by weight, positions, what is accepted, the checklist, who owns what', () => {
    const read = review(noted);
    const text = toMarkdown(memo(read));
    for (const { rule, message } of read.findings) {
      assert.ok(rule.id.startsWith('drafting/') || text.includes(readPage(rule.page).title), rule.id);
      assert.ok(text.replaceAll('\\', '').includes(message.replace(/\s+/g, ' ')), message);
    }
    assert.match(text, /\*\*Our positions\.\*\* Preferred:/);
    assert.match(text, /Client pays double for it \| QZX \| 2999-01-31/);
    assert.match(text, /\| cap on liability \| missing \|/);
    assert.match(text, /\| what is owned jointly \| both, jointly \(5\.3\)/);
  });

  it('are no agreements: what quotes one is not judged as one; and words of a page stand there without marks', function () {
    this.timeout(60_000);
    for (const text of papers) {
      const read = review(text);
      const ours = toMarkdown(memo(read));
      assert.doesNotMatch(ours, /\\[_*`]\w/);
      for (const paper of [ours, toMarkdown(issues(read))]) {
        const again = review(paper);
        assert.equal(again.agreement.kind, 'none', paper.slice(0, 200));
        assert.equal(unread(again), undefined);
        assert.deepEqual(again.findings, []);
      }
    }
  });

  it('tell the other side nothing of the memo but the comments themselves', () => {
    for (const text of papers)
      for (const side of sides) {
        const read = review(text, { settings: { ...defaultSettings, side } });
        for (const paper of [toMarkdown(issues(read)), toHtml(issues(read)).replace(/<style>[\s\S]*?<\/style>/, '')]) {
          for (const words of [
            /preferred|fallback|walk away|positions?\b/i,
            /accepted|QZX|pays double/,
            /\b(?:error|warning|severity|hint)\b/i,
            /read for|neutral|our side/i,
            /clause-risk|drafting\/|ownership\/|liability\//,
            /<!--|Insert “|Replace this/,
          ])
            assert.doesNotMatch(paper.replaceAll(/warning light/g, ''), words);
          // Neither the reasons nor the remedies of a page.
          for (const { rule, message } of read.findings) {
            const { summary, title } = readPage(rule.page);
            for (const ours of [summary, title])
              assert.ok(message.includes(ours) || !paper.includes(ours), `${rule.id}: ${ours}`);
          }
        }
        const comments = issues(read).blocks.flatMap((block) => ('rows' in block ? block.rows : []));
        const told = new Set(read.findings.map(({ start, message }) => `${start} ${message}`));
        assert.equal(comments.length, told.size);
      }
  });

  it('are the same bytes for the same paper, and HTML needs nothing else', async () => {
    const cwd = folder({ 'a.md': noted });
    for (const words of [
      ['report', 'a.md'],
      ['report', 'a.md', '--format', 'html', '--for', 'counterparty'],
    ]) {
      const first = await run(words, cwd);
      assert.equal(first.status, 0);
      assert.equal((await run(words, cwd)).out, first.out);
      assert.doesNotMatch(first.out, /https?:|src=|<script/);
    }
    const { status, err } = await run(['report', 'a.md', '-o', 'memo.md'], cwd);
    assert.equal(status, 0, err);
    assert.match(readFileSync(join(cwd, 'memo.md'), 'utf8'), /^# Memo on AI Agency Services Agreement/);
  });

  it('escape what the agreement says: words never become markup', () => {
    const text = sample.replace('All work product,', 'All work product <img src=x> | and `code`,');
    const html = toHtml(issues(review(text)));
    assert.ok(!html.includes('<img'));
    const cells = toMarkdown(issues(review(text)))
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.replaceAll('\\|', '').split('|').length);
    assert.equal(new Set(cells).size, 1);
  });

  it('are refused for what is no agreement', async () => {
    const { status, err } = await run(['report', 'a.md'], folder({ 'a.md': '# Notes\n\nMilk.\n' }));
    assert.equal(status, 2);
    assert.match(err, /not read as an agreement/);
  });
});

describe('a clean copy for the other side', () => {
  after(clean);

  it('is the agreement without front matter of ours, notes and comments, and nothing else is touched', () => {
    const text = noted.replace('6.1 Agency', '6.1 <!-- ask Jane --> Agency');
    const { text: copy, leaks, removed } = scrub(read(text));
    assert.equal(copy, sample);
    assert.deepEqual(leaks, []);
    assert.deepEqual(removed, ['front matter', '1 accepted-risk note', '1 comment']);
    assert.equal(scrub(read(copy)).text, copy);
    assert.equal(scrub(read(text.replaceAll('\n', '\r\n'))).text, sample.replaceAll('\n', '\r\n'));
  });

  for (const [what, words] of [
    ['a marked change', 'Agency {++hereby++} shall'],
    ['a note to the drafter', 'Agency [NTD: ask the client] shall'],
    ['a comment that is never closed', 'Agency <!-- ask shall'],
    ['words of ours in code', '\n\n```\naccepted-risk: joint/x\n```\n\nAgency'],
    ['our bottom line', 'Agency (our fallback is a cap) shall'],
  ] as const)
    it(`is refused while ${what} is there, and says where`, async () => {
      const cwd = folder({ 'a.md': sample.replace('2.1 Agency', `2.1 ${words}`) });
      const { status, out, err } = await run(['scrub', 'a.md', '-o', 'b.md'], cwd);
      assert.equal(status, 1);
      assert.equal(out, '');
      assert.match(err, /a\.md:\d+:\d+: /);
      assert.equal(existsSync(join(cwd, 'b.md')), false);
    });
});

describe('ready to sign', () => {
  after(clean);
  const signed = readFileSync('test/agreements/clean-agency-services-agreement.md', 'utf8');
  const errors = (text: string) =>
    review(text, { said: { final: true }, today: '2026-11-28' }).findings.filter(
      ({ severity }) => severity === 'error',
    );

  for (const blank of [
    '[30] days',
    '[12/24] months',
    '[PERCENTAGE]%',
    '[MILESTONE 1]',
    '[jurisdiction]',
    '[●]',
    '[___]',
    '____________',
    '[Client Name]',
    '[INSERT DATE]',
    '[date]',
    '{{NAME}}',
    'TBD',
    '[exclusive/non-exclusive]',
    '[two] years',
    '[$50,000]',
    '[name, purpose, and model of each system]',
    '[the State of Delaware]',
  ])
    it(`not with ${blank}`, () => {
      const before = errors(signed).length;
      const text = signed.replace(
        /\n## .*\n/,
        (heading) => `${heading}\nThe parties shall meet after ${blank} at the place that they choose.\n`,
      );
      const found = errors(text);
      assert.ok(found.length > before, `${found.length} of ${before}`);
      const signs = /[\w●]/.exec(blank)![0];
      assert.ok(
        found.some(
          ({ rule, start, end }) => rule.id === 'drafting/unfilled-blank' && text.slice(start, end).includes(signs),
        ),
      );
    });

  it('not with any blank that our own clauses leave', () => {
    const words = clauses
      .filter(({ form }) => form !== 'agreement' && form !== 'definitions')
      .flatMap(({ variants }) => variants.map(({ text }) => toPlain(piecesOf(text))))
      .map((one) => one.replaceAll('[Provider]', 'Provider').replaceAll('[Customer]', 'Customer'));
    const text = `${signed}\n\n${words.join('\n\n')}\n`;
    const found = errors(text).filter(({ rule }) => rule.id === 'drafting/unfilled-blank');
    const blanks = [...text.slice(signed.length).matchAll(/\[([^[\]]+)\](?![({])/g)];
    assert.ok(blanks.length > 100);
    for (const { index, 0: blank } of blanks) {
      const at = signed.length + index;
      assert.ok(
        found.some(({ start, end }) => start <= at && at < end),
        blank,
      );
    }
  });

  it('but with citations, redactions and what is reserved', () => {
    const text = signed.replace(
      /\n## .*\n/,
      (heading) => `${heading}\nThe price is [***]. Section two is [Reserved]. See [the law](https://example.org).\n`,
    );
    assert.deepEqual(
      errors(text).map(({ start, end }) => text.slice(start, end)),
      errors(signed).map(({ start, end }) => signed.slice(start, end)),
    );
  });

  it('not with an acceptance that has ended, numbers that disagree, or an exhibit that is not there', async () => {
    const expired = sample.replace('5.1 All', `${note.replace('2999', '2001')}5.1 All`);
    const cwd = folder({ 'a.md': expired });
    const { status, out } = await run(['check', '--final', '--fail-on', 'error', 'a.md'], cwd);
    assert.equal(status, 1);
    for (const rule of ['accepted-risk-unused', 'numbers-disagree', 'missing-exhibit', 'unfilled-blank'])
      assert.match(out, new RegExp(`error {2}drafting/${rule}`));
    assert.match(out, /Not ready to sign: \d+ left open\n$/);
    assert.doesNotMatch((await run(['check', 'a.md'], cwd)).out, /error {2}drafting|Ready to sign/);
  });

  it('with nothing left open', async () => {
    const none = signed.replace(/\[[^\]]*\]/g, 'five').replace(/_{3,}/g, '');
    assert.deepEqual(
      errors(none).map(({ message }) => message),
      [],
    );
    const { out } = await run(['check', '--final', 'a.md'], folder({ 'a.md': none }));
    assert.match(out, /Ready to sign: nothing is left open\n$/);
  });
});

describe('clause-risk.json', () => {
  after(clean);

  it('in the folder is followed without being asked, and --config goes before it', async () => {
    const cwd = folder({
      'a.md': sample,
      'clause-risk.json': '{ "side": "Agency", "topics": { "drafting": "off" } }',
      'other.json': '{ "side": "customer" }',
    });
    const side = async (...more: string[]) =>
      JSON.parse((await run(['check', '--format', 'ndjson', ...more, 'a.md'], cwd)).out).agreement.side;
    assert.equal(await side(), 'provider');
    assert.equal(await side('--config', 'other.json'), 'customer');
    assert.doesNotMatch((await run(['check', 'a.md'], cwd)).out, /drafting\//);
  });
});

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
    const { introduced, removed, same } = turn(review(sample), review(next));
    assert.ok(ids(introduced).includes('drafting/numbers-disagree'));
    assert.ok(ids(removed).includes('data/retention-unlimited'));
    assert.ok(same > 15);
    const back = turn(review(next), review(sample));
    assert.deepEqual(ids(back.introduced).sort(), ids(removed).sort());
  });

  it('of a paper with itself, or with a clause moved elsewhere, brings nothing', () => {
    assert.deepEqual(ids(turn(review(sample), review(sample)).introduced), []);
    const retention = /^6\.2 .*\n\n/m.exec(sample)![0];
    const moved = sample.replace(retention, '').replace('6.3 Agency', `${retention}6.3 Agency`);
    assert.deepEqual(ids(turn(review(sample), review(moved)).introduced), []);
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
        new RegExp(`Since ${since.replace('.', '\\.')}: [1-9]\\d* removed, \\d+ moved or reworded, \\d+ as before`),
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
    assert.match(same.out, /^No findings in 1 agreement\n/);
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
