import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../server/src/analysis/agreement.ts';
import { offersFor, refusalsFor } from '../../server/src/fixes/offers.ts';
import { review } from '../../server/src/review.ts';
import { judge } from '../../server/src/rules/judge.ts';
import type { Side } from '../../server/src/rules/rule.ts';
import { faultsOf, serious } from '../fixes.ts';
import { generated } from '../generated.ts';

// Whole agreements of our own, one risky and one clean of each kind. The findings of a risky one were read one by one as the
// attorney would read them before they were written down beside it (npm run generate writes them anew).

const folder = 'test/agreements';
const demo = 'test/vscode/workspace/agency-services-agreement.md';
const sides: readonly Side[] = ['provider', 'customer', 'neutral'];
const papers = readdirSync(folder).filter((name) => /^(?:risky|clean)-.*(?<!\.findings)\.md$/.test(name));
const kinds: Readonly<Record<string, string>> = {
  'risky-ai-vendor-agreement.md': 'partnership',
  'risky-joint-development-agreement.md': 'jda',
  'clean-agency-services-agreement.md': 'agency',
  'clean-ai-vendor-agreement.md': 'partnership',
  'clean-joint-development-agreement.md': 'jda',
};

const found = (text: string, side: Side) => judge(read(text), { side }).findings;
const words = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end).replace(/\s+/g, ' ').replaceAll('`', "'");

describe('whole agreements', () => {
  it('are all here', () => assert.deepEqual([...papers].sort(), Object.keys(kinds).sort()));

  for (const name of papers)
    it(`${name} is read as what it is`, () => {
      const agreement = read(readFileSync(join(folder, name), 'utf8'));
      assert.equal(agreement.kind, kinds[name]);
      assert.deepEqual(
        agreement.parties.map(({ role }) => role),
        ['provider', 'customer'],
      );
    });

  for (const name of papers.filter((one) => one.startsWith('clean')))
    for (const side of sides)
      it(`${name} has nothing at warning or above for the ${side}`, () => {
        const text = readFileSync(join(folder, name), 'utf8');
        assert.deepEqual(
          found(text, side)
            .filter(serious)
            .map((one) => `${one.rule.id} at "${words(text, one)}": ${one.message}`),
          [],
        );
      });

  const risky = [...papers.filter((one) => one.startsWith('risky')).map((name) => join(folder, name)), demo];
  for (const file of risky) {
    const text = readFileSync(file, 'utf8');
    const name = file.replaceAll('\\', '/').split('/').at(-1)!.replace(/\.md$/, '');

    it(`${name} has the findings written down, and no other`, () => {
      const lists = sides.map((side) => {
        const lines = found(text, side).map(
          (one) => `- ${one.severity} ${one.rule.id}: ${'`'}${words(text, one)}${'`'}`,
        );
        return `## ${side}\n\n${lines.join('\n')}\n`;
      });
      generated(join(folder, `${name}.findings.md`), `# What is found in ${name}\n\n${lists.join('\n')}`);
    });

    for (const side of sides)
      it(`every fix of ${name} for the ${side} does what it says and brings nothing new`, function () {
        this.timeout(60_000);
        const one = review(text, { said: { side } });
        const faults: string[] = [];
        let tried = 0;
        for (const finding of one.findings) {
          for (const { fix, title } of offersFor(one, finding)) {
            tried++;
            for (const fault of faultsOf(one.agreement, finding, fix, side))
              faults.push(`${finding.rule.id} ${title}: ${fault}`);
          }
          // What the rule itself names does it, under whatever name for the system, also where it is not offered because
          // another finding would go with its own, or because of what the paper gives the client, lacks or still says.
          for (const { fix, title, doubts } of refusalsFor(one, finding))
            for (const doubt of finding.fixes.includes(fix) ? doubts : [])
              if (
                !/^(?:it (?:hides|caps|takes|binds|hands|forbids|decides|divides|restrains|would (?:divide|stand behind the closing))|nothing (?:is|says)|nobody but|in a licence of data|that sentence|the paper (?:would be read|has no|still says)|the sentence (?:also|still)|another sentence) /.test(
                  doubt,
                )
              )
                faults.push(`${finding.rule.id} ${title}: ${doubt}`);
        }
        assert.ok(tried > 4, `only ${tried} fixes`);
        assert.deepEqual(faults, []);
      });
  }

  it('have no list of findings without an agreement', () => {
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.findings.md')))
      assert.ok(
        risky.some((file) => file.endsWith(name.replace('.findings.md', '.md'))) && existsSync(join(folder, name)),
      );
  });
});
