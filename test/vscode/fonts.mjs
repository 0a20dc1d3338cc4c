// Two fonts for pictures, from npm.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installed } from './install.mjs';

/** Bare machines have no fonts to speak of, and pictures should not differ from one to the next. */
export async function installFonts() {
  const packages = { 'IBM Plex Mono': '@fontsource/ibm-plex-mono', Inter: '@fontsource/inter' };
  const pinned = Object.values(packages).map((name) => `${name}@5.3.0`);
  const folder = await installed('fonts-5.3.0', pinned, { says: 'Installing two fonts from npm, a few seconds …' });
  all = Object.entries(packages).flatMap(([family, name]) =>
    ['400', '600', '700'].map((weight) => {
      const path = join(folder, 'node_modules', name, 'files', `${name.split('/')[1]}-latin-${weight}-normal.woff2`);
      return { family, weight, data: readFileSync(path).toString('base64') };
    }),
  );
  return all;
}
let all = [];

/** The page of a preview is written anew after our fonts came to it. */
export const withFonts = (body) =>
  body.evaluate((_, [add, fonts]) => new Function(`return ${add}`)()(fonts), [`${addFonts}`, all]);

/** Runs inside the page, before VS Code does: it measures the letters once, early. */
export function addFonts(fonts) {
  for (const { family, weight, data } of fonts) {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    document.fonts.add(new FontFace(family, bytes, { weight }));
  }
  const style = new CSSStyleSheet();
  style.replaceSync('.monaco-workbench { font-family: Inter, sans-serif !important; }');
  document.adoptedStyleSheets.push(style);
}
