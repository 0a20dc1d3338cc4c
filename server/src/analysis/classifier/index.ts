import type { Sentence } from '../clauses.ts';
import { verbless } from '../fragments.ts';
import { memo } from '../memo.ts';
import type { Block } from '../page/block.ts';
import type { Role } from '../parties/party.ts';
import type { Provision } from '../provisions/provision.ts';
import type { ProvisionKind } from '../provisions/provisionKind.ts';
import { mayRefer } from '../statements/antecedents.ts';
import type { SentenceReading } from '../statements/statement.ts';
import { Classifier, type Weights } from './classifier.ts';
import { featuresOf } from './features.ts';
import { isTarget, lacksUsualWords, type Target, targetOf } from './targets.ts';
import weights from './weights.json' with { type: 'json' };

/** What the classifier says of a sentence beside what definitions and patterns found in it. */
export interface Verdict {
  /** Targets that are believed and were not found, the surest first. */
  readonly missed: readonly Missed[];
  /** Targets that are not believed, and likely enough to answer a question that would else be put. */
  readonly likely: readonly Missed[];
  /** Kinds that were found and are not believed. */
  readonly doubted: readonly ProvisionKind[];
  /** Pages that it is clearly like, whether found or not, with the kind that each is of. */
  readonly clear: ReadonlyMap<string, ProvisionKind>;
}

/** What was missed, and who gives and who receives in nearly all that is like it. */
export interface Missed extends Target {
  readonly usual: Partial<Record<'from' | 'to', Role>>;
}

/** Made when the first paper is read that it is asked about. */
const prepared = memo((kept: Weights) => {
  const { targets, usual } = kept;
  const numbers = new Map(targets.map((name, i) => [name, i]));
  return {
    classifier: new Classifier(kept),
    /** What each target is, and the numbers of the other answers to its question. */
    told: targets.map((name, i) => {
      const target: Missed = { ...targetOf(name), usual: directionIn(usual[i]!) };
      return { name, target, others: target.instead.flatMap((other) => numbers.get(other) ?? []) };
    }),
  };
});

/**
 * @param found what definitions and patterns read in the sentence.
 * @param caution how sure it must be.
 */
export function classify(
  { text }: Sentence,
  reading: SentenceReading,
  found: readonly Provision[],
  caution: Caution,
): Verdict {
  const { classifier, told } = prepared(weights as Weights);
  const { believed, doubted } = classifier.weights;
  const scores = classifier.scores(featuresOf(reading, found));
  const margin = (i: number): number => scores[i]! - believed[i]!;
  const missed: Surer[] = [];
  const likely: Surer[] = [];
  const surest = new Map<ProvisionKind, number>();
  const clear = new Map<string, ProvisionKind>();
  told.forEach(({ name, target, others }, i) => {
    surest.set(target.kind, Math.max(surest.get(target.kind) ?? -Infinity, scores[i]! - doubted[i]!));
    const by = margin(i);
    // Of several answers to one question the surest.
    if (by <= caution.answers || others.some((other) => by < margin(other))) return;
    if (by <= caution.believes + muchSurer && lacksUsualWords(name, text)) return;
    if (by > caution.believes + clearly) clear.set(name, target.kind);
    if (!found.some((one) => isTarget(name, one))) (by > caution.believes ? missed : likely).push({ target, by });
  });
  return {
    missed: surestFirst(missed),
    likely: surestFirst(likely),
    clear,
    doubted: found.map(({ kind }) => kind).filter((kind) => !wider.has(kind) && (surest.get(kind) ?? 0) < 0),
  };
}

const muchSurer = 0.8;
/** How much surer than to be believed, so that words which usually tell need not be there as well. */
const clearly = 0.2;

/** How much surer than in its examples a sentence must be to be believed, and to answer a question that would else be put. */
export interface Caution {
  readonly believes: number;
  readonly answers: number;
}

interface Surer {
  readonly target: Missed;
  readonly by: number;
}
const surestFirst = (all: readonly Surer[]): readonly Missed[] =>
  [...all].sort((a, b) => b.by - a.by).map(({ target }) => target);

/** How like the examples of a page a sentence is. */
export interface Likeness {
  /** The page in examples/. */
  readonly page: string;
  /** How much more, or less, than it takes to be believed. */
  readonly by: number;
}

/** The pages a sentence is most like, whether or not the classifier is asked about it: those believed, and those nearly so. */
export function likelyPages(reading: SentenceReading, found: readonly Provision[]): readonly Likeness[] {
  const { classifier } = prepared(weights as Weights);
  const { targets, believed } = classifier.weights;
  const scores = classifier.scores(featuresOf(reading, found));
  return targets
    .map((page, i) => ({ page, by: scores[i]! - believed[i]! }))
    .filter(({ by }) => by > -nearly)
    .sort((a, b) => b.by - a.by)
    .slice(0, 5);
}
const nearly = 0.3;

function directionIn(usual: string): Missed['usual'] {
  const [from, to] = usual.split('>') as Role[];
  return from ? { from, to } : {};
}

/**
 * Kinds whose page reads more than their examples show, so that they are no ground for doubt: a cap is there any limit, a use any
 * word on use, an AI system also one that is only named, confidentiality also the return of what was confided, anti-assignment also a
 * sentence that only allows, a promise of performance any praise, exclusivity
 * also who is the sole supplier, outputs as is any refusal to answer for them.
 */
const wider: ReadonlySet<ProvisionKind> = new Set([
  'liability-cap',
  'data-use',
  'data-retention',
  'background-reservation',
  'confidentiality',
  'anti-assignment',
  'ai-system',
  'performance-promise',
  'exclusivity',
  'outputs-as-is',
]);

/**
 * Whether a sentence is like the examples, which are sentences that do something: a heading is less, ten lines without a stop are
 * more, and a recital or a line of an address does nothing.
 */
export const isClassified = ({ text, block, clause, facts }: Sentence): boolean =>
  text.length >= (mayRefer(text) ? 18 : 40) &&
  text.length <= 2500 &&
  clause.part !== 'recitals' &&
  !(clause.part === 'front' && verbless(facts)) &&
  !/^whereas\b/i.test(text) &&
  (block.type !== 'cell' || finiteVerbPhrase.test(text));
/** A cell that is no name and no figure. */
const finiteVerbPhrase =
  /\b(?:shall|will|may|must|can|cannot|not|no|owns?|retains?|keeps?|assigns?|grants?|belongs?) \w+/;

/**
 * Whether a paper's opening speaks of AI: two words of the field. All examples are from such papers; what a paper says farther down
 * is for its provisions to tell, or a clause inserted there would change how the others are read.
 */
export const opensOnAi = (blocks: readonly Block[]): boolean =>
  blocks.slice(0, openingBlocks).reduce((sum, block) => sum + wordsOfTheField(block), 0) >= 2;
const openingBlocks = 12;

/** Whether a paper has a word of the field at all: of a page or two that is enough to ask. */
export const namesTheField = (blocks: readonly Block[]): boolean => blocks.some((block) => wordsOfTheField(block) > 0);
const wordsOfTheField = memo(
  // The next line of an item is indented: "artificial          intelligence".
  ({ words }: Block): number => words.text.replace(/ {2,}/g, ' ').match(aiField)?.length ?? 0,
);
const aiField =
  /\bAI\b|\bA\.I\.|\bartificial intelligence\b|\bmachine[- ]learn|\bdeep[- ]learn|\bneural net|\bLLMs?\b|\blanguage models?\b|\b(?:trained|fine-tuned|tuned|predictive|foundation|generative|custom|base|ML) models?\b|\bmodel weights\b|\bfine-tun|\btraining (?:data|sets?|corpus)\b|\bchatbots?\b|\bcopilots?\b|\bclassifiers?\b|\bprompts\b|\binference\b|\btrain(?:s|ed|ing)? (?:\w+ ){0,4}(?:models?|algorithms?)\b/gi;
