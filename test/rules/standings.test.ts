import assert from 'node:assert/strict';
import { silencedByKind } from '../../server/src/features/selfTold.ts';
import { review } from '../../server/src/review.ts';
import { standingsOf } from '../../server/src/rules/standings.ts';

const paper = (...clauses: readonly string[]): string => `# Services Agreement

This Agreement is between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

${clauses.map((one, i) => `${i + 1}. ${one}`).join('\n\n')}
`;

describe('why a rule is silent', () => {
  const skill =
    '**Skill.** All know-how that Consultant learns in the work and all software that it makes during the term of this Agreement belong to Company.';
  const said = (text: string, id: string): string | undefined => {
    const one = standingsOf(review(text, { said: { side: 'provider' } })).find(({ rule }) => rule.id === id);
    return one?.state === 'not-asked' ? one.because : undefined;
  };

  it('is another rule where that one told it at the same words', () => {
    assert.equal(said(paper(skill), 'ownership/broad-work-product'), 'residuals/surrendered says it');
  });

  it('is none that speaks of something else', () => {
    const memory =
      '**Memory.** No residuals clause applies, and Consultant may not use residual information in work for others.';
    assert.ok(
      review(paper(memory), { said: { side: 'provider' } }).findings.some(
        ({ rule }) => rule.id === 'residuals/surrendered',
      ),
    );
    assert.doesNotMatch(said(paper(memory), 'ownership/broad-work-product') ?? '', /surrendered/);
  });
});

describe('what a paper silences by the kind it calls itself', () => {
  const body = paper('**Ownership.** All work product that Consultant makes during the term belongs to Company.');
  const lying = (text: string): string => `---\nclause-risk:\n  kind: other\n---\n\n${text}`;

  it('is counted letter by letter as at once', () => {
    let one = review(lying(body));
    const counts: number[] = [];
    for (const text of [body, body.replace('during the term ', ''), body]) {
      one = review(lying(text), { previous: one.agreement });
      assert.equal(silencedByKind(one), silencedByKind(review(lying(text))));
      counts.push(silencedByKind(one));
    }
    assert.ok(counts[0]! > counts[1]!, counts.join(' '));
    assert.equal(counts[2], counts[0]);
  });
});
