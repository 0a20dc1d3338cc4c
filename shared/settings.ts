/**
 * The settings, as the editor keeps them under `clauseRisk` and the command line reads them from a file: one shape, one
 * reader. A setting that cannot be followed is said aloud and the rest still counts; nothing falls back in silence.
 */
import { didYouMean } from './closest.ts';

export interface Settings {
  /** `provider`, `customer`, `neutral`, or the name of the party that is the client. */
  readonly side: string;
  /** What every file is taken for, where its front matter does not say; undefined: read from the paper. */
  readonly kind?: AgreementKind;
  /** Which version of a paper with marked changes is read. */
  readonly changes: ChangesRead;
  /** Rule id → severity. */
  readonly rules: Readonly<Record<string, SeverityName>>;
  /** Topic → severity, mostly `off`; a rule's own entry goes first. */
  readonly topics: Readonly<Record<string, SeverityName>>;
  /** Globs relative to the workspace folder; none: every Markdown file. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** `false`: what a paper says of itself, in front matter and in notes that accept a risk, does not count. */
  readonly inline: boolean;
  /** The folder of the firm's playbook; from the workspace folder, or from the root of the machine. */
  readonly playbook?: string;
  /** Papers that belong together: groups of paths and globs from the workspace folder. */
  readonly deal: readonly (readonly string[])[];
}

export const agreementKinds = ['agency', 'partnership', 'jda', 'other'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** With what was inserted and without what was struck; the other way round; or the first, and what the changes bring and settle. */
export const changesRead = ['accepted', 'rejected', 'both'] as const;
export type ChangesRead = (typeof changesRead)[number];

export const severityNames = ['off', 'hint', 'information', 'warning', 'error'] as const;
export type SeverityName = (typeof severityNames)[number];

export const defaultSettings: Settings = {
  side: 'neutral',
  changes: 'accepted',
  rules: {},
  topics: {},
  include: [],
  exclude: [],
  inline: true,
  deal: [],
};

/** A setting that cannot be followed: why, as a sentence that names it, and where it stands: `['rules', 'residuals/missing']`. */
export interface SettingProblem {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/**
 * A glob that means something: no end of a line, no `!` and no `\\`, which mean other things to other tools, no step out of
 * the folder, brackets and braces closed.
 */
export const globPattern =
  '^(?!\\s*$|!|(?:.*/)?\\.\\.(?:/|$))(?:[^\\\\\\n[\\]{}]|\\[[^\\\\\\n[\\]]+\\]|\\{[^\\\\\\n{}]+\\})+$';
export const globAdvice =
  'A glob such as "contracts/**" or "*.draft.md": slashes between folders, no "!", no "..", brackets closed.';
const aGlob = new RegExp(globPattern);

/** The names settings may use, from the catalogue. */
export interface KnownNames {
  readonly rules: readonly string[];
  readonly topics: readonly string[];
}

/**
 * Reads what an editor or a file holds. Editors send null for what is not set.
 * @returns problems as sentences that name the setting, for a person to read.
 */
export function readSettings(
  value: unknown,
  known: KnownNames,
): { readonly settings: Settings; readonly problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  if (value === null || value === undefined) return { settings: defaultSettings, problems };
  if (!isRecord(value))
    return { settings: defaultSettings, problems: [{ message: 'The settings must be an object.', path: [] }] };
  const settings: { -readonly [K in keyof Settings]: Settings[K] } = { ...defaultSettings };
  for (const [key, given] of Object.entries(value)) {
    if (given === null || given === undefined) continue;
    const wrong = (message: string, ...inside: readonly (string | number)[]) =>
      problems.push({ message, path: [key, ...inside] });
    switch (key) {
      case 'side':
        if (typeof given === 'string' && given.trim()) settings.side = given.trim();
        else wrong('side must be provider, customer, neutral or the name of a party.');
        break;
      case 'kind':
        if (agreementKinds.includes(given as AgreementKind)) settings.kind = given as AgreementKind;
        else if (given !== 'auto' && given !== '') wrong(`kind must be auto or ${alternatives(agreementKinds)}.`);
        break;
      case 'changes':
        if (changesRead.includes(given as ChangesRead)) settings.changes = given as ChangesRead;
        else wrong(`changes must be ${alternatives(changesRead)}.`);
        break;
      case 'rules':
        settings.rules = readSeverities(key, given, known.rules, 'rule', wrong);
        break;
      case 'topics':
        settings.topics = readSeverities(key, given, known.topics, 'topic', wrong);
        break;
      case 'include':
      case 'exclude':
        if (Array.isArray(given)) settings[key] = readGlobs(key, given, wrong);
        else wrong(`${key} must be a list of globs.`);
        break;
      case 'inline':
        if (typeof given === 'boolean') settings.inline = given;
        else wrong('inline must be true or false.');
        break;
      case 'playbook':
        if (given === '') break;
        if (typeof given === 'string' && isFolderPath(given)) settings.playbook = given.trim();
        else wrong('playbook must be the path of a folder on this machine, such as "playbook" or "/firm/playbook".');
        break;
      case 'deal':
        if (!Array.isArray(given)) wrong('deal must be a list of groups, each a list of paths or globs.');
        else {
          // One deal needs no brackets of its own.
          const groups: readonly unknown[] = given.some((one) => typeof one === 'string') ? [given] : given;
          settings.deal = groups.flatMap((group, i) => {
            if (Array.isArray(group)) return [readGlobs(key, group, (message, at) => wrong(message, i, at!))];
            wrong('deal: each group must be a list of paths or globs.', i);
            return [];
          });
        }
        break;
      default:
        if (!editorSettings.has(key)) wrong(`There is no setting "${key}"${didYouMean(key, settingKeys)}.`);
    }
  }
  return { settings, problems };
}

const settingKeys = ['side', 'kind', 'changes', 'rules', 'topics', 'include', 'exclude', 'inline', 'playbook', 'deal'];

/** No address, and no share on another machine, which would be asked for it: only what this machine has. */
const isFolderPath = (path: string): boolean =>
  path.trim() !== '' && path.length < 1000 && !/^(?:[\\/]{2}|[A-Za-z][A-Za-z\d+.-]+:)|[\0\n]/.test(path.trim());

/** Read by the editor itself: `clauseRisk.trace.server`; `$schema` by whoever edits the file. */
const editorSettings = new Set(['trace', '$schema']);

type SettingComplaint = (message: string, ...inside: readonly (string | number)[]) => void;

/** Those that mean something; the others are said. */
const readGlobs = (key: string, given: readonly unknown[], wrong: SettingComplaint): string[] =>
  given.filter((glob, i): glob is string => {
    const good = typeof glob === 'string' && aGlob.test(glob);
    if (!good) wrong(`${key}: ${JSON.stringify(glob)} is no glob that can be followed. ${globAdvice}`, i);
    return good;
  });

function readSeverities(
  key: string,
  given: unknown,
  known: readonly string[],
  what: string,
  wrong: SettingComplaint,
): Record<string, SeverityName> {
  const chosen: Record<string, SeverityName> = {};
  if (!isRecord(given)) {
    wrong(`${key} must be an object from ${what} to ${alternatives(severityNames)}.`);
    return chosen;
  }
  for (const [name, severity] of Object.entries(given)) {
    // Rules of a playbook are not known before it is read; who reads it says which there are not.
    if (!known.includes(name) && !(what === 'rule' ? /^playbook\/[\w-]+$/ : /^playbook$/).test(name))
      wrong(`${key}: there is no ${what} "${name}"${didYouMean(name, known)}.`, name);
    else if (!severityNames.includes(severity as SeverityName))
      wrong(`${key}: ${name} must be ${alternatives(severityNames)}, not ${JSON.stringify(severity)}.`, name);
    else chosen[name] = severity as SeverityName;
  }
  return chosen;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const alternatives = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
