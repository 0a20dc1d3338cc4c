import {
  hasLegalForm,
  isBlankName,
  isInstitution,
  isLegalPerson,
  isNobody,
  legalNamesIn,
  looksLikeName,
  looksLikePerson,
  type Name,
  nameAt,
  saysSomething,
  shortName,
} from '../names.ts';
import { addParty, type CandidateParty, isPart, merge } from './candidates.ts';
import { connectors } from './connectors.ts';
import { type DefinedLabel, labelsIn } from './labels.ts';
import type { Opening } from './partiesClause.ts';
import { withoutLabels } from './withoutLabels.ts';

/** Names and their tags in a preamble. */
export function byDefinedLabels({ text: all, span }: Opening, after?: number): readonly CandidateParty[] {
  const found: CandidateParty[] = [];
  const opening = after === undefined ? undefined : endOfOpening(all, after);
  const text = all.slice(0, endOfPreamble(all, opening ?? 0));
  let from = opening ?? 0;
  for (const tag of labelsIn(text)) {
    if (tag.to <= from) continue;
    for (const [at, end] of numberedParties(text, from, tag.from)) {
      const name = nameAt(text.slice(0, end), at);
      if (name && looksLikeName(name.name))
        addParty(found, { name: name.name, label: shortName(name.name), also: [], ...span(name.from, name.to) });
      from = end;
    }
    const segment = text.slice(from, tag.from);
    const ended = lastSentence(segment);
    if (found.length >= 2 && (/^\s*[.:]\s/.test(segment) || segment.length > 900 || partiesOfAnother.test(segment)))
      break;
    const labels = tag.labels.filter((label) => !isNobody(label));
    // What is tagged after the sentence has ended is mostly a thing.
    const sure = opening !== undefined && ended === 0;
    const part = labels.length > 0 && isPart(labels[0]!);
    const whoever = sure && labels.length && (part || /\byou[\s,]*$/.test(segment)) ? somebody(segment) : undefined;
    const right =
      labels.length && opening === undefined && found.length < 2 ? rightBefore(segment, from, labels[0]!) : [];
    const told =
      labels.length && !right.some(({ name }) => shortens(labels[0]!, name))
        ? namesOf(tag, labels[0]!, ended, sure)
        : [];
    const names = told.length ? told : right;
    const last = names.at(-1);
    if (whoever !== undefined) {
      const before = names.find(({ to }) => to <= from + whoever);
      if (before)
        addParty(found, {
          name: before.name,
          label: shortName(before.name),
          also: [],
          ...span(before.from, before.to),
        });
      nameless();
    } else if (last) {
      for (const [i, one] of names.entries()) {
        const its = (tag.shared ? i === 0 : one === last) ? labels : [];
        const label = its[0] ?? shortName(one.name);
        if (!its[0] && tag.shared) continue;
        // "[*] (the "Distributor")": a name that is blank is the label.
        const name = isBlankName(one.name) ? label : one.name;
        addParty(found, { name, label, also: its.slice(1), ...span(one.from, one === last ? tag.to : one.to) });
      }
    } else if (part && sure && openly.test(segment)) nameless();
    else if (labels.length && found.length && segment.length < 90 && ended === 0 && !another.test(segment))
      found[found.length - 1] = { ...found.at(-1)!, also: [...found.at(-1)!.also, ...labels] };
    from = tag.to;
    if (found.length > 8) break;

    function nameless(): void {
      addParty(found, { name: labels[0]!, label: labels[0]!, also: labels.slice(1), ...span(tag.from, tag.to) });
    }
  }
  if (found.length >= 2 || opening === undefined || /^\s*(?:the )?part(?:y|ies)\b/i.test(text.slice(from)))
    return found;
  return merge(found, withoutLabels(text, opening, span));

  function namesOf(tag: DefinedLabel, label: string, ended: number, sure: boolean): readonly Name[] {
    const near = (start: number) => namesBefore(text, start, tag.from, label, sure);
    if (ended === 0) return near(from);
    // "… Co., Ltd. Address: 1 Pier Road. Representative: Li Wei (hereinafter "Party A")".
    const particular = particulars.test(text.slice(from, tag.from));
    const names = particular ? near(from) : near(from + ended);
    const called = isPart(label) && /^\(?\s*herein/i.test(text.slice(tag.from, tag.to));
    return names.length || !(particular || called) ? names : near(particular ? from + ended : from);
  }
}
/** "(1) Alder University, (2) Brent College, and (3) Acme Ltd ("Acme")": where those stand that a tag does not belong to. */
function numberedParties(text: string, from: number, to: number): readonly (readonly [from: number, to: number])[] {
  const segment = text.slice(from, to);
  const items = segment.includes('(') ? [...segment.matchAll(/\((?:\d|[a-e]|i{1,3}|iv|v)\) (?=\p{Lu})/gu)] : [];
  return items
    .slice(0, -1)
    .map(({ index, 0: label }, i) => [from + index + label.length, from + items[i + 1]!.index] as const);
}

/**
 * Where the sentence begins in which a tag stands; 0 where it is the first. "… P.O.B. 867, Israel. Hereinafter referred to
 * as "Contractor"" goes with the one before.
 */
function lastSentence(segment: string): number {
  let begins = 0;
  for (const stop of segment.matchAll(sentenceEnd)) {
    const next = stop.index + stop[0].length;
    if (segment.length - next > 24) begins = next;
  }
  return begins;
}
/** A stop before a capital that does not belong to a legal form. */
const sentenceEnd =
  /(?<!\b(?:Inc|INC|Ltd|LTD|Limited|LIMITED|Co|CO|Corp|CORP|LLC|LLP|LP|GmbH|No)|·\w)[.]["')]?\s+(?=[A-Z])/g;
/** What stands under a name: lines that end in stops and belong to it. */
const particulars =
  /\b(?:Address|Registered|[Rr]epresentative|Telephone|Tel|Fax|Attention|Zip|Postal|Licen[cs]e No|ID)\b/;
/** Somebody else follows, whom no name tells. */
const another = /^[\s,;]*(?:and|AND|And)\b/;
/** Names of another agreement follow. */
const partiesOfAnother = /\b(?:agreement|contract|amendment|dated)\b[^;]{0,80}\b(?:between|among)\b/i;
/** "; and _____ a [resident of] … ("you")": whose name is not even a blank. */
const openly = /^[\s,;·●•_)-]*(?:(?:and|AND)\b|●|[_[]{2}|an?\s)/;
/** Where somebody is described whom the paper cannot name: "you", "and the customer named in the Order Form". */
function somebody(segment: string): number | undefined {
  const found = describedParty.exec(segment);
  return found && !hasLegalForm(found[0]) ? found.index : undefined;
}
const describedParty =
  /(?:^[\s,]*(?:(?:and|AND) )?|\b(?:and|AND) )(?:you|(?:the|an?|any|each) (?:[a-z][a-z/-]*,? ){0,8}(?:(?:individual|person|entity|organi[sz]ation|customer|user|undersigned)|(?:undersigned|identified|named|specified|listed|described|designated|set forth|whose|signing|executing|accepting|agreeing|placing|ordering|accessing|using|that|who)\b[^"();]{0,120}))[\s,]*$/;

/** Where the words begin that follow the list of parties. */
function endOfPreamble(text: string, from: number): number {
  preambleEnd.lastIndex = from + 20;
  return preambleEnd.exec(text)?.index ?? text.length;
}
const preambleEnd =
  /\b(?:WHEREAS|Whereas|W ?I ?T ?N ?E ?S ?S ?E ?T ?H(?![:,]? [Tt]hat,? (?!WHEREAS|Whereas|whereas))|RECITALS?|Recitals?[.:]|Background[.:]|NOW,? THEREFORE|agree(?:s|d)? as follows|TABLE OF CONTENTS|Table of Contents)/g;

/** Where the words end that open the list of parties; in "made by and between" the last of them. */
function endOfOpening(text: string, after: number): number {
  const openings =
    /\b(?:by and between|by and among|between|among|b e t w e e n|into (?:by|with(?! effect))|made by|executed by|signed by|the parties to this (?:\w+ ){1,5}are)\b:?/gi;
  openings.lastIndex = after;
  let end: number | undefined;
  for (let next = openings.exec(text); next && next.index < after + 500; next = openings.exec(text)) {
    // Once a person has been tagged the list has begun; the tag of the paper itself does not count.
    const passed = end === undefined ? [] : labelsIn(text.slice(end, next.index));
    if (passed.some(({ labels }) => labels.some((one) => !isNobody(one)))) break;
    end = next.index + next[0].length;
  }
  return (
    end ??
    after +
      (/^[Pp]arties\W*|^PARTIES\W*|^[Tt]he undersigned\W*|^THE UNDERSIGNED\W*/.exec(text.slice(after))?.[0].length ?? 0)
  );
}

/**
 * The name that a tag belongs to: it opens the stretch before the tag, or follows the last "and" of it where something
 * is said of the party before. Without "between" only who is called a company, or the like, is one. Two, where one is
 * named without a tag before it: "Acme, Inc., a New York corporation, and [*] ("Distributor")".
 */
function namesBefore(text: string, from: number, to: number, label: string, sure: boolean): readonly Name[] {
  const segment = text.slice(from, to);
  const connected = connectors.exec(segment)![0].length;
  const lead = sure ? connected : connected + Math.max(0, segment.slice(connected).search(/[A-Z_[]|\b[a-z]{1,2}[A-Z]/));
  const starts = [lead];
  for (const match of segment.matchAll(
    /[,;.\s-](?:and|AND|And)[\s-]+(?:the |THE )?(?!Wales\b|WALES\b)(?="?\p{Lu}|[[_]|[a-z]+·[a-z]|[a-z][A-Z])|[:.]\s+(?=[A-Z])|\b(?:AGREEMENT|Agreement|CONTRACT|undersigned,|I,|with|by|from|to|in favou?r of)\s+(?=[A-Z])|\n(?=[A-Z])/gu,
  ))
    if (match.index > lead) starts.push(match.index + match[0].length);
  const blank = /(?:(?<!_)_{3,}|\[[^\]]{0,20}\]|\{[^{}]{1,60}\}),?\s*$/.exec(segment);
  if (blank && blank.index > lead) starts.push(blank.index);
  const small = sure && smallName.exec(segment.slice(lead));
  const names: (Name & { legal: boolean })[] = small
    ? [{ name: small[1]!.replaceAll('·', '.'), from: lead, to: lead + small[1]!.length, legal: true }]
    : [];
  for (const at of starts.slice(0, 12)) {
    if (spokesman.test(segment.slice(Math.max(0, at - 40), at))) continue;
    const name = nameAt(segment, at);
    if (!name || (!isBlankName(name.name) && (isNobody(name.name) || isPart(name.name)))) continue;
    const legal = !saysSomething(name.name) && isLegalPerson(segment, name);
    const open = isBlankName(name.name) && /[_\]}]$/.test(name.name);
    const closing = name.to + 3 > segment.length;
    if (
      legal ||
      (open && (sure || closing)) ||
      (looksLikeName(name.name) &&
        (sure
          ? !wePronoun.test(label) || looksLikePerson(name.name)
          : (closing && isPart(label)) || shortens(label, name.name)))
    )
      names.push({ ...name, legal });
  }
  const legal = sure ? names.find((one) => one.legal) : names.findLast((one) => one.legal);
  const opens = names.find((one) => sure && one.from <= lead + 4);
  const first =
    opens && (!legal || isBlankName(opens.name) || looksLikePerson(opens.name)) ? opens : (legal ?? names[0]);
  if (!first) return [];
  const closes = ({ to: end }: Name): boolean => end + 3 > segment.length;
  const second = names.find(
    (one) =>
      first.legal &&
      one.from > first.to &&
      /\b(?:and|AND|And)[\s-]+(?:the |THE )?$/.test(segment.slice(0, one.from)) &&
      ((one.legal && /[ .]/.test(one.name)) || (closes(one) && (isBlankName(one.name) || looksLikePerson(one.name)))),
  );
  const found = sure && second ? [first, second] : [first];
  return found.map((one) => ({ name: one.name, from: from + one.from, to: from + one.to }));
}
/** "Represented by: Ann Lee (the "Company")": a person who acts for whoever bears the tag. */
const spokesman =
  /\b(?:[Rr]epresented by|[Rr]epresentative|[Aa]ttention|[Aa]ttn|[Cc]ontact|[Ss]ignatory|c\/o)[·.]?:?\s*$/;
/** "Alder Mutual Society, for itself and its Affiliates ("Alder")": what is called by its first word is somebody. */
const shortens = (label: string, name: string): boolean => label.length > 3 && name.startsWith(`${label} `);

/** "This letter confirms what Acme, Inc. ("Acme") will do": no place where names begin, but a name. */
function rightBefore(segment: string, from: number, label: string): readonly Name[] {
  const name = [...legalNamesIn(segment)].at(-1) ?? closingName(segment);
  const closes =
    name &&
    /^(?:,? (?:an?|of|with) [^"();]{0,100})?[\s,]{0,2}$/.test(segment.slice(name.to)) &&
    !isNobody(name.name) &&
    !saysSomething(name.name) &&
    (!/\b(?:as|of|for)\s+$/.test(segment.slice(0, name.from)) || shortens(label, name.name));
  return closes ? [{ name: name.name, from: from + name.from, to: from + name.to }] : [];
}
/** "… is hiring Jane Roe (the "Writer")", "… to Alder Transit Authority ("Authority")". */
function closingName(segment: string): Name | undefined {
  const words = /(?:\p{Lu}[\p{L}\d'·-]{0,60}(?: (?:of|and|the)){0,3} ){1,6}\p{Lu}[\p{L}\d'·-]{0,60}\s*$/u.exec(
    segment.slice(-100),
  );
  const name = words && nameAt(words[0], 0);
  if (!words || !name || !(looksLikePerson(name.name) || isInstitution(name.name))) return undefined;
  const at = segment.length - words[0].length;
  return { name: name.name, from: at + name.from, to: at + name.to };
}
/** "harbor foods gmbh": who writes itself small. */
const smallName = /^([a-z][\w&·' ,-]{1,60}\b(?:inc|llc|ltd|gmbh|limited|corp|co|ag|plc|b·v|s·a)[·.]?)\s*$/;
/** Whoever "you" is bears the name of a company, a person's, or none. */
const wePronoun = /^(?:we|us|our|you|your)$/i;
