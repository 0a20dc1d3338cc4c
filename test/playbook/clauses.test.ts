import assert from 'node:assert/strict';
import { choices, missingClauses } from '../../server/src/features/insertClause.ts';
import { insertMissing } from '../../server/src/features/insertMissing.ts';
import { offersFor, refusalsFor } from '../../server/src/fixes/offers.ts';
import { readPlaybook } from '../../server/src/playbook/playbook.ts';
import { at, example, exampleWith, found, jointPaper, services } from './example.ts';

describe('clauses of a firm', () => {
  it('stand in place of ours wherever ours is offered', () => {
    const one = at('provider', {}, services);
    const [finding] = found(one, 'residuals/missing');
    const [offer] = offersFor(one, finding!);
    assert.match(offer!.edits.map(({ text }) => text).join(''), /in the form in which they remember it/);
    assert.match(choices(one).find(({ id }) => id === 'residuals')!.summary, /^Our own residuals clause/);
    const plan = insertMissing(
      one,
      missingClauses(one)
        .filter(({ fix }) => fix.clause === 'residuals')
        .map(({ fix }) => fix.clause),
      (text) => one.again(text),
    );
    assert.match(plan.edits.map(({ text }) => text).join(''), /in the form in which they remember it/);
  });

  it('are offered beside ours at the rules they name, through the same gate', () => {
    const one = at('customer', {}, services);
    const [finding] = found(one, 'exit/knowledge-transfer-missing');
    assert.ok(finding);
    const titles = offersFor(one, finding).map(({ title }) => title);
    assert.match(titles[0]!, /“Handover”/);
    assert.ok(finding.fixes.some((fix) => fix.do === 'insert-clause' && fix.clause === 'knowledge-transfer'));
    // One that does not settle what asks for it is made on a copy and refused.
    const useless = readPlaybook(
      exampleWith(
        'clauses/handover.md',
        /\*\*Handover\.[\s\S]*?(?=\n~~~)/,
        '**Weather.** The parties hope for fine weather on the day of the delivery of whatever there is.',
      ),
    );
    const other = at('customer', { playbook: useless }, services);
    const [again] = found(other, 'exit/knowledge-transfer-missing');
    assert.ok(!offersFor(other, again!).some(({ title }) => title.includes('Handover')));
    assert.ok(
      refusalsFor(other, again!).some(
        ({ title, doubts }) => title.includes('Handover') && doubts.includes('the risk remains'),
      ),
    );
  });

  it('leave a text of ours where the firm has none of that name', () => {
    const data = readPlaybook([
      {
        path: 'clauses/terms.md',
        text: example
          .find(({ path }) => path === 'clauses/residuals.md')!
          .text.replace('replaces: residuals', 'replaces: joint-ownership-terms'),
      },
    ]);
    const paper = jointPaper.replace(
      'All inventions made by both parties in the Project',
      'All user data of the Project',
    );
    const one = at('customer', { playbook: data }, paper);
    const fixes = found(one, 'joint/ownership-without-terms').flatMap((finding) => finding.fixes);
    assert.ok(fixes.some((fix) => fix.do === 'insert-clause' && fix.variant === 'data' && !fix.model));
  });
});
