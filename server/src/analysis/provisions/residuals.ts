import { recogniser } from './provision.ts';

/**
 * What people may go on using because they remember it: general knowledge, skill, experience, know-how. Element `none`:
 * the agreement says that there shall be no such right.
 */
export default recogniser({
  kind: 'residuals',
  triggers: [
    'residual',
    'unaided',
    'general knowledge',
    'general skill',
    'skill',
    'know-how',
    'memor',
    'general experience',
    'expertise',
    'free to use',
  ],
  cues: [
    [/\bresiduals\b|\bresidual (?:information|knowledge|memory|rights?|know-how)\b|\bunaided memory/i, 2],
    [
      /\bgeneral(?:ized)?(?: and \w+)?,? (?:business |technical |industry |professional )?(?:knowledge|skills?|know-how|experience|expertise|concepts|information|learning|ideas)\b/i,
      2,
    ],
    [
      /\b(?:skills?|knowledge|know-how|ideas)[ ,]+(?:\w+[ ,]+){0,6}(?:experience|expertise|techniques|skills?|concepts|know-how)\b/i,
      1,
    ],
    [
      /\b(?:shall|will|may|must|agrees?(?: to)?) (?:not|never|at no time)\b[^.;]{0,80}\b(?:use|disclose|divulge|communicate)\b(?! residual)[^.;]{0,160}\b(?:information|knowledge|know-how)/i,
      -3,
    ],
    [
      /\b(?:free to|may|right to|entitled to|retain|shall not (?:be )?(?:restrict|prevent|limit|prohibit|preclud)|nothing\b[^.;]{0,80}\b(?:restrict|prevent|limit|prohibit|preclude|impair)|not (?:be )?(?:restricted|prevented|limited|prohibited|precluded))/i,
      1,
    ],
    [/\b(?:use|using|employ|exploit|retains?|ownership|apply)\b/i, 1],
    [
      /\b(?:waives?|gives? up|surrenders?|relinquish\w*)\b[^.;]{0,120}\b(?:skills?|know-how|knowledge|techniques|experience)\b/i,
      4,
    ],
    [/\b(?:no residuals|no (?:such )?(?:right|license) (?:to|in) residual|without (?:any )?residual)/i, 1],
    [
      /\bresidual (?:value|risk|amounts?|payments?|interest|claims?|cash|assets?|income|compensation|waste)|\bpayment of (?:any )?residuals|\broyalties|\bunion|guild|\bqualified\b|\bpossess(?:es)? the (?:skill|requisite)|\b(?:shall|will|must) (?:perform|provide|use|exercise|do|act)[^.;]{0,80}\b(?:skill|care|diligence)|\b(?:has|have) (?:the )?(?:requisite|necessary|special)|\bdegree of (?:skill|care)/i,
      -3,
    ],
    [
      /\b(?:confidential information|proprietary information|trade secrets?|technology|know-how)["']? (?:means|includes|shall (?:mean|include))/i,
      -3,
    ],
    [/\bhereby (?:irrevocably )?(?:assigns?|grants?)\b/i, -1],
  ],
  threshold: 4,
  skip: ({ clause, text }) => clause.part === 'recitals' || /^"/.test(text),
  elements: {
    proviso:
      /\b(?:provided|so long as|as long as|without (?:disclosing|using|breach)|except|subject to|but not|not (?:include|entitle|permit|to (?:be|disclose))|does not|do not|shall not|nor)\b[^.]{0,200}\b(?:confidential|disclos|secret|obligations?|proprietary|customer data|client data)/i,
    'no-patents':
      /\b(?:no|not|without|nor|other than|except)\b[^.;]{0,80}\b(?:licen[sc]e|rights?)\b[^.;]{0,60}\b(?:patents?|copyrights?)|\b(?:subject to|valid)\b[^.;]{0,40}\b(?:patents?|copyrights?)/i,
    none: /\bno residuals\b|\b(?:waives?|gives? up|surrenders?|relinquish\w*)\b[^.;]{0,120}\b(?:skills?|know-how|knowledge|techniques|experience)\b|\b(?:no|not|neither)\b[^.;,]{0,60}\bresidual|\bresidual\w*\b[^.;]{0,60}\b(?:shall not|excluded|not (?:apply|permitted|granted)|waived)/i,
    mutual: /\b(?:either|each|neither|both) part|\breceiving party|\brecipient|\bparties\b/i,
  },
});
