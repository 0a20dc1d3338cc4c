import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import papers from './papers.md';

/** The papers of papers.md: is it an agreement, of which kind, who is who. */
const stacked = papers.split(/^## (?=(?:agency|partnership|jda|other|none)\b)/m).slice(1);

describe('short papers', () => {
  for (const paper of stacked) {
    const line = paper.indexOf('\n');
    const missed = paper.slice(0, line).endsWith(' (missed)');
    const [kind, named = ''] = paper.slice(0, line).replace(' (missed)', '').split(' | ');
    const text = paper.slice(line + 1).trim();
    const wanted = named
      .split('; ')
      .filter(Boolean)
      .map((one) => one.split(': ') as [name: string, role: string]);
    const right = (): void => {
      const agreement = read(text);
      const { parties } = agreement;
      const found = parties.map(({ name, label, role }) => `${name} (${label}): ${role}`).join(' · ');
      assert.equal(agreement.kind, kind, found);
      if (kind === 'none') return;
      for (const [name, role] of wanted) {
        const party = parties.find((one) =>
          [one.name, one.label].some((called) => called.toLowerCase() === name.toLowerCase()),
        );
        assert.ok(party, `${name} is no party: ${found}`);
        if (role !== '?') assert.equal(party.role, role, found);
      }
      assert.equal(parties.length, wanted.length, found);
    };
    // What is read wrongly and known to be: a reader that learns it takes the mark away.
    it(`${kind}: ${text.split('\n', 1)[0]!.replace(/^#+ /, '').slice(0, 60)}${missed ? ' (missed)' : ''}`, () =>
      missed ? assert.throws(right) : right());
  }
});
