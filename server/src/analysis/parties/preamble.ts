import type { Sentence } from '../clauses.ts';
import {
  isBlank,
  isLegalPerson,
  isNobody,
  looksLikeName,
  looksLikePerson,
  type Name,
  nameAt,
  namesLegalPerson,
  saysSomething,
  shortName,
} from '../names.ts';
import { remembered } from '../remember.ts';
import { add, type Found, isPart, merge, named } from './found.ts';
import { greeting } from './greeting.ts';
import { type Region, regionFrom } from './region.ts';
import { tagsIn } from './tags.ts';

/** Where "between" or "by and among" opens a preamble; cover pages say so too, so the one that tags its parties wins. */
export function inPreamble(sentences: readonly Sentence[]): readonly Found[] {
  let best: readonly Found[] = [];
  let tried = 0;
  let covered = false;
  const letter = greeting(sentences) >= 0;
  for (let i = 0; i < Math.min(sentences.length, 600) && tried < 8; i++) {
    const { clause, facts } = sentences[i]!;
    if (clause.part === 'contents' || clause.part === 'definitions' || (clause.part === 'exhibit' && i > 25)) continue;
    const titled = /^(?:by and )?(?:between|among)$/i.test(facts.heading?.text ?? '');
    const opening = remembered(sentences[i]!, opener, opensPreamble) ?? (titled ? 0 : undefined);
    if (opening === undefined) continue;
    // A letter speaks of other agreements first.
    if (letter && !/\bthis\b/i.test(sentences[i]!.text.slice(0, opening + 20))) continue;
    tried++;
    const region = regionFrom(sentences, i);
    const found = partiesOf(region, opening);
    // In the body, "an agreement between …" is mostly another one; names with labels behind them are believed.
    const opens = i < 12 || (i < 40 && clause.part === 'front') || titled || formal.test(sentences[i]!.text);
    if (!opens && (named(found) < 2 || tagsFor(found, region) < 2)) continue;
    const better = named(found) > named(best) || (named(found) === named(best) && found.length > best.length);
    // A cover page names them; the preamble behind it tags them too.
    const preamble = covered && named(found) >= 2 && tagsFor(found, region) >= 2;
    if (better || preamble) best = found;
    if (named(best) < 2) continue;
    if (preamble || i > 60 || tagsFor(found, region) >= 2) break;
    covered = true;
  }
  return best;
}
/** How many of them are followed by a label of their own. */
const tagsFor = (found: readonly Found[], { text }: Region): number =>
  found.filter(({ label }) => text.includes(`${label}"`) || text.includes(`${label}'`)).length;

/** Where the list of parties may begin: "between" and a name; "between the parties", "between 9 and 5" open nothing. */
function opensPreamble(text: string): number | undefined {
  if (!hint.test(text)) return undefined;
  const opening = opener.exec(text);
  if (!opening) return undefined;
  const rest = text.slice(opening.index + opening[0].length);
  if (!rest.trim()) return opening.index;
  const name = rest.slice(connectors.exec(rest)![0].length);
  return /^(?:[A-Z0-9[{_"'*(●]|[a-z]+[.·-]?[a-z]*[.·][a-z]|[a-z]{1,2}[A-Z])/.test(name) &&
    !/^(?:Section|Article|January|Part(?:y|ies))\b/.test(name)
    ? opening.index
    : undefined;
}
const opener =
  /\b(?:agreement|contract|addendum|amendment|deed|lease|statement of work|dated|made|entered|effective|executed|signed|is|are)\b[^;]{0,400}?\b(?:by and between|by and among|between|among|into (?:by|with(?! effect))|made by|executed by|signed by|concluded by)\b:?|^(?:by and )?(?:between|among|B E T W E E N)\b:?|^(?:the )?parties(?: to this agreement)?(?: are)?:?(?=$| \(?1\)?[.)]? )|\bthe parties to this \w+ are:?/i;
const formal =
  /^(?:[^a-z.;]{0,100}|(?:[A-Z][\w&'-]* ){3,14})(?:this|This|THIS)\b[^.]{0,200}\b(?:made|entered|effective|dated|executed|between|among|BETWEEN|AMONG|MADE|ENTERED)\b|\bparties to this\b/;
/** A cheap look before the dear one. */
const hint = /between|among|B E T W E E N|parties|(?:into|made|executed|signed|concluded) (?:by|with)/i;

/** An opening with no "between": "Synchron, a California corporation (the "Investor"), and …, agree as follows". */
export function inOpening(sentences: readonly Sentence[]): readonly Found[] {
  let best: readonly Found[] = [];
  let tried = 0;
  for (const [i, { text, clause }] of sentences.slice(0, 40).entries()) {
    if (clause.part === 'contents' || !tagged.test(text) || !(namesLegalPerson(text) || blankTagged.test(text)))
      continue;
    const found = partiesOf(regionFrom(sentences, i));
    if (named(found) > named(best) || (named(found) === named(best) && found.length > best.length)) best = found;
    if (named(best) >= 2 || ++tried >= 3) break;
  }
  return best;
}
const tagged =
  /\("|\((?:the|hereinafter|together|each)\b[^()]{0,30}"|\([A-Z]|\b[Hh]erein(?:after)? (?:called|referred)\b/;
const blankTagged = /(?:_{3}|\[ {0,3}[*●·]{0,5} {0,3}\]|\{\w{1,60}\}),? \((?:the )?"/;

/** Names and their tags in a preamble. */
export function partiesOf({ text: all, span }: Region, after?: number): readonly Found[] {
  const found: Found[] = [];
  const opening = after === undefined ? undefined : endOfOpening(all, after);
  const text = all.slice(0, endOfPreamble(all, opening ?? 0));
  let from = opening ?? 0;
  for (const tag of tagsIn(text)) {
    if (tag.to <= from) continue;
    const segment = text.slice(from, tag.from);
    const ended = lastSentence(segment);
    if (found.length >= 2 && (/^\s*[.:]\s/.test(segment) || segment.length > 900 || elsewhere.test(segment))) break;
    const labels = tag.labels.filter((label) => !isNobody(label));
    // What is tagged after the sentence has ended is mostly a thing.
    const sure = opening !== undefined && ended === 0;
    let names = labels.length ? namesBefore(text, from + ended, tag.from, labels[0]!, sure) : [];
    // "… Co., Ltd. Address: 1 Pier Road. Representative: Li Wei (hereinafter "Party A")".
    if (!names.length && ended && labels.length && (isPart(labels[0]!) || particulars.test(segment)))
      names = namesBefore(text, from, tag.from, labels[0]!, false);
    const last = names.at(-1);
    if (last) {
      for (const [i, one] of names.entries()) {
        const its = (tag.shared ? i === 0 : one === last) ? labels : [];
        const label = its[0] ?? shortName(one.name);
        if (!its[0] && tag.shared) continue;
        // "[*] (the "Distributor")": a name that is blank is the label.
        const name = isBlank(one.name) ? label : one.name;
        add(found, { name, label, also: its.slice(1), ...span(one.from, one === last ? tag.to : one.to) });
      }
    } else if (labels.length && sure && nameless.test(segment) && isPart(labels[0]!))
      add(found, { name: labels[0]!, label: labels[0]!, also: labels.slice(1), ...span(tag.from, tag.to) });
    else if (labels.length && found.length && segment.length < 90 && ended === 0)
      found[found.length - 1] = { ...found.at(-1)!, also: [...found.at(-1)!.also, ...labels] };
    from = tag.to;
    if (found.length > 8) break;
  }
  if (found.length >= 2 || opening === undefined || /^\s*(?:the )?part(?:y|ies)\b/i.test(text.slice(from)))
    return found;
  return merge(found, untagged(text, opening, span));
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
  /(?<!\b(?:Inc|INC|Ltd|LTD|Limited|LIMITED|Co|CO|Corp|CORP|LLC|LLP|LP|GmbH|No))[.]["')]?\s+(?=[A-Z])/g;
/** What stands under a name: lines that end in stops and belong to it. */
const particulars = /\b(?:Address|Registered|Representative|Telephone|Tel|Fax|Attention|Zip|Postal|Licen[cs]e No|ID)\b/;
/** Names of another agreement follow. */
const elsewhere = /\b(?:agreement|contract|amendment|dated)\b[^;]{0,80}\b(?:between|among)\b/i;
/** "; and _____ a [resident of] … ("you")": whose name is not even a blank. */
const nameless = /^[\s,;·●•_)-]*(?:(?:and|AND)\b|●|[_[]{2}|an?\s)/;

/** Where the words begin that follow the list of parties. */
function endOfPreamble(text: string, from: number): number {
  closing.lastIndex = from + 20;
  return closing.exec(text)?.index ?? text.length;
}
const closing =
  /\b(?:WHEREAS|Whereas|W ?I ?T ?N ?E ?S ?S ?E ?T ?H|RECITALS?|Recitals?[.:]|Background[.:]|NOW,? THEREFORE|agree(?:s|d)? as follows|TABLE OF CONTENTS|Table of Contents)/g;

/** Where the words end that open the list of parties; in "made by and between" the last of them. */
function endOfOpening(text: string, after: number): number {
  const openings =
    /\b(?:by and between|by and among|between|among|b e t w e e n|into (?:by|with(?! effect))|made by|executed by|signed by|the parties to this \w+ are)\b:?/gi;
  openings.lastIndex = after;
  let end: number | undefined;
  for (let next = openings.exec(text); next && next.index < after + 500; next = openings.exec(text)) {
    // Once a person has been tagged the list has begun; the tag of the paper itself does not count.
    const passed = end === undefined ? [] : tagsIn(text.slice(end, next.index));
    if (passed.some(({ labels }) => labels.some((one) => !isNobody(one)))) break;
    end = next.index + next[0].length;
  }
  return end ?? after + (/^[Pp]arties\W*|^PARTIES\W*/.exec(text.slice(after))?.[0].length ?? 0);
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
    /[,;.\s-](?:and|AND|And)[\s-]+(?:the |THE )?(?=[A-Z[_]|[a-z]+·[a-z]|[a-z][A-Z])|[:.]\s+(?=[A-Z])|\b(?:AGREEMENT|Agreement|CONTRACT|undersigned,)\s+(?=[A-Z])/g,
  ))
    if (match.index > lead) starts.push(match.index + match[0].length);
  const blank = /(?:_{3,}|\[[^\]]{0,20}\]|\{[^{}]{1,60}\}),?\s*$/.exec(segment);
  if (blank && blank.index > lead) starts.push(blank.index);
  const names: (Name & { legal: boolean })[] = [];
  for (const at of starts.slice(0, 12)) {
    const name = nameAt(segment, at);
    if (!name || (!isBlank(name.name) && (isNobody(name.name) || isPart(name.name)))) continue;
    const legal = !saysSomething(name.name) && isLegalPerson(segment, name);
    const open = isBlank(name.name) && /[_\]}]$/.test(name.name);
    const closing = name.to + 3 > segment.length;
    if (
      legal ||
      (open && (sure || closing)) ||
      (looksLikeName(name.name) &&
        (sure ? !pronoun.test(label) || looksLikePerson(name.name) : closing && isPart(label)))
    )
      names.push({ ...name, legal });
  }
  const first = names.find(({ from: at }) => sure && at <= lead + 4) ?? names.find(({ legal }) => legal) ?? names[0];
  if (!first) return [];
  const closes = ({ to: end }: Name): boolean => end + 3 > segment.length;
  const second = names.find(
    (one) =>
      first.legal &&
      one.from > first.to &&
      ((one.legal && /[ .]/.test(one.name)) || (closes(one) && (isBlank(one.name) || looksLikePerson(one.name)))),
  );
  const found = sure && second ? [first, second] : [first];
  return found.map((one) => ({ name: one.name, from: from + one.from, to: from + one.to }));
}
/** Whoever "you" is bears the name of a company, a person's, or none. */
const pronoun = /^(?:we|us|our|you|your)$/i;

const connectors =
  /^[\s,;:.–—·●•-]*(?:(?:and|AND|And|by|among|between|with|of|on the one (?:hand|part)|on the other (?:hand|part)|the following(?: parties)?|\(?[\dA-Ci]{1,3}[).])[\s,;:.–—●•-]+){0,4}(?:(?:the|The|THE)\s+)?/;

/** "between Acme, Inc. and Beta LLC." */
function untagged(text: string, from: number, span: Region['span']): readonly Found[] {
  const found: Found[] = [];
  const stretch = text.slice(from, from + 700);
  for (const part of splitNames(stretch)) {
    const lead = connectors.exec(part.text)![0].length;
    const you = /^you\b/.exec(part.text.slice(lead));
    const name = you ? undefined : nameAt(part.text, lead);
    if (you)
      add(found, {
        name: 'you',
        label: 'you',
        also: [],
        ...span(from + part.from + lead, from + part.from + lead + 3),
      });
    if (!name || isNobody(name.name) || name.name.length < 3) continue;
    if (!looksLikeName(name.name) && !isLegalPerson(part.text, name)) continue;
    const at = from + part.from;
    add(found, { name: name.name, label: shortName(name.name), also: [], ...span(at + name.from, at + name.to) });
    if (found.length >= 2) break;
  }
  return found;
}

/** Cuts at "and" where a name is complete before it. */
function splitNames(text: string): { text: string; from: number }[] {
  const parts: { text: string; from: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(
    /(?:,|;|\s)\s*(?:and|AND|And)\s+(?=(?:the |The |THE )?[A-Z[_{"]|you\b)|\s-\s(?:and|AND)\s-\s/g,
  )) {
    parts.push({ text: text.slice(from, match.index), from });
    from = match.index + match[0].length;
    if (parts.length >= 4) break;
  }
  parts.push({ text: text.slice(from), from });
  return parts;
}
