import { readPage } from './page.ts';
import type { Rule, Severity } from './rule.ts';

/**
 * The catalogue as documentation, for people: a table by topic and a page a rule. The README, `docs/rules/`, the hover's
 * links and `clause-risk rules --format markdown` all come from here.
 */
export function catalogueTable(rules: readonly Rule[], linkTo: (rule: Rule) => string): string {
  const topics = [...new Set(rules.map(({ id }) => topicOf(id)))];
  return topics
    .map((topic) => {
      const rows = rules
        .filter(({ id }) => topicOf(id) === topic)
        .map(
          (rule) =>
            `| [${rule.id.slice(topic.length + 1)}](${linkTo(rule)}) | ${readPage(rule.page).summary.replaceAll('|', '\\|')} | ${kindsOf(rule)} | ${levels(rule)} |`,
        );
      return [
        `### ${topic}: ${topicTitles[topic] ?? topic}`,
        '',
        '| rule | what it says | kinds | P / C / N |',
        '|--|--|--|--|',
        ...rows,
      ].join('\n');
    })
    .join('\n\n');
}

/** A rule's page with what its code knows on top. */
export function rulePage(rule: Rule): string {
  const { title, body } = readPage(rule.page);
  const facts = `\`${rule.id}\` · ${kindsOf(rule)} · provider ${named(rule.severity.provider)}, customer ${named(rule.severity.customer)}, neutral ${named(rule.severity.neutral)}`;
  const text = body
    .replace(/^# .+$/m, '')
    .trim()
    .replace(/~~~agreement[^\n]*/g, '~~~markdown');
  return `# ${title}\n\n${facts}\n\n${text}\n`;
}

const topicOf = (id: string): string => id.slice(0, id.indexOf('/'));

const topicTitles: Readonly<Record<string, string>> = {
  ownership: 'who owns what the work makes',
  license: 'what the other side may do',
  residuals: 'what people may remember',
  model: 'who owns what was trained',
  data: 'what may be done with the customer’s data',
  joint: 'what “jointly owned” does not say',
  exclusivity: 'who is locked out',
  control: 'what happens when someone is bought',
  performance: 'what “it works” means',
  liability: 'who answers for the machine',
  governance: 'keeping up with the law',
  exit: 'how it ends',
  engagement: 'how the work is bought',
  drafting: 'mistakes in the paper itself',
};

const kindsOf = ({ kinds }: Rule): string => (kinds === 'every' ? 'every kind' : kinds.join(', '));
const named = (severity: Severity): string => (severity === 'off' ? 'silent' : severity);
const levels = ({ severity }: Rule): string =>
  [severity.provider, severity.customer, severity.neutral]
    .map((one) => (one === 'off' ? '–' : one.charAt(0).toUpperCase()))
    .join(' / ');
