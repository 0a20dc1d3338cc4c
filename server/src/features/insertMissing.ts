import { listInWords } from '../analysis/phrasing.ts';
import type { Review } from '../review.ts';
import { clauseInsertion, missingClauses } from './insertClause.ts';

/** Text that comes in at one place of the paper, and what it is, for the attorney to agree to or not. */
export interface Planned {
  readonly at: number;
  readonly text: string;
  /** "Insert “Residuals” and “Open Source”" */
  readonly label: string;
}

export interface Plan {
  readonly edits: readonly Planned[];
  /** Titles of clauses that were no longer missing once the others stood there. */
  readonly settled: readonly string[];
}

/**
 * Several missing clauses at once. One after the other on a copy, each reading the paper that the one before has left, so
 * that two at the end of an article number on (5.4, 5.5), a definition comes once, and what another clause has settled is
 * left out. What comes in at the same place is one edit: half of it would leave a gap in the numbers.
 * @param again reads a changed text as the first was read
 */
export function insertMissing(
  first: Review,
  ids: readonly string[],
  again: (text: string, before: Review) => Review,
): Plan {
  const paper = ropeOf(first.agreement.text);
  const settled: string[] = [];
  let review = first;
  for (const id of ids) {
    const model = first.library.clause(id);
    if (!model) continue;
    const wanted = missingClauses(review).some(({ fix }) => fix.clause === id);
    const stillAsked = wanted || !missingClauses(first).some(({ fix }) => fix.clause === id);
    const done = stillAsked ? clauseInsertion(review, { id }) : undefined;
    if (!done?.edits.length) {
      settled.push(model.title);
      continue;
    }
    for (const edit of [...done.edits].reverse())
      paper.insert(edit.start, { text: edit.text, of: model.title, defines: edit !== done.main });
    review = again(paper.text(), review);
  }
  return { edits: paper.inserted(), settled };
}

interface Inserted {
  readonly text: string;
  readonly of: string;
  readonly defines: boolean;
}
type Piece = { readonly start: number; readonly end: number } | Inserted;

/** The paper with what was put into it, so that places in the changed text lead back to places in the first. */
function ropeOf(source: string) {
  let pieces: Piece[] = [{ start: 0, end: source.length }];
  const lengthOf = (piece: Piece): number => ('of' in piece ? piece.text.length : piece.end - piece.start);
  const split = (piece: Piece, at: number): Piece[] =>
    'of' in piece
      ? [
          { ...piece, text: piece.text.slice(0, at) },
          { ...piece, text: piece.text.slice(at) },
        ]
      : [
          { start: piece.start, end: piece.start + at },
          { start: piece.start + at, end: piece.end },
        ];
  return {
    insert(offset: number, what: Inserted): void {
      const next: Piece[] = [];
      let before = 0;
      let placed = false;
      for (const piece of pieces) {
        const length = lengthOf(piece);
        if (!placed && offset <= before + length) {
          const [head, tail] = split(piece, offset - before) as [Piece, Piece];
          next.push(...[head, what, tail].filter((one) => one === what || lengthOf(one) > 0));
          placed = true;
        } else next.push(piece);
        before += length;
      }
      pieces = next;
    },
    text: (): string =>
      pieces.map((piece) => ('of' in piece ? piece.text : source.slice(piece.start, piece.end))).join(''),
    inserted(): readonly Planned[] {
      const found: { at: number; parts: Inserted[] }[] = [];
      let at = 0;
      for (const piece of pieces) {
        if (!('of' in piece)) {
          at = piece.end;
          continue;
        }
        const last = found.at(-1);
        if (last?.at === at) last.parts.push(piece);
        else found.push({ at, parts: [piece] });
      }
      return found.map(({ at, parts }) => ({
        at,
        text: parts.map(({ text }) => text).join(''),
        label: labelOf(parts),
      }));
    },
  };
}

function labelOf(parts: readonly Inserted[]): string {
  const titles = (some: readonly Inserted[]) => listInWords([...new Set(some.map(({ of }) => `“${of}”`))]);
  const clauses = parts.filter(({ defines }) => !defines);
  return clauses.length ? `Insert ${titles(clauses)}` : `Definitions for ${titles(parts)}`;
}
