import type { Sentence } from './clauses.ts';
import type { Span } from './span.ts';

/** Whom the work makes a party: who builds or licenses the technology, who pays or contributes data. `both` is for mutual duties. */
export type Role = 'provider' | 'customer' | 'both' | 'unknown';

export interface Party extends Span {
  /** The full name, "Acme Robotics, Inc."; its label where the agreement gives no name. */
  readonly name: string;
  /** What the agreement calls it: "Consultant". */
  readonly label: string;
  readonly role: Role;
}

const providerLabels =
  /^(?:service )?(?:provider|agency|vendor|consultant|contractor|independent contractor|developer|supplier|licensor|ai company|service provider|studio|firm|manufacturer|data processor|processor|integrator|designer|freelancer|startup)$/i;
const customerLabels =
  /^(?:customer|client|buyer|purchaser|company|licensee|subscriber|data provider|controller|data controller|end user|sponsor|principal|enterprise|employer|recipient|user|owner)$/i;

/**
 * The parties, from the preamble ("… between Acme, Inc., a Delaware corporation ("Company"), and Jane Roe ("Consultant")"),
 * from lists ("**Client:** Beta LLC"), or from the labels alone in standard terms that name nobody.
 */
export function readParties(sentences: readonly Sentence[]): readonly Party[] {
  const found: Party[] = [];
  const add = (party: { name: string; label: string; start: number; end: number }) => {
    const label = party.label.replace(/^the\s+/i, '').trim();
    if (!label || found.some((other) => other.label.toLowerCase() === label.toLowerCase())) return;
    if (
      /^(?:agreement|effective date|party|parties|date|services?|term|recitals?|purpose|commencement date|sow|order form)$/i.test(
        label,
      )
    )
      return;
    found.push({
      name: party.name.trim() || label,
      label,
      role: roleOfLabel(label),
      start: party.start,
      end: party.end,
    });
  };
  for (const sentence of sentences.slice(0, 40)) {
    const { text } = sentence;
    const between = /\b(?:between|by and among|among)\b|made by|entered into (?:by|with)/i.test(text);
    if (between || found.length === 1) {
      for (const match of text.matchAll(
        /((?:[A-Z][\w&.,'·-]*|of|and|the|&|\d[\w]*)(?: (?:[A-Z][\w&.,'·-]*|of|and|the|&|\d[\w]*)){0,9})?[^"()]{0,260}\((?:[^"()]{0,60})"([^"]{2,40})"[^()]{0,80}\)/g,
      )) {
        const name = partyName(match[0]);
        add({ name, label: match[2]!, ...sentence.span(match.index, match.index + match[0].length) });
      }
      if (found.length < 2 && between) {
        const plain =
          /\bbetween\s+([A-Z][^"(]{2,80}?)(?:,? (?:an?|the) [^"(]{3,80}?)?,?\s+and\s+([A-Z][^"(]{2,80}?)(?:,? (?:an?|the) |[.,(]|$)/.exec(
            text,
          );
        if (plain)
          for (const name of [plain[1]!, plain[2]!]) {
            const at = text.indexOf(name);
            add({
              name,
              label: name.replace(/,? (?:Inc|LLC|Ltd|Corp|Corporation|Limited|L·L·C|GmbH)[·.]?$/i, ''),
              ...sentence.span(at, at + name.length),
            });
          }
      }
    }
    const item =
      /^"?(Provider|Customer|Client|Agency|Vendor|Developer|Consultant|Contractor|Company|Licensor|Licensee|Supplier)"?\s*:\s*([A-Z][^:;]{2,80}?)(?:,? (?:an?|with|located|whose)\b|[.;(]|$)/.exec(
        text,
      );
    if (item) add({ name: item[2]!, label: item[1]!, ...sentence.span(0, item[0].length) });
    if (found.length >= 2 && !between) break;
  }
  if (found.length < 2) {
    // Standard terms name nobody: the labels that act are the parties.
    const counts = new Map<string, { times: number; at: Span }>();
    for (const sentence of sentences)
      for (const match of sentence.text.matchAll(
        /\b(Provider|Customer|Client|Agency|Vendor|Developer|Consultant|Contractor|Licensor|Licensee|Supplier|Company|Partner|Employee)\b(?='s|\s+(?:shall|will|may|must|is|has|agrees|hereby|and))/g,
      )) {
        const label = match[1]!;
        const seen = counts.get(label) ?? { times: 0, at: sentence.span(match.index, match.index + label.length) };
        counts.set(label, { ...seen, times: seen.times + 1 });
      }
    const ranked = [...counts].filter(([, { times }]) => times >= 2).sort((a, b) => b[1].times - a[1].times);
    for (const [label, { at }] of ranked.slice(0, 2)) add({ name: label, label, ...at });
  }
  return settleRoles(found);
}

export const roleOfLabel = (label: string): Role =>
  providerLabels.test(label) ? 'provider' : customerLabels.test(label) ? 'customer' : 'unknown';

/** Of two parties, one known role tells the other. */
function settleRoles(parties: readonly Party[]): readonly Party[] {
  const known = new Set(parties.map(({ role }) => role));
  if (parties.length !== 2 || known.size !== 2 || !known.has('unknown')) return parties;
  const other: Role = known.has('provider') ? 'customer' : 'provider';
  return parties.map((party) => (party.role === 'unknown' ? { ...party, role: other } : party));
}

function partyName(words: string): string {
  const before = words.slice(0, words.lastIndexOf('('));
  const start = before.replace(/^.*\b(?:between|among|by|and)\b\s*:?\s*(?=[A-Z])/, '');
  return start
    .replace(/,? (?:an?|the|with|having|located|whose|at|organized|incorporated)\b.*$/i, '')
    .replace(/[\s,;]+$/, '')
    .replaceAll('·', '.');
}
