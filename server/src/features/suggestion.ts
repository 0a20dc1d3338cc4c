import type { Span } from '../analysis/span.ts';

/** Something to write at `at`, in place of what stands there. */
export interface Suggestion {
  readonly what: 'rule' | 'key' | 'value' | 'term' | 'section' | 'note' | 'clause';
  readonly label: string;
  readonly at: Span;
  readonly text: string;
  /** The same with tab stops. */
  readonly snippet?: string;
  readonly detail?: string;
  /** A word or two beside the label. */
  readonly beside?: string;
  /** Markdown. */
  readonly about?: string;
  /** What is typed is compared with this where the label is not it. */
  readonly filter?: string;
  /** A model clause, of which more is told when the attorney looks at it. */
  readonly clause?: string;
  /** Sorted by this where the label is not the order. */
  readonly order?: string;
}
