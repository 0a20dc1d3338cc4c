import { memoized } from './sentenceMemo.ts';
import { meaningOf, type Sense, type Term } from './terms.ts';

/** In the words of its definition. */
const senseWords: Readonly<Record<Sense, RegExp>> = {
  /** Someone else comes to control a party. */
  control:
    /\b(?:(?:change|transfer) (?:in|of) (?:the )?(?:control|ownership)|(?:sale|transfer|disposition)[^.;]{0,60}\b(?:all or )?substantially all|(?:fifty|50|twenty-five)[^.;]{0,60}\b(?:voting|equity|outstanding|shares|stock)|voting (?:power|stock|securities|shares)[^.;]{0,120}\b(?:merger|acqui)|(?:merger|consolidation)[^.;]{0,160}\b(?:voting|control|substantially))/i,
  /** Rights in the agreement, or shares in a party, go to someone else. */
  transfer:
    /\b(?:sale|assignment|sell|assign)\b[^.;]{0,160}\b(?:interest in|this Agreement|ownership|equity|stock|substantially all|rights? (?:and|or) obligations)\b/i,
  /** What is made under the agreement. */
  work: /\b(?:made|conceived|developed|created|authored|generated|reduced to practice|discovered|prepared|produced|written|arising|resulting)\b[^.;]{0,160}\b(?:by|under|pursuant|in (?:the )?(?:course|performance|connection)|during|as (?:a|the) result|from|jointly|for)\b/i,
  /** What someone had before, or makes outside it. */
  background:
    /\b(?:pre-?existing|prior to (?:the )?(?:Effective Date|date|commencement|this)|before (?:the )?(?:Effective Date|date|this)|independent(?:ly)? of (?:this|the)|independently (?:developed|of)|as of the Effective Date|outside (?:the scope )?of this)\b/i,
  /** What is made or owned together. */
  joint:
    /\bjointly\b|\bjoint(?:ly)?[- ]own|\b(?:both|the) Parties\b[^.;]{0,40}\b(?:together|collaborat)|by (?:personnel|employees)[^.;]{0,80}\b(?:both|each)\b|by or on behalf of (?:both|each)|on the one hand\b/i,
  competitor: /\b(?:compet(?:e|es|ing|itive|itor|itors|ition))\b/i,
  /** What has been learned by a machine, or the system that runs it: "Berth Planner" for a forecasting model. */
  model:
    /\b(?:(?:AI|artificial intelligence|machine[- ]learn(?:ing|ed)|deep[- ]learning|neural|(?:large )?language|foundation|generative|predictive|forecasting|fine-?tuned|trained|speech|vision|classification|recommendation)(?: and \w+| or \w+)?[- ](?:\w+[- ]){0,2}(?:models?|systems?|algorithms?|engines?|networks?|assistants?|agents?|tools?|software|solutions?|platforms?|products?|applications?)|(?:models?|algorithms?|classifiers?|engines?|assistants?|layers?|components?)\b[^.;]{0,60}\b(?:that|which|trained|tuned|fine-tuned|to) (?:is |are )?(?:predict|propos|estimat|identif|listen|read|forecast|classif|detect|recogni[sz]|rank|score|generat|answer|draft|recommend|trained|tuned|fine-tuned|learn)\w*|(?:trained|fine-?tuned) (?:on|with|under|in|for)\b|weights and parameters|(?:weights|parameters|checkpoints)\b[^.;]{0,40}\b(?:weights|parameters|checkpoints))/i,
  /** What a machine answers: "what an AI Feature returns". */
  output:
    /\b(?:what|text|content|results?|responses?|predictions?|scores?|drafts?|images?)\b[^.;]{0,60}\b(?:AI|Services?|Models?|System|Features?|Platform|Assistant)\b[^.;]{0,24}\b(?:returns?|generates?|produces?)\b|\b(?:generated|returned|produced) (?:by|through) (?:an? |the |any )?(?:[\w-]+ ){0,2}(?:AI|Services?|Models?|System|Features?|Platform|Assistant)\b/i,
  data: /\b(?:data|records|databases?|datasets?|telemetry|recordings|transcripts|imagery|log files)\b/i,
  mark: /\b(?:trade ?marks?|service marks?|trade names?|logos?|trade dress)\b/i,
};

/** Terms whose own words say it, whatever the definition adds. */
const plainTerms: Partial<Record<Sense, RegExp>> = {
  control: /\bChange (?:in|of) (?:Control|Ownership)\b|^(?:Acquisition|Sale) (?:Transaction|Event)$/,
  work: /^(?:Work Product|Inventions?|Foreground (?:IP|Intellectual Property)|Project (?:IP|Results|Inventions?)|Improvements?|Developments?|Results|Deliverables?|Works?|Developed [A-Z]\w+)$/,
  background: /\b(?:Background|Pre-?[Ee]xisting|Prior|Existing|Independent)\b/,
  joint: /^Joint\b|^Jointly\b/,
  competitor: /\bCompet(?:itors?|ing|itive)\b/,
  model:
    /\b(?:AI|Trained|Tuned|Fine-Tuned|Language|Prediction|Machine Learning) (?:System|Model|Models|Features?|Assistant)\b/,
  data: /\bData\b/,
  mark: /\b(?:Trade ?[Mm]arks?|Marks|Logos?)\b/,
};

/** What someone would call an event in which a party changes hands; "Shares" are what is sold, not the sale. */
const controlEventName = /\b(?:Change|Acquisition|Merger|Takeover|Divestiture|Sale (?:Event|Transaction|of))\b/;

/** Names of bundles, in which a model may be one thing of many. */
const bundles =
  /^(?:Services?|Project|Program(?:me)?|Work|Work Product|Purpose|Field|Deliverables?|Results|Collaboration|Engagement|Product|Documentation|Specifications?|Platform|Technology|.*\b(?:IP|Intellectual Property|Technology|Results|Data|Materials|Content|Services|Fees?|Order|Plan|Outputs?|Improvements?|Tests?|Metrics?|Purposes?|Customer|Provider|Restrictions?))$/;

/** Terms that list everything and stand for none of it. */
const senseless =
  /^(?:I|me|we|us|you|our|your|(?:.* )?(?:Personnel|Team|Staff|Employees|Engineers|Developers|Specialists)|(?:this |the )?Agreement|Part(?:y|ies)|Affiliates?|Confidential Information|Services|Effective Date|Term|Territory|Persons?|Loss(?:es)?|Claims?|Net Sales|.*\b(?:Date|Period|Fees?|Law|Laws|Breach|Default|Agreement|Notice))$/i;

export function sensesOf(term: Term): readonly Sense[] {
  if (senseless.test(term.term)) return [];
  const known = memoized(term.meaning, senseWords, () => new Map<string, readonly Sense[]>());
  const key = `${term.form} ${term.term}`;
  let senses = known.get(key);
  if (!senses) known.set(key, (senses = readSenses(term)));
  return senses;
}

function readSenses(term: Term): readonly Sense[] {
  const words = meaningOf(term);
  return (Object.keys(senseWords) as Sense[]).filter(
    (sense) =>
      plainTerms[sense]?.test(term.term) ||
      (senseWords[sense].test(sense === 'model' ? nearestNoun(words, term.form) : words) &&
        (sense !== 'control' || controlEventName.test(term.term)) &&
        (sense !== 'model' || !bundles.test(term.term)) &&
        (sense !== 'output' || (term.form === 'means' && !bundles.test(term.term)))),
  );
}

/** What a tag sums up is the noun right before it, not all that the sentence tells. */
function nearestNoun(words: string, form: Term['form']): string {
  if (form === 'means') return words.slice(0, 300);
  const end = words.slice(-220);
  const stop = Math.max(end.lastIndexOf('; '), end.lastIndexOf('. '));
  return stop < 0 ? end : end.slice(stop + 2);
}
