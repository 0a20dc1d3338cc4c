import type { Agreement } from '../../analysis/agreement.ts';
import { singular, type Term } from '../../analysis/terms.ts';

/**
 * Whether a defined term is used outside its own definition; capitals or small letters, one or many. The first use ends
 * the search, so a used term costs next to nothing in a long paper.
 */
export function useFinder({ text }: Agreement): (term: Term) => boolean {
  const lower = text.toLowerCase();
  return ({ term: written, meaning: { start, end } }) => {
    const term = written.replaceAll('·', '.');
    const words =
      term
        .toLowerCase()
        .match(/[a-z0-9][\w-]*/g)
        ?.map(singular) ?? [];
    if (!words.length) return true;
    // Most terms are used just as they are defined: found without a pattern.
    const exact = term.toLowerCase();
    for (let at = lower.indexOf(exact); at >= 0; at = lower.indexOf(exact, at + exact.length))
      if (
        (at < start || at >= end) &&
        !letter.test(lower[at - 1] ?? '') &&
        !letter.test(lower[at + exact.length] ?? '')
      )
        return true;
    // Marks, tags and line breaks may stand between the words of a term.
    const whole = new RegExp(
      `${words.map(anyNumber).join('[^a-z0-9]{1,12}(?:<[^<>]{1,80}>[^a-z0-9]{0,12})?')}(?![a-z])`,
      'y',
    );
    const first = words[0]!.replace(/y$/, '');
    for (let at = lower.indexOf(first); at >= 0; at = lower.indexOf(first, at + first.length)) {
      if (at >= start && at < end) continue;
      if (letter.test(lower[at - 1] ?? '')) continue;
      whole.lastIndex = at;
      if (whole.test(lower)) return true;
    }
    return false;
  };
}

const letter = /[a-z0-9]/;

/** "party" → party, parties; "deliverable" → deliverable, deliverables, deliverable's. */
const anyNumber = (word: string): string =>
  word.endsWith('y') ? `${escaped(word.slice(0, -1))}(?:y|ies)` : `${escaped(word)}(?:'?s|es|’s)?`;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
