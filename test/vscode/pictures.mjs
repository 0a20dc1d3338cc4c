// The pictures of the README and of docs/first-session.md: a name, and what leads to it once the agreement is open.
import {
  command,
  goTo,
  hover,
  insist,
  lineOf,
  pointAt,
  quickRow,
  reveal,
  row,
  shownPage,
  timeout,
} from './atTheEditor.mjs';
import { withFonts } from './fonts.mjs';

export const pictures = {
  async squiggle(page) {
    await reveal(page);
  },
  async hover(page) {
    await reveal(page);
    await insist(page, hover(page, 'Quick Fix'), () => pointAt(page));
  },
  async 'quick-fixes'(page) {
    await openQuickFixes(page);
  },
  // What squiggle.png shows before, after each of its quick fixes.
  'after-narrowing': (page) => take(page, 'Limit what passes', 'Deliverables'),
  'after-carve-out': (page) => take(page, 'Carve-Out', 'retains all right'),
  async 'rule-page'(page) {
    await reveal(page);
    await insist(page, hover(page, 'ownership/'), () => pointAt(page));
    await hover(page, 'ownership/').click();
    await shownPage(page).locator('h1').waitFor();
    await withFonts(shownPage(page).locator('body'));
  },
  async side(page) {
    await reveal(page);
    await insist(page, page.locator('.quick-input-list .monaco-list-row', { hasText: 'Neither side' }), async () => {
      await page.keyboard.press('F1');
      await page.keyboard.type('Clause Risk: Choose Side');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Choose Side' }).first().click({ timeout });
    });
  },
  async 'insert-clause'(page) {
    await reveal(page);
    const row = (words) => page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();
    await insist(page, row('missing here'), async () => {
      await page.keyboard.press('F1');
      await page.keyboard.type('Clause Risk: Insert Clause');
      await row('Insert Clause').click({ timeout });
      await page.mouse.move(1, 1);
    });
    const clause = shownPage(page).locator('p', { hasText: 'unaided memory' });
    // Down the list, with the eyes on the preview.
    for (let row = 0; row < 30 && !(await clause.isVisible()); row++) {
      await page.keyboard.press('ArrowDown');
      await clause.waitFor({ timeout: 1000 }).catch(() => {});
    }
    await withFonts(shownPage(page).locator('body'));
  },
  async completion(page) {
    await reveal(page);
    const row = page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'Ownership of Outputs' });
    await insist(
      page,
      page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Ownership of Outputs' }),
      async () => {
        await goTo(page, lineOf('## 8. Exclusivity') - 1);
        for (const key of ['Enter', 'Enter', 'ArrowUp']) await page.keyboard.press(key);
        await page.keyboard.type('/');
      },
    );
    while (!(await row.isVisible())) await page.keyboard.press('ArrowDown');
    // The words of the clause, beside the list.
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-details', { hasText: 'Outputs' }).waitFor();
  },
};

/** The desk: what the attorney meets around the words. */
Object.assign(pictures, {
  async question(page) {
    await page.locator('.notification-toast', { hasText: 'Whom do you act for' }).waitFor({ timeout: 60_000 });
    await page.locator('.notification-toast', { hasText: 'Whom do you act for' }).hover();
  },
  async 'question-where'(page) {
    await pictures.question(page);
    await page.locator('.notification-toast .monaco-button', { hasText: 'Agency' }).first().click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Into this agreement' }).waitFor();
  },
  async status(page) {
    await reveal(page);
    await page.locator('.statusbar-item', { hasText: 'AI services' }).click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Next risk' }).waitFor();
  },
  checklist,
  async 'who-owns-what'(page) {
    await checklist(page);
    await row(page, 'Checklist').locator('.monaco-tl-twistie').click();
    await row(page, 'Who owns what').locator('.monaco-tl-twistie').click();
    for (const asset of ['what is made for', 'what is owned jointly', 'what Agency had'])
      await row(page, asset).locator('.monaco-tl-twistie').click();
    await row(page, 'License').first().waitFor();
    await page.mouse.move(900, 400);
  },
  async 'insert-missing'(page) {
    await command(page, 'Insert All Missing Clauses', page.locator('.monaco-diff-editor'));
    await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
    await page.locator('.quick-input-list .monaco-list-row').nth(3).waitFor();
  },
  async 'new-agreement'(page) {
    await command(page, 'New Agreement', quickRow(page, 'Joint development agreement'));
  },
  async 'ready-to-sign'(page) {
    await command(page, 'Ready to Sign', quickRow(page, 'line 156'));
  },
  async report(page) {
    await command(page, 'Export Report', quickRow(page, 'Memo for the client'));
    await quickRow(page, 'Memo for the client').click();
    await page.locator('.view-line', { hasText: 'Memo on' }).first().waitFor();
    await page.mouse.move(1, 1);
  },
  async accept(page) {
    await take(page, 'Accept this risk', 'accepted-risk');
    await page.keyboard.type('the client is paid double for it');
    await page.keyboard.press('Escape');
    await command(page, 'Accepted Risks', quickRow(page, 'paid double'), false);
  },
  async turn(page) {
    await take(page, 'Limit what passes', 'Deliverables');
    await command(page, 'Compare Risks With', quickRow(page, 'The last saved version'), false);
    await quickRow(page, 'The last saved version').click();
    await page.locator('.quick-input-list .monaco-list-row .codicon-diff-removed').first().waitFor();
  },
  async scrub(page) {
    await command(page, 'Choose Side', quickRow(page, 'Northgate AI LLC'));
    await quickRow(page, 'Northgate AI LLC').click();
    await quickRow(page, 'Into this agreement').click();
    await page.locator('.statusbar-item', { hasText: 'for Agency' }).waitFor();
    await command(
      page,
      'Scrub for the Other Side',
      page.locator('.notification-toast', { hasText: 'A copy for' }),
      false,
    );
  },
});

async function checklist(page) {
  await command(page, 'Show Checklist', row(page, 'cap on liability'));
  await page.mouse.move(900, 400);
}

/** From the first look to the clean copy: taken in high contrast, too. */
export const session = [
  'squiggle',
  'question',
  'status',
  'hover',
  'quick-fixes',
  'checklist',
  'insert-missing',
  'accept',
  'side',
  'turn',
  'ready-to-sign',
  'report',
  'scrub',
];

/** What the walkthrough shows of a picture, in points of the window: it has half of one to show it in. */
export const excerpts = {
  squiggle: { x: 300, y: 150, width: 880, height: 550 },
  question: { x: 480, y: 300, width: 800, height: 500 },
  hover: { x: 300, y: 180, width: 880, height: 550 },
  'quick-fixes': { x: 300, y: 180, width: 880, height: 550 },
  'insert-missing': { x: 240, y: 0, width: 960, height: 600 },
  checklist: { x: 0, y: 0, width: 800, height: 500 },
};

/** Settings of single pictures: the question is put only where nobody has said a side. */
export const special = {
  question: { 'clauseRisk.side': undefined },
  'question-where': { 'clauseRisk.side': undefined },
  scrub: { 'clauseRisk.side': undefined },
};

async function openQuickFixes(page) {
  await reveal(page);
  await insist(page, page.locator('.action-widget .monaco-list-row').first(), async () => {
    await pointAt(page);
    await page.mouse.down();
    await page.mouse.up();
    await page.keyboard.press('Control+.');
  });
}

/** Takes a quick fix from the menu at the words, and waits for what it writes. */
async function take(page, fix, written) {
  await openQuickFixes(page);
  const problems = () => page.locator('[id="status.problems"]').innerText();
  const before = await problems();
  // By the keys: the menu keeps the mouse to itself while it opens.
  const chosen = page.locator('.action-widget .monaco-list-row.focused', { hasText: fix });
  for (let row = 0; row < 9 && !(await chosen.isVisible()); row++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.action-widget').waitFor({ state: 'hidden' });
  await page.locator('.view-line', { hasText: written }).first().waitFor();
  await page.mouse.move(1, 1);
  // The old squiggles stand until the agreement has been read again.
  for (let tenth = 0; (await problems()) === before; tenth++) {
    if (tenth > 100) throw new Error(`Nothing changed after “${fix}”.`);
    await page.waitForTimeout(100);
  }
  await page.waitForTimeout(500);
}
