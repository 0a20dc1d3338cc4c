import { closest } from '../../../shared/closest.ts';
import { type AgreementKind, agreementKinds, type ChangesRead, changesRead } from '../../../shared/settings.ts';
import { UsageError } from './problems.ts';

/** What was asked for, checked: every option is one the verb knows, every value one it can have. */
export interface Arguments {
  readonly verb: Command;
  /** The verb help was asked about. */
  readonly about?: Command;
  /** Paths, globs, or the rule to explain. */
  readonly operands: readonly string[];
  readonly format: Format;
  readonly failOn: FailOn;
  readonly side?: string;
  readonly changes?: ChangesRead;
  readonly kind?: AgreementKind;
  readonly config?: string;
  /** The folder of a playbook. */
  readonly playbook?: string;
  readonly rule?: string;
  readonly variant?: string;
  readonly write: boolean;
  /** Every clause that the paper lacks, instead of one rule's fix. */
  readonly missing?: boolean;
  /** Of those, what these rules ask for. */
  readonly only?: readonly string[];
  readonly color?: boolean;
  readonly stdin: boolean;
  readonly stdinFilename?: string;
  /** How sentences were read, and the line asked about. */
  readonly why?: boolean;
  readonly at?: number;
  /** Of a scan: rows of an earlier one, and how many threads read. */
  readonly resume?: string;
  readonly jobs?: number;
  /** Ready to sign? */
  readonly final?: boolean;
  /** A git revision or a file: only what came since then is told. */
  readonly since?: string;
  /** Findings of an earlier run, which are not told again. */
  readonly baseline?: string;
  /** What the paper says about itself is ignored. */
  readonly noInline?: boolean;
  /** Whom a report is for. */
  readonly for?: ReportReader;
  readonly output?: string;
  /** Of a Word file: whose styles it takes, who made its changes, and when (ISO date). */
  readonly reference?: string;
  readonly author?: string;
  readonly date?: string;
  /** Of a Word file that is read: whether comments are kept. */
  readonly comments?: CommentsRead;
}

export const commands = [
  'check',
  'map',
  'scan',
  'report',
  'docx',
  'redline',
  'import',
  'scrub',
  'fix',
  'rules',
  'explain',
  'test',
  'lsp',
  'mcp',
  'help',
  'version',
] as const;
export const commentsRead = ['keep', 'drop'] as const;
export type CommentsRead = (typeof commentsRead)[number];
export const reportReaders = ['client', 'counterparty'] as const;
export type ReportReader = (typeof reportReaders)[number];
export type Command = (typeof commands)[number];

export type Format = 'pretty' | 'json' | 'ndjson' | 'sarif' | 'markdown' | 'csv' | 'html';
export const failOns = ['error', 'warning', 'information', 'hint', 'never'] as const;
export type FailOn = (typeof failOns)[number];

const formats: Partial<Record<Command, readonly Format[]>> = {
  check: ['pretty', 'json', 'ndjson', 'sarif'],
  map: ['pretty', 'json', 'ndjson'],
  scan: ['csv', 'markdown', 'html', 'ndjson'],
  report: ['markdown', 'html'],
  rules: ['pretty', 'json', 'markdown'],
  explain: ['pretty', 'markdown'],
};

const reading = [
  'side',
  'kind',
  'changes',
  'config',
  'playbook',
  'no-color',
  'color',
  'stdin',
  'stdin-filename',
] as const;
type Option =
  | (typeof reading)[number]
  | 'format'
  | 'fail-on'
  | 'rule'
  | 'variant'
  | 'write'
  | 'missing'
  | 'only'
  | 'why'
  | 'at'
  | 'resume'
  | 'jobs'
  | 'final'
  | 'since'
  | 'baseline'
  | 'no-inline'
  | 'for'
  | 'output'
  | 'reference'
  | 'author'
  | 'date'
  | 'comments'
  | 'help'
  | 'stdio';

/** What each verb understands; `--help` is understood by all. */
const options: Readonly<Record<Command, readonly Option[]>> = {
  check: ['format', 'fail-on', 'final', 'since', 'baseline', 'no-inline', ...reading],
  map: ['format', 'why', 'at', ...reading],
  scan: ['format', 'resume', 'jobs', 'kind', 'changes', 'config', 'playbook', 'stdin'],
  report: ['format', 'for', 'output', ...reading],
  docx: ['output', 'reference', 'author', 'date', 'changes'],
  redline: ['output', 'reference', 'author', 'date'],
  import: ['output', 'changes', 'comments', 'stdin', 'stdin-filename'],
  scrub: ['output', 'stdin', 'stdin-filename'],
  fix: ['rule', 'variant', 'missing', 'only', 'write', ...reading],
  rules: ['format', 'playbook', 'no-color', 'color'],
  explain: ['format', 'playbook', 'no-color', 'color'],
  test: ['fail-on', 'no-color', 'color'],
  lsp: ['stdio'],
  mcp: ['config', 'playbook', 'stdio'],
  help: [],
  version: [],
};

const flags: ReadonlySet<string> = new Set([
  'final',
  'no-inline',
  'write',
  'missing',
  'why',
  'no-color',
  'color',
  'stdin',
  'help',
  'stdio',
]);

/** @throws UsageError naming what is wrong, and what was probably meant. */
export function argumentsOf(words: readonly string[]): Arguments {
  const [first, ...others] = words;
  if (first === undefined || first === '--help' || first === '-h') return { ...noArguments, verb: 'help' };
  if (first === '--version' || first === '-v') return { ...noArguments, verb: 'version' };
  if (!isCommand(first)) throw new UsageError(noVerb(first));
  const verb = first;

  const operands: string[] = [];
  const given = new Map<Option, string>();
  const rest = [...others];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      operands.push(...rest.splice(0));
    } else if (word === '-h') given.set('help', '');
    else if (word === '-o' && options[verb].includes('output')) rest.unshift('--output');
    else if (word.startsWith('--')) {
      const equals = word.indexOf('=');
      const name = word.slice(2, equals < 0 ? undefined : equals);
      if (name !== 'help' && !options[verb].includes(name as Option)) throw new UsageError(noOption(verb, name));
      if (flags.has(name)) {
        if (equals >= 0) throw new UsageError(`--${name} takes no value`);
        given.set(name as Option, '');
      } else {
        const value = equals < 0 ? rest.shift() : word.slice(equals + 1);
        if (value === undefined || value === '') throw new UsageError(`--${name} needs a value`);
        given.set(name as Option, value);
      }
    } else if (word.startsWith('-') && word !== '-') throw new UsageError(noOption(verb, word.replace(/^-+/, '')));
    else operands.push(word);
  }

  if (verb === 'help') return { ...noArguments, verb, about: operands.find(isCommand) };
  if (given.has('help')) return { ...noArguments, verb: 'help', about: verb };
  const asked: Arguments = {
    verb,
    operands,
    format: oneOf('format', given.get('format'), formats[verb] ?? ['pretty'], formats[verb]?.[0] ?? 'pretty'),
    failOn: oneOf('fail-on', given.get('fail-on'), failOns, 'warning'),
    side: given.get('side'),
    kind: given.has('kind') ? oneOf('kind', given.get('kind'), agreementKinds, 'other') : undefined,
    changes: given.has('changes') ? oneOf('changes', given.get('changes'), changesRead, 'accepted') : undefined,
    config: given.get('config'),
    playbook: given.get('playbook'),
    rule: given.get('rule'),
    variant: given.get('variant'),
    write: given.has('write'),
    missing: given.has('missing'),
    only: given
      .get('only')
      ?.split(/[\s,]+/)
      .filter(Boolean),
    color: given.has('no-color') ? false : given.has('color') ? true : undefined,
    stdin: given.has('stdin') || operands.includes('-'),
    stdinFilename: given.get('stdin-filename'),
    final: given.has('final'),
    since: given.get('since'),
    baseline: given.get('baseline'),
    noInline: given.has('no-inline'),
    for: oneOf('for', given.get('for'), reportReaders, 'client'),
    output: given.get('output'),
    reference: given.get('reference'),
    author: given.get('author'),
    date: given.has('date') ? dateArgument(given.get('date')!) : undefined,
    comments: oneOf('comments', given.get('comments'), commentsRead, 'keep'),
    why: given.has('why'),
    at: given.has('at') ? wholeNumberOf('at', given.get('at')!, 'the number of a line') : undefined,
    resume: given.get('resume'),
    jobs: given.has('jobs') ? wholeNumberOf('jobs', given.get('jobs')!, 'a number of threads') : undefined,
  };
  if (asked.stdin && operands.some((one) => one !== '-'))
    throw new UsageError('--stdin reads one text; paths cannot be given beside it');
  if (asked.stdinFilename !== undefined && !asked.stdin) throw new UsageError('--stdin-filename goes with --stdin');
  return asked;
}

function dateArgument(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(date.getTime()))
    throw new UsageError(`--date takes a day such as 2026-03-31, not "${value}"`);
  return value;
}

function wholeNumberOf(name: string, value: string, what: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new UsageError(`--${name} takes ${what}, not "${value}"`);
  return count;
}

const noArguments: Omit<Arguments, 'verb'> = {
  operands: [],
  format: 'pretty',
  failOn: 'warning',
  write: false,
  stdin: false,
};

const isCommand = (word: string): word is Command => (commands as readonly string[]).includes(word);

function noVerb(word: string): string {
  if (word.startsWith('-'))
    return `${word} must come after a verb: check, map, scan, report, docx, redline, import, scrub, fix, rules, explain, test, lsp or mcp`;
  const near = closest(word, commands);
  const hint = near
    ? `; perhaps "${near}"`
    : /[./\\]/.test(word)
      ? `; to check a file: clause-risk check ${word}`
      : '; "clause-risk help" lists what there is';
  return `there is no verb "${word}"${hint}`;
}

function noOption(verb: Command, name: string): string {
  const known: readonly string[] = options[verb];
  const near = closest(name, known);
  const owner = commands.find((other) => (options[other] as readonly string[]).includes(name));
  const hint = near ? `; perhaps --${near}` : owner ? `; it belongs to "${owner}"` : '';
  return `${verb} has no option --${name}${hint}`;
}

function oneOf<T extends string>(name: string, value: string | undefined, allowed: readonly T[], usual: T): T {
  if (value === undefined) return usual;
  if ((allowed as readonly string[]).includes(value)) return value as T;
  const near = closest(value, allowed);
  throw new UsageError(
    `--${name} must be ${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}, not "${value}"${near ? `; perhaps "${near}"` : ''}`,
  );
}
