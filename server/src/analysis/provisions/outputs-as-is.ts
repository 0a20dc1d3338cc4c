import { recogniser } from './provision.ts';

/** Outputs come with no assurance: "as is", "not verified", every liability for them refused. Data supplied as it is, is another matter. */
export default recogniser({
  kind: 'outputs-as-is',
  triggers: [
    'output',
    'ai-generated',
    'generated content',
    'prediction',
    'recommendation',
    'completions',
    'scores',
    'summaries',
    'answers',
    'suggestions',
  ],
  cues: [
    [
      /\b(?:outputs?|(?:AI-)?generated content|predictions?|recommendations|completions)\b[^.]{0,140}(?:"?\bas[- ]is\b|\bas[- ]available\b|\bwith all faults|\bwithout (?:any )?(?:warrant\w+|representation|guarantee))/i,
      2,
    ],
    // By another name, where a machine is said to make them.
    [
      /\b(?:scores|summaries|answers|suggestions|drafts|transcripts)\b[^.]{0,100}\b(?:models?|AI|algorithms?|assistant|chatbot|machine)\b[^.]{0,80}(?:"?\bas[- ]is\b|\bwith all faults|\bwithout (?:any )?(?:warrant\w+|guarantee))/i,
      2,
    ],
    [/(?:"?\bas[- ]is\b"?)[^.]{0,80}\b(?:outputs?|generated content)\b/i, 1],
    [
      /\b(?:outputs?|generated content|predictions?|recommendations)\b[^.]{0,80}\b(?:are|is|have|has|been) not\b[^.]{0,60}\b(?:tested|verified|endorsed|guaranteed|reviewed|warranted)\b/i,
      2,
    ],
    [
      /\b(?:not|no|disclaims?|excludes?)\b[^.]{0,60}\b(?:liab\w+|responsib\w+)\b[^.]{0,60}\b(?:for|arising|from|in respect of|with respect to)\b[^.]{0,40}\b(?:any |the |all |use of |reliance on )*(?:outputs?|generated content|predictions)\b/i,
      2,
    ],
    [
      /\b(?:makes? no|no|does not (?:make|provide|give)|disclaims? (?:all|any)|without)\b[^.]{0,60}\b(?:warrant\w+|representations?|guarantees?)\b[^.]{0,120}\b(?:outputs?|generated content|predictions)\b/i,
      2,
    ],
    [
      /\b(?:feedback|input|customer data|company data|training data|such data) (?:is|are|will be|shall be) (?:provided|supplied)\b/i,
      -2,
    ],
    [
      /\b(?:except(?! as (?:expressly )?(?:stated|provided|set (?:out|forth)))|other than|provided that|to the extent)\b[^.]{0,120}\b(?:outputs?|warrant\w*|indemnif\w*|Section)\b/i,
      -1,
    ],
    [/\b(?:warrants?|shall ensure) that (?:the )?outputs?\b/i, -2],
    [
      /\b(?:crude|oil|gas|power|energy|electric\w*|plant|manufactur\w+|production) output|\boutput (?:of the|capacity|voltage)\b/i,
      -3,
    ],
  ],
  // "May be wrong" warns; what is refused is refused in words.
  elements: {
    refused:
      /\b(?:no|not|nor|never|none|nobody|neither|without|cannot|disclaim\w*|exclud\w*|waives?|declin\w+)\b|\bas[- ](?:is|they (?:stand|come|are)|it (?:stands|comes)|(?:it|they|you) finds? (?:it|them))\b|\bunverified\b|\bunchecked\b|\b(?:own|sole|entire) (?:risk|responsibility)\b|n't\b/i,
  },
});
