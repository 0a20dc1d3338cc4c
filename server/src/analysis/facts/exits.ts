import type { Agreement } from '../agreement.ts';
import type { Sentence } from '../clauses.ts';
import { memo } from '../memo.ts';
import type { Provision } from '../provisions/provision.ts';
import { memoized } from '../sentenceMemo.ts';
import type { Facts } from './facts.ts';

/** Sale of a party, in the words contracts use for it. */
const saleOfParty = String.raw`(?:\bmerg(?:e[sdr]?|ers?|ing)\b|\bconsolidat\w+|\bacqui(?:res?|red|rer|ror|ring|sition)\b|\bchange (?:of|in) control\b|\breorgani[sz]ation\b|\b(?:sale|sell|sells|transfer|transfers|disposition|purchaser?)\b[^.]{0,60}\b(?:all|substantially|business|assets|stock|shares|control)\b|\b(?:substantially )?all (?:or substantially all )?of (?:its|the|such)|\bsuccessors? (?:to|in|of|entity|corporation|compan|by)|\b(?:its|a|any|his|their|such party's) successors?\b|\bentire business\b|\b(?:buys|takes over|acquires|buyer of) (?:[\w'’]+ ){0,6}business\b|\ball of the goodwill\b)`;
export const saleWords = new RegExp(saleOfParty, 'i');

/** "… except to a successor by merger": words of exception, and a sale behind them. */
const exceptedSale = new RegExp(
  String.raw`\b(?:except(?:ing|ion)?|other than|provided,? (?:further,? |however,? )*that|provided,? however|however|save|unless (?:such|the|to|it|in)|notwithstanding|shall not apply|not (?:be )?required|(?:but|though|although) (?:either|each|a|such|may|who(?:ever|soever)|anyone|anybody)|excluding)\b[^.]{0,420}?${saleOfParty}`,
  'i',
);
/** "Either party may assign this Agreement to an acquirer": leave, and a sale behind it. */
const permitted = new RegExp(
  String.raw`\b(?:may(?! not)|shall (?:have the right|be (?:entitled|permitted|free))|(?:is|are) (?:entitled|permitted|free)|right to|freely)\b[^.]{0,60}\b(?:assign|transfer|assignable)\w*\b[^.]{0,420}?${saleOfParty}`,
  'i',
);
/** "… to an assignee of the entire business, but shall not otherwise be assignable". */
const notOtherwise = new RegExp(String.raw`${saleOfParty}[^.]{0,200}\b(?:not|nor) otherwise\b`, 'i');
/** The sale is named, but as one more thing that is forbidden. */
const extendedBan =
  /\b(?:including|whether|by operation of law|deemed|constitute\w*|directly or indirectly|through|as a result of)\b[^.]{0,120}$/i;
const consentOnly =
  /^(?:except|unless|save|other than) (?:with|upon|by) (?:the )?(?:[\w']+ ){0,6}(?:consent|approval|permission)\b[^.]{0,80}\b(?:not|neither|nor)\b/i;
const prohibitionWords = /\b(?:neither|no party|not|cannot|without)\b/i;

/** Whom a way out helps: `both`, one side, or undefined when the sentence does not tell. */
export type Helped = 'both' | 'provider' | 'customer' | 'someone';

/** `shareOnly`: a share in what is jointly owned may go to a successor; the agreement stays where it is. */
export interface WayOut {
  readonly sentence: Sentence;
  readonly helps: Helped;
  readonly shareOnly: boolean;
}
const ofAShare = /\btransfer\w*\b[^.]{0,40}\bits (?:whole |entire |undivided )*(?:share|interest)\b/i;

/** The ways out that the agreement's assignment clauses leave for the sale of a party. */
export const waysOut = ({ agreement }: Facts): readonly WayOut[] => waysOutOf(agreement);

const waysOutOf = memo((agreement: Agreement): readonly WayOut[] => {
  const found: WayOut[] = [];
  const passing = new Set(agreement.prose.saying(passingWords));
  for (const sentence of agreement.prose.saying(saleWords)) {
    const { text, leadIn } = sentence;
    if (!passing.has(sentence) && !(leadIn && passing.has(leadIn))) continue;
    if (!aboutTheAgreement.test(`${leadIn?.text ?? ''} ${text}`) || notAWay.test(text)) continue;
    if (!assignOrTransfer.test(text) && !(leadIn && assignOrTransfer.test(leadIn.text))) continue;
    if (sentence.clause.part === 'recitals') continue;
    const way =
      memoized(sentence, wayIn, wayIn) ??
      (leadIn && /\b(?:except|other than|may assign|without)\b/i.test(leadIn.text) ? 0 : undefined);
    if (way === undefined) continue;
    found.push({
      sentence,
      helps: helpedBy(sentence, way, agreement.parties),
      shareOnly: ofAShare.test(text) && !/\bassign|\b(?:agreement|contract)\b[^.]{0,40}\bto\b/i.test(text),
    });
  }
  for (const { sentence, elements, byExamples } of agreement.provisions.of('anti-assignment'))
    if (
      (elements.has('exit') || (byExamples && exceptOnSale.test(sentence.text))) &&
      someoneBuys.test(sentence.text) &&
      !saleIsBanned.test(sentence.text) &&
      !found.some((one) => one.sentence === sentence)
    )
      found.push({ sentence, helps: helpedBy(sentence, 0, agreement.parties), shareOnly: false });
  return found;
});

/** What the classifier takes for a way out on a sale has a sale in it, in some words. */
const someoneBuys =
  /\b(?:acqui\w+|merg\w+|sale|sells?|sold|buy\w*|bought|tak(?:es?|en|ing) over|takeover|success\w+|whole|entire|all its|undertaking|business|owners?|control|split|amalgamat\w+|absor\w+)\b/i;

/** "Nor undergo any merger", "a sale of its assets is deemed an assignment that requires consent": the sale is what is forbidden. */
export const saleIsBanned =
  /\b(?:not|nor|neither)\b[^.;]{0,100}\b(?:undergo|effect|permit|suffer|enter into|carry out|complete)\b[^.;]{0,40}\b(?:merger|sale|change|acquisition|takeover)|\b(?:merger|sale|acquisition|change (?:of|in) (?:control|ownership))\b[^.;]{0,160}\b(?:deemed|considered|treated as|constitutes?)\b[^.;]{0,40}\b(?:assignment|transfer)\b[^.;]{0,60}\b(?:requires?|needs?|subject to|without)\b|\b(?:merger|sale|acquisition|change (?:of|in))\b[^.;]{0,160}\b(?:shall|will|must)? ?(?:requires?|needs?)\b[^.;]{0,40}\b(?:consent|approval)\b/i;

/** "Unless your whole shop is sold with it." */
const exceptOnSale =
  /\b(?:unless|except|save|other than|but not|not needed|unnecessary)\b[^.;]{0,80}\b(?:acqui\w+|merg\w+|sale|sold|sells?|buy\w*|bought|tak(?:es?|en|ing) over|successor|whole|entire|business)\b/i;

/** The agreement or rights under it pass on, not assets, shares or a technology. */
/** Passing on, by the usual words and by pictures: whoever buys takes the party's place. */
const takesThePlace = String.raw`\b(?:takes?|steps?) (?:over |into )?(?:that|such|the|its|a|their)(?: (?:party|company|seller))?(?:'s|’s)? (?:place|seat|shoes|role)\b|\b(?:hand|pass)(?:s|es|ed)? (?:[\w ]{0,30} )?on to\b`;
const assignOrTransfer = new RegExp(`\\b(?:assign|transfer)|${takesThePlace}`, 'i');
const aboutTheAgreement =
  /\bassign|\b(?:takes?|steps?) (?:over |into )?[\w' ]{1,24}(?:place|seat|shoes|role)\b|\b(?:hand|pass)(?:s|es|ed)? (?:this|the) (?:agreement|contract|deal)\b|\btransfer\w*\b[^.]{0,80}\b(?:agreement|contract|rights? (?:and|or) obligations?|rights? under|its (?:whole |undivided )?(?:share|interest)|hereunder)/i;
/** Definitions and grants of licences speak of sales and transfers too. */
const notAWay =
  /\b(?:transfer|assign)\w* (?:(?:any|such|the|its) )*(?:proprietary |study )?(?:materials?|samples?|drugs?|equipment)\b|\bconfer\w*\b[^.]{0,60}\bany (?:other )?person\b|\bworks? made for hire\b|^"[^"]{2,60}" (?:shall )?(?:means?|includes?)\b|\bhereby grants?\b(?![^.]{0,200}\bassign this)/i;

const passingWords = /ssign|SSIGN|ransfer|RANSFER|place\b|seat\b|shoes\b|steps? into|hand(?:ed)? on|pass(?:ed)? on/;

/** "No change of control shall be considered an assignment": then no consent is asked. */
const noAssignment = new RegExp(
  String.raw`\bno\b[^.]{0,160}?${saleOfParty}[^.]{0,200}?\b(?:shall|will) (?:be )?(?:considered|deemed|constitute)\b[^.]{0,40}\bassignment\b|${saleOfParty}[^.]{0,160}?\b(?:shall|will|does|do) not (?:be )?(?:considered|deemed|constitute)\b[^.]{0,40}\b(?:assignment|transfer)\b`,
  'i',
);

/** Where in these words a way out begins; undefined when a sale is not excepted. */
function wayIn(text: string): number | undefined {
  const none = noAssignment.exec(text);
  if (none) return none.index;
  for (const pattern of [exceptedSale, permitted]) {
    const match = pattern.exec(text);
    if (!match) continue;
    // "Except with Harbor's approval, not even in a merger": consent again, and no way out.
    if (consentOnly.test(match[0])) continue;
    const head = /^.{0,400}(?=)/.exec(match[0])![0];
    const at = saleWords.exec(match[0]);
    const between = at ? match[0].slice(0, at.index) : head;
    // "… without consent, and a change of control shall be deemed an assignment" excepts nothing.
    const behind = text.slice(match.index + (at?.index ?? 0), match.index + match[0].length + 160);
    if (
      /\b(?:shall|will|is|be) (?:be )?(?:deemed|considered|constitute)\b(?! not)/i.test(behind) &&
      !/\bnot (?:be )?(?:deemed|considered|constitute)/i.test(behind)
    )
      continue;
    if (
      extendedBan.test(between) &&
      pattern === exceptedSale &&
      !/\bexcept|provided|however|notwithstanding/i.test(between.slice(0, 20))
    )
      continue;
    if (pattern === permitted && prohibitionWords.test(text.slice(Math.max(0, match.index - 60), match.index)))
      continue;
    return match.index;
  }
  return notOtherwise.test(text) ? 0 : undefined;
}

function helpedBy(sentence: Sentence, way: number, parties: Facts['parties']): Helped {
  const { text } = sentence;
  // "No change of control of a party …": said of every party, unless one is named.
  if (noAssignment.test(text)) {
    const named = partyHelpedBy(text, parties);
    return named === 'someone' || /\b(?:a|any|either|each) part(?:y|ies)\b/i.test(text) ? 'both' : named;
  }
  const exception = text.slice(way);
  // "Atlantic may transfer it with the sale of its business": who may stands before the leave.
  if (/^(?:may|shall|is|are) /i.test(exception)) {
    const who = partyHelpedBy(text.slice(Math.max(0, way - 60), way), parties);
    if (who !== 'someone' && !bindsBoth(text.slice(0, way))) return who;
  }
  // In "… but shall not otherwise be assignable" the ban stands behind the way out.
  const before = way === 0 && notOtherwise.test(text) ? text : text.slice(0, way);
  const until = saleWords.exec(exception)?.index ?? 120;
  const near = exception.slice(0, until + 60);
  if (
    /\b(?:either|each|any|both|a|such|assigning|the assigning|neither|that|no) part(?:y|ies)\b|\bthe parties\b|\bits\b(?=[^.]{0,60}\bsuccessor)/i.test(
      near,
    )
  )
    return /\b(?:either|each|any|both|a|such|neither|assigning) part/i.test(near) || bindsBoth(before)
      ? 'both'
      : partyHelpedBy(near, parties);
  const named = partyHelpedBy(near.slice(0, 140), parties);
  if (named !== 'someone') return named;
  // "Provided that Licensor may, without such consent, assign": one of them, whoever that is.
  if (oneMay.test(exception.slice(0, 90))) return 'someone';
  return bindsBoth(before || sentence.leadIn?.text || '') ? 'both' : 'someone';
}

const oneMay =
  /^\W{0,2}(?:[a-z]+,? ){0,4}(?:the )?(?!Party|Parties|Agreement|Section|This|That|It\b)[A-Z][a-z][\w-]+ (?:may|shall be (?:entitled|permitted|free)|shall have the right|is (?:entitled|permitted|free))\b/;

export const bindsBoth = (words: string): boolean =>
  /\b(?:either|neither|no|each|both|any|a) (?:of the )?part(?:y|ies)\b|\b(?:either|neither|each|both) of us\b|\bthe parties\b|\bnot (?:be )?(?:assigned|assignable)\b(?![^.]{0,40}\bby (?!either|any|a party))/i.test(
    words,
  );

/** Whose leave is not asked, or who shall give it, is not who goes. */
const leaveOf =
  /\b(?:consent|approval|permission) of (?:the )?[A-Z][\w&-]*|\b[A-Z][\w&-]{0,60}(?: [A-Z][\w&-]*){0,3} (?:shall|will) (?:not withhold (?:its )?)?consent\b/g;

function partyHelpedBy(spoken: string, parties: Facts['parties']): Helped {
  const words = spoken.replace(leaveOf, '');
  const named = parties.filter(({ label, name }) => words.includes(label) || words.includes(name));
  if (named.length > 1 && /\b(?:each|both|and)\b/.test(words)) return 'both';
  let best: { at: number; helps: Helped } | undefined;
  for (const { label, name, role } of parties)
    for (const called of [label, name]) {
      const at = words.indexOf(called);
      if (at < 0 || (best && best.at <= at)) continue;
      best = { at, helps: role === 'provider' || role === 'customer' ? role : 'someone' };
    }
  return best?.helps ?? 'someone';
}

/** A ban on assigning the agreement or rights under it: the sentence that forbids, not what follows from breaking it. */
export function bansAssignment({ sentence, elements, byExamples }: Provision): boolean {
  const { text } = sentence;
  if (byExamples) return elements.has('ban') && refusalWords.test(text) && !notTheBan.test(text);
  if (elements.has('licence-only')) return false;
  // "Customer may not assign it": which is this agreement, the sentence before says.
  if (elements.has('that')) return true;
  if (/^(?:any|such|an)\b[^.]{0,40}\b(?:attempt|purported|assignment|transfer|permitted|assignee)/i.test(text))
    return false;
  // "May make it over only with the other's leave": leave in words, and a ban in effect.
  if (elements.has('consent') && onlyWith.test(text)) return true;
  // Leave to assign, what a consent does, a share in a company, a patent for a suit: none of them is the ban.
  if (notTheBan.test(text)) return false;
  const verb = /\b(?:assign(?:s|ed|able|ment)?|transfer(?:s|red|able)?)\b/i;
  // "May not pass this deal on": other words, which the reading knows for a ban.
  if (!verb.test(text)) return elements.has('ban');
  return (
    /\b(?:neither|no) (?:of the )?part(?:y|ies)\b[^.]{0,120}\b(?:assign|transfer)|\b(?:may|shall|will|can|does|do|is|are|must)(?:not|n't| not)\b[^.]{0,160}\b(?:assign|transfer)|\bnot (?:be )?(?:assigned|assignable|transferred|transferable)\b|\bassign\b[^.]{0,60}\byou (?:may|can|shall) ?not\b|\bnon-?(?:assign|transfer)able\b|\b(?:nor|neither)\b[^.]{0,160}\b(?:assign|transfer)|\bassign\w*[^.]{0,160}\b(?:only (?:with|upon)|(?:except )?without|requires?|subject to)\b[^.]{0,60}\b(?:consent|approval)|\b(?:assign|transfer)able only\b/i.test(
      text,
    ) &&
    (/\b(?:agreement|contract|addendum|SOW|statement of work|order|engagement|licen[cs]e|deed|rights?|obligations?|interests?|duties|benefits?|hereunder|these terms)\b/i.test(
      text,
    ) ||
      ofNothingElse.test(text))
  );
}

/** "May not assign or novate without consent": with no other object it is the agreement. */
const ofNothingElse =
  /\b(?:assign|transfer|novate)(?:,? (?:or|and|nor) (?:otherwise )?(?:assign|transfer|novate|sub-?contract|delegate|sub-?licen[cs]e)){0,6},? (?:without|except|unless|save)\b/i;

/** No ban, in whatever words, does without one of these. */
const refusalWords =
  /\b(?:not|no|none|nobody|no-one|neither|nor|never|cannot|\w+n['’]t|only|unless|without|needs?|requires?|consent\w*|approv\w+|forbidden|prohibited|barred|void)\b/i;

const onlyWith =
  /\bonly (?:with|on|upon|by|if|after|where|when)\b[^.;]{0,80}\b(?:consents?|approv\w+|agree\w*|leave|permission|permits?|say-so|writing)\b/i;

const notTheBan =
  /^to the extent\b[^.]{0,160}\b(?:cannot|can not|can neither|not) (?:be )?(?:so )?assigned\b|^(?:if|in the event|where|upon)\b|^(?!.{0,200}\b(?:neither|no|not|nor)\b.{0,80}\b(?:assign|transfer))[^.]{0,120}\bmay (?:freely )?(?:assign|transfer)\b(?![^.]{0,300}\b(?:only (?:with|upon)|subject to)\b[^.]{0,40}\bconsent)(?![^.]{0,400}\b(?:neither|not)\b)|\bregistered capital\b|^(?!.{0,400}\bassign).{0,160}\bnot (?:sell|lend|transfer|distribute)(?:,? (?:or )?\w+){0,2} (?:the |any |such )?(?:\w+ )?(?:samples?|materials?|products?|equipment|goods|specimens?|confidential information)\b|\b(?:assign|transfer)\b[^.]{0,60}\bto the other party\b|\bpersonnel\b|\bemployees? (?:be |are )?assigned/i;

/** Whose exit a ban stands in the way of. */
export const partyBannedFrom = (ban: Provision): 'both' | 'provider' | 'customer' | 'unknown' => {
  if (bindsBoth(ban.sentence.text.slice(0, 400))) return 'both';
  return ban.from ?? 'unknown';
};

/** Whether a way out helps everyone whom the reader cares about. */
export function helpsAll(
  ways: readonly { helps: Helped }[],
  ban: 'both' | 'provider' | 'customer' | 'unknown',
  side: 'provider' | 'customer' | 'neutral',
): boolean {
  const helped = new Set(ways.map(({ helps }) => helps));
  if (helped.has('both')) return true;
  if (helped.has('provider') && helped.has('customer')) return true;
  if (side !== 'neutral') return helped.has(side) || (ban !== 'both' && ban !== side && ban !== 'unknown');
  if (ban === 'provider' || ban === 'customer') return helped.has(ban) || helped.has('someone');
  // An exception for a party whose role is not known: two of them help both.
  return ban === 'unknown' ? helped.size > 0 : ways.filter(({ helps }) => helps === 'someone').length > 1;
}
