import type { Sentence } from './clauses.ts';
import { entityName, namesIn } from './names.ts';
import { remembered } from './remember.ts';
import { type Role, settleRoles } from './roles.ts';
import type { Span } from './span.ts';

export type { Role } from './roles.ts';

export interface Party extends Span {
  /** The full name, "Acme Robotics, Inc."; its label where the agreement gives no name. */
  readonly name: string;
  /** What the agreement calls it: "Consultant". */
  readonly label: string;
  /** Other names for the same party: ("SFDC" or "Salesforce"). */
  readonly also: readonly string[];
  readonly role: Role;
}

type Found = Omit<Party, 'role'>;

/**
 * The parties: from the preamble ("… between Acme, Inc., a Delaware corporation ("Company"), and Jane Roe
 * ("Consultant")"), from a list ("**Client:** Beta LLC"), from the words of standard terms that name nobody, or from
 * who signs. The first of these that gives two is believed.
 */
export function readParties(sentences: readonly Sentence[]): readonly Party[] {
  let best: readonly Found[] = [];
  for (const source of [inPreamble, inList, inOpening, bySpeaking, bySigning]) {
    const found = source(sentences).filter(
      (party) =>
        source === bySigning || source === bySpeaking || party.name !== party.label || mentioned(party, sentences),
    );
    if (tagged(found) >= 2) return settleRoles(found, sentences);
    // One side by name in the preamble, the other only by what the paper calls it.
    best =
      tagged(best) > 0
        ? merge(best, found).slice(0, Math.max(2, best.length))
        : found.length > best.length
          ? found
          : best;
    if (best.length >= 2 && source !== inPreamble) break;
  }
  return settleRoles(best, sentences);
}

/** Who only looks like a name must be spoken of again; a party always is. */
function mentioned({ label }: Found, sentences: readonly Sentence[]): boolean {
  let times = 0;
  const called = label.replaceAll('.', '·');
  for (const { text } of sentences.slice(0, 400)) if (text.includes(called) && ++times >= 3) return true;
  return false;
}

/** Where "between" or "by and among" opens a preamble; cover pages say so too, so the one that tags its parties wins. */
function inPreamble(sentences: readonly Sentence[]): readonly Found[] {
  let best: readonly Found[] = [];
  let tried = 0;
  for (let i = 0; i < Math.min(sentences.length, 600) && tried < 8; i++) {
    const { clause, facts } = sentences[i]!;
    if (clause.part === 'contents' || clause.part === 'definitions' || (clause.part === 'exhibit' && i > 25)) continue;
    const opening =
      remembered(sentences[i]!, opener, opensPreamble) ??
      (/^(?:by and )?(?:between|among)$/i.test(facts.heading?.text ?? '') ? 0 : undefined);
    if (opening === undefined) continue;
    tried++;
    const read = partiesOf(regionFrom(sentences, i), opening);
    // Far into the paper only brackets with a name in them are believed.
    const found = i < 25 || tagged(read) > 0 ? read : [];
    if (tagged(found) > tagged(best) || (tagged(found) === tagged(best) && found.length > best.length)) best = found;
    if (tagged(best) >= 2) break;
  }
  return best;
}
/** Where the list of parties may begin: "between" and a name; "between the parties", "between 9 and 5" open nothing. */
function opensPreamble(text: string): number | undefined {
  const opening = opener.exec(text);
  if (!opening) return undefined;
  const rest = text.slice(opening.index + opening[0].length);
  if (!rest.trim()) return opening.index;
  const name = rest.slice(connectors.exec(rest)![0].length);
  return /^(?:[A-Z0-9[{_"'*]|[a-z]+[.·-]?[a-z]*[.·][a-z])/.test(name) &&
    !/^(?:Section|Article|January|Part(?:y|ies))\b/.test(name)
    ? opening.index
    : undefined;
}
const opener =
  /\b(?:agreement|contract|addendum|amendment|deed|lease|statement of work|dated|made|entered|effective|executed|signed|is|are)\b[^;]{0,400}?\b(?:by and between|by and among|between|among|into (?:by|with)|made by|executed by|signed by|concluded by)\b:?|^(?:by and )?(?:between|among|B E T W E E N)\b:?|^(?:the )?parties(?: to this agreement)?(?: are)?:?(?=$| \(?1\)?[.)]? )/i;
const tagged = (found: readonly Found[]): number => found.filter(({ name, label }) => name !== label).length;

/** An opening with no "between": "Synchron, a California corporation (the "Investor"), and …, agree as follows". */
function inOpening(sentences: readonly Sentence[]): readonly Found[] {
  const first = sentences
    .slice(0, 40)
    .findIndex(
      ({ text, clause }) =>
        clause.part !== 'contents' &&
        isLegalPerson.test(text) &&
        /\("|\((?:the|hereinafter|together|each)\b[^()]{0,30}"|\([A-Z]/.test(text),
    );
  return first < 0 ? [] : partiesOf(regionFrom(sentences, first));
}
const isLegalPerson =
  /,? (?:an?|the) (?:[\w'·-]+ ){0,5}(?:corporation|company|partnership|individual|organi[sz]ation|university|institution|trust|association|entity|society|bank)\b|\b(?:Inc|INC|LLC|L·L·C|Ltd|LTD|Limited|LIMITED|Corp|CORP|Corporation|CORPORATION|GmbH|PLC|plc|L·P|AG|S·A|AB|B·V|N·V)\b/;

/** "Party A (Shipper): ZTO Express Co., Ltd.", "**Client:** Beta LLC", a row "Customer | Beta LLC". */
function inList(sentences: readonly Sentence[]): readonly Found[] {
  const found: Found[] = [];
  const opening = sentences.slice(0, 60);
  for (const [i, sentence] of opening.entries()) {
    const { heading } = sentence.facts;
    const next = opening[i + 1];
    const read =
      heading && listLabel.test(heading.text)
        ? { label: heading.text, name: sentence.text, from: 0 }
        : labelAndName(sentence.text);
    const row =
      !read && sentence.block.type === 'cell' && listLabel.test(sentence.text.trim()) && next?.block.type === 'cell'
        ? { label: sentence.text.trim(), name: next.text, from: 0 }
        : undefined;
    const pair = read ?? row;
    const name = pair && entityName(pair.name);
    if (!pair || !name) continue;
    const label = /\(([A-Z]\w+)\)/.exec(pair.label)?.[1] ?? pair.label;
    add(found, {
      name,
      label: label.replace(/^the /i, ''),
      also: label === pair.label ? [] : [pair.label.replace(/\s*\(.*/, '')],
      ...(row ? next! : sentence).span(pair.from, pair.from + pair.name.length),
    });
  }
  return found;
}
const roleWords =
  'Provider|Service Provider|Customer|Client|Agency|Vendor|Developer|Consultant|Contractor|Company|Licensor|Licensee|Supplier|Buyer|Seller|Purchaser|Distributor|Reseller|Manufacturer|Owner|Operator|Sponsor|Institution|Employer|Employee|Executive|Franchisor|Franchisee|Lessor|Lessee|Landlord|Tenant|Borrower|Lender|Discloser|Recipient|Disclosing Party|Receiving Party|Data Provider|Data Recipient|Partner|Shipper|Carrier|Transporter|Agent|Principal|Producer|Artist|Celebrity|Assignor|Assignee|Party [A-D]|Party [1-4]|Party (?:One|Two)|First Party|Second Party';
const listLabel = new RegExp(`^"?(?:the )?(?:${roleWords})"?(?: \\([A-Z]\\w+\\))?:?$`, 'i');
const labelled = new RegExp(`^"?((?:${roleWords})(?: \\([A-Z]\\w+\\))?)"?\\s*[:–-]\\s*(\\S[^:;]{2,120})`, 'i');

function labelAndName(text: string): { label: string; name: string; from: number } | undefined {
  const match = labelled.exec(text);
  return match ? { label: match[1]!, name: match[2]!, from: match[0].length - match[2]!.length } : undefined;
}

/** Standard terms name nobody: the two labels that act most are the parties. */
function bySpeaking(sentences: readonly Sentence[]): readonly Found[] {
  const counts = new Map<string, { times: number; at: Span }>();
  for (const sentence of sentences.slice(0, 500))
    for (const match of remembered(sentence, acting, (text) => [...text.matchAll(acting)])) {
      const label = match[1]!.replace(/^You$/i, 'You');
      const seen = counts.get(label) ?? { times: 0, at: sentence.span(match.index, match.index + label.length) };
      counts.set(label, { ...seen, times: seen.times + 1 });
    }
  const found: Found[] = [];
  const ranked = [...counts].filter(([, { times }]) => times >= 2).sort((a, b) => b[1].times - a[1].times);
  for (const [label, { at }] of ranked.slice(0, 2)) add(found, { name: label, label, also: [], ...at });
  return found;
}
const acting = new RegExp(
  `\\b(${roleWords}|[Yy]ou|We)\\b(?='s|\\s+(?:shall|will|may|must|is|has|agrees?|hereby|and|represents?|grants?)\\b)`,
  'g',
);

/** The names under "In witness whereof", or at the very end of a paper that has no such words. */
function bySigning(sentences: readonly Sentence[]): readonly Found[] {
  const found: Found[] = [];
  const signed = sentences.filter(({ clause }) => clause.part === 'signatures');
  for (const sentence of signed.length ? signed.slice(0, 60) : sentences.slice(-25)) {
    const text = sentence.text.slice(0, 1500);
    for (const { name, from, to } of namesIn(text))
      if (found.length < 6) add(found, { name, label: shortName(name), also: [], ...sentence.span(from, to) });
    for (const match of text.matchAll(/\/s\/\s*([A-Z][\w·'-]{0,20}(?: [A-Z][\w·'-]{0,20}){1,3})/g)) {
      const name = match[1]!.replaceAll('·', '.').replace(/ (?:By|Name|Title|Date|Its)$/, '');
      const at = match.index + match[0].length - match[1]!.length;
      if (found.length < 2) add(found, { name, label: name, also: [], ...sentence.span(at, at + name.length) });
    }
  }
  return found;
}

/** A stretch of the opening as one text: a preamble runs over sentences, lines and blocks. */
interface Region {
  readonly text: string;
  span(from: number, to: number): Span;
}

function regionFrom(sentences: readonly Sentence[], first: number): Region {
  const pieces: { at: number; sentence: Sentence }[] = [];
  let text = '';
  for (let i = first; i < Math.min(sentences.length, first + 40) && text.length < 3600; i++) {
    const sentence = sentences[i]!;
    if (i > first && closesPreamble.test(sentence.text)) break;
    const { heading } = sentence.facts;
    if (i > first && /^(?:recitals?|background|whereas|witnesseth|definitions?)/i.test(heading?.text ?? '')) break;
    if (i > first && heading && !/"/.test(sentence.text) && text.length > 300 && !/\band\s*$/i.test(text)) break;
    // A list of parties names each in an item with a label before it; the label is put back where it belongs.
    const before = heading ? `${heading.text}${/\b(?:ltd|inc|co|corp)$/i.test(heading.text) ? '·' : ':'} ` : '';
    text += before;
    pieces.push({ at: text.length, sentence });
    text += sentence.text.slice(0, 2500) + ' ';
  }
  const place = (offset: number): number => {
    let piece = pieces[0]!;
    for (const next of pieces) if (next.at <= offset) piece = next;
    return piece.sentence.at(Math.min(Math.max(0, offset - piece.at), Math.max(0, piece.sentence.text.length - 1)));
  };
  return {
    text,
    span: (from, to) => {
      const start = place(from);
      return { start, end: Math.max(start, place(Math.max(from, to - 1)) + 1) };
    },
  };
}
const closesPreamble =
  /^(?:WHEREAS|Whereas|W ?I ?T ?N ?E ?S ?S|RECITALS?|BACKGROUND|NOW,? THEREFORE|Now,? therefore|PREAMBLE|In consideration|IN CONSIDERATION|TABLE OF CONTENTS)/;

/** Names and their tags in a preamble. */
function partiesOf({ text, span }: Region, after?: number): readonly Found[] {
  const found: Found[] = [];
  const opening = after === undefined ? undefined : endOfOpening(text, after);
  let from = opening ?? 0;
  for (const tag of tagsIn(text)) {
    if (tag.to <= from) continue;
    const segment = text.slice(from, tag.from);
    if (found.length >= 2 && (/^\s*[.:]\s/.test(segment) || segment.length > 900)) break;
    const labels = tag.labels.filter((label) => !notParties.test(label));
    const named = nameBefore(segment, opening !== undefined);
    if (named && labels.length) {
      const start = from + named.at;
      // "[*] (the "Distributor")": a name that is blank is the label.
      const name = /[a-z]{2}/i.test(named.name) ? named.name : labels[0]!;
      add(found, { name, label: labels[0]!, also: labels.slice(1), ...span(start, tag.to) });
    } else if (labels.length && found.length && segment.length < 90)
      found[found.length - 1] = { ...found.at(-1)!, also: [...found.at(-1)!.also, ...labels] };
    from = tag.to;
    if (found.length > 8) break;
  }
  if (found.length >= 2 || opening === undefined || /^\s*(?:the )?part(?:y|ies)\b/i.test(text.slice(from)))
    return found;
  return merge(found, untagged(text, opening, span));
}

/** Where the words end that open the list of parties; in "made by and between" the last of them. */
function endOfOpening(text: string, after: number): number {
  const openings =
    /\b(?:by and between|by and among|between|among|b e t w e e n|into (?:by|with)|made by|executed by|signed by)\b:?/gi;
  openings.lastIndex = after;
  let end: number | undefined;
  for (let next = openings.exec(text); next && next.index < after + 500; next = openings.exec(text)) {
    // Once a person has been tagged the list has begun; the tag of the paper itself does not count.
    const passed = end === undefined ? [] : tagsIn(text.slice(end, next.index));
    if (passed.some(({ labels }) => labels.some((one) => !notParties.test(one)))) break;
    end = next.index + next[0].length;
  }
  return end ?? after + (/^[Pp]arties\W*|^PARTIES\W*/.exec(text.slice(after))?.[0].length ?? 0);
}

/**
 * The name that a tag belongs to: it opens the stretch before the tag, or follows the last "and" of it where something
 * is said of the party before. Without "between" only who is called a company, or the like, is one.
 */
function nameBefore(segment: string, sure: boolean): { name: string; at: number } | undefined {
  const lead = sure ? connectors.exec(segment)![0].length : Math.max(0, segment.search(/[A-Z]/));
  const starts = [lead];
  for (const match of segment.matchAll(
    /[,;.\s-](?:and|AND)[\s-]+(?:the |THE )?(?=[A-Z]|[a-z]+·[a-z]|[a-z][A-Z])|[:.]\s+(?=[A-Z])/g,
  ))
    if (match.index > lead) starts.push(match.index + match[0].length);
  let first: { name: string; at: number } | undefined;
  for (const at of starts.slice(0, 8)) {
    const name = entityName(segment.slice(at));
    if (!name || (/[a-z]/i.test(name) && notParties.test(name))) continue;
    const legal = isLegalPerson.test(segment.slice(at, at + name.length + 80));
    if (at === lead && (sure || legal) && (legal || starts.length < 3 || segment.length < 300)) return { name, at };
    if (legal) return { name, at };
    if (sure) first ??= { name, at };
  }
  return first;
}

const connectors =
  /^[\s,;:.–—·-]*(?:(?:and|AND|And|by|among|between|with|of|on the one (?:hand|part)|on the other (?:hand|part)|the following(?: parties)?|\(?[\dA-Ci]{1,3}[).])[\s,;:.–—-]+){0,4}(?:(?:the|The|THE)\s+)?/;

/** "between Acme, Inc. and Beta LLC." */
function untagged(text: string, from: number, span: Region['span']): readonly Found[] {
  const found: Found[] = [];
  const stretch = text.slice(from, from + 700);
  for (const part of splitNames(stretch)) {
    const lead = connectors.exec(part.text)![0].length;
    const name = entityName(part.text.slice(lead));
    if (!name || notParties.test(name) || name.length < 3) continue;
    const at = from + part.from + lead;
    add(found, { name, label: shortName(name), also: [], ...span(at, at + name.length) });
    if (found.length >= 2) break;
  }
  return found;
}

/** Cuts at "and" where a name is complete before it. */
function splitNames(text: string): { text: string; from: number }[] {
  const parts: { text: string; from: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(
    /(?:,|;|\s)\s*(?:and|AND|And)\s+(?=(?:the |The |THE )?[A-Z[_{"])|\s-\s(?:and|AND)\s-\s/g,
  )) {
    parts.push({ text: text.slice(from, match.index), from });
    from = match.index + match[0].length;
    if (parts.length >= 4) break;
  }
  parts.push({ text: text.slice(from), from });
  return parts;
}

interface Tag {
  readonly from: number;
  readonly to: number;
  readonly labels: readonly string[];
}

/** ("Company"), (hereinafter called "MLX"), hereinafter referred to as "Customer", (Shipper): in order. */
function tagsIn(text: string): Tag[] {
  const tags: Tag[] = [];
  for (const match of text.matchAll(tagForms)) {
    const inner = match[0];
    const labels: string[] = [];
    for (const quoted of inner.matchAll(/"([^"]{1,60}?)[,.;]?"|(?<![a-zA-Z])'([^']{2,60}?)[,.;]?'(?![a-z])/g))
      labels.push(
        (quoted[1] ?? quoted[2]!)
          .replaceAll('·', '.')
          .replace(/^the\s+/i, '')
          .trim(),
      );
    if (!labels.length) {
      const bare = /^\(\s*(?:the\s+|hereinafter\s+)?([A-Z][A-Za-z&.-]{1,24}(?: [A-Z][a-z]{2,12})?)\s*,?\s*\)$/.exec(
        inner,
      );
      const called = /\b(?:as|called|to|known as)[\s:]+(?:the\s+)?([A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2})\)?$/.exec(inner);
      // "Rise (Tianjin) Education": a bracket inside a name is no tag.
      const after = text.slice(match.index + inner.length, match.index + inner.length + 140);
      const inside = /^\s*[A-Z]/.test(after) || taggedLater.test(after);
      const label = (inside ? undefined : bare?.[1]) ?? called?.[1];
      if (label) labels.push(label);
    }
    if (labels.length) tags.push({ from: match.index, to: match.index + inner.length, labels });
  }
  return tags;
}
/** "D-06120 Halle (Saale), Germany ("Onto")": a bare bracket in an address, where a quoted tag closes the same party. */
const taggedLater = /^,[^()";]{0,120}\([^()"]{0,30}"/;
const tagForms =
  /\([^()]{1,220}(?:\([^()]{0,80}\)[^()]{0,120})?\)|\b(?:[Hh]ereinafter|[Hh]ereafter|[Hh]erein|referred to|called|known as)\b[^."()]{0,60}"[^"]{1,60}"|\b[Hh]ereinafter (?:referred to as|called) (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?/g;

/** What stands in such brackets and is nobody. */
const notParties =
  /^(?:(?:this |the )?(?:\w+ ){0,4}(?:agreement|contract|addendum|amendment|msa|sow|deed)|.*\bdate|part(?:y|ies)|each|both|dates?|services?|term|recitals?|purpose|order form|products?|territory|execution|shares?|closing|exchange act|act|sec|commission|system|program|project|page|\W*|\d.*|usa?|u\.s\..*|ladies.*|whereas.*|source.*|exhibit.*|section.*|article.*)$/i;

/** Adds a party once: a second tag for the same label or name is another name of the same one. */
function add(found: Found[], party: Found): void {
  const label = party.label.trim();
  if (!label || notParties.test(label) || label.length > 60) return;
  if (found.some((other) => other.label.toLowerCase() === label.toLowerCase() || other.name === party.name)) return;
  found.push({ ...party, label, also: party.also.filter((other) => other !== label && !notParties.test(other)) });
}

function merge(one: readonly Found[], more: readonly Found[]): readonly Found[] {
  const found = [...one];
  for (const party of more)
    if (!found.some(({ name }) => name.includes(party.name) || party.name.includes(name))) add(found, party);
  return found;
}

/** "Acme Robotics, Inc." → "Acme Robotics". */
const shortName = (name: string): string =>
  name.replace(
    /,?\s+(?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|Company|Co|GmbH|LP|L\.P|plc|PLC|LLP|N\.A|S\.A|AG)\b\.?.*$/i,
    '',
  );
