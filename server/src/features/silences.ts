import type { Review } from '../review.ts';
import { readPage } from '../rules/page.ts';
import type { Rule } from '../rules/rule.ts';
import { standingsOf } from '../rules/standings.ts';
import { type ChecklistPlace, distinctPlaces } from './checklist.ts';

/** A rule that did not speak, and why: what settles it, or why it was not asked. */
export interface Silence {
  readonly rule: string;
  readonly title: string;
  readonly because: string;
  /** The words that settle it. */
  readonly places: readonly ChecklistPlace[];
}

/** "Why silent?": of every rule of this kind of agreement that found nothing. Rules of other kinds are nobody's question here. */
export function silences(review: Review, catalogue: readonly Rule[]): readonly Silence[] {
  return standingsOf(review, catalogue).flatMap((one): readonly Silence[] => {
    const { rule } = one;
    const title = readPage(rule.page).title;
    if (one.state === 'settled') {
      const places = distinctPlaces(one.by, one.elsewhere);
      const where = [...new Set(places.map(({ name }) => name))].filter(Boolean).slice(0, 4).join(', ');
      return [{ rule: rule.id, title, because: `settled by ${where || 'the opening'}`, places }];
    }
    if (one.state !== 'not-asked' || one.because.startsWith('it is asked of')) return [];
    return [{ rule: rule.id, title, because: `not asked: ${one.because}`, places: [] }];
  });
}
