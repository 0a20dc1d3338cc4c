import { looksLikeAgreement } from '../analysis/isAgreement.ts';
import type { Kind } from '../analysis/kind.ts';
import type { Span } from '../analysis/span.ts';
import type { Review } from '../review.ts';
import { titlePlace } from '../settlement/place.ts';

/** A text that has the marks of an agreement and is not read as one of ours: silence there is not a clean paper. */
export interface Unread {
  readonly at: Span;
  readonly says: string;
  /** What it may be instead, for whoever knows better. */
  readonly kinds: readonly Kind[];
}

/** Undefined where the paper is read as one of the three kinds, where someone has said its kind, or where it is plainly no agreement. */
export function unreadPaper({ agreement, kindFrom }: Review): Unread | undefined {
  const { kind, title, parties } = agreement;
  if (kindFrom !== 'text' || (kind !== 'none' && kind !== 'other')) return undefined;
  if (kind === 'none' && !looksLikeAgreement(title, parties)) return undefined;
  const at = titlePlace(agreement);
  return kind === 'none'
    ? {
        at,
        says: 'This text names parties or is titled like an agreement, and is not read as one: nothing in it has been judged.',
        kinds: ['agency', 'partnership', 'jda', 'other', 'none'],
      }
    : {
        at,
        says: 'Read as another kind of agreement than AI services, an AI partnership or joint development: only what matters in every agreement has been judged.',
        kinds: ['agency', 'partnership', 'jda', 'other'],
      };
}

/** The kinds in the words of a menu. */
export const kindsInMenu: Readonly<Record<Kind, string>> = {
  agency: 'services or development',
  partnership: 'a vendor, data or technology partnership',
  jda: 'joint development',
  other: 'another kind of agreement',
  none: 'no agreement',
};
