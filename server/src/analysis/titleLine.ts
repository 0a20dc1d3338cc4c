/** A short line all in capitals or title case, without a verb. */
export const isTitle = (line: string): boolean =>
  line.length < 100 &&
  !/[;,](?: (?:and|or))?$/.test(line) &&
  // A stop behind more than a few words ends a sentence, also one in capitals or of many names.
  !(/\.$/.test(line) && line.split(/\s+/).length > 6) &&
  !/\b(?:shall|will|may|must|is|are|means|agrees?|hereby)\b/.test(line) &&
  !saysAll(line) &&
  (line.match(/\b[a-z]\w{3,}/g)?.length ?? 0) <= (line.match(/\b[A-Z]/g)?.length ?? 0) / 2 &&
  /[A-Z]/.test(line);

/** A whole short sentence, "Agency retains its tools."; "Agency owns:" and "What we keep." are labels. */
export const saysAll = (words: string): boolean =>
  /^(?!What|Who|How|When|Where|Why|If)(?=[^:]*\.$)[A-Z][^:]*\s(?:owns?|belongs?|retains?|keeps?|pays?|assigns?|remains?|vests?|grants?|delivers?|provides?|governs?)\s\S*\s/.test(
    words,
  );
