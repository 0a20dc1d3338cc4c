import { questions } from '../scan/answers.ts';
import type { Format } from './arguments.ts';

/** What is known of one paper. Printed as it is with `--format ndjson`: fields are added, never changed. */
export interface ScanRow {
  readonly file: string;
  /** Of its bytes: a later scan takes the row over while it is the same. */
  readonly digest?: string;
  readonly title?: string;
  readonly kind?: string;
  readonly parties?: readonly string[];
  readonly answers?: readonly {
    readonly question: string;
    readonly says: readonly { readonly words: string; readonly grounds: readonly RowPlace[] }[];
  }[];
  /** Why there are no answers; then every cell says "not read". */
  readonly notRead?: string;
  /** The same, where it is a fault of file or reader. */
  readonly trouble?: string;
}

/** UTF-16 offsets, half-open; lines count from 1. */
export interface RowPlace {
  readonly start: number;
  readonly end: number;
  readonly section: string;
  readonly line: number;
  readonly quote: string;
}

export interface ScanTable {
  readonly head: string;
  row(row: ScanRow): string;
  readonly foot: string;
}

const columns: readonly string[] = ['file', 'kind', 'parties', ...questions.map(({ name }) => name)];

export function tableFor(format: Format): ScanTable {
  if (format === 'ndjson') return { head: '', row: (row) => `${JSON.stringify(row)}\n`, foot: '' };
  if (format === 'markdown')
    return {
      head: `| ${columns.join(' | ')} |\n|${columns.map(() => '--|').join('')}\n`,
      row: (row) => `| ${cellsOf(row).map(markdownCell).join(' | ')} |\n`,
      foot: '',
    };
  if (format === 'html') return html;
  return { head: `${columns.join(',')}\r\n`, row: (row) => `${cellsOf(row).map(inCsv).join(',')}\r\n`, foot: '' };
}

/** "jointly (4.1); Client (7)": the answers, and where. */
function cellsOf(row: ScanRow): readonly string[] {
  const { file, kind, parties, answers, notRead } = row;
  if (!answers) return [file, notRead ?? 'not read', '', ...questions.map(() => 'not read')];
  return [
    file,
    kind ?? '',
    (parties ?? []).join('; '),
    ...answers.map(({ says }) => says.map((one) => `${one.words}${placesInBrackets(one.grounds)}`).join('; ')),
  ];
}

function placesInBrackets(grounds: readonly RowPlace[]): string {
  const where = grounds.map(({ section, line }) => section || `line ${line}`);
  return where.length ? ` (${where.join(', ')})` : '';
}

/** RFC 4180; and what a spreadsheet would take for a formula is text. */
function inCsv(cell: string): string {
  const safe = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const markdownCell = (cell: string): string =>
  cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replace(/\s+/g, ' ');

const htmlText = (words: string): string =>
  words.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** One file, nothing loaded from anywhere; the words of the paper show where the pointer rests. */
const html: ScanTable = {
  head: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Data room</title>
<style>
body { font: 14px/1.4 system-ui, sans-serif; margin: 2rem; color: #1b1f24 }
table { border-collapse: collapse }
th, td { border-bottom: 1px solid #d0d7de; padding: .4rem .6rem; text-align: left; vertical-align: top; max-width: 20rem }
th { position: sticky; top: 0; background: #fff }
td:first-child { font-family: ui-monospace, monospace; overflow-wrap: anywhere }
td p { margin: 0 0 .3rem } small { color: #57606a } .no { color: #a40e26 } .yes { color: #116329 } .unread { color: #57606a; font-style: italic }
@media print { body { margin: 0; font-size: 9px } th { position: static } }
</style></head><body><table>
<thead><tr>${columns.map((name) => `<th scope="col">${htmlText(name)}</th>`).join('')}</tr></thead><tbody>
`,
  row(row) {
    const { file, kind, parties, answers, notRead } = row;
    const cells = answers
      ? answers.map(({ says }) => `<td>${says.map(answerInHtml).join('')}</td>`)
      : questions.map(() => '<td class="unread">not read</td>');
    return `<tr><td>${htmlText(file)}</td><td>${htmlText(kind ?? notRead ?? '')}</td><td>${htmlText((parties ?? []).join('; '))}</td>${cells.join('')}</tr>\n`;
  },
  foot: '</tbody></table></body></html>\n',
};

function answerInHtml({ words, grounds }: { readonly words: string; readonly grounds: readonly RowPlace[] }): string {
  const manner = /^no,/.test(words) ? ' class="no"' : /^yes/.test(words) ? ' class="yes"' : '';
  const where = grounds
    .map(({ section, line, quote }) => `<span title="${htmlText(quote)}">${htmlText(section || `line ${line}`)}</span>`)
    .join(', ');
  return `<p${manner}>${htmlText(words)}${where ? ` <small>${where}</small>` : ''}</p>`;
}
