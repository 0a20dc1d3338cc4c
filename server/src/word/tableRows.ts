import type { Turned } from './difference.ts';
import type { Line } from './lines.ts';

/** Where the table ends that begins here: another table may follow at once, in either version. */
export function tableEnd(turned: readonly Turned[], start: number): number {
  let old: number | undefined;
  let now: number | undefined;
  for (let at = start; at < turned.length; at++) {
    const one = turned[at]!;
    const { table } = one.line.cell ?? {};
    if (table === undefined) return at;
    const was = one.type === 'both' ? one.before.cell!.table : one.type === 'deleted' ? table : undefined;
    const is = one.type === 'deleted' ? undefined : table;
    if ((old ?? was) !== (was ?? old) || (now ?? is) !== (is ?? now)) return at;
    old ??= was;
    now ??= is;
  }
  return turned.length;
}

/** A row, each column with what stands in it in either version. */
export interface RowOfVersions {
  readonly type: Turned['type'];
  readonly cells: Map<number, Turned[]>;
}

/** Cells by rows: what was struck stands in the row that took its place, else in a row of its own. */
export function alignedRows(cells: readonly Turned[]): readonly RowOfVersions[] {
  const goesTo = new Map<string, string>();
  const at = ({ cell }: Line): string => `${cell!.table}:${cell!.row}`;
  for (const one of cells) if (one.type === 'both') goesTo.set(at(one.before), `after ${at(one.line)}`);
  const rows = new Map<string, Turned[]>();
  for (const one of cells) {
    const key =
      one.type === 'deleted' ? (goesTo.get(at(one.line)) ?? `before ${at(one.line)}`) : `after ${at(one.line)}`;
    const row = rows.get(key);
    if (row) row.push(one);
    else rows.set(key, [one]);
  }
  return [...rows.values()].map((all) => {
    const [first] = all;
    const columns = new Map<number, Turned[]>();
    for (const one of all) {
      const { column } = one.line.cell!;
      columns.set(column, [...(columns.get(column) ?? []), one]);
    }
    return { type: all.every(({ type }) => type === first!.type) ? first!.type : 'both', cells: columns };
  });
}
