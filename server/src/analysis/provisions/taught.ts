import type { Sentence } from '../clauses.ts';
import { NearCopies } from '../nearCopies.ts';
import type { Role } from '../parties/party.ts';
import { memoized } from '../sentenceMemo.ts';
import type { SentenceReading } from '../statements/statement.ts';
import type { Context, Provision, ProvisionKind } from './provision.ts';
import { provisionTaught } from './readSentences.ts';

/** A sentence that a reader was taught: it does this, or it does not. */
export interface Phrase {
  readonly kind: ProvisionKind;
  readonly does: boolean;
  readonly text: string;
  /** What it says of its kind; of one that does not, what it does not say. None: it is not of that kind. */
  readonly elements: readonly string[];
  readonly from?: Role;
  readonly to?: Role;
}

/** What sentences do by the phrases that they are near copies of. Goes before what anything else found in them. */
export class Taught {
  private readonly copies = new NearCopies<Phrase>();

  constructor(phrases: readonly Phrase[]) {
    for (const phrase of phrases) this.copies.add(phrase.text, phrase);
  }

  /** By kind the nearest; of two that are as near the one that refuses. */
  verdicts(sentence: Sentence): readonly Phrase[] {
    return memoized(sentence, this, (text) => {
      const nearest = new Map<ProvisionKind, { readonly value: Phrase; readonly by: number }>();
      for (const one of this.copies.near(text)) {
        const { kind, does } = one.value;
        const known = nearest.get(kind);
        if (!known || one.by > known.by || (one.by === known.by && !does)) nearest.set(kind, one);
      }
      return nearest.size ? [...nearest.values()].map(({ value }) => value) : noPhrases;
    });
  }

  /** @param readingOf how the sentence is read, asked only where something is to be made */
  apply(
    found: readonly Provision[],
    sentence: Sentence,
    readingOf: () => SentenceReading,
    context: Context,
  ): readonly Provision[] {
    let all = found;
    for (const phrase of this.verdicts(sentence)) {
      const { kind, does, elements } = phrase;
      if (!does && elements.length) all = all.map((one) => (one.kind === kind ? withoutElements(one, elements) : one));
      else if (!does) all = all.filter((one) => one.kind !== kind);
      else if (all.some((one) => one.kind === kind))
        all = all.map((one) => (one.kind === kind ? withTaughtElements(one, phrase) : one));
      else all = [...all, withTaughtElements(provisionTaught(kind, sentence, readingOf(), context), phrase)];
    }
    return all;
  }
}

const noPhrases: readonly Phrase[] = [];

function withoutElements(provision: Provision, elements: readonly string[]): Provision {
  return { ...provision, elements: new Map([...provision.elements].filter(([name]) => !elements.includes(name))) };
}

function withTaughtElements(provision: Provision, { elements, from, to }: Phrase): Provision {
  const known = new Map(provision.elements);
  for (const element of elements) known.set(element, known.get(element) ?? provision.words);
  return { ...provision, elements: known, from: from ?? provision.from, to: to ?? provision.to };
}
