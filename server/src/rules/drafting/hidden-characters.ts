import { replaceWords } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './hidden-characters.md';

/**
 * Characters that are not what they look like: none wide, turning the direction of reading, or borrowed from another
 * script inside a Latin word. Whole words in another script are that script's words and are left.
 */
export default rule({
  id: 'drafting/hidden-characters',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review({ agreement }) {
    const { text } = agreement;
    for (const block of agreement.markdown.blocks) {
      if (!block.words.text || blocksWithoutHidden.has(block.words)) continue;
      const source = text.slice(block.start, block.end);
      if (!suspicious.test(source)) {
        blocksWithoutHidden.add(block.words);
        continue;
      }
      for (const match of source.matchAll(hiddenCharacters)) {
        if (block.start + match.index === 0) continue;
        // Persian and Indic scripts join with these two; in Latin text they hide.
        if (
          /[\u200c\u200d]/.test(match[0]) &&
          /[\u0600-\u0dff]/.test(source.slice(Math.max(0, match.index - 1), match.index + match[0].length + 1))
        )
          continue;
        // Between words a character of no width does no harm; inside a word or a number it hides it from every search.
        const [before, after] = [source[match.index - 1] ?? '', source[match.index + match[0].length] ?? ''];
        if (!turns.test(match[0]) && !(/\w/.test(before) && /\w/.test(after)) && !/\d/.test(before + after)) continue;
        const at = { start: block.start + match.index, end: block.start + match.index + match[0].length };
        yield {
          at: widen(at, text),
          says: `Holds a character that is not seen (${codePointName(match[0])}).`,
          fixes: [replaceWords(at, '', 'Take the hidden character out')],
        };
      }
      for (const match of source.matchAll(mixedScripts)) {
        const at = { start: block.start + match.index, end: block.start + match.index + match[0].length };
        const latin = [...match[0]].map((character) => twins[character] ?? character).join('');
        if (!/^[A-Za-z'-]+$/.test(latin)) continue;
        const foreign = [...match[0]].find((character) => twins[character])!;
        yield {
          at,
          says: `“${latin}” is written with a look-alike letter from another script (${codePointName(foreign)}).`,
          fixes: [replaceWords(at, latin, `Write “${latin}” in Latin letters`)],
        };
      }
    }
  },
});

/** Words of blocks that hold nothing of the kind; nobody need look again for as long as they stay. */
const blocksWithoutHidden = new WeakSet<object>();

/** Characters that turn the direction of reading. */
const turns = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const hiddenCharacters = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;
const mixedScripts =
  /(?<![A-Za-z'-])[A-Za-z'-]*(?:[A-Za-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-z])[A-Za-z\u0370-\u03ff\u0400-\u04ff'-]*/g;
const suspicious = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0370-\u03ff\u0400-\u04ff]/;
const twins: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  ο: 'o',
  ν: 'v',
};
const codePointName = (characters: string): string =>
  'U+' + characters.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');

/** A squiggle needs something to stand under. */
function widen({ start, end }: { start: number; end: number }, text: string): { start: number; end: number } {
  while (start > 0 && /\w/.test(text[start - 1]!)) start--;
  while (end < text.length && /\w/.test(text[end]!)) end++;
  return { start, end };
}
