import type { Provision, ProvisionKind } from './provisions/provision.ts';

/** All provisions in order of place, and by kind. */
export interface Provisions extends Iterable<Provision> {
  readonly all: readonly Provision[];
  of(...kinds: ProvisionKind[]): readonly Provision[];
  has(...kinds: ProvisionKind[]): boolean;
}

export function provisionsByKind(all: readonly Provision[]): Provisions {
  const byKind = new Map<ProvisionKind, Provision[]>();
  for (const provision of all) {
    const same = byKind.get(provision.kind);
    if (same) same.push(provision);
    else byKind.set(provision.kind, [provision]);
  }
  return {
    all,
    of: (...kinds) =>
      kinds.length === 1 ? (byKind.get(kinds[0]!) ?? []) : all.filter(({ kind }) => kinds.includes(kind)),
    has: (...kinds) => kinds.some((kind) => byKind.has(kind)),
    [Symbol.iterator]: () => all[Symbol.iterator](),
  };
}
