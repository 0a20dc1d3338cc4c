import type { Agreement } from '../agreement.ts';
import { memo } from '../memo.ts';

/**
 * Whom a letter that says "you" is written to: the name in its salutation, as the address or the place to sign has it in full.
 * Undefined where it greets nobody by name.
 */
export const addresseeOf = memo(({ text }: Agreement): string | undefined => {
  const greeted = /^[>*_ ]*Dear (?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor)\.? )?([^\n,:]{2,60})/m.exec(text);
  const name = greeted?.[1]?.replace(/[*_\\]/g, '').trim();
  if (!name || /^(?:sirs?|madam|all|team|colleagues?|customer|client)\b/i.test(name)) return undefined;
  for (const line of text.split('\n')) {
    const words = line
      .replace(/[*_>\\]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (words.length < 60 && namesOnly.test(words) && ` ${words} `.includes(` ${name} `)) return words;
  }
  return name;
});

/** A line that holds a person's name and nothing else. */
const namesOnly = /^(?:\p{Lu}[\p{L}'’.-]{0,30} ?){2,6}$/u;
