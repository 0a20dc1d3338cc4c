import type { Provision } from '../provisions/provision.ts';
import type { Span } from '../span.ts';
import { type Facts, grounds, type NamedFacts } from './facts.ts';

/** What an AI system can be measured by, in the order in which it is named. */
export const measures = ['accuracy', 'response-time', 'bias'] as const;
export type PerformanceMeasure = (typeof measures)[number];
export const measureInWords: Readonly<Record<PerformanceMeasure, string>> = {
  accuracy: 'an accuracy threshold',
  'response-time': 'a response time',
  bias: 'a bias criterion',
};

/** Which of them the agreement sets: a figure, a blank for one, or a named place where it stands. */
export function measured({ provisions }: Facts): ReadonlySet<PerformanceMeasure> {
  const set = new Set<PerformanceMeasure>();
  for (const { elements } of provisions.of('performance-metrics'))
    for (const measure of measures) if (elements.has(measure)) set.add(measure);
  if (provisions.of('bias').some(({ elements }) => elements.has('criterion') || elements.has('test'))) set.add('bias');
  return set;
}

export const performanceFacts = {
  'AI supplied': ({ provisions }: Facts) => provisions.of('ai-system', 'model-training', 'outputs'),
  'all measures set': (facts: Facts) =>
    measured(facts).size === measures.length ? facts.provisions.of('performance-metrics', 'bias') : [],
  'measures set elsewhere': (facts: Facts) => grounds(facts, setElsewhere),
  'accuracy set as a figure': (facts: Facts) => accuracySet(facts).filter(({ elements }) => elements.has('figure')),
  'figure for performance': ({ provisions }: Facts) =>
    provisions
      .of('performance-metrics')
      .filter(
        ({ elements }) =>
          (elements.has('accuracy') || elements.has('bias') || elements.has('response-time')) && elements.has('figure'),
      ),
} satisfies NamedFacts;

/** "If it does not meet the scores written in your order." */
const setElsewhere =
  /\b(?:meets?|reach\w*|achieves?|attains?|fall short of)\b[^.;]{0,30}\b(?:scores?|thresholds?|targets?|figures|values|metrics)\b[^.;]{0,30}\b(?:written|set|stated|agreed|named|shown|given|specified|listed)\b[^.;]{0,24}\b(?:[Oo]rder|[Ss]chedule|[Ee]xhibit|[Aa]nnex|[Ss]tatement of [Ww]ork|SOW|[Ss]pecification)\b/;

const accuracySet = ({ provisions }: Facts) =>
  provisions.of('performance-metrics').filter(({ elements }) => elements.has('accuracy') || elements.has('bias'));

/** The words of a promise that nobody can measure. One that examples alone tell must be a promise in words, and leave no place for a figure. */
export function vagueIn({ elements, words, sentence, byExamples }: Provision): Span | undefined {
  const found = qualityLevel.exec(sentence.text) ?? fewFaults.exec(sentence.text);
  if (found && !figured.test(sentence.text) && !placed.test(sentence.text))
    return sentence.span(found.index, found.index + found[0].length);
  const { text } = sentence;
  if ((!elements.has('unmeasured') && !byExamples) || ofPeople.test(text)) return undefined;
  if (text.length < sentenceOfMany && placed.test(text)) return undefined;
  const quality = qualities.exec(sentence.text);
  // Known from examples alone, the words are those that praise; where none do, there is nothing to show.
  if (byExamples) {
    if (figured.test(sentence.text) || setElsewhere.test(sentence.text) || !promises.test(sentence.text))
      return undefined;
    if (!quality) return elements.has('unmeasured') && words.end - words.start > shortestPromise ? words : undefined;
    return placedNear(sentence.text, quality) || ofMeans.test(sentence.text)
      ? undefined
      : sentence.span(quality.index, quality.index + quality[0].length);
  }
  if (placed.test(quality ? sentence.text.slice(quality.index) : sentence.text)) return undefined;
  // "… promises that the model will" shows nothing.
  const promised = text.slice(words.start - sentence.start, words.end - sentence.start);
  const apart = /\b(?:will|shall|must)$/.test(promised);
  const beyond = quality && sentence.span(quality.index, quality.index + quality[0].length).end > words.end;
  return quality && (apart || beyond || words.end - words.start > longestQualityWords)
    ? sentence.span(quality.index, quality.index + quality[0].length)
    : words;
}
/** A name alone promises nothing; of a paragraph the words that praise are enough. */
const shortestPromise = 20;
const longestQualityWords = 120;
/** What is described in an exhibit there need not be the promise. */
const sentenceOfMany = 240;
const placedNear = (text: string, { index }: RegExpExecArray): boolean => placed.test(text.slice(index, index + 160));

const praise = String.raw`(?:accurate(?:ly)?|accuracy|reliab(?:le|ly|ility)|fast|quick(?:ly)?|prompt(?:ly)?|responsive|helpful(?:ly)?|useful|easy to use|user-friendly|correct(?:ly)?|precise(?:ly)?|robust|(?:good|high|better|best|sufficient|adequate|appropriate|satisfactory|acceptable|excellent|outstanding|superior|suitable|consistent)(?: \w+){0,2} (?:accuracy|quality|performance|results?|answers|standards?|reliability|precision)|of (?:a )?(?:good |high )?quality|state[- ]of[- ]the[- ]art|industry[- ](?:standards?|leading)|first-class|smooth(?:ly)?|(?<!how )well)`;
/** "Fast, accurate and easy to use". */
const qualities = new RegExp(String.raw`\b${praise}\b(?:(?:,|,? and|,? or) ${praise}\b)*`, 'i');
/** How it is made or kept safe, not how well it does. */
const ofMeans =
  /\bindustry[- ]standard (?:means|measures|steps|precautions|efforts|security|tools|practices|methods|encryption|safeguards|techniques)\b/i;

/** "A degree of precision adequate for daily work", "of a good standard". */
const qualityLevel =
  /\b(?:an? |the )?(?:level|standard|degree) (?:of (?:\w+ )?(?:accuracy|quality|performance|reliability|precision) )?(?:that is )?(?:suitable|appropriate|adequate|sufficient|acceptable|satisfactory|fit|customary) (?:for|to|in) [\w'’ -]{1,40}|\b(?:good|high|highest|appropriate|adequate|reasonable|satisfactory|acceptable|proper|first-class|suitable|decent|sufficient) (?:levels?|standards?|quality|accuracy)\b(?: of (?:\w+ )?(?:accuracy|quality|performance|reliability|precision)\b)?|\b(?:accurate|reliable|good|fast) enough\b|\bfit for (?:whatever|any|every|all) (?:purpose|use)|\b(?:suitable|fit) for (?:every|any|all) (?:use|purpose)|\b(?:accurately|reliably|smoothly|helpfully)\b|\b(?<!\bsatisfaction )to (?:(?:the )?[\w&]+['’]s (?:\w+ )?satisfaction|(?:your|our|its|their) (?:\w+ )?satisfaction|the (?:\w+ )?satisfaction of (?:the )?[A-Z]\w+)(?:,? and in line with (?:leading|best|good) (?:\w+ )?practices?(?: \w+wide)?)?|\b(?:results?|performance|quality) satisfactory to (?:the )?[A-Z]\w+|\bin (?:line|keeping|accordance) with (?:leading|best|good|prevailing|usual|customary|common|normal|market|industry) (?:\w+ )?(?:practices?|standards|norms)|\bin (?:a|such|any|the) manner (?:that |which |as )?(?:we|it|they|(?:the )?[A-Z]\w+) (?:considers?|deems?|thinks?|judges?|finds?) (?:appropriate|fit|suitable|adequate|proper|best)\b|\b(?:suitable|fit|adequate|sufficient|appropriate|good enough) for (?:(?:its|their|the) )?(?:general|ordinary|normal|everyday|day-to-day|routine|practical|commercial|usual|customary|operational|business)(?:,? (?:and |or )?(?:general|ordinary|normal|everyday|day-to-day|routine|practical|commercial|usual|customary|operational|business))* (?:uses?|purposes?|operations?|needs|requirements|conditions)\b|\bbest possible (?:accuracy|performance|quality|results)\b|\b(?:industry|market)-leading (?:accuracy|performance|quality|standards|results)\b|\bbest[- ]in[- ]class(?: \w+)?|\b(?:good|sufficient|high) (?:predictive )?(?:performance|quality)\b|\bthe (?:accuracy|quality|performance|standards?|precision|expectations?) (?:that |which )?(?:the )?[\w&-]+ (?:requires?|needs?|expects?|wants?|desires?)\b/i;
/** "A high rate of detection", "a minimum of false alarms": how many, nobody says. */
const fewFaults =
  /\b(?:high|low|good|acceptable|adequate|reasonable|satisfactory|small|minimal) (?:rate|level|degree|number|proportion|share)s? of (?:\w+ )?(?:detections?|recall|recognition|precision|hits|correct \w+|error|false (?:alarms?|positives?|negatives?|alerts?|rejects?|matches|hits)|rejects|errors|mistakes|misses|misreadings|misclassifications|hallucinations|wrong answers|faults)\b|\b(?:an? |the )?(?:absolute |bare )?minimum of (?:false (?:alarms?|positives?|negatives?|alerts?|rejects?|matches|hits)|rejects|errors|mistakes|misses|misreadings|misclassifications|hallucinations|wrong answers|faults)\b|\b(?:few|minimal|hardly any) (?:false (?:alarms?|positives?|negatives?|alerts?|rejects?|matches|hits)|rejects|errors|mistakes|misses|misreadings|misclassifications|hallucinations|wrong answers|faults)\b|\b(?:false (?:alarms?|positives?|negatives?|alerts?|rejects?|matches|hits)|rejects|errors|mistakes|misses|misreadings|misclassifications|hallucinations|wrong answers|faults) (?:is |are |be )?(?:kept )?(?:to|at) (?:an? |the )?(?:absolute |bare )?minimum\b/i;
const promises =
  /\b(?:shall|will|must|should|is|are|warrants?|guarantees?|promises?|undertakes?|ensures?|commits?|agrees?|'ll)\b/i;
/** How people work is a standard that courts know. */
const ofPeople =
  /\b(?:[Ss]ervices?|[Ww]ork|[Dd]uties)\b[^.;]{0,40}\b(?:performed|rendered|carried out)\b[^.;]{0,40}\b(?:professional|workmanlike|diligent|skilful|skillful)\b/;
const placed =
  /\b(?:set out|set forth|described|specified|defined|listed|stated) in\b[^.;]{0,60}\b(?:Exhibit|Schedule|Annex|Appendix|Specifications?|Documentation|Statement of Work|SOW)\b|\b(?:Specifications?|Service Levels?|Acceptance Criteria)\b|\bas (?:this|the) (?:Agreement|agreement|contract) (?:describes|requires|says|provides|sets out)\b/;
const figured = /\d ?%|\bper ?cent\b|\[[^\]]{0,80}\]|_{2,}/i;
