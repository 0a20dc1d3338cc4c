import { didYouMean } from '../../../shared/closest.ts';
import type { ProvisionKind } from '../analysis/provisions/provision.ts';
import {
  type ClauseKind,
  clause,
  clauseOfFirm,
  clauses,
  type ModelClause,
  type Side,
} from '../modelClauses/library.ts';
import { clauseKinds } from '../modelClauses/modelClause.ts';
import { termNamesIn } from '../modelClauses/template.ts';
import type { PageComplaint } from './demands.ts';
import { listIn, type Matter, readMatter } from './matter.ts';
import { isKind, provisionKindNames, ruleIds } from './names.ts';
import { harmless, type PlaybookPage } from './page.ts';

/** A model clause of the firm. */
export interface FirmClause {
  readonly model: ModelClause;
  /** The clause of ours in whose place it stands. */
  readonly replaces?: string;
  /** Rules at which it is offered beside what is offered there anyway. */
  readonly rules: readonly string[];
  readonly page: PlaybookPage;
  /** Where its front matter names what it replaces, or begins. */
  readonly at: number;
}

const clauseFields = [
  'title',
  'topic',
  'for',
  'articles',
  'provides',
  'over',
  'reference',
  'replaces',
  'rules',
] as const;
const replaceable: readonly string[] = clauses
  .map(({ id }) => id)
  .filter((id) => !/^agreement-|^definitions$/.test(id));
const variantSides: readonly (Side | 'every')[] = ['provider', 'customer', 'neutral', 'every'];

/**
 * A page of `clauses/`, written as `snippets/README.md` says; what a clause that replaces one of ours does not say of itself it
 * takes from that one. Undefined where there is nothing that could be put into a paper.
 */
export function readClause(page: PlaybookPage): FirmClause | undefined {
  const matter = readMatter(page, clauseFields);
  if (!matter.valid) return undefined;
  let faults = 0;
  const wrong = (at: number, length: number, message: string): void => {
    faults++;
    page.error(at, length, message);
  };
  const replaced = matter.fields.get('replaces')?.values[0];
  const ours = replaced && clause(replaced.words);
  const usable = ours?.form === 'agreement' || ours?.form === 'definitions' ? undefined : ours;
  if (replaced && !usable)
    wrong(
      replaced.at,
      replaced.words.length,
      `There is no clause "${replaced.words}" of ours${didYouMean(replaced.words, replaceable)} that could be replaced.`,
    );
  const id = usable?.id ?? page.name.toLowerCase();
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    wrong(0, 1, `The file’s name is the clause’s: small letters, figures and hyphens, not "${page.name}".`);
  else if (!usable && clause(id))
    wrong(0, 1, `There is a clause of ours called "${id}": say "replaces: ${id}", or give the file another name.`);

  const body = page.text.slice(matter.body);
  const title = matter.fields.get('title')?.values[0]?.words ?? usable?.title ?? /^# +(\S.*)$/m.exec(body)?.[1];
  if (!title) wrong(0, 3, 'A clause has a title: "title: Escrow".');
  const kindsIn = (name: 'provides' | 'over'): readonly ProvisionKind[] | undefined =>
    matter.fields.has(name)
      ? listIn(matter.fields.get(name)).flatMap(({ words, at }) => {
          if (isKind(words)) return [words];
          wrong(
            at,
            words.length,
            `There is no kind of provision "${words}"${didYouMean(words, provisionKindNames())}.`,
          );
          return [];
        })
      : undefined;
  const model = clauseOfFirm(
    id,
    {
      title: title ?? id,
      topic: matter.fields.get('topic')?.values[0]?.words ?? usable?.topic ?? 'playbook',
      for: writtenFor(page, matter) ?? usable?.for ?? 'every',
      articles: matter.fields.has('articles')
        ? listIn(matter.fields.get('articles')).map(({ words }) => words)
        : (usable?.articles ?? ['General']),
      provides: kindsIn('provides') ?? usable?.provides ?? [],
      over: kindsIn('over') ?? usable?.over ?? [],
      ...((matter.fields.get('reference')?.values[0]?.words ?? usable?.reference) && {
        reference: matter.fields.get('reference')?.values[0]?.words ?? usable?.reference,
      }),
    },
    body,
  );
  if (usable && model.form !== usable.form && model.variants.length)
    wrong(
      replaced!.at,
      replaced!.words.length,
      `"${usable.id}" is ${formNames[usable.form]}, and this is ${formNames[model.form]}: ${advice[usable.form]}`,
    );
  variantFaults(page, matter.body, model, wrong);
  const rules = listIn(matter.fields.get('rules')).flatMap(({ words, at }) => {
    // A rule of the firm's own names its clause itself: "insert".
    if (ruleIds.includes(words)) return [words];
    page.error(at, words.length, `There is no rule "${words}"${didYouMean(words, ruleIds)}.`);
    return [];
  });
  if (faults || !model.variants.length) return undefined;
  return {
    model: shownSafely(model),
    ...(usable && { replaces: usable.id }),
    rules,
    page,
    at: replaced?.at ?? 0,
  };
}

const formNames: Readonly<Record<ModelClause['form'], string>> = {
  clause: 'a clause with its heading',
  sentence: 'a sentence for the end of another clause',
  exhibit: 'an exhibit',
  agreement: 'a whole agreement',
  definitions: 'a list of definitions',
};
const advice: Readonly<Record<ModelClause['form'], string>> = {
  clause: 'begin it with a bold heading, "**Residuals.** …".',
  sentence: 'begin it without a heading.',
  exhibit: 'begin the file’s name with "exhibit-".',
  agreement: '',
  definitions: '',
};

function writtenFor(page: PlaybookPage, { fields: all }: Matter): readonly ClauseKind[] | 'every' | undefined {
  if (!all.has('for')) return undefined;
  const kinds: ClauseKind[] = [];
  for (const { words, at } of listIn(all.get('for'))) {
    const kind = clauseKinds.find((one) => one === words);
    if (words === 'every') return 'every';
    if (kind) kinds.push(kind);
    else
      page.error(
        at,
        words.length,
        `"${words}" is no kind of agreement a clause is written for: ${clauseKinds.join(', ')}, or every.`,
      );
  }
  return kinds.length ? kinds : undefined;
}

/** What must hold of any clause, whoever writes it. */
function variantFaults(page: PlaybookPage, body: number, model: ModelClause, wrong: PageComplaint): void {
  const headings = [...page.text.slice(body).matchAll(/^## (?=[a-z])(.*)$/gm)].map(({ index, 1: words = '' }) => ({
    at: body + index + 3,
    words,
  }));
  if (!headings.length)
    wrong(body, 1, 'No text stands here: "## preferred, provider", and below it the clause in a fence "~~~clause".');
  const seen = new Set<string>();
  model.variants.forEach(({ name, side, text }, index) => {
    const { at, words } = headings[index] ?? { at: body, words: '' };
    if (!name || !variantSides.includes(side))
      wrong(
        at,
        words.length,
        `"${words}" is no heading of a text: a name and a side, such as "preferred, provider"; sides are ${variantSides.join(', ')}.`,
      );
    if (seen.has(`${name}, ${side}`)) wrong(at, words.length, `"${words}" stands here twice.`);
    seen.add(`${name}, ${side}`);
    if (text.length <= 40)
      wrong(at, words.length, 'The text is missing: it stands in a fence that begins "~~~clause" and ends "~~~".');
    if (text.length > 10_000)
      wrong(at, words.length, 'The text is longer than any clause: no more than 10 000 characters.');
    const where = page.text.indexOf(text, at);
    const fault = (from: number, what: string, message: string) => wrong(where + from, what.length, message);
    for (const term of termNamesIn(text))
      if (!model.definitions.some((one) => one.term === term))
        fault(
          text.indexOf(`{${term}}`),
          `{${term}}`,
          `Nothing defines {${term}}: neither "## Definitions" of this page nor the shared definitions.`,
        );
    // What stands in brackets gives way to as many dots, so that places stay.
    const bare = text.replace(/\[[^[\]\n]*\]|\{[^{}\n]*\}/g, (mark) => '·'.repeat(mark.length));
    const stray = /[[\]{}]|\(\(/.exec(bare);
    if (stray)
      fault(
        stray.index,
        stray[0],
        `A "${stray[0]}" stands alone: "[Provider]", "[30]" and "{Deliverables}" have two sides.`,
      );
    const numbered = /\b(?:Section|Article|Clause|Paragraph) \d+/.exec(bare);
    if (numbered)
      fault(
        numbered.index,
        numbered[0],
        `"${numbered[0]}" is a number that another paper does not have: name the other provision in words.`,
      );
  });
}

/** What is said about it goes into menus and hovers; its text goes into papers as it is. */
const shownSafely = (model: ModelClause): ModelClause => ({
  ...model,
  title: model.title.replace(/[[\]<>`]/g, ''),
  summary: harmless(model.summary),
  variants: model.variants.map((one) => ({ ...one, gives: harmless(one.gives), takes: harmless(one.takes) })),
});
