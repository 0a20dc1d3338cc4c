import { memo } from './memo.ts';
import { type Block, sourceOffset } from './page/blocks.ts';
import { readSentences, type SentenceFacts } from './sentences.ts';

/** A block, its sentences, and the way back from its words to the agreement's text. */
export class BlockSentences {
  readonly facts: readonly SentenceFacts[];

  constructor(
    readonly block: Block,
    /** The block before it. */
    readonly before: Block | undefined,
  ) {
    this.facts = sentencesOf(block.words);
  }
  source(offset: number): number {
    return this.block.start + sourceOffset(this.block.words, offset);
  }
  /** Behind the character before: what stands between that and the next is no part of it. */
  sourceEnd(offset: number): number {
    return offset === 0 ? this.block.start : this.source(offset - 1) + 1;
  }
}

const sentencesOf = memo(readSentences);
