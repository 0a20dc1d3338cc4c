import { mayNot } from './vocabulary.ts';

/** Words of dealing with one alone, and with others, as sources of patterns. */

/** Not "non-exclusive", not "exclusive of taxes", not a remedy. */
export const exclusive = String.raw`(?<!non-\s?|non |non|un-|co-\s?|not |no )\bexclusive\b(?! of\b| territory\b| remed| jurisdiction| propert| owner)`;
/** What one may do with goods, works and rights. */
export const dealingVerbs = String.raw`\b(?:sell|resell|market|promote|distribute|manufacture|make|supply|develop|commerciali[sz]e|use|offer|provide|operate|exploit|publish|represent|solicit|advertise|sponsor|import|perform|license|practi[sc]e|broadcast|purchase|deal with|contract with|host|endorse|render)\b`;
/** What one is to the other. */
export const position = String.raw`\b(?:distributor|distribution|agent|agency|supplier|provider|partner|dealer|representative|manufacturer|marketer|sponsor|reseller|licensee|vendor|seller|outlet|source|carrier|broker|franchisee|spokesperson|channel|brand|processor|consultant|contractor|advis[eo]r|operator|publisher|developer|host|bank)s?\b`;

/** What is done with whom one deals with: appoint, supply, buy from. */
const dealsWith = String.raw`\b(?:appoint|grant|license|sell|enter into|engage|supply|provide|purchase|offer|authorize|endorse|negotiate|retain|establish|collaborate|cooperate)\b`;
const dealsBesides = String.raw`\b(?:deal|buy|hire|render|contract)\b`;
const makesOrPerforms = String.raw`\b(?:make|manufacture|distribute|perform|work)\b`;

const whoElse = `(?:anyone|anybody|(?:any|third|to|for|with|from) (?:persons?|part(?:y|ies)|entit(?:y|ies)|customers?|compan(?:y|ies)|suppliers?|vendors?|distributors?|buyers?|purchasers?))`;
/** "Anyone other than the Company", "to parties except". */
const anyoneOtherThan = String.raw`\b${whoElse} (?:other than|except)\b`;
/** Anybody but the one: "any other distributor", "another". */
const anyoneElse = String.raw`\b(?:any other|another|(?:anyone|anybody|no ?one|nobody|someone) else|no other|other (?:persons?|parties|entit|franchis|distributors?|compan)|any (?:person|entity|company|party|competitor)|${anyoneOtherThan})`;
const thirdParty = String.raw`\b(?:any third|third part(?:y|ies))\b`;

/** Not to deal with another. Whether the other is told from the rest of the world, the next ones say. */
export const dealsWithNoOther = `${mayNot}[^;]{0,160}(?:${dealsWith}|${dealsBesides})[^;]{0,160}${anyoneElse}`;
export const dealsWithNoThird = `${mayNot}[^;]{0,160}${dealsWith}[^;]{0,160}${thirdParty}`;
/** "Shall not engage any third party for services of the same kind." */
export const dealsInNoLike = `${mayNot}[^.;]{0,60}${dealsWith}[^.;]{0,60}${thirdParty}[^.;]{0,80}\\b(?:same|similar|comparable|equivalent|like) (?:kind|type|nature|services?|products?|work|to)\\b`;
/** "Shall not make the Product for any person other than the Company." */
export const dealsWithNoneBut = `${mayNot}[^.;]{0,100}(?:${dealsWith}|${makesOrPerforms})[^.;]{0,100}${anyoneOtherThan}`;
/** A refusal that names whom it shuts out: "shall not appoint any other distributor". */
export const shutsOut = String.raw`${mayNot}[^.;]{0,60}\b(?:appoint|engage|retain|hire|use|deal|work|contract|enter into|negotiate|offer|provide|supply|sell|purchase|buy|grant|license|operate|establish|open|endorse|promote|render|perform)\b[^.;]{0,80}\b(?:any other|another|(?:or|to|with|for|of|from) other) (?:(?!part(?:y|ies)\b|with\b|the\b|of\b|in\b|to\b|for\b)[\w-]+ ){0,2}(?:${position}|(?:person|entity|compan|firm|customer|franchise|franchisee|location|store|consultant|contractor|sponsor|advertiser|organi[sz]ation)\w*)`;
/** "Shall not sell in the Territory except through the Distributor." */
export const sellsOnlyThrough = `${mayNot}[^.;]{0,60}${dealingVerbs}[^.;]{0,100}\\b(?:(?<!means )other than|except|save) (?:through|via)\\b`;
