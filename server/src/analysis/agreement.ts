import { type Attributes, isOnAi, readAttributes } from './attributes.ts';
import { type Caution, isClassified, namesTheField, opensOnAi } from './classifier/index.ts';
import type { Clause, Sentence } from './clauses.ts';
import { isDraftLegend } from './documentParts.ts';
import { type FrontMatter, type Problem, readFrontMatter } from './frontMatter.ts';
import { type Inherited, kindUnder, partiesUnder, termsUnder } from './inherited.ts';
import { type Kind, readKind } from './kind.ts';
import { purposesFollow } from './leadIns.ts';
import { LineCounts } from './lineCounts.ts';
import { WrittenOut, writtenOut } from './lists.ts';
import { type Markdown, readMarkdown } from './page/blocks.ts';
import type { ChangesView } from './page/changes.ts';
import type { Party } from './parties/party.ts';
import { readParties } from './parties/readParties.ts';
import { roleReader } from './parties/roleReader.ts';
import { type Provisions, provisionsByKind } from './provisionList.ts';
import { nothingFound, type ProvisionMemory, readProvisions } from './provisions/incremental.ts';
import type { Context, Provision } from './provisions/provision.ts';
import type { Taught } from './provisions/taught.ts';
import { readClauses } from './readClauses.ts';
import { readTerms } from './readTerms.ts';
import { type Reference, readReferences, targetsBySentence } from './references.ts';
import { type Prose, proseOf } from './sentenceQuery.ts';
import { goesOnBehindMeaning } from './statements/contexts.ts';
import { isBesideItsMeaning, type Terms } from './terms.ts';

/**
 * What an agreement holds. A value: it does not change, and nothing in it knows of an editor. Answers that were worked out
 * once are kept (`prose`, `sentenceMemo.ts`); that makes the next asking cheaper and changes no answer.
 */
export interface Agreement {
  readonly text: string;
  readonly title: string;
  readonly kind: Kind;
  readonly attributes: Attributes;
  readonly parties: readonly Party[];
  readonly terms: Terms;
  readonly references: readonly Reference[];
  readonly clauses: readonly Clause[];
  readonly sentences: readonly Sentence[];
  /** The same sentences, to be asked what they say. */
  readonly prose: Prose;
  readonly provisions: Provisions;
  /** The same with what is only likely: enough to answer a question, and no ground for one. */
  readonly answers: Provisions;
  readonly frontMatter: FrontMatter;
  readonly markdown: Markdown;
  /** What it is read together with; none for a paper that stands alone. */
  readonly deal?: DealPapers;
  /** What the next reading takes over. */
  readonly memory: AgreementMemory;
}

/** The other papers of a deal, as one of them sees them. */
export interface DealPapers {
  readonly others: readonly DealPaper[];
  /** What ties it to others and cannot be followed, at its place. */
  readonly problems: readonly Problem[];
}

/** Another paper of the same deal. */
export interface DealPaper {
  /** From the folder of all, with slashes: "exhibits/a.md". */
  readonly path: string;
  /** How the shell calls it: a document's address, a path as it was given. */
  readonly address: string;
  /** "Master Services Agreement" */
  readonly name: string;
  readonly agreement: Agreement;
  /** Seen from this one: it governs it, or is part of what does; it is part of it; it is made under it; neither. */
  readonly is: 'over' | 'part' | 'under' | 'beside';
  /** It changes what it is part of. */
  readonly amends: boolean;
}

interface AgreementMemory {
  readonly provisions: ProvisionMemory;
  readonly counts: LineCounts;
}

export interface ReadingOptions {
  /** What the attorney says it is, against what we would read. */
  readonly kind?: Kind;
  /** Which version of a paper with marked changes. */
  readonly view?: ChangesView;
  /** `false`: what its front matter says it is does not count. */
  readonly heard?: boolean;
  /** Whether the classifier is asked in papers on AI, as it is unless told otherwise: it cannot be learnt by what it says. */
  readonly classify?: boolean;
  /** Phrases of the reader's own. */
  readonly taught?: Taught;
  /** Of the paper that governs this one. */
  readonly under?: Inherited;
}

/**
 * Text → Agreement. With the previous reading given, what did not change is taken over; the result is the same as
 * reading afresh. Never fails: what cannot be understood is prose that does nothing.
 */
export function read(text: string, before?: Agreement, options: ReadingOptions = {}): Agreement {
  const { view = 'accepted', heard = true, classify = true, under } = options;
  // The other version of a paper has other words at the same places.
  const previous = before?.markdown.view === view ? before : undefined;
  const markdown = readMarkdown(text, previous?.markdown, view);
  const { clauses, sentences } = readClauses(text, markdown.blocks);
  const frontMatter = readFrontMatter(text, markdown.blocks);
  const heading = titleOn(markdown, sentences);
  const title = frontMatter.values.title ?? heading;
  const terms = readTerms(sentences);
  const references = readReferences(sentences, clauses);
  const found = readParties(sentences, markdown);
  const parties = under ? partiesUnder(found, under, text) : found;
  const own = heard ? frontMatter.values.kind : undefined;
  const kind = options.kind ?? own ?? kindUnder(readKind(ownTitle(heading, title), sentences, parties), under);
  const context = contextOf({ parties, terms: under ? termsUnder(terms, under) : terms, references });
  const prose = sentences.filter(isProse);
  const beside = new Set(terms.all.flatMap((term) => (isBesideItsMeaning(term) ? [term.meaning] : [])));
  const defining = new Set(terms.all.flatMap(({ form, meaning }) => (form === 'means' ? [meaning] : [])));
  const isAsked = (sentence: Sentence) =>
    isClassified(sentence) &&
    !purposesFollow(sentence.text) &&
    !(sentence instanceof WrittenOut && sentence.among) &&
    !(sentence instanceof WrittenOut ? sentence.sources : [sentence]).some(
      (one) => defining.has(one) && !goesOnBehindMeaning(one),
    );
  // What a page or two does no definition may know, and there is little in it that could be misread.
  const short = sentences.length <= aPageOrTwo;
  const onAi = opensOnAi(markdown.blocks) || (short && namesTheField(markdown.blocks));
  let unasked: readonly Provision[] = [];
  const cautionFor = (plain: readonly Provision[]) => {
    unasked = plain;
    const asked = classify && (onAi || isOnAi(provisionsByKind(withoutRepeats(plain)), sentences.length));
    return (sentence: Sentence) => (asked && isAsked(sentence) ? (short ? caution.short : caution.long) : undefined);
  };
  const done =
    kind === 'none'
      ? nothingFound
      : readProvisions(
          text,
          [...(beside.size ? prose.filter((one) => !beside.has(one)) : prose), ...writtenOut(prose, beside)],
          context,
          previous?.memory.provisions,
          cautionFor,
          classify && onAi,
          options.taught,
        );
  const standing = withoutDoubted(done.provisions, unasked);
  const provisions = provisionsByKind(withoutRepeats(standing.filter(({ likely }) => !likely)));
  const answers = provisionsByKind(standing);
  const attributes = readAttributes(title, kind, sentences, provisions, under !== undefined);
  return {
    text,
    title,
    kind,
    attributes,
    parties,
    terms,
    references,
    clauses,
    sentences,
    prose: proseOf(sentences, previous?.prose.memory),
    provisions,
    answers,
    frontMatter,
    markdown,
    memory: { provisions: done.memory, counts: previous?.memory.counts ?? new LineCounts() },
  };
}

/** Sentences of a short paper. */
const aPageOrTwo = 60;
/** How much surer than in its examples the classifier must be: a long paper has more that could be misread. */
const caution: Readonly<Record<'short' | 'long', Caution>> = {
  short: { believes: 0, answers: -0.1 },
  long: { believes: 0.1, answers: -0.1 },
};

/**
 * What is read of a list written out counts where neither its lead-in nor the item tells it alone; where one does, what the
 * other adds is an element of it: "grants a license that is:" and a bullet "perpetual". Items that begin
 * with verbs of their own are never read together (lists.ts), so that what one does is no element of another.
 */
function withoutRepeats(provisions: readonly Provision[]): readonly Provision[] {
  if (!provisions.some(({ sentence }) => sentence instanceof WrittenOut)) return provisions;
  const told = new Map<Sentence, Provision[]>();
  const kept: Provision[] = [];
  const keep = (one: Provision, sentence: Sentence): void => {
    kept.push(one);
    const others = told.get(sentence);
    if (others) others.push(one);
    else told.set(sentence, [one]);
  };
  for (const one of provisions) if (!(one.sentence instanceof WrittenOut)) keep({ ...one }, one.sentence);
  for (const one of provisions) {
    if (!(one.sentence instanceof WrittenOut)) continue;
    const { sources } = one.sentence;
    const alone = sources.flatMap((source) => told.get(source) ?? []).find(({ kind }) => kind === one.kind);
    if (!alone) kept.push(one);
    else if ([...one.elements.keys()].some((name) => !alone.elements.has(name)))
      Object.assign(alone, { elements: new Map([...one.elements, ...alone.elements]) });
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** What the classifier does not believe of a list that is read together is not said of one of its items either. */
function withoutDoubted(provisions: readonly Provision[], unasked: readonly Provision[]): readonly Provision[] {
  const alone = provisions.filter(({ sentence }) => sentence instanceof WrittenOut && sentence.among);
  if (!alone.length) return provisions;
  const lists = new Set<Sentence>(alone.map(({ sentence }) => (sentence as WrittenOut).among!));
  const [before, now] = [unasked, provisions].map((all) => {
    const kinds = new Map<Sentence, Set<string>>();
    for (const { sentence, kind } of all)
      if (lists.has(sentence)) kinds.set(sentence, (kinds.get(sentence) ?? new Set()).add(kind));
    return kinds;
  }) as [Map<Sentence, Set<string>>, Map<Sentence, Set<string>>];
  const doubted = new Set(
    alone.filter(({ sentence, kind }) => {
      const { among } = sentence as WrittenOut;
      return before.get(among!)?.has(kind) && !now.get(among!)?.has(kind);
    }),
  );
  return doubted.size ? provisions.filter((one) => !doubted.has(one)) : provisions;
}

/** What is known of an agreement besides its sentences, as those who read them see it. */
export const contextOf = ({
  parties,
  terms,
  references,
}: Pick<Agreement, 'parties' | 'terms' | 'references'>): Context => ({
  parties,
  terms,
  roleOf: roleReader(parties),
  cited: targetsBySentence(references),
  siblings: ({ clause }) => clause.sentences,
});

/** What the words alone make of it, whatever its front matter and the settings say; and what it is called on its page, if at all. */
export function asTextAlone({ markdown, sentences, parties, title }: Agreement): { kind: Kind; heading: string } {
  const heading = titleOn(markdown, sentences);
  return { kind: readKind(ownTitle(heading, title), sentences, parties), heading };
}

/** What the paper is called on its page; what front matter calls it only where the page has no title of its own. */
const ownTitle = (heading: string, title: string): string => (heading && !/^\d/.test(heading) ? heading : title);

const isProse = ({ clause }: Sentence): boolean => clause.part !== 'contents' && clause.part !== 'signatures';

const namesPaper = /\b(?:agreement|contract|addendum|statement of work|amendment|terms)\b/i;

/** What a paper is called on its page. */
export function titleOn({ blocks }: Markdown, sentences: readonly Sentence[]): string {
  for (const block of blocks.slice(0, 12)) {
    const words = block.words.text.trim();
    if (words.length <= 3 || words.length >= 160 || /^(?:exhibit|ex-)[\s\d.]/i.test(words) || isDraftLegend(words))
      continue;
    if (block.type === 'heading') return words;
    // A bold or underlined line by itself may be what the paper is called.
    const setOff = block.words.marks.some(
      ({ type, start, end }) => (type === 'strong' || type === 'emphasis') && end - start >= words.length,
    );
    if (setOff && words.length < 100 && namesPaper.test(words) && !/[.:;]$/.test(words)) return words;
  }
  const line = sentences.slice(0, 8).find(({ text }) => text.length < 100 && namesPaper.test(text));
  return line?.text ?? '';
}
