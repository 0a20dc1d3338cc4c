import { namePattern } from '../../analysis/namePattern.ts';
import { listInWords } from '../../analysis/phrasing.ts';
import { matchesOf } from '../../analysis/sentenceMemo.ts';
import { rule } from '../rule.ts';
import page from './party-name-varies.md';
import { calledRightly } from './repairs.ts';

/**
 * A party label that belongs to nobody here: left over from another form. Only words that name a side of a contract are
 * read, only where they act ("Vendor shall"), and only when the agreement has said what its parties are called. Short
 * forms of a name are left: "Northwind" for "Northwind Labs, Inc." misleads no one.
 */
export default rule({
  id: 'drafting/party-name-varies',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review({ agreement, parties, terms, attributes }) {
    if (parties.length < 2) return;
    const known = new Set(
      parties.flatMap(({ label, name, also }) => [label, name, ...also].map((called) => called.toLowerCase())),
    );
    const said = new Set<string>();
    const asked = new Map<string, boolean>();
    let tags: ReadonlySet<string> | undefined;
    const tagged = () =>
      (tags ??= new Set(
        agreement.prose.saying(quotedLabel).flatMap((one) => matchesOf(one, quotedLabel).map(([, label]) => label!)),
      ));
    const isKnown = (label: string): boolean => {
      let answer = asked.get(label);
      if (answer === undefined) {
        const lower = label.toLowerCase();
        answer =
          known.has(lower) ||
          terms.get(label) !== undefined ||
          [...known].some((name) => new RegExp(`\\b${namePattern(lower)}\\b`).test(name)) ||
          // A tag that the reader of the parties has missed.
          tagged().has(label);
        asked.set(label, answer);
      }
      return answer;
    };
    yield* neverNamed();
    yield* misspelt();
    for (const sentence of agreement.prose.saying(actingLabel)) {
      if (sentence.clause.part === 'signatures' || sentence.clause.part === 'exhibit') continue;
      for (const match of matchesOf(sentence, actingLabel)) {
        const label = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5])!;
        const lower = label.toLowerCase();
        if (said.has(lower) || isKnown(label)) continue;
        if (
          /\b(?:each|any|every|no|such|third[- ]party|other|a|an|another)\s$/i.test(
            sentence.text.slice(Math.max(0, match.index - 14), match.index),
          )
        )
          continue;
        if (agreement.terms.all.some(({ term }) => term.toLowerCase().includes(lower))) continue;
        said.add(lower);
        yield {
          at: sentence.span(match.index, match.index + label.length),
          says: `“${label}” is no party here; the parties are called ${parties
            .slice(0, 4)
            .map((party) => `“${party.label}”`)
            .join(' and ')}.`,
          related: parties.slice(0, 2).map((party) => ({ at: party, says: `“${party.label}” is named here.` })),
          fixes: calledRightly(agreement, label, parties),
        };
      }
    }

    /** "QRS shall" in a paper of QRT and QRV: short names in capitals that miss a party's by one letter. */
    function* misspelt() {
      const short = parties.map(({ label }) => label).filter((label) => /^[A-Z]{3,6}$/.test(label));
      if (!short.length) return;
      for (const sentence of agreement.prose.saying(acronymBeforeVerb)) {
        if (sentence.clause.part === 'signatures' || sentence.clause.part === 'exhibit') continue;
        for (const match of matchesOf(sentence, acronymBeforeVerb)) {
          const label = match[1]!;
          if (said.has(label.toLowerCase()) || !short.some((name) => differsByOneLetter(label, name)) || isKnown(label))
            continue;
          if (agreement.text.includes(`(${label})`) || agreement.text.split(label).length > 4) continue;
          said.add(label.toLowerCase());
          yield {
            at: sentence.span(match.index, match.index + label.length),
            says: `“${label}” is no party here; the parties are called ${listInWords(parties.slice(0, 4).map((party) => `“${party.label}”`))}.`,
            related: parties.slice(0, 2).map((party) => ({ at: party, says: `“${party.label}” is named here.` })),
            fixes: calledRightly(agreement, label, parties),
          };
        }
      }
    }

    /** "The Company" on every page, and the party that must be meant is called Employer. */
    function* neverNamed() {
      if (terms.get('Company') || [...known].some((name) => /\bcompan/.test(name)) || attributes.underParent) return;
      const places = agreement.prose
        .saying(theCompany)
        .filter(({ clause }) => clause.part !== 'signatures' && clause.part !== 'exhibit');
      const [first] = places;
      if (!first || places.length < 8) return;
      if (/[("“*]\s?(?:the )?[“"*]{0,4}Company["”*,)]/.test(agreement.text)) return;
      const [match] = matchesOf(first, theCompany);
      yield {
        at: first.span(match!.index + 4, match!.index + 11),
        says: `“Company” is no party here; the parties are called ${parties
          .slice(0, 4)
          .map((party) => `“${party.label}”`)
          .join(' and ')}.`,
        related: parties.slice(0, 2).map((party) => ({ at: party, says: `“${party.label}” is named here.` })),
        fixes: calledRightly(agreement, 'Company', parties),
      };
    }
  },
});

const acronymBeforeVerb = /\b([A-Z]{3,6}) (?:shall|will|agrees?|hereby|represents|warrants|acknowledges|must)\b/g;

/** One letter changed, left out or put in. */
function differsByOneLetter(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a.slice(at + Number(a.length >= b.length)) === b.slice(at + Number(b.length >= a.length));
}

const quotedLabel = /"([A-Z][A-Za-z]{2,20})"/g;
const theCompany = /\b[Tt]he Company\b(?!'s application| (?:Act|Code|House|Law)|, (?:Inc|LLC|Ltd))/g;

const actingLabel =
  /\b(?=[A-Z])(?:(Licensor|Licensee|Lessor|Lessee|Tenant|Landlord|Borrower|Lender|Employer|Franchisee)\s(?:may|will|pays?|is|has|uses?|does)|(Provider|Vendor|Contractor|Consultant|Customer|Client|Licensor|Licensee|Supplier|Developer|Agency|Buyer|Purchaser|Seller|Distributor|Reseller|Employer|Employee|Lessor|Lessee|Tenant|Landlord|Subscriber|Borrower|Lender|Designer|Freelancer|Studio|Artist|Publisher)\s(?:shall(?! mean)|(?:both )?agrees?|hereby|represents|warrants|acknowledges|must)|(INSTITUTION|LICENSOR|LICENSEE|VENDOR|SUPPLIER|CONSULTANT|CONTRACTOR|DEVELOPER|SELLER|DISTRIBUTOR)\s(?:HEREBY|DISCLAIMS|MAKES|SHALL|EXPRESSLY)|(?<=\b(?:by|to) the )(Licensor|Licensee)(?=[ ,.;])|(?<=\bbetween )(Licensor|Licensee|Lessor|Lessee|Employer|Distributor|Publisher|Artist|Studio|Vendor|Buyer|Seller)(?= and [A-Z]))\b/g;
