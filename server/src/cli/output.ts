import type { Format } from './arguments.ts';
import { print } from './terminal.ts';

/** One JSON object a line as they come (`ndjson`), or all in an array (`json`). */
export function printList<T>(format: Format, items: Iterable<T>, shape: (item: T) => object): void {
  if (format === 'json') {
    const all: object[] = [];
    for (const item of items) all.push(shape(item));
    print(`${JSON.stringify(all, null, 2)}\n`);
  } else for (const item of items) print(`${JSON.stringify(shape(item))}\n`);
}
