/**
 * Makes the product read, judge, mend and answer, and prints every regular expression that it puts together meanwhile, as JSON:
 * what `collect.ts` asks for. Listens first, loads then: nothing of the product is imported but by `import()`.
 */
import type { Pattern } from './collect.ts';

const heard = new Map<string, Pattern>();
const known = RegExp;
const listen = (source: string | RegExp, flags?: string): RegExp => {
  const made = new known(source, flags);
  const key = `/${made.source}/${made.flags}`;
  if (!heard.has(key))
    heard.set(key, { source: made.source, flags: made.flags, place: placeOf(new Error().stack ?? '') });
  return made;
};
globalThis.RegExp = new Proxy(known, {
  construct: (_, [source, flags]) => listen(source, flags),
  apply: (_, __, [source, flags]) => listen(source, flags),
});

/** The place of our own that asked: "server/src/a.ts:3"; what libraries and the tests make is none of ours. */
function placeOf(stack: string): string {
  const frame = stack.split('\n')[3] ?? '';
  const own = frame.match(/((?:server|client)\/src\/[^:]+|shared\/[\w/]+\.ts):(\d+)|(compiled:\w+)/);
  return own ? (own[3] ?? `${own[1]}:${own[2]}`) : '';
}

const { readFileSync } = await import('node:fs');
const { review } = await import('../../server/src/review.ts');
const { offersFor } = await import('../../server/src/fixes/offers.ts');
const { afterEdits, editsOf } = await import('../../server/src/modelClauses/apply.ts');
const { insertClause } = await import('../../server/src/modelClauses/fix.ts');
const { clauses } = await import('../../server/src/modelClauses/library.ts');
const { askEverything } = await import('../fuzz/protocol.ts');
const { random } = await import('../fuzz/random.ts');
const { markdownUnder, readCases } = await import('../pages.ts');
const { editor } = await import('../server/line.ts');

const line = await editor();
const cases = markdownUnder('server/src/rules').flatMap(readCases);
const papers = markdownUnder('test/agreements').map((file) => readFileSync(file, 'utf8'));
for (const [number, text] of papers.entries()) {
  const { agreement } = review(text);
  for (const { id, form } of clauses) if (form === 'clause') editsOf(agreement, insertClause(id), 'provider');
  await askEverything(line, text, random(number), number);
}
// A fix is tried before it is offered, which takes longest; one of each rule makes what there is to make.
const mended = new Set<string>();
for (const { text } of cases) {
  const one = review(text, { said: { side: 'provider' } });
  for (const finding of one.findings) {
    if (mended.has(finding.rule.id)) continue;
    mended.add(finding.rule.id);
    for (const { edits } of offersFor(one, finding)) afterEdits(text, edits);
  }
}
line.end();
process.stdout.write(JSON.stringify([...heard.values()].filter(({ place }) => place)));
