// Runs the suite in a real VS Code, in the extension host of the desktop and in that of the web:
// `node test/vscode/run.mjs [desktop] [web]`. Its last line is "N passed, N failed".
import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { findBrowser } from './browser.mjs';
import { findHost } from './host.mjs';
import { root } from './install.mjs';
import { listenToPage, proveThatTheyListen, recordingEnvironment, whatProcessesDid } from './network.mjs';
import { address, copyInto, freshHome, remove, startServer } from './server.mjs';
import { serveToWebHost } from './web-host.mjs';
import { launch, openPage } from './workbench.mjs';

const suite = 'out/test/vscode/index';
const workspace = join(root, 'test/vscode/workspace');
/** What a host said, and how it looked when something failed. */
const traces = join(root, 'out/test/vscode');
/** A host that has not come to its end by then is stuck: the suite takes seconds. */
const patience = 420_000;

const kinds = process.argv.length > 2 ? process.argv.slice(2) : ['desktop', 'web'];
const { passed, failed } = await main(kinds).catch((reason) => {
  console.error(reason);
  return { passed: 0, failed: 1 };
});
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

async function main(kinds) {
  const sum = { passed: 0, failed: 0 };
  const host = await findHost();
  const browser = host.kind === 'npm' ? await findBrowser() : undefined;
  if (host.kind === 'npm' && !browser) {
    console.log('The suite in VS Code has NOT run: there is no VS Code here, and no Chromium, Chrome or Edge.');
    return { ...sum, failed: process.env.CI === 'true' ? 1 : 0 };
  }
  mkdirSync(traces, { recursive: true });
  for (const kind of kinds) {
    console.log(`\nIn VS Code, ${kind === 'web' ? 'web worker' : 'desktop'} host`);
    const home = freshHome();
    try {
      const folder = copyInto(home, workspace);
      const result =
        host.kind === 'desktop'
          ? await inWindow(host, kind, home, folder)
          : await inBrowser(host, browser, kind, home, folder);
      sum.passed += result.passed;
      sum.failed += result.failed;
    } catch (reason) {
      console.error(reason);
      sum.failed++;
    } finally {
      remove(home);
    }
  }
  return sum;
}

/** In a VS Code with a window of its own, whose network nobody records: it takes no `--require`, and its own traffic is not ours. */
async function inWindow(host, kind, home, folder) {
  const code = await runTests({
    vscodeExecutablePath: host.executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, suite),
    launchArgs: [
      folder,
      ...['--user-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions'), '--disable-telemetry'],
      ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
    ],
  }).catch((reason) => reason.code ?? reason);
  return resultIn(folder, kind, code);
}

/** In the VS Code server from npm, looked at by a headless browser. */
async function inBrowser(host, browser, kind, home, folder) {
  const chromium = await launch(browser);
  const server = await startServer(host.folder, home, {
    args: ['--enable-smoke-test-driver'],
    env: recordingEnvironment(home),
  });
  const log = createWriteStream(join(traces, `${kind}.log`));
  let page;
  try {
    page = await openPage(chromium);
    await proveThatTheyListen(page, home);
    const asked = listenToPage(page);
    const ended = new Promise((done) => {
      page.exposeFunction('codeAutomationLog', (_type, words) => hear(log, format(...words)));
      page.exposeFunction('codeAutomationExit', done);
    });
    const payload = { skipWelcome: 'true' };
    if (kind === 'web') await serveToWebHost(page, server, suite);
    else {
      payload.extensionDevelopmentPath = `vscode-remote://${server.authority}${root}`;
      payload.extensionTestsPath = `vscode-remote://${server.authority}${join(root, suite)}`;
    }
    await page.goto(address(server, folder, payload), { timeout: 120_000 });
    const code = await Promise.race([ended, tooLate(), server.ended.then(() => 'the end of the server')]);
    nothingLeft(kind, asked, whatProcessesDid(home));
    const result = resultIn(folder, kind, code);
    if (result.failed) throw Object.assign(new Error(`${result.failed} failed`), { result });
    return result;
  } catch (reason) {
    await page?.screenshot({ path: join(traces, `${kind}.png`) }).catch(() => {});
    console.log(`What it said and what it looked like: ${join(traces, kind)}.log, .png`);
    if (reason.result) return reason.result;
    throw reason;
  } finally {
    await chromium.close();
    server.stop();
    log.end();
  }
}

/** Every command has been run by now (suite/everyCommand.ts): nothing may have reached for another machine, and our server for none. */
function nothingLeft(kind, asked, did) {
  console.log(
    `  The page made ${asked.requests} requests and ${asked.sockets} sockets; ${did.processes} processes, ${did.servers} of them the language server, took ${did.connected} ways out.`,
  );
  const elsewhere = [...asked.elsewhere, ...did.elsewhere];
  if (elsewhere.length) throw new Error(`Reached for another machine: ${[...new Set(elsewhere)].join(', ')}`);
  if (did.ours.length) throw new Error(`The language server connected: ${did.ours.join(', ')}`);
  if (kind === 'desktop' && !did.servers) throw new Error('Nobody has listened to the language server.');
}

/** What the suite wrote down before it ended; an exit code alone has been wrong. */
function resultIn(folder, kind, code) {
  const file = join(folder, '.result.json');
  if (!existsSync(file)) throw new Error(`The suite left no result; VS Code ended with ${code}.`);
  const result = JSON.parse(readFileSync(file, 'utf8'));
  if (result.host !== kind) throw new Error(`The suite ran in the ${result.host} host.`);
  if (!result.passed && !result.failed) throw new Error(`No test has run; VS Code ended with ${code}.`);
  if (!result.failed && code !== 0) throw new Error(`All tests passed, but VS Code ended with ${code}.`);
  return result;
}

/** The host talks a lot; the lines of the suite are marked, see suite/index.ts. */
function hear(log, words) {
  log.write(`${words}\n`);
  for (const line of words.split('\n')) if (line.startsWith('suite| ')) console.log(line.slice('suite| '.length));
}

function tooLate() {
  return new Promise((done) => setTimeout(() => done(`no answer after ${patience / 1000} s`), patience).unref());
}
