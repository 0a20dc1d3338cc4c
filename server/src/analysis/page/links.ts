/** Where the address of a link ends: behind its bracket; 0 where no address begins here. Addresses longer than a line or two are none. */
export function addressEnd(source: string, open: number): number {
  let depth = 0;
  const until = Math.min(source.length, open + 1200);
  let at = open + 1;
  while (/\s/.test(source[at] ?? '') && at < until) at++;
  if (source[at] === '<') {
    const close = source.slice(at, until).search(/[>\n]/);
    if (close < 0 || source[at + close] !== '>') return 0;
    at += close + 1;
  } else
    for (; at < until; at++) {
      const sign = source[at]!;
      if (sign === '\\') at++;
      else if (sign === '(') {
        // Another link begins: what is open here never closes.
        if (source[at - 1] === ']' || ++depth > 8) return 0;
      } else if (sign === ')') {
        if (depth-- === 0) return at + 1;
      } else if (/\s/.test(sign)) break;
    }
  while (/\s/.test(source[at] ?? '') && at < until) at++;
  if (source[at] === ')') return at + 1;
  const title = /^(?:"[^"]{0,400}"|'[^']{0,400}'|\([^()]{0,400}\))\s{0,20}\)/.exec(source.slice(at, at + 430));
  return title ? at + title[0].length : 0;
}

/** `{#id .class key="value"}` at this place; undefined for braces that hold anything else. */
export function attributesAt(source: string, at: number): { readonly text: string; readonly end: number } | undefined {
  if (source[at] !== '{') return undefined;
  const found =
    /^\{:?\s?(?:[.#][\w:.-]+|[\w:-]+=(?:"[^"]{0,200}"|[^\s"{}]{1,100})|-)(?:\s+(?:[.#][\w:.-]+|[\w:-]+=(?:"[^"]{0,200}"|[^\s"{}]{1,100})))*\s*\}/.exec(
      source.slice(at, at + 600),
    );
  return found ? { text: found[0], end: at + found[0].length } : undefined;
}
