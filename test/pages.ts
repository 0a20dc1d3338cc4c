import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A case of a rule's page: a heading, a fenced `agreement` block whose ⟦marks⟧ say where the rule must speak (none:
 * silence), `>` for the message expected at each mark, and a fenced `fixed` block for the text after a quick fix.
 *
 * Words behind the fence's name: ```agreement agency provider ai``` – kind of agreement, side, attributes assumed. Examples
 * in the page's prose ("What it looks like", "What settles it") are cases too.
 */
export interface Case {
  readonly file: string;
  readonly name: string;
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly messages: readonly string[];
  readonly options: readonly string[];
  readonly fixed?: { readonly fix: string; readonly text: string };
  /** Fenced `beside NAME` blocks under the same heading: the other papers of the deal. */
  readonly beside: readonly { readonly path: string; readonly text: string }[];
}

export function readCases(file: string): readonly Case[] {
  const markdown = readFileSync(file, 'utf8');
  const cases: Case[] = [];
  let heading = '';
  let beside: Case['beside'] = [];
  const lines = markdown.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (/^#{2,4} /.test(line)) {
      heading = line.replace(/^#+ /, '');
      beside = [];
    }
    const fence = /^(`{3,}|~{3,})(agreement|fixed|beside)\b(.*)$/.exec(line);
    if (!fence) {
      if (line.startsWith('> ') && cases.length) (cases.at(-1)!.messages as string[]).push(line.slice(2));
      continue;
    }
    const body: string[] = [];
    while (++i < lines.length && !lines[i]!.startsWith(fence[1]!)) body.push(lines[i]!);
    if (fence[2] === 'beside') beside = [...beside, { path: fence[3]!.trim(), text: `${body.join('\n')}\n` }];
    else if (fence[2] === 'fixed') {
      const last = cases.pop();
      if (last) cases.push({ ...last, fixed: { fix: fence[3]!.trim(), text: body.join('\n') + '\n' } });
    } else {
      const marked = body.join('\n') + '\n';
      cases.push({
        file,
        name: heading,
        ...unmark(marked),
        messages: [],
        options: fence[3]!.trim().split(/\s+/).filter(Boolean),
        beside,
      });
    }
  }
  return cases;
}

/** Takes ⟦ and ⟧ out and says where they stood. */
export function unmark(marked: string): { text: string; marks: { start: number; end: number }[] } {
  const marks: { start: number; end: number }[] = [];
  const open: number[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '⟦') open.push(text.length);
    else if (character === '⟧') marks.push({ start: open.pop() ?? 0, end: text.length });
    else text += character;
  }
  return { text, marks: marks.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** The text with marks where findings fell: what a failing case prints. */
export function mark(text: string, spans: readonly { start: number; end: number }[]): string {
  const cuts = spans.flatMap(({ start, end }) => [
    { at: start, sign: '⟦', order: 1 },
    { at: end, sign: '⟧', order: 0 },
  ]);
  cuts.sort((a, b) => b.at - a.at || b.order - a.order);
  let marked = text;
  for (const { at, sign } of cuts) marked = marked.slice(0, at) + sign + marked.slice(at);
  return marked;
}

export const markdownUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));
