import type { Review } from '../../review.ts';
import { placeAt } from '../checklist.ts';
import type { ReportPaper } from './page.ts';

/**
 * For the other side: where, which words, what is unclear or open in them. What a message says is fit to be read aloud to
 * anyone; weight, reasons, positions, remedies, what is accepted, and for whom the paper was read are ours.
 */
export function issues({ agreement, findings }: Review): ReportPaper {
  const title = agreement.title || 'Agreement';
  const once = new Set<string>();
  const rows = findings.flatMap(({ rule, start, end, message }) => {
    const note = rule.id === 'drafting/accepted-risk-unused';
    const key = `${start} ${message}`;
    if (note || once.has(key)) return [];
    once.add(key);
    const words = agreement.text
      .slice(start, end)
      .replace(/^#+ /, '')
      .replace(/<!--(?:(?!<!--)[\s\S])*?-->/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    return [[placeAt(start, agreement), words.length > 160 ? `${words.slice(0, 159)}…` : words, message]];
  });
  return {
    title: `Comments on ${title}`,
    blocks: [
      { heading: `Comments on ${title}`, level: 1 },
      rows.length
        ? { head: ['No.', 'Clause', 'Words', 'Comment'], rows: rows.map((row, index) => [`${index + 1}`, ...row]) }
        : { words: 'No comments.' },
    ],
  };
}
