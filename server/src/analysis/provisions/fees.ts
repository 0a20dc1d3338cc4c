import { actor, other, recogniser } from './provision.ts';

/** Money for the work: how it is measured. `from` pays. */
export default recogniser({
  kind: 'fees',
  triggers: [
    'pay',
    'fee',
    'compensat',
    'rate',
    'price',
    'hourly',
    'invoice',
    'royalt',
    'remunerat',
    'billed',
    'billing',
    'time and material',
    'time-and-material',
  ],
  cues: [
    [
      /\b(?:shall|will|agrees? to|must|is to|undertakes? to)\b[^.]{0,40}\b(?:pay|compensate|remunerate|reimburse)\b/i,
      2,
    ],
    [
      /\b(?:hourly|daily|day|per diem|monthly|weekly) (?:rates?|fees?)\b|\b(?:per|an) hour\b|\btime[- ]and[- ]materials?\b/i,
      2,
    ],
    [/\b(?:fixed|flat|lump[- ]sum)[- ](?:fee|price|sum|amount)\b|\bfixed[- ]fee\b/i, 2],
    [
      /\b(?:fees?|compensation|price|charges?|consideration)\b[^.]{0,60}\b(?:shall be|will be|is|are|equal to|of) [^.]{0,20}(?:[$€£]|\d)/i,
      2,
    ],
    [
      /\b(?:fees?|compensation|price|remuneration)\b[^.]{0,60}\b(?:set (?:forth|out)|specified|described|stated|listed)\b/i,
      1,
    ],
    [/\b(?:fees?|invoices?)\b[^.]{0,60}\b(?:due|payable|paid|invoiced?)\b/i, 2],
    [/\b(?:not|no)\b[^.]{0,20}\b(?:pay|compensat|fee)/i, -1],
    [/\b(?:attorneys?'?|legal|court|filing|arbitrat\w+|patent|license plate) fees\b/i, -2],
    [/\b(?:indemnif|liabilit|damages|taxes|interest)\w*\b/i, -1],
    [/^"?[A-Z][\w ]{0,40}"? (?:means|shall mean)\b/, -1],
  ],
  elements: {
    hourly:
      /\b(?:hourly|per[- ]hour|an hour|per diem|daily rate|day rate|time[- ]and[- ]materials?|hours worked|T&M)\b/i,
    fixed: /\b(?:fixed|flat|lump[- ]sum|firm)[- ](?:fee|price|sum|amount)\b/i,
    monthly: /\b(?:per|each|a) month\b|\bmonthly\b|\bretainer\b/i,
    royalty: /\broyalt(?:y|ies)\b|\bpercent(?:age)? of\b|\brevenue[- ]shar\w+/i,
    amount: /[$€£]\s?[\d,●_[]+|\b(?:dollars|euros?|USD|EUR)\b/i,
  },
  read: (found, context) => {
    found.from = actor(found.sentence, /\b(?:shall|will|agrees?|must|undertakes?)\b/i, context);
    found.to = other(found.from);
    return found;
  },
});
