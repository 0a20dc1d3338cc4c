import type { Phrase } from '../analysis/provisions/taught.ts';
import { Taught } from '../analysis/provisions/taught.ts';
import { type Library, libraryWith, type ModelClause } from '../modelClauses/library.ts';
import type { Rule, Severity, Side } from '../rules/rule.ts';
import { type FirmClause, readClause } from './clauses.ts';
import { ruleIds } from './names.ts';
import { type PageProblem, type PlaybookFile, PlaybookPage, partOf, playbookLimits } from './page.ts';
import { type PlacedPhrase, readPhrases } from './phrases.ts';
import { type Position, readPositions } from './positions.ts';
import { type FirmRule, readRule } from './rules.ts';

/** What a firm has written down: what it thinks of our rules, clauses, phrases and rules of its own. A value; nothing in it runs. */
export interface Playbook {
  readonly files: readonly PlaybookFile[];
  /** By rule. */
  readonly positions: ReadonlyMap<string, Position>;
  readonly clauses: readonly FirmClause[];
  readonly library: Library;
  readonly phrases: readonly PlacedPhrase[];
  readonly taught?: Taught;
  readonly rules: readonly FirmRule[];
  /** Clauses of the firm by the rule at which they are offered. */
  readonly offered: ReadonlyMap<string, readonly ModelClause[]>;
  /** What cannot be followed, in the order of the pages. */
  readonly problems: readonly PageProblem[];
}

/** Files → playbook. Never fails: what is wrong is told at its place, and what is right beside it still counts. */
export function readPlaybook(given: readonly PlaybookFile[]): Playbook {
  const problems: PageProblem[] = [];
  const files = bounded(given, problems);
  const pages = (part: ReturnType<typeof partOf>): readonly PlaybookPage[] =>
    files.filter(({ path }) => partOf(path) === part).map((file) => new PlaybookPage(file, problems));
  const clauses = withoutClashes(pages('clauses').flatMap((page) => readClause(page) ?? []));
  const library = libraryWith(new Map(clauses.map(({ model }) => [model.id, model])));
  const rules = distinctRules(pages('rules').flatMap((page) => readRule(page, library) ?? []));
  const known = [...ruleIds, ...rules.map(({ rule }) => rule.id)];
  const positions = new Map<string, Position>();
  for (const page of pages('positions'))
    for (const position of readPositions(page, known)) {
      const other = positions.get(position.rule);
      if (other) {
        const at = Math.max(0, page.text.lastIndexOf(position.rule));
        page.error(at, position.rule.length, `The position on ${position.rule} stands in ${other.file} already.`);
      } else positions.set(position.rule, position);
    }
  const phrases = agreed(pages('phrases').flatMap(readPhrases));
  const offered = new Map<string, ModelClause[]>();
  for (const { model, rules: at } of clauses)
    for (const rule of at) offered.set(rule, [...(offered.get(rule) ?? []), model]);
  return {
    files,
    positions,
    clauses,
    library,
    phrases,
    ...(phrases.length && { taught: new Taught(phrases) }),
    rules,
    offered,
    problems: orderedProblems(problems),
  };
}

export const orderedProblems = (problems: readonly PageProblem[]): readonly PageProblem[] =>
  [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.from - b.from));

/** No more than anyone writes. */
function bounded(given: readonly PlaybookFile[], problems: PageProblem[]): readonly PlaybookFile[] {
  const files: PlaybookFile[] = [];
  let size = 0;
  for (const file of [...given].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    if (!partOf(file.path)) continue;
    size += file.text.length;
    const why =
      file.text.length > playbookLimits.page
        ? `longer than ${playbookLimits.page} characters`
        : size > playbookLimits.all
          ? `more than the ${playbookLimits.all} characters that are read of a playbook`
          : files.length >= playbookLimits.files
            ? `more than the ${playbookLimits.files} pages that are read of a playbook`
            : undefined;
    if (why === undefined) files.push(file);
    else {
      size -= file.text.length;
      problems.push({
        file: file.path,
        line: 0,
        from: 0,
        to: 1,
        message: `This page is not read: it is ${why}.`,
        level: 'error',
      });
    }
  }
  return files;
}

/** Of two clauses of one name, or in place of the same one of ours, the first. */
function withoutClashes(clauses: readonly FirmClause[]): readonly FirmClause[] {
  const known = new Map<string, FirmClause>();
  for (const one of clauses) {
    const { model, page, at, replaces } = one;
    const other = known.get(model.id);
    if (!other) known.set(model.id, one);
    else
      page.error(
        at,
        replaces?.length ?? 1,
        replaces
          ? `${other.page.path} stands in place of "${model.id}" already.`
          : `There is a clause called "${model.id}" already: ${other.page.path}.`,
      );
  }
  return [...known.values()];
}

function distinctRules(rules: readonly FirmRule[]): readonly FirmRule[] {
  const known = new Map<string, FirmRule>();
  for (const one of rules) {
    const { rule, page, at } = one;
    const other = known.get(rule.id);
    if (!other) known.set(rule.id, one);
    else page.error(at, 1, `There is a rule ${rule.id} already: ${other.page.path}.`);
  }
  return [...known.values()];
}

/** Phrases that contradict an earlier one are told and left out; so are those beyond what is read. */
function agreed(phrases: readonly PlacedPhrase[]): readonly PlacedPhrase[] {
  const kept: PlacedPhrase[] = [];
  const said = new Map<string, PlacedPhrase>();
  for (const one of phrases) {
    const key = keyOfPhrase(one);
    const other = said.get(key);
    if (other && other.does !== one.does)
      one.page.error(
        one.at,
        one.text.length,
        `The same sentence ${other.does ? 'does' : 'does not'} say ${one.kind} in ${other.file}.`,
      );
    else if (kept.length >= playbookLimits.phrases)
      one.page.error(one.at, one.text.length, `No more than ${playbookLimits.phrases} phrases are read.`);
    else {
      said.set(key, one);
      kept.push(one);
    }
  }
  return kept;
}

const keyOfPhrase = ({ kind, text, elements, does }: Phrase): string =>
  `${kind} ${does ? '' : elements.join()} ${text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ')}`;

/** Our catalogue and the firm's rules. */
export const catalogueWith = (catalogue: readonly Rule[], playbook: Playbook | undefined): readonly Rule[] =>
  playbook?.rules.length ? [...catalogue, ...playbook.rules.map(({ rule }) => rule)] : catalogue;

/** What the firm wants of each rule's severity, for one side. */
export function severitiesOf(playbook: Playbook | undefined, side: Side): Readonly<Record<string, Severity>> {
  const chosen: Record<string, Severity> = {};
  for (const { rule, severity } of playbook?.positions.values() ?? [])
    if (severity[side]) chosen[rule] = severity[side];
  return chosen;
}
