import { type AgreementKind, agreementKinds } from '../../../shared/settings.ts';
import { read } from '../analysis/agreement.ts';
import type { Taught } from '../analysis/provisions/taught.ts';
import type { Span } from '../analysis/span.ts';
import { judge } from '../rules/judge.ts';
import type { Rule, Side } from '../rules/rule.ts';
import type { Case } from './cases.ts';
import { checkClause } from './checkClause.ts';
import { checkPhrases, type KindSentences } from './contradictions.ts';
import { sides } from './names.ts';
import { type PageProblem, type PlaybookPage, playbookLimits, trimmedSpan } from './page.ts';
import { orderedProblems, type Playbook } from './playbook.ts';
import type { FirmRule } from './rules.ts';

interface Checking {
  /** What our own pages say; without it phrases are held against each other alone. */
  readonly sentences?: KindSentences;
  /** The path of the one page that is asked about; else all are. */
  readonly only?: string;
}

/** Everything that is wrong with a playbook: what its pages got wrong, cases that do not hold, phrases that contradict. */
export function checkPlaybook(playbook: Playbook, { sentences, only }: Checking = {}): readonly PageProblem[] {
  const { rules, clauses, phrases, taught, problems } = playbook;
  const found = [...problems];
  const copies = new Map<PlaybookPage, PlaybookPage>();
  // What is found here is found again at the next check: it does not belong to the reading.
  const told = (page: PlaybookPage): PlaybookPage => {
    let copy = copies.get(page);
    if (!copy) copies.set(page, (copy = page.tellingTo(found)));
    return copy;
  };
  const asked = (file: string) => only === undefined || file === only;
  checkPhrases(
    phrases.map((one) => ({ ...one, page: told(one.page) })),
    asked,
    sentences,
    taught,
  );
  let left: number = playbookLimits.cases;
  for (const one of rules.filter(({ page }) => asked(page.path)))
    left = checkCases({ ...one, page: told(one.page) }, taught, left);
  for (const one of clauses.filter(({ page }) => asked(page.path))) checkClause({ ...one, page: told(one.page) });
  return orderedProblems(found);
}

function checkCases({ rule, page, cases, at }: FirmRule, taught: Taught | undefined, left: number): number {
  const length = page.text.indexOf('\n', at) - at;
  if (!cases.some(({ marks }) => marks.length))
    page.warn(at, length, 'No case in which the rule speaks: an agreement in a fence, with ⟦marks⟧ where it must.');
  if (!cases.some(({ marks }) => !marks.length))
    page.warn(at, length, 'No case in which the rule is silent: an agreement in a fence, without marks.');
  for (const one of cases) {
    if (left-- <= 0) {
      page.error(one.at, one.length, `This case does not run: no more than ${playbookLimits.cases} are.`);
      break;
    }
    for (const fault of faultsOf(rule, one, taught))
      page.error(one.at, one.length, `${one.name ? `${one.name}: ` : ''}${fault}`);
  }
  return left;
}

/** What a case says otherwise than the rule. */
function faultsOf(rule: Rule, { text, marks, messages, options }: Case, taught: Taught | undefined): readonly string[] {
  const unknown = options.find((one) => !agreementKinds.includes(one as AgreementKind) && !sides.includes(one as Side));
  if (unknown) return [`"${unknown}" is neither a kind of agreement nor a side.`];
  const kind =
    agreementKinds.find((one) => options.includes(one)) ?? (rule.kinds === 'every' ? 'agency' : rule.kinds[0]!);
  const side =
    sides.find((one) => options.includes(one)) ?? sides.find((one) => rule.severity[one] !== 'off') ?? 'neutral';
  const { findings, broken } = judge(read(text, undefined, { kind, taught }), { side }, [rule]);
  if (broken.length) return [`the rule failed: ${String(broken[0]!.error)}`];
  const words = ({ start, end }: Span) => `“${text.slice(start, end).replace(/\s+/g, ' ').slice(0, 120)}”`;
  // A mark need not know whether the sign of a heading or the full stop belongs to the place.
  const at = ({ start, end }: Span) => {
    const inside = trimmedSpan(text, { start, end }, ' \n\t#*_>', ' \n\t*_.,;:');
    return `${inside.start} ${inside.end}`;
  };
  const found = new Set(findings.map(at));
  const wanted = new Set(marks.map(at));
  return [
    ...marks
      .filter((mark) => !found.has(at(mark)))
      .map((mark) => `it is silent at ${words(mark)}, where it should speak.`),
    ...findings.filter((one) => !wanted.has(at(one))).map((one) => `it speaks at ${words(one)}, which is not marked.`),
    ...messages.flatMap((message, index) => {
      const said = findings[index]?.message;
      return said === undefined || said === message ? [] : [`it says “${said}”, not “${message}”.`];
    }),
  ];
}
