// `npm run screenshots`: the pictures of the README, taken of the real thing: docs/images/*.png.
// `npm run screenshots -- hover` takes only that one. Those of a first session are taken in high contrast as well.
// What the walkthrough shows is cut from them: media/*.webp.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { file } from './atTheEditor.mjs';
import { findBrowser } from './browser.mjs';
import { addFonts, installFonts } from './fonts.mjs';
import { serverFromNpm } from './host.mjs';
import { root } from './install.mjs';
import { excerpts, pictures, session, special } from './pictures.mjs';
import { address, copyInto, freshHome, installExtension, startServer } from './server.mjs';
import { terminalPage } from './terminal.mjs';
import { launch, openPage } from './workbench.mjs';

const images = join(root, 'docs/images');

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

/** All of the window. */
const whole = { x: 0, y: 0, width: 1280, height: 800 };

const wanted = process.argv.slice(2);
const browser = await findBrowser();
if (!browser) throw new Error('There is no Chromium, Chrome or Edge here to take pictures with.');
const fonts = await installFonts();
const vscode = await serverFromNpm();
const chromium = await launch(browser);
for (const folder of [images, join(images, 'high-contrast'), join(root, 'media')])
  mkdirSync(folder, { recursive: true });
const all = Object.entries(pictures).map(([name, lead]) => ({ name, lead, contrast: false }));
const again = session.map((name) => ({ name, lead: pictures[name], contrast: true }));
for (const { name, lead, contrast } of [...all, ...again]) {
  if (wanted.length && !wanted.includes(name)) continue;
  const home = freshHome();
  installExtension(home);
  const folder = copyInto(home, join(root, 'test/vscode/workspace'), 'Harbor deal');
  const theme = contrast ? { 'workbench.colorTheme': 'Default High Contrast' } : {};
  const own = { ...settings, ...special[name], ...theme };
  const server = await startServer(vscode, home, { settings: own });
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
    if (contrast) await keepSmall(await page.screenshot(), join(images, 'high-contrast', `${name}.webp`), whole);
    else {
      const png = await page.screenshot({ path: join(images, `${name}.png`) });
      if (excerpts[name]) await keepSmall(png, join(root, 'media', `${name}.webp`), excerpts[name], 680);
    }
    console.log(contrast ? `${name} in high contrast` : name);
  } catch (reason) {
    mkdirSync(join(root, 'out'), { recursive: true });
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
  console.log(name);
}
await chromium.close();
process.exit();

/** A part of a picture, at one dot a point and no wider than `widest` dots, as WebP. The browser does it. */
async function keepSmall(png, path, { x, y, width, height }, widest = width) {
  const page = await openPage(chromium);
  const encoded = await page.evaluate(
    async ([data, x, y, width, height, widest]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const scale = Math.min(1, widest / width);
      const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
      const canvas = Object.assign(document.createElement('canvas'), { width: across, height: down });
      const context = canvas.getContext('2d');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 2 * x, 2 * y, 2 * width, 2 * height, 0, 0, across, down);
      return canvas.toDataURL('image/webp', 0.5).split(',')[1];
    },
    [png.toString('base64'), x, y, width, height, widest],
  );
  writeFileSync(path, Buffer.from(encoded, 'base64'));
  await page.context().close();
}
