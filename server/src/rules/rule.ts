import type { Agreement, DealPaper } from '../analysis/agreement.ts';
import type { Attributes } from '../analysis/attributes.ts';
import type { Sentence } from '../analysis/clauses.ts';
import { isNoProse } from '../analysis/facts/facts.ts';
import type { Kind } from '../analysis/kind.ts';
import { sourceOffset, textOffset } from '../analysis/page/blocks.ts';
import { blockAt } from '../analysis/page/shown.ts';
import type { Party, Role } from '../analysis/parties/party.ts';
import type { Provisions } from '../analysis/provisionList.ts';
import type { Provision, ProvisionKind } from '../analysis/provisions/provision.ts';
import type { Span } from '../analysis/span.ts';
import type { Terms } from '../analysis/terms.ts';
import type { Fix } from '../modelClauses/fix.ts';
import type { Side } from '../modelClauses/library.ts';
import { pluralLabelOf } from '../modelClauses/numberAgreement.ts';
import { isSpeaker } from '../modelClauses/spokenParties.ts';

export type { Side } from '../modelClauses/library.ts';
export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** One risk. Its page (the Markdown file beside it) is what an attorney reads, and its cases run as tests. */
export interface Rule {
  /** "topic/name": named for what is wrong in the text; never renamed, never reused. */
  readonly id: string;
  readonly kinds: 'every' | readonly Kind[];
  readonly severity: Readonly<Record<Side, Severity>>;
  /** The page's Markdown. */
  readonly page: string;
  /** One risk, one voice: ids of wider rules that are silent where this one speaks; `everywhere` for those about the whole agreement. */
  readonly silences?: Readonly<Record<string, 'here' | 'everywhere'>>;
  /** Kinds of provision it looks at, where no table says so: of a firm's own rule. */
  readonly reads?: readonly ProvisionKind[];
  /** Faded in the editor instead of underlined. */
  readonly unnecessary?: boolean;
  review(reading: Reading): Iterable<Spoken>;
}

/** What a rule says at one place. */
export interface Spoken {
  /** The words themselves, or the telling heading of what is missing. */
  readonly at: Span;
  /** What the text says, then what follows from it; fit to be read aloud to the other side. */
  readonly says: string;
  /** Other places that are part of it: the definition, the other clause of a conflict. */
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  /** On whom it lies, where it may lie on either and the words tell. */
  readonly bears?: Role;
  /** Instead of the rule's own, where the catalogue grades by circumstance. */
  readonly severity?: Severity;
}

/** Words that are part of a finding; `in`: of another paper of the deal. */
export interface RelatedPlace {
  readonly at: Span;
  readonly says: string;
  readonly in?: DealPaper;
}

/** What a rule sees: facts of the agreement, and for whom it is read. */
export interface Reading {
  readonly agreement: Agreement;
  readonly provisions: Provisions;
  readonly terms: Terms;
  readonly attributes: Attributes;
  readonly parties: readonly Party[];
  readonly side: Side;
  /** The agreement's own names for the two sides ("Consultant"), a party's name where it speaks as "we" or "you", or "the provider" / "the customer". */
  readonly provider: string;
  readonly customer: string;
  /** Of those names the ones that are plurals: "the Sellers". */
  readonly plurals: readonly string[];
  /** Whether some sentence of the agreement's prose says this: for what no provision kind is worth having for. */
  says(pattern: RegExp): boolean;
  sentences(pattern: RegExp): readonly Sentence[];
}

export const rule = (definition: Rule): Rule => definition;

/** Prepares what rules see. */
export function readingFor(agreement: Agreement, side: Side): Reading {
  const { provisions, terms, attributes, parties } = agreement;
  const named = (role: 'provider' | 'customer') => {
    const party = parties.find((one) => one.role === role);
    if (!party) return `the ${role}`;
    // "Becomes you's" is no English, and read aloud "you" is somebody else.
    if (isSpeaker(party.label)) return party.name && !isSpeaker(party.name) ? party.name : `the ${role}`;
    return calledIn(agreement, party);
  };
  const plurals = parties
    .filter(({ label, role }) => (role === 'provider' || role === 'customer') && /s$/.test(label))
    .filter((party) => pluralLabelOf(agreement, party) === party.label)
    .map(({ label }) => label);
  const saying = (pattern: RegExp): readonly Sentence[] => {
    const found = agreement.prose.saying(pattern);
    return found.some(isNoProse) ? found.filter((sentence) => !isNoProse(sentence)) : found;
  };
  return {
    agreement,
    provisions,
    terms,
    attributes,
    parties,
    side,
    provider: named('provider'),
    customer: named('customer'),
    plurals,
    says: (pattern) => saying(pattern).length > 0,
    sentences: saying,
  };
}

/** "the Consultant" where the agreement says so more often than "Consultant". */
function calledIn({ sentences }: Agreement, { label }: Party): string {
  let articles = 0;
  let bare = 0;
  for (const { text } of sentences.slice(0, 80)) {
    for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + label.length)) {
      if (/\bthe $/i.test(text.slice(Math.max(0, at - 4), at))) articles++;
      else bare++;
    }
  }
  return articles > bare ? `the ${label}` : label;
}

/** Of several provisions that say the same, the first. */
export const firstProvision = (
  provisions: readonly Provision[],
  keep: (provision: Provision) => boolean = () => true,
): readonly Provision[] => {
  const found = provisions.find(keep);
  return found ? [found] : [];
};

/** The words from the beginning of the name they stand in: "The Programme Model", not "Model". */
export function fromItsName({ start, end }: Span, { agreement }: { readonly agreement: Agreement }): Span {
  const block = blockAt(agreement.markdown, start);
  if (!block?.words.text) return { start, end };
  const { words } = block;
  const at = textOffset(words, start - block.start);
  const before = /(?:\b(?:the|The|a|an) )?(?:[A-Z][\w'’-]{0,60} ){1,30}$/.exec(
    words.text.slice(Math.max(0, at - 60), at),
  );
  return before && /^[A-Z]/.test(words.text.slice(at, at + 1))
    ? { start: block.start + sourceOffset(words, at - before[0].length), end }
    : { start, end };
}

export type { Fix, ProvisionKind };
