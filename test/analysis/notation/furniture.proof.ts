import { type Clauses, paper, plainClauses, rulesOf, sameRules } from '../dressed.ts';

// What a printer puts between a sentence and its end, each over the place where a page was turned.

const furniture: Readonly<Record<string, string>> = {
  'a number': '7',
  'a number in dashes': '– 7 –',
  'a page of pages': 'Page 7 of 30',
  'a page in square brackets': '[Page 7]',
  'a running head and a page': 'Harbor Foods Services Agreement\n\nPage 7',
  'a running head in capitals': 'SERVICES AGREEMENT',
  'a word on secrecy': 'Strictly Confidential',
  'a word on secrecy in capitals': 'CONFIDENTIAL',
  'a draft': 'Draft of 3 May 2031',
  'the number of a document': 'AlderDocs/4471823.2',
  'a document and its page': '4471823v2\n\n7',
  'a form feed': '\f',
  'a form feed and a head': '\f\n\nServices Agreement',
  'a rule': '---',
};
const turns: Readonly<Partial<Record<keyof Clauses, string>>> = {
  cap: 'shall not exceed ',
  training: 'to train ',
  ownership: 'inventions and ',
  kept: 'title and ',
};
describe('page furniture within a sentence', () => {
  const plain = rulesOf(paper());
  for (const [name, between] of Object.entries(furniture))
    for (const [clause, at] of Object.entries(turns) as [keyof Clauses, string][])
      it(`${name}: ${clause}`, () => {
        const words = plainClauses[clause] as string;
        sameRules(paper({ [clause]: words.replace(at, `${at.trimEnd()}\n\n${between}\n\n`) }), plain);
      });
});
describe('a line broken within a word', () => {
  for (const [whole, broken] of [
    ['Agency Materials', 'Agency Mate-\nrials'],
    ['Client Data', 'Client Da-\nta'],
    ['intellectual property', 'intellec-\ntual prop-\nerty'],
  ] as const)
    it(whole, () => {
      const { kept, purpose, training, ownership } = plainClauses;
      const once = (words: string) => words.replace(whole, broken);
      sameRules(
        paper({ kept: once(kept), purpose: once(purpose), training: once(training), ownership: once(ownership) }),
        rulesOf(paper()),
      );
    });
});
