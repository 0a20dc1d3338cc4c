import type { Arguments } from './arguments.ts';
import { type Outcome, type Reviewed, reviewed } from './input.ts';
import { printList } from './output.ts';
import { type Paint, paintFor } from './paint.ts';
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
      process.stdout.write(`${first ? '' : '\n'}${asked.why ? whyOf(one, asked, paint) : prettyMap(one, paint)}`);
      first = false;
    }
  } else printList(asked.format, files, asked.why ? mappedWhy : mapped);
  return reading.trouble ? 2 : 0;
}

/** Of the whole paper what each rule says; how sentences are read, which is the machine's business, of a line that is named. */
const whyOf = (one: Reviewed, { at }: Arguments, paint: Paint): string =>
  at === undefined
    ? `${ruleAnswers(one, paint)}\n${paint.dim('How a sentence is read: --at LINE')}\n`
    : why(one.review.agreement, paint, at);
