import type { Party, Role } from '../parties/party.ts';
import type { Sense } from '../terms.ts';
import type { Context, Evidence } from './provision.ts';

/**
 * Words of the field that several recognisers share, as sources of patterns, and the questions a pattern cannot ask:
 * what a defined term stands for, what title stands above, and which party a stretch of words names.
 */

/** "Consultant shall not", "neither party may": a duty to leave something. */
export const mayNot = String.raw`(?:(?:shall|will|may|must|can|does|do|did|is|are|agrees?|covenants?|undertakes?)\s?(?:not|never|neither|no longer|n't)\b|\bcan(?:not|'t)\b|\b(?:neither|no) (?:party|of the parties)\b|\b(?:neither|nor)\b|\bnot to\b|\bno right to\b|\brefrain from\b)`;

/** Source → pattern, letters of either size. */
export const pattern = (source: string): RegExp => new RegExp(source, 'i');

/** A stretch of time with an end of its own: "for two (2) years", "until", "through December". */
export const period =
  /\b(?:\d{1,3}|(?:twenty|thirty|thirty-six|twenty-four|forty-eight|sixty|ninety|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|fifteen)(?:-\w+)?)\)?(?: \(\d{1,3}\))?[ -](?:calendar |business |consecutive )?(?:days?|weeks?|months?|years?)\b|\buntil\b|\bexpir(?:es?|ation|y)\b|\bmilestones?\b|\b(?:through|to) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/i;

/** Consent, by its names. */
export const consent = String.raw`(?:(?:prior|express|advance|written|mutual)[\w, ]{0,30} )?(?:consent|approval|permission|agreement in writing|authori[sz]ation|(?<!annual |sick |parental |maternity )leave|sanction|concurrence|assent|say-so|ok|okay)\b`;
/** What a contract or a right may not be done with: passed on for good or for a time, given as security, laid on another. */
export const passesOn = String.raw`\b(?:(?:re-?)?assign(?:s|ed|able|ment|ments)?|transfer(?:s|red|rable|able)?|delegat(?:e|es|ed|ion|ing)|sub-?licen[cs](?:e|es|ed|able|ing)|sub-?contract(?:s|ed|ing)?|novat(?:e|es|ed|ion|ing)|ced(?:e|es|ed|ing)|alienat(?:e|es|ed|ion)|encumber(?:s|ed|ing)?|mortgag(?:e|es|ed)|(?:mak(?:e|es|ing)|made|sign(?:s|ed|ing)?|hand(?:s|ed|ing)?) (?:it |them )?over|(?:hand|pass)(?:s|es|ed|ing)? (?:it |them )?on|part(?:ing)? with|dispos(?:e|es|ed|ing|al) of|farm(?:ing|ed)? out)\b`;

/** How companies come into other hands. */
export const merger = String.raw`(?:\bmerge(?:s|d|r)?\b|\bmergers?\b|\bconsolidat(?:es?|ion)\b|\breorgani[sz]ation\b|\bacqui(?:res?|red|rer|ror|sition)\b|\b(?:sale|transfer|disposition|purchase|purchaser|sells?|transferee|acquirer) [^.;]{0,60}\b(?:substantially all|all or (?:a )?substantial|entire business|of (?:the|its|such party's|(?:the )?\w+'s) (?:business|assets|stock|equity|shares))|\bsubstantially all\b|\bchange (?:of|in) (?:the )?control\b|\bsuccessors?[- ]in[- ]interest\b)`;

/** Intellectual property: what may be owned or licensed as such. */
export const intellectual = String.raw`\b(?:intellectual property|inventions?|discover(?:y|ies)|patents?|copyrights?|trade ?marks?|service marks?|(?:licensed |trade )?marks|goodwill|trade secrets?|know-? ?how|ideas|works? of authorship|work product|works?\b(?= (?:made|created|prepared))|deliverables?|ip\b(?! address)|software|source code|moral rights|developments?|improvements?|modifications?|derivative works?|inventive|technolog(?:y|ies)|domain names?|data\b|content|materials|designs?|results)`;

/** What may be licensed, assigned or owned, told apart: `subject:background` and so on. */
export const subjectElements: Readonly<Record<`subject:${string}`, RegExp>> = {
  'subject:background':
    /\b(?:background|pre-?existing|prior (?:inventions?|works?|IP|intellectual)|general(?:ly)?[- ]purpose|(?:Provider|Consultant|Contractor|Agency|Developer|Vendor|Licensor|Supplier)(?:'s)?(?: Background| Pre-?[Ee]xisting)? (?:IP|Intellectual Property|Tools|Technology|Materials|Software|Property|Platform|Know-?[Hh]ow)|frameworks?|libraries|toolkits?)\b/i,
  'subject:deliverables':
    /\b(?:deliverables?|work product|works?(?= (?:made|created|prepared))|developments?|project (?:IP|results)|results|inventions?|foreground)\b/i,
  'subject:data': /\b(?:data ?sets?|databases?|\w+ data|data)\b(?! protection| processing| room)/i,
  'subject:mark':
    /\b(?:trade ?marks?|service marks?|(?:\w+ )?marks|logos?|trade ?names?|trade dress|brand(?:s| features)?|(?:name|image|likeness))\b/i,
  'subject:feedback': /\b(?:feedback|suggestions?|enhancement requests?|ideas)\b/i,
  'subject:model':
    /\b(?:(?:trained|fine-tuned|AI|ML|learning|language|foundation|base|custom) models?|models?(?= (?:weights|parameters))|model weights|weights and parameters|algorithms?)\b/i,
  'subject:outputs': /\boutputs?\b(?! (?:device|voltage|power))/i,
  'subject:software': /\b(?:software|source code|object code|programs?|applications?)\b/i,
  'subject:patent': /\bpatents?\b/i,
  'subject:know-how': /\b(?:know-? ?how|methods?|methodolog(?:y|ies)|techniques?|processes)\b/i,
  'subject:improvements': /\b(?:improvements?|enhancements?|modifications?|derivative works?)\b/i,
};

/** A defined term of the agreement that stands for this. */
export const standsFor =
  (sense: Sense): Evidence =>
  ({ text }, { terms }) =>
    terms.standing(text, sense);

/** A title above the sentence: its own clause's or that clause's parent. */
export const underTitle =
  (title: RegExp): Evidence =>
  ({ clause }) =>
    title.test(clause.title) || (!clause.title && clause.parent && title.test(clause.parent.title))
      ? { index: 0, length: 0 }
      : undefined;

/** A section cited in the sentence that bears such a title, itself or above it. */
export const cites =
  (title: RegExp): Evidence =>
  (sentence, { cited }) =>
    cited(sentence).some((clause) => title.test(clause.title) || (clause.parent && title.test(clause.parent.title)))
      ? { index: 0, length: 0 }
      : undefined;

/** The last party named in these words; who acts when they stand before the verb. */
export function lastParty(words: string, { parties }: Context): Party | undefined {
  let best: Party | undefined;
  let at = -1;
  for (const party of parties)
    for (const name of labelAndName(party)) {
      const found = lastPlaceOfName(words, name);
      if (found > at) [best, at] = [party, found];
    }
  return best;
}

/** "While we work together you will not": who may not, whoever was spoken of before. */
export function whoMayNot({ text }: { readonly text: string }, context: Context): Role | undefined {
  const ban = banWords.exec(text);
  if (!ban) return undefined;
  const before = text.slice(0, ban.index + ban[0].length);
  const neither = /\bneither (?:of the )?part(?:y|ies)\b/i.exec(before);
  if (neither) return 'both';
  // "Sells to Client alone and shall not sell to others": Client is whom it sells to.
  const subjects = before.replace(/\b(?:to|for|with|from|by|of|than) (?:the )?[A-Z][\w-]{0,40}/g, ' ');
  return (lastParty(subjects, context) ?? lastParty(before, context))?.role;
}
const banWords =
  /\b(?:(?:shall|will|may|must|can) (?:not|never)|won['’]t|shan['’]t|cannot|(?:undertakes?|agrees?) (?:not to|to \w+ no))\b(?! be\b)|\bneither (?:of the )?party\b/i;

/** The first party named in these words; who receives when they stand behind the verb. */
export function firstParty(words: string, { parties }: Context): Party | undefined {
  let best: Party | undefined;
  let at = Number.POSITIVE_INFINITY;
  for (const party of parties)
    for (const name of labelAndName(party)) {
      const found = firstPlaceOfName(words, name);
      if (found >= 0 && found < at) [best, at] = [party, found];
    }
  return best;
}

export const eachParty = /\b(?:either|neither|each|both|no|any) (?:of the )?part(?:y|ies)\b|\b[Tt]he parties\b/i;

const labelAndName = ({ label, name }: Party): readonly string[] => (label === name ? [label] : [label, name]);

function firstPlaceOfName(words: string, name: string): number {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1))
    if (isPartyNameAt(words, at, name)) return at;
  return -1;
}
function lastPlaceOfName(words: string, name: string): number {
  for (let at = words.lastIndexOf(name); at >= 0; at = at ? words.lastIndexOf(name, at - 1) : -1)
    if (isPartyNameAt(words, at, name)) return at;
  return -1;
}
/** "Customer" in "Customer Data" or "Customers" is not the customer. */
const isPartyNameAt = (words: string, at: number, name: string): boolean =>
  !/[\w]/.test(words[at - 1] ?? ' ') &&
  !/^(?:[\w]| (?:Data|Content|IP|Intellectual|Materials|Marks?|Property|Technology|Software|Background|Products?|Improvements?|Inventions?|Patents?|Know)\b)/.test(
    words.slice(at + name.length, at + name.length + 14),
  );
