import { aiSystem, flaggedPattern } from './ai-words.ts';
import { recogniser } from './provision.ts';

const aiOrOutputs = String.raw`(?:${aiSystem}|\bOutputs?\b|\b(?:AI|automated|algorithmic|model)[- ](?:generated|driven|assisted|made)?\s?(?:outputs?|decisions?|results?|content|predictions?|recommendations?)\b|\b(?:Model|Models|System|Chatbot|Licensed IP|Deliverables?)\b)`;
const responsibilityWords = String.raw`(?:(?:solely |fully |exclusively |entirely )?(?:responsib\w+|liable|liabilit(?:y|ies)|accountab\w+)|indemnif\w+|hold harmless|at (?:its|their|your|[A-Z]\w+'s) (?:own|sole) risk|answers? for|answerable|bears? (?:the|all|any) (?:risk|loss\w*|responsib\w+|cost))`;

/** Who answers for what an AI system says or decides: errors, reliance, breach of law. "Not liable for" is an answer too. */
export default recogniser({
  kind: 'ai-liability',
  triggers: ['responsib', 'liab', 'accountab', 'indemn', 'risk', 'bears', 'answers for', 'answer for', 'answerable'],
  cues: [
    [flaggedPattern(`\\b${responsibilityWords}[^.]{0,200}${aiOrOutputs}`), 1],
    [flaggedPattern(`${aiOrOutputs}[^.]{0,200}\\b${responsibilityWords}`), 1],
    [/\b(?:outputs?|automated decisions?|AI[- ]\w+|predictions|recommendations)\b/i, 1],
    [/\banswers? for\b[^.]{0,80}\b(?:loss|damage|faults?|errors?|mistakes?|decisions?|what is signed|results)\b/i, 2],
    [
      /\b(?:use of|used|using|reliance|rely|relies|relied|errors?|inaccura\w+|decisions?|actions? taken|mistakes?|defects?|harm|failures?|non-?compliance|claims|damages)\b/i,
      1,
    ],
    [/\binsur(?:ance|ed)\b|\bsurvive?s?\b|\bshall maintain\b/i, -3],
    [/\b(?:taxes|payroll|insurance polic|shipping|deliver(?:y|ies) (?:cost|date)|storage|employees)\b/i, -2],
    [/\bfor (?:providing|obtaining|maintaining|hosting|installing|delivering|completing|developing|paying)\b/i, -2],
    [/\binfring\w+/i, -1],
  ],
  threshold: 2,
  skip: ({ clause }) => clause.part === 'recitals' || clause.part === 'definitions',
  elements: {
    errors:
      /\berrors?\b|\binaccura\w+|\bmistakes?\b|\bwrong\w*\b|\bhallucinat\w+|\b(?:in|not )correct\w*\b|\bfaults?\b|\bdefects?\b|\bfalse\b/i,
    compliance: /\bcompl(?:y|iance)\b|\blaws?\b/i,
    reliance: /\brel(?:y|iance|ied|ies|ying)\b|\bact(?:s|ed|ing)? (?:up)?on\b|\bdecisions?\b|\buse\b/i,
  },
  read: (draft) => {
    const { text } = draft.sentence;
    const { elements } = draft;
    if (/\banswers? for\b|\banswerable\b/i.test(text)) return draft;
    // A bare duty ("responsible for the System") says who does the work, not who answers when it errs.
    return elements.size && (anyMachine.test(text) || /\bindemnif/i.test(text)) ? draft : undefined;
  },
});

const anyMachine = flaggedPattern(aiOrOutputs);
