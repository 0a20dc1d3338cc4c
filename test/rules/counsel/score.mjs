/**
 * `node test/rules/counsel/score.mjs dist/cli.js practice|round-4 … round-15 [--list]`: what is found in papers that counsel read,
 * against what they said. A rule counts once a paper; what they called arguable does not count. `--list` shows each miss, each
 * finding they called wrong, and those they have not seen.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [cli, set] = process.argv.slice(2);
const lines = (file) => readFileSync(join(here, file), 'utf8').split('\n');

/** "1-2.md" is paper 2 of the first ten; in a round of its own it is called "2.md". */
const pathOf = (paper) => {
  const [, folder = set.replace('round-', ''), name] = /^(?:(\d+)-)?(\d+\.md)$/.exec(paper);
  return join(here, '../../fixes/partners', folder, name);
};

const ruleAt = new Map();
let section = '';
for (const line of lines(`findings-${set}.md`)) {
  section = /^# (?:.*\/)?([\w-]+\.md)/.exec(line)?.[1] ?? section;
  const [, number, rule] = /^(\d+)\. \*\*([^*]+)\*\*/.exec(line) ?? [];
  if (number) ruleAt.set(`${section} ${number}`, rule);
}

const weight = { right: 2, arguable: 1, wrong: 0 };
const said = new Map();
for (const line of lines(`${set}.txt`)) {
  const [name, what, verdict, ...why] = line.split('|').map((cell) => cell.trim());
  if (!verdict) continue;
  const paper = name.replace(/(?:\.md)?$/, '.md');
  const rule = what === 'MISS' ? verdict : ruleAt.get(`${paper} ${what}`);
  const told = { verdict: what === 'MISS' ? 'right' : verdict, why: why.join(' | ') };
  const rules = said.get(paper) ?? said.set(paper, new Map()).get(paper);
  if (rule && !(weight[rules.get(rule)?.verdict] >= weight[told.verdict])) rules.set(rule, told);
}

/** Paper → rules that speak for any side. */
const foundIn = new Map([...said.keys()].map((paper) => [pathOf(paper), new Set()]));
for (const side of ['provider', 'customer', 'neutral']) {
  const words = ['check', '--format', 'json', '--fail-on', 'never', '--side', side, ...foundIn.keys()];
  const { stdout } = spawnSync('node', [cli, ...words], { encoding: 'utf8', maxBuffer: 1e9 });
  for (const { file, findings } of JSON.parse(stdout))
    for (const { rule } of findings) foundIn.get(resolve(file)).add(rule);
}

const tally = { right: 0, wrong: 0, missed: 0, unseen: 0 };
const list = [];
for (const [paper, rules] of said) {
  const here = foundIn.get(pathOf(paper));
  for (const [rule, { verdict, why }] of rules) {
    if (verdict === 'right' && here.has(rule)) tally.right++;
    else if (verdict === 'right') tally.missed++;
    else if (verdict === 'wrong' && here.has(rule)) tally.wrong++;
    if (verdict === 'right' ? !here.has(rule) : verdict === 'wrong' && here.has(rule))
      list.push(`${rule}  ${verdict === 'right' ? 'missed' : 'wrong'} in ${paper}: ${why}`);
  }
  for (const rule of here)
    if (!rules.has(rule)) {
      tally.unseen++;
      list.push(`${rule}  unseen in ${paper}`);
    }
}
if (process.argv.includes('--list')) console.log(list.sort().join('\n'));
const { right, wrong, missed, unseen } = tally;
console.log(
  `right ${right}, wrong ${wrong}, missed ${missed}, not seen by counsel ${unseen}: precision ${(right / (right + wrong)).toFixed(3)}, recall ${(right / (right + missed)).toFixed(3)}`,
);
