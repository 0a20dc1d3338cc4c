import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/**
 * The tables of words, kept tidy: each class says what it is and is not, a word does not mean everything, and what is
 * called neutral is no entry elsewhere. What an entry does is tested by the pages that use it.
 */
describe('lexicon', () => {
  const verbs = entriesOf('verbs');
  const things = entriesOf('things');

  for (const [name, table] of Object.entries({ verbs, things })) {
    it(`${name}: every class says what it is not, and whether it is rare`, () => {
      const mute = table.classes.filter(({ note }) => !/^> (?:RARE|COMMON)\b/.test(note)).map((one) => one.name);
      assert.deepEqual(mute, []);
    });
    it(`${name}: no entry stands in more than four classes`, () => {
      const wide = [...table.entries].filter(([, classes]) => classes.length > 4);
      assert.deepEqual(wide, []);
    });
    it(`${name}: a class is headed once`, () => {
      const names = table.classes.map((one) => one.name);
      assert.deepEqual(
        names.filter((one, i) => names.indexOf(one) !== i),
        [],
      );
    });
  }

  it('no thing holds a modal, a condition or an exception: a statement would lose it', () => {
    const swallowing = /\b(?:shall|must|may not|cannot|unless|provided that|except(?! as)|subject to)\b/;
    assert.deepEqual(
      [...things.entries.keys()].filter((words) => swallowing.test(words) && !/^(?:no|any|every|some)/.test(words)),
      [],
    );
  });

  it('every class is asked for by a definition or by the engine, or waits for a kind that is still read by patterns', () => {
    const asked = new Set<string>();
    for (const file of globSync(['server/src/analysis/provisions/*.md'])) {
      const page = readFileSync(file, 'utf8');
      for (const [, section = ''] of page.matchAll(/^## (?:Definition|Elements)\n([\s\S]*?)(?=^## |(?![\s\S]))/gm))
        for (const [word] of section.matchAll(/[a-z][a-z-]*/g)) asked.add(word);
    }
    for (const file of globSync(['server/src/analysis/{statements,provisions}/*.ts']))
      for (const [, word = ''] of readFileSync(file, 'utf8').matchAll(/'([a-z][a-z-]*)'/g)) asked.add(word);
    const idle = [...verbs.classes, ...things.classes].map(({ name }) => name).filter((name) => !asked.has(name));
    assert.deepEqual(
      idle.filter((name) => !waiting.includes(name)),
      [],
    );
  });

  it('what is neutral stands in no class', () => {
    const neutral = entriesOf('neutral').entries;
    const both = [...neutral.keys()].filter((words) => [verbs, things].some(({ entries }) => entries.has(words)));
    assert.deepEqual(both, []);
  });
});

/** For insurance, fees, engagement-model, liability-exclusion, uncapped-liability, staff-augmentation, productized-service … */
const waiting = [
  ...[
    'reverse',
    'charge',
    'infringe',
    'insure',
    'second',
    'configure',
    'remote',
    'ground',
    'fixedprice',
    'limitperiod',
  ],
  ...['court', 'joint-act', 'category', 'for-hire', 'pi-cover', 'cyber-cover', 'general-cover'],
];

interface Table {
  readonly classes: { readonly name: string; note: string }[];
  readonly entries: Map<string, string[]>;
}

function entriesOf(sort: string): Table {
  const table: Table = { classes: [], entries: new Map() };
  for (const line of readFileSync(`server/src/analysis/lexicon/${sort}.md`, 'utf8').split('\n')) {
    const heading = /^## ([\w-]+)/.exec(line)?.[1];
    const now = table.classes.at(-1);
    if (heading) table.classes.push({ name: heading, note: '' });
    else if (now && line.startsWith('>')) now.note ||= line;
    else if (now && line.trim())
      for (const one of line.replace(/^(?:nouns|adjectives):/, '').split(',')) {
        const words = one.trim().toLowerCase().replace('!', '').replaceAll('-', ' ');
        const known = table.entries.get(words);
        if (!known) table.entries.set(words, [now.name]);
        else if (!known.includes(now.name)) known.push(now.name);
      }
  }
  return table;
}
