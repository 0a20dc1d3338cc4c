import type { Clause, Sentence } from './clauses.ts';
import { denies, fragment, needsLeadIn, verbless } from './fragments.ts';
import { verbsFollow } from './leadIns.ts';
import { type Block, sourceOffset } from './page/blocks.ts';
import { runOnList } from './runOnLists.ts';
import type { SentenceFacts } from './sentences.ts';
import type { Span } from './span.ts';

/**
 * Items, labels and rows as if they were written out: "Provider retains all rights to:" and a bullet "its tools" are
 * "Provider retains all rights to its tools"; a row "Maximum liability | $50,000" says that maximum liability is $50,000.
 * Only what is no sentence by itself: an item with a subject and a verb of its own says all it has to say.
 */
export function writtenOut(
  sentences: readonly Sentence[],
  /** What is said beside or under the term that it defines, with no verb between. */
  meanings: ReadonlySet<Sentence> = new Set(),
): readonly WrittenOut[] {
  const all: WrittenOut[] = [];
  const lists = new Map<Sentence, Sentence[]>();
  let first: Sentence | undefined;
  let before: Sentence | undefined;
  for (const sentence of sentences) {
    const { leadIn, text, facts, block } = sentence;
    const verb = meanings.has(sentence) ? ' means ' : ' is ';
    // A list may be set as rows: "Agency may:" at the left or above, and what it may beside or under it.
    const listed = leadIn !== undefined && (block.type !== 'cell' || /:$/.test(leadIn.text));
    if (block.type === 'cell' && !listed) {
      const same = first?.block.cell;
      const inRow = same && block.cell && same.table === block.cell.table && same.row === block.cell.row;
      if (!inRow) {
        first = sentence;
        continue;
      }
      if (saysByItself(sentence) && !meanings.has(sentence)) continue;
      if (first!.text.length < 120 && text.length < 400 && block.cell!.column === same!.column + 1)
        all.push(new WrittenOut(sentence, [[first!, 0, withoutFinalMark(first!.text)], [verb], [sentence, 0, text]]));
      continue;
    }
    if (text.length > 600) continue;
    // "Maximum liability. USD 50,000 in aggregate.": a title in small letters, and what it is.
    const label = before;
    before =
      facts.heading || leadIn || text.length > 60 || !verbless(facts) || !/^[A-Z]/.test(text) ? undefined : sentence;
    if (label?.block === block && !leadIn && !facts.heading && text.length < 200 && verbless(facts)) {
      all.push(new WrittenOut(sentence, [[label, 0, withoutFinalMark(label.text)], [' is '], [sentence, 0, text]]));
      continue;
    }
    if (leadIn) {
      if (!fragment(facts)) continue;
      const list = lists.get(leadIn);
      if (list) list.push(sentence);
      else lists.set(leadIn, [sentence]);
    } else if (
      facts.heading &&
      facts.heading.text.length > 4 &&
      text.length < 200 &&
      verbless(facts) &&
      text === facts.text
    ) {
      const label = labelBefore(sentence);
      all.push(
        new WrittenOut(sentence, [
          [label, 0, label.text],
          [/\b(?:is|are|of|to|in|for)$/.test(label.text) ? ' ' : verb],
          [sentence, 0, text],
        ]),
      );
    }
  }
  for (const [leadIn, items] of lists) {
    // What each item does is a statement of its own, and no other item says anything of it.
    if (verbsFollow.test(leadIn.text) && !(rightsTo.test(leadIn.text) && listedThing.test(items[0]!.text))) {
      for (const item of items) {
        const one = underLeadIn([item], leadIn);
        if (one) all.push(one);
      }
      continue;
    }
    for (let from = 0; from < items.length; ) {
      // Long lists in stretches, each with the lead-in: no reader looks further than a few lines.
      let to = from + 1;
      for (let length = items[from]!.text.length; to < items.length && length < 700; to++)
        length += items[to]!.text.length;
      const whole = underLeadIn(items.slice(from, to), leadIn);
      if (whole) all.push(whole);
      // What one item says, another may seem to take back.
      if (whole && to > from + 1)
        for (const item of items.slice(from, to)) all.push(underLeadIn([item], leadIn, whole)!);
      from = to;
    }
  }
  for (const sentence of sentences) all.push(...runOn(sentence));
  return all;
}

/** "Agency may: (a) use the data; (b) train models.": what each item says. */
function runOn(sentence: Sentence): readonly WrittenOut[] {
  const { text } = sentence;
  const list = runOnList(text);
  if (!list) return [];
  const lead = withoutFinalMark(text.slice(0, list.leadIn).trimEnd());
  // Things that are listed read on in the sentence, whose labels are no words.
  if (!verbsFollow.test(`${lead}:`)) return [];
  const before: readonly TextPart[] = [[sentence, 0, lead], [opensPredicateList.test(lead) ? ' ' : ': ']];
  const itemAt = ([from, to]: readonly [number, number]): TextPart => [sentence, from, text.slice(from, to)];
  return list.items.map((item) => new WrittenOut(sentence, [...before, itemAt(item), ['.']]));
}

/** "Provider retains its tools." beside "Background": the title adds nothing. */
const saysByItself = ({ text, facts }: Sentence): boolean => facts.ends && /^"?[A-Z]/.test(text) && !verbless(facts);

/** "retains all rights to:", and under it things, not what may be done. */
const rightsTo = /\brights? to(?: (?:(?:any|all|each) of )?the following)?\s?[:–-]*$/i;
const listedThing =
  /^(?:the|its|their|our|your|his|her|all|any|each|every|an?|such|[A-Z][\w-]*['’]s?|[A-Z]\w+ [A-Z])\b/i;

function underLeadIn(items: readonly Sentence[], leadIn: Sentence, among?: WrittenOut): WrittenOut | undefined {
  // "General:" adds nothing to a lead-in that is a sentence of its own.
  const chain = leadIn.leadIn && needsLeadIn(leadIn.facts) ? [leadIn.leadIn, leadIn] : [leadIn];
  if (chain.reduce((sum, { text }) => sum + text.length, 0) > 600) return undefined;
  const [first] = items as readonly [Sentence];
  const inverse = followingIs.exec(leadIn.text);
  if (inverse) {
    const rest = inverse[0].length - inverse[1]!.length;
    const subjects = items.flatMap((one): TextPart[] => [
      [one, 0, small(withoutFinalMark(one.text))],
      [one === items.at(-1) ? ' ' : ', '],
    ]);
    return new WrittenOut(first, [...subjects, [leadIn, rest, withoutFinalMark(leadIn.text.slice(rest))]], among);
  }
  const lead = chain.flatMap((one): TextPart[] => {
    const words = withoutFinalMark(one.text).replace(titleVerbs, (verb) => verb.toLowerCase());
    return [[one, 0, words], [opensPredicateList.test(words) ? ' ' : ': ']];
  });
  // What ends in a stop would end the sentence for whoever reads on; the last ends it, whatever stands behind it in the list.
  const words = items.map(({ text }) => small(text).replace(itemsEnd, ''));
  const inOneBreath = words.every((one) => one.length < 100 && !/[,;:.]/.test(one));
  const either = denies.test(leadIn.text) || items.some(({ text }) => /\bor$/.test(text));
  const last = !inOneBreath ? '; ' : either ? ' or ' : ' and ';
  const list = items.flatMap((one, i): TextPart[] => [
    [one, 0, words[i]!],
    [i === items.length - 1 ? '.' : i === items.length - 2 ? last : inOneBreath ? ', ' : '; '],
  ]);
  return new WrittenOut(first, [...lead, ...list], among);
}

const itemsEnd = /[.;,]?(?: (?:and|or|and\/or))?$/;

/** As it would stand within the sentence: "Pre-existing tools" begins small, "Client Data" and "Agency's tools" do not. */
const small = (text: string): string =>
  /^[A-Z][a-z]+(?:-[a-z]+)*,? (?=[a-z(])/.test(text) &&
  !/^(?:Client|Customer|Agency|Company|Provider|Consultant|Contractor|Developer|Vendor|Supplier|Licensor|Licensee|Partner)\b/.test(
    text,
  )
    ? text[0]!.toLowerCase() + text.slice(1)
    : text;
/** A label writes its verb with a capital: "Agency Owns:". */
const titleVerbs =
  /\b(?:Owns?|Retains?|Keeps?|Reserves?|May|Shall|Will|Must|Can|Is|Are|Has|Have|Grants?|Assigns?|Excludes?|Excluding|Includes?|Including|Remains?|Belongs?|Not|To|Of|By|OWNS?|RETAINS?|KEEPS?|SHALL|WILL|MAY|MUST|NOT)\b/g;

/** Where words come from: a sentence from an offset on, or none, for what is read between them. */
type TextPart = readonly [sentence: Sentence, from: number, words: string] | readonly [words: string];

export class WrittenOut implements Sentence {
  readonly text: string;
  readonly pieces: readonly Span[];
  readonly start: number;
  readonly end: number;
  private readonly places: readonly { readonly at: number; readonly sentence: Sentence; readonly from: number }[];

  constructor(
    /** The item, label's words or cell that is written out. */
    readonly item: Sentence,
    parts: readonly TextPart[],
    /** The list it is one item of, which is read as well: that is like the examples of sentences, its items alone are not. */
    readonly among?: WrittenOut,
  ) {
    let text = '';
    const places: { at: number; sentence: Sentence; from: number }[] = [];
    for (const part of parts) {
      if (part.length === 3) places.push({ at: text.length, sentence: part[0], from: part[1] });
      text += part.length === 3 ? part[2] : part[0];
    }
    this.text = text;
    this.places = places;
    const own = new Set(places.map(({ sentence }) => sentence));
    this.pieces = [...own].flatMap(({ pieces }) => pieces).sort((a, b) => a.start - b.start);
    this.start = this.pieces[0]!.start;
    this.end = Math.max(...this.pieces.map(({ end }) => end));
  }
  /** Whose words they are. */
  get sources(): readonly Sentence[] {
    return this.places.map(({ sentence }) => sentence);
  }
  get words(): string {
    return this.text.replaceAll('·', '.');
  }
  get labels(): readonly string[] {
    return this.item.labels;
  }
  get clause(): Clause {
    return this.item.clause;
  }
  /** None where its words are among them: read before them once more they would say another thing. */
  get leadIn(): Sentence | undefined {
    const { leadIn } = this.item;
    return this.places.some(({ sentence }) => sentence === leadIn) ? undefined : leadIn;
  }
  get block(): Block {
    return this.item.block;
  }
  get facts(): SentenceFacts {
    return this.item.facts;
  }
  get optional(): boolean {
    return this.item.optional;
  }
  at(offset: number): number {
    const place = this.places.findLast(({ at }) => at <= offset) ?? this.places[0]!;
    return place.sentence.at(Math.min(place.from + offset - place.at, place.sentence.text.length));
  }
  span(from: number, to: number): Span {
    const start = this.at(from);
    const end = to > from ? this.at(to - 1) + 1 : start;
    // What is read before its lead-in stands behind it: then the item's own words are the place.
    return end >= start ? { start, end } : this.item.span(0, this.item.text.length);
  }
}

/** The item, where a sentence is one written out. */
export const itemBehind = (sentence: Sentence): Sentence => (sentence instanceof WrittenOut ? sentence.item : sentence);

/** What a sentence is listed under, written out or not. */
export const listedUnder = (sentence: Sentence): Sentence | undefined =>
  sentence instanceof WrittenOut ? sentence.item.leadIn : sentence.leadIn;

/** "The following remain the property of Agency:": the list is the subject. */
const followingIs =
  /^(?:each of |all of |any of )?the following(?: [a-z-]+){0,3}? ((?:remains?|is|are|belongs?|shall|will|may|must|do|does|constitutes?|stays?|vests?)\b.*)$/i;
/** Whether the words before a list say something, so that an item goes on with them. */
const opensPredicateList =
  /\b(?:owns?|retains?|keeps?|reserves?|may|shall|will|must|can|is|are|has|have|grants?|assigns?|excludes?|excluding|includes?|including|of|to|in|for|by|not|with|following|agrees?|liability)(?: the following)?$|\b(?:owns?|retains?|keeps?|shall|will|may|must|assigns?|grants?|excludes?)\b/i;
const withoutFinalMark = (text: string): string =>
  text.replace(/(?:,? (?:as follows|the following(?: [a-z]+)?))?\s?(?<![:;.–-])[:;.–-]+$/i, '');

/** The run-in heading of a sentence, as a sentence. */
function labelBefore({ facts, block, clause }: Sentence): Sentence {
  const { text, from, to } = facts.heading!;
  const label = text.replaceAll('.', '·');
  const at = (offset: number) => block.start + sourceOffset(block.words, from + Math.min(offset, to - from));
  return {
    ...noLeadIn,
    text: label,
    words: text,
    start: at(0),
    end: at(to - from),
    pieces: [{ start: at(0), end: at(to - from) }],
    clause,
    block,
    facts,
    at,
    span: (a, b) => ({ start: at(a), end: at(b) }),
  };
}
const noLeadIn = { labels: [], leadIn: undefined, optional: false };
