import type { BodyPart, BodyRow, Paragraph } from './body.ts';
import type { Counter, Label } from './lists.ts';
import type { FieldReference, RunChange, RunPiece } from './runs.ts';

/** A paper with its tracked changes accepted, or rejected. */
export type Version = 'accepted' | 'rejected';

/** One version by itself. */
export interface Settled {
  readonly parts: readonly BodyPart[];
  /** The paragraph of the marked-up paper where one of this version begins to be seen. */
  readonly origin: ReadonlyMap<Paragraph, Paragraph>;
  /** Of the marked-up paper: what runs on into the next in this version, because the end of the paragraph is not in it. */
  readonly runOn: ReadonlySet<Paragraph>;
}

/** Numbers of one version, by the paragraphs of the paper that is shown. */
export interface VersionNumbers {
  labelOf(paragraph: Paragraph): Label | undefined;
  /** What a reference shows; undefined where it leads nowhere, or to what has no number. */
  shownBy(reference: FieldReference, now: string): string | undefined;
}

/** A version: without what is not in it, and with paragraphs joined whose end is not. */
export function settleChanges(parts: readonly BodyPart[], version: Version): Settled {
  const gone: RunChange = version === 'accepted' ? 'struck' : 'inserted';
  const origin = new Map<Paragraph, Paragraph>();
  const runOn = new Set<Paragraph>();
  const seen = (one: Paragraph): boolean =>
    one.pieces.some(({ text, change }) => change !== gone && text.trim() !== '');

  const together = (group: readonly Paragraph[]): Paragraph => {
    const last = group.at(-1)!;
    const visible = group.filter(seen);
    for (const one of visible.slice(0, -1)) runOn.add(one);
    const whole: Paragraph = {
      ...last,
      ...(version === 'rejected' && last.before),
      before: undefined,
      mark: undefined,
      pieces: group.flatMap(({ pieces }) =>
        pieces.filter(({ change }) => change !== gone).map((piece): RunPiece => ({ ...piece, change: undefined })),
      ),
      bookmarks: group.flatMap(({ bookmarks }) => bookmarks),
    };
    origin.set(whole, visible[0] ?? last);
    return whole;
  };

  const settle = (some: readonly BodyPart[]): readonly BodyPart[] => {
    const out: BodyPart[] = [];
    let group: Paragraph[] = [];
    const flush = (): void => {
      if (group.some(seen)) out.push(together(group));
      group = [];
    };
    for (const part of some) {
      if (part.type === 'table') {
        flush();
        const rows = part.rows
          .filter(({ change }) => change !== gone)
          .map((row): BodyRow => ({ cells: row.cells.map((cell) => ({ ...cell, parts: settle(cell.parts) })) }));
        out.push({ type: 'table', rows });
        continue;
      }
      group.push(part);
      if (part.mark !== gone) {
        out.push(together(group));
        group = [];
      }
    }
    flush();
    return out;
  };
  return { parts: settle(parts), origin, runOn };
}

/** Counts the paragraphs of one version; `origin` says where each is shown. */
export function numbersIn(
  parts: readonly BodyPart[],
  counter: Counter,
  origin?: ReadonlyMap<Paragraph, Paragraph>,
): VersionNumbers {
  const labels = new Map<Paragraph, Label>();
  const targets = new Map<string, Label>();
  const count = (some: readonly BodyPart[]): void => {
    for (const part of some) {
      if (part.type === 'table') {
        for (const { cells } of part.rows) for (const cell of cells) count(cell.parts);
        continue;
      }
      const label = counter.next(part.numbered, part.style);
      if (!label) continue;
      labels.set(origin?.get(part) ?? part, label);
      for (const name of part.bookmarks) targets.set(name, label);
    }
  };
  count(parts);
  return {
    labelOf: (paragraph) => labels.get(paragraph),
    shownBy({ bookmark, form, figuresOnly }, now) {
      const label = targets.get(bookmark);
      if (!label || label.bullet) return undefined;
      const cut = (text: string): string => (figuresOnly ? text.replace(/^(?:\p{L}{2,}\s+)+/u, '') : text);
      const own = cut(label.text.replace(/\.$/, ''));
      const full = cut(label.full);
      // From near by, Word leaves out what both have in common.
      if (form === 'relative' && full.endsWith(now) && now.endsWith(own)) return now;
      return form === 'own' ? own : full;
    },
  };
}
