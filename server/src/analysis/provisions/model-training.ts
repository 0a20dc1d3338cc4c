import { anyModel, flaggedPattern, learnedModel, modelTerm, prohibition } from './ai-words.ts';
import { recogniser } from './provision.ts';

/**
 * A model comes into being under the agreement: someone trains, fine-tunes or develops one. Not a ban on doing so with
 * somebody's data, and not the leave to improve one's own product with it: those are data-use and training-use.
 */
export default recogniser({
  kind: 'model-training',
  triggers: [
    'train',
    'retrain',
    'pre-train',
    'pretrain',
    'fine-tun',
    'finetun',
    'model',
    'neural',
    'llm',
    'classifier',
  ],
  cues: [
    [/^\W*no (?:\w+ ){0,4}(?:may|shall|will|can) be\b/i, -6],
    [/\b(?:deliver\w*|Deliverables?)\b[^.;]{0,80}\b(?:trained|fine-?tuned|custom) (?:[\w-]+ ){0,2}models?\b/, 2],
    [
      flaggedPattern(
        String.raw`\b(?:fine-?tun(?:e|es|ing)|re-?train(?:s|ing)?|pre-?train(?:s|ing)?|train(?:s|ing)?)\b(?! (?:on|in|for|to|sessions?|materials?|courses?|programs?)\b)[^.;]{0,60}?${anyModel}`,
      ),
      2,
    ],
    [
      flaggedPattern(
        String.raw`\b(?:develop(?:s|ed|ing|ment of)?|build(?:s|ing)?|built|creat(?:e|es|ed|ing|ion of)|design(?:s|ed|ing)?|produc(?:e|es|ed|ing))\b[^.;]{0,80}?${learnedModel}`,
      ),
      2,
    ],
    [
      flaggedPattern(
        String.raw`${learnedModel}[^.;]{0,60}\b(?:is|are|was|were|be|been) (?:\w+ )?(?:trained|developed|fine-?tuned|built|created)\b`,
      ),
      2,
    ],
    [
      flaggedPattern(
        String.raw`${anyModel}[^.;]{0,30}\b(?:trained|fine-?tuned|developed) (?:on|under|using|with|during|from|by|in the course of|for)\b`,
      ),
      2,
    ],
    [modelTerm(/\b(?:fine-?tunes?|re-?trains?|trains?|adapts?|build and train)\b[^.;]{0,60}$/i), 2],
    [
      /\btrain(?:s|ing)?\b[^.;]{0,40}\b(?:machine[- ]learning|AI|forecasting|prediction|predictive|recognition) (?:systems?|engines?|algorithms?|solutions?|components?)\b/i,
      2,
    ],
    // "A scoring layer fine-tuned on Customer's payment history".
    [
      /\b(?:fine-?tuned|retrained|trained) (?:on|with|using) (?:the |its |[A-Z]\w+'s |your |historical |labell?ed )+(?:\w+ ){0,3}(?:data|history|records|transactions|content|images|recordings|corpus|text|documents)\b/,
      2,
    ],
    [/\b(?:Models?|AI Models?)\b[^.;]{0,30} means [^.]{0,200}\b(?:trained|fine-?tuned|weights|developed)\b/, 2],
    [
      /\b(?:train|onboard)(?:s|ed|ing)? (?:of )?(?:[\w']+ ){0,3}(?:personnel|staff|employees|users|dealers|technicians|customers)\b/i,
      -3,
    ],
    [/\b(?:represents? and warrants?|disclaims?|reverse engineer|does not warrant)\b/i, -2],
  ],
  skip: ({ clause, text }) => clause.part === 'recitals' || /^\s*WHEREAS/i.test(text),
  elements: {
    definition: /^"?[A-Z][^"]{0,60}"? (?:means|refers to)\b/,
    // Leave to train one's own product: the model is not the work.
    own: /\b(?:its|their|Provider's|Vendor's|Supplier's|Licensor's|own|third[- ]party|any) (?:\w+[- ]){0,4}models?\b|\bits (?:\w+ ){0,3}(?:products|services)\b/i,
    permission: /\bmay\b(?! (?:terminate|not))/,
  },
  read(draft) {
    const { text, leadIn } = draft.sentence;
    if (
      prohibition.test(text) &&
      /\bnot\b[^.]{0,90}\b(?:train|fine-?tun|develop|use)|\bprohibit|\bnor\b[^.]{0,40}\btrain/i.test(text)
    )
      return undefined;
    if (leadIn && /\bnot\b|\bprohibit/i.test(leadIn.text)) return undefined;
    return draft;
  },
});
