// `npm run screenshots`: the pictures of the README, taken of the real thing: docs/images/*.png.
// `npm run screenshots -- hover` takes only that one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { serverFromNpm } from './host.mjs';
import { installed, root } from './install.mjs';
import { address, copyInto, freshHome, installExtension, startServer } from './server.mjs';
import { terminalPage } from './terminal.mjs';
import { launch, openPage } from './workbench.mjs';

const file = 'agency-services-agreement.md';
const words = 'All work product, inventions and intellectual property created during the term of this Agreement';
const images = join(root, 'docs/images');

/** A picture is a name and what leads to it, once the agreement is open. */
const pictures = {
  async squiggle(page) {
    await reveal(page);
  },
  async hover(page) {
    await reveal(page);
    await insist(page, hover(page, 'Quick Fix'), () => pointAt(page));
  },
  async 'quick-fixes'(page) {
    await reveal(page);
    await insist(page, page.locator('.action-widget .monaco-list-row').first(), async () => {
      await pointAt(page);
      await page.mouse.down();
      await page.mouse.up();
      await page.keyboard.press('Control+.');
    });
  },
  // What squiggle.png shows before, after each of its quick fixes.
  'after-narrowing': (page) => take(page, 'Limit what passes', 'Deliverables'),
  'after-carve-out': (page) => take(page, 'Carve-Out', 'does not assign'),
  'after-assignment': (page) => take(page, 'by “IP Assignment”', 'upon full payment'),
  async 'rule-page'(page) {
    await reveal(page);
    await insist(page, hover(page, 'ownership/'), () => pointAt(page));
    await hover(page, 'ownership/').click();
    await shownPage(page).locator('h1').waitFor();
    await withFonts(page);
  },
  async side(page) {
    await reveal(page);
    await insist(page, page.locator('.quick-input-list .monaco-list-row', { hasText: 'Neutral' }), async () => {
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
    await withFonts(page);
  },
  async completion(page) {
    await reveal(page);
    const row = page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'Residuals' });
    await insist(page, page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Residuals' }), async () => {
      await goTo(page, lineOf('## 8. Exclusivity') - 1);
      for (const key of ['Enter', 'Enter', 'ArrowUp']) await page.keyboard.press(key);
      await page.keyboard.type('/');
    });
    while (!(await row.isVisible())) await page.keyboard.press('ArrowDown');
    // The words of the clause, beside the list.
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-details', { hasText: 'unaided memory' }).waitFor();
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
  'checklist-high-contrast': checklist,
  async 'who-owns-what'(page) {
    await checklist(page);
    await row(page, 'Checklist').locator('.monaco-tl-twistie').click();
    await row(page, 'Who owns what').locator('.monaco-tl-twistie').click();
    for (const asset of ['what is made for', 'what is owned jointly', 'what Agency had'])
      await row(page, asset).locator('.monaco-tl-twistie').click();
    await row(page, 'Licence').first().waitFor();
    await page.mouse.move(900, 400);
  },
  async 'insert-missing'(page) {
    await command(page, 'Insert All Missing Clauses', page.locator('.diff-editor'));
    await page.locator('.diff-editor .line-insert').first().waitFor();
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
  },
});

async function checklist(page) {
  await command(page, 'Show Checklist', row(page, 'cap on liability'));
  await page.mouse.move(900, 400);
}

const row = (page, words) => page.locator('.pane-body .monaco-list-row', { hasText: words }).first();
const quickRow = (page, words) => page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();

/** A command of ours from the palette, until its answer is there. */
async function command(page, name, answer) {
  await reveal(page);
  await insist(page, answer, async () => {
    await page.keyboard.press('F1');
    await page.keyboard.type(`Clause Risk: ${name}`);
    await quickRow(page, name).click({ timeout });
  });
}

/** Settings of single pictures: the question is put only where nobody has said a side. */
const special = {
  question: { 'clauseRisk.side': undefined },
  'question-where': { 'clauseRisk.side': undefined },
  'checklist-high-contrast': { 'workbench.colorTheme': 'Default High Contrast' },
};

/** Takes a quick fix from the menu at the words, and waits for what it writes. */
async function take(page, fix, written) {
  await pictures['quick-fixes'](page);
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

/** Pictures of what is no editor. */
const others = {
  async terminal(page) {
    const command = `clause-risk check ${file} --side provider --config clause-risk.json`;
    const home = freshHome();
    const folder = copyInto(home, join(root, 'test/vscode/workspace'), 'Harbor deal');
    writeFileSync(join(folder, 'clause-risk.json'), '{ "topics": { "drafting": "off" } }\n');
    const [, ...words] = command.split(' ');
    const args = [join(root, 'dist/cli.js'), ...words, '--color'];
    const { stdout, status } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    if (status !== 1) throw new Error(`The command line ended with ${status}.`);
    await page.setContent(terminalPage(stdout, { command, title: 'Harbor deal', rows: 34 }));
    await page.evaluate(([add, all]) => new Function(`return ${add}`)()(all), [`${addFonts}`, fonts]);
    await page.evaluate(() => document.fonts.ready);
    await page.locator('body').screenshot({ path: join(images, 'terminal.png'), omitBackground: true });
  },
};

/** How long to wait for what may have to be asked for again. */
const timeout = 3000;

/** A calm window: the agreement, and what we say about it. */
const settings = {
  'clauseRisk.side': 'neutral',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.editor.empty.hint': 'hidden',
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
  'editor.fontFamily': "'IBM Plex Mono', monospace",
  'editor.fontSize': 14,
  'editor.lineHeight': 23,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.renderLineHighlight': 'none',
  'editor.occurrencesHighlight': 'off',
  'editor.lightbulb.enabled': 'off',
  'editor.padding.top': 12,
  'editor.hover.delay': 1,
  'markdown.preview.markEditorSelection': false,
  'markdown.preview.fontFamily': "'Inter', sans-serif",
};

const wanted = process.argv.slice(2);
const browser = await findBrowser();
if (!browser) throw new Error('There is no Chromium, Chrome or Edge here to take pictures with.');
const fonts = await installFonts();
const vscode = await serverFromNpm();
const chromium = await launch(browser);
mkdirSync(images, { recursive: true });
for (const [name, lead] of Object.entries(pictures)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const home = freshHome();
  installExtension(home);
  const folder = copyInto(home, join(root, 'test/vscode/workspace'), 'Harbor deal');
  const server = await startServer(vscode, home, { settings: { ...settings, ...special[name] } });
  const page = await openPage(chromium, { deviceScaleFactor: 2, reducedMotion: 'reduce' });
  // On a machine with much else to do, VS Code takes its time.
  page.setDefaultTimeout(120_000);
  await page.addInitScript(addFonts, fonts);
  await page.goto(address(server, folder, { openFile: `vscode-remote://${server.authority}${join(folder, file)}` }), {
    timeout: 120_000,
  });
  try {
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await lead(page);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(images, `${name}.png`) });
    console.log(`docs/images/${name}.png`);
  } catch (reason) {
    await page.screenshot({ path: join(root, 'out', `${name}.png`) });
    console.error(`${name}: ${reason.message}\nWhat it looked like: out/${name}.png`);
    process.exitCode = 1;
  } finally {
    await page.context().close();
    server.stop();
  }
}
for (const [name, take] of Object.entries(others)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const page = await openPage(chromium, { deviceScaleFactor: 2 });
  await take(page);
  console.log(`docs/images/${name}.png`);
}
await chromium.close();
process.exit();

/** Brings the words to the middle of the window, and waits until they are marked. */
async function reveal(page) {
  await goTo(page, lineOf(words));
  await pointAt(page);
  await page.mouse.move(1, 1);
}

function lineOf(some) {
  const text = readFileSync(join(root, 'test/vscode/workspace', file), 'utf8');
  return text.slice(0, text.indexOf(some)).split('\n').length;
}

async function goTo(page, line) {
  await insist(page, page.locator('.active-line-number', { hasText: `${line}` }), async () => {
    await page.keyboard.press('Control+g');
    await page.keyboard.type(`${line}`);
    await page.keyboard.press('Enter');
  });
}

/** What a Markdown preview shows. */
function shownPage(page) {
  return page.locator('iframe.webview.ready').contentFrame().locator('#active-frame').contentFrame();
}

/** The page of a preview is written anew after our fonts came to it. */
function withFonts(page) {
  return shownPage(page)
    .locator('body')
    .evaluate((_, [add, all]) => new Function(`return ${add}`)()(all), [`${addFonts}`, fonts]);
}

function hover(page, link) {
  return page.locator('.monaco-hover:visible a', { hasText: link }).first();
}

/**
 * Moves to the words once they are marked and at rest: the editor draws its lines anew as findings and colours arrive,
 * and a squiggle lies behind its words, so there is nothing to hover but a place.
 */
async function pointAt(page) {
  const rest = await page.waitForFunction(
    (start) => {
      const lines = [...document.querySelectorAll('.view-line')];
      // The editor writes its spaces as no-break spaces.
      const spans = lines.flatMap((line) => [...line.querySelectorAll('span > span')]);
      const text = spans.find((span) => span.textContent.replaceAll('\u00a0', ' ').includes(start))?.firstChild;
      if (!text) return false;
      const range = document.createRange();
      const from = text.textContent.replaceAll('\u00a0', ' ').indexOf(start);
      range.setStart(text, from);
      range.setEnd(text, from + start.length);
      const { x, y, right, bottom } = range.getBoundingClientRect();
      const marked = [...document.querySelectorAll('.squiggly-warning')]
        .map((squiggle) => squiggle.getBoundingClientRect())
        .some((squiggle) => squiggle.bottom > y && squiggle.y < bottom && squiggle.x < right && squiggle.right > x);
      const still = marked && window.before?.y === y ? window.before.still + 1 : 0;
      window.before = { y, still };
      return still > 10 && { x: (x + right) / 2, y: (y + bottom) / 2 };
    },
    words.slice(0, 'All work product'.length),
  );
  const { x, y } = await rest.jsonValue();
  await page.mouse.move(x, y);
}

/**
 * While VS Code wakes up, it cancels what is asked of an extension when another announces itself, and it hears no keys
 * before it has learnt them; so this asks until the answer is there.
 */
async function insist(page, answer, ask) {
  for (let attempt = 1; ; attempt++) {
    try {
      await ask();
      return await answer.waitFor({ timeout });
    } catch (reason) {
      if (attempt === 10) throw reason;
      await page.keyboard.press('Escape');
      await page.mouse.move(1, 1);
    }
  }
}

/** Bare machines have no fonts to speak of, and pictures should not differ from one to the next. */
async function installFonts() {
  const packages = { 'IBM Plex Mono': '@fontsource/ibm-plex-mono', Inter: '@fontsource/inter' };
  const pinned = Object.values(packages).map((name) => `${name}@5.3.0`);
  const folder = await installed('fonts-5.3.0', pinned, { says: 'Installing two fonts from npm, a few seconds …' });
  return Object.entries(packages).flatMap(([family, name]) =>
    ['400', '600', '700'].map((weight) => {
      const path = join(folder, 'node_modules', name, 'files', `${name.split('/')[1]}-latin-${weight}-normal.woff2`);
      return { family, weight, data: readFileSync(path).toString('base64') };
    }),
  );
}

/** Runs inside the page, before VS Code does: it measures the letters once, early. */
function addFonts(fonts) {
  for (const { family, weight, data } of fonts) {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    document.fonts.add(new FontFace(family, bytes, { weight }));
  }
  const style = new CSSStyleSheet();
  style.replaceSync('.monaco-workbench { font-family: Inter, sans-serif !important; }');
  document.adoptedStyleSheets.push(style);
}
