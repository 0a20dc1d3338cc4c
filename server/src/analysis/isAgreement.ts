import type { Sentence } from './clauses.ts';
import { isPart } from './parties/candidates.ts';
import type { Party } from './parties/party.ts';
import { says } from './sentenceMemo.ts';

/**
 * Whether a paper binds. Most say so in the words of contracts ("shall", "hereby", "the parties"). A short one may use
 * none of them: then two who are named, or "we" and "you", must each do, owe or get something. What only talks about contracts,
 * reports one or offers one does not bind, whatever words it borrows.
 */
export function isAgreement(title: string, sample: readonly Sentence[], parties: readonly Party[]): boolean {
  if (sample.length === 0) return false;
  const first = (many: number): string =>
    sample
      .slice(0, many)
      .map(({ text }) => text)
      .join(' ');
  const opening = `${title} ${first(12).slice(0, 3000)}`;
  const titled = isTitled.test(title) && !retold.test(title);
  if (publicLicence.test(titled ? title : opening) || (!titled && openSource.test(first(60)))) return false;
  if (
    noticeTitle.test(title) ||
    commentTitle.test(title) ||
    /\b(?:announced today|press release|FOR IMMEDIATE RELEASE)\b/i.test(opening)
  )
    return false;
  const named = parties.filter(({ name, label }) => name !== label);
  const formal = isFormal(titled, sample);
  // Who names the parties and speaks like a contract throughout may ask questions and explain, too.
  if (formal && titled && named.length >= 2) return true;
  if (talksAbout(title, sample, formal && titled)) return false;
  return formal || bothSidesAct(title, opening, sample, parties);
}

/**
 * Whether a text that was not read as an agreement has the marks of one: a title such as agreements have, or two who are
 * named and labelled. For telling the reader that silence has another reason than a clean paper.
 */
export function looksLikeAgreement(title: string, parties: readonly Party[]): boolean {
  if ([publicLicence, noticeTitle, commentTitle, aboutTitle, retold].some((one) => one.test(title))) return false;
  return isTitled.test(title) || parties.filter(({ name, label }) => name !== label).length >= 2;
}

/** Papers that bind speak in "shall", name parties, define terms and choose a law; readmes and open-source licences do not. */
function isFormal(titled: boolean, sample: readonly Sentence[]): boolean {
  const words = sample.reduce((sum, { text }) => sum + text.length / 6, 0);
  const dense = (share: number): boolean => shall + formal > share * Math.max(8, words / 25);
  let shall = 0;
  let formal = 0;
  for (const sentence of sample) {
    if (says(sentence, binding)) shall++;
    if (says(sentence, formalWords)) formal++;
    // A page without a title must speak like a contract throughout, a short one all the more.
    if (
      titled
        ? formal + shall >= 2 && dense(0.06)
        : sample.length < 15
          ? shall >= 3 && formal >= 2 && dense(0.4)
          : formal >= 4 && shall >= 3 && dense(0.15)
    )
      return true;
  }
  return false;
}

/**
 * Whether two sides deal with each other: each named party, or "we" and "you", acts in what the paper says, or the paper
 * lists terms beside their names.
 */
function bothSidesAct(title: string, opening: string, sample: readonly Sentence[], parties: readonly Party[]): boolean {
  const named = parties.filter(
    ({ name, label, also }) => name !== label || also.length > 0 || partyPronoun.test(label) || !isPart(name),
  );
  const called = parties.flatMap(({ name, label, also }) =>
    [label, ...also, name].map((words) => ({ words: words.replaceAll('.', '·'), label })),
  );
  const act = new Set<string>();
  let duties = 0;
  let spoken = 0;
  let asked = 0;
  let headed = 0;
  let prose = 0;
  for (const sentence of sample) {
    const heading = sentence.facts.heading?.text ?? '';
    if (termHeading.test(heading) || (!heading && says(sentence, termLine))) headed++;
    if (sentence.text.length < 12) continue;
    prose++;
    const who = called.filter(({ words }) => actsInSentence(sentence, words)).map(({ label }) => label);
    const both = named.length >= 2 && says(sentence, bothDo);
    for (const label of both ? named.map((one) => one.label) : who) act.add(label);
    const told = says(sentence, weDo);
    const bound = says(sentence, youDo);
    if (told) spoken++;
    if (bound) asked++;
    if (who.length || both || told || bound) duties++;
  }
  const titles = new Set(sample.map(({ clause }) => clause.title).filter((one) => termHeading.test(one)));
  headed += titles.size;
  if (duties < Math.max(2, prose / 6) && !(duties && prose <= 4) && headed < 3) return false;
  const covenant = isTitled.test(title) || dealTitle.test(title) || sealed.test(opening);
  if (named.length >= 2 && !retold.test(title))
    return act.size >= 2 || (act.size >= 1 && covenant) || headed >= 3 || (spoken > 0 && asked > 0);
  // Labels alone, as in standard terms; "I" and "you", as in a letter: then money must be spoken of, or the title say so.
  const priced = sample.some((sentence) => says(sentence, price));
  if (parties.length >= 2 && act.size >= 2 && (covenant || priced)) return true;
  // One side alone is named where the paper is the other's own: "St Anne's: Contract for …", "Contractor: Vega LLP".
  if (isTitled.test(title) && !retold.test(title) && named.length && act.size && priced && duties >= prose / 4)
    return true;
  // Who writes a letter says "we" of itself, and the other signs it.
  if (spoken > 1 && covenant && priced && sample.slice(-6).some((sentence) => says(sentence, countersigned)))
    return true;
  return spoken > 0 && asked > 0 && (covenant || (priced && spoken + asked >= 3));
}
const countersigned =
  /^(?:(?:read|seen|accepted|agreed|confirmed|acknowledged)(?: and |, )?)+ (?:for|by|on behalf of)\b/i;
const partyPronoun = /^(?:we|us|you|I)$/i;

/** Whether who is called so has a part in what the sentence says: "Vega shall …", "Vega runs …", "the model is Vega's". */
function actsInSentence(sentence: Sentence, words: string): boolean {
  const { text } = sentence;
  if (!says(sentence, verb)) return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    if (!/[\w-]/.test(text[at - 1] ?? ' ') && !/[\w-]/.test(text[at + words.length] ?? ' ')) return true;
  return false;
}
/** A verb that binds, or says what is: short papers speak in the present. */
const verb =
  /\b(?:shall|will|must|may|can|cannot|agrees?|need not|is|are|goes?|belongs?|undertakes?|hereby)\b|\b[a-z]{2,}(?<!thi|it|i|a|alway|perhap|day|month|year|term|fee|right|service|result|model|work|record|purpose|use|part)s (?:[a-z]|[A-Z])/;
const bothDo =
  /\b(?:(?:[Ee]ach|[Ee]ither|[Nn]either|[Bb]oth|[Nn]one|[Tt]he)(?: (?:part(?:y|ies)|sides?|of (?:us|them)|compan(?:y|ies)|partners?))|[Ee]ach|[Nn]either|[Bb]oth) (?:\w+ly )?(?:shall|will|may|must|agree|keep|retain|[a-z]{2,}s)\b|\b(?:jointly|together)\b/;
const weDo =
  /\b(?:I|[Ww]e)(?:'ll| (?:\w+ly )?(?:will|shall|must|may|can(?:not)?|agree|undertake|promise|keep|own|provide|run|build|host|supply|give|grant|deliver|make|answer|develop|design|train|do not|don't))\b/;
const youDo =
  /\b[Yy]ou(?:'ll| (?:\w+ly )?(?:will|shall|must|may|agree|undertake|promise|pay|keep|own|get|give|grant|receive|accept|upload|supply|take|do not|don't|owe))\b|\b(?:is|are|becomes?|stays?|remains?) yours\b/;
const price =
  /(?:[$€£¥]|\b(?:USD|EUR|GBP|CHF|Rs·?|INR|AUD))\s?\d|\b\d[\d,. ]{0,30} (?:dollars|euros?|pounds|francs|rupees|USD|EUR|GBP|CHF)\b|\b(?:[Yy]ou|[Cc]ustomer|[Cc]lient) (?:will |shall |must )?pays?\b|\b(?:shall|will|must) (?:pay|owe)\b|\binvoices?\b/;
const termNames =
  'fees?|price|pricing|charges|payment(?: terms)?|costs?|term|duration|scope(?: of work)?|work|services|deliverables?|ip(?: rights| ownership)?|intellectual property(?: rights)?|ownership|rights|results|background(?: ip)?|data(?: use)?|confidentiality|liability|warrant(?:y|ies)|termination|governing law|place of jurisdiction|jurisdiction|law|delivery|acceptance|exclusivity|start(?: date)?|end date|hosting|support|licen[cs]e|publicity|notice';
const termHeading = new RegExp(`^(?:${termNames})(?: (?:and|&) (?:${termNames}))?[.:]?$`, 'i');
const termLine = new RegExp(`^(?:${termNames})(?:\\s*[:–-]\\s|\\s(?:by|is|are|within|\\d))`, 'i');
const dealTitle =
  /\b(?:order|memorandum|memo of|term sheet|heads of terms|letter|understanding|deal|arrangement|engagement|terms|protocol|accord|rider|licen[cs]e|undertaking|secondment|pilot|retainer|mandate|call-off|conditions)\b/i;
/** "This note records what we agreed", "please countersign". */
const sealed =
  /\b(?:this (?:letter|note|memo|memorandum|e-?mail|paper|page|document|sheet|contract|agreement|arrangement) (?:sets? out|confirms?|records?|is|covers|between)|(?:we|parties|both) (?:have )?agreed?\b|countersign|signed (?:by|for)|by signing|what we (?:have )?agreed|terms of our)/i;

/** What reports, explains, offers or collects, and binds nobody. */
function talksAbout(title: string, sample: readonly Sentence[], formal: boolean): boolean {
  if (aboutTitle.test(title)) return true;
  let about = 0;
  let offers = 0;
  let reports = 0;
  for (const sentence of sample.slice(0, 120)) {
    if (says(sentence, meta)) about++;
    if (says(sentence, proposal)) offers++;
    if (says(sentence, reported)) reports++;
  }
  const many = Math.max(2, Math.min(sample.length, 120) / (formal ? 4 : 8));
  return (
    about >= many ||
    reports >= many ||
    (offers >= Math.max(2, sample.length / 10) && !sample.slice(-12).some((sentence) => says(sentence, accepted)))
  );
}
const aboutTitle =
  /\b(?:how to|guide|guidelines|checklist|cheat ?sheet|primer|explain(?:ed|er)|explanation|what (?:is|are|to|does|every)|why|understanding (?!of\b|between\b)|(?:clause|template|contract) (?:library|bank|collection)|clauses? (?:we|you|to)|playbook|lessons|tips|faq|frequently asked|questions|best practices?|proposal|quotation|pitch|estimate|minutes|meeting notes|summary of|overview of|case (?:study|note)|newsletter|blog|tutorial|handbook|glossary|readme|policy|specification|requirements|changelog|release notes|roadmap|job|vacancy|invitation|request for (?:proposals?|quotations?)|call for \w+|grant call)\b|\?$/i;
const retold = /\b(?:enters?|announces?|signs|signed|how to|guide)\b/i;
const meta =
  /\b(?:(?:this|the following) (?:article|post|blog|guide|explainer|checklist|chapter|tutorial|library)|in this (?:post|article|guide|section we)|(?:a|your|most|many|any|good|every|these|such|some) (?:\w+ )?(?:contracts?|agreements?|clauses?|lawyers?|solicitors?|attorneys?|counsel|NDAs?) (?:should|often|usually|typically|tends?|can|might|needs?|says?|do(?:es)?|will often|is|are)|use (?:this|these) (?:clauses?|wording|when|if)|fallback|drafting notes?|(?:provider|customer|vendor|supplier|client|buyer|licensor|licensee)[- ]friendly|(?:sample|model|example) (?:clauses?|wording|language)|ask (?:your|the|for|whether|who)|make sure|check (?:that|whether|if|for|who)|consider (?:whether|adding|asking|using)|look (?:out )?for|watch out|negotiat(?:e|ing|ors?)|red flags?|we recommend|you should|best practices?|questions? to ask|talk to a lawyer|not legal advice|let's (?:look|say|talk))\b|\?$/i;
const proposal =
  /\b(?:(?:we|I) (?:propose|would (?:love|like|build|start|deliver|charge|suggest|be (?:happy|glad|delighted)))|(?:this|our|the) (?:proposal|quotation|quote|estimate|offer)\b|next steps?|looking forward|(?:is|remains) (?:open|valid) (?:for|until)|if you (?:decide|choose) to (?:proceed|go ahead)|would cost)\b/i;
const reported =
  /\b(?:announced|said (?:that|the|in|on|it|they|he|she)|according to|told (?:us|reporters|the)|spokes(?:man|woman|person)|last (?:week|month|year|quarter)|yesterday|the (?:court|judge|tribunal|jury) (?:held|found|ruled|said)|plaintiff|defendant|shareholders were|has raised|funding round)\b/i;
const accepted = /\b(?:accepted|agreed|signed|sign(?:ature)?s?|countersign\w*|by signing)\b/i;

const binding =
  /\b(?:shall|hereby|hereto|herein|hereunder|thereof|agrees? (?:to|that)|covenants?|undertakes? to)\b|\b(?:Provider|Customer|Client|Agency|Vendor|Developer|Consultant|Contractor|Company|Licensor|Licensee|Supplier|Buyer|Seller|[Pp]art(?:y|ies)) (?:will|must|may)\b/i;
const formalWords =
  /(?<![Tt]hird[ -])\b[Pp]art(?:y|ies)\b|\b(?:governed by the laws?|agreement between|entire agreement|in witness whereof|effective date|entered into|[Cc]onfidential [Ii]nformation|(?:this|the) (?:[Aa]greement|AGREEMENT|Addendum|Amendment|Statement of Work|SOW|Contract|Terms|DPA|SLA))\b|\((?:the |each,? an? |collectively,? )?"[A-Z]|^"[A-Z][^"]{1,60}" means/;
const isTitled =
  /\b(?:agreements?|(?:sub)?contracts?|addendum|statement of work|amendment|lease|promissory note|deed|memorandum of understanding|letter of intent|terms (?:and conditions|of (?:service|use))|(?:cloud|standard|general|service|AI|sub|supplier)\w* terms|confirmation|standard clauses|NDA|MSA|SOW|SAFT|SAFE|DPA|SLA|EULA|order form|work order|task order|purchase order|engagement letter|terms of engagement|cover page|joint filing|rider|heads of terms)\b/i;
const publicLicence =
  /\b(?:MIT License|ISC License|BSD|Apache License|GNU (?:Lesser |Affero )?General Public|Mozilla Public License|Creative Commons|Unlicense|Artistic License|Boost Software License|zlib|permission is hereby granted, free of charge|redistribution and use in source and binary)\b/i;
const openSource =
  /permission is hereby granted, free of charge|redistributions? (?:of source code|in binary form) must|permission to use, copy, modify/i;
/** What is written about a paper, our own reports among them: it quotes the words of contracts and binds nobody. */
const commentTitle =
  /^(?:(?:internal|legal|confidential|privileged) )?(?:memo|comments|notes|remarks|observations|issues(?: list)?|opinion|mark-?up) (?:on|about|concerning|regarding|re)\b/i;
const noticeTitle =
  /\b(?:privacy (?:policy|notice|statement)|code of conduct|contributing|changelog|read ?me)$|^(?:the )?licen[cs]e$/i;
