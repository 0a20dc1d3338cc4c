import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { read } from '../../server/src/analysis/agreement.ts';
import type { Party } from '../../server/src/analysis/parties/party.ts';
import weights from '../../server/src/analysis/parties/roleWeights.json' with { type: 'json' };
import { learntFrom } from '../wordingBank.ts';

const rolesIn = (parties: readonly Party[]): string => parties.map(({ label, role }) => `${label} ${role}`).join(', ');
const rolesOf = (text: string): string => rolesIn(read(text).parties);

describe('roles learnt from examples', () => {
  it('are learnt from the examples as they stand: after a change of one, npm run learn:roles', () =>
    assert.equal(weights.learntFrom, learntFrom()));

  it('take no more than 25 KB', () =>
    assert.ok(readFileSync('server/src/analysis/parties/roleWeights.json').length <= 25_000));

  /** Two whose labels and acts tell no part, by names that tell none either. */
  const paper = (...clauses: readonly string[]): string =>
    `# Collaboration Deed

**Vega Brothers Ltd** ("Vega") and **Alder Brothers Ltd** ("Alder") enter into this deed on 4 May 2026.

${clauses.map((clause, i) => `${i + 1}. ${clause}`).join('\n\n')}
`;
  const together = 'Until 30 June 2028 the parties will jointly build a model that grades boards from photographs.';
  const vegas = [
    'The model, its weights and every later version stay with Vega.',
    "Vega's people label the photographs that come out of Alder's mills.",
    'Alder may use the model in its own mills without charge.',
    "Vega keeps Alder's photographs secret and wipes them when the work is over.",
  ];
  const turned = (clause: string): string =>
    clause.replace(/Vega|Alder/g, (name) => (name === 'Vega' ? 'Alder' : 'Vega'));

  it('tell by the words around both, whoever stands first', () => {
    assert.equal(rolesOf(paper(together, ...vegas)), 'Vega provider, Alder customer');
    assert.equal(rolesOf(paper(together, ...vegas.map(turned))), 'Vega customer, Alder provider');
  });

  it('are not told where as much speaks for one as for the other', () =>
    assert.equal(rolesOf(paper(together, ...vegas, ...vegas.map(turned))), 'Vega unknown, Alder unknown'));

  it('are not told in a paper on nothing that the examples are on', () => {
    const barn = [together, ...vegas].map((clause) => clause.replace(/(?:a|the) model/gi, 'the barn'));
    assert.equal(rolesOf(paper(...barn)), 'Vega unknown, Alder unknown');
  });

  it('are not told of who works or sells for the other in a way of its own', () =>
    assert.equal(
      rolesOf(paper(together, ...vegas).replaceAll('Vega', 'Distributor')),
      'Distributor unknown, Alder unknown',
    ));

  it('give way to what labels tell', () =>
    assert.equal(
      rolesOf(
        paper(together, ...vegas)
          .replaceAll('Vega', 'Customer')
          .replaceAll('Alder', 'Vendor'),
      ),
      'Customer customer, Vendor provider',
    ));

  it('follow names where two do everything together', () =>
    assert.equal(
      rolesOf(
        'Nimbus AI, Inc. ("Nimbus") and Port of Sundby ("Port") jointly develop a berth model. Each keeps its background.',
      ),
      'Nimbus provider, Port customer',
    ));

  it('in a licence of data, do not follow who is paid', () =>
    assert.equal(
      rolesOf(`# Licence of Harbour Records

The **Port of Sable Authority** (the "Authority") and **Tide Navigation Ltd.** ("Tide") agree on 20 April 2026:

1. The Authority licenses to Tide its berth logs and the voice recordings of its pilots.
2. Tide may use the recordings to train models that foretell when a ship arrives.
3. Tide pays CAD 140,000 each year, in advance.
4. The Authority grants this licence for five years; it may suspend it where Tide does not pay.
5. The Authority does not promise that its logs are complete.
`),
      'Authority customer, Tide provider',
    ));

  it('change with the paper as on fresh reading', () => {
    const first = paper(together, ...vegas);
    const texts = [first.replace('"Vega"', '"VB"'), paper(together, ...vegas.map(turned)), paper(together)];
    let before = read(first);
    for (const text of [...texts, ...texts.toReversed()]) {
      before = read(text, before);
      const fresh = read(text);
      assert.equal(rolesIn(before.parties), rolesIn(fresh.parties));
      const said = ({ provisions }: typeof fresh) => provisions.all.map(({ kind, from, to }) => [kind, from, to]);
      assert.deepEqual(said(before), said(fresh));
    }
  });
});
