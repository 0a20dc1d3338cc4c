/**
 * The same characters, held for themselves and in as few bytes as they need. A slice keeps the whole text alive that it
 * was cut from, and words live for as long as nobody types in their block: a day's work would keep hundreds of versions of
 * the agreement. And one curly quote makes an engine hold two bytes for every character of a text and of all that is cut
 * from it; each pattern is then compiled once more, for wide characters, and V8 stops optimising patterns when they fill
 * 16 MB. Half of a lone surrogate pair becomes U+FFFD; lengths stay.
 */
export function flatString(text: string): string {
  if (bytes.length < 3 * text.length) bytes = new Uint8Array(4 * text.length);
  return decoder.decode(bytes.subarray(0, encoder.encodeInto(text, bytes).written));
}

/** There in every browser, worker and on the command line, though not part of the language itself. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
  encodeInto(text: string, into: Uint8Array): { readonly written: number };
}
declare class TextDecoder {
  constructor(label: string, options: { readonly ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}
/** UTF-8. */
export const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
let bytes = new Uint8Array(4096);
