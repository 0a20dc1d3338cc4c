import { closest } from '../../../shared/closest.ts';
import { missingClauses } from '../features/insertClause.ts';
import { insertMissing, type LeftOut } from '../features/insertMissing.ts';
import { turnBetween } from '../features/turn.ts';
import { offersFor, refusalsFor } from '../fixes/offers.ts';
import { refusalInWords } from '../fixes/refusalWords.ts';
import { afterEdits } from '../modelClauses/apply.ts';
import { catalogueWith } from '../playbook/playbook.ts';
import { type Review, review } from '../review.ts';
import type { Finding } from '../rules/finding.ts';
import { rules } from '../rules/index.ts';
import { isWordFile } from '../word/read.ts';
import type { Arguments } from './arguments.ts';
import { changedLines, shownChanges } from './changes.ts';
import { dealFiles } from './dealFiles.ts';
import { writeWhole } from './disk.ts';
import { oneText } from './input.ts';
import { paintFor } from './paint.ts';
import { readingWith } from './playbook.ts';
import { complain, UsageError } from './problems.ts';
import { print } from './terminal.ts';

/** One quick fix, at every place where its rule speaks; or all clauses that are missing. */
export function fix(asked: Arguments): number {
  const { rule, variant, only, write, stdin, operands } = asked;
  const [file] = operands;
  let trouble = false;
  const tell = (problem: string): void => {
    trouble = true;
    complain(problem);
  };
  const reads = readingWith(asked, tell);
  const { settings, playbook } = reads;
  const catalogue = catalogueWith(rules, playbook);
  if (rule === undefined && !asked.missing)
    throw new UsageError('fix needs --rule ID, or --missing; "clause-risk check" names the rules that speak');
  if (rule !== undefined && asked.missing) throw new UsageError('--missing goes without --rule: it is for all of them');
  if (only && !asked.missing) throw new UsageError('--only goes with --missing: it says which of them');
  const ids = catalogue.map(({ id }) => id);
  const unknown = [...(rule === undefined ? [] : [rule]), ...(only ?? [])].find((one) => !ids.includes(one));
  if (unknown !== undefined) {
    const near = closest(unknown, ids);
    throw new UsageError(`there is no rule "${unknown}"${near ? `; perhaps "${near}"` : ''}`);
  }
  if (!stdin && (file === undefined || operands.length > 1)) throw new UsageError('fix takes one file');
  if (stdin && write) throw new UsageError('--write needs a file to write to');

  const { bytes, text } = oneText(asked);
  if (write && isWordFile(bytes))
    throw new UsageError('a Word file is not written to: "clause-risk import" makes Markdown of it');
  const said = { side: asked.side, kind: asked.kind };
  const deal = stdin ? undefined : dealFiles(asked, reads, tell)(file!, text);
  const reread = (words: string, previous?: Review) =>
    review(words, { settings, playbook, deal, said, previous: previous?.agreement });

  const { fixed, places, speaks, doubts, names, done, besides } =
    rule === undefined ? fixMissing(text, only, reread) : fixEverywhere(text, rule, variant, reread);
  if (rule === undefined) {
    if (places || !doubts.length) complain(places ? `inserted ${names.join(', ')}` : 'no clause is missing here');
    for (const one of doubts) complain(`left out ${one}`);
  } else if (!speaks) complain(`${rule} has nothing to say about this text`);
  else if (!places && doubts.length) throw new UsageError(`${rule}: no text of ours holds here. ${doubts.join(' ')}`);
  else if (!places)
    throw new UsageError(
      names.length
        ? `${rule} has no fix called "${variant}"; it has ${names.join(', ')}`
        : `${rule} has no fix; its page says what settles it`,
    );
  if (write) {
    if (places) {
      for (const line of besides) complain(line);
      // A byte order mark is the file's own affair: it stays where it was.
      const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
      writeWhole(file!, mark + fixed);
      complain(`${file}, ${changedLines(text, fixed)}: ${done.join('; ') || 'written'}`);
    }
  } else if (places && process.stdout.isTTY) process.stdout.write(shownChanges(text, fixed, paintFor(asked.color)));
  else print(fixed);
  if (places && rule !== undefined && variant === undefined && names.length)
    complain(`there is another text: --variant ${names.join(', ')}`);
  return trouble ? 2 : 0;
}

/**
 * Place by place, reading anew after each, because a clause that is brought in may settle the next place as well and
 * numbers what follows.
 */
function fixEverywhere(
  text: string,
  rule: string,
  variant: string | undefined,
  reread: (words: string, previous?: Review) => Review,
): Fixed {
  const before = reread(text);
  let now = before;
  let places = 0;
  let passed = 0;
  const doubts = new Set<string>();
  const names = new Set<string>();
  const done = new Set<string>();
  const speaking = (one: Review) => one.findings.filter((finding) => finding.rule.id === rule);
  const isAsked = ({ name }: { readonly name: string }): boolean => variant === undefined || name === variant;
  const rounds = speaking(now).length;
  for (let round = 0; round < rounds; round++) {
    const open = speaking(now);
    const finding = open[passed];
    if (!finding) break;
    const offers = offersFor(now, finding);
    const chosen = offers.find(isAsked);
    if (chosen) {
      now = reread(afterEdits(now.agreement.text, chosen.edits), now);
      places++;
      done.add(chosen.title);
      for (const { name } of offers) if (name !== chosen.name) names.add(name);
      // Where it still speaks, the next place is next.
      if (speaking(now).length >= open.length) passed++;
    } else {
      for (const { name } of offers) names.add(name);
      for (const one of refusalsFor(now, finding).filter(isAsked))
        for (const doubt of one.doubts) doubts.add(refusalInWords(doubt, now));
      passed++;
    }
  }
  return {
    fixed: now.agreement.text,
    places,
    speaks: rounds > 0,
    doubts: [...doubts],
    names: [...names],
    done: [...done],
    besides: besidesOf(before, now, rule),
  };
}

/**
 * As the editor inserts them, each into the paper that the one before has left; and again where what came in asks for
 * something itself, as a clause on liability asks what survives. A clause comes once, so that this has an end.
 */
function fixMissing(
  text: string,
  only: readonly string[] | undefined,
  reread: (words: string, previous?: Review) => Review,
): Fixed {
  let now = reread(text);
  let places = 0;
  const names: string[] = [];
  const tried = new Set<string>();
  const leftOut = new Map<string, LeftOut>();
  const open = () =>
    missingClauses(now)
      .filter(({ finding }) => !only || only.includes(finding.rule.id))
      .map(({ fix }) => fix.clause);
  for (let ids = open(); ids.some((id) => !tried.has(id)); ids = open()) {
    const plan = insertMissing(
      now,
      ids.filter((id) => !tried.has(id) || leftOut.has(id)),
      reread,
    );
    leftOut.clear();
    for (const one of plan.leftOut) leftOut.set(one.id, one);
    for (const id of ids) tried.add(id);
    names.push(...plan.inserted);
    places += plan.edits.length;
    now = reread(afterEdits(now.agreement.text, plan.edits), now);
  }
  const doubts = [...leftOut.values()].map(
    ({ title, rule, doubts: why }) => `${title} (${rule}): ${why.map((one) => refusalInWords(one, now)).join(' ')}`,
  );
  return { fixed: now.agreement.text, places, speaks: places > 0, doubts, names, done: [], besides: [] };
}

function besidesOf(before: Review, after: Review, rule: string): readonly string[] {
  const { removed, introduced } = turnBetween(before, after);
  const named = (findings: readonly Finding[]): string =>
    [...new Set(findings.map(({ rule: { id } }) => id))].filter((id) => id !== rule).join(', ');
  const [gone, come] = [named(removed), named(introduced)];
  return [...(gone ? [`no longer found: ${gone}`] : []), ...(come ? [`found now: ${come}`] : [])];
}

interface Fixed {
  readonly fixed: string;
  /** Where it was made, and whether the rule spoke at all. */
  readonly places: number;
  readonly speaks: boolean;
  /** Why it was not made elsewhere; of missing clauses, those that were left out, and why. */
  readonly doubts: readonly string[];
  /** What was done, in words for whoever asked. */
  readonly done: readonly string[];
  /** What else the change has done: a rule that is silent now may have had a fix of its own. */
  readonly besides: readonly string[];
  /** What fixes there are by other names; of missing clauses, those that came in. */
  readonly names: readonly string[];
}
