// Looks at the VS Code server through a headless Chromium.
import { chromium } from 'playwright-core';

/** @param {Awaited<ReturnType<typeof import('./browser.mjs').findBrowser>>} found */
export const launch = ({ executablePath, env }) =>
  chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    // A signal ends the whole run, see server.mjs, and the browser with it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Containers have no namespaces to build a sandbox of, little shared memory, and no graphics card.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });

/**
 * A page that reaches this machine and nothing else: a request elsewhere fails (and is told of by `listenToPage`).
 * @param {import('playwright-core').Browser} browser
 */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true, ...options });
  await context.route(
    (url) => !['127.0.0.1', 'localhost'].includes(url.hostname) && /^https?:$/.test(url.protocol),
    (route) => route.abort(),
  );
  return context.newPage();
}
