/** Names of companies and people as preambles write them. Texts come with inner dots as "·". */

export interface Name {
  readonly name: string;
  /** Where it stands in the words it was read from. */
  readonly from: number;
  readonly to: number;
}

/**
 * The name that begins these words: "VEGA LABS, INC., a Delaware corporation with offices at …" → "VEGA LABS, INC.".
 * Undefined where no name begins here.
 */
export const entityName = (words: string): string | undefined => nameAt(words, 0)?.name;

/** The same for what stands from this offset on. */
export function nameAt(text: string, at: number): Name | undefined {
  const words = text.slice(at, at + 230);
  const lead =
    /^(?:[\s,;:.*"'●•–—-]|(?<!_)_{1,2}(?!_)){0,20}(?:(?:the|The|THE|That|I,|me,|[Ww]e,|us,|M\/s[·.]?|M\/S[·.]?)\s+(?:(?:company|firm|association)\s+)?(?=[A-Z]))?/.exec(
      words,
    )![0].length;
  const start = words.slice(lead);
  const whole = /^\[[^\]]{1,60}\]|^\{\{[^}]{1,60}\}\}|^\{[^}]{1,60}\}/.exec(start)?.[0] ?? start.slice(0, 200);
  const cut = whole.search(descriptor);
  let name = cut < 0 ? whole : whole.slice(0, cut);
  const ended = suffix.exec(name);
  if (
    ended &&
    ended.index + ended[0].length < name.length &&
    !/^[,\s]*(?:N·?A|L·?P|U·?S·?A|\()/.test(name.slice(ended.index + ended[0].length)) &&
    !/(?:Corporation|Company|CORPORATION|COMPANY) of (?:the )?[A-Z][\w ]{2,40}$/i.test(name)
  )
    name = name.slice(0, ended.index + ended[0].length);
  name = name
    .replace(/(?<![\s,;:"'–—-])[\s,;:"'–—-]+$/, '')
    .replace(stopped, '')
    .replace(/"/g, '');
  if (!ended) name = withoutAddress(name);
  if (name.length < 2 || name.length > 110) return undefined;
  if (!/^(?:[\p{Lu}0-9[{_]|[a-z]+[.·\d-][a-z]|[a-z][A-Z])/u.test(name)) return undefined;
  if (/\b(?:shall|will|hereby|agrees?|agreement|whereas|have|has|is|are)\b/i.test(name)) return undefined;
  if (/\b(?:corporation|company|partnership|entity)$/.test(name)) return undefined;
  // "Inc." at the end of a line has a true stop.
  if (start[name.length] === '.' && /[ ,·](?:Inc|INC|Ltd|LTD|Co|CO|Corp|CORP|[A-Z])$|·[a-z]$/.test(name)) name += '.';
  const to = at + lead + name.length;
  return companyOf(text, name, to) ?? { name: restoreDots(name), from: at + lead, to };
}

/** "Prof. Ann Lee, Sveavägen 10, Stockholm" → "Prof. Ann Lee". */
function withoutAddress(name: string): string {
  const [first = '', next = ''] = name.split(/,\s+/, 2);
  return next && looksLikePerson(first) && !/^(?:Jr|Sr|M·?D|Ph·?D|II|III|Esq)\b/.test(next) ? first : name;
}

/** "Ann Lee, managing director of Acme Ltd, whose registered office is at …": who acts for a company that is described. */
function companyOf(text: string, person: string, to: number): Name | undefined {
  if (!looksLikePerson(person)) return undefined;
  const words = text.slice(to, to + 110);
  const proxy = proxyOf.exec(words);
  const office = proxy ?? officeOf.exec(words);
  const company = office ? nameAt(text, to + office[0].length) : undefined;
  return company && hasLegalForm(company.name) && (proxy || isDescribed(text, company)) ? company : undefined;
}
/** "of legal age, acting in the name and on behalf of Acme, S.A.". */
const proxyOf = /^,? [^;()"]{0,80}\b(?:in the name|on behalf) of (?=\p{Lu})/u;
const officeOf =
  /^,? (?:(?:the|an?|its|[A-Z]?[\w-]+) ){0,4}(?:[Dd]irector|[Oo]fficer|[Pp]resident|[Cc]hairman|[Mm]anager|[Ss]ecretary|[Ss]ignatory) of (?=[A-Z])/;

/** A form that is no abbreviation has no stop: this one ends the sentence. */
const stopped =
  /(?<= (?:LLC|LLP|LP|Limited|LIMITED|GmbH|Company|Corporation|plc|PLC|SL|AG|AB|AS|SE|BV|NV|SA|SAS|UG|KG|Oy|ApS)|\p{L}{5})[.·]$/u;

/** Where a name has ended: what the party is, where it is, for whom it acts. */
const descriptor =
  /(?:,|(?<!\s))\s+(?:an?|with|having|located|whose|through|acting|organi[sz]ed|incorporated|formed|doing|d\/b\/a|dba|DBA|f\/k\/a|a\/k\/a|formerly|t\/a|T\/A|trading as|d·b·a[·.]?|represented|duly|individually|its|as|residing|registered|established|company number|on behalf|for itself|hereinafter|hereafter|herein|existing|together|collectively|by its|by and|under|and its|and\/or|which|who|that|being|both|each|at|from|(?:[A-Z]?[\w-]+ ){0,3}(?:[Dd]irector|[Oo]fficer|[Pp]resident|[Cc]hairman|[Mm]anager|[Ss]ecretary|[Pp]roprietor) of|on the|in connection|for the|to|dated|concerning|regarding|relating|effective|is|are|made|the)\s|(?<!\s)\s*\((?!(?:[A-Z][\w·]{1,40} ?){1,3}\) (?:[A-Z][\w&·-]+,? ){0,5}(?:Co|Ltd|Limited|LIMITED|LTD|CO|Inc|LLC|Corp|GmbH)\b)|(?<!\s)\s*[;:|]|,\s+of\s(?=[A-Z\d])|,\s+\d|,\s+(?:an?|the|as|with|by|in|its|husband|individuals|jointly)\b|,\s+(?:self-employed|freelancer?|sole (?:trader|proprietor|practitioner))\b|,\s+(?:hereby\s+)?(?:agrees?|enters?|ha(?:s|ve)|appoints?|engages?|desires?|wish(?:es)?)\b|\s\d{2,}\s|[.]\s|\s{3,}|\n|\s-\s|\s–\s|\sof\s(?=[[\d])|(?<=[A-Z]{3}) of (?=[A-Z][a-z])|(?:,|(?<!\s))\s+(?:and|AND)\s+(?=[a-z])|,\s+(?:and|AND)\s|,\s+[A-Z][a-z]+,\s+[A-Z]{2}\b|\s(?=(?:Address|(?:Legal|Authorized) [Rr]epresentative|Registered|Authori[sz]ed|Attention|Attn|Tel|Telephone|Phone|Email|Contact|Dated?|Title|Name|Party [A-D])\b)/;

const suffixes =
  'Inc|INC|Incorporated|INCORPORATED|LLC|L·L·C|LC|L·C|Ltd|LTD|Limited|LIMITED|Corp|CORP|Corporation|CORPORATION|Company|COMPANY|Co|CO|LP|L·P|LLP|L·L·P|PLLC|P·C|GmbH|GMBH|KGaA|KGAA|KG|AG|SE|S·A·S|S·A|SAS|SA|S·à r·l|SARL|plc|PLC|P·L·C|N·V|NV|B·V|BV|Pte|PTE|Pty|PTY|Bhd|AB|ASA|A\\/S|ApS|Oy|Oyj|K·K|S·p·A|SpA|S·r·l|N·A|FSB|S·A·P·I|S· de R·L|de C·V|de CV|sp· z o·o|a·s|s·r·o|d·o·o|e·V|Ltda|Lda|DAC|CLG|Pvt|PVT|PJSC|JSC|ULC|LLLP|PBC|CIC|OÜ|UAB|SIA|Kft|Zrt|EOOD|OOD|d·d|UG|OHG|SNC|SCA|SL|S·L|SLU|SRL|Sdn|SDN|Berhad|Co-operative|Cooperative|S/A|Aktiengesellschaft';
/** A legal form is a word of its own: "Health Co" does not end in "Health Co-operative", and "OÜ" ends in a letter too. */
const form = `(?:${suffixes})(?![\\p{L}\\d_-])[·.]?`;
const suffix = new RegExp(`(?:,|(?<!\\s))\\s+${form}(?:,?\\s+(?:& (?=Co)|(?!Co(?:mpany|MPANY|rp)?\\b))${form})*`, 'u');
const legalForm = new RegExp(`[\\s,]${form}`, 'u');
/** Bodies that bear no legal form: universities, funds, towns. */
const institution =
  /\b(?:University|UNIVERSITY|College|Institute|INSTITUTE|Foundation|Hospital|Trust|TRUST|Fund|FUND|Funds|Bank|BANK|Association|Authority|Ministry|Department|Commission|City|CITY|Town|TOWN|Municipality|County|State|Board|Regents|Partners|PARTNERS|Partnership|PARTNERSHIP|Society|Council|Museum|Club|Center|Centre)\b/;

/** A name that can be nothing else: "Responsible" and "Yes" stand beside labels too. */
export const isSomebody = (name: string): boolean =>
  name !== '' && (isBlankName(name) || hasLegalForm(name) || isInstitution(name) || looksLikePerson(name));
export const isInstitution = (name: string): boolean => institution.test(name);

/** Whether these words hold a company, or the like, by name or by what is said of it. */
export const namesLegalPerson = (text: string): boolean => legalForm.test(text) || describedEntity.test(text);
const describedEntity =
  /,? (?:an?|the) (?:[\w'·-]+ ){0,5}(?:corporation|company|partnership|individual|organi[sz]ation|university|institution|trust|association|entity|society|bank)\b/i;

/** Whether a name is a company's, by its form or by what follows it: ", a Delaware corporation", "whose registered office". */
export const isLegalPerson = (text: string, name: Pick<Name, 'from' | 'to'>): boolean =>
  hasLegalForm(text.slice(name.from, name.to)) || isDescribed(text, name);
/** Of a name as it is read or as it is written: "S·A·", "S.A.". */
export const hasLegalForm = (name: string): boolean => legalForm.test(name.replaceAll('.', '·'));
/** Whether what follows a name says what company it is, or where it sits. */
export const isDescribed = (text: string, { to }: Pick<Name, 'from' | 'to'>): boolean =>
  descriptionBehindName.test(text.slice(to, to + 100));
const descriptionBehindName =
  /^[\s,;*"·.)]{0,4}(?:\([^()]{1,60}\)[\s,]{0,2})?(?:an?|the) (?:[\w'·,-]+ ){0,6}(?:corporation|company|partnership|individual|organi[sz]ation|university|institution|trust|association|entity|society|bank|citizen|resident|sole (?:trader|proprietor)|freelancer?|natural person)\b|^[\s,;*"·.)]{0,4}(?:\([^()]{1,60}\)[\s,]{0,2})?(?:(?:having|with) (?:an? |its |their |the )?(?:[\w]+ ){0,3}(?:office|offices|place|places|address|seat)\b|whose (?:registered|principal|address)|organi[sz]ed|incorporated|registered|established|located (?:at|in)|residing|an individual)\b/i;

/** "[*]", "______", "[Name of Customer]": a name left open. */
export const isBlankName = (name: string): boolean => !/[a-z]{2}/i.test(name) || /^[[{_]/.test(name);

/**
 * Whether words written large are a name and not the beginning of a sentence or a defined thing: every word large but the
 * small ones that names hold.
 */
export function looksLikeName(name: string): boolean {
  if (sentenceOpening.test(name)) return false;
  const words = name.split(/[\s,]+/);
  return (
    words.length < 14 &&
    words.every(
      (word) => /^[^a-z]/.test(word) || nameParticles.test(word) || /^[a-z]+(?:[.·-][a-z]*)?[A-Z.]/.test(word),
    )
  );
}
const nameParticles =
  /^(?:of|and|the|for|de|des|du|la|le|les|à|au|aux|di|da|do|dos|das|del|della|delle|dei|degli|van|von|vom|der|den|für|zu|zum|zur|y|e|et|und|in|at)$/;
const sentenceOpening =
  /^(?:In|On|At|As|Upon|Each|Such|This|That|These|Those|Any|All|If|For|From|With|When|Where|During|Under|No|Not|It|Its|An?|By|To|Grant|Gentlemen|Ladies|Dear|Content|Conditions|Terms|Parties|Whereas|Subject|Section|Article|Exhibit|Schedule|Remarketing|Name|Title|Date)\b/;

/** "If permitted by Regulation AB": words that only end like a company. */
export const saysSomething = (name: string): boolean =>
  /^(?:Gentlemen|Ladies|Dear|The parties|The undersigned)\b/.test(name) ||
  (sentenceOpening.test(name) && /^\S+ [a-z]/.test(name)) ||
  name
    .split(/[\s,]+/)
    .slice(1)
    .filter((word) => /^[a-z][a-z-]*$/.test(word) && !nameParticles.test(word)).length > 1;

/** "Dana Reyes", "Dr. Alan P. Crane, M.D.". */
export const looksLikePerson = (name: string): boolean =>
  personName.test(name) && !institution.test(name) && !notPersonWords.test(name);
const personName =
  /^(?:(?:Mr|Ms|Mrs|Dr|Prof|Sir)[·.]? ){0,2}\p{Lu}[\p{L}\d_'’-]+(?: \p{Lu}[·.]?){0,2}(?: (?:de|van|von|der|la|del|bin))?(?: \p{Lu}[\p{L}\d_'’-]+){1,3}(?:,? (?:Jr|Sr|M·?D|Ph·?D|II|III|Esq)[·.]?)?$/u;
const notPersonWords =
  /\b(?:Division|Department|Officer|Director|President|Manager|Services|Office|Branch|Company|Agreement|Group|Street|Avenue|Note|Order|Form|Plan|Act|Project|Program|Fee|Amount|Report|Schedule|Stock|Shares|Series|Securities|Notes|Bonds|Date|Data|Software|System)\b/;

/** Every name with a legal form behind it: "Acme Corp.", "BETA LLC". The form is looked for first: it is rare. */
export function* legalNamesIn(text: string): Generator<Name> {
  let last = 0;
  for (const form of text.matchAll(legalForms)) {
    const begin = Math.max(last, form.index - 200);
    const words = nameBeforeForm.exec(text.slice(begin, form.index));
    if (!words) continue;
    last = form.index + form[0].length;
    const start = begin + words.index;
    const before = joiners.exec(words[0])?.[0].length ?? 0;
    const name = restoreDots(text.slice(start + before, last).replace(stopped, ''));
    if (
      name.length < 120 &&
      !/^(?:The|This|That|Each|Any|Such|Our|Your) \S+$/.test(name) &&
      !/\b(?:and|of|for) the \w+$/.test(name)
    )
      yield { name, from: start + before, to: last };
  }
}
const legalForms = new RegExp(`,? ${form}(?:,? (?:& (?=Co))?${form}){0,4}`, 'gu');
const nameBeforeForm =
  /(?<![\p{L}\d_])\p{Lu}[\p{L}\d_&'·-]{0,30}(?: (?:[\p{Lu}\d&(][\p{L}\d_&'·)-]{0,30}|of|and|the|for)){0,8}$/u;
const joiners =
  /^(?:(?:And|AND|The|By|BY|Between|BETWEEN|With|WITH) )+|^(?:AI|API|Software|Platform|App|Service|Product|Model)s? of |^AN? AFFILIATE OF /;

/** "Acme Robotics, Inc." → "Acme Robotics". */
export const shortName = (name: string): string =>
  name.replace(
    /(?:,|(?<!\s))\s+(?:Inc|LLC|L\.L\.C|Pvt|Pte|Pty|Private Limited|Ltd|Limited|Corp|Corporation|Company|Co|GmbH|LP|L\.P|plc|PLC|LLP|N\.A|S\.A|AG|B\.V|N\.V|A\/S|ApS|Oyj|Oy|S\.p\.A|SpA|S\.r\.l|SARL|ASA)(?![\w-])\.?.*$/is,
    '',
  );

/** What stands where a name or a label might and is nobody. */
export const isNobody = (words: string): boolean => namesNobody.test(words);
const namesNobody =
  /^(?:(?:this |the )?(?:\w+ ){0,4}(?:agreement|contract|addendum|amendment|msa|sow|deed)|.*\bdate|.*\b(?:the|this) company|part(?:y|ies)|each|both|dates?|services?|term|recitals?|purpose|order form|(?:(?:study|research|customer|client|project|training|input|patient|personal|usage|source) )?data(?: ?sets?)?|results|deliverables|documentation|products?|models?|software|pilot|trial|territory|execution|shares?|closing|exchange act|act|sec|commission|system|program|project|page|\W*|\d+(?:st|nd|rd|th)?(?:\W.*)?|usa?|u\.s\.(?! affiliate).*|ladies.*|whereas.*|source.*|exhibit.*|section.*|article.*)$/i;

/** "Acme Labs, Inc·" → "Acme Labs, Inc." */
const restoreDots = (name: string): string => name.replaceAll('·', '.');
