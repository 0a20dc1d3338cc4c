import type { Agreement } from '../analysis/agreement.ts';
import { namePattern } from '../analysis/namePattern.ts';
import type { Party } from '../analysis/parties/party.ts';

/** The names of a side, for a pattern; what matches nothing where it has none. */
export const labelsOf = ({ parties }: Agreement, role: 'provider' | 'customer'): string =>
  anyPartyName(parties.filter((one) => one.role === role));

const anyPartyName = (parties: readonly Party[]): string =>
  parties.flatMap(({ label, also }) => [label, ...also].map(namePattern)).join('|') || '\\u0000';

const may = '(?:may|can|is entitled to|shall be entitled to|has the right to)';

/**
 * "Hollis may use any data set furnished by Leafline", "test data may be used by Hollis": what the client of the work may do with
 * data is no leave for who does it.
 * @param supplier who supplies, where the paper does not tell and somebody said so
 */
export function isTheCustomersLeave(text: string, agreement: Agreement, supplier?: string): boolean {
  const named = (role: 'provider' | 'customer'): string =>
    supplier
      ? anyPartyName(agreement.parties.filter(({ label }) => (label === supplier) === (role === 'provider')))
      : labelsOf(agreement, role);
  const [customer, provider] = [named('customer'), named('provider')];
  return (
    (new RegExp(`^(?:The )?(?:${customer})\\b(?:,[^.;]{0,60}?,)? ${may}\\b`, 'i').test(text) ||
      new RegExp(`\\b(?:may|can)\\b[^.;]{0,60}\\bby (?:the )?(?:${customer})\\b`).test(text)) &&
    !new RegExp(`\\b(?:${provider}) ${may}\\b|\\b(?:may|can)\\b[^.;]{0,60}\\bby (?:the )?(?:${provider})\\b`).test(text)
  );
}
