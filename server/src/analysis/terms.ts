import type { Sentence } from './clauses.ts';
import type { Span } from './span.ts';

/** A defined term: `start`/`end` are the term's own words where it is defined, `meaning` the sentence that defines it. */
export interface Term extends Span {
  readonly term: string;
  readonly meaning: Sentence;
  /** `means`: a definition sentence; `tag`: (the "Work Product"), meaning the words before it. */
  readonly form: 'means' | 'tag';
}

export interface Terms {
  readonly all: readonly Term[];
  /** Case matters; singular and plural are one. */
  get(term: string): Term | undefined;
  /** What it stands for, as far as provisions ask; none for most terms. */
  senses(term: Term): readonly Sense[];
  /** The first word or words of a text that are defined and stand for this. */
  standing(text: string, sense: Sense): Standing | undefined;
}

/** A defined term where it is used. */
export interface Standing {
  readonly index: number;
  readonly length: number;
  readonly term: Term;
}

/**
 * What a drafter's private word stands for: "Change in Circumstances" for a change of control, "Transfer" for an
 * assignment of the agreement, "Project Results" for what the work makes. Read from the definition, and from the term
 * itself only where its words leave no doubt.
 */
export type Sense =
  | 'control'
  | 'transfer'
  | 'work'
  | 'background'
  | 'joint'
  | 'competitor'
  | 'model'
  | 'output'
  | 'data'
  | 'mark';

/** The words that give a term its meaning: all of a definition; before a tag, what the brackets close. */
export function meaningOf({ term, meaning, form }: Term): string {
  const { text } = meaning;
  if (form === 'means') return text.slice(0, 1200);
  const quoted = text.indexOf(`"${term}`);
  const tag = quoted < 0 ? setOffTag(text, term) : quoted;
  return text.slice(Math.max(0, tag - 400), Math.max(0, tag));
}

/** Whether the term stands in a cell or a title of its own, and its meaning beside or under it: "Affiliate | an entity that …". */
export const isBesideItsMeaning = ({ form, start, meaning }: Term): boolean =>
  form === 'means' && (start < meaning.start || start >= meaning.end) && !saysWhatIsDone(meaning.text);

/** "Profits. Neither party owes the other a share": what somebody does or may do is a rule under its title, no meaning. */
function saysWhatIsDone(text: string): boolean {
  const verb = /\b(?:shall|may|must|will|owes?|holds?|keeps?|owns?|retains?|pays?)\b/.exec(text.slice(0, 90));
  return verb !== null && !/\b(?:that|which|who|whose|whom|where|when|as|to)\b/.test(text.slice(0, verb.index));
}

/** Where "(the Project)" has its term; -1 when no brackets close right behind it. */
export function setOffTag(text: string, term: string): number {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
    if (
      /\([^()"]{0,60}$/.test(text.slice(Math.max(0, at - 62), at)) &&
      /^[^()"]{0,40}\)/.test(text.slice(at + term.length))
    )
      return at;
  return -1;
}

/** "Deliverables", "Deliverable's" → "Deliverable". */
export function singular(term: string): string {
  let one = singularsKnown.get(term);
  if (one === undefined) {
    one = latin.test(term)
      ? term.replace(/es$/, '')
      : term
          .replace(/'s?$/, '')
          .replace(/ies\b$/, 'y')
          .replace(/(ch|sh|x|ss)es$/, '$1')
          .replace(/([^s])s$/, '$1');
    if (singularsKnown.size > 10_000) singularsKnown.clear();
    singularsKnown.set(term, one);
  }
  return one;
}
/** One already, or many of one: the "s" is its own. */
const latin = /(?:vir|stat|bon|camp|consens|surpl|apparat|prospect)us(?:es)?$/i;
/** A paper's terms are asked for again and again. */
const singularsKnown = new Map<string, string>();
