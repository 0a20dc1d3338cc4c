import { readPage } from './page.ts';
import type { Rule, Severity } from './rule.ts';
import { titleOfTopic, topicOf } from './topics.ts';

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
            `| [${rule.id.slice(topic.length + 1)}](${linkTo(rule)}) | ${readPage(rule.page).summary.replaceAll('|', '\\|')} | ${kindsInWords(rule)} | ${severityInitials(rule)} |`,
        );
      return [
        `### ${topic}: ${titleOfTopic(topic)}`,
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
  const facts = `\`${rule.id}\` · ${kindsInWords(rule)} · provider ${severityLabel(rule.severity.provider)}, customer ${severityLabel(rule.severity.customer)}, neutral ${severityLabel(rule.severity.neutral)}`;
  const text = body
    .replace(/^# .+$/m, '')
    .trim()
    .replace(/~~~agreement[^\n]*/g, '~~~markdown');
  return `# ${title}\n\n${facts}\n\n${text}\n`;
}

const kindsInWords = ({ kinds }: Rule): string => (kinds === 'every' ? 'every kind' : kinds.join(', '));
const severityLabel = (severity: Severity): string => (severity === 'off' ? 'silent' : severity);
const severityInitials = ({ severity }: Rule): string =>
  [severity.provider, severity.customer, severity.neutral]
    .map((one) => (one === 'off' ? '–' : one.charAt(0).toUpperCase()))
    .join(' / ');
