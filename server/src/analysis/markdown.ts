import { parser as commonmark, type MarkdownConfig, Table } from '@lezer/markdown';

// Lines indented by four spaces are clauses in an agreement, never code. An underline makes a heading of a short line
// only (see blocks.ts): EDGAR conversions rule a line under whole paragraphs.
const agreementMarkdown: MarkdownConfig = {
  remove: ['IndentedCode', 'LinkReference', 'HardBreak', 'Autolink'],
  defineNodes: [{ name: 'FrontMatter', block: true }],
  parseBlock: [
    {
      name: 'FrontMatter',
      before: 'HorizontalRule',
      parse(context, line) {
        if (context.lineStart !== 0 || line.text.trimEnd() !== '---') return false;
        // Unclosed front matter runs to the first blank line, so that a missing "---" does not swallow the agreement.
        let end = 0;
        while (context.nextLine()) {
          end = context.lineStart + line.text.length;
          if (/^(---|\.\.\.)\s*$/.test(line.text)) {
            context.nextLine();
            break;
          }
          if (line.text.trim() === '') break;
        }
        context.addElement(context.elt('FrontMatter', 0, end));
        return true;
      },
    },
  ],
};

/** Runs of ordinary characters are passed over at once instead of being offered to every inline parser one by one. */
const plainRuns: MarkdownConfig = {
  parseInline: [
    {
      name: 'PlainRun',
      before: 'Escape',
      parse(context, next, at) {
        if (isMarkup(next)) return -1;
        const { text, offset } = context;
        let end = at + 1 - offset;
        while (end < text.length && !isMarkup(text.charCodeAt(end))) end++;
        return end + offset;
      },
    },
    {
      // As in Markdown, but the other end is looked for within a page: unclosed backticks must not cost their square.
      name: 'InlineCode',
      parse(context, next, at) {
        if (next !== 96 || (at > context.offset && context.char(at - 1) === 96)) return -1;
        let open = at + 1;
        while (open < context.end && context.char(open) === 96) open++;
        const size = open - at;
        let run = 0;
        for (let i = open; i < Math.min(context.end, open + 2000); i++) {
          if (context.char(i) !== 96) run = 0;
          else if (++run === size && context.char(i + 1) !== 96)
            return context.addElement(
              context.elt('InlineCode', at, i + 1, [
                context.elt('CodeMark', at, open),
                context.elt('CodeMark', i + 1 - size, i + 1),
              ]),
            );
        }
        return -1;
      },
    },
  ],
};
const markup = new Uint8Array(128);
for (const character of '\\`*_&<![]~') markup[character.charCodeAt(0)] = 1;
const isMarkup = (code: number): boolean => code < 128 && markup[code] === 1;

/** Markdown as agreements are written in it, and no slower where they are hostile. */
export const parser = commonmark.configure([Table, agreementMarkdown, plainRuns]);
