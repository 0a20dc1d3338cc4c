import { commands, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ChosenFix, type FixedText, fixedRequest } from '../../shared/protocol.js';
import { activeDocument } from './asking.js';
import type { Reviewer } from './reviewChanges.js';

/** A quick fix looked at as a whole before it is made. */
export const previewFix = (client: BaseLanguageClient, reviewer: Reviewer): Disposable =>
  commands.registerCommand('clauseRisk.previewFix', async (chosen?: ChosenFix) => {
    const document = activeDocument();
    if (!document || !chosen) return;
    const label = (chosen.title ?? '').replace(/^Preview: /, '');
    await reviewer.review(document, label, [{ id: 'fix', label }], async () => {
      const fixed = await client.sendRequest<FixedText | null>(fixedRequest, chosen);
      return fixed ?? undefined;
    });
  });
