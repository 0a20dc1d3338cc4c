import { catalogueTable } from '../rules/documentation.ts';
import { readPage } from '../rules/page.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import { topicOf } from '../rules/topics.ts';
import type { Arguments } from './arguments.ts';
import { type Paint, padded, paintFor } from './paint.ts';
import { catalogueOf } from './playbook.ts';

/** The catalogue. */
export function listRules(asked: Arguments): number {
  const { format, color } = asked;
  const { catalogue } = catalogueOf(asked);
  const print = (words: string) => process.stdout.write(words);
  if (format === 'json')
    print(
      `${JSON.stringify(
        catalogue.map(({ id, kinds, severity, page }) => {
          const { title, summary } = readPage(page);
          return { id, topic: topicOf(id), title, summary, kinds, severity };
        }),
        null,
        2,
      )}\n`,
    );
  else
    print(
      format === 'markdown'
        ? `${catalogueTable(catalogue, ({ id }) => `docs/rules/${id}.md`)}\n`
        : pretty(catalogue, paintFor(color)),
    );
  return 0;
}

function pretty(rules: readonly Rule[], paint: Paint): string {
  const longest = Math.max(...rules.map(({ id }) => id.length), 0);
  const letter = (severity: Severity) =>
    ({
      error: paint.red('E'),
      warning: paint.yellow('W'),
      information: paint.blue('I'),
      hint: paint.cyan('H'),
      off: paint.dim('·'),
    })[severity];
  const parts = byTopic(rules).map(([topic, own]) =>
    [
      paint.bold(topic),
      ...own.map(({ id, page, severity: { provider, customer, neutral } }) => {
        const grades = [provider, customer, neutral].map(letter).join(' ');
        return `  ${grades}  ${padded(id, longest)}  ${paint.dim(readPage(page).title)}`;
      }),
    ].join('\n'),
  );
  const key = paint.dim('Provider, customer, neutral: E error, W warning, I information, H hint, · silent');
  return `${[...parts, key].join('\n\n')}\n`;
}

function byTopic(catalogue: readonly Rule[]): readonly (readonly [topic: string, rules: readonly Rule[]])[] {
  const topics = new Map<string, Rule[]>();
  for (const rule of catalogue) {
    const topic = topicOf(rule.id);
    topics.set(topic, [...(topics.get(topic) ?? []), rule]);
  }
  return [...topics];
}
