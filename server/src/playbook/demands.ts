import { didYouMean } from '../../../shared/closest.ts';
import type { ProvisionKind } from '../analysis/provisions/provision.ts';
import { listIn, type Matter } from './matter.ts';
import { elementsByKind, isKind, provisionKindNames } from './names.ts';
import type { Demands, ProvisionDemand } from './ruleOf.ts';

/** Fields of a rule's page that narrow what it is about, and those that ask something of it. */
const narrowingFields = ['with', 'without', 'by'] as const;
const asking = [
  'must have',
  'must not have',
  'must be there',
  'must not be there',
  'together with',
  'never with',
] as const;
export const demandFields = [...narrowingFields, ...asking] as const;
type DemandField = (typeof demandFields)[number];

export type PageComplaint = (at: number, length: number, message: string) => void;

/** What the front matter of a rule's page asks of a paper. What is wrong is told by `wrong`, and the rest is read. */
export function demandsOf({ fields: all }: Matter, kind: ProvisionKind, wrong: PageComplaint): Demands {
  const elements = (name: DemandField, of: string = kind): readonly (readonly string[])[] =>
    listIn(all.get(name)).flatMap(({ words, at }) => {
      const some = words.split(' or ').map((one) => one.trim());
      const unknown = some.find((one) => !elementsByKind().get(of)?.has(one));
      if (unknown === undefined) return [some];
      const known = [...(elementsByKind().get(of) ?? [])];
      wrong(
        at + words.indexOf(unknown),
        unknown.length,
        `${of} has no "${unknown}"${didYouMean(unknown, known)}; it has ${known.join(', ') || 'nothing that has a name'}.`,
      );
      return [];
    });
  const provisions = (name: DemandField): readonly ProvisionDemand[] =>
    listIn(all.get(name)).flatMap(({ words, at }) => {
      const [, other = '', inner] = /^([\w-]+)\s*(?:\{([^{}]*)\})?$/.exec(words) ?? [];
      const known = [...(elementsByKind().get(other) ?? [])];
      const having =
        inner
          ?.split(',')
          .map((one) => one.trim())
          .filter(Boolean) ?? [];
      const unknown = having.find((one) => !known.includes(one));
      if (!isKind(other))
        wrong(
          at,
          words.length,
          `There is no kind of provision "${other || words}"${didYouMean(other || words, provisionKindNames())}.`,
        );
      else if (unknown !== undefined)
        wrong(
          at,
          words.length,
          `${other} has no "${unknown}"${didYouMean(unknown, known)}; it has ${known.join(', ')}.`,
        );
      else return [{ kind: other, having }];
      return [];
    });
  const yes = (name: DemandField): boolean => {
    const said = all.get(name)?.values[0];
    if (said && !/^(?:yes|no|true|false)$/i.test(said.words))
      wrong(said.at, said.words.length, `"${name}" is yes or no.`);
    return /^(?:yes|true)$/i.test(said?.words ?? '');
  };
  const by = all.get('by')?.values[0];
  const role = by && (['provider', 'customer', 'both'] as const).find((one) => one === by.words);
  if (by && !role) wrong(by.at, by.words.length, `"${by.words}" gives nothing here: provider, customer or both.`);
  const demands: Demands = {
    kind,
    having: elements('with'),
    lacking: elements('without').flat(),
    by: role,
    mustHave: elements('must have'),
    mustNotHave: elements('must not have').flat(),
    required: yes('must be there'),
    forbidden: yes('must not be there'),
    together: provisions('together with'),
    apart: provisions('never with'),
  };
  if (!asking.some((name) => all.has(name)))
    wrong(0, 3, `Nothing is asked of ${kind}: ${asking.map((one) => `"${one}"`).join(', ')}.`);
  if (demands.required && demands.forbidden) wrong(0, 3, `${kind} must be there and must not be there.`);
  return demands;
}
