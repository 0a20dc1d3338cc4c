import type { Arguments } from './arguments.ts';
import { type Outcome, reviewed } from './input.ts';
import { printList } from './output.ts';
import { paintFor } from './paint.ts';
import { prettyMap, ruleAnswers } from './prettyMap.ts';
import { mapped, mappedWhy } from './shapes.ts';
import { why } from './why.ts';

/** What every file asked for holds. */
export function map(asked: Arguments): number {
  const reading: Outcome = { trouble: false };
  const files = reviewed(asked, reading);
  if (asked.format === 'pretty') {
    const paint = paintFor(asked.color);
    let first = true;
    for (const one of files) {
      process.stdout.write(
        `${first ? '' : '\n'}${asked.why ? `${why(one.review.agreement, paint, asked.at)}${asked.at === undefined ? ruleAnswers(one, paint) : ''}` : prettyMap(one, paint)}`,
      );
      first = false;
    }
  } else printList(asked.format, files, asked.why ? mappedWhy : mapped);
  return reading.trouble ? 2 : 0;
}
