import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Agreement, read } from '../../server/src/analysis/agreement.ts';
import { applied } from '../../server/src/modelClauses/apply.ts';
import { insertClause } from '../../server/src/modelClauses/fix.ts';
import { clauses } from '../../server/src/modelClauses/library.ts';
import { rules } from '../../server/src/rules/index.ts';
import { judge } from '../../server/src/rules/judge.ts';
import { standingsOf } from '../../server/src/rules/standings.ts';
import { readsOf } from '../../server/src/settlement/settle.ts';

/**
 * A model clause answers its own question and no other: put into a paper, it silences the rules that offer it, and adds no
 * finding at warning or above. What it does beyond that is counted, and the
 * share may only become less; SHOW=1 lists it.
 */
const ours = ['test/agreements', 'snippets'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => (folder === 'snippets' ? name.startsWith('agreement-') : name.endsWith('.md')))
    .filter((name) => !name.endsWith('.findings.md'))
    .map((name) => join(folder, name)),
);
const real = '../shared/eval/dev/agreements';
const papers = [
  ...ours,
  ...(existsSync(real)
    ? readdirSync(real)
        .filter((name) => name.endsWith('.md'))
        .sort()
        .filter((_, index) => index % 4 === 0)
        .map((name) => join(real, name))
    : []),
];

/** Which rules speak, and which of them gravely, for a reader who is nobody's side. */
function voices(agreement: Agreement): { all: Set<string>; grave: Set<string> } {
  const { findings } = judge(agreement, { side: 'neutral' });
  const of = (some: typeof findings) => new Set(some.map(({ rule }) => rule.id).filter((id) => !/^drafting/.test(id)));
  return {
    all: of(findings),
    grave: of(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')),
  };
}

describe('a model clause changes its own topic alone', function () {
  this.timeout(600_000);
  const inserted = clauses.filter(({ form }) => form === 'clause');

  it('in papers of ours, and in real ones where they are at hand', () => {
    if (!existsSync(real)) console.log('      real papers are not here: only ours are tried');
    const provided = new Map(clauses.map(({ id, provides }) => [id, provides as readonly string[]]));
    const offered = new Map<string, Set<string>>();
    const beyond = new Map<string, number>();
    let tried = 0;
    for (const paper of papers) {
      const before = read(readFileSync(paper, 'utf8'));
      if (before.kind === 'none' || before.text.length > 40_000) continue;
      const was = voices(before);
      for (const { rule, fixes } of judge(before, { side: 'neutral' }).findings)
        for (const fix of fixes)
          if (fix.do === 'insert-clause') offered.set(fix.clause, (offered.get(fix.clause) ?? new Set()).add(rule.id));
      for (const { id, for: kinds } of inserted) {
        if (kinds !== 'every' && !kinds.some((kind) => kind === before.kind)) continue;
        const after = read(applied(before, insertClause(id), 'neutral'), before, { kind: before.kind });
        // A clause on AI makes another agreement of one that has none, and all of its questions come with it.
        if (after.attributes.ai && !before.attributes.ai) continue;
        tried++;
        const now = voices(after);
        for (const rule of was.all) if (!now.all.has(rule)) count(`${id} silences ${rule}`);
        for (const rule of now.grave) if (!was.grave.has(rule)) count(`${id} draws ${rule}`);
      }
    }
    const strange = [...beyond].filter(([what]) => {
      const [clause = '', how, rule = ''] = what.split(' ');
      // What reads the very kind that the clause is written to be speaks of the clause's own bargain: leave to train, told as such.
      const own = readsOf(rule).some((kind) => provided.get(clause)?.some((one) => one === kind));
      return how === 'draws' ? !own : !offered.get(clause)?.has(rule);
    });
    const cases = strange.reduce((sum, [, times]) => sum + times, 0);
    console.log(
      `      ${tried} insertions into ${papers.length} papers, ${cases} changes beyond the clause's own topic`,
    );
    if (process.env.SHOW)
      for (const [what, times] of strange.sort((a, b) => b[1] - a[1])) console.log(`${times} ${what}`);
    // Measured .35 when this was written (512 insertions), .29 now (708, the clauses of the second edition among them); the aim is none.
    assert.ok(cases / tried < 0.32, `${cases} of ${tried}`);

    function count(what: string) {
      beyond.set(what, (beyond.get(what) ?? 0) + 1);
    }
  });
});

describe('every rule has an answer', () => {
  for (const paper of ours)
    it(`in ${paper}`, () => {
      const agreement = read(readFileSync(paper, 'utf8'));
      const judged = judge(agreement, { side: 'neutral' });
      const standings = standingsOf({ agreement, ...judged, off: new Map() });
      assert.equal(standings.length, rules.filter(({ id }) => !/^drafting/.test(id)).length);
      const found = new Set(judged.findings.map(({ rule }) => rule.id).filter((id) => !/^drafting/.test(id)));
      assert.deepEqual(new Set(standings.flatMap((one) => (one.state === 'found' ? [one.rule.id] : []))), found);
      for (const one of standings) {
        if (one.state === 'settled') assert.ok(one.by.length, one.rule.id);
        if (one.state === 'not-asked') assert.ok(one.because, one.rule.id);
      }
    });
});
