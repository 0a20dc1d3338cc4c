import prefilters from 'compiled:prefilters';
import { type Caution, classify, type Missed } from '../classifier/index.ts';
import { otherAnswers } from '../classifier/targets.ts';
import type { Sentence } from '../clauses.ts';
import { type Bits, join, noBits } from '../lexicon/bits.ts';
import { inBlank } from '../page/blanks.ts';
import type { Role } from '../parties/party.ts';
import { readSentence } from '../statements/index.ts';
import type { Names } from '../statements/mentions.ts';
import type { SentenceReading } from '../statements/statement.ts';
import { Definitions } from './definitions.ts';
import { provisionKinds, recognisers } from './index.ts';
import { type Context, other, type Provision, type ProvisionKind } from './provision.ts';
import { recogniseWith, speaksAgainst } from './recognise.ts';
import { whetherPaid } from './title.ts';
import { whoMayNot } from './vocabulary.ts';

/** Made when the first agreement is read: preparing all recognisers takes a while, and what is no agreement need not wait. */
let recognise: ReturnType<typeof recogniseWith> | undefined;
let compiledDefinitions: Definitions | undefined;

export interface SentenceRead {
  /** What the sentence does by patterns and definitions. */
  readonly provisions: readonly Provision[];
  /** Where it is kept; ten pages without a stop have none. */
  readonly reading?: SentenceReading;
}

/**
 * What sentences do by patterns and definitions.
 *
 * @param turnTo told of each sentence before `context` is asked about it.
 * @param keeps whether how a sentence is read is handed on: of a whole paper that is more than all else that is known of it.
 */
export function provisionsOfEach(
  sentences: readonly Sentence[],
  names: Names,
  context: Context,
  turnTo: (sentence: Sentence) => void,
  keeps: boolean,
): readonly SentenceRead[] {
  recognise ??= recogniseWith(recognisers, prefilters, provisionKinds.formulas.length);
  compiledDefinitions ??= new Definitions(provisionKinds);
  const { found: byPatterns, formulas } = recognise(sentences, context, turnTo);
  const named = thingsNamed(names);
  return sentences.map((sentence, i) => {
    turnTo(sentence);
    if (sentence.text.length > longestReadSentence) return { provisions: byPatterns[i]! };
    const reading = readSentence(sentence, names);
    const provisions = waitingAsSaid(withDefinitions(byPatterns[i]!, sentence, reading, formulas(i), named, context));
    return keeps ? { provisions, reading } : { provisions };
  });
}

/** Where patterns and definitions both know a kind, the definition tells, and patterns add to it. */
function withDefinitions(
  byPatterns: readonly Provision[],
  sentence: Sentence,
  reading: SentenceReading,
  formulas: Int32Array,
  named: Bits,
  context: Context,
): readonly Provision[] {
  const defined = compiledDefinitions!
    .read(sentence, reading, named, context, formulas)
    .filter(({ kind }) => byPatterns.some((one) => one.kind === kind) || !doubted(kind, sentence, context));
  const patterned = byPatterns.filter((one) => !defined.some(({ kind }) => one.kind === kind));
  const standing = patterned.filter(({ kind, words }) => !compiledDefinitions!.refuses(kind, sentence, words));
  if (!defined.length) return standing.length === byPatterns.length ? byPatterns : standing;
  return [...standing, ...defined.map((one) => joinProvisions(one, byPatterns))];
}

/**
 * What the classifier knows from examples and nothing else found is added; what it knows better than to believe goes. What is only
 * likely is added as that: it answers a question, and is no ground for one.
 */
export function withClassifier(
  found: readonly Provision[],
  sentence: Sentence,
  reading: SentenceReading,
  context: Context,
  caution: Caution,
): readonly Provision[] {
  // Who signs, and why the parties have met, does nothing.
  if (sentence.clause.part === 'signatures' || sentence.clause.part === 'recitals') return found;
  const { missed, likely, doubted: unlikely, clear } = classify(sentence, reading, found, caution);
  if (!missed.length && !likely.length && !unlikely.length && !clear.size) return found;
  const blank = /\[[^[\]]+\]/.test(sentence.text);
  const doubts = sentence.text.length <= longestDoubted ? unlikely : [];
  const all = found.filter((one) => !doubts.includes(one.kind) || isSpelledOut(one));
  const withTarget = (target: Missed): Provision | undefined => {
    const known = all.find(({ kind }) => kind === target.kind);
    if (known)
      return blank || target.unless?.some((element) => known.elements.has(element)) ? known : withAnswer(known, target);
    if (
      target.adds ||
      (blank && !auxiliaryVerb.test(sentence.text)) ||
      compiledDefinitions!.takenBack(target.kind, sentence)
    )
      return undefined;
    const made = compiledDefinitions!.make(target.kind, sentence, reading, context);
    const whole = joinProvisions(withAnswer(made, target), []);
    if (target.unless?.some((element) => whole.elements.has(element) && !target.elements.includes(element)))
      return undefined;
    return inBlank(sentence.text, Math.max(0, made.words.start - sentence.start))
      ? undefined
      : bindingWhoMayNot(madeByExamples(whole, target, reading), reading, context);
  };
  for (const target of missed) {
    const read = withTarget(target);
    if (!read) continue;
    const at = all.findIndex(({ kind }) => kind === target.kind);
    if (at < 0) all.push(read);
    else all[at] = read;
  }
  // A long sentence is like many pages in passing.
  const answers = sentence.text.length <= longestAnswer ? likely.flatMap((target) => withTarget(target) ?? []) : [];
  return [
    ...waitingAsSaid(all).map((one) => withPages(one, clear)),
    ...answers.filter((one) => !all.includes(one)).map((one): Provision => ({ ...one, likely: true })),
  ];
}

/** "Whether or not it has been paid": nothing waits for payment, whatever found the words on it. */
const waitingAsSaid = (provisions: readonly Provision[]): readonly Provision[] =>
  provisions.some(isIdlyOnPayment)
    ? provisions.flatMap((one) => {
        if (!isIdlyOnPayment(one)) return one;
        if (one.kind === 'payment-condition') return [];
        const elements = new Map(one.elements);
        elements.delete('upon-payment');
        return { ...one, elements };
      })
    : provisions;
const isIdlyOnPayment = ({ kind, elements, sentence }: Provision): boolean =>
  (kind === 'payment-condition' || elements.has('upon-payment')) && whetherPaid.test(sentence.text);

function withPages(provision: Provision, clear: ReadonlyMap<string, ProvisionKind>): Provision {
  const pages = [...clear].flatMap(([page, kind]) => (kind === provision.kind ? page : []));
  return pages.length ? { ...provision, clearlyLike: new Set(pages) } : provision;
}

/** A line of blanks to be filled in, without a verb, does nothing. */
const auxiliaryVerb = /\b(?:shall|will|may|must|can|cannot|is|are|has|have|not|does|do)\b/;

/** A long sentence does several things, one of them perhaps in passing; of a short one the classifier may say that it does not. */
const longestDoubted = 160;
const longestAnswer = 240;

/** Of a kind that nothing found and a phrase of the reader's own tells: its words, elements and direction as its page has them. */
export const provisionTaught = (
  kind: ProvisionKind,
  sentence: Sentence,
  reading: SentenceReading,
  context: Context,
): Provision => joinProvisions(compiledDefinitions!.make(kind, sentence, reading, context), []);

function madeByExamples(provision: Provision, { whenMade = [], usual }: Missed, reading: SentenceReading): Provision {
  const elements = new Map(provision.elements);
  for (const element of whenMade) elements.set(element, provision.words);
  const owners = ofTitles.has(provision.kind) ? ownersSaid(reading) : noOwners;
  if (owners.size === 1) {
    const [owner] = owners;
    return { ...provision, from: other(owner), to: owner, elements, byExamples: true };
  }
  // "The techniques are Vendor's, the model is Client's": examples do not tell which is meant.
  if (owners.size > 1 && provision.kind === 'innovation-allocation')
    return { ...provision, from: undefined, to: undefined, elements, byExamples: true };
  const { from = provision.from, to = provision.to } = usual;
  return { ...provision, from, to, elements, byExamples: true };
}

const ofTitles: ReadonlySet<ProvisionKind> = new Set([
  'ip-assignment',
  'innovation-allocation',
  'foreground-allocation',
  'improvements-allocation',
]);

const noOwners: ReadonlySet<Role> = new Set();

/** Whose things become: "Provider keeps its platform, but its improvements are Client's" names one. */
function ownersSaid({ titles }: SentenceReading): ReadonlySet<Role> {
  return new Set(
    titles.flatMap(({ how, mode, owner }) =>
      how !== 'keeps' && mode !== 'not' && mode !== 'must-not' && (owner === 'provider' || owner === 'customer')
        ? owner
        : [],
    ),
  );
}

/**
 * In words that mean nothing else: "to no other customer", "shall be jointly owned by the parties"; or told by the sentence before,
 * which the classifier does not see.
 */
const isSpelledOut = ({ kind, elements, from }: Provision): boolean =>
  elements.has('others-refused') ||
  elements.has('that') ||
  elements.has('idiom') ||
  (kind === 'joint-ownership' && elements.has('owned') && from === 'both');

/** Whoever is bound in most examples, it is who may not that keeps away. */
const bindingWhoMayNot = (provision: Provision, { statements }: SentenceReading, context: Context): Provision => {
  if (provision.kind !== 'non-compete' && provision.kind !== 'exclusivity') return provision;
  // An item that begins with "not" is said of whom its lead-in names.
  const from =
    whoMayNot(provision.sentence, context) ??
    (provision.sentence.leadIn ? statements.find(({ mode, actor }) => mode === 'must-not' && actor)?.actor : undefined);
  return from ? { ...provision, from, to: other(from) } : provision;
};

/** Where the sentence does not tell who gives and who receives, those who do in nearly all examples. */
function directed(provision: Provision, usual: Missed['usual']): Provision {
  const { from = usual.from, to = usual.to } = provision;
  return from === usual.from && to === usual.to ? { ...provision, from, to } : provision;
}

/** The target is the surer of two answers, so its elements stand in place of the other's. */
function withAnswer(provision: Provision, target: Missed): Provision {
  const elements = new Map(provision.elements);
  for (const element of otherAnswers(target)) elements.delete(element);
  for (const element of target.elements) elements.set(element, elements.get(element) ?? provision.words);
  const { from = provision.from, to = provision.to } = provision.byExamples ? target.usual : {};
  return { ...directed({ ...provision, from, to }, target.usual), elements };
}

function doubted(kind: ProvisionKind, sentence: Sentence, context: Context): boolean {
  const one = recognisers.find((recogniser) => recogniser.kind === kind);
  return one !== undefined && speaksAgainst(one, sentence, context);
}
/** Ten pages without a stop are no sentence. */
const longestReadSentence = 20_000;

/**
 * What a pattern found in the same sentence stays, words and elements, while a kind moves; only elements that hang on the mode
 * ("permitted", "forbidden") are the definition's alone. Where no pattern found the sentence, the elements that the page does
 * not decide are looked for all the same.
 */
function joinProvisions(defined: Provision, patterned: readonly Provision[]): Provision {
  const same = patterned.find(({ kind }) => kind === defined.kind);
  const elements = new Map(defined.elements);
  const decided = compiledDefinitions!.decidedBy(defined.kind);
  if (!same) {
    const { sentence } = defined;
    patternElementsByKind ??= new Map(recognisers.map((one) => [one.kind, one.elements ?? {}]));
    for (const [name, pattern] of Object.entries(patternElementsByKind.get(defined.kind) ?? {})) {
      const match = elements.has(name) || decided.includes(name) ? undefined : pattern.exec(sentence.text);
      if (match) elements.set(name, sentence.span(match.index, match.index + match[0].length));
    }
    return elements.size ? { ...defined, elements } : defined;
  }
  for (const [name, span] of same.elements) if (elements.has(name) || !decided.includes(name)) elements.set(name, span);
  const { words } = same;
  return { ...defined, words, elements, from: defined.from ?? same.from, to: defined.to ?? same.to };
}
let patternElementsByKind: ReadonlyMap<string, Readonly<Record<string, RegExp>>> | undefined;

/** What the agreement's own words may stand for: a sentence's plain words do not tell. */
function thingsNamed({ byFirst }: Names): Bits {
  let all = noBits;
  for (const list of byFirst.values()) for (const { things } of list) all = join(all, things);
  return all;
}
