import type { Clause, Sentence } from '../../analysis/clauses.ts';
import { roleReader } from '../../analysis/parties/roleReader.ts';
import { withoutCarveOut } from '../../analysis/provisions/foreground-allocation.ts';
import type { Context, Provision } from '../../analysis/provisions/provision.ts';
import { background, carvedOut, meaningOf, termsIn, timeMeasured, titlesIn } from '../../analysis/provisions/title.ts';
import type { Title } from '../../analysis/provisions/titleStatement.ts';
import type { Span } from '../../analysis/span.ts';
import type { Reading } from '../rule.ts';

/** New work that becomes the customer's, whole: not jointly, and not kept by who made it. */
export const passesToCustomer = ({ provisions }: Reading): readonly Provision[] =>
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

/** Someone other than the customer is to make something of the mind. */
export const deliversWork = ({ provisions }: Reading): boolean =>
  provisions.of('deliverables').some(({ from }) => from !== 'customer');

/** Development is the service: "shall perform development services", with no word for what is handed over. */
export const developsFor = ({ provisions, says }: Reading): boolean =>
  provisions
    .of('services')
    .some(
      ({ elements, from, sentence }) =>
        elements.has('development') && from === 'provider' && sentence.clause.part !== 'recitals',
    ) && says(/\b(?:coding|source code|software|designs|drawings|prototypes?)\b/i);

/** What the provider had before is kept: by title, by exception, or by licensing it instead. */
export const reserved = ({ provisions }: Reading): readonly Provision[] =>
  provisions.of('background-reservation').filter(({ from }) => from !== 'customer');

/** Names whose meaning the provisions know. */
export const contextOf = ({ terms, parties }: Reading): Context => ({
  terms,
  parties,
  roleOf: roleReader(parties),
  cited: () => [],
  siblings: ({ clause }) => clause.sentences,
});

/** Where the words that measure the capture stand: in the sentence that gives, or in the definition of what is given. */
export function captureIn(
  provision: Provision,
  reading: Reading,
): { sentence: Sentence; from: number; to: number } | undefined {
  if (!provision.elements.has('time-measured')) return undefined;
  const subject = provision.elements.get('subject');
  const { sentence } = provision;
  const words = subject ? reading.agreement.text.slice(subject.start, subject.end) : sentence.text;
  const own = timeMeasured.exec(sentence.text);
  if (own) return { sentence, ...phrase(sentence.text, own.index, own.index + own[0].length) };
  for (const { meaning } of termsIn(words, contextOf(reading))) {
    // The definition of what a party had before measures time as well, to leave it out.
    if (/\b(?:background|pre-?existing|independent|other than (?:by|under|pursuant))/i.test(meaning.text)) continue;
    const found = timeMeasured.exec(meaning.text);
    if (found) return { sentence: meaning, ...phrase(meaning.text, found.index, found.index + found[0].length) };
  }
  return undefined;
}

/** Back from "created during" to "all work product, inventions and …", unless that is a long way. */
function phrase(text: string, index: number, to: number): { from: number; to: number } {
  const from = Math.max(
    0,
    text.lastIndexOf(';', index) + 1,
    endOf(
      /\binterest in(?: and to)?\b|\bin and to\b|\bagrees? that\b|\bmeans\b|\bto (?:the )?[A-Z]\w+\b(?= (?:all|any)\b)/g,
      text.slice(0, index),
    ),
  );
  const noun = /\b(?:all|any|every|each)\b/i.exec(text.slice(from, index));
  const start = noun ? from + noun.index : index;
  return { from: index - start <= 240 ? start : index, to };
}

function endOf(pattern: RegExp, text: string): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/** The heading a reader would turn to: the clause's own title, else that of the article it stands in. */
export function headingOf({ clause }: { readonly clause: Clause }): Span | undefined {
  let named: Clause | undefined = clause;
  while (named && (!named.title || named.part === 'front')) named = named.parent;
  return named && named.part !== 'front' ? named.heading : undefined;
}

/** All words of a clause, its list items included: a limit often stands beside the grant. */
export const clauseWords = ({ clause, sentence }: Provision, { agreement }: Reading): string => {
  const items = agreement.sentences.filter((one) => one.leadIn === sentence);
  return [...clause.sentences, ...items].map(({ text }) => text).join(' ');
};

/** Whether some words, or the definitions of the terms in them, speak of what the provider had before. */
export const isBackground = (words: string, reading: Reading): boolean =>
  background.test(`${words} ${meaningOf(words, contextOf(reading))}`);

/** Whether the passing itself, or the definition it turns on, excepts what was there before. */
export const isCarvedOut = (provision: Provision, reading: Reading): boolean =>
  provision.elements.has('carve-out') || carvedOut.test(clauseWords(provision, reading));

/** What the agreement calls that which is delivered, for words put into it. */
export const deliverablesName = ({ terms }: Reading): string =>
  terms.get('Deliverables') ? 'the Deliverables' : 'the deliverables described in [the applicable statement of work]';

/** Title somewhere in the agreement, sentence by sentence: what is given to whom. */
export function* titlesOf(
  reading: Reading,
  words: RegExp,
): Generator<{ readonly sentence: Sentence; readonly title: Title; readonly subject: string }> {
  const context = contextOf(reading);
  for (const sentence of reading.sentences(words)) {
    if (sentence.clause.part === 'recitals') continue;
    for (const title of titlesIn(sentence, context))
      yield { sentence, title, subject: withoutCarveOut(sentence.text.slice(title.subject.start, title.subject.end)) };
  }
}
