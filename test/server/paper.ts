import { insertWords, replaceWords } from '../../server/src/modelClauses/fix.ts';
import { type Rule, rule } from '../../server/src/rules/rule.ts';

/** An agreement cut to what a language server is asked about. */
export const paper = `---
clause-risk:
  side: provider
---

# Consulting Services Agreement

This Agreement is entered into between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

## 1. Definitions

1.1 "Work Product" means everything that Consultant makes under this Agreement.

## 2. Ownership

2.1 Consultant hereby assigns all Work Product to Company, subject to Section 3.1.

## 3. Payment

3.1 Company shall pay the fees. The parties agree that the laws of France govern this Agreement.
`;

/** Rules of our own for the tests of the shells: the catalogue may change, what a shell does with it may not. */
const page = `# Everything is assigned

All of the work product passes.

## What it looks like

Words.

## Why it matters

A transfer takes a signed writing (17 U.S.C. § 204).

## What settles it

Words.

## Positions

**Customer.** Preferred: now.

**Provider.** Preferred: later.

---

## Cases
`;

export const everything: Rule = rule({
  id: 'ownership/everything',
  kinds: 'every',
  severity: { provider: 'error', customer: 'off', neutral: 'warning' },
  page,
  *review({ sentences, terms, provider }) {
    for (const sentence of sentences(/assigns all Work Product (?!upon payment)/)) {
      const from = sentence.text.indexOf('all Work Product');
      const at = sentence.span(from, from + 'all Work Product'.length);
      yield {
        at,
        says: `${provider} assigns all of the work product.`,
        related: [{ at: terms.get('Work Product')!, says: 'Defined here.' }],
        fixes: [
          replaceWords(at, 'the Work Product described in [the order form]', 'Narrow to an exhibit', 'preferred'),
          insertWords(at.end, ' upon payment', 'After payment', 'fallback'),
        ],
      };
    }
  },
});

/** Faded, and for nobody's side in particular. */
export const spare: Rule = rule({
  id: 'drafting/spare',
  kinds: 'every',
  severity: { provider: 'hint', customer: 'hint', neutral: 'hint' },
  unnecessary: true,
  page: page.replace('Everything is assigned', 'Spare words'),
  *review({ sentences }) {
    for (const { start, end } of sentences(/shall pay the fees/)) yield { at: { start, end }, says: 'Spare.' };
  },
});

export const broken: Rule = rule({
  id: 'drafting/broken',
  kinds: 'every',
  severity: { provider: 'error', customer: 'error', neutral: 'error' },
  page,
  // biome-ignore lint/correctness/useYield: it never comes so far.
  *review() {
    throw new Error('a rule that does not work');
  },
});

/** Where words stand, as a position. */
export function positionOf(text: string, words: string, into = 0): { line: number; character: number } {
  const at = text.indexOf(words) + into;
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}
