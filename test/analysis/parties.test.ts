import assert from 'node:assert/strict';
import { type Agreement, read } from '../../server/src/analysis/agreement.ts';
import { agreementKinds } from '../../shared/settings.ts';
import openings from './parties/openings.md';
import preambles from './parties/preambles.md';
import roles from './parties/roles.md';

/** The papers of a page, each with the parties that the list over it names. */
const casesIn = (page: string) =>
  [...page.matchAll(/^## (.+)\n\n((?:- .+\n)+)\n~~~agreement ?(.*)\n([\s\S]*?)\n~~~$/gm)].map(
    ([, name, list, kind, text]) => ({
      name: name!,
      wanted: list!
        .trim()
        .split('\n')
        .map((line) => line.slice(2))
        .filter((line) => line !== 'nobody'),
      kind: agreementKinds.find((one) => one === kind),
      text: text!,
    }),
  );

/** "Vega Labs, Inc. (Consultant): provider", as the pages have it; the role only where the case tells it. */
const named = ({ parties }: Agreement, withRoles: boolean): readonly string[] =>
  parties.map(
    ({ name, label, role }) => `${name}${label === name ? '' : ` (${label})`}${withRoles ? `: ${role}` : ''}`,
  );

for (const [title, page] of Object.entries({ openings, preambles, roles }))
  describe(`parties: ${title}`, () => {
    const cases = casesIn(page);
    it('every case of the page is read', () => assert.equal(cases.length, page.match(/^~~~agreement/gm)?.length));
    for (const { name, wanted, kind, text } of cases)
      it(name, () => {
        const withRoles = wanted.some((one) => /: (?:provider|customer|both|unknown)$/.test(one));
        assert.deepEqual(named(read(text, undefined, kind && { kind }), withRoles), wanted);
      });
  });

describe('parties', () => {
  it('who is introduced by "me" says "I"', () =>
    assert.deepEqual(
      read(
        '# Building\n\nBetween me, Ines Moreau, self-employed, and you, Alder Cellars Ltd. Signed on 9 May 2026.',
      ).parties.map(({ also }) => also),
      [['I'], ['you']],
    ));
});
