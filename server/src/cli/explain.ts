import { closest } from '../../../shared/closest.ts';
import { pageFor } from '../features/rulePage.ts';
import type { Arguments } from './arguments.ts';
import { type Paint, paintFor, wrapped } from './paint.ts';
import { catalogueOf } from './playbook.ts';
import { UsageError } from './problems.ts';

/** A rule's page. */
export function explain(asked: Arguments): number {
  const {
    operands: [id, ...more],
    format,
    color,
  } = asked;
  if (id === undefined || more.length) throw new UsageError('explain takes one rule; "clause-risk rules" lists them');
  const { catalogue, playbook } = catalogueOf(asked);
  const ids = catalogue.map((rule) => rule.id);
  const rule = catalogue.find((one) => one.id === id);
  if (!rule) {
    const near = closest(id, ids);
    throw new UsageError(
      `there is no rule "${id}"${near ? `; perhaps "${near}"` : '; "clause-risk rules" lists them'}`,
    );
  }
  const body = pageFor(rule, playbook ? [playbook] : []);
  process.stdout.write(`${format === 'markdown' ? body : rendered(body, rule.id, paintFor(color))}\n`);
  return 0;
}

/** Markdown of our own pages, as a terminal shows it: headings, emphasis, examples set apart. */
function rendered(body: string, id: string, paint: Paint): string {
  const out: string[] = [];
  let fence = '';
  let paragraph: string[] = [];
  const inline = (words: string) =>
    words
      .replace(/\*\*([^*]+)\*\*/g, (_, inner: string) => paint.bold(inner))
      .replace(/(?<![*\w])\*([^*]+)\*(?![*\w])/g, (_, inner: string) => paint.underline(inner))
      .replace(/`([^`]+)`/g, (_, inner: string) => paint.cyan(inner));
  const flush = () => {
    if (!paragraph.length) return;
    const words = paragraph.join(' ');
    const item = /^(?:[-*] |\d+\. )/.exec(words)?.[0] ?? '';
    const indent = ' '.repeat(item.length);
    // Wrapped before it is painted: colours take no room.
    const lines = wrapped(words.slice(item.length), Math.min(paint.width, 90) - indent.length);
    out.push(inline(lines.map((line, index) => (index ? indent : item) + line).join('\n')));
    paragraph = [];
  };
  for (const line of body.split('\n')) {
    const mark = /^(?:~{3,}|`{3,})/.exec(line)?.[0];
    if (fence ? line.startsWith(fence) : mark) {
      flush();
      fence = fence ? '' : mark!;
    } else if (fence)
      out.push(
        ...(line ? wrapped(line, Math.min(paint.width, 90) - 4) : ['']).map((one) =>
          `  ${paint.dim('│')} ${one}`.trimEnd(),
        ),
      );
    else if (/^#+ /.test(line)) {
      flush();
      const words = line.replace(/^#+ /, '');
      out.push(line.startsWith('# ') ? `${paint.bold(words)}  ${paint.dim(id)}` : paint.bold(paint.blue(words)));
    } else if (!line.trim()) {
      flush();
      if (out.at(-1) !== '') out.push('');
    } else {
      if (/^(?:[-*] |\d+\. )/.test(line)) flush();
      paragraph.push(line.trim());
    }
  }
  flush();
  return out.join('\n').trimEnd();
}
