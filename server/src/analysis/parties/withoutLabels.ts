import { isLegalPerson, isNobody, looksLikeName, nameAt, shortName } from '../names.ts';
import { addParty, asExample, type CandidateParty, partWords } from './candidates.ts';
import { connectors } from './connectors.ts';
import type { Opening } from './partiesClause.ts';

/** "between Acme, Inc. and Beta LLC." */
export function withoutLabels(text: string, from: number, span: Opening['span']): readonly CandidateParty[] {
  const found: CandidateParty[] = [];
  const stretch = text.slice(from, from + 700);
  // "Among" lists more than two.
  const most = /\bamong\W*$/i.test(text.slice(Math.max(0, from - 9), from)) ? 6 : 2;
  for (const part of splitNames(stretch, most > 2 ? betweenMany : betweenTwo)) {
    const lead = connectors.exec(part.text)![0].length;
    const spoken = /^(us|we|you), (?=[A-Z])/.exec(part.text.slice(lead));
    const you = !spoken && /^you\b/.exec(part.text.slice(lead));
    const name = you ? undefined : nameAt(part.text, lead + (spoken?.[0].length ?? 0));
    if (you)
      addParty(found, {
        name: 'you',
        label: 'you',
        also: [],
        ...span(from + part.from + lead, from + part.from + lead + 3),
      });
    if (!name || isNobody(name.name) || name.name.length < 3) continue;
    if (!looksLikeName(name.name) && !isLegalPerson(part.text, name)) continue;
    if (asExample.test(stretch.slice(Math.max(0, part.from - 160), part.from + lead))) continue;
    const at = from + part.from;
    const place = span(at + name.from, at + name.to);
    // "between the Supplier, Acme, Inc., and …"
    const behind = partAfterAs.exec(part.text.slice(name.to, name.to + 40))?.[1];
    const [label, called] = partFirst.exec(name.name)?.slice(1) ?? [behind ?? shortName(name.name), name.name];
    const writes = /\bme,? $/.test(part.text.slice(0, lead));
    const also = spoken ? [spoken[1] === 'you' ? 'you' : 'we'] : writes ? ['I'] : [];
    addParty(found, { name: called!, label: label!, also, ...place });
    if (found.length >= most) break;
  }
  return found;
}

const partFirst = new RegExp(`^(${partWords}),? ((?:[A-Z]).+)$`);

/** "Acme, Inc., as client". */
const partAfterAs = new RegExp(`^,? (?:acting )?as (?:the |an? )?(${partWords})\\b(?! of\\b)`, 'i');

/** Cuts at "and" where a name is complete before it. */
function splitNames(text: string, cut: RegExp): { text: string; from: number }[] {
  const parts: { text: string; from: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(cut)) {
    parts.push({ text: text.slice(from, match.index), from });
    from = match.index + match[0].length;
    if (parts.length >= 6) break;
  }
  parts.push({ text: text.slice(from), from });
  return parts;
}
const betweenTwo =
  /(?:[,;]\s*|(?<!\s)\s+)(?:and|AND|And)\s+(?=(?:the |The |THE )?[A-Z[_{"]|you\b)|\s-\s(?:and|AND)\s-\s|(?<=\b(?:Inc|INC|LLC|Ltd|LTD|Corp|CORP|Co|CO|GmbH|Limited|LIMITED)[·.]?)(?:\s+[&/]\s+|,?\n)(?=[A-Z])/g;
/** Among several a comma parts them: "…, a Delaware company, Beta Ltd., …". */
const betweenMany = new RegExp(
  `(?<=\\b(?:company|corporation|partnership|trust)),\\s+(?=[A-Z])|${betweenTwo.source}`,
  'g',
);
