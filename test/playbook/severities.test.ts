import assert from 'node:assert/strict';
import type { ReviewOptions } from '../../server/src/review.ts';
import type { Side } from '../../server/src/rules/rule.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { at, found, services } from './example.ts';

describe('severities of a firm', () => {
  const level = (side: Side, id: string, more: ReviewOptions = {}) =>
    found(at(side, more, services), id).map(({ severity }) => severity);

  it('go before ours, for the side they name', () => {
    assert.deepEqual(level('provider', 'residuals/missing'), ['error']);
    assert.deepEqual(level('customer', 'residuals/missing'), []);
    assert.equal(at('neutral', {}, services).off.get('license/exclusivity-unstated'), 'playbook');
  });

  it('stand below what settings and front matter say', () => {
    const settings = { ...defaultSettings, side: 'provider', rules: { 'residuals/missing': 'hint' } } as const;
    assert.deepEqual(level('provider', 'residuals/missing', { settings }), ['hint']);
    const front = `---\nclause-risk:\n  rules:\n    residuals/missing: information\n---\n\n${services}`;
    assert.deepEqual(
      found(at('provider', { settings }, front), 'residuals/missing').map(({ severity }) => severity),
      ['information'],
    );
    const byTopic = { ...defaultSettings, side: 'provider', topics: { residuals: 'off' } } as const;
    assert.deepEqual(level('provider', 'residuals/missing', { settings: byTopic }), []);
  });
});
