import { isNobody } from '../names.ts';
import type { Party } from './party.ts';

/** A party before anything is known of its work. */
export type CandidateParty = Omit<Party, 'role'>;

/** Adds a party once: a second tag for the same label or name is another name of the same one. */
export function addParty(found: CandidateParty[], party: CandidateParty): void {
  const label = party.label.trim();
  if (!label || isNobody(label) || label.length > 60) return;
  if (found.some((other) => other.label.toLowerCase() === label.toLowerCase() || other.name === party.name)) return;
  found.push({ ...party, label, also: party.also.filter((other) => other !== label && !isNobody(other)) });
}

/** The parties of one place, and those of another that are not among them. */
export function merge(one: readonly CandidateParty[], more: readonly CandidateParty[]): readonly CandidateParty[] {
  const found = [...one];
  for (const party of more) if (!found.some(({ name }) => sameName(name, party.name))) addParty(found, party);
  return found;
}

/** "ACME INC." and "Acme Inc", "Acme" and "Acme, Inc.". */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [nameKey(one), nameKey(other)];
  return a === b || (Math.min(a.length, b.length) > 4 && (a.includes(b) || b.includes(a)));
}
const nameKey = (name: string): string => name.toLowerCase().replace(/[^\p{L}\d]+/gu, '');

/** How many of them have a name, and not only what the paper calls them. */
export const countNamed = (found: readonly CandidateParty[]): number =>
  found.filter(({ name, label }) => name !== label).length;

/** What parties are called for the part they play. */
export const partWords =
  'Provider|Contracting Authority|Authority|Service Provider|Technology Provider|Prime Contractor|(?:Research|Technology|Design|Strategic|Development|Data|Industry|Academic|Commercial|Innovation|Pilot) Partner|Commissioner|Hirer|Data Owner|Data Licensor|Data Supplier|Customer|Client|Agency|Vendor|Developer|Consultant|Contractor|Company|Licensor|Licensee|Supplier|Buyer|Seller|Purchaser|Distributor|Reseller|Manufacturer|Owner|Operator|Sponsor|Institution|Employer|Employee|Executive|Franchisor|Franchisee|Lessor|Lessee|Landlord|Tenant|Borrower|Lender|Discloser|Recipient|Disclosing Party|Receiving Party|Data Provider|Data Recipient|Partner|Shipper|Carrier|Transporter|Agent|Principal|Producer|Artist|Celebrity|Endorser|Promoter|Advertiser|Publisher|Merchant|Broker|Dealer|Subscriber|Subcontractor|Administrator|Servicer|Grantor|Grantee|Exporter|Importer|Marketer|Corporation|Assignor|Assignee|Inventor|Author|Designer|Studio|Freelancer|Evaluator|Annotator|Adviser|Advisor|Expert|Programmer|Researcher|Writer|Guarantor|Beneficiary|Controller|Processor|Party [A-D]|Party [1-4]|Party (?:One|Two)|First Party|Second Party';

/** Whether these words name a part, and nobody in particular. */
export const isPart = (words: string): boolean => partWord.test(words);
const partWord = new RegExp(
  `^(?:the )?(?:${partWords}|we|you|master franchisee|franchise owner|undersigned|investor|issuer|bank)$`,
  'i',
);

/** "providers such as Acme and" Beta: an example of many is no party. */
export const asExample =
  /\b(?:such as|like|e·g·,?|for example,?|for instance,?|including|other than)\s(?:[^.;:()]{0,140}\s)?$/i;

/** "Rook" for Rook Games Inc., where nobody else is called so. */
export function shortCompanyName(name: string, found: readonly CandidateParty[]): readonly string[] {
  const [first = '', ...rest] = name.split(' ');
  const unique = found.every((one) => one.name === name || !`${one.name} ${one.label}`.includes(first));
  return rest.length > 0 && unique && /^\p{Lu}[\p{L}\d]{3,}$/u.test(first) && !isPart(first) ? [first] : [];
}
