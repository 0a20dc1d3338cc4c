import { recogniser } from './provision.ts';

/** What the parties may do with the common results once the project is over, or may not. */
export default recogniser({
  kind: 'post-project-use',
  triggers: ['expir', 'terminat', 'complet', 'conclusion', 'after the', 'following the', 'end of the'],
  cues: [
    [
      /\b(?:after|following|upon|on|notwithstanding|beyond|surviv\w+)\b[^.]{0,60}\b(?:expir\w+|terminat\w+|complet\w+|conclusion|ends?)\b/i,
      1,
    ],
    [
      /\b(?:joint(?:ly)?[- ](?:own\w*|develop\w*|IP|results?|technolog\w+|intellectual|patents?|inventions?|works?|models?|data|improvements?)|foreground|(?:project|collaboration|program(?:me)?|development) (?:IP|results?|technolog\w+|intellectual|know-how|data|models?)|(?:the )?results of the (?:project|collaboration|development|research)|(?:the|such|its) results\b)/i,
      1,
    ],
    [
      /\b(?:may|shall (?:be (?:free|entitled|permitted)|have the right|continue|retain|not|cease)|retains?|free to|right to|rights? (?:to|in|of)|continue to|surviv\w+|may not|will (?:not|cease|continue))\b[^.]{0,160}\b(?:use|exploit\w*|commerciali[sz]\w+|practi[cs]\w+|licen[cs]\w*|market|sell|distribute|own(?:ed|s)?)\b/i,
      1,
    ],
    [/\bwithin (?:\w+ )?\(?\d+\)? (?:business )?days (?:after|following|of)\b/i, -1],
  ],
  threshold: 3,
});
