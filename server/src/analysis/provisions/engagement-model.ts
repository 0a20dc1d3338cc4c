import { recogniser } from './provision.ts';

/** How the work is bought: by the hour, for a fixed price, as people, as a product. A flat fee by the month is no time and materials. */
export default recogniser({
  kind: 'engagement-model',
  triggers: [
    'hour',
    'time and material',
    'time-and-material',
    'time & material',
    't&m',
    'per diem',
    'daily rate',
    'day rate',
    'man-day',
    'fixed',
    'flat fee',
    'lump',
    'rate card',
  ],
  cues: [
    [/\btime[- ](?:and|&)[- ]materials?\b|\bT&M\b/i, 2],
    [
      /\b(?:hourly|daily|day|per[- ]diem) (?:rates?|fees?|charges?|basis|billing)\b|\bbill\w*\b[^.]{0,40}\bby the hour\b|\brate card\b/i,
      2,
    ],
    [
      /(?:[$€£]\s?[\d,_[●]+[^.;]{0,20}|\bdollars?\b[^.;]{0,20}|\[[^\]]{0,20}\][^.;]{0,10})\b(?:per|an|\/) ?(?:hour|man-?day|person-?day|day of (?:service|work))\b/i,
      2,
    ],
    [/\bhours (?:actually |reasonably )?(?:worked|expended|spent|incurred)\b/i, 2],
    [/\b(?:fixed|flat|lump[- ]sum)[- ](?:fee|price|sum)\b/i, 2],
    [
      /\b(?:business hours?|hours? of operation|24 hours|(?:hours?|days?) (?:notice|prior|after)|overtime|salary|wages?|employee handbook|support hours)\b/i,
      -1,
    ],
    [/\b(?:attorneys?|lawyers?|counsel|arbitrator|expert)\b/i, -2],
  ],
  elements: {
    'time-and-materials':
      /\btime[- ](?:and|&)[- ]materials?\b|\bT&M\b|\b(?:hourly|daily|day|per[- ]diem) (?:rates?|fees?|charges?|basis|billing)|\bby the hour\b|\b(?:per|an) hour\b|\/ ?hour\b|\bhours (?:actually |reasonably )?(?:worked|expended|spent|incurred)|\bper (?:man|person)-?day|\brate card\b/i,
    'fixed-fee': /\b(?:fixed|flat|lump[- ]sum)[- ](?:fee|price|sum)\b/i,
    incidental:
      /\b(?:travel|training|additional|additionally|outside|beyond|out[- ]of[- ]scope|change orders?|excess|extra|support|optional|elects?|elected|surcharge|termination assistance|assistance|audit|records|if (?:requested|[A-Z]\w+ requests)|in the event|overtime|late)\b/i,
  },
});
