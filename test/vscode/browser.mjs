// A Chromium to look at the npm host with: an installed one if there is any, else the one that npm carries.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installed, run } from './install.mjs';

/** The last release that runs on node 20. */
const chromium = '143.0.4';

/** @returns {Promise<{ executablePath: string, env: Record<string, string>, called: string } | undefined>} */
export async function findBrowser() {
  const own = process.env.CHROMIUM_PATH ?? candidates().find((path) => existsSync(path));
  if (own) return { executablePath: own, env: {}, called: own };
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;

  const folder = await installed(`chromium-${chromium}`, [`@sparticuz/chromium@${chromium}`], {
    says: `Installing a headless Chromium ${chromium} from npm, about 10 seconds, 300 MB in .vscode-test …`,
    finish: unpack,
  });
  return {
    executablePath: join(folder, 'chromium'),
    // The few libraries it needs and a bare machine lacks (NSS, NSPR, expat) come with it, and a font.
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
    },
    called: `Chromium ${chromium} from npm`,
  };
}

/** The package unpacks itself into the temporary folder of its process, so that is where we point it. */
const unpack = (folder) =>
  run(
    process.execPath,
    ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
    { cwd: folder, env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' } },
  );

function candidates() {
  const { PATH = '', PROGRAMFILES = 'C:\\Program Files', LOCALAPPDATA = '' } = process.env;
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform === 'win32')
    return [PROGRAMFILES, `${PROGRAMFILES} (x86)`, LOCALAPPDATA].flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}
