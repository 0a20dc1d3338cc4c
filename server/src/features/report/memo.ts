import { offersFor } from '../../fixes/offers.ts';
import type { Review } from '../../review.ts';
import type { Finding } from '../../rules/finding.ts';
import { readPage } from '../../rules/page.ts';
import { spelled } from '../../rules/spelling.ts';
import { acceptedRisks } from '../acceptedRisks.ts';
import { checklist, placeAt } from '../checklist.ts';
import { firmPosition } from '../firmPosition.ts';
import { ipMap } from '../ipMap.ts';
import { plainWords, positionsFor, reasonOf, sectionsOf } from '../pageParts.ts';
import { selfTold } from '../selfTold.ts';
import { counted, countInWords, isSlip } from '../summary.ts';
import { kindNames, unread } from '../unread.ts';
import type { ReportBlock, ReportPaper } from './page.ts';

/** For our side alone: every risk by weight with words, reason, our positions and remedies; what is accepted; checklist and assets. */
export function clientMemo(review: Review): ReportPaper {
  const { agreement, sideName, findings } = review;
  const title = agreement.title || 'Agreement';
  const notRead = unread(review);
  const risks = findings.filter((one) => !isSlip(one));
  const slips = findings.filter(isSlip);
  const accepted = acceptedRisks(review);
  return {
    title: `Memo on ${title}`,
    blocks: [
      { heading: `Memo on ${title}`, level: 1 },
      { words: 'Internal. Not for the other side. Information on what the paper says, not legal advice.' },
      {
        head: ['', ''],
        rows: [
          ['Kind', kindNames[agreement.kind]],
          ...agreement.parties.map(({ label, name, role }) => [
            'Party',
            `${label}${name === label ? '' : `: ${name}`}${role === 'unknown' ? '' : ` (${role})`}`,
          ]),
          ['Read for', sideName === 'neutral' ? 'neither side' : sideName],
          ['Found', countInWords(counted(review))],
        ],
      },
      ...(notRead ? [{ words: notRead.says, label: 'Not judged' }] : []),
      ...selfTold(review).map(({ says }) => ({ words: says, label: 'What the paper says of itself' })),
      ...weights.flatMap(([severity, words]) => {
        const some = risks.filter((one) => one.severity === severity);
        return some.length ? [{ heading: words, level: 2 } as const, ...some.flatMap((one) => about(one, review))] : [];
      }),
      ...(accepted.length
        ? [
            { heading: 'Accepted risks', level: 2 } as const,
            {
              head: ['Risk', 'Reason', 'By', 'Until', ''],
              rows: accepted.map(({ rule, reason, by = '', until = '', state, says = '' }) => [
                titleOfRule(rule, review) ?? rule,
                reason,
                by,
                until,
                state === 'holds' ? '' : says,
              ]),
            },
          ]
        : []),
      { heading: 'Checklist', level: 2 },
      {
        head: ['Topic', 'State', 'Where, or why'],
        rows: checklist(review).map(({ name, state, says, places }) => [
          name,
          state.replace('-', ' '),
          state === 'present'
            ? places
                .map((place) => place.name)
                .filter(Boolean)
                .join(', ')
            : says.join(' '),
        ]),
      },
      ...assetsOf(review),
      ...(slips.length
        ? [
            { heading: 'Slips in the paper', level: 2 } as const,
            { list: slips.map((one) => `${whereOf(one, review)}${one.message}`) },
          ]
        : []),
    ],
  };
}

const weights = [
  ['error', 'Not to be signed as it stands'],
  ['warning', 'To be negotiated'],
  ['information', 'To be known'],
  ['hint', 'By the way'],
] as const;

/** A client reads a memo once: the reason may take a paragraph. */
const atLeisure = { sentences: 5, words: 90 };

function about(finding: Finding, review: Review): readonly ReportBlock[] {
  const { agreement, side } = review;
  const offers = offersFor(review, finding);
  const page = readPage(finding.rule.page);
  const sections = sectionsOf(page.body);
  const inSpelling = spelled(agreement);
  const positions = inSpelling(positionsFor(sections.get('Positions') ?? '', side));
  const words = agreement.text.slice(finding.start, finding.end).replace(/^#+ /, '');
  return [
    {
      heading: `${inSpelling(page.title)}${whereOf(finding, review) ? ` (${whereOf(finding, review).replace(/: $/, '')})` : ''}`,
      level: 3,
    },
    { quote: words.length > 400 ? `${words.slice(0, 399)}…` : words },
    { words: finding.message },
    {
      words: plainWords(inSpelling(reasonOf(sections.get('Why it matters') ?? '', page.summary, atLeisure))),
      label: 'Why it matters',
    },
    ...firmsPosition(finding, review),
    ...positions
      .split(/\n\s*\n/)
      .filter((one) => one.trim())
      .map((one) => {
        const [, who, said] = /^\*\*([^*]+)\.\*\* ([\s\S]*)$/.exec(one) ?? [];
        return who
          ? { label: side === 'neutral' ? who : 'Our positions', words: plainWords(said!) }
          : { label: 'Positions', words: plainWords(one) };
      }),
    ...(offers.length ? [{ label: 'What could be done', words: `${offers.map((one) => one.title).join('; ')}.` }] : []),
  ];
}

function firmsPosition({ rule }: Finding, review: Review): readonly ReportBlock[] {
  const firm = firmPosition(rule.id, review);
  if (!firm) return [];
  const { stance, approver, note } = firm;
  return [
    ...(stance.length
      ? [
          {
            label: 'The firm’s position',
            words: plainWords(stance.map(({ label, words }) => `${label}: ${words}`).join(' ')),
          },
        ]
      : []),
    ...(note ? [{ label: 'The firm’s note', words: plainWords(note) }] : []),
    ...(approver ? [{ label: 'Needs the approval of', words: plainWords(approver) }] : []),
  ];
}

function assetsOf(review: Review): readonly ReportBlock[] {
  const assets = ipMap(review);
  if (!assets.length) return [];
  const said = ({ words, places }: (typeof assets)[number]['owner']) =>
    words
      ? `${words}${
          places[0]?.name
            ? ` (${places
                .map((place) => place.name)
                .slice(0, 4)
                .join(', ')})`
            : ''
        }`
      : 'not said';
  return [
    { heading: 'Who owns what', level: 2 },
    {
      head: ['Asset', 'Owner', spelled(review.agreement)('Licence'), 'What changes it'],
      rows: assets.map(({ name, owner, licence, trigger }) => [name, said(owner), said(licence), said(trigger)]),
    },
  ];
}

function whereOf({ start }: Finding, { agreement }: Review): string {
  const place = placeAt(start, agreement);
  return place ? `${place}: ` : '';
}

const titleOfRule = (id: string, { findings, accepted }: Review): string | undefined => {
  const rule = [...accepted.map(({ finding }) => finding), ...findings].find((one) => one.rule.id === id)?.rule;
  return rule && readPage(rule.page).title;
};
