import assert from 'node:assert/strict';
import { review } from '../../server/src/review.ts';
import { answersOf, questions } from '../../server/src/scan/answers.ts';
import { readCases } from '../pages.ts';

describe('questions of a data room', () => {
  it('end in something that is said where nothing holds', () =>
    assert.deepEqual(
      questions.filter(({ answers }) => answers.at(-1)?.demands.length).map(({ name }) => name),
      [],
    ));

  for (const { name, text, messages } of readCases('test/scan/jdas.md'))
    it(`are answered of a paper: ${name}`, () => {
      const { agreement } = review(text);
      const answers = answersOf(agreement);
      for (const message of messages) {
        const [question, says, where] = message.split(' | ');
        const answer = answers.find((one) => one.question === question);
        const said = answer?.says.find(({ words }) => words === says);
        assert.ok(
          said,
          `${question}: "${says}" is not among ${answer?.says.map(({ words }) => `"${words}"`).join(', ')}`,
        );
        assert.deepEqual(
          said.grounds.map(({ section }) => section),
          where ? [where] : [],
          question,
        );
      }
      // "yes" and "no" never stand beside each other.
      const exit = answers.find((one) => one.question === 'clean exit')!.says.map(({ words }) => words.slice(0, 2));
      assert.equal(new Set(exit).size, 1);
    });
});
