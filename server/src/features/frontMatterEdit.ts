import { isMap, isScalar, parseDocument } from 'yaml';
import type { Agreement } from '../analysis/agreement.ts';
import { isDeep } from '../analysis/yamlDepth.ts';
import type { Edit } from '../modelClauses/fix.ts';

/**
 * Writes one of our settings into the agreement's front matter, `['side']` or `['rules', 'joint/no-exit']`, and leaves
 * everything else there as it stands. Undefined where the front matter is not YAML that can be read: then a person must.
 */
export function settingEdit(
  { text, markdown: { blocks } }: Agreement,
  path: readonly string[],
  value: string | boolean,
): Edit | undefined {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const block = blocks[0];
  if (block?.type !== 'front-matter') {
    const at = text.startsWith('\ufeff') ? 1 : 0;
    const written = `---\n${fresh(path, value)}---\n\n`.replaceAll('\n', lineBreak);
    return { start: at, end: at, text: written };
  }
  const source = text.slice(block.start, block.end);
  const opening = /^\ufeff?---[ \t]*(?:\r\n|\r|\n)/.exec(source)?.[0];
  const closing = /(?:^|\r\n|\r|\n)(?:---|\.\.\.)\s*$/.exec(source);
  if (opening === undefined || !closing) return undefined;
  const start = block.start + opening.length;
  // The line break before the closing line belongs to the last line of what is between.
  const end = Math.max(
    start,
    block.start + closing.index + (/^\s/.test(closing[0]) ? /^(?:\r\n|\r|\n)/.exec(closing[0])![0].length : 0),
  );
  const between = text.slice(start, end).replaceAll('\r\n', '\n');
  if (isDeep(between)) return undefined;
  const document = parseDocument(between, { keepSourceTokens: true });
  if (document.errors.length || (document.contents !== null && !isMap(document.contents))) return undefined;
  const own = document.get('clause-risk', true);
  if (own && !isMap(own) && !(isScalar(own) && own.value === null)) return undefined;
  const whole = ['clause-risk', ...path];
  // What is set to nothing ("clause-risk:") is made a mapping first.
  for (let depth = 1; depth < whole.length; depth++) {
    const there = document.getIn(whole.slice(0, depth), true);
    if (!isMap(there)) document.setIn(whole.slice(0, depth), document.createNode({}));
  }
  document.setIn(whole, value);
  const after = document.toString({ lineWidth: 0 }).replaceAll('\n', lineBreak);
  return difference(text.slice(start, end), after, start);
}

const fresh = (path: readonly string[], value: string | boolean): string => {
  const document = parseDocument('');
  document.contents = document.createNode({ 'clause-risk': nested(path, value) }) as typeof document.contents;
  return document.toString({ lineWidth: 0 });
};

const nested = (path: readonly string[], value: string | boolean): unknown =>
  path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);

/** The one stretch in which two texts differ: an edit that leaves the rest untouched. */
function difference(before: string, after: string, offset: number): Edit {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  return { start: offset + head, end: offset + before.length - tail, text: after.slice(head, after.length - tail) };
}
