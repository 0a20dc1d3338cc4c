/**
 * Control characters as their pictures, one for one, so that a heading or the name of a file can neither move a terminal's
 * cursor nor colour, hide or answer anything. Line breaks and tabs stay.
 */
export const visible = (words: string): string =>
  words.replace(/(?!\r\n)[\0-\x08\x0b-\x1f\x7f-\x9f]/g, (control) => {
    const code = control.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '\ufffd';
  });

/** The same for a whole text, whose lines may end as on an old Mac. */
export const visibleText = (text: string): string => text.replace(/[^\r]+/g, visible);

/** What was asked for, as it is; made visible where a terminal would act on it. */
export function print(words: string): void {
  process.stdout.write(process.stdout.isTTY ? visible(words) : words);
}
