/**
 * Prints how sentences are read: `node out/test/analysis/statements/dump.mjs "Provider shall …"`, or lines of JSON with
 * `text` and `parties` from a file: `--file x.jsonl`. Parties: Provider, Supplier, Consultant …, Customer, Client … unless given.
 */
import { readFileSync } from 'node:fs';
import { readText } from '../../../server/src/analysis/statements/index.ts';
import { type NamedParty, nameMentions } from '../../../server/src/analysis/statements/mentions.ts';
import { show } from '../../../server/src/cli/showReading.ts';
import { usualParties } from './usualParties.ts';

const [first, ...rest] = process.argv.slice(2);
if (first === '--file')
  for (const line of readFileSync(rest[0]!, 'utf8').split('\n').filter(Boolean)) {
    const {
      id,
      text,
      parties = usualParties,
    } = JSON.parse(line) as { id: string; text: string; parties?: readonly NamedParty[] };
    if (rest[1] && !id.startsWith(rest[1])) continue;
    console.log(`${id}: ${text}\n${show(readText(text, nameMentions(parties)))}\n`);
  }
else
  for (const text of [first ?? '', ...rest])
    console.log(`${text}\n${show(readText(text, nameMentions(usualParties)))}\n`);
