import type { Agreement } from '../analysis/agreement.ts';
import { placeName } from '../analysis/clauses.ts';
import type { Ground } from '../analysis/facts/facts.ts';
import type { Span } from '../analysis/span.ts';
import type { Review } from '../review.ts';
import type { Finding } from '../rules/finding.ts';
import { readPage } from '../rules/page.ts';
import type { Rule } from '../rules/rule.ts';
import { spelled } from '../rules/spelling.ts';
import { type RuleStanding, standingsOf } from '../rules/standings.ts';
import { standingOf } from '../settlement/settle.ts';
import { type Expected, points } from './checklistPoints.ts';

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
  /** "5.2(a)" */
  readonly name: string;
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
    const point = { name: spelled(agreement)(expected.name), ...standing(expected, mine, agreement) };
    // Asked of other kinds of agreement only: nobody would look for it here.
    return point.state === 'not-asked' && point.says[0]?.startsWith('it is asked of') ? [] : [point];
  });
}

/** What a firm's own rules ask for: a point each. */
const firmPoints = ({ playbook }: Review): readonly Expected[] =>
  (playbook?.rules ?? []).map(({ rule: { id, kinds, page, reads = [] } }) => ({
    name: readPage(page).title,
    of: kinds,
    kinds: reads.slice(0, 1),
    lacks: [id],
  }));

const spoke = (one: RuleStanding): one is RuleStanding & { readonly findings: readonly Finding[] } =>
  one.state === 'found' || one.state === 'accepted';

function standing(
  { missing = [], kinds }: Expected,
  mine: readonly RuleStanding[],
  agreement: Agreement,
): Omit<Point, 'name'> {
  const open = mine.filter(spoke);
  const silences = mine.filter(({ rule }) => missing.includes(rule.id));
  const isMissing = silences.some(spoke);
  // Also where the rule was turned off, or is no risk of this side: then nobody says that it is missing, but it is not there.
  const isOpen = silences.some(
    ({ rule }) => asksFor(rule, agreement) && standingOf(agreement, rule.id)?.state === 'open',
  );
  const settled = silences.flatMap((one) => (one.state === 'settled' ? one.by : []));
  const there: readonly Ground[] =
    isMissing || isOpen ? [] : settled.length ? settled : agreement.provisions.of(...kinds);
  const says = open.flatMap((one) => one.findings.map(({ message }) => said(one, message)));
  const rules = open.map(({ rule }) => rule.id);
  if (open.length) {
    const found = open.flatMap(({ findings }) => findings);
    const fix = found.flatMap(({ fixes }) => fixes.slice(0, 1)).find((one) => one.do === 'insert-clause');
    const words = found.map(({ start, end }) => ({ start, end, name: placeAt(start, agreement) }));
    const state = isMissing || !there.length ? 'missing' : 'partial';
    return {
      state,
      says: [...new Set(says)],
      places: state === 'missing' ? words : [...distinctPlaces(there), ...words],
      rules,
      ...(fix?.do === 'insert-clause' && { clause: fix.clause }),
    };
  }
  if (there.length) return { state: 'present', says: [], places: distinctPlaces(there), rules };
  const why = (silences.length ? silences : mine).flatMap((one) => (one.state === 'not-asked' ? [one.because] : []));
  return why.length
    ? { state: 'not-asked', says: [...new Set(why)].slice(0, 1), places: [], rules }
    : { state: 'missing', says: ['Nothing in it says so.'], places: [], rules };
}

const asksFor = ({ kinds }: Rule, { kind }: Agreement): boolean => kinds === 'every' || kinds.includes(kind);

const said = ({ state }: RuleStanding, message: string): string =>
  state === 'accepted' ? `Accepted: ${message}` : message;

/** Where these words stand, each place once. */
export function distinctPlaces(grounds: readonly Ground[]): readonly ChecklistPlace[] {
  const once = new Set<string>();
  return grounds.flatMap(({ words, clause, sentence }) => {
    const name = placeName(clause, sentence.labels);
    if (once.has(name)) return [];
    once.add(name);
    return [{ start: words.start, end: words.end, name }];
  });
}

/** How a lawyer names the place of these words: the innermost clause with a number or a title. */
export function placeAt(offset: number, { clauses, sentences }: Agreement): string {
  const sentence = sentences.find(({ start, end }) => start <= offset && offset < end);
  const clause = sentence?.clause ?? clauses.findLast(({ start }) => start <= offset);
  return clause ? placeName(clause, sentence?.labels) : '';
}
