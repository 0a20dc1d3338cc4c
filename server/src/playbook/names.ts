import { elementsTaught, targetOf } from '../analysis/classifier/targets.ts';
import { provisionKinds } from '../analysis/provisions/index.ts';
import type { ProvisionKind } from '../analysis/provisions/provision.ts';
import { rules } from '../rules/index.ts';
import type { Side } from '../rules/rule.ts';

// The names that pages of a playbook may use: of kinds of provision, of what a provision of a kind says, of our rules.

export const sides: readonly Side[] = ['provider', 'customer', 'neutral'];
export const ruleIds: readonly string[] = rules.map(({ id }) => id);

let byKind: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Kind of provision → its elements. */
export const elementsByKind = (): ReadonlyMap<string, ReadonlySet<string>> =>
  (byKind ??= new Map(
    Object.entries(provisionKinds.named).map(([kind, names]) => [
      kind,
      new Set([...names, ...elementsTaught(kind)].sort()),
    ]),
  ));

export const provisionKindNames = (): readonly string[] => [...elementsByKind().keys()].sort();
export const isKind = (name: string): name is ProvisionKind => elementsByKind().has(name);

/** What a page of examples is called by: a kind, or one answer to its question ("license-ends"), and which elements that makes. */
export function kindTold(
  name: string,
): { readonly kind: ProvisionKind; readonly elements: readonly string[] } | undefined {
  const { kind, elements, whenMade = [] } = targetOf(name);
  return isKind(kind) ? { kind, elements: [...elements, ...whenMade] } : undefined;
}
