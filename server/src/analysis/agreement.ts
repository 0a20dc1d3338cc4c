import { readTraits, type Traits } from './attributes.ts';
import { type Markdown, readMarkdown } from './blocks.ts';
import { type Clause, readClauses, type Sentence } from './clauses.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';
import { type Kind, readKind } from './kind.ts';
import { type Party, type Role, readParties } from './parties/readParties.ts';
import { nothingFound, type ProvisionMemory, readProvisions } from './provisions/incremental.ts';
import type { Context, Provision, ProvisionKind } from './provisions/provision.ts';
import { type Reference, readReferences, targetsBySentence } from './references.ts';
import { type Prose, proseOf } from './sentenceQuery.ts';
import { readTerms, type Terms } from './terms.ts';

/**
 * What an agreement holds. A value: it does not change, and nothing in it knows of an editor. Answers that were worked out
 * once are kept (`prose`, `sentenceMemo.ts`); that makes the next asking cheaper and changes no answer.
 */
export interface Agreement {
  readonly text: string;
  readonly title: string;
  readonly kind: Kind;
  readonly traits: Traits;
  readonly parties: readonly Party[];
  readonly terms: Terms;
  readonly references: readonly Reference[];
  readonly clauses: readonly Clause[];
  readonly sentences: readonly Sentence[];
  /** The same sentences, to be asked what they say. */
  readonly prose: Prose;
  readonly provisions: Provisions;
  readonly frontMatter: FrontMatter;
  readonly markdown: Markdown;
  /** What the next reading takes over. */
  readonly memory: Memory;
}

/** All provisions in order of place, and by kind. */
export interface Provisions extends Iterable<Provision> {
  readonly all: readonly Provision[];
  of(...kinds: ProvisionKind[]): readonly Provision[];
  has(...kinds: ProvisionKind[]): boolean;
}

interface Memory {
  readonly provisions: ProvisionMemory;
}

export interface ReadingOptions {
  /** What the attorney says it is, against what we would read. */
  readonly kind?: Kind;
}

/**
 * Text → Agreement. With the previous reading given, what did not change is taken over; the result is the same as
 * reading afresh. Never fails: what cannot be understood is prose that does nothing.
 */
export function read(text: string, previous?: Agreement, options: ReadingOptions = {}): Agreement {
  const markdown = readMarkdown(text, previous?.markdown);
  const { clauses, sentences } = readClauses(text, markdown.blocks);
  const frontMatter = readFrontMatter(text, markdown.blocks);
  const title = frontMatter.values.title ?? readTitle(markdown, sentences);
  const kind = options.kind ?? frontMatter.values.kind ?? readKind(title, sentences);
  const terms = readTerms(sentences);
  const references = readReferences(sentences, clauses);
  const parties = readParties(sentences, markdown);
  const context: Context = {
    parties,
    terms,
    roleOf: roleReader(parties),
    cited: targetsBySentence(references),
    siblings: ({ clause }) => clause.sentences,
  };
  const found =
    kind === 'none'
      ? nothingFound
      : readProvisions(text, sentences.filter(isProse), context, previous?.memory.provisions);
  const provisions = collection(found.provisions);
  const traits = readTraits(title, kind, sentences, provisions);
  return {
    text,
    title,
    kind,
    traits,
    parties,
    terms,
    references,
    clauses,
    sentences,
    prose: proseOf(sentences, previous?.prose.memory),
    provisions,
    frontMatter,
    markdown,
    memory: { provisions: found.memory },
  };
}

const isProse = ({ clause, block }: Sentence): boolean =>
  clause.part !== 'contents' && clause.part !== 'signatures' && !block.quoted;

function collection(all: readonly Provision[]): Provisions {
  const byKind = new Map<ProvisionKind, Provision[]>();
  for (const provision of all) {
    const same = byKind.get(provision.kind);
    if (same) same.push(provision);
    else byKind.set(provision.kind, [provision]);
  }
  return {
    all,
    of: (...kinds) =>
      kinds.length === 1 ? (byKind.get(kinds[0]!) ?? []) : all.filter(({ kind }) => kinds.includes(kind)),
    has: (...kinds) => kinds.some((kind) => byKind.has(kind)),
    [Symbol.iterator]: () => all[Symbol.iterator](),
  };
}

/** "the Consultant" → provider; "Neither Party" → both. Of several named, the last: who stands next to the verb. */
export function roleReader(parties: readonly Party[]): (words: string) => Role | undefined {
  const roles = new Map<string, Role>();
  for (const { label, name, also, role } of parties)
    for (const called of [label, ...also, name]) {
      const key = called.replaceAll('.', '·').toLowerCase();
      if (key && !roles.has(key)) roles.set(key, role);
    }
  const names = [...roles];
  return (words) => {
    const lower = words.toLowerCase().replaceAll('.', '·');
    let role: Role | undefined;
    let end = -1;
    for (const [name, its] of names) {
      const at = lastWords(lower, name);
      // Of names that end together the longer one is meant: "Vega Labs", not "Labs".
      if (at >= 0 && at + name.length > end) [role, end] = [its, at + name.length];
    }
    if (lower.includes('part'))
      for (const match of lower.matchAll(bothParties))
        if (match.index + match[0].length > end) [role, end] = ['both', match.index + match[0].length];
    return role;
  };
}
const bothParties = /\b(?:(?:either|neither|each|both|the|any|no) part(?:y|ies)|parties)\b/g;

/** Where these words stand last, as whole words; -1 where they do not. */
function lastWords(text: string, words: string): number {
  for (let at = text.lastIndexOf(words); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(words, at - 1))
    if (!isWordy(text.charCodeAt(at - 1)) && !isWordy(text.charCodeAt(at + words.length))) return at;
  return -1;
}
const isWordy = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 0xb7;

function readTitle({ blocks }: Markdown, sentences: readonly Sentence[]): string {
  for (const block of blocks.slice(0, 12)) {
    const words = block.words.text.trim();
    if (block.type === 'heading' && words.length > 3 && words.length < 160 && !/^(?:exhibit|ex-)[\s\d.]/i.test(words))
      return words;
  }
  const line = sentences
    .slice(0, 8)
    .find(
      ({ text }) =>
        text.length < 100 && /\b(?:agreement|contract|addendum|statement of work|amendment|terms)\b/i.test(text),
    );
  return line?.text ?? '';
}
