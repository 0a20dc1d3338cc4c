import type { Agreement } from '../analysis/agreement.ts';
import { memo } from '../analysis/memo.ts';

/**
 * The longest stretch of the clause without a blank, or half of its phrases, are in the agreement already, word for word:
 * applied twice it changes nothing. Half, because a clause that stands there may change what the paper calls a thing.
 */
export function standsThere(agreement: Agreement, plain: string): boolean {
  const words = plain.replace(/^\*\*.{1,80}?\*\*/, '').replace(/^#.*\n/, '');
  const stretches = words.split(/\[[^[\]\n]*\]|\n/);
  const longest = squeezed(stretches.reduce((best, one) => (one.length > best.length ? one : best), '')).slice(0, 200);
  const text = squeezedText(agreement);
  if (longest.length > shortestCompared && text.includes(longest)) return true;
  const phrases = stretches
    .flatMap((one) => one.split(/(?<=[,.;:]) /))
    .map(squeezed)
    .filter((one) => one.length > shortestCompared);
  const size = (some: readonly string[]): number => some.reduce((sum, one) => sum + one.length, 0);
  return phrases.length > 1 && size(phrases.filter((one) => text.includes(one))) * 2 > size(phrases);
}

const shortestCompared = 30;

/** What the clause counts by letters the paper may count by figures. */
const squeezed = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\\?\((?:[a-z]{1,4}|\d{1,2})\\?\)/g, '')
    .replace(/[^a-z0-9]+/g, '');

const squeezedText = memo(({ text }: Agreement): string => squeezed(text));
