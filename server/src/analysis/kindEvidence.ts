import type { Sentence } from './clauses.ts';
import { says } from './sentenceMemo.ts';

/**
 * What the parties do, told by the sentences of the body: how many speak of making things together, of making things for
 * the other, of running a product that the other uses, of handing over data for use, of other trades.
 */
export interface KindEvidence {
  /** They develop together, and share what comes of it. */
  readonly together: number;
  /** One works for the other: builds, trains, writes, consults; is paid by the hour, by milestone, on acceptance. */
  readonly made: number;
  /** One runs what it has, and the other uses it: subscriptions, access, service levels. */
  readonly run: number;
  /** Data is licensed or lent for use. */
  readonly lent: number;
  /** Goods, shares, land, people, money: contracts of another sort. */
  readonly elsewhere: number;
  /** How many speak of software, models, data or AI at all. */
  readonly technology: number;
  /** How many speak of AI by that name, or of models that learn; the title counts as many. */
  readonly artificial: number;
  /** How many were asked. */
  readonly sentences: number;
}

export function evidenceOf(title: string, sample: readonly Sentence[]): KindEvidence {
  let together = 0;
  let made = 0;
  let run = 0;
  let lent = 0;
  let elsewhere = 0;
  let technology = 0;
  let artificial = aiWords.test(title) ? 1 + sample.length / 25 : 0;
  for (const sentence of sample) {
    const joint = says(sentence, developTogether) ? 2 : says(sentence, shareResults) ? 1 : 0;
    together += joint;
    // What both make is not made for the other.
    // What a caterer makes neither.
    if (!joint && !(says(sentence, otherTrade) && !says(sentence, technologyWords) && !says(sentence, workWords)))
      made += says(sentence, makesForOther) ? 1 : says(sentence, workWords) ? 0.5 : 0;
    run += says(sentence, runsProduct) ? 1 : says(sentence, productWords) ? 0.5 : 0;
    lent += says(sentence, lendsData) ? 1 : says(sentence, personalData) ? 0.5 : 0;
    elsewhere += says(sentence, otherTrade) ? 1 : 0;
    technology += says(sentence, technologyWords) ? 1 : 0;
    artificial += says(sentence, aiWords) ? 1 : 0;
  }
  return { together, made, run, lent, elsewhere, technology, artificial, sentences: sample.length };
}

const develop =
  '(?:co-?)?(?:develop|build|train|creat|design|research|engineer|invent|assembl|fine-tun|tun|prototyp|experiment)(?:e|es|s|ing)?';
const bothSides =
  '(?:[Tt]he [Pp]arties|[Bb]oth [Pp]arties|[Ee]ach [Pp]arty|[Bb]oth (?:sides|companies|of us)|[Ww]e both|[Tt]he two (?:companies|of us|sides)|[Tt]ogether (?:they|we|the parties)|[Tt]hey)';
/** "The model, together with all weights" is two things, not two makers. */
const togetherWords = '(?<!, )together(?! with (?:the|all|any|every|its|their|such|these)\\b)';
const developTogether = new RegExp(
  `\\b(?:jointly|${togetherWords}|in common|side by side|co-?operatively|in collaboration)\\b[^.;]{0,60}\\b${develop}\\b|\\b${develop}\\b[^.;]{0,80}\\b(?:jointly|${togetherWords}|side by side|in collaboration)\\b|\\b${bothSides}(?:,? (?:will|shall|agree to|are to|wish to|want to|intend to|desire to|undertake to|may|also|each))?(?: jointly)? (?:(?:collaborat|co-?operat)(?:e|es|ing)|(?:combin|pool)(?:e|es) (?:their|its|our)|(?:shall )?(?:carry out|conduct|undertake) (?:an? |the )?(?:joint )?(?:research|project|programme|study)|work (?:together|side by side)|${develop})\\b|\\b(?:joint(?:ly)? (?:and \\w+ )?|co-?)(?:develop\\w*|invent\\w*|research\\w*|conceiv\\w+|creat\\w+)\\b|\\bjoint (?:project|research|steering|work|team|venture|programme|program|undertaking)\\b|\\bcombin(?:e|es|ing) (?:their|our) (?:people|teams|efforts|skills|know-how|resources|data|strengths)\\b|\\bresearch (?:collaboration|program(?:me)?)\\b|\\bcollaboration\\b`,
  'i',
);
const shareResults =
  /\b(?:foreground|joint(?:ly)?[- ](?:owned(?! (?:data|information)\b)|own|IP|technology|inventions?|patents?|know-how|intellectual property|results|property|ownership|developed)|co-?own\w*|tenants in common|(?:project|collaboration) (?:IP|results|technology|inventions?|know-how|intellectual property)|arising (?:IP|intellectual property|results|know-how)|equal (?:undivided )?shares|owned by (?:both|the two|the parties)|belongs? to (?:both|the two|the parties))\b|\beach (?:party|side|partner|company|of (?:us|them|the parties))?\b[^.;]{0,24}\b(?:contributes?|brings?|bears? (?:its|their) own|licen[cs]es? (?:its|it|them)|gives? the other)\b|\b(?:costs?|revenues?|profits?|income|proceeds)\b[^.;]{0,40}\b(?:shared|split|divided|equally|50 ?\/ ?50|in equal)\b|\b(?:share|split|divide) (?:\w+ ){0,4}(?:costs?|revenues?|profits?|income|proceeds|results)\b/i;

const make =
  '(?:build|develop|design|create|train|fine-tune|tune|retrain|write|draft|prepare|produce|deliver|implement|integrate|customi[sz]e|adapt|code|program|construct|analyse|analyze|advise|consult|perform|render|carry out|second|assist|support|label|annotate|clean|set up|configure|install|migrate|translate|review|audit|make|fit|craft|supply|provide)';
const makingVerbs =
  '(?:builds|develops|designs|creates|trains|fine-tunes|tunes|writes|drafts|prepares|produces|delivers|implements|integrates|customi[sz]es|adapts|codes|programs|analyses|advises|performs|carries out|seconds|labels|annotates|sets up|configures|fits|crafts|puts)';
const makesForOther = new RegExp(
  `\\b(?:shall|will|must|agrees? to|undertakes? to|is to|promises? to|I'll|we'll)(?: [a-z]+ly)? ${make}\\b(?! (?:and (?:maintain|keep)|available|access|notice|reasonable|the other|any notice|a copy|prompt|written))|\\b(?:I|[Ww]e) (?:build|develop|design|create|write|train|make|code)\\b|\\b[A-Z][\\w.&'-]{0,60} ${makingVerbs} |\\b(?:engages?|hires?|commissions?|retains?|appoints?|instructs?|wants|asks)\\b[^.;]{0,60}\\bto (?:${make})\\b|\\b(?:created|made|written|developed|built|trained|fine-tuned|produced|prepared|performed|designed|supplied|drafted|set up)(?: exclusively| only| solely)? (?:by|for) (?:the )?(?:[A-Z]|you\\b|us\\b|me\\b)|\\b(?:engaged|hired|commissioned|retained|hiring) [^.;]{0,40}\\b(?:to|as|for)\\b`,
);
const workWords =
  /\b(?:deliverables?|work[- ]product|work results?|milestones?|statements? of work|SOWs?|(?:hour|day|daily|hourly|man-day) rates?|(?:per|an?|each|by the) (?:hour|day)|man-?days?|fixed (?:fee|price)|acceptance (?:tests?|criteria)|change requests?|consulting|freelancer?|independent contractor|specifications?|work orders?|instal?ments|retainer|(?:[Dd]evelopment|[Ii]ntegration|[Ii]mplementation|[Dd]eployment|[Cc]ustomi[sz]ation|[Ff]ine-tuning|[Cc]onstruction|[Dd]esign) (?:of|with)|custom (?:\w+ )?(?:development|software|model)|put into (?:operation|service)|commissioning|on (?:delivery|acceptance)|upon (?:delivery|acceptance))\b/i;

const runsProduct =
  /\b(?:hosts?|hosted|hosting)\b|\b(?:subscri(?:be|bes|ber|bers|ption|ptions))\b|\bSaaS\b|software[- ]as[- ]a[- ]service|\baccess to (?:and use of )?(?:the|its|our|an?) (?:[\w-]+ ){0,3}(?:services?|platform|system|API|models?|software|apps?|AI|assistant|tools?|copilot|features?|engine|solution|product)\b|\bmak(?:e|es|ing) (?:the |its |our )?(?:[\w-]+ ){0,3}(?:services?|platform|system|API|models?|software|apps?|AI|assistant|tools?|features?|product)\b[^.;]{0,30}\bavailable\b|\b(?:runs?|operates?|keeps? running|makes? available)\b[^.;]{0,80}\b(?:AI|models?|engine|services?|platform|chat ?bot|assistant|system|software|copilot|API)\b|\bprovides?\b[^.;]{0,60}\b(?:chat ?bot|platform|API|hosted|assistant|copilot|AI service|software service|engine)\b|\b(?:your|user) accounts?\b|\b(?:sold|offered|available|given) to (?:all|other|many) (?:customers|subscribers|clients)\b/i;
const productWords =
  /\b(?:uptime|availability|service levels?|service credits?|SLA|API keys?|(?:per|each|an?) (?:seat|user|call|query|token|request|document)|monthly fee|a month|per month|per year|a year|renew(?:s|ed|al|als)?|log in|credentials|prompts?|inputs? and outputs?|AI features?|end users?|authori[sz]ed users?|upload(?:s|ed)?|(?:each|every|all|other|many|its|our) (?:customers?|subscribers?|users?)(?:'s?)?)\b/i;
const dataNouns =
  '(?:data(?:set|base)?s?|data sets?|records|recordings|images|photographs|corpus|corpora|archives?|footage|scans|transcripts|readings|samples)';
const lendsData = new RegExp(
  `\\blicen[cs](?:e|es|ed|ing|or)\\b[^.;]{0,60}\\b${dataNouns}\\b|\\b(?:grants?|gives?|allows?|permits?|lets?|may)\\b[^.;]{0,100}\\b(?:use|access|process|train|copy)\\b[^.;]{0,60}\\b${dataNouns}\\b|\\b(?:Data (?:Provider|Recipient|Owner|Licensor|Licensee|Supplier|Contributor)|Licensed (?:Data|Dataset|Content|Materials?))\\b`,
  'i',
);
const personalData = /\b(?:personal data|data subjects?|sub-?processors?)\b/i;

const otherTrade =
  /\b(?:goods|shipments?|raw materials|inventory|warehouse|shareholders?|shares|stock|securities|dividends?|premises|landlord|tenant|rent|lessee|lessor|employment|(?<!\b(?:AI|digital|virtual) )employee'?s?|employer|salary|wages|vacation|severance|borrower|lender|principal amount|promissory|interest rate|franchis\w+|distributors?|dealers?|retail\w*|royalt(?:y|ies)|trademarks?|merchandise|endorse\w*|drilling|wells?|minerals?|insured|premiums?|underwrit\w+|vessel|cargo|crops?|real estate|manufactur\w+|collateral|guarantor|vehicles?|cater\w*|cleaning|furniture|hotels?|guests?|rooms?|dinner|wedding|flowers|garden\w*|plumb\w+|roof\w*)\b/i;
const technologyWords =
  /\b(?:AI|artificial intelligence|machine[- ]learning|ML|models?(?! (?:form|clause))|neural|chat ?bots?|algorithms?|LLMs?|training data|data ?sets?|data science|software|fine-tun\w+|classifiers?|prompts?|assistant|copilot|embeddings|code|API|computer vision|analytics|platform|technolog(?:y|ies))\b/i;
const aiWords =
  /\b(?:AI|artificial intelligence|machine[- ]learning|neural|chat ?bots?|LLMs?|language models?|training data|fine-tun\w+|classifiers?|copilot|computer vision|trained models?|models?)\b/;
