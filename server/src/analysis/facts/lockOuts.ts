import type { Clause, Sentence } from '../clauses.ts';
import { memo } from '../memo.ts';
import { namePattern } from '../namePattern.ts';
import type { Party, Role } from '../parties/party.ts';
import { isClearly, other, type Provision } from '../provisions/provision.ts';
import { everything, exclusivities } from './exclusivity.ts';
import { anySays, type Facts } from './facts.ts';

/** A promise to keep away from all others, by whatever name: exclusivity, a refusal to deal with anybody else, a non-compete. */
export interface LockOut {
  readonly at: Provision;
  /** What the sentence says of competing, where it says that as well. */
  readonly trade: Provision | undefined;
  /** Who keeps away. */
  readonly bound: Role | undefined;
  /** The same by name, where the sentence names who shall not. */
  readonly boundParty: Party | undefined;
  /** The words that make the field a whole trade or a whole technology, in the sentence's text. */
  readonly broad: RegExpExecArray | undefined;
}

/** Every sentence once, exclusivity before a refusal, a refusal before a non-compete. */
export const lockOuts = memo((facts: Facts): readonly LockOut[] => {
  const all = new Map<unknown, LockOut>();
  const trades = facts.provisions.of('non-compete');
  const spoken = exclusivities(facts).filter(({ sentence }) => !/\bsecret\b/i.test(sentence.text));
  // Who may not use what its people remember may still work for whom it likes.
  const remembered = new Set(facts.provisions.of('residuals').map(({ sentence }) => sentence));
  for (const one of [...spoken, ...refusals(facts), ...trades.filter(isBan)])
    if (!all.has(one.sentence) && (!remembered.has(one.sentence) || sellsToNobody.test(one.sentence.text)))
      all.set(one.sentence, {
        at: one,
        trade: trades.find(({ sentence }) => sentence === one.sentence),
        bound: boundIn(one, facts.parties),
        boundParty: boundByName(one, facts.parties)?.party,
        broad: wideField.exec(one.sentence.text) ?? undefined,
      });
  return [...all.values()].sort((a, b) => a.at.start - b.at.start);
});

/** What may not be supplied is more than what is remembered, in one sentence. */
const sellsToNobody =
  /\b(?:not|never)\b[^.;]{0,40}\b(?:supply|offer|sell|provide|market)\b[^.;]{0,80}\b(?:products?|services?|systems?|software)\b[^.;]{0,30}\bto any (?:other|third)\b/i;

/**
 * Who is kept from others. By the sentence's grammar where it says who shall not, who grants, who is to have: "Alder enjoys
 * exclusivity" binds the other; "each other's only partner", both. Else as it was read.
 */
export function boundIn(one: Provision, parties: readonly Party[]): Role | undefined {
  const { text } = one.sentence;
  if (bothPartiesBound.test(text)) return 'both';
  const named = boundByName(one, parties);
  if (named) return named.party?.role ?? other(named.favoured?.role);
  return enjoys.test(text) ? other(one.from) : one.from;
}

/** Who shall not, by the name that comes first; where that one is to have, it is favoured, and the other bound. */
function boundByName(
  { sentence: { text } }: Provision,
  parties: readonly Party[],
): { readonly party?: Party; readonly favoured?: Party } | undefined {
  const [first] = parties
    .flatMap((party) =>
      [party.label, party.name, ...party.also].filter(Boolean).flatMap((one) => {
        const found = new RegExp(`(?<!\\w)${namePattern(one)}(?!\\w)[*"”]{0,3}${itsGroup},? ${actWords}`, 'i').exec(
          text,
        );
        return found ? [{ index: found.index, party, has: found.groups!.has && !fromOneAlone.test(text) }] : [];
      }),
    )
    .sort((a, b) => a.index - b.index);
  return first && (first.has ? { favoured: first.party } : { party: first.party });
}
const bothPartiesBound = /\b(?:each|neither|both|no) (?:part(?:y|ies)|of us)\b|\beach other\b|\bone another\b/i;
const itsGroup =
  '(?: (?:and|nor|or) (?:any of )?(?:its|their) (?:\\w+ ){0,2}(?:affiliates?|subsidiar(?:y|ies)|group compan(?:y|ies)|related (?:bod(?:y|ies)|entit(?:y|ies)|compan(?:y|ies))(?: corporate)?))?';
/** Who is to have something is not the one who is bound. */
const actWords =
  '(?:hereby |also )?(?:(?<has>(?:(?:shall|will|may|must) )?(?:ha(?:s|ve)|receives?|obtains?|enjoys?|holds?|(?:is|are|be) (?:entitled|granted|given|the (?:sole|exclusive|only))))\\b|(?:shall|will|may|must)\\b|won.t\\b|agrees?\\b|undertakes?\\b|grants?\\b|gives?\\b|licenses?\\b)';
const enjoys = /\b(?:enjoys?|holds?|has|is given|receives?) (?:[\w-]+ ){0,2}exclusivity\b/i;

/** "Shall not work for any other insurer", "will buy such services only from us": exclusive without the word. */
const refusals = ({ provisions }: Facts): readonly Provision[] =>
  provisions
    .of('exclusivity')
    .filter(
      ({ elements, sentence: { text, clause } }) =>
        clause.part !== 'definitions' &&
        clause.part !== 'recitals' &&
        clause.part !== 'front' &&
        (elements.has('others-refused') || (elements.has('bound') && noOther.test(text)) || fromOneAlone.test(text)),
    );
/** "Shall not engage any other person to develop such methods." */
const noOther =
  /\b(?:shall|will|may|must|agrees?)\b[^.;]{0,80}\b(?:not|never)\b[^.;]{0,60}\b(?:engage|retain|hire|commission|appoint|work with|buy|use)\b[^.;]{0,20}\bany other (?:person|party|company|firm|supplier|provider|developer|vendor)\b[^.;]{0,30}\b(?:to|for)\b/i;
const fromOneAlone =
  /\b(?:obtains?|buys?|purchases?|procures?|sources?|acquires?|orders?|takes?|works?|deals?)\b[^.;]{0,80}\b(?:(?:only|solely) (?:from|with|through)|(?:from|with|through) (?:the )?[\w'’-]+ (?:alone|only))\b/i;

/** What a party may own, hire or say is no trade that it keeps away from. */
const isBan = (one: Provision): boolean =>
  one.clause.part !== 'definitions' &&
  one.clause.part !== 'recitals' &&
  !useLimit.test(one.sentence.text) &&
  (isClearly(one, 'own-products-barred') || spellsOutBan(one));

const spellsOutBan = ({ sentence: { text, leadIn }, elements, byExamples }: Provision): boolean =>
  ((byExamples && !leadIn) || elements.has('end') || elements.has('term') || shuns.test(text)) &&
  !leaveButNotTo.test(text) &&
  !(byExamples && ofTheDeal.test(text)) &&
  !/\b(?:confidential information|solicit\w*|employ(?:ee|ment)|shares?|stock|secret)\b/i.test(text);
/** What may not be done with what is delivered under the paper bars no trade. */
const ofTheDeal =
  /\b(?:provide|sell|give|supply|deliver|license|distribute|make available|resell)\b[^.;]{0,30}\b(?:the|such|this|its|your) (?:[A-Z]\w+ )?(?:Software|Services?|Deliverables?|Work Product|Documentation|Platform|System|Model)\b(?![^.;]*\b(?:other than|any other|any(?:one|body) else)\b)/;
/** A use that is barred to whoever has leave to use: "use it to build a product that competes", "reverse-engineer or resell it". */
const useLimit =
  /\buse (?:it|them|(?:the |this |our |your )?[A-Z]\w+)\b[^.;]{0,30}\bto (?:build|create|develop|make|train|offer|provide)\b[^.;]{0,60}\bcompet|\breverse[- ]engineer|\bdecompil/i;

/** "Each may license it, though not to a rival": a limit on what one may do with a thing. */
const leaveButNotTo = /\b(?:may|free to)\b[^.;]{0,120}\b(?:though|but|only)\b[^.;]{0,10}\bnot to\b/i;
const shuns = /\b(?:not|never|no|neither|nor|refrains?|abstains?|n't)\b/i;

/** It goes on when the agreement is over, and no figure says how long. */
export function outlivesAgreement({ at }: LockOut, { agreement, provisions }: Facts): boolean {
  if (forGood.test(at.sentence.text)) return true;
  if (withTerm.test(at.sentence.text)) return false;
  const within = outwards(at.clause);
  const beside = ({ clause }: Sentence): boolean =>
    clause === at.clause ||
    (at.clause.parent?.number ? clause === at.clause.parent || clause.parent === at.clause.parent : false);
  if (agreement.prose.saying(thisSurvives).some(beside)) return true;
  return [...provisions.of('survival').map(({ sentence }) => sentence), ...agreement.prose.saying(goesOnAfter)].some(
    ({ text }) => within.some(({ number, title }) => namesClause(text, number) || namesTitle(text, title)),
  );
}
const goesOnAfter =
  /\b(?:continues?|goe?s? on|stays?|remains?|lasts?)\b (?:in (?:force|effect) )?(?:afterwards?|after (?:the|it|this)\b)/i;
/** By its heading, in whatever case: "the paragraphs on secrets, other clients and indemnity". */
const namesTitle = (text: string, title: string): boolean =>
  title.length > 6 &&
  (text.includes(title) || (/^[A-Z][a-z]+ \w/.test(title) && text.toLowerCase().includes(title.toLowerCase())));
/** The clause, and the articles around it. */
const outwards = (clause: Clause): readonly Clause[] =>
  clause.parent ? [clause, ...outwards(clause.parent)] : [clause];
const thisSurvives =
  /\bthis (?:article|section|clause|paragraph)\b[^.;]{0,20}\b(?:surviv\w+|continues|remains in (?:force|effect))\b[^.;]{0,40}\b(?:end|terminat\w+|expir\w+|notwithstanding)\b(?![^.;]*\b(?:days?|weeks?|months?|years?)\b)/i;
const forGood =
  /\b(?:thereafter|afterwards?|after(?:ward)? (?:it|its end|the (?:end|term)|(?:this|the) (?:agreement|contract|letter) (?:ends|has ended))|not at any time|at any time after|for ever|forever|ever again|without (?:any )?(?:limit|limitation|end) (?:in|of|as to) (?:time|duration)|(?:before|during) (?:or|and) after|in perpetuity|(?:for an )?indefinite(?:ly| period| time| duration)?|permanent(?:ly)?|(?:no|without(?: an?| any)?) (?:sunset|end[- ]date|expiry|time limit|long-?stop|end)|(?:of|for) unlimited duration|for all time|for good|exclusiv\w*\b[^.;]{0,80}\b(?:surviv\w+|outlasts?|outlives?)\b(?![^.;]*\b(?:days?|weeks?|months?|years?)\b))\b/i;

/** As long as the agreement, in words. */
export const withTerm = /\b(?:during|throughout|while|as long as|for the (?:duration|term)|until)\b/i;

/** "Sections 3, 4.1, 5 and 6 survive" names 6, and with it 6.1; so do "Articles 4 through 9" and "Articles IV and VI". */
function namesClause(text: string, number: string): boolean {
  const outer = /^\W*(\d{1,2})/.exec(number)?.[1];
  if (outer === undefined) return false;
  const named = new RegExp(
    String.raw`\b(?:sections?|articles?|clauses?|paragraphs?|§+)[^.;]{0,80}?(?<![\d.])(?:${outer}(?!\d)|(?<=\W)${romanNumerals[Number(outer)] ?? outer}(?!\w))`,
    'i',
  );
  return (
    named.test(text) ||
    [...text.matchAll(ranges)].some(([, from, to]) => Number(from) <= Number(outer) && Number(outer) <= Number(to))
  );
}
const romanNumerals: readonly string[] = ' I II III IV V VI VII VIII IX X XI XII XIII XIV XV'.split(' ');
const ranges =
  /\b(?:sections?|articles?|clauses?|paragraphs?)\b[^.;]{0,40}?(?<![\d.])(\d{1,2})(?: (?:through|to)|[–-]) ?(\d{1,2})(?![\d.])/gi;

/** A term that renews by itself ends only for whoever thinks of it. */
export const termRenews = (facts: Facts): boolean => anySays(facts, renews);
const renews =
  /\b(?:automatically (?:renews?|be renewed|extends?|be extended)|(?:renews?|renewed|extended?) (?:automatically|by itself|itself)|rolls? over (?:for|into|automatically)|(?:is|are|be) extended (?:by|for)[^.;]{0,60}\bunless\b|renews? (?:itself )?for (?:further|successive|additional|another|like)[^.;]{0,60}\bunless\b|(?:thereafter|then|after (?:that|which)|and) (?:[\w-]+ ){0,3}?from (?:year|month) to (?:year|month))/i;

const industries = `(?:insurance|banking|finance|financial services|agricultur(?:e|al)|farming|health ?care|medicine|medical|retail(?:ing)?|logistics|transport(?:ation)?|media|entertainment|commerce|e-commerce|technology|manufacturing|energy|education|shipping|maritime|property|real estate|hospitality|food|pharmaceuticals?|publishing|telecommunications|construction|mining|warehousing|travel|tourism|advertising|data analysis|analytics|software|mobility|automotive|aviation|(?:life|health|medical|material|data) sciences?|human resources|people matters|recruit(?:ing|ment)|gaming|games|sports?|fashion|chemicals?|biotech(?:nology)?|communications|defen[cs]e|security|law|legal services|government)`;
const aiTechnology = `(?:artificial intelligence|machine[- ]learning|generative AI|AI|automation|(?:image|speech) (?:analysis|recognition|processing)|data science|natural language processing|language models?|computer vision|machine vision)`;
/** A technology for whatever it is used: not "AI for reading meters". */
const wholeTechnology = String.raw`(?<=\b(?:any|other|all|every|no|buy|purchase|obtain|source|procure|acquire|develop|provide|supply|render)\b[^.;]{0,40})\b${aiTechnology}(?:,? (?:or|and) ${aiTechnology})*(?: (?:products?|services?|projects?|software|systems?|solutions?|tools?|work|technolog\w+|models?|of any kind|or ${aiTechnology}))*\b(?! (?:for(?! (?:any(?:one|body)|others|another|any other)\b)|that|which|to (?!(?:any|other|another)\b)|in (?!any\b))[\w ]{0,20})`;

/** Fields that are everything, a whole industry or a whole technology, as the sentence puts them. */
export const wideField = new RegExp(
  [
    String.raw`(?!(?<=\b(?:to|for|with) )any other business(?:es)? (?:that|which|who)\b)(?:${everything.source})`,
    String.raw`\bany (?:area|field|line|kind)s? of (?:interest|business|work|activity)\b`,
    String.raw`\b(?:services?|work|products?|business) of (?:any|every) (?:kind|nature|sort|description)\b`,
    String.raw`\b(?:in|engaged in|active in|business of|sector of|to) (?:the )?(?:\w+ of )?${industries}(?:, (?:\w+ )?${industries})*(?:,? (?:or|and) (?:\w+ )?${industries})?(?: (?:sector|industry|business|market|trade))?(?=[.,;:)]|$| (?:without|during|for the|at|and|or|to the|anywhere|in (?:any|the))\b)`,
    String.raw`\b(?:any|the) (?:other )?(?:participants?|player|person|party|company|business|enterprise) in (?:the )?${industries} (?:sector|industry|business|market)\b`,
    String.raw`\bany other ${industries} (?:data|services?|products?|software)\b`,
    String.raw`(?<=\bfor the purposes? of )${aiTechnology}\b`,
    // Whoever may not be served is told by several trades, or by the trade at large.
    String.raw`\bany other (?:[\w-]+(?: [\w-]+)?, ){1,5}(?:[\w-]+ )?(?:(?:or|and) )?[\w-]+ (?:business|compan(?:y|ies)|operator|firm|enterprise|undertaking|group|organi[sz]ation)s?\b`,
    String.raw`\bany other (?:maker|provider|supplier|seller|vendor|manufacturer|developer|producer|publisher)s? of (?:[\w-]+(?: [\w-]+)?, )+(?:[\w-]+(?: [\w-]+){0,2},? )?(?:or|and) \w+|\bany other (?:maker|provider|supplier|seller|vendor|manufacturer|developer|producer|publisher)s? or (?:user|buyer|seller|operator|distributor|dealer|supplier|developer|maker)s? of \w+`,
    String.raw`\bany other (?:person|company|business|firm|enterprise|organi[sz]ation)s? (?:who|which|that) (?:provides?|sells?|offers?|supplies|supply|carries on|operates?|renders?) (?:\w+ )?(?:services|products|goods|business)\b`,
    String.raw`\bor (?:on |with )?any other [\w-]+ (?:products?|services?|technolog(?:y|ies))\b`,
    String.raw`${aiTechnology}(?: [\w-]+)? (?:to|for|in|within) (?:the )?(?:(?:whole|entire|field|area|domain) (?:of )?)?${industries}(?! \w+(?:ing|tion|ment|s?is)\b)\b`,
    String.raw`\b(?:any|all|every|no)\b[^.;]{0,40}\b(?:software|products?|services?|systems?|tools?|solutions?|technology) (?:which|that) (?:uses?|employs?|contains?|appl(?:y|ies)|incorporates?|relies? on|(?:is|are) (?:based|built) on) (?:any )?${aiTechnology}`,
    String.raw`\b(?:buys?|procures?|purchases?|sources?|obtains?|acquires?)\b[^.;]{0,20}\ball (?:of )?(?:its |their )?(?:technology|software|automation|analytics|digital|data|IT|${aiTechnology})(?: (?:services|products|systems|tools|needs))?\b`,
    // A class of products told by several, or by doing the like.
    String.raw`\b(?:any|no) other (?:[\w-]+(?: [\w-]+)?, )+(?:[\w-]+(?: [\w-]+)? )?(?:or|and) (?:(?!of\b)[\w-]+ ){1,3}(?:products?|services?|tools?|software|platforms?|systems?|solutions?)\b`,
    String.raw`\b(?:any|every) (?:other )?(?:product|service|software|system|tool)s? (?:which|that|with) (?:performs?|has|have|serves?|having)? ?(?:an? |the )?(?:similar|same|comparable|equivalent) (?:functions?|purposes?)\b`,
    // Kinds of goods at large, from nobody else.
    String.raw`\bany (?:other )?(?:${industries}|${aiTechnology}|(?:image|text|speech|video|document) (?:analysis|recognition)) (?:products?|services?|software|tools?|systems?)(?= (?:from|of|by) (?:any(?:one|body)?|another|others)\b)`,
    String.raw`\b(?:[\w-]+, )+[\w-]+,? (?:or|and) (?:[\w-]+ )?(?:content|materials?|data|products?|goods|services?|software|technology)(?= from (?:any(?:one|body)?|another|others)\b)`,
    // A discipline.
    String.raw`\bin the (?:whole |entire )?fields? of ${aiTechnology}\b(?! (?:for|in|of|as applied)\b)`,
    String.raw`\b(?:concerning|relating to|in relation to|regarding) (?:the )?(?:${industries}|${aiTechnology})(?= (?:to|from|with|or with)\b|[.,;]|$)`,
    String.raw`\b(?:computational|statistical|analytical|machine-learn(?:ed|ing)|predictive) (?:methods|techniques|models|tools)(?: (?:for|of|on|concerning) [\w-]+)?(?=[.,;]|$)`,
    // "… or any related field" is no end of a field.
    String.raw`\b(?:or|and) (?:in )?(?:any |all )?(?:other )?(?:related|similar|adjacent|neighbou?ring|connected|comparable|kindred) (?:fields?|areas?|industr(?:y|ies)|markets?|sectors?|business(?:es)?|subjects?|disciplines?|domains?)\b`,
    wholeTechnology,
    String.raw`(?<=\bon )${aiTechnology}(?: (?:or|and) [\w ]{1,30})?(?=[.,;]|$)`,
  ].join('|'),
  'i',
);
