import type { Context, Evidence } from './provision.ts';

/**
 * Words for models and data, as sources of patterns (write them with the `i` flag unless said). A "model" of this field
 * is told from business models, model numbers and model clauses by what stands before and behind it.
 */

/** What can only be a machine-learned model. */
export const learnedModel = String.raw`(?:(?:AI|ML|artificial intelligence|machine[- ]learning|deep[- ]learning|neural(?: network)?|(?:large |small )?language|foundation|generative|predictive|prediction|trained|(?:fine|custom)[- ](?:tuned|trained)|tuned|retrained|pre-?trained|transformer|diffusion|embedding|classification|recommendation|recommender|ranking|forecasting|speech(?:-| )(?:recognition|to-text)|computer[- ]vision|vision|NLP|inference)(?: and \w+| or \w+)?[- ]models?\b|\b(?:predicti(?:on|ve)|(?:machine[- ])?learning|trained|AI|recommendation|classification) algorithms?\b|\bLLMs?\b|\bneural networks?\b|\bclassifiers?\b)`;

const otherModels = String.raw`(?<!\b(?:business|financial|economic|pricing|price|cost|revenue|billing|delivery|operating|operational|service|services|engagement|staffing|licensing|subscription|distribution|sales|marketing|governance|security|threat|data|object|hosting|support|commercial|compensation|commission|payment|funding|organizational|process|reporting|role|scale|fashion|actuarial|valuation|royalty|partnership|animal|mouse|disease|product|vehicle|car|phone|device|current|new|latest|utility|3D) )`;
const notNumbers = String.raw`(?! (?:numbers?|nos?\b|years?|names?|clauses?|contract|agreement|release|law|rules|act|codes?|homes?|line|form|validation|designation|S\b|X\b|Y\b|\d))`;

/** A model by any name that is not one of the others; wants something else beside it to be sure. */
export const anyModel = String.raw`(?:${learnedModel}|${otherModels}\bmodels?\b${notNumbers})`;

/**
 * An AI system, model or feature; never "AI" alone. Four words may stand between: V8 writes a repetition of three out three
 * times, with all that follows.
 */
export const aiSystem = String.raw`(?:\b(?:AI|A·I·|artificial intelligence|machine[- ]learning|generative AI|agentic)(?:[- ](?:powered|driven|based|enabled|assisted|and machine[- ]learning|or machine[- ]learning|/ML))?[- ](?:\w+[- ]){0,4}?(?:systems?|services?|features?|tools?|platforms?|solutions?|agents?|assistants?|components?|functionalit(?:y|ies)|functions?|software|products?|applications?|engines?|technolog(?:y|ies)|algorithms?|offerings?|modules?|pipelines?|capabilit(?:y|ies)|chatbots?|deliverables?)\b|\bAI[- ](?:powered|driven|based|enabled)\b|${learnedModel}|\bchatbots?\b|\bcopilots?\b(?! (?:portal|folder|site|upload|drive|workspace)\b)|\bnatural language processing\b|\b(?:supervised|unsupervised|reinforcement|deep) learning\b|\bgenerative AI\b|\bmachine[- ]learned\b)`;

/**
 * Data that one side may hand to the other to work with, by its usual names. Small and capital letters matter here:
 * "Inputs" are a term of an AI agreement, "inputs" are raw materials of a plant. Compile without the `i` flag.
 */
export const handedData = String.raw`(?:\b(?:Usage|Customer|Client|Company|Partner|Licensee|Licensor|Subscriber|Controller|Institution|Sponsor|Contributed|Licensed|Project|Source|Input|Training|User|End[- ]User|Patient|Member|Consumer|Personal|Shared|Raw|Production|Historical|Proprietary|Sensor|Enterprise|Buyer|Hospital|Bank|Participant)(?:'s)? (?:[A-Z]\w+ )?Data\b(?! (?:Protection|Processing|Room|Sheet|Cent|Security|Breach|Subject|Privacy))|\b(?:Customer|Client|User|Company|Partner)(?:'s)? (?:Content|Materials)\b|\b[Yy]our (?:Content|Data|Inputs?|Materials|Files)\b|\b(?:Personal|Personally Identifiable) Information\b|\b[Dd]ata ?[Ss]ets?\b|\bDATA\b|\b(?:mailing|customer|subscriber|member|contact) lists?\b(?: data)?|\b(?:customer|client|user|end[- ]user|subscriber|patient|consumer|member|training|personal|production|raw|source|input|sensor|labell?ed|historical|transaction(?:al)?|claims|proprietary|operational|usage|telemetry)(?: \w+)? data\b|\b[Pp]ersonal(?:ly identifiable)? information\b|\bInputs?\b|\bPrompts?\b|\b(?:the|its|their|such|all|any|these) [Dd]ata\b(?! (?:sheet|room|cent|security|protection|breach|processing|plan|[A-Z]))|\bdata (?:feeds?|files|records|samples|extracts?|dumps?)\b|\b(?:customer|patient|medical|client) (?:records|databases?|files)\b|\b(?:claims?|loan|case|policy|member|employee|applicant) files\b)`;

/** The same by its proper names only, without "the data" and without figures on use. Without the `i` flag. */
export const dataByProperName = String.raw`(?:\bthe Data\b(?! [A-Z])|\b(?:Customer|Client|Company|Partner|Licensee|Licensor|Subscriber|Controller|Institution|Sponsor|Contributed|Licensed|Project|Source|Input|Training|User|End[- ]User|Patient|Member|Consumer|Personal|Shared|Raw|Production|Historical|Proprietary|Sensor|Enterprise|Buyer|Hospital|Bank|Participant)(?:'s)? (?:[A-Z]\w+ )?Data\b(?! (?:Protection|Processing|Room|Sheet|Cent|Security|Breach|Subject|Privacy))|\b(?:Customer|Client|User|Company|Partner)(?:'s)? Content\b|\b[Yy]our (?:Content|Data|Inputs?|Materials|Files)\b|\b(?:Personal|Personally Identifiable) Information\b|\b[Dd]ata ?[Ss]ets?\b|\bDATA\b|\b(?:mailing|customer|subscriber|member|contact) lists?\b(?: data)?|\b(?:customer|client|user|end[- ]user|subscriber|patient|consumer|member|training|personal|production|raw|source|input|sensor|labell?ed|historical|transaction(?:al)?|claims|proprietary)(?: \w+)? data\b|\b[Pp]ersonal(?:ly identifiable)? information\b|\bInputs?\b|\bPrompts?\b|\bdata (?:feeds?|files|records|samples|extracts?|dumps?)\b|\b(?:customer|patient|medical|client) (?:records|databases?|files)\b|\b(?:claims?|loan|case|policy|member|employee|applicant) files\b|\b(?:its|their|(?:Customer|Client|Company|Partner|Licensor|Institution)'s) (?:own )?(?:(?!sales|financial|pricing|cost|technical|market|accounting|business|contact)\w+[- ]){1,2}(?:data|datasets?|recordings|images)\b)`;

/** Any data, loosely: for sentences in which another word already tells. Without the `i` flag. */
export const anyData = String.raw`(?:${handedData}|\b[Dd]ata\b(?! (?:[Pp]rotection|[Pp]rocessing [Aa]|[Rr]oom|[Ss]heet|[Cc]ent(?:er|re)|[Ss]ecurity|[Bb]reach|[Ss]ubject|[Pp]lan|[Pp]rivacy)))`;

/**
 * A defined term for data that is not called data ("Harbor Materials" for telemetry and notes), with such words close
 * before or behind it. Its name must be that of a collection: a term may be defined by its data and be a product.
 */
export const dataTerm =
  (before?: RegExp, behind?: RegExp): Evidence =>
  ({ text }, { terms }) => {
    const found = terms.standing(text, 'data');
    if (!found || !dataSetName.test(found.term.term)) return undefined;
    const end = found.index + found.length;
    return before?.test(text.slice(Math.max(0, found.index - 120), found.index)) ||
      behind?.test(text.slice(end, end + 140))
      ? found
      : undefined;
  };
const dataSetName =
  /\b(?:Data|Materials|Content|Records|Recordings|Files|Images|Imagery|Corpus|Collection|Logs|Feeds?)$/;

/** A defined term that stands for a model or the system that runs it, behind these words. */
export const modelTerm =
  (before: RegExp): Evidence =>
  ({ text }, { terms }) => {
    const found = terms.standing(text, 'model');
    return found && before.test(text.slice(Math.max(0, found.index - 120), found.index)) ? found : undefined;
  };

/** What a sentence forbids: "shall not", "may not", "neither … may", "no right to". */
export const prohibition =
  /\b(?:shall|will|may|must|can|does|do|is|are|agrees?)\s?(?:not|never)\b|\bcannot\b|\bneither\b|\bno (?:party|right|rights)\b|\bprohibit|\bforbid|\brefrain from\b|\bwithout (?:the )?right\b|\bnot (?:be )?(?:permitted|entitled|authorized|authorised|allowed)\b/i;

/**
 * Whose leave or duty the sentence is: the words right before "may" or "shall". "Customer Data may be used" is nobody's
 * in particular, though a party's name stands in it.
 */
export function permittedParty(text: string, context: Context): ReturnType<Context['roleOf']> {
  const by = /\b(?:used|processed|accessed) by (?:the )?([A-Z]\w+)/.exec(text)?.[1];
  const words = subjectBeforeModal.exec(text)?.[1];
  if (words && !/\b(?:Data|Content|Inputs?|Outputs?|Information|Materials|Prompts?|Agreement)$/.test(words))
    return context.roleOf(words);
  return by ? context.roleOf(by) : undefined;
}

const subjectBeforeModal =
  /((?:[Tt]he )?\b[A-Z][\w'-]{0,60}(?: [A-Z][\w'-]*){0,3}|\b(?:each|either|neither) [Pp]arty|\bthe [Pp]arties) (?:\w+ly )?(?:may|shall|will|agrees?|is (?:permitted|authori[sz]ed|entitled)|has the right)\b/;

export const flaggedPattern = (source: string, flags = 'i'): RegExp => new RegExp(source, flags);
