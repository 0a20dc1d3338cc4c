import { readFileSync } from 'node:fs';

/** The deal that docs/deal.md works through. */
export const deal = Object.fromEntries(
  ['msa.md', 'sow-1.md', 'amendment-1.md'].map((name) => [name, readFileSync(`docs/deal/${name}`, 'utf8')]),
) as Readonly<Record<'msa.md' | 'sow-1.md' | 'amendment-1.md', string>>;

/** A master agreement cut to its opening. */
export const master = (more = '', date = '2 March 2026', customer = 'Harbor Foods LLC'): string =>
  `# Master Services Agreement

This Master Services Agreement is made on ${date} between Northwind Labs, Inc. ("Consultant") and ${customer} ("Company").

1. **Services.** Consultant shall perform the services described in Statements of Work.

2. **Fees.** Company shall pay each invoice within 30 days of receipt.
${more}`;

/** An order under it. */
export const order = (more = '', front = ''): string =>
  `${front}# Statement of Work No. 1

This Statement of Work is entered into under the Master Services Agreement dated 2 March 2026 between Northwind Labs, Inc. and Harbor Foods LLC.

1. **Services.** Consultant shall develop software for Company and deliver its source code.
${more}`;
