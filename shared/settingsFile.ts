import { findNodeAtLocation, getNodeValue, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** A settings file as editors read one: JSON that may hold comments and a comma too many, and a byte order mark. */
export interface SettingsFile {
  readonly value: unknown;
  /** Where it is no JSON, and why; the rest still counts. */
  readonly faults: readonly { readonly message: string; readonly offset: number }[];
  /** Where a setting stands: the key where the value is missing or the path ends at an object's own key. 0: not there. */
  placeOf(path: readonly (string | number)[]): number;
}

/** The keys of an editor's own settings file begin so; ours may. */
const prefix = 'clauseRisk.';

/** Never fails. With keys that begin with `clauseRisk.`, only they are read. Offsets are those of the text. */
export function readSettingsFile(text: string): SettingsFile {
  const plain = text.replace(/^\ufeff/, ' ');
  const errors: ParseError[] = [];
  const tree = parseTree(plain, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const own =
    tree?.type === 'object' ? (tree.children ?? []).flatMap(({ children }) => children?.[0]?.value ?? []) : [];
  const prefixed = own.some((key) => String(key).startsWith(prefix));
  const value: unknown = tree && getNodeValue(tree);
  return {
    value: prefixed ? withoutPrefix(value as Record<string, unknown>) : value,
    faults: errors.map(({ error, offset }) => ({ message: jsonErrorInWords(printParseErrorCode(error)), offset })),
    placeOf([first, ...rest]) {
      if (!tree || first === undefined) return tree?.offset ?? 0;
      const path = [prefixed ? `${prefix}${first}` : first, ...rest];
      const found = findNodeAtLocation(tree, path);
      // An entry of an object is told at its key.
      return (found?.parent?.type === 'property' ? found.parent.offset : found?.offset) ?? 0;
    },
  };
}

const withoutPrefix = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, one]) => [key.slice(prefix.length), one]),
  );

/** "PropertyNameExpected" → "property name expected". */
const jsonErrorInWords = (code: string): string =>
  code.replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
