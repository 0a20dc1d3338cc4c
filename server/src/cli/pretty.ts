import { sentenceCase } from '../analysis/phrasing.ts';
import type { Span } from '../analysis/span.ts';
import { obstacles, risksStanding, verdict } from '../features/readyToSign.ts';
import { selfTold, silencedByKind, turnedOffByPaper } from '../features/selfTold.ts';
import { countFindings, countInWords } from '../features/summary.ts';
import { unreadPaper } from '../features/unread.ts';
import { type Offer, offersFor } from '../fixes/offers.ts';
import type { Review } from '../review.ts';
import unfilledBlank from '../rules/drafting/unfilled-blank.ts';
import { asFinal } from '../rules/final.ts';
import type { Finding } from '../rules/finding.ts';
import { readingFor } from '../rules/rule.ts';
import type { Reviewed } from './input.ts';
import { type Lines, lineTable } from './lines.ts';
import { countWithNoun, type Paint, wrapped } from './paint.ts';
import { visible } from './terminal.ts';

/** The findings of a file for a person to read: where, how grave, what, the words themselves, what could be done. */
export function prettyFile({ file: path, text, review }: Reviewed, paint: Paint): string {
  const file = visible(path);
  const { findings, accepted } = review;
  const told = selfTold(review);
  if (!findings.length && !accepted.length && !told.length) return '';
  const lines = lineTable(text);
  const notes = told.map(({ at, says }) => {
    const { line, column } = lines.at(at.start);
    const words = wrapped(says, paint.width - 2).map((one) => `  ${one}`);
    return [`${paint.bold(`${file}:${line}:${column}`)}  ${paint.blue('note')}`, ...words].join('\n');
  });
  const found = findings.map((finding) => prettyFinding(file, finding, lines, paint, offersFor(review, finding)));
  const parts = [...notes, ...found];
  for (const { finding, acceptance } of accepted) {
    const { line, column } = lines.at(finding.start);
    const who = [acceptance.by, acceptance.until && `until ${acceptance.until}`].filter(Boolean).join(', ');
    parts.push(
      [
        `${paint.dim(`${file}:${line}:${column}`)}  ${paint.green('accepted')}  ${paint.dim(finding.rule.id)}`,
        ...wrapped(`${acceptance.reason}${who ? ` (${who})` : ''}`, paint.width - 2).map((words) => `  ${words}`),
      ].join('\n'),
    );
  }
  return parts.map((part) => `${part}\n\n`).join('');
}

function prettyFinding(file: string, finding: Finding, lines: Lines, paint: Paint, offers: readonly Offer[]): string {
  const { rule, severity, message, related } = finding;
  const color = colorOf(severity, paint);
  const { line, column } = lines.at(finding.start);
  // One number column for the finding and what belongs to it.
  const ofPaper = new Map(related.map((one) => [one, one.in ? lineTable(one.in.agreement.text) : lines]));
  const places = [finding, ...related.filter((one) => !one.in).map(({ at }) => at)];
  const gutter = Math.max(...places.map(({ start }) => String(lines.at(start).line).length), 2);
  return [
    `${paint.bold(`${file}:${line}:${column}`)}  ${color(severity)}  ${paint.dim(rule.id)}`,
    ...wrapped(message, paint.width - 2).map((words) => `  ${words}`),
    '',
    ...frame(finding, lines, gutter, '^', color, paint),
    ...related.flatMap((one) => {
      const { at, says, in: paper } = one;
      const its = ofPaper.get(one)!;
      return [
        ...(paper
          ? [
              `  ${' '.repeat(gutter)} ${paint.dim('┌')} ${paint.bold(visible(`${paper.address}:${its.at(at.start).line}`))}`,
            ]
          : []),
        ...frame(at, its, gutter, '-', paint.cyan, paint),
        ...wrapped(says, paint.width - gutter - 5).map(
          (words) => `  ${' '.repeat(gutter)} ${paint.dim('│')} ${paint.cyan(words)}`,
        ),
      ];
    }),
    ...offers.map(({ title, name }) => {
      const variant = name === 'preferred' || title.includes(`(${name})`) ? '' : paint.dim(` (${name})`);
      return `  ${' '.repeat(gutter)} ${paint.green('→')} ${title}${variant}`;
    }),
  ].join('\n');
}

/**
 * The line with the words underlined. Agreements have lines as long as a page: of those the stretch around the words, in
 * as many rows as it takes, at most four.
 */
function frame(
  { start, end }: Span,
  lines: Lines,
  gutter: number,
  mark: string,
  color: (words: string) => string,
  paint: Paint,
): readonly string[] {
  const { line } = lines.at(start);
  const source = lines.words(line);
  // One column a character, so that the marks stand under the words; tabs and controls are spaces.
  const whole = [...source.replace(/[\t\p{Cc}]/gu, ' ')];
  const characters = (offset: number) => [...source.slice(0, Math.max(0, offset - lines.start(line)))].length;
  const from = Math.min(characters(start), whole.length);
  const to = Math.max(from, Math.min(characters(end), whole.length));
  const bar = paint.dim('│');
  const goesOn = lines.at(Math.max(start, end - 1)).line - line;

  const rows = rowsAround(whole, from, to, paint.width - gutter - 5);
  return rows.flatMap(([first, last], index) => {
    const cut = (a: number, b: number) => whole.slice(Math.max(first, a), Math.max(first, Math.min(last, b))).join('');
    const opens = index === 0 && first > 0 ? '…' : '';
    const ends = index === rows.length - 1 && last < whole.length ? '…' : '';
    const label = index === 0 ? paint.dim(String(line).padStart(gutter)) : ' '.repeat(gutter);
    const marked = Math.min(last, to) - Math.max(first, from);
    const isLast = marked > 0 && (to <= last || index === rows.length - 1);
    const more = isLast && goesOn > 0 ? paint.dim(` … to line ${line + goesOn}`) : '';
    const room = ' '.repeat(opens.length + Math.max(0, from - first));
    return [
      `  ${label} ${bar} ${paint.dim(opens)}${cut(first, from)}${color(cut(from, to))}${cut(to, last)}${paint.dim(ends)}`.trimEnd(),
      ...(marked > 0 || (from === to && first <= from && from <= last)
        ? [`  ${' '.repeat(gutter)} ${bar} ${room}${color(mark.repeat(Math.max(1, marked)))}${more}`]
        : []),
    ];
  });
}

/** Rows of a line, broken between words: all of a short line, else from a little before the words to a little behind. */
function rowsAround(
  whole: readonly string[],
  from: number,
  to: number,
  room: number,
): readonly (readonly [first: number, last: number])[] {
  if (whole.length <= room) return [[0, whole.length]];
  const atWord = (at: number) => {
    let start = at;
    while (start > 0 && start > at - 24 && whole[start - 1] !== ' ') start--;
    return start;
  };
  const rows: [number, number][] = [];
  let first = from <= 40 ? 0 : atWord(from - 30);
  for (let row = 0; row < 4 && first < whole.length; row++) {
    // A sign at either end says that the line goes on; it needs its column.
    let last = Math.min(whole.length, first + room - 2);
    if (last < whole.length) {
      const breakAt = whole.lastIndexOf(' ', last);
      if (breakAt > first + room / 2) last = breakAt;
    }
    rows.push([first, last]);
    if (last >= to) break;
    first = last;
    while (whole[first] === ' ') first++;
  }
  return rows;
}

const colorOf = (severity: Finding['severity'], paint: Paint): ((words: string) => string) =>
  ({ error: paint.red, warning: paint.yellow, information: paint.blue, hint: paint.cyan })[severity];

/** The last line: how much was found in how many papers. */
export function counting() {
  const found = { error: 0, warning: 0, information: 0, hint: 0 };
  const sum = { risks: 0, slips: 0 };
  let accepted = 0;
  let turnedOff = 0;
  let silencedAsKind = 0;
  let agreements = 0;
  let others = 0;
  let open = 0;
  let atSigning = 0;
  const stand: Finding[] = [];
  const looked: string[] = [];
  const partly: string[] = [];
  const sides = new Set<string>();
  let labels: readonly string[] = [];
  return {
    add({ file, review }: Reviewed): void {
      const { agreement, findings, accepted: silenced } = review;
      for (const { severity } of findings) found[severity]++;
      const { risks, slips } = countFindings(review);
      sum.risks += risks;
      sum.slips += slips;
      accepted += silenced.length;
      turnedOff += turnedOffByPaper(review).length;
      silencedAsKind += silencedByKind(review);
      if (agreement.kind !== 'none') {
        agreements++;
        sides.add(review.sideName);
        labels = agreement.parties.map(({ label }) => visible(label));
      } else if (!unreadPaper(review)) others++;
      if (unreadPaper(review)) (agreement.kind === 'none' ? looked : partly).push(visible(file));
    },
    /** The whole paper, also where only what is new in it is shown. */
    weigh(review: Review): void {
      if (review.agreement.kind === 'none') return;
      open += obstacles(review).length;
      stand.push(...risksStanding(review));
      atSigning += blanksAtSigning(review);
    },
    /** Whether the papers may be signed, where they were read as final. */
    verdict: () =>
      agreements ? verdict(open, stand) : { ready: false, says: 'Nothing to sign: no agreement was read.' },
    /** @param as what is shown of them: "new " where only what is new is */
    line(paint: Paint, as = ''): string {
      // Whoever forgets to say a side must not take what hurts either for what hurts the client.
      const forWhom = (): string => {
        if (!sides.size) return '';
        if (!sides.has('neutral')) return sides.size === 1 ? `Read for ${visible([...sides][0]!)}\n` : '';
        const names = agreements === 1 && labels.length >= 2 && labels.length <= 4 ? labels : ["the client's name"];
        const how = `--side provider, customer${names.length > 1 ? ',' : ' or'} ${names.slice(0, -1).join(', ')}${names.length > 1 ? ' or ' : ''}${names.at(-1)} says for whom`;
        return `Read for neither side${agreements > 1 && sides.size > 1 ? ' where no side is said' : ''}; ${how}\n`;
      };
      const parts = [
        found.error && paint.red(countWithNoun(found.error, 'error')),
        found.warning && paint.yellow(countWithNoun(found.warning, 'warning')),
        found.information && paint.blue(`${found.information} for information`),
        found.hint && paint.cyan(countWithNoun(found.hint, 'hint')),
      ].filter(Boolean);
      const where = agreements
        ? `in ${countWithNoun(agreements, 'agreement')}`
        : others || looked.length
          ? 'no agreement among the files read'
          : 'nothing was read';
      const aside = [
        accepted && `${countWithNoun(accepted, 'risk')} accepted in the text`,
        turnedOff && `${countWithNoun(turnedOff, 'rule')} turned off by front matter`,
        silencedAsKind && `${countWithNoun(silencedAsKind, 'finding')} silenced by the kind that front matter says`,
        atSigning > 0 && `${moreBlanks(atSigning)} on the day of signing: --final names them`,
        agreements &&
          others &&
          `${countWithNoun(others, 'other file')}, not read as ${others === 1 ? 'an agreement' : 'agreements'}`,
      ].filter(Boolean);
      const inAll = sum.risks && sum.slips ? `: ${countInWords(sum)}` : '';
      const said = agreements
        ? `${parts.length ? parts.join(', ') : paint.green(`No ${as}findings`)} ${where}${inAll}`
        : sentenceCase(where);
      const notRead = [
        ...unreadLine(looked, 'named or titled like an agreement and not read as one', paint),
        ...unreadLine(partly, 'read as another kind of agreement, so only for what matters in every one', paint),
      ];
      return `${said}${aside.length ? paint.dim(`; ${aside.join('; ')}`) : ''}\n${forWhom()}${notRead.join('')}`;
    },
  };
}

/** Files that are not, or only partly, judged: a count of their own, by name, and what to do about it. */
function unreadLine(files: readonly string[], what: string, paint: Paint): readonly string[] {
  if (!files.length) return [];
  const names = files.slice(0, 5).join(', ') + (files.length > 5 ? `, … (${files.length - 5} more)` : '');
  return [
    `${paint.yellow(`${countWithNoun(files.length, 'file')} ${what}`)}: ${names}. “kind: …” in the front matter says what it is.\n`,
  ];
}

/** Blanks that a draft may have and a paper to be signed may not: how many more `--final` counts. */
function blanksAtSigning({ agreement, findings, side }: Review): number {
  if (agreement.kind === 'none' || agreement.frontMatter.values.final) return 0;
  const told = findings.filter(({ rule }) => rule.id === unfilledBlank.id).length;
  return [...unfilledBlank.review(readingFor(asFinal(agreement), side))].length - told;
}

const moreBlanks = (number: number): string =>
  `${number} more ${number === 1 ? 'place counts as a blank' : 'places count as blanks'}`;
