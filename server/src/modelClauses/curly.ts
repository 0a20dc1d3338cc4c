/** Straight quotes → curly ones, as a typesetter would set them. */
export const curly = (text: string): string =>
  text
    .replace(/(^|[\s([{—–*])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/([\w\])}])'/g, '$1’')
    .replace(/'/g, '‘');
