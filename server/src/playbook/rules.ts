import { didYouMean } from '../../../shared/closest.ts';
import { agreementKinds } from '../../../shared/settings.ts';
import type { Kind } from '../analysis/kind.ts';
import type { Library } from '../modelClauses/library.ts';
import type { Rule, Severity, Side } from '../rules/rule.ts';
import { type Case, casesIn } from './cases.ts';
import { demandFields, demandsOf, type PageComplaint } from './demands.ts';
import { listIn, type Matter, readMatter } from './matter.ts';
import { isKind, provisionKindNames, sides } from './names.ts';
import { harmless, type PageWords, type PlaybookPage } from './page.ts';
import { ruleOf } from './ruleOf.ts';
import { severityIn } from './severities.ts';

/** A rule of the firm's own, with what is needed to run its cases. */
export interface FirmRule {
  readonly rule: Rule;
  readonly page: PlaybookPage;
  readonly cases: readonly Case[];
  /** Where its id would stand. */
  readonly at: number;
}

const ruleFields = ['id', 'severity', 'sides', 'kinds', 'provision', ...demandFields, 'message', 'insert'] as const;

/** Every id of a firm's rule begins so. */
export const firmTopic = 'playbook';

/**
 * A page of `rules/`: front matter says which kind of provision the rule is about, what it must have or must not have, and what to
 * say; the page below is what an attorney reads, and its cases run. Undefined where too much is wrong for it to be asked.
 */
export function readRule(page: PlaybookPage, library: Library): FirmRule | undefined {
  const matter = readMatter(page, ruleFields);
  if (!matter.valid) return undefined;
  const value = (name: (typeof ruleFields)[number]): PageWords | undefined => matter.fields.get(name)?.values[0];
  const before = { count: 0 };
  const wrong = (at: number, length: number, message: string): void => {
    before.count++;
    page.error(at, length, message);
  };
  const id = idOf(page, value('id'), wrong);
  const provision = value('provision');
  if (!provision) wrong(0, 3, 'A rule says which kind of provision it is about: "provision: joint-ownership".');
  else if (!isKind(provision.words))
    wrong(
      provision.at,
      provision.words.length,
      `There is no kind of provision "${provision.words}"${didYouMean(provision.words, provisionKindNames())}.`,
    );
  const kind = provision && isKind(provision.words) ? provision.words : undefined;
  const demands = kind && demandsOf(matter, kind, wrong);
  const message = value('message');
  if (!message)
    wrong(0, 3, 'A rule says something: "message: …", a sentence that may be read aloud to the other side.');
  else neutral(message, wrong);
  const insert = value('insert');
  const model = insert && library.clause(insert.words);
  if (insert && !model)
    wrong(
      insert.at,
      insert.words.length,
      `There is no clause "${insert.words}"${didYouMean(
        insert.words,
        library.all.map((one) => one.id),
      )}.`,
    );
  const title = /^# +(\S.*)$/m.exec(page.text.slice(matter.body));
  if (!title) wrong(matter.body, 1, 'A page begins with a title: "# Jointly owned, and no licence".');
  const kinds = kindsOfRule(page, matter);
  const severity = severityOf(page, matter);
  const cases = casesIn(page, matter.body);
  if (!id || !kind || !demands || !message || !title || before.count) return undefined;
  const rule = ruleOf({
    id,
    kinds,
    severity,
    page: pageOf(page, matter.body),
    message: message.words,
    demands,
    model,
  });
  return { rule, page, cases, at: title.index + matter.body };
}

function idOf(page: PlaybookPage, said: PageWords | undefined, wrong: PageComplaint): string | undefined {
  const id = said?.words ?? `${firmTopic}/${page.name.toLowerCase()}`;
  if (/^playbook\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return id;
  wrong(
    said?.at ?? 0,
    said?.words.length ?? 1,
    said
      ? `The id of a firm’s rule begins "playbook/" and goes on in small letters and hyphens: "playbook/escrow-missing", not "${id}".`
      : `The file’s name is the rule’s: small letters, figures and hyphens, not "${page.name}".`,
  );
  return undefined;
}

function kindsOfRule(page: PlaybookPage, { fields: all }: Matter): 'every' | readonly Kind[] {
  const found: Kind[] = [];
  for (const { words, at } of listIn(all.get('kinds'))) {
    const kind = agreementKinds.find((one) => one === words);
    if (kind) found.push(kind);
    else if (words === 'every') return 'every';
    else
      page.error(
        at,
        words.length,
        `"${words}" is no kind of agreement${didYouMean(words, agreementKinds)}: ${agreementKinds.join(', ')}, or every.`,
      );
  }
  return found.length ? found : 'every';
}

function severityOf(page: PlaybookPage, { fields: all }: Matter): Readonly<Record<Side, Severity>> {
  const chosen: Partial<Record<Side, Severity>> = {};
  const field = all.get('severity');
  for (const said of listIn(field)) Object.assign(chosen, severityIn(page, said));
  for (const [name, { words, at }] of field?.named ?? [])
    Object.assign(chosen, severityIn(page, { words: `${name} ${words}`, at: at - name.length - 2 }));
  const heard = listIn(all.get('sides')).flatMap(({ words, at }): readonly Side[] => {
    const side = sides.find((one) => one === words);
    if (!side && words !== 'every')
      page.error(at, words.length, `"${words}" is no side${didYouMean(words, sides)}: provider, customer, neutral.`);
    return side ? [side] : words === 'every' ? sides : [];
  });
  const level = (side: Side): Severity =>
    heard.length && !heard.includes(side)
      ? 'off'
      : (chosen[side] ?? (field?.named.size || Object.keys(chosen).length ? 'off' : 'warning'));
  return { provider: level('provider'), customer: level('customer'), neutral: level('neutral') };
}

/** Messages go to the other side as they are, so they may not tell whose they are. */
function neutral({ words, at }: PageWords, wrong: PageComplaint): void {
  const ours =
    /\b(?:we|us|our|ours|our client|the client|clients?'s|(?:the|our|this) firm|walk[- ]away|fallback|preferred|playbook|bottom line|red line|push back|insist)\b/i.exec(
      words,
    );
  if (ours)
    wrong(
      at + ours.index,
      ours[0].length,
      `"${ours[0]}" tells whose message it is: the other side reads these words. What the firm thinks belongs under "## Positions" or into positions/.`,
    );
  else if (words.length > 400)
    wrong(at, words.length, 'A message is a sentence or two, of no more than 400 characters.');
  else if (/[<>]|\]\(|!\[/.test(words)) wrong(at, words.length, 'A message is plain words, without Markdown.');
}

/** The page as it is shown: without front matter, and with words that do nothing. */
function pageOf(page: PlaybookPage, body: number): string {
  return harmless(page.text.slice(body).trim());
}
