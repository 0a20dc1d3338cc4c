import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import { editsOf } from '../../server/src/modelClauses/apply.ts';
import { insertClause } from '../../server/src/modelClauses/fix.ts';
import { hostile } from '../hostile.ts';

/** What stands where a clause is put: the shapes of any text, and those that numbering and layout look at. */
const shapes: Readonly<Record<string, (size: number) => string>> = {
  ...hostile,
  'blank lines': (size) => '\n \n'.repeat(size / 3),
  'blank lines before a definition': (size) =>
    `${'\n'.repeat(size)}## 8. Definitions\n\n"Fee" means money.\n\n"Site" means a place.\n\n"Tool" means a hammer.`,
  'brackets before a definition': (size) => `${'<'.repeat(size)}\n\n7.9 Cap. Company shall pay.`,
};

const opening = `# Consulting Agreement

This Agreement is between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

## 7. Liability

7.1 Neither party is liable for lost profits.

`;

describe('a clause is put into hostile text', function () {
  // A clock on a machine that has other work: what is a square stays one at every try.
  this.retries(2);
  for (const [name, grow] of Object.entries(shapes))
    it(`${name}: in time that grows with it`, () => {
      const time = (size: number): number => {
        const agreement = read(opening + grow(size));
        const { user } = process.cpuUsage();
        for (const clause of ['insurance', 'residuals', 'data-usage'])
          editsOf(agreement, insertClause(clause), 'provider');
        return process.cpuUsage().user - user;
      };
      time(2500);
      const one = Math.max(3000, Math.min(time(5_000), time(5_000)));
      let many = time(20_000);
      for (let more = 0; more < 3 && many / one >= 9; more++) many = Math.min(many, time(20_000));
      assert.ok(many / one < 9, `${one / 1000} ms for one, ${many / 1000} ms for four`);
    }).timeout(60_000);
});
