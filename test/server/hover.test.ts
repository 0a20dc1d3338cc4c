import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover.ts';
import { review } from '../../server/src/review.ts';
import { rules } from '../../server/src/rules/index.ts';
import { readPage } from '../../server/src/rules/page.ts';
import type { Rule, Side } from '../../server/src/rules/rule.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { paper } from './paper.ts';

const sides: readonly Side[] = ['provider', 'customer', 'neutral'];
const at = paper.indexOf('assigns all');
const unsided = paper.replace(/^---[\s\S]*?---\n/, '').replace('laws of France', 'laws of Oregon');

/** The rule as it would speak at words of our own, for every side. */
const speaking = (rule: Rule): Rule => ({
  ...rule,
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  silences: undefined,
  *review({ sentences }) {
    for (const { start, end } of sentences(/assigns all/)) yield { at: { start, end }, says: 'It does.' };
  },
});

function shownFor(speakers: readonly Rule[], side: Side): string {
  const read = review(unsided, { settings: { ...defaultSettings, side }, catalogue: speakers.map(speaking) });
  const found = hover(read, unsided.indexOf('hereby'), (id) => `command:show?${id}`, false);
  assert.ok(found, side);
  return found.markdown;
}
const wordsIn = (markdown: string): number =>
  markdown
    .replace(/\]\([^)]*\)/g, ']')
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length;

describe('the hover on a finding', () => {
  const all = rules.flatMap((rule) => sides.map((side) => ({ rule, side, text: shownFor([rule], side) })));

  it('is read at a glance: at most 70 words in the middle of all, none over 140', () => {
    const counts = all.map(({ text }) => wordsIn(text)).sort((a, b) => a - b);
    assert.ok(counts.at(-1)! <= 140, `the longest has ${counts.at(-1)} words`);
    assert.ok(counts[counts.length >> 1]! <= 70, `the middle one has ${counts[counts.length >> 1]} words`);
  });

  it('gives a reason of whole sentences, and the way to the page', () => {
    for (const { rule, text } of all) {
      const reason = text.split('\n\n').find((part) => part.includes('[The whole page]'))!;
      assert.match(reason, /^[A-Z“"].{20,}[.?!]["”)]? \[The whole page\]/s, rule.id);
      // In the spelling of the paper.
      const page = readPage(rule.page).body.replace(/\s+/g, ' ').replaceAll('icence', 'icense');
      assert.ok(page.includes(reason.replace(/ \[The whole page\].*$/s, '')), `${rule.id}: ${reason}`);
    }
  });

  it('tells the client its own positions, and a neutral reader what each side prefers', () => {
    for (const { rule, side, text } of all) {
      const shared = /both sides want the same/i.test(rule.page);
      if (shared) assert.match(text, /Both sides/, rule.id);
      else if (side === 'neutral') assert.match(text, /\*\*Provider[\s\S]*\*\*Customer/, rule.id);
      else assert.match(text, /Preferred:/, `${rule.id} for the ${side}`);
    }
  });

  it('is never two essays: of several risks at one place one is explained', () => {
    for (const side of sides) {
      const text = shownFor(rules.slice(0, 4), side);
      assert.equal(text.split('[The whole page]').length, 2);
      assert.equal(text.split('Also here:').length, 4);
      assert.ok(wordsIn(text) <= 160);
    }
  });

  it('is silent where nothing was found', () => {
    assert.equal(hover(review(unsided, { catalogue: [] }), at), undefined);
  });
});
