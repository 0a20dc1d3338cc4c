import { recogniser } from './provision.ts';

/** The provider's people work as part of the customer's team: named, at its premises, under its direction. */
export default recogniser({
  kind: 'staff-augmentation',
  triggers: [
    'staff',
    'personnel',
    'embed',
    'seconde',
    'premises',
    'on-site',
    'onsite',
    'direction',
    'supervis',
    'team',
    'named',
    'engineers',
    'resources',
    'offices',
    'facilities',
    'location',
    'dedicated',
    'whose names',
    'working hours',
    'individuals',
  ],
  cues: [
    [/\bstaff[- ]augmentation\b|\baugment\w*\b[^.]{0,40}\b(?:staff|team)|\bsecond(?:ed|ees?) (?:to|by)\b/i, 2],
    [
      /\b(?:embedded|integrated|placed|assigned|dedicated)\b[^.]{0,60}\b(?:in|into|within|to|with|as part of)\b[^.]{0,30}\b(?:[A-Z]\w+'s|its|customer's|client's|the (?:customer|client|company)'s)\b[^.]{0,30}\bteams?\b/i,
      2,
    ],
    [
      /\b(?:personnel|engineers?|developers?|consultants?|staff|employees|Contractor|Consultant|resources)\b[^.]{0,120}\b(?:work|perform|provide|services|assigned|located)\b[^.]{0,100}\b(?:at|on|from|in) (?:the )?(?:[A-Z]\w+'s|customer's|client's|company's)\b[^.]{0,20}\b(?:premises|offices?|facilit(?:y|ies)|site|locations?)\b/i,
      2,
    ],
    [
      /\b(?:personnel|engineers?|developers?|consultants?|staff|resources)\b[^.]{0,100}\bunder the (?:day-to-day )?(?:direction|supervision|control)(?: and (?:direction|supervision|control))? of (?:the )?(?:customer|client|company|[A-Z]\w+)\b/i,
      2,
    ],
    [
      /\b(?:individuals|personnel|people|engineers?|consultants?|staff)\b[^.]{0,40}\b(?:shall|will|must) (?:work|sit|be (?:based|stationed|located))\b[^.]{0,20}\b(?:at|in|from) (?:the )?[A-Z]\w+'s\b[^.]{0,40}\b(?:premises|offices?|facilit(?:y|ies)|site|cent(?:er|re)|headquarters|plant)\b/,
      2,
    ],
    [
      /\btake (?:\w+[- ]){0,4}(?:direction|instructions?) from\b[^.]{0,60}\b(?:director|manager|head|lead|supervisor)/i,
      2,
    ],
    // People of their own: working for nobody else, or named one by one.
    [
      /\b(?:personnel|engineers?|developers?|consultants?|staff|employees|representatives|resources)\b[^.]{0,60}\b(?:dedicated|assigned)\b[^.]{0,24}\b(?:solely|exclusively|full[- ]time)\b|\b(?:solely|exclusively|full[- ]time)\b[^.]{0,20}\bdedicated\b[^.]{0,40}\b(?:personnel|engineers?|developers?|staff|employees)\b|\b(?:personnel|engineers?|developers?|consultants?|employees|contractors)\b[^.]{0,60}\bwhose names\b/i,
      2,
    ],
    [
      /\b(?:if|when|while|whenever|any)\b[^.]{0,40}\b(?:on|at|visit\w*|enter\w*|access\w*)\b[^.]{0,40}\b(?:premises|site|facilit)/i,
      -2,
    ],
    [
      /\b(?:comply|rules|polic(?:y|ies)|insurance|security requirements|workers' compensation|indemnif|injur)\w*\b/i,
      -1,
    ],
    [
      /\bindependent\b[^.]{0,80}\b(?:not|free from)\b|\bnot (?:be )?(?:under|subject to)\b[^.]{0,60}\b(?:direction|control|supervision)/i,
      -3,
    ],
  ],
});
