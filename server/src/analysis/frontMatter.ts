import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { agreementKinds, severityNames } from '../../../shared/settings.ts';
import type { Kind } from './kind.ts';
import type { Block } from './page/blocks.ts';
import type { Span } from './span.ts';
import { isDeep } from './yamlDepth.ts';

/** What an agreement says of itself under `clause-risk:` in its front matter, and what is wrong with it. */
export interface FrontMatter {
  readonly values: {
    readonly title?: string;
    readonly side?: string;
    readonly kind?: Kind;
    /** Marked final: blanks are errors, a signature block is expected. */
    readonly final?: boolean;
    /** Rule id → severity. */
    readonly rules: Readonly<Record<string, string>>;
    readonly topics: Readonly<Record<string, string>>;
    /** Papers that belong to it, by their paths from its folder. */
    readonly deal?: readonly string[];
  };
  readonly problems: readonly Problem[];
  /** Where each key stands, by dotted path: "rules.joint/ownership-without-terms". */
  readonly places: ReadonlyMap<string, Span>;
}

export interface Problem extends Span {
  readonly message: string;
}

export const kindsOfAgreement: readonly Kind[] = [...agreementKinds, 'none'];

/** One slip of YAML makes many; the first few say it. */
const mostErrors = 5;
const noFrontMatter: FrontMatter = { values: { rules: {}, topics: {} }, problems: [], places: new Map() };

/**
 * The keys of TOML as YAML has them, every character in its place: `title = "…"`, and under `[clause-risk]` its own. What
 * other tools keep there is passed over.
 */
function fromToml(source: string): string {
  let table = '';
  return source
    .split('\n')
    .map((line) => {
      const head = /^\s*\[([\w."' -]+)\]\s*$/.exec(line);
      if (head) {
        table = head[1]!.replace(/["' ]/g, '');
        return table === 'clause-risk' ? 'clause-risk: '.padEnd(line.length) : ' '.repeat(line.length);
      }
      const pair = /^(\s*)([\w-]+)(\s*)=/.exec(line);
      if (!pair || (table !== '' && table !== 'clause-risk'))
        return /^(?:\+\+\+)\s*$/.test(line) ? line : ' '.repeat(line.length);
      const value = line.slice(pair[0].length);
      if (table === 'clause-risk') return ` ${pair[2]}:${value}`;
      return pair[2] === 'title'
        ? `title${pair[3] ? ': ' : ':'}${value}`.slice(0, line.length)
        : ' '.repeat(line.length);
    })
    .join('\n');
}

/** Reads `clause-risk:` (and a plain `title:`). A mistake is a problem at its place; what is right beside it still counts. */
export function readFrontMatter(text: string, blocks: readonly Block[]): FrontMatter {
  const block = blocks[0];
  if (block?.type !== 'front-matter') return noFrontMatter;
  // Line ends of all sorts are made one, every character in its place.
  const source = text.slice(block.start, block.end).replaceAll('\r\n', ' \n').replaceAll('\r', '\n');
  const base = block.start + source.indexOf('\n') + 1;
  const toml = /^\ufeff?\+\+\+/.test(source);
  const inner = (toml ? fromToml(source) : source)
    .slice(base - block.start)
    .replace(/\n(?:---|\.\.\.|\+\+\+)\s*$/, '\n');
  const problems: Problem[] = [];
  if (!/\n(?:---|\.\.\.|\+\+\+)\s*$/.test(source))
    problems.push({
      start: block.start,
      end: block.start + 3,
      message: 'The front matter is not closed by a line "---".',
    });
  const unread = inner.length > 50_000 ? 'is too long' : isDeep(inner) ? 'is nested too deeply' : undefined;
  if (unread) {
    problems.push({ start: block.start, end: block.start + 3, message: `The front matter ${unread} to be read.` });
    return { ...noFrontMatter, problems };
  }
  // That a key stands once is asked of our own below: the library compares every key with all others.
  const document = parseDocument(inner, { lineCounter: new LineCounter(), prettyErrors: false, uniqueKeys: false });
  for (const [index, error] of document.errors.slice(0, mostErrors).entries()) {
    const more = index === mostErrors - 1 ? document.errors.length - mostErrors : 0;
    problems.push({
      start: base + error.pos[0],
      end: base + Math.max(error.pos[1], error.pos[0] + 1),
      message: `The front matter is not valid YAML: ${error.message}${more ? ` (and ${more} more)` : ''}`,
    });
  }
  const values: { -readonly [K in keyof FrontMatter['values']]: FrontMatter['values'][K] } = { rules: {}, topics: {} };
  const places = new Map<string, Span>();
  const root = document.contents;
  if (!isMap(root)) return { values, problems, places };
  const rangeOf = (node: unknown): Span => {
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    return range ? { start: base + range[0], end: base + range[1] } : { start: block.start, end: block.start + 3 };
  };
  const plainTitle = root.get('title', true);
  if (isScalar(plainTitle) && typeof plainTitle.value === 'string') {
    values.title = plainTitle.value;
    places.set('title', rangeOf(plainTitle));
  }
  const own = root.get('clause-risk', true);
  if (own === undefined) return { values, problems, places };
  if (!isMap(own)) {
    problems.push({
      ...rangeOf(own),
      message: 'clause-risk must be a mapping, such as "clause-risk: { side: provider }".',
    });
    return { values, problems, places };
  }
  for (const pair of own.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (places.has(key))
      problems.push({ ...rangeOf(pair.key), message: `The front matter is not valid YAML: ${key} stands here twice.` });
    places.set(key, rangeOf(pair.key));
    const value = isScalar(pair.value) ? pair.value.value : undefined;
    const wrong = (message: string) => problems.push({ ...rangeOf(pair.value ?? pair.key), message });
    if (key === 'side') {
      if (typeof value === 'string' && value) values.side = value;
      else wrong('side must be provider, customer, neutral or the name of a party.');
    } else if (key === 'kind') {
      if (kindsOfAgreement.includes(value as Kind)) values.kind = value as Kind;
      else wrong(`kind must be one of ${kindsOfAgreement.join(', ')}.`);
    } else if (key === 'final') {
      if (typeof value === 'boolean') values.final = value;
      else wrong('final must be true or false.');
    } else if (key === 'rules' || key === 'topics') {
      if (!isMap(pair.value)) {
        wrong(
          `${key} must be a mapping from ${key === 'rules' ? 'rule ids' : 'topics'} to ${severityNames.join(', ')}.`,
        );
        continue;
      }
      const chosen: Record<string, string> = {};
      for (const one of pair.value.items) {
        const id = isScalar(one.key) ? String(one.key.value) : '';
        places.set(`${key}.${id}`, rangeOf(one.key));
        const severity = isScalar(one.value) ? (one.value.value === false ? 'off' : String(one.value.value)) : '';
        if ((severityNames as readonly string[]).includes(severity)) chosen[id] = severity;
        else
          problems.push({
            ...rangeOf(one.value ?? one.key),
            message: `A severity is one of ${severityNames.join(', ')}.`,
          });
      }
      values[key] = chosen;
    } else if (key === 'deal') {
      values.deal = pathsIn(pair.value ?? pair.key, rangeOf, places, problems);
    } else if (key !== 'parent')
      problems.push({
        ...rangeOf(pair.key),
        message: `clause-risk does not know "${key}"; it knows side, kind, final, rules, topics, parent, deal.`,
      });
  }
  return { values, problems, places };
}

/** Paths of a list, each with its place; what is none is a problem there. */
function pathsIn(
  list: unknown,
  rangeOf: (node: unknown) => Span,
  places: Map<string, Span>,
  problems: Problem[],
): readonly string[] {
  const paths: string[] = [];
  for (const one of isSeq(list) ? list.items : [list]) {
    const path = isScalar(one) && typeof one.value === 'string' ? one.value.trim() : '';
    if (path) places.set(`deal.${paths.push(path) - 1}`, rangeOf(one));
    else
      problems.push({ ...rangeOf(one), message: 'deal must be a list of paths, such as "[msa.md, exhibits/a.md]".' });
  }
  return paths;
}
