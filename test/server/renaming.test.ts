import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import { rename, renameRefusal } from '../../server/src/features/rename.ts';
import { change } from '../fixes.ts';

const paper = (body: string): string =>
  `# Services Agreement\n\nThis Agreement is between Vega Labs, Inc. ("Agency") and Harbor Foods LLC ("Client").\n\n## 1. Definitions\n\n"Deliverables" means the software. "Work Plan" means the plan of work.\n\n## 2. DELIVERABLES\n\nAgency shall build the ${body} for Client. Client shall pay Agency.\n`;
const renamed = (body: string, term: string, to: string): string => {
  const agreement = read(paper(body));
  return change(agreement.text, rename(agreement, agreement.text.indexOf(`"${term}"`) + 1, to)).after;
};

describe('a renamed term', () => {
  it('is renamed in headings of capitals, in capitals', () =>
    assert.match(
      renamed('Deliverables', 'Deliverables', 'Results'),
      /## 2\. RESULTS\n\nAgency shall build the Results for/,
    ));
  it('keeps its number and its possessive', () =>
    assert.match(renamed("Deliverable's parts", 'Deliverables', 'Results'), /build the Result's parts/));
  for (const [name, between] of Object.entries({
    'two spaces': '  ',
    'a line break': '\n',
    'an entity': '&nbsp;',
    'a no-break space': '\u00a0',
  }))
    it(`is found over ${name}`, () =>
      assert.match(renamed(`Work${between}Plan`, 'Work Plan', 'Schedule'), /build the Schedule for/));
  it('is found in many where it is defined as one', () =>
    assert.match(renamed('Work Plans', 'Work Plan', 'Schedule'), /build the Schedules for/));

  const agreement = read(paper('Deliverables'));
  const at = agreement.text.indexOf('"Deliverables"') + 1;
  it('may not take a name that is taken', () => {
    assert.match(renameRefusal(agreement, at, 'Work Plan') ?? '', /defined already/);
    assert.match(renameRefusal(agreement, at, 'Work Plans') ?? '', /defined already/);
    assert.match(renameRefusal(agreement, at, 'Client') ?? '', /defined already|a party/);
    assert.match(renameRefusal(agreement, at, 'Harbor Foods LLC') ?? '', /a party/);
  });
  it('may take a new one, or its own in another number', () => {
    assert.equal(renameRefusal(agreement, at, 'Results'), undefined);
    assert.equal(renameRefusal(agreement, at, 'Deliverable'), undefined);
  });
  it('begins with a capital', () => assert.match(renameRefusal(agreement, at, 'results') ?? '', /capital/));
});
