import type { RunPiece } from './runs.ts';

/** How a piece that is no words is written. */
export interface InlineMarkup {
  /** "[^2]" */
  note(id: string): string;
  /** "{>>Kim: too long<<}", or nothing. */
  comment(id: string): string;
}

export interface Setting extends InlineMarkup {
  /** In a heading everything is of one dress. */
  readonly plain?: boolean;
  readonly inCell?: boolean;
}

/** Pieces as Markdown on one line, or on lines that hold together; changes as CriticMarkup. */
export function inlineOf(pieces: readonly RunPiece[], setting: Setting): string {
  const all = trimmedPieces(pieces);
  let out = '';
  for (const [index, piece] of all.entries()) {
    const [before, next] = [all[index - 1], all[index + 1]];
    if (piece.comment !== undefined) {
      out += setting.comment(piece.comment);
      continue;
    }
    const opens = piece.change !== undefined && (!before || before.change !== piece.change || isComment(before));
    const closes = piece.change !== undefined && (!next || next.change !== piece.change || isComment(next));
    if (opens) out += changeMarks[piece.change!][0];
    if (piece.note !== undefined) out += setting.note(piece.note);
    else {
      const ahead = closes || !next || isComment(next) || next.change !== piece.change ? '{' : next.text;
      out += dressed(piece, setting, out, next || closes ? ahead : '');
    }
    if (closes) out += changeMarks[piece.change!][1];
  }
  return setting.plain || setting.inCell ? out : linesEscaped(out);
}

const changeMarks = { inserted: ['{++', '++}'], struck: ['{--', '--}'] } as const;
const isComment = ({ comment }: RunPiece): boolean => comment !== undefined;

/** White space at the ends of a paragraph is nothing. */
function trimmedPieces(pieces: readonly RunPiece[]): readonly RunPiece[] {
  const all = pieces.map((one) => ({ ...one, text: one.text.replace(/[\t\u00a0]+/g, ' ') }));
  const ends = [
    { order: all, cut: (text: string) => text.trimStart() },
    { order: [...all].reverse(), cut: (text: string) => text.trimEnd() },
  ];
  for (const { order, cut } of ends)
    for (const one of order) {
      if (one.comment !== undefined) continue;
      one.text = cut(one.text);
      if (one.text || one.note !== undefined) break;
    }
  return all.filter(({ text, note, comment }) => text || note !== undefined || comment !== undefined);
}

/** Words between the marks of their dress, where marks can stand at all: not inside a word beside punctuation. */
function dressed({ text, bold, italic }: RunPiece, { plain, inCell }: Setting, before: string, ahead: string): string {
  const inner = text.trim();
  const from = text.length - text.trimStart().length;
  const lead = text.slice(0, from);
  const tail = text.slice(from + inner.length);
  const write = (words: string): string => {
    const escapedWords = literalWords(words, inCell);
    return escapedWords.replace(/(?<! ) *\n */g, plain ? ' ' : inCell ? '<br>' : '\\\n');
  };
  const mark = plain || !inner ? '' : bold ? '**' : italic ? '*' : '';
  const left = lead ? ' ' : (before.at(-1) ?? ' ');
  const right = tail ? ' ' : ahead.charAt(0) || ' ';
  const stands =
    mark &&
    left !== '*' &&
    (isWordly(inner.charAt(0)) || !isWordly(left)) &&
    (isWordly(inner.at(-1)!) || !isWordly(right)) &&
    !inner.includes('\n');
  return stands ? `${write(lead)}${mark}${write(inner)}${mark}${write(tail)}` : write(text);
}

const isWordly = (sign: string): boolean => /[^\s\p{P}\p{S}]/u.test(sign);

/** Words that Markdown and CriticMarkup leave as they are. */
function literalWords(text: string, inCell = false): string {
  let out = text
    .replace(/\\|[*`]|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)|\[(?=\^)/g, '\\$&')
    .replace(/\+{2,}|~{2,}/g, (run) => run.replace(/./g, '\\$&'))
    .replace(/\](?=[([])/g, ']\\')
    .replace(/(?<![_\\])_{1,2}(?!_)/g, (line, at: number, whole: string) => {
      const [left, right] = [whole[at - 1] ?? ' ', whole[at + line.length] ?? ' '];
      return (isWordly(left) && isWordly(right)) || !(left + right).trim() ? line : line.replace(/_/g, '\\_');
    })
    .replace(/\{(?=\+\+|--|~~|==|>>)/g, '{\\')
    .replace(/(\+\+|--|~~|==|<<)(?=\})/g, '$1\\');
  if (inCell) out = out.replace(/\|/g, '\\|');
  return out;
}

/** What would begin a heading, a list, a rule or a quotation at the beginning of a line. */
const linesEscaped = (text: string): string =>
  text.replace(
    /^((?:\d{1,9}[.)][ \t]+)*)(?=#|[-+](?:\s|$)|>|(?:-{3,}|={2,}|~{3,}|_{3,})[ \t]*$|~{3,}|\[[^\]\r\n\u2028\u2029]*\]:|\|)/gm,
    '$1\\',
  );
