import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlaybookFile } from '../../server/src/playbook/page.ts';
import { readPlaybook } from '../../server/src/playbook/playbook.ts';
import { type ReviewOptions, review } from '../../server/src/review.ts';
import type { Side } from '../../server/src/rules/rule.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { markdownUnder } from '../pages.ts';

/** The playbook that docs/playbook.md shows. */
export const exampleFolder = 'test/playbook/example';

export const example: readonly PlaybookFile[] = markdownUnder(exampleFolder).map((file) => ({
  path: file.slice(exampleFolder.length + 1).replaceAll('\\', '/'),
  text: readFileSync(join(file), 'utf8'),
}));

/** What phrases are held against, as the build wrote it. */
export const kindSentences = JSON.parse(readFileSync('dist/kindSentences.json', 'utf8'));

/** A page of the example with other words in it. */
export const exampleWith = (path: string, from: string | RegExp, to: string): readonly PlaybookFile[] =>
  example.map((one) => (one.path === path ? { path, text: one.text.replace(from, to) } : one));

/** A joint development of one's own, in which the firm's phrases and ours stand. */
export const jointPaper = `# Joint Development Agreement

This Agreement is between Vega Labs, Inc. ("Vega") and Harbor Foods LLC ("Harbor").

1. **Project.** Vega shall develop and train an AI model for Harbor. Harbor shall provide the data and pay the fees.

2. **Scheme.** The labelling scheme sits with the two firms as one common pot.

3. **Confidentiality.** Each party shall keep the other's Confidential Information secret.

4. **Results.** All inventions made by both parties in the Project shall be jointly owned.

5. **Greenhouse.** The two laboratories shall jointly own and maintain the greenhouse in which the Study is run.
`;

/** The example, read. */
export const playbook = readPlaybook(example);
/** A paper read with a playbook, the example's where no other is given. */
export const at = (side: Side, more: ReviewOptions = {}, text = jointPaper) =>
  review(text, { settings: { ...defaultSettings, side }, playbook, ...more });
/** What one rule found. */
export const found = (one: ReturnType<typeof review>, id: string) => one.findings.filter(({ rule }) => rule.id === id);
/** An order of AI work that lacks much. */
export const services = `# AI Development Agreement

This Agreement is between Vega Labs, Inc. ("Agency") and Harbor Foods LLC ("Client").

## 1. Services

1.1 Agency shall train a forecasting model for Client. Client shall pay the fees.

## 2. Confidentiality

2.1 Each party shall keep the Confidential Information of the other party secret and shall not use it for any other purpose.

## 3. Ownership

3.1 Client shall own all work product, inventions and intellectual property created by Agency during the engagement.

## 4. Term

4.1 This Agreement ends on December 31, 2027.
`;
