import type { NamedParty } from '../../../server/src/analysis/statements/mentions.ts';

/** What parties are called in sentences that name none of their own. */
export const usualParties: readonly NamedParty[] = [
  ...['Provider', 'Supplier', 'Consultant', 'Developer', 'Vendor', 'Contractor', 'Licensor', 'Agency'].map((label) => ({
    label,
    role: 'provider' as const,
  })),
  ...['Customer', 'Client', 'Company', 'Licensee', 'Buyer'].map((label) => ({ label, role: 'customer' as const })),
];
