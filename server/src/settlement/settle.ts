import topicTable from 'compiled:topics';
import type { Agreement, DealPaper } from '../analysis/agreement.ts';
import type { Clause, Sentence } from '../analysis/clauses.ts';
import { type Facts, factsOf, type Ground } from '../analysis/facts/facts.ts';
import { namedFacts as named } from '../analysis/facts/index.ts';
import { memo } from '../analysis/memo.ts';
import type { Role } from '../analysis/parties/party.ts';
import type { Provision, ProvisionKind } from '../analysis/provisions/provision.ts';
import type { Span } from '../analysis/span.ts';
import type { Elsewhere } from '../deal/elsewhere.ts';
import { papersNamedIn } from '../deal/mentions.ts';
import { settlementConditions } from './conditions.ts';
import { introduces, placeForMissing, titledOn } from './place.ts';
import type { Demand, Topic, Whom } from './topic.ts';

/**
 * How a topic stands in an agreement: open, settled, or not asked. One value, from which findings, checklist, map and
 * report speak, so that they cannot contradict each other.
 */
export type Settlement =
  /** Something asks for it and nothing settles it. `at`: where the answer would stand. */
  | { readonly state: 'open'; readonly cause: Ground | undefined; readonly at: Span }
  /** By these words, first things first; `elsewhere`: by words of other papers of the deal. */
  | { readonly state: 'settled'; readonly by: readonly Ground[]; readonly elsewhere?: readonly Elsewhere[] }
  /** "nothing hands data over", "another agreement holds the clause". */
  | { readonly state: 'not-asked'; readonly because: string };

const topicsByRule: ReadonlyMap<string, Topic> = new Map(topicTable.topics.map((topic) => [topic.rule, topic]));

export const topicNames: readonly string[] = [...topicsByRule.keys()];
export const aboutOf = (rule: string): string | undefined => topicsByRule.get(rule)?.about;
/** The kinds of provisions that a rule about words looks at. */
export const readsOf = (rule: string): readonly string[] => topicTable.reads[rule] ?? [];

/** How the topic of this rule stands; undefined for a rule that speaks of words and not of a silence. */
export function standingOf(agreement: Agreement, rule: string): Settlement | undefined {
  const known = standings(agreement);
  let standing = known.get(rule);
  if (!standing) {
    const topic = topicsByRule.get(rule);
    if (!topic) return undefined;
    known.set(rule, (standing = settle(topic, factsOf(agreement))));
  }
  return standing;
}

const standings = memo((_: Agreement) => new Map<string, Settlement>());

/** By the paper itself, and where it leaves it to the papers it is read with, by those. */
function settle(topic: Topic, facts: Facts): Settlement {
  const own = settleAlone(topic, facts);
  const { agreement } = facts;
  if (!agreement.deal) return own;
  const answersOf = (papers: readonly DealPaper[]): readonly Elsewhere[] =>
    papers
      .flatMap((paper) => answersIn(topic, factsOf(paper.agreement)).map((ground) => ({ paper, ground })))
      .slice(0, 12);
  if (own.state === 'settled') {
    // "Ownership is as set out in the IPLA": what the IPLA says is the answer.
    const sentences = new Set(own.by.flatMap(({ kind, sentence }) => (kind === undefined ? [sentence] : [])));
    const elsewhere = sentences.size ? answersOf(papersNamedBy([...sentences], agreement)) : [];
    return elsewhere.length ? { ...own, elsewhere } : own;
  }
  const isLeft = topic.unless.some(
    (name) => settlementConditions[name]!.elsewhere && settlementConditions[name]!.holds(facts),
  );
  if (own.state === 'not-asked' && !isLeft) return own;
  const over = agreement.deal.others.filter(({ is }) => is === 'over' || is === 'part');
  const titled = titledOn(topic.at, agreement);
  const inside = (clause: Clause | undefined): boolean =>
    clause !== undefined && (titled.includes(clause) || inside(clause.parent));
  const named = papersNamedBy(
    agreement.sentences.filter(({ clause }) => inside(clause)),
    agreement,
  );
  const elsewhere = answersOf([...new Set([...over, ...named])]);
  return elsewhere.length ? { state: 'settled', by: [], elsewhere } : own;
}

const papersNamedBy = (sentences: readonly Sentence[], agreement: Agreement): readonly DealPaper[] =>
  sentences.flatMap(({ text }) => papersNamedIn(text, agreement).flatMap(({ of }) => (of === 'self' ? [] : of)));

/** What settles a topic in one paper. What a general survival clause lists is kept alive, not said. */
function answersIn(topic: Topic, facts: Facts): readonly Ground[] {
  const listed = topic.rule === survivalRule ? noTailSentences : tailsOf(facts);
  const answers = (where: Facts): readonly Ground[] =>
    topic.settled.flatMap((demand) => meeting(demand, where)).filter(({ sentence }) => !listed.has(sentence));
  const sure = answers(facts);
  // A lawyer who reads a finding that the paper answers trusts none; what likely answers is answer enough.
  return sure.length ? sure : answers(likelyIn(facts)).filter(mayAnswer);
}

function settleAlone(topic: Topic, facts: Facts): Settlement {
  for (const name of topic.unless) {
    const { holds, words } = settlementConditions[name]!;
    if (holds(facts)) return { state: 'not-asked', because: words };
  }
  // What settles it is said even where nothing asks: the reader of a checklist wants to know where it stands.
  const by = answersIn(topic, facts);
  if (by.length) return { state: 'settled', by: by.slice(0, 12) };
  for (const name of topic.needs) {
    const { holds, lacks } = settlementConditions[name]!;
    if (!holds(facts)) return { state: 'not-asked', because: lacks };
  }
  const cause = reasonIn(topic.asked.map((demand) => meeting(demand, facts)));
  if (!cause && topic.asked.length)
    return {
      state: 'not-asked',
      because: `nothing in it asks for that (${topic.asked.map(({ name }) => dashesAsSpaces(name)).join(', ')})`,
    };
  return { state: 'open', cause, at: placeForMissing(topic.at, cause, facts.agreement) };
}

/**
 * Of what asks for it the first, in the order of the table. What only introduces the paper ("You hire us to …", the recitals)
 * is the reason where nothing that binds is.
 */
function reasonIn(asking: readonly (readonly Ground[])[]): Ground | undefined {
  for (const grounds of asking) {
    const binding = grounds.find(({ clause }) => !introduces(clause));
    if (binding) return binding;
  }
  return asking.find((grounds) => grounds.length)?.[0];
}

/** Recitals bind nobody. */
const mayAnswer = ({ clause }: Ground): boolean => clause.part !== 'recitals';

const likelyIn = memo((facts: Facts): Facts => ({ ...facts, provisions: facts.agreement.answers }));

const survivalRule = 'exit/survival-missing';
const noTailSentences: ReadonlySet<Sentence> = new Set();
const tailsOf = memo(
  ({ provisions }: Facts): ReadonlySet<Sentence> =>
    new Set(provisions.of('survival').flatMap(({ elements, sentence }) => (elements.has('general') ? [sentence] : []))),
);

/** Whether the paper holds what a fact names. */
export const factHolds = (name: string, agreement: Agreement): boolean => named[name]!(factsOf(agreement)).length > 0;

/** The provisions, or the sentences of a fact, that meet a demand. */
export function meeting(demand: Demand, facts: Facts): readonly Ground[] {
  const fact = named[demand.name];
  const found: readonly Ground[] = fact ? fact(facts) : facts.provisions.of(demand.name as ProvisionKind);
  return found.filter((ground) => meets(ground, demand));
}

function meets(ground: Ground, { with: having, without, by, to, outside }: Demand): boolean {
  if (outside.includes(ground.clause.part)) return false;
  const { elements, from, to: receiver } = ground as Ground & Partial<Provision>;
  const has = (name: string): boolean => elements?.has(name) ?? false;
  return having.every((some) => some.some(has)) && !without.some(has) && isHe(by, from) && isHe(to, receiver);
}

/** A role that is not known may be his. */
const isHe = (whom: Whom | undefined, role: Role | undefined): boolean =>
  !whom ||
  role === whom.role ||
  (role === 'both' && whom.role !== 'both') ||
  (!whom.surely && (role === undefined || role === 'unknown'));

export const dashesAsSpaces = (name: string): string => name.replaceAll('-', ' ');
