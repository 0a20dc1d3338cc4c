import { parser as commonmark, type MarkdownConfig, Table } from '@lezer/markdown';

/**
 * The blocks of Markdown as agreements are written in it; what stands inside a block is read by `inline.ts`, in linear time.
 * Lines indented by four spaces are clauses in an agreement, never code.
 */
const agreementBlocks: MarkdownConfig = {
  remove: [
    'IndentedCode',
    'LinkReference',
    ...['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'],
  ],
  defineNodes: [
    { name: 'GridTable', block: true },
    { name: 'Div', block: true },
  ],
  parseInline: [{ name: 'Leave', parse: (context) => context.end }],
  parseBlock: [
    {
      name: 'GridTable',
      before: 'HorizontalRule',
      parse(context, line) {
        if (!/^\+(?:[-=:]{3,}\+)+\s*$/.test(line.text.slice(line.pos))) return false;
        const start = context.lineStart + line.pos;
        let end = start;
        do end = context.lineStart + line.text.length;
        while (context.nextLine() && /^[+|]/.test(line.text.slice(line.pos)));
        context.addElement(context.elt('GridTable', start, end));
        return true;
      },
    },
    {
      // "::: {custom-style="Body Text"}" and ":::": what stands between is read as if they were not there.
      name: 'Div',
      before: 'HorizontalRule',
      parse(context, line) {
        if (!isDiv(line.text.slice(line.pos))) return false;
        const start = context.lineStart + line.pos;
        const end = context.lineStart + line.text.length;
        context.nextLine();
        context.addElement(context.elt('Div', start, end));
        return true;
      },
      endLeaf: (_, line) => isDiv(line.text.slice(line.pos)),
    },
  ],
};
const isDiv = (words: string): boolean =>
  /^:{3,}(?!:)(?:\s*(?:[\w-]{1,40}|\{[^{}]{0,300}\}))?\s*(?::+\s*)?$/.test(words);
export const parser = commonmark.configure([Table, agreementBlocks]);
