import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** A regular expression of the product, with the first place that makes it: `file:line`. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/** Ten hexadecimal digits that stand for a pattern: what a match costs hangs on nothing else. */
export const hashOf = ({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 10);

/**
 * Every regular expression of the product: those written out, by the syntax tree of its files, and those put together, as they
 * are made while it reads papers (record.ts). `silent` are the places that put one together and made none in that time.
 */
export function collectPatterns(): { readonly patterns: readonly Pattern[]; readonly silent: readonly string[] } {
  const written: Pattern[] = [];
  const sites = new Set<string>();
  for (const file of globSync('{server/src,client/src,shared}/**/*.ts').sort()) {
    const path = file.replaceAll('\\', '/');
    const tree = ts.createSourceFile(path, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const line = (node: ts.Node): string => `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        written.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place: line(node) });
      } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
        sites.add(line(node));
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  const made = recorded();
  const patterns = new Map<string, Pattern>();
  for (const one of [...written, ...made]) if (!patterns.has(hashOf(one))) patterns.set(hashOf(one), one);
  const seen = new Set(made.map(({ place }) => place));
  return { patterns: [...patterns.values()], silent: [...sites].filter((site) => !seen.has(site)) };
}

/** In a process of its own: in this one modules may have been loaded before anybody listened. */
function recorded(): readonly Pattern[] {
  const said = execFileSync(process.execPath, ['--enable-source-maps', 'out/test/patterns/record.mjs'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(said);
}
