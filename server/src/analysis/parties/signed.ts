import type { Sentence } from '../clauses.ts';
import { looksLikePerson, type Name, namesIn, shortName } from '../names.ts';
import { add, type Found, sameName } from './found.ts';
import { joined } from './region.ts';

/**
 * Who signs: the name above each "By:", the person behind a "/s/" that signs for nobody. Under "In witness whereof", or
 * at the very end of a paper that has no such words.
 */
export function bySigning(sentences: readonly Sentence[]): readonly Found[] {
  const marked = sentences.filter(({ clause }) => clause.part === 'signatures');
  const { text, span } = joined(marked.length ? marked.slice(0, 60) : sentences.slice(-25));
  const companies: Name[] = [];
  const people: Name[] = [];
  let from = marked.length ? 0 : -1;
  for (const match of text.matchAll(anchors)) {
    // Before the first of them the paper itself may still be talking.
    const after = from < 0 ? lastWords(text.slice(0, match.index)) : from;
    const above = signersIn(text.slice(after, match.index));
    for (const name of above) companies.push({ name: name.name, from: after + name.from, to: after + name.to });
    from = match.index + match[0].length;
    const alone = match[0].startsWith('/s/') && !above.length && !/By:?\s*$/i.test(text.slice(0, match.index));
    const person = alone ? signature.exec(text.slice(from, from + 60)) : null;
    if (!person) continue;
    const name = person[1]!.replaceAll('·', '.').replace(/ (?:By|Name|Title|Date|Its)$/, '');
    const at = from + person[0].length - person[1]!.length;
    if (looksLikePerson(name)) people.push({ name, from: at, to: at + name.length });
  }
  const found: Found[] = [];
  const put = ({ name, from, to }: Name): void => {
    if (found.length < 6 && shortName(name).length > 2 && !found.some((other) => sameName(other.name, name)))
      add(found, { name, label: shortName(name), also: [], ...span(from, to) });
  };
  companies.forEach(put);
  if (found.length < 2) people.forEach(put);
  if (found.length < 2 && (marked.length || from < 0)) for (const name of namesIn(text)) put(withoutOffice(name));
  return found;
}
const anchors = /\b(?:By|BY|Per|Signed|SIGNED|Signature):|\/s\//g;
/** Where the last lines before this begin: behind a stop, a colon or a year. */
function lastWords(text: string): number {
  let begins = Math.max(0, text.length - 240);
  const window = begins;
  for (const stop of text.slice(window).matchAll(/[.:]\s+(?=[A-Z])|\b(?:19|20)\d\d\b/g))
    if (stop.index + window < text.length - 12) begins = window + stop.index + stop[0].length;
  return begins;
}
const signature = /^\s*([A-Z][\w·'-]{0,20}(?: [A-Z][\w·'-]{0,20}){1,3})/;

/** Names in the lines above a signature; who stands right behind "By:" signs for the party above it. */
function signersIn(lines: string): readonly Name[] {
  const found = [...namesIn(lines)]
    .filter(({ from }) => from > 2 || !/^\s/.test(lines))
    .map((name) => withoutOffice(name));
  if (found.length) return found;
  const capitals = /((?:[A-Z][A-Z&'·-]+|[A-Z]·)(?:,? (?:[A-Z][A-Z&'·-]+|[A-Z]·|&)){1,8})[\s,.]*$/.exec(
    lines.slice(-160),
  );
  if (!capitals || notSigners.test(capitals[1]!)) return [];
  const from = Math.max(0, lines.length - 160) + capitals.index;
  return [{ name: capitals[1]!.replaceAll('·', '.'), from, to: from + capitals[1]!.length }];
}
const notSigners =
  /\b(?:WITNESS|WHEREOF|AGREEMENT|AGREED|ACCEPTED|PARTY|SIGNATURE|PAGE|EXECUTED|DATE|CONFIDENTIAL|SCHEDULE|EXHIBIT)\b/;

/** "Managing Member ALPHA FUND LP" → "ALPHA FUND LP": the office of who signed before has run into the name. */
function withoutOffice(name: Name): Name {
  const office =
    /^(?:[A-Z][a-z]+,? ){1,5}(?=[A-Z]{2,}[A-Z ])|^(?:(?:Chief|Executive|Senior|Vice|General|Managing|Finance|Legal|Treasury|Financial|Operating|Officer|President|Manager|Director|Member|Partner|Head|Secretary|Chairman|CEO|CFO|Title|Name|Authori[sz]ed|Signatory),? )+/.exec(
      name.name,
    );
  return office ? { ...name, name: name.name.slice(office[0].length), from: name.from + office[0].length } : name;
}
