import type { Sentence } from '../clauses.ts';
import type { Role } from '../parties/party.ts';
import type { Span } from '../span.ts';
import { warmUp } from '../warmUp.ts';
import { type CandidateCues, candidateFinder, half } from './candidates.ts';
import type { CompiledPrefilters } from './compiled.ts';
import type { Context, Evidence, Found, Provision, ProvisionDraft, Recogniser } from './provision.ts';

/**
 * All recognisers as one function from sentences to what each of them does; `turnTo` is told whose turn it is. `formulas` is how many
 * the pages of kinds have: their words are looked for in the same pass.
 *
 * One pass over a sentence tells which cues can be there at all (candidates.ts). They are tried recogniser by recogniser, not
 * sentence by sentence: the compiled patterns of all are some fifteen megabytes, and a processor keeps close what
 * one recogniser needs, not what all do.
 */
export function recogniseWith(
  recognisers: readonly Recogniser[],
  prefilters: CompiledPrefilters,
  formulas: number,
): (sentences: readonly Sentence[], context: Context, turnTo?: (sentence: Sentence) => void) => Recognised {
  const candidates = candidateFinder(recognisers, formulas, prefilters);
  const tried = recognisers.map(({ cues }) => cues.map(() => false));
  return (sentences, context, turnTo) => {
    const queues: (CandidateCues & { readonly at: number })[][] = recognisers.map(() => []);
    const size = candidates.formulas.length;
    const mayHave = new Int32Array(size * sentences.length);
    sentences.forEach(({ text }, at) => {
      // Some recognisers look back over a sentence from every verb in it; ten pages without a stop are no sentence.
      if (text.length > 20_000) return;
      candidates.find(text, (index, hope, low, high) => queues[index]!.push({ at, hope, low, high }));
      mayHave.set(candidates.formulas, size * at);
    });
    const found: (readonly Provision[])[] = sentences.map(() => noneRecognised);
    queues.forEach((queue, index) => {
      const one = recognisers[index]!;
      const ofOne = tried[index]!;
      for (const { at, hope, low, high } of queue) {
        const mayBe = (cue: number): boolean => {
          if (!((cue < half ? low >> cue : high >> (cue - half)) & 1)) return false;
          if (!ofOne[cue]) {
            ofOne[cue] = true;
            const [evidence] = one.cues[cue]!;
            if (evidence instanceof RegExp) warmUp(evidence);
          }
          return true;
        };
        turnTo?.(sentences[at]!);
        const provision = provisionIn(one, sentences[at]!, context, hope, mayBe);
        if (provision) found[at] = [...found[at]!, provision];
      }
    });
    return { found, formulas: (at) => mayHave.subarray(size * at, size * (at + 1)) };
  };
}

/** What recognisers find in sentences. */
export interface Recognised {
  /** By sentence. */
  readonly found: readonly (readonly Provision[])[];
  /** The formulas that may be found in a sentence, as bits. */
  readonly formulas: (at: number) => Int32Array;
}

const noneRecognised: readonly Provision[] = [];

/** One recogniser on one sentence. `hope` is what its cues could add at most; `mayBe` says of a cue whether it can be there. */
function provisionIn(
  one: Recogniser,
  sentence: Sentence,
  context: Context,
  hope: number,
  mayBe: (cue: number) => boolean,
): Provision | undefined {
  const { cues, threshold = 2 } = one;
  if (one.skip?.(sentence, context)) return undefined;
  let weight = 0;
  let at: Found | undefined;
  let most = 0;
  for (let i = 0; i < cues.length; i++) {
    const [evidence, value] = cues[i]!;
    if (value <= 0 || !mayBe(i)) continue;
    const match = look(evidence, sentence, context);
    if (match) {
      weight += value;
      if (value > most) {
        most = value;
        at = match;
      }
    }
    hope -= value;
    if (weight + hope < threshold) return undefined;
  }
  for (let i = 0; i < cues.length; i++) {
    const [evidence, value] = cues[i]!;
    if (value < 0 && mayBe(i) && look(evidence, sentence, context)) {
      weight += value;
      if (weight < threshold) return undefined;
    }
  }
  if (weight < threshold || !at) return undefined;
  const draft = new OpenDraft(one, sentence, sentence.span(at.index, at.index + at.length));
  const read = one.read ? one.read(draft, context) : draft;
  if (!read) return undefined;
  const { start, end, clause } = sentence;
  const { words, from, to } = read;
  // A recogniser that hands back a copy leaves the elements as they are.
  const { elements } = 'elements' in read ? read : draft;
  return { kind: one.kind, start, end, clause, sentence, elements, words, from, to };
}

/**
 * Whether a kind's patterns speak so much against a sentence that its definition is not believed. A definition settles (4); what
 * patterns know to be another thing on long prose weighs against it as it does among themselves.
 */
export function speaksAgainst(one: Recogniser, sentence: Sentence, context: Context): boolean {
  let weight = definitionWeight;
  for (const [evidence, value] of one.cues) if (value < 0 && look(evidence, sentence, context)) weight += value;
  const { threshold = 2 } = one;
  if (weight >= threshold) return false;
  for (const [evidence, value] of one.cues) if (value > 0 && look(evidence, sentence, context)) weight += value;
  return weight < threshold;
}
const definitionWeight = 4;

/** Many a draft is refused before anyone asks for its elements, so they are looked for when asked. */
class OpenDraft implements ProvisionDraft {
  from?: Role;
  to?: Role;
  private found: Map<string, Span> | undefined;

  constructor(
    private readonly recogniser: Recogniser,
    readonly sentence: Sentence,
    public words: Span,
  ) {}
  get elements(): Map<string, Span> {
    if (!this.found) {
      this.found = new Map();
      if (!opened.has(this.recogniser)) {
        opened.add(this.recogniser);
        Object.values(this.recogniser.elements ?? {}).forEach(warmUp);
      }
      for (const name in this.recogniser.elements) {
        const match = this.recogniser.elements[name]!.exec(this.sentence.text);
        if (match) this.found.set(name, this.sentence.span(match.index, match.index + match[0].length));
      }
    }
    return this.found;
  }
}

/** Whose elements have been looked for. */
const opened = new WeakSet<Recogniser>();

function look(evidence: RegExp | Evidence, sentence: Sentence, context: Context): Found | undefined {
  if (typeof evidence === 'function') return evidence(sentence, context);
  const match = evidence.exec(sentence.text);
  return match ? { index: match.index, length: match[0].length } : undefined;
}
