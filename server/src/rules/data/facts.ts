import type { Sentence } from '../../analysis/clauses.ts';
import type { Provision } from '../../analysis/provisions/provision.ts';
import type { Span } from '../../analysis/span.ts';
import { type Reading, sentenceCase, titlePlace } from '../rule.ts';

/**
 * Data that the customer, or each party, hands to the other. A definition alone hands nothing over: the words "data
 * submitted by Customer" count only where no operative sentence is found.
 */
export function handedOver({
  provisions,
  kind,
}: {
  provisions: Reading['provisions'];
  kind?: string;
}): readonly Provision[] {
  const all = provisions.of('data-provision').filter(({ from }) => from !== 'provider' || kind === 'jda');
  const operative = all.filter(({ elements }) => !elements.has('definition'));
  return operative.length ? operative : all;
}

/** Confidentiality that limits use to a purpose covers data that is confidential information. */
export const confidentialityLimitsUse = ({ provisions }: Reading): boolean =>
  provisions.of('confidentiality').some(({ elements }) => elements.has('use-limited'));

/** A data processing agreement, policy or addendum that is named and made part of the deal answers for its topic. */
export const namesDataAgreement = ({ says }: Reading): boolean =>
  says(
    /\b(?:[Dd]ata (?:[Pp]rocessing|[Pp]rotection|[Ss]haring|[Uu]se|[Ll]icen[cs]e|[Tt]ransfer|[Pp]rivacy) (?:[Aa]greement|[Aa]ddendum|[Tt]erms|[Ee]xhibit|[Ss]chedule|[Pp]olicy)|[Bb]usiness [Aa]ssociate (?:[Aa]greement|[Aa]ddendum)|DPA\b)/,
  );

/**
 * Where something missing is told: the article with this title, else the heading of the clause that gives the topic a
 * reason to be there, else its words.
 */
export function placeOf({ place, agreement }: Reading, trigger: Provision | undefined, ...titles: RegExp[]): Span {
  const found = titles.length ? place(...titles) : undefined;
  const title = titlePlace(agreement);
  if (found && found.start !== title.start) return found;
  if (!trigger) return title;
  // The heading tells only where it heads the clause itself; over a list of definitions the words tell more.
  const { clause } = trigger;
  return clause.title && clause.part !== 'front' && clause.part !== 'definitions' ? clause.heading : trigger.words;
}

/** An article on the data of the customer or of both; one on usage data alone is another matter. */
export const dataArticle = /^(?!.*\b(?:usage|feedback)\b).*\bdata\b/i;

/** One of several alternatives not yet chosen: "(select one)", a check box, a bracketed option. */
export const isAlternative = ({ clause, leadIn, text, block }: Sentence): boolean =>
  /\b(?:select|choose|tick|check)\b[^)]{0,30}\b(?:one|any|all|applicable|box)|\boption\s+[A-C\d]\b/i.test(
    `${clause.title} ${clause.parent?.title ?? ''} ${leadIn?.text ?? ''}`,
  ) ||
  /^\s*\[[ x]?\]|^\[?\s*(?:Option|Alternative) [A-Z\d]/i.test(block.words.text) ||
  /^☐|^\[\s?\]/.test(text);

/** The words of a defined or common name for what is handed over, for a message: "Company Data". */
export function dataName(provision: Provision | undefined): string {
  const found = provision
    ? /\b((?:Customer|Client|Company|Partner|Licensed|Training|Project|Source|Input|Personal|Subscriber|Institution|Contributed|Shared) Data|Inputs?|Customer Content|Client Content|Your Content|Your Data|mailing list data|(?:mailing|customer|subscriber) lists|(?:customer|patient|user|training) data)\b/.exec(
        provision.sentence.text,
      )?.[1]
    : undefined;
  return found ?? 'data';
}

/** "Company Data is", "Inputs are". */
export const beginsWith = (name: string): string => `${sentenceCase(name)} ${/[^s]s$/.test(name) ? 'are' : 'is'}`;
