import type { Agreement } from '../analysis/agreement.ts';
import { memo } from '../analysis/memo.ts';
import { namePattern } from '../analysis/namePattern.ts';
import { resultName } from './results.ts';

/**
 * The name under which the provider supplies its product, where nothing defines it and no article stands before it: "Scribe",
 * which the paper says is provided, is used, and does something.
 */
export const productName = memo(({ sentences, parties, terms }: Agreement): string | undefined => {
  const texts = sentences.filter(({ clause: { part } }) => part !== 'signatures').map(({ text }) => text);
  const taken = new Set([
    ...parties.flatMap(({ label, also }) => [label, ...also]),
    ...terms.all.map(({ term }) => term),
  ]);
  const names = new Set(
    texts
      .flatMap((text) => [...text.matchAll(supplied)].map(([, name]) => name!))
      .filter((name) => !taken.has(name) && !resultName.test(name)),
  );
  const found = [...names].filter((name) => {
    const own = namePattern(name);
    const does = new RegExp(`(?:^|[;,] )${own} (?:is|does|has|will|can|may|[a-z]+[^su\\W]s)\\b`);
    const bare = new RegExp(`(?<!\\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Yy]our|[Ii]ts) )\\b${own}\\b(?! [A-Z])`);
    return texts.filter((text) => bare.test(text)).length > 3 && texts.some((text) => does.test(text));
  });
  return found.length === 1 ? found[0] : undefined;
});

const supplied =
  /\b(?:provid(?:e|es|ing)|suppl(?:y|ies|ying)|us(?:e|es|ing)|access to|resell|host(?:s|ing)?|deploy(?:s|ing)?|run(?:s|ning)?|decompile) ([A-Z][a-z]{2,}(?: [A-Z][a-z]+)?)\b(?! (?:Data|Inc|LLC|Ltd)\b)/g;
