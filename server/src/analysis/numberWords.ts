/** The cardinal numbers in words, from zero to nineteen. */
export const cardinals: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
/** From twenty to ninety. */
export const tens: readonly string[] = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** 45 → "forty-five"; up to 999. */
export function numberInWords(number: number): string | undefined {
  if (!Number.isInteger(number) || number < 0 || number > 999) return undefined;
  if (number < 20) return cardinals[number];
  if (number < 100) return tens[Math.floor(number / 10) - 2]! + (number % 10 ? '-' + cardinals[number % 10] : '');
  const rest = number % 100;
  return `${cardinals[Math.floor(number / 100)]} hundred${rest ? ' ' + numberInWords(rest) : ''}`;
}

/** In small letters. */
export const monthNames: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');
