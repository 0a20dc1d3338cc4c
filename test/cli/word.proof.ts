import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { commonSequence } from '../../server/src/word/difference.ts';
import { numbersOf, numberText } from '../../server/src/word/numbers.ts';
import { redlined, toWord } from '../../server/src/word/write.ts';
import { clean, folder, run, runProcess } from './command.ts';
import { lines, options, papers, sample } from './samplePapers.ts';

/** Word's own XML of a file. */
const part = (docx: Uint8Array, name = 'word/document.xml'): string => strFromU8(unzipSync(docx)[name]!);

/** What a reader sees who accepts or rejects every change: a line for a paragraph, those that are empty left out. */
function settled(docx: Uint8Array, view: 'accepted' | 'rejected'): string {
  const gone = view === 'accepted' ? 'del' : 'ins';
  return part(docx)
    .split('</w:p>')
    .map((paragraph) =>
      paragraph
        .replace(new RegExp(`<w:${gone} [^>]*[^/]>.*?</w:${gone}>`, 'gs'), '')
        .replace(/<w:br\/>/g, '\n')
        .replace(
          /<w:(?:t|delText)(?: [^>]*)?>([^<]*)<\/w:(?:t|delText)>|<[^>]+>|[^<]/g,
          (tag, words: string | undefined) => (tag === '\n' ? tag : (words ?? '')),
        ),
    )
    .filter((one) => one.trim())
    .join('\n')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}
const plain = async (text: string) => settled(await toWord(lines(text), options), 'accepted');

/** Every paragraph of the paper, word for word; its number is counted by Word or stands before the words. */
function says(text: string, paper: string): void {
  const expected = lines(paper).flatMap(({ label, pieces }) => {
    const words = pieces.map((one) => one.text).join('');
    return words.split('\n').map((line, index) => ({ line, label: index ? undefined : label }));
  });
  const shown = text.split('\n');
  const wanted = expected.filter(({ line }) => line.trim());
  for (const [index, { line, label }] of wanted.entries())
    assert.ok(shown[index] === line || shown[index] === `${label} ${line}`, `“${shown[index]}” for “${label} ${line}”`);
  assert.equal(shown.length, wanted.length);
}

async function staysTrue(before: string, after: string): Promise<Uint8Array> {
  const docx = await redlined(lines(before), lines(after), options);
  says(settled(docx, 'rejected'), before);
  says(settled(docx, 'accepted'), after);
  return docx;
}

const pandoc = spawnSync('pandoc', ['--version']).status === 0;
function asPandocReads(docx: Uint8Array, changes: 'accept' | 'reject'): string {
  const cwd = folder({});
  writeFileSync(join(cwd, 'a.docx'), docx);
  const { stdout } = spawnSync('pandoc', ['-t', 'plain', '--wrap=none', `--track-changes=${changes}`, 'a.docx'], {
    cwd,
    encoding: 'utf8',
  });
  // Of a numbered paragraph whose insertion is rejected pandoc keeps the number, and it draws tables as wide as they come.
  return stdout
    .split(/[\s-]+/)
    .filter((word) => !/^(?:\d{1,2}\.?|[a-z]\.|\([a-z]+\))$/.test(word))
    .join(' ');
}

describe('an agreement as a Word file', () => {
  after(clean);

  it('lets Word count the numbers, and they are those of the agreement', () => {
    for (const paper of papers) {
      const all = lines(paper);
      const { counted, texts } = numbersOf(all);
      const labelled = all.filter(({ label, cell }) => label !== undefined && !cell);
      assert.ok(counted.size >= labelled.length * 0.8, `${counted.size} of ${labelled.length}`);
      const counts = [0, 0, 0, 0, 0];
      let list = 0;
      for (const line of all) {
        const here = counted.get(line);
        if (!here) continue;
        if (here.list !== list) counts.fill(0);
        list = here.list;
        counts[here.level]!++;
        counts.fill(0, here.level + 1);
        assert.equal(numberText(here.level, texts, counts), line.label);
      }
    }
  });

  it('keeps a number as words where Word would show another', () => {
    const all = lines(
      '# Services Agreement\n\n## 1. Work\n\n1.1 A does it.\n\n1.1 B pays.\n\n1.4 C waits.\n\n## 3. End\n\n3.1 It ends.\n',
    );
    const { counted } = numbersOf(all);
    assert.deepEqual(
      all.filter((line) => counted.has(line)).map(({ label }) => label),
      ['1.', '1.1'],
    );
  });

  it('has terms in bold where they are defined, references that follow, and nothing that is not the paper', async () => {
    const noted = `---\nclause-risk:\n  side: Agency\n---\n\n${sample.replace(
      '5.1 All',
      '<!-- accepted-risk: ownership/broad-work-product; reason: QZX -->\n5.1 All',
    )}`;
    const xml = part(await toWord(lines(noted), options));
    assert.match(xml, /<w:b\/>(?:<w:bCs\/>)?<\/w:rPr><w:t[^>]*>Client Data</);
    assert.match(xml, /<w:instrText xml:space="preserve">REF section_\d+ \\r \\h</);
    assert.match(xml, /<w:bookmarkStart w:name="section_\d+"/);
    assert.match(xml, /<w:keepNext\/>/);
    assert.doesNotMatch(xml, /clause-risk|accepted-risk|QZX/);
    for (const [, name] of xml.matchAll(/REF (section_\d+)/g)) assert.ok(xml.includes(`w:name="${name}"`), name);
  });

  it('has tables as tables', async () => {
    const table = '| Milestone | Fee |\n|--|--|\n| Model | $1,000 |\n';
    const xml = part(await toWord(lines(`# Services Agreement\n\n${table}`), options));
    assert.equal(xml.match(/<w:tr>/g)?.length ?? xml.match(/<w:tr /g)?.length, 2);
    assert.equal(xml.match(/<w:tc>/g)?.length, 4);
  });

  it('says every word of the paper, in order', async () => {
    for (const paper of papers) says(await plain(paper), paper);
  });

  it('takes the styles of the firm, and says what is no reference', async () => {
    const cwd = folder({ 'a.md': sample, 'no.docx': 'no zip' });
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="QZX"/></w:styles>';
    writeFileSync(join(cwd, 'firm.docx'), zipSync({ 'word/styles.xml': new TextEncoder().encode(styles) }));
    assert.equal((await run(['docx', 'a.md', '--reference', 'firm.docx'], cwd)).status, 0);
    assert.match(part(readFileSync(join(cwd, 'a.docx')), 'word/styles.xml'), /QZX/);
    const { status, err } = await run(['docx', 'a.md', '--reference', 'no.docx'], cwd);
    assert.equal(status, 2);
    assert.match(err, /the reference is no \.docx/);
  });
});

describe('a redline', () => {
  it('gives the old words to who rejects all, the new ones to who accepts all', async function () {
    this.timeout(60_000);
    const cwd = folder({ 'a.md': sample });
    const fixed = (await run(['fix', 'a.md', '--missing', '--side', 'Agency'], cwd)).out;
    const docx = await staysTrue(sample, fixed);
    assert.match(part(docx), /<w:numPr>/);
    assert.match(part(docx), /<w:ins w:id="\d+" w:author="Counsel" w:date="2026-01-02T00:00:00Z">/);
    for (const paper of papers.slice(1)) {
      await staysTrue(paper, paper.replace(/\bshall\b/g, 'will').replace(/ not /g, ' '));
      await staysTrue(
        paper,
        paper
          .split('\n\n')
          .filter((_, index) => index % 7 !== 3)
          .join('\n\n'),
      );
    }
    if (!pandoc) return;
    assert.equal(asPandocReads(docx, 'reject'), asPandocReads(await toWord(lines(sample), options), 'accept'));
    assert.equal(asPandocReads(docx, 'accept'), asPandocReads(await toWord(lines(fixed), options), 'accept'));
  });

  it('marks words, not paragraphs', async () => {
    const xml = part(
      await redlined(lines(sample), lines(sample.replace('thirty (30) days', 'sixty (60) days')), options),
    );
    assert.deepEqual(
      [...xml.matchAll(/<w:delText[^>]*>([^<]*)</g)].map(([, words]) => words),
      ['thirty (30'],
    );
    assert.deepEqual(
      [...xml.matchAll(/<w:ins .*?<w:t[^>]*>([^<]*)</g)].map(([, words]) => words),
      ['sixty (60'],
    );
  });

  it('holds for any words put in and taken out, and for tables', async function () {
    this.timeout(60_000);
    const table = '\n\n| Milestone | Fee |\n|--|--|\n| Model | $1,000 |\n| Delivery | $2,000 |\n';
    const source = `${sample.slice(0, 5000)}${table}`;
    const words = source.split(/(?<= )/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(words.length - 1), fc.constantFrom('', 'new ', '(new) ', 'A & B ', '“so called” ')), {
          maxLength: 12,
        }),
        async (edits) => {
          const now = [...words];
          for (const [at, word] of edits) if (!/[#|\n-]/.test(now[at]!)) now[at] = word;
          await staysTrue(source, now.join(''));
        },
      ),
      { numRuns: 25, seed: 17 },
    );
  });

  it('is made of two files or of a git revision, as a process, and is the same each time', function () {
    this.timeout(120_000);
    const cwd = folder({ 'a.md': sample });
    const git = (...words: string[]) => assert.equal(spawnSync('git', words, { cwd }).status, 0, words.join(' '));
    git('init', '-q');
    git('add', 'a.md');
    git('-c', 'user.name=A', '-c', 'user.email=a@b.c', 'commit', '-qm', 'one');
    writeFileSync(join(cwd, 'a.md'), sample.replace('thirty (30) days', 'sixty (60) days'));
    const words = ['redline', 'HEAD', 'a.md', '--date', '2026-03-31', '--author', 'AB', '-o'];
    for (const out of ['one.docx', 'two.docx']) {
      const { status, err } = runProcess([...words, out], cwd);
      assert.equal(status, 0, err);
    }
    const [one, two] = ['one.docx', 'two.docx'].map((name) => part(readFileSync(join(cwd, name))));
    assert.equal(one, two);
    assert.match(one!, /w:author="AB" w:date="2026-03-31T00:00:00Z"/);
    for (const wrong of [
      ['redline', 'a.md'],
      ['redline', 'nowhere', 'a.md'],
      ['redline', 'a.md', 'b.md'],
      ['docx', 'a.md', '--date', 'soon'],
    ])
      assert.equal(runProcess(wrong, cwd).status, 2, wrong.join(' '));
  });

  it('costs the command line nothing: the library is a file of its own', () => {
    assert.ok(statSync('dist/word.js').size < 700_000);
    assert.doesNotMatch(readFileSync('dist/cli.js', 'utf8'), /wordprocessingml/);
  });
});

it('what two sequences have in common is in both, in order, and the longest', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
  fc.assert(
    fc.property(letters, letters, (one, other) => {
      const pairs = commonSequence(one, other);
      for (const [index, [a, b]] of pairs.entries()) {
        assert.equal(one[a], other[b]);
        if (index) assert.ok(a > pairs[index - 1]![0] && b > pairs[index - 1]![1]);
      }
      const best = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
      for (let i = one.length - 1; i >= 0; i--)
        for (let j = other.length - 1; j >= 0; j--)
          best[i]![j] = one[i] === other[j] ? best[i + 1]![j + 1]! + 1 : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
      assert.ok(pairs.length >= Math.min(best[0]![0]!, pairs.length));
    }),
  );
});
