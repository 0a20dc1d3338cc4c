import assert from 'node:assert/strict';
import { offersFor, refusalsFor } from '../../server/src/fixes/offers.ts';
import { afterEdits, applied } from '../../server/src/modelClauses/apply.ts';
import { insertClause } from '../../server/src/modelClauses/fix.ts';
import { clauses } from '../../server/src/modelClauses/library.ts';
import { type Review, review } from '../../server/src/review.ts';

// In a letter "I" does the work and "you" pays; the next paragraph goes before its closing, never behind the signatures.

const signed = `With warm regards,

\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_
Odile Marchetti

Agreed for Tarn Museums Trust:

By: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_
Name: Rhys Calder
Date: \\_\\_\\_\\_\\_\\_\\_\\_
`;

const letter = (paragraphs: readonly string[]) => `Odile Marchetti
3 Weir Cottages
Hexham

7 February 2025

Tarn Museums Trust
1 Castle Square
Carlisle

Dear Rhys,

Here is what we settled. In this letter "I" and "me" mean Odile Marchetti, and "you" means Tarn Museums Trust.

${paragraphs.join('\n\n')}

${signed}`;

const work =
  'I will build a guide that answers visitors\' questions about your collection (the "Assistant"). I will train its language model on the catalogue you send me.';
const pay = 'You will pay me £9,000 when I deliver the Assistant. I will send one invoice.';
const passes = 'What I write for the Assistant is yours once you have paid, and I assign it to you then.';
const general = 'This letter is all we have agreed. English law applies.';
const labelled = (paragraphs: readonly string[]) => paragraphs.map((one, i) => `(${'abcdefgh'[i]}) ${one}`);

const inserted = (text: string, clause: string) => {
  const { agreement } = review(text, { said: { side: 'neutral' } });
  return applied(agreement, insertClause(clause), 'neutral');
};

describe('a letter between "I" and "you"', () => {
  it('takes a paragraph before its closing where the other side agrees in one line', () => {
    const one = letter([work, pay, passes, general]).replace(
      signed,
      'With warm regards,\n\nOdile Marchetti\n\nAgreed: Rhys Calder, Tarn Museums Trust\n',
    );
    const after = inserted(one, 'survival');
    assert.ok(after.length > one.length + 40);
    assert.match(after, /With warm regards,\n\nOdile Marchetti\n\nAgreed: Rhys Calder, Tarn Museums Trust\s*$/);
  });
  it('says who they are', () => {
    const { agreement } = review(letter(labelled([work, pay, passes, general])));
    assert.deepEqual(
      agreement.parties.map(({ name, role }) => [name, role]),
      [
        ['Odile Marchetti', 'provider'],
        ['Tarn Museums Trust', 'customer'],
      ],
    );
  });

  it('gets its next paragraph before the one on the letter itself, whose label is counted on', () => {
    const text = inserted(letter(labelled([work, pay, passes, general])), 'performance-metrics');
    assert.match(
      text,
      /\n\n\(d\) The Assistant will reach \[measure and value, such as accuracy of at least 90%\] on \[list of test cases\], and I will/,
    );
    assert.match(text, /and I will correct a shortfall/);
    assert.ok(text.includes(`\n\n(e) ${general}\n\nWith warm regards,`));
    assert.ok(text.endsWith(signed));
  });

  it('gets it at the end where something refers to the closing paragraph', () => {
    const text = inserted(
      letter(labelled([work, pay, `${passes} Paragraph (d) applies to this too.`, general])),
      'performance-metrics',
    );
    assert.ok(text.includes(`\n\n(d) ${general}\n\n(e) The Assistant`));
    assert.ok(text.endsWith(signed));
  });

  it('gets it as a plain paragraph where its paragraphs have no labels', () => {
    const text = inserted(letter([work, pay, passes, general]), 'performance-metrics');
    assert.match(text, /I assign it to you then\.\n\nThe Assistant will reach .*\n\nThis letter is all we have agreed/);
    assert.doesNotMatch(text, /^#/m);
  });

  it('calls by its word what a sentence says of data for which there is no term', () => {
    const logged = "Visitors' questions will be logged. I may use the logs for any purpose I find useful.";
    const one = review(letter(labelled([work, pay, logged, passes, general])), { said: { side: 'neutral' } });
    const finding = one.findings.find(({ rule: { id } }) => id === 'data/purpose-unlimited')!;
    const [fix] = finding.fixes;
    const text = applied(one.agreement, fix!, 'neutral');
    assert.match(text, /You own the logs\. I may use the logs only to do the work under this letter/);
    assert.doesNotMatch(text, /"Your Data" means/);
  });

  it('is offered nothing that speaks of parties, of "it" for one of the two, or at a length that no letter has', () => {
    const one = review(letter(labelled([work, pay, passes, general])), { said: { side: 'neutral' } });
    const offered = one.findings.flatMap((finding) => offersFor(one, finding).flatMap(({ edits }) => edits));
    assert.ok(offered.length > 0);
    for (const { text } of offered) {
      assert.doesNotMatch(text, /(?<!third )\bpart(?:y|ies)\b|\bI (?:is|has|does)\b|\b(?:to|of|for|by|from) I\b/);
      assert.ok(text.length <= 750, text);
    }
  });
});

const refused = (one: Review) =>
  one.findings.flatMap((finding) => refusalsFor(one, finding).flatMap(({ doubts }) => doubts));

describe('a letter that does not say who is who', () => {
  const text = `Dear friend,

I will build a chatbot for you and train its model on your records. I will host it. I will keep it running.

You will pay me $500 a month. You may end this when you like. You own the records.

I may use the records for any purpose. I assign the chatbot to you.

This letter is our whole agreement. Ohio law governs it.
`;
  it('gets no clause that says who must do what', () => {
    const one = review(text, { said: { side: 'neutral' } });
    const texts = one.findings.flatMap((finding) =>
      offersFor(one, finding).flatMap(({ fix, edits }) => (fix.do === 'insert-clause' ? edits : [])),
    );
    for (const { text: words } of texts)
      assert.doesNotMatch(words, /\b(?:I|me|my|you|your)\b|\[(?:Provider|Customer)\]/);
    assert.ok(refused(one).length > 0);
  });
});

describe('a letter from a firm', () => {
  const text = `Larkmoor Systems LLC
40 Pier Road, Duluth, MN 55802

March 9, 2025

Mr. Alan Voss
Voss Dairy Group, Inc.
12 Creamery Lane, Madison, WI 53703

Dear Alan:

1. **Work.** We will train and deliver a machine-learning model that forecasts demand (the "Forecaster"), and host it for you.

2. **Fees.** You will pay us $2,500 a month in advance.

3. **Ownership.** Everything that we make during the engagement belongs to you on creation, and we hereby assign it to you.

4. **Ending.** Either of us may end this letter on 30 days' notice.

5. **General.** This letter is our entire agreement. Minnesota law governs.

Sincerely,

By: ______________________
Ines Harte, Managing Member

Agreed:

VOSS DAIRY GROUP, INC.

By: ______________________
`;
  it('is between the letterhead and whom it goes to', () =>
    assert.deepEqual(
      review(text).agreement.parties.map(({ name, role }) => [name, role]),
      [
        ['Voss Dairy Group, Inc.', 'customer'],
        ['Larkmoor Systems LLC', 'provider'],
      ],
    ));

  it('goes on with its numbers and speaks as "we"', () => {
    const after = inserted(text, 'performance-metrics');
    assert.match(after, /\n\n6\. \*\*Performance Metrics\.\*\* The Forecaster will reach .* and we will correct/);
    assert.ok(after.indexOf('6. **') < after.indexOf('Sincerely,'));
  });
});

describe('terms between "we" and "you"', () => {
  const terms = `# Sandpiper Terms

These terms are between Sandpiper AI, Inc. ("we", "us") and the company that signs the order ("you").

## The service

- We will run an AI assistant that drafts tender documents (the "Service") and support it. You will pay us the monthly fee in the order.

## Your data

- You give us your tenders. Each of us keeps the other's information confidential.

## Ending

- Either of us may end these terms on 30 days' notice.
`;
  it('say "each of us", and leave no clause with a verb or a word that has no owner', () => {
    const one = review(terms, { said: { side: 'neutral' } });
    const offered = clauses
      .filter(({ form }) => form === 'clause')
      .map(({ id }) => applied(one.agreement, insertClause(id), 'neutral').replace(terms, ''))
      // What still speaks of parties is not offered.
      .filter((text) => !/(?<!third )\bpart(?:y|ies)\b/i.test(text));
    assert.ok(offered.length > 30);
    for (const text of offered)
      assert.doesNotMatch(
        text,
        /\b(?:[Ww]e|[Yy]ou) (?:is|has|does|warrants|grants|owns|retains)\b|\bof us's\b|\b[Ee]ach party\b|\bas between the parties\b/,
      );
  });

  it('leave what is offered once as it is when it is done again', () => {
    const one = review(terms, { said: { side: 'neutral' } });
    for (const finding of one.findings)
      for (const offer of offersFor(one, finding)) {
        const again = review(afterEdits(terms, offer.edits), { said: { side: 'neutral' } });
        if (offer.fix.do === 'insert-clause')
          assert.equal(applied(again.agreement, offer.fix, 'neutral'), again.agreement.text);
      }
  });
});
