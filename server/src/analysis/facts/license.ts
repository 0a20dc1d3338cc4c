import { WrittenOut } from '../lists.ts';
import { namePattern } from '../namePattern.ts';
import type { Provision } from '../provisions/provision.ts';
import { matterOfTitle } from '../provisions/title.ts';
import type { Facts } from './facts.ts';
import { isBackground } from './ownership.ts';
import { namesProvidersThing } from './whose.ts';

/**
 * Licences of the provider's IP, background or deliverables: not of data, outputs, marks or feedback, and not leave to
 * use a hosted service.
 */
export function providersLicences(reading: Facts): readonly Provision[] {
  const grants = reading.provisions.of('license-grant').filter(({ clause }) => clause.part !== 'recitals');
  // Who develop together license each other: there the side that gives is the one at risk.
  const jda = reading.agreement.kind === 'jda';
  const either = jda && grants.some(({ from, to }) => from && to && from !== to);
  const nobody = jda && !reading.parties.some(({ role }) => role === 'provider' || role === 'customer');
  const own = grants.filter((one) => isProviders(one, reading) || ((either || nobody) && givesBackground(one, nobody)));
  const granted = new Set(
    grants
      .filter((one) => !one.byExamples || one.sentence instanceof WrittenOut || own.includes(one))
      .map(({ sentence }) => sentence),
  );
  // "If Consultant uses a prior invention, Company is hereby granted a license": a reservation that is a grant as well.
  const instead = reading.provisions
    .of('background-reservation')
    .filter(
      ({ elements, sentence, from }) =>
        elements.has('licence-only') &&
        from !== 'customer' &&
        !granted.has(sentence) &&
        speaksOfLeave.test(sentence.text),
    );
  return [...own, ...instead].sort((a, b) => a.start - b.start);
}

const speaksOfLeave = /\blicen[cs]|\bgrant|\brights? to (?:use|exploit)\b|\bmay (?:use|exploit)\b/i;

/** `nobody`: whose work is whose is not known, so whoever gives may be at risk. */
const givesBackground = ({ elements, sentence, from }: Provision, nobody: boolean): boolean =>
  (from === 'customer' || (nobody && from !== 'both')) &&
  elements.has('subject:background') &&
  ofTechnology(sentence.text, elements);

function isProviders({ from, to, elements, sentence, byExamples }: Provision, facts: Facts): boolean {
  // An item of a list says on what terms; the sentence over it grants.
  if (byExamples && (sentence.leadIn || sentence instanceof WrittenOut)) return false;
  if (from === 'customer' || to === 'provider' || to === 'both') return false;
  // "The licence to Vendor's Tools is perpetual" names nobody who grants.
  if (from !== 'provider' && to !== 'customer' && !namesProvidersThing(sentence.text, facts)) return false;
  return (
    (ofTechnology(sentence.text, elements) ||
      (/\blicen[cs]e\b/i.test(sentence.text) && earlierByTitle.test(sentence.clause.title))) &&
    !serviceAccess.test(sentence.text)
  );
}

/** "Consultant's existing materials": what is licensed under it needs no other name. */
const earlierByTitle =
  /\b(?:existing|pre-?existing|background|prior) (?:materials?|tools?|software|works?|technology|IP|intellectual property)\b/i;

/** A grant of technology or works in words: a bare permission ("may use") is none. */
export function ofTechnology(text: string, elements: ReadonlyMap<string, unknown>): boolean {
  if (!/\b(?:grants?|granted|licen[sc]es?)\b/i.test(text)) return false;
  if (onLand.test(text)) return false;
  const works =
    elements.has('subject:background') ||
    elements.has('subject:deliverables') ||
    elements.has('subject:software') ||
    elements.has('subject:model') ||
    elements.has('subject:know-how') ||
    elements.has('subject:improvements') ||
    elements.has('subject:patent');
  const apart =
    elements.has('subject:mark') ||
    elements.has('subject:feedback') ||
    elements.has('subject:outputs') ||
    elements.has('subject:data');
  return works || (!apart && (matterOfTitle.test(text) || toWorkOn.test(text)));
}

/** What may be copied, changed and sold is a work, whatever its name. */
const toWorkOn =
  /\blicen[cs]e\b[^.;]{0,60}\bto (?:\w+,? (?:and |or )?){0,4}(?:modify|adapt|exploit|commerciali[sz]e)\b/i;
/** Leave to dig, lay pipes or run a shop. */
const onLand =
  /\b(?:franchise|right|licen[sc]e) to (?:\w+, )*(?:construct|excavate|lay|drill|explore)\b|\bleases? and lets?\b|\beasements?\b/i;

/** Access to a service the provider runs is no licence of what the provider owns. */
const serviceAccess =
  /\bright to (?:access|permit)\b|\b(?:access|use)(?: and use| and access)? (?:of )?the (?:Hosted |Cloud |Subscription |AI )?(?:Services?|Platform|Site|Web ?site)\b|\boffice space\b/i;

export const licensesBackground = ({ sentence, elements }: Provision, reading: Facts): boolean =>
  elements.has('subject:background') ||
  elements.has('licence-only') ||
  isBackground(licensedWords(sentence.text), reading) ||
  isBackground(sentence.clause.title, reading) ||
  bearsItsName(licensedWords(sentence.text), reading);

/**
 * Earlier work that may be used by itself: the words say so, or sentences that say so are most like it. What is delivered may be used
 * for anything, and is no earlier work.
 */
export const licensedApart = (reading: Facts): readonly Provision[] =>
  reading.provisions
    .of('license-grant')
    .filter(
      (licence) =>
        licence.elements.has('apart') &&
        (licence.from !== 'customer' || namesProvidersThing(licence.sentence.text, reading)) &&
        licence.clause.part !== 'recitals' &&
        !onlyWithin.test(licence.sentence.text) &&
        (licensesBackground(licence, reading) ||
          isBackground(licence.sentence.text, reading) ||
          (licence.from === 'provider' && itsExisting.test(licence.sentence.text)) ||
          namesProvidersThing(licence.sentence.text, reading)),
    );

const itsExisting = /\b(?:its|their) (?:own|existing|pre-?existing|standard|proprietary|earlier|prior)\b/i;

const onlyWithin =
  /\b(?:solely|only|exclusively) (?:as|in|within|to|for|with|together|where|when|insofar|if|so far)\b|\bnot (?:be )?(?:used? )?(?:\w+ )?(?:separately|apart|alone|on (?:its|their) own|by (?:itself|themselves))|\bnever\b|\bnowhere else\b|\blimited to\b|\b(?:may|shall|must|can) ?not (?:extract|use|be used)\b/i;

/** "The Vega Offerings" of Vega Labs, as defined: what a provider has for sale, not what it makes here. */
function bearsItsName(words: string, { parties, terms }: Facts): boolean {
  const owner = parties.find(({ role }) => role === 'provider');
  if (!owner) return false;
  const called = namePattern(owner.label);
  const named = new RegExp(
    `\\b(${called}(?:'s)? (?:[A-Z]\\w+ )?(?:Technolog(?:y|ies)|Software|Offerings?|Products?|Platform|IP|Intellectual Property|Know-How|Patents?|Tools))\\b`,
  ).exec(words);
  const term = named && terms.get(named[1]!);
  return !!term && !madeHere.test(term.meaning.text);
}
const madeHere =
  /\b(?:developed|created|made|conceived|arising|generated)\b[^.]{0,80}\b(?:under|pursuant|in the (?:course|performance)|hereunder|during)\b/i;

/** What is licensed: the words behind the grant, without the reasons before it. */
const licensedWords = (text: string): string => {
  const at = text.search(/\b(?:grants?|granted|licen[sc]e)\b/i);
  return at < 0 ? text : text.slice(at);
};
