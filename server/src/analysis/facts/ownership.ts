import type { Sentence } from '../clauses.ts';
import { memo } from '../memo.ts';
import { wordsAt } from '../page/shown.ts';
import { roleReader } from '../parties/roleReader.ts';
import { type Context, isClearly, type Provision } from '../provisions/provision.ts';
import {
  backgroundWords,
  carvedOut,
  definedTermsIn,
  meaningsIn,
  timeMeasured,
  titlesIn,
  withoutCarveOut,
} from '../provisions/title.ts';
import type { TitleClaim } from '../provisions/titleStatement.ts';
import { anySays, type Facts, groundIn, groundOf, grounds, type NamedFacts, sentencesSaying } from './facts.ts';
import { backgroundKept } from './keptBackground.ts';

const inSchedule =
  /\b(?:listed|set out|described|identified|specified) (?:in|on) (?:the )?(?:Schedule|Exhibit|Annex|Appendix|Attachment)\b/;

/** New work that becomes the customer's, whole: not jointly, and not kept by who made it. */
export const passesToCustomer = ({ provisions }: Facts): readonly Provision[] =>
  provisions
    .of('foreground-allocation')
    .filter(
      ({ to, from, elements }) =>
        to === 'customer' &&
        from !== 'customer' &&
        !elements.has('kept') &&
        !elements.has('own-making') &&
        !elements.has('joint'),
    );

/** The same, where the reading knows that something is assigned and not what is made. */
export const assignedBesides = (facts: Facts): readonly Provision[] => {
  const known = new Set(passesToCustomer(facts).map(({ sentence }) => sentence));
  return facts.provisions
    .of('ip-assignment')
    .filter(
      ({ sentence, from, to, elements }) =>
        from !== 'customer' && to === 'customer' && !elements.has('promise') && !known.has(sentence),
    );
};

/** Someone other than the customer is to make something of the mind. */
export const deliversWork = ({ provisions }: Facts): boolean =>
  provisions.of('deliverables').some(({ from }) => from !== 'customer');

/** Development is the service: "shall perform development services", with no word for what is handed over. */
export const developsFor = (facts: Facts): boolean =>
  facts.provisions
    .of('services')
    .some(
      ({ elements, from, sentence }) =>
        elements.has('development') && from === 'provider' && sentence.clause.part !== 'recitals',
    ) && anySays(facts, /\b(?:coding|source code|software|designs|drawings|prototypes?)\b/i);

/** What the provider had before is kept: by title, by exception, or by licensing it instead. */
export const reserved = ({ provisions }: Facts): readonly Provision[] =>
  provisions.of('background-reservation').filter(({ from }) => from !== 'customer');

/** Names whose meaning the provisions know. */
export const namesKnown = ({ terms, parties }: Pick<Facts, 'terms' | 'parties'>): Context => ({
  terms,
  parties,
  roleOf: roleReader(parties),
  cited: () => [],
  siblings: ({ clause }) => clause.sentences,
});

/** Where the words that measure the capture stand: in the sentence that gives, or in the definition of what is given. */
export function captureIn(
  provision: Provision,
  reading: Facts,
): { sentence: Sentence; from: number; to: number } | undefined {
  const { sentence } = provision;
  const words = wordsGiven(provision, reading);
  const measured = measuredByTime(reading).get(sentence);
  const passing = withoutKept(sentence.text);
  const own = (measured !== undefined && timeMeasured.exec(passing)) || madeInTime(passing);
  if (own) return { sentence, ...phrase(sentence.text, own.index, own.index + own[0].length) };
  // Examples tell that it is so; from which word to which, they do not.
  if (measured === 'clearly' || (measured === 'by examples' && caughtWords.test(passing) && timeWords.test(passing)))
    return { sentence, from: 0, to: sentence.text.length };
  for (const { meaning } of definedTermsIn(words, namesKnown(reading))) {
    // The definition of what a party had before measures time as well, to leave it out, unless it is counted in.
    if (
      /\b(?:background|pre-?existing|independent|other than (?:by|under|pursuant))/i.test(
        meaning.text.replace(
          /\b(?:together with|as well as|including|and) (?:\w+ ){0,3}(?:background|pre-?existing)\b/i,
          '',
        ),
      )
    )
      continue;
    const found = (measured && timeMeasured.exec(meaning.text)) || madeInTime(meaning.text);
    if (found) return { sentence: meaning, ...phrase(meaning.text, found.index, found.index + found[0].length) };
  }
  return undefined;
}

/** The words that name what is given; "the same" and "it" are named before, in their sentence. */
export function wordsGiven({ elements, sentence }: Provision, { agreement }: Facts): string {
  const subject = elements.get('subject');
  const words = subject ? wordsAt(agreement.markdown, subject) : sentence.text;
  return /^\W*(?:the same|it|them|these|those|all of (?:it|them))\b/i.test(words)
    ? withoutCarveOut(sentence.text)
    : words;
}

/** Sentences that give what is measured by time, and whether examples tell so: clearly, or alone. */
const measuredByTime = memo((facts: Facts): ReadonlyMap<Sentence, 'clearly' | 'in words' | 'by examples'> => {
  const all = new Map<Sentence, 'clearly' | 'in words' | 'by examples'>();
  for (const provision of facts.provisions.of('ip-assignment', 'foreground-allocation')) {
    const { sentence, elements, byExamples } = provision;
    if (isClearly(provision, 'time-measured-capture')) all.set(sentence, 'clearly');
    else if (elements.has('time-measured') && (all.get(sentence) ?? 'in words') === 'in words')
      all.set(sentence, byExamples ? 'by examples' : 'in words');
  }
  return all;
});

/** "Everything I write from today until this letter ends", "conceived between the Effective Date and two years after". */
const madeInTime = (text: string): RegExpExecArray | undefined => {
  const found = inTime.exec(text);
  return found && creationWords.test(found[0]) ? found : undefined;
};
const inTime =
  /\b(?:everything|anything|whatever|all|any|each|every|works?(?! Product))\b[^.;]{0,260}?\b(?:from (?:today|now|(?:the )?(?:date|start) of (?:this|the|our)(?: [A-Za-z]+)?)\b|between (?:the )?(?:(?:Effective|Commencement|Start) Date|date of (?:this|the|our) \w+) and\b|while (?:this|the|our|my) (?:agreement|letter|engagement|contract|work)\b[^.;]{0,20}\b(?:is|lasts?|runs?|continues?|goes on)(?: in force| running)?\b|(?:for|throughout|during) the (?:whole |entire )?(?:duration|term|currency|life) of (?:the|this|our|my) (?!copyright|patents?|licen[cs]e|protection|rights?|database)[\w-]+\b|during (?:the )?(?:\w+ )?Term\b|from (?:the )?(?:(?:Effective|Commencement|Start) Date|signature|kick-?off|the first day)\b[^.;]{0,40}\b(?:until|till|to|through)\b|between signature and\b|(?:in|during|throughout|within|over|dating from) (?:the |this |that |his |her |its |their )?(?:whole |entire )?(?:(?:contract|engagement|retainer|service|programme|appointment|assignment) (?:period|term)|(?:period|time|years?|months?|life|lifetime|duration|course) of (?:the |this |his |her |its |their )?(?:contract|engagement|retainer|services?|appointment|employment|agreement|assignment|secondment))\b|(?:within|for|in the) (?:\w+ )?(?:\(\w+\) )?(?:days|weeks|months|years?) (?:of|after|following|from) (?:the )?(?:end|expiry|expiration|termination|signature|completion|its end)\b|while (?:[\w']+ ){0,4}(?:engaged|retained|employed|assigned|seconded|lent|working|under contract)\b|(?:as|so) long as (?:the |this |our )?(?:retainer|engagement|contract|agreement|team)\b|throughout (?:the |its |their |his |her )?(?:assignment|secondment|stay)\b|(?:on|at|with|using|through use of|use of) (?:the )?(?:Customer|Company|Client|Licensee|Sponsor)['’]s (?:own )?(?:time|equipment|machines?|premises|facilities|materials|resources|hardware|cluster)\b)/i;
/** "…; all other materials made during the Term remain Provider's": what is kept behind a stop is not given, and its place stays. */
const withoutKept = (text: string): string =>
  text.replace(/;[^;]*/g, (part) =>
    /\b(?:remains?|stays?|retains?|keeps?)\b/i.test(part) ? ' '.repeat(part.length) : part,
  );
/** What only examples tell to be measured by time must speak of what comes of work. */
const caughtWords =
  /\b(?:mak(?:e|es|ing)|made|writ(?:e|es|ten|ing)|creat\w+|conce(?:iv|pt)\w+|produc\w+|develop\w*|th(?:ink|inks|ought)|dream\w*|realis\w+|discover\w*|invent\w*|author\w*|reduc\w+|originat\w+|achiev\w+|devis\w+|buil[dt]s?|record\w*|obtain\w*|attain\w*|comes? up|occurs?|dat(?:es|ed|ing) from|turns? out|output|born|trained|results?|works?|ideas?|code|models?|scripts?)\b/i;
const timeWords =
  /\b(?:while|until|from|since|during|throughout|within|between|after|before|as long as|whenever|term|period|months?|years?|engagement|engaged|employ\w+|retain\w*|hours?|days?|nights?|weekends?|time|date|stay|second\w*|lent|dedicated|runs|expiry|(?:its|the|[A-Z]\w+['’]s) (?:\w+ ){0,2}(?:machines?|equipment|sandbox|cluster|facilities|tools|resources)|(?:january|february|march|april|june|july|august|september|october|november|december))\b/i;
const creationWords =
  /\b(?:mak(?:e|es|ing)|made|writ(?:e|es|ten)|creat(?:e|es|ed)|conceiv(?:e|es|ed)|produc(?:e|es|ed)|develop(?:s|ed)?|thinks? (?:of|up)|realis(?:e|es|ed)|discover(?:s|ed)?|invent(?:s|ed)?|authored|reduced to practice|originat(?:e|es|ed)|achiev(?:e|es|ed)|attain(?:s|ed)?|devis(?:e|es|ed)|generat(?:e|es|ed)|buil(?:d|ds|t)|record(?:s|ed)|dating from|trains?|turns? out|comes? up with)\b/i;

/** Back from "created during" to "all work product, inventions and …", unless that is a long way. */
function phrase(text: string, index: number, to: number): { from: number; to: number } {
  const from = Math.max(
    0,
    text.lastIndexOf(';', index) + 1,
    lastMatchEnd(
      /\binterest in(?: and to)?\b|\bin and to\b|\bagrees? that\b|\bmeans\b|\bto (?:the )?[A-Z]\w+\b(?= (?:all|any)\b)/g,
      text.slice(0, index),
    ),
  );
  const noun = /\b(?:all|any|every|each)\b/i.exec(text.slice(from, index));
  const start = noun ? from + noun.index : index;
  return { from: index - start <= 240 ? start : index, to };
}

function lastMatchEnd(pattern: RegExp, text: string): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/** All words of a clause, its list items included: a limit often stands beside the grant. */
export const clauseWords = ({ clause, sentence }: Provision, { agreement }: Facts): string => {
  const items = agreement.sentences.filter((one) => one.leadIn === sentence);
  return [...clause.sentences, ...items].map(({ text }) => text).join(' ');
};

/** Whether some words, or the definitions of the terms in them, speak of what the provider had before. */
export const isBackground = (words: string, reading: Facts): boolean =>
  backgroundWords.test(`${words} ${meaningsIn(words, namesKnown(reading))}`);

/** Whether the passing itself, or the definition it turns on, excepts what was there before. */
export const isCarvedOut = (provision: Provision, reading: Facts): boolean =>
  provision.elements.has('carve-out') || carvedOut.test(clauseWords(provision, reading));

/** Title somewhere in the agreement, sentence by sentence: what is given to whom. */
export function* titlesOf(
  reading: Facts,
  words: RegExp,
): Generator<{ readonly sentence: Sentence; readonly title: TitleClaim; readonly subject: string }> {
  const context = namesKnown(reading);
  for (const sentence of sentencesSaying(reading, words)) {
    if (sentence.clause.part === 'recitals') continue;
    for (const title of titlesIn(sentence, context))
      yield { sentence, title, subject: withoutCarveOut(sentence.text.slice(title.subject.start, title.subject.end)) };
  }
}

/** What has no kind of its own yet, by the name that the table of topics calls it. */
export const ownershipFacts = {
  'work to be delivered': (facts: Facts) =>
    deliversWork(facts)
      ? facts.provisions.of('deliverables').filter(({ from }) => from !== 'customer')
      : developsFor(facts)
        ? facts.provisions.of('services').filter(({ elements }) => elements.has('development'))
        : [],
  // Texts that a service gives back take none of its tools along.
  'work that passes to the customer': (facts: Facts) => {
    const outputs = new Set(facts.provisions.of('output-ownership').map(({ sentence }) => sentence));
    return passesToCustomer(facts).filter(({ sentence }) => !outputs.has(sentence) || worked.test(sentence.text));
  },
  'title to deliverables': (facts: Facts) => grounds(facts, ofDeliverables),
  'background kept apart': (facts: Facts) =>
    backgroundKept(facts).filter(({ elements }) => !elements.has('carve-out') && elements.has('kept')),
  'background kept': (facts: Facts) => {
    const kept = backgroundKept(facts);
    const stated = kept.filter(({ elements }) => !elements.has('carve-out'));
    return stated.length ? stated : kept;
  },
  'list of background': (facts: Facts) => [
    // "Existing Material" means what Schedule 3 lists.
    ...facts.terms.all.flatMap(({ term, meaning }) =>
      /\b(?:background|pre-?existing|existing|retained|prior|tools?|libraries)\b/i.test(term) &&
      inSchedule.test(meaning.text)
        ? [groundIn(meaning, inSchedule)]
        : [],
    ),
    ...grounds(facts, listedBackground),
    ...facts.agreement.clauses.flatMap((clause) =>
      (clause.part === 'exhibit' || /\b(?:disclosure|list|schedule|register|statement)\b/i.test(clause.title)) &&
      register.test(clause.title)
        ? groundOf(clause)
        : [],
    ),
  ],
  'outputs promised': (facts: Facts) =>
    // A warning that answers may be wrong is no promise of answers.
    facts.provisions
      .of('outputs')
      .filter(
        ({ sentence }) =>
          (sentence.clause.part !== 'definitions' || outputsByName.test(sentence.text)) &&
          !/\bmay (?:be|contain|include) (?:\w+ ){0,3}(?:incorrect|inaccura|errors?)/i.test(sentence.text),
      ),
  'general knowledge kept': (facts: Facts) => grounds(facts, generalKnowledge),
  'provider bound to secrecy or assignment': (facts: Facts) => bindsProvider(facts),
} satisfies NamedFacts;

/**
 * Secrecy that binds the provider, or an assignment that reaches know-how. Secrets kept by both sides are ordinary; beside
 * an assignment, or on one side only, they bind the provider.
 */
function bindsProvider(facts: Facts): readonly Provision[] {
  const { provisions, agreement } = facts;
  const duties = provisions
    .of('confidentiality')
    .filter(({ from, clause }) => from !== 'customer' && clause.part !== 'recitals' && clause.part !== 'definitions');
  const titled = duties.filter(({ clause }) => secrecyTitle.test(`${clause.title} ${clause.parent?.title}`));
  // General innovations, and what improves its own tools, pass with what the provider knows.
  const passing = [
    ...passesToCustomer(facts),
    ...provisions
      .of('innovation-allocation')
      .filter(({ to, elements }) => to === 'customer' && (elements.has('general') || elements.has('of-background'))),
  ];
  const reaching = passing.filter(({ elements }) => elements.has('methods'));
  const oneSided =
    duties.some(({ from, elements }) => from === 'provider' && !elements.has('mutual')) &&
    !duties.some(({ from, elements }) => from === 'both' || elements.has('mutual'));
  if (!reaching.length && !(duties.length && passing.length) && !(oneSided && agreement.kind === 'agency')) return [];
  return [...titled, ...reaching, ...(duties.length ? [...passing, ...duties] : [])];
}

const outputsByName =
  /\b(?:outputs?|results|scores?|predictions?|forecasts?|answers|responses|recommendations|texts?|images)\b/i;
const worked =
  /\b(?:work product|deliverables?|software|code|developments?|works|inventions?|materials|models?|documents)\b/i;
const secrecyTitle = /confidential|non-?disclosure|proprietary|secre/i;
const ofDeliverables =
  /\b(?:ownership of|title to|rights in)(?: and [^.;]{0,60} to)? (?:the |all |any )?(?:deliverables?|updates|enhancements|maintenance updates|work product|software|results|intellectual)|\bintellectual property rights? (?:agreement|policy)\b/i;
const listedBackground =
  /\b(?:exhibit|schedule|annex|appendix|attachment|list)\b[^.]{0,120}\b(?:pre-?existing|background|prior (?:inventions?|works?|developments?|ip|intellectual)|excluded inventions?|retained)\b|\blisted (?:on|in) (?:the )?(?:Exhibit|Schedule|Annex|Appendix|Attachment)\b[^.;]{0,80}\bexclude|\b(?:pre-?existing|background|prior (?:inventions?|works?|developments?|ip|intellectual)|excluded inventions?)\b[^.]{0,160}\b(?:listed|described|set forth|set out|identified|disclosed|specified)\b[^.;]{0,60}\b(?:exhibit|schedule|annex|appendix|attachment|statement of work|SOW|cover (?:page|terms|sheet)|order form|writing)\b/i;
const register = /\b(?:pre-?existing|background|prior (?:inventions?|works?|ip)|excluded inventions?|register)\b/i;
/** General know-how kept in other words: an exception from what passes, or leave to do similar work with what one knows. */
const generalKnowledge =
  /\b(?:general(?:ized)? (?:\w+,? ){0,3}(?:know-how|knowledge|skills?|experience|expertise|methodolog)|general (?:skill|knowledge)[ ,]|(?:knowledge|skills?|know-how)[^.;]{0,40}\b(?:generally|of general))\b|\bfree to use\b[^.;]{0,80}\b(?:ideas|know-how|techniques|concepts)/i;
