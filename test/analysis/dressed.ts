import assert from 'node:assert/strict';
import type { Agreement } from '../../server/src/analysis/agreement.ts';
import { sourceOffset } from '../../server/src/analysis/page/blocks.ts';
import type { Span } from '../../server/src/analysis/span.ts';
import { review } from '../../server/src/review.ts';

// One agreement, and what is said of it: for tests that hold a notation equal to plain words.

/** The clauses that a notation is tried on, each with something that is said of it, or that it settles. */
export const plainClauses = {
  agency: '"Agency"',
  client: '"Client"',
  definitions: [
    '"Deliverables" means the software and models listed in Exhibit A.',
    '"Client Data" means all data that Client gives to Agency.',
    '"Agency Materials" means the tools, libraries and methods that Agency had before this Agreement.',
  ],
  services: 'Agency shall design, train and deliver a forecasting model for Client as described in Exhibit A.',
  ownership:
    'Client shall own all work product, inventions and intellectual property created by Agency during the engagement.',
  kept: 'Agency retains all right, title and interest in the Agency Materials.',
  training: 'Agency may use the Client Data to train and improve models for other customers.',
  purpose: 'Agency may use the Client Data solely to perform the services.',
  joint: 'Improvements made by both parties together are owned jointly by the parties.',
  cap: 'The total liability of Agency under this Agreement shall not exceed the fees paid in the twelve months before the claim.',
  term: 'Either party may terminate this Agreement on thirty days notice, as set out in Section 12.4.',
  law: 'This Agreement is governed by the laws of Ohio.',
};
export type Clauses = typeof plainClauses;

export function paper(changed: Partial<Clauses> = {}): string {
  const one = { ...plainClauses, ...changed };
  return `# Services Agreement

This Services Agreement (the "Agreement") is between Vega Labs, Inc., a Delaware corporation (${one.agency}), and Harbor Foods LLC, an Ohio company (${one.client}).

## 1. Definitions

${one.definitions.join('\n\n')}

## 2. Services

${one.services}

## 3. Fees

Client shall pay Agency the fees stated in Exhibit A within thirty (30) days after receipt of an invoice.

## 4. Ownership

${one.ownership}

${one.kept}

## 5. Data

${one.purpose}

${one.training}

## 6. Improvements

${one.joint}

## 7. Liability

${one.cap}

## 8. Term

${one.term}

## 9. Law

${one.law}

## Exhibit A

The Deliverables are the model, its weights and its documentation.
`;
}

export interface Said {
  readonly kind: string;
  readonly parties: readonly string[];
  readonly terms: readonly string[];
  /** Rule and the words it stands at. */
  readonly findings: readonly string[];
}

export function said(text: string): Said {
  const { agreement, findings } = review(text, { said: { side: 'neutral' } });
  return {
    kind: agreement.kind,
    parties: agreement.parties.map(({ name, label, role }) => `${name} | ${label} | ${role}`),
    terms: agreement.terms.all.map(({ term }) => term).sort(),
    findings: findings
      // That a character is not seen is said beside what the words say.
      .filter(({ rule }) => rule.id !== 'drafting/hidden-characters')
      .map((one) => `${one.rule.id} ${atHeading(shownWords(agreement, one))}`)
      .sort(),
  };
}

/** A heading by its title, however it is counted and written. */
const atHeading = (words: string): string =>
  /^(?:(?:art(?:icle|\.)|section|clause|§)\s*)?(?:[\dIVX]{1,4}(?![A-Za-z])[.:)]?)?[\s–-]*([A-Z][A-Za-z ]{1,50})\.?$/i
    .exec(words)?.[1]
    ?.toLowerCase() ?? words;

/** The words of a stretch of the source as they are shown, without what a page or a printer puts into them. */
export const shownWords = (agreement: Agreement, span: Span): string =>
  // A page number within a sentence lies within its place; a hyphen at the end of a line is the line's.
  everyWord(agreement, span)
    .replace(/(?:Confidential – )?(?:Page (?:\| )?)?\b12 (?:of 30 |- )?|\\newpage|(?<=\w)- +(?=\w)/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Every word that is shown of a stretch of the source. */
export function everyWord({ markdown }: Agreement, { start, end }: Span): string {
  let shown = '';
  for (const block of markdown.blocks) {
    if (block.end <= start || block.start >= end) continue;
    const { words } = block;
    for (let at = 0; at < words.text.length; at++) {
      const source = block.start + sourceOffset(words, at);
      if (source >= start && source < end) shown += words.text[at];
    }
    shown += ' ';
  }
  return shown;
}

/** Holds what is said of a paper equal to what is said of the plain one; `except` leaves out findings that the notation brings itself. */
export function same(text: string, plain: Said, except: RegExp = /^$/, inAnyCase = false): void {
  const as = (one: string): string => (inAnyCase ? one.toLowerCase() : one);
  const lines = ({ kind, parties, terms, findings }: Said): string[] => [
    `kind ${kind}`,
    ...parties.map((one) => `party ${one}`),
    ...terms.map((one) => `term ${one}`),
    ...findings.filter((one) => !except.test(one)),
  ];
  const wanted = lines(plain).map(as);
  const found = lines(said(text)).map(as);
  const missing = without(wanted, found).map((one) => `missing: ${one}`);
  const wrong = [...missing, ...without(found, wanted).map((one) => `not in plain words: ${one}`)];
  assert.equal(wrong.join('\n'), '');
}

/** The rules that speak, where a notation moves the words they speak at. A list may well count twice. */
export const rulesOf = (text: string): readonly string[] =>
  said(text)
    .findings.map((one) => one.slice(0, one.indexOf(' ')))
    .filter((rule) => rule !== 'drafting/duplicate-number');

/** Holds the rules that speak of a paper equal to those of the plain one. */
export function sameRules(text: string, plain: readonly string[]): void {
  const found = rulesOf(text);
  const missing = without(plain, found).map((one) => `missing: ${one}`);
  assert.equal([...missing, ...without(found, plain).map((one) => `not in plain words: ${one}`)].join('\n'), '');
}

function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
