import type { Role } from '../analysis/parties/party.ts';
import type { Span } from '../analysis/span.ts';
import type { Fix } from '../modelClauses/fix.ts';
import type { RelatedPlace, Rule, Severity } from './rule.ts';

/** One risk at one place. */
export interface Finding extends Span {
  readonly rule: Rule;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  /** On whom it lies, where the words tell. */
  readonly bears?: Role;
  readonly fixes: readonly Fix[];
}

/** From the gravest on. */
export const severitiesByGravity: readonly Finding['severity'][] = ['error', 'warning', 'information', 'hint'];
