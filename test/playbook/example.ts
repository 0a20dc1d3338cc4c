import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlaybookFile } from '../../server/src/playbook/page.ts';
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
