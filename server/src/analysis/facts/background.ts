import type { Sentence } from '../clauses.ts';
import { backgroundWords } from '../provisions/title.ts';
import { type Facts, type Ground, groundIn, type NamedFacts, sentencesSaying } from './facts.ts';
import { sweptIn } from './sweptIn.ts';

/** What the provider had before is spoken of: it passes in words, or the other side only has leave to use it. */
export const backgroundFacts = {
  /** Decided, though badly: of that the rule on what passes speaks. */
  'background that passes': (facts: Facts) => [
    ...facts.provisions
      .of('ip-assignment', 'foreground-allocation')
      .filter(({ elements, from, to }) => elements.has('background') && from !== 'customer' && to !== 'provider'),
    ...sweptIn(facts).map(({ sentence, at }) => ({
      start: sentence.start,
      end: sentence.end,
      words: at,
      sentence,
      clause: sentence.clause,
    })),
  ],
  'background left on licence': (facts: Facts) => leftOnLicence(facts),
} satisfies NamedFacts;

/** A clause on what one had before, in which the other gets leave to use it: what is licensed does not pass. */
function leftOnLicence(facts: Facts): readonly Ground[] {
  return sentencesSaying(facts, leaveToUse).flatMap((sentence) =>
    sentence.clause.part !== 'recitals' && ofOnesOwn(sentence) && !passesTitle.test(sentence.text)
      ? [groundIn(sentence, leaveToUse)]
      : [],
  );
}

const ofOnesOwn = ({ clause, text }: Sentence): boolean =>
  ownThings.test(clause.title) || clause.sentences.some((one) => one.text !== text && had.test(one.text));

const leaveToUse =
  /\b(?:licen[cs]es?|right to use|leave to use|may (?:keep|use|go on using|continue to use|copy|run)|free to use)\b/i;
const passesTitle = /\b(?:assigns?|belongs?|vests?|title)\b/i;
const ownThings =
  /\b(?:existing|prior|own|earlier|background)\b[^.;]{0,30}\b(?:materials?|works?|tools?|ip|property|code|software|technology)\b/i;
/** "I have my own library, which I wrote before meeting you." */
const had = new RegExp(
  String.raw`\b(?:have|has|had|brings?|wrote|written|built|owns?)\b[^.;]{0,80}(?:${backgroundWords.source}|\blibrary\b|\bcode\b)`,
  'i',
);
