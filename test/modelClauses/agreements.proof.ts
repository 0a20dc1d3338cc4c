import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import { clauses, type Piece, piecesOf } from '../../server/src/modelClauses/library.ts';
import { judge } from '../../server/src/rules/judge.ts';
import type { Side } from '../../server/src/rules/rule.ts';

/** Whose paper each is. The joint development agreement is nobody's, and must do for everybody. */
const papers: Readonly<Record<string, { readonly kind: string; readonly sides: readonly Side[] }>> = {
  'agreement-agency-services': { kind: 'agency', sides: ['provider'] },
  'agreement-statement-of-work': { kind: 'agency', sides: ['provider'] },
  'agreement-ai-vendor': { kind: 'partnership', sides: ['customer'] },
  'agreement-ai-addendum': { kind: 'partnership', sides: ['customer'] },
  'agreement-joint-development': { kind: 'jda', sides: ['provider', 'customer', 'neutral'] },
};

/** What an attorney might type at a stop; where the words do not matter, the description stays. */
const answers: readonly (readonly [RegExp, string])[] = [
  [/^name of the (?:agency|vendor|AI company)$/, 'Northwind Labs, Inc.'],
  [/^name of the (?:client|customer|enterprise partner)$/, 'Contoso Foods LLC'],
  [/^state and type/, 'Delaware corporation'],
  [/^address of/, '12 Main Street, Springfield'],
  [/date/, 'March 3, 2026'],
  [/^(?:higher )?amount|fee/, '$250,000'],
];

describe('a whole agreement, filled in', () => {
  it('is here', () => {
    const ids = clauses.filter((each) => each.form === 'agreement').map((each) => each.id);
    assert.deepEqual(ids.sort(), Object.keys(papers).sort());
  });

  for (const each of clauses.filter((one) => one.form === 'agreement')) {
    const text = piecesOf(each.variants[0]!.text).map(answer).join('');
    const { kind, sides } = papers[each.id]!;

    it(`${each.id} is read as what it is`, () => {
      const agreement = read(text);
      assert.equal(agreement.kind, kind);
      const roles = agreement.parties.map((party) => `${party.name}: ${party.role}`);
      assert.deepEqual(roles, ['Northwind Labs, Inc.: provider', 'Contoso Foods LLC: customer']);
    });

    for (const side of sides) {
      it(`${each.id} has nothing at warning or above for the ${side}`, () => {
        const { findings } = judge(read(text), { side });
        const grave = findings.filter(({ severity }) => severity === 'warning' || severity === 'error');
        const said = grave.map(
          (found) => `${found.rule.id} at "${text.slice(found.start, found.end)}": ${found.message}`,
        );
        assert.deepEqual(said, []);
      });
    }
  }
});

function answer(piece: Piece): string {
  if (piece.kind === 'choice') return piece.options[0]!;
  if (piece.kind !== 'blank') return piece.kind === 'literal' ? piece.text : assert.fail(`${piece.kind} left over`);
  const found = answers.find(([asked]) => asked.test(piece.text));
  return found ? found[1] : piece.text;
}
