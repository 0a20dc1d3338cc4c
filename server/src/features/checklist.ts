import type { Agreement, DealPaper } from '../analysis/agreement.ts';
import { placeName } from '../analysis/clauses.ts';
import type { Ground } from '../analysis/facts/facts.ts';
import type { Span } from '../analysis/span.ts';
import { type Elsewhere, placeElsewhere } from '../deal/elsewhere.ts';
import type { Review } from '../review.ts';
import type { Finding } from '../rules/finding.ts';
import { readPage } from '../rules/page.ts';
import type { Rule } from '../rules/rule.ts';
import { spelled } from '../rules/spelling.ts';
import { type RuleStanding, standingsOf } from '../rules/standings.ts';
import { standingOf } from '../settlement/settle.ts';
import { type PointExpected, points } from './checklistPoints.ts';

/** One thing a paper of this kind usually settles, and how this one stands. */
export interface Point {
  readonly name: string;
  /** `partial`: it is there, and a rule says what it lacks. */
  readonly state: 'present' | 'partial' | 'missing' | 'not-asked';
  /** What is missing or lacking, or why it is not asked; nothing where it is simply there. */
  readonly says: readonly string[];
  /** Where it stands, or would. */
  readonly places: readonly ChecklistPlace[];
  /** Rules that found something here. */
  readonly rules: readonly string[];
  /** The model clause that a finding here offers first. */
  readonly clause?: string;
}

export interface ChecklistPlace extends Span {
  /** "5.2(a)"; in another paper "msa.md 5.2(a)". */
  readonly name: string;
  /** The paper in which it stands; without it this one. */
  readonly in?: DealPaper;
}

/**
 * What a lawyer looks for in a paper of this kind, in the order in which she would. It reads the answers of the rules, so
 * it says what the findings say: where a rule finds something missing, it is missing here.
 */
export function checklist(review: Review): readonly Point[] {
  const { agreement } = review;
  const answers = new Map(standingsOf(review).map((one) => [one.rule.id, one]));
  return [...points, ...firmPoints(review)].flatMap((expected) => {
    const { of, missing = [], lacks = [] } = expected;
    const mine = [...missing, ...lacks].flatMap((id) => answers.get(id) ?? []);
    const speaks = mine.some(spoke);
    if (of !== 'every' && !of.includes(agreement.kind) && !speaks) return [];
    const point = { name: spelled(agreement)(expected.name), ...pointStanding(expected, mine, agreement) };
    // Asked of other kinds of agreement only: nobody would look for it here.
    return point.state === 'not-asked' && point.says[0]?.startsWith('it is asked of') ? [] : [point];
  });
}

/** What a firm's own rules ask for: a point each. */
const firmPoints = ({ playbook }: Review): readonly PointExpected[] =>
  (playbook?.rules ?? []).map(({ rule: { id, kinds, page, reads = [] } }) => ({
    name: readPage(page).title,
    of: kinds,
    kinds: reads.slice(0, 1),
    lacks: [id],
  }));

const spoke = (one: RuleStanding): one is RuleStanding & { readonly findings: readonly Finding[] } =>
  one.state === 'found' || one.state === 'accepted';

function pointStanding(
  { name, missing = [], kinds }: PointExpected,
  mine: readonly RuleStanding[],
  agreement: Agreement,
): Omit<Point, 'name'> {
  const open = mine.filter(spoke);
  const silences = mine.filter(({ rule }) => missing.includes(rule.id));
  const isMissing = silences.some(spoke);
  // Also where the rule was turned off, or is no risk of this side: then nobody says that it is missing, but it is not there.
  const isOpen = silences.some(
    ({ rule }) => isAskedOf(rule, agreement) && standingOf(agreement, rule.id)?.state === 'open',
  );
  // Some of what is looked for is there: the rule that finds the rest wanting only hints at it.
  const partly =
    silences.filter(spoke).every(({ findings }) => findings.every(({ severity }) => severity === 'hint')) &&
    isMissing &&
    agreement.provisions.has(...kinds);
  const isLacking = (isMissing || isOpen) && !partly;
  const answered = silences.filter((one) => one.state === 'settled');
  const settled = answered.flatMap(({ by }) => by);
  const own = isLacking ? [] : settled.length ? settled : agreement.provisions.of(...kinds);
  const beside = answered.flatMap(({ elsewhere = [] }) => elsewhere);
  const there = isLacking
    ? []
    : distinctPlaces(own, own.length || beside.length || missing.length ? beside : saidBeside(kinds, agreement));
  const says = open.flatMap((one) => one.findings.map(({ message }) => standingMessage(one, message)));
  const rules = open.map(({ rule }) => rule.id);
  if (open.length) {
    const found = open.flatMap(({ findings }) => findings);
    const fix = found.flatMap(({ fixes }) => fixes.slice(0, 1)).find((one) => one.do === 'insert-clause');
    const words = found.map(({ start, end }) => ({ start, end, name: placeAt(start, agreement) }));
    const state = isLacking || !there.length ? 'missing' : 'partial';
    return {
      state,
      says: [...new Set(says)],
      places: state === 'missing' ? words : [...there, ...words],
      rules,
      ...(fix?.do === 'insert-clause' && { clause: fix.clause }),
    };
  }
  if (there.length) return { state: 'present', says: [], places: there, rules };
  const why = (silences.length ? silences : mine).flatMap((one) => (one.state === 'not-asked' ? [one.because] : []));
  const [first] = why;
  return first
    ? {
        state: 'not-asked',
        says: [isGoverned(agreement) ? first : first.replace(leftElsewhere, `$&${andNotRead}`)],
        places: [],
        rules,
      }
    : (titledSo(name, agreement) ?? { state: 'missing', says: ['Nothing in it says so.'], places: [], rules });
}

/** Another paper is the place for it, and nobody has read that one. */
export const isLeftUnread = ({ says }: Point): boolean => says.some((one) => one.endsWith(andNotRead));
const leftElsewhere = /is the place for it$/;
const andNotRead = ', and it was not read';
const isGoverned = ({ deal }: Agreement): boolean => deal?.others.some(({ is }) => is === 'over') ?? false;

/** No rule asks for it, and a clause is headed by it: "Confidentiality. Article 8 of the MSA applies." */
function titledSo(name: string, { clauses }: Agreement): Omit<Point, 'name'> | undefined {
  const headed = clauses.filter(({ title, part }) => part !== 'front' && title.toLowerCase().includes(name));
  const places = headed.map((one) => ({ start: one.heading.start, end: one.heading.end, name: placeName(one) }));
  return places.length ? { state: 'present', says: [], places, rules: [] } : undefined;
}

const isAskedOf = ({ kinds }: Rule, { kind }: Agreement): boolean => kinds === 'every' || kinds.includes(kind);

const standingMessage = ({ state }: RuleStanding, message: string): string =>
  state === 'accepted' ? `Accepted: ${message}` : message;

/** What the governing papers say, where no rule asks for it. */
const saidBeside = (kinds: PointExpected['kinds'], { deal }: Agreement): readonly Elsewhere[] =>
  (deal?.others ?? []).flatMap((paper) =>
    paper.is === 'over' || paper.is === 'part'
      ? paper.agreement.provisions.of(...kinds).map((ground) => ({ paper, ground }))
      : [],
  );

/** Where these words stand, each place once. */
export function distinctPlaces(
  grounds: readonly Ground[],
  elsewhere: readonly Elsewhere[] = [],
): readonly ChecklistPlace[] {
  const once = new Set<string>();
  const place = ({ words: { start, end } }: Ground, name: string, paper?: DealPaper): readonly ChecklistPlace[] =>
    once.has(name) || !once.add(name) ? [] : [{ start, end, name, ...(paper && { in: paper }) }];
  return [
    ...grounds.flatMap((one) => place(one, placeName(one.clause, one.sentence.labels))),
    ...elsewhere.flatMap((one) => place(one.ground, placeElsewhere(one), one.paper)),
  ];
}

/** How a lawyer names the place of these words: the innermost clause with a number or a title. */
export function placeAt(offset: number, { clauses, sentences }: Agreement): string {
  const sentence = sentences.find(({ start, end }) => start <= offset && offset < end);
  const clause = sentence?.clause ?? clauses.findLast(({ start }) => start <= offset);
  return clause ? placeName(clause, sentence?.labels) : '';
}
