import type { Clause, Sentence } from './clauses.ts';
import { selects } from './leadIns.ts';
import { memo } from './memo.ts';
import type { Block } from './page/block.ts';
import { sourceOffset, type Words } from './page/words.ts';
import type { SentenceFacts } from './sentences.ts';
import type { Span } from './span.ts';

/** The words of a heading or label as a sentence would have them. */
export const labelSentence = memo((words: Words): SentenceFacts => {
  const text = words.text.trimEnd();
  let from = /^\s*(?:(?:article|section|clause)\s+)?(?:[\dIVX][\dIVX.]*(?:[):][.):]*)?\s+)?/i.exec(text)![0].length;
  if (from >= text.length) from = 0;
  const own = text.slice(from).replaceAll('.', '·');
  return {
    text: own,
    gaps: [],
    from,
    to: text.length,
    labels: [],
    labelFrom: from,
    ends: false,
    optional: false,
    known: [],
  };
});

export class OpenSentence implements Sentence {
  text: string;
  pieces: Span[];
  readonly start: number;
  end: number;
  /** Of one that runs over a page break: where its parts begin in `text`. */
  private parts: { from: number; facts: SentenceFacts; block: Block }[] | undefined;

  constructor(
    readonly facts: SentenceFacts,
    readonly block: Block,
    readonly clause: Clause,
    first: Span,
    readonly leadIn: Sentence | undefined,
  ) {
    this.text = facts.text;
    this.pieces = [first];
    this.start = first.start;
    this.end = first.end;
  }
  get optional(): boolean {
    return (
      this.facts.optional ||
      isChoice.test(this.clause.title) ||
      (this.leadIn !== undefined && selects.test(this.leadIn.text) && !ticked.test(this.facts.labels.at(-1) ?? ''))
    );
  }
  get labels(): readonly string[] {
    return this.facts.labels;
  }
  get words(): string {
    return (this.parts ?? [this])
      .map(({ facts, block }) => block.words.text.slice(facts.from, facts.to))
      .join(' ')
      .replace(/ {2,}/g, ' ');
  }
  append(facts: SentenceFacts, block: Block, piece: Span): void {
    this.parts ??= [{ from: 0, facts: this.facts, block: this.block }];
    this.parts.push({ from: this.text.length + 1, facts, block });
    this.text += ' ' + facts.text;
    this.pieces.push(piece);
    this.end = piece.end;
  }
  at(offset: number): number {
    let { facts, block } = this as { facts: SentenceFacts; block: Block };
    let inText = offset;
    for (const part of this.parts ?? [])
      if (part.from <= offset) {
        ({ facts, block } = part);
        inText = offset - part.from;
      }
    let left = 0;
    for (const [from, leftOut] of facts.gaps) {
      if (from > inText) break;
      left = leftOut;
    }
    return block.start + sourceOffset(block.words, facts.from + inText + left);
  }
  span(from: number, to: number): Span {
    return { start: this.at(from), end: to > from ? this.at(to - 1) + 1 : this.at(from) };
  }
}

const ticked = /^(?:\[[xX✓✔]\]|[☒☑])$/;
/** "Option A - Client owns": the name of one of several ways. */
const isChoice = /^\[?(?:option|alternative|alternate|variant|version)\s+(?:\d{1,2}|[A-F]|one|two|three|four)\b/i;
