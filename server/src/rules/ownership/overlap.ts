import type { Sentence } from '../../analysis/clauses.ts';
import { jointTitles } from '../../analysis/facts/joint.ts';
import { withoutComing } from '../../analysis/facts/owners.ts';
import { namesKnown } from '../../analysis/facts/ownership.ts';
import { definesWhatIsMade } from '../../analysis/facts/sweeps.ts';
import { wordsAt } from '../../analysis/page/shown.ts';
import type { Role } from '../../analysis/parties/party.ts';
import type { Provision } from '../../analysis/provisions/provision.ts';
import { definedTermsIn } from '../../analysis/provisions/title.ts';
import type { Reading } from '../rule.ts';

/** What is owned in common by one clause, and passes to one party with everything else by another. */
export interface Overlap {
  readonly joint: Provision;
  readonly sweep: Provision;
  readonly owner: Role;
}

/**
 * "The Generator is owned by both", and "everything made under this Agreement belongs to Client". A sweep that excepts, that
 * reaches only what one side makes alone, or a joint title that says it goes first leaves nothing open.
 */
export function overlapIn(reading: Reading): Overlap | undefined {
  const { provisions } = reading;
  const sweeps = provisions
    .of('foreground-allocation', 'ip-assignment')
    .filter(
      ({ to, elements, sentence }) =>
        (to === 'provider' || to === 'customer') &&
        !elements.has('joint') &&
        !elements.has('kept') &&
        !outputsNamed.test(sentence.text) &&
        sweeping(sentence, reading) !== undefined,
    );
  if (!sweeps.length) return undefined;
  for (const joint of jointTitles(reading)) {
    const { text, clause } = joint.sentence;
    if (clause.part === 'definitions' || goesFirst.test(text) || joint.sentence.optional || joint.sentence.leadIn)
      continue;
    const sweep = sweeps.find(
      (one) =>
        one.sentence !== joint.sentence &&
        (one.from === 'both' || byAnybody.test(sweeping(one.sentence, reading)!) || isMadeUnderIt(joint, reading)) &&
        !excepts(one, joint, reading),
    );
    if (sweep) return { joint, sweep, owner: sweep.to! };
  }
  return undefined;
}

/** Words by which a sentence gives away all that comes into being and excepts nothing, with the definition of what they name. */
function sweeping({ text, clause, optional, leadIn }: Sentence, reading: Reading): string | undefined {
  if (clause.part === 'recitals' || optional || leadIn || saysWhatIsMeant.test(text)) return undefined;
  if (takesInSome.test(withoutComing(text))) return undefined;
  const meaning = definedTermsIn(text, namesKnown(reading))
    .map((term) => term.meaning.text)
    .find((words) => definesWhatIsMade(words) && !takesInSome.test(withoutComing(words)));
  if (meaning !== undefined) return `${text} ${meaning}`;
  return takesInAll.test(text) ? text : undefined;
}
/** "Client owns the Outputs", which no other thing stands beside: what a model answers is not what the parties make. */
const outputsNamed =
  /(?:\b(?:owns?|in|to) |^\W*)(?:(?:[Aa]ll|[Aa]ny|[Tt]he|[Ee]ach|[Aa]s between the [Pp]arties,?) ){0,3}[Oo]utputs?\b(?!,? (?:and|or) (?:all |any |the |other )*[a-z]+s\b)/;
/** "Results are all findings that arise in the term": what a name stands for, and not whose it is. */
const saysWhatIsMeant =
  /^\W*(?:[A-Z][\w-]*[ "*]+){1,4}(?:are|is|means?|comprises?|includes?) (?:all|any|every|each|the)\b/;
const takesInAll =
  /\b(?:[Aa]ll|[Aa]ny|[Ee]very|[Ee]verything|[Aa]nything|[Ww]hatever)\b[^.;]{0,160}\b(?:results?|work product|inventions?|developments?|deliverables?|software|materials?|intellectual property|IP|works?|makes?|made|create[sd]?|produce[sd]?|develop(?:s|ed)?|conceive[sd]?|writes?|written|arises?|arising|comes? (?:out|into))\b|\b(?:the )?(?:Results|Work Product|Foreground(?: \w+)?|Project IP|Arising IP|Developments)\b/;
const takesInSome =
  /\b(?:except|excluding|other than|save|subject to|if|upon|in the event|terminat\w+|when|(?:solely|alone)(?! or\b)|respective(?:ly)?|specific(?:ally)? (?:to|for)|customer-specific|not (?:include|extend)|unless|licen[cs]e|provided that|notwithstanding|undivided|(?:half|third|its|their|own) (?:ownership )?shares?|such (?:[a-z]+ )?(?:results?|work|inventions?|developments?|improvements?|rights?)|all other|the (?:rest|remainder|remaining)|sole(?:ly)? (?:made|developed))\b/i;

/** The joint title goes before what is said elsewhere, or is the exception to it. */
const goesFirst =
  /\b(?:notwithstanding|except|by way of exception|in derogation|instead of|despite|however|in deviation|other than|unless|subject to|not covered by|does not fall|all other|any other|the (?:rest|remainder|remaining))\b/i;
const byAnybody =
  /\b(?:either|any|each|both|whichever) (?:part(?:y|ies)|side|of (?:us|them))\b|\bthe parties\b|\bwhoever\b|\bby whom(?:so)?ever\b|\balone or (?:jointly|together|with)\b|\b(?:jointly|together) or (?:alone|severally)\b|\bwith others\b|\bjointly with\b/i;

/** A thing by name, not a class of what both may come to make: that is among "everything". */
const isMadeUnderIt = ({ sentence, start, end }: Provision, { agreement, provisions }: Reading): boolean => {
  if (bothMake.test(sentence.text)) return false;
  const words = wordsAt(agreement.markdown, { start, end });
  return (
    namedThing.test(words) &&
    provisions
      .of('deliverables', 'model-training', 'services')
      .some(({ from, sentence: made }) => from !== 'customer' && sharesName(made.text, sentence.text))
  );
};
const bothMake =
  /\b(?:joint(?:ly)? (?:made|develop\w*|conceiv\w*|creat\w*|invent\w*)|made (?:jointly|together)|(?:make|develop|create|conceive|invent)\w* (?:it |them )?(?:jointly|together)|both (?:parties|sides) (?:make|contribut|develop))/i;
const namedThing =
  /\bthe (?:[\w-]+ ){0,3}(?:model|software|system|engine|platform|tool|method|generator|application|weights)\b|\b[Tt]he [A-Z][a-z]+/;
/** A name with a capital that both sentences use. */
const sharesName = (one: string, other: string): boolean =>
  [
    ...other.matchAll(/\b[Tt]he ((?:[A-Z][\w-]+)(?: [A-Z][\w-]+)*|(?:[a-z-]+ )?(?:model|engine|system|software))\b/g),
  ].some(([, name]) => one.includes(name!));

/** The sweep points to the clause of the joint title, or speaks of what is owned in common. */
const excepts = ({ sentence }: Provision, { clause }: Provision, { agreement }: Reading): boolean =>
  /\b(?:joint(?:ly)?|in common|co-?own\w*)\b/i.test(sentence.text) ||
  agreement.references.some((one) => one.sentence === sentence && one.target === clause);
