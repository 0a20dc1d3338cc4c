import type { Sentence } from '../analysis/clauses.ts';
import { namePattern } from '../analysis/namePattern.ts';
import { overlaps } from '../analysis/span.ts';
import { draftingStyleOf } from '../modelClauses/draftingStyle.ts';
import { citation } from '../modelClauses/prevailing.ts';
import type { Proposal } from './proposal.ts';

/** What the client has by words that stay, and the new ones would take: a veto that they override, a share that they widen. */
export const clientsOwnDoubts = (proposal: Proposal): readonly string[] => [
  ...overridesIts(proposal),
  ...widensTheShare(proposal),
  ...namesTheOthers(proposal),
];

/** "Notwithstanding Clauses 12.1 and 12.3": a ban that binds the other alone, or leave for the client alone. */
function overridesIts({ review: { agreement, side }, fix, edits }: Proposal): readonly string[] {
  if (side === 'neutral' || fix.do !== 'insert-clause') return [];
  const client = agreement.parties.find(({ role }) => role === side);
  const other = agreement.parties.find(({ role }) => role !== side && role !== 'unknown');
  const lead =
    /\b(?:Notwithstanding|Despite) (?:[^.]|\.(?=\d)){1,200}/.exec(edits.map(({ text }) => text).join('\n'))?.[0] ?? '';
  if (!client || !other || !lead) return [];
  const [own, others] = [client, other].map(({ label, also }) => [label, ...also].map(namePattern).join('|')) as [
    string,
    string,
  ];
  const veto = new RegExp(
    `\\b(?:${others}) (?:shall|must|may|will) not\\b[^.;]{0,80}\\b(?:assign|transfer|licen[cs]e|novate)\\b[^.;]{0,120}\\b(?:${own})\\b|\\b(?:${own}) may (?:freely )?(?:assign|transfer|novate|licen[cs]e)\\b`,
  );
  const { section } = draftingStyleOf(agreement);
  const isNamed = (sentence: Sentence): boolean => {
    const name = citation(agreement, sentence, section).replace(/^\S+ /, '');
    return /\d/.test(name) && new RegExp(`(?<![\\d.])${namePattern(name)}(?![\\d]|\\.\\d)`).test(lead);
  };
  return agreement.sentences.some((one) => veto.test(one.text) && isNamed(one))
    ? ['it takes from the client what it may do, or forbid, by this paper']
    : [];
}

/** More, named for whoever has the title: of use to the client only where it is the client's, or both have it. */
function namesTheOthers({ review: { agreement, side }, fix }: Proposal): readonly string[] {
  if (side === 'neutral' || fix.do !== 'replace-words' || fix.variant !== 'weights') return [];
  const there = agreement.answers.all.filter(
    ({ kind, sentence }) => titles.has(kind) && sentence.start <= fix.at.end && fix.at.start <= sentence.end,
  );
  const theirs = there.some(({ to }) => to !== undefined && to !== side && to !== 'both');
  const own = there.some(({ kind, to }) => kind === 'joint-ownership' || to === side || to === 'both');
  return theirs || !own ? ['it names more of what is not the client’s'] : [];
}
const titles: ReadonlySet<string> = new Set([
  'model-ownership',
  'ip-assignment',
  'foreground-allocation',
  'work-for-hire',
  'joint-ownership',
  'background-reservation',
  'license-grant',
]);

/** The weights, put into the one exception from what is the client's alone. */
const widensTheShare = ({ review: { agreement, side }, fix }: Proposal): readonly string[] =>
  side !== 'neutral' &&
  fix.do === 'replace-words' &&
  fix.variant === 'weights' &&
  agreement.provisions
    .of('joint-ownership')
    .some(({ sentence }) => sentence.start <= fix.at.end && fix.at.start <= sentence.end) &&
  agreement.provisions
    .of('ip-assignment', 'foreground-allocation', 'work-for-hire')
    .some(
      ({ to, elements, sentence }) =>
        to === side && !elements.has('kept') && !elements.has('reference') && !overlaps(sentence, fix.at),
    )
    ? ['it hands over a wider share, where the rest is the client’s own']
    : [];
