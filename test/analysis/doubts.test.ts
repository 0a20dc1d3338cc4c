import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';

const paper = (work: string, sentence: string): string => `# Development Agreement

This Agreement is between Wren Analytics GmbH ("Developer") and Alder Logistics BV ("Company").

1. **Work.** Developer shall ${work}.

6. ${sentence}
`;
const kinds = (work: string, sentence: string): readonly string[] =>
  read(paper(work, sentence))
    .provisions.all.filter(({ sentence: { text } }) => text === sentence)
    .map(({ kind }) => kind);
const model = 'train a machine learning model for Company and deliver the trained model';
const bridge = 'build a bridge for Company and deliver the drawings';

describe('what definitions find and is like none of its examples', () => {
  it('is doubted on a paper on AI alone', () => {
    const sentence = 'Developer keeps the evaluation method by which offers are scored to itself.';
    assert.ok(kinds(bridge, sentence).includes('benchmark'));
    assert.ok(!kinds(model, sentence).includes('benchmark'));
  });

  it('is believed of what a paper is about', () =>
    assert.ok(kinds(model, 'Company shall pay a fee each month.').includes('fees')));
});
