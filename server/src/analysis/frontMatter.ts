import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Kind } from './kind.ts';
import type { Block } from './page/blocks.ts';
import type { Span } from './span.ts';

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
  };
  readonly problems: readonly Problem[];
  /** Where each key stands, by dotted path: "rules.joint/ownership-without-terms". */
  readonly places: ReadonlyMap<string, Span>;
}

export interface Problem extends Span {
  readonly message: string;
}

export const kinds: readonly Kind[] = ['agency', 'partnership', 'jda', 'other', 'none'];
export const severities = ['off', 'hint', 'information', 'warning', 'error'] as const;

const nothing: FrontMatter = { values: { rules: {}, topics: {} }, problems: [], places: new Map() };

/** Reads `clause-risk:` (and a plain `title:`). A mistake is a problem at its place; what is right beside it still counts. */
export function readFrontMatter(text: string, blocks: readonly Block[]): FrontMatter {
  const block = blocks[0];
  if (block?.type !== 'front-matter') return nothing;
  const source = text.slice(block.start, block.end);
  const inner = source.replace(/^---[^\n]*\n/, '').replace(/\n(?:---|\.\.\.)\s*$/, '\n');
  const base = block.start + source.indexOf('\n') + 1;
  const problems: Problem[] = [];
  if (!/\n(?:---|\.\.\.)\s*$/.test(source))
    problems.push({
      start: block.start,
      end: block.start + 3,
      message: 'The front matter is not closed by a line "---".',
    });
  const document = parseDocument(inner, { lineCounter: new LineCounter(), prettyErrors: false });
  for (const error of document.errors)
    problems.push({
      start: base + error.pos[0],
      end: base + Math.max(error.pos[1], error.pos[0] + 1),
      message: `The front matter is not valid YAML: ${error.message}`,
    });
  const values: { -readonly [K in keyof FrontMatter['values']]: FrontMatter['values'][K] } = { rules: {}, topics: {} };
  const places = new Map<string, Span>();
  const root = document.contents;
  if (!isMap(root)) return { values, problems, places };
  const plainTitle = root.get('title');
  if (typeof plainTitle === 'string') values.title = plainTitle;
  const own = root.get('clause-risk', true);
  if (own === undefined) return { values, problems, places };
  const rangeOf = (node: unknown): Span => {
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    return range ? { start: base + range[0], end: base + range[1] } : { start: block.start, end: block.start + 3 };
  };
  if (!isMap(own)) {
    problems.push({
      ...rangeOf(own),
      message: 'clause-risk must be a mapping, such as "clause-risk: { side: provider }".',
    });
    return { values, problems, places };
  }
  for (const pair of own.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    places.set(key, rangeOf(pair.key));
    const value = isScalar(pair.value) ? pair.value.value : undefined;
    const wrong = (message: string) => problems.push({ ...rangeOf(pair.value ?? pair.key), message });
    if (key === 'side') {
      if (typeof value === 'string' && value) values.side = value;
      else wrong('side must be provider, customer, neutral or the name of a party.');
    } else if (key === 'kind') {
      if (kinds.includes(value as Kind)) values.kind = value as Kind;
      else wrong(`kind must be one of ${kinds.join(', ')}.`);
    } else if (key === 'final') {
      if (typeof value === 'boolean') values.final = value;
      else wrong('final must be true or false.');
    } else if (key === 'rules' || key === 'topics') {
      if (!isMap(pair.value)) {
        wrong(`${key} must be a mapping from ${key === 'rules' ? 'rule ids' : 'topics'} to ${severities.join(', ')}.`);
        continue;
      }
      const chosen: Record<string, string> = {};
      for (const one of pair.value.items) {
        const id = isScalar(one.key) ? String(one.key.value) : '';
        places.set(`${key}.${id}`, rangeOf(one.key));
        const severity = isScalar(one.value) ? (one.value.value === false ? 'off' : String(one.value.value)) : '';
        if ((severities as readonly string[]).includes(severity)) chosen[id] = severity;
        else
          problems.push({
            ...rangeOf(one.value ?? one.key),
            message: `A severity is one of ${severities.join(', ')}.`,
          });
      }
      values[key] = chosen;
    } else if (key !== 'parent' && key !== 'deal')
      problems.push({
        ...rangeOf(pair.key),
        message: `clause-risk does not know "${key}"; it knows side, kind, final, rules, topics, parent, deal.`,
      });
  }
  return { values, problems, places };
}
