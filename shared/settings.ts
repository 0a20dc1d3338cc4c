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
};

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
): { readonly settings: Settings; readonly problems: readonly string[] } {
  const problems: string[] = [];
  if (value === null || value === undefined) return { settings: defaultSettings, problems };
  if (!isObject(value)) return { settings: defaultSettings, problems: ['The settings must be an object.'] };
  const settings: { -readonly [K in keyof Settings]: Settings[K] } = { ...defaultSettings };
  for (const [key, given] of Object.entries(value)) {
    if (given === null || given === undefined) continue;
    switch (key) {
      case 'side':
        if (typeof given === 'string' && given.trim()) settings.side = given.trim();
        else problems.push('side must be provider, customer, neutral or the name of a party.');
        break;
      case 'kind':
        if (agreementKinds.includes(given as AgreementKind)) settings.kind = given as AgreementKind;
        else if (given !== 'auto' && given !== '')
          problems.push(`kind must be auto or ${alternatives(agreementKinds)}.`);
        break;
      case 'changes':
        if (changesRead.includes(given as ChangesRead)) settings.changes = given as ChangesRead;
        else problems.push(`changes must be ${alternatives(changesRead)}.`);
        break;
      case 'rules':
        settings.rules = readSeverities(key, given, known.rules, 'rule', problems);
        break;
      case 'topics':
        settings.topics = readSeverities(key, given, known.topics, 'topic', problems);
        break;
      case 'include':
      case 'exclude':
        if (Array.isArray(given) && given.every((glob) => typeof glob === 'string')) settings[key] = given;
        else problems.push(`${key} must be a list of globs.`);
        break;
      default:
        if (!elsewhere.has(key)) problems.push(`There is no setting "${key}"${didYouMean(key, settingNames)}.`);
    }
  }
  return { settings, problems };
}

const settingNames = ['side', 'kind', 'changes', 'rules', 'topics', 'include', 'exclude'];

/** Read by the editor itself: `clauseRisk.trace.server`; `$schema` by whoever edits the file. */
const elsewhere = new Set(['trace', '$schema']);

function readSeverities(
  key: string,
  given: unknown,
  known: readonly string[],
  what: string,
  problems: string[],
): Record<string, SeverityName> {
  const chosen: Record<string, SeverityName> = {};
  if (!isObject(given)) {
    problems.push(`${key} must be an object from ${what} to ${alternatives(severityNames)}.`);
    return chosen;
  }
  for (const [name, severity] of Object.entries(given)) {
    if (!known.includes(name)) problems.push(`${key}: there is no ${what} "${name}"${didYouMean(name, known)}.`);
    else if (!severityNames.includes(severity as SeverityName))
      problems.push(`${key}: ${name} must be ${alternatives(severityNames)}, not ${JSON.stringify(severity)}.`);
    else chosen[name] = severity as SeverityName;
  }
  return chosen;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const alternatives = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
