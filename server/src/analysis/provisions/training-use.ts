import { anyData, anyModel, flaggedPattern, permittedParty, prohibition } from './ai-words.ts';
import { recogniser } from './provision.ts';

const trainingForms = String.raw`\b(?:fine-?tun(?:e|es|ed|ing)|re-?train(?:s|ed|ing)?|[Tt]rain(?:s|ed)?\b(?! [Dd]ata)|[Tt]raining\b(?! (?:[Dd]ata|Purpose))|machine[- ]learning)\b`;

/** Looked for first, for it is rare and cheap. */
const teaches =
  /\b(?:[Tt]rain|[Rr]etrain|[Tt]each|[Tt]aught|fine-?tun|[Mm]odel|algorithm|[Mm]achine[- ][Ll]earning|artificial|A·?I\b)/;

/**
 * Whether a party's data may train or improve models. The elements tell leave from ban, consent from none, and a model
 * for this customer from models for everyone.
 */
export default recogniser({
  kind: 'training-use',
  triggers: [
    'train',
    'retrain',
    'fine-tun',
    'finetun',
    'machine learning',
    'machine-learning',
    'model',
    'improv',
    'artificial',
    'ai',
    'algorithm',
    'teach',
    'taught',
    'tune',
    'feed',
    'fed',
  ],
  cues: [
    // "We may teach our models with Your Content", "may not be fed to any other model".
    [
      flaggedPattern(
        String.raw`\b(?:teach(?:es|ing)?|taught|tun(?:e|es|ed|ing)|feed(?:s|ing)?|fed)\b[^.;]{0,60}(?:${anyModel}|\balgorithms?\b)`,
      ),
      2,
    ],
    [flaggedPattern(`${anyData}[^.;]{0,200}?${trainingForms}`, ''), 2],
    [flaggedPattern(`${trainingForms}[^.;]{0,160}?${anyData}`, ''), 2],
    [
      flaggedPattern(
        String.raw`${anyData}[^.;]{0,160}?\b(?:to|for|in) (?:\w+,? ){0,4}(?:improv|enhanc|develop|creat|build)\w*[^.;]{0,80}?(?:${anyModel}|\balgorithms?\b|\bmachine[- ]learning\b)`,
        '',
      ),
      2,
    ],
    [
      flaggedPattern(
        String.raw`(?:${anyModel}|\balgorithms?\b)[^.;]{0,60}\b(?:trained|improved|developed|enhanced)\b[^.;]{0,40}\b(?:on|with|using|from)\b[^.;]{0,40}?${anyData}`,
        '',
      ),
      2,
    ],
    [
      /\b(?:Outputs?|Results|Confidential Information|Deliverables|Content)\b[^.;]{0,80}\bto (?:develop, )?(?:(?:train|fine-?tune)\b[^.;]{0,60}\b(?:models?|AI|artificial|machine|algorithms?)|improve\b[^.;]{0,60}\b(?:models?|algorithms?))/,
      2,
    ],
    [
      /\b(?:personnel|staff|employees|trainees?|training (?:sessions?|courses?|materials?|program|manual|services|records))\b/i,
      -2,
    ],
    [/\b(?:represents? and warrants?|means a |WHEREAS)\b/, -1],
    // "May use the Developed Material, other than models trained on Company Data."
    [
      /\b(?:other than|except(?:ing)?|excluding)\b[^.;]{0,60}\bmodels? (?:that (?:is|are|were) )?(?:re-?)?trained\b/i,
      -4,
    ],
    // Use that is said not to be training, and the definition of the word.
    [
      /\b(?:not constitute|other than|excluding|not including) (?:the )?training\b|^"?Train(?:ing)?"?[^.]{0,20}\bmeans\b/i,
      -3,
    ],
  ],
  skip: ({ clause, text }) => !teaches.test(text) || clause.part === 'recitals',
  elements: {
    forbidden:
      /\b(?:shall|will|may|must|agrees?|is|are|undertakes?) not\b[^.;]{0,120}\b(?:train|fine-?tune|retrain|improve|develop|enhance|used?|using|machine)\b|\bno\b[^.;]{0,60}\b(?:may|shall|will) be (?:used|fed|put)\b|\bneither\b|\bprohibited\b|\bforbidden\b|\bnever\b/i,
    permitted:
      /\b(?:may|is (?:permitted|authori[sz]ed|entitled)|has the right|grants?|right to|shall (?:be entitled to )?(?:use|train|fine-?tune)|will (?:use|train|fine-?tune)|for the purposes? of|agrees that|acknowledges that)\b(?! not)/i,
    consent:
      /\b(?:without(?! limiting)|with|unless|subject to|except with|only with)\b[^.;]{0,60}\b(?:consents?|consented|opt(?:ed|s)?[- ]?in|approval|permission|authori[sz]ation|agree[ds]? in writing|written agreement)\b|\bopt(?:s|ed)?[- ]in\b|\bunless\b[^.;]{0,60}\b(?:Cover Page|Order Form|Exhibit|SOW|elects?|enables?)\b|\b(?:consent|permission) of\b/i,
    'for-this-customer':
      /\b(?:solely|only|exclusively|except) (?:for|to|as)?\b[^.]{0,80}\b(?:benefit|use|behalf|instance|of|for) (?:of )?(?:the )?(?:Customer|Client|Company|Project|Services|Licensee|Institution)\b|\b(?:Trained|Project|Custom|Customer|Client|Company|Dedicated|Joint) Models?\b|\b(?:dedicated|separate|private) (?:instance|model)|\bthe Models?\b(?! (?:have|has) learn)|\bto (?:provide|perform) the Services\b/i,
    'for-others':
      /\b(?:other|third[- ]party|all|various|future) (?:customers?|clients?|users|parties|purposes)\b|\bcustomers? other than\b|\b(?:its|our) (?:own )?(?:\w+[ ,-]+){0,5}?(?:models?|algorithms?|products|services|technolog(?:y|ies)|systems?|platform|offerings|AI)\b|\b(?:Provider|Vendor|Supplier|Licensor|Consultant|Developer|Contractor|Agency|Company)'s (?:own )?(?:\w+[ ,-]+){0,6}?(?:models?|algorithms?|products|services|technolog(?:y|ies)|systems?|platform|offerings|AI)\b|\bthe (?:AI (?:Features|Services|System)|Services?|Platform|Product|Software)\b|\bgeneral(?:ly)?[- ](?:purpose|available)?|\binternal (?:use|purposes|research)|\bany (?:\w+ ){0,3}models?\b|\bcompeting\b|\bfoundation models?\b/i,
    'de-identified': /\bde-?identif|\banonymi[sz]|\baggregat/i,
    usage: /\b[Uu]sage [Dd]ata\b|\b[Tt]elemetry\b|\bSystem Data\b/,
    purpose:
      /\bfor the (?:sole )?purposes? of (?:\w+ )?(?:training|developing)|\blicen[cs]e to (?:\w+,? ){0,6}train\b/i,
  },
  read(draft, context) {
    const { text } = draft.sentence;
    // "Customer will not:" and a list of what.
    const { leadIn } = draft.sentence;
    if (leadIn && prohibition.test(leadIn.text) && !draft.elements.has('permitted'))
      draft.elements.set('forbidden', draft.words);
    return { ...draft, to: permittedParty(text, context) };
  },
});
