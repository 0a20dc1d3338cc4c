import type { Slot } from '../statements/statement.ts';

/**
 * Where the formulas of the pages are found in one sentence. Many lines ask for the same one, so the whole sentence is searched once;
 * and not at all for one whose words are not there.
 */
export class Formulas {
  /** Of each formula: where it begins in the sentence, -1 where it is not found. */
  private readonly known: number[] = [];

  /** @param mayBe as bits the formulas that may be found in the sentence: see candidates.ts. */
  constructor(
    private readonly patterns: readonly RegExp[],
    private readonly text: string,
    private readonly mayBe?: Int32Array,
  ) {}

  /** Where it begins in the sentence, or -1. */
  find(formula: number): number {
    return (this.known[formula] ??= this.isHopeless(formula) ? -1 : this.text.search(this.patterns[formula]!));
  }

  /** The same in a stretch of the sentence, as if nothing stood around it. */
  findIn(formula: number, { from, to }: Slot): number {
    if (from === 0 && to === this.text.length) return this.find(formula);
    // In the middle of a word no word begins that the search for words would know of.
    if (this.isHopeless(formula) && !latinLetter.test(this.text[from - 1] ?? '')) return -1;
    const at = this.text.slice(from, to).search(this.patterns[formula]!);
    return at < 0 ? -1 : from + at;
  }

  private isHopeless(formula: number): boolean {
    return this.mayBe !== undefined && !((this.mayBe[formula >> 5]! >>> (formula & 31)) & 1);
  }
}
const latinLetter = /[a-z]/i;
