import { namePattern } from '../namePattern.ts';
import type { Role } from '../parties/party.ts';
import type { Provision } from '../provisions/provision.ts';
import { anySays, type Facts, type Ground, grounds, type NamedFacts } from './facts.ts';
import { lossesIn } from './losses.ts';

/** A system, model or feature is supplied to the customer under this paper; not data that the customer trains on by itself. */
export const aiSupplied = ({ provisions, attributes, agreement }: Facts): boolean =>
  attributes.ai &&
  provisions
    .of('ai-system', 'model-training', 'outputs')
    .some(({ kind, from }) => kind !== 'model-training' || from !== 'customer') &&
  !/\buse of data\b|\bdata (?:licen[cs]e|use|sharing|processing|transfer)\b|\bcomputational use of data\b|\bnon-?disclosure|\bNDA\b/i.test(
    agreement.title,
  );

/** Work or a product for money: the reason why a limit of liability is expected. */
export function paidWork(reading: Facts): boolean {
  const { provisions } = reading;
  const work =
    provisions.has('services', 'deliverables', 'ai-system', 'model-training') ||
    (reading.agreement.kind === 'agency' &&
      anySays(reading, /\b[Ss]ervice fees?\b|\bfees? for (?:the )?[Ss]ervices\b/)) ||
    anySays(reading, /\b(?:subscription|the Services?|the Product|the Software|the Platform)\b/);
  return (
    work &&
    (provisions.has('fees') ||
      anySays(
        reading,
        /\b(?:fees?|compensation|consideration for (?:the|such|his|her|its) services|purchase price|\$\s?\d)/i,
      ))
  );
}

/** Indemnities in general are excepted. */
export const indemnities =
  /\b(?:except|other than|excluding|save|not apply)\b[^.]{0,100}\bindemni(?:fication|ty|ties)\b/i;

/** Of these liability/uncapped-for-ai speaks. */
const ofAi =
  /\b(?:outputs?|models?|AI|data|infring\w*|misappropriat\w*|indemni\w+|fraud|gross negligence|death|confidential\w*)\b/i;

/** "There is no limit", said of liability at large and not of a ground that is commonly left without one. */
export const withoutLimit = ({ provisions }: Facts): readonly Provision[] =>
  provisions
    .of('uncapped-liability')
    .filter(({ elements, sentence }) => elements.has('unlimited') && !ofAi.test(sentence.text));

/** Said of all that a party answers for: not of claims that a cap leaves out, nor of one loss in a list. */
export const withoutLimitAtLarge = (facts: Facts): readonly Provision[] =>
  withoutLimit(facts).filter(
    ({ sentence: { text, leadIn }, byExamples }) =>
      !leadIn && (byExamples || /\bliab/i.test(text)) && !ofACap.test(text),
  );
const ofACap =
  /\b(?:unlimited|uncapped) (?:claims?|matters|losses)\b|\bcaps?\b|\b(?:not|nor) apply\b|\blimitations?\b/i;

/** Whose liability a limit, or a want of one, is said of; both where each party is named, nothing where nobody is. */
export function whoseLiability({ text }: { readonly text: string }, { parties }: Facts): Role | undefined {
  const at = text.search(/\bliab|\b(?:owes?|pays?|answers? for|indemnif(?:y|ies)|compensates?|makes? good)\b/i);
  if (at < 0) return undefined;
  const ofHim = /^\w+ of (?:the )?([^.;]{0,60})/i.exec(text.slice(at))?.[1] ?? '';
  const before = text.slice(0, at);
  if (ofEach.test(before) || ofEach.test(ofHim.slice(0, 20))) return 'both';
  if (neitherNor.test(before) || namesBoth(`${before} | ${ofHim}`, parties)) return 'both';
  let who: Role | undefined;
  let nearest = -1;
  for (const { role, label, name, also } of parties)
    for (const one of [label, name, ...also]) {
      const named = new RegExp(`(?<![\\w-])(?:${pronounsOf(one)})(?![\\w-])`, 'gi');
      if (new RegExp(`^(?:${pronounsOf(one)})(?![\\w-])`, 'i').test(ofHim)) return role;
      for (const { index } of before.matchAll(named)) if (index > nearest) [who, nearest] = [role, index];
    }
  return who;
}
/** "Neither Licensor nor any upstream supplier" is one of them and others. */
const neitherNor = /\bneither\b[^.;]{1,80}\bnor\b/i;
/** "Wren and Alder", "of Wren or of Alder", whoever stands first. */
const namesBoth = (text: string, parties: Facts['parties']): boolean => {
  const namesOf = (who: Role): string =>
    parties
      .filter(({ role }) => role === who)
      .flatMap(({ label, name, also }) => [label, name, ...also])
      .map(pronounsOf)
      .join('|');
  const [provider, customer] = [namesOf('provider'), namesOf('customer')];
  const joined = (one: string, other: string): boolean =>
    new RegExp(
      `(?<![\\w-])(?:${one})(?:['’]s?)?,? (?:and|or|nor) (?:of |to )?(?:the )?(?:${other})(?![\\w-])`,
      'i',
    ).test(text);
  return !!provider && !!customer && (joined(provider, customer) || joined(customer, provider));
};
const ofEach =
  /\b(?:each|either|neither|both|any|no|one|a|that|other|the)(?: of the)? part(?:y|ies)\b|\b(?:each|either|neither|both) of us\b/i;
const pronounsOf = (name: string): string =>
  /^we$/i.test(name)
    ? 'we|us|our'
    : /^you$/i.test(name)
      ? 'you|your'
      : /^(?:I|me)$/i.test(name)
        ? 'I|me|my'
        : namePattern(name);

/** "Your liability is not limited", where "you" buy. */
export const withoutLimitForCustomer = (facts: Facts): readonly Provision[] =>
  withoutLimitAtLarge(facts).filter((one) => (whoseLiability(one.sentence, facts) ?? one.from) === 'customer');

/** What the customer owes without a limit: its liability, or what it indemnifies. */
export const owedWithoutLimitByCustomer = (facts: Facts): readonly Provision[] => [
  ...withoutLimitForCustomer(facts),
  ...facts.provisions
    .of('indemnity')
    .filter(({ from, sentence }) => from === 'customer' && anyAmount.test(sentence.text)),
];
const anyAmount =
  /\bwithout (?:any )?(?:limit(?:ation)?|cap)\b(?! to)|\bunlimited\b|\buncapped\b|\bno (?:upper )?limit\b|\bwhatever (?:the|their|its) amount\b|\bin any amount\b/i;

/** Sentences by which somebody answers for nothing. */
export const excludedAltogether = (facts: Facts): readonly Ground[] =>
  grounds(facts, altogether).filter(({ sentence: { text } }) => !forOneCase.test(text));

/** Sentences by which the provider answers for nothing. */
export const providerAnswersForNothing = (facts: Facts): readonly Ground[] =>
  excludedAltogether(facts).filter(({ sentence }) => {
    const who = whoseLiability(sentence, facts);
    return !leavesSome.test(sentence.text) && (who === 'provider' || who === undefined);
  });
/** What is excepted from it, or how far it goes. */
const leavesSome =
  /\b(?:except|other than|save (?:for|as)|unless|beyond|exceed\w*|in excess|more than|limited to|up to|free (?:trial|of charge)|beta|trial|evaluation)\b/i;

/** What the customer makes good, where it is a loss that AI work is likely to cause. */
export const customersIndemnities = ({ provisions }: Facts): readonly Provision[] =>
  provisions
    .of('indemnity', 'infringement-indemnity')
    .filter(({ from, sentence }) => from === 'customer' && lossesIn(sentence.text).length > 0);

/** Liability excluded altogether: nothing is left to cap. */
const altogether =
  /\b(?:no|any) liability\b[^.]{0,60}\bfor any (?:direct|damages)\b[^.]{0,40}\bindirect|\bliable\b[^.]{0,60}\bfor any direct\b|\bshall (?:not|neither) (?:party )?(?:be liable|have any liability) (?:to [^.]{0,40} )?(?:whatsoever|of any kind)\b|\b(?:not|never|nor|no|neither|nobody)\b[^.;]{0,50}\b(?:liable|liability|responsib\w+|answer(?:able)?)\b[^.;]{0,50}\b(?:any|all) (?:and all )?(?:loss(?:es)?|damages?|claims?|harm|injury)\b[^.;]{0,40}(?:\bof (?:any|whatever|whatsoever) (?:kind|sort|nature|description)\b|\bwhatsoever\b|\bhowever (?:caused|arising|it arises)\b|,? (?:whether )?direct,? (?:or|and|indirect))|\b(?:no|excludes? all|exclude any|disclaims? all|without any) (?:liability|responsibility)(?: or (?:liability|responsibility))? (?:whatsoever|of any kind|at all|to [^.;]{1,40} whatsoever)/i;

/** "… for any direct or indirect damages by reason of Force Majeure": for that case alone. */
const forOneCase = /\bforce majeure\b|\bby reason of (?:the )?(?:suspension|termination|delay)\b/i;

export const liabilityFacts = {
  'results relied on': (facts: Facts) => [
    ...facts.provisions.of('outputs', 'automated-decisions'),
    ...grounds(facts, relied),
  ],
  // What no limit reaches is answered for, though a list parts it from the words on the limit.
  'outputs answered for': (facts: Facts) => [
    ...facts.provisions.of('uncapped-liability').filter(({ elements }) => elements.has('outputs')),
    ...[
      ...grounds(facts, answered),
      ...grounds(facts, answersForErrors),
      ...grounds(facts, warrantsCorrectness),
    ].filter(({ sentence: { text } }) => !/\binsur(?:ance|ed)\b|\bsurviv/i.test(text)),
  ],
  'work for money': (facts: Facts) =>
    paidWork(facts) ? facts.provisions.of('fees', 'services', 'deliverables', 'ai-system', 'model-training') : [],
  'liability without limit': (facts: Facts) => withoutLimit(facts),
  // A committee that watches the law adapts nothing to it.
  'law that changes': (facts: Facts) => {
    const bodies = new Set(facts.provisions.of('governance-body').map(({ clause }) => clause));
    return [
      ...facts.provisions
        .of('change-in-law')
        .filter(({ clause, sentence: { text } }) => !bodies.has(clause) && !ofThePaper.test(text)),
      ...grounds(facts, lawToCome),
    ];
  },
  'decision left to a person': (facts: Facts) => grounds(facts, leftToAPerson),
  'cover spoken of': (facts: Facts) =>
    grounds(facts, cover).filter(
      ({ clause: { part }, sentence: { text } }) =>
        part !== 'recitals' && part !== 'front' && isCover(text) && cover.test(text.replace(theTrade, '')),
    ),
  // The trade of the customer covers nothing.
  'insurance held': ({ provisions }: Facts) =>
    provisions.of('insurance').filter(({ sentence }) => isCover(sentence.text)),
  'person in charge': ({ provisions }: Facts) =>
    provisions.of('human-oversight').filter(({ sentence: { text } }) => !withoutAPerson.test(text)),
  'infringement answered for': (facts: Facts) => infringementAnswered(facts),
  'machine that decides': (facts: Facts) => grounds(facts, decides),
  'outputs without a word on infringement': (facts: Facts) => grounds(facts, infringementDisclaimer),
  // Covered claims chosen on a cover page are said, like a blank.
  'claims covered': (facts: Facts) => grounds(facts, /\b(?:Provider|Vendor|Supplier)[- ]Covered Claims?\b/),
  'indemnity for infringement': (facts: Facts) =>
    grounds(facts, indemnifies).filter(
      ({ sentence }) =>
        !sentence.clause.sentences.some(({ text }) => leavesOutTheModel.test(text)) &&
        !facts.provisions.of('indemnity').some((one) => one.sentence === sentence && one.from === 'customer'),
    ),
} satisfies NamedFacts;

/** An indemnity for infringement, or for whatever arises, unless the next sentence takes the model out of it. */
function infringementAnswered({ provisions }: Facts): readonly Ground[] {
  return provisions
    .of('infringement-indemnity', 'indemnity')
    .filter(
      ({ kind, elements, sentence: { text }, clause }) =>
        (kind === 'infringement-indemnity' || elements.has('infringement') || indemnifiesWhatever.test(text)) &&
        !clause.sentences.some((one) => leavesOutTheModel.test(one.text)),
    );
}
const indemnifiesWhatever =
  /\bhold\w* (?:each other|one another) harmless\b[^.;]{0,60}\bclaims?\b[^.;]{0,100}\b(?:arising|relat\w+|connect\w+)\b[^.;]{0,40}\b(?:agreement|services?|system|work|project|cooperation|collaboration)\b|\b(?:any and all|all|any|every)\b[^.;]{0,80}\b(?:loss(?:es)?|claims?|damages|liabilit\w+)\b[^.;]{0,160}\b(?:arising|relat\w+|connect\w+)\b[^.;]{0,60}\b(?:this agreement|the (?:services?|deliverables|platform|system|software|outputs?|work(?: product)?|project))\b/i;
const leavesOutTheModel =
  /\b(?:doesn['’]t|does not|do not|shall not|will not|not) (?:apply|extend|cover|reach)\b[^.;]{0,80}\b(?:models?|outputs?|training data)\b|\bexcluding (?:the |any |all )?(?:\w+ ){0,2}(?:models?|outputs?|training data)\b/i;

const relied =
  /\b(?:outputs?|predict\w*|recommend(?:s|ation|ations)|scor(?:e|es|ing)|classif\w+|automated|chatbots?|answers?|decisions?|detect\w*|generat(?:es?|ed|ing|ive)|forecast\w*|diagnos\w*)\b/i;
/** Responsibility, liability or an indemnity, and outputs or decisions, in one sentence. */
const answered =
  /\b(?:responsib\w+|liable|liabilit\w+|indemnif\w+|at (?:its|your|their) (?:own|sole) risk)\b[^.]{0,160}\b(?:outputs?|automated decisions?|AI[- ](?:generated|features?|services?|system)|recommendations|predictions)\b|\b(?:outputs?|automated decisions?|AI[- ](?:generated|features?|services?|system)|recommendations|predictions)\b[^.]{0,160}\b(?:responsib\w+|liable|liabilit\w+|indemnif\w+)/i;
const cover =
  /\b(?:indemnity|liability) (?:cover|policy)\b|\binsurance\b(?! (?:company|corporation|group|claims?|business|products?|agen\w+|carriers?|industry|plc|inc\b|ltd|limited|llc|co\b|group|holdings))/i;
const theTrade =
  /\b(?:business of|licen[cs]ed|health|the) insurance\b(?! (?:cover|polic))|\binsurance (?:matters|lines|industry|regulators?|(?:(?!(?:required|prescribed|demanded|as|by|under|to|that)\b)\w+ ){0,2}laws?|commission\w*|departments?|code|practices?|companies|products?)\b/gi;
const isCover = (text: string): boolean => /insur|cover|polic/i.test(text.replace(theTrade, ''));
const withoutAPerson =
  /\bwithout (?:(?:any|further|prior|an?) )?(?:human|manual|person|reviews?|approvals?|checks?|intervention)\b|\bautomatically\b/i;
const decides =
  /\b(?:(?:approved|denied|rejected|declined|refused|accepted|decided) automatically|automated(?:ly)? (?:decision|decide|approv|reject|scor|screen|underwrit|claims|adjudicat)\w*|automatically (?:approv|reject|den|decid|select|rank|adjudicat|screen)\w*|(?:model|system|AI|agent|assistant)\b[^.]{0,60}\b(?:decides|approves|rejects|denies|screens|triages|adjudicates|underwrites)\b|(?:model|system|AI|agent|assistant)\b[^.]{0,60}\branks\b[^.]{0,40}\b(?:applicants?|candidates?|people|persons|patients?|customers?|claims?|claimants?|employees?|borrowers?|students?|tenants?|applications?|bids?|offers?)\b|without (?:any |further |prior )?(?:human |manual |operator |clinical )?(?:review|intervention|involvement|confirmation)(?: by (?:a|any) (?:person|human))?|without (?:any ?one|any person|a person|a human)\b[^.]{0,40}\b(?:look|check|review|approv|confirm)\w*|(?:system|assistant|model|AI|platform)\b[^.]{0,30}\bmay (?:approve|refuse|reject|deny|pay|decide)\w*\b[^.]{0,60}\bautomatically|autonomous(?:ly)? (?:agent|decision|act|decid)\w*)/i;
const infringementDisclaimer =
  /\bnot\b[^.]{0,40}\b(?:provide|make|represent|warrant)\w*\b[^.]{0,160}\boutputs?\b[^.]{0,300}\binfring|\bnon-?infringement\b[^.]{0,120}\boutputs?\b/i;
const indemnifies =
  /\b(?:indemnif\w+|indemnity|defend)\b[^.]{0,200}\b(?:infring\w+|intellectual property|misappropriat\w+)/i;
/** "Liable for any loss because of the model", "answers given are yours, and we have no responsibility for them". */
const answersForErrors =
  /\b(?:indemnif(?:y|ies)|answers?|liable|responsible)\b[^.;]{0,200}\b(?:including|in particular)\b[^.;]{0,80}\b(?:fraud|defects?|faults?|cases?|cancers?|items?|parcels?|errors?|mistakes?|tumou?rs?|[a-z]+s) (?:not (?:detected|recogni[sz]ed|found|flagged)|missed|overlooked)\b|\b(?:indemnif(?:y|ies)|answers?|liable|responsible)\b[^.;]{0,200}\b(?:including|in particular)\b[^.;]{0,60}\b(?:disconnection|refusal|rejection|dismissal|blocking|exclusion|denial) of (?:an? )?(?:genuine|honest|innocent|rightful|eligible|qualified|entitled) \w+|(?<!\bnot )\b(?:liable|responsible) (?:to \w+ )?for (?:any|all|every) (?:loss|losses|damage|damages)\b[^.;]{0,80}\b(?:[Mm]odel|[Ss]ystem|[Ss]ervice|[Ss]oftware)\b|\b(?:answers|responses|replies|grades|scores|forecasts)\b[^.]{0,120}\b(?:no|not|without) (?:responsib\w+|liab\w+)/;
/** "Amendments must be signed", "may be amended only in writing": the paper changes, and no law. */
const ofThePaper =
  /^(?![^.]*\b(?:new|future|changed?|changes? (?:in|of|to)) (?:\w+ ){0,3}(?:laws?|legislation|regulations?|rules?)\b)[^.]*\b(?:amend(?:s|ed|ments?)?|modif(?:y|ied|ications?)|var(?:y|ied|iations?))\b[^.;]{0,60}\b(?:signed|sign|writing|written|text form|instrument|agreed|post(?:ing|s|ed)|new version)\b/i;
/** "Warrants that every grade will be correct": an error is a breach, and whose is said. */
const warrantsCorrectness =
  /\b(?:warrants?|guarantees?|promises?|represents?|undertakes?|ensures?)\b[^.;]{0,200}\b(?:(?:outputs?|scores?|grades?|answers?|results|forecasts?|predictions?|[Mm]odel|[Aa]ssistant|[Ss]ystem|[Cc]hatbot|AI)\b[^.;]{0,80}\b(?:be|are|is|give\w*|remain) (?:\w+ ){0,3}(?:correct|free (?:of|from) (?:any )?errors?|error-free|right|accurate|faultless|true)\b|comply with all laws)/;
/** Who follows the law as it will be, or takes the risk of it. */
const lawToCome =
  /\b(?:present and future|existing and future|current and future)\b[^.;]{0,40}\b(?:laws?|legal|regulat\w+|rules)\b|\b(?:laws?|rules|regulations?|guidance)\b[^.;]{0,100}\b(?:now (?:in (?:effect|force)|existing) or|hereafter (?:adopted|enacted))|\b(?:assumes?|accepts?|bears?)\b[^.;]{0,60}\b(?:legislative|regulatory)(?: or \w+)? changes?\b|\bcompl(?:y|ies) with\b[^.;]{0,40}\blaws?\b[^.;]{0,40}\b(?:as (?:they|it) (?:may be|stands?|changes?|exists?)\b[^.;]{0,20}\bfrom time to time\b|whenever (?:made|enacted|adopted|passed)\b)|\b(?:laws?|requirements?|rules|regulations?)\b[^.;]{0,30}\b(?:now appl(?:y|ies)|appl(?:y|ies) now) or (?:may |will |shall )?(?:come to|later|hereafter|in (?:the )?future)\b|\b(?:not|neither|no|need not)\b[^.;]{0,80}\b(?:on account of|because of|by reason of|as a result of)\b[^.;]{0,20}\b(?:later|subsequent|future) (?:enactments?|legislation|laws?|statutes?|rules|regulations?)\b/i;
/** "Shall cause a licensed adjuster to make every determination." */
const leftToAPerson =
  /\b(?:not|never)\b[^.;]{0,120}\bwithout (?:(?:prior|the|an?|its) )*(?:review|approval|confirmation|verification|sign-?off|checking?)(?: and \w+)? by (?:an? )?(?:\w+ ){0,2}(?:person|professional|human|engineer|clinician|physician|doctor|officer|adjuster|underwriter|specialist|expert|reviewer|employee|supervisor|inspector|surveyor|pharmacist|nurse|lawyer|analyst)s?\b|\b(?:cause|ensure that|have) (?:an?|its) (?:(?:licen[cs]ed|qualified|trained|human|competent|senior|registered) )+\w+ (?:to )?(?:makes?|takes?|reviews?|decides?|confirms?|approves?)\b|\b(?:every|each|all|the) (?:determinations?|decisions?)\b[^.;]{0,60}\b(?:is|are|shall be|will be|must be) (?:made|taken|reviewed|confirmed) by (?:an?|its) (?:\w+ ){0,2}(?:person|adjuster|clinician|officer|employee|human|physician|underwriter)\b/i;
