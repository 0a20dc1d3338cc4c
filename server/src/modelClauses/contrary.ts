import type { Agreement } from '../analysis/agreement.ts';
import type { Sentence } from '../analysis/clauses.ts';
import { memo } from '../analysis/memo.ts';
import type { Provision } from '../analysis/provisions/provision.ts';
import { overlaps, type Span } from '../analysis/span.ts';
import {
  absolute,
  answersForAll,
  barsSale,
  deemsSale,
  endsOnSale,
  forEver,
  frees,
  futureLaw,
  improvementsPass,
  ofData,
  promisesResults,
} from './contraryWords.ts';
import type { Side } from './library.ts';

/** A sentence that stays in the paper and answers a question the other way than words that come in. */
export interface Contrary {
  readonly sentence: Sentence;
  /** What the two sentences disagree on. */
  readonly on: string;
  /** How the new words can be put beside it; undefined where only another change would help. */
  readonly cure: Cure | undefined;
}

/** They prevail ("Notwithstanding Section 7.4, …"), or what was promised stays ("Without limiting Section 2.2, …"). */
export type Cure = 'over' | 'beside';

interface Question {
  readonly on: string;
  /** The new words answer it. */
  readonly brought: RegExp;
  /** The sentence answers it the other way. */
  readonly opposed: (sentence: Sentence, provisions: readonly Provision[]) => boolean;
  readonly cure: (side: Side) => Cure | undefined;
}

/** What stands against `words` once `replaced` are gone. */
export function contraryTo(
  agreement: Agreement,
  words: string,
  replaced: readonly Span[],
  side: Side,
): readonly Contrary[] {
  const asked = questions.filter(({ brought }) => brought.test(words));
  if (!asked.length) return [];
  return agreement.sentences
    .filter(
      (sentence) => binds(sentence) && !replaced.some((span) => span.start < span.end && overlaps(span, sentence)),
    )
    .flatMap((sentence) => {
      const provisions = provisionsIn(agreement).get(sentence) ?? [];
      return asked
        .filter(({ opposed }) => opposed(sentence, provisions))
        .map(({ on, cure }) => ({ sentence, on, cure: cure(side) }));
    });
}

const binds = ({ clause: { part } }: Sentence): boolean =>
  part !== 'contents' && part !== 'signatures' && part !== 'recitals';

const provisionsIn = memo((agreement: Agreement) => {
  const bySentence = new Map<Sentence, Provision[]>();
  for (const one of agreement.provisions.all)
    if (bySentence.has(one.sentence)) bySentence.get(one.sentence)!.push(one);
    else bySentence.set(one.sentence, [one]);
  return bySentence;
});

const has = (provisions: readonly Provision[], kinds: readonly string[], ...elements: readonly string[]): boolean =>
  provisions.some((one) => kinds.includes(one.kind) && elements.every((name) => one.elements.has(name)));

const never = (): undefined => undefined;
/** Our side's own words prevail; whoever profits by the old ones has no use for the new. */
const overForCustomer = (side: Side): Cure | undefined => (side === 'provider' ? undefined : 'over');

/** What new words may decide. Of each some text of the library decides it: what none brings is asked of nothing (a test). */
export const questions: readonly Question[] = [
  {
    on: 'how long data is kept',
    brought:
      /\b(?:shall|will)\b[^.;]{0,70}\b(?:return|delete|destroy)\b[^.;]{0,40}\b(?:[Dd]ata|Content|Records)\b|\bkeep\b[^.;]{0,90}\bonly for as long as\b/,
    opposed: ({ text }, provisions) =>
      has(provisions, ['data-retention'], 'unlimited') ||
      forEver.test(text) ||
      (has(provisions, ['data-use'], 'unlimited') && /\bperpetual\b|\birrevocable\b/i.test(text)),
    cure: (side) => (side === 'customer' ? 'over' : undefined),
  },
  {
    on: 'what data may be used for',
    brought:
      /\buse [^.;]{0,40}\b(?:[Dd]ata|Content|Records)\b[^.;]{0,120}\b(?:solely|only) (?:to perform|as needed)\b|\bnot (?:use|combine) [^.;]{0,60}\b(?:[Dd]ata|Content|Records)\b[^.;]{0,140}\b(?:to train|with any|with data)\b|\bnot data contributed by\b|\bmay combine data\b/,
    opposed: ({ text }, provisions) =>
      !/\b(?:shall|may|will|must) not\b|\bneither\b/i.test(text) &&
      ofData.test(text) &&
      provisions.some(
        ({ kind, to, elements }) =>
          to !== 'customer' &&
          !elements.has('forbids') &&
          !elements.has('forbidden') &&
          !elements.has('consent') &&
          !elements.has('feedback') &&
          ((kind === 'data-use' && (elements.has('unlimited') || elements.has('improves'))) ||
            (kind === 'training-use' &&
              elements.has('permitted') &&
              elements.has('for-others') &&
              !/\b(?:will|shall) (?:train|develop|build|fine-tune)\b/.test(text)) ||
            (kind === 'derived-data' && elements.has('used') && /\bmay\b|\bentitled\b/.test(text))),
      ),
    cure: overForCustomer,
  },
  {
    on: 'what a sale of the business does',
    brought:
      /\bsuccessor in a merger\b|\bsuccessor (?:shall|will) assume\b|\bcontinues with the party or the successor\b|\bChange of Control of a party does not\b|\bcontinue and bind the successor\b/i,
    opposed: ({ text }, provisions) =>
      !frees.test(text) &&
      (has(provisions, ['termination-on-acquisition']) ||
        has(provisions, ['change-of-control'], 'termination') ||
        endsOnSale.test(text)),
    cure: never,
  },
  {
    on: 'whether a sale of the business is an assignment',
    brought:
      /\bsuccessor in a merger\b|\bcontinues with the party or the successor\b|\bChange of Control of a party does not\b/i,
    opposed: ({ text }) => !frees.test(text) && (deemsSale.test(text) || barsSale.test(text)),
    cure: () => 'over',
  },
  {
    on: 'whether the agreement may pass to a buyer',
    brought: /\bcontinues with the party or the successor\b/i,
    opposed: (_, provisions) =>
      provisions.some(
        ({ kind, elements }) => kind === 'anti-assignment' && elements.has('ban') && !elements.has('exception:merger'),
      ),
    cure: () => 'over',
  },
  {
    on: 'who answers for errors',
    brought: /\beach bears the loss\b|\beach party bears the loss\b/,
    opposed: ({ text }, provisions) =>
      answersForAll.test(text) ||
      asIs(text, provisions) ||
      provisions.some(({ kind }) => kind === 'ai-liability') ||
      provisions.some(
        ({ kind, elements }) => kind === 'uncapped-liability' && elements.has('unlimited') && elements.size === 1,
      ) ||
      provisions.some(
        ({ kind }) =>
          kind === 'indemnity' &&
          /\b(?:any and all|every|howsoever|regardless|whatsoever|in any way|all (?:loss|losses|claims|liabilit\w+|damages?))\b/i.test(
            text,
          ),
      ),
    cure: never,
  },
  {
    on: 'how well the system must do',
    brought: /\bresponse time of no more than\b/,
    opposed: ({ text }, provisions) =>
      has(provisions, ['performance-promise'], 'unmeasured') ||
      (has(provisions, ['performance-promise']) && absolute.test(text)) ||
      promisesResults.test(text),
    cure: (side) => (side === 'provider' ? 'over' : side === 'customer' ? 'beside' : undefined),
  },
  {
    on: 'whether a result is owed',
    brought: /\baccuracy of at least\b/,
    opposed: ({ text }) =>
      /\bobligations? of (?:means|best efforts)\b|\bno (?:particular |specific )?results? (?:is|are) (?:owed|promised)\b/i.test(
        text,
      ),
    cure: (side) => (side === 'customer' ? 'over' : undefined),
  },
  {
    on: 'whether the system must do well at all',
    brought: /\bresponse time of no more than\b/,
    opposed: ({ text }, provisions) =>
      !/\b(?:except|other than|save|other warrant)/i.test(text) &&
      (asIs(text, provisions) ||
        (has(provisions, ['disclaimer']) && /\bas[- ]is\b|\b(?:every|any|all) warrant/i.test(text))),
    cure: (side) => (side === 'customer' ? 'over' : undefined),
  },
  {
    on: 'who answers for claims on outputs',
    brought: /\b(?:indemnify|defend)\b[^.]{0,300}\binfringe\b/,
    opposed: ({ text }, provisions) =>
      asIs(text, provisions) ||
      provisions.some(
        ({ kind, from }) =>
          from === 'customer' &&
          (kind === 'ai-liability' || (kind === 'indemnity' && /\b[Oo]utputs?\b|\bresults\b/.test(text))),
      ),
    cure: overForCustomer,
  },
  {
    on: 'whether a person looks first',
    brought:
      /\bwithout (?:that )?review\b|\breviews? each result\b|\bperson (?:with authority|who)\b[^.;]{0,60}\breview/i,
    opposed: ({ text }) =>
      /\bwithout (?:any |prior |human |further )*(?:review|intervention|involvement|oversight)\b/i.test(text) &&
      !/\b(?:not|never|no)\b[^.;]{0,120}\bwithout\b/i.test(text),
    cure: () => 'over',
  },
  {
    on: 'what goes on after the end',
    brought: /\b(?:shall|will) survive expir/,
    opposed: ({ text }) =>
      /\b(?:[Cc]lauses?|[Ss]ections?|[Aa]rticles?|[Pp]aragraphs?)\b[^.;]{0,200}\b(?:survives?|continues?|carry on|remains? in (?:force|effect))\b/.test(
        text,
      ) && !/\bthis (?:[Cc]lause|[Ss]ection|[Aa]rticle|[Pp]aragraph)\b/.test(text),
    cure: never,
  },
  {
    on: 'up to what sum a party is liable',
    brought: /\btotal liability\b[^.]{0,160}\b(?:shall|will) not exceed\b/,
    opposed: ({ text }, provisions) =>
      has(provisions, ['liability-cap'], 'amount') ||
      (has(provisions, ['liability-cap']) && /\b(?:exceed(?:s|ing)?|limited to|up to)\b/i.test(text)),
    cure: never,
  },
  {
    on: 'with whom a party may work',
    brought: /\b(?:alone or with other suppliers|alone or with others)\b/i,
    opposed: ({ text }, provisions) =>
      has(provisions, ['exclusivity']) ||
      has(provisions, ['non-compete']) ||
      /\b(?:not|neither party (?:shall|may|will))\b[^.;]{0,80}\b(?:work|deal|collaborate|co-?operate|contract) with any(?: other|one)\b/i.test(
        text,
      ),
    cure: never,
  },
  {
    on: 'who owns what is made from the data',
    brought: /\bowns? \{?Derived Data\b/,
    opposed: ({ text, leadIn }) =>
      /\b(?:labels?|annotations?|embeddings|features|aggregates|derived|synthetic)\b/i.test(
        `${leadIn?.text ?? ''} ${text}`,
      ) && /\b(?:belongs?|property of|owned by|owns|vests?)\b/i.test(text),
    cure: never,
  },
  {
    on: 'whose improvements are',
    brought: /\bImprovements to one party's \{?Background\b[^.]{0,90}\bbelong to\b/i,
    opposed: ({ text }) => improvementsPass.test(text),
    cure: never,
  },
  {
    on: 'who bears a change of the law',
    brought: /\bbears? the cost of (?:complying|changes required)\b/i,
    opposed: ({ text }) => futureLaw.test(text),
    cure: never,
  },
  {
    on: 'how far what the provider brings is licensed',
    brought: /\bnon-transferable license to use\b|\bnon-exclusive license to use \{?Methodology\b/,
    opposed: ({ text }, provisions) =>
      provisions.some(({ kind, to }) => kind === 'license-grant' && to !== 'provider') &&
      /\btransferable\b(?<!non-?transferable)|\bsub-?licen[cs]\w+|\bfor (?:any|all) purposes?\b|\bexploit\b/i.test(
        text,
      ),
    cure: (side) => (side === 'provider' ? 'over' : undefined),
  },
  {
    on: 'what may be done after the project',
    brought: /\b[Aa]fter the \{?[\w ]{3,30}\}? ends, for whatever reason\b/,
    opposed: ({ text }) =>
      /\b(?:right|licen[cs]e) to (?:use|exploit)\b[^.;]{0,60}\b(?:Project|Foreground|Results?|Joint|Arising)\b|\bmay use\b[^.;]{0,40}\b(?:Project IP|Foreground|Results)\b[^.;]{0,60}\b(?:only|solely)\b/.test(
        text,
      ),
    cure: never,
  },
];

/** No answer for outputs: "provided as is", "no responsibility for Output". */
const asIs = (text: string, provisions: readonly Provision[]): boolean =>
  has(provisions, ['outputs-as-is'], 'refused') &&
  /\bas[- ]is\b|\bas (?:it|they|he) finds?\b|\b(?:no|not|neither|disclaims?|without)\b[^.;]{0,60}\b(?:responsib\w+|liab\w+|warrant\w*|guarant\w+)\b/i.test(
    text,
  );
