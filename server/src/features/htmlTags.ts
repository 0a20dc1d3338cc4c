import type { Span } from '../analysis/span.ts';

export interface Tag extends Span {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: readonly (Span & { readonly name: string; readonly value: string })[];
}

/** The tags of HTML in a text, in order. What is no tag to the end is passed over. */
export function* htmlTags(text: string): Generator<Tag> {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    tagStart.lastIndex = at;
    const open = tagStart.exec(text);
    if (!open) continue;
    const attributes: Tag['attributes'][number][] = [];
    let end = tagStart.lastIndex;
    for (;;) {
      attribute.lastIndex = end;
      const one = attribute.exec(text);
      if (!one || attributes.length > 40) break;
      const value = (one[2] ?? '').replace(/^["']|["']$/g, '');
      attributes.push({ start: end, end: attribute.lastIndex, name: one[1]!.toLowerCase(), value });
      end = attribute.lastIndex;
    }
    tagEnd.lastIndex = end;
    if (!tagEnd.test(text)) continue;
    end = tagEnd.lastIndex;
    yield { start: at, end, name: open[2]!.toLowerCase(), closes: open[1] === '/', attributes };
    at = end - 1;
  }
}

const tagStart = /<(\/?)([a-z][\w:-]{0,40})(?=[\s/>])/iy;
const attribute =
  /\s{1,40}([a-z_@:][\w:.-]{0,60})(?:\s{0,9}=\s{0,9}("[^"]{0,1000}"|'[^']{0,1000}'|[^\s"'<>=`]{1,400}))?/iy;
const tagEnd = /\s{0,40}\/?>/y;
