import { paper, plainClauses, said, same } from './dressed.ts';
import { insertedMarks, type Mark, noteMarks, struckMarks } from './marks.ts';

const plain = said(paper());

const firstSentence = 'Each party insures its staff.';
describe('struck', () => {
  const gone = said(paper({ cap: 'Nothing else is agreed.', training: '', ownership: 'Nothing else is agreed.' }));
  for (const [name, mark] of Object.entries(struckMarks)) {
    const { cap, training, ownership, purpose } = plainClauses;
    const alone = /^[-|>]/.test(mark('x')) || mark('x').includes('\n\n');
    it(name, () =>
      same(
        paper({
          cap: mark(cap),
          training: '',
          purpose: `${purpose}${alone ? '\n\n' : ' '}${mark(training)}`,
          ownership: mark(ownership),
        }),
        gone,
      ),
    );
  }
});

describe('shown', () => {
  for (const [name, mark] of Object.entries(insertedMarks))
    it(name, () => {
      const { training, cap, ownership, joint, kept, services } = plainClauses;
      same(
        paper({
          training: mark(training),
          cap: mark(cap),
          ownership: mark(ownership),
          joint: mark(joint),
          kept: mark(kept),
          services: mark(services),
        }),
        plain,
        /unfilled-blank/,
      );
    });
});

describe('notes', () => {
  const { training, cap, ownership, joint, purpose } = plainClauses;
  const more = (mark: Mark) =>
    paper({
      cap: `${mark(cap)} ${firstSentence}`,
      ownership: `${mark(ownership)} ${firstSentence}`,
      joint: mark(joint),
      purpose: '',
      training: `${mark(purpose)} ${training}`,
    });
  const unmarked = said(more((words) => words));
  for (const [name, mark] of Object.entries(noteMarks)) it(name, () => same(more(mark), unmarked));
});

// The parser is told of one end of lines, and these papers come with others.
describe('over lines that end otherwise', () => {
  const overLines = Object.entries(insertedMarks).filter(([, mark]) => /[\n|]/.test(mark(plainClauses.training)));
  const { training, cap, ownership } = plainClauses;
  for (const [ends, between] of Object.entries({ 'as on Windows': '\r\n', 'as on an old Mac': '\r' }))
    for (const [name, mark] of overLines)
      it(`${name}, ${ends}`, () =>
        same(
          paper({ training: mark(training), cap: mark(cap), ownership: mark(ownership) }).replaceAll('\n', between),
          plain,
          /unfilled-blank/,
        ));
  it('bars with a space behind them open a table', () =>
    same(paper({ training: `| No. | Clause | \n|--|--| \n| 1 | ${training} | ` }), plain));
});
