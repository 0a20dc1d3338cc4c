import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../server/src/analysis/agreement.ts';
import { favoursUs } from '../../server/src/features/report/favours.ts';
import { issues, whatIsSaid } from '../../server/src/features/report/issues.ts';
import { clientMemo } from '../../server/src/features/report/memo.ts';
import { withNames } from '../../server/src/features/report/names.ts';
import { toHtml, toMarkdown } from '../../server/src/features/report/page.ts';
import { scrub } from '../../server/src/features/scrub.ts';
import { unreadPaper } from '../../server/src/features/unread.ts';
import { review } from '../../server/src/review.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
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
    const text = toMarkdown(clientMemo(read));
    for (const finding of read.findings) {
      const { rule, message } = finding;
      const isTold = rule.id.startsWith('drafting/') || favoursUs(finding, read);
      assert.ok(isTold || text.includes(readPage(rule.page).title), rule.id);
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
      const ours = toMarkdown(clientMemo(read));
      assert.doesNotMatch(ours, /\\[_*`]\w/);
      for (const paper of [ours, toMarkdown(issues(read))]) {
        const again = review(paper);
        assert.equal(again.agreement.kind, 'none', paper.slice(0, 200));
        assert.equal(unreadPaper(again), undefined);
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
              assert.ok(message.includes(ours.replace(/\.$/, '')) || !paper.includes(ours), `${rule.id}: ${ours}`);
          }
        }
        const comments = issues(read).blocks.flatMap((block) => ('rows' in block ? block.rows : []));
        const told = comments.map((row) => row.join(' ')).join('\n');
        const isAsked = (one: Finding): boolean => !/(?:blank|risk-unused)$/.test(one.rule.id) && !favoursUs(one, read);
        // The same may be said of two clauses, one of which favours us.
        const saying = ({ rule, message }: Finding): string =>
          withNames(/^(?:drafting|deal)\//.test(rule.id) ? message : whatIsSaid(message), read);
        const asked = new Set(read.findings.filter(isAsked).map(saying));
        for (const one of read.findings) assert.equal(told.includes(saying(one)), asked.has(saying(one)), one.message);
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
