/** A date that is none is found by every catalogue, whatever else it learns. */
export const risky = `# Consulting Services Agreement

This Agreement is entered into as of February 30, 2026 between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

## 1. Services

1.1 Consultant shall perform the services that the parties describe in each statement of work. Company shall pay the fees in each statement of work within thirty (30) days.

## 2. Governing Law

2.1 This Agreement is governed by the laws of the State of New York. This is the entire agreement of the parties.
`;
export const rule = 'drafting/date-impossible';
export const notes = '# Notes\n\nThe 30th of February is no day.\n';
