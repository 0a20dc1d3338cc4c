import type { Agreement } from '../analysis/agreement.ts';
import type { Party } from '../analysis/parties/party.ts';
import type { Review } from '../review.ts';
import type { Finding } from '../rules/finding.ts';

/** What a party does under the agreement, in the words in which one would ask whose side one is on. */
export function doingOf({ role }: Party, { kind }: Agreement): string {
  if (kind === 'other' || kind === 'none') return '';
  if (role === 'provider') return kind === 'jda' ? 'brings the technology' : 'builds or supplies the technology';
  if (role === 'customer') return kind === 'jda' ? 'brings data, use and money' : 'pays for it or contributes data';
  return '';
}

/** Whether most of what is read stands in block quotes: as pandoc writes indented paragraphs, or in a letter. */
export function isMostlyQuoted({ markdown }: Agreement): boolean {
  let quoted = 0;
  let all = 0;
  for (const { words, quoted: inQuote } of markdown.blocks) {
    all += words.text.length;
    if (inQuote) quoted += words.text.length;
  }
  return quoted * 2 > all;
}

/** A slip in the paper itself; everything else is a risk of a side. */
export const isSlip = ({ rule }: Finding): boolean => rule.id.startsWith('drafting/');

/** How much is marked: risks, and slips. Status, Problems and the command line count by this. */
export function countFindings({ findings }: Review): { readonly risks: number; readonly slips: number } {
  const slips = findings.filter(isSlip).length;
  return { risks: findings.length - slips, slips };
}

/** "7 risks, 2 slips" */
export function countInWords({ risks, slips }: { readonly risks: number; readonly slips: number }): string {
  const some = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  return [risks || !slips ? (risks ? some(risks, 'risk') : 'no risks') : '', slips ? some(slips, 'slip') : '']
    .filter(Boolean)
    .join(', ');
}
