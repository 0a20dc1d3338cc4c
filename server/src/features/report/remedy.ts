import type { Agreement } from '../../analysis/agreement.ts';
import { listInWords } from '../../analysis/phrasing.ts';
import { offersFor, refusalsFor } from '../../fixes/offers.ts';
import { refusalForClient } from '../../fixes/refusalWords.ts';
import type { Review } from '../../review.ts';
import type { Finding } from '../../rules/finding.ts';
import { isLeftUnread, type Point } from '../checklist.ts';
import { requestFor } from './issues.ts';
import { withNames } from './names.ts';
import type { ReportBlock } from './page.ts';

/** The fixes that hold; else what may be asked, and why no text of ours is offered, where a client would understand it. */
export function remedyFor(finding: Finding, review: Review): string {
  const offers = offersFor(review, finding);
  if (offers.length) return `${offers.map((one) => one.title).join('; ')}.`;
  const [refused] = refusalsFor(review, finding);
  const why = refused?.doubts.map((one) => refusalForClient(one, review)).find((one) => one !== undefined);
  return [`By hand. To ask for: ${withNames(requestFor(finding, review), review)}`, why].filter(Boolean).join(' ');
}

/** What another paper is the place for, where that one was not read. */
export function leftToOthers(agreement: Agreement, points: readonly Point[]): readonly ReportBlock[] {
  const left = points.filter(isLeftUnread).map(({ name }) => name);
  if (!left.length) return [];
  const topics = left.length === 1 ? '1 topic is' : `${left.length} topics are`;
  return [
    { label: 'Not read', words: `${governingPaper(agreement)} was not read; ${topics} for it: ${listInWords(left)}.` },
  ];
}

/** "The Master Services Agreement of June 14, 2022", as the first sentences name it. */
function governingPaper({ sentences, title }: Agreement): string {
  for (const { words } of sentences.slice(0, 20))
    for (const { 1: name, 2: day } of words.matchAll(otherPaper))
      if (!title.toLowerCase().endsWith(name!.toLowerCase()) || day) return `The ${name}${day ? ` of ${day}` : ''}`;
  return 'The agreement that governs this paper';
}
const otherPaper =
  /\b(?:the|a|an|that|certain|our|their) ((?:[A-Z][\w-]{1,20} ){1,4}(?:Agreement|Contract|Terms|Conditions))\b(?:[^.;()]{0,60}\bdated(?: as of)? ([A-Z]\w{2,9} \d{1,2}, \d{4}|\d{1,2} [A-Z]\w{2,9} \d{4}))?/g;
