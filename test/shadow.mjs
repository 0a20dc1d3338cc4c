// Two readings side by side: `node test/shadow.mjs --old "node OLD/dist/cli.js" [--new "node dist/cli.js"] [--kind KIND] [--show 40] PATH …`
// says per kind of provision how many sentences both read, and what was lost and gained, with their words. While a kind moves
// from patterns to a definition, what changes is looked at here before it lands.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const words = process.argv.slice(2);
const option = (name, usual) => {
  const at = words.indexOf(name);
  return at < 0 ? usual : words.splice(at, 2)[1];
};
const old = option('--old');
const now = option('--new', 'node dist/cli.js');
const kind = option('--kind');
const shown = Number(option('--show', kind ? '40' : '0'));
if (!old || !words.length) {
  console.error('node test/shadow.mjs --old "node OLD/dist/cli.js" [--new …] [--kind KIND] [--show N] PATH …');
  process.exit(2);
}

const read = (command) => {
  const [program, ...first] = command.split(' ');
  const { stdout, stderr, status } = spawnSync(program, [...first, 'map', '--format', 'ndjson', ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status > 1 && !stdout) throw new Error(stderr);
  return new Map(
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .map(({ file, provisions }) => [file, provisions]),
  );
};
const before = read(old);
const after = read(now);

const kinds = new Map();
for (const [file, provisions] of after) {
  const text = readFileSync(file, 'utf8');
  const keyed = (list) => new Map(list.map((one) => [`${one.kind} ${one.start}`, one]));
  const [then, here] = [keyed(before.get(file) ?? []), keyed(provisions)];
  const note = (one, list) => {
    if (!kinds.has(one.kind)) kinds.set(one.kind, { same: 0, lost: [], gained: [], changed: 0 });
    const of = kinds.get(one.kind);
    if (list === 'same') of.same++;
    else of[list].push(text.slice(one.start, one.end).replace(/\s+/g, ' '));
  };
  for (const [key, one] of here) {
    note(one, then.has(key) ? 'same' : 'gained');
    if (then.has(key) && String(then.get(key).elements) !== String(one.elements)) kinds.get(one.kind).changed++;
  }
  for (const [key, one] of then) if (!here.has(key)) note(one, 'lost');
}
for (const [name, { same, lost, gained, changed }] of [...kinds].sort()) {
  if (kind && name !== kind) continue;
  console.log(
    `${name.padEnd(28)} both ${same} (other elements ${changed})   lost ${lost.length}   gained ${gained.length}`,
  );
  for (const [sign, list] of [
    ['-', lost],
    ['+', gained],
  ])
    for (const sentence of list.slice(0, shown)) console.log(`  ${sign} ${sentence.slice(0, 400)}`);
}
