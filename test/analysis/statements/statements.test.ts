import assert from 'node:assert/strict';
import { readText } from '../../../server/src/analysis/statements/index.ts';
import { nameMentions } from '../../../server/src/analysis/statements/mentions.ts';
import type { SentenceReading } from '../../../server/src/analysis/statements/statement.ts';
import { brief, briefEvent, briefTitle } from './brief.ts';
import events from './events.md';
import statements from './statements.md';
import titles from './titles.md';
import { usualParties } from './usualParties.ts';

/** Each row of these pages is a sentence and what must be read in it. */
const pages: readonly (readonly [page: string, shown: (reading: SentenceReading) => readonly string[]])[] = [
  [statements, (reading) => reading.statements.filter(({ mode }) => mode !== 'noun').map((one) => brief(one, reading))],
  [titles, (reading) => reading.titles.map((one) => briefTitle(one, reading.text))],
  [events, (reading) => reading.events.map((one) => briefEvent(one, reading.text))],
];
const names = nameMentions(usualParties);

for (const [page, shown] of pages)
  describe(/^# (.*)/.exec(page)![1]!, () => {
    const rows = [...page.matchAll(/^\| (.+?) \| (.+?) \|$/gm)].slice(2);
    it('has rows', () => assert.ok(rows.length >= 8));
    for (const [, sentence = '', expected = ''] of rows)
      it(sentence, () => assert.deepEqual(shown(readText(sentence, names)).join(' · ') || 'none', expected));
  });

describe('a list item', () => {
  const shown = (leadIn: string, item: string): readonly string[] => {
    const reading = readText(item, names, leadIn);
    return reading.statements
      .filter(({ at, mode }) => mode !== 'noun' && reading.tokens[at]!.start >= 0)
      .map((one) => brief(one, reading));
  };
  it('takes subject and mood from its lead-in', () =>
    assert.deepEqual(shown('Provider shall not:', 'use the data to train models;'), [
      'provider must-not use «the data» for train',
      'provider purpose train «models»',
    ]));
  it('completes an infinitive', () =>
    assert.deepEqual(shown('Customer grants Provider the right to', 'use the data'), ['provider may use «the data»']));
  it('is the object of its lead-in', () => {
    const reading = readText('the model and its weights', names, 'Provider retains all rights to:');
    assert.deepEqual(
      reading.titles.map((one) => briefTitle(one, reading.text)),
      ['is keeps provider: «all rights to the model and its weights» (model, weights)'],
    );
  });
});
