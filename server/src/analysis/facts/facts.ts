import type { Agreement } from '../agreement.ts';
import type { Attributes } from '../attributes.ts';
import type { Clause, Sentence } from '../clauses.ts';
import { memo } from '../memo.ts';
import type { Party } from '../parties/party.ts';
import type { Provisions } from '../provisionList.ts';
import type { Span } from '../span.ts';
import type { Terms } from '../terms.ts';

/**
 * What follows from provisions, or is said and has no kind of provision yet. The one place below the rules where patterns
 * over sentences are left: what stands here moves into definitions of kinds and elements as they are migrated.
 */
export interface Facts {
  readonly agreement: Agreement;
  readonly provisions: Provisions;
  readonly terms: Terms;
  readonly attributes: Attributes;
  readonly parties: readonly Party[];
}

/** The words that a topic stands on: a provision, or a sentence that says it. */
export interface Ground extends Span {
  /** The kind of a provision; nothing where a sentence only says it. */
  readonly kind?: string;
  readonly clause: Clause;
  readonly sentence: Sentence;
  readonly words: Span;
}

export const factsOf = memo((agreement: Agreement): Facts => {
  const { provisions, terms, attributes, parties } = agreement;
  return { agreement, provisions, terms, attributes, parties };
});

/** The sentences of the agreement's prose that say this, in order of place. */
export function sentencesSaying(
  { agreement }: { readonly agreement: Agreement },
  pattern: RegExp,
): readonly Sentence[] {
  const found = agreement.prose.saying(pattern);
  return found.some(isNoProse) ? found.filter((sentence) => !isNoProse(sentence)) : found;
}

export const anySays = (facts: { readonly agreement: Agreement }, pattern: RegExp): boolean =>
  sentencesSaying(facts, pattern).length > 0;

/** The same as grounds, with the words that say it. */
export const grounds = (facts: { readonly agreement: Agreement }, pattern: RegExp): readonly Ground[] =>
  sentencesSaying(facts, pattern).map((sentence) => groundIn(sentence, pattern));

export function groundIn(sentence: Sentence, pattern: RegExp): Ground {
  const found = pattern.exec(sentence.text);
  const { start, end, clause } = sentence;
  return {
    start,
    end,
    clause,
    sentence,
    words: found ? sentence.span(found.index, found.index + found[0].length) : { start, end },
  };
}

export const isNoProse = ({ clause }: Sentence): boolean => clause.part === 'signatures' || clause.part === 'contents';

/** Facts by the name that the table of topics calls them. */
export type NamedFacts = Readonly<Record<string, (facts: Facts) => readonly Ground[]>>;

/** A clause whose title says it. */
export function groundOf(clause: Clause): readonly Ground[] {
  const sentence = clause.sentences[0];
  return sentence
    ? [{ start: clause.heading.start, end: clause.heading.end, clause, sentence, words: clause.heading }]
    : [];
}
