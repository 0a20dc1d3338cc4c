import type { Agreement } from '../analysis/agreement.ts';
import { memo } from '../analysis/memo.ts';
import { namePattern } from '../analysis/namePattern.ts';
import { shortName } from '../analysis/names.ts';
import type { Party } from '../analysis/parties/party.ts';
import type { Span } from '../analysis/span.ts';
import { saysUs } from './amongUs.ts';
import { calledPlainly, takesApostrophe } from './calledPlainly.ts';
import type { Fill } from './fill.ts';
import { houseWords } from './houseWords.ts';
import { pluralLabelOf } from './numberAgreement.ts';
import { isBritish, memberWord, mostUsed, sectionWord } from './paperHabits.ts';
import type { PartyRole } from './piece.ts';
import { quoteOf } from './placement.ts';
import { productName } from './productName.ts';
import { isSpeaker, type Pronoun, personFor, pronounFor } from './spokenParties.ts';
import { suppliedEach } from './suppliedEach.ts';
import { systemName } from './systemName.ts';
import { calledHere } from './termMapping.ts';

/** An agreement as what is put into it: how it is written, as far as an inserted clause has to imitate it. */
export interface DraftingStyle {
  readonly agreement: Agreement;
  /** What it calls the parties, the things the clauses speak of, and itself. */
  readonly fill: Fill;
  /** What words that go out call a thing for which the paper has no term. */
  readonly names?: ReadonlyMap<string, string>;
  readonly newline: '\n' | '\r\n';
  /** Columns at which paragraphs are wrapped by hand; undefined where a paragraph is one line. */
  readonly width?: number;
  readonly curlyQuotes: boolean;
  /** The lines of a block quote that it stands in. */
  readonly quote?: Span;
  /** What it calls a numbered stretch of itself: Section, clause, Article. */
  readonly section: string;
}

/** What was said about it: the label of the party that supplies the AI, and whether the system keeps its plain name. */
export interface StyleAnswers {
  readonly provider?: string;
  readonly plainly?: boolean;
}

export function draftingStyleOf(agreement: Agreement, asked: StyleAnswers = {}): DraftingStyle {
  const { text, markdown } = agreement;
  // Wrapped by hand: three lines or more, all but the last near one length. A title on its own line is no wrapping.
  const long = markdown.blocks.filter(
    ({ type, words }) => (type === 'paragraph' || type === 'item') && words.text.length > 120,
  );
  const widths = long
    .map(({ start, end }) =>
      text
        .slice(start, end)
        .split(/\r?\n/)
        .slice(0, -1)
        .map(({ length }) => length),
    )
    .filter(
      (lines) =>
        lines.length >= 2 && Math.max(...lines) <= 130 && Math.min(...lines.slice(1)) > Math.max(...lines) * 0.6,
    );
  const width =
    widths.length > long.length / 2
      ? Math.max(60, ...widths.slice(0, 20).map((lines) => Math.max(...lines)))
      : undefined;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return {
    agreement,
    fill: fillFor(agreement, asked),
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    width,
    quote: quoteOf(agreement),
    curlyQuotes: count(/[“”’]/g) > count(/["']/g),
    section: sectionWord(agreement),
  };
}

/** The parties that deal. A company that the text names in passing may have been taken for one: nobody says what it shall do. */
export const dealingParties = memo(({ parties, clauses, text }: Agreement): readonly Party[] => {
  const body = clauses.find(({ part }) => part === 'body')?.start ?? 0;
  return parties.filter(
    ({ label, name, start, also }) =>
      !ownNames.test(label) && (label !== name || start < body || also.some(isSpeaker) || countActs(text, label) > 0),
  );
});

/** 'These Customer Terms ("Terms")': what a paper calls itself signs nothing. */
const ownNames = /^(?:(?:Customer |Service )?Terms|Agreement|Contract|Order|Addendum|Services?|Platform|Schedule)$/;

/** How often somebody of this name is said to do or to have to do something. */
const countActs = (text: string, label: string): number =>
  text.match(
    new RegExp(
      `\\b${namePattern(label)}[*"”]{0,3} (?:shall|will|may|must|agrees?|hereby|warrants|retains|owns|grants|is (?:responsible|entitled|not))\\b`,
      'g',
    ),
  )?.length ?? 0;

/** The label of a part that acts in the paper without having been introduced: the customer of terms that anybody may accept. */
const unnamed: Readonly<Record<PartyRole, readonly string[]>> = {
  provider: ['Provider', 'Supplier', 'Vendor', 'Consultant', 'Contractor', 'Developer'],
  customer: ['Customer', 'Client', 'Subscriber', 'Company', 'Licensee'],
};

/** Who plays this part. Of two parties one is the provider where the other is the customer, and the other way round. */
function playing(agreement: Agreement, role: PartyRole, provider: string | undefined): Party | undefined {
  const parties = dealingParties(agreement);
  if (provider !== undefined && parties.length === 2)
    return parties.find(({ label }) => (label === provider) === (role === 'provider'));
  const found = parties.find((one) => one.role === role);
  if (found) return found;
  const other = role === 'provider' ? 'customer' : 'provider';
  const [only] = parties;
  if (only && parties.length === 1) {
    const { text } = agreement;
    const label = (one: PartyRole) => unnamed[one].find((name) => countActs(text, name) >= 2);
    // One that is named, and one that only has a part: together they are the two.
    if (only.role !== role && label(role)) return { ...only, label: label(role)!, name: label(role)!, also: [], role };
    return only.role !== other && label(other) ? only : undefined;
  }
  if (parties.length !== 2) return undefined;
  // Who is only "you", whoever it may be, takes what is supplied.
  const anyone = parties.find(({ label, name }) => /^you$/i.test(label) && name === label);
  if (anyone && parties.every((one) => one.role === 'unknown'))
    return parties.find((one) => (one === anyone) === (role === 'customer'));
  return parties.some((one) => one.role === other) ? parties.find((one) => one.role !== other) : undefined;
}

function fillFor(agreement: Agreement, { provider, plainly }: StyleAnswers): Fill {
  const { text } = agreement;
  const several = new Set<PartyRole>();
  const spoken: Partial<Record<PartyRole, Pronoun>> = {};
  const apostrophe = new Set<PartyRole>();
  const persons: Partial<Record<PartyRole, Pronoun>> = {};
  const named: Partial<Record<PartyRole, string>> = {};
  const label = (role: PartyRole): string | undefined => {
    const party = playing(agreement, role, provider);
    if (!party) return undefined;
    const pronoun = pronounFor(agreement, party);
    if (pronoun) {
      several.add(role);
      spoken[role] = pronoun;
      if (goesByName(agreement, party)) named[role] = party.label;
      return pronoun.subject;
    }
    const person = personFor(agreement, party);
    if (person) persons[role] = person;
    const plural = person ? undefined : pluralLabelOf(agreement, party);
    if (plural) several.add(role);
    const name = plural ?? usualName(agreement, party);
    if (takesApostrophe(text, name)) apostrophe.add(role);
    return withUsualArticle(agreement, name);
  };
  // What the paper calls itself, where it does so more often than it says "this Agreement".
  const calls = mostUsed(
    text,
    /\b[Tt]h((?:is|ese) (?:[a-z]+ |Service |Customer )?(?:[Aa]greement|[Aa]ddendum|Statement of Work|[Cc]ontract|Amendment|[Tt]erms(?: of Service)?|SOW|Order|Schedule|Subcontract|[Dd]eed|[Ll]etter|M?NDA|MSA|DPA|MOU|Note|[Ii]nstrument))\b(?! is (?:made|entered|between))/g,
  );
  // A letter that speaks of the deal as "this agreement" and of itself as a letter: what ends is the deal.
  const deal = /letter$/.test(calls ?? '') ? text.match(/\b[Tt]h(is [Aa]greement)\b/g) : null;
  // "The present contract", "the Contract": a paper that says "this" never, or of its order form alone.
  const times = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const bare =
    calls === undefined && times(/\b[Tt]he (?:present )?contract\b/g) > 3
      ? 'e contract'
      : times(/\b[Tt]he Contract\b(?! [A-Z])/g) > 2 + times(/\b[Tt]his [A-Z]\w+/g)
        ? 'e Contract'
        : undefined;
  const attached = mostUsed(text, /\b(Exhibit|Schedule|Annex|Appendix|Attachment)s? (?:[A-Z]|\d{1,2})\b/g);
  const british = isBritish(agreement);
  return {
    provider: label('provider'),
    customer: label('customer'),
    several,
    apostrophe,
    persons,
    spoken: several.size && (spoken.provider || spoken.customer) ? spoken : undefined,
    named,
    term: (name) => calledHere(agreement, name),
    articled: (term) => withUsualArticle(agreement, term) !== term,
    agreement: deal && deal.length > 2 ? deal[0].slice(2) : (bare ?? (calls === 'is Agreement' ? undefined : calls)),
    british,
    exhibit: (attached ?? (british ? 'Schedule' : 'Exhibit')).toLowerCase(),
    attachments: attached !== undefined,
    order: /(?:SOW|Statement of Work|Order)$/.test(calls ?? '') ? `th${calls}` : orderOf(text),
    capped: agreement.provisions.has('liability-cap'),
    system: plainly ? undefined : systemName(agreement),
    systemName: plainly || systemName(agreement) ? undefined : productName(agreement),
    each: plainly ? [] : suppliedEach(agreement),
    plain: calledPlainly(agreement),
    parties: capitalParties(text),
    member: memberWord(text),
    us: saysUs(text) && (spoken.provider !== undefined || spoken.customer !== undefined),
    house: houseWords(agreement),
    many: dealingParties(agreement).length > 2,
    ize: british && usesIze(text),
    duty: dutyWord(text),
  };
}

/** "Will" or "must" where the paper says its duties so; undefined where it says "shall". */
function dutyWord(text: string): 'will' | 'must' | undefined {
  const times = (word: string): number => text.match(new RegExp(`\\b${word}\\b`, 'gi'))?.length ?? 0;
  const [shall, will, must] = [times('shall'), times('will'), times('must')] as [number, number, number];
  if (Math.max(will, must) < 2 || Math.max(will, must) < 4 * shall) return undefined;
  return must > 2 * will ? 'must' : 'will';
}

/** "Authorized" and "organize", in a paper that is British by its other words. */
const usesIze = (text: string): boolean =>
  (text.match(/\b(?:un)?(?:author|organ|recogn|util|commercial|real|anonym|memor)iz\w+/gi)?.length ?? 0) >
  (text.match(/\b(?:un)?(?:author|organ|recogn|util|commercial|real|anonym|memor)is\w+/gi)?.length ?? 0);

/** Whether the paper goes on calling somebody by name whom it speaks to or of as "you" or "I": "the Studio". */
const goesByName = ({ sentences }: Agreement, { label, name }: Party): boolean =>
  !isSpeaker(label) &&
  (label !== shortName(name) || sentences.filter(({ text }) => text.includes(label.replaceAll('.', '·'))).length > 4);

/** Of the names that a party has the one that the paper goes on using. */
function usualName({ sentences }: Agreement, { label, also }: Party): string {
  const body = sentences.filter(({ clause }) => clause.part !== 'front' && clause.part !== 'signatures');
  const uses = (name: string): number => {
    const used = new RegExp(`(?<!\\w)${namePattern(name)}(?!\\w)(?! [A-Z])`);
    return body.filter(({ text }) => used.test(text)).length;
  };
  const named = also.filter((name) => /^[A-Z]/.test(name) && !/^(?:We|Us|Our|You|Your)$/.test(name));
  return [label, ...named].map((name) => ({ name, times: uses(name) })).sort((a, b) => b.times - a.times)[0]!.name;
}

/** The paper under which things are ordered, as this one calls it, with its article. */
function orderOf(text: string): string | undefined {
  const own = mostUsed(
    text,
    /(?<!\b[Tt]his )\b(SOW|[Ss]tatement of [Ww]ork|[Ww]ork [Oo]rder|[Oo]rder [Ff]orm|[Tt]ask [Oo]rder|[Pp]urchase [Oo]rder|[Pp]roject [Oo]rder)s?\b/g,
  );
  return own && `${/^(?:SOW|[AEIOaeio])/.test(own) ? 'an' : 'a'} ${own}`;
}

/** Whether it writes "each Party", third parties aside. */
const capitalParties = (text: string): boolean => {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return (
    count(/\b(?:each|either|neither|other|the|both) (?:Party|Parties)\b/gi) > 0 &&
    count(/\b(?:[Ee]ach|[Ee]ither|[Nn]either|[Oo]ther|[Tt]he|[Bb]oth) (?:Party|Parties)\b/g) >
      count(/\b(?:[Ee]ach|[Ee]ither|[Nn]either|[Oo]ther|[Tt]he|[Bb]oth) (?:party|parties)\b/g)
  );
};

/** "the Consultant" where the paper says so more often than not. */
function withUsualArticle({ sentences }: Agreement, label: string): string {
  let articles = 0;
  let bare = 0;
  for (const { text } of sentences) {
    for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + label.length)) {
      // "Authority Data" speaks of the data.
      if (/^ [A-Z]/.test(text.slice(at + label.length, at + label.length + 2))) continue;
      if (/\bthe $/i.test(text.slice(Math.max(0, at - 4), at))) articles++;
      else bare++;
    }
    if (articles + bare > 40) break;
  }
  return articles > bare ? `the ${label}` : label;
}

/** Breaks lines at the paper's width; snippet syntax counts as what it shows. */
export function wrap(text: string, width: number, indent: string, start = 0): string {
  return text
    .split('\n')
    .map((line, index) => {
      const begin = index ? 0 : start;
      if (begin + line.length <= width || line.startsWith('|') || line.startsWith('#')) return line;
      const lead = /^ */.exec(line)![0];
      let out = lead;
      let column = begin + lead.length;
      let first = true;
      for (const word of line.slice(lead.length).split(' ')) {
        const shown = word.replace(/\$\{\d+:?/g, '').replace(/[}\\]/g, '').length;
        if (!first && column + 1 + shown > width) {
          out += '\n' + indent + word;
          column = indent.length + shown;
        } else {
          out += (first ? '' : ' ') + word;
          column += shown + (first ? 0 : 1);
        }
        first = false;
      }
      return out;
    })
    .join('\n');
}
