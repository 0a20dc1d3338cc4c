/** A verb with the little words before it: "shall not be used", "to train", "by using", "assigned"; or a noun of a verb. */
export interface Group {
  /** The verb. */
  readonly at: number;
  /** The first of the words that belong to it. */
  readonly from: number;
  readonly sort: 'finite' | 'infinitive' | 'gerund' | 'participle' | 'noun';
  readonly modal: '' | 'must' | 'may';
  readonly negated: boolean;
  readonly passive: boolean;
  readonly hereby: boolean;
  /** "is", "remains" with no verb behind: what follows is said of the subject. */
  readonly linking: boolean;
  /** A bare form: "assigns", "use", "copied"; it may share what stands before an earlier one. */
  readonly bare: number;
  /** The preposition before a gerund: "for", "from", "without". */
  readonly preposition: string;
  /** Where the subject begins that stands behind the first auxiliary: "in no event shall Supplier"; -1 elsewhere. */
  readonly inverted: number;
}

/** One shape for all: engines are quick with objects that are alike. */
export function group(
  sort: Group['sort'],
  at: number,
  from: number,
  modal: Group['modal'],
  negated: boolean,
  passive: boolean,
  hereby: boolean,
  linking: boolean,
  bare: number,
  preposition: string,
  inverted = -1,
): Group {
  return { at, from, sort, modal, negated, passive, hereby, linking, bare, preposition, inverted };
}
