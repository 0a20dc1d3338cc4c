/**
 * How well a wording is understood that no page was written beside: `npm run wording [FILE.tsv …] [--kind KIND] [--show]`.
 * Without a file the banks in test/wording are scored, a page a kind. A file has a sentence a line, columns by tabs:
 * kind, + or -, style, voice, provider label, customer label, from>to, also, text.
 */
import { readFileSync } from 'node:fs';
import { bankRows, type Row, scored, tsvRows } from './wordingBank.ts';

const words = process.argv.slice(2);
const show = words.includes('--show');
const at = words.indexOf('--kind');
const kind = at < 0 ? undefined : words[at + 1];
const files = words.filter((word, i) => !word.startsWith('--') && (at < 0 || i !== at + 1));
const rows = (files.length ? files.flatMap((file) => tsvRows(readFileSync(file, 'utf8'))) : bankRows()).filter(
  (row) => !kind || row.kind === kind || row.kind.startsWith(`${kind}-`),
);

interface Tally {
  found: number;
  positive: number;
  said: number;
  tempting: number;
  right: number;
  directed: number;
}
const tally = (): Tally => ({ found: 0, positive: 0, said: 0, tempting: 0, right: 0, directed: 0 });
const kinds = new Map<string, Tally>();
const styles = new Map<string, Tally>();
const all = tally();
for (const row of rows) {
  const { hit, kinds: said, direction } = scored(row);
  const of = (map: Map<string, Tally>, key: string): Tally => map.get(key) ?? map.set(key, tally()).get(key)!;
  for (const one of [all, of(kinds, row.kind), of(styles, `(${row.style})`)]) {
    one[row.positive ? 'positive' : 'tempting']++;
    if (hit) one[row.positive ? 'found' : 'said']++;
    if (direction !== undefined) one.directed++;
    if (direction) one.right++;
  }
  if (show && hit !== row.positive)
    console.log(`${row.positive ? 'MISS ' : 'FALSE'} ${row.kind} [${said.join(' ')}] ${row.text}`);
  else if (show && direction === false) console.log(`WHO   ${row.kind} wanted ${row.from}>${row.to} ${row.text}`);
}
const line = (name: string, t: Tally): void =>
  console.log(
    `${name.padEnd(28)} found ${String(t.found).padStart(3)} of ${String(t.positive).padStart(3)}   said of ${t.said} of ${t.tempting} tempting   who right ${t.right} of ${t.directed}`,
  );
for (const [name, t] of [...kinds].sort()) line(name, t);
for (const [name, t] of styles) line(name, t);
const share = (part: number, whole: number): string => (whole ? (part / whole).toFixed(3) : '-');
console.log(
  `${rows.length} sentences: recall ${share(all.found, all.positive)}, said of tempting ones ${share(all.said, all.tempting)}, who right ${share(all.right, all.directed)}`,
);

export type { Row };
