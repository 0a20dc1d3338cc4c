import { actor, type Evidence, recogniser } from './provision.ts';
import { mayNot, pattern, period, standsFor, underTitle } from './vocabulary.ts';

const compete = String.raw`\b(?:compet(?:e|es|ing|itive|itors?|itor's|ition)|rivals?|rivall?ing|restricted (?:business(?:es)?|activit(?:y|ies)))\b`;
const business = String.raw`\b(?:engage|participate|own|operate|maintain|invest|be employed|perform(?:ing)?|interest in|assist|consult|develop|manufacture|market|sell|distribute|promote|represent|offer|provide|commerciali[sz]e|handle|solicit|divert|enter into|render|accept|set up|carry on|run(?:ning)?|launch)\b`;

/** Trades not to be plied at all: "shall not develop, make or sell any product containing …". */
const tradeVerbs = String.raw`\b(?:discover|research|develop|produce|manufacture|commerciali[sz]e|market|promote|sell|distribute|deal in)`;
const tradeBan = pattern(
  String.raw`${mayNot}[^.;]{0,100}${tradeVerbs}(?:,| or| and)[^.;]{0,80}\b(?:any|other) (?:\w+ ){0,2}(?:products?|compounds?|goods|items?|lines?|services?)\b(?! of (?:the )?(?:Company|Licensor))`,
);
/** A limit on how the other's own goods, rights or secrets are used bans no trade. */
const ofTheOther =
  /\b(?:outside|bearing|based (?:up)?on|derived|using|infring\w*|licen[cs]e[ds]?|trademarks?|names?|logos?|purchased|supplied|delivered|inventory|defective|confidential|permit|specifications?|accordance)\b/i;
const onlyOfTheOther: Evidence = ({ text }) =>
  ofTheOther.test(text) && tradeBan.test(text) ? { index: 0, length: 0 } : undefined;

/** An item of a list of things not to do, which begins with what is not to be done. */
const prohibitionItem =
  /^(?:(?:either )?directly or indirectly,? )?(?:[\w/]+ ){0,2}(?:own|divert|engage|have any|be employed|perform|compete|solicit)\b[^.;]{0,300}\b(?:compet(?!en)|same as or similar)/i;
const bans = pattern(
  `${mayNot}|\\bno \\w+ (?:shall|may)\\b|\\b(?:abstain|prohibited) from\\b|\\bno\\b[^.;]{0,60}\\b(?:competi(?:ng|tive)|rival)\\b|\\bstay out of\\b`,
);

/**
 * Somebody may not compete: not run, serve, sell for or invest in a business like the other's. That a party deals with
 * the other alone is exclusivity.
 *
 * Elements: `end` (a date or a period of its own), `term` (as long as the agreement), `field`, `carve-out`.
 */
export default recogniser({
  kind: 'non-compete',
  triggers: [
    'compet',
    'non-compet',
    'noncompet',
    'similar',
    'engage in',
    'rival',
    'any product',
    'other product',
    'any compound',
    'any goods',
    'any item',
    'any other',
    'own account',
    'restricted business',
    'restricted activit',
    'miles',
    'stay out of',
    'enter the market',
    'enter the field',
    'enter the business',
  ],
  cues: [
    [pattern(`(?:${mayNot}|\\bno \\w+ (?:shall|may)\\b|\\b(?:abstain|prohibited) from\\b)[^;]{0,400}${compete}`), 3],
    [tradeBan, 3],
    [onlyOfTheOther, -3],
    [
      pattern(
        String.raw`${mayNot}[^;]{0,160}\b(?:operat(?:e|ing)|own(?:ing)?|open(?:ing)?|engag(?:e|ing)|run(?:ning)?) [^;]{0,160}\bwithin [\w() -]{1,30}\bmiles\b`,
      ),
      2,
    ],
    [pattern(String.raw`\bno\b[^.;]{0,60}\b(?:competi(?:ng|tive)|rival)\b`), 2],
    // "Stay out of the market for …", "not enter the field of …".
    [
      pattern(
        String.raw`\bstay out of the (?:\w+ )?(?:market|business|field|trade) (?:of|for|in)\b|${mayNot}[^.;]{0,80}\benter the (?:\w+ )?(?:market|business|field|trade) (?:of|for|in)\b`,
      ),
      3,
    ],
    [prohibitionItem, 2],
    [pattern(business), 1],
    [underTitle(/\bcompet/i), 2],
    [standsFor('competitor'), 1],
    [
      /\bcompeti(?:tive|ng) (?:bid|pric|quote|terms|rate|position|process)|\bprice[- ]competitive|\bcompetitive(?:ly)? (?:price|with the (?:market|industry|price))|\bunfair competition|\bcompetition law|\bcompetitively sensitive|\bcompetitive (?:dis)?advantage|\b(?:less|more|as) competitive/i,
      -3,
    ],
    [/\bdisparag|\bnot (?:use or )?disclose/i, -2],
    // What a competitor is told, what prices compete with, and whose name is used: no business is forbidden.
    [
      /\b(?:disclos|divulg|reveal)\w*\b[^.;]{0,40}\bcompetitors?\b|\bprices?\b[^.;]{0,20}\bcompet|\bnot use the (?:names?|logos?|marks?|trade ?marks?)\b|\b(?:on behalf|in the name) of the other\b/i,
      -3,
    ],
    [
      /\brepresents? and warrants?|\bindemnif|\binjunct|\benforceab|\bunenforceable|\breasonable (?:and|in scope)|\backnowledges?\b/i,
      -2,
    ],
    [
      /\bnothing\b|\b(?:shall|will|does) not (?:prohibit|prevent|restrict|preclude|limit)|\bnot be (?:construed|deemed|prohibited|precluded|restricted)/i,
      -3,
    ],
    [/\brepresents?(?: and warrants?)? that\b|\bnot (?:a party to or )?bound by\b/i, -4],
    // Rights granted or kept are another matter than business done.
    [/\brights\b/i, -2],
    [/^"|^.{0,50}$|\bcovenants? not to compete\b/, -2],
    [
      /\bsolicit\b[^.;]{0,40}\bemploy|\bemploy(?:ees|ment)? (?:of|employees)\b|\bassign this\b|\bnon-competition covenant\b/i,
      -2,
    ],
    [
      pattern(
        String.raw`${mayNot}[^;]{0,160}\b(?:engage in|carry on|set up|own|operate|have any (?:\w+ ){0,3}interest|be(?:come)? employed by|accept employment with|perform services for)\b[^;]{0,160}\b(?:(?:any|another|other) (?:\w+ ){0,2}business|the business of|business (?:that is |which is )?(?:the same|(?:substantially )?similar))`,
      ),
      2,
    ],
  ],
  threshold: 3,
  elements: {
    end: period,
    term: /\bduring the (?:\w+ ){0,2}term\b|\bterm of this\b/i,
    field:
      /\bfield\b|\bterritory\b|\bproducts?\b|\bcompeti(?:ng|tive) (?:business|product|service)|\bwithin \w+ miles\b|\bradius\b/i,
    'carve-out':
      /\b(?:except|other than|excluding|provided,? (?:however,? )?that|notwithstanding|not more than|less than)\b/i,
  },
  read(draft, context) {
    const { text, leadIn } = draft.sentence;
    // Without a ban, here or in the words that lead into the list, competition is only talked about.
    if (!bans.test(text) && !(leadIn && bans.test(leadIn.text)) && !prohibitionItem.test(text)) return undefined;
    return { ...draft, from: actor(draft.sentence, bans, context) };
  },
});
