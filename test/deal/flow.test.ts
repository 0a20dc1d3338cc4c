import assert from 'node:assert/strict';
import { dealReader } from '../../server/src/deal/read.ts';
import { checklist } from '../../server/src/features/checklist.ts';
import { silences } from '../../server/src/features/silences.ts';
import { review } from '../../server/src/review.ts';
import { deal, master, order } from './papers.ts';

/** The review of one paper among others. */
function reviewAmong(path: string, files: Readonly<Record<string, string>>) {
  const papers = Object.entries(files).map(([name, text]) => ({ path: name, address: name, text }));
  const self = papers.find((one) => one.path === path)!;
  return review(self.text, { deal: dealReader()(self, papers, [], {}) });
}
const ids = (of: ReturnType<typeof review>) => of.findings.map(({ rule }) => rule.id);
const because = (of: ReturnType<typeof review>, rule: string) =>
  silences(of, of.catalogue).find((one) => one.rule === rule)?.because;

const front = (list: string) => `---\nclause-risk:\n  deal: ${list}\n---\n\n`;

const development = (ownership: string, before = '') => `${before}# Joint Development Agreement

This Joint Development Agreement is made on 2 March 2026 between Northwind Labs, Inc. ("Northwind") and Harbor Foods LLC ("Harbor").

1. **Project.** The parties shall jointly develop sensors and the software to run them.

2. **Ownership.** ${ownership}

3. **Term.** This Agreement continues for two years.
`;
const licence = `# Intellectual Property License Agreement

This Intellectual Property License Agreement is made on 2 March 2026 between Northwind Labs, Inc. ("Northwind") and Harbor Foods LLC ("Harbor").

1. **Foreground.** Harbor owns all inventions, software and results that are developed under the Joint Development Agreement.
`;

describe('what flows between papers', () => {
  const rule = 'joint/foreground-unallocated';
  const refers = 'Ownership of what the parties develop is as set out in the IPLA.';

  it('is the clause of a paper to which the article on it leaves the question', () => {
    const list = front('[ipla.md]');
    assert.equal(because(reviewAmong('jda.md', { 'jda.md': development(refers) }), rule), 'settled by 2');
    const named = development('The IPLA applies to all of it.');
    assert.ok(ids(reviewAmong('jda.md', { 'jda.md': named })).includes(rule));
    const together = reviewAmong('jda.md', { 'jda.md': development(refers, list), 'ipla.md': licence });
    assert.ok(!ids(together).includes(rule), ids(together).join());
    assert.equal(because(together, rule), 'settled by 2, ipla.md 1');
    const left = reviewAmong('jda.md', {
      'jda.md': development('The IPLA applies to all of it.', list),
      'ipla.md': licence,
    });
    assert.equal(because(left, rule), 'settled by ipla.md 1');
    // Nobody sends the reader there.
    const silent = development('The parties shall talk about it in good faith.', list);
    assert.ok(ids(reviewAmong('jda.md', { 'jda.md': silent, 'ipla.md': licence })).includes(rule));
  });

  it('is not what a statement of work says for itself', () => {
    const ownership = '\n2. **Liability.** Neither party’s total liability shall exceed USD 100,000.\n';
    const msa = reviewAmong('msa.md', { 'msa.md': master(), 'sow.md': order(ownership) });
    assert.ok(ids(msa).includes('liability/cap-missing'), ids(msa).join());
    const amendment = `# Amendment No. 1 to the Master Services Agreement\n\nThis Amendment amends the Master Services Agreement dated 2 March 2026 between Northwind Labs, Inc. and Harbor Foods LLC.\n${ownership.replace('2.', '1.')}`;
    const amended = reviewAmong('msa.md', { 'msa.md': master(), 'amendment.md': amendment });
    assert.ok(!ids(amended).includes('liability/cap-missing'));
    assert.equal(because(amended, 'liability/cap-missing'), 'settled by amendment.md 1');
  });

  it('is one truth: the checklist says what the findings say', () => {
    const of = reviewAmong('sow-1.md', deal);
    const missing = checklist(of).filter(({ state }) => state === 'missing');
    for (const { name, rules } of missing) for (const id of rules) assert.ok(ids(of).includes(id), name);
    const point = checklist(of).find(({ name }) => name === 'deletion or return of data')!;
    assert.deepEqual([point.state, point.places.map(({ name }) => name)], ['present', ['msa.md 6.3']]);
    assert.equal(checklist(of).find(({ name }) => name === 'papers that agree')!.state, 'missing');
  });

  it('are terms: none is undefined, none unused, that another paper has', () => {
    const terms =
      '\n3. **Definitions.** "Fees" means what Schedule 1 says. "Plan" means the plan of the work. "Report" means the report on the work. "Sales Rate" means the rate of sales.\n\n4. **Data.** Company shall hand over the Client Data. Consultant shall return the Client Data with the Report under the Plan.\n';
    const alone = ids(reviewAmong('msa.md', { 'msa.md': master(terms) }));
    assert.ok(
      alone.includes('drafting/undefined-term') &&
        alone.includes('drafting/missing-exhibit') &&
        alone.includes('drafting/unused-definition'),
      alone.join(),
    );
    const schedule = `# Schedule 1 to the Master Services Agreement\n\n1. "Client Data" means the sales data of Company. The fee is USD 10,000 for each point of the Sales Rate.\n`;
    const together = ids(reviewAmong('msa.md', { 'msa.md': master(terms), 'schedule-1.md': schedule }));
    for (const one of ['undefined-term', 'missing-exhibit', 'unused-definition'])
      assert.ok(!together.includes(`drafting/${one}`), `${one} ${together.join()}`);
  });
});
