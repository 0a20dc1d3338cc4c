import type { Sentence } from '../clauses.ts';
import { hasLegalForm, legalNamesIn, looksLikeName, looksLikePerson, type Name, nameAt, shortName } from '../names.ts';
import { addParty, type CandidateParty, sameName } from './candidates.ts';
import { joinedSentences } from './partiesClause.ts';

/**
 * Who signs: the name above each "By:", the person behind a "/s/" that signs for nobody. Under "In witness whereof", or
 * at the very end of a paper that has no such words.
 */
export function inSignatureBlock(sentences: readonly Sentence[]): readonly CandidateParty[] {
  const marked = sentences.filter(({ clause }) => clause.part === 'signatures');
  const { text, span } = joinedSentences(marked.length ? marked.slice(0, 60) : sentences.slice(-25));
  const companies: Name[] = [];
  const people: Name[] = [];
  /** Who signs behind "By:"; whether for somebody, the paper may not say. */
  const hands: Name[] = [];
  let from = marked.length ? 0 : -1;
  for (const match of text.matchAll(signatureMarks)) {
    // Before the first of them the paper itself may still be talking.
    const after = from < 0 ? lastLinesBegin(text.slice(0, match.index)) : from;
    const above = signersIn(text.slice(after, match.index), from > 0, match[0] !== '/s/');
    for (const name of above) companies.push({ name: name.name, from: after + name.from, to: after + name.to });
    from = match.index + match[0].length;
    if (match[0] !== '/s/' || above.length) continue;
    const person = personAt(text, from);
    if (person) (/By:?\s*$/i.test(text.slice(0, match.index)) ? hands : people).push(person);
  }
  const found: CandidateParty[] = [];
  const put = ({ name, from, to }: Name, place = span): void => {
    if (found.length < 6 && shortName(name).length > 2 && !found.some((other) => sameName(other.name, name)))
      addParty(found, { name, label: shortName(name), also: [], ...place(from, to) });
  };
  for (const name of companies) put(name);
  if (found.length < 2) for (const name of people) put(name);
  if (found.length < 2 && (marked.length || from < 0)) for (const name of legalNamesIn(text)) put(withoutOffice(name));
  if (found.length < 2) {
    // In a letter the writer signs before the words that mark where the other side does.
    const last = joinedSentences(sentences.slice(-25));
    for (const name of onBehalf(last.text)) put(name, last.span);
  }
  if (!found.length) for (const name of hands) put(name);
  return found;
}

/** "For and on behalf of Acme Ltd". */
const onBehalf = (text: string): readonly Name[] =>
  [...text.matchAll(/\b[Oo]n behalf of\s+(?=\p{Lu})/gu)].flatMap(({ index, 0: words }) => {
    const name = nameAt(text, index + words.length);
    return name && hasLegalForm(name.name) ? [name] : [];
  });

/** Behind "/s/", mostly twice: as signed and as printed. */
function personAt(text: string, at: number): Name | undefined {
  const signed = /^\s*([A-Z][\w·'-]{0,20}(?: [A-Z][\w·'-]{0,20}){1,5})/.exec(text.slice(at, at + 80));
  if (!signed) return undefined;
  const words = signed[1]!.replace(/ (?:By|Name|Title|Date|Dated|Its)\b.*$/s, '').split(' ');
  const again = words.indexOf(words[0]!, 1);
  const name = words.slice(0, again > 0 ? again : 4).join(' ');
  const from = at + signed[0].length - signed[1]!.length;
  return looksLikePerson(name) ? { name: name.replaceAll('·', '.'), from, to: from + name.length } : undefined;
}
const signatureMarks = /\b(?:By|BY|Per|Signed|SIGNED|Signature|SIGNATURE):|\b(?:By|BY) (?=_{2})|\/s\//g;
/** Where the last lines before this begin: behind a stop, a colon or a year. */
function lastLinesBegin(text: string): number {
  let begins = Math.max(0, text.length - 240);
  const window = begins;
  for (const stop of text.slice(window).matchAll(/[.:]\s+(?=[A-Z])|\b(?:19|20)\d\d\b/g))
    if (stop.index + window < text.length - 12) begins = window + stop.index + stop[0].length;
  return begins;
}

/** Names in the lines above a signature; who stands right behind "By:" signs for the party above it. */
function signersIn(lines: string, behindAnother: boolean, by: boolean): readonly Name[] {
  const found = [...legalNamesIn(lines)]
    .filter(({ from }) => from > 2 || !behindAnother)
    .map((name) => withoutOffice(name));
  if (found.length) return found;
  const line = lines.slice(-160).replace(/\b(?:By|BY)\s*$/, '');
  const body = nameInCapitals.exec(line) ?? bodies.exec(line) ?? (by ? lastLine(line) : null);
  // Right behind "By:" stands who signs, not for whom the next one signs.
  if (!body || notSigners.test(body[1]!) || (behindAnother && lines.length < 160 && body.index < 2)) return [];
  const from = Math.max(0, lines.length - 160) + body.index;
  return [withoutOffice({ name: body[1]!.replaceAll('·', '.'), from, to: from + body[1]!.length })];
}
/** "JANE ROE", "STATE OF OHIO": capitals at the end of a line. */
const nameInCapitals = /([A-Z][A-Z&'·-]{1,60}(?:,? (?:[A-Z][A-Z&'·-]{1,60}|&)){1,8})[\s,.]*$/;
/** "Alpha Road Management": what has no legal form and can only be a body. */
const bodies =
  /((?:[A-Z][\w&'-]{1,60} ){1,6}(?:Management|Capital|Partners|Group|Fund|Trust|Holdings|Associates|Ventures|Investments|Advisors|University|Foundation|Institute|Bank|Hospital|Partnership))[\s,.]*$/;
/** "Alpha Road" on a line of its own. */
function lastLine(lines: string): RegExpExecArray | null {
  const line = /(?:^|\n) ?([A-Z][^\n.:\d]{3,60})\s*$/.exec(lines);
  return line && / /.test(line[1]!) && looksLikeName(line[1]!.trim()) ? line : null;
}
const notSigners =
  /\b(?:WITNESS|WHEREOF|AGREEMENT|AGREED|ACCEPTED|PARTY|SIGNATURE|PAGE|EXECUTED|DATE|CONFIDENTIAL|SCHEDULE|EXHIBIT|OFFICER|DIRECTOR|PRESIDENT|MANAGER|MEMBER|SECRETARY|TREASURER|CHAIRMAN|TITLE|NAME|ATTORNEY)\b/;

/** "Managing Member ALPHA FUND LP" → "ALPHA FUND LP": the office of who signed before has run into the name. */
function withoutOffice(name: Name): Name {
  const office = officeTitle.exec(name.name) ?? officeBeforeName.exec(name.name);
  return office ? { ...name, name: name.name.slice(office[0].length), from: name.from + office[0].length } : name;
}
const officeTitle =
  /^(?:(?:[A-Z][\w-]+,? ){0,4}(?:Officer|President|Manager|Director|Member|Partner|Secretary|Treasurer|Chairman|Counsel|Head|Signatory|CEO|CFO|Title|Name),? )(?:of (?:[A-Z]\w+ ){1,3})?(?=\S)/;
/** Small letters, then a name in capitals. */
const officeBeforeName = /^(?:[A-Z][a-z]+,? ){1,5}(?=[A-Z]{2,} [A-Z]{2})/;
