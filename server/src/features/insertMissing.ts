import { listInWords } from '../analysis/phrasing.ts';
import { type Offer, offersFor, refusalsFor } from '../fixes/offers.ts';
import type { Edit } from '../modelClauses/apply.ts';
import type { Review } from '../review.ts';
import { clauseInsertion, type Insertion, mainEdit, missingClauses } from './insertClause.ts';

/** Text that comes in at one place of the paper, and what it is, for the attorney to agree to or not. */
export interface Planned {
  readonly start: number;
  /** Behind `start` where words of the paper go out for it: "6 and 7" that becomes "6, 7 and 8". */
  readonly end: number;
  readonly text: string;
  /** "Insert “Residuals” and “Open Source”" */
  readonly label: string;
}

/** A clause that a finding asks for, and why counsel would not put it in. */
export interface LeftOut {
  readonly id: string;
  readonly title: string;
  readonly rule: string;
  readonly doubts: readonly string[];
}

export interface Plan {
  readonly edits: readonly Planned[];
  /** Titles of clauses that came in, in their order. */
  readonly inserted: readonly string[];
  /** Titles of clauses that were no longer missing once the others stood there. */
  readonly settled: readonly string[];
  /** Those that the fix of their finding would not write either. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Several missing clauses at once. One after the other on a copy, each judged as its own fix is, on the paper that the one
 * before has left, so that two at the end of an article number on (5.4, 5.5), a definition comes once, and what another
 * clause has settled is left out. What is refused is tried again once others have come in: it may lean on them. What comes
 * in at the same place is one edit: half of it would leave a gap in the numbers.
 * @param again reads a changed text as the first was read
 */
export function insertMissing(
  first: Review,
  ids: readonly string[],
  again: (text: string, before: Review) => Review,
): Plan {
  const paper = ropeOf(first.agreement.text);
  const inserted: string[] = [];
  const askedFirst = new Set(missingClauses(first).map(({ fix }) => fix.clause));
  let review = first;
  let settled: string[] = [];
  let leftOut: LeftOut[] = [];
  let waiting = ids.filter((id) => first.library.clause(id));
  for (let before = -1; waiting.length && inserted.length > before; ) {
    before = inserted.length;
    settled = [];
    leftOut = [];
    const still: string[] = [];
    for (const id of waiting) {
      const { title } = first.library.clause(id)!;
      const done = judged(review, id, askedFirst.has(id));
      if ('doubts' in done) {
        leftOut.push({ id, title, ...done });
        still.push(id);
      } else if (!done.edits.length) {
        settled.push(title);
        still.push(id);
      } else {
        for (const edit of [...done.edits].reverse()) paper.put(edit, { of: title, defines: edit !== done.main });
        inserted.push(title);
        review = again(paper.text(), review);
      }
    }
    waiting = still;
  }
  return { edits: paper.planned(), inserted, settled, leftOut };
}

type ClauseVerdict = Pick<Insertion, 'edits' | 'main'> | Pick<LeftOut, 'rule' | 'doubts'>;

/** What a finding asks for comes in as its fix is offered, or not at all; what nobody but the attorney asks for, as she asks. */
function judged(review: Review, id: string, wasAsked: boolean): ClauseVerdict {
  const asked = missingClauses(review).find(({ fix }) => fix.clause === id);
  if (!asked) return wasAsked ? { edits: [] } : (clauseInsertion(review, { id }) ?? { edits: [] });
  const { finding } = asked;
  const isSame = ({ fix }: Offer): boolean => fix.do === 'insert-clause' && fix.clause === id && !fix.instead;
  const offer = offersFor(review, finding).find(isSame);
  if (offer?.fix.do === 'insert-clause') return { edits: offer.edits, main: mainEdit(review, offer.fix, offer.edits) };
  const doubts = [
    ...new Set(
      refusalsFor(review, finding)
        .filter(isSame)
        .flatMap((one) => one.doubts),
    ),
  ];
  return doubts.length ? { rule: finding.rule.id, doubts } : { edits: [] };
}

interface Inserted {
  readonly text: string;
  readonly of: string;
  readonly defines: boolean;
}
type TextOrInserted = { readonly start: number; readonly end: number } | Inserted;

/** The paper with what was put into it, so that places in the changed text lead back to places in the first. */
function ropeOf(source: string) {
  let pieces: TextOrInserted[] = [{ start: 0, end: source.length }];
  const lengthOf = (piece: TextOrInserted): number => ('of' in piece ? piece.text.length : piece.end - piece.start);
  const split = (piece: TextOrInserted, at: number): TextOrInserted[] =>
    'of' in piece
      ? [
          { ...piece, text: piece.text.slice(0, at) },
          { ...piece, text: piece.text.slice(at) },
        ]
      : [
          { start: piece.start, end: piece.start + at },
          { start: piece.start + at, end: piece.end },
        ];
  /** The pieces before and behind an offset of the changed text. */
  const cut = (offset: number): readonly [TextOrInserted[], TextOrInserted[]] => {
    const head: TextOrInserted[] = [];
    const tail: TextOrInserted[] = [];
    let at = 0;
    for (const piece of pieces) {
      const length = lengthOf(piece);
      if (at + length <= offset) head.push(piece);
      else if (at >= offset) tail.push(piece);
      else {
        const [left, right] = split(piece, offset - at) as [TextOrInserted, TextOrInserted];
        head.push(left);
        tail.push(right);
      }
      at += length;
    }
    return [head, tail];
  };
  return {
    put({ start, end, text }: Edit, what: Omit<Inserted, 'text'>): void {
      const [, tail] = cut(end);
      const [head] = cut(start);
      pieces = [...head, { text, ...what }, ...tail];
    },
    text: (): string =>
      pieces.map((piece) => ('of' in piece ? piece.text : source.slice(piece.start, piece.end))).join(''),
    planned(): readonly Planned[] {
      const found: Planned[] = [];
      let from = 0;
      let parts: Inserted[] = [];
      for (const piece of [...pieces, { start: source.length, end: source.length }]) {
        if ('of' in piece) {
          parts.push(piece);
          continue;
        }
        if (parts.length || piece.start > from)
          found.push({
            start: from,
            end: piece.start,
            text: parts.map(({ text }) => text).join(''),
            label: insertionLabel(parts),
          });
        parts = [];
        from = piece.end;
      }
      return found;
    },
  };
}

function insertionLabel(parts: readonly Inserted[]): string {
  const titles = (some: readonly Inserted[]) => listInWords([...new Set(some.map(({ of }) => `“${of}”`))]);
  const clauses = parts.filter(({ defines }) => !defines);
  return clauses.length ? `Insert ${titles(clauses)}` : `Definitions for ${titles(parts)}`;
}
