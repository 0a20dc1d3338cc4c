import assert from 'node:assert/strict';
import { issues, whatIsSaid } from '../../server/src/features/report/issues.ts';
import { quotation } from '../../server/src/features/report/names.ts';
import { review } from '../../server/src/review.ts';
import { agency, as, comments, memo } from './reported.ts';

describe('comments for the other side', () => {
  it('hold nothing that leaves our client free, and no blank of ours but their count', () => {
    const text = agency(
      '**Data.** Client shall provide its sales records ("Client Data") to Agency. Agency may use Client Data for any purpose.',
      '**Time.** Agency shall deliver within [30] days.',
    );
    const ours = comments(text, 'provider');
    assert.doesNotMatch(ours, /without a purpose/);
    assert.match(comments(text, 'customer'), /without a purpose/);
    assert.match(memo(text, 'provider'), /## In our favour; to be known\n[\s\S]*without a purpose/);
    assert.doesNotMatch(ours, /\[30\]|A blank left/);
    assert.match(ours, /\n1 place is still to be filled in\.\n/);
  });

  it('count a bracketed note as a note, and no place to sign', () => {
    const text = agency(
      '**Bakers.** Agency serves no other baker.',
      '> [Client note: not negotiable. Legal has seen it.]',
    ).replace('By: ____________', '____________\nOna Quill, Chief Executive\nona@quillon.example');
    const ours = comments(text, 'provider');
    assert.match(ours, /\n1 drafting note stands in the text\.\n/);
    assert.doesNotMatch(ours, /filled in/);
    assert.match(memo(text, 'provider'), /A drafting note stands in the words\. “.{0,3}Client note/);
  });

  it('name the paper, the parties, whose they are, the day, and what is asked', () => {
    const ours = comments(agency('**Term.** This Agreement lasts a year.'), 'provider');
    assert.match(ours, /between Quillon Labs, Inc\. and Marrow Foods LLC; comments of Quillon Labs, Inc\.; 2026-05-04/);
    assert.match(ours, /\| The liability of each party to be limited to a stated amount\. \|/);
    assert.doesNotMatch(ours, /the (?:provider|customer)\b/i);
  });

  it('say once what two rules of one subject say of one sentence', () => {
    const one = 'Agency shall not build machine-learning models for anyone else, in any field, for ever.';
    const rows = issues(as(agency(`**Exclusivity.** ${one}`), 'provider')).blocks.flatMap((block) =>
      'rows' in block ? block.rows : [],
    );
    const told = as(agency(`**Exclusivity.** ${one}`), 'provider').findings.filter(({ rule }) =>
      rule.id.startsWith('exclusivity/'),
    );
    assert.ok(told.length > 1);
    assert.equal(rows.filter((row) => row.join(' ').includes(one)).length, 1);
  });

  it('say and ask nothing twice, in the spelling of the paper', () => {
    const ours = comments(
      agency(
        '**Quality.** Agency warrants that the forecasting model is best in class.',
        '**Title.** Agency hereby grants Client a license to use the model.',
      ),
      'customer',
    );
    for (const row of ours.split('\n').filter((line) => /best in class/.test(line)))
      assert.equal(new Set(row.split(/\.(?: |$)/)).size, row.split(/\.(?: |$)/).length, row);
    assert.doesNotMatch(ours, /licence/);
  });

  it('say what the paper says, and nothing that follows from it for whoever asks', () => {
    const ours = comments(
      agency(
        '**Title.** Agency hereby assigns to Client all right, title and interest in the software, whether or not it has been paid for.',
        '**Assignment.** Agency may not assign this Agreement, and no sale or merger of Agency may occur, without the consent of Client.',
        '**Data.** Client shall provide its sales records ("Client Data") to Agency.',
      ),
      'provider',
    );
    assert.match(
      ours,
      /\| The work becomes Client's here whether or not it has been paid for\. \| Title to the work to pass once it/,
    );
    assert.match(ours, /\| Assignment needs consent, and no exception [^|;]*\. \| Assignment to a successor/);
    assert.doesNotMatch(ours, /holds a claim|turns on the other|can be sold|assumed/);
    assert.equal(whatIsSaid('"Level: high" is promised; whether it is kept stays open.'), '"Level: high" is promised.');
    assert.equal(whatIsSaid('A sale needs leave, which then decides.'), 'A sale needs leave.');
  });

  it('cut no defined term, and quote no heading for what is missing under it', () => {
    const long = `"Work Product" means ${'all software, drafts and methods that Agency makes, '.repeat(6)}and any Agency Tools in it.`;
    const text = agency('**Terms.** "Agency Tools" means what Agency had before.', `**Work.** ${long}`);
    const { agreement } = review(text);
    const start = text.lastIndexOf('Tools in it');
    assert.equal(quotation(agreement, { start, end: start + 11 }, 300), '… Agency Tools in it');
    for (const row of comments(text, 'customer').split('\n'))
      assert.doesNotMatch(row, /^\| \d+ \| (?:\d+ )?(\w+) \| \1\.? \|/);
  });

  it('ask for each side what that side would ask', () => {
    const text = agency(
      '**Term.** This Agreement lasts a year.',
      '**Indemnity.** Client shall indemnify Agency against all claims.',
    );
    assert.match(comments(text, 'provider'), /\| The liability of each party to be limited to a stated amount\. \|/);
    assert.match(comments(text, 'customer'), /\| What Client may owe to be limited to a stated amount\. \|/);
  });

  it('quote whole words without marks', () => {
    const text =
      '# Agreement\n\n1. **Name.** The *Harbour* system and the _Dock_ model belong to **Client** alone, here.\n';
    const { agreement } = review(text);
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    assert.equal(quotation(agreement, at('rbour* sys'), 20), '… Harbour system …');
    assert.equal(quotation(agreement, at('_Dock_ mod'), 20), '… Dock model …');
  });
});
