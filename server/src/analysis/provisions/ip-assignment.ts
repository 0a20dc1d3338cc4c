import type { SentenceReading } from '../statements/statement.ts';
import { meaningOf } from '../terms.ts';
import type { Held } from './conditions.ts';
import * as makers from './makers.ts';
import { type Context, type Evidence, other, recogniser } from './provision.ts';
import { firstParty, intellectual, lastParty, pattern, subjectElements } from './vocabulary.ts';

const transferVerbs = String.raw`\b(?:assigns?|transfers?|conveys?|cedes?|(?:make|set|sign)s? over)\b`;
const now = String.raw`\b(?:hereby|presently)\b[^.;]{0,80}${transferVerbs}|${transferVerbs} hereby\b|\bby these presents(?: does| do)? (?:assign|transfer|convey)\b|\bdo(?:es)? (?:hereby )?(?:sell|give|grant|bargain), (?:\w+, ){0,3}(?:assign|transfer|convey)\b|\b(?:is|are) hereby (?:\w+ )?(?:assigned|transferred)\b|(?<!(?:successors|heirs|affiliates|representatives|administrators|executors|transferees|licensees),? (?:and|or) |permitted |heirs |respective |its |their )\bassigns,? (?:and |to |all |transfers|conveys|any )`;
const promisedTransfer = String.raw`\b(?:shall|will|must|is to|are to)\b[^.;]{0,40}?\bbe (?:\w+ )?(?:assigned|transferred|conveyed|ceded|(?:turned|handed|made) over)(?: by [^.;]{1,40})? to\b|\b(?:shall|will) (?:receive|obtain|acquire|get) (?:\w+ ){0,2}(?:ownership|title)\b|\b(?:shall|will) (?:hand|turn) over\b|\btitle\b[^.;]{0,60}\b(?:shall|will) pass to\b|\b(?:shall|will|agrees? to|must|undertakes? to|covenants? to)\b(?! (?:and )?hereby)[^.;]{0,100}?\b(?:assign|convey|transfer|cede|make over|cause to be assigned)\b`;
const titleOrOwnership = String.raw`\b(?:right,? title|rights?,? title|title and interest|title to|ownership|(?:interest|rights) therein|all (?:of )?(?:its |his |her |their |your |such )?(?:worldwide )?rights?)\b`;
const ownedByParty = String.raw`\b(?:(?:(?:sole|exclusive|absolute)(?:ly)? (?:and exclusive )?)?property of|(?:our|your|its) (?:sole |exclusive |sole and exclusive )?property|(?:be|is|are|become|remain)s? (?:\w+ ){0,3}owned (?:\w+ ){0,3}by|(?:belongs?|as belonging) (?:\w+ )?to|(?:be|is|are|becomes?) (?:\w+ly )?(?:ours|yours)\b|vests? (?:\w+ ){0,3}in|(?:shall|will) (?:\w+ ){0,4}own\b|(?:shall|will) have (?:\w+ ){0,3}(?:title|ownership)\b|owns? (?:all|any|the)|(?:be|is|are|remain|become)s? the (?:sole |exclusive |sole and exclusive )?owners?)`;
const madeOrConceived = String.raw`\b(?:made|conceived|developed|created|authored|prepared|reduced to practice|produced|generated|written|invented|discovered|collected|arising|resulting)\b`;

/** A promise in so many words. */
const agrees = pattern(
  `\\b(?:agrees?|shall|will|undertakes?)(?: to)?(?:,? and (?:to |shall |will )?cause [\\w ]{0,40},?(?: to,?)?)?(?: irrevocably| promptly)? (?:(?:assign|cede|make over)\\b(?! (?:this|its|the Agreement))|transfer (?=(?:to [^.;]{1,30},? )?(?:free of charge, )?(?:the |all |any )?(?:copyrights?|patents?|intellectual property|goodwill|registrations?)))[^;]{0,120}\\b(?:${titleOrOwnership}|inventions?|improvements?|modifications?|work product|deliverables?|developments?|patents?|copyrights?|trade ?marks?|registrations?|goodwill|intellectual property)`,
);

/** Intellectual property that shall pass, without the word assign. */
const titleShallPass = pattern(
  String.raw`\b(?:intellectual property|ownership|title|inventions?|work product|deliverables?|software|copyrights?|source code)\b[^.;]{0,120}\b(?:shall|will) (?:be (?:\w+ )?(?:assigned|transferred|conveyed|(?:turned|handed|made) over)(?: by [^.;]{1,40})? to|pass(?: from [^.;]{1,40})? to)\b|\b(?:shall|will) (?:receive|obtain|acquire|get) (?:\w+ ){0,2}(?:ownership|title)\b|\b(?:intellectual property|copyrights?|patents?|inventions?|work product|source code)\b[^.;]{0,60}\b(?:pass|transfer)(?:es|s)? to\b`,
);

/** Help with papers that perfect a transfer. */
const furtherAssurances =
  /\b(?:execute|sign|assist|assistance|cooperate)\b[^;]{0,160}\b(?:assign\w*|perfect|vest|evidence)\b[^;]{0,100}\b(?:inventions?|patents?|copyrights?|intellectual property|work product|rights, title|title|ownership)/i;

/** What is made for the other side is meant to become its own. */
const deliverablesOwned = pattern(
  `\\b(?:deliverables?|work product|custom developments?)\\b[^.;]{0,120}(?:${ownedByParty})`,
);

export const asks = {
  madeByTheOther(held: Held, reading: SentenceReading): boolean {
    return makers.madeByTheOther(held, reading);
  },
  ownersOwn(held: Held, reading: SentenceReading): boolean {
    return makers.ownersOwn(held, reading);
  },
};

/**
 * What one side makes becomes the other's: by a transfer in words, or by saying whose it shall be.
 * That each keeps what it makes, and that someone keeps what it had, is a reservation and not read here: so we ask who
 * makes it (in the sentence, or in the definition of the term it turns on) and whose it shall be.
 *
 * Elements: `present` (hereby assigns), `promise` (agrees to assign), `owned-by` (shall be the property of),
 * `upon-payment`, `carve-out`, `time-measured`, `deliverables-limited`, `further-assurances`, and `subject:…`.
 */
export default recogniser({
  kind: 'ip-assignment',
  triggers: [
    'assign',
    'own',
    'propert',
    'belong',
    'vest',
    'convey',
    'transfer',
    'made for hire',
    'for hire',
    'made-for-hire',
    'perfect',
    'make over',
    'made over',
    'set over',
    'cede',
    'accrue to',
    'accrues to',
    'passes to',
    'pass to',
    'yours',
    'ours',
  ],
  cues: [
    [pattern(now), 3],
    [pattern(`(?:${now})[^;]{0,240}(?:${titleOrOwnership}|${intellectual})`), 1],
    [furtherAssurances, 3],
    [pattern(`(?:${promisedTransfer})[^;]{0,200}(?:${titleOrOwnership}|${intellectual})`), 2],
    [agrees, 1],
    [titleShallPass, 3],
    // "All rights in it shall accrue to the Licensor."
    [/\b(?:rights? in|title (?:to|in)|ownership of)\b[^.;]{0,80}\baccrues? (?:\w+ )?to\b/i, 3],
    [/\b(?:procures?|ensures?|causes?) that\b[^.;]{0,120}\bvests? (?:\w+ )?in\b/i, 2],
    // What does not pass by law is promised: "to the extent title does not vest …, Consultant agrees to assign it".
    [/\b(?:title|ownership|rights)\b[^.;]{0,60}\bnot (?:\w+ )?vest\b[^;]{0,160}\bassign\b/i, 3],
    [pattern(`${transferVerbs}[^;]{0,160}${titleOrOwnership}`), 1],
    [pattern(String.raw`\bworks?[- ](?:made[- ]*)?for[- ]*hire\b`), 3],
    [pattern(ownedByParty), 1],
    // What the work is for is the other's: "the Deliverables shall belong to the Company".
    [deliverablesOwned, 2],
    [
      pattern(
        String.raw`\bbecomes? (?:\w+ ){0,3}(?:sole|exclusive|property|owned|yours|ours)\b|\b(?:shall|will) vest\b|\bdeemed (?:to be )?(?:\w+ ){0,4}property\b`,
      ),
      2,
    ],
    [makerIsNotOwner, 2],
    // What the work brings forth is the other's: "all results of the Services shall be owned by the Company".
    [
      pattern(
        String.raw`${ownedByParty}[^.;]{0,160}\b(?:results?|products?|proceeds) of (?:the |such |its )?(?:services|work|engagement)\b|\b(?:(?:results?|products?|proceeds) of (?:the |such |its )?(?:services|work|engagement)|arising (?:from|out of) the (?:project|services|work))\b[^.;]{0,160}${ownedByParty}`,
      ),
      2,
    ],
    [pattern(intellectual), 1],
    [
      /\b(?:is|are) and (?:shall|will) (?:at all times )?(?:be|remain) (?:the )?(?:sole|exclusive)[^.;]{0,40}\b(?:owner|property)\b[^.;]{0,80}\b(?:work product|deliverables|results|inventions|developments)\b/i,
      2,
    ],
    [pattern(`\\bvest (?:\\w+ )?${titleOrOwnership}[^.;]{0,60}\\bin\\b|\\bvest in [^.;]{1,40}${titleOrOwnership}`), 1],
    [
      /\b(?:agrees?|acknowledges?)(?: and (?:agrees?|acknowledges?))? that (?:the )?\w+ (?:is|are|shall be|will be) the (?:sole|exclusive)(?: and exclusive)? owner of\b/i,
      2,
    ],
    [pattern(`${ownedByParty}[^.;]{0,40}(?:right,? title|rights,? title)`), 1],
    [
      pattern(
        `\\b(?:assignment|transfer|conveyance|vesting) of (?:\\w+ ){0,3}(?:right,? title|rights?|title|ownership|copyrights?|intellectual property)[^.;]{0,160}\\b(?:effective|takes effect|automatic(?:ally)?|occurs?|deemed)\\b`,
      ),
      3,
    ],
    [
      /\b(?:whatever|everything|anything|all (?:that|which|of what))\b[^.;]{0,80}\b(?:makes?|conceives?|develops?|creates?|authors?|prepares?|produces?|invents?|writes?|designs?)\b/i,
      1,
    ],
    [
      /\b(?:own|owns|owned|ownership|propert(?:y|ies)|assign\w*|transfer\w*)\b[^.;]{0,120}\bdomain names?\b|\bdomain names?\b[^.;]{0,160}\b(?:owned|property|assign\w*|transferr?\w*)\b/i,
      1,
    ],
    // What is licensed stays whose it was.
    [/\blicensed\b/i, -2],
    [makerIsOwner, -3],
    [
      /\b(?:retains?|reserves?|remains?|continues? to (?:own|be)|respective|(?:is|are) the (?:\w+ ){0,4}owners?|(?:is|are)(?: \w+)? owned by)\b/i,
      -2,
    ],
    [
      /\bassign (?:or (?:otherwise )?(?:transfer|delegate) )?(?:this|its rights|any of its rights|its obligations|the agreement)\b|\bneither party (?:may|shall)\b|\b(?:inures?|binding)\b[^.;]{0,80}\bsuccessors\b|\bassign(?:ment|able|ed)? (?:of )?this\b|\bdelegat|\bAgreement (?:may|shall) (?:not )?be (?:assign|transfer|delegat)/i,
      -4,
    ],
    [/\brepresents?,? (?:and )?warrants?|\bwarrants? that\b|\bwhereas\b/i, -2],
    [/\b(?:indemnif|hold harmless|real property|personal property|property damage|damage to property)\b/i, -3],
    [
      /\b(?:shares|stock|subsidiar|beneficially own|equipment|leased?|premises|inventory|receivables|(?<!work )products? shall|risk of loss|insolven|bankrupt)/i,
      -2,
    ],
    [
      /\b(?:nothing|no (?:right|license|title|provision)|not (?:be )?(?:construed|deemed)(?! (?:to be )?(?:a )?works? (?:made )?for)|does not(?! (?:\w+ )?vest)|neither)\b/i,
      -2,
    ],
    [
      /(?<!\b(?:cause|require) (?:(?:each|all|any) of )?(?:its|his|her|their) )\b(?:employees?|personnel|contractors?|third part(?:y|ies)|inventors?|[Ii]nvestigator)\b[^.;]{0,80}\bassign/i,
      -1,
    ],
    [/^"/, -2],
  ],
  threshold: 4,
  elements: {
    present: pattern(now),
    promise: pattern(promisedTransfer),
    'owned-by': pattern(ownedByParty),
    'upon-payment':
      /\b(?:upon|on|after|following|subject to|conditioned (?:up)?on|contingent (?:up)?on|until|once)\b[^.;]{0,60}\b(?:payment|paid|pays)\b/i,
    'carve-out':
      /\b(?:except|excluding|other than|exclusive of|excepting|save for|does not include|shall not include)\b/i,
    'time-measured':
      /\b(?:during|in the course of|in connection with|while|throughout|over the course)\b[^.;]{0,60}\b(?:term|engagement|services|employment|agreement|retention|project|period|performance)\b/i,
    'deliverables-limited':
      /\bdeliverables?\b|\b(?:identified|listed|specified|described|set forth) (?:in|on) (?:the |an? |each |any )?(?:applicable )?(?:statement of work|SOW|schedule|exhibit|order|work order)\b/i,
    'further-assurances':
      /\b(?:execute|sign|deliver|assist|cooperate|take)\b[^.;]{0,80}\b(?:documents?|instruments?|assignments?|papers|perfect|evidence|steps|actions?)\b/i,
    ...subjectElements,
  },
  read(draft, context) {
    const { text } = draft.sentence;
    // Help with the papers is no promise of its own.
    if (furtherAssurances.test(text)) {
      if (!draft.elements.has('further-assurances')) draft.elements.set('further-assurances', draft.words);
      if (!agrees.test(text)) draft.elements.delete('promise');
    }
    const sides = givesAndTakes(text, context);
    // That the provider owns what it delivers is a reservation.
    if (sides.to === 'provider' && deliverablesOwned.test(text) && !transfersOrWill.test(text)) return undefined;
    return { ...draft, ...sides };
  },
});

function givesAndTakes(text: string, context: Context) {
  const verb = transfersOrWill.exec(text);
  if (verb) {
    const before = lastParty(text.slice(0, verb.index + verb[0].length), context)?.role;
    if (/\b(?:receive|obtain|acquire|get)\b/i.test(verb[0])) return { from: other(before), to: before };
    const rest = text.slice(verb.index + verb[0].length - 3);
    const receiver = firstParty(rest.slice(Math.max(0, rest.search(/\bto\b/))), context)?.role;
    const passive = /\bbe\b|\bhereby (?:\w+ )?(?:assigned|transferred)/i.test(verb[0]);
    if (passive) return { from: other(receiver), to: receiver };
    return { from: before ?? other(receiver), to: receiver && receiver !== before ? receiver : other(before) };
  }
  const to = ownerIn(text, context)?.role;
  return { from: maker(text, context)?.role ?? other(to), to };
}

const transfersOrWill = pattern(`(?:${now}|${promisedTransfer})`);

/** Whose it shall be. */
function ownerIn(text: string, context: Context) {
  const passive = /\b(?:property of|owned (?:\w+ ){0,3}by|belongs? (?:\w+ )?to|vests? (?:\w+ ){0,3}in)\b/i.exec(text);
  if (passive) return firstParty(text.slice(passive.index, passive.index + 120), context);
  const active = /\b(?:own|owns|owners?|have (?:\w+ ){0,3}(?:title|ownership))\b/i.exec(text);
  return active ? lastParty(text.slice(0, active.index), context) : undefined;
}

/** Who makes it: in the sentence, or in the definition of the term it turns on. */
function maker(text: string, context: Context) {
  const here = madeBy(text, context);
  if (here) return here;
  const term = context.terms.standing(text, 'work')?.term;
  const meaning = term && meaningOf(term);
  return meaning ? (madeBy(meaning, context) ?? whoMakes(meaning, context)) : undefined;
}

function madeBy(text: string, context: Context) {
  const by = madeByParty.exec(text);
  return by ? firstParty(text.slice(by.index + by[0].length, by.index + by[0].length + 60), context) : undefined;
}
const madeByParty = pattern(`${madeOrConceived}(?! for hire)[^.;]{0,80}?\\bby(?: or (?:on behalf of|for))? `);

/** "Everything the Consultant develops": the maker stands before the verb. */
function whoMakes(text: string, context: Context) {
  const verb = makesSomething.exec(text);
  return verb ? lastParty(text.slice(Math.max(0, verb.index - 30), verb.index), context) : undefined;
}
const makesSomething =
  /\b(?:makes|conceives|develops|creates|authors|prepares|produces|invents|writes|generates|codes|composes)\b/i;

const transfers = pattern(now);
const nowhere = { index: 0, length: 0 };

function makerIsNotOwner(...[{ text }, context]: Parameters<Evidence>): ReturnType<Evidence> {
  const to = ownerIn(text, context);
  const by = to && (maker(text, context) ?? whoMakes(text, context));
  return by && by !== to ? nowhere : undefined;
}
function makerIsOwner(...[{ text }, context]: Parameters<Evidence>): ReturnType<Evidence> {
  if (transfers.test(text)) return undefined;
  const to = ownerIn(text, context);
  return to && maker(text, context) === to ? nowhere : undefined;
}
