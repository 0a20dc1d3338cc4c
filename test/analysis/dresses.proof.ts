import { readFileSync } from 'node:fs';
import { said, same } from './dressed.ts';
import { dressedIn, piecesOf, wholePaperDresses } from './dresses.ts';

// The same agreement in twenty dresses and more: whatever tool it comes from, it has the same findings at the same words.

const agreements = [
  'test/agreements/risky-ai-vendor-agreement.md',
  'test/agreements/risky-joint-development-agreement.md',
  'test/vscode/workspace/agency-services-agreement.md',
  'test/agreements/clean-ai-vendor-agreement.md',
].map((file) => ({
  name: file.split('/').at(-1)!,
  text: readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''),
}));

describe('whole papers in other dress', () => {
  for (const { name, text } of agreements) {
    const pieces = piecesOf(text);
    const plain = said(dressedIn({}, pieces));
    it(`${name}: plain`, () => same(text, plain));
    for (const [dress, how] of Object.entries(wholePaperDresses))
      it(`${name}: ${dress}`, () => same(dressedIn(how, pieces), plain, /^$/, dress === 'all in capitals'));
  }
});
