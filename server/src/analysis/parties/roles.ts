import type { Sentence } from '../clauses.ts';
import { memoized, says } from '../sentenceMemo.ts';
import { type Alias, calledBy } from './called.ts';
import type { CandidateParty } from './candidates.ts';
import { learntProvider } from './learntRoles.ts';
import type { Party, Role } from './party.ts';
import { type RoleEvidence, roleEvidenceIn } from './roleEvidence.ts';

export const roleOfLabel = (label: string): Role =>
  providerLabels.test(label) ? 'provider' : customerLabels.test(label) ? 'customer' : 'unknown';

/** Before a part: "Technology Provider", "AI Developer". A data provider is the one whose data the others work with. */
const roleQualifier =
  '(?:(?:independent|technology|software|ai|model|cloud|hosting|solutions?|platform|systems?|managed|professional|it|services?|licensed|corporate|end|enterprise) ){0,2}';
const providerLabels = new RegExp(
  `^${roleQualifier}(?:provider|vendor|consultant|contractor|subcontractor|developer|supplier|licensor|integrator)$|^(?:agency|studio|designer|ai company|firm|manufacturer|(?:data )?processor|freelancer|startup|host|advis[eo]r|writer|author|artist|programmer|engineer|architect|auditor|photographer|creator|researcher|annotator)$`,
  'i',
);
const customerLabels = new RegExp(
  `^${roleQualifier}(?:customer|client|buyer|licensee|subscriber|recipient|user)$|^(?:purchaser|data provider|data owner|(?:data )?controller|sponsor|principal|enterprise|design partner|commissioner|hirer|contracting authority)$`,
  'i',
);
export const workersAndOthers =
  /^(?:employee|executive|employer|worker|founder|borrower|lender|landlord|tenant|lessor|lessee|franchisor|franchisee|disclosing party|receiving party|discloser|purchasers?|investor|holder|distributor|reseller|agent)$/i;

/**
 * Roles follow the work, not the label: who shall perform, develop and license, who shall pay and hand over data. A
 * label that says it ("Consultant", "Client") weighs as much as four such sentences.
 */
export function settleRoles(found: readonly CandidateParty[], sentences: readonly Sentence[]): readonly Party[] {
  if (found.some(({ label }) => /^(?:employee|executive|founder)$/i.test(label))) return found.map(withoutRole);
  const called = calledBy(found);
  const told = inverted(found, sentences) ? found.map(withoutRole) : toldByActs(found, called, sentences);
  return told.every(({ role }) => role === 'unknown') ? learnt(told, called, sentences) : told;
}

const withoutRole = (party: CandidateParty): Party => ({ ...party, role: 'unknown' });

/** Who grants and is paid in a short paper that licenses data is the one whose data it is; labels would say so. */
const inverted = (found: readonly CandidateParty[], sentences: readonly Sentence[]): boolean =>
  sentences.length <= shortLicencePaper &&
  found.every((party) => !calls(party, licensors) && roleOfLabel(party.label) === 'unknown') &&
  licensesData(sentences);
const shortLicencePaper = 60;

function toldByActs(
  found: readonly CandidateParty[],
  called: readonly Alias[],
  sentences: readonly Sentence[],
): readonly Party[] {
  const { evidence, grounds } = evidenceIn(sentences, found, called);
  // One sentence about money is not enough.
  if (grounds < 2) return found.map(withoutRole);
  // Of many, one sentence with a payer and a payee tells little.
  const least = found.length > 2 ? 3 : 2;
  const parties = found.map((party) => ({
    ...party,
    role: roleByOwnActs(party.label, evidence.get(party.label)!, least),
  }));
  // A guarantor, of whom the paper says nothing, stands beside the two who deal.
  const dealing = found.length > 2 ? found.filter(({ label }) => hasEvidence(evidence.get(label)!)) : found;
  const roles =
    dealing.length === 2
      ? opposed(
          parties,
          dealing.map(({ label }) => label),
          evidence,
        )
      : parties;
  return withoutContradiction(roles);
}

/** Where acts tell nobody's part: what words like these around two parties have told elsewhere. */
function learnt(parties: readonly Party[], called: readonly Alias[], sentences: readonly Sentence[]): readonly Party[] {
  const [first, second] = parties;
  const apart = [workersAndOthers, franchisees, confidants];
  if (!first || !second || parties.length > 2 || parties.some((party) => apart.some((labels) => calls(party, labels))))
    return parties;
  const provider = learntProvider([first, second], called, sentences, licensesData(sentences));
  if (!provider) return parties;
  return parties.map((party) => ({ ...party, role: party.label === provider.label ? 'provider' : 'customer' }));
}

/** Whether what is licensed under the paper is data, and no software. */
function licensesData(sentences: readonly Sentence[]): boolean {
  let data = 0;
  let software = 0;
  for (const sentence of sentences.slice(0, 300)) {
    const what = memoized(sentence, firstLicensedThing, (text) => firstLicensedThing.exec(text));
    // What is called the licensee's is not what it was given.
    if (what?.[1]) data += ofLicensee.test(what[1]) ? 0 : 1;
    else if (what) software++;
  }
  return data > software && sentences.slice(0, 300).some((sentence) => says(sentence, trainingInPaper));
}
const ofLicensee = /^licensee\b/i;
/** What is licensed: the first thing that is named behind the word. */
const firstLicensedThing =
  /\b(?:licen[cs]e|right|permission)s?\b[^.;]{0,120}?\b(?:((?:[\w-]+ )?data(?:sets?|bases?)?|data sets?|recordings|images|photographs|corpus|archives?|footage|records|scans|transcripts)|software|platform|models?|technology|services?|API|engine|application|tool)\b/i;
const trainingInPaper = /\b(?:train(?:s|ed|ing)?|fine-tun\w+|machine learning|AI|artificial intelligence|models?)\b/;

/** How much speaks for a party's working, and how much for its paying. */
interface RoleScore {
  readonly works: number;
  readonly pays: number;
}
const hasEvidence = ({ works, pays }: RoleScore): boolean => works + pays > 0;

function evidenceIn(
  sentences: readonly Sentence[],
  found: readonly CandidateParty[],
  called: readonly Alias[],
): { readonly evidence: ReadonlyMap<string, RoleScore>; readonly grounds: number } {
  const licence = found.some((party) => calls(party, licensors)) && licensesData(sentences);
  const evidence = new Map(found.map(({ label, also }) => [label, ofLabel([label, ...also], licence)]));
  const calledSo = called.map(({ words, label }) => `${words}|${label}`).join('||');
  let seen = 0;
  let grounds = 2 * [...evidence.values()].filter(hasEvidence).length;
  for (const { giver, taker } of dataGrants(sentences, called)) {
    grounds += 2;
    const [gives, takes] = [evidence.get(giver)!, evidence.get(taker)!];
    evidence.set(giver, { ...gives, pays: gives.pays + grantOfData });
    evidence.set(taker, { ...takes, works: takes.works + grantOfData });
  }
  const [owner, another] = found.filter((party) => namesData(party, sentences));
  if (owner && !another) {
    grounds += 1;
    const { works, pays } = evidence.get(owner.label)!;
    evidence.set(owner.label, { works, pays: pays + 2 });
  }
  // Who does what is plain within the first pages, or nowhere.
  for (const sentence of sentences.slice(0, 300)) {
    if (seen > 60) break;
    const acts = actsOf(sentence, called, calledSo);
    for (const { label, weight, own } of acts) {
      seen++;
      if (own) grounds += Math.abs(weight);
      const { works, pays } = evidence.get(label)!;
      evidence.set(label, weight > 0 ? { works: works + weight, pays } : { works, pays: pays - weight });
    }
  }
  return { evidence, grounds };
}

/** "Trust Data", "Harbor's Records": what the paper calls data by a party's name is what that party hands over. */
const namesData = ({ label }: CandidateParty, sentences: readonly Sentence[]): boolean =>
  sentences.slice(0, 300).some(({ text }) => {
    for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1))
      if (dataNounBehind.test(text.slice(at + label.length, at + label.length + 20)) && !/\w/.test(text[at - 1] ?? ' '))
        return true;
    return false;
  });
const dataNounBehind = /^(?:['’]s?)? (?:Data(?:sets?)?|Records|Recordings|Images)\b/;

/** Whose data is licensed for AI to learn from is the customer, though the other pays: once, for the first grant. */
function dataGrants(
  sentences: readonly Sentence[],
  called: readonly Alias[],
): readonly { readonly giver: string; readonly taker: string }[] {
  if (!licensesData(sentences)) return [];
  for (const { text } of sentences.slice(0, 300)) {
    const grant = /\bgrants?\b/.exec(text);
    if (!grant || !firstLicensedThing.exec(text.slice(grant.index))?.[1]) continue;
    const giver = nearestParty(text.slice(0, grant.index), called, 'last');
    const taker = nearestParty(text.slice(grant.index, grant.index + 80), called, 'first');
    if (giver && taker && giver !== taker) return [{ giver, taker }];
  }
  return [];
}
const grantOfData = 6;

function nearestParty(text: string, called: readonly Alias[], which: 'first' | 'last'): string | undefined {
  let best: { at: number; label: string } | undefined;
  for (const { words, label } of called) {
    const at = which === 'first' ? text.indexOf(words) : text.lastIndexOf(words);
    if (at >= 0 && (!best || (which === 'first' ? at < best.at : at > best.at))) best = { at, label };
  }
  return best?.label;
}

/** What a sentence says of the parties, kept with its words for as long as the parties are called the same. */
function actsOf(sentence: Sentence, called: readonly Alias[], calledSo: string): readonly RoleEvidence[] {
  const known = memoized(sentence, roleEvidenceIn, (): { of: string; acts: readonly RoleEvidence[] } => ({
    of: '',
    acts: [],
  }));
  if (known.of !== calledSo) {
    known.of = calledSo;
    known.acts = roleEvidenceIn(sentence.text, called);
  }
  return known.acts;
}

/** A label that says it weighs as much as four sentences. */
function ofLabel(labels: readonly string[], dataLicence: boolean): RoleScore {
  // Who licenses data brings what the other works with.
  if (dataLicence && labels.some((one) => licensors.test(one)))
    return labels.some((one) => /or$/i.test(one)) ? { works: 0, pays: 12 } : { works: 12, pays: 0 };
  const role = labels.map(roleOfLabel).find((one) => one !== 'unknown');
  return { works: role === 'provider' ? 4 : 0, pays: role === 'customer' ? 4 : 0 };
}

/** What a party's own acts tell of it. */
function roleByOwnActs(label: string, { works, pays }: RoleScore, least: number): Role {
  if (workersAndOthers.test(label)) return 'unknown';
  return works >= pays + least ? 'provider' : pays >= works + least ? 'customer' : 'unknown';
}

/**
 * Of two who deal, one works for the other: what speaks for one's working and the other's paying counts together, and
 * where much speaks for either side, and no label tells, nobody knows.
 */
function opposed(
  parties: readonly Party[],
  dealing: readonly string[],
  evidence: ReadonlyMap<string, RoleScore>,
): readonly Party[] {
  const [first, second] = dealing.map((label) => evidence.get(label)!) as [RoleScore, RoleScore];
  const one = first.works + second.pays;
  const other = second.works + first.pays;
  const [least, most] = one < other ? [one, other] : [other, one];
  // Who sells for another, or is one's franchisee, is told by what the other does.
  const plain = parties.filter(({ label }) => dealing.includes(label) && !workersAndOthers.test(label));
  const told = plain.length === 2 || plain.some(({ role }) => role !== 'unknown');
  const labelled = plain.some(({ label }) => roleOfLabel(label) !== 'unknown');
  const known = told && most >= least + 2 && (labelled || most >= 1.5 * least);
  const provider = dealing[one > other ? 0 : 1];
  return parties.map((party) => ({
    ...party,
    role: !known || !dealing.includes(party.label) ? 'unknown' : party.label === provider ? 'provider' : 'customer',
  }));
}

/**
 * A wrong role is worse than none. Who discloses and who receives change places; a franchisee does not serve the
 * franchisor; of three or more who all seem to work, nobody is known to pay.
 */
function withoutContradiction(parties: readonly Party[]): readonly Party[] {
  const known = parties.filter(({ role }) => role !== 'unknown');
  const alike = known.length > 1 && known.every(({ role }) => role === known[0]!.role);
  const turned = parties.some((party) => party.role === 'provider' && calls(party, franchisees));
  if (turned || (alike && parties.length > 2)) return parties.map((party) => ({ ...party, role: 'unknown' }));
  const mutual = parties.some((party) => calls(party, disclosers));
  return mutual ? parties.map((party) => (calls(party, confidants) ? { ...party, role: 'unknown' } : party)) : parties;
}
const calls = ({ label, also }: CandidateParty, labels: RegExp): boolean =>
  [label, ...also].some((one) => labels.test(one));
const licensors = /^licens(?:or|ee)$/i;
const franchisees = /^(?:franchisee|franchise owner)$/i;
const disclosers = /^(?:discloser|disclosing party)$/i;
const confidants = /^(?:discloser|disclosing party|recipient|receiving party)$/i;
