import type { Finding } from '../rules/finding.ts';
import { readWhole } from './disk.ts';
import type { Reviewed } from './input.ts';
import { failureReason, UsageError } from './problems.ts';

/** Leaves out findings that an earlier `check --format json` or `ndjson` has told: so many times as it told them, wherever they stand now. */
export function beyondBaseline(path: string): (one: Reviewed) => readonly Finding[] {
  const known = new Map<string, number>();
  const keyOf = (file: string, rule: string, message: string) => JSON.stringify([file, rule, message]);
  for (const { file, findings } of filesIn(path))
    for (const { rule, message } of findings) {
      const key = keyOf(file, rule, message);
      known.set(key, (known.get(key) ?? 0) + 1);
    }
  return ({ file, review }) =>
    review.findings.filter(({ rule, message }) => {
      const key = keyOf(file, rule.id, message);
      const left = known.get(key) ?? 0;
      known.set(key, left - 1);
      return left <= 0;
    });
}

interface Told {
  readonly file: string;
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
}

function filesIn(path: string): readonly Told[] {
  let text: string;
  try {
    text = new TextDecoder().decode(readWhole(path)).trim();
  } catch (error) {
    throw new UsageError(`${path}: ${failureReason(error)}`);
  }
  try {
    const told: unknown = text.startsWith('[') ? JSON.parse(text) : text.split('\n').map((line) => JSON.parse(line));
    if (Array.isArray(told) && told.every((one) => Array.isArray((one as Told | null)?.findings)))
      return told as readonly Told[];
  } catch {
    // Said below.
  }
  throw new UsageError(`${path}: --baseline takes the output of "check --format json" or "ndjson"`);
}
