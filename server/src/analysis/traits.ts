import type { Provisions } from './agreement.ts';
import type { Sentence } from './clauses.ts';
import type { Kind } from './kind.ts';

/** Properties of the whole paper that gate rules. */
export interface Traits {
  /** Someone supplies, trains, fine-tunes or runs a model or AI system under a body clause; a name or a recital is not enough. */
  readonly ai: boolean;
  /** Governed by or incorporated into another agreement: an addendum, a statement of work, an order form. */
  readonly underParent: boolean;
  readonly addendum: boolean;
  /** "New York", "England and Wales": the law chosen, where it is said. */
  readonly governingLaw?: string;
  /** Whether that law is US law; undefined when none is said. */
  readonly usLaw?: boolean;
  readonly engagement: 'fixed-fee' | 'time-and-materials' | 'staff-augmentation' | 'productised' | 'unknown';
}

export function readTraits(title: string, _kind: Kind, sentences: readonly Sentence[], provisions: Provisions): Traits {
  const addendum =
    /\b(?:addendum|amendment|statement of work|order form|rider|supplement|exhibit|schedule|SOW)\b/i.test(title);
  const opening = sentences
    .slice(0, 15)
    .map(({ text }) => text)
    .join(' ');
  return {
    ai: provisions.has('ai-system', 'model-training'),
    underParent:
      addendum ||
      /\b(?:is governed by|subject to|incorporated (?:by reference )?into|supplements?|forms? part of|pursuant to) (?:the|that certain|and made part of the) [A-Z][\w ]{0,40}(?:Agreement|MSA|Terms)\b/.test(
        opening,
      ),
    addendum,
    engagement: 'unknown',
  };
}
