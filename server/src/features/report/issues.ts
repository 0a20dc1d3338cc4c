import type { Agreement } from '../../analysis/agreement.ts';
import type { Review } from '../../review.ts';
import { stillDraft } from '../../rules/final.ts';
import type { Finding } from '../../rules/finding.ts';
import { spelled } from '../../rules/spelling.ts';
import { topicOf } from '../../rules/topics.ts';
import { aboutOf } from '../../settlement/settle.ts';
import { placeAt } from '../checklist.ts';
import { points } from '../checklistPoints.ts';
import { favoursUs } from './favours.ts';
import { clientNamed, paperNamed, paperTitle, quotation, withNames } from './names.ts';
import type { ReportPaper } from './page.ts';

/**
 * For the other side: where, which words, what is unclear or open in them, what is asked. What a message says is fit to be read
 * aloud to anyone; weight, reasons, positions, remedies, what is accepted, and what the paper leaves open in our favour are ours.
 * @param today on which the list is made, as an ISO date
 */
export function issues(review: Review, today = ''): ReportPaper {
  const { agreement } = review;
  const title = `Comments on ${paperTitle(agreement)}`;
  const rows: CommentRow[] = [];
  for (const finding of review.findings) {
    const { rule, message } = finding;
    if (rule.id === 'drafting/accepted-risk-unused' || isBlankLeft(finding) || favoursUs(finding, review)) continue;
    const row = {
      topic: topicOf(rule.id),
      place: placeAt(finding.start, agreement),
      words: quotation(agreement, finding, 300),
      says: withNames(message, review),
      asks: withNames(requestFor(rule.id, agreement), review),
      about: pointOf(rule.id),
    };
    // One sentence, one subject: one row. What is said of two sentences of a clause is said once.
    const same = rows.find(
      ({ topic, place, words, says }) =>
        topic === row.topic &&
        place === row.place &&
        // Several things may be missing under one heading.
        (says === row.says || (words === row.words && !aboutOf(rule.id))),
    );
    if (same) {
      for (const part of ['words', 'says'] as const) same[part] = saidOnce(same[part], row[part]);
      if (same.about !== row.about) same.asks = saidOnce(same.asks, row.asks);
    } else rows.push(row);
  }
  const blanks = review.forSigning().findings.filter((one) => isBlankLeft(one) && one.message !== stillDraft).length;
  const who = clientNamed(review);
  return {
    title,
    blocks: [
      { heading: title, level: 1 },
      { words: [paperNamed(agreement), who && `comments of ${who}`, today].filter(Boolean).join('; ') },
      rows.length
        ? {
            head: ['No.', 'Clause', 'Words', 'Comment', 'Asked'],
            rows: rows.map(({ place, words, says, asks }, index) => [`${index + 1}`, place, words, says, asks]),
          }
        : { words: 'No comments.' },
      ...(blanks ? [{ words: `${blanks} ${blanks === 1 ? 'place is' : 'places are'} still to be filled in.` }] : []),
    ],
  };
}

interface CommentRow {
  readonly topic: string;
  readonly about: ReturnType<typeof pointOf>;
  readonly place: string;
  words: string;
  says: string;
  asks: string;
}

const saidOnce = (one: string, other: string): string => (one.includes(other) ? one : `${one} ${other}`);

const isBlankLeft = ({ rule }: Finding): boolean => rule.id === 'drafting/unfilled-blank';

/** What would settle it, as the name of a subject: no words of ours, and nothing of what we would take. */
export function requestFor(rule: string, agreement: Agreement): string {
  const about = aboutOf(rule);
  const point = pointOf(rule)?.name;
  return rule.startsWith('drafting/')
    ? 'To be corrected.'
    : spelled(agreement)(about ? `To be settled: ${about}.` : point ? `To be reworded: ${point}.` : 'To be clarified.');
}

const pointOf = (rule: string) =>
  points.find(({ missing = [], lacks = [] }) => missing.includes(rule) || lacks.includes(rule));
