import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { kindNames, kindNamesFile } from '../../build/kinds.ts';
import { catalogueTable, rulePage } from '../../server/src/rules/documentation.ts';
import { rules } from '../../server/src/rules/index.ts';
import { topicOf, topicTitles } from '../../server/src/rules/topics.ts';
import { generated, generatedPart } from '../generated.ts';

describe('documentation of the rules', () => {
  it('has a page a rule under docs/rules, and no page without one', () => {
    if (process.env.GENERATE) rmSync('docs/rules', { recursive: true, force: true });
    for (const rule of rules) generated(`docs/rules/${rule.id}.md`, rulePage(rule));
    const files = readdirSync('docs/rules', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => name.replaceAll('\\', '/').replace(/\.md$/, ''));
    assert.deepEqual(files.sort(), rules.map(({ id }) => id).sort());
  });
  it('has a table by topic in the README', () =>
    generatedPart('README.md', 'rules', '\n' + catalogueTable(rules, ({ id }) => `docs/rules/${id}.md`) + '\n'));
  it('has a title for every topic', () =>
    assert.deepEqual([...new Set(rules.map(({ id }) => topicOf(id)))], Object.keys(topicTitles)));
  it('has every kind of provision in the type of their names', () => generated(kindNamesFile, kindNames()));
  it('names every rule once', () => assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length));
});
