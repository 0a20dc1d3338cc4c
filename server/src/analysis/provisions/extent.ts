import type { SentenceReading, Slot, Statement, Token } from '../statements/statement.ts';
import type { Held } from './conditions.ts';

/** From its subject to the end of what hangs on it. */
export function extentOf({ statement, title, event }: Held, { tokens, statements }: SentenceReading): Slot {
  let { from, to } = title?.thing ?? event?.slot ?? statement?.thing ?? { from: 0, to: tokens.length };
  const take = (slot: Slot): void => {
    if (slot.to <= slot.from) return;
    if (slot.from < from) from = slot.from;
    if (slot.to > to) to = slot.to;
  };
  const at = statement?.at ?? title?.at ?? event?.at;
  if (at !== undefined) {
    if (to <= from) [from, to] = [at, at + 1];
    take({ from: at, to: at + 1 });
  }
  if (statement) {
    take(statement.subject);
    take(statement.thing);
    for (const { slot } of statement.slots) take(slot);
    for (const slot of statement.conditions) take(slot);
    for (const slot of statement.exceptions) take(slot);
    for (const purpose of statement.purposes) {
      take({ from: purpose.at, to: purpose.at + 1 });
      take(purpose.thing);
      for (const { slot } of purpose.slots) take(slot);
    }
  }
  return { from, to: afterAdverbs(tokens, statements, to) };
}

/** Adverbs behind a statement belong to it: "measured once a year", "handed over as is". */
function afterAdverbs(tokens: readonly Token[], statements: readonly Statement[], to: number): number {
  let end = to;
  while (end < tokens.length && !/^(?:[,;:()]|and|or|but|that|which)$/.test(tokens[end]!.word)) {
    if (statements.some(({ at, subject }) => at === end || (subject.from === end && subject.to > end))) break;
    end++;
  }
  return end;
}

/** Offsets in the sentence's text; words of the lead-in have none. */
export function textSpan(tokens: readonly Token[], { from, to }: Slot): Slot {
  let start = -1;
  let end = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.start < 0) continue;
    if (start < 0) start = token.start;
    end = Math.max(end, token.end);
  }
  return { from: Math.max(0, start), to: end };
}
