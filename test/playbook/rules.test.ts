import assert from 'node:assert/strict';
import { checklist } from '../../server/src/features/checklist.ts';
import { readPlaybook } from '../../server/src/playbook/playbook.ts';
import { review } from '../../server/src/review.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { at, found, jointPaper } from './example.ts';

describe('rules of a firm', () => {
  it('speak in a review as ours do, and are in checklist and catalogue', () => {
    const one = at('customer');
    const [finding] = found(one, 'playbook/joint-field');
    assert.equal(finding!.severity, 'error');
    assert.equal(jointPaper.slice(finding!.start, finding!.start + 20), 'The labelling scheme');
    assert.ok(
      checklist(one).some(
        ({ name, state }) => name === 'Jointly owned, and open to competitors' && state === 'partial',
      ),
    );
    assert.ok(one.catalogue.some(({ id }) => id === 'playbook/joint-field'));
  });

  it('can be accepted in the paper, and turned off by its front matter and the settings', () => {
    const note = '<!-- accepted-risk: playbook/joint-field; reason: it is a friend -->\n\n';
    assert.equal(found(at('customer', {}, note + jointPaper), 'playbook/joint-field').length, 0);
    const front = '---\nclause-risk:\n  rules:\n    playbook/joint-field: off\n---\n\n';
    const off = at('customer', {}, front + jointPaper);
    assert.deepEqual([off.problems, found(off, 'playbook/joint-field')], [[], []]);
    const settings = { ...defaultSettings, rules: { 'playbook/gone': 'off' } } as const;
    assert.match(
      at('customer', { settings }).problems[0]!.message,
      /name the rule playbook\/gone, and the playbook has none/,
    );
  });

  const grant = 'Consultant hereby grants to Company a license to use the Software.';
  const perpetual = 'Consultant hereby grants to Company a perpetual license to use the Software.';
  const unlimited = '3. **Wide.** Consultant’s liability for breach of confidentiality is unlimited.';
  for (const [asks, speaks, silent] of [
    ['must have: perpetual', grant, perpetual],
    ['must have: irrevocable or perpetual', grant, perpetual],
    ['must not have: perpetual', perpetual, grant],
    ['must be there: yes', 'Nothing is licensed.', grant],
    ['must not be there: yes', grant, 'Nothing is licensed.'],
    ['with: perpetual\nmust not be there: yes', perpetual, grant],
    ['without: perpetual\nmust not be there: yes', grant, perpetual],
    [
      'by: provider\nmust not be there: yes',
      grant,
      grant.replace('Consultant hereby grants to Company', 'Company hereby grants to Consultant'),
    ],
    ['together with: uncapped-liability', grant, `${grant}\n\n${unlimited}`],
    ['never with: uncapped-liability', `${grant}\n\n${unlimited}`, grant],
  ] as const)
    it(`ask: ${asks.replace('\n', ', ')}`, () => {
      const page = `---\nprovision: license-grant\n${asks}\nmessage: The license is not as it should be.\n---\n\n# The license\n\nText.\n`;
      const one = readPlaybook([{ path: 'rules/license.md', text: page }]);
      assert.deepEqual(one.problems, []);
      const said = (words: string) =>
        review(
          `# Services Agreement\n\nThis Agreement is between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").\n\n1. **Services.** Consultant shall perform the services and Company shall pay the fees.\n\n2. **License.** ${words}\n`,
          { playbook: one, catalogue: [] },
        ).findings.length;
      assert.deepEqual([said(speaks), said(silent)], [1, 0]);
    });
});
