import { actor, other, recogniser } from './provision.ts';

/** Someone works for the other: performs services, develops, builds, consults. `from` works, `to` is worked for. */
export default recogniser({
  kind: 'services',
  triggers: [
    'service',
    'perform',
    'develop',
    'design',
    'consult',
    'engage',
    'retain',
    'render',
    'build',
    'implement',
    'create',
  ],
  cues: [
    [
      /\b(?:shall|will|agrees? to|hereby agrees? to|undertakes? to|is to|must)\b[^.]{0,60}\b(?:perform|provide|render|furnish|carry out|complete|deliver|supply)\b[^.]{0,80}\b(?:services?|work|project|tasks?|development|consult\w+|support|maintenance|deliverables?)\b/i,
      2,
    ],
    [
      /\b(?:shall|will|agrees? to|hereby agrees? to|undertakes? to)\b[^.]{0,40}\b(?:design|develop|build|create|customi[sz]e|implement|configure|program|code|train|fine-tune|integrate|adapt|prepare|write)\b[^.]{0,100}\b(?:software|systems?|models?|website|web site|platforms?|applications?|deliverables?|products?|technology|solution|prototypes?|program|modules?|pipeline|algorithms?|tools?)\b/i,
      2,
    ],
    [
      /\b(?:hereby )?(?:engages?|retains?|hires?|appoints?|contracts? with|commissions?)\b[^.]{0,100}\b(?:to (?:perform|provide|render|develop|design|act|serve|build|create|assist|advise)|as (?:an? )?(?:independent )?(?:consultant|contractor|adviser|advisor|developer)|services)\b/i,
      2,
    ],
    [/\bservices (?:to be )?(?:performed|provided|rendered|furnished) by\b/i, 2],
    [/\b(?:not|neither|nor)\b[^.]{0,20}\b(?:perform|provide|develop|render)\b/i, -2],
    [/\b(?:independently|third part(?:y|ies)|represents?|warrants?|indemnif)\b/i, -1],
    [/\b(?:notice|legal|financial) services\b|\bservice (?:mark|of process)|\bterms of service\b/i, -1],
    [/^"?[A-Z][\w ]{0,40}"? (?:means|shall mean)\b/, -1],
  ],
  elements: {
    development: /\b(?:design|develop|build|create|customi[sz]e|implement|program|train|fine-tune|integrate)\w*\b/i,
    consulting: /\bconsult\w*|\badvi[sc]e\w*|\badvisory\b/i,
    support: /\b(?:support|maintenance|hosting|monitoring)\b/i,
    deliverables: /\b(?:deliverables?|work product|deliver)\b/i,
  },
  read: (found, context) => {
    const verb =
      /\b(?:shall|will|agrees?|undertakes?|must|engages?|retains?|hires?|appoints?|commissions?|contracts?)\b/i;
    const subject = actor(found.sentence, verb, context);
    const hires = /\b(?:engages?|retains?|hires?|appoints?|commissions?)\b/i.test(found.sentence.text);
    found.from = hires ? other(subject) : subject;
    found.to = other(found.from);
    return found;
  },
});
