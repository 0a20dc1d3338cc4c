import { recogniser } from './provision.ts';

/** A body or a routine by which the parties steer their work: joint committee, steering group, project managers who meet, regular reviews. */
export default recogniser({
  kind: 'governance-body',
  triggers: [
    'committee',
    'steering',
    'board',
    'council',
    'working group',
    'task force',
    'alliance manager',
    'project manager',
    'project team',
    'relationship manager',
    'program manager',
    'meet',
    'coordinat',
    'joint',
    'jsc',
    'jdc',
    'management team',
    'liaison',
    'quarterly',
    'account manager',
    'jvc',
    'executive sponsor',
    'representative',
    'teleconference',
    'videoconference',
    'conference call',
  ],
  cues: [
    [
      /\b(?:joint|steering|management|executive|project|development|research|advisory|operating|oversight|governance|coordinating|commerciali[sz]ation|program|alliance|marketing|scientific|technical|policy|review) (?:\w+ ){0,3}(?:committees?|council|boards?\b(?! of directors)|working groups?|task force|teams?)\b/i,
      2,
    ],
    [
      /\b(?:alliance|project|program|relationship|account|partnership) (?:managers?|leaders?|coordinators?|directors?|executives?)\b/i,
      2,
    ],
    [
      /\b(?:the )?(?:[Pp]arties|representatives)\b[^.;]{0,80}\b(?:shall|will|agree to) (?:\w+ ){0,3}(?:meet|confer|hold (?:\w+ ){0,2}(?:meetings|reviews|calls))\b|\b(?:quarterly|monthly|weekly|annual|semi-annual|regular|periodic) (?:\w+ ){0,3}(?:meetings?|reviews?|calls)\b/i,
      2,
    ],
    [
      /\b(?:weekly|bi-?weekly|monthly|quarterly|regular|periodic) (?:[^.;,]{0,60} )?(?:updates?|reports?)\b[^.;]{0,160}\b(?:teleconference|videoconference|conference calls?)\b/i,
      2,
    ],
    [/\b(?:form|establish|set up|appoint|create)\b[^.;]{0,40}\bcommittee\b/i, 2],
    [
      /\bmanag(?:ement|ed) (?:board|committee)\b|\bboard of managers\b|\bBoard of Directors of the (?:JVC|Joint Venture|Company)\b|\bJVC\b|\bJoint Venture Company\b|\bJSC\b|\bJDC\b/,
      2,
    ],
    [
      /\b(?:each|either) party (?:shall|will) (?:appoint|designate|name|assign)\b[^.;]{0,80}\b(?:managers?|representatives?|coordinators?|contacts?|liaisons?)\b/i,
      2,
    ],
    [
      /\bsole (?:and exclusive )?(?:remedy|discretion)|\barbitrat|\b(?:good faith|senior executives?|resolve)\b[^.;]{0,60}\bdisputes?\b|\bdisputes?\b[^.;]{0,80}\b(?:meet|executives)\b/i,
      -2,
    ],
    [/\b(?:shareholders?|stockholders?|creditors'?|audit committee|compensation committee|bankruptcy)\b/i, -2],
  ],
  skip: ({ clause, text }) => clause.part === 'recitals' || /^\s*WHEREAS/i.test(text),
});
