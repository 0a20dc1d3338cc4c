import type { Review } from '../../review.ts';
import { noteInTheWords, stillDraft } from '../../rules/final.ts';
import type { Finding } from '../../rules/finding.ts';
import { readPage } from '../../rules/page.ts';
import { spelled } from '../../rules/spelling.ts';
import { topicOf } from '../../rules/topics.ts';
import { aboutOf } from '../../settlement/settle.ts';
import { placeAt } from '../checklist.ts';
import { pageSections, plainWords, positionsFor, sentencesOnPage } from '../pageParts.ts';
import { isSlip } from '../summary.ts';
import { favoursUs } from './favours.ts';
import { clientNamed, paperNamed, paperTitle, quotation, withNames } from './names.ts';
import type { ReportPaper } from './page.ts';

/**
 * For the other side: where, which words, what the paper says in them or does not say, and what is asked. What follows from it,
 * weight, reasons, positions, remedies, what is accepted, and what the paper leaves open in our favour are ours.
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
      words: unlessHeading(quotation(agreement, finding, 300), placeAt(finding.start, agreement)),
      says: withNames(isSlip(finding) || topicOf(rule.id) === 'deal' ? message : whatIsSaid(message), review),
      asks: withNames(requestFor(finding, review), review),
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
      for (const part of ['words', 'says', 'asks'] as const) same[part] = saidOnce(same[part], row[part]);
    } else rows.push(row);
  }
  const left = review.forSigning().findings.filter((one) => isBlankLeft(one) && one.message !== stillDraft);
  const notes = left.filter(({ message }) => message === noteInTheWords).length;
  const blanks = left.length - notes;
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
      ...(notes ? [{ words: `${notes} drafting ${notes === 1 ? 'note stands' : 'notes stand'} in the text.` }] : []),
    ],
  };
}

interface CommentRow {
  readonly topic: string;
  readonly place: string;
  words: string;
  says: string;
  asks: string;
}

const saidOnce = (one: string, other: string): string => (one.includes(other) ? one : `${one} ${other}`);

const isBlankLeft = ({ rule }: Finding): boolean => rule.id === 'drafting/unfilled-blank';

/** What would settle it, as the page asks it: of anyone, without a reason. A firm's own page need not say. */
export function requestFor({ rule: { id, page }, bears }: Finding, { agreement, side }: Review): string {
  if (id.startsWith('drafting/')) return 'To be corrected.';
  const asks = pageSections(readPage(page).body).get('What may be asked');
  // Where each side asks something else, a reader of neither reads the first.
  const [one] = positionsFor(asks ?? '', side, bears).split(/\n\s*\n/);
  return one ? spelled(agreement)(plainWords(one.replace(/^\*\*\w+\.\*\* /, ''))) : 'To be clarified.';
}

/**
 * The first half of a message, which tells what stands there; what follows from it, for whom, is the reader's own conclusion.
 */
export const whatIsSaid = (message: string): string => {
  const first = sentencesOnPage(message)[0]!;
  const [said = first] = /^(?:"[^"]*"|[^"])*?(?=[;:] |, (?:so|which then) |$)/.exec(first) ?? [];
  return /[.?!]$/.test(said) ? said : `${said}.`;
};

/** Of what is missing under a heading there are no words: the heading is the place. */
const unlessHeading = (words: string, place: string): string =>
  place.toLowerCase().endsWith(words.replace(/[.:]$/, '').toLowerCase()) ? '' : words;
