import type { Sentence } from './clauses.ts';
import { isAgreement } from './isAgreement.ts';
import { evidenceOf, type KindEvidence } from './kindEvidence.ts';
import type { Party } from './parties/party.ts';
import { says } from './sentenceMemo.ts';

/** Which of the three kinds of agreement it is, another (`other`), or no agreement at all (`none`). */
export type Kind = 'agency' | 'partnership' | 'jda' | 'other' | 'none';

/**
 * Is it an agreement, and of which kind? The title tells most; what it leaves open is told by what the sentences are
 * about. Read from the first few hundred sentences, so that the length of the paper does not matter.
 */
export function readKind(title: string, sentences: readonly Sentence[], parties: readonly Party[]): Kind {
  const sample = sentences.slice(0, 300);
  if (!isAgreement(title, sample, parties)) return 'none';
  return byBody(byTitle(title, sentences, sample), title, evidenceOf(titleAndOpening(title, sample), sample), parties);
}

function byTitle(title: string, sentences: readonly Sentence[], sample: readonly Sentence[]): Kind {
  const about = (pattern: RegExp): number =>
    sample.reduce((sum, sentence) => sum + (says(sentence, pattern) ? 1 : 0), 0);
  // Labels of a list of parties ("**Client:** …") are read as headings, so they are put back.
  const opening = `${title} ${sentences
    .slice(0, 8)
    .map(({ text, facts }) => `${facts.heading?.text ?? ''} ${text}`)
    .join(' ')
    .slice(0, 2500)}`;

  // Someone employed, or a company's papers with its holders: never one of ours, whatever else it is called.
  if (
    isElsewhere.test(title.replace(artificialStaff, '')) ||
    (workTitle.test(title) && /\b(?:Employer|Employee|Executive)\b/.test(opening))
  )
    return 'other';
  // Agents who place securities for an issuer, or insurance for an insurer.
  if (
    /\bagency\b/i.test(title) &&
    about(
      /\b(?:offered (?:shares|securities|units)|private placement|prospectus|subscription receipts?|underwrit\w+|premiums?|policyholders?|insurance (?:policies|products?|contracts?))\b/i,
    ) >= 3
  )
    return 'other';
  // A venture with a company of its own is a matter of shares and boards.
  if (/\bjoint venture\b/i.test(title) && about(companyOfTheirs) >= 12) return 'other';
  // Oil fields, building land and restaurants are developed too.
  if (
    /\bdevelopment\b/i.test(title) &&
    !/outsourc|consult|services?\b/i.test(title) &&
    about(landAndWells) >= 12 &&
    about(mind) < 6
  )
    return 'other';
  const joint = about(jointWorkInPaper);
  if (
    /\balliance\b/i.test(title) &&
    joint < 2 &&
    about(salesAgents) >= 12 &&
    about(salesAgents) > about(technologyInPaper)
  )
    return 'other';
  if (jointTitle.test(title)) return 'jda';
  if (isAlliance.test(title)) {
    // Nor does one that sells the other's goods make anything with it.
    if (joint < 2 && about(appointsSeller) >= 1 && about(/\bagent\b|\bdistribut/i) >= 30) return 'other';
    // One side is taken on to work for the other, whatever the paper is called.
    if (/\balliance\b/i.test(title) && !joint && about(takesOn) >= 1 && !about(technologyOfOnes)) return 'agency';
    if (joint >= 2 || /\bdevelopment\b/i.test(title)) return 'jda';
    return about(technologyInPaper) >= 3 && !/affiliate|cooperation/i.test(title)
      ? 'partnership'
      : joint && !/cooperation/i.test(title)
        ? 'jda'
        : 'other';
  }
  if (technologyTitle.test(title) && !/\b(?:development|design)\b/i.test(title)) return 'partnership';
  // Terms that anyone may accept are as many things as there are services; what is hosted for the other tells.
  if (isTerms.test(title) && about(hosted) + about(runsForTheOther) >= 1 && about(technologyInPaper) >= 3)
    return 'partnership';
  // What is outsourced may be the making of goods.
  if (/\boutsourcing\b/i.test(title) && about(goodsWords) >= 8 && about(goodsWords) > 2 * about(/\bservices?\b/i))
    return 'other';
  // "AI Services Agreement" for what is hosted and subscribed to, with nothing made for the other.
  if (
    /\b(?:AI|artificial intelligence|machine learning)\b/i.test(title) &&
    about(hosted) >= 2 &&
    !about(madeForTheOther)
  )
    return 'partnership';
  // "Supply of Machine Learning Services": services are no goods.
  if (workTitle.test(title) && !sells.test(title.replace(suppliesServices, '')))
    return joint >= 6 && /\b(?:development|licen[cs]e)\b/i.test(title) ? 'jda' : 'agency';
  // A system that scores or answers is supplied as a service is, whatever the procurement office calls it.
  if (systemSupplied.test(title) && about(learningWords) >= 3) return 'partnership';
  if (sells.test(title)) {
    // A licence or supply under which one side develops for the other is read as the work it is.
    if (/\bdevelop/i.test(title) && !/franchise|sponsor|business develop/i.test(title))
      return joint >= 4 ? 'jda' : 'agency';
    return /licen[cs]/i.test(title) && workersLabel.test(opening) && /\bClient\b/.test(opening) ? 'agency' : 'other';
  }
  if (technologyTitle.test(title)) return 'partnership';
  // Nothing in the title: what is it about?
  if (joint >= 3) return 'jda';
  if (about(runsForTheOther) >= 1 && about(hosted) >= 1 && !about(madeForTheOther)) return 'partnership';
  if (workTitle.test(opening) || about(madeForTheOther) >= 3) return 'agency';
  if (
    /\b(?:cloud service|software[- ]as[- ]a[- ]service|SaaS|subscription|licensed data|data provider|AI features?)\b/i.test(
      opening,
    )
  )
    return 'partnership';
  return 'other';
}

const jointTitle =
  /\b(?:joint(?:ly)?|co-?)(?:[ -]\w+){0,2}[ -]?develop|collaborat|\b(?:joint|sponsored) research|research (?:and|&) development agreement|research agreement/i;
const isAlliance = /joint venture|alliance|co-?brand|affiliate|cooperation|teaming|consortium/i;
const technologyTitle =
  /\b(?:AI|artificial intelligence|machine learning)\b.{0,40}\b(?:addendum|terms|clauses|rider|policy)|\bdata (?:processing|protection|sharing|use|licen[cs]\w+|transfer|provider|contribution|access)|\blicen[cs]e (?:of|for|to use) (?:\w+ ){0,4}(?:data(?:set)?s?|records|recordings|images|photographs|corpus|archives?|footage|scans|samples)\b|\buse of data|\b(?:design )?partner(?:ship)? agreement|technology partner|service level|\bSLA\b|\bpilot\b|\bproof[- ]of[- ]concept\b|\bbeta (?:test|program)|\bcloud\b|\bSaaS\b|software[- ]as[- ]a[- ]service|subscription|(?<!\bco-)\bhosting|\bplatform\b|\bAPI\b|vendor agreement/i;
const technologyInPaper =
  /\b(?:software|technolog(?:y|ies)(?!,? (?:inc|llc|ltd|limited|corp|co)\b)|platform|web ?site|data|systems? integration|source code|internet|online)\b/i;
const hosted =
  /\b(?:subscription|hosted|hosts|(?:make|makes|making) [^.;]{0,60}\bavailable to|access to (?:and use of )?the (?:Service|Platform|System))\b/i;
const isTerms =
  /\b(?:terms (?:of (?:service|use)|and conditions)|(?:supplier|service|customer|platform|software) terms|order form)\b/i;
const runsForTheOther =
  /\b(?:will|shall) (?:run|host|operate|make available)\b[^.;]{0,80}\b(?:for|to) (?:the )?(?:Customer|Client|Subscriber|you)\b|\b[Ww]e host\b|\bhosted by (?:us|Supplier|Provider|Vendor)\b/;
const takesOn =
  /\b(?:is|are|was|has been|hereby) (?:engaged|retained|hired|appointed) by\b[^.;]{0,60}\b(?:as an? (?:[\w-]+ ){0,3}(?:consultant|adviser|advisor|contractor)|to (?:provide|perform|assist|introduce|advise|promote))\b|(?<!\bmay )\b(?:engages?|retains?|hires?|appoints?)\b[^.;]{0,80}\b(?:to (?:provide|perform|render|assist|identify|consult|advise|act as)|as (?:its|a|an) (?:[\w-]+ ){0,3}(?:consultant|adviser|advisor|contractor))\b|\b(?:in consideration (?:of|for)|as (?:payment|compensation) for)\b[^.;]{0,60}\bservices\b/i;
const technologyOfOnes = /\b(?:source code|software licen[cs]e|licen[cs]es? (?:the|its) (?:software|technology))\b/i;
const goodsWords =
  /\b(?:manufactur\w*|purchase orders?|units|shipments?|goods|raw materials|supplies|photomasks?|batch(?:es)?|inventory|ex works|FOB|warehouse)\b/i;
const companyOfTheirs =
  /\b(?:shareholders?|shareholdings?|board of directors|the board|directors?|registered capital|share capital|equity interests?|articles of association|joint venture company|JVC?|the company)\b/i;
const appointsSeller =
  /\bappoint(?:s|ed)\b[^.;]{0,80}\bas (?:its |the |an? )?(?:[\w-]+ ){0,4}(?:sales agent|selling agent|distributor|reseller|dealer|sales representative)\b/i;
const salesAgents = /\b(?:sales agents?|certified agents?|commissions?|resell\w*|distributors?|dealers?)\b/i;
const landAndWells =
  /\b(?:wells?|drilling|leases?|minerals?|oil|gas|acre(?:s|age)?|parcels?|lots?|restaurants?|franchis\w+|hotels?|real property|premises|construction)\b/i;
const mind =
  /\b(?:software|inventions?|intellectual property|prototypes?|technolog(?:y|ies)|know-how|deliverables?|source code|specifications?)\b/i;
const workersLabel = /\b(?:Developer|Consultant|Contractor|Agency|Freelancer|Designer|Studio)\b/;
/** An "AI employee" is software. */
const artificialStaff = /\b(?:AI|digital|virtual|synthetic|artificial) (?:employee|worker|staff)s?\b/i;
const isElsewhere =
  /\b(?:non-?disclosure|confidentiality|NDA|employ\w+|restrictive covenant|non-?compet\w+|non-?solicit\w+|loan|lease|promissory|note purchase|stock|shares?|securities|SAFT?|SAFE|joint filing|capital maintenance|income maintenance|separation|severance|indemnification agreement|settlement|escrow|guarant\w+|registration rights|voting|merger|transfer agen\w+|servicing|endorsement|underwriting|franchise|transportation|gas|insurance|broker|invention assignment|employee IP|distribution and services?|sponsorship|fleet|executive|split-dollar)\b/i;
const suppliesServices =
  /\b(?:supply|provision|purchase) of (?:[\w-]+ ){0,4}services\b|\bservices supply\b|\bsupply (?=of (?:software|AI|artificial|machine))/i;
const systemSupplied =
  /\bsupply of (?:an? |the )?(?:[\w-]+ ){0,4}(?:systems?|software|platforms?|applications?|solutions?|models?|tools?)\b/i;
const learningWords =
  /\b(?:AI|artificial intelligence|machine[- ]learning|algorithms?|scor(?:es?|ing)|models?|train(?:ed|ing)|outputs?)\b/;
const sells =
  /\b(?:purchase|supply|licen[cs]\w+|trademark|distribut\w+|manufactur\w+|resell\w*|sub-?resell\w*|promotion|marketing|remarketing|sale|sales|outlet|content|merchandis\w+|intellectual property|option)\b/i;
const workTitle =
  /\b(?:consult\w+|project agreement|engagement (?:letter|agreement)|freelance\w*|professional services|services? agreement|master services|services|development agreement|(?:software|web ?site|product|application|app|recipe) (?:design|development)|website design|statement of work|work order|task order|SOW|independent contractor|contractor agreement|agency services|(?:creative|digital|design|AI|software|web|advertising) agency|terms of engagement|feasibility study|creative services|staff(?:ing)? (?:augmentation|agreement)|implementation|outsourcing|software maintenance|maintenance and support|integration|engineering|advisory)\b/i;
const jointWorkInPaper =
  /\b(?:joint(?:ly)?(?: and \w+)?|co-) ?(?:develop|own(?!ed (?:data|information)\b)|invent|conceiv|creat|made|research)|\bco-?develop|\bjoint (?:IP|technology|inventions?|patents?|know-how|intellectual property|steering|development|project|results|works?|research)\b|\b(?:collaboration|project|foreground) (?:IP|technology|inventions?|know-how|intellectual property)\b|\bresearch (?:program|plan|collaboration)\b/i;
const madeForTheOther =
  /\b(?:Consultant|Contractor|Developer|Agency|Vendor|Studio|Freelancer|Service Provider|[Ww]e)\b[^.]{0,40}\b(?:shall|will|agrees to) (?:perform|develop|design|build|deliver|create|provide the Services)|\b(?:statements? of work|deliverables?|work product)\b/i;

/** "Rider to the Services Agreement": of what it amends, only the AI is its own. */
const riderOf = /^(?:\W*AI )?(?:rider|addendum|supplement)\b/i;

/** AI that the title or the first words name is what the paper is about. */
const titleAndOpening = (title: string, sample: readonly Sentence[]): string =>
  `${title} ${sample
    .slice(0, 3)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 600)}`;

/**
 * What the parties do decides; the title counts as some sentences of its own. Where it says nothing, or names another trade
 * of which the body does not speak, it counts for little.
 */
function byBody(titled: Kind, title: string, evidence: KindEvidence, parties: readonly Party[]): Kind {
  const { together, made, run, lent, elsewhere, technology, artificial, sentences } = evidence;
  if (titled !== 'jda' && riderOf.test(title) && artificial >= 1) return 'partnership';
  if (parties.some(({ label }) => /^(?:Employee|Employer|Executive)$/i.test(label))) return 'other';
  const titles = Math.min(8, 1.2 + 0.06 * sentences);
  const [technical, worked] = [technologyTitle.test(title), workTitle.test(title)];
  // "Pilot Services" may be either.
  const plain = jointTitle.test(title) || technical !== worked || isAlliance.test(title);
  // By its title one of ours, by its body of another trade: agents for an issuer, ventures with shares, oil wells.
  const turned = titled === 'other' && (jointTitle.test(title) || worked || /\bagency\b/i.test(title));
  const trade =
    turned ||
    isElsewhere.test(title.replace(artificialStaff, '')) ||
    sells.test(title) ||
    (isAlliance.test(title) && together < 2);
  const score: Record<Exclude<Kind, 'none'>, number> = {
    jda: together,
    agency: 1.2 * made,
    partnership: run + 0.6 * lent,
    other: Math.min(0.3 * elsewhere, 3 + 0.06 * sentences) + 0.4,
  };
  // A licence of software that is no AI, a supply of what is no technology: not ours, whatever is run or made.
  const learns = artificial >= Math.max(1, sentences / 25);
  if (
    titled === 'other' &&
    (trade
      ? !learns || (turned && artificial < sentences / 10)
      : !learns && technology === 0 && (made + together < 1 || elsewhere >= made + together))
  )
    return 'other';
  if (titled === 'other')
    score.other +=
      isElsewhere.test(title.replace(artificialStaff, '')) && elsewhere > sentences / 12
        ? 2 * titles
        : trade
          ? titles / 3
          : 0;
  else score[titled as 'jda'] += plain ? titles : titles / 2;
  let best = titled as Exclude<Kind, 'none'>;
  for (const kind of ['agency', 'partnership', 'jda', 'other'] as const)
    if (kind !== best && score[kind] > (best === titled && plain && sentences > 40 ? 1.5 : 1) * score[best])
      best = kind;
  return best;
}
