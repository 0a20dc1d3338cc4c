import type { Review } from '../../review.ts';
import { stillDraft } from '../../rules/final.ts';
import type { Finding } from '../../rules/finding.ts';
import { readPage } from '../../rules/page.ts';
import { spelled } from '../../rules/spelling.ts';
import { acceptedRisks } from '../acceptedRisks.ts';
import { checklist, placeAt } from '../checklist.ts';
import { firmPosition } from '../firmPosition.ts';
import { ipMap } from '../ipMap.ts';
import { reasonsUnder } from '../lawCited.ts';
import { pageSections, plainWords, positionsFor, reasonOf } from '../pageParts.ts';
import { obstacles, risksStanding, verdict } from '../readyToSign.ts';
import { selfTold } from '../selfTold.ts';
import { countInWords, isSlip } from '../summary.ts';
import { kindsInMenu, unreadPaper } from '../unread.ts';
import { favoursUs } from './favours.ts';
import { clientNamed, dayOf, fullName, paperNamed, paperTitle, quotation, withNames } from './names.ts';
import type { ReportBlock, ReportPaper } from './page.ts';
import { leftToOthers, remedyFor } from './remedy.ts';

/**
 * For our side alone: what stands in the way of signing, every risk by weight with words, reason, our positions and remedies;
 * what is accepted; checklist and assets.
 * @param read as an ISO date, and the name of the file
 */
export function clientMemo(review: Review, read = ''): ReportPaper {
  const { agreement, findings } = review;
  const title = `Memo on ${paperTitle(agreement)}`;
  const notRead = unreadPaper(review);
  const final = review.forSigning();
  const risks = findings.filter((one) => !isSlip(one) && !favoursUs(one, review));
  const favours = findings.filter((one) => favoursUs(one, review));
  const slips = final.findings.filter(isSlip);
  const accepted = acceptedRisks(review);
  const grave = risks.filter(({ severity }) => severity === 'error');
  const numbers = [
    ...weights.map(([severity, words]) => [risks.filter((one) => one.severity === severity).length, words] as const),
    [favours.length, inFavour] as const,
    [slips.length, 'Slips and blanks'] as const,
  ].flatMap(([number, words]) => (number ? [`${words}: ${number}`] : []));
  const told = new Set<string>();
  const all = checklist(review);
  return {
    title,
    blocks: [
      { heading: title, level: 1 },
      {
        words:
          'Internal. Not for the other side. Information on what the paper says, not legal advice. It looks at the risks of the catalogue only: what no finding speaks of has not been judged, and “present” in the checklist says that there are words on a topic, not whether they are good ones.',
      },
      whatWasRead(review, slips, read),
      { heading: 'Summary', level: 2 },
      { words: verdict(obstacles(final).length, risksStanding(final)).says },
      {
        list: [
          ...numbers,
          ...grave.map((one) => `Gravest: ${spelled(agreement)(readPage(one.rule.page).title)}${inPlace(one, review)}`),
        ],
      },
      ...leftToOthers(agreement, all),
      ...(notRead ? [{ words: notRead.says, label: 'Not judged' }] : []),
      ...selfTold(review).map(({ says }) => ({ words: says, label: 'What the paper says of itself' })),
      ...weights.flatMap(([severity, words]) => {
        const some = risks.filter((one) => one.severity === severity);
        return some.length
          ? [{ heading: words, level: 2 } as const, ...some.flatMap((one) => findingSection(one, review, told))]
          : [];
      }),
      ...(favours.length
        ? [
            { heading: inFavour, level: 2 } as const,
            { list: favours.map((one) => `${whereOf(one, review)}${withNames(one.message, review)}`) },
          ]
        : []),
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
        rows: all.map(({ name, state, says, places }) => [
          withNames(name, review),
          state.replace('-', ' '),
          state === 'present'
            ? places
                .map((place) => place.name)
                .filter(Boolean)
                .join(', ')
            : withNames(says.join(' '), review),
        ]),
      },
      ...assetsOf(review),
      ...(slips.length
        ? [
            { heading: 'Slips in the paper', level: 2 } as const,
            {
              list: slips.map(
                (one) => `${whereOf(one, review)}${withNames(one.message, review)} “${quotation(agreement, one, 120)}”`,
              ),
            },
          ]
        : []),
    ],
  };
}

function whatWasRead(review: Review, slips: readonly Finding[], read: string): ReportBlock {
  const { agreement, side, sideName, findings } = review;
  const legends = slips.filter(({ message }) => message === stillDraft).map((one) => quotation(agreement, one, 120));
  const version = [dayOf(agreement), ...legends].filter(Boolean).join('; ');
  const row = (head: string, words: string) => (words ? [[head, words]] : []);
  return {
    head: ['', ''],
    rows: [
      ['Paper', paperNamed(agreement)],
      ...row('Version', version),
      ['Kind', kindsInMenu[agreement.kind]],
      ...agreement.parties.map((party) => {
        const name = fullName(party, agreement);
        return [
          'Party',
          `${party.label}${name === party.label ? '' : `: ${name}`}${party.role === 'unknown' ? '' : ` (${party.role})`}`,
        ];
      }),
      ['Read for', side === 'neutral' ? 'neither side' : `${clientNamed(review) ?? sideName} (${side})`],
      ...row('Read', read),
      ['Found', countInWords({ risks: findings.filter((one) => !isSlip(one)).length, slips: slips.length })],
    ],
  };
}

const weights = [
  ['error', 'Not to be signed as it stands'],
  ['warning', 'To be negotiated'],
  ['information', 'To be known'],
  ['hint', 'By the way'],
] as const;
const inFavour = 'In our favour; to be known';

/** A client reads a memo once: the reason may take a paragraph. */
const atLeisure = { sentences: 5, words: 90 };

function findingSection(finding: Finding, review: Review, told: Set<string>): readonly ReportBlock[] {
  const { agreement, side } = review;
  const { rule, bears, message } = finding;
  const page = readPage(rule.page);
  const inSpelling = spelled(agreement);
  const head: readonly ReportBlock[] = [
    { heading: `${inSpelling(page.title)}${inPlace(finding, review)}`, level: 3 },
    { quote: quotation(agreement, finding, 400) },
    { words: withNames(message, review) },
  ];
  const remedy: ReportBlock = { label: 'What could be done', words: remedyFor(finding, review) };
  // A reason is read once.
  if (told.has(rule.id)) return [...head, { words: 'Reason and positions as above.' }, remedy];
  told.add(rule.id);
  const sections = pageSections(page.body);
  const positions = inSpelling(positionsFor(sections.get('Positions') ?? '', side, bears));
  const [ours, elsewhere] = reasonsUnder(agreement.attributes, sections.get('Why it matters') ?? '');
  const inWords = (reason: string, summary: string) =>
    namedAsHere(plainWords(inSpelling(reasonOf(reason, summary, atLeisure))), review);
  const reason = inWords(ours, page.summary);
  const compared = inWords(elsewhere, '');
  return [
    ...head,
    // Where the page has no more than the message says.
    ...(reason && reason !== message ? [{ words: reason, label: 'Why it matters' }] : []),
    ...(compared
      ? [
          {
            words: compared,
            label: `No entry for the law of ${agreement.attributes.governingLaw}; for comparison`,
          },
        ]
      : []),
    ...firmsPosition(finding, review),
    ...positions
      .split(/\n\s*\n/)
      .filter((one) => one.trim())
      .map((one) => {
        const [, who, said] = /^\*\*([^*]+)\.\*\* ([\s\S]*)$/.exec(one) ?? [];
        if (!who) return { label: 'Positions', words: plainWords(one) };
        const both = bears === 'customer' ? (who === 'Provider' ? 'Whoever bears it' : 'The other party') : who;
        return {
          label: side === 'neutral' || bears === 'customer' ? both : 'Our positions',
          words: namedAsHere(plainWords(said!), review),
        };
      }),
    remedy,
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
          places[0]?.name && !words.endsWith(')')
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

/** Pages call the sides Provider and Customer, as no party of this paper may be called. */
const namedAsHere = (words: string, review: Review): string =>
  withNames(
    words.replace(
      /(^|\. )?(?<!\b[Tt]he )\b(Provider|Customer)\b/g,
      (_, opens: string | undefined, role: string) =>
        `${opens ?? ''}${opens === undefined ? 'the' : 'The'} ${role.toLowerCase()}`,
    ),
    review,
  );

const inPlace = ({ start }: Finding, { agreement }: Review): string => {
  const place = placeAt(start, agreement);
  return place ? ` (${place})` : '';
};

function whereOf({ start }: Finding, { agreement }: Review): string {
  const place = placeAt(start, agreement);
  return place ? `${place}: ` : '';
}

const titleOfRule = (id: string, { findings, accepted }: Review): string | undefined => {
  const rule = [...accepted.map(({ finding }) => finding), ...findings].find((one) => one.rule.id === id)?.rule;
  return rule && readPage(rule.page).title;
};
