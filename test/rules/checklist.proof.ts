import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checklist } from '../../server/src/features/checklist.ts';
import { points } from '../../server/src/features/checklistPoints.ts';
import { ipMap } from '../../server/src/features/ipMap.ts';
import { review } from '../../server/src/review.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Side } from '../../server/src/rules/rule.ts';
import { spelled } from '../../server/src/rules/spelling.ts';
import { standingOf } from '../../server/src/settlement/settle.ts';
import { defaultSettings } from '../../shared/settings.ts';

const sides: readonly Side[] = ['provider', 'customer', 'neutral'];
const real = '../shared/eval/dev/agreements';
const inFolder = (folder: string, keep: (name: string) => boolean): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && keep(name))
    .map((name) => join(folder, name));
const ours = [
  'test/vscode/workspace/agency-services-agreement.md',
  ...inFolder('test/agreements', (name) => !name.endsWith('.findings.md')),
  ...inFolder('snippets', (name) => name.startsWith('agreement-')),
];

describe('the checklist', () => {
  it('has every rule but those on drafting at one point', () => {
    const listed = points.flatMap(({ missing = [], lacks = [] }) => [...missing, ...lacks]).sort();
    const all = rules.map(({ id }) => id).filter((id) => !id.startsWith('drafting/'));
    assert.deepEqual(listed, [...all].sort());
  });

  describe('never tells another truth than the findings', () => {
    for (const paper of ours) it(`in ${paper}`, () => sides.forEach((side) => agrees(paper, side)));

    it('in the agreements of the evaluation', function () {
      if (!existsSync(real)) {
        console.log(`      skipped: ${real} is not here`);
        return this.skip();
      }
      this.timeout(120_000);
      const papers = inFolder(real, () => true);
      assert.ok(papers.length);
      papers.forEach((paper, index) => agrees(paper, sides[index % sides.length]!));
    });
  });

  it('says why a rule that was turned off was not asked, and who did it', () => {
    const text = readFileSync(ours[0]!, 'utf8');
    const asked = (settings: object, front = '') =>
      checklist(review(front + text, { settings: { ...defaultSettings, ...settings } })).find(
        ({ name }) => name === 'cap on liability',
      );
    assert.equal(asked({})?.state, 'missing');
    assert.match(asked({ rules: { 'liability/cap-missing': 'off' } })!.says[0]!, /settings/);
    const front = '---\nclause-risk:\n  topics:\n    liability: off\n---\n\n';
    assert.match(asked({}, front)!.says[0]!, /front matter/);
  });
});

function agrees(paper: string, side: Side): void {
  const read = review(readFileSync(paper, 'utf8'), { settings: { ...defaultSettings, side } });
  if (read.agreement.kind === 'none') return;
  const all = checklist(read);
  const spoke = new Set(read.findings.map(({ rule }) => rule.id).filter((id) => !id.startsWith('drafting/')));
  const at = `${paper} for ${side}`;
  for (const id of spoke) {
    const expected = points.find(({ missing = [], lacks = [] }) => missing.includes(id) || lacks.includes(id))!;
    const point = all.find(({ name }) => name === spelled(read.agreement)(expected.name));
    assert.ok(point, `${at}: ${id} speaks, and "${expected.name}" is not in the list`);
    assert.ok(point.rules.includes(id), `${at}: ${id} is not told at "${point.name}"`);
    assert.ok(
      point.state === 'missing' || point.state === 'partial',
      `${at}: ${id} speaks, ${point.name} is ${point.state}`,
    );
    // What only hints that the rest is wanting has found a part.
    const inPart = read.findings.every(({ rule, severity }) => rule.id !== id || severity === 'hint');
    if (expected.missing?.includes(id) && !inPart) assert.equal(point.state, 'missing', `${at}: ${id}`);
  }
  for (const { name, state, rules: told, says, places } of all) {
    if (state === 'present') assert.ok(!told.length && places.length, `${at}: ${name}`);
    else assert.ok(says.length, `${at}: ${name} is ${state} and does not say why`);
    if (state === 'partial') assert.ok(told.length, `${at}: ${name}`);
    for (const id of told) assert.ok(spoke.has(id) || read.accepted.length, `${at}: ${id}`);
  }
  for (const { name, owner } of ipMap(read)) {
    const improvements = /improvements/.test(name) ? 'joint/derivatives-missing' : undefined;
    if (improvements && !owner.words)
      assert.notEqual(standingOf(read.agreement, improvements)?.state, 'settled', `${at}: ${name}`);
    if (/made for/.test(name) && spoke.has('ownership/assignment-missing')) assert.equal(owner.words, '', at);
    if (/model/.test(name) && spoke.has('model/ownership-missing')) assert.equal(owner.words, '', at);
    if (name === 'outputs' && spoke.has('ownership/outputs-unallocated')) assert.equal(owner.words, '', at);
  }
}
