import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { read } from '../../server/src/analysis/agreement.ts';
import { scrub } from '../../server/src/features/scrub.ts';
import { review } from '../../server/src/review.ts';
import { clean, folder, run } from './command.ts';

const opening = `# AI Services Agreement

This Agreement is between Vega Labs, Inc. ("Agency") and Harbor Foods LLC ("Client").

## 1. Services

`;
const paper = (words: string) =>
  `${opening}1.1 Agency shall train a model for Client. ${words}\n\n1.2 Client shall pay.\n`;

/** What no reader of the rendered page sees; and what stays of it. */
const unseen: readonly (readonly [name: string, words: string, stays: string])[] = [
  ['a link definition for no link', '\n\n[//]: # (Kim gives way at eight)', ''],
  ['a label that nothing uses', '\n\n[memo]: <> "Kim gives way at eight"', ''],
  ['a note-taker’s comment', '%% Kim gives way at eight %% Client may ask.', ' Client may ask.'],
  ['a comment of several lines', '\n\n%%\nKim gives way\nat eight\n%%', ''],
  ['a tooltip', '<abbr title="Kim gives way at eight">FTE</abbr>', '<abbr>FTE</abbr>'],
  ['data in a tag', "<b data-why='Kim > eight' class=x>now</b>", '<b class=x>now</b>'],
  ['a hidden paragraph', '\n\n<p hidden>Kim <b>gives</b> way</p>', ''],
  ['an element that is not displayed', '<span style="color:red; display: none">Kim</span>', ''],
  ['a template', '<template><p>Kim</p></template>', ''],
  ['words behind a picture', '![Kim gives way](plan.png)', '![](plan.png)'],
  ['the title of a link', '[Annex](a.md "Kim gives way")', '[Annex](a.md)'],
  ['the title of a definition', '[Annex][a]\n\n[a]: a.md "Kim gives way"', '[Annex][a]\n\n[a]: a.md'],
  ['an attribute', '[now]{.underline why="Kim gives way"}', '[now]{.underline}'],
  ['nothing but an attribute', '[now]{why=Kim}', '[now]'],
  ['a comment from Word', '[Kim gives way]{.comment-start id="0" author="JD"}now[]{.comment-end id="0"}', 'now'],
  ['a footnote that nothing leads to', '\n\n[^7]: Kim gives way\n    at eight.', ''],
];
/** What only a drafter says to a drafter. */
const notes = [
  'Drafting note: ask Kim.',
  '**Note to Draft:** ask Kim.',
  'Notes to counsel – ask Kim.',
  '(Note: confirm with insurance.)',
  '(N.B. check past deals with Kim)',
  '[LM to verify with client]',
  '[KT/LM to revert]',
  '[please confirm with tax]',
  '(internal: we have room)',
  '==discuss with Kim==',
  '==LM: too high==',
  '\n\n> **Comment (LM):** they will fold.',
  '\n\n> LM: they will fold.',
  '\n\n> Comment [LM4]: they will fold.',
  '[^1]\n\n[^1]: LM: we have room here.',
  '[^1]\n\n[^1]: Check with partner.',
  '\n\nLM: we could take less.',
  '\n\n@Kim please look at this.',
  '\n\nTODO: ask Kim.',
  '\n\n| LM: should we push? | b |\n|--|--|\n| c | d |',
  '\n\n```notes\nKim gives way\n```',
  '\n\n~~~\n# internal: Kim gives way\n~~~',
  'This is our walk-away position.',
];
/** What agreements say, and look a little like one. */
const ordinary = [
  'NB: Client pays the freight.',
  'Note: amounts are in dollars.',
  'Agency shall make notes to the file available. [Note 3]',
  '(EU: Regulation 2024/1689) applies.',
  '(CVR: 45773078)',
  '(to be agreed with Client)',
  '(after Agency has confirmed it with Client)',
  '[the Annex](annex.md) and ==Fees== apply.',
  'Client shall check with its counsel before it signs.',
  '\n\nRE: the Services. \n\nTO: Client.',
  '\n\n> AI: a system that infers from what it is given.',
  '[^1]\n\n[^1]: See Section 1.2.',
  '\n\n[Fee]: 100',
  '\n\n```\nPOST /v1/notes { "comment": "x" }\n```',
  '100%% of 20%% is due. <https://example.com> {client_name}',
  'A communication under attorney-client privilege stays so.',
  '- [ ] Drafted by Agency, with comments from Client: yes',
];
const final = (text: string) =>
  review(text, { said: { final: true } }).findings.filter(({ rule }) => rule.id === 'drafting/unfilled-blank');

describe('scrubbing', () => {
  after(clean);

  for (const [name, words, stays] of unseen)
    it(`takes out ${name}`, () => {
      const { text, leaks, removed } = scrub(read(paper(words)));
      assert.deepEqual(leaks, []);
      assert.equal(removed.length > 0, true);
      assert.equal(text.replace(/\s+/g, ' '), paper(stays).replace(/\s+/g, ' '));
      assert.deepEqual(scrub(read(text)), { text, leaks: [], removed: [], stays: [] });
    });

  for (const words of notes)
    it(`is refused for “${words.trim()}”, and so is signing`, () => {
      const text = paper(words);
      const { leaks } = scrub(read(text));
      assert.equal(leaks.length, 1, leaks.map(({ says }) => says).join('\n'));
      const found = final(text);
      assert.deepEqual(
        found.map(({ severity }) => severity),
        ['error'],
      );
    });

  for (const words of ordinary)
    it(`leaves “${words.trim()}” as it is`, () => {
      assert.deepEqual(scrub(read(paper(words))), { text: paper(words), leaks: [], removed: [], stays: [] });
      assert.deepEqual(
        final(paper(words))
          .map(({ message }) => message)
          .filter((one) => one.includes('drafting')),
        [],
      );
    });

  for (const words of ['<details>\n\nKim\n\n</details>', '<p hidden>Kim', 'now %% Kim', '<!-- Kim'])
    it(`does not guess at “${words.replaceAll('\n', ' ')}”, and names its line`, async () => {
      const { status, out, err } = await run(['scrub', 'a.md'], folder({ 'a.md': paper(words) }));
      assert.deepEqual([status, out], [1, '']);
      assert.match(err, /a\.md:7:\d+: /);
    });

  it('leaves a draft’s legend and a note of the other side in, and says so', async () => {
    const text = paper('[Client note: not negotiable]').replace(
      '\n\n',
      '\n\n*Agency form (rev. 7). The changes of March 11 have been entered in the text.*\n\n',
    );
    const { status, out, err } = await run(['scrub', 'a.md'], folder({ 'a.md': text }));
    assert.deepEqual([status, out], [0, text]);
    assert.match(err, /left in: a draft’s legend at 3:1: \*Agency form \(rev\. 7\)\./);
    assert.match(err, /left in: a note at 9:\d+: \[Client note: not negotiable\]/);
  });

  it('refuses no agreement that has nothing of ours', () => {
    for (const from of ['test/agreements', 'test/vscode/workspace', '../shared/eval/dev/agreements'].filter(existsSync))
      for (const name of readdirSync(from).filter((one) => one.endsWith('.md') && !one.includes('findings'))) {
        const agreement = read(readFileSync(`${from}/${name}`, 'utf8'));
        const { leaks } = scrub(agreement);
        assert.deepEqual(
          leaks.filter(({ says }) => !says.startsWith('A marked change')),
          [],
          name,
        );
      }
  }).timeout(120_000);

  it('costs what the text weighs', () => {
    const shapes = [
      ...['[a](b "c") ', '<a b="c">', '[a]: b "c"\n', '{a="b"}', '(', '[x', '==a ', '%% a', '<p hidden>', '[^1]: a\n'],
      ...['AB: ', 'Note to draft: ', '![a](', "<a b='", '<!-- a -->'],
    ];
    for (const words of shapes) {
      const time = (size: number): number => {
        const agreement = read(words.repeat(size / words.length));
        const { user } = process.cpuUsage();
        scrub(agreement);
        return (process.cpuUsage().user - user) / 1000;
      };
      time(20_000);
      const [short, long] = [Math.max(20, time(50_000)), time(200_000)];
      assert.ok(long < 9 * short, `${words}: ${short.toFixed()} ms, of four times as much ${long.toFixed()} ms`);
    }
  }).timeout(120_000);
});
