import { isOldWord, isWordFile, readWord, type WordReading } from '../word/read.ts';

/**
 * The text of a file, without a byte order mark; of a Word file what `import` makes of it.
 * @throws Error whose message says why it cannot be read
 */
export function textIn(bytes: Uint8Array, reading: WordReading = { changes: 'both', comments: true }): string {
  if (isWordFile(bytes) || isOldWord(bytes)) return readWord(bytes, reading);
  const utf16 = looksLikeUtf16(bytes);
  try {
    if (!utf16) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Said below.
  }
  throw new Error(`not UTF-8${utf16 ? ' (it looks like UTF-16)' : ''}; save it as UTF-8 to have it read`);
}

/** By its mark, or by every other byte of its beginning being nothing. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const zeros = [0, 0];
  for (let i = 0; i < Math.min(bytes.length, 400); i++) if (bytes[i] === 0) zeros[i % 2]!++;
  return Math.max(...zeros) > Math.min(bytes.length, 400) / 4;
}
