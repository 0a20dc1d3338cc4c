import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/index.ts';
import { rulePages } from './cases.ts';

// That each case speaks where it is marked, and nowhere else, is what pages.test.ts sees to.
describe('the catalogue of rules', () => {
  it('has a page for every rule and names none twice', () => {
    assert.deepEqual(rules.map(({ id }) => id).sort(), rulePages.map(({ id }) => id).sort());
  });

  it('tests silence as often as speech', () => {
    const cases = rulePages.flatMap((page) => page.cases);
    const spoke = cases.filter(({ marks }) => marks.length > 0).length;
    const silent = cases.length - spoke;
    assert.ok(silent >= spoke, `${spoke} cases in which a rule speaks, ${silent} in which it is silent`);
  });
});
