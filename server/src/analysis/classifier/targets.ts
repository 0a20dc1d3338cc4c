import type { Provision } from '../provisions/provision.ts';
import type { ProvisionKind } from '../provisions/provisionKind.ts';

/** What the classifier tells sentences by: a kind of provision, or one answer to its question. */
export interface Target {
  readonly kind: ProvisionKind;
  /** Elements that the answer is. */
  readonly elements: readonly string[];
  /** Elements of a provision that nothing else found: the page's sentences have them, and no words of it tell. */
  readonly whenMade?: readonly string[];
  /** It says more of what a sentence was found to do, and is no ground for finding it. */
  readonly adds?: boolean;
  /** Elements that answer the question already, where definitions or patterns found them. */
  readonly unless?: readonly string[];
  /** Targets that are other answers to the same question. */
  readonly instead: readonly string[];
}

/** Kinds whose examples are narrower than the kind: each is the ban itself, or an amount. */
const narrower: Readonly<Record<string, readonly string[]>> = {
  'anti-assignment': ['ban'],
  'liability-cap': ['amount'],
};

const targetFor = (kind: ProvisionKind, elements: readonly string[], ...instead: readonly string[]): Target => ({
  kind,
  elements,
  instead,
});

/** Pages of examples that are not called as the kind is. */
const targetsByPage: Readonly<Record<string, Target>> = {
  'training-use-permitted': {
    ...targetFor('training-use', ['permitted'], 'training-use-forbidden'),
    unless: ['forbidden'],
  },
  'training-use-forbidden': targetFor('training-use', ['forbidden'], 'training-use-permitted', 'training-for-others'),
  'training-for-others': {
    ...targetFor('training-use', ['permitted', 'for-others'], 'training-for-this-customer', 'training-use-forbidden'),
    unless: ['for-others', 'for-this-customer', 'forbidden'],
  },
  'training-for-this-customer': {
    ...targetFor('training-use', ['permitted', 'for-this-customer'], 'training-for-others'),
    unless: ['for-others', 'for-this-customer', 'forbidden'],
  },
  'data-use-limited': { ...targetFor('data-use', ['limited'], 'data-use-unlimited'), unless: ['open'] },
  'data-use-unlimited': targetFor('data-use', ['unlimited'], 'data-use-limited'),
  'data-retention-open': targetFor('data-retention', ['unlimited']),
  'uncapped-carve-out': targetFor('uncapped-liability', []),
  'unlimited-liability': targetFor('uncapped-liability', ['unlimited']),
  'performance-vague': targetFor('performance-promise', [], 'metric-accuracy', 'metric-speed', 'metric-fairness'),
  'time-measured-capture': targetFor('ip-assignment', ['time-measured']),
  'assigned-on-creation': targetFor('foreground-allocation', ['on-creation'], 'payment-condition', 'promise-to-assign'),
  'promise-to-assign': {
    ...targetFor('ip-assignment', ['promise'], 'assigned-on-creation'),
    unless: ['further-assurances'],
  },
  'background-transferred': targetFor('ip-assignment', ['background'], 'background-reservation'),
  'improvements-to-other': {
    ...targetFor('innovation-allocation', ['of-background']),
    unless: ['general', 'joint', 'jointly-made'],
  },
  'customer-work-reused': targetFor('licence-back', ['for-others']),
  'no-sublicence': targetFor('license-grant', ['non-transferable'], 'license-transferable'),
  'license-transferable': targetFor('license-grant', ['transferable'], 'no-sublicence'),
  'license-exclusive': targetFor('license-grant', ['exclusive', 'exclusive-background']),
  'license-ends': targetFor('license-grant', ['ends']),
  'residuals-none': targetFor('residuals', ['none'], 'residuals'),
  // What serves anyone, or what both make, goes to one of them alone.
  'innovation-to-other': { ...targetFor('innovation-allocation', ['to-other']), unless: ['joint'] },
  'license-apart': targetFor('license-grant', ['apart']),
  'own-products-barred': targetFor('non-compete', ['own-products']),
  'exclusive-broad-field': targetFor('exclusivity', ['broad-field']),
  'exclusivity-ends': targetFor('exclusivity', ['end']),
  'free-licensing': targetFor('joint-terms', ['use', 'license', 'free']),
  'joint-accounting': targetFor('joint-terms', ['accounting']),
  'joint-share-transfer': targetFor('joint-terms', ['transfer']),
  'joint-prosecution': targetFor('joint-terms', ['prosecution']),
  'joint-enforcement': targetFor('joint-terms', ['enforcement']),
  'software-delivered': targetFor('deliverables', ['software']),
  'methods-passed': { ...targetFor('foreground-allocation', ['methods']), adds: true },
  'model-handed-over': targetFor('model-ownership', ['assignment']),
  'data-from-both': targetFor('data-provision', ['mutual']),
  'exit-allowed': targetFor('anti-assignment', ['exit']),
  'metric-accuracy': targetFor('performance-metrics', ['accuracy', 'figure']),
  'metric-speed': targetFor('performance-metrics', ['response-time', 'figure']),
  'metric-fairness': targetFor('performance-metrics', ['bias', 'figure']),
  'open-source-approval': targetFor('open-source', []),
  'all-risk-on-provider': targetFor('ai-liability', ['all-on-provider']),
  'all-risk-on-customer': targetFor('ai-liability', ['all-on-customer']),
  'sale-ends-agreement': targetFor('change-of-control', ['restricted'], 'exit-allowed'),
  'paid-by-time': { ...targetFor('engagement-model', ['time-and-materials']), unless: ['fixed-fee'] },
};

export const targetOf = (name: string): Target =>
  targetsByPage[name] ?? { kind: name as ProvisionKind, elements: [], whenMade: narrower[name], instead: [] };

/** Elements of a kind that pages of examples teach. */
export const elementsTaught = (kind: string): readonly string[] =>
  Object.values(targetsByPage).flatMap((one) => (one.kind === kind ? one.elements : []));

/** Elements of a kind that other answers to the same question would be: a sentence gives one. */
export const otherAnswers = ({ kind, instead }: Target): readonly string[] =>
  instead.map(targetOf).flatMap((other) => (other.kind === kind ? other.elements : []));

const lockingOut =
  /exclusiv|\b(?:only|alone|sole|solely|nobody|no-?one|none|no other|nothing|other|others|else|anyone|anybody|another|rival\w*|competi\w+)\b/i;
/**
 * Words of which three in four sentences of a page have one, at least, whoever wrote them. A sentence without any is likely to be like the
 * examples in its subject alone ("all rights end upon termination" is no survival): it must be much surer.
 */
export const usualWords: Readonly<Record<string, RegExp>> = {
  'free-licensing':
    /\b(?:(?:sub-?)?licen[cs]\w*|permi(?:t|ts|ssion)|allow\w*|lets?|others?|third|anyone|anybody|whom\w*|whoever|outsiders?|customers?|sell|hand|pass)\b/i,
  survival:
    /\b(?:surviv\w+|(?<!\b(?:days?|weeks?|months?) )after\w*|continu\w+|remain\w*|outli\w+|outlast\w*|beyond|binding|binds?|in force|stays?|li(?:ve|ves) on|carr(?:y|ies) on|go(?:es)? on|keeps? (?:on|their)|still|last\w*|persist\w*|endures?|runs? on|holds? (?:good|on)|effective|stands?|past)\b/i,
  term: /\b(?:terms?|until|till|years?|months?|weeks?|days?|ends?|ended|expir\w+|renew\w*|lasts?|runs?|continu\w+|duration|in force|complet\w+|finish\w*|perpetual\w*|indefinite\w*|open-ended)\b/i,
  'data-contributions':
    /\b(?:schedules?|exhibit|annex|appendix|attachment|table|list\w*|inventory|register|matrix|below|following|each|both|contribut\w+|brings?|respective\w*)\b|[:;]/i,
  'data-from-both':
    /\b(?:each|both|either|mutual\w*|exchang\w*|shar(?:e|es|ed|ing)|pool\w*|together|common|joint\w*|other['’]s|respective\w*|one another|parties|two|neither|sides?|likewise|in return|in turn|swap\w*|merge\w*|combin\w*|add(?:s|ed)?|put(?:s)? in|bring(?:s)?)\b/i,
  'human-oversight':
    /\b(?:persons?|people|human\w*|officers?|staff|clinicians?|doctors?|nurses?|physicians?|employees?|operators?|reviewers?|advis[eo]rs?|underwriters?|experts?|lawyers?|judges?|teachers?|managers?|agents?|editors?|someone|somebody|nobody|no-?one|hand|manual\w*|overrid\w+|overrul\w+|reviews?|reviewed|approval|signs?|signed|checks?|checked|confirm\w*|looks?|looked|reads?|word|veto\w*|stop|steps? in|decides?|decision|eyes?|judgement|judgment|radiologists?|nobody)\b/i,
  'output-ownership':
    /\b(?:own\w*|propert\w+|belong\w*|title|rights?|yours|ours|mine|theirs|hers|his|vest\w*|assign\w*|pass(?:es)?|keeps?|\w+['’]s|confidential|secrets?|proprietary|claims?|hold\w*)\b/i,
  'liability-cap':
    /\b(?:liab\w*|damages?|loss(?:es)?|exceed\w*|limit\w*|cap|caps|capped|ceiling|maximum|most|more than|above|beyond|owes?|owed|responsib\w+|answers?|answerable|pay|pays|paid|payable|recover\w*|hook|refund\w*|repay\w*|compensat\w*)\b/i,
  'license-grant':
    /\b(?:(?:sub-?)?licen[cs]\w*|grants?|granted|granting|rights?|permi\w+|may|can|free to|lets?|allow\w*|leave|entitled|uses?|used|using|access|authori[sz]\w+)\b/i,
  'promise-to-assign':
    /\b(?:assign\w*|transfer\w*|convey\w*|cede\w*|title|own\w*|belong\w*|propert\w+|vest\w*|mak(?:e|ing) over|made over|hand(?:s|ed|ing)? over|turn\w* over|sign\w*|copyrights?|patents?|rights|yours|ours|name of)\b/i,
  'anti-assignment':
    /\b(?:(?:sub-?|non-?|un-?)?(?:assign|transfer|delegat|novat|contract(?:ed|ing)|subcontract|licen[cs]|let(?:ting)?\b)\w*|pass\w*|hand\w*|third|another|others?|anyone|anybody|someone|nobody|no-?one|else|successors?|personal|substitut\w+|stead|place|mak(?:e|ing) over|made over|sell\w*|sold|charge\w*|pledge\w*|give|given|giving|merg\w+|whom\w*|move[sd]?|turn\w* over|part with|farm\w* out|outsourc\w+|cede\w*|ceding|cession|convey\w*|encumb\w+|dispos\w+)\b/i,
  'background-transferred':
    /\b(?:pre-?exist\w*|exist\w*|background|prior|before|earlier|already|tool\w*|kit|librar\w+|frameworks?|components?|modules?|engine|platform|method\w*|know-how|templates?|proprietary|standard|legacy|own|owned|had|held|hold\w*|possess\w*|br(?:ing|ought)\w*|introduc\w+|carried|old|long|stock|pre-?dat\w+|whenever|incorporat\w+|embed\w+|built|put|code|software|material\w*|technolog\w+)\b/i,
  exclusivity: lockingOut,
  'exclusive-broad-field': lockingOut,
  'exclusivity-ends': lockingOut,
  'training-for-others':
    /\b(?:others?|another|every\w*|anyone|anybody|all|any|general\w*|products?|services?|offerings?|platform|industry|sector|market|public|trade|at large|shared?|common|core|its own|our|their own|research|future|next|wider|elsewhere)\b/i,
  'model-handed-over':
    /\b(?:yours|hers|theirs|mine|property|own\w*|belong\w*|title|pass\w*|vest\w*|transfer\w*|assign\w*|deliver\w*|hand\w*|goes|go|become\w*|turn\w*|give\w*|sole|\w+['’]s)\b/i,
};
export const lacksUsualWords = (name: string, text: string): boolean =>
  usualWords[name] !== undefined && !usualWords[name].test(text);

/** Whether a provision is what a page of examples is about. */
export function isTarget(name: string, { kind, elements }: Provision): boolean {
  const target = targetOf(name);
  if (name === 'payment-condition' && elements.has('upon-payment')) return true;
  if (name === 'time-measured-capture') return elements.has('time-measured');
  if (name === 'change-of-control' && kind === 'termination-on-acquisition') return true;
  if (name.startsWith('training-') && target.elements.includes('permitted') && elements.has('forbidden')) return false;
  return kind === target.kind && target.elements.every((element) => elements.has(element));
}
