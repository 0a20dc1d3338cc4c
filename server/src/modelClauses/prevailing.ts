import type { Agreement } from '../analysis/agreement.ts';
import { type Clause, placeName, type Sentence } from '../analysis/clauses.ts';
import { listInWords } from '../analysis/phrasing.ts';
import type { Provision } from '../analysis/provisions/provision.ts';
import { overlaps, type Span } from '../analysis/span.ts';
import { type Cure, contraryTo } from './contrary.ts';
import { deems, preexistingMaterials } from './contraryWords.ts';
import type { DraftingStyle } from './draftingStyle.ts';
import type { ModelClause, Side } from './library.ts';
import { wordFor } from './paperHabits.ts';
import { topArticle } from './placement.ts';

/**
 * What stands in the paper and says otherwise than a clause that comes in. Two sentences that dispose of one thing leave it
 * to a court which of them counts; so the new one says that it goes before the old: "Notwithstanding Section 4.2, …".
 * What is said for the side that the clause is for stays: the new one is subject to it.
 * @param home the article into which the clause goes
 * @param replaced the sentence that goes out for it
 */
export function prevailing(
  { agreement, section, fill }: DraftingStyle,
  { over }: ModelClause,
  text: string,
  home: Clause | undefined,
  replaced: Span | undefined,
  side: Side,
  behind?: Clause,
): string {
  const speaks = fill.spoken !== undefined && fill.spoken.provider?.subject === 'I';
  const contrary = contraryTo(agreement, text, replaced ? [replaced] : [], side);
  // What prevails over all of the paper names besides what is known to stand against it.
  if (notwithstanding.test(text)) {
    const against = contrary.filter(({ cure }) => cure === 'over').map(({ sentence }) => sentence);
    const known = placesNamed(against, agreement, section, apartFrom(home, text), replaced, behind).filter(
      (name) => name !== '',
    );
    return text.replace(
      notwithstanding,
      (_, head: string, of: string) =>
        `${head}${speaks ? 'Despite anything else' : `Notwithstanding anything ${of}`} in this Agreement${known.length ? `, including ${cite(known)}` : ''},`,
    );
  }
  // A sentence behind another prevails over that one, and over what says the same elsewhere.
  if (foregoing.test(text)) {
    const against = contrary.filter(({ cure, sentence }) => cure === 'over' && sentence.clause !== behind);
    const known = placesNamed(
      against.map(({ sentence }) => sentence),
      agreement,
      section,
      home,
      replaced,
      behind,
    ).filter((name) => name !== '');
    return known.length ? text.replace(foregoing, `$1 and ${cite(known)},`) : text;
  }
  if (/\b(?:Notwithstanding|Despite|Without limiting)\b/.test(text.slice(0, 200)) || (!over.length && !contrary.length))
    return text;
  const opposed = agreement.provisions
    .of(...over, ...(over.includes('uncapped-liability') ? (['indemnity'] as const) : []))
    .filter(
      (one) =>
        (one.kind !== 'indemnity' || unlimited.test(one.sentence.text)) &&
        saysOtherwise(one, text, side) &&
        // What gives the provider the same stands with it.
        !(/^(?:\*\*.{2,90}?\*\*\s+)?\[Provider\] (?:owns|retains)\b/.test(text) && one.to === 'provider') &&
        !(/(?<!\bthat )\[Customer\] owns\b/.test(text) && givesCustomer(agreement, one)) &&
        !(replaced && one.start < replaced.end && replaced.start < one.end),
    );
  const curable = (how: Cure): readonly Sentence[] =>
    contrary.filter(({ cure }) => cure === how).map(({ sentence }) => sentence);
  const places = [
    ...opposed.map(({ sentence }) => sentence),
    ...curable('over'),
    ...(over.includes('work-for-hire') && opposed.length ? sweepers(agreement, opposed) : []),
    ...(over.includes('model-ownership') && /\bhereby assigns?\b/.test(text) ? reserving(agreement) : []),
  ].sort((a, b) => a.start - b.start);
  if (places.length) {
    const what = placesInWords(text, places, agreement, section, home, replaced, side, behind);
    return led(text, speaks ? 'Despite' : 'Notwithstanding', speaks ? what.replace('to the contrary', 'else') : what);
  }
  const own = replaced && agreement.sentences.find((one) => overlaps(one, replaced))?.clause;
  const beside = curable('beside').filter(({ clause }) => clause !== own);
  // "Without limiting Section 3", in Section 3.
  const named = beside.map((sentence) =>
    sentence.clause === home ? 'the foregoing' : citation(agreement, sentence, section),
  );
  return beside.length && !named.includes('')
    ? led(text, 'Without limiting', listInWords(grouped([...new Set(named)])))
    : text;
}

/** "The foregoing", and the numbers behind one word. */
const grouped = (names: readonly string[]): readonly string[] => {
  const numbers = names.filter((name) => name !== 'the foregoing');
  return [...(numbers.length < names.length ? ['the foregoing'] : []), ...(numbers.length ? [cite(numbers)] : [])];
};

const foregoing = /^(Notwithstanding the foregoing),/;
const notwithstanding = /^((?:\*\*.{2,90}?\*\*\s+)?)Notwithstanding anything (to the contrary|else) in this Agreement,/;

/** Other words of the same sentence tell to whom it gives, where these do not. */
const givesCustomer = ({ provisions }: Agreement, { sentence }: Provision): boolean =>
  provisions.all.some((one) => one.sentence === sentence && one.to === 'customer');

/** The clause with its lead: "**Title.** Notwithstanding Section 4.2, it …". */
function led(text: string, lead: string, what: string): string {
  const head = /^(?:\*\*.{2,90}?\*\*\s+)?/.exec(text)![0];
  const body = text.slice(head.length);
  return `${head}${lead} ${what}, ${/^(?:[[{]|[A-Z]{2})/.test(body) ? body : body.charAt(0).toLowerCase() + body.slice(1)}`;
}

/** The places by their numbers; where the paper counts nothing, by where they stand. */
function placesInWords(
  text: string,
  places: readonly Sentence[],
  agreement: Agreement,
  section: string,
  home: Clause | undefined,
  replaced: Span | undefined,
  side: Side,
  behind: Clause | undefined,
): string {
  const others = elsewhere(places, agreement, home, replaced, behind);
  const named = placesNamed(places, agreement, section, home, replaced, behind);
  const counted = named.length > 0 && named.every((name) => /\d/.test(name));
  if (!counted && home && places.every(({ clause }) => topArticle(agreement, clause) === home)) return 'the foregoing';
  const known = placesNamed(places, agreement, section, apartFrom(home, text), replaced, behind).filter(
    (name) => name !== '',
  );
  // Who is served by the new words wants no word forgotten that goes the other way.
  if (side !== 'neutral' || known.length < named.length || named.length > mostNamed)
    return ['anything to the contrary in this Agreement', ...(known.length ? [`including ${cite(known)}`] : [])].join(
      ', ',
    );
  return listInWords([
    ...(others.length < places.length ? ['the foregoing'] : []),
    ...(named.length ? [cite(named)] : []),
  ]);
}

/** Where there are more of them, there may be more still. */
const mostNamed = 5;
/** A paragraph with a title of its own is not part of the one behind which it stands: that is named like others. */
const apartFrom = (home: Clause | undefined, text: string): Clause | undefined =>
  home?.style === 'run-in' && /^\*\*/.test(text) ? undefined : home;

/** Places in other clauses than the one that the new words stand in. */
function elsewhere(
  places: readonly Sentence[],
  agreement: Agreement,
  home: Clause | undefined,
  replaced: Span | undefined,
  behind: Clause | undefined,
): readonly Sentence[] {
  const own = replaced && agreement.sentences.find((one) => overlaps(one, replaced))?.clause;
  return places.filter(({ clause }) => clause !== own && clause !== home && clause !== behind);
}

const placesNamed = (
  places: readonly Sentence[],
  agreement: Agreement,
  section: string,
  home: Clause | undefined,
  replaced: Span | undefined,
  behind: Clause | undefined,
): readonly string[] => {
  const names = [
    ...new Set(
      elsewhere(places, agreement, home, replaced, behind).map((sentence) => citation(agreement, sentence, section)),
    ),
  ];
  // "§ 13 (2) and § 13": the paragraph is what is meant, and not all of the section.
  return names.filter(
    (name) =>
      !name ||
      !names.some((other) => other !== name && /^ ?\(/.test(other.slice(name.length)) && other.startsWith(name)),
  );
};

/** "Section 4.1", "Sections 4.1 and 8.3", "Sections 4.1, 4.2 and 8.3". */
export function cite(said: readonly string[]): string {
  const names = mergeSections(said);
  const heads = names.map((name) => headedName.exec(name)?.[1]);
  if (names.length > 1 && !heads.includes(undefined)) return `the sections headed ${listInWords(heads as string[])}`;
  const [word = ''] = (names[0] ?? '').split(' ');
  if (names.length < 2 || !names.every((name) => name.startsWith(`${word} `) && /\d/.test(name)))
    return listInWords(names);
  return `${word === '§' ? '§§' : `${word}s`} ${listInWords(names.map((name) => name.slice(word.length + 1)))}`;
}

const headedName = /^the section headed (.+)$/;
/** "Section 4 (Assignment)" and "Section 4 (License)" are one section. */
function mergeSections(names: readonly string[]): readonly string[] {
  const titles = new Map<string, string[]>();
  for (const name of names) {
    const [, section = name, title] = /^(.+ \d+) \((\D+)\)$/.exec(name) ?? [];
    titles.set(section, [...(titles.get(section) ?? []), ...(title ? [title] : [])]);
  }
  return [...titles].map(([section, own]) => (own.length ? `${section} (${listInWords(own)})` : section));
}

/** What is only a definition or keeps the same back already does not stand against it; a disclaimer only against a promise. */
function saysOtherwise({ kind, clause, elements, sentence }: Provision, text: string, side: Side): boolean {
  if (clause.part !== 'body') return false;
  if (kind === 'anti-assignment' && (/^Nothing in this\b/.test(sentence.text) || !transferWords.test(sentence.text)))
    return false;
  // What was taken for such a sentence by its place alone is not named: a list with a stranger in it is struck.
  if (!(kind === 'disclaimer' || kind === 'outputs-as-is' ? disclaims : disposes).test(sentence.text)) return false;
  if (kind === 'disclaimer' || kind === 'outputs-as-is')
    return (
      side !== 'provider' &&
      /\bwarrants?\b|\bshall (?:reach|meet)\b/.test(text) &&
      !/\b(?:other|further) warrant/i.test(sentence.text)
    );
  return !elements.has('kept') && !elements.has('carve-out');
}

const transferWords = /\b(?:assign|transfer|novat|deleg|convey|dispos|sell)/i;
const disclaims =
  /\bwarrant|\bas[- ]is\b|\bguarant|\bdisclaim|\bresponsib|\bliab|\brefund|\berrors?\b|\bwrong\b|\binaccura/i;
const disposes =
  /\bassign|\btransfer|\bown(?:s|ed|er|ership)?\b|\bbelong|\bpropert|\bvests?\b|\btitle\b|\bfor[- ]hire\b|\blicen[cs]e|\brights?\b|\bpass(?:es)?\b|\bshar(?:e|es|ed)\b|\bjoint|\bliab|\bindemn|\blimit|\bbecomes?\b|\breverts?\b/i;

/** Definitions of what passes by the opposed sentences that take in what was there before, or was used to make it. */
const sweepers = ({ sentences }: Agreement, opposed: readonly Provision[]): readonly Sentence[] =>
  sentences.filter(({ text, clause: { part } }) => {
    if ((part === 'body' || part === 'definitions') && deems.test(text) && preexistingMaterials.test(text)) return true;
    const [, term] = /"([A-Z][\w ]{2,40})"[^.;]{0,30}\b(?:means?|includes?)\b/.exec(text) ?? [];
    return (
      term !== undefined &&
      (part === 'body' || part === 'definitions') &&
      /\b(?:incorporated in|embodied in|used to make|pre-?existing|background|tools?|libraries)\b/i.test(text) &&
      opposed.some(({ sentence }) => sentence.text.includes(term))
    );
  });

/** Where all rights in the software or service that holds the models are said to be somebody's. */
const reserving = ({ sentences }: Agreement): readonly Sentence[] =>
  sentences.filter(
    ({ text, clause }) =>
      clause.part === 'body' &&
      /\b(?:all|any) (?:intellectual property|rights?)\b[^.;]{0,60}\bin (?:and to )?(?:the |its |our )?(?:Software|Platform|Services?|System|Product|[Mm]odels?)\b[^.;]{0,80}\b(?:belongs?|vests?|remains?|owned|property)\b/i.test(
        text,
      ),
  );

/** An indemnity that says so is a liability without a limit. */
const unlimited = /\bwithout (?:any )?limit(?:ation)?\b(?! to)|\bunlimited\b/i;

/** The name of a part that has no number: by its heading, where no other is headed like it. */
function headed(clauses: readonly Clause[], clause: Clause): string {
  let titled: Clause | undefined = clause;
  while (titled && titled.style !== 'heading' && titled.style !== 'run-in') titled = titled.parent;
  const title = titled?.title ?? '';
  const own =
    title.length > 2 &&
    title.length < 60 &&
    !/^(?:executed|signed|signatures?|in witness)\b/i.test(title) &&
    clauses.filter((one) => one.title === title).length === 1;
  return own && titled?.part === 'body' ? `the section headed "${title}"` : '';
}

/** "Clause 17 (Assignment)", of a titled paragraph in an article that has a number. */
function withinNumbered(
  { clauses, text }: Pick<Agreement, 'clauses' | 'text'>,
  { parent, title, part }: Clause,
  section: string,
): string | undefined {
  if (!parent?.number || part !== 'body') return undefined;
  if (clauses.filter((one) => one.number === parent.number && one.part === part).length > 1) return undefined;
  return `${wordFor(parent.number, text, section)} ${parent.number}${title ? ` (${title})` : ''}`;
}

/** "Section 4.2", "§ 13 (3)"; empty where a number does not tell one place from another. */
export function citation({ clauses, text }: Agreement, { clause, labels, block }: Sentence, section: string): string {
  const { number, heading } = clause;
  if (clause.part === 'exhibit') return '';
  // "(a) *Transfer.*", in clause 14.
  const label = !number && labels.length ? clause.parent : undefined;
  if (
    label?.number &&
    clauses.filter(({ number: one, part }) => one === label.number && part === label.part).length === 1
  )
    return `${wordFor(label.number, text, section)} ${placeName(label, labels)}`;
  if (!number) return withinNumbered({ clauses, text }, clause, section) ?? headed(clauses, clause);
  if (clauses.filter((one) => one.number === number && one.part === clause.part).length > 1) return '';
  // "ARTICLE II": a Roman number is no section's where the headings say what they are.
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', heading.start - 1)), heading.end);
  const own = /§\s*\d/.test(line)
    ? '§'
    : /^[IVXL]+$/.test(number) && /\barticle\b/i.test(line)
      ? 'Article'
      : wordFor(number, text, section);
  // "Article 12", and under it a list of paragraphs that Markdown counts.
  const { ordinals } = block;
  const item = clause.style === 'heading' && !labels.length && ordinals.length === 1 ? `(${ordinals[0]})` : '';
  const name = placeName(clause, labels) + item;
  return `${own} ${own === '§' ? name.replace(/(?<=\d)\(/, ' (') : name}`;
}
