import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { clauses, piecesOf, toPlain } from '../../server/src/modelClauses/library.ts';
import { review } from '../../server/src/review.ts';
import { clean, folder, run } from './command.ts';

const sample = readFileSync('test/vscode/workspace/agency-services-agreement.md', 'utf8');
const note =
  '<!-- accepted-risk: ownership/broad-work-product; reason: Client pays double for it; by: QZX; until: 2999-01-31 -->\n';

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

  it('not with alternatives side by side, each told once', () => {
    const words = '[Option A: Agency owns the model.] [Option B: Client owns the model.]';
    const text = signed.replace(/\n## .*\n/, (heading) => `${heading}\n${words}\n`);
    const found = errors(text).filter(({ start, end }) => /Option [AB]/.test(text.slice(start, end)));
    for (const name of ['Option A', 'Option B'])
      assert.equal(found.filter(({ start, end }) => text.slice(start, end).includes(name)).length, 1, name);
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
    assert.match(out, /Not ready to sign: .*; \d+ (?:blanks and slips are|blank or slip is) left\.\n$/);
    assert.doesNotMatch(
      (await run(['check', 'a.md'], cwd)).out,
      /error {2}drafting|ready to sign|Nothing is left open/,
    );
  });

  it('with nothing left open', async () => {
    const none = signed.replace(/\[[^\]]*\]/g, 'five').replace(/_{3,}/g, '');
    assert.deepEqual(
      errors(none).map(({ message }) => message),
      [],
    );
    const { out } = await run(['check', '--final', 'a.md'], folder({ 'a.md': none }));
    assert.match(out, /\nNothing is left open of what was looked at .* for counsel to judge\.\n$/);
  });
});
