import { type Evidence, recogniser } from './provision.ts';

/** Not people: the thing that is promised to work. */
const systemPromised =
  /\b(?:AI|System|Model|Software|Platform|Solution|Application|Chatbot|Assistant|Tool|Algorithm|Output|Outputs|Deliverables?|Results|Predictions?|system|model|models|software|platform|algorithm|chatbot|outputs?|predictions?|recommendations|deliverables?)\b[^.]{0,120}\b(?:shall|will|must|to (?:be|perform|achieve|provide))\b|\b(?:shall|will|warrants?|guarantees?|ensures?|undertakes?)\b[^.]{0,160}\b(?:AI|System|Model|Software|Platform|Solution|Application|Chatbot|Assistant|Tool|Algorithm|Outputs?|Deliverables?|Predictions?|system|model|models|software|platform|algorithm|chatbot|outputs?|predictions?|recommendations|deliverables?)\b/;

/** … by its usual names, or by the agreement's own name for a model. */
const promisedSystem: Evidence = ({ text }, { terms }) => {
  const found = systemPromised.exec(text);
  return found ? { index: found.index, length: found[0].length } : terms.standing(text, 'model');
};

const vagueWords =
  /\b(?:industry|market)[- ]leading (?:accuracy|quality|performance|precision|results)\b|\b(?:high|highest|superior|good|excellent|acceptable|adequate|reasonable|optimal|satisfactory|sufficient)(?:ly)? (?:levels? of |degree of |standards? of )?(?:accuracy|accurate|quality|performance|precision|reliab\w+|results?|efficiency|speed)\b|\b(?:industry|market|commercial)[- ](?:leading|standards?|practices?|norms?)\b|\bstate[- ]of[- ]the[- ]art\b|\bbest[- ]in[- ]class\b|\bworld[- ]class\b|\b(?:accurately|reliably|efficiently|optimally|satisfactorily|robustly)\b|\b(?:substantially |reasonably |highly |generally )?(?:accurate|reliable|unbiased|robust)\b/i;

/**
 * A promise about how well a system, a model, its outputs or a deliverable will do, in words that cannot be measured. What
 * people promise about their own work ("professional and workmanlike") is another thing and stays out.
 */
export default recogniser({
  kind: 'performance-promise',
  triggers: [
    'accura',
    'high',
    'superior',
    'industry',
    'state-of-the-art',
    'state of the art',
    'best',
    'optimal',
    'excellent',
    'reliabl',
    'robust',
    'satisfact',
    'appropriate',
    'leading',
    'manner',
    'acceptable',
    'adequate',
    'efficient',
    'unbiased',
    'reasonabl',
    'fast',
    'good performance',
    'commercially',
    'well',
  ],
  cues: [
    [/\b(?:franchis\w+|hotel|lodging|guests?|courteous|internet connection|quality support)\b/i, -3],
    [promisedSystem, 1],
    [
      /\b(?:(?:high|highest|higher|superior|good|excellent|acceptable|adequate|reasonable|optimal|satisfactory|sufficient|best possible)(?:ly)? (?:levels? of |degree of |standards? of )?(?:accuracy|accurate|quality|performance|precision|reliab\w+|results?|efficiency)|(?:industry|market|commercial)[- ](?:leading|standards?|practices?|norms?)|state[- ]of[- ]the[- ]art|best[- ]in[- ]class|world[- ]class)\b/i,
      1,
    ],
    [
      /\b(?:trained|designed|built|made|tuned) to (?:produce|give|deliver|achieve|return)\b[^.]{0,60}\b(?:best[- ]in[- ]class|state[- ]of[- ]the[- ]art|world[- ]class|accurate|reliable)/i,
      1,
    ],
    [
      /\b(?:shall|will|must|warrants?|guarantees?|agrees?|undertakes?|ensures?)\b[^.]{0,100}\b(?:(?:perform|function|operate|work|respond|run)s?\b[^.]{0,40}\b(?:accurately|reliably|efficiently|well|optimally|satisfactorily|correctly|robustly)|be (?:substantially |reasonably |highly |generally )?(?:accurate|reliable|unbiased|robust|fair)|(?:highly|very) (?:accurate|reliable|precise) \w+|(?:respond|answer)s? (?:quickly|promptly|fast))\b/i,
      1,
    ],
    [
      /\b(?:does not|do not|not|no|neither|without|disclaim\w*)\b[^.]{0,40}\b(?:warrant|guarantee|represent|promise|responsib)/i,
      -3,
    ],
    [
      /\bServices?\b[^.]{0,60}\b(?:performed|provided|rendered|carried out)\b[^.]{0,80}\b(?:industry|standards?)\b/i,
      -2,
    ],
    [/\bprofessional(?: and| or)? workman|\bworkmanlike|\bcompetent\b/i, -2],
    // How people work is no promise of what a system does; nor is the state of data that is licensed.
    [/\bperforms? (?:the |its |all |such )?Services\b[^.]{0,120}\b(?:workmanlike|professional)/i, -4],
    [/\bwarrants?\b[^.]{0,20}\b(?:the |its |all )?(?:[A-Z]\w+ )?Data (?:is|are|provided)\b/, -4],
    [
      /\b(?:personnel|employees|people|staff|books|records|information (?:provided|supplied|furnished)|security|safeguard\w*|encrypt\w*|confidential\w*|backup|virus\w*|malicious|industry[- ]standard (?:encryption|security|protocol|format|terms))\b/i,
      -2,
    ],
    [/\d\s?(?:%|percent)|(?<!industry )\bbenchmark|\bthreshold|\bas measured\b|\bService Levels?\b|\bSLAs?\b/i, -2],
    [
      /\b(?:set (?:forth|out)|described|specified|defined|listed|stated|contained) in\b[^.]{0,60}\b(?:Exhibit|Schedule|Appendix|Annex|Attachment|Specifications?|Statement of Work|SOW|Documentation|Order)\b|\b(?:conform|comply|accordance)\b[^.]{0,40}\b(?:Specifications?|Documentation|Acceptance Criteria)\b/i,
      -2,
    ],
  ],
  skip: ({ clause, text }) =>
    clause.part === 'recitals' || clause.part === 'front' || /^"[^"]+" (?:shall )?mean/.test(text),
  elements: {
    accuracy: /\baccura\w+|\bprecision\b|\bcorrectly\b/i,
    quality: /\bquality\b/i,
    unmeasured: vagueWords,
    'industry-standard': /\bindustry\b|\bmarket standard/i,
  },
  read: (draft) => {
    const { sentence } = draft;
    const vague = vagueWords.exec(sentence.text);
    if (vague) draft.words = sentence.span(vague.index, vague.index + vague[0].length);
    return draft;
  },
});
