import type { Sentence } from './clauses.ts';
import type { Kind } from './kind.ts';
import type { Provisions } from './provisionList.ts';
import type { ProvisionKind } from './provisions/provision.ts';
import { says } from './sentenceMemo.ts';

/** Properties of the whole paper that gate rules. */
export interface Attributes {
  /** Someone supplies, trains, fine-tunes or runs a model or AI system under a body clause; a name or a recital is not enough. */
  readonly ai: boolean;
  /** Governed by or incorporated into another agreement: an addendum, a statement of work, an order form. */
  readonly underParent: boolean;
  readonly addendum: boolean;
  /** "New York", "England and Wales": the law chosen, where it is said. */
  readonly governingLaw?: string;
  /** Whether that law is US law; undefined when none is said. */
  readonly usLaw?: boolean;
  readonly engagement: 'fixed-fee' | 'time-and-materials' | 'staff-augmentation' | 'productised' | 'unknown';
}

export function readAttributes(
  title: string,
  kind: Kind,
  sentences: readonly Sentence[],
  provisions: Provisions,
  isUnder = false,
): Attributes {
  const titled =
    /\b(?:addendum|amendment|statement of work|work order|task order|order form|rider|supplement|SOW|SLA|service level agreement|data processing agreement|standard clauses|cover page)\b/i.test(
      title,
    );
  const addendum = titled && !isSelfContained(sentences, provisions);
  const governingLaw = lawChosen(provisions);
  return {
    ai: isOnAi(provisions, sentences.length),
    underParent: kind !== 'none' && (isUnder || addendum || (!titled && namesParent(sentences))),
    addendum,
    governingLaw,
    usLaw: governingLaw === undefined ? undefined : americanLaw.test(governingLaw),
    engagement: engagementOf(title, sentences, provisions),
  };
}

/** Whether AI is supplied under it, or much of what it says is about AI: what the classifier's being asked hangs on, too. */
export const isOnAi = (provisions: Provisions, sentences: number): boolean =>
  suppliesAISystem(provisions) || speaksOfAi(provisions, sentences);

/** Cover against what an AI system does, and what survives, supply none. */
function suppliesAISystem(provisions: Provisions): boolean {
  const beside = new Set(provisions.of('insurance', 'survival').map(({ sentence }) => sentence));
  return provisions.of('ai-system', 'model-training').some(({ sentence }) => !beside.has(sentence));
}

/** "This Addendum is incorporated into and forms part of the Master Agreement": said in the first sentences or nowhere. */
const namesParent = (sentences: readonly Sentence[]): boolean =>
  sentences.slice(0, 20).some(({ text }) => parentWords.test(text));

/** Two kinds stand in no short paper that is about something else; in a long one each is misread now and then. */
const speaksOfAi = (provisions: Provisions, sentences: number): boolean =>
  aboutAi.filter((kind) => provisions.has(kind)).length >= 2 && provisions.of(...aboutAi).length >= sentences / 60;

const aboutAi: readonly ProvisionKind[] = [
  'outputs',
  'output-ownership',
  'outputs-as-is',
  'model-ownership',
  'model-weights',
  'training-use',
  'ai-liability',
  'automated-decisions',
  'human-oversight',
  'model-disposition',
];

const parentWords =
  /\b(?:this|these) (?:Addendum|Amendment|Statement of Work|SOW|Order(?: Form)?|Work Order|Exhibit|Schedule|Supplement|Annex|Attachment|DPA|SLA|Agreement|Cover Page|Policy|(?:[A-Z]\w+ ){0,3}(?:Terms|Clauses|Addendum))\b[^.]{0,120}\b(?:is (?:governed by|subject to|issued (?:under|pursuant to)|entered into (?:under|pursuant to))|are (?:governed by|subject to)|(?:is |are )?(?:hereby )?incorporated (?:by reference )?in(?:to)?|(?:is|are) (?:a )?part of|forms? (?:an integral |a )?part of|supplements?|amends?)\b[^.]{0,60}\b(?:the|that certain|a|an|any|its|their) (?:\w+ ){0,6}(?:Agreement|MSA|Terms|Contract)\b/;

/** An amendment and restatement, or a statement of work that says itself what its parent would say and names none. */
const isSelfContained = (sentences: readonly Sentence[], provisions: Provisions): boolean =>
  !namesParent(sentences.slice(0, 20)) &&
  (sentences.length > 250 ||
    (ofParents.filter((kinds) => provisions.has(...kinds)).length >= 4 &&
      !sentences.some(({ text }) => otherAgreement.test(text))));

/** What a paper under another leaves to it. */
const ofParents: readonly (readonly ProvisionKind[])[] = [
  ['governing-law'],
  ['liability-cap', 'liability-exclusion', 'uncapped-liability', 'indemnity'],
  ['confidentiality'],
  ['termination'],
  ['anti-assignment'],
];

const otherAgreement =
  /\b(?:Master|Main|Framework|Principal|Underlying|Original|Parent|Governing)\b(?: \w+){0,3} (?:Agreement|Contract|Terms)\b|\bMSA\b|\b(?:the|that|such) (?:Agreement|Contract|Addendum)\b/;

function lawChosen(provisions: Provisions): string | undefined {
  for (const { sentence } of provisions.of('governing-law')) {
    const found = lawOf.exec(sentence.text) ?? lawCalled.exec(sentence.text);
    if (found) return found[1]!.replaceAll('·', '.').replace(/\s+/g, ' ').trim();
  }
  return undefined;
}

const lawOf =
  /\blaws? (?:in force in |applicable in |applying in )?(?:of|in) (?:the )?(?:(?:State|Commonwealth|Province|Republic|People's Republic|Kingdom|Canton|Federal Republic|District) of (?:the )?)?(?:the )?([A-Z][\w·]*(?:(?: (?:and|of|the))? [A-Z][\w·]*){0,3})/;
const lawCalled =
  /\b((?:New (?:York|Jersey|Mexico|Hampshire|Zealand|South Wales)|North Carolina|South (?:Carolina|African)|British Columbia|Ontario|Qu[eé]bec|Alberta|Manitoba|Saskatchewan|Nova Scotia|Queensland|Victorian|Singapore|Hong Kong|Luxembourg|Scots|Scottish|Finnish|Polish|Portuguese|Greek|Czech|Hungarian|Turkish|Brazilian|Mexican|Korean|English|Swiss|German|French|Dutch|Belgian|Italian|Spanish|Irish|Israeli|Japanese|Chinese|Indian|Danish|Swedish|Norwegian|Austrian|Canadian|Australian|Delaware|California|Texas|Massachusetts|Florida|Illinois|Washington|Nevada|Colorado|Georgia|Virginia|Minnesota|Pennsylvania|Utah|Ohio|Oregon|Michigan)) law\b/;

const americanLaw =
  /^(?:State of )?(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Columbia|District of Columbia|United States|U\.?S\.?A?\.?|Puerto Rico)\b/i;

const subscribed = /\b(?:subscription (?:term|fee|period)|software[- ]as[- ]a[- ]service)\b/i;

/**
 * How the work is bought. People lent out come first, since they are usually billed by the hour too; a price that is
 * fixed comes before an hourly rate for extras.
 */
function engagementOf(title: string, sentences: readonly Sentence[], provisions: Provisions): Attributes['engagement'] {
  if (/\bstaff(?:ing)?(?: augmentation)?\b/i.test(title) || provisions.has('staff-augmentation'))
    return 'staff-augmentation';
  const fees = provisions.of('fees');
  const hourly = fees.filter(({ elements }) => elements.has('hourly')).length;
  const fixed = fees.filter(({ elements }) => elements.has('fixed')).length;
  if (fixed > 0 && fixed >= hourly) return 'fixed-fee';
  if (hourly > 0) return 'time-and-materials';
  if (
    provisions.has('productized-service') ||
    /\b(?:cloud|SaaS|software as a service|subscription|hosted)\b/i.test(title) ||
    sentences.slice(0, 200).some((sentence) => says(sentence, subscribed))
  )
    return 'productised';
  return 'unknown';
}
