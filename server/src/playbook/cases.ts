import type { Span } from '../analysis/span.ts';
import { type PlaybookPage, pageLines } from './page.ts';

/**
 * A case of a rule's page: a heading, a fenced `agreement` block whose ⟦marks⟧ say where the rule must speak (none: silence),
 * and `>` for the message expected at each mark. Words behind the fence's name: kind of agreement, side.
 */
export interface Case {
  readonly name: string;
  readonly text: string;
  readonly marks: readonly Span[];
  readonly messages: readonly string[];
  readonly options: readonly string[];
  /** Offset of the fence in the page. */
  readonly at: number;
  readonly length: number;
}

export function casesIn({ text }: PlaybookPage, from: number): readonly Case[] {
  const cases: (Case & { readonly messages: string[] })[] = [];
  let name = '';
  let open:
    | {
        readonly fence: string;
        readonly options: string;
        readonly at: number;
        readonly length: number;
        lines: string[];
      }
    | undefined;
  for (const { words, at } of pageLines(text, from)) {
    if (open) {
      if (!words.startsWith(open.fence)) open.lines.push(words);
      else {
        const { options, at: begins, length } = open;
        cases.push({
          name,
          ...withoutCaseMarks(`${open.lines.join('\n')}\n`),
          messages: [],
          options: options.trim().split(/\s+/).filter(Boolean),
          at: begins,
          length,
        });
        open = undefined;
      }
      continue;
    }
    if (/^#{2,4} /.test(words)) name = words.replace(/^#+ /, '').trim();
    const fence = /^(`{3,}|~{3,})agreement\b(.*)$/.exec(words);
    if (fence) open = { fence: fence[1]!, options: fence[2]!, at, length: words.length, lines: [] };
    else if (/^> \S/.test(words)) cases.at(-1)?.messages.push(words.slice(2).trim());
  }
  return cases;
}

/** Takes ⟦ and ⟧ out and says where they stood. */
function withoutCaseMarks(marked: string): { text: string; marks: Span[] } {
  const marks: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const part of marked.split(/(?=[⟦⟧])|(?<=[⟦⟧])/)) {
    if (part === '⟦') open.push(text.length);
    else if (part === '⟧') marks.push({ start: open.pop() ?? 0, end: text.length });
    else text += part;
  }
  return { text, marks: marks.sort((a, b) => a.start - b.start || a.end - b.end) };
}
