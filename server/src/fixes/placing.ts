import type { Agreement } from '../analysis/agreement.ts';
import type { Clause } from '../analysis/clauses.ts';
import type { Edit } from '../modelClauses/apply.ts';
import { isClosing } from '../modelClauses/articleFor.ts';
import { modelOf } from '../modelClauses/fix.ts';
import { leansBack } from '../modelClauses/leansBack.ts';
import { asksToSign } from '../modelClauses/letterPlace.ts';
import { nextNumber } from '../modelClauses/numbering.ts';
import { articlesOf, isToSign, topArticle } from '../modelClauses/placement.ts';
import type { Proposal } from './proposal.ts';

/** Where new words may not stand, whatever they say. What replaces words stands where they stood. */
export function placeDoubts({ review, fix, edits }: Proposal): readonly string[] {
  if (fix.do !== 'insert-clause') return [];
  if (modelOf(fix)?.form === 'exhibit') return [];
  const { agreement } = review;
  return [
    ...new Set([
      ...edits.filter(({ start, end }) => start === end).flatMap((edit) => doubtsAt(agreement, edit)),
      ...edits.flatMap(({ end, text }) => (text.startsWith('\n') ? [] : besideList(agreement, end))),
      ...edits
        .filter(({ text }) => text.length > 40 && /[."”]$/.test(text.trimEnd()))
        .flatMap((edit) => beforeWhatLeans(agreement, edit)),
      // "{{#if assignment_permitted}} … {{/if}}": what is printed is decided when the form is filled in.
      ...(edits.some(({ start, end }) => /\{\{[#/]/.test(agreement.text.slice(Math.max(0, start - 120), end + 60)))
        ? ['it would stand beside a switch of a form']
        : []),
    ]),
  ];
}

/** "… The Company shall own:", in the same paragraph: what is put before it is read as if the list answered it. */
export function besideList({ markdown, text }: Agreement, at: number): readonly string[] {
  const block = markdown.blocks.find((one) => one.start <= at && at <= one.end);
  const [rest = ''] = block ? text.slice(at, block.end).split('\n', 1) : [];
  return /:\W?$/.test(rest) && /\b(?:own|assigns?|vests?|belong)\b/.test(rest.slice(rest.lastIndexOf('.') + 1))
    ? ['a list that says otherwise follows']
    : [];
}

/** "That includes tools made before": said of the sentence that goes, or of the one before the new one. */
export function beforeWhatLeans({ sentences }: Agreement, { start, end, text }: Edit): readonly string[] {
  const at = sentences.findIndex((one) => one.start >= end - 1 && one.end > end);
  const next = sentences[at];
  const before = sentences[at - 1];
  if (!next || !before || next.leadIn || next.block.type === 'cell') return [];
  const goesOn =
    next.block === before.block || (next.clause === before.clause && before.end > start - 4 && !next.labels.length);
  return goesOn && leansBack(next, text) ? ['the next sentence would be read of the new words'] : [];
}

function doubtsAt(agreement: Agreement, { start, text }: Edit): readonly string[] {
  const { clauses, markdown, sentences } = agreement;
  const doubts: string[] = [];
  const block = markdown.blocks.find((one) => one.start <= start && start <= one.end);
  const inside = block && start > block.start && start < block.end;
  const paragraph = text.startsWith('\n');
  if (paragraph && block && (block.type === 'cell' || /table/.test(block.type)) && inside)
    doubts.push('it would stand in a table');
  const home = clauses.findLast((one) => one.start < start);
  const last = clauses.findLast((one) => one.part === 'body' || one.part === 'definitions');
  const signed = clauses.find(({ part }) => part === 'signatures');
  if (signed && last && signed.start > last.start && start > signed.end)
    doubts.push('it would stand behind the signatures');
  if (home && (home.part === 'contents' || home.part === 'signatures') && start > home.start + 1 && inside)
    doubts.push('it would stand among the signatures or the contents');
  const closing = articlesOf(agreement).at(-1);
  if (
    closing &&
    isClosing(closing.title) &&
    start > closing.heading.end &&
    opensArticle(text, nextNumber(closing.number))
  )
    doubts.push('it would stand behind the closing article');
  if (/^\s*#{1,6} /.test(text) && !clauses.some(({ style, part }) => style === 'heading' && part === 'body'))
    doubts.push('it would bring a heading into a paper without any');
  const [, headed] = /^\s*(?:#{1,6} (?:[\dA-Z]{1,3}\. )?|\*\*)([A-Z][^*\n]{3,60})(?:\*\*)?\n/.exec(text) ?? [];
  if (headed && titlesAndLabels(agreement).has(headed.toLowerCase()))
    doubts.push('the paper has a part with that heading');
  if (countsTwice(agreement, text) || (home && labelsTwice(agreement, home, text)))
    doubts.push('two clauses would have one number');
  const lines = agreement.text
    .slice(Math.max(0, start - 300), start)
    .trimEnd()
    .split('\n')
    .slice(-4);
  if (paragraph && lines.some((line) => /^\W*(?:last updated|version|copyright|©)\b/i.test(line)))
    doubts.push('it would stand behind the last lines of the paper');
  const above = agreement.text.slice(Math.floor(agreement.text.length / 3), start).split('\n');
  if (above.some((line) => isToSign(line) || signing.test(line))) doubts.push('it would stand behind the signatures');
  if (paragraph && asksToSign.test(above.at(-1)?.trim() || (above.filter((line) => line.trim()).at(-1) ?? '')))
    doubts.push('it would stand behind the closing lines');
  const [first] = articlesOf(agreement);
  if (home?.part === 'front' && first && start < first.start)
    doubts.push('it would stand before the parties are named');
  // A list that its lead-in closes ("The exceptions are:") has no room for another paragraph.
  const before = sentences.findLast(({ end }) => end <= start);
  const next = sentences.find((one) => one.start >= start);
  if (before && next?.leadIn && next.leadIn === (before.leadIn ?? before)) doubts.push('it would part a list');
  return doubts;
}

/** Titles, and labels in bold on a line of their own. */
const titlesAndLabels = ({ clauses, text }: Agreement): ReadonlySet<string> =>
  new Set([
    ...clauses.map(({ title }) => title.toLowerCase()),
    ...[...text.matchAll(/^\*\*([A-Z][^*\n]{2,60})\*\*$/gm)].map(([, label]) => label!.toLowerCase()),
  ]);

/** Whether words open an article of this number. */
const opensArticle = (text: string, number: string | undefined): boolean =>
  number !== undefined &&
  new RegExp(`^\\s*[#*_ ]{0,8}(?:(?:Article|ARTICLE|Section|SECTION|Clause|§) ?)?${number}(?:[.):*_ ]|$)(?!\\d)`).test(
    text,
  );

/** A number that a clause set in the same way has already: numbers in a list within an article are another's. */
function countsTwice({ text, clauses }: Agreement, words: string): boolean {
  const [, lead, own] = numberedLine.exec(words) ?? [];
  return (
    own !== undefined &&
    clauses.some(({ number, part, heading }) => {
      if (number !== own || (part !== 'body' && part !== 'definitions')) return false;
      const line = text.slice(text.lastIndexOf('\n', heading.start - 1) + 1, heading.start + 20);
      return numberedLine.exec(`\n${line}`)?.[1] === lead;
    })
  );
}
/** "(2)", in an article that has a paragraph (2) already. */
function labelsTwice(agreement: Agreement, home: Clause, words: string): boolean {
  const [, label] = /^\n+[ \t>*_-]*(\\?\((?:\d{1,2}|[a-z])\\?\)) /.exec(words) ?? [];
  if (!label) return false;
  const { start } = topArticle(agreement, home);
  return agreement.text
    .slice(start, home.end)
    .split('\n')
    .some((line) => line.replace(/^[ \t>*_-]*(?:\d+\. )?/, '').startsWith(label) && !line.includes('|'));
}
const numberedLine = /^\n+([#*_]{0,6} ?(?:(?:Article|Section|Clause|§) ?)?)(\d+(?:\.\d+)*)[.)]?[\s*_]/;

/** "SIGNED for and on behalf of", "Done at Lyon, in two original copies". */
const signing =
  /^[\s*_>|]*(?:(?:SIGNED|Signed|EXECUTED|Executed) (?:for|by|and|on|as)\b|IN WITNESS WHEREOF\b|Done at [A-Z]\w+,.{0,40}\b(?:copies|originals?)\b)/;
