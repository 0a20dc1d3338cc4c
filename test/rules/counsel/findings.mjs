/**
 * What was found in papers, for counsel to read: `node test/rules/counsel/findings.mjs dist/cli.js PAPER.md … > findings.md`.
 * Each finding once, with its severity for each side (p provider, c customer, n neutral).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [cli, ...papers] = process.argv.slice(2);
for (const paper of papers) {
  const text = readFileSync(paper, 'utf8');
  const found = new Map();
  for (const side of ['provider', 'customer', 'neutral']) {
    const { stdout } = spawnSync(process.execPath, [cli, 'check', '--format', 'ndjson', '--side', side, paper], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    for (const { rule, severity, message, start, end } of JSON.parse(stdout.split('\n')[0]).findings) {
      if (rule.startsWith('drafting/')) continue;
      const key = `${rule} ${start}`;
      const one = found.get(key) ?? { rule, message, start, end, sides: [] };
      one.sides.push(`${side[0]}:${severity}`);
      found.set(key, one);
    }
  }
  console.log(`# ${paper}\n`);
  [...found.values()]
    .sort((a, b) => a.start - b.start)
    .forEach(({ rule, message, start, end, sides }, i) => {
      const words = text.slice(start, end).replace(/\s+/g, ' ');
      console.log(`${i + 1}. **${rule}** (${sides.join(' ')}) at "${words}": ${message}`);
    });
  console.log('');
}
