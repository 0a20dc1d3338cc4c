/** A blank of a snippet: the n-th to be filled, with words to begin with. */
export const stop = (n: number, words: string): string => `\${${n}:${words}}`;

/** A blank with a choice. */
export const choice = (n: number, words: readonly string[]): string => `\${${n}|${words.join(',')}|}`;
