import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { clean, folder, run, runProcess } from '../cli/command.ts';
import { deal, master, order } from './papers.ts';

interface Told {
  readonly file: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly start: number;
    readonly end: number;
    readonly related: readonly { readonly file?: string; readonly start: number; readonly end: number }[];
  }[];
}

const fees = (days: number) => `\n2. **Fees.** Company shall pay each invoice within ${days} days of receipt.\n`;

describe('a deal on the command line', function () {
  this.timeout(60_000);
  after(clean);

  it('is read as a process, with the other paper in JSON and SARIF', () => {
    const cwd = folder(deal);
    const { out, status } = runProcess(['check', '--format', 'json', '--side', 'customer', '.'], cwd);
    assert.equal(status, 1);
    const files = JSON.parse(out) as readonly Told[];
    const found = files.flatMap(({ file, findings }) =>
      findings.filter(({ rule }) => rule === 'deal/contradiction').map((one) => ({ file, ...one })),
    );
    assert.deepEqual(
      found.map(({ file }) => file),
      ['msa.md', 'msa.md', 'msa.md', 'msa.md', 'sow-1.md', 'sow-1.md', 'sow-1.md', 'sow-1.md'],
    );
    const words = found.map(({ related: [first] }) =>
      deal[first!.file as keyof typeof deal].slice(first!.start, first!.end),
    );
    assert.ok(words.includes('60 days') && words.includes('10 days'), words.join());
    const sarif = JSON.parse(runProcess(['check', '--format', 'sarif', 'sow-1.md'], cwd).out);
    const [result] = sarif.runs[0].results.filter(({ ruleId }: { ruleId: string }) => ruleId === 'deal/contradiction');
    assert.equal(result.relatedLocations[0].physicalLocation.artifactLocation.uri, 'msa.md');
    assert.equal(result.relatedLocations[0].physicalLocation.region.startLine, 23);
  });

  it('is the same from outside the folder, and by groups in clause-risk.json', async () => {
    const cwd = folder({ 'a/msa.md': master(), 'a/sow.md': order(fees(45)) });
    const { out } = await run(['check', '--format', 'json', 'a'], cwd);
    assert.match(out, /"file": "a\/msa\.md"[\s\S]*deal\/contradiction/);
    const apart = folder({
      'msa/m.md': master(),
      'sow/s.md': order(fees(45)),
      'clause-risk.json': '{ "deal": [["msa/*.md", "sow/s.md"]] }',
    });
    assert.match((await run(['check', 'sow/s.md'], apart)).out, /deal\/contradiction[\s\S]*msa\/m\.md:\d+/);
  });

  it('says what it cannot follow, and follows no link out of the folder', async () => {
    const outside = folder({ 'secret.md': master() });
    const cwd = folder({ 'sow.md': order(fees(45), '---\nclause-risk:\n  deal: [linked.md, gone.md]\n---\n\n') });
    symlinkSync(join(outside, 'secret.md'), join(cwd, 'linked.md'));
    const { out, err, status } = await run(['check', 'sow.md'], cwd);
    assert.equal(status, 2);
    assert.match(err, /sow\.md:3:10: deal: linked\.md is not there\.\n.*sow\.md:3:21: deal: gone\.md is not there\./);
    assert.doesNotMatch(out, /deal\//);
    const lost = folder({ 'sow.md': order(), 'clause-risk.json': '{ "deal": [["../out.md"]] }' });
    assert.match(
      (await run(['check', 'sow.md'], lost)).err,
      /clause-risk\.json:1:13: deal: "\.\.\/out\.md" is no glob/,
    );
  });

  it('leaves a paper that stands alone as it was', async () => {
    const alone = (await run(['check', '--format', 'json', 'msa.md'], folder({ 'msa.md': deal['msa.md'] }))).out;
    const beside = folder({ 'msa.md': deal['msa.md'], 'notes.md': '# Notes\n\nUnder the Old Oak Agreement.\n' });
    assert.equal((await run(['check', '--format', 'json', 'msa.md'], beside)).out, alone);
  });
});
