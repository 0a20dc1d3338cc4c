import type { ClientCapabilities } from 'vscode-languageserver/node';
import { insertClause } from '../../server/src/modelClauses/fix.ts';
import { type Rule, rule } from '../../server/src/rules/rule.ts';
import { placeForMissing } from '../../server/src/settlement/place.ts';
import { modern } from './line.ts';
import { everything } from './paper.ts';

export const text = `---
clause-risk:
  side: provider
---

# Consulting Services Agreement

This Agreement is entered into between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

## 1. Definitions

1.1 "Deliverables" means the reports in Exhibit A.

1.2 "Confidential Information" means what a party marks as confidential.

## 2. Ownership

2.1 **Assignment.** Consultant hereby assigns the Deliverables to Company.

## 3. Confidentiality

3.1 **Secrecy.** Each party shall keep the Confidential Information of the other in confidence.

3.2 **Return.** Each party shall return it at the end.

## 4. General

4.1 **Law.** The laws of France govern this Agreement.
`;

/** Two clauses that the paper lacks, both for the article on confidentiality, and one that fits only the graver finding. */
const lacks = (id: string, clause: string, level: 'warning' | 'hint', settledBy: RegExp): Rule =>
  rule({
    ...everything,
    id,
    severity: { provider: level, customer: level, neutral: level },
    *review({ agreement }) {
      if (agreement.prose.saying(settledBy).length) return;
      yield {
        at: placeForMissing(['confidentiality'], undefined, agreement),
        says: `Nothing on ${clause}.`,
        fixes: [insertClause(clause)],
      };
    },
  });
export const residuals = lacks('residuals/none', 'residuals', 'warning', /unaided memory/);
export const deletion = lacks('data/none', 'deletion', 'hint', /shall delete|overwritten/);
/** Settled by the residuals clause, too. */
export const skill = lacks('residuals/skill', 'general-know-how', 'hint', /unaided memory|general skill/i);
export const catalogue = [deletion, skill, residuals];

export const refactors: ClientCapabilities = {
  ...modern,
  workspace: {
    ...modern.workspace,
    workspaceEdit: { ...modern.workspace!.workspaceEdit, changeAnnotationSupport: { groupsOnLabel: true } },
  },
  textDocument: {
    ...modern.textDocument,
    completion: {
      completionItem: {
        snippetSupport: true,
        resolveSupport: { properties: ['documentation', 'additionalTextEdits'] },
      },
    },
  },
};
