/** "5.2", "(a)", "Section 3.", "ARTICLE IV –", "a)", "•", and "2" over "SERVICES" alone, each with the space behind it. */
export const enumerator =
  /\s*(?:(?:ARTICLE|Article|Art\.|ART\.|SECTION|Section|Sec\.|Clause|CLAUSE|Paragraph)\s+(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXL]{1,6}|[A-Z])\s?[.:)–—-]*(?=\s|$)\s*|§+\s?\d[\d.]*\s+|\d{1,2}(?:\.\d{1,3}){1,4}[.):]?(?:\s+|(?=[A-Z"][A-Za-z]))|\d{1,2}(?:\.\d{1,3}){0,3}\((?:[a-z]{1,2}|[ivx]{1,4}|\d{1,2})\)\s+|\(\d{1,2}(?:\.\d{1,3}){1,3}\)\s+|\d{1,2}[.)](?:\s+|(?=[A-Z]))|\d{1,2}\s+(?=(?!(?:DAYS?|WEEKS?|MONTHS?|YEARS?|HOURS?)\b)[A-Z]{3}[A-Z &,/'-]{0,60}$)|\((?:[a-zA-Z]|[a-z]{2}|[ivxl]{1,5}|[IVX]{1,4}|\d{1,2})\)\s*|(?:[a-z]|[ivx]{1,4})[.)]\s+|[A-Z][.)]\s+(?=[A-Z"])|[A-H]\)\s+(?=[a-z])|\[(?:[a-h]|i{1,3}|iv|vi{0,3})\]\s+(?=[A-Za-z])|(?:\[[xX✓✔]\]|[☒☑])\s+|[IVX]{1,5}\.\s+(?=[A-Z])|[•●▪◦·o–-]\s+|\*\s+|#\.\s+|\(@[\w-]{0,20}\)\s+)/y;

/** What stands of it in a clause's number: "5.2" of "Section 5.2.", "(a)". */
export const normalLabel = (label: string): string =>
  label
    .trim()
    .replace(/^(?:article|art\.|section|sec\.|clause|paragraph|§+)\s*/i, '')
    .replace(/(?<![.:)–—\s-])[.:)–—\s-]+$/, (tail) =>
      tail.startsWith(')') && label.trim().startsWith('(') ? ')' : '',
    );

/** Whether numbering can stand here at all: most sentences begin with a word, and this is asked of every one. */
export function mayEnumerate(text: string, from: number): boolean {
  while (text[from] === ' ') from++;
  const first = text[from] ?? '';
  if (!/[A-Za-z]/.test(first)) return first !== '"' && first !== '';
  // A letter or a Roman number with a stop or bracket behind it, or the word for the numbered thing.
  return /[.)–-]/.test(text[from + 1] ?? '') || /[ASCPascpIVXLivxlo]/.test(first);
}
