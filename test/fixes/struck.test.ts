import assert from 'node:assert/strict';
import { offersFor } from '../../server/src/fixes/offers.ts';
import { strayDoubts } from '../../server/src/fixes/wordsThere.ts';
import { afterEdits, editsOf } from '../../server/src/modelClauses/apply.ts';
import { insertClause, insertWords } from '../../server/src/modelClauses/fix.ts';
import { review } from '../../server/src/review.ts';
import type { Side } from '../../server/src/rules/rule.ts';
import { fixedBy } from './fixedBy.ts';

// What partners struck in papers that nobody had tried: in each case the words are ours, and the fault was theirs to find.

const between = (rest: string): string => `# Development Agreement

This Agreement is between Fernhill Robotics, LLC ("Maker") and Calder Orchards, Inc. ("Grower"). "Effective Date" means June 8, 2026.

${rest}`;

/** The paper with a clause put in, whether or not anything asks for it. */
const withClause = (paper: string, clause: string, side: Side = 'neutral'): string => {
  const { agreement } = review(paper, { said: { side } });
  return afterEdits(paper, editsOf(agreement, insertClause(clause), side));
};

const built = `## 1. Work

1.1 Maker shall build a picking model for Grower and deliver it with its code for a fixed fee of $70,000.
`;

describe('an exception to a ban', () => {
  const paper = between(`${built}
## 2. Transfer

2.1 Maker shall not undergo any merger or sale of its business without the prior written consent of Grower. Any such transaction without consent shall be void and shall entitle Grower to recover the fees paid.

## 3. General

3.1 Maker may not assign this Agreement.
`);
  const { after } = fixedBy(paper, 'provider', 'control/consent-blocks-exit');
  it('stands behind what becomes of whoever breaks it, and names the other ban', () => {
    const [first = ''] = after.filter((text) => /recover the fees paid\. Notwithstanding/.test(text));
    assert.match(first, /fees paid\. Notwithstanding the foregoing and Section 3\.1, either party may/);
    assert.match(first, /is not an assignment and needs no consent\./);
  });
  it('is not given to the other side', () => {
    const theirs = between(`${built}
## 2. Transfer

2.1 Maker may assign this Agreement freely. Grower shall not assign this Agreement, and a merger of Grower is an assignment.
`);
    const one = review(theirs, { said: { side: 'provider' } });
    const offered = one.findings
      .filter(({ rule }) => rule.id === 'control/consent-blocks-exit')
      .flatMap((finding) => offersFor(one, finding));
    assert.deepEqual(offered, []);
  });
});

describe('a full clause in place of a ban', () => {
  const ban = 'Neither party may assign this Agreement without the prior written consent of the other.';
  const paper = (rest: string): string =>
    between(`${built}
## 2. General

2.1 ${ban} ${rest}
`);
  const replaced = (rest: string): string =>
    fixedBy(paper(rest), 'neutral', 'control/consent-blocks-exit').after.find((text) => !text.includes(ban)) ?? '';
  it('says once that an assignment in breach is void', () => {
    assert.match(replaced(''), /An assignment in breach of this paragraph is void\./);
    const already = replaced('Any purported assignment is void.');
    assert.match(already, /successor in a merger/);
    assert.doesNotMatch(already, /An assignment in breach/);
  });
  it('is not put before an exception that then excepts from nothing', () => {
    assert.equal(replaced('However, Grower may assign this Agreement to a lender.'), '');
  });
});

describe('words that a sentence cannot bear', () => {
  const doubts = (sentence: string, words: string): readonly string[] => {
    const paper = between(`${built}
## 2. Terms

2.1 ${sentence}
`);
    const one = review(paper, { said: { side: 'provider' } });
    const fix = insertWords(paper.indexOf(sentence) + sentence.length - 1, words, 'a change');
    return strayDoubts({ review: one, finding: one.findings[0]!, fix, edits: [] });
  };
  it('no limit of a licence in a warranty', () => {
    const limit = ', solely as incorporated in the deliverables';
    assert.match(doubts('Maker warrants that the model will be free from errors.', limit).join(), /grants no licence/);
    assert.deepEqual(doubts('Maker grants Grower a license to use its libraries.', limit), []);
  });
  it('no present words for what passes on request', () => {
    const present = ' are hereby transferred';
    assert.match(doubts("Results shall be transferred upon Grower's request.", present).join(), /at once/);
    assert.deepEqual(doubts('Results shall be transferred upon full payment.', present), []);
  });
  it('no weights where nobody gets the model', () => {
    const weights = ' (including its weights, parameters and checkpoints)';
    assert.match(doubts('The model will be accepted when Grower is content.', weights).join(), /to nobody/);
    assert.deepEqual(doubts('The model belongs to Grower.', weights), []);
  });
});

describe('one owner for what was joint', () => {
  const owned = (sentence: string): readonly string[] =>
    fixedBy(
      between(`${built}
## 2. Title

2.1 ${sentence}
`),
      'customer',
      'joint/ownership-without-terms',
    ).after.filter((after) => !after.includes(sentence));
  it('owns that and no more', () => {
    assert.match(
      owned('Yield maps drawn up by both teams shall be jointly owned by the parties.').join(),
      /2\.1 Yield maps drawn up by both teams belong to Grower, Maker hereby assigns to Grower its right, title and interest in them, .* modify them for/,
    );
    assert.match(
      owned('The parties shall jointly own any improvement of the picking model.').join(),
      /2\.1 Any improvement of the picking model belongs to Grower, .* interest in it,/,
    );
  });
  it('is not offered where nobody can tell what it was', () => {
    assert.deepEqual(owned('The picking model shall be jointly owned as the annex provides: half each.'), []);
  });
});

describe('a section that is overridden', () => {
  it('is on the matter', () => {
    const text = withClause(
      between(`${built}
## 2. Data

2.1 Grower shall give Maker its orchard records ("Grower Data"). Maker may use Grower Data for its business purposes.

## 3. Confidentiality

3.1 Maker shall hold in strict confidence, in perpetuity, all information of Grower.

## 4. Indemnity

4.1 Grower shall indemnify Maker against every claim about Grower's use of data.
`),
      'deletion',
      'customer',
    );
    assert.match(text, /within \[30\] days after this Agreement ends/);
    assert.doesNotMatch(text, /Sections? (?:2\.1 and )?[34]\.1/);
  });
  it('is called the foregoing by words that stand in it', () => {
    const paper = between(`${built}
## 2. Data

2.1 Grower shall give Maker its orchard records ("Grower Data"). Maker may use Grower Data for its business purposes.
`);
    const { agreement } = review(paper, { said: { side: 'customer' } });
    const after = agreement.clauses.find(({ number }) => number === '2.1')!;
    const fix = insertClause('training-sentence', { after, sentence: true });
    assert.match(
      afterEdits(paper, editsOf(agreement, fix, 'customer')),
      /business purposes\. Notwithstanding the foregoing, Maker shall not use that data/,
    );
  });
});

describe('what is said already', () => {
  it('is no second exclusion of indirect loss', () => {
    const text = withClause(
      between(`${built}
## 2. Liability

2.1 Neither party is liable for indirect or consequential damages.
`),
      'liability-cap',
    );
    assert.match(text, /total liability/);
    assert.equal(text.match(/indirect/g)?.length, 1);
  });
  it('is no term of secrecy beside one for ever', () => {
    const text = withClause(
      between(`${built}
## 2. Secrecy

2.1 Each party shall keep the other's information secret. Secrecy lasts for ever.

## 3. Termination

3.1 Either party may terminate on sixty days' notice.
`),
      'survival',
    );
    assert.match(text, /survive expiration/);
    assert.doesNotMatch(text, /\[5\] years/);
  });
  it('is not narrowed for whoever is indemnified', () => {
    const paper = between(`${built}
1.2 Each party shall indemnify the other against claims that it has caused.

## 2. Termination

2.1 Either party may terminate on sixty days' notice.
`);
    for (const side of ['customer', 'provider'] as const)
      assert.match(withClause(paper, 'survival', side), /payment, indemnification, limitation/);
  });
});

describe('a label', () => {
  const paper = between(`## ARTICLE I
## DEFINITIONS

**Section 1.01 Picker.** "Picker" means the picking software described in Exhibit A.

**Section 1.02 Services.** "Services" means the work described in Exhibit A.

## ARTICLE II
## TERMINATION

**Section 2.01 Cause.** Either party may terminate for a material breach.

**Section 2.02 Survival.** Section 1.01 and Article II survive.
`);
  it('of a definition is its term', () => {
    assert.match(withClause(paper, 'outputs', 'customer'), /\*\*Section 1\.03 Outputs\.\*\* "Outputs" means/);
  });
  it('takes no words of its neighbour along', () => {
    assert.match(
      withClause(paper, 'knowledge-transfer', 'customer'),
      /\*\*Section 2\.03 Transition Assistance\.\*\* When this Agreement ends/,
    );
  });
});

describe('the name of what is measured', () => {
  it('is the one that its promise had', () => {
    const { after } = fixedBy(
      between(`${built}
1.2 Pip will perform in line with industry standards for picking software, which uses machine learning.
`),
      'provider',
      'performance/unmeasurable',
    );
    assert.ok(after.length);
    for (const text of after) assert.match(text, /\bPip (?:shall|will) reach \[measure/);
  });
});

describe('a place', () => {
  it('is not among definitions because one of them is on secrets', () => {
    const text = withClause(
      between(`## 1. "Confidential Information" Definition

1.1 "Confidential Information" means what is marked so.

## 2. Keeping Confidential Information

2.1 Each party shall keep Confidential Information secret.
`),
      'residuals',
      'provider',
    );
    assert.match(text, /keep Confidential Information secret\.\s+2\.2 Notwithstanding anything else/);
  });
  it('is not behind the date of the last version', () => {
    const paper = `${between(`${built}
## 2. Termination

2.1 Either party may assign, and may terminate on sixty days' notice. Maker owns its tools.
`)}
---

*Last updated: 4 May 2026*
`;
    const one = review(paper, { said: { side: 'neutral' } });
    for (const finding of one.findings)
      for (const { edits } of offersFor(one, finding))
        for (const { start, text } of edits)
          assert.ok(!text.startsWith('\n') || start < paper.indexOf('Last updated'), text);
  });
});

describe('a field for an exclusivity', () => {
  it('does not stand in for somebody', () => {
    const paper = between(`${built}
## 7. Others

7.1 Until 2029 Maker shall exclusively serve Grower and shall not work for any other business.
`);
    assert.deepEqual(fixedBy(paper, 'provider', 'exclusivity/broad-field').after, []);
  });
});
