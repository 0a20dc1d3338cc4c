import type { Agreement } from '../../analysis/agreement.ts';
import { listInWords } from '../../analysis/phrasing.ts';
import { offersFor, refusalsFor } from '../../fixes/offers.ts';
import { refusalInWords } from '../../fixes/refusalWords.ts';
import type { Review } from '../../review.ts';
import type { Finding } from '../../rules/finding.ts';
import { isLeftUnread, type Point } from '../checklist.ts';
import { requestFor } from './issues.ts';
import { withNames } from './names.ts';
import type { ReportBlock } from './page.ts';

/** The fixes that hold; else what would settle it, and why the text of ours that was tried does not hold. */
export function remedyFor(finding: Finding, review: Review): string {
  const offers = offersFor(review, finding);
  if (offers.length) return `${offers.map((one) => one.title).join('; ')}.`;
  const [refused] = refusalsFor(review, finding);
  const byHand = `By hand. ${withNames(requestFor(finding.rule, review.agreement), review)}`.replace('. To', '; to');
  return refused ? `${byHand} Tried and not offered: ${refused.title}. ${refusalInWords(refused.doubts[0]!)}` : byHand;
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
