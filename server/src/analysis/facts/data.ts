import type { Sentence } from '../clauses.ts';
import { namePattern } from '../namePattern.ts';
import type { Role } from '../parties/party.ts';
import type { Provision } from '../provisions/provision.ts';
import { type Facts, type Ground, grounds, type NamedFacts } from './facts.ts';

/**
 * Data that the customer, or each party, hands to the other. A definition alone hands nothing over: the words "data
 * submitted by Customer" count only where no operative sentence is found.
 */
export function handedOver({ provisions, agreement: { kind, title } }: Facts): readonly Provision[] {
  const all = provisions.of('data-provision').filter(({ from }) => from !== 'provider' || kind === 'jda');
  const operative = all.filter(({ elements }) => !elements.has('definition'));
  if (operative.length) return operative;
  // A paper that is a licence of data says by itself what is handed over.
  return all.length || /\bdata\b/i.test(title) ? all : used(provisions, kind === 'jda');
}

/** What the provider may use, or teaches its model, has come to it, though no sentence says how. */
const used = (provisions: Facts['provisions'], jointly: boolean): readonly Provision[] => [
  ...provisions.of('data-use').filter(
    ({ to, elements }) =>
      // Who develop together may have no roles: what one of them may use has come from the other.
      (to === 'provider' || (jointly && (to === 'unknown' || to === 'both'))) &&
      !elements.has('usage') &&
      !elements.has('feedback') &&
      !elements.has('forbids'),
  ),
  ...provisions
    .of('license-grant')
    .filter(
      ({ from, elements, sentence: { text } }) =>
        elements.has('subject:data') &&
        !elements.has('perpetual') &&
        from === 'customer' &&
        /\bdata\b|\brecords\b/i.test(text),
    ),
  ...provisions
    .of('model-training')
    .filter(
      ({ from, elements, sentence: { text } }) =>
        from === 'provider' && (elements.has('in-service') || onWhatIsSent.test(text)),
    ),
];

/** "Which I will tune on the titles you send me." */
const onWhatIsSent =
  /\b(?:on|upon|with|from)\b[^.;]{0,80}\b(?:you|[A-Z]\w+) (?:will |shall )?(?:sends?|suppl(?:y|ies)|provides?|gives?|uploads?|delivers?)\b/;

/** One of several alternatives not yet chosen: "(select one)", a check box, a bracketed option. */
export const isAlternative = ({ clause, leadIn, text, block }: Sentence): boolean =>
  /\b(?:select|choose|tick|check)\b[^)]{0,30}\b(?:one|any|all|applicable|box)|\boption\s+[A-C\d]\b/i.test(
    `${clause.title} ${clause.parent?.title ?? ''} ${leadIn?.text ?? ''}`,
  ) ||
  /^\s*\[[ x]?\]|^\[?\s*(?:Option|Alternative) [A-Z\d]/i.test(block.words.text) ||
  /^☐|^\[\s?\]/.test(text);

/** The words of a defined or common name for what is handed over, for a message: "Company Data". */
export function dataName(provision: Ground | undefined): string {
  const found = provision
    ? /\b((?:Customer|Client|Company|Partner|Licensed|Training|Project|Source|Input|Personal|Subscriber|Institution|Contributed|Shared) Data|Inputs?|Customer Content|Client Content|Your Content|Your Data|mailing list data|(?:mailing|customer|subscriber) lists|(?:customer|patient|user|training) data)\b/.exec(
        provision.sentence.text,
      )?.[1]
    : undefined;
  return found ?? 'data';
}

/** "Company Data is", "Inputs are". */
export const beginsWith = (name: string): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)} ${/[^s]s$/.test(name) ? 'are' : 'is'}`;

export const dataFacts = {
  'data handed over': (facts: Facts) => handedOver(facts),
  'data licensed to AI': ({ provisions }: Facts) =>
    provisions
      .of('data-use')
      .filter(({ elements }) => elements.has('permits') && !elements.has('usage') && !elements.has('feedback')),
  'training spoken of': (facts: Facts) => [
    ...handedOver(facts).filter(({ sentence }) => /\btraining\b/i.test(sentence.text)),
    ...grounds(facts, trainingWords).filter(({ sentence }) => dataOrContent.test(sentence.text)),
    // Whoever may use it for research of its own, or for whatever it likes, may train on it.
    ...facts.provisions
      .of('data-use')
      .filter(
        ({ elements, sentence: { text } }) =>
          !elements.has('forbids') && !elements.has('usage') && anyUse.test(text) && dataOrContent.test(text),
      ),
  ],
  'data returned or deleted': ({ provisions }: Facts) =>
    provisions
      .of('data-deletion')
      .filter(({ sentence: { text } }) => !publication.test(text) && !strayData.test(text) && deletionWords.test(text)),
  // What is said of keeping it is where its return would be said.
  'data kept': ({ provisions }: Facts) =>
    provisions
      .of('data-retention')
      .filter(({ sentence: { text } }) => !publication.test(text) && !ofLogs.test(text) && !ofNotice(text)),
  // How long logs are kept, or a draft is looked at, says nothing of the data.
  'data kept for a time': ({ provisions }: Facts) =>
    provisions
      .of('data-retention')
      .filter(
        ({ elements, sentence: { text } }) =>
          elements.has('period') && !publication.test(text) && !ofLogs.test(text) && !ofNotice(text),
      ),
  // "Keeps it encrypted" says not where, and "in such countries as it thinks fit" neither.
  'place of data': ({ provisions }: Facts) =>
    provisions
      .of('data-residency')
      .filter(({ sentence: { text } }) => (placeWords.test(text) || somewhereNamed.test(text)) && !anywhere.test(text)),
  'data kept apart or mixed': (facts: Facts) => grounds(facts, apartOrMixed),
  'personal data kept out': (facts: Facts) => grounds(facts, keptOut),
  // Who may look at royalties sees no data.
  'audit of more than money': ({ provisions }: Facts) =>
    provisions
      .of('data-audit', 'audit-rights')
      .filter(({ sentence: { text } }) => !ofMoney.test(text) || /\b(?:data|security|complian\w+)\b/i.test(text)),
  // Its own name is no other agreement's.
  'data agreement named': (facts: Facts) =>
    grounds(facts, dataAgreement).filter(({ sentence: { text } }) => !ownName.test(text)),
  'processing agreed': (facts: Facts) => grounds(facts, processing),
  // What outputs are used for says nothing of the data.
  'use of data said': ({ provisions }: Facts) => [
    ...provisions
      .of('data-use', 'training-use')
      .filter(
        ({ sentence: { text }, kind, to, elements, byExamples }) =>
          (elements.has('that') ||
            byExamples ||
            dataOrContent.test(text.replace(outputNouns, '')) ||
            !outputWords.test(text)) &&
          (kind !== 'data-use' || to !== 'customer'),
      ),
  ],
  'training permitted': ({ provisions }: Facts) =>
    provisions.of('training-use').filter(({ elements }) => elements.has('permitted') && !elements.has('forbidden')),
  // What the provider may do with them leaves open whose they are for whoever works with them.
  'use of outputs said': (facts: Facts) => [
    ...grounds(facts, outputsAtWill),
    ...grounds(facts, outputsInUse).filter(({ sentence }) => !isLeaveOf('provider', sentence, facts)),
  ],
  "outputs within somebody's data": (facts: Facts) => grounds(facts, outputsAreData),
  'results or data owned': ({ provisions }: Facts) =>
    provisions
      .of('joint-ownership', 'ip-assignment', 'foreground-allocation')
      .filter(({ sentence, elements }) => elements.has('time-measured') || madeFromData.test(sentence.text)),
  'data handed over under a limit': (facts: Facts) =>
    handedOver(facts).length
      ? facts.provisions
          .of('data-use', 'training-use')
          .filter(
            ({ elements, to }) =>
              (elements.has('forbids') || elements.has('forbidden') || elements.has('limited')) && to !== 'customer',
          )
      : [],
  'several kinds of data': (facts: Facts) => {
    const handed = handedOver(facts).filter(({ elements }) => !elements.has('definition'));
    const kinds = new Set<string>();
    for (const { sentence } of handed)
      for (const [kind] of sentence.text.matchAll(sorts))
        kinds.add(kind.toLowerCase().replace(/ (?:data|records|information)$/, ''));
    return kinds.size < 3 ? [] : handed;
  },
  'data from both sides': ({ provisions, agreement, parties }: Facts) => {
    const given = provisions.of('data-provision').filter(({ elements }) => !elements.has('definition'));
    const mutual = given.filter(
      ({ sentence, elements, byExamples }) => (byExamples && elements.has('mutual')) || exchange.test(sentence.text),
    );
    if (mutual.length) return mutual;
    // In a service each side sends the other its customer's data; only where sharing is the point is that a contribution.
    const sharing = agreement.kind === 'jda' || /\b(?:shar|exchang|contribut|pool)/i.test(agreement.title);
    const labels = parties.flatMap(({ role, label }) => (role === 'provider' ? [label] : []));
    const gives = ({ from, sentence: { text } }: Provision): boolean =>
      from === 'provider' || labels.some((label) => text.startsWith(label));
    return sharing && given.some(gives) ? given.filter((one) => !gives(one) && one.from === 'customer') : [];
  },
  'people scored': (facts: Facts) => grounds(facts, peopleScored),
  'decisions about people': ({ provisions }: Facts) =>
    provisions
      .of('automated-decisions')
      .filter(
        ({ elements, sentence }) =>
          elements.has('people') && !flatBan.test(`${sentence.leadIn?.text ?? ''} ${sentence.text}`),
      ),
} satisfies NamedFacts;

/** Nothing goes without one of these; to clean data is to keep it. */
const deletionWords =
  /\b(?:delet\w*|destr\w+|eras\w+|return\w*|wip\w+|purg\w+|remov\w+|surrender\w*|hand\w* (?:back|over)|giv\w* back|back|shred\w*|dispos\w+|scrub\w*|overwrit\w*|expung\w*|anonymi\w+|burn\w*|gone|clear\w*|retriev\w+|sends?|leav\w+|keeps? no\w*)\b/i;
const publication = /\b(?:publi(?:cation|sh\w*)|manuscripts?|papers?|abstracts?)\b/i;
const ofLogs = /\b(?:retention|retain\w*|keep\w*|store[sd]?) (?:of )?(?:\w+ ){0,2}logs\b/i;
/** What was not to be there, and goes when it is found; the data of those who want it gone; names taken out before it is handed over. */
const strayData =
  /\b(?:if|where|should)\b[^.;]{0,80}\b(?:nevertheless|nonetheless|inadvertently|by mistake|discovered|slips? through)\b|\bwithdr[ae]w\w* (?:their|his|her|a|its)? ?consent\b|\b(?:cleared|stripped|cleaned|freed|purged) (?:of|from)\b[^.;]{0,60}\b(?:names|personal|identif\w+)\b|\b(?:remov|delet|strip|anonymi[sz]|mask)\w*\b[^.;]{0,20}\bbefore (?:contribution|delivery|transfer|they (?:are|leave)|it (?:is|leaves))\b/i;
/** "Keeps Records encrypted and tells of a breach within two days": the days are for telling. */
const ofNotice = (text: string): boolean =>
  noticePeriod.test(text) && !unitsOfTime.test(text.replace(noticePeriod, ''));
const noticePeriod =
  /\b(?:tell|notify|inform|report|warn|alert)\w*\b[^.;]{0,100}\bwithin [^.;]{1,30}?\b(?:hours?|days?)\b|\bwithin [^.;]{1,30}?\b(?:hours?|days?) (?:after|of) (?:learning|becoming|discover\w*|confirming|finding)\b/i;
const unitsOfTime = /\b(?:hours?|days?|weeks?|months?|quarters?|years?)\b/i;
const placeWords =
  /\b(?:countr\w+|regions?|territor\w+|jurisdictions?|locat\w+|places?|sites?|premises|servers?|data ?cent(?:er|re)s?|facilit\w+|host\w+|resid\w+|abroad|offshore|overseas|onshore|outside|inside|within (?:the|its|our|their)|devices?|tenan\w+|member states?|locally)\b/i;
const somewhereNamed =
  /\b(?:in|within) (?:the )?(?!(?:Sections?|Articles?|Clauses?|Exhibits?|Schedules?|Annex(?:es)?|Appendix|Appendices|Agreement|Order|SOW)\b)[A-Z]/;
const anywhere =
  /\bin (?:such|whatever|any|whichever) (?:countr\w+|places?|locations?|regions?)\b[^.;]{0,30}\b(?:fit|chooses?|wish\w*|likes?|pleases?|convenient|world)\b/i;
const ofMoney = /\b(?:royalt\w+|revenues?|expenditure|invoices?|fees|payments|expenses|books of account|accountant)\b/i;
/** Segregated, mixed by leave to adapt it for any purpose, or mixed in the work itself: "on Company Data and its own library". */
const apartOrMixed =
  /\b(?:segregat\w+|commingl\w+|kept (?:apart|separate)|separate(?:ly)? from)\b[^.;]{0,80}\b(?:customers?|clients?|data|environments?)\b|\b(?:adapt|modify|derivative works?|combine|merge)\b[^.;]{0,120}\b(?:any|every|all)(?: \w+)? purposes?\b|\b(?:on|upon|with)\b[^.;]{0,60}\bData\b,? and (?:also )?(?:on |upon |with )?(?:its|their|our|his|her) own\b/;
const keptOut =
  /\b(?:not|never|no)\b[^.;]{0,40}\b(?:ask|collect|record|gather|require|request)\w*\b[^.;]{0,40}\b(?:names?|personal (?:data|information)|e-?mail|identity)\b|\bbefore (?:sending|delivery|delivering|transfer|handing)\b[^.;]{0,80}\b(?:remove|strip|mask|redact)\w*\b|\b(?:remove|strip|mask|redact)\w*\b[^.;]{0,40}\b(?:names?|identifiers?|personal)\b[^.;]{0,80}\bbefore\b/i;
const outputNouns = /\b(?:outputs?|results?)\b/gi;
const outputWords = new RegExp(outputNouns.source, 'i');
const dataAgreement =
  /\b(?:[Dd]ata (?:[Pp]rocessing|[Pp]rotection|[Ss]haring|[Uu]se|[Ll]icen[cs]e|[Tt]ransfer|[Pp]rivacy) (?:[Aa]greement|[Aa]ddendum|[Tt]erms|[Ee]xhibit|[Ss]chedule|[Pp]olicy)|[Bb]usiness [Aa]ssociate (?:[Aa]greement|[Aa]ddendum)|DPA\b)/;
const processing =
  /\b[Pp]rocessing (?:[Ss]chedule|[Aa]greement|[Aa]ddendum|[Tt]erms)\b|\b[Aa]greement (?:under|pursuant to|meeting|within the meaning of|in accordance with) Art(?:icle|[.·])? ?28\b/;
const trainingWords =
  /\b(?:train|fine-tun|retrain)(?:s|ed|ing)? [^.]{0,60}\b(?:models?|AI|algorithms?|artificial|machine)/i;
const dataOrContent =
  /\b(?:data|datasets?|content|inputs?|prompts?|materials|information|recordings|images|documents|records)\b/i;
const ownName = /\bthis (?:\w+ ){0,5}(?:Data (?:\w+ ){0,2}(?:Agreement|Addendum|Terms|Policy)|DPA)\b/i;
const madeFromData = /\b(?:results?|data|insights?|derivatives?|everything|outputs?|work product)\b/i;
const sorts =
  /\b(?:personal|patient|health|medical|financial|payment|transaction(?:al)?|claims|sensor|usage|location|biometric|employee|customer support|behaviou?ral|clickstream|imaging|genomic|credit|telemetry|production|historical|demographic) (?:data|records|information)\b/gi;
const exchange =
  /\b(?:each|both) part(?:y|ies)\b[^.]{0,80}\b(?:provide|contribute|share|supply|make available|furnish)|\b(?:mutually|jointly) (?:share|contribute|exchange)|\bexchange\b/i;
/** A ban on deciding by machine without exception: nothing is decided. */
const flatBan =
  /\b(?:shall|will|may|must) not\b(?![^.]{0,400}\b(?:unless|without|except|only)\b)[^.]{0,400}\b(?:decision|profil|scor|screen)/i;
/** "A score for each applicant", "the credit-scoring model". */
const peopleScored =
  /\b(?:credit|loan|applicant|candidate|employee|student|patient|tenant)[- ](?:scor|rank|risk|screen)\w*|\b(?:scores?|ranks?|rates?|grades?|screens?)\b[^.;]{0,40}\b(?:for |of |to )?(?:each|every|the|all)? ?(?:loan )?(?:applicants?|candidates?|borrowers?|tenants?|employees?|students?|patients?)\b/i;
const anyUse =
  /\b(?:for|in) (?:its|their|our|my) (?:own )?(?:(?:other|business|internal|general|research|development|and) )*(?:research|development)(?: and development)? (?:activities|purposes|work)\b|\bfor anything else\b|\bfor (?:any|all)(?: \w+)? purposes?\b/i;
/** "May use the scores in such manner as it thinks fit": whose they are no longer matters. */
const outputsAtWill =
  /\b(?:may|free to|entitled to|can)\b[^.;]{0,40}\b(?:us(?:e|ing)|exploit|deal with|do)\b[^.;]{0,60}\b(?:outputs?|scores|forecasts|predictions|answers|results|replies|texts?|images|recommendations|grades)\b[^.;]{0,80}\b(?:as (?:it|they|you|we|the [A-Z]\w+) (?:thinks?|sees?|likes?|pleases?|chooses?|wish(?:es)?)|(?:in|for) (?:any|every) (?:manner|way|purpose)|in (?:such|whatever) (?:manner|way)|without (?:limit|restriction|limitation)|freely)\b/i;
/** "May keep Outputs in its records and use them for treatment", "a licence to use Inputs and Outputs for". */
const outputsInUse =
  /\b(?:may(?! not)|entitled to|(?<!\bno )(?:right|licen[cs]e)\b[^.;]{0,60}\bto)\b[^.;]{0,60}\b(?:use|keep|retain|reproduce|exploit)(?:,? (?:and|or) \w+)? (?:(?:the|all|its|any|such|Inputs?|and|or)\b,? ){0,5}Outputs?\b[^.;]{0,60}\b(?:for|in|to)\b|\bOutputs\b[^.;]{0,60}\bwhich\b[^.;]{0,60}\bmay\b(?! not)[^.;]{0,20}\b(?:use|keep|retain)\b/;
/** "Supplier may use": the leave is given to one of these. */
const isLeaveOf = (who: Role, { text }: Sentence, { parties }: Facts): boolean =>
  parties.some(
    ({ role, label }) =>
      role === who &&
      new RegExp(`\\b${namePattern(label)} (?:may|is entitled|is free|shall be entitled|has)\\b`).test(text),
  );
/** '"Client Data" means … including results returned by the Model (the "Outputs")': whoever owns the data owns them. */
const outputsAreData =
  /"[A-Z]\w+ (?:Data|Content|Information)" (?:means|includes)\b[^;]{0,400}\b(?:outputs?|results|predictions|scores)\b[^;]{0,60}\b(?:returned|generated|produced|made) by\b/i;

/** Words that speak of training, or of what is trained. */
export const onTraining =
  /\b(?:re-?train|train|fine-?tun|teach|learn|calibrat|school)\w*\b|\b(?:models?|algorithms?|engine|weights|detector|classifier|assistant|bot)\b|\b(?:for|to) (?:its |our |their )?other (?:customers|clients|licensees|users)\b/i;
export const trainingVerbs = /\b(?:re-?train|train|fine-?tun|teach)\w*\b/i;
/** "For training its own and third parties' models", "models made available to others": more than this customer's. */
export const modelsOfOthers =
  /\b(?:re-?train|train|fine-?tun|teach)\w*\b[^.;]{0,60}\b(?:third part(?:y|ies)\b['’]?|made available to (?:third|others)|(?:and|or|for) others\b|those of (?:our|its|their) (?:partners|customers|affiliates)|its own and\b)/i;

/** Leave to use data, by the reading or, where a whole sentence was read at once, by its own words. */
export const permitsUse = ({ elements, sentence, byExamples }: Provision): boolean =>
  elements.has('permits') ||
  (elements.has('unlimited') &&
    !elements.has('forbids') &&
    (byExamples || elements.has('open') || grantsUse.test(sentence.text)));
const grantsUse =
  /\b(?:may(?! not)|grants?|(?:be|is|are) (?:free|entitled|permitted|allowed|open) to|extends to|at liberty to|right to|licen[cs]ed? to|shall not be (?:confined|limited|restricted)|(?:released|handed over|given|made available|turned over|made over|lent|entrusted|supplied|placed at|become|put at)\b[^.;]{0,30}\b(?:to|disposal|property)|['’]s to (?:us|exploit|do)\w*|(?:ours|theirs|yours) to (?:us|exploit|do)\w*|nothing|no provision)\b/i;
