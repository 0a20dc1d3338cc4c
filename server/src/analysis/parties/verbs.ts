/**
 * What a verb says of the party that does it: above nothing that it works or licenses, below that it pays and has work
 * done. The words behind the verb decide: "deliver the software" is work, "deliver notice" is not.
 */
export function weightOf(verb: string, what: string, toOther: boolean): number {
  const known = weighedVerbs.find(({ begins }) => begins.test(verb));
  return known ? known.weigh(what, toOther) : 0;
}

interface WeighedVerb {
  readonly stems: string;
  /** `toOther`: whether the other party is what the verb is done to. */
  weigh(what: string, toOther: boolean): number;
}

const thingWords =
  '[Ss]ervices?|[Ss]oftware|[Ll]icen[cs]e|[Pp]latform|[Ss]ystems?|[Dd]eliverables?|[Tt]echnology|[Pp]roducts?|[Mm]odels?|[Aa]pplications?|[Aa]pp|[Ss]olutions?|AI|LLM|API|[Cc]hat ?bots?|[Bb]ots?|[Aa]ssistants?|[Ee]ngine|[Cc]lassifiers?|[Aa]lgorithms?|(?:neural |base )?[Nn]etwork|[Pp]ipelines?|[Cc]opilot|[Tt]ools?|[Cc]ode|[Pp]rototypes?|[Ww]eb ?sites?|[Dd]ashboards?|[Rr]eports?|engineers|developers|consultants|annotators|labellers';

const tradeMarks = /\b(?:[Tt]rade ?)?[Mm]arks?\b|\b[Ll]ogos?\b/;
const vocabulary: readonly WeighedVerb[] = [
  { stems: 'pay|compensat|reimburs|remunerat', weigh: (what) => (givenBack.test(what) ? 0 : -1) },
  { stems: 'purchas|buy', weigh: () => -1 },
  { stems: 'fund|sponsor|financ', weigh: (what) => (tasks.test(what) ? -1 : 0) },
  {
    stems: 'engag|hir|appoint',
    weigh: (what, toOther) =>
      (!toOther && others.test(what)) || representative.test(what) ? 0 : taken.test(what) ? -2 : -1,
  },
  {
    stems: 'retain|commission',
    weigh: (what, toOther) =>
      (!toOther && others.test(what)) || representative.test(what) || !taken.test(what) ? 0 : -2,
  },
  { stems: 'order', weigh: (what, toOther) => (toOther || taken.test(what) ? -1 : 0) },
  {
    stems: 'accept|reject|test|inspect',
    weigh: (what) => (/^ (?:each|the|any|all) Deliverables?\b/.test(what) ? -1 : 0),
  },
  {
    stems: 'provid|suppl[iy]|deliver|furnish|grant|licens|giv|offer|contribut|bring',
    weigh: (what) => {
      if (/\bfunding\b/.test(what)) return -1;
      if (/\blabou?r\b/.test(what)) return 1;
      // Leave to show the other's name is given by whoever has one.
      if (tradeMarks.test(what)) return 0;
      if (accessToThings.test(what)) return 1;
      if (!givenByBoth.test(what)) return deliveredThings.test(what) ? 1 : 0;
      // Data that the work yields is delivered by who works.
      return /\b[Dd]ata (?:generated|obtained|resulting|collected|produced)\b/.test(what)
        ? 1
        : dataWords.test(what)
          ? -1
          : 0;
    },
  },
  {
    stems: 'mak',
    weigh: (what) => (/\bavailable\b/.test(what) && deliveredThings.test(what) && !givenByBoth.test(what) ? 1 : 0),
  },
  {
    stems: 'submit|send|issu',
    weigh: (what) => (/^[^,;]{0,40}\binvoices?\b/.test(what) ? 1 : dataWords.test(what) ? -1 : 0),
  },
  { stems: 'upload|hand', weigh: (what) => (dataWords.test(what) ? -1 : 0) },
  { stems: 'second', weigh: () => 1 },
  { stems: 'plac', weigh: (what) => (people.test(what) ? 1 : 0) },
  { stems: 'lend', weigh: (what) => (deliveredThings.test(what) ? 1 : 0) },
  {
    stems:
      'run|operat|sets? up|put|tun|retrain|prepar|writ|draft|produc|annotat|label|staff|maintain|monitor|look after',
    weigh: (what) => (deliveredThings.test(what) && !ownAffairs.test(what) ? 1 : 0),
  },
  { stems: 'conduct|carry out|undertak', weigh: (what) => (tasks.test(what) ? 1 : 0) },
  {
    stems: 'advis|consult',
    weigh: (what) => (/\b(?:on|about|regarding|concerning)\b/.test(what.slice(0, 50)) ? 1 : 0),
  },
  {
    stems: 'train|teach|install|perform',
    weigh: (what) => (ownAffairs.test(what) ? 0 : trainsModels.test(what) ? 3 : 1),
  },
  {
    stems:
      'develop|design|build|render|host|implement|creat|adapt|fine-tun|manufactur|configur|customi[sz]|integrat|program|construct|invoic',
    weigh: () => 1,
  },
];
const weighedVerbs = vocabulary.map((verb) => ({ ...verb, begins: new RegExp(`^(?:${verb.stems})`) }));

/** Any of these verbs, as a pattern. */
export const anyVerb = `(?:${vocabulary.map(({ stems }) => stems).join('|')})(?:e|es|s|ing)?`;
/** "to develop", "train", "applying": what somebody wants another to do. */
export const othersWork = new RegExp(
  String.raw`^[^,;]{0,60}? (?:to )?(?:${vocabulary.at(-1)!.stems}|perform|provid|suppl|deliver|furnish|train|maintain|conduct|carry|undertak|apply)\w{0,3}\b`,
);

/** "gives the Customer access to its assistant": what is supplied, although both sides give access to something. */
const accessToThings = new RegExp(
  `^[^,;]{0,50}\\baccess to (?:and use of )?(?:(?:the|its|our|an?|this|that) )?(?:[\\w'-]+ ){0,3}?(?:${thingWords})\\b`,
  'i',
);
/** What a customer hands over. */
export const dataWords =
  /\b(?:[Dd]ata(?:sets?)?|[Rr]ecords?|[Ff]iles|[Ii]mages|[Rr]ecordings|[Tt]ranscripts|[Dd]ocuments|[Tt]ickets|[Ss]amples|[Ss]cans|[Pp]hotographs|[Pp]hotos|[Ff]ilms|[Ff]ootage|[Ll]ogs|[Aa]rchives?|[Ll]etters|[Rr]eadings|[Cc]orpus|[Mm]eter data|[Cc]laims|[Ii]nvoices|[Ee]-?mails|[Hh]istor(?:y|ies))\b/;

/** What is done, licensed and sold. */
export const deliveredThings = new RegExp(`\\b(?:${thingWords}|[Gg]oods|[Ww]ork|support|SERVICES)\\b|^ (?:it|them)\\b`);
/** What both sides hand over. */
export const givenByBoth =
  /\b(?:[Dd]ata|access|information|notice|materials|instructions|feedback|personnel|facilities|assistance|trademarks?|logos?)\b/;
/** Who sells for another works in a way of his own. */
export const representative =
  /\b(?:distributor|reseller|dealer|agent|representatives?|franchisee|licensee|attorney|director|trustee|arbitrator|escrow|member)\b/i;
/** Money that goes back, or follows a breach or an audit, tells nobody's part. */
export const givenBack =
  /\b(?:refund|overpa\w+|fees and expenses incurred|legal fees|attorneys?|damages|interest|difference|taxes|counsel|credits?|share of|percentage of|nothing|towards? (?:its|their|the) (?:own )?costs|(?:grant|contribution|subsidy) (?:of|towards?|to))\b/i;
const tasks = /\b(?:research|development|work|project|stud(?:y|ies)|services|program(?:me)?)\b/i;
/** Who is taken on beside the other party. */
const others = /^[^,;]{0,60}\b(?:[Ss]ub-?contract|third|employees|personnel|counsel|advis[eo]rs?\b)/;
const taken =
  /\b(?:services|as|to (?:perform|design|develop|build|train|create|write|advise|assist|provide|produce|audit|conduct|validate|supply|act|make|write|carry|draw|label|teach|fine-tune|run|prepare))\b/;
/** Who trains models works, also where it pays for the data. */
const trainsModels = /^[^,;]{0,60}\b(?:models?|networks?|AI|algorithms?|classifiers?|assistants?)\b/;
const people = /\b(?:engineers|developers|consultants|scientists|specialists|experts|programmers|analysts)\b/;
const ownAffairs =
  /^ (?:\w+ ){0,2}(?:insurance|records|books|employees|personnel|staff|obligations|confidential\w*|duties)\b/i;
