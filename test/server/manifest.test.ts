import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { namesForSettings } from '../../server/src/review.ts';
import { rules } from '../../server/src/rules/index.ts';
import { readPage } from '../../server/src/rules/page.ts';
import {
  agreementKinds,
  changesRead,
  defaultSettings,
  globAdvice,
  globPattern,
  readSettings,
  severityNames,
} from '../../shared/settings.ts';

/**
 * The settings as VS Code's manifest and the schema of `clause-risk.json` (the command line's `--config`) describe them.
 * Both are generated from the catalogue, so that editors complete and check the rules there really are:
 * `npm run generate` writes them, and these tests fail where they have drifted.
 */
const known = namesForSettings(rules);

const severity = {
  type: 'string',
  enum: severityNames,
  enumDescriptions: [
    'Not judged.',
    'A hint: three dots under the first letters.',
    'For information: a blue squiggle.',
    'A warning: a yellow squiggle.',
    'An error: a red squiggle.',
  ],
};

const globs = {
  type: 'array',
  items: { type: 'string', pattern: globPattern, patternErrorMessage: globAdvice },
  default: [],
};

const properties = {
  side: {
    type: 'string',
    default: defaultSettings.side,
    markdownDescription:
      "Whose side to read for: `provider` (builds the AI), `customer` (pays for it or contributes data), `neutral`, or the name of the party that is the client, as the agreement names it. A `side` in the agreement's front matter goes first.",
  },
  changes: {
    type: 'string',
    enum: [...changesRead],
    default: defaultSettings.changes,
    markdownDescription:
      "Which version of an agreement with marked changes (CriticMarkup, `<ins>` and `<del>`, pandoc's insertions and deletions, `~~struck~~`) is read: with them `accepted`, with them `rejected`, or accepted with what they bring and settle told beside the findings (`both`).",
  },
  kind: {
    type: 'string',
    enum: ['auto', ...agreementKinds],
    enumDescriptions: [
      'Read from the agreement.',
      'Services, development, consulting, statements of work, staff augmentation.',
      'AI vendors, software as a service with AI, data providers, technology partners.',
      'Joint development, collaboration, research.',
      'Another kind: only what matters in every agreement is read.',
    ],
    default: 'auto',
    markdownDescription:
      "What every file here is taken for. Best set for a matter's folder, if at all: with it, files that are no agreement are read as one too. A `kind` in front matter goes first.",
  },
  rules: {
    type: 'object',
    default: {},
    propertyNames: { enum: known.rules, enumDescriptions: rules.map(({ page }) => readPage(page).title) },
    additionalProperties: severity,
    markdownDescription:
      'Severity by rule, such as `"residuals/missing": "off"`. Goes before the topic, and before what the rule has for your side. Front matter goes first.',
  },
  topics: {
    type: 'object',
    default: {},
    propertyNames: { enum: known.topics },
    additionalProperties: severity,
    markdownDescription: 'Severity by topic, mostly `"drafting": "off"`.',
  },
  include: {
    ...globs,
    markdownDescription: 'Globs of the files to read, from the workspace folder. Empty: every Markdown file.',
  },
  exclude: {
    ...globs,
    markdownDescription: 'Globs of files not to read, such as `archive/**`.',
  },
  inline: {
    type: 'boolean',
    default: defaultSettings.inline,
    markdownDescription:
      'Whether what an agreement says of itself counts: `clause-risk:` in its front matter, and notes that accept a risk. Off for a paper that the other side wrote: then only these settings decide.',
  },
  playbook: {
    type: 'string',
    default: '',
    markdownDescription:
      "The folder of your firm's playbook, such as `playbook` (from the workspace folder) or `/firm/playbook`: positions per rule with severity and approver, your own model clauses, phrases to recognise, rules of your own. All of it is Markdown, and nothing in it runs. Hovers then show the firm's position before ours; the other side never sees it.",
  },
  deal: {
    type: 'array',
    items: { anyOf: [globs, globs.items] },
    default: [],
    markdownDescription:
      'Papers that belong together, in groups of paths and globs from the workspace folder, such as `[["msa.md", "sow/*.md"]]`. They are read as one: what the master agreement settles is settled for its statements of work, and where two papers contradict is a finding. Without it, front matter and plain references tie papers.',
  },
};

const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Settings of Clause Risk',
  type: 'object',
  properties,
  additionalProperties: false,
};

const generate = process.env.GENERATE === '1';

/**
 * The manifest names its words, and package.nls.json holds them, so that another language is one file more. Titles of rules
 * stay where they are: they come from the pages, in one language with them.
 */
const words = new Map<string, string>();
const keyed = (key: string, text: string): string => {
  words.set(key, text);
  return `%${key}%`;
};

function inManifest(name: string, setting: Record<string, unknown>): Record<string, unknown> {
  const { markdownDescription, enumDescriptions, additionalProperties, ...others } = setting;
  const values = setting.enum as readonly string[] | undefined;
  return {
    ...others,
    ...(Array.isArray(enumDescriptions) && {
      enumDescriptions: enumDescriptions.map((text, index) => keyed(`setting.${name}.${values![index]}`, text)),
    }),
    ...(additionalProperties !== undefined && {
      additionalProperties: {
        ...severity,
        enumDescriptions: severity.enum.map((one, index) =>
          keyed(`severity.${one}`, severity.enumDescriptions[index]!),
        ),
      },
    }),
    markdownDescription: keyed(`setting.${name}`, String(markdownDescription)),
    scope: 'resource',
  };
}
const ownSettings = Object.fromEntries(
  Object.entries(properties).map(([key, value]) => [`clauseRisk.${key}`, inManifest(key, value)]),
);

/** Every key that the manifest names, wherever it stands. */
const keysIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [...value.matchAll(/^%(.+)%$/g)].map(([, key]) => key!)
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(keysIn)
      : [];

describe('manifest', () => {
  it('has the settings of the catalogue', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    // `$schema` of the manifest and what others add (trace) stay where they are.
    const { properties: now } = manifest.contributes.configuration;
    const others = Object.entries(now).filter(([key]) => !(key.replace('clauseRisk.', '') in properties));
    const wanted = Object.fromEntries([...Object.entries(ownSettings), ...others]);
    if (generate) {
      manifest.contributes.configuration.properties = wanted;
      writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
    } else assert.deepEqual(now, JSON.parse(JSON.stringify(wanted)), 'npm run generate brings it up to date');
  });

  it('has words for every key it names, and names every word there is', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    const file = 'package.nls.json';
    const all: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
    if (generate) {
      const byHand = Object.entries(all).filter(([key]) => !/^(?:setting|severity)\./.test(key));
      writeFileSync(file, `${JSON.stringify(Object.fromEntries([...byHand, ...words]), null, 2)}\n`);
      return;
    }
    for (const [key, text] of words) assert.equal(all[key], text, 'npm run generate brings it up to date');
    assert.deepEqual([...new Set(keysIn(manifest))].sort(), Object.keys(all).sort());
    // Nothing that is read by people stands in the manifest itself.
    for (const { title, category } of manifest.contributes.commands)
      for (const one of [title, category]) assert.match(one, /^%.+%$/);
  });

  it('leads a newcomer through a first session by commands that exist, with pictures that are there', () => {
    const { commands, walkthroughs } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;
    const all: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
    const known = new Set(commands.map(({ command }: { readonly command: string }) => command));
    const [{ steps }] = walkthroughs;
    for (const { description, media, completionEvents } of steps) {
      const text = all[description.slice(1, -1)]!;
      const led = [...`${text} ${completionEvents.join(' ')}`.matchAll(/(?:command:|onCommand:)(clauseRisk\.\w+)/g)];
      for (const [, command] of led) assert.ok(known.has(command!), command);
      assert.ok(existsSync(media.image), media.image);
    }
    assert.ok(steps.length >= 6);
  });

  it('has a page of its own that points to no file, and ships what npm start installs', () => {
    const script = `const { extensionPage } = await import('./test/vscode/extensionPage.mjs');
      const { shipped } = await import('./test/vscode/server.mjs');
      console.log(JSON.stringify({ page: extensionPage(), files: shipped() }));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    const { page, files }: { readonly page: string; readonly files: readonly string[] } = JSON.parse(said);
    for (const [, address] of page.matchAll(/\]\(([^)]*)\)/g)) assert.match(address!, /^(?:https:|#|data:image\/)/);
    assert.match(page, /!\[[^\]]*\]\(data:image\/webp;base64,/);
    assert.doesNotMatch(page, /^## (?:Try it|On the command line|How it is built)/m);
    for (const file of ['package.json', 'package.nls.json', 'shared/settings.schema.json', 'media/hover.webp'])
      assert.ok(files.includes(file), file);
  });

  it('brings a schema for settings files', () => {
    const file = 'shared/settings.schema.json';
    if (generate) writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
    else
      assert.deepEqual(
        JSON.parse(readFileSync(file, 'utf8')),
        JSON.parse(JSON.stringify(schema)),
        'npm run generate brings it up to date',
      );
    const { jsonValidation } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;
    assert.deepEqual(jsonValidation, [{ fileMatch: 'clause-risk.json', url: `./${file}` }]);
  });

  it('describes what is read: every setting is known, and no other', () => {
    const example = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, value.default]));
    assert.deepEqual(readSettings(example, known), { settings: defaultSettings, problems: [] });
    assert.deepEqual(readSettings({ ...example, sides: 'x' }, known).problems, [
      { message: 'There is no setting "sides"; perhaps "side".', path: ['sides'] },
    ]);
  });
});
