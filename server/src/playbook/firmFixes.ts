import type { Clause } from '../analysis/clauses.ts';
import { type Fix, type InsertClause, insertClause } from '../modelClauses/fix.ts';
import { type ModelClause, variantFor } from '../modelClauses/library.ts';
import type { Finding } from '../rules/finding.ts';
import type { Playbook } from './playbook.ts';

/**
 * Findings with the firm's clauses: in place of ours where the firm has one instead, and in front of what is offered where it has
 * one beside. What of it is offered in the end is decided as for any other fix: it is made on a copy, and the copy is read.
 */
export function withFirmFixes(findings: readonly Finding[], { clauses, offered }: Playbook): readonly Finding[] {
  if (!clauses.length) return findings;
  const instead = new Map(clauses.flatMap(({ replaces, model }) => (replaces ? [[replaces, model] as const] : [])));
  return findings.map((finding) => {
    const beside = offered.get(finding.rule.id) ?? [];
    const fixes = [
      ...beside.map((model) => besideOurs(model, finding)),
      ...finding.fixes.map((fix) => withFirmClause(fix, instead)),
    ];
    return beside.length || fixes.some((fix, index) => fix !== finding.fixes[index]) ? { ...finding, fixes } : finding;
  });
}

/** A text that a rule chose for a reason ("data") stays ours where the firm has none of that name. */
function withFirmClause(fix: Fix, instead: ReadonlyMap<string, ModelClause>): Fix {
  if (fix.do !== 'insert-clause') return fix;
  const model = instead.get(fix.clause);
  if (!model) return fix;
  const known = fix.variant === undefined || model.variants.some(({ name }) => name === fix.variant);
  return known && variantFor(model, 'neutral') ? { ...fix, model, title: undefined } : fix;
}

/** Where ours would go, if it goes behind something. */
function besideOurs(model: ModelClause, { fixes }: Finding): InsertClause {
  const ours = fixes.find((fix): fix is InsertClause => fix.do === 'insert-clause' && fix.after !== undefined);
  const after: InsertClause['after'] | undefined = ours?.after;
  const home: Clause | undefined = after && ('clause' in after ? after.clause : after);
  return insertClause(model.id, { model, after: model.form === 'sentence' ? after : home });
}
