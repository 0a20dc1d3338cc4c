import type { Sentence } from '../clauses.ts';
import { memo } from '../memo.ts';
import { definedTermsIn } from '../provisions/title.ts';
import type { Span } from '../span.ts';
import { type Facts, sentencesSaying } from './facts.ts';
import { jointTitles } from './joint.ts';
import { namesKnown } from './ownership.ts';

/** What comes to belong to both because of when it was made, whether or not it was made for the work they do together. */
export interface SharedInTime {
  readonly at: Span;
  readonly sentence: Sentence;
  /** The sentence that makes it common property, where that is another one. */
  readonly title: Sentence;
}

/**
 * The joint title itself, the definition of what it names, or a sentence that counts something among it. What is made in the
 * project, or by both together, in the same months is what such papers are for.
 */
export const sharedInTime = memo((facts: Facts): readonly SharedInTime[] => {
  const titles = [
    ...jointTitles(facts).map(({ sentence }) => sentence),
    ...facts.provisions
      .of('foreground-allocation')
      .flatMap(({ elements, sentence }) =>
        elements.has('joint') && sentence.clause.part !== 'recitals' ? sentence : [],
      ),
  ];
  const found = new Map<Sentence, SharedInTime>();
  const add = (sentence: Sentence, title: Sentence, name?: string): void => {
    const words = found.has(sentence) ? undefined : wordsOnTime(ofName(sentence.text, name));
    if (words) found.set(sentence, { sentence, title, at: sentence.span(words.from, words.to) });
  };
  for (const title of titles) {
    add(title, title);
    for (const { meaning, term } of definedTermsIn(title.text, namesKnown(facts))) add(meaning, title, term);
  }
  if (titles.length)
    for (const sentence of sentencesSaying(facts, countedAmong)) {
      if (sentence.clause.part === 'recitals') continue;
      const [, name] = countedAmong.exec(sentence.text)!;
      const its = titles.find(({ text }) => text.toLowerCase().includes(name!.toLowerCase()));
      if (its) add(sentence, its);
    }
  return [...found.values()];
});

/** What a sentence of several definitions says of one name; the rest is blank, and every word keeps its place. */
function ofName(text: string, name: string | undefined): string {
  const from = name === undefined ? -1 : text.indexOf(`"${name}"`);
  if (from < 0 || !/^"[^"]*",? (?:means|shall mean|are|is)\b/.test(text.slice(from))) return text;
  const next = text.slice(from + 1).search(/; (?:and )?"/);
  return ' '.repeat(from) + (next < 0 ? text.slice(from) : text.slice(from, from + 1 + next));
}

function wordsOnTime(text: string): { from: number; to: number } | undefined {
  const match = allInTime.exec(text) ?? someInTime.exec(text);
  if (!match || !comesAbout.test(match[0])) return undefined;
  const to = match.index + match[0].length;
  if (boundToWork.test(text) && !beyondWork.test(text)) return undefined;
  return { from: match.index, to };
}

const paperNames = '(?:agreement|contract|letter|engagement|cooperation|collaboration|partnership|project)';
const inIts = String.raw`\b(?:(?:during|throughout|within|in|for) (?:the )?(?:(?:whole )?(?:term|duration|currency|life|period) of (?:this|the|our) ${paperNames}\b|Term\b(?! of (?:the |any |its )?(?:patents?|copyrights?|licen[cs]es?|protection)))|(?:while|as long as|so long as) (?:this|the|our) ${paperNames}\b(?: (?:is in force|is running|lasts|runs|continues|goes on|is))?|between the (?:date of (?:this|our) ${paperNames}|Effective Date|Start Date)\b[^.;,]{0,60}|from the (?:date of (?:this|our) ${paperNames}|Effective Date) (?:until|till|to)\b)`;
const allInTime = new RegExp(
  String.raw`\b(?:everything|anything|whatever|all|any|each|every)\b[^.;]{0,300}?${inIts}`,
  'i',
);
const someInTime = new RegExp(String.raw`\b(?:improvements?|results?)\b[^.;]{0,300}?${inIts}`, 'i');
const comesAbout =
  /\b(?:mak(?:e|es|ing)|made|writes?|written|creat\w+|conceiv\w+|produc\w+|develop\w*|discover\w*|invent(?:s|ed)|author\w*|originat\w+|devis\w+|buil(?:d|ds|t)|obtain\w*|acquir\w*|generat\w+|ar(?:ise|ises|ising|ose)|com(?:e|es|ing) into (?:being|existence)|activit(?:y|ies))\b/i;
/** What the two do together is what they are to share. */
const boundToWork =
  /\b(?:in|under|from|for|through|within|by|performing|(?:course|performance|execution|result|scope|part|framework) of|connection with|carry(?:ing)? out) (?:the |this |their |our )?(?:\w+ )?(?:project|collaboration|cooperation|research|work ?plan|work|programme?|study|services|agreement|pilot|statement of work)\b|\bjointly (?:made|developed|created|conceived|by)\b|\b(?:made|developed|created|conceived|devised) (?:jointly|together)\b|\bboth (?:parties|of (?:us|them))(?:['’]s?)? (?:personnel|staff|employees|together)?\b(?=[^.;]{0,60}\b(?:together|contribut))/i;
const beyondWork =
  /\bor (?:otherwise )?(?:during|from any|in any|at any time|while|otherwise)\b|\bwhether or not\b|\botherwise\b|\bfor any(?:one| other)? (?:customer|client|person)\b|\bany activity\b|\b(?:its|their|his|her) own\b|\bon (?:its|their) own\b/i;
const countedAmong =
  /\b(?:improvements?|anything|everything|whatever|technolog(?:y|ies)|software|inventions?)\b[^.;]{0,200}?\b(?:counts? as|(?:is|are|be) (?:also )?(?:deemed|treated|regarded|considered)(?: as| to be)?|forms? part of|constitutes?|belongs? to) (?:an? |the |part of the )?(results?|(?:[A-Z][\w-]+ ){0,2}(?:Results?|Technology|IP|Property|Inventions?|Developments?))\b/i;
