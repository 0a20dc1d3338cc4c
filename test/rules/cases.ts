import { type Agreement, read } from '../../server/src/analysis/agreement.ts';
import type { Kind } from '../../server/src/analysis/kind.ts';
import { dealReader, inheritedOf } from '../../server/src/deal/read.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Rule, Side } from '../../server/src/rules/rule.ts';
import { agreementKinds } from '../../shared/settings.ts';
import { type Case, markdownUnder, readCases } from '../pages.ts';

/** Every page under rules/, with the rule of its name: none where the catalogue has forgotten it. */
export const rulePages: readonly { readonly id: string; readonly rule?: Rule; readonly cases: readonly Case[] }[] =
  markdownUnder('server/src/rules').map((file) => {
    const id = file
      .replaceAll('\\', '/')
      .replace(/^.*server\/src\/rules\//, '')
      .replace(/\.md$/, '');
    return { id, rule: rules.find((one) => one.id === id), cases: readCases(file) };
  });

/**
 * What a case is read as. It is an agreement cut to the words that matter, so its kind is given rather than guessed; where it
 * does not say, it is of the rule's first kind and read for the first side that the rule speaks to.
 */
export function circumstances({ kinds, severity }: Rule, { options }: Case): { kind: Kind; side: Side } {
  return {
    kind: agreementKinds.find((kind) => options.includes(kind)) ?? (kinds === 'every' ? 'agency' : kinds[0]!),
    side: sides.find((side) => options.includes(side)) ?? sides.find((side) => severity[side] !== 'off') ?? 'neutral',
  };
}

const sides = ['neutral', 'provider', 'customer'] as const;

/** The case as it is read, with the papers beside it. */
export function agreementOf({ text, beside }: Case, kind: Kind): Agreement {
  const deal = beside.length
    ? dealReader()(
        { path: 'paper.md', address: 'paper.md', text },
        beside.map((one) => ({ ...one, address: one.path })),
        [],
        {},
      )
    : undefined;
  const agreement = read(text, undefined, { kind, ...(deal?.under && { under: inheritedOf(deal.under) }) });
  return deal ? { ...agreement, deal: deal.with(agreement) } : agreement;
}
