import assert from 'node:assert/strict';
import { review } from '../../server/src/review.ts';

// The same agreement in many dresses: whatever Word, pandoc, Google Docs or the other side did to it, it says the same.

const opening = (agency = '"Agency"', client = '"Client"') =>
  `This Services Agreement (the "Agreement") is between Vega Labs, Inc., a Delaware corporation (${agency}), and Harbor Foods LLC, an Ohio company (${client}).`;
const clauses: readonly (readonly [title: string, ...sentences: string[]])[] = [
  [
    'Definitions',
    '"Deliverables" means the software and models listed in Exhibit A.',
    '"Client Data" means all data that Client gives to Agency.',
  ],
  ['Services', 'Agency shall design, train and deliver a forecasting model for Client as described in Exhibit A.'],
  ['Fees', 'Client shall pay Agency the fees stated in Exhibit A within thirty (30) days after receipt of an invoice.'],
  [
    'Ownership',
    'Client shall own all work product, inventions and intellectual property created by Agency during the engagement.',
  ],
  [
    'Data',
    'Agency may use the Client Data solely to perform the services.',
    'Agency may use the Client Data to train and improve models for other customers.',
  ],
  ['Improvements', 'Improvements made by both parties together are owned jointly by the parties.'],
  ['Term', 'Either party may terminate this Agreement on thirty (30) days notice, as set out in Section 12.4.'],
  ['Law', 'This Agreement is governed by the laws of Ohio.'],
];
const exhibit = 'The Deliverables are the model, its weights and its documentation.';

interface Dress {
  readonly title?: (title: string) => string;
  readonly heading?: (number: number, title: string) => string;
  readonly sentence?: (sentence: string, of: number) => string;
  readonly join?: string;
  readonly labels?: readonly [string, string];
  readonly exhibit?: (name: string) => string;
  readonly whole?: (text: string) => string;
}
function dressed({
  title = (one) => `# ${one}`,
  heading = (number, one) => `## ${number}. ${one}`,
  sentence = (one) => one,
  join = ' ',
  labels,
  exhibit: head = (name) => `## ${name}`,
  whole = (text) => text,
}: Dress): string {
  const body = clauses.map(
    ([name, ...sentences], i) =>
      `${heading(i + 1, name)}\n\n${sentences.map((one, of) => sentence(one, i * 2 + of)).join(i === 0 ? '\n\n' : join)}`,
  );
  return whole(
    [title('Services Agreement'), opening(...(labels ?? [])), ...body, head('Exhibit A'), exhibit].join('\n\n') + '\n',
  );
}

const once = (word: string, by: (found: string) => string) => (text: string) => text.replace(word, by);
const dresses: Record<string, Dress> = {
  'pandoc: anchors before headings': {
    heading: (n, t) => `## []{#_Toc${n}123 .anchor}${n}. ${t}`,
    exhibit: (t) => `## []{#_Toc9 .anchor}${t}`,
  },
  'pandoc: attributes behind headings': {
    title: (t) => `# ${t} {#services-agreement .unnumbered}`,
    heading: (n, t) => `## ${n}. ${t} {#s${n}}`,
  },
  'pandoc: escaped numbers under lines': { heading: (n, t) => `${n}\\. ${t}\n${'-'.repeat(12)}` },
  'pandoc: underlined labels': { labels: ['“[Agency]{.underline}”', '“[Client]{.underline}”'] },
  'pandoc: divs with styles': { sentence: (one) => `::: {custom-style="Body Text"}\n${one}\n:::`, join: '\n\n' },
  'pandoc: indented paragraphs are quotes': { sentence: (one) => `> ${one}`, join: '\n>\n' },
  'pandoc: hard breaks': { join: '\\\n' },
  'pandoc: inserted sentences': { sentence: (one) => `[${one}]{.insertion author="Kim" date="2026-01-02T10:00:00Z"}` },
  'pandoc: deleted beside what stands': {
    sentence: (one) => `[Nothing of the kind is agreed.]{.deletion author="Kim"} ${one}`,
  },
  'pandoc: title lines': { title: (t) => `% ${t}\n% Jo Reyes\n% March 2026` },
  'CriticMarkup: inserted': { sentence: (one) => `{++${one}++}` },
  'CriticMarkup: struck beside what stands': { sentence: (one) => `{--Nothing of the kind is agreed. --}${one}` },
  'CriticMarkup: put in the place of': { sentence: (one) => `{~~nothing~>${one}~~}` },
  'CriticMarkup: highlighted with a comment': { sentence: (one) => `{==${one}==}{>>ask Kim<<}` },
  'struck with tildes': { sentence: (one) => `~~Nothing of the kind is agreed.~~ ${one}` },
  'struck with tags over paragraphs': {
    whole: once('## 4.', (found) => `<del>\n\nNothing is owned by anybody at all.\n\n</del>\n\n${found}`),
  },
  'footnote marks behind stops': {
    sentence: (one) => `${one}[^1]`,
    whole: (text) => `${text}\n[^1]: Client asked for this.\n`,
  },
  'raised marks behind stops': { sentence: (one) => `${one}<sup>2</sup>` },
  'escaped marks behind stops': { sentence: (one) => `${one}\\[3\\]` },
  'Google Docs: escaped stops and bold headings': {
    heading: (n, t) => `## **${n}\\. ${t}**`,
    title: (t) => `# **${t}**`,
    exhibit: (t) => `## **${t}**`,
  },
  'Word: bold paragraphs for headings': {
    title: (t) => `**${t}**`,
    heading: (n, t) => `**${n}. ${t}**`,
    exhibit: (t) => `**${t}**`,
  },
  'comments between': { sentence: (one) => `${one}<!-- "Work Product" means what? -->` },
  'no-break spaces': { sentence: (one) => one.replaceAll(' ', ' ').replace(' ', '\u00a0') },
  entities: { sentence: (one) => one.replace('a', '&#97;').replace(/ (?=\w+\.$)/, '&nbsp;') },
  'soft hyphens': { sentence: (one) => one.replace(/(\w{3})(\w{4})/, '$1\u00ad$2') },
  'words broken at line ends': {
    sentence: (one) =>
      one
        .replace('intellectual', 'intellec-\ntual')
        .replace('forecasting', 'fore-\ncasting')
        .replace('governed', 'gov-\nerned'),
  },
  'carriage returns alone': { whole: (text) => text.replaceAll('\n', '\r') },
  'Windows line ends': { whole: (text) => text.replaceAll('\n', '\r\n') },
  'a mark of the order of bytes': { whole: (text) => `\ufeff${text}` },
  'front matter of other tools': {
    whole: (text) =>
      `---\ntitle: Services Agreement\n\n# kept by the site\nlayout: page\ntags:\n  - contract\n\ndraft: false\n---\n\n${text}`,
  },
  'front matter in TOML': {
    whole: (text) => `+++\ntitle = "Services Agreement"\n[extra]\ntoc = false\n+++\n\n${text}`,
  },
  'a page number within a sentence': { whole: once('shall own all work', () => 'shall own all\nPage 2 of 3\nwork') },
  highlights: { sentence: (one) => `==${one}==` },
  'HTML paragraphs': { sentence: (one) => `<p>${one}</p>`, join: '\n\n' },
  'HTML spans': { sentence: (one) => `<span class="clause">${one}</span>` },
  // Whole papers as a tool leaves them, with all its habits at once.
  'Word by pandoc with tracked changes, the whole paper': {
    title: (t) => `# []{#_Hlk1 .anchor}${t} {#services-agreement .Title}`,
    heading: (n, t) =>
      `## []{#_Toc${n}7 .anchor}${n}. [Schedule]{.deletion author="Kim" date="2026-01-02T10:00:00Z"}[${t}]{.insertion author="Jo" date="2026-01-02T10:00:00Z"} {#s${n} .unnumbered}`,
    labels: ['“[Agency]{.underline}”', '“[Client]{.underline}”'],
    sentence: (one, i) =>
      `[Nothing of the kind is agreed.]{.deletion author="Kim" date="2026-01-02T10:00:00Z"}${
        i % 2 ? one : `[${one}]{.insertion author="Jo" date="2026-01-02T10:00:00Z"}`
      }[]{.paragraph-insertion author="Jo" date="2026-01-02T10:00:00Z"}[ok?]{.comment-start id="${i}" author="Kim" date="2026-01-02T10:00:00Z"}[]{.comment-end id="${i}"}`,
    whole: (text) => text.replace(/(.{60,72}) /g, '$1\n'),
  },
  'Google Docs, the whole paper': {
    title: (t) => `# **${t}** {#services-agreement}`,
    heading: (n, t) => `## **${n}\\. ${t}** {#${n}.-${t.toLowerCase()}}`,
    labels: ['“**Agency**”', '“**Client**”'],
    sentence: (one) =>
      one
        .replace(/"([^"]+)"/g, '“**$1**”')
        .replace('(30)', '\\(30\\)')
        .replace(/-/g, '\\-'),
    exhibit: (t) => `## **${t}** {#exhibit-a}`,
    join: '  \n',
    whole: (text) => `\ufeff${text.replaceAll('\n\n', '\n\n\n')}`,
  },
  'legal-markdown, written out': {
    heading: (n, t) => `Article ${n}. ${t}`,
    whole: (text) =>
      `---\ntitle: Services Agreement\nparties: [Vega Labs, Harbor Foods]\nlevel-1: Article %n.\nno-reset: l2.\n---\n\n${text}`,
  },
  'HTML, the whole paper': {
    title: (t) => `<!DOCTYPE html>\n<html>\n<body class="c12">\n<h1 class="c1"><span class="c0">${t}</span></h1>`,
    heading: (n, t) => `<h2 class="c3" id="h.${n}"><a name="h${n}"></a><span>${n}. </span><span>${t}</span></h2>`,
    labels: ['&ldquo;<strong>Agency</strong>&rdquo;', '&ldquo;<strong>Client</strong>&rdquo;'],
    sentence: (one) =>
      `<p class="c2"><span class="c0">${one.replace(/"([^"]+)"/g, '&ldquo;<b>$1</b>&rdquo;').replace(' ', '&nbsp;')}</span></p>`,
    exhibit: (t) => `<h2 class="c3"><span>${t}</span></h2>`,
    join: '\n',
    whole: (text) => `${text}</body>\n</html>\n`,
  },
  'an article in one line': {
    whole: (text) => text.replace(/^## (\d)\. (\w+)\n\n/gm, '$1. $2. '),
  },
  'an article in one line, its title in bold': {
    whole: (text) => text.replace(/^## (\d)\. (\w+)\n\n/gm, '**$1. $2.** '),
  },
  'an article in one line, counted by the list': {
    whole: (text) => text.replace(/^## (\d)\. (\w+)\n\n/gm, '$1. **$2**: '),
  },
};

/** Findings by rule and the words they stand at, the parties, and what is defined. */
function said(text: string) {
  const { agreement, findings } = review(text, { said: { side: 'neutral' } });
  return {
    kind: agreement.kind,
    title: agreement.title.replace(/\s+/g, ' '),
    parties: agreement.parties.map(({ name, label, role }) => `${name} | ${label} | ${role}`),
    terms: agreement.terms.all.map(({ term }) => term).sort(),
    // That a character is not seen is said beside what the words say.
    findings: findings
      .map(({ rule }) => rule.id)
      .filter((id) => id !== 'drafting/hidden-characters')
      .sort(),
  };
}

describe('the same agreement in many dresses', () => {
  const plain = said(dressed({}));
  it('in plain clothes has findings at all', () => {
    for (const rule of ['ownership/broad-work-product', 'joint/ownership-without-terms', 'drafting/broken-reference'])
      assert.ok(plain.findings.includes(rule), `${rule} in ${plain.findings.join(', ')}`);
  });
  for (const [name, dress] of Object.entries(dresses)) it(name, () => assert.deepEqual(said(dressed(dress)), plain));

  // What is compared without regard to capitals.
  const small = (text: string) => JSON.parse(JSON.stringify(said(text)).toLowerCase());
  it('headings in capitals', () =>
    assert.deepEqual(
      small(
        dressed({
          title: (t) => t.toUpperCase(),
          heading: (n, t) => `${n}. ${t.toUpperCase()}`,
          exhibit: (t) => t.toUpperCase(),
        }),
      ),
      small(dressed({})),
    ));
  it('the whole paper in capitals', () => assert.deepEqual(small(dressed({}).toUpperCase()), small(dressed({}))));
  it('names the field over the end of a line in an item', () => {
    const of = (term: string) => said(dressed({ sentence: (one) => one }).replace('forecasting model', term));
    assert.deepEqual(of('artificial\n          intelligence tool'), of('artificial intelligence tool'));
  });
  it('legal-markdown as it is written, where numbers are still to come and none can be wrong', () => {
    const written = said(dressed({ heading: (_, t) => `l. ${t}`, sentence: (one) => `ll. ${one}`, join: '\n' }));
    const findings = plain.findings.filter((rule) => rule !== 'drafting/broken-reference');
    assert.deepEqual(written, { ...plain, findings });
  });
});
