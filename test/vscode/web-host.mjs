// Brings the extension into the web worker host. A worker cannot start from a `vscode-remote:` address, so the page gets
// the extension over http, from a folder of the server's that is not there: the browser answers in its place.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './install.mjs';

const here = '/clause-risk/';

/** @param {import('playwright-core').Page} page before it goes anywhere */
export async function serveToWebHost(page, server, suite) {
  const { host: authority, origin } = new URL(server.url);
  await page.context().route(`${origin}${here}**`, async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(here.length));
    const contentType = path.endsWith('.js') ? 'text/javascript' : 'application/json';
    const body = await readFile(join(root, path)).catch(() => undefined);
    await route.fulfill(body ? { body, contentType } : { status: 404 });
  });

  // No address says where the extension is, but the settings inside the page do.
  const at = (path) => ({ scheme: 'http', authority, path: here + path });
  const developmentOptions = { extensions: [at('')], ...(suite && { extensionTestsPath: at(`${suite}.js`) }) };
  const isPage = (url) => url.origin === origin && url.pathname === '/';
  await page.route(isPage, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/,
      (_, start, quoted) => {
        const settings = JSON.parse(quoted.replaceAll('&quot;', '"'));
        Object.assign(settings.developmentOptions, developmentOptions);
        return start + JSON.stringify(settings).replaceAll('"', '&quot;');
      },
    );
    await route.fulfill({ response: answer, body });
  });
}
