/** Whether a place lies in a blank that is to be filled in, "[training on public data: yes or no]": nothing is said there yet. */
export function inBlank(text: string, offset: number): boolean {
  const open = text.lastIndexOf('[', offset);
  if (open < 0 || offset - open > longestBlank || text.lastIndexOf(']', offset) > open) return false;
  const close = text.indexOf(']', offset);
  return close > 0 && close - open < longestBlank && !/[.;]|\b(?:shall|will|may|must)\b/i.test(text.slice(open, close));
}
const longestBlank = 120;
