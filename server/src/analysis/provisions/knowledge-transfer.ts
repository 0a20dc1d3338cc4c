import { recogniser } from './provision.ts';

/** Help to go on without the provider: transition, knowledge transfer, handover, training of the customer's people, escrow of what is needed. */
export default recogniser({
  kind: 'knowledge-transfer',
  triggers: [
    'transition',
    'knowledge',
    'hand',
    'migrat',
    'disengagement',
    'wind-down',
    'wind down',
    'exit',
    'transfer',
    'train',
    'escrow',
    'assist',
    'cooperat',
    'successor',
    'turnover',
    'continu',
    'export',
    'explain',
    'help',
  ],
  cues: [
    [
      /\b(?:transition(?:al)?|disengagement|migration|exit|termination|turnover|wind-?down|handover) (?:and \w+ )?(?:services?|assistance|plan|period|support|help|management)\b/i,
      2,
    ],
    [
      /\b(?:explain|show)\b[^.]{0,20}\b(?:the )?(?:system|software|code|model)s?\b[^.]{0,40}\b(?:to (?:whoever|your|the|any)|successor)|\bhelp (?:Customer|Client|Company|you) (?:to )?(?:move|migrate|switch|change)\b[^.]{0,40}\b(?:provider|supplier|system|elsewhere|else)/i,
      2,
    ],
    [/\bknowledge[- ](?:transfer|sharing|handover)\b|\btransfer of (?:the )?know(?:ledge|-how)\b/i, 2],
    [
      /\b(?:orderly|smooth|seamless|efficient) (?:\w+ ){0,3}(?:transition|transfer|migration|handover|wind-?down)\b/i,
      2,
    ],
    [
      /\b(?:train|training)\b[^.]{0,60}\b(?:Client|Customer|Company|Licensee|its|their)(?:'s)? (?:\w+ ){0,2}(?:personnel|staff|employees|team|users|engineers)\b/,
      2,
    ],
    [
      /\b(?:transition|migrat\w+|transfer)\b[^.]{0,80}\b(?:to (?:the |a |another |its )?(?:\w+ )?(?:successor|replacement|new|third[- ]party|alternative|other) (?:\w+ )?(?:provider|vendor|supplier|contractor|system)|in-?house)\b/i,
      2,
    ],
    [
      /\bassist(?:s|ance)?\b[^.]{0,80}\b(?:transition|migration|transfer of the services|handover)\b|\bhand(?:s|ed|ing)?[- ]?over\b[^.]{0,80}\b(?:documentation|code|materials|system|project|operation|work in progress)\b/i,
      2,
    ],
    [/\bsource code escrow\b|\bescrow (?:agent|agreement)\b[^.]{0,80}\b(?:source|code|software|model)/i, 1],
    [
      /\b(?:transfer (?:of )?(?:title|ownership|shares|this Agreement)|transition(?:al)? (?:metal|relief)|change of control)\b/i,
      -2,
    ],
  ],
  skip: ({ clause, text }) => clause.part === 'recitals' || /^\s*WHEREAS/i.test(text),
});
