import { actor, other, recogniser } from './provision.ts';

/** One party makes good what others claim from the other. `from` indemnifies. */
export default recogniser({
  kind: 'indemnity',
  triggers: ['indemn', 'hold harmless', 'defend', 'save harmless', 'harmless'],
  cues: [
    [
      /\b(?:shall|will|agrees? to|hereby|must|undertakes? to)\b[^.]{0,80}\b(?:indemnify|hold harmless|save harmless|defend\b[^.]{0,60}\b(?:against|from|suits?|claims?|actions?|proceedings?|harmless)|hold\b[^.]{0,60}\bharmless)\b/i,
      2,
    ],
    [/\b(?:indemnif(?:y|ies)|defends?|holds?)\b[^.]{0,160}\b(?:from|against|harmless)\b/i, 1],
    [/\b(?:not|no|neither|nor)\b[^.]{0,30}\b(?:indemnif|defend)/i, -2],
    [
      /\b(?:indemnif(?:ied|ying) part(?:y|ies)|indemnitee|indemnitor)\b[^.]{0,120}\b(?:notice|notify|cooperat|settle|control|counsel)/i,
      -2,
    ],
    [/\b(?:limitation|surviv\w*|except for|not apply|insurance)\b/i, -1],
  ],
  elements: {
    infringement:
      /\b(?:infring\w+|misappropriat\w+|violat\w+ (?:of )?(?:any|the) (?:patent|copyright|intellectual|proprietary)|intellectual property)\b/i,
    outputs: /\b(?:outputs?|training data)\b/i,
    mutual: /\b(?:each|either|both) part(?:y|ies)\b/i,
  },
  read: (found, context) => {
    found.from = actor(found.sentence, /\b(?:shall|will|agrees?|hereby|must|undertakes?|indemnif\w+)\b/i, context);
    found.to = other(found.from);
    return found;
  },
});
