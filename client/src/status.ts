import { Disposable, type Event, LanguageStatusSeverity, languages, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { findingsIn } from './findings.js';
import { nameOf, summaryOf } from './side.js';

/**
 * Beside the language in the status bar: for whom the agreement in front of the attorney is read, and how much was
 * found. In Markdown that is no agreement it says so, because silence there has another reason than a clean paper.
 */
export function showStatus(client: BaseLanguageClient, settingsTold: Event<void>): Disposable {
  const status = languages.createLanguageStatusItem('clauseRisk.status', { language: 'markdown' });
  status.name = 'Clause Risk';
  status.text = 'Clause Risk';

  const update = async (document = window.activeTextEditor?.document) => {
    if (document?.languageId !== 'markdown' || !client.isRunning()) return;
    const summary = await summaryOf(client, document.uri);
    if (document !== window.activeTextEditor?.document) return;
    const isAgreement = summary !== null && summary.kind !== 'none';
    status.severity = LanguageStatusSeverity.Information;
    status.text = isAgreement ? `${nameOf(summary.side)} · ${count(document)}` : 'Not an agreement';
    const accepted = summary?.accepted.length ?? 0;
    status.detail = !isAgreement
      ? 'Clause Risk has nothing to say here'
      : accepted
        ? `Clause Risk, ${accepted} accepted`
        : 'Clause Risk';
    status.command = isAgreement ? { title: 'Choose Side', command: 'clauseRisk.chooseSide' } : undefined;
  };
  const failed = (reason: unknown) => {
    status.severity = LanguageStatusSeverity.Error;
    status.text = 'Clause Risk stopped';
    status.detail = String(reason);
  };
  return Disposable.from(
    status,
    // Findings alone do not tell: there may be none, or the same ones for the other side.
    client.onDidChangeState(() => update().catch(failed)),
    settingsTold(() => update().catch(failed)),
    window.onDidChangeActiveTextEditor((editor) => update(editor?.document).catch(failed)),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document;
      if (active && uris.some((uri) => uri.toString() === active.uri.toString())) update(active).catch(failed);
    }),
  );
}

function count({ uri }: TextDocument): string {
  const findings = findingsIn(uri).length;
  return findings === 0 ? 'no findings' : findings === 1 ? '1 finding' : `${findings} findings`;
}
