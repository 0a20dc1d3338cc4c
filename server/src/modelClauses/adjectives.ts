/**
 * An article and the word behind it with an adjective between them: "an irrevocable" → "a non-exclusive, irrevocable", "a
 * patent" → "a non-exclusive patent". Adjectives in a row want their commas.
 */
export function beforeAdjectives([article, next]: readonly string[], adjective: string): string {
  const before = /^an?$/i.test(article!) ? (article!.startsWith('A') ? 'A' : 'a') : article!;
  return `${before} ${adjective}${ofLicences.test(next!) ? ',' : ''} ${next}`;
}

/** What licences are said to be. */
const ofLicences =
  /^(?:perpetual|irrevocable|revocable|worldwide|world-wide|global|limited|unlimited|unrestricted|royalty-free|free|fully|paid-up|transferable|non-?transferable|sub-?licen[cs]e?able|non-?sub-?licen[cs]e?able|personal|temporary|permanent|broad|assignable|non-assignable|terminable),?$/i;
