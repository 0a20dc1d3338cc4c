import { recogniser } from './provision.ts';

/** One product for many: the same system, with this customer's configuration or instance. */
export default recogniser({
  kind: 'productized-service',
  triggers: [
    'same product',
    'same platform',
    'same service',
    'customers generally',
    'multi-tenant',
    'multitenant',
    'generally available',
    'general availability',
    'other customers',
    'other clients',
    'all customers',
    'all of its customers',
    'its customers generally',
    'standard product',
    'off-the-shelf',
    'off the shelf',
    'productized',
    'productised',
    'commercially available',
    'customers in general',
    'standard platform',
    'everybody else',
    'everyone else',
    'all of its',
    'all its',
    'same engine',
  ],
  cues: [
    // "The same engine as everybody else"; "that Gannet runs for all of its subscribers".
    [
      /\bsame (?:product|platform|service|system|model|software|engine|tool|app|assistant)\b[^.;]{0,40}\b(?:as|like) (?:everybody|everyone|all|any|every) (?:else|others?|customers?|clients?|subscribers?|users?)\b|\b(?:runs?|operates?|hosts?|supplies|provides) (?:it )?(?:for|to) (?:all|every one) (?:of )?(?:its|our|their) (?:subscribers|customers|clients|users)\b/i,
      2,
    ],
    [
      /\bsame (?:product|platform|service|system|model|software) to (?:many|several|all|its) (?:of its )?(?:customers|clients)\b|\b(?:product|platform|service|software)\b[^.]{0,40}\b(?:supplies|offers|provides|licenses)\b[^.]{0,20}\bto its customers generally\b/i,
      2,
    ],
    [
      /\b(?:multi-?tenant|productis?z?ed|(?:product|standard platform|platform) (?:offered|provided|licensed|made available) to)\b/i,
      2,
    ],
    [
      /\b(?:same|standard|single|common|identical|generally available|core)\b[^.]{0,80}\b(?:platform|product|service|software|system|model|application|solution)\b[^.]{0,120}\b(?:other|all|many|multiple|its) (?:of (?:its|their) )?(?:customers|clients)\b/i,
      2,
    ],
    [
      /\b(?:configur\w+|customi[sz]\w+|tailor\w*|adapt\w*|instance)\b[^.]{0,120}\b(?:standard|generally available|off-the-shelf|productis?z?ed)\b[^.]{0,40}\b(?:product|platform|service|software|model|solution)/i,
      2,
    ],
    [
      /\b(?:shall|will|provides?|offers?|licenses|delivers?)\b[^.]{0,100}\b(?:standard|generally available|off-the-shelf|productis?z?ed)\b[^.]{0,30}\b(?:product|platform|service|software|model|solution)\b/i,
      1,
    ],
    [
      /\b(?:prices?|pricing|discount|most favou?red|terms|reference|names? of|third[- ]party|confidential|warrant\w*)\b/i,
      -2,
    ],
    [/\b(?:not|no)\b[^.]{0,60}\b(?:share|disclose|train|use)\b/i, -2],
  ],
});
