import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import { leansBack } from '../../server/src/modelClauses/leansBack.ts';

const paper = (sentence: string): string => `# Consulting Agreement

This Agreement is between Fernhill Labs, Inc. ("Consultant") and Marram Bank, N.A. ("Client").

## 1. Work

1.1 Consultant shall train a model for Client for $9,000. ${sentence}
`;
const leans = (sentence: string, between?: string): boolean =>
  leansBack(read(paper(sentence)).sentences.find(({ text }) => text === sentence)!, between);

describe('a sentence leans on the one before', () => {
  for (const sentence of [
    'It also covers what Consultant has made before.',
    'This includes sketches and drafts.',
    'The same goes for the documentation.',
    'Consultant gives up its personal claims in it.',
    'Client may pass it to others.',
    'Consultant shall not sell them.',
    'In that case no fee is due.',
    'Whether it is so is decided by Client.',
  ])
    it(sentence, () => assert.ok(leans(sentence)));
});

describe('a sentence stands by itself', () => {
  for (const sentence of [
    'This Agreement includes its schedules.',
    'Client shall pay the fee and may deduct from it what the law requires.',
    'If Consultant loses a document, Client may replace it.',
    'Consultant shall return the samples and keep no copy of them.',
    'Each party may end this Agreement if it gives notice.',
    'Client pays at its own cost.',
  ])
    it(sentence, () => assert.ok(!leans(sentence)));

  it('unless what comes before it speaks of the same', () => {
    const sentence = 'This licence is perpetual.';
    assert.ok(leans(sentence, 'Consultant grants Client a licence of its tools.'));
    assert.ok(!leans(sentence, 'Consultant keeps its tools.'));
  });
});
