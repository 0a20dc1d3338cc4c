import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Agreement } from '../../server/src/analysis/agreement.ts';
import { sourceOffset } from '../../server/src/analysis/page/blocks.ts';
import { review } from '../../server/src/review.ts';
import { type Clauses, everyWord, paper, plainClauses } from './dressed.ts';
import { insertedMarks, noteMarks, struckMarks } from './marks.ts';

// Whatever a paper is dressed in, every place that is told leads to the very characters that were read.

/** Every notation, and two in one another; what is read is not judged here, only where it stands. */
const marks = Object.values({ ...insertedMarks, ...noteMarks, ...struckMarks });
const mark = fc
  .array(fc.constantFrom(...marks), { maxLength: 2 })
  .map((some) => (words: string) => some.reduce((all, one) => one(all), words));
const keys = ['services', 'ownership', 'kept', 'training', 'purpose', 'joint', 'cap', 'term', 'law'] as const;
const whole = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => `\ufeff${text}`,
  (text) => `---\ntitle: Services\n\nclause-risk:\n  side: provider\n---\n\n${text}`,
  (text) => text.replaceAll('"', '&quot;'),
  (text) => text.replace(/"([^"\n]*)"/g, '“$1”'),
  (text) => text.replace(/^(?=\S)/gm, '> '),
  // The words, and no mark that a tool writes in small letters.
  (text) => text.replace(/(?<![\\&#.{<\w"=/-])[a-z]+(?![\w;=:"}>-])/g, (one) => one.toUpperCase()),
  (text) => text.normalize('NFD').replaceAll('é', 'e\u0301'),
);
const papers = fc
  .tuple(fc.tuple(...keys.map(() => mark)), whole)
  .map(([dress, all]) =>
    all(paper(Object.fromEntries(keys.map((key, i) => [key, dress[i]!(plainClauses[key])])) as Partial<Clauses>)),
  );

describe('every place leads to the characters that were read', () => {
  it('in papers dressed at random', () =>
    fc.assert(
      fc.property(papers, (text) => {
        const { agreement, findings } = review(text);
        blocksStandWhereTheySay(agreement);
        for (const sentence of agreement.sentences) {
          for (let i = 0; i < sentence.text.length; i++) shows(text, sentence.at(i), sentence.text[i]!);
          // The lines of a cell have other cells between them.
          if (sentence.block.type !== 'cell')
            assert.equal(squeezed(words(agreement, sentence.pieces)), squeezed(sentence.words));
        }
        for (const one of agreement.terms.all)
          assert.equal(squeezed(everyWord(agreement, one)).toLowerCase(), squeezed(one.term).toLowerCase());
        for (const { name, start, end } of agreement.parties)
          assert.ok(squeezed(everyWord(agreement, { start, end })).includes(squeezed(name)), `party ${name}`);
        for (const { rule, start, end } of findings) {
          assert.ok(0 <= start && start < end && end <= text.length, `${rule.id} ${start}–${end}`);
          assert.match(text[start]!, /\S/, `${rule.id} begins at a blank`);
          assert.match(text[end - 1]!, /\S/, `${rule.id} ends at a blank: ${text.slice(start, end)}`);
          // What is not seen, and what is left blank, is marked itself.
          const unseen = rule.id === 'drafting/hidden-characters' || /[[{<_]/.test(text.slice(start, end));
          assert.ok(unseen || everyWord(agreement, { start, end }), rule.id);
        }
      }),
      { numRuns: Number(process.env.OFFSETS ?? 60) },
    )).timeout(240_000);
});

/** The words of each block, character for character, and in order. */
function blocksStandWhereTheySay({ text, markdown }: Agreement): void {
  for (const { start, end, words: shown } of markdown.blocks) {
    let before = -1;
    for (let i = 0; i < shown.text.length; i++) {
      const at = start + sourceOffset(shown, i);
      assert.ok(at >= before && at < end, `character ${i} of "${shown.text.slice(0, 40)}" stands at ${at}`);
      before = at;
      shows(text, at, shown.text[i]!);
    }
  }
}

/** Whether the source at a place shows this character: itself, an entity for it, a curly or a wider form of it. */
function shows(text: string, at: number, character: string): void {
  if (/\s/.test(character)) return;
  const here = text[at]!;
  // A paper in capitals is read as in small letters.
  if (
    here === character ||
    here === character.toUpperCase() ||
    alike[character]?.includes(here) ||
    here.normalize('NFKC').includes(character)
  )
    return;
  const entity = /^&(?:#(\d+)|#x([\da-f]+)|\w+);/i.exec(text.slice(at, at + 12));
  const [, decimal, hex] = entity ?? [];
  const number = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
  if (entity && (number === undefined || String.fromCodePoint(number).normalize('NFKC').includes(character))) return;
  // A letter and its accent may be one where they are read.
  if (
    text
      .slice(at, at + 4)
      .normalize('NFC')
      .startsWith(character)
  )
    return;
  assert.fail(
    `"${character}" is said to stand at …${text.slice(Math.max(0, at - 20), at)}⟦${text.slice(at, at + 20)}…`,
  );
}
const alike: Readonly<Record<string, string>> = { '"': '“”„″', "'": '‘’`', '-': '–—−‒―', '·': '.…•◦', '.': '…' };

const words = (agreement: Agreement, pieces: readonly { start: number; end: number }[]): string =>
  pieces.map((piece) => everyWord(agreement, piece)).join(' ');
const squeezed = (words: string): string => words.replace(/[\s·.\-–—­]+/g, '');
