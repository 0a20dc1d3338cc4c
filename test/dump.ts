/** What every quick fix does to a paper, for reading: `node out/test/dump.mjs FILE... [--side S] [--short]`. */
import { readFileSync } from 'node:fs';
import { offersFor, refusalsFor } from '../server/src/fixes/offers.ts';
import { review } from '../server/src/review.ts';

const args = process.argv.slice(2);
const only = args.includes('--side') ? [args[args.indexOf('--side') + 1]!] : ['provider', 'customer', 'neutral'];
const tally = new Map<string, number>();
const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);
for (const file of args.filter((arg) => arg.endsWith('.md'))) {
  for (const side of only) {
    const one = review(readFileSync(file, 'utf8'), { said: { side } });
    const seen = new Set<string>();
    for (const finding of one.findings) {
      if (finding.fixes.length && !offersFor(one, finding).length) count('findings left without a fix');
      for (const offer of [...offersFor(one, finding), ...refusalsFor(one, finding)]) {
        const { title, name, edits } = offer;
        const doubts = 'doubts' in offer ? (offer.doubts as string[]) : [];
        const key = `${finding.rule.id} ${JSON.stringify(edits)}`;
        if (seen.has(key)) continue;
        seen.add(key);
        count(doubts.length ? 'refused' : 'offered');
        for (const doubt of doubts) count(`  ${doubt}`);
        console.log(
          `\n== ${file.split('/').at(-1)} ${side} ${finding.rule.id} · ${title} [${name}]${doubts.map((doubt) => `\n   !! ${doubt}`).join('')}`,
        );
        if (!args.includes('--short'))
          for (const { start, end, text } of edits)
            console.log(
              `  …${one.agreement.text.slice(Math.max(0, start - 90), start)}{-${one.agreement.text.slice(start, end)}-}{+${text}+}${one.agreement.text.slice(end, end + 40)}…`,
            );
      }
    }
  }
}
for (const [what, times] of [...tally].sort((a, b) => b[1] - a[1])) console.log(times, what);
