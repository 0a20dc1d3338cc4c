import { BlockSentences } from './blockSentences.ts';
import { type ClauseNumber, clauseNumberOf, leavesArticle } from './clauseNumber.ts';
import { type ClauseRow, headOfRow, RowsOfClauses } from './clauseRows.ts';
import type { Clause, Sentence } from './clauses.ts';
import {
  bindsAgain,
  blockShape,
  endsContents,
  furnitureOf,
  headingOf,
  isOnBackground,
  opensRecitals,
  type Part,
  partUnder,
} from './documentParts.ts';
import { needsHeading, verbless } from './fragments.ts';
import { depthOf, isListed, LeadIns, leadsIn, selects, titleAsWords } from './leadIns.ts';
import { endOfLabel, inBold, isLeveledTitle, isTitleAlone, trimmedEnd } from './loneTitle.ts';
import { labelSentence, OpenSentence } from './openSentence.ts';
import type { Block } from './page/block.ts';
import { goesOnInBlock } from './pageBreak.ts';
import { isNearlyAll, underDefinitions } from './partOf.ts';
import { longestSentence } from './sentenceEnds.ts';
import type { SentenceFacts } from './sentences.ts';
import type { Span } from './span.ts';

/** Blocks with their sentences → the clauses in order, the first of them the words before any heading. */
export function readClauses(
  text: string,
  blocks: readonly Block[],
): { clauses: readonly Clause[]; sentences: readonly Sentence[] } {
  const furniture = furnitureOf(blocks);
  const reader = new ClauseReader(text);
  for (const block of blocks) if (block.words.text && !furniture.has(block)) reader.read(block);
  return reader.finish();
}

/** Where the reader is: the clause that is open, the part of the paper, and what the next sentence may stand under. */
class ClauseReader {
  private readonly clauses: Open[] = [];
  private readonly sentences: Sentence[] = [];
  private part: Part = 'front';
  private open = this.start({ number: '', title: '', level: 0, heading: { start: 0, end: 0 }, style: 'none' });
  private readonly leads = new LeadIns();
  /** A sentence without a stop, which may go on in the next block. */
  private dangling: OpenSentence | undefined;
  /** Sentences of the agreement so far: what is called an exhibit before them is the filing's own label. */
  private bodied = 0;
  /** Number of the article of definitions we are in: "1". */
  private definedIn = '';
  private last: Block | undefined;
  private readonly rows = new RowsOfClauses();

  constructor(private readonly text: string) {}

  read(block: Block): void {
    const before = this.last;
    this.last = block;
    if (this.partBegins(block)) return;
    if (block.type === 'heading') {
      this.heading(block);
      return;
    }
    const place = new BlockSentences(block, before);
    for (const fact of place.facts) this.sentence(fact, place);
  }

  finish(): { clauses: readonly Clause[]; sentences: readonly Sentence[] } {
    const { clauses, sentences } = this;
    const whole = clauses.find((one) => one.part === 'front' && isNearlyAll(one, sentences));
    if (whole) whole.part = 'body';
    for (let i = clauses.length - 1; i > 0; i--) {
      const { parent, end } = clauses[i]!;
      if (parent && parent.end < end) (parent as Open).end = end;
    }
    return { clauses, sentences };
  }

  private start(head: Pick<Clause, 'number' | 'title' | 'level' | 'heading' | 'style'>): Open {
    let parent: Open | undefined = this.clauses.at(-1);
    // No article stands under the heading of the recitals, however it is written.
    const goesOver = ({ level, part }: Open): boolean =>
      level >= head.level || level === 0 || (part === 'recitals' && this.part !== 'recitals');
    while (parent && goesOver(parent)) parent = parent.parent as Open | undefined;
    const { number, title, level, heading, style } = head;
    const { start, end } = heading;
    const clause: Open = { number, title, level, heading, style, part: this.part, parent, sentences: [], start, end };
    this.clauses.push(clause);
    return clause;
  }

  /** Parts of the paper are announced by short lines, in a heading or alone. Whether the block is done with. */
  private partBegins(block: Block): boolean {
    const shape = blockShape(block.words);
    if (shape.short) {
      const { line, exhibit, capitals } = shape;
      if (exhibit && (block.type === 'heading' || capitals || line.length < 70) && this.bodied > 3) {
        this.part = 'exhibit';
        this.leads.clear();
        this.dangling = undefined;
        this.open = this.start({
          number: exhibit.number,
          title: line,
          level: 1,
          heading: { start: block.start, end: block.end },
          style: block.type === 'heading' ? 'heading' : 'plain',
        });
        return true;
      }
      if (shape.opens && !isOnBackground(this.clauses, shape.line)) this.part = shape.opens;
    }
    if (this.part === 'contents' && endsContents(block)) this.part = 'front';
    if (this.part === 'contents') return true;
    if (shape.whereas) this.part = 'recitals';
    if (shape.signs && this.part !== 'exhibit') {
      this.part = 'signatures';
      this.open = this.start({
        number: '',
        title: block.type === 'heading' ? block.words.text.trim() : '',
        level: 1,
        heading: { start: block.start, end: block.end },
        style: block.type === 'heading' ? 'heading' : 'none',
      });
    }
    return false;
  }

  private heading(block: Block): void {
    const { number, title } = headingOf(block.words);
    if (this.part !== 'exhibit')
      this.part =
        (isOnBackground(this.clauses, title, number) ? 'body' : partUnder(title)) ??
        (block.level === 1 && this.sentences.length === 0
          ? 'front'
          : underDefinitions(this.open, block.level + 10)
            ? 'definitions'
            : 'body');
    this.open = this.start({
      number,
      title,
      level: block.level + 10,
      heading: { start: block.start, end: trimmedEnd(this.text, block) },
      style: 'heading',
    });
    this.leads.clear();
    // Made when it is wanted: by then a run-in heading under it may have opened a clause of its own.
    this.leads.label = () => {
      const { open } = this;
      return new OpenSentence(
        labelSentence(block.words),
        block,
        open,
        { start: block.start, end: open.heading.end },
        undefined,
      );
    };
    this.dangling = undefined;
  }

  /** What is listed next stands under a label, which becomes a sentence only then. */
  private ledInBy(facts: SentenceFacts, block: Block, span: Span): void {
    const clause = this.open;
    this.leads.clear();
    this.leads.label = () => new OpenSentence(facts, block, clause, span, undefined);
  }

  private sentence(read: SentenceFacts, place: BlockSentences): void {
    const { block } = place;
    const fact = isListed(read, this.leads.last) ? titleAsWords(read) : read;
    // After the signatures come forms and guarantees; a long sentence that binds is not where people sign.
    if (this.part === 'signatures' && bindsAgain(fact)) {
      this.part = 'exhibit';
      const at = place.source(fact.from);
      this.open = this.start({ number: '', title: '', level: 1, heading: { start: at, end: at }, style: 'none' });
    }
    const row =
      this.part !== 'signatures' && this.part !== 'exhibit' ? this.rows.begins(block, fact, this.open) : undefined;
    if (row) this.rowBegins(fact, place, row);
    const number = clauseNumberOf(fact, place, this.leads.last, this.open);
    if (
      this.part !== 'signatures' &&
      (number.numbered || fact.heading || isLeveledTitle(fact)) &&
      !(block.type === 'cell') &&
      this.clauseBegins(fact, place, number)
    )
      return;
    if (fact.to <= fact.from) this.labelAlone(fact, place);
    else this.words(fact, place, number.numbered);
  }

  private rowBegins(fact: SentenceFacts, place: BlockSentences, row: ClauseRow): void {
    this.settlePart({ heading: fact.heading ?? row.title }, row.number);
    this.open = this.start(headOfRow(fact, place, row));
  }

  /** A clause begins. Whether the sentence is no more than its title. */
  private clauseBegins(fact: SentenceFacts, place: BlockSentences, { numbered, ordinal, bare }: ClauseNumber): boolean {
    const { block, facts } = place;
    this.settlePart(fact, numbered);
    if (isLeveledTitle(fact) && this.part === 'definitions') this.part = 'body';
    const lone =
      !fact.heading &&
      fact.text.length < 90 &&
      (isTitleAlone(fact) || inBold(fact, block)) &&
      (fact === facts.at(-1) || (numbered !== undefined && !fact.ends)) &&
      this.part !== 'recitals';
    this.open = this.start({
      number: numbered ?? '',
      title: fact.heading?.text.slice(bare ? bare.length + 1 : 0) ?? (lone ? fact.text.replace(/[.:]$/, '') : ''),
      level: numbered ? 20 + numbered.split('.').length : Math.max(this.open.level, 30),
      heading: {
        start: place.source(fact.labelFrom),
        end: place.sourceEnd(fact.heading ? fact.heading.to : lone ? fact.to : endOfLabel(block.words.text, fact.from)),
      },
      style: ordinal ? 'item' : fact.heading ? 'run-in' : 'plain',
    });
    if (!lone) return false;
    if (/^(?:certain )?(?:defined terms|definitions?|interpretation)\b/i.test(fact.text) && this.part !== 'exhibit') {
      this.part = 'definitions';
      this.definedIn = numbered ?? '';
    }
    this.ledInBy(fact, block, this.open.heading);
    this.dangling = undefined;
    return true;
  }

  /** The part of the paper that a new clause stands in. */
  private settlePart(
    { heading }: { readonly heading?: { readonly text: string } },
    numbered: string | undefined,
  ): void {
    // "BACKGROUND", alone and bold, and "(A) …" under it: recitals until something else begins.
    if (this.part === 'recitals' && (heading ? opensRecitals(heading.text) : /^[A-Z]$/.test(numbered ?? ''))) return;
    if (this.part === 'front' || this.part === 'recitals') this.part = 'body';
    if (this.part !== 'exhibit' && heading) {
      if (/definitions?|interpretation/i.test(heading.text)) this.part = 'definitions';
      else if (numbered && (!numbered.includes('.') || leavesArticle(numbered, this.definedIn))) this.part = 'body';
    } else if (this.part === 'definitions' && numbered && leavesArticle(numbered, this.definedIn)) this.part = 'body';
    if (this.part !== 'definitions') this.definedIn = '';
    else if (!this.definedIn && numbered) this.definedIn = numbered;
  }

  /** "**Client owns:**" alone on its line, and a list under it. A cell that is all bold says what it says. */
  private labelAlone(fact: SentenceFacts, place: BlockSentences): void {
    const { block, facts } = place;
    if (!fact.heading || fact !== facts.at(-1)) return;
    const span = { start: place.source(fact.heading.from), end: place.sourceEnd(fact.heading.to) };
    if (block.type !== 'cell') {
      this.ledInBy(labelSentence(block.words), block, span);
      return;
    }
    const cell = new OpenSentence(labelSentence(block.words), block, this.open, span, undefined);
    this.open.sentences.push(cell);
    this.sentences.push(cell);
  }

  private words(fact: SentenceFacts, place: BlockSentences, numbered: string | undefined): void {
    const { block, facts } = place;
    const { open, leads, dangling, part } = this;
    const from = place.source(fact.from);
    const to = place.sourceEnd(fact.to);
    // Over a page break: the sentence before had no stop, and this one goes on in small letters.
    if (
      dangling &&
      dangling.text.length < longestSentence &&
      fact === facts[0] &&
      fact.labels.length === 0 &&
      goesOnInBlock(dangling, fact, block, this.text)
    ) {
      dangling.append(fact, block, { start: from, end: to });
      open.end = to;
      this.dangling = fact.ends ? undefined : dangling;
      return;
    }
    // A clause in a row stands under no heading, which a title in another row may.
    const saysInCell = block.type === 'cell' && (fact.ends || leadsIn(fact)) && !verbless(fact);
    const depth = depthOf(block, fact, numbered !== undefined);
    const over = leads.over(depth, numbered, needsHeading(fact) && !saysInCell);
    const leadIn = saysInCell && over?.block.type === 'heading' ? undefined : over;
    const sentence = new OpenSentence(fact, block, open, { start: from, end: to }, leadIn);
    open.sentences.push(sentence);
    open.end = Math.max(open.end, to);
    this.sentences.push(sentence);
    if (part === 'body' || part === 'definitions' || part === 'signatures') this.bodied++;
    if (
      !(block.type === 'cell' && verbless(fact)) &&
      ((leadsIn(fact) && (fact.text.endsWith(':') || fact === facts.at(-1))) ||
        (selects.test(fact.text) && fact.text.length < 120 && fact === facts.at(-1)))
    )
      leads.add(depth, sentence);
    const short = fact.to - fact.from < 24 && fact === facts[0];
    this.dangling = fact.ends || block.type === 'cell' || short ? undefined : sentence;
  }
}

type Open = { -readonly [K in keyof Clause]: Clause[K] } & { sentences: Sentence[] };
