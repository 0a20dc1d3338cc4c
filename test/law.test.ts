import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rowsOf } from '../build/pages.ts';
import { markdownUnder } from './pages.ts';

/** How pages cite: what comes before a list of sections, and every section of it. */
const sectioned =
  /((?:\d+ (?:U\.S\.C\.|C\.F\.R\.)|U\.C\.C\.|BGB|Restatement \(Second\) of Contracts|Cal\. (?:[A-Z][\w.]*\.? ?(?:& )?)+(?:tit\. 11,)?|Patents Act 1977,)) ((?:§§?|s\.|parts?) \d[\d.-]*(?:\(\w+\))*(?:(?:, | and |–)\(?\d[\d.-]*(?:\(\w+\))*)*)/g;
const named = [
  /\b(?:Regulation|Directive) \(EU\) \d{4}\/\d+|\bDirective 96\/9\/EC/g,
  /\bart\. 101 TFEU|\bSB \d\d-\d+|\bLocal Law \d+|\b740 ILCS 14\/15/g,
  /_([^_\n]{3,80}? v\. [^_\n]{3,60}?|In re [^_\n]{3,40}|[A-Z][^_\n]{3,40})_(?=[,;]? ?(?:\d+ [A-Z]|\d{4}|C-\d|D\.C\.|FTC|\())/g,
  /(?:\(|: )([A-Z][\w.,&' -]{2,50} v\. [A-Z][\w.,&' -]{2,40}?)(?=, (?:\d|D\.C\.))/g,
];

/** The sources that a page cites, each as the table would name it. */
function cited(markdown: string): string[] {
  const prose = markdown.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '').replace(/^## Cases\s*$[\s\S]*/m, '');
  const found: string[] = [];
  for (const [, code, sections] of prose.matchAll(sectioned))
    if (sections!.startsWith('part')) found.push(`${code} ${sections!.replace(/[^\d]+$/, '')}`);
    else
      for (const section of sectionsIn(sections!)) {
        const number = /^\s*(\d[\d.-]*\d|\d)/.exec(section)?.[1];
        if (number) found.push(`${code} ${code!.endsWith('1977,') ? 's.' : '§'} ${number}`);
      }
  for (const pattern of named) for (const [whole, name] of prose.matchAll(pattern)) found.push(name ?? whole);
  return found;
}

/** "§§ 101, 204(a)" are two; behind one sign stands one, whatever comes after the comma. */
function sectionsIn(words: string): readonly string[] {
  const list = words.replace(/^(?:§§?|s\.) /, '').split(/,|\band\b/);
  return words.startsWith('§§') ? list : list.slice(0, 1);
}

describe('the law', () => {
  const table = rowsOf(
    readFileSync('docs/law.md', 'utf8')
      .split('\n')
      .map((text, index) => ({ text, number: index + 1 })),
  );
  const sources = table.map(({ cells }) => cells[0]!);
  const plain = (words: string): string =>
    words
      .replace(/\([a-z0-9)(–]*\)$/i, '')
      .replace(/\s+/g, ' ')
      .trim();
  const isIn = (source: string): boolean =>
    sources.some(
      (one) =>
        plain(one) === plain(source) || (one.length > 4 && / v\. |In re |Holding/.test(source) && source.includes(one)),
    );

  it('has all of its columns in every row, and each source once', () => {
    assert.deepEqual(
      table.filter(({ cells }) => cells.length !== 5 || cells.some((cell) => !cell)).map(({ number }) => number),
      [],
    );
    assert.equal(new Set(sources).size, sources.length);
  });

  const pages = [...markdownUnder('server/src/rules'), ...markdownUnder('snippets')];
  it('of every page and clause is in the table', () =>
    assert.deepEqual(
      pages.flatMap((file) =>
        cited(readFileSync(file, 'utf8'))
          .filter((source) => !isIn(source))
          .map((source) => `${file}: ${source}`),
      ),
      [],
    ));

  it('in the table is cited somewhere', () => {
    const texts = pages.map((file) => readFileSync(file, 'utf8'));
    const found = new Set(texts.flatMap(cited).map(plain));
    assert.deepEqual(
      sources.filter((source) => !found.has(plain(source)) && !texts.some((text) => text.includes(source))),
      [],
    );
  });
});
