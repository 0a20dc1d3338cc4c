import { readFileSync } from 'node:fs';
import type { CompiledTopics, Demand, Heading, Topic, Whom } from '../server/src/settlement/topic.ts';
import { itemsOf, type Line, PageError, rowsOf, sectionsIn } from './pages.ts';
import type { Compiled } from './plugins.ts';

export const topicsFile = 'server/src/settlement/topics.md';

/** The table of topics → a module. */
export function compileTopics(): Compiled {
  return { contents: `export default ${JSON.stringify(readTopics(topicsFile))}`, files: [topicsFile] };
}

export function readTopics(file: string): CompiledTopics {
  const topics: Topic[] = [];
  const headings: Heading[] = [];
  const reads: Record<string, readonly string[]> = {};
  for (const [heading, lines] of sectionsIn(file)) {
    if (heading === 'headings')
      for (const { cells } of rowsOf(lines))
        headings.push({ name: cells[0]!, words: listOf(cells[1]!), not: listOf(cells[2] ?? '') });
    else if (heading === 'rules that read words')
      for (const { cells } of rowsOf(lines)) reads[cells[0]!] = listOf(cells[1]!);
    else if (heading.includes('/')) topics.push(topicOf(file, heading, lines));
  }
  const known = new Set([
    ...headings.map(({ name }) => name),
    'cause',
    'article of the cause',
    'words of the cause',
    'sentence of the cause',
  ]);
  for (const { rule, at } of topics)
    for (const name of at)
      if (!known.has(name) && !name.startsWith('words on '))
        throw new PageError(file, lineOf(file, rule), `no heading is called "${name}"`);
  return { topics, headings, reads };
}

function topicOf(file: string, heading: string, lines: readonly Line[]): Topic {
  const [rule = '', about = ''] = heading.split(/: (.*)/s);
  const topic = { rule, about, asked: [], needs: [], unless: [], settled: [], at: [] } as {
    rule: string;
    about: string;
    asked: Demand[];
    needs: string[];
    unless: string[];
    settled: Demand[];
    at: string[];
  };
  for (const { text, number } of itemsOf(lines)) {
    const [key, said = ''] = text.split(/: (.*)/s);
    const parts = said.split(';').map((part) => part.trim());
    if (key === 'asked by') topic.asked.push(...parts.map((part) => demandOf(part, file, number)));
    else if (key === 'settled by') topic.settled.push(...parts.map((part) => demandOf(part, file, number)));
    else if (key === 'needs' || key === 'unless') topic[key].push(...parts);
    else if (key === 'stands at') topic.at.push(...parts);
    else throw new PageError(file, number, `"${key}" is none of: asked by, needs, unless, settled by, stands at`);
  }
  return topic;
}

export function demandOf(said: string, file: string, line: number): Demand {
  const [name = '', ...conditions] = said.split(' · ');
  const demand = { name: name.trim(), with: [], without: [], outside: [] } as {
    name: string;
    with: string[][];
    without: string[];
    outside: string[];
    by?: Whom;
    to?: Whom;
  };
  for (const condition of conditions) {
    const found = /^(with|without|surely by|surely to|by|to|outside) (.+)$/.exec(condition.trim());
    if (!found) throw new PageError(file, line, `"${condition}" is no condition`);
    const [, key, words = ''] = found;
    if (key === 'with') demand.with.push(...listOf(words).map((one) => one.split(' or ').map((name) => name.trim())));
    else if (key === 'without') demand.without.push(...listOf(words));
    else if (key === 'outside') demand.outside.push(...listOf(words));
    else demand[key!.endsWith('by') ? 'by' : 'to'] = { role: words as Whom['role'], surely: key!.startsWith('surely') };
  }
  return demand;
}

const listOf = (words: string): string[] =>
  words
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

const lineOf = (file: string, rule: string): number =>
  readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((line) => line.toLowerCase().startsWith(`## ${rule}`)) + 1;
