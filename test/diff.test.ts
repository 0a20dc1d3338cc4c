import { readFileSync } from 'node:fs';
import { read } from '../server/src/analysis/agreement.ts';
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const of = (classify: boolean) => read(text, undefined, { classify }).provisions.all.map((p) => `${p.kind} {${[...p.elements.keys()].sort().join(' ')}} ${p.from ?? ''}>${p.to ?? ''} | ${p.sentence.text.slice(0, 150)}`);
  const [a, b] = [of(false), of(true)];
  console.log('==', file, a.length, b.length);
  for (const x of b) if (!a.includes(x)) console.log(' +', x);
  for (const x of a) if (!b.includes(x)) console.log(' -', x);
}
