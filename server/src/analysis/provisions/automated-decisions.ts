import { aiSystem, flaggedPattern } from './ai-words.ts';
import { recogniser } from './provision.ts';

const regulatedSubjects = String.raw`\b(?:credit|lending|loans?|underwriting|insurance|employment|hiring|recruit\w*|candidates?|applicants?|tenants?|housing|admissions?|students?|patients?|diagnos\w*|medical|clinical|health ?care|benefits|eligibility|fraud|claims|individuals?|consumers?|natural persons?|employees?|biometric|law enforcement|criminal|regulated (?:industry|capacity|matters?|activit))`;

/** Looked for first, for it is rare and cheap. */
const machineWords =
  /\b(?:A·?I|automated|algorithm|[Mm]odel|machine|[Ss]ystem|[Ss]ervice\b|scores?\b|without any|[Cc]lassifier|[Ss]olution|[Pp]latform|[Aa]ssistant|high-risk|consequential|similarly significant|tool)/;

/**
 * A machine decides, or helps to decide, about people or in regulated matters: credit, work, insurance, health, housing.
 * The ban on such use counts as well as its permission, for it shows that the question arises; a person who decides
 * alone, and the ordinary "decision of the board", do not.
 */
export default recogniser({
  kind: 'automated-decisions',
  triggers: [
    'evaluat',
    'assess',
    'triag',
    'refus',
    'reject',
    'approv',
    'decid',
    'flag',
    'automat',
    'decision',
    'scor',
    'predict',
    'screen',
    'recommend',
    'rank',
    'ai',
    'algorithm',
    'profil',
    'model',
    'classif',
    'diagnos',
  ],
  cues: [
    [
      /\bautomated (?:individual )?(?:decision|profiling)|\bautomated decision-?\s?making\b|\bsolely automated\b|\bdecisions? (?:made|taken) (?:solely )?by (?:automated|algorithm|the (?:AI|Model|System))/i,
      2,
    ],
    [/\b(?:legal or similarly significant|consequential decisions?|high[- ]risk (?:AI|artificial))\b/i, 2],
    [
      flaggedPattern(
        String.raw`${aiSystem}[^.]{0,120}\bdecisions?(?:[- ]making)?\b|\bdecisions?(?:[- ]making)?\b[^.]{0,120}${aiSystem}`,
      ),
      1,
    ],
    [
      flaggedPattern(
        String.raw`\b(?:AI|[Mm]odels?|[Ss]ystem|[Aa]lgorithms?|machine[- ]learning|[Cc]lassifier|Solution|Platform|Assistant)\b[^.]{0,100}\b(?:refus(?:e|es|ing)|reject(?:s|ing)?|scor(?:e|es|ing)|rank(?:s|ing)?|screen(?:s|ing)?|predict(?:s|ing)?|recommend(?:s|ing)?|assess(?:es|ing)?|classif(?:y|ies)|decid(?:e|es)|approv(?:e|es)|diagnos\w*|select(?:s|ing)?|evaluat(?:e|es|ing)|triag(?:e|es|ing)|flag(?:s|ging)?)\b[^.]{0,80}${regulatedSubjects}`,
        '',
      ),
      2,
    ],
    [flaggedPattern(String.raw`\bdecisions?(?:[- ]making)?\b[^.]{0,80}${regulatedSubjects}`), 1],
    // A figure given to a person: "gives each applicant a suitability score".
    [
      /\b(?:gives?|assigns?|calculates?|computes?|produces?|returns?|generates?)\b[^.;]{0,40}\b(?:applicants?|candidates?|borrowers?|tenants?|patients?|claimants?|students?|consumers?|employees?|drivers?)\b[^.;]{0,40}\bscores?\b|\b(?:risk|suitability|credit|fraud|match(?:ing)?|eligibility) scores?\b[^.;]{0,60}\b(?:for|of|to) (?:\w+ ){0,2}(?:applicants?|candidates?|borrowers?|tenants?|patients?|claimants?|students?|consumers?|employees?|drivers?)\b/i,
      2,
    ],
    [
      /\b(?:board|committee|arbitrat\w*|court|panel|management|member'?s?) (?:\w+ ){0,2}decisions?\b|\bdecision of the\b|\bfinal decision\b/i,
      -2,
    ],
  ],
  skip: ({ clause, text }) => !machineWords.test(text) || clause.part === 'recitals' || /^\s*WHEREAS/i.test(text),
  elements: {
    people: flaggedPattern(regulatedSubjects),
  },
});
