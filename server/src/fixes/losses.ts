import { placeName, type Sentence } from '../analysis/clauses.ts';
import { namePattern } from '../analysis/namePattern.ts';
import type { Provision, ProvisionKind } from '../analysis/provisions/provision.ts';
import { overlaps } from '../analysis/span.ts';
import { dataThings } from '../modelClauses/contraryWords.ts';
import type { Trial } from './proposal.ts';

/** What goes out with a sentence besides the risk: something else that it does, or what others lean on. */
export const lossDoubts = (trial: Trial): readonly string[] => {
  const gone = removed(trial);
  return gone.length
    ? [
        ...new Set([
          ...lostActs(trial, gone),
          ...leaning(trial, gone),
          ...losesAntecedent(trial, gone),
          ...undefines(trial, gone),
        ]),
      ]
    : [];
};

/** Whole sentences that are replaced. */
const removed = ({ review: { agreement }, edits }: Trial): readonly Sentence[] =>
  agreement.sentences.filter(({ start, end }) => edits.some((edit) => edit.start <= start + 2 && edit.end >= end - 2));

/** A grant or a duty of one side that nothing else in the paper gives then. */
function lostActs({ review: { agreement }, after, written }: Trial, gone: readonly Sentence[]): readonly string[] {
  // Leave to use data is given in other words than a licence of it.
  const mayUse = after.agreement.provisions
    .of('data-use')
    .some(({ sentence }) => /\bmay use\b/.test(sentence.text) && written.some((span) => overlaps(span, sentence)));
  const lost = agreement.provisions.all.filter(
    (one) =>
      act.has(one.kind) &&
      gone.includes(one.sentence) &&
      !(mayUse && one.kind === 'license-grant' && dataThings.test(one.sentence.text)) &&
      !after.agreement.provisions.of(one.kind).some((other) => sameWay(one, other)),
  );
  return lost.map(({ kind }) => `the sentence also does something that would be lost (${kind.replaceAll('-', ' ')})`);
}

const sameWay = (one: Provision, other: Provision): boolean =>
  one.kind === 'background-reservation' ||
  ((one.to ?? other.to) === other.to && (one.from ?? other.from) === other.from);

const act: ReadonlySet<ProvisionKind> = new Set([
  'ip-assignment',
  'license-grant',
  'indemnity',
  'infringement-indemnity',
  'confidentiality',
  'background-reservation',
  'data-deletion',
  'fees',
  'payment-condition',
  'deliverables',
]);

/** "That license", "the assignment in Section 4.2": what other sentences say of the one that goes. */
function leaning({ review: { agreement }, edits }: Trial, gone: readonly Sentence[]): readonly string[] {
  const written = edits.map(({ text }) => text).join(' ');
  const stay = agreement.sentences.filter((one) => !gone.includes(one));
  const leans = gone.some((sentence) => {
    const nouns = namedRights
      .filter(([, said]) => said.test(sentence.text) && !said.test(written))
      .map(([noun]) => noun);
    if (!nouns.length) return false;
    const noun = `(?:${nouns.join('|')})`;
    const place = namePattern(placeName(sentence.clause, sentence.labels));
    const named = new RegExp(
      `\\b${noun}s? (?:granted |made |set (?:out|forth) |given )?(?:in|under|by|of|pursuant to) (?:this )?\\w* ?§? ?${place}(?![\\d.]\\d)`,
      'i',
    );
    const pointed = new RegExp(`\\b(?:that|this|those|these|such|the foregoing|the above|the) ${noun}s?\\b`, 'i');
    const near = agreement.sentences.indexOf(sentence);
    return stay.some((one) => {
      const far = agreement.sentences.indexOf(one) - near;
      return (
        (place !== '' && named.test(one.text)) ||
        (far > 0 && far <= 3 && one.clause.parent === sentence.clause.parent && pointed.test(one.text))
      );
    });
  });
  return leans ? ['another sentence refers to what goes'] : [];
}

/** `(hereinafter, the "Work Product")`: a name that the paper goes on using. */
const undefines = ({ review: { agreement }, edits }: Trial, gone: readonly Sentence[]): readonly string[] =>
  agreement.terms.all.some(
    ({ term, start, end }) =>
      gone.some((one) => one.start <= start && end <= one.end) &&
      !edits.some(({ text }) => text.includes(`"${term}"`)) &&
      agreement.sentences.some((one) => !gone.includes(one) && one.text.includes(term)),
  )
    ? ['the sentence names what others speak of']
    : [];

/** "You will tell me when you think that it is": the next sentence borrows its words from the one that goes. */
const losesAntecedent = ({ review: { agreement } }: Trial, gone: readonly Sentence[]): readonly string[] =>
  gone.some((sentence) => {
    const at = agreement.sentences.indexOf(sentence);
    const [next, ...others] = agreement.sentences
      .slice(at + 1)
      .filter((one) => one.block === sentence.block && !gone.includes(one));
    if (!next) return false;
    return (
      [next, ...others].some(({ text }) => ofTheTraining.test(text)) ||
      /\b(?:it|they|he|she|this|that) (?:is|are|does|do|has|have|was|were|will)\W*$|\b(?:do|does|did|done|doing) so\b/i.test(
        next.text,
      ) ||
      /^(?:However|Except(?:ion)?|Notwithstanding (?:this|the foregoing)|Despite this)\b/.test(next.text) ||
      /\bhereby (?:\w+ )?(?:assigns?|transfers?)\b[^.;]{0,20}\b(?:those|these|such|the said)\b/.test(next.text)
    );
  })
    ? ['the next sentence borrows its words']
    : [];

/** How what may be trained on is made ready for it, in the paragraph that gives the leave. */
const ofTheTraining = /\bbefore (?:using|training)\b|\bused for (?:such |that )?training\b/i;

const namedRights: readonly (readonly [string, RegExp])[] = [
  ['licen[cs]e', /\blicen[cs]e\b/i],
  ['assignment', /\bassigns?\b/i],
  ['transfer', /\btransfers?\b/i],
  ['indemnity', /\bindemni/i],
  ['right', /\brights?\b|\bmay\b/i],
  ['limit', /\bnot exceed\b|\blimited to\b/i],
  ['guarantee', /\bguarantees?\b/i],
  ['warranty', /\bwarrants?\b/i],
];
