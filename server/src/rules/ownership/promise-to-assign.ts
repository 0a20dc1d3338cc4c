import { isClearly, type Provision } from '../../analysis/provisions/provision.ts';
import type { Span } from '../../analysis/span.ts';
import { type Fix, replaceWords } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './promise-to-assign.md';

/**
 * A transfer is promised and never made. Further assurances beside a present assignment are no such promise, and one
 * present assignment to the same party anywhere is read as covering the subject: telling subjects apart would guess.
 */
export default rule({
  id: 'ownership/promise-to-assign',
  kinds: 'every',
  severity: { provider: 'off', customer: 'warning', neutral: 'information' },
  page,
  *review({ provisions }) {
    const allocations = provisions.of(
      'foreground-allocation',
      'improvements-allocation',
      'innovation-allocation',
      'model-ownership',
      'ip-assignment',
    );
    const given = allocations.filter(({ elements }) => elements.has('assigned') || elements.has('present'));
    const spoken = new Set<number>();
    for (const promise of [
      ...provisions.of('foreground-allocation', 'improvements-allocation'),
      ...provisions.of('ip-assignment'),
    ]) {
      const words = promise.elements.get('promised') ?? promisedOneTransfer(promise);
      if (!words || promise.to === 'both' || spoken.has(promise.start)) continue;
      if (given.some(({ to, clause }) => to === promise.to || clause === promise.clause || !to)) continue;
      if (/\bhereby\b/i.test(promise.sentence.text)) continue;
      if (!isClear(promise) && (onlyAssures(promise) || deliveryOfThings.test(promise.sentence.text))) continue;
      spoken.add(promise.start);
      yield {
        at: words,
        says: 'These words promise a transfer and do not make one: title stays where it is until a further document is signed, and a present assignment to someone else in the meantime goes first.',
        fixes: present(promise, words),
      };
    }
  },
});

/** Title that a party already has, in a patent or a mark, shall go over one day: "GALEN shall transfer such ownership". */
const promisedOneTransfer = (promise: Provision): Span | undefined =>
  isClear(promise) ? (promise.elements.get('promise') ?? promise.words) : transferSpelledOut(promise);

const isClear = (promise: Provision): boolean => isClearly(promise, 'promise-to-assign');

const transferSpelledOut = ({ kind, elements, byExamples, sentence: { text } }: Provision): Span | undefined =>
  kind === 'ip-assignment' &&
  !elements.has('present') &&
  !elements.has('further-assurances') &&
  !elements.has('on-creation') &&
  !(byExamples ? goods : goodsOrNot).test(text)
    ? elements.get('promise')
    : undefined;

const goods = /\b(?:equipment|goods)\b/i;
const goodsOrNot = /\b(?:not|no event|neither|nor|equipment|goods)\b/i;

/** Handing over data, records or contracts is delivery, not title. */
const deliveryOfThings =
  /\btitle (?:to|in) (?:the |all |any )?(?:[Pp]roducts?|goods|materials|equipment|samples|supplies)\b[^.;]{0,60}\b(?:shall|will) (?:pass|transfer)|\b(?:transfer|assign|convey|turn over|hand over)\w*\b[^.;]{0,60}\b(?:all |its |such |any )?(?:data|records|copies|files|reports|contracts|agreements|domain|accounts|registrations?|approvals?|filings?)\b|\b(?:data|records|files|registrations?|approvals?|filings?)\b[^.;]{0,80}\b(?:shall|will) be (?:\w+ )?(?:transferred|assigned)|\bin such agreements\b/i;

const signsDocuments = /\b(?:execute|sign|deliver)\b[^.;]{0,60}\b(?:documents?|instruments?|assignments?|papers)\b/i;

/** "Shall execute documents to assign": the document is promised. Behind a promise of title of its own it only helps. */
function onlyAssures({ sentence: { text } }: Provision): boolean {
  const assures = signsDocuments.exec(text);
  return !!assures && !ofTitle.test(text.slice(0, assures.index));
}
const ofTitle =
  /\b(?:agrees? to|shall|will|undertakes? to) (?:assign|transfer|convey)\b[^.;]{0,60}\b(?:all|its|the|entire) (?:[\w,]+ ){0,4}(?:rights?|title|interest)\b/i;

function present({ sentence }: Provision, { start }: Span): Fix[] {
  const from = [...Array(sentence.text.length).keys()].find((index) => sentence.at(index) === start) ?? 0;
  const rest = sentence.text.slice(from);
  const active = /^(?:agrees? to|shall|will|must|undertakes? to) (assign|transfer|convey)\b/i.exec(rest);
  if (active)
    return [
      replaceWords(
        sentence.span(from, from + active[0].length),
        `hereby ${active[1]!.toLowerCase()}s`,
        'Use present words of assignment',
      ),
    ];
  const before = /\b(?:shall|will|must) be $/i.exec(sentence.text.slice(0, from));
  const passive = /^(assigned|transferred|conveyed)\b/i.exec(rest);
  if (before && passive) {
    const many = /\b(?:rights|deliverables|inventions|works|results|improvements)\b/i.test(
      sentence.text.slice(0, from),
    );
    return [
      replaceWords(
        sentence.span(before.index, from + passive[0].length),
        `${many ? 'are' : 'is'} hereby ${passive[1]!.toLowerCase()}`,
        'Use present words of assignment',
      ),
    ];
  }
  return [];
}
