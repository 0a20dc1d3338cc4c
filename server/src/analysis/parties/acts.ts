/**
 * Who does what for whom, as the words behind and before a name say it: "Vega shall develop …", "Harbor wishes to engage
 * Vega", "services performed by Vega", "fees payable by Harbor".
 */

/** What a sentence says of one party: above nothing that it works or licenses, below that it pays and has work done. */
export interface Act {
  readonly label: string;
  readonly weight: number;
  /** Whether the party does it itself; else it is done for it, or paid to it. */
  readonly own: boolean;
}

/** What parties are called, with the label of who is meant. */
export interface Called {
  readonly words: string;
  readonly label: string;
}

/** All that a sentence says; the longest names first. Names are looked for before verbs: most have other subjects. */
export function actsIn(text: string, called: readonly Called[]): readonly Act[] {
  const acts: Act[] = [];
  const seen = new Set<number>();
  for (const who of called)
    for (let at = text.indexOf(who.words); at >= 0; at = text.indexOf(who.words, at + who.words.length)) {
      const end = at + who.words.length;
      // A name may begin or end another: "Vega" and "Labs" in "Vega Labs" do nothing themselves.
      if (/\w/.test(text[at - 1] ?? ' ') || /[\w-]/.test(text[end] ?? ' ') || seen.has(at) || seen.has(end)) continue;
      seen.add(at).add(end);
      const weight = its.test(text.slice(end, end + 30)) ? 1 : before(text, at);
      if (weight) acts.push({ label: who.label, weight, own: true });
      else if (!idle(text.slice(Math.max(0, at - 60), at), called)) acts.push(...behind(text, end, who, called));
    }
  return acts;
}

/** "Harbor and Vega shall develop", "if Harbor wishes": what both do, and what may be, tells nobody's part. */
function idle(before: string, called: readonly Called[]): boolean {
  if (/\b(?:[Ii]f|[Ww]hether|[Uu]nless|[Ww]here) (?:the )?$/.test(before.slice(-14))) return true;
  const joined = / and (?:the )?$/.exec(before);
  return joined !== null && called.some(({ words }) => before.slice(0, joined.index).endsWith(words));
}

/** "services performed by Vega", "fees payable by Harbor", "the services of Vega". */
function before(text: string, at: number): number {
  if (!/\b(?:by|of|to) (?:the )?$/.test(text.slice(Math.max(0, at - 8), at))) return 0;
  const words = text.slice(Math.max(0, at - 70), at);
  if (workDoneBy.test(words)) return 1;
  return paidBy.test(words) ? -1 : 0;
}
/** "Vega's services", "Vega's invoices". */
const its = /^'s? (?:[a-z]+ )?(?:[Ss]ervices|[Ff]ees|invoices?|(?:hourly|daily|standard) rates?)\b/;
const workDoneBy =
  /\b(?:[Ss]ervices?|[Ww]ork|[Dd]eliverables?|[Ss]oftware|[Ss]ystem)\b[^.;,]{0,24}\b(?:performed|provided|rendered|supplied|delivered|furnished|developed) by (?:the )?$|\b(?:professional|consulting|expert|technical) services of (?:the )?$/;
const paidBy =
  /\b(?:[Ff]ees?|[Cc]harges|[Pp]rice|[Rr]emuneration|[Cc]ompensation)\b[^.;,]{0,24}\b(?:paid|payable|due|owed) by (?:the )?$/;

/** The verb right behind a name; "shall", "wishes to" and the like between them. */
function behind(text: string, end: number, who: Called, called: readonly Called[]): readonly Act[] {
  // Most names are followed by something else.
  lead.lastIndex = end;
  const from = lead.exec(text) ? lead.lastIndex : end;
  for (const [pattern, judge] of readings) {
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    if (!found) continue;
    const what = text.slice(pattern.lastIndex, pattern.lastIndex + 120).split('.')[0]!;
    const other = objectOf(what.replace(/^ (?:to |with |by |that )?(?:the )?/, ''));
    const [own = 0, done = 0] = judge(found, what, other);
    const acts = [{ label: who.label, weight: own, own: true }];
    if (done) acts.push({ label: other!.label, weight: done, own: false });
    else if (own > 0) acts.push(...beneficiary(what));
    const [paying] = andPays.exec(what) ?? [];
    const payee = paying && own >= 0 ? objectOf(what.slice(what.indexOf(paying) + paying.length)) : undefined;
    if (payee) acts.push({ label: who.label, weight: -1, own: true }, { label: payee.label, weight: 1, own: false });
    return acts.filter(({ weight }) => weight);
  }
  return [];

  function objectOf(words: string): Called | undefined {
    return called.find((one) => one.label !== who.label && startsWith(words, one.words));
  }
  /** "… shall deliver the system to Harbor": for whom the work is done. */
  function beneficiary(what: string): readonly Act[] {
    const one = called.find(
      ({ words, label }) =>
        label !== who.label && [' to ', ' for ', ' to the ', ' for the '].some((word) => what.includes(word + words)),
    );
    return one ? [{ label: one.label, weight: -1, own: false }] : [];
  }
}
/** "… shall provide the samples and pay Vega". */
const andPays = / and (?:shall |will )?pay (?:to )?(?:the )?/;
const startsWith = (text: string, words: string): boolean =>
  text.startsWith(words) && !/^[\w-]/.test(text.slice(words.length));

/** What a verb says of its subject, and of the party that it is done to. */
type Judge = (found: RegExpExecArray, what: string, other: Called | undefined) => readonly number[];

const lead =
  /(?:,? (?:Inc|LLC|Ltd|Limited|plc|Corp|GmbH)\b[·.]?)?(?:,? \([^()]{1,40}\))?(?:,(?: [^,;.()]{1,60},)?| and its (?:\w+ ){1,3})?/y;
const wishes =
  '(?: (?:hereby )?(?:desires?|wish(?:es)?|would like|intends?|seeks?|wants?|has (?:agreed|decided)|is (?:willing|able|prepared|ready|interested|desirous|qualified))(?:,? and (?:is )?(?:willing|able|prepared|ready|qualified|desires))?,? (?:to|in|of))';
const must =
  '(?: (?:shall|will|agrees to|hereby|must|undertakes to|is to|may|is (?:required|obliged) to|covenants to|(?:(?:shall|will) be |is )?(?:solely )?responsible for),?)';
const works =
  'perform|develop|design|build|render|deliver|supply|supplie|provid|furnish|host|train|implement|maintain|creat|adapt|fine-tun|grant|licens|manufactur|configur|customi[sz]|install|integrat|program|construct|invoic';
const pays = 'pay|compensat|purchas|engag|retain|hir|appoint|reimburs|order|commission|buy|fund|sponsor|financ';
const payVerb = new RegExp(`^(?:${pays})`);
const has = 'hav|obtain|procur|receiv|acquir|secur|contract|outsourc';

const readings: readonly (readonly [RegExp, Judge])[] = [
  [
    new RegExp(
      String.raw`(?:(${wishes})|${must})?(?: \(\w{1,3}\))?(?: (?!jointly|mutually)\w+ly)? ((?:${works}|${pays})(?:e|es|s|ing)?)(?![\w-])`,
      'y',
    ),
    ([, wish, verb], what, other) => {
      const plain = workOrPay(verb!, what, other !== undefined);
      // What a recital wishes is what the paper is for.
      const weight = wish ? 2 * Math.sign(plain) : plain;
      // Who is paid or taken on works for who pays.
      return weight < 0 && other ? [weight, -weight] : [weight];
    },
  ],
  [
    new RegExp(
      String.raw`(?:${wishes}(?: \w+ly)? (?:${has})(?:e|es|s|ing)?| (?:requires?|needs|desires|wishes|wants)(?: that)?)(?![\w-]| to\b)`,
      'y',
    ),
    (_, what, other) =>
      other ? (otherWorks.test(what) ? [-2, 2] : []) : things.test(what) && !given.test(what) ? [-2] : [],
  ],
  [
    / (?:(?:is|has been|(?:shall|will) be)(?: hereby)? (?:engaged(?! in\b)|retained|hired|commissioned)|(?:hereby )?accepts (?:the|such|this|that|said) (?:engagement|commission|order))(?![\w-])/y,
    (_, what) => (representative.test(what) ? [] : [2]),
  ],
  // "Consultant shall be paid", "will receive a fee".
  [
    / (?:shall|will) (?:be (?:paid|compensated|entitled to (?:a |the )?(?:\w+ )?(?:fees?|compensation|remuneration|payment))|receive (?:a |the )?(?:\w+ )?(?:fees?|compensation|remuneration|retainer))(?![\w-])/y,
    (_, what) => (givenBack.test(what) ? [] : [1]),
  ],
];
const otherWorks = new RegExp(String.raw`^[^,;]{0,60}? (?:to )?(?:${works})\w{0,3}\b`);

/** What this verb says of its subject: above nothing for the provider, below for the customer. */
function workOrPay(verb: string, what: string, toOther: boolean): number {
  if (/^pay|^reimburs/.test(verb)) return givenBack.test(what) ? 0 : -1;
  if (
    /^(?:engag|retain|hir|appoint|commission)/.test(verb) &&
    ((!toOther && others.test(what)) || representative.test(what))
  )
    return 0;
  if (/^(?:engag|retain|hir|appoint|commission|order)/.test(verb) && taken.test(what))
    return /^order/.test(verb) ? -1 : -2;
  if (/^(?:retain|order|commission)/.test(verb)) return 0;
  if (/^(?:fund|sponsor|financ)/.test(verb))
    return /\b(?:research|development|work|project|stud(?:y|ies)|services)\b/i.test(what) ? -1 : 0;
  if (payVerb.test(verb)) return -1;
  if (/^(?:provid|suppl|deliver|furnish|grant|licens)/.test(verb)) {
    if (/\bfunding\b/.test(what)) return -1;
    // Data that the work yields is delivered by who works.
    if (given.test(what))
      return /\b[Dd]ata (?:generated|obtained|resulting|collected|produced)\b/.test(what)
        ? 1
        : /\b[Dd]ata\b/.test(what)
          ? -1
          : 0;
    return things.test(what) ? 1 : 0;
  }
  if (/^(?:maintain|train|install|perform)/.test(verb)) return ownAffairs.test(what) ? 0 : 1;
  return 1;
}
/** What is done, licensed and sold. */
const things =
  /\b(?:[Ss]ervices?|[Ss]oftware|[Ll]icen[cs]e|[Pp]latform|[Ss]ystem|[Dd]eliverables?|[Tt]echnology|[Pp]roducts?|[Mm]odels?|[Aa]pplication|[Ss]olution|[Gg]oods|[Ww]ork|support|SERVICES)\b|^ (?:it|them)\b/;
/** What both sides hand over. */
const given =
  /\b(?:[Dd]ata|access|information|notice|materials|instructions|feedback|personnel|facilities|assistance)\b/;
/** Who is taken on beside the other party. */
const others = /^[^,;]{0,60}\b(?:[Ss]ub-?contract|third|employees|personnel|counsel|advis[eo]rs?\b)/;
/** Who sells for another works in a way of his own. */
const representative =
  /\b(?:distributor|reseller|dealer|agent|representatives?|franchisee|licensee|attorney|director|trustee|arbitrator|escrow|member)\b/i;
const taken =
  /\b(?:services|as|to (?:perform|design|develop|build|train|create|write|advise|assist|provide|produce|audit|conduct|validate|supply|act))\b/;
const ownAffairs =
  /^ (?:\w+ ){0,2}(?:insurance|records|books|employees|personnel|staff|obligations|confidential\w*|duties)\b/i;
/** Money that goes back, or follows a breach or an audit, tells nobody's part. */
const givenBack =
  /\b(?:refund|overpa\w+|fees and expenses incurred|legal fees|attorneys?|damages|interest|difference|taxes|counsel|credits?|share of|percentage of)\b/i;
