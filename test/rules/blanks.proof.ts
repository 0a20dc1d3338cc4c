import assert from 'node:assert/strict';
import { review } from '../../server/src/review.ts';

// Everything that Word, Google Docs, template engines and people leave to be filled in, in every place where words stand.

const blanks = [
  '[30] days',
  '**[30]** days',
  '\\[30\\] days',
  '[*30*] days',
  '[[number]] days',
  '[number of days]',
  '[thirty/sixty] days',
  '[12/24] months',
  '[PERCENTAGE]% of the fees',
  '[MILESTONE 1]',
  '[jurisdiction of incorporation]',
  '[are/are not]',
  '[Client Name]',
  '[$ amount]',
  '$[AMOUNT]',
  '[●] days',
  '[•] days',
  '[_] days',
  '[  ] days',
  '[TBD] days',
  '[to be agreed]',
  '[insert number] days',
  '[**DATE**]',
  '[[DATE]]{.mark}',
  '____ days',
  '20__',
  '20XX',
  'XX days',
  'XX/XX/20XX',
  'MM/DD/YYYY',
  'TBD days',
  '«Field»',
  '<<Field>>',
  '<Client>',
  '\\<Client\\>',
  '&lt;number&gt; days',
  '{field}',
  '{{field}}',
  '{{client.name}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template's variable
  '${name}',
  '#{name}',
  '<%= client %>',
  '@@NAME@@',
  '%NAME%',
  '[CONFIRM before signing with Kim]',
  '[Note to Draft: check this]',
  '[NTD: discuss]',
  '[Drafting note: discuss]',
];
const others = [
  'thirty days [***]',
  'thirty days [Reserved]',
  'thirty days [Intentionally omitted]',
  '[thirty days](terms.md)',
  '[thirty days][1]',
  'thirty days[^1]',
  'thirty days [sic]',
  'thirty days [emphasis added]',
  'thirty days (see *Smith* [2019] EWHC 12)',
  'thirty [business] days',
  'thirty days[, whichever is later,]',
  '<u>thirty</u> days',
  'thirty days <br> or so',
  'thirty days <https://example.com>',
  'thirty days <kim@example.com>',
  '[thirty days]{.underline}',
  '[thirty days]{.insertion author="Kim"}',
  'thirty percent (30%)',
];
const places: Readonly<Record<string, (words: string) => string>> = {
  'a paragraph': (words) => words,
  'an item': (words) => `- ${words}`,
  'a numbered item': (words) => `1. ${words}`,
  'a quote': (words) => `> ${words}`,
  'a cell': (words) => `| Term | Words |\n|--|--|\n| Payment | ${words} |`,
  'inserted words': (words) => `[${words}]{.insertion author="Kim"}`,
};
const found = (words: string): boolean =>
  review(
    `# Services Agreement\n\nThis Agreement is between Vega Labs, Inc. ("Agency") and Harbor Foods LLC ("Client").\n\nAgency shall train a model for Client.\n\n${words}\n\nThis Agreement is governed by the laws of Ohio.\n`,
  ).findings.some(({ rule }) => rule.id === 'drafting/unfilled-blank');
const sentence = (words: string): string =>
  `Client shall pay Agency the fees within ${words} after receipt of an invoice.`;

describe('blanks', () => {
  for (const [place, put] of Object.entries(places)) {
    it(`in ${place} are found, however they are written`, () =>
      assert.deepEqual(
        blanks.filter((one) => !found(put(sentence(one)))),
        [],
      ));
    it(`in ${place}: what only looks like one is none`, () =>
      assert.deepEqual(
        others.filter((one) => found(put(sentence(one)))),
        [],
      ));
  }
  it('are no check boxes', () => {
    for (const box of ['- [x] Client hosts the model.', '- [ ] Client hosts the model.', '1. [X] Client hosts it.'])
      assert.ok(!found(box), box);
  });
});
