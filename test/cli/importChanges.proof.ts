import assert from 'node:assert/strict';
import { redlined, toWord } from '../../server/src/word/write.ts';
import { folder, run } from './command.ts';
import { by, del, imported, ins, mark, reading, words } from './importedWord.ts';
import { bookmark, field, inList } from './numberedWord.ts';
import { lines, options, papers, sample } from './samplePapers.ts';
import { paragraph, run as said, wordFile } from './wordFile.ts';

describe('tracked changes of a Word file', () => {
  /** What the marked-up text gives to who accepts or rejects all is what each version alone is. */
  function staysTrue(docx: Uint8Array): string {
    const marked = imported(docx);
    for (const view of ['accepted', 'rejected'] as const)
      assert.deepEqual(words(reading(marked, view)), words(imported(docx, view)), view);
    return marked;
  }

  it('are marked where they stand, with the numbers that each version has', () => {
    const document =
      paragraph(ins(said('New first.')), { list: 1, level: 0, ...mark('ins') }) +
      paragraph(`${said('It lasts ')}${del('ten')}${ins(said('two'))}${said(' years.')}`, { list: 1, level: 0 }) +
      paragraph(del('Gone.'), { list: 1, level: 0, ...mark('del') }) +
      paragraph(`${bookmark('a')}${said('Last.')}`, { list: 1, level: 0 }) +
      paragraph(`${said('See ')}${field('REF a \\r \\h', '3')}${said('.')}`);
    const docx = wordFile({ ...inList, document });
    assert.equal(
      staysTrue(docx),
      [
        '{++1. New first.++}',
        '{--1. --}{++2. ++}It lasts {--ten--}{++two++} years.',
        '{--2. Gone.--}',
        '3. Last.',
        'See 3.',
      ].join('\n\n') + '\n',
    );
    assert.equal(imported(docx, 'rejected'), '1. It lasts ten years.\n\n2. Gone.\n\n3. Last.\n\nSee 3.\n');
  });

  it('are read where a paragraph was divided, and where two were joined', () => {
    const document =
      paragraph(said('First half, '), { list: 1, level: 0, ...mark('ins') }) +
      paragraph(said('second half.'), { list: 1, level: 0 }) +
      paragraph(said('Alpha '), { list: 1, level: 0, ...mark('del') }) +
      paragraph(said('beta.'), { list: 1, level: 0 });
    const docx = wordFile({ ...inList, document });
    assert.equal(imported(docx, 'accepted'), '1. First half,\n\n2. second half.\n\n3. Alpha beta.\n');
    assert.equal(imported(docx, 'rejected'), '1. First half, second half.\n\n2. Alpha\n\n3. beta.\n');
  });

  it('are read as what stood there before, where list or style was changed', () => {
    const changed = `<w:pPrChange ${by}><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>`;
    const document =
      paragraph(said('One.'), { list: 1, level: 0 }) + paragraph(said('Two.'), { list: 1, level: 1, more: changed });
    assert.equal(staysTrue(wordFile({ ...inList, document })), '1. One.\n\n{--2. --}{++1.1 ++}Two.\n');
  });

  it('of our own redline give the old words and the new ones', async function () {
    this.timeout(60_000);
    for (const paper of papers) {
      const turns = [
        paper.replace(/\bshall\b/g, 'will').replace(/ not /g, ' '),
        paper
          .split('\n\n')
          .filter((_, index) => index % 7 !== 3)
          .join('\n\n'),
      ];
      for (const turned of turns) {
        const docx = await redlined(lines(paper), lines(turned), options);
        staysTrue(docx);
        assert.deepEqual(words(imported(docx, 'rejected')), words(imported(await toWord(lines(paper), options))));
        assert.deepEqual(words(imported(docx, 'accepted')), words(imported(await toWord(lines(turned), options))));
      }
    }
  });

  it('are a turn: what each did to the risks', async () => {
    const before = sample.replace(/^6\.1 .*\n\n/m, '').replace(/^6\.(\d)/gm, (_, at: string) => `6.${Number(at) - 1}`);
    const cwd = folder({ 'a.md': before, 'b.md': sample });
    const ok = async (...asked: string[]) => {
      const { status, out, err } = await run(asked, cwd);
      assert.equal(status, 0, err);
      return out;
    };
    await ok('redline', 'a.md', 'b.md', '-o', 'back.docx');
    const introduced = async (file: string) => {
      const out = await ok('check', file, '--since', 'a.md', '--fail-on', 'never', '--format', 'json');
      const [one] = JSON.parse(out) as [{ findings: readonly { rule: string; message: string }[] }];
      return one.findings.map(({ rule, message }) => `${rule}: ${message}`);
    };
    const brought = await introduced('b.md');
    assert.ok(brought.length);
    // There they stand in words that are marked, and that is said.
    const marked = brought.map((one) => `${one} In words inserted.`);
    assert.deepEqual(await introduced('back.docx'), marked);
  });
});
