import { type ChangesView, changesIn } from '../../server/src/analysis/page/changes.ts';
import { readWord } from '../../server/src/word/read.ts';
import { run as said, type WordParts, wordFile } from './wordFile.ts';

type Changes = 'accepted' | 'rejected' | 'both';
export const imported = (parts: WordParts | Uint8Array, changes: Changes = 'both', comments = true): string =>
  readWord(parts instanceof Uint8Array ? parts : wordFile(parts), { changes, comments });

/** A marked-up text as who accepts or rejects all of it reads it: the engine's own reader of changes, on the bare text. */
export function reading(text: string, view: ChangesView): string {
  let out = '';
  let at = 0;
  for (const { start, end } of changesIn(text, view).hidden) {
    out += text.slice(at, start);
    at = end;
  }
  return out + text.slice(at);
}
/** Paragraphs by their words: dress, blank lines and signs that Markdown needs say nothing. */
export const words = (text: string): readonly string[] =>
  text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) =>
      line
        .replace(/\*\*|^#+(?=\s|$)|\\(?=[^\w\s])/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line.replace(/[\s|-]/g, ''));
export const by = 'w:id="9" w:author="Kim" w:date="2026-01-02T00:00:00Z"';
export const ins = (inner: string) => `<w:ins ${by}>${inner}</w:ins>`;
export const del = (words: string) =>
  `<w:del ${by}>${said(words).replaceAll('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')}</w:del>`;
export const mark = (type: 'ins' | 'del') => ({ more: `<w:rPr><w:${type} ${by}/></w:rPr>` });
