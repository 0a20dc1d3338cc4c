import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Lines: past these, a file or a function is looked at for the two things it is. */
const longestFile = 300;
const longestFunction = 100;
/** What a function that stays long says in the comment over it. */
const reason = /\bLong: \w/;

describe('files and functions', () => {
  const sources = ['build', 'client', 'server', 'shared', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name).replaceAll('\\', '/')),
  );

  it(`have no more than ${longestFile} lines a file`, () =>
    assert.deepEqual(
      sources
        .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
        .filter(({ lines }) => lines > longestFile)
        .map(({ file, lines }) => `${file}: ${lines} lines`),
      [],
    ));

  it(`have no more than ${longestFunction} lines a function, or say why`, () =>
    assert.deepEqual(sources.flatMap(longFunctionsIn), []));
});

function longFunctionsIn(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && !isSuite(node)) {
      const first = source.getLineAndCharacterOfPosition(node.getStart()).line;
      const lines = source.getLineAndCharacterOfPosition(node.end).line - first + 1;
      if (lines > longestFunction) {
        // What stands in a function that says why is a part of it.
        if (!reason.test(source.text.slice(node.getFullStart(), node.getStart())))
          found.push(`${file}:${first + 1}: ${lines} lines`);
        return;
      }
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** The body of a `describe` is a list of tests. */
function isSuite({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && parent.expression.getText() === 'describe';
}
