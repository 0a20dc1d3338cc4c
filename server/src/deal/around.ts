import { isPaper } from '../../../shared/papers.ts';
import { readFrontMatter } from '../analysis/frontMatter.ts';
import { readMarkdown } from '../analysis/page/blocks.ts';
import { firstPage } from './head.ts';
import { pathFromFolder } from './ties.ts';

/** The folders whose papers may belong to this one: its own, and those above it up to the folder of all, "". */
export function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return [...parts.map((_, i) => parts.slice(0, parts.length - i).join('/')), ''];
}

/** The papers that the front matter of this one lists, as far as they lie in the folder of all. */
export function listedBy(path: string, text: string): readonly string[] {
  const page = firstPage(text);
  if (!/^\ufeff?(?:---|\+\+\+)[\s\S]{0,3000}?\bdeal\b/.test(page)) return [];
  const { values } = readFrontMatter(page, readMarkdown(page).blocks);
  return (values.deal ?? []).flatMap((one) => {
    const found = pathFromFolder(path, one);
    return found !== undefined && isPaper(found) ? [found] : [];
  });
}
