import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { read } from '../../server/src/analysis/agreement.ts';
import { provisionKinds, recognisers } from '../../server/src/analysis/provisions/index.ts';
import { markdownUnder } from '../pages.ts';

// Beside each recogniser stands a page of sentences: those that say so, and those that do not. Elements expected stand
// in braces behind a sentence: `{perpetual, non-exclusive}`.
const setting = `# Services Agreement

This Agreement is between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

1. **General.** The parties agree as follows.

2. **Terms.** `;

for (const file of markdownUnder('server/src/analysis/provisions')) {
  if (file.endsWith('formulas.md')) continue;
  const kind = basename(file, '.md');
  describe(`provision ${kind}`, () => {
    it('has a definition or a recogniser', () =>
      assert.ok([...provisionKinds.kinds, ...recognisers].some((one) => one.kind === kind)));
    let positive: boolean | undefined;
    const shown = { so: 0, not: 0 };
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (/^## /.test(line)) positive = /^## Says so/.test(line) || (/^## Does not/.test(line) ? false : undefined);
      const item = /^- (.+?)(?:\s+\{([^}]*)\})?$/.exec(line);
      if (!item || positive === undefined) continue;
      const [, words, elements] = item;
      const expected: boolean = positive;
      shown[expected ? 'so' : 'not']++;
      it(`${expected ? 'says so' : 'does not'}: ${words}`, () => {
        const agreement = read(`${setting}${words}\n`, undefined, { kind: 'agency' });
        const found = agreement.provisions.all.filter((provision) => provision.kind === kind);
        assert.equal(found.length > 0, expected, expected ? 'not recognised' : 'recognised, and should not be');
        for (const element of elements?.split(',').map((one) => one.trim()) ?? []) {
          const absent = element.startsWith('not ');
          const name = absent ? element.slice(4) : element;
          assert.equal(
            found.some((provision) => provision.elements.has(name)),
            !absent,
            `element ${name}`,
          );
        }
      });
    }
    it('is shown by sentences that say so and by sentences that do not', () =>
      assert.ok(shown.so > 1 && shown.not > 1, `${shown.so} that say so, ${shown.not} that do not`));
  });
}

// Found by `npm run fuzz`: a preposition at the very end has a place of its own, and no word stands there.
describe('a sentence that is broken off', () => {
  for (const end of ['until', 'until ', 'without', 'within', 'for', 'to', 'except'])
    it(`behind “${end}” is read to its last word`, () => {
      const text = `# Joint Development Agreement\n\nWithin ten days after this Agreement ends, [Provider] shall delete or return {Customer Data}, except copies that law requires it to keep and copies in routine back-ups ${end}\n`;
      const { provisions } = read(text);
      const deletion = provisions.all.filter(({ kind }) => kind === 'data-deletion');
      assert.ok(deletion.length > 0);
      for (const { words } of provisions.all) assert.ok(words.end <= text.length && words.start < words.end);
    });
});
