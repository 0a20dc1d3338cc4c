import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { kindPages } from '../../build/kinds.ts';
import { elementsByKind, provisionKindNames } from '../../server/src/playbook/names.ts';
import { generatedPart } from '../generated.ts';
import { example, kindSentences } from './example.ts';

describe('docs/playbook.md', () => {
  it('lists every kind of provision with a sentence that does it, and what can be asked of it', () => {
    const rows = kindPages().map((file) => {
      const kind = basename(file, '.md');
      const [sentence = ''] = kindSentences[kind].does;
      const said = [...elementsByKind().get(kind)!].map((name) => `\`${name}\``).join(', ');
      return `| ${kind} | ${sentence.replaceAll('|', '\\|')} | ${said} |`;
    });
    assert.equal(rows.length, provisionKindNames().length);
    generatedPart(
      'docs/playbook.md',
      'kinds',
      ['| kind | a sentence that does it | what it may say |', '|--|--|--|', ...rows].join('\n'),
    );
  });

  it('shows the pages of the example as they are', () => {
    const page = readFileSync('docs/playbook.md', 'utf8');
    const shown = [...page.matchAll(/^`([\w/-]+\.md)`:\n\n~{4,}markdown\n([\s\S]*?)\n~{4,}$/gm)];
    assert.ok(shown.length >= 5);
    for (const [, path, text] of shown) {
      const whole = example.find((one) => one.path === path)?.text;
      assert.ok(whole, path);
      for (const part of text!.split(/\n?…\n/)) assert.ok(whole.includes(part.trim()), `${path}: ${part}`);
    }
  });
});
