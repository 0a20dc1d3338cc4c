import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { read } from '../server/src/analysis/agreement.ts';
import { isTarget } from '../server/src/analysis/classifier/targets.ts';
import type { Provision } from '../server/src/analysis/provisions/provision.ts';

/** A sentence that does one legal thing, or tempts to think so. */
export interface Row {
  readonly kind: string;
  readonly positive: boolean;
  readonly style: string;
  readonly voice: string;
  /** What the parties are called in it. */
  readonly provider: string;
  readonly customer: string;
  readonly from?: string;
  readonly to?: string;
  /** Elements it has, or has not ("not exclusive"). */
  readonly elements: readonly string[];
  /** Other kinds that it does, too. */
  readonly also: readonly string[];
  /** Kinds that one might think it does, and a reader said that it does not. */
  readonly not: readonly string[];
  /** Kinds of which readers may say either. */
  readonly maybe: readonly string[];
  readonly text: string;
}

const folder = 'test/wording';

/**
 * The banks: test/wording/KIND.md, a sentence a line: `+ english | provider>customer | The text. {element, not element}`.
 * `+` does it, `-` tempts. Labels other than "the Provider" and "the Customer" stand behind the direction: `(we, you)`.
 */
export function bankRows(kinds?: string): readonly Row[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && (!kinds || name === `${kinds}.md`))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line) => {
          const row =
            /^([+-]) ([\w-]+) \| ?(?:(\w+)>(\w+))? ?(?:\(([^,)]+), ([^)]+)\))? ?\| (.+?)(?:\s+\{([^}]*)\})?$/.exec(
              line,
            );
          if (!row) return [];
          const [, sign, voice, from, to, provider = 'the Provider', customer = 'the Customer', text, elements] = row;
          const split = elements?.split(',').map((one) => one.trim()) ?? [];
          return [
            {
              kind: basename(name, '.md'),
              positive: sign === '+',
              style: 'bank',
              voice: voice!,
              provider,
              customer,
              from,
              to,
              elements: split,
              also: [],
              not: [],
              maybe: [],
              text: text!,
            },
          ];
        }),
    );
}

/** Where the classifier's examples stand, a page a target; written by people who knew nothing of the project. */
export const examplesFolder = 'server/src/analysis/classifier/examples';

/**
 * The examples, a sentence a line: `+ bank | provider>customer (the Vendor, the Bank) | The text. {also, kinds}`. `+` does what
 * the page is called by, `-` tempts to think so. What else it does stands behind it, and what it was asked about and does not do,
 * or perhaps: `{also, kinds, not this, maybe that}`.
 */
export const exampleRows = (): readonly Row[] =>
  examplePages().flatMap(({ kind, text }) =>
    text.split('\n').flatMap((line) => {
      const row = /^([+-]) ([\w-]+) \| (?:(\w+)>(\w+) )?\(([^,)]+), ([^)]+)\) \| (.+?)(?: \{([^{}]*)\})?$/.exec(line);
      if (!row) {
        if (/^[+-] /.test(line)) throw new Error(`${kind}.md: no example: ${line}`);
        return [];
      }
      const [, sign, voice, from, to, provider, customer, words, also = ''] = row;
      return [
        {
          kind,
          positive: sign === '+',
          style: 'example',
          voice: voice!,
          provider: provider!,
          customer: customer!,
          from,
          to,
          elements: [],
          also: kindsIn(also).filter((one) => !one.includes(' ')),
          not: after('not', kindsIn(also)),
          maybe: after('maybe', kindsIn(also)),
          text: words!,
        },
      ];
    }),
  );

const examplePages = (): readonly { readonly kind: string; readonly text: string }[] =>
  readdirSync(examplesFolder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => ({ kind: basename(name, '.md'), text: readFileSync(join(examplesFolder, name), 'utf8') }));

/** A checksum of all examples: the weights tell by it what they were learnt from. */
export function learntFrom(): string {
  const hash = createHash('sha256');
  for (const { kind, text } of examplePages()) hash.update(`${kind}\n${text}`);
  return hash.digest('hex').slice(0, 16);
}

const after = (word: string, tags: readonly string[]): readonly string[] =>
  tags.flatMap((tag) => (tag.startsWith(`${word} `) ? [tag.slice(word.length + 1)] : []));

const kindsIn = (list: string): readonly string[] =>
  list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one && one !== '-');

/** Sentences of people who know nothing of the project: see the head of wording.ts. */
export const tsvRows = (text: string): readonly Row[] =>
  text
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length >= 9)
    .map(([kind, sign, style, voice, provider, customer, direction, also, ...words]) => {
      const [from, to] = direction!.includes('>') ? direction!.split('>') : [];
      return {
        kind: kind!,
        positive: sign === '+',
        style: style!,
        voice: voice!,
        provider: provider === '-' ? 'the Provider' : provider!,
        customer: customer === '-' ? 'the Customer' : customer!,
        from,
        to,
        elements: [],
        also: kindsIn(also!),
        not: [],
        maybe: [],
        text: words.join(' ').trim(),
      };
    });

/** The agreement a sentence is placed in: who builds, who pays, and nothing that any kind could take for itself. */
export function carrier({ provider, customer, text }: Pick<Row, 'provider' | 'customer' | 'text'>): string {
  const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
  const label = (words: string): string => words.replace(/^the /i, '');
  return `# AI Development and Services Agreement

This Agreement is made on 4 May 2026 between Quillmark Systems, Inc. ("${label(provider)}") and Bramble Foods Ltd. ("${label(customer)}").

1. **Work.** ${capital(provider)} shall develop, train and host a machine learning model for ${customer}, and ${customer} shall pay the fees and hand over its data for that work.

2. ${text}

3. **General.** The parties shall perform this Agreement in good faith. This Agreement is governed by the laws of New York.
`;
}

/** Kinds of the sentence files that are an element of a provision, or another name for it. */
const has = ({ elements }: Provision, name: string): boolean => elements.has(name);
const told: Readonly<Record<string, (provision: Provision) => boolean>> = {
  'training-use-permitted': (one) => one.kind === 'training-use' && has(one, 'permitted') && !has(one, 'forbidden'),
  'training-use-forbidden': (one) => one.kind === 'training-use' && has(one, 'forbidden'),
  'data-use-limited': (one) => one.kind === 'data-use' && has(one, 'limited'),
  'data-use-unlimited': (one) => one.kind === 'data-use' && (has(one, 'unlimited') || has(one, 'improves')),
  'data-retention-open': (one) => one.kind === 'data-retention' && has(one, 'unlimited'),
  'change-of-control': ({ kind }) => kind === 'change-of-control' || kind === 'termination-on-acquisition',
  'uncapped-carve-out': ({ kind }) => kind === 'uncapped-liability',
  'performance-vague': ({ kind }) => kind === 'performance-promise',
  'payment-condition': (one) => one.kind === 'payment-condition' || has(one, 'upon-payment'),
  'time-measured-capture': (one) => has(one, 'time-measured'),
  'no-sublicence': (one) =>
    (one.kind === 'license-grant' && has(one, 'non-transferable')) || one.kind === 'anti-assignment',
};

export interface Score {
  readonly hit: boolean;
  /** All kinds read in it. */
  readonly kinds: readonly string[];
  /** Whether from and to are what was meant; undefined where it does not matter. */
  readonly direction?: boolean;
  /** Elements that are not as they should be. */
  readonly wrong: readonly string[];
}

export function scored(row: Row): Score {
  const text = carrier(row);
  const from = text.indexOf(`2. ${row.text}`) + 3;
  const to = from + row.text.length;
  const said = read(text, undefined, { kind: 'agency' }).provisions.all.filter(
    ({ start, end }) => start < to && end > from,
  );
  // What answers a question is told by the elements of its kind.
  const is = told[row.kind] ?? ((provision: Provision) => isTarget(row.kind, provision));
  const hits = said.filter(is);
  const hit = hits[0];
  const wrong = row.elements.filter((element) =>
    element.startsWith('not ')
      ? hits.some((one) => has(one, element.slice(4)))
      : !hits.some((one) => has(one, element)),
  );
  const direction =
    hit && row.positive && row.from && row.to
      ? (hit.from === undefined || hit.from === row.from) &&
        (hit.to === undefined || hit.to === row.to) &&
        (hit.from ?? hit.to) !== undefined
      : undefined;
  return { hit: hit !== undefined, kinds: said.map(({ kind }) => kind), direction, wrong: hit ? wrong : [] };
}
