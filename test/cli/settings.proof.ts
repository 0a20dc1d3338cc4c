import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globPattern } from '../../shared/settings.ts';
import { clean, folder, run } from './command.ts';

// What the attorney sets, and what the paper says of itself.

const paper = `# AI Development Agreement

This Agreement is between Vega Labs, Inc. ("Agency") and Harbor Foods LLC ("Client").

## 1. Services

Agency shall train a forecasting model for Client. Client shall pay the fees within ten (12) days.

## 2. Ownership

Client shall own all work product, inventions and intellectual property created by Agency during the engagement.
`;
const found = async (cwd: string, ...more: string[]) =>
  JSON.parse((await run(['check', '--format', 'ndjson', '--fail-on', 'never', ...more, 'a.md'], cwd)).out);

describe('a settings file', () => {
  after(clean);

  it('may begin with a byte order mark and hold comments, as editors read it', async () => {
    const cwd = folder({
      'a.md': paper,
      'clause-risk.json':
        '\ufeff{\n  // for the vendor\n  "side": "provider", /* all of it */\n  "topics": { "drafting": "off" },\n}\n',
    });
    const { agreement, findings } = await found(cwd);
    assert.equal(agreement.side, 'provider');
    assert.ok(!findings.some(({ rule }: { rule: string }) => rule.startsWith('drafting/')));
  });

  it('may be an editor’s own, where ours stand among others', async () => {
    const own = '{ "editor.tabSize": 2, "clauseRisk.side": "provider", "clauseRisk.rules": { "drafting/x": "off" } }';
    const cwd = folder({ 'a.md': paper, 'settings.json': own });
    const { status, out, err } = await run(['check', '--format', 'ndjson', '--config', 'settings.json', 'a.md'], cwd);
    assert.equal(JSON.parse(out).agreement.side, 'provider');
    assert.match(err, /settings\.json:1:77: rules: there is no rule "drafting\/x"/);
    assert.equal(status, 2);
  });

  it('is told at the line where it cannot be followed, and the rest counts', async () => {
    const cwd = folder({
      'a.md': paper,
      'clause-risk.json': `{
  "side": 5,
  "rules": { "residuals/mising": "off", "residuals/missing": "loud" },
  "topics": [],
  "include": ["a.md", 7, "![x", "../other/*.md"],
  "exclude": "b.md",
  "inline": "no",
  "sides": "provider",
  "kind": "contract",
  "changes": "accepted"
}
`,
    });
    const { status, err } = await run(['check', 'a.md'], cwd);
    assert.equal(status, 2);
    assert.deepEqual(
      err
        .trim()
        .split('\n')
        .map((line) => /clause-risk\.json:(\d+:\d+): (.{10})/.exec(line)?.slice(1).join(' ')),
      [
        '2:3 side must ',
        '3:14 rules: the',
        '3:41 rules: res',
        '4:3 topics mus',
        '5:23 include: 7',
        '5:26 include: "',
        '5:33 include: "',
        '6:3 exclude mu',
        '7:3 inline mus',
        '8:3 There is n',
        '9:3 kind must ',
      ],
    );
  });

  it('that is no JSON is told at the place, and nothing is read', async () => {
    const { status, out, err } = await run(
      ['check', 'a.md'],
      folder({ 'a.md': paper, 'clause-risk.json': '{\n  "side": provider\n}\n' }),
    );
    assert.equal(status, 2);
    assert.equal(out, '');
    assert.match(err, /clause-risk\.json:2:11: not valid JSON: invalid symbol/);
  });

  it('has globs that mean something', () => {
    const good = new RegExp(globPattern);
    for (const one of ['a.md', '**/*.md', 'contracts/', '{a,b}/*.md', '[ab].md', './x/**', 'a b.md', 'a..b.md'])
      assert.match(one, good);
    for (const one of ['', ' ', '!a', '[a', 'a]', '{a', '../a', 'a/../b', 'a\\b', 'a\nb', '..'])
      assert.doesNotMatch(one, good);
  });
});

describe('what the paper says of itself', () => {
  after(clean);
  const top = (lines: string) => `---\n${lines}\n---\n\n${paper}`;

  it('cannot beat --no-inline, nor the setting', async () => {
    const silencing = [
      'clause-risk:\n  kind: none',
      'clause-risk:\n  kind: other',
      'title: Readme\nclause-risk:\n  topics: { ownership: off, drafting: off }\n  side: customer',
    ];
    const plain = await found(folder({ 'a.md': paper }));
    const rules = (one: { findings: { rule: string }[] }) => one.findings.map(({ rule }) => rule).sort();
    for (const lines of silencing) {
      const cwd = folder({ 'a.md': top(lines), 'off.json': '{ "inline": false }' });
      assert.notDeepEqual(rules(await found(cwd)), rules(plain));
      assert.deepEqual(rules(await found(cwd, '--no-inline')), rules(plain), lines);
      assert.deepEqual(rules(await found(cwd, '--config', 'off.json')), rules(plain), lines);
    }
  });

  it('is told where its text says otherwise, and what it turns off is counted', async () => {
    const said = async (lines: string) => (await run(['check', 'a.md'], folder({ 'a.md': top(lines) }))).out;
    assert.match(
      await said('clause-risk:\n  kind: none'),
      /a\.md:3:3 {2}note\n {2}Read as no agreement, because the paper says/,
    );
    assert.match(
      await said('title: Project Falcon'),
      /a\.md:2:8 {2}note\n.*called otherwise here.*“AI Development Agreement”/,
    );
    assert.doesNotMatch(await said('title: The Development Agreement'), / note\n/);
    assert.doesNotMatch(await said('clause-risk:\n  kind: agency'), / note\n/);
    assert.match(
      await said('clause-risk:\n  rules:\n    drafting/numbers-disagree: off\n    ownership/broad-work-product: off'),
      /; 2 rules turned off by front matter\n/,
    );
  });

  it('of its kind is counted for what it silences, and only where its text is of another', async () => {
    const all = (await found(folder({ 'a.md': paper }))).findings.length;
    for (const kind of ['none', 'other']) {
      const cwd = folder({ 'a.md': top(`clause-risk:\n  kind: ${kind}`) });
      const { findings, silencedByKind } = await found(cwd);
      assert.equal(silencedByKind, all - findings.length);
      const { out } = await run(['check', 'a.md'], cwd);
      assert.match(out, new RegExp(`; ${silencedByKind} findings silenced by the kind that front matter says\n`));
      assert.doesNotMatch((await run(['check', '--no-inline', 'a.md'], cwd)).out, /silenced/);
    }
    for (const text of [
      top('clause-risk:\n  kind: agency'),
      '---\nclause-risk:\n  kind: none\n---\n\n# Notes\n\nMilk.\n',
    ])
      assert.doesNotMatch((await run(['check', 'a.md'], folder({ 'a.md': text }))).out, /silenced/);
  });

  it('in its title never makes it no agreement', async () => {
    const real = readFileSync('test/agreements/clean-ai-vendor-agreement.md', 'utf8');
    for (const title of ['Project Falcon', 'Readme', 'Checklist for contracts', 'MIT License', 'Privacy Policy'])
      assert.equal(
        (await found(folder({ 'a.md': `---\ntitle: ${title}\n---\n\n${real}` }))).agreement.kind,
        'partnership',
        title,
      );
  });
});

describe('a file in another encoding', () => {
  after(clean);
  for (const [name, bytes] of Object.entries({
    'with its mark': Buffer.from(`\ufeff${paper}`, 'utf16le'),
    'without a mark': Buffer.from(paper, 'utf16le'),
    'the other way round': Buffer.from(paper, 'utf16le').swap16(),
  }))
    it(`is named as what it is: UTF-16 ${name}`, async () => {
      for (const verb of [['check'], ['scrub'], ['fix', '--rule', 'residuals/missing']]) {
        const { status, err } = await run([...verb, 'a.md'], folder({ 'a.md': bytes }));
        assert.equal(status, 2, verb[0]);
        assert.match(err, /a\.md: not UTF-8 \(it looks like UTF-16\); save it as UTF-8/);
      }
    });
});
