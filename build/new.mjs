// Begins what a folder holds: `npm run new -- rule joint/no-exit`, `npm run new -- kind most-favoured`, `npm run new -- clause escrow`.
// The build finds the new files by themselves; what is still to be written stands in capitals, and fails the tests until it is.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [what, name] = process.argv.slice(2);
const topics = readdirSync('server/src/rules', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const made = {
  rule: (id) => {
    const [topic, short] = id.split('/');
    if (!short || !topics.includes(topic)) stop(`a rule is topic/name; topics: ${topics.join(', ')}`);
    return {
      [`server/src/rules/${id}.ts`]: ruleCode(id, short),
      [`server/src/rules/${id}.md`]: rulePage(),
    };
  },
  kind: (id) => ({ [`server/src/analysis/provisions/${id}.md`]: kindPage(id) }),
  clause: (id) => ({ [`snippets/${id}.md`]: clausePage() }),
};

if (!(what in made) || !/^[a-z][a-z-]*(?:\/[a-z][a-z-]*)?$/.test(name ?? ''))
  stop('npm run new -- rule topic/name | kind name | clause name; names in small letters and hyphens');
for (const [file, text] of Object.entries(made[what](name))) {
  if (existsSync(file)) stop(`${file} is there already`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(file);
}

function stop(problem) {
  console.error(problem);
  process.exit(2);
}

function ruleCode(id, short) {
  return `import { rule } from '../rule.ts';
import page from './${short}.md';

/** WHY THIS IS A RISK, WHAT WOULD BE TEMPTING TO JUDGE AS WELL, AND WHY IT IS NOT JUDGED. */
export default rule({
  id: '${id}',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review({ provisions }) {
    for (const provision of provisions.of('KIND')) yield { at: provision, says: 'WHAT THE TEXT SAYS; WHAT FOLLOWS.' };
  },
});
`;
}

function rulePage() {
  return `# TITLE

ONE SENTENCE.

## What it looks like

\`\`\`agreement agency neutral
# Services Agreement

1. **Services.** ⟦WORDS AT WHICH THE RULE SPEAKS.⟧
\`\`\`

## Why it matters

LAW AND SOURCE, WITH THE JURISDICTION IT HOLDS IN.

## What settles it

\`\`\`agreement agency neutral
# Services Agreement

1. **Services.** WORDS AT WHICH IT IS SILENT.
\`\`\`

## What may be asked

WHAT THE OTHER SIDE IS ASKED TO CHANGE, IN ONE NEUTRAL SENTENCE WITHOUT A REASON.

## Positions

**Provider.** Preferred: … Fallback: … Walk away: …

**Customer.** Preferred: … Fallback: … Walk away: …

---

## Cases
`;
}

function kindPage(id) {
  return `# ${id}

WHAT A PROVISION OF THIS KIND DOES.

## Definition

## Says so

## Does not
`;
}

function clausePage() {
  return `---
title: TITLE
topic: ownership
for: every
articles: [General]
provides: []
---

# TITLE

WHAT THE CLAUSE DOES AND WHEN TO USE IT.

## preferred, every

*Gives:* WHAT IT CONCEDES TO THE OTHER SIDE. *Takes:* WHAT IT TAKES FOR THIS SIDE.

~~~clause
**TITLE.** WORDS.
~~~
`;
}
