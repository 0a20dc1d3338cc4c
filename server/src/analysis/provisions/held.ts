import type { SentenceReading } from '../statements/statement.ts';
import type { Source } from './compiled.ts';
import type { Held } from './conditions.ts';

/** What a line may hold of, by its source. */
export function heldIn({ statements, titles, events }: SentenceReading, source: Source): readonly Held[] {
  const beside = (at: number): Held['statement'] => statements.find((one) => one.at === at);
  if (source === 'verb') return statements.map((statement) => ({ statement }));
  if (source === 'title') return titles.map((title) => ({ title, statement: beside(title.at) }));
  if (source === 'event') return events.map((event) => ({ event, statement: beside(event.at) }));
  return whole;
}
const whole: readonly Held[] = [{}];

/** The same, made once a sentence for the lines of all kinds. */
export class HeldLists {
  private readonly made: Partial<Record<Source, readonly Held[]>> = {};

  constructor(private readonly reading: SentenceReading) {}
  of(source: Source): readonly Held[] {
    return (this.made[source] ??= heldIn(this.reading, source));
  }
}
