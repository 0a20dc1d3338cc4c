import type { Span } from '../analysis/span.ts';

/** One Markdown file of a playbook: its path from the playbook's folder, with slashes, and its text. */
export interface PlaybookFile {
  readonly path: string;
  readonly text: string;
}

/** What is wrong with a page, where it stands. Lines and columns count from 0; a place is within one line. */
export interface PageProblem {
  readonly file: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly message: string;
  /** `error`: what stands there is not followed, or does not hold. `warning`: it is followed, and may not be what was meant. */
  readonly level: 'error' | 'warning';
}

/** The text of a page with its line ends made one, and a list of what is wrong with it. */
export class PlaybookPage {
  readonly text: string;
  readonly path: string;
  private readonly starts: readonly number[];

  constructor(
    file: PlaybookFile,
    private readonly problems: PageProblem[],
  ) {
    this.path = file.path;
    this.text = file.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  /** The file's name without its ending. */
  get name(): string {
    return this.path.replace(/^.*\//, '').replace(/\.md$/i, '');
  }

  /** The same page, with another list for what is wrong with it. */
  tellingTo(problems: PageProblem[]): PlaybookPage {
    return new PlaybookPage({ path: this.path, text: this.text }, problems);
  }

  /** @param at offset in the text; the place ends with its line at the latest */
  error(at: number, length: number, message: string): void {
    this.problems.push({ ...this.place(at, length), message, level: 'error' });
  }

  warn(at: number, length: number, message: string): void {
    this.problems.push({ ...this.place(at, length), message, level: 'warning' });
  }

  private place(at: number, length: number): Omit<PageProblem, 'message' | 'level'> {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    const start = this.starts[low]!;
    const next = this.starts[low + 1] ?? this.text.length + 1;
    const from = at - start;
    return {
      file: this.path,
      line: low,
      from,
      to: Math.max(from, Math.min(from + Math.max(length, 1), next - 1 - start)),
    };
  }
}

/** A stretch of a page's words with the place they stand at. */
export interface PageWords {
  readonly words: string;
  /** Offset in the page's text. */
  readonly at: number;
}

/** Without signs at its ends: those of one list in front, those of another behind. */
export function trimmedSpan(text: string, { start, end }: Span, before: string, behind: string): Span {
  let [from, to] = [start, end];
  while (from < to && before.includes(text[from]!)) from++;
  while (to > from && behind.includes(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** The same of words alone. */
export function trimmedWords(words: string, before: string, behind: string): string {
  const { start, end } = trimmedSpan(words, { start: 0, end: words.length }, before, behind);
  return words.slice(start, end);
}

/** The page's lines with where each begins. */
export function* pageLines(text: string, from = 0): Generator<PageWords> {
  for (let at = from; at <= text.length; ) {
    const end = text.indexOf('\n', at);
    const words = text.slice(at, end < 0 ? text.length : end);
    yield { words, at };
    if (end < 0) return;
    at = end + 1;
  }
}

/**
 * Words of a playbook as Markdown that shows them and does nothing: a playbook may come with a folder that nobody trusts, and
 * neither a picture nor a page on the net is asked for because it says so. What stands in a fence is shown as it is.
 */
export function harmless(markdown: string): string {
  let fence: { readonly sign: string; readonly length: number } | undefined;
  return markdown
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence) {
        if (mark?.startsWith(fence.sign) && mark.length >= fence.length) fence = undefined;
        return line;
      }
      if (mark && line.startsWith(mark) && !line.includes('`', mark.length)) {
        fence = { sign: mark[0]!, length: mark.length };
        return line;
      }
      return line.replace(/(?<!\\)(?:!(?=\[)|\](?=\(|\[|:)|<(?=[a-z/!?]))/gi, '\\$&');
    })
    .join('\n');
}

/** What is read of a playbook, whoever wrote it. */
export const playbookLimits = {
  files: 500,
  /** Characters of one page, and of all. */
  page: 200_000,
  all: 4_000_000,
  phrases: 2000,
  cases: 400,
  depth: 4,
} as const;

/** The folders of a playbook; what lies elsewhere in it is not read. */
export const parts = ['positions', 'clauses', 'phrases', 'rules'] as const;
export type PlaybookPart = (typeof parts)[number];

/** Which part of a playbook a file is; undefined for what is no page of it. `README.md` says how a folder is meant. */
export function partOf(path: string): PlaybookPart | undefined {
  const [first, ...rest] = path.split('/');
  const name = rest.at(-1);
  if (!name || !/\.md$/i.test(name) || /^readme\.md$/i.test(name) || name.startsWith('.')) return undefined;
  return rest.length <= playbookLimits.depth ? parts.find((part) => part === first) : undefined;
}
