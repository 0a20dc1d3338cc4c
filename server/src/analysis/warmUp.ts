/**
 * A pattern made ready to be tried: V8 interprets one the first time, which is far slower, and compiles it the second time,
 * unless the text it is first tried on is long. Of the thousand patterns of a first reading many are tried a few times only.
 */
export function warmUp(pattern: RegExp): void {
  const { lastIndex } = pattern;
  pattern.lastIndex = 0;
  pattern.test(long);
  pattern.lastIndex = lastIndex;
}
/** From a thousand characters on, by `JSRegExp::kTierUpForSubjectLengthValue`. */
const long = ' '.repeat(1000);
