import type { Clause } from '../analysis/clauses.ts';
import type { Kind } from '../analysis/kind.ts';
import type { Role } from '../analysis/parties/party.ts';
import type { Provision, ProvisionKind } from '../analysis/provisions/provision.ts';
import type { Span } from '../analysis/span.ts';
import { articleFor } from '../modelClauses/articleFor.ts';
import { insertClause } from '../modelClauses/fix.ts';
import type { ModelClause } from '../modelClauses/library.ts';
import type { Fix, Reading, Rule, Severity, Side, Spoken } from '../rules/rule.ts';
import { titlePlace } from '../settlement/place.ts';

/** A provision of a kind that says all of this. */
export interface ProvisionDemand {
  readonly kind: ProvisionKind;
  readonly having: readonly string[];
}

/** What a firm's rule asks of a paper. */
export interface Demands {
  readonly kind: ProvisionKind;
  /** Which provisions of that kind it is about: of each list they have one, and of `lacking` none; given or owed by. */
  readonly having: readonly (readonly string[])[];
  readonly lacking: readonly string[];
  readonly by?: Role;
  /** Of each list one must be said in the same clause. */
  readonly mustHave: readonly (readonly string[])[];
  readonly mustNotHave: readonly string[];
  /** The provision itself must be somewhere in the paper, or must not. */
  readonly required: boolean;
  readonly forbidden: boolean;
  /** What must be somewhere in the paper where it stands, and what must not. */
  readonly together: readonly ProvisionDemand[];
  readonly apart: readonly ProvisionDemand[];
}

interface FirmRuleDefinition {
  readonly id: string;
  readonly kinds: 'every' | readonly Kind[];
  readonly severity: Readonly<Record<Side, Severity>>;
  readonly page: string;
  readonly message: string;
  readonly demands: Demands;
  readonly model?: ModelClause;
}

/** A rule that speaks where a paper does not meet the demands: at the sentence, or where what is missing would stand. */
export function ruleOf({ id, kinds, severity, page, message, demands, model }: FirmRuleDefinition): Rule {
  const fixes = (after?: Clause): readonly Fix[] => (model ? [insertClause(model.id, { model, after })] : []);
  return {
    id,
    kinds,
    severity,
    page,
    reads: [demands.kind, ...demands.together.map(({ kind }) => kind)],
    *review(reading): Generator<Spoken> {
      const all = reading.provisions.of(demands.kind).filter((one) => isMeant(one, demands));
      if (!all.length && demands.required) yield { at: placeOfMissing(reading, model), says: message, fixes: fixes() };
      const spoken = new Set<Clause>();
      for (const one of all) {
        if (spoken.has(one.clause)) continue;
        const fault = faultOfProvision(one, all, demands, reading);
        if (!fault) continue;
        spoken.add(one.clause);
        yield { at: fault.at, says: message, related: fault.related, fixes: fixes(one.clause) };
      }
    },
  };
}

const hasSomeElement = ({ elements }: Provision, some: readonly string[]): boolean =>
  some.some((name) => elements.has(name));

const isMeant = (one: Provision, { having, lacking, by }: Demands): boolean =>
  having.every((some) => hasSomeElement(one, some)) &&
  !hasSomeElement(one, lacking) &&
  (by === undefined || one.from === by);

interface Fault {
  readonly at: Span;
  readonly related?: Spoken['related'];
}

function faultOfProvision(
  one: Provision,
  all: readonly Provision[],
  { mustHave, mustNotHave, forbidden, together, apart }: Demands,
  { provisions }: Reading,
): Fault | undefined {
  const bad = mustNotHave.find((name) => one.elements.has(name));
  if (bad !== undefined) return { at: one };
  if (forbidden) return { at: one };
  const beside = all.filter(({ clause }) => clause === one.clause);
  if (mustHave.some((some) => !beside.some((other) => hasSomeElement(other, some)))) return { at: one };
  const meeting = ({ kind, having }: ProvisionDemand): readonly Provision[] =>
    provisions.of(kind).filter((other) => having.every((name) => other.elements.has(name)));
  if (together.some((demand) => !meeting(demand).length)) return { at: one };
  const against = apart.flatMap(meeting).find((other) => other !== one);
  return against && { at: one, related: [{ at: against.words, says: 'It stands beside this.' }] };
}

/** Where what is missing would stand: the article that the clause would go to, else the title of the paper. */
const placeOfMissing = ({ agreement }: Reading, model: ModelClause | undefined): Span =>
  (model && articleFor(agreement, model)?.heading) ?? titlePlace(agreement);
