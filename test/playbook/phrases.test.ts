import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import { jointPaper, playbook } from './example.ts';

describe('phrases of a firm', () => {
  const jointIn = (text: string, taught: typeof playbook.taught) =>
    read(text, undefined, { kind: 'jda', taught })
      .provisions.of('joint-ownership')
      .map(({ start, end }) => text.slice(start, end));
  const jointly = (text: string) => jointIn(text, playbook.taught);

  it('are recognised in other names and with small changes, and what they refuse is none', () => {
    assert.deepEqual(
      jointIn(jointPaper, undefined).map((one) => one.slice(0, 20)),
      ['All inventions made ', 'The two laboratories'],
    );
    assert.deepEqual(
      jointly(jointPaper).map((one) => one.slice(0, 20)),
      ['The labelling scheme', 'All inventions made '],
    );
  });

  it('are not recognised where the meaning is turned, or most of the words are others', () => {
    for (const other of [
      'The labelling scheme never sits with the two firms as one common pot.',
      'The labelling scheme may sit with the two firms as one common pot.',
      'The labelling scheme sits on the shelf beside one other pot.',
    ])
      assert.equal(
        jointly(jointPaper.replace('The labelling scheme sits with the two firms as one common pot.', other)).length,
        1,
        other,
      );
  });

  it('bring what stands in braces, and who owns', () => {
    const [scheme] = read(jointPaper, undefined, { kind: 'jda', taught: playbook.taught }).provisions.of(
      'joint-ownership',
    );
    assert.ok(scheme!.elements.has('owned'));
    assert.equal(scheme!.to, 'both');
  });

  it('are read alike after an edit and afresh', () => {
    const options = { kind: 'jda', taught: playbook.taught } as const;
    const plain = read(jointPaper, undefined, { kind: 'jda' });
    const changed = jointPaper.replace('one common pot', 'one pot');
    const kinds = (agreement: ReturnType<typeof read>) =>
      agreement.provisions.all.map(({ kind, start, elements }) => `${kind} ${start} ${[...elements.keys()].join()}`);
    const once = read(jointPaper, plain, options);
    assert.deepEqual(kinds(once), kinds(read(jointPaper, undefined, options)));
    assert.deepEqual(kinds(read(changed, once, options)), kinds(read(changed, undefined, options)));
    assert.deepEqual(kinds(read(jointPaper, once, { kind: 'jda' })), kinds(plain));
  });
});
