import type { Sentence } from './clauses.ts';
import type { Party } from './parties.ts';

/** Whom the work makes a party: who builds or licenses the technology, who pays or contributes data. `both` is for mutual duties. */
export type Role = 'provider' | 'customer' | 'both' | 'unknown';

export const roleOfLabel = (label: string): Role =>
  providerLabels.test(label) ? 'provider' : customerLabels.test(label) ? 'customer' : 'unknown';

const providerLabels =
  /^(?:service )?(?:provider|agency|vendor|consultant|contractor|independent contractor|subcontractor|developer|supplier|licensor|ai company|studio|firm|manufacturer|data processor|processor|integrator|designer|freelancer|startup|host|operator)$/i;
const customerLabels =
  /^(?:customer|client|buyer|purchaser|licensee|subscriber|data provider|controller|data controller|end user|sponsor|principal|enterprise|recipient|user|data owner|design partner)$/i;
const workersAndOthers =
  /^(?:employee|executive|employer|worker|founder|borrower|lender|landlord|tenant|lessor|lessee|franchisor|franchisee|disclosing party|receiving party|discloser|purchasers?|investor|holder|distributor|reseller|agent)$/i;

/**
 * Roles follow the work, not the label: who shall perform, develop and license, who shall pay and hand over data. A
 * label that says it ("Consultant", "Client") weighs as much as three such sentences.
 */
export function settleRoles(found: readonly Omit<Party, 'role'>[], sentences: readonly Sentence[]): readonly Party[] {
  if (found.some(({ label }) => /^(?:employee|executive|founder)$/i.test(label)))
    return found.map((party) => ({ ...party, role: 'unknown' }));
  const votes = new Map<string, number>(found.map(({ label }) => [label, labelVote(label)]));
  const called = found
    .flatMap(({ label, also, name }) =>
      [label, ...also, name].map((words) => ({ words: words.replaceAll('.', '·'), label })),
    )
    .filter(({ words }) => words.length > 1);
  let seen = 0;
  // Who does what is plain within the first pages, or nowhere.
  for (const sentence of sentences.slice(0, 300)) {
    if (seen > 60) break;
    for (const { who, match } of actsIn(sentence.text, called)) {
      seen++;
      votes.set(who.label, (votes.get(who.label) ?? 0) + voteOf(match[1]!, match[2]!));
      // Who is paid or taken on works for who pays, unless it is money given back.
      const paid =
        /^(?:pay|engage|retain|hire|appoint)s?$/.test(match[1]!) &&
        !givenBack.test(match[2]!) &&
        /^ (?:to )?(?:the )?/.exec(match[2]!);
      const payee = paid && called.find(({ words }) => match[2]!.startsWith(words, paid[0].length));
      if (payee && payee.label !== who.label) votes.set(payee.label, (votes.get(payee.label) ?? 0) + 1);
    }
  }
  const parties = found.map((party) => ({ ...party, role: roleOf(party.label, votes) }));
  return withoutContradiction(oppose(parties, votes));
}

/**
 * A wrong role is worse than none. Who discloses and who receives change places; a franchisee does not serve the
 * franchisor; of three or more who all seem to work, nobody is known to pay.
 */
function withoutContradiction(parties: readonly Party[]): readonly Party[] {
  const calls = (party: Party, labels: RegExp): boolean => [party.label, ...party.also].some((one) => labels.test(one));
  const known = parties.filter(({ role }) => role !== 'unknown');
  const alike = known.length > 1 && known.every(({ role }) => role === known[0]!.role);
  const turned = parties.some((party) => party.role === 'provider' && calls(party, franchisees));
  if (turned || (alike && parties.length > 2)) return parties.map((party) => ({ ...party, role: 'unknown' }));
  const mutual = parties.some((party) => calls(party, disclosers));
  return mutual ? parties.map((party) => (calls(party, confidants) ? { ...party, role: 'unknown' } : party)) : parties;
}
const franchisees = /^(?:franchisee|franchise owner)$/i;
const disclosers = /^(?:discloser|disclosing party)$/i;
const confidants = /^(?:discloser|disclosing party|recipient|receiving party)$/i;

const works =
  'perform|performs|develop|develops|design|designs|build|builds|render|renders|deliver|delivers|supply|supplies|provide|provides|host|hosts|train|trains|implement|maintain|create|creates|adapt|adapts|fine-tune|fine-tunes|grant|grants|license|licenses|manufacture';
const pays =
  'pay|pays|compensate|purchase|purchases|engage|engages|retain|retains|hire|hires|appoint|appoints|reimburse|order';

/** What a party does: the verb right behind its name, "shall" and the like between them, and what follows it. */
const act = new RegExp(
  String.raw`(?:,| and its (?:\w+ ){1,3})?(?: (?:shall|will|agrees to|hereby|must|undertakes to|is to|may),?)?(?: \(\w{1,3}\))?(?: \w+ly)?(?: be responsible for)?\s+(${works}|${pays})\b(?=([^.]{0,80}))`,
  'y',
);

interface Called {
  readonly words: string;
  readonly label: string;
}

/** What the parties do in a sentence, in order of place. Names are looked for first: most verbs have other subjects. */
function actsIn(text: string, called: readonly Called[]): readonly { who: Called; match: RegExpExecArray }[] {
  const found: { who: Called; match: RegExpExecArray }[] = [];
  for (const who of called)
    for (let at = text.indexOf(who.words); at >= 0; at = text.indexOf(who.words, at + who.words.length)) {
      if (/\w/.test(text[at - 1] ?? ' ')) continue;
      act.lastIndex = at + who.words.length;
      const match = act.exec(text);
      // A name may end another: "Labs" in "Vega Labs" does the same thing once.
      if (match && !found.some((one) => one.match.index + one.match[0].length === match.index + match[0].length))
        found.push({ who, match });
    }
  return found.length < 2 ? found : found.sort((a, b) => a.match.index - b.match.index);
}

/** What this verb says of its subject: above nothing for the provider, below for the customer. */
function voteOf(verb: string, what: string): number {
  if (/^(?:pay|reimburs)/.test(verb) && givenBack.test(what)) return 0;
  if (
    /^(?:engag|retain|hire|appoint)/.test(verb) &&
    /^[^,;]{0,30}\b(?:[Ss]ub-?contract|third|employees|personnel|counsel|advis)/.test(what)
  )
    return 0;
  if (/^(?:pay|compens|purchas|engag|retain|hire|appoint|reimburs|order)/.test(verb))
    return /^(?:retain|order)/.test(verb) &&
      !/\b(?:services|as|to (?:perform|design|develop|build|train|create|write|advise|assist|provide))\b/.test(what)
      ? 0
      : -1;
  if (/^(?:provide|supply|deliver|grant|license)/.test(verb)) {
    if (
      /\b(?:[Dd]ata|access|information|notice|materials|instructions|feedback|personnel|facilities|assistance)\b/.test(
        what,
      )
    )
      // Data that the work yields is delivered by who works.
      return /\b[Dd]ata (?:generated|obtained|resulting|collected|produced)\b/.test(what)
        ? 1
        : /\b[Dd]ata\b/.test(what)
          ? -1
          : 0;
    return /\b(?:[Ss]ervices?|[Ss]oftware|[Ll]icen[cs]e|[Pp]latform|[Ss]ystem|[Dd]eliverables?|[Tt]echnology|[Pp]roducts?|[Mm]odels?|support|SERVICES)\b/.test(
      what,
    )
      ? 1
      : 0;
  }
  return 1;
}

/** Money that goes back, or follows a breach or an audit, tells nobody's part. */
const givenBack =
  /\b(?:refund|overpa\w+|fees and expenses incurred|legal fees|attorneys?|damages|interest|difference|taxes)\b/i;

const labelVote = (label: string): number => {
  const role = roleOfLabel(label);
  return role === 'provider' ? 3 : role === 'customer' ? -3 : 0;
};

function roleOf(label: string, votes: ReadonlyMap<string, number>): Role {
  const vote = votes.get(label) ?? 0;
  if (workersAndOthers.test(label)) return 'unknown';
  return vote >= 2 ? 'provider' : vote <= -2 ? 'customer' : 'unknown';
}

/** Of two parties, one known role tells the other; two of one role are told apart by who does more of it. */
function oppose(parties: readonly Party[], votes: ReadonlyMap<string, number>): readonly Party[] {
  if (parties.length !== 2) return parties;
  const [a, b] = parties as [Party, Party];
  const difference = (votes.get(a.label) ?? 0) - (votes.get(b.label) ?? 0);
  if (a.role === 'unknown' && b.role === 'unknown') return parties;
  if (a.role !== b.role && a.role !== 'unknown' && b.role !== 'unknown') return parties;
  if (Math.abs(difference) < 2) return parties.map((party) => ({ ...party, role: 'unknown' }));
  const roles: [Role, Role] = difference > 0 ? ['provider', 'customer'] : ['customer', 'provider'];
  return [
    { ...a, role: roles[0] },
    { ...b, role: roles[1] },
  ];
}
