import type { Sentence } from '../clauses.ts';
import { background } from '../provisions/title.ts';
import { type Facts, type Ground, groundIn, type Named, saying } from './facts.ts';
import { isBackground } from './ownership.ts';

/** What the provider had before is spoken of: it passes in words, or the other side only has leave to use it. */
export const backgroundFacts = {
  /** Decided, though badly: of that the rule on what passes speaks. */
  'background that passes': (facts: Facts) => [
    ...facts.provisions
      .of('ip-assignment', 'foreground-allocation')
      .filter(({ elements, from, to }) => elements.has('background') && from !== 'customer' && to !== 'provider'),
    ...saying(facts, sweptUp)
      .filter((sentence) => isBackground(sentence.text, facts))
      .map((sentence) => groundIn(sentence, sweptUp)),
  ],
  'background left on licence': (facts: Facts) => leftOnLicence(facts),
} satisfies Named;

/** "Any tools used to produce a Deliverable shall be deemed Work Product", "the assignment extends to pre-existing elements". */
const sweptUp =
  /\b(?:deemed|considered|treated as|taken|regarded as|counts? as|becomes?)(?: to be| to form| as)? (?:(?:an?|the|part of|also|likewise|property of) ){0,3}(?:[A-Z][\w'’]+|the property)\b|\b(?:is|are) (?:likewise |also )?(?:comprised|covered|included) (?:by|in)\b|\b(?:[Aa]ssignment|[Tt]ransfer|This|It|same|[Pp]aragraph|[Cc]lause|[Ss]ection) (?:\w+ )?(?:also )?(?:extends|applies|reaches) to\b|\b(?:incorporated|used|contained|embodied) (?:\w+,? ){0,4}(?:in|to|for) (?:\w+ )?(?:mak\w+|produc\w+|creat\w+|them|any of them)\b/;

/** A clause on what one had before, in which the other gets leave to use it: what is licensed does not pass. */
function leftOnLicence(facts: Facts): readonly Ground[] {
  return saying(facts, leave).flatMap((sentence) =>
    sentence.clause.part !== 'recitals' && ofOnesOwn(sentence) && !passes.test(sentence.text)
      ? [groundIn(sentence, leave)]
      : [],
  );
}

const ofOnesOwn = ({ clause, text }: Sentence): boolean =>
  ownThings.test(clause.title) || clause.sentences.some((one) => one.text !== text && had.test(one.text));

const leave =
  /\b(?:licen[cs]es?|right to use|leave to use|may (?:keep|use|go on using|continue to use|copy|run)|free to use)\b/i;
const passes = /\b(?:assigns?|belongs?|vests?|title)\b/i;
const ownThings =
  /\b(?:existing|prior|own|earlier|background)\b[^.;]{0,30}\b(?:materials?|works?|tools?|ip|property|code|software|technology)\b/i;
/** "I have my own library, which I wrote before meeting you." */
const had = new RegExp(
  String.raw`\b(?:have|has|had|brings?|wrote|written|built|owns?)\b[^.;]{0,80}(?:${background.source}|\blibrary\b|\bcode\b)`,
  'i',
);
