import assert from 'node:assert/strict';
import { clauseInsertion } from '../../server/src/features/insertClause.ts';
import { leftUnused } from '../../server/src/fixes/leftUnused.ts';
import { afterEdits } from '../../server/src/modelClauses/apply.ts';
import { amongHeadedSurvivors } from '../../server/src/modelClauses/headedSurvivors.ts';
import { review } from '../../server/src/review.ts';
import { fixedBy } from './fixedBy.ts';

const between = (rest: string): string => `# Assistant Agreement

This Agreement is between Cormorant Software, Inc. ("Cormorant") and Lark Credit Union ("Lark").

**Work.** Cormorant shall train and host an assistant that uses machine learning (the "Assistant") for Lark. Lark shall pay $3,000 per month.

${rest}`;

describe('what would contradict a text that comes in', () => {
  const paper =
    between(`**Data.** Lark shall give Cormorant its member files ("Member Data"). Cormorant may use Member Data and Traces for any purpose. "Traces" means records of the use of the Assistant. Cormorant shall mask names before using Member Data for training.

**Consents.** Lark has all consents for the use of Member Data, including for training.
`);
  const { after } = fixedBy(paper, 'customer', 'data/purpose-unlimited');

  it('goes out with the leave that it served, and so does a term that nothing else speaks of', () => {
    assert.match(after[0]!, /Member Data solely to/);
    assert.doesNotMatch(after[0]!, /shall mask names|Traces/);
    assert.match(after[0]!, /its member files \("Member Data"\)\. Notwithstanding/);
  });

  it('is named where it stands elsewhere', () => {
    assert.match(after[0]!, /the section headed "Consents"/);
  });

  it('is named where a new paragraph stands right behind it', () => {
    const indemnity =
      between(`**Indemnity.** Lark shall indemnify Cormorant against all claims arising from outputs of the Assistant.

**No warranty.** The outputs of the Assistant are provided as is, without any warranty.

**Term.** This Agreement runs for two years.
`);
    const one = review(indemnity, { said: { side: 'customer' } });
    const { edits } = clauseInsertion(one, { id: 'infringement-indemnity' })!;
    assert.match(afterEdits(indemnity, edits), /Notwithstanding anything [^.]*headed "Indemnity" and "No warranty"/);
  });
});

describe('a term that is left with its definition alone', () => {
  it('is told', () => {
    const text = 'This Agreement is between A, Inc. ("A") and B, Inc. ("B"). "Logs" means records. B may keep Logs.';
    const { agreement } = review(text);
    const start = text.indexOf(' B may');
    assert.deepEqual(leftUnused(agreement, [{ start, end: text.length, text: '' }]), ['Logs']);
    assert.deepEqual(leftUnused(agreement, [{ start: text.length, end: text.length, text: ' B may copy.' }]), []);
  });
});

describe('a list of headings that go on after the end', () => {
  const paper = (list: string): string =>
    between(`**Ownership.** Everything that Cormorant makes for Lark, and the Assistant, belongs to Lark. Cormorant hereby assigns all of it to Lark upon its creation.

**Secrecy.** Each party keeps the other's information secret.

**End.** Either party may end this Agreement on thirty days' notice. ${list}
`);
  const first = (text: string, words = '**Methodology.** Cormorant keeps its methods.'): string => {
    const at = text.indexOf('**Secrecy');
    const put = { start: at, end: at, text: `${words}\n\n` };
    const among = amongHeadedSurvivors(review(text).agreement, put);
    return afterEdits(text, among ? [put, among] : [put]);
  };

  it('gets the new heading, written as the others are', () => {
    assert.match(
      first(paper('Ownership and Secrecy survive the end of this Agreement.')),
      /Ownership, Secrecy and Methodology[\w ]* survive the end/,
    );
    assert.match(
      first(paper('The sections headed "Secrecy" and "Ownership" survive the end of this Agreement.')),
      /headed "Secrecy", "Ownership" and "Methodology[\w ]*" survive the end/,
    );
  });

  it('as the headings are set in small letters', () =>
    assert.match(
      first(paper('The section on secrecy and the section on ownership carry on.')),
      /The section on secrecy, the section on ownership and the section on methodology carry on\./,
    ));

  it('and is left alone where it is open', () => {
    const open = 'Ownership, Secrecy and any other sections that by their nature should survive.';
    assert.ok(first(paper(open)).includes(open));
  });
});
