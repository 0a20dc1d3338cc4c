import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { read } from '../../server/src/analysis/agreement.ts';
import { review } from '../../server/src/review.ts';
import { toWord } from '../../server/src/word/write.ts';
import { clean, folder, run, runProcess } from './command.ts';
import { by, del, imported } from './importedWord.ts';
import { bookmark, field, inList } from './numberedWord.ts';
import { lines, options, papers, sample } from './samplePapers.ts';
import { paragraph, run as said, type WordParts } from './wordFile.ts';

describe('a Word file as Markdown', () => {
  after(clean);

  it('of our own making is read as the agreement it was made of', async function () {
    this.timeout(60_000);
    const findings = (text: string) => review(text).findings.map(({ rule, message }) => `${rule.id}: ${message}`);
    for (const paper of papers)
      assert.deepEqual(findings(imported(await toWord(lines(paper), options))), findings(paper));
  });

  it('has headings where a heading is one, and sentences in a heading’s style as sentences', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
      <w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:name w:val="Clause"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`;
    const long = 'The Supplier shall deliver the Model to the Customer by the date in Exhibit A.';
    assert.equal(
      imported({
        ...inList,
        styles,
        document: [
          paragraph(said('Supply Agreement'), { style: 'T' }),
          paragraph(said('Delivery'), { style: 'A', list: 1, level: 0 }),
          paragraph(said(long), { style: 'B', list: 1, level: 1 }),
          paragraph(said('Body, '), {}).replace(
            '</w:p>',
            `${said('bold ', '<w:b/>')}${said('and not', '<w:b w:val="0"/>')}</w:p>`,
          ),
        ].join(''),
      }),
      `# Supply Agreement\n\n# 1. Delivery\n\n1.1 ${long}\n\nBody, **bold** and not\n`,
    );
  });

  it('shows the number a reference leads to, whatever the field still shows', () => {
    const target = paragraph(`${bookmark('a')}${said('Target.')}`, { list: 1, level: 2 });
    const refers = (...fields: readonly string[]) => paragraph(fields.join(said(', ')));
    const text = imported({
      ...inList,
      document:
        refers(
          field('REF a \\r \\h', '9.9'),
          field('REF a \\w \\h', '(b)'),
          field('REF a \\n \\h', '(z)'),
          field('REF nowhere \\r \\h', '4.2'),
          field('REF a \\h', 'Its words'),
          '<w:fldSimple w:instr=" REF a \\w ">' + said('old') + '</w:fldSimple>',
        ) +
        paragraph(said('One.'), { list: 1, level: 0 }) +
        paragraph(said('Under one.'), { list: 1, level: 1 }) +
        target,
    });
    assert.equal(text.split('\n')[0], '1.1(a), 1.1(a), (a), 4.2, Its words, 1.1(a)');
  });

  it('leaves out what Word makes of the rest, what is hidden, and what nobody sees', () => {
    const toc =
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
          said('Delivery 3'),
      ) + paragraph(said('Payment 4') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>');
    const both = `<w:ins ${by}>${del('never')}</w:ins>`;
    assert.equal(
      imported({ document: toc + paragraph(said('Hidden', '<w:vanish/>') + said('Seen') + both) }),
      'Seen\n',
    );
  });

  it('keeps tables, with what is merged in its place', () => {
    const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
    const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const document = `<w:tbl>${row(cell(paragraph(said('Fees | taxes')), '<w:gridSpan w:val="2"/>'))}${row(
      cell(paragraph(said('Model')), '<w:vMerge w:val="restart"/>'),
      cell(paragraph(said('One.'), { list: 1, level: 0 }) + paragraph(said('Two.'), { list: 1, level: 0 })),
    )}${row(cell(paragraph(said('Model')), '<w:vMerge/>'), cell(paragraph('', { list: 1, level: 0 })))}</w:tbl>`;
    assert.equal(
      imported({ ...inList, document }),
      '| Fees \\| taxes |  |\n| --- | --- |\n| Model | 1. One.<br>2. Two. |\n|  | 3. |\n',
    );
  });

  it('has notes at the foot, comments beside their words, boxes, lines to write on, and lines that break', () => {
    const document =
      paragraph(
        `${said('Fees')}<w:r><w:footnoteReference w:id="2"/></w:r>${said(' are due')}<w:r><w:commentReference w:id="5"/></w:r>${said('.')}`,
      ) +
      paragraph(
        `${said('By:')}<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/></w:r><w:r><w:br/></w:r>${said('Name:')}`,
      ) +
      paragraph(`<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>${said(' Option')}`);
    const parts: WordParts = {
      document,
      footnotes: `<w:footnote w:id="2">${paragraph(said('In dollars.'))}</w:footnote>`,
      comments: `<w:comment w:id="5" w:author="Kim">${paragraph(said('When?'))}</w:comment>`,
    };
    const text = imported(parts);
    assert.equal(text, 'Fees[^1] are due{>>Kim: When?<<}.\n\nBy:________\\\nName:\n\n☐ Option\n\n[^1]: In dollars.\n');
    assert.equal(imported(parts, 'both', false), text.replace('{>>Kim: When?<<}', ''));
  });

  it('joins words to the heading that stands on their line', () => {
    const hidden = '<w:rPr><w:vanish/><w:specVanish/></w:rPr>';
    const styles = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 2"/></w:style>';
    const document =
      paragraph(said('Term.'), { style: 'A', list: 1, level: 0, more: hidden }) +
      paragraph(
        said('This Agreement lasts until the Model has been delivered, paid for and accepted by both parties.'),
      );
    assert.match(imported({ ...inList, styles, document }), /^1\. \*\*Term\.\*\* This Agreement lasts/);
  });

  it('says what was said, whatever signs it is said in', () => {
    const signs = fc.constantFrom(
      ...[
        '#',
        ' * ',
        '_',
        '-',
        '+',
        '>',
        '1.',
        '(a)',
        '[x]',
        '[1]:',
        '](u)',
        '`',
        '<b>',
        '&amp;',
        '\\',
        '|',
        '~~',
        '{++',
        '++}',
        '{--',
        '--}',
        '{>>',
        '===',
        '---',
        'word',
        'Word',
        ' ',
        ' ',
        ' ',
      ],
    );
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 10 }), fc.boolean(), (some, bold) => {
        const text = `${some.join('')}x`.replace(/\s+/g, ' ').trim();
        const made = imported({ document: paragraph(said(text, bold ? '<w:b/>' : '')) });
        const [block, ...others] = read(`${made}\n\nEnd.\n`).markdown.blocks;
        assert.equal(others.length, 1, made);
        const item = /^\d+\. /.exec(text);
        assert.equal(
          block!.words.text.trim(),
          text.slice(item && block!.type === 'item' ? item[0].length : 0).trim(),
          made,
        );
      }),
      { numRuns: 1000, seed: 5 },
    );
  });
});

describe('a file that is no Word file', () => {
  after(clean);

  it('is told in one line, and nothing is read', async () => {
    const document = strToU8('<w:document><w:body/></w:document>');
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(130_000_000) });
    const many = zipSync(Object.fromEntries(Array.from({ length: 20_100 }, (_, at) => [`x/${at}`, new Uint8Array(0)])));
    const good = zipSync({ 'word/document.xml': document });
    const deep = `<w:document><w:body>${'<w:p>'.repeat(200_000)}`;
    const files: Readonly<Record<string, Uint8Array>> = {
      'text.docx': strToU8('no zip'),
      'old.docx': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'cut.docx': good.slice(0, good.length - 30),
      'other.docx': zipSync({ 'xl/workbook.xml': document }),
      'broken.docx': zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }),
      'deep.docx': zipSync({ 'word/document.xml': strToU8(deep) }),
      'entities.docx': zipSync({
        'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "bbbb">]><w:document>&b;</w:document>'),
      }),
      'bomb.docx': bomb,
      'tags.docx': zipSync({ 'word/document.xml': strToU8(`<w:document>${'<w:p/>'.repeat(810_000)}</w:document>`) }),
      'many.docx': many,
    };
    const cwd = folder(files);
    for (const name of Object.keys(files)) {
      const { status, out, err } = await run(['import', name], cwd);
      assert.equal(status, name === 'entities.docx' ? 0 : 2, name + err);
      assert.equal(out.trim(), '', name);
      if (status) assert.match(err, new RegExp(`^clause-risk: ${name}: [^\\n]+\\n$`), name);
    }
  });

  it('is one as a process, too, and a Word file is not written to', function () {
    this.timeout(60_000);
    const cwd = folder({ 'a.md': sample });
    assert.equal(runProcess(['docx', 'a.md'], cwd).status, 0);
    const whole = readFileSync(join(cwd, 'a.docx'));
    writeFileSync(join(cwd, 'cut.docx'), whole.subarray(0, whole.length / 2));
    for (const verb of ['import', 'check', 'map']) {
      const { status, err } = runProcess([verb, 'cut.docx'], cwd);
      assert.equal(status, 2);
      assert.match(err, /^clause-risk: cut\.docx: it is damaged: it cannot be unpacked\n$/);
    }
    const { status, err } = runProcess(['fix', 'a.docx', '--missing', '--write'], cwd);
    assert.equal(status, 2);
    assert.match(err, /not written to/);
    assert.deepEqual(readFileSync(join(cwd, 'a.docx')), whole);
    assert.equal(runProcess(['import', '-'], cwd, { input: whole }).out, runProcess(['import', 'a.docx'], cwd).out);
    const { out } = runProcess(['scan', '.', '--format', 'ndjson'], cwd);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; title?: string });
    assert.deepEqual(
      rows.map(({ file, title }) => [file, title]),
      [
        ['a.docx', 'AI Agency Services Agreement'],
        ['a.md', 'AI Agency Services Agreement'],
        ['cut.docx', undefined],
      ],
    );
  });
});
