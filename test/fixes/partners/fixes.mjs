/**
 * The fixes that are offered in papers, for partners to read: `node test/fixes/partners/fixes.mjs dist/cli.js FOLDER MOST > fixes.md`.
 * Of each paper and side the rules that speak at warning or above, each fix as a diff.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [cli, folder, most = '40'] = process.argv.slice(2);
const run = (command, args) => spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 }).stdout;
const scratch = mkdtempSync(join(tmpdir(), 'fixes-'));
let number = 0;
let asked = 0;
for (const name of readdirSync(folder).filter((one) => /^\d+\.md$/.test(one))) {
  const paper = join(folder, name);
  for (const side of ['provider', 'customer']) {
    const { findings, agreement } = JSON.parse(
      run(process.execPath, [cli, 'check', '--format', 'ndjson', '--side', side, paper]).split('\n')[0],
    );
    const client = agreement.parties.find(({ role }) => role === side)?.name ?? side;
    const spoken = new Set();
    for (const { rule, severity, message } of findings) {
      if (rule.startsWith('drafting/') || spoken.has(rule) || !['error', 'warning'].includes(severity)) continue;
      spoken.add(rule);
      asked++;
      const fixed = run(process.execPath, [cli, 'fix', '--rule', rule, '--side', side, paper]);
      if (!fixed || number >= Number(most)) continue;
      const after = join(scratch, name);
      writeFileSync(after, fixed);
      const diff = run('diff', ['-U2', paper, after]).split('\n').slice(2).join('\n');
      if (!diff) continue;
      number++;
      console.log(
        `# ${number}. Paper ${name}, we act for: ${side} (${client})\n\nFinding (${rule}): ${message}\n\n~~~diff\n${diff}~~~\n`,
      );
    }
  }
}
console.error(`${number} fixes for ${asked} findings`);
