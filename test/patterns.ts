/**
 * `npm run patterns`: proves every regular expression of the product that `test/patterns/proofs.json` does not know yet, and
 * writes down what came out; what is no pattern any more goes. `--milliseconds N` is what recheck may take for one (10,000).
 * A pattern that takes longer than the text grows is named with the text that shows it, and the exit status is 1.
 */
import { writeFileSync } from 'node:fs';
import { collectPatterns, hashOf } from './patterns/collect.ts';
import { type Proof, proofsFile, prove, readProofs, written } from './patterns/proofs.ts';

const args = process.argv.slice(2);
const timeout = Number(args[args.indexOf('--milliseconds') + 1] || 10_000);
const known = readProofs();
const { patterns } = collectPatterns();
const proofs: Record<string, Proof> = {};
const fresh = patterns.filter((one) => !(hashOf(one) in known));
for (const one of patterns) if (hashOf(one) in known) proofs[hashOf(one)] = known[hashOf(one)]!;
console.log(`${patterns.length} patterns, ${fresh.length} of them new`);
let failed = 0;
for (const [at, one] of fresh.entries()) {
  try {
    proofs[hashOf(one)] = await prove(one, timeout);
  } catch (error) {
    failed++;
    console.log((error as Error).message);
  }
  // What has been proved is kept, whatever ends this.
  if (at % 50 === 49 || at === fresh.length - 1) writeFileSync(proofsFile, written(proofs));
}
writeFileSync(proofsFile, written(proofs));
const count = (status: string): number =>
  Object.values(proofs).filter((one) => (typeof one === 'string' ? one : one[0]) === status).length;
console.log(
  `${count('safe')} safe, ${count('vulnerable')} said to be vulnerable and measured, ${count('unknown')} measured only`,
);
process.exit(failed ? 1 : 0);
