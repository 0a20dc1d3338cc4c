import type { Block } from './block.ts';

/** How many letters of each kind. */
export interface Letters {
  readonly capitals: number;
  readonly small: number;
}

/** What keeps its first letters where a paper in capitals is read as if in small ones. */
export interface CapitalNames {
  /** In small letters as they are written, by their first word in capitals; the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly labels: ReadonlySet<string>;
  readonly acronyms: ReadonlySet<string>;
  /** The same for the same names. */
  readonly key: string;
}

/** The names and terms of a paper in capitals: where it defines them, where it says who is who, and what everyone writes so. */
export function capitalNames(blocks: readonly Block[]): CapitalNames {
  const found = new Set<string>();
  const add = (words: string): void => {
    const one = words
      .trim()
      .replace(/^THE\s+/, '')
      .replace(/(?<![,.;:])[,.;:]+$/, '');
    if (one.length > 1 && one.length < 90 && /^[A-Z\d]/.test(one) && !speakers.test(one)) found.add(one);
  };
  // A party's label has no plural: "ITS CUSTOMERS" are not Customer.
  const labels = new Set<string>();
  let termsTable = -1;
  for (const [i, { words, cell }] of blocks.entries()) {
    const { text } = words;
    const opens = i < 40 && /\b(?:BETWEEN|AMONG)\b/.test(text);
    for (const pattern of quotedTerms)
      for (const match of text.matchAll(pattern))
        for (const term of match.slice(1))
          if (term) {
            add(term);
            if (opens) labels.add(withFirstCapitals(term));
          }
    for (const { type, start, end } of words.marks)
      if (type !== 'link' && end - start < 60 && (setOff(text, start, end) || (opens && type === 'strong')))
        add(text.slice(start, end).replace(/"/g, ''));
    if (cell?.column === 0) {
      if (cell.row === 0) termsTable = /^(?:DEFINED )?(?:TERMS?|DEFINITIONS?)$/.test(text.trim()) ? cell.table : -1;
      const next = blocks[i + 1];
      const beside = next?.cell?.table === cell.table && next.cell.row === cell.row && i < 60;
      if (text.length < 60 && (cell.table === termsTable ? cell.row > 0 : beside && companyForm.test(next.words.text)))
        add(text.replace(/"/g, ''));
    }
    for (const name of companiesIn(text)) add(name);
    if (i < 40) for (const match of text.matchAll(titleOfPaper)) add(match[1]!);
    for (const match of text.matchAll(townsAndLands)) add(match[1]!);
    for (const match of text.matchAll(origins)) add(match[1]!);
    if (i < 40 && /\("|\(THE "|HEREINAFTER|HEREAFTER/.test(text)) for (const name of somebodyIn(text)) add(name);
    for (const match of text.matchAll(bareLabels)) add(match[1] ?? match[2]!);
  }
  const byFirst = new Map<string, string[]>();
  const all = [...found].slice(0, mostNames);
  for (const one of [...all, ...always]) {
    const first = firstWordOf(one);
    byFirst.set(first, [...(byFirst.get(first) ?? []), withFirstCapitals(one)]);
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.length - a.length);
  return { byFirst, labels, acronyms, key: `${all.join('|')} ${[...labels].join('|')}` };
}
const mostNames = 400;
/** "("YOU")": who speaks is written in small letters anyway. */
const speakers = /^(?:WE|US|OURS?|YOU|YOURS?|ME|MY|I)$/;

/** The name that begins here, as it is written in small letters, its plural with it. */
export function nameBegins(source: string, at: number, { byFirst, labels }: CapitalNames): string | undefined {
  const first = firstWordOf(source.slice(at, at + 40));
  for (const key of [first, first.replace(/(?:'S|S|')$/, '')])
    for (const name of byFirst.get(key) ?? []) {
      const end = at + name.length;
      if (source.slice(at, end) !== name.toUpperCase()) continue;
      const more = (labels.has(name) ? endsLabel : endsTerm).exec(source.slice(end, end + 4));
      if (more) return name + more[0].toLowerCase();
    }
  return monthAt(source, at);
}

const endsLabel = /^(?:'S)?(?![\p{L}\d])/u;
const endsTerm = /^(?:'?S|ES)?(?![\p{L}\d])/u;

/** "MAY 4, 2026", "4 MAY": a month has a figure beside it, and "MAY" alone is a verb. */
function monthAt(source: string, at: number): string | undefined {
  const month = /^(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b/.exec(
    source.slice(at, at + 10),
  )?.[0];
  if (!month) return undefined;
  const beside =
    /^\s\d/.test(source.slice(at + month.length, at + month.length + 2)) ||
    /\d(?:ST|ND|RD|TH)?(?: DAY OF)?\s$/.test(source.slice(Math.max(0, at - 12), at));
  return beside ? withFirstCapitals(month) : undefined;
}

const firstWordOf = (words: string): string => /^[\p{L}\d'&]+/u.exec(words)?.[0] ?? '';

/** "CHANGE OF CONTROL" → "Change of Control", "TESSERA AI LTD" → "Tessera AI Ltd". */
const withFirstCapitals = (words: string): string =>
  words.replace(/[\p{L}\d][\p{L}\d']*/gu, (one, at: number) =>
    acronyms.has(one) ||
    /\d/.test(one) ||
    (one.length > 1 && !/[AEIOUY\P{ASCII}]/u.test(one)) ||
    (one.length === 1 && words[at + 1] === '.')
      ? one
      : at > 0 && between.test(one)
        ? one.toLowerCase()
        : one === 'GMBH'
          ? 'GmbH'
          : one[0]! + one.slice(1).toLowerCase(),
  );
const between = /^(?:OF|AND|OR|THE|FOR|TO|IN|ON|BY|A|AN|WITH|S)$/;

/** Quotation marks that define, not those around what is only quoted: "AS IS". */
const quotedTerms: readonly RegExp[] = [
  /"(?:THE )?([A-Z][^"]{0,60})"(?=\s{0,2}(?:\([^()]{0,80}\)\s)?(?:SHALL |WILL |EACH )?(?:MEANS?|REFERS?|IS DEFINED|ARE DEFINED|HAS|HAVE|INCLUDES?|IS|ARE)\b|\s{0,2}[:–—-]|\s*$)/g,
  /\([^()"]{0,60}"(?:THE )?([A-Z][^"]{0,60})"(?:(?:,? (?:AND|OR)(?: THE)?|,) "([A-Z][^"]{0,60})")?[^()"]{0,60}\)/g,
  /\b(?:HEREINAFTER|HEREAFTER|REFERRED TO AS|CALLED|KNOWN AS|DEFINED AS|(?:IS|ARE|BE)(?: THE| AN?))[^"().]{0,30}"(?:THE )?([A-Z][^"]{0,60})"/g,
];
const bareLabels =
  /\((?:THE )?((?!SASU?\b|GMBH\b|UK\b|US\b|NO\b)[A-Z][A-Z-]{2,24}(?: [A-Z]{3,12})?)\)|\bHEREIN(?:AFTER)?,? (?:(?:REFERRED TO AS|CALLED|KNOWN AS) )?(?:THE )?([A-Z]{3,}(?: [A-Z]{3,})?)(?=[,;.)]| AND\b|\s*$)/g;

/** Bold or slanted words that a verb defines, that stand in brackets, or that a colon or a dash sets before their meaning. */
const setOff = (text: string, start: number, end: number): boolean =>
  /^"?\s{0,2}(?:MEANS?|REFERS? TO|HAS THE MEANING|IS|ARE)\b/.test(text.slice(end, end + 20)) ||
  /\((?:EACH,? |COLLECTIVELY,? )?(?:THE |AN? )?"?$/.test(text.slice(Math.max(0, start - 24), start)) ||
  (start < 8 && (/^"?\s?[:–—]/.test(text.slice(end, end + 3)) || text[end - 1] === ':'));

const companyForm =
  /,? (?:INC|INCORPORATED|LLC|LTD|LIMITED|CORP|CORPORATION|COMPANY|CO|LP|LLP|PLC|GMBH|AG|SE|SA|SAS|SARL|BV|NV|OY|N\.V|B\.V|S\.A|L\.P|L\.L\.C)\b(?! (?:LIABILITY|TO|BY)\b)/;
const companyForms = new RegExp(companyForm.source, 'g');

/** The words before each legal form, back to what only joins names: "IS BETWEEN VEGA LABS, INC." */
function* companiesIn(text: string): Generator<string> {
  for (const form of text.matchAll(companyForms)) {
    // "AND VEGA" joins two names, "FOODS AND MORE LLC" is a name: nobody can tell, and the shorter does no harm.
    const { words, behind } = nameBefore(text, form.index);
    if (words && !(/^AN?$/.test(behind) && /Y$|ON$|ED$/.test(form[0]))) yield words + form[0];
  }
}

/** Who is named before a label, an "a bank", an address, behind what joins the parties. */
function* somebodyIn(text: string): Generator<string> {
  for (const { index } of text.matchAll(describedSo)) {
    const { words, behind } = nameBefore(text, index);
    if (words && /^(?:BETWEEN|AMONG|AND|WITH|BY)$/.test(behind)) yield words;
  }
}
const describedSo =
  /,? \((?:"|THE "|HEREINAFTER|HEREAFTER)|, (?:AN?|OF|WITH|WHOSE|LOCATED|HAVING|INCORPORATED|RESIDING|HEREINAFTER|HEREAFTER)\b/g;

/** Up to six words before a place, none of which only joins names; and the word that does, before them. */
function nameBefore(text: string, at: number): { readonly words: string; readonly behind: string } {
  const before = text.slice(Math.max(0, at - 100), at).split(' ');
  let from = before.length;
  while (
    from > 0 &&
    before.length - from < 6 &&
    /^[A-Z\d&][A-Z\d&'.-]*$/.test(before[from - 1]!) &&
    !joinsNames.test(before[from - 1]!)
  )
    from--;
  return { words: before.slice(from).join(' '), behind: before[from - 1] ?? '' };
}
const joinsNames =
  /^(?:AND|LIABILITY|ANOTHER|OR|BY|BETWEEN|AMONG|WITH|THE|AN?|IS|ARE|OF|TO|FOR|FROM|IN|THAT|EACH|ANY|SUCH|ITS|THIS|SHALL|WILL|MAY|LIMITED|PRIVATE|PUBLIC|STOCK)$|^[A-Z]\.$/;
const titleOfPaper = /\bTHIS ((?!AGREEMENT\b)(?:[A-Z-]{2,20} ){1,4}AGREEMENT)\b/g;
const townsAndLands =
  /\b(?:LAWS?|COURTS?|STATE|COMMONWEALTH|PROVINCE|CITY|COUNTY|REPUBLIC|CANTON) (?:OF|IN) (?!THE |THIS |ANY |THAT |EACH |EITHER |SUCH |LAW |A |COMPETENT |STATE |COMMONWEALTH |CITY )((?:(?:NEW|NORTH|SOUTH|WEST|RHODE|UNITED|SAN|LOS|HONG|BRITISH|NOVA|SAUDI|CZECH) )?[A-Z]{3,}(?: AND WALES)?)\b/g;
const origins =
  /\b(?:AN?|THE) ((?:(?:NEW|NORTH|SOUTH|WEST|RHODE) )?(?!LIMITED|PRIVATE|PUBLIC|NATIONAL|STOCK|PARENT|THIRD|SINGLE|JOINT|HOLDING|GROUP|PUBLICLY|NON|LISTED|GENERAL|CLOSE|SUCCESSOR|COMPETING|LARGER|SMALL)[A-Z]{4,}) (?:(?:LIMITED LIABILITY|LIMITED|PRIVATE|PUBLIC|STOCK|PUBLIC LIMITED|PUBLIC BENEFIT) )?(?:CORPORATION|COMPANY|PARTNERSHIP)\b/g;

/** What everyone writes with capitals. */
const always: readonly string[] = [
  'AGREEMENT',
  'SECTION',
  'EXHIBIT',
  'SCHEDULE',
  'ANNEX',
  'APPENDIX',
  'ATTACHMENT',
  'ARTICLE',
  'UNITED STATES',
  'EUROPEAN UNION',
  'ENGLISH',
  'GERMAN',
  'FRENCH',
  'AMERICAN',
  'EUROPEAN',
];
const acronyms: ReadonlySet<string> = new Set(
  'AI,IP,API,APIS,LLM,LLMS,ML,GPU,GPUS,SLA,SOW,SOWS,NDA,MSA,DPA,GDPR,CCPA,CPRA,HIPAA,PHI,PII,USA,UK,EU,EEA,SOC,ISO,NIST,ICC,LCIA,AAA,JAMS,UNCITRAL,USD,EUR,GBP,CHF,URL,PDF,HTML,SQL,CRM,ERP,WHEREAS,WITNESS,WHEREOF,LLC,LLP,LP,PLC,AG,SE,SA,SAS,SARL,BV,NV,PTY,USPTO,SDK,SDKS'.split(
    ',',
  ),
);
