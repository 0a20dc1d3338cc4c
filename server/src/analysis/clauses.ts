import {
  bindsAgain,
  endsContents,
  headingOf,
  isFurniture,
  isTitle,
  type Part,
  partUnder,
  repeatedBlocks,
  shapeOf,
} from './documentParts.ts';
import { needsHeading, verbless } from './fragments.ts';
import { memo } from './memo.ts';
import { type Block, sourceOffset, type Words } from './page/blocks.ts';
import { longest, readSentences, type SentenceFacts } from './sentences.ts';
import type { Span } from './span.ts';

/** A numbered or titled stretch of the agreement with the sentences that stand in it. */
export interface Clause extends Span {
  /** "5.2", "IV", "" when it has none. For an exhibit its letter: "A". */
  readonly number: string;
  readonly title: string;
  /** Number and title as written; the place of a finding about what is missing here. */
  readonly heading: Span;
  readonly level: number;
  readonly part: Part;
  readonly parent?: Clause;
  readonly sentences: readonly Sentence[];
  /** How its heading is written: what an inserted clause imitates. */
  readonly style: 'heading' | 'run-in' | 'item' | 'plain' | 'none';
}

/** A sentence where it stands. Offsets are those of the agreement's text. */
export interface Sentence extends Span {
  /** For matching: plain words, straight quotes and dashes, no inner dots, joined over page breaks. */
  readonly text: string;
  /** The same as it reads. */
  readonly words: string;
  /** Stretches of the source that make it up: one, or more when a page break runs through it. */
  readonly pieces: readonly Span[];
  readonly labels: readonly string[];
  readonly clause: Clause;
  /** The sentence ending in a colon under which this one is listed. */
  readonly leadIn?: Sentence;
  readonly block: Block;
  readonly facts: SentenceFacts;
  /** An alternative nobody has chosen yet: "[Option A: …]", an empty check box, an item under "Select one:". */
  readonly optional: boolean;
  /** Offset in the agreement of a character of `text`. */
  at(offset: number): number;
  /** The same for a stretch of `text`. */
  span(from: number, to: number): Span;
}

/** Blocks with their sentences → the clauses in order, the first of them the words before any heading. */
export function readClauses(
  text: string,
  blocks: readonly Block[],
): { clauses: readonly Clause[]; sentences: readonly Sentence[] } {
  const furniture = repeatedBlocks(blocks);
  const clauses: Open[] = [];
  const all: Sentence[] = [];
  let part: Part = 'front';
  let open = start({ number: '', title: '', level: 0, heading: { start: 0, end: 0 }, style: 'none' });
  const leads = new LeadIns();
  let dangling: OpenSentence | undefined;
  /** Sentences of the agreement so far: what is called an exhibit before them is the filing's own label. */
  let bodied = 0;
  /** Number of the article of definitions we are in: "1". */
  let definedIn = '';

  function start(head: Pick<Clause, 'number' | 'title' | 'level' | 'heading' | 'style'>): Open {
    let parent: Open | undefined = clauses.at(-1);
    while (parent && (parent.level >= head.level || parent.level === 0)) parent = parent.parent as Open | undefined;
    const { number, title, level, heading, style } = head;
    const { start, end } = heading;
    const clause: Open = { number, title, level, heading, style, part, parent, sentences: [], start, end };
    clauses.push(clause);
    return clause;
  }

  let last: Block | undefined;
  for (const block of blocks) {
    const words = block.words.text;
    if (!words || isFurniture(block, furniture)) continue;
    const before = last;
    last = block;
    const source = (offset: number) => block.start + sourceOffset(block.words, offset);
    const sourceEnd = (offset: number) => (offset === 0 ? block.start : source(offset - 1) + 1);
    const shape = shapeOf(block.words);

    // Parts of the paper are announced by short lines, in a heading or alone.
    if (shape.short) {
      const { line, exhibit, capitals } = shape;
      if (exhibit && (block.type === 'heading' || capitals || line.length < 70) && bodied > 3) {
        part = 'exhibit';
        leads.clear();
        dangling = undefined;
        open = start({
          number: exhibit.number,
          title: line,
          level: 1,
          heading: { start: block.start, end: block.end },
          style: block.type === 'heading' ? 'heading' : 'plain',
        });
        continue;
      }
      if (shape.opens) part = shape.opens;
    }
    if (part === 'contents' && endsContents(block)) part = 'front';
    if (part === 'contents') continue;
    if (shape.whereas) part = 'recitals';
    if (shape.signs && part !== 'exhibit') {
      part = 'signatures';
      open = start({
        number: '',
        title: block.type === 'heading' ? words.trim() : '',
        level: 1,
        heading: { start: block.start, end: block.end },
        style: block.type === 'heading' ? 'heading' : 'none',
      });
    }

    if (block.type === 'heading') {
      const { number, title } = headingOf(block.words);
      if (part !== 'exhibit')
        part =
          partUnder(title, number) ??
          (block.level === 1 && all.length === 0
            ? 'front'
            : underDefinitions(open, block.level + 10)
              ? 'definitions'
              : 'body');
      open = start({
        number,
        title,
        level: block.level + 10,
        heading: { start: block.start, end: trimmedEnd(text, block) },
        style: 'heading',
      });
      leads.clear();
      leads.label = () =>
        new OpenSentence(labelOf(block.words), block, open, { start: block.start, end: open.heading.end }, undefined);
      dangling = undefined;
      continue;
    }

    const facts = sentencesOf(block.words);
    for (const fact of facts) {
      // After the signatures come forms and guarantees; a long sentence that binds is not where people sign.
      if (part === 'signatures' && bindsAgain(fact)) {
        part = 'exhibit';
        open = start({
          number: '',
          title: '',
          level: 1,
          heading: { start: source(fact.from), end: source(fact.from) },
          style: 'none',
        });
      }
      const first = fact.labels[0];
      const counted =
        block.type === 'item' && fact === facts[0] && block.ordinals.length ? block.ordinals.join('.') : undefined;
      const listed = counted !== undefined && isListed(block, fact, leads.last, open, before);
      const ordinal = listed ? undefined : counted;
      // "**4 Liability**": a number without a stop, in a heading of its own.
      const bare =
        !first && fact.heading && fact.to <= fact.from ? /^\d{1,2}(?= [A-Z])/.exec(fact.heading.text)?.[0] : undefined;
      const numbered =
        first && sectionNumber.test(first) && !countsItems(first, fact, leads.last) ? first : (ordinal ?? bare);
      if (part !== 'signatures' && (numbered || fact.heading) && !(block.type === 'cell')) {
        if (part === 'front' || part === 'recitals') part = 'body';
        if (part !== 'exhibit' && fact.heading)
          part = /definitions?|interpretation/i.test(fact.heading.text)
            ? 'definitions'
            : numbered && !numbered.includes('.')
              ? 'body'
              : part;
        else if (part === 'definitions' && numbered && leavesArticle(numbered, definedIn)) part = 'body';
        if (part !== 'definitions') definedIn = '';
        else if (!definedIn && numbered) definedIn = numbered;
        const from = source(fact.labelFrom);
        const lone =
          !fact.heading &&
          fact.text.length < 90 &&
          titled(fact) &&
          (fact === facts.at(-1) || (numbered !== undefined && !fact.ends)) &&
          part !== ('recitals' as Part);
        const level = numbered ? 20 + numbered.split('.').length : open.level >= 30 ? open.level : 30;
        open = start({
          number: numbered ?? '',
          title: fact.heading?.text.slice(bare ? bare.length + 1 : 0) ?? (lone ? fact.text.replace(/[.:]$/, '') : ''),
          level,
          heading: {
            start: from,
            end: fact.heading
              ? sourceEnd(fact.heading.to)
              : lone
                ? sourceEnd(fact.to)
                : sourceEnd(endOfLabel(words, fact.from)),
          },
          style: ordinal ? 'item' : fact.heading ? 'run-in' : 'plain',
        });
        if (lone) {
          if (/^(?:certain )?(?:defined terms|definitions?|interpretation)\b/i.test(fact.text) && part !== 'exhibit') {
            part = 'definitions';
            definedIn = numbered ?? '';
          }
          leads.clear();
          const { start, end } = open.heading;
          const clause = open;
          leads.label = () => new OpenSentence(fact, block, clause, { start, end }, undefined);
          dangling = undefined;
          continue;
        }
      }
      if (fact.to <= fact.from) {
        // "**Client owns:**" alone on its line, and a list under it.
        if (fact.heading && fact === facts.at(-1)) {
          const { from, to } = fact.heading;
          const clause = open;
          // A cell that is all bold says what it says.
          if (block.type === 'cell') {
            const cell = new OpenSentence(
              labelOf(block.words),
              block,
              open,
              { start: source(from), end: sourceEnd(to) },
              undefined,
            );
            open.sentences.push(cell);
            all.push(cell);
            continue;
          }
          leads.clear();
          leads.label = () =>
            new OpenSentence(
              labelOf(block.words),
              block,
              clause,
              { start: source(from), end: sourceEnd(to) },
              undefined,
            );
        }
        continue;
      }
      const from = source(fact.from);
      const to = sourceEnd(fact.to);
      // Over a page break: the sentence before had no stop, and this one goes on in small letters.
      if (
        dangling &&
        dangling.text.length < longest &&
        fact === facts[0] &&
        fact.labels.length === 0 &&
        goesOn(dangling, fact, block, text)
      ) {
        dangling.append(fact, block, { start: from, end: to });
        open.end = to;
        dangling = fact.ends ? undefined : dangling;
        continue;
      }
      const depth = depthOf(block, fact, numbered !== undefined);
      const leadIn = leads.over(depth, numbered, needsHeading(fact));
      const sentence = new OpenSentence(fact, block, open, { start: from, end: to }, leadIn);
      open.sentences.push(sentence);
      open.end = Math.max(open.end, to);
      all.push(sentence);
      if (part === 'body' || part === 'definitions' || part === 'signatures') bodied++;
      if (
        (leadsIn(fact) && (fact.text.endsWith(':') || fact === facts.at(-1))) ||
        (selects.test(fact.text) && fact.text.length < 120 && fact === facts.at(-1))
      )
        leads.add(depth, sentence);
      dangling = fact.ends || block.type === 'cell' || fact.to - fact.from < 24 ? undefined : sentence;
    }
  }
  for (let i = clauses.length - 1; i > 0; i--) {
    const { parent, end } = clauses[i]!;
    if (parent && parent.end < end) (parent as Open).end = end;
  }
  return { clauses, sentences: all };
}

/** "5.2", "5.2(a)", "Exhibit B", "the preamble": how a lawyer names the place. */
export function placeName(clause: Clause, labels: readonly string[] = []): string {
  let named: Clause | undefined = clause;
  while (named && !named.number && !named.title) named = named.parent;
  const inner = labels.filter((label) => label.startsWith('(')).join('');
  if (!named) return inner;
  return (named.number || named.title) + inner;
}

type Open = { -readonly [K in keyof Clause]: Clause[K] } & { sentences: Sentence[] };

/**
 * Whether a sentence without a stop goes on in a block. Where a page was turned between them (a page number, a rule, a mark
 * for a break) it may have been a short one, and go on with a name.
 */
function goesOn(
  { text: before, end }: Sentence,
  { text: words }: SentenceFacts,
  block: Block,
  source: string,
): boolean {
  if (block.type === 'cell') return false;
  const turned = source.slice(end, Math.min(block.start, end + 400)).trim() !== '';
  if (/^[a-z,(]/.test(words)) return before.length >= 60 || (turned && block.type !== 'item');
  return (
    turned &&
    /[a-z,] (?:a|an|the|by|of|to|in|for|and|or|with|from|its|any|all|such|this|that|which|shall|will|may|must|not|be|under|between|on|as|into|than|other|each|both)$/.test(
      before,
    )
  );
}

/** Whether a heading of this level stands under the article of definitions: it is a term, or a group of them. */
function underDefinitions(before: Clause, level: number): boolean {
  let over: Clause | undefined = before;
  while (over && over.level >= level) over = over.parent;
  return over?.part === 'definitions' && over.style === 'heading';
}

const sentencesOf = memo(readSentences);
const titled = memo(({ text }: SentenceFacts): boolean => isTitle(text) && !selects.test(text));
/** Whether it ends in a colon or a dash, quotation marks and brackets aside, or breaks off before what is listed under it. */
function leadsIn({ text, ends }: SentenceFacts): boolean {
  let end = text.length;
  while (end > 0 && `"')`.includes(text[end - 1]!)) end--;
  return text[end - 1] === ':' || (!ends && breaksOff.test(text.slice(Math.max(0, end - 24), end)));
}
const breaksOff =
  /(?:[:\s][-–—]+|[a-z,] (?:in|of|to|for|by|with|from|may|shall|will|must|not|either|that|is|are|including|excluding|means))$/;

/** Lists in lists, labels in items: the deeper, the more. Cells stand under what leads in to their table. */
const depthOf = ({ type, level }: Block, { labels }: SentenceFacts, numbered: boolean): number => {
  const label = labels.at(-1);
  const own =
    label === undefined || (numbered && labels.length === 1)
      ? 0
      : /^\(?[ivx]{2,}|^\(i\)|^\([A-Z]\)/.test(label)
        ? 2
        : 1;
  if (type === 'cell') return 1;
  // A numbered paragraph at the margin is a list of one item to Markdown, and a section to its writer.
  return type === 'item'
    ? (numbered ? level - 1 : level) * 4 + (labels.length > 1 || /^\(/.test(label ?? '') ? own : 0)
    : own;
};

/** What lists stand under, the outermost first; and the heading or label above, which leads in where nothing else does. */
class LeadIns {
  private readonly open: { readonly depth: number; readonly sentence: Sentence }[] = [];
  /** Makes a sentence of the heading or label: wanted by lists only. */
  label: (() => Sentence) | undefined;

  clear(): void {
    this.open.length = 0;
    this.label = undefined;
  }
  get last(): Sentence | undefined {
    return this.open.at(-1)?.sentence;
  }
  add(depth: number, sentence: Sentence): void {
    this.open.push({ depth, sentence });
  }
  /** What leads in to a sentence of this depth; what it does not lead in to is over. */
  over(depth: number, numbered: string | undefined, fragment: boolean): Sentence | undefined {
    const { open } = this;
    while (open.length) {
      const { depth: its, sentence } = open.at(-1)!;
      if (numbered && isUnder(numbered, sentence.clause.number)) break;
      if (!numbered && depth > its) break;
      open.pop();
    }
    if (open.length) return open.at(-1)!.sentence;
    if (depth === 0 || numbered) this.label = undefined;
    else if (this.label && fragment) {
      this.add(0, this.label());
      this.label = undefined;
    }
    return open.at(-1)?.sentence;
  }
}

/**
 * Whether a counted item is one of a list and no section: behind a lead-in ("Provider retains:"), or under a heading that
 * has a number of its own. What "the parties agree as follows" leads in to are the sections.
 */
const isListed = (
  { ordinals }: Block,
  { heading }: SentenceFacts,
  lead: Sentence | undefined,
  open: Clause,
  before: Block | undefined,
): boolean => {
  if (ordinals.length !== 1) return false;
  // "9. Availability" behind the bullets of 8.4 is the next section, whatever leads in to the bullets.
  if (before?.type === 'item' && !before.ordinals.length && ordinals[0] === Number.parseInt(open.number, 10) + 1)
    return false;
  if (lead && lead.block.type !== 'item' && !heading && !leadsToAll.test(lead.text)) return true;
  let over: Clause | undefined = open;
  while (over && over.style !== 'heading') over = over.parent;
  return over !== undefined && /^\d/.test(over.number);
};
/** "1\\. the Agency Materials" behind "Agency retains:" counts an item, as "A. Its tools" does. */
const countsItems = (label: string, fact: SentenceFacts, lead: Sentence | undefined): boolean =>
  lead !== undefined &&
  /^(?:\d{1,2}|[A-Z])$/.test(label) &&
  !fact.heading &&
  fact.text !== '' &&
  !leadsToAll.test(lead.text) &&
  (/^[a-z]/.test(fact.text) || verbless(fact));
const leadsToAll =
  /\b(?:agrees? (?:as follows|that|to the following)|as follows:$|following (?:terms|provisions|conditions)|terms and conditions|now,? therefore|witnesseth|undersigned|subject to (?:these|the) terms)\b/i;

/** The words of a heading or label as a sentence would have them. */
const labelOf = memo((words: Words): SentenceFacts => {
  const text = words.text.trimEnd();
  let from = /^\s*(?:(?:article|section|clause)\s+)?(?:[\dIVX][\dIVX.]*(?:[):][.):]*)?\s+)?/i.exec(text)![0].length;
  if (from >= text.length) from = 0;
  const own = text.slice(from).replaceAll('.', '·');
  return {
    text: own,
    gaps: [],
    from,
    to: text.length,
    labels: [],
    labelFrom: from,
    ends: false,
    optional: false,
    known: [],
  };
});

class OpenSentence implements Sentence {
  text: string;
  pieces: Span[];
  readonly start: number;
  end: number;
  /** Of one that runs over a page break: where its parts begin in `text`. */
  private parts: { from: number; facts: SentenceFacts; block: Block }[] | undefined;

  constructor(
    readonly facts: SentenceFacts,
    readonly block: Block,
    readonly clause: Clause,
    first: Span,
    readonly leadIn: Sentence | undefined,
  ) {
    this.text = facts.text;
    this.pieces = [first];
    this.start = first.start;
    this.end = first.end;
  }
  get optional(): boolean {
    return (
      this.facts.optional ||
      isChoice.test(this.clause.title) ||
      (this.leadIn !== undefined && selects.test(this.leadIn.text) && !/^\[[xX✓✔]\]|^☒|^☑/.test(this.facts.text))
    );
  }
  get labels(): readonly string[] {
    return this.facts.labels;
  }
  get words(): string {
    return (this.parts ?? [this])
      .map(({ facts, block }) => block.words.text.slice(facts.from, facts.to))
      .join(' ')
      .replace(/ {2,}/g, ' ');
  }
  append(facts: SentenceFacts, block: Block, piece: Span): void {
    this.parts ??= [{ from: 0, facts: this.facts, block: this.block }];
    this.parts.push({ from: this.text.length + 1, facts, block });
    this.text += ' ' + facts.text;
    this.pieces.push(piece);
    this.end = piece.end;
  }
  at(offset: number): number {
    let { facts, block } = this as { facts: SentenceFacts; block: Block };
    let inText = offset;
    for (const part of this.parts ?? [])
      if (part.from <= offset) {
        ({ facts, block } = part);
        inText = offset - part.from;
      }
    let left = 0;
    for (const [from, leftOut] of facts.gaps) {
      if (from > inText) break;
      left = leftOut;
    }
    return block.start + sourceOffset(block.words, facts.from + inText + left);
  }
  span(from: number, to: number): Span {
    return { start: this.at(from), end: to > from ? this.at(to - 1) + 1 : this.at(from) };
  }
}

/** "19.5.1" under "19.5". */
const isUnder = (number: string, lead: string): boolean => lead !== '' && number.startsWith(`${lead}.`);

/** "2" and "2.1" are no longer in article "1" of the definitions. */
const leavesArticle = (number: string, article: string): boolean =>
  article !== '' && number.split('.')[0] !== article.split('.')[0];

const selects =
  /\b(?:select|choose|check|tick|mark|initial)\b[^:]{0,60}\b(?:one|all|any|which|box|boxes|option|following|applicable|appropriate|that appl(?:y|ies))\b/i;

/** "Option A - Client owns": the name of one of several ways. */
const isChoice = /^\[?(?:option|alternative|alternate|variant|version)\s+(?:\d{1,2}|[A-F]|one|two|three|four)\b/i;

const sectionNumber = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,6}|[A-Z])$/;
const endOfLabel = (words: string, from: number): number => {
  let end = Math.min(from, words.length);
  while (end > 0 && words[end - 1] === ' ') end--;
  return end;
};

const trimmedEnd = (text: string, block: Span): number => {
  let end = block.end;
  while (end > block.start && /\s/.test(text[end - 1]!)) end--;
  return end;
};
