import type { Agreement } from '../analysis/agreement.ts';
import { isClosing } from './articleFor.ts';
import { articlesOf } from './placement.ts';

/**
 * Terms in plain words that go by labels on lines of their own ("**Keeping quiet**") with a list under each: the next label, before
 * the one that closes the paper. Undefined where the paper has no such labels.
 */
export function underLabel(
  agreement: Agreement,
  title: string,
): { readonly at: number; readonly before: string } | undefined {
  const { text } = agreement;
  const article = articlesOf(agreement).at(-1);
  if (!article || article.number) return undefined;
  const labels = [...text.matchAll(/^\*\*([A-Z][^*\n]{2,60})\*\*\n\n?(?=- )/gm)].filter(
    ({ index }) => index > article.start,
  );
  const last = labels.at(-1);
  if (labels.length < 5 || !last) return undefined;
  const closing = labels.find(([, name]) => isClosing(name!));
  const behind = closing ? closing.index : text.slice(last.index).search(/\n\n(?!- )(?!\*\*)/) + last.index;
  if (behind <= labels[0]!.index) return undefined;
  let at = behind;
  while (/\s/.test(text[at - 1]!)) at--;
  return { at, before: `\n\n**${title}**${last[0].endsWith('\n\n') ? '\n\n' : '\n'}- ` };
}
