import { recogniser } from './provision.ts';

/** What a party must or may still do after the end: wind down, sell off, hand over, keep serving, pay on, keep records. */
export default recogniser({
  kind: 'post-termination',
  triggers: [
    'terminat',
    'expir',
    'wind',
    'sell-off',
    'sell off',
    'transition',
    'thereafter',
    'surviv',
    'end of this',
    'end of the term',
    'comes to an end',
    'ending of this',
  ],
  cues: [
    [
      /\b(?:upon|after|following|on|in the event of|at|from|as a result of|notwithstanding|effective date of|prior to)\b[^.;]{0,60}\b(?:terminations?|expirations?|expiry|cancellation|end of (?:the|this)|ending of this)\b|\b(?:if|when|should|once|event(?: that)?)\b[^.;]{0,80}\b(?:terminat(?:es|ed|e)|expires?|expired|comes to an end)\b/i,
      1,
    ],
    [
      /\b(?:terminations?,? or (?:earlier )?expir(?:ation|y)|expir(?:ation|y),? or (?:\w+ )?termination)\b|\bsuch termination\b/i,
      1,
    ],
    [/\b(?:shall|will|must|agrees? to|may|entitled|right to|option|obligated)\b/i, 1],
    [
      /\b(?:wind[- ]?down|phase[- ]?out|sell(?:ing)?[- ]?off|transition|transfer|assign|deliver|return|cease|discontinue|remove|de-?identify|purchase|repurchase|buy[- ]?back|fulfil+|complete|continue|pay|provide|assist|cooperate|dispose|destroy|sell|perform|retain|hand over|supply|keep|redirect|fill|vacate|wind up)\b/i,
      1,
    ],
    [
      /\b(?:sell(?:ing)?-?off\b|wind-?down|transition (?:services|period|assistance|plan)|termination assistance|orderly (?:transition|transfer|wind)|last[- ]time[- ]buy)/i,
      2,
    ],
    [
      /\bfor\b[^.;]{0,60}\b(?:days|months|years?|period)\b[^.;]{0,40}\b(?:after|following|from|thereafter)\b[^.;]{0,60}\b(?:terminat\w+|expir\w+|end)\b|\b(?:during|throughout)\b[^.;]{0,80}\bterm\b[^.;]{0,60}\bfor\b[^.;]{0,60}\b(?:thereafter|after|following)\b/i,
      1,
    ],
    [
      /\b(?:existing|remaining|unsold|on hand|then[- ]current|finished|works?[- ]in[- ])\b[^.;]{0,40}\b(?:inventory|inventories|stock|products?|goods|process|progress)\b|\binventory\b/i,
      2,
    ],
    [/\bfor any reason\b|\bnot to exceed\b|\bis terminated\b/i, 1],
    [/\b(?:entitled|right|licen[cs]e|continue|permitted|allowed) to use\b/i, 1],
    [/\bcontinu\w*\b[^.;]{0,60}\b(?:sell|use|provide|perform|distribut|support|fulfil|service|honou?r|supply|pay)/i, 1],
    [/\b(?:may|right to|entitled to) (?:immediately )?terminate\b/i, -1],
    [
      /\b(?:shall|will) (?:automatically )?(?:renew|continue in (?:full )?(?:force|effect)|remain in (?:full )?(?:force|effect))\b/i,
      -1,
    ],
    [/\b(?:sections?|articles?|provisions|obligations|terms)\b[^.]{0,120}\bsurviv/i, -2],
    [/\bconfidential (?:information|treatment)\b|\bsolicit|\bcompet(?:e|es|ing|itive)\b/i, -2],
    [/\bnotice of (?:termination|non-?renewal)\b|\brenew/i, -1],
    // Lists of consequences, and what follows from one ground of termination alone.
    [/;/, -1],
    [/\bSection \d{1,2}·\d/, -1],
    // What stops at the end, or must not be done after it, is no service.
    [
      /\b(?:cease|discontinue|no longer)\b[^.;]{0,40}\b(?:use|uses|using|right)\b|\b(?:licen[cs]e|rights)\b[^.;]{0,60}\b(?:shall|will) (?:automatically |immediately )?(?:terminate|cease)\b/i,
      -1,
    ],
    [/\b(?:shall|will|agrees?|may)(?: \w+)? not\b[^.;]{0,60}\b(?:directly or|engage|enter into|hire)\b/i, -1],
    [/^"?[A-Z][\w ]{0,40}"? (?:means|shall mean)\b/, -3],
    [/\b(?:accrued|not affect|without prejudice|relieve|release)\b/i, -2],
  ],
  threshold: 4,
  elements: {
    transition: /\b(?:transition|orderly|termination assistance|knowledge transfer|migrat\w+)\b/i,
    'sell-off':
      /\b(?:sell[- ]?off|dispose of|existing inventory|remaining (?:inventory|stock)|work in (?:process|progress))\b/i,
    return: /\b(?:return|destroy|deliver up|delete)\b/i,
    payment: /\b(?:pay|reimburse)\b/i,
    'purchase-option': /\b(?:option|right)\b[^.]{0,60}\b(?:purchase|repurchase|buy)\b/i,
  },
});
