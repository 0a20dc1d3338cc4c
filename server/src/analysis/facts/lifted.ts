import type { Agreement } from '../agreement.ts';
import type { Clause, Sentence } from '../clauses.ts';
import { listedUnder } from '../lists.ts';
import type { Role } from '../parties/party.ts';
import type { Provision } from '../provisions/provision.ts';
import type { Span } from '../span.ts';
import { anySays, type Facts } from './facts.ts';
import { customersIndemnities, indemnities, whoseLiability, withoutLimitForCustomer } from './liability.ts';
import { capped } from './limits.ts';
import { lossesIn } from './losses.ts';

/** Losses of AI work that no limit of liability reaches. */
export interface Lifted {
  readonly at: Span;
  /** "outputs", "models", "data", "infringement of intellectual property". */
  readonly what: readonly string[];
  /** A limit stands in the paper, and these are left out of it; else the words themselves say that there is none. */
  readonly limited: boolean;
  /** Whose liability has no limit. */
  readonly bears: Role | undefined;
}

/** Where the words lift the limit, and for what: by name, through an indemnity, or through an article that is cited. */
export function* liftedFromCap(facts: Facts): Generator<Lifted> {
  if (anySays(facts, raisedCap)) return;
  const limited =
    capped(facts) || anySays(facts, /\b(?:liability|liable)\b[^.]{0,200}\b(?:exceed|limited to)\b|\b[Cc]ap\b/i);
  const shields = facts.provisions.of('infringement-indemnity');
  // "Liability for wrong marks": who answers for what the system says is known by the clause, whatever it calls its outputs.
  const answers = new Set(facts.provisions.of('ai-liability').map(({ sentence }) => sentence));
  const lists = new Set<Sentence>();
  for (const lifted of liftings(facts, limited)) {
    const { text } = lifted.sentence;
    const without =
      lifted.elements.has('unlimited') ||
      endless.test(text) ||
      leavesUnlimited.test(text) ||
      (!limited && answersForEveryLoss(text));
    const beyond = beyondTheCap(text);
    const named = lossesIn(beyond);
    const what =
      named.length || beyond !== text
        ? named
        : answers.has(lifted.sentence)
          ? ['outputs']
          : without && lifted.kind === 'infringement-indemnity'
            ? infringement
            : through(lifted, shields, facts.agreement);
    const ofParents = facts.attributes.underParent && parentsLimit.test(text);
    // Left out of the exclusion of indirect damages alone: where nothing is capped, cap-missing speaks.
    const ofCap = limited || ofParents || limitElsewhere.test(text);
    if (!what.length || (higher.test(text) && !without) || !(ofCap || without)) continue;
    // What is said of a list is said at its head, or at the first of its items.
    const list = listedUnder(lifted.sentence);
    if (list && lists.has(list)) continue;
    lists.add(list ?? lifted.sentence);
    yield { at: lifted, what, limited: ofCap, bears: whoseLiability(lifted.sentence, facts) };
  }
  // "Uncapped Claims" means …: the exception stands where the words are defined.
  for (const term of facts.terms.all) {
    if (term.form !== 'means' || !uncapped.test(term.term)) continue;
    const what = lossesIn(withoutExceptions(term.meaning.text));
    if (what.length) yield { at: term.meaning, what, limited: true, bears: undefined };
  }
  // "Yours is not limited", and what the customer indemnifies for is what the machine says.
  for (const at of withoutLimitForCustomer(facts)) {
    if (lists.has(at.sentence)) continue;
    const what = customersIndemnities(facts).flatMap(({ sentence }) => lossesIn(sentence.text));
    if (what.length) yield { at, what: [...new Set(what)], limited: false, bears: 'customer' };
  }
}

/** Clauses that lift a limit, and caps with an exception in the same sentence. */
function liftings({ provisions }: Facts, limited: boolean): readonly Provision[] {
  const read = provisions.of('uncapped-liability');
  const answers = new Set(provisions.of('ai-liability').map(({ sentence }) => sentence));
  const caps = provisions
    .of('liability-cap')
    .filter(({ elements, sentence }) => elements.has('amount') && !read.some((one) => one.sentence === sentence));
  const shields = provisions
    .of('indemnity', 'ai-liability', 'infringement-indemnity')
    .filter(
      ({ kind, from, sentence }) =>
        ((from !== 'customer' && endless.test(sentence.text)) ||
          (kind === 'ai-liability' && !limited && answersForEveryLoss(sentence.text))) &&
        (kind === 'ai-liability' || !answers.has(sentence)) &&
        !read.some((one) => one.sentence === sentence),
    );
  return [...read, ...shields, ...caps.filter(({ sentence: { text } }) => exception.test(text))];
}

/** No loss is named: what the indemnity or the article that is excepted is about. */
function through(lifted: Provision, shields: readonly Provision[], agreement: Agreement): readonly string[] {
  const { text } = lifted.sentence;
  // "Liability under this Section shall be without limit", in the article that indemnifies for infringement.
  if (
    (lifted.elements.has('unlimited') || /\bnot apply to this\b/i.test(text)) &&
    /\bthis (?:section|article|clause)\b/i.test(text) &&
    shields.some((one) => sameArticle(one, lifted))
  )
    return infringement;
  if (!ofTheCap.test(text)) return [];
  // "Except for indemnification obligations", where an indemnity for infringement is one of them.
  if (indemnities.test(text) && shields.length) return infringement;
  // "Except for liability arising under Section 8", and Section 8 indemnifies for infringement, or protects data.
  if (!exceptingSections.test(text)) return [];
  const cited = agreement.references.filter(({ sentence, to }) => to === 'section' && sentence === lifted.sentence);
  // An article's own heading may have lost its number on the way here; its sections have theirs.
  if (
    cited.some(({ target, number }) =>
      shields.some(({ clause }) => (target ? isClauseWithin(clause, target) : clause.number.startsWith(`${number}.`))),
    )
  )
    return infringement;
  return cited.some(({ target }) => target && dataTitle.test(target.title)) ? ['data'] : [];
}

const infringement: readonly string[] = ['infringement of intellectual property'];
const dataTitle = /\b(?:data|privacy|(?:information )?security)\b/i;

/** Parts of a sentence that say what the limit does reach: "in every other case, wrong results included, it is limited to …". */
function beyondTheCap(text: string): string {
  const parts = text.split(/;|(?<=,) (?=(?:but|while|whereas|all other|any other|in (?:all|every) other|otherwise)\b)/);
  const kept = parts.filter((part) => !staysCapped.test(part) || capLifted.test(part));
  return kept.length && kept.length < parts.length ? kept.join(';') : text;
}
const staysCapped =
  /\b(?:limited|capped|restricted|confined) (?:to|at|by)\b|\b(?:not|never) (?:be )?(?:exceed|more than)|\bup to (?:the|an?|[$€£\d]|EUR|USD|GBP)|(?:\b(?:caps?|ceiling|limits?|limitations?|maximum)\b[^.;]{0,40}|\)) (?:stands?|governs?|appl(?:y|ies)|remains?|holds?|continues?)\b|\bsubject to (?:the|this|that|such) (?:\w+ )?(?:cap|ceiling|limit)/i;
const capLifted = /\b(?:unlimited|uncapped|without|not|never|except\w*|save|other than|excluding)\b/i;

/** "Nothing in this clause limits the liability for …". */
const leavesUnlimited = /\bnothing in\b[^.;]{0,60}\b(?:limits?|restricts?|caps?)\b[^.;]{0,60}\bliab/i;
/** The limit stands at another place, which the words name. */
const limitElsewhere =
  /\b(?:ceiling|maximum (?:sums?|amounts?|liability)|most that|(?:that|this|such) (?:protection|shelter))\b|\blimit(?:ation)?s? (?:of|on) (?:\w+ )?liability\b[^.;]{0,30}\b(?:section|clause|article|paragraph|schedule)\b|\b(?:section|clause|article|paragraph|§) [\d.]+ ?\([^)]{0,40}(?:liabilit|ceiling|\bcap\b|limit|maximum)/i;

/** "Against every loss, foreseeable or not and without limit": not "including without limitation". */
const endless =
  /(?<!\bincluding,? (?:but )?)\b(?:without (?:any )?limit\b|without limitation (?:as to|of|in) (?:the )?amount|unlimited in amount|(?:no matter how|however) (?:high|large|much|great)|whatever (?:the|its) (?:amount|sum|size|cost))/i;

/** Whoever answers for a loss in whatever form, lost profit among it, where nothing is capped, answers without a limit. */
const answersForEveryLoss = (text: string): boolean => everyLoss.test(text) && !answersForNone.test(text);
const answersForNone =
  /(?:\b(?:not|never|no|nor|neither|nobody)|n['’]t)\b[^.;]{0,60}\b(?:liable|compensat\w*|makes? good|answers?|indemnif\w+|reimburs\w+)\b/i;
const everyLoss =
  /\b(?:liable|compensates?|makes? good|answers?|indemnif(?:y|ies)|reimburses?)\b[^.;]{0,60}\b(?:all|any|every) (?:loss(?:es)?|damages?)\b,? (?:(?:whether )?direct (?:and|or|as well as) (?:indirect|consequential)|including (?:\w+ ){0,3}(?:loss of profits?|lost profits?|(?:indirect|consequential) (?:loss|damage)))/i;

/** A limit of its own, higher than the others: that settles it. */
const raisedCap = /\b(?:super-?cap|increased cap|higher cap|increased liability cap)\b/i;
const higher = /\b(?:shall|will) not exceed\b[^.]{0,80}(?:[$€£]|\btimes\b|\bamount)|\b(?:two|three|five|\d) times\b/i;
const parentsLimit = /\blimit\w*\b[^.]{0,60}\bAgreement\b[^.]{0,40}\b(?:not|no)\b/i;

const exceptingSections =
  /\b(?:except|other than|excluding|save|exception of|not apply|notwithstanding|exclusive of)\b[^.]{0,200}\b(?:section|article|clause|paragraph)/i;
const exception = new RegExp(
  String.raw`\b(?:except (?:for|in)|excluding|other than|save for|does not apply to)\b[^.]{0,120}\b(?:infring\w*|misappropriat\w*|data (?:breach|protection)|personal data|outputs?|intellectual property|IP)\b|${indemnities.source}|${exceptingSections.source}`,
  'i',
);
/** It is excepted from the cap, and not only from what is excluded altogether. */
const ofTheCap = /\b(?:exceed|limited to|limits?|limitations?|caps?|total liability|aggregate liability)\b/i;

/** The clause itself, or one inside it. */
const isClauseWithin = (clause: Clause | undefined, outer: Clause): boolean =>
  clause !== undefined && (clause === outer || isClauseWithin(clause.parent, outer));

/** In one clause, or in clauses of one article. */
const sameArticle = (a: Provision, b: Provision): boolean =>
  a.clause === b.clause || (a.clause.parent?.number ? a.clause.parent === b.clause.parent : false);

/** Names of what no cap reaches; "Excluded Claims" may as well be what is excluded from an indemnity. */
const uncapped = /^(?:Uncapped|Unlimited) (?:Claims?|Liabilit\w+|Matters|Losses|Damages)$/;
/** "breach of Section 18, excluding breaches related to Customer Data": that is not lifted. */
const withoutExceptions = (text: string): string =>
  text.replace(/\b(?:excluding|other than|except(?: for)?)\b[^,;()]{0,120}/gi, '');
