import type { Alias } from './called.ts';
import { anyVerb, deliveredThings, givenBack, givenByBoth, othersWork, representative, weightOf } from './verbs.ts';

/**
 * Who does what for whom, as the words behind and before a name say it: "Vega shall develop …", "Harbor wishes to engage
 * Vega", "services performed by Vega", "fees payable by Harbor".
 */

/** What a sentence says of one party: above nothing that it works or licenses, below that it pays and has work done. */
export interface RoleEvidence {
  readonly label: string;
  readonly weight: number;
  /** Whether the party does it itself, or has it done; else it is delivered or paid to it. */
  readonly own: boolean;
}

/** All that a sentence says; the longest names first. Names are looked for before verbs: most have other subjects. */
export function roleEvidenceIn(text: string, called: readonly Alias[]): readonly RoleEvidence[] {
  const acts: RoleEvidence[] = [];
  const seen = new Set<number>();
  for (const who of called)
    for (let at = text.indexOf(who.words); at >= 0; at = text.indexOf(who.words, at + who.words.length)) {
      const end = at + who.words.length;
      // A name may begin or end another: "Vega" and "Labs" in "Vega Labs" do nothing themselves.
      if (/\w/.test(text[at - 1] ?? ' ') || /[\w-]/.test(text[end] ?? ' ') || seen.has(at) || seen.has(end)) continue;
      seen.add(at).add(end);
      const weight = ofDataPart(text, end) || ofWhatIsIts(text, end, who) || evidenceBefore(text, at);
      if (weight) {
        acts.push({ label: who.label, weight, own: true });
        continue;
      }
      const done = evidenceBehind(text, end, who, called);
      if (done.length && !isConditionalOrJoint(text.slice(Math.max(0, at - 60), at), called)) acts.push(...done);
    }
  return acts;
}

/** "Harbor and Vega shall develop", "if Harbor wishes": what both do, and what may be, tells nobody's part. */
function isConditionalOrJoint(before: string, called: readonly Alias[]): boolean {
  if (/\b(?:[Ii]f|[Ww]hether|[Uu]nless|[Ww]here) (?:the )?$/.test(before.slice(-14))) return true;
  const joined = / and (?:the )?$/.exec(before);
  return joined !== null && called.some(({ words }) => before.slice(0, joined.index).endsWith(words));
}

/** "services performed by Vega", "fees payable by Harbor", "the services of Vega". */
function evidenceBefore(text: string, at: number): number {
  const last = at > 3 ? text.slice(at - 3, at) : '';
  if (last !== 'by ' && last !== 'of ' && last !== 'to ' && last !== 'he ') return 0;
  const words = text.slice(Math.max(0, at - 70), at);
  if (workDoneBy.test(words) || paidTo.test(words)) return 1;
  return paidBy.test(words) ? -1 : 0;
}
/** "Harbor is the controller, and Vega its data processor": whose data it is, and who works with it. */
function ofDataPart(text: string, end: number): number {
  if (text[end] !== ' ') return 0;
  const [, controls] = dataPart.exec(text.slice(end, end + 60)) ?? [];
  return controls === undefined ? 0 : /^[Pp]/.test(controls) ? 3 : -3;
}
const dataPart =
  /^(?: (?:is|are|acts? as|(?:shall|will) (?:be|act as)))? (?:the|its|an?|your|our) (?:[Dd]ata )?([Pp]rocessor|[Cc]ontroller|[Ff]iduciary)\b/;
/** "Vega's invoices", "Vega's engine", "our assistant" tell who works, "Harbor's recordings", "your account" who has it done. */
function ofWhatIsIts(text: string, end: number, { words }: Alias): number {
  const possessive = /^(?:our|my|your)$/i.test(words);
  if (!possessive && text[end] !== "'") return 0;
  const what = text.slice(end, end + 50);
  if (genitiveServices.test(what)) return 1;
  if (possessive && /^your$/i.test(words) ? yours.test(what) : ofCustomers.test(what)) return -1;
  return (possessive ? supplyBehindOur : ofProviders).test(what) ? 1 : 0;
}
const supplyBehindOur =
  /^ (?:[\w-]+ ){0,2}(?:[Ss]ervices?|[Pp]latform|[Ss]oftware|AI|API|[Mm]odels?|[Ee]ngine|[Aa]ssistant|[Tt]ools?|[Aa]pp|[Cc]hat ?bot|[Ff]ees|[Pp]rices|rates?|invoices?)\b/;
const yours =
  /^ (?:[\w-]+ ){0,2}(?:account|subscription|payment|plan|data|content|documents?|files?|records|inputs?|images|recordings|tickets|invoices|transcripts|claims|customers)\b/;
const ofProviders =
  /^'s? (?:[a-z-]+ ){0,2}(?:engine|platform|models?|AI|assistant|copilot|API|toolkits?|libraries|frameworks?|classifier|pre-existing \w+|engineers|consultants|developers)\b/;
const ofCustomers =
  /^'s? (?:[a-z-]+ ){0,2}(?:data(?:sets?)?|records|recordings|files|images|documents|tickets|transcripts|archives?|scans|logs|readings|photographs)\b/;
/** "Vega's services", "Vega's invoices". */
const genitiveServices = /^'s? (?:[a-z]+ )?(?:[Ss]ervices|[Ff]ees|invoices?|(?:hourly|daily|standard) rates?)\b/;
const workDoneBy =
  /\b(?:[Ss]ervices?|[Ww]ork|[Dd]eliverables?|[Ss]oftware|[Ss]ystem)\b[^.;,]{0,24}\b(?:performed|provided|rendered|supplied|delivered|furnished|developed)(?: to [\w ]{1,24})? by (?:the )?$|\b(?:professional|consulting|expert|technical) services of (?:the )?$/;
const money = String.raw`\b(?:[Ff]ees?|[Cc]harges|[Pp]rice|[Rr]emuneration|[Cc]ompensation|[Pp]ayments?)\b[^.;,]{0,24}\b`;
const paidBy = new RegExp(`${money}(?:paid|payable|due|owed|made) by (?:the )?$`);
const paidTo = new RegExp(`${money}(?:paid|payable|due|owed) to (?:the )?$`);

/** The verb right behind a name; "shall", "wishes to" and the like between them. */
function evidenceBehind(text: string, end: number, who: Alias, called: readonly Alias[]): readonly RoleEvidence[] {
  // Most names are followed by something else.
  lead.lastIndex = end;
  const from = lead.test(text) ? lead.lastIndex : end;
  if (text[from] !== ' ') return noEvidence;
  for (const [i, [pattern, judge]] of readings.entries()) {
    // Most verbs are none of those that the rest look for.
    if (i === 1 && !testAt(verbBehindName, text, from)) return noEvidence;
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    if (!found) continue;
    const what = text.slice(pattern.lastIndex, pattern.lastIndex + 120).split('.')[0]!;
    const other = objectOf(what.replace(/^ (?:to |with |by |from |that )?(?:the )?/, ''));
    const [own = 0, done = 0] = judge(found, what, other);
    const acts = [{ label: who.label, weight: own, own: true }];
    if (done) acts.push({ label: other!.label, weight: done, own: false });
    else if (own > 0) acts.push(...beneficiary(what));
    const [paying] = andPays.exec(what) ?? [];
    const payee = paying && own >= 0 ? objectOf(what.slice(what.indexOf(paying) + paying.length)) : undefined;
    if (payee) acts.push({ label: who.label, weight: -1, own: true }, { label: payee.label, weight: 1, own: false });
    return acts.filter(({ weight }) => weight);
  }
  return noEvidence;

  function objectOf(words: string): Alias | undefined {
    return called.find((one) => one.label !== who.label && startsWith(words, one.words));
  }
  /** "… shall deliver the system to Harbor": for whom the work is done. */
  function beneficiary(what: string): readonly RoleEvidence[] {
    const isNamed = (before: string) => (one: Alias) =>
      one.label !== who.label && (what.includes(before + one.words) || what.includes(`${before}the ${one.words}`));
    // To whom work is done is a part as plain as doing it; to whom something is delivered may be anybody.
    const worksFor = called.find(isNamed(' for '));
    const one = worksFor ?? called.find(isNamed(' to '));
    return one ? [{ label: one.label, weight: -1, own: one === worksFor }] : [];
  }
}
const noEvidence: readonly RoleEvidence[] = [];
/** "… shall provide the samples and pay Vega". */
const andPays = / and (?:shall |will )?pay (?:to )?(?:the )?/;
const startsWith = (text: string, words: string): boolean =>
  text.startsWith(words) && !/^[\w-]/.test(text.slice(words.length));

/** What these words say of their subject, and of the party that it is done to. */
type Judge = (found: RegExpExecArray, what: string, other: Alias | undefined) => readonly number[];

const lead =
  /(?:,? (?:Inc|LLC|Ltd|Limited|plc|Corp|GmbH)\b[·.]?)?(?:,? \([^()]{1,40}\))?(?:,(?: [^,;.()]{1,60},)?| and its (?:\w+ ){1,3})?/y;
const wishes =
  '(?: (?:hereby )?(?:desires?|wish(?:es)?|would like|intends?|seeks?|wants?|has (?:agreed|decided)|is (?:willing|able|prepared|ready|interested|desirous|qualified))(?:,? and (?:is )?(?:willing|able|prepared|ready|qualified|desires))?,? (?:to|in|of))';
const must =
  '(?: (?:(?:shall|will|must|agrees to|undertakes to) (?:endeavou?r|seek|strive|use (?:its |all |reasonable |best |commercially )*(?:endeavou?rs|efforts)) to|shall|will|agrees to|hereby|must|undertakes to|is to|is(?= \\w+ing\\b)|may|is (?:required|obliged) to|covenants to|(?:(?:shall|will) be |is )?(?:solely )?responsible for|(?<=^(?:The )?[\\w.&-]{2,30}(?: [\\w.&-]{2,30}){0,3} )to),?)';
const wanted = String.raw`${wishes}(?: \w+ly)? (?:us|hav|obtain|procur|receiv|acquir|secur|contract|outsourc)(?:e|es|s|ing)?`;
const engagedWords = '(?: has)? (?:requested|asked|selected|chosen|instructed|contracted with)';

/** How all but the first of the readings begin. */
const verbBehindName =
  / (?:shall|will|is|are|am|\([^()]{1,40}\) (?:is|are)|has|hereby|requires?|needs|desires?|wish(?:es)?|would|intends?|seeks?|wants?|requested|asked|selected|chosen|instructed|contracted|accepts|owns|offers|represents|warrants)\b/y;
function testAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The first that fits is believed. */
const readings: readonly (readonly [RegExp, Judge])[] = [
  // "Vega shall develop", "Harbor wishes to engage".
  [
    sticky(String.raw`(?:(${wishes})|${must})?(?: \(\w{1,3}\))?(?: (?!jointly|mutually)\w+ly)? (${anyVerb})(?![\w-])`),
    ([, wish, verb], what, other) => {
      const plain = weightOf(verb!, what, other !== undefined);
      // What a recital wishes is what the paper is for.
      const weight = wish ? 2 * Math.sign(plain) : plain;
      // Who is paid or taken on works for who pays.
      return weight < 0 && other ? [weight, -weight] : [weight];
    },
  ],
  // "Harbor wishes to obtain", "Harbor requires that Vega build", "Harbor has selected Vega to provide".
  [
    sticky(
      String.raw`(?:${wanted}| (?:requires?|needs|desires|wishes|wants)(?: that)?|${engagedWords})(?![\w-]| to\b)`,
    ),
    (_, what, other) =>
      other
        ? othersWork.test(what)
          ? [-2, 2]
          : []
        : deliveredThings.test(what) && !givenByBoth.test(what)
          ? [-2]
          : [],
  ],
  // "Harbor is engaging Vega to build", "you are hiring us".
  [
    /(?: \([^()]{1,40}\))? (?:is|are|am) (?:engaging|hiring|retaining|commissioning|appointing)(?![\w-])/y,
    (_, what, other) => (other ? [-2, 2] : othersWork.test(what) ? [-2] : []),
  ],
  // "Vega is hereby retained", "Vega accepts the engagement".
  [
    / (?:(?:is|has been|(?:shall|will) be)(?: hereby)? (?:engaged(?! in\b)|retained|hired|commissioned)|(?:hereby )?accepts (?:the|such|this|that|said) (?:engagement|commission|order))(?![\w-])/y,
    (_, what) => (representative.test(what) ? [] : [2]),
  ],
  // "Vega shall be paid", "Vega will receive a fee".
  [
    / (?:shall|will) (?:be (?:paid|compensated|entitled to (?:a |the )?(?:\w+ )?(?:fees?|compensation|remuneration|payment))|receive (?:a |the )?(?:\w+ )?(?:fees?|compensation|remuneration|retainer))(?![\w-])/y,
    (_, what) => (givenBack.test(what) ? [] : [1]),
  ],
  // "Vega is a developer of software", "Vega has developed a platform", "Vega warrants that the Services …".
  [
    / (?:is an? (?:\w+ ){0,3}(?:developer|provider|supplier|vendor|licensor) of|(?:has (?:developed|created|built)|(?:owns|offers)(?: and operates)?)(?= (?:an?|the|certain|proprietary|such)\b)|(?:represents and )?warrants(?: to \w+)? that (?=(?:the|its|all) (?:Services|Software|Deliverables|Work|Platform|Products)))/y,
    (_, what) => (deliveredThings.test(what) ? [1] : []),
  ],
];
function sticky(pattern: string): RegExp {
  return new RegExp(pattern, 'y');
}
