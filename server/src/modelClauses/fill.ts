import type { Replacement } from './houseWords.ts';
import type { PartyRole } from './piece.ts';
import type { Pronoun } from './spokenParties.ts';

/** What the agreement at hand already names. What is left out becomes a tab stop, or stays in brackets. */
export interface Fill {
  /** The party's label as the agreement uses it inside a sentence: `Consultant`, `the Consultant`. */
  readonly provider?: string;
  readonly customer?: string;
  /** The sides whose label is a plural: "the Sellers". Their verbs follow. */
  readonly several?: ReadonlySet<PartyRole>;
  /** The sides whose label takes no more than an apostrophe: "Lakes'". */
  readonly apostrophe?: ReadonlySet<PartyRole>;
  /** The pronoun for a party that is one person: "she". */
  readonly persons?: Readonly<Partial<Record<PartyRole, Pronoun>>>;
  /** The pronoun for a party that the paper speaks to or of as "you" or "we", and the name it has besides. */
  readonly spoken?: Readonly<Partial<Record<PartyRole, Pronoun>>>;
  readonly named?: Readonly<Partial<Record<PartyRole, string>>>;
  /** The agreement's own term for a thing, or nothing where it has none. */
  readonly term?: (name: string) => string | undefined;
  /** Whether the agreement says "the" before a term of its own: "the Maintenance Records". */
  readonly articled?: (term: string) => boolean;
  /** What the paper calls itself behind "th", when not `is Agreement`: `is agreement`, `ese Terms`. */
  readonly agreement?: string;
  readonly british?: boolean;
  /** What it calls what is attached, when not "exhibit": "schedule". */
  readonly exhibit?: string;
  /** What it calls the system that is supplied, when not "AI system": "Platform". */
  readonly system?: string;
  /** The same as a name that needs no article: "Penny". */
  readonly systemName?: string;
  /** The same where there are several, in the singular: "AI Feature". */
  readonly each?: readonly string[];
  /** What it calls plain things that the library calls otherwise: "confidential information" → "proprietary information". */
  readonly plain?: ReadonlyMap<string, string>;
  /** What it calls the paper that says what is to be delivered: "an SOW", "the Order Form"; undefined where it has none. */
  readonly order?: string;
  /** Whether anything is attached to it. */
  readonly attachments?: boolean;
  /** Whether it limits liability. */
  readonly capped?: boolean;
  /** It says "each of us", and never "each party". */
  readonly us?: boolean;
  /** More than two parties deal. */
  readonly many?: boolean;
  /** In British spelling, but "organize". */
  readonly ize?: boolean;
  /** Its own words for what every paper has. */
  readonly house?: readonly Replacement[];
  /** What it calls a party where it never says so: "Partner". */
  readonly member?: string;
  /** It writes "Party" with a capital. */
  readonly parties?: boolean;
  /** What duties are said with, where it is not "shall". */
  readonly duty?: 'will' | 'must';
}
