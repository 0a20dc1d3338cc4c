import type { Demand } from '../settlement/topic.ts';

/** One column of a data room's table, as `questions.md` says and the build hands it over. */
export interface Question {
  /** The column's name: "new work". */
  readonly name: string;
  /** The question in words: "who owns what is made?". */
  readonly asks: string;
  readonly answers: readonly PossibleAnswer[];
}

export interface PossibleAnswer {
  /** `{from}` and `{to}` stand for the parties' labels. */
  readonly says: string;
  /** Any of them; an answer with none is what is said where nothing else holds. */
  readonly demands: readonly (Demand | OpenTopic)[];
  /** Only where nothing above holds. */
  readonly otherwise: boolean;
}

/** Met where the topic of this rule is asked for by the paper and nothing settles it. */
export interface OpenTopic {
  readonly open: string;
}
