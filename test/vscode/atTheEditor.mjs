// What a person does at the editor, as the pictures need it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

export const file = 'agency-services-agreement.md';
const words = 'All work product, inventions and intellectual property created during the term of this Agreement';

export const row = (page, words) => page.locator('.pane-body .monaco-list-row', { hasText: words }).first();
export const quickRow = (page, words) => page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();

/** A command of ours from the palette, until its answer is there; `first`: from the words, once they are marked. */
export async function command(page, name, answer, first = true) {
  if (first) await reveal(page);
  await insist(
    page,
    answer,
    async () => {
      await page.keyboard.press('F1');
      await page.keyboard.type(`Clause Risk: ${name}`);
      await quickRow(page, name).click({ timeout });
    },
    // What the command does takes its time: asking again meanwhile would take it back.
    60_000,
  );
}

/** How long to wait for what may have to be asked for again. */
export const timeout = 3000;

/** Brings the words to the middle of the window, and waits until they are marked. */
export async function reveal(page) {
  await goTo(page, lineOf(words));
  await pointAt(page);
  await page.mouse.move(1, 1);
}

export function lineOf(some) {
  const text = readFileSync(join(root, 'test/vscode/workspace', file), 'utf8');
  return text.slice(0, text.indexOf(some)).split('\n').length;
}

export async function goTo(page, line) {
  await insist(page, page.locator('.active-line-number', { hasText: `${line}` }), async () => {
    await page.keyboard.press('Control+g');
    await page.keyboard.type(`${line}`);
    await page.keyboard.press('Enter');
  });
}

/** What a Markdown preview shows. */
export function shownPage(page) {
  return page.locator('iframe.webview.ready').contentFrame().locator('#active-frame').contentFrame();
}

export function hover(page, link) {
  return page.locator('.monaco-hover:visible a', { hasText: link }).first();
}

/**
 * Moves to the words once they are marked and at rest: the editor draws its lines anew as findings and colours arrive,
 * and a squiggle lies behind its words, so there is nothing to hover but a place.
 */
export async function pointAt(page) {
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
export async function insist(page, answer, ask, patience = timeout) {
  for (let attempt = 1; ; attempt++) {
    try {
      await ask();
      return await answer.waitFor({ timeout: patience });
    } catch (reason) {
      if (attempt === 10) throw reason;
      await page.keyboard.press('Escape');
      await page.mouse.move(1, 1);
    }
  }
}
