import assert from 'node:assert/strict';
import { review } from '../../server/src/review.ts';
import { defaultSettings, type Settings } from '../../shared/settings.ts';

const paper = (data: string) => `# Services Agreement

This Agreement is between Vega Labs, Inc. ("Agency") and Harbor Foods LLC ("Client").

## 1. Services

Agency shall develop software for Client. Client shall pay the fees.

## 2. Liability

${data}
`;
const cap = 'The total liability of Agency shall not exceed the fees paid in the twelve months before the claim.';
const sweep =
  'Client shall own all work product, inventions and intellectual property created by Agency during the engagement.';
const rules = (text: string, changes: Settings['changes']) =>
  review(text, { settings: { ...defaultSettings, changes } }).findings;
const has = (text: string, changes: Settings['changes'], id: string) =>
  rules(text, changes).some(({ rule, severity }) => rule.id === id && severity !== 'hint');

describe('a paper with marked changes', () => {
  const struck: Record<string, (words: string) => string> = {
    tildes: (words) => `~~${words}~~`,
    CriticMarkup: (words) => `{--${words}--}`,
    pandoc: (words) => `[${words}]{.deletion author="Kim" date="2026-01-02"}`,
    del: (words) => `<del>${words}</del>`,
    s: (words) => `<s>${words}</s>`,
    'CriticMarkup, over paragraphs': (words) => `{--${words}\n\nAnd more.--}`,
  };
  for (const [name, mark] of Object.entries(struck))
    it(`struck with ${name} does not stand, unless changes are rejected`, () => {
      const text = paper(`${mark(cap)} Each party insures its staff.`);
      assert.equal(has(text, 'accepted', 'liability/cap-missing'), true);
      assert.equal(has(text, 'rejected', 'liability/cap-missing'), false);
      assert.equal(has(paper(mark(sweep)), 'accepted', 'ownership/broad-work-product'), false);
      assert.equal(has(paper(mark(sweep)), 'rejected', 'ownership/broad-work-product'), true);
    });
  const inserted: Record<string, (words: string) => string> = {
    CriticMarkup: (words) => `{++${words}++}`,
    pandoc: (words) => `[${words}]{.insertion author="Kim" date="2026-01-02"}`,
    ins: (words) => `<ins>${words}</ins>`,
    'CriticMarkup, in the place of other words': (words) => `{~~Nothing.~>${words}~~}`,
  };
  for (const [name, mark] of Object.entries(inserted))
    it(`inserted with ${name} is read, unless changes are rejected`, () => {
      const text = paper(mark(sweep));
      assert.equal(has(text, 'accepted', 'ownership/broad-work-product'), true);
      assert.equal(has(text, 'rejected', 'ownership/broad-work-product'), false);
      assert.equal(has(paper(mark(cap)), 'rejected', 'liability/cap-missing'), true);
    });
  it('a finding in inserted words says whose they are, at the words', () => {
    const text = paper(inserted.pandoc!(sweep));
    const found = rules(text, 'accepted').find(({ rule }) => rule.id === 'ownership/broad-work-product')!;
    assert.match(found.message, /In words inserted by Kim\.$/);
    assert.ok(sweep.includes(text.slice(found.start, found.end)), text.slice(found.start, found.end));
    assert.ok(rules(paper(sweep), 'accepted').every(({ message }) => !/In words/.test(message)));
  });
  it('both: what the changes bring and what they settle', () => {
    const brought = rules(paper(`~~${cap}~~`), 'both').find(({ rule }) => rule.id === 'liability/cap-missing')!;
    assert.match(brought.message, /The marked changes bring this\.$/);
    const settled = rules(paper(`{++${cap}++}`), 'both').find(({ rule }) => rule.id === 'liability/cap-missing')!;
    assert.match(settled.message, /^The marked changes settle this: /);
    assert.equal(settled.severity, 'hint');
  });
});

describe('front matter', () => {
  const body = paper(sweep);
  const side = (front: string) => review(front + body).agreement.frontMatter;
  const forms: Record<string, string> = {
    'a blank line within it': '---\ntitle: X\n\nclause-risk:\n  side: customer\n  final: true\n---\n\n',
    'comments and other tools’ keys':
      '---\n# site\nlayout: page\ntags: [a, b]\n\nclause-risk:\n  side: customer\n  final: true\n---\n\n',
    'carriage returns alone': '---\rclause-risk:\r  side: customer\r  final: true\r---\r\r',
    'a mark of the order of bytes': '\ufeff---\nclause-risk:\n  side: customer\n  final: true\n---\n\n',
    TOML: '+++\ntitle = "X"\ntags = ["a"]\n\n[clause-risk]\nside = "customer"\nfinal = true\n+++\n\n',
    'three hyphens in the body': '---\nclause-risk:\n  side: customer\n  final: true\n---\n\nA line.\n\n---\n\n',
  };
  for (const [name, front] of Object.entries(forms))
    it(`with ${name}`, () => {
      const { values, problems } = side(front);
      assert.deepEqual([values.side, values.final, problems], ['customer', true, []]);
    });
  it('a rule at the top is none', () => assert.equal(side('---\n\n').values.side, undefined));
  for (const deep of ['- ', '? ', '['])
    it(`nested a thousand deep ("${deep}") is told and not followed`, () => {
      const { problems } = side(`---\n${deep.repeat(1500)}a\nb: c\n---\n\n`);
      assert.ok(problems.length > 0);
    });
});
