/** The text as the parser of Markdown is given it, every character in its place. */
export interface Paper {
  readonly text: string;
  /** Where the body begins: behind front matter or pandoc's title lines. */
  readonly body: number;
  readonly opening?: 'front-matter' | 'title';
}

/**
 * Line ends of all sorts are made one; what stands before the body is passed over; and lists and quotes in lists and
 * quotes, fifty deep, are prose: no parser need follow them to the bottom, and no reader does.
 */
export function paperOf(text: string): Paper {
  let plain = text;
  if (plain.includes('\r')) plain = plain.replaceAll('\r\n', ' \n').replaceAll('\r', '\n');
  // The parser knows no space behind the bars that open a table; there is one in every paper from Windows.
  if (plain.includes('|')) plain = plain.replace(barsAndSpace, '$1$2|');
  if (plain.charCodeAt(0) === 0xfeff) plain = ` ${plain.slice(1)}`;
  const front = frontMatterEnd(plain);
  const body = front || titleEnd(plain);
  if (body) plain = plain.slice(0, body).replace(/[^\n]/g, ' ') + plain.slice(body);
  if (deep.test(plain)) plain = plain.replace(everyDeep, flattened);
  return { text: plain, body, opening: front ? 'front-matter' : body ? 'title' : undefined };
}

const barsAndSpace = /^([ \t>]*(?:\|[ \t]*)?:?-[ \t:|-]*)\|([ \t]+)$/gm;

/** Marks of lists and quotes at the beginning of a line, or as much space as only they would need. */
const deep = /(?:^|\n)[ \t>*+\d.)-]{100}/;
const everyDeep = /^[ \t>*+\d.)-]{100,}/gm;
const flattened = (marks: string): string =>
  // A grid table's line opens no list.
  /^[ \t>]*\+-[+-]+$/.test(marks) || (/^[ \t]*(?:-[ \t]*)+$|^[ \t]*(?:\*[ \t]*)+$/.test(marks) && /--|\*\*/.test(marks))
    ? marks
    : marks.slice(0, 100) + marks.slice(100).replace(/[>*+.)-]/g, ' ');

/** Where front matter ends, with its closing line; 0 where there is none. */
function frontMatterEnd(text: string): number {
  const fence = /^\s?(---|\+\+\+)[ \t]*\n/.exec(text);
  if (!fence) return 0;
  let keys = 0;
  let firstBlank = 0;
  let firstProse = 0;
  for (let from = fence[0].length; from < text.length; ) {
    const stop = text.indexOf('\n', from);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(from, end);
    if (line.startsWith(fence[1]!) || line.startsWith('...')) {
      if (/^(?:---|\.\.\.|\+\+\+)\s*$/.test(line) && (keys || !firstBlank)) return end;
    } else if (!line.trim()) firstBlank ||= from;
    else if (yamlKey.test(line)) keys++;
    // Behind a blank line only what looks like front matter goes on with it; a paragraph is the agreement's.
    else if (firstBlank && !continuedYaml.test(line)) break;
    else if (!continuedYaml.test(line)) firstProse ||= from;
    from = end + 1;
  }
  // What is never closed runs to the first blank line or line of prose, so that a missing "---" does not swallow the agreement.
  return keys ? Math.min(firstBlank || text.length, firstProse || text.length) : 0;
}
const yamlKey = /^["']?[A-Za-z][\w.-]*["']?[ \t]*[:=](?:\s|$)/;
const continuedYaml = /^(?:- |#(?!#| [A-Z])|\[{1,2}[\w."' -]+\]{1,2}\s*$|\s+\S|[}\]])/;

/** "% Title", "% Authors", "% Date" at the very beginning, as pandoc has it. */
function titleEnd(text: string): number {
  return /^\s?% \S[^\n]*(?:\n(?:%|[ \t]+\S)[^\n]*){0,12}/.exec(text)?.[0].length ?? 0;
}
