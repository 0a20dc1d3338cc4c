import { type Agreement, read } from '../analysis/agreement.ts';
import { applied } from '../modelClauses/apply.ts';
import { insertClause } from '../modelClauses/fix.ts';
import { rules } from '../rules/index.ts';
import { judge } from '../rules/judge.ts';
import type { Side } from '../rules/rule.ts';
import { standingOf } from '../settlement/settle.ts';
import type { FirmClause } from './clauses.ts';

/**
 * A clause is offered only where its words are read as what it is there to bring, and are no risk themselves to the side it is
 * written for. Both are asked of every text, put into a short paper as it would be, so that its author hears of it before any
 * matter does. Whether it fits another paper is asked there.
 */
export function checkClause({ model, page, at }: FirmClause): void {
  const kind = model.for === 'every' ? 'agency' : model.for[0]!;
  const before = read(paper, undefined, { kind });
  for (const { name, side } of model.variants) {
    const heading = page.text.indexOf(`## ${name}, ${side}`);
    const tell = (message: string) =>
      page.warn(heading < 0 ? at : heading + 3, heading < 0 ? 1 : name.length + side.length + 2, message);
    const whose: Side = side === 'every' ? 'neutral' : side;
    const after = read(applied(before, insertClause(model.id, { model, variant: name }), whose), undefined, { kind });
    if (model.provides.length && !after.provisions.has(...model.provides))
      tell(
        `It is to bring ${model.provides.join(', ')}, and these words are not read as that: where it is asked for, it will not be offered.`,
      );
    for (const [rule, message] of risksBrought(before, after, whose))
      tell(
        `These words are a risk themselves for the side they are written for, so that they will hardly be offered. ${rule}: ${message}`,
      );
  }
}

const paper = `# AI Services Agreement

This Agreement is between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

## 1. Services

1.1 Consultant shall supply an AI system to Company.

## 2. General

2.1 This Agreement is governed by the laws of the State of New York.
`;

/** Rules about words that did not speak before; what is only missing beside them is nobody's fault. */
function risksBrought(before: Agreement, after: Agreement, side: Side): ReadonlyMap<string, string> {
  const known = new Set(judge(before, { side }, rules).findings.map(({ rule }) => rule.id));
  return new Map(
    judge(after, { side }, rules)
      .findings.filter(
        ({ rule: { id }, severity }) =>
          !known.has(id) &&
          (severity === 'error' || severity === 'warning') &&
          !id.startsWith('drafting/') &&
          id !== 'ownership/three-categories-incomplete' &&
          standingOf(after, id) === undefined,
      )
      .map(({ rule: { id }, message }) => [id, message]),
  );
}
