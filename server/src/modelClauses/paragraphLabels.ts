import type { Agreement } from '../analysis/agreement.ts';
import type { Clause, Sentence } from '../analysis/clauses.ts';
import { isLettered, type Numbering, nextLabel, nextNumber } from './numbering.ts';
import { childrenOf, standsBehindBlankLine } from './placement.ts';

// How paragraphs under an article are labelled: the next one of it, and the first one of a new article.

/** Paragraphs "(a) …", "(b) …" right under the article: the next letter. "D.1 …", "D.2 …" under D: the next figure. */
export function letteredAfter({ text }: Agreement, article: Clause, before = text.length): Numbering | undefined {
  const figure = figureUnderLetter(text, article, article.sentences.at(-1));
  if (figure)
    return {
      head: `${figure[1]}${figure[2]}.${Number(figure[3]) + 1}${figure[4]}`,
      indent: '',
      gap: 2,
      lettered: false,
    };
  const last = article.sentences
    .filter(
      ({ labels, facts, leadIn, text: words, end }) =>
        end <= before &&
        facts.labelFrom !== facts.from &&
        // The article's own number is no label of a paragraph in it.
        labels[0] !== article.number &&
        /^(?:\d[\d.]*)?\(?(?:[a-y]|[ivx]{1,5}|[A-Z]|\d{1,2})\)?$/.test(labels[0] ?? '') &&
        !leadIn &&
        /^[A-Z"§]/.test(words),
    )
    .at(-1);
  if (!last) return undefined;
  const lineStart = text.lastIndexOf('\n', Math.max(0, last.block.start - 1)) + 1;
  if (last.start - lineStart > 30) return undefined;
  const head = text.slice(lineStart, last.start);
  const next = nextLabel(head, text.slice(article.start, lineStart));
  if (!next) return undefined;
  const quote = /^(?:[ \t]*>[ \t]?)+/.exec(head)?.[0];
  return {
    head: next,
    indent: quote ?? /^\s*/.exec(head)![0],
    gap: 2,
    lettered: isLettered(next),
    quote,
  };
}

/** How the first paragraph under the next article begins, where articles are a title and numbered or lettered paragraphs: "8.1 ", "7(a) ". */
export function firstParagraph(agreement: Agreement, neighbour: Clause): Numbering | undefined {
  const { text } = agreement;
  const { number, sentences } = neighbour;
  const [child] = childrenOf(agreement, neighbour);
  const start = child?.title ? child.heading.start : (child ?? neighbour).sentences[0]?.start;
  if (!neighbour.title || start === undefined || child?.style === 'heading') return undefined;
  const lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  if (start - lineStart > 40 || lineStart <= neighbour.heading.start) return undefined;
  const line = text.slice(lineStart, start);
  const gap = standsBehindBlankLine(text, lineStart) ? '\n\n' : '\n';
  // A list without numbers that has its items one deeper.
  if (/^[ >]+[-*+] +$/.test(line))
    return { head: gap + line, indent: ' '.repeat(line.length), gap: 2, lettered: false };
  const next = nextNumber(number);
  const figure = next && figureUnderLetter(text, neighbour, sentences[0]);
  if (figure) return { head: `${gap}${figure[1]}${next}.1${figure[4]}`, indent: '', gap: 2, lettered: false };
  if (!next || sentences.some(({ labels }) => labels[0] === undefined || labels[0] === number)) return undefined;
  // "Article VII" has "Section 7.1".
  const shown = /^[IVXL]+$/.test(number) && child?.number ? child.number.split('.')[0]! : number;
  const following = shown === number ? next : nextNumber(shown);
  const counted = new RegExp(
    `^([\\s>]*)(\\*\\*|__|)((?:Section |§ ?)?)${shown.replace(/\W/g, '\\$&')}((?:\\\\?\\.0?1|\\\\?\\(a\\\\?\\))[.)]?)(\\*\\*|__|)([ \\t]+)`,
  ).exec(text.slice(lineStart, lineStart + 40));
  // A number in bold together with its title is not taken apart.
  if (counted && counted[2] === counted[5])
    return {
      head: `${gap}${counted[1]}${counted[2]}${counted[3]}${following}${counted[4]}${counted[5]}${counted[6]}`,
      indent: counted[1]!,
      gap: 2,
      lettered: /\(a/.test(counted[4]!),
    };
  return /^[\s>]*\\?\(?(?:1|a)\\?[.)]\s+$/.test(line)
    ? {
        head: gap + line,
        indent: /^\s*1\./.test(line) ? ' '.repeat(line.length) : /^\s*/.exec(line)![0],
        gap: 2,
        lettered: /a/.test(line),
      }
    : undefined;
}

/** "D.2 " before a sentence of article D. */
function figureUnderLetter(
  text: string,
  { number }: Clause,
  sentence: Sentence | undefined,
): RegExpExecArray | undefined {
  if (!sentence || !/^[A-Z]$/.test(number)) return undefined;
  const { start } = sentence.block;
  const begins = text.slice(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, start + 20);
  const found = /^([\s>]{0,12}[*_]{0,2})([A-Z])\.(\d{1,2})(\s+)/.exec(begins);
  return found?.[2] === number ? found : undefined;
}
