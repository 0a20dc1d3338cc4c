import { didYouMean } from '../../shared/closest.ts';
import { defaultSettings, type KnownNames, type Settings } from '../../shared/settings.ts';
import { type Agreement, read } from './analysis/agreement.ts';
import type { Problem } from './analysis/frontMatter.ts';
import type { Inherited } from './analysis/inherited.ts';
import type { ChangesView } from './analysis/page/changes.ts';
import type { Taught } from './analysis/provisions/taught.ts';
import { type DealAround, inheritedOf } from './deal/read.ts';
import { type Library, ourLibrary } from './modelClauses/library.ts';
import { isSpeaker } from './modelClauses/spokenParties.ts';
import { withFirmFixes } from './playbook/firmFixes.ts';
import { catalogueWith, type Playbook, severitiesOf } from './playbook/playbook.ts';
import { besideOther, whoseWords } from './rules/changes.ts';
import { asFinal, gradedForSigning } from './rules/final.ts';
import type { Finding } from './rules/finding.ts';
import { rules } from './rules/index.ts';
import { type Choices, type Judgement, judge, sideOf } from './rules/judge.ts';
import type { Rule, Side } from './rules/rule.ts';
import { spelled } from './rules/spelling.ts';
import { topicOf } from './rules/topics.ts';
import { titlePlace } from './settlement/place.ts';

/** One reading of one text for one client: what every shell shows, each in its way. */
export interface Review {
  readonly agreement: Agreement;
  readonly side: Side;
  /** The words the side was chosen with: "provider", or a party's name. */
  readonly sideName: string;
  readonly sideFrom: 'setting' | 'agreement';
  /** Who said which kind of agreement it is; `text`: nobody, it was read from the paper. */
  readonly kindFrom: 'text' | 'setting' | 'agreement';
  readonly findings: readonly Finding[];
  /** Rules that were not asked because someone turned them off, and who did. */
  readonly off: ReadonlyMap<string, Off>;
  /** The rules that were asked: ours, and those of a playbook. */
  readonly catalogue: readonly Rule[];
  /** The clauses that may be put in. */
  readonly library: Library;
  /** What the firm thinks; none where nobody has said where its playbook is. */
  readonly playbook?: Playbook;
  /** Whether the paper is believed in what it says of itself: front matter of ours, notes that accept a risk. */
  readonly heard: boolean;
  /** Risks accepted in the text. */
  readonly accepted: Judgement['accepted'];
  readonly broken: Judgement['broken'];
  readonly toldBy: Judgement['toldBy'];
  /** What cannot be done as it was asked for, at its place. */
  readonly problems: readonly Unfollowed[];
  /** Another text, read on from this one for the same client: what a change would leave. */
  again(text: string): Review;
  /** The same text as if it were about to be signed. */
  forSigning(): Review;
  /** The same text, for a client that believes nothing of what the paper says of itself. */
  unheard(): Review;
}

/** A wish that cannot be followed, and whose it is: the agreement's own front matter, or what it is read with. */
export interface Unfollowed extends Problem {
  readonly from: 'agreement' | 'setting';
}

export interface ReviewOptions {
  readonly settings?: Settings;
  /** Said for this one run, on a command line: goes before the agreement's own front matter. */
  readonly said?: {
    readonly side?: string;
    readonly kind?: Settings['kind'];
    readonly changes?: Settings['changes'];
    /** Read as if it were about to be signed. */
    readonly final?: boolean;
    /** `false`: what the paper says about itself, in front matter and in notes, is not heard. */
    readonly inline?: boolean;
  };
  /** The reading before the last keystroke. */
  readonly previous?: Agreement;
  readonly catalogue?: readonly Rule[];
  readonly playbook?: Playbook;
  /** The papers it is read together with. */
  readonly deal?: DealAround;
  /** ISO date, from which an accepted risk may have ended; no clock is read here. */
  readonly today?: string;
}

/** What was read of the same text without what it says of itself, so that the next keystroke reads on from there. */
const readUnheard = new WeakMap<Agreement, Agreement>();

/**
 * Text → review. Who decides: the command line, then the agreement's front matter, then the settings. For severities the
 * narrower goes first: a rule's entry before its topic's, and of two alike the agreement's before the settings'.
 */
export function review(text: string, options: ReviewOptions = {}): Review {
  const { settings = defaultSettings, said = {}, playbook } = options;
  const catalogue = catalogueWith(options.catalogue ?? rules, playbook);
  const changes = said.changes ?? settings.changes;
  const view = changes === 'rejected' ? 'rejected' : 'accepted';
  const heard = said.inline ?? settings.inline;
  const taught = playbook?.taught;
  const under = options.deal?.under && inheritedOf(options.deal.under);
  const inDeal = (one: Agreement): Agreement => (options.deal ? { ...one, deal: options.deal.with(one) } : one);
  const asRead = inDeal(readAs(text, said.kind, settings.kind, options.previous, { view, heard, taught, under }));
  const told = heard ? asRead : unheard(asRead);
  const agreement = said.final ? asFinal(told) : told;
  const { values } = agreement.frontMatter;
  const problems: Unfollowed[] = [
    ...frontMatterProblems(agreement, catalogue),
    ...(agreement.deal?.problems ?? []),
  ].map((one) => ({ ...one, from: 'agreement' }));

  const named = values.side !== undefined ? sideOf(values.side, agreement) : undefined;
  const sideFrom = said.side === undefined && named ? 'agreement' : 'setting';
  const sideName = said.side ?? (named ? values.side! : settings.side);
  const side = sideOf(sideName, agreement);
  if (!side && agreement.kind !== 'none')
    problems.push({
      from: 'setting',
      ...titlePlace(agreement),
      message: `The side asked for, "${sideName}", is neither provider nor customer, and is no party of this agreement${partiesInBrackets(agreement)}; it is read as neutral.`,
    });

  for (const id of Object.keys(settings.rules))
    if (id.startsWith('playbook/') && !catalogue.some((rule) => rule.id === id) && agreement.kind !== 'none')
      problems.push({
        from: 'setting',
        ...titlePlace(agreement),
        message: `The settings name the rule ${id}, and ${playbook ? 'the playbook has none of that name' : 'no playbook is read'}.`,
      });
  const firm = severitiesOf(playbook, side ?? 'neutral');
  const choices = {
    side: side ?? 'neutral',
    firm,
    today: options.today,
    hearsNotes: heard,
    severities: { ...settings.topics, ...values.topics, ...settings.rules, ...values.rules },
  };
  const judgement = judge(agreement, choices, catalogue);
  const final = agreement.frontMatter.values.final === true;
  const judged = final ? gradedForSigning(judgement.findings, { ...firm, ...choices.severities }) : judgement.findings;
  const inSpelling = spelled(agreement);
  let findings: readonly Finding[] = whoseWords(judged, agreement.markdown.changes, view).map((one) => {
    const message = inSpelling(one.message);
    return message === one.message ? one : { ...one, message };
  });
  if (changes === 'both' && agreement.markdown.changes.length) {
    const other = inDeal(readAs(text, said.kind, settings.kind, undefined, { view: 'rejected', heard, taught, under }));
    findings = besideOther(findings, judge(other, choices, catalogue).findings);
  }
  if (playbook) findings = withFirmFixes(findings, playbook);
  return {
    agreement,
    side: side ?? 'neutral',
    sideName: side ? sideName : 'neutral',
    sideFrom,
    kindFrom: said.kind ? 'setting' : values.kind ? 'agreement' : settings.kind ? 'setting' : 'text',
    findings,
    off: new Map(judgement.off.map((id) => [id, whoTurnsOff(id, values, choices)])),
    catalogue,
    library: playbook?.library ?? ourLibrary,
    ...(playbook && { playbook }),
    heard,
    accepted: judgement.accepted,
    broken: judgement.broken,
    toldBy: judgement.toldBy,
    problems: problems.sort((a, b) => a.start - b.start),
    again: (changed) => review(changed, { ...options, previous: agreement }),
    forSigning: () => review(text, { ...options, previous: agreement, said: { ...said, final: true } }),
    unheard: () => {
      const previous = options.previous && readUnheard.get(options.previous);
      const one = review(text, { ...options, previous, said: { ...said, inline: false } });
      readUnheard.set(agreement, one.agreement);
      return one;
    },
  };
}

/** The agreement as if its front matter said nothing to us. */
const unheard = (agreement: Agreement): Agreement => ({
  ...agreement,
  frontMatter: {
    ...agreement.frontMatter,
    values: { title: agreement.frontMatter.values.title, rules: {}, topics: {} },
  },
});

/** Who turned a rule off. */
export type Off = 'setting' | 'agreement' | 'playbook';

function whoTurnsOff(
  id: string,
  values: Agreement['frontMatter']['values'],
  { severities, firm }: Pick<Choices, 'severities' | 'firm'>,
): Off {
  if (turnsOff(values, id)) return 'agreement';
  return severities?.[id] === undefined && severities?.[topicOf(id)] !== 'off' && firm?.[id] === 'off'
    ? 'playbook'
    : 'setting';
}

const turnsOff = ({ rules: own, topics }: Agreement['frontMatter']['values'], id: string): boolean =>
  own[id] === 'off' || topics[topicOf(id)] === 'off';

/** The names a setting may use. */
export const namesForSettings = (catalogue: readonly Rule[]): KnownNames => {
  const ids = catalogue.map(({ id }) => id);
  return { rules: ids, topics: [...new Set(ids.map(topicOf))] };
};

function readAs(
  text: string,
  said: Settings['kind'],
  set: Settings['kind'],
  previous: Agreement | undefined,
  how: { readonly view: ChangesView; readonly heard: boolean; readonly taught?: Taught; readonly under?: Inherited },
): Agreement {
  const agreement = read(text, previous, { kind: said ?? set, ...how });
  const own = how.heard ? agreement.frontMatter.values.kind : undefined;
  return !said && own && own !== agreement.kind ? read(text, agreement, { kind: own, ...how }) : agreement;
}

/** What its front matter gets wrong. Front matter that is not ours, in a text that is no agreement, is nobody's business. */
function frontMatterProblems(agreement: Agreement, catalogue: readonly Rule[]): Problem[] {
  const { frontMatter, text, kind } = agreement;
  const block = agreement.markdown.blocks[0];
  if (block?.type !== 'front-matter') return [];
  const source = text.slice(block.start, block.end);
  if (!/^["']?clause-?risk["']?\s*:/im.test(source) && (kind === 'none' || !/^---[^\S\n]*\n\s*[\w-]+\s*:/.test(source)))
    return [];

  const problems = [...frontMatter.problems];
  const known = namesForSettings(catalogue);
  for (const [list, names, what] of [
    ['rules', known.rules, 'rule'],
    ['topics', known.topics, 'topic'],
  ] as const)
    for (const name of Object.keys(frontMatter.values[list])) {
      const at = frontMatter.places.get(`${list}.${name}`);
      if (at && !names.includes(name))
        problems.push({ ...at, message: `There is no ${what} "${name}"${didYouMean(name, names)}.` });
    }
  const { side } = frontMatter.values;
  const at = frontMatter.places.get('side');
  if (side !== undefined && at && kind !== 'none' && !sideOf(side, agreement))
    problems.push({
      ...at,
      message: `"${side}" is neither provider, customer or neutral nor a party of this agreement${partiesInBrackets(agreement)}.`,
    });
  return problems;
}

const partiesInBrackets = ({ parties }: Agreement): string =>
  parties.length ? ` (${parties.map(({ label, name }) => (isSpeaker(label) ? name : label)).join(', ')})` : '';
