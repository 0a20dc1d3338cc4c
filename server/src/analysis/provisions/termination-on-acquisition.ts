import type { Ask } from './conditions.ts';
import { recogniser } from './provision.ts';

export const asks = {
  /** "Should it do so, Customer may end this Agreement": the sentence before, in the same clause, speaks of the sale. */
  saleBefore(...[, , sentence, { siblings }]: Parameters<Ask>): boolean {
    const beside = siblings(sentence);
    const before = beside[beside.indexOf(sentence) - 1];
    return before !== undefined && comesIntoOtherHands.test(before.text) && ofACompany.test(before.text);
  },
};
const comesIntoOtherHands =
  /\b(?:merge\w*|amalgamat\w*|consolidat\w*|acqui\w+|taken over|take-?over|sells?|sold|sale|change (?:of|in)|transfers?|transferred|issues?|admi(?:t|ts|ssion)|invest\w*)\b/i;
const ofACompany =
  /\b(?:control|merge\w*|amalgamat\w*|consolidat\w*|acqui\w+|taken over|shares?|stock|equity|membership interests?|ownership|assets|business|company|investors?|investment|shareholders?|partners?)\b/i;

/** A right to terminate, or rights that end by themselves, because a party is acquired, merged or sold. */
export default recogniser({
  kind: 'termination-on-acquisition',
  triggers: [
    'change of control',
    'change in control',
    'change of ownership',
    'change in ownership',
    'change of management',
    'acqui',
    'merge',
    'consolidat',
    'sells',
    'sale of',
    'sale, ',
    'transfers all',
    'ownership',
    'control of',
    'controlling interest',
    'event of such a',
    'assignment by',
    'taken over',
    'takeover',
    'becomes owned',
    'come into the hands',
    'comes into the hands',
    'passes into the hands',
    'change hands',
    'changes hands',
  ],
  cues: [
    [
      /\bcontrol of\b[^.]{0,40}\b(?:passes|changes|is (?:acquired|transferred))\b|\b(?:change[- ](?:of|in)[- ](?:(?:its|the) )?(?:control|ownership)|acquired by|controlling interest|taken over|take-?over|becomes? owned|into the hands of|changes? hands)\b/i,
      1,
    ],
    [
      /\b(?:acquir\w+|acquisition|merge[sdr]?|merger|merges|consolidat\w+|sells?|sale|transfers?|disposes?)\b[^.]{0,120}\b(?:control|majority|(?:substantially )?all|business|assets|stock|shares|voting|compan(?:y|ies)|by|into|with)\b/i,
      1,
    ],
    [/\bevent of (?:such |any )?(?:an )?assignment\b|\bassignment by (?:either|the other|a|such) party\b/i, 1],
  ],
  threshold: 1,
  skip: ({ clause, text }) =>
    (clause.part === 'definitions' && !/\b(?:may|shall have|option)\b[^.]{0,80}\bterminat/i.test(text)) ||
    clause.part === 'recitals' ||
    /^"[^"]{2,60}" (?:shall )?means?\b/.test(text),
  elements: {
    immediate: /\bimmediate(?:ly)?\b|\bautomatic\w*|\bforthwith/i,
    automatic:
      /\b(?:shall|will) (?:automatically |immediately )?(?:terminate|cease|end|lapse)\b|\bautomatically terminat/i,
    notice: /\bnotice\b/i,
  },
  read: (draft) => {
    const { sentence } = draft;
    const { text } = sentence;
    const lead = sentence.leadIn?.text ?? '';
    if (!acquisitionEvent.test(text) || !outright.test(text)) return undefined;
    if (unrelatedTermination.test(text)) return undefined;
    // "Either party may terminate … if: (c) the other party is acquired" has its verb in the lead-in.
    if (
      leads.test(lead) &&
      !rightToEnd.test(text) &&
      lead.length < 600 &&
      !/^(?:if|in) the change of control\b/i.test(text)
    )
      return !ofAParty.test(text) ||
        /\bassign\w*\b[^.]{0,40}\bthis agreement\b/i.test(text) ||
        insolvencyOnly.test(text)
        ? undefined
        : draft;
    const verb = rightToEnd.exec(text);
    if (!verb) return undefined;
    if (
      /\bdefault|\bnot (?:be )?terminat|\bshall not (?:give|constitute)/i.test(
        text.slice(Math.max(0, verb.index - 60), verb.index),
      )
    )
      return undefined;
    draft.words = sentence.span(verb.index, verb.index + verb[0].length);
    return insolvencyOnly.test(text) ? undefined : draft;
  },
});

/** A right to end the agreement or a licence, or its ending by itself. */
const rightToEnd =
  /\bmay\b[^.;]{0,60}\bend (?:it|this|the (?:agreement|contract|license|licence|project)|at once)\b|\b(?:may|(?:shall|will) (?:have|be entitled to|also have)|has|have|is entitled to|are entitled to|reserves|at its option|option (?:to|of)|right to|entitled to|permitted to|free to|can)\b[^.]{0,140}\bterminat(?:e|ion)\b|\bterminable\b|\b(?:agreement|licen[cs]es?|rights?|appointment|exclusivity)\b[^.]{0,120}\b(?:shall|will) (?:automatically |immediately |be )*(?:terminated?|cease|end|lapse)\b|\bmay be terminated\b|\bterminates automatically|\bautomatically terminat/i;
const leads =
  /\bterminat(?:e|ion|ed)\b[^.]{0,260}\b(?:if|upon|when|where|event\w*|following|occurs?|under)\b|\bterminat\w*\b[^.]{0,80}:/i;
const acquisitionEvent =
  /\bcontrol of\b[^.]{0,40}\b(?:passes|changes|is (?:acquired|transferred))\b|\b(?:is|are|be|been|being|gets?) taken over\b|\bbecomes? owned\b|\binto the hands of\b|\bchanges? hands\b|\bchange[- ](?:of|in)[- ](?:the )?(?:control|ownership)|\bacquir(?:ed|es|ing)\b|\bacquisition\b|\bmerge[sd]?\b|\bmerger\b|\bconsolidat(?:es|ed|ion)\b|\b(?:sells?|sale|sold|transfers?|disposes?|transferred)\b[^.]{0,80}\b(?:(?:substantially )?all|majority|controlling|control)\b|\bcontrolling interest|\b(?:event of (?:such |any )?(?:an )?assignment|assignment by (?:either|the other|a|such) party)\b[^.]{0,80}\bthird party/i;
/** The acquisition is of a party, not of goods, know-how, customers. */
const outright =
  /\bcontrol of\b[^.]{0,40}\b(?:passes|changes|is (?:acquired|transferred))\b|\b(?:is|are|be|been|being|gets?) taken over\b|\bbecomes? owned,?(?: directly or indirectly,?)? by\b|\b(?:voting|shares|stock|equity)\b[^.]{0,60}\b(?:into the hands of|changes? hands)\b|\bchange[- ](?:of|in)[- ](?:the )?(?:control|ownership)|\b(?:is|are|be|been|becomes|gets) acquired|\bacquir(?:ed|es|ing|e)\b[^.]{0,100}\b(?:control|majority|all|substantially|party|shares|stock|voting|company|competitor|interest|by)\b|\b(?:merger|merge[sd]?|consolidat\w+)\b[^.]{0,120}|\b(?:sells?|sale|sold|transfers?|disposes?)\b[^.]{0,80}\b(?:(?:substantially )?all|majority|controlling|control)\b|\bacquisition of\b|\bcontrolling interest|\b(?:event of (?:such |any )?(?:an )?assignment|assignment by (?:either|the other|a|such) party)\b[^.]{0,80}\bthird party/i;
/** In a list under "may terminate if:", the party is bought, not the equipment. */
const ofAParty =
  /\bchange[- ](?:of|in)[- ](?:the )?(?:control|ownership)|\b(?:party|company|corporation|it|licensee|licensor|consultant|contractor|provider|customer|vendor|supplier|developer|distributor|[A-Z]\w+)\b[^.]{0,60}\bacquired\b|^(?:is|are|becomes?|being|gets) acquired|\b(?:merge[sd]?|merger|consolidat\w+)\b|\b(?:substantially all|controlling|majority)\b/;
/** What looks alike: what follows a termination, what a sale does not do, employees' pay, financing papers. */
const unrelatedTermination =
  /\b(?:equipment|premises|goods|property|vehicles?|accounts?|debts?|obligations?|duties|work|project)\b[^.]{0,20}\btaken over\b|\bin violation of|\bnot acquired by\b|^if the change of control\b|\bhas not exercised\b|\bour consent\b|\bfranchis\w+|\bwithout (?:[\w']+ ){0,4}(?:consent|approval)|\bshall not (?:be (?:deemed|considered)|constitute|give rise|terminate)|\bdoes not (?:terminate|give)|\bseverance\b|\bemployee plan|\bunderwrit|\bnot (?:be )?terminated by|\bterminat\w+ (?:of|by)[^.]{0,60}(?:pursuant to|under) Section[^.]{0,40}\((?:Termination)|\b(?:any|the) termination fee\b|\bwithout cause or\b|\bbenefits? under\b|\bstockholders? agreement|\b(?:hsr|antitrust)\b|\bconfidential information\b[^.]{0,60}\bterminat/i;
const insolvencyOnly =
  /\b(?:dissol\w+|liquidat\w+|winding[- ]up|bankrupt\w*|insolven\w*)\b[^.]{0,160}\b(?:other than|except|without|save)\b[^.]{0,80}\b(?:merger|reorgani[sz]ation|amalgamation|reconstruction|successor|consolidation)\b/i;
