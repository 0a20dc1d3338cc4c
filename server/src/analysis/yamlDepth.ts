import { type CST, Parser } from 'yaml';

/**
 * Whether mappings and lists stand in one another more than anyone writes: what follows them to the bottom would run out of
 * stack. Asked of the parser, which keeps its own; so it sees what nests wherever it stands in a line.
 */
export function isDeep(source: string): boolean {
  let level: readonly YamlToken[] = [...new Parser().parse(source)];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap(childTokens);
  }
  return false;
}

const deepest = 60;

type YamlToken = CST.Token | undefined | null;

const childTokens = (token: YamlToken): readonly YamlToken[] => {
  if (!token) return [];
  if (token.type === 'document') return [token.value];
  return 'items' in token ? token.items.flatMap(({ key, value }) => [key, value]) : [];
};
