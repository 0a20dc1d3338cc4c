import assert from 'node:assert/strict';
import { offersFor } from '../../server/src/fixes/offers.ts';
import { afterEdits } from '../../server/src/modelClauses/apply.ts';
import { draftingStyleOf } from '../../server/src/modelClauses/draftingStyle.ts';
import { rowEdit } from '../../server/src/modelClauses/rows.ts';
import { review } from '../../server/src/review.ts';

// A clause stays inside the table, the list or the quote that its article is, as a proper row or item with the next label.

const clauses = [
  'Client shall own all work product made by Agency under this Agreement.',
  'Agency retains all right, title and interest in its pre-existing tools.',
  'Improvements made by both parties together are owned jointly by the parties.',
];
const paper = (article: string): string => `# Development Agreement

This Agreement is between Vega Labs, Inc. ("Agency") and Harbor Foods LLC ("Client").

## 3. Services

Agency shall develop software for Client. Client shall pay the fees.

## []{#_Toc4 .anchor}4. Ownership

${article}

## 5. Law

This Agreement is governed by the laws of Ohio.
`;
const each = (write: (words: string, at: number) => string, between = '\n\n'): string =>
  clauses.map(write).join(between);
const roman = ['i', 'ii', 'iii'];
const rule = `+-----+${'-'.repeat(80)}+`;

/** How an article is written, how the next of it begins, and how its first sub-paragraph does. */
const layouts: Readonly<Record<string, readonly [article: string, next: string, under: string]>> = {
  bullets: [each((w) => `- ${w}`), '\n\n- The', '\n\n  (a) Shares'],
  'bullets of two sentences': [`- ${clauses[0]}\n\n- ${clauses[1]} ${clauses[2]}`, '\n\n- The', '\n\n  (a) Shares'],
  'one bullet': [`- ${clauses.join(' ')}`, '\n\n- The', '\n\n  (a) Shares'],
  'one number': [`1. ${clauses.join(' ')}`, '\n\n2. The', '\n\n   (a) Shares'],
  'one number with a bracket': [`1) ${clauses.join(' ')}`, '\n\n2) The', '\n\n   (a) Shares'],
  'bullets, tight': [each((w) => `- ${w}`, '\n'), 'parties.\n- The', '\n\n  (a) Shares'],
  stars: [each((w) => `* ${w}`), '\n\n* The', '\n\n  (a) Shares'],
  'bullets that Word left': [each((w) => `• ${w}`), '\n\n• The', '\n\n  (a) Shares'],
  numbers: [each((w, i) => `${i + 1}. ${w}`), '\n\n4. The', '\n\n   (a) Shares'],
  'numbers, tight': [each((w, i) => `${i + 1}. ${w}`, '\n'), 'parties.\n4. The', '\n\n   (a) Shares'],
  'numbers with a bracket': [each((w, i) => `${i + 1}) ${w}`), '\n\n4) The', '\n\n   (a) Shares'],
  'numbers, escaped': [each((w, i) => `${i + 1}\\. ${w}`), '\n\n4\\. The', '\n\n(a) Shares'],
  'numbered by hash': [each((w) => `#. ${w}`), '\n\n#. The', '\n\n   (a) Shares'],
  letters: [each((w, i) => `(${'abc'[i]}) ${w}`), '\n\n(d) The', '\n\n(i) Shares'],
  'letters, escaped': [each((w, i) => `\\(${'abc'[i]}\\) ${w}`), '\n\n\\(d\\) The', '\n\n\\(i\\) Shares'],
  'letters with a bracket': [each((w, i) => `${'abc'[i]}) ${w}`), '\n\nd) The', '\n\n(i) Shares'],
  'letters in bold': [each((w, i) => `**(${'abc'[i]})** ${w}`), '\n\n**(d)** The', '\n\n(i) Shares'],
  'letters in bullets': [each((w, i) => `- (${'abc'[i]}) ${w}`, '\n'), '\n- (d) The', '\n\n  (i) Shares'],
  'letters, indented': [each((w, i) => `    (${'abc'[i]}) ${w}`), '\n\n    (d) The', '\n\n    (i) Shares'],
  'letters behind anchors': [
    each((w, i) => `[]{#_Ref${i} .anchor}(${'abc'[i]}) ${w}`),
    '\n\n(d) The',
    '\n\n(i) Shares',
  ],
  'letters, a line each': [each((w, i) => `(${'abc'[i]}) ${w}`, '\\\n'), '\n\n(d) The', '\n\n(i) Shares'],
  'letters, run on': [each((w, i) => `(${'abc'[i]}) ${w}`, ' '), '\n\n(d) The', '\n\n(i) Shares'],
  'letters in divs': [
    each((w, i) => `::: {custom-style="List"}\n(${'abc'[i]}) ${w}\n:::`),
    '\n\n(d) The',
    '\n\n(i) Shares',
  ],
  'capital letters': [each((w, i) => `${'ABC'[i]}. ${w}`), '\n\nD. The', '\n\n(a) Shares'],
  roman: [each((w, i) => `(${roman[i]}) ${w}`), '\n\n(iv) The', '\n\n(a) Shares'],
  'roman with a stop': [each((w, i) => `${roman[i]}. ${w}`), '\n\niv. The', '\n\n(a) Shares'],
  'roman with a bracket': [each((w, i) => `${roman[i]}) ${w}`), '\n\niv) The', '\n\n(a) Shares'],
  'figures in brackets': [each((w, i) => `4(${i + 1}) ${w}`), '\n\n4(4) The', '\n\n(a) Shares'],
  'numbers in brackets': [each((w, i) => `(4.${i + 1}) ${w}`), '\n\n(4.4) The', '\n\n(a) Shares'],
  'numbers of two parts': [each((w, i) => `4.${i + 1} ${w}`), '\n\n4.4 The', '\n\n(a) Shares'],
  'numbers behind anchors': [each((w, i) => `[]{#_Ref${i} .anchor}4.${i + 1} ${w}`), '\n\n4.4 The', '\n\n(a) Shares'],
  'numbers of two figures': [each((w, i) => `4.0${i + 1} ${w}`), '\n\n4.04 The', '\n\n(a) Shares'],
  'bold titles': [
    each((w, i) => `**4.${i + 1} Point ${'ABC'[i]}.** ${w}`),
    '\n\n**4.4 Terms of Joint Ownership.** The',
    '\n\n(a) Shares',
  ],
  'a quote': [each((w) => `> ${w}`, '\n>\n'), '\n>\n> The', '\n>\n> (a) Shares'],
  'letters in a quote': [each((w, i) => `> (${'abc'[i]}) ${w}`, '\n>\n'), '\n>\n> (d) The', '\n>\n> (i) Shares'],
  'bullets in a quote': [each((w) => `> - ${w}`, '\n>\n'), '\n>\n> - The', '\n>\n>   (a) Shares'],
  'a table': [
    `| No. | Clause |\n|--|--|\n${each((w, i) => `| 4.${i + 1} | ${w} |`, '\n')}`,
    ' |\n| 4.4 | The',
    ': (a) Shares',
  ],
  'a table of letters': [
    `| | |\n|--|--|\n${each((w, i) => `| (${'abc'[i]}) | ${w} |`, '\n')}`,
    ' |\n| (d) | The',
    ': (i) Shares',
  ],
  'a table drawn with bars': [
    `${rule}\n${each((w, i) => `| 4.${i + 1} | ${w.padEnd(79)}|`, `\n${rule}\n`)}\n${rule}`,
    `${rule}\n| 4.4 | The`,
    ' (a) Shares',
  ],
  'definitions of pandoc': [
    each((w, i) => `Point ${'ABC'[i]}\n\n:   ${w}`),
    '\n\nTerms of Joint Ownership\n\n:   The',
    '\n\n    (a) Shares',
  ],
  'items of HTML': [`<ol type="a">\n${each((w) => `<li>${w}</li>`, '\n')}\n</ol>`, '</li>\n<li>The', '<br>(a) Shares'],
  'paragraphs of HTML': [each((w, i) => `<p>(${'abc'[i]}) ${w}</p>`, '\n'), '</p>\n<p>(d) The', '<br>(i) Shares'],
  'a table of HTML': [
    `<table>\n${each((w, i) => `<tr><td>4.${i + 1}</td><td>${w}</td></tr>`, '\n')}\n</table>`,
    '</tr>\n<tr><td>4.4</td><td>The',
    '<br>(a) Shares',
  ],
};

describe('a clause goes on as its article is laid out', () => {
  for (const [name, [article, next, under]] of Object.entries(layouts))
    it(name, () => {
      for (const ends of ['\n', '\r\n']) {
        const text = paper(article).replaceAll('\n', ends);
        const one = review(text);
        const finding = one.findings.find(({ rule: { id } }) => id === 'joint/ownership-without-terms')!;
        const offer = offersFor(one, finding).find(({ fix }) => fix.do === 'insert-clause');
        assert.ok(offer, 'offered');
        const after = afterEdits(text, offer.edits);
        assert.equal(/\r(?!\n)|(?<!\r)\n/.test(after) && ends === '\r\n', false, 'one sort of line ends');
        const plain = after.replaceAll('\r\n', '\n');
        assert.ok(plain.includes(next), plain.slice(plain.indexOf('4. Ownership')));
        assert.ok(plain.includes(under), plain.slice(plain.indexOf('4. Ownership')));
        // Nothing else moves, and no anchor stands twice.
        let rest = after;
        for (const { start, text: put } of [...offer.edits].reverse())
          rest = rest.slice(0, start) + rest.slice(start + put.length);
        assert.equal(rest, text);
        const anchors = after.match(/\{#\w+/g) ?? [];
        assert.deepEqual(anchors, [...new Set(anchors)]);
        // It is read where it was put: under the article, in what the article is.
        const read = review(after).agreement;
        const [asked, put, law] = [
          clauses[2]!.slice(0, -1),
          'The following applies to jointly owned',
          'governed by',
        ].map((words) => read.sentences.findIndex((sentence) => sentence.text.includes(words)));
        assert.ok(0 < asked! && asked! < put! && put! < law!);
        const [before, behind] = [read.sentences[asked!]!, read.sentences[put!]!];
        assert.deepEqual(
          [behind.block.quoted, behind.block.cell?.table],
          [before.block.quoted, name.startsWith('definitions') ? behind.block.cell?.table : before.block.cell?.table],
        );
      }
    });
});

describe('where the agreement is a table', () => {
  const table = (numbers: readonly string[]): string =>
    `# Development Agreement

This Agreement is between Vega Labs, Inc. ("Agency") and Harbor Foods LLC ("Client").

| No. | Clause |
|--|--|
${['Agency shall develop software for Client. Client shall pay the fees.', ...clauses].map((words, i) => `| ${numbers[i]} | ${words} |`).join('\n')}
`;
  for (const [name, numbers, next] of [
    ['the next clause, where rows count clauses', ['1.1', '1.2', '2.1', '2.2'], '| 2.3 | The'],
    ['the next clause in bold', ['**1.1**', '**1.2**', '**2.1**', '**2.2**'], '| **2.3** | The'],
    ['the next row, where rows are counted', ['1', '2', '3', '4'], '| 5 | The'],
  ] as const)
    it(name, () => {
      const text = table(numbers);
      const { agreement } = review(text);
      const row = rowEdit(draftingStyleOf(agreement), 'Licences', 'The licences continue.');
      assert.ok(row, 'a row');
      assert.ok(afterEdits(text, [row]).includes(`|\n${next} licences continue. |`), row.text);
    });
});
