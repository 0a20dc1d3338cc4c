import type { AcceptedRisk as Told } from '../../../shared/protocol.ts';
import type { Span } from '../analysis/span.ts';
import type { Review } from '../review.ts';
import { readAcceptances } from '../rules/acceptedRiskNotes.ts';

/** One note in the paper that accepts a risk, and whether it still holds. */
export type AcceptedNote = Omit<Told, 'at'> & Span;

/** Every note, in order of place; the words are those it speaks of, or the note where there are none. */
export function acceptedRisks({ agreement, accepted, findings }: Review): readonly AcceptedNote[] {
  const faults = findings.filter(({ rule }) => rule.id === 'drafting/accepted-risk-unused');
  const seen: { readonly rule: string; readonly scope: Span }[] = [];
  return readAcceptances(agreement).map(({ rule, reason, by, until, start, end, scope }): AcceptedNote => {
    const holds = accepted.find(({ acceptance }) => acceptance.start === start && acceptance.rule === rule);
    const says = holds
      ? undefined
      : faults.find((one) => one.start >= start && one.start < end && one.message.includes(rule))?.message;
    const twice = seen.some((one) => one.rule === rule && one.scope.start === scope.start);
    seen.push({ rule, scope });
    const at = holds ? holds.finding : { start, end };
    const state = holds
      ? 'holds'
      : !reason
        ? 'without-reason'
        : / ended on /.test(says ?? '')
          ? 'expired'
          : twice
            ? 'doubled'
            : 'unused';
    return {
      rule,
      reason,
      by,
      until,
      state,
      ...(state !== 'holds' && { says: says ?? 'It silences nothing here.' }),
      start: at.start,
      end: at.end,
    };
  });
}
