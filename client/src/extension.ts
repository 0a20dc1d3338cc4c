import { EventEmitter, type ExtensionContext, Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { type InitializationOptions, pageCommand } from '../../shared/protocol.js';
import { showChecklist } from './checklistView.js';
import { clausePreview } from './clausePreview.js';
import { handOverCommands } from './handOver.js';
import { insertClauses } from './insertClause.js';
import { newAgreement } from './newAgreement.js';
import { openWordCommand } from './openWord.js';
import { showPages } from './pages.js';
import { providePapers } from './papers.js';
import { providePlaybooks } from './playbook.js';
import { previewFix } from './previewFix.js';
import { restarts } from './restarts.js';
import { reviewChanges } from './reviewChanges.js';
import { workWithRules } from './rules.js';
import { settingsFile } from './settingsFile.js';
import { chooseSide } from './side.js';
import { showStatus } from './status.js';

/** What the attorney sees and no command can be asked for: for tests. */
export interface ExtensionApi {
  readonly status: () => string;
  readonly checklist: () => Promise<readonly string[]>;
}

/** How the server is started is all that differs between desktop and web. */
export type Start = (options: LanguageClientOptions) => BaseLanguageClient;

/**
 * What desktop and web share. The server pulls its settings (`workspace/configuration`) and serves diagnostics on
 * request; the client library does both without our help, so what is left here is what the attorney sees.
 */
export async function activate(context: ExtensionContext, start: Start): Promise<ExtensionApi> {
  const settingsTold = new EventEmitter<void>();
  const file = settingsFile();
  const again = restarts();
  const client = start({
    // Markdown anywhere, saved or not, on this machine or not: the server never reads a file, only what is open.
    documentSelector: [{ language: 'markdown' }],
    diagnosticCollectionName: 'clause-risk',
    // Findings and hovers link to the pages of rules. VS Code follows no scheme that it does not know from there, but runs
    // a command that is allowed by name.
    initializationOptions: {
      pageCommand,
      showsMessages: true,
      ruleCommands: { turnOff: 'clauseRisk.turnOffRule', next: 'clauseRisk.nextRisk' },
      reviewCommand: 'clauseRisk.previewFix',
      readsPlaybooks: true,
      readsPapers: true,
    } satisfies InitializationOptions,
    errorHandler: again.handler,
    markdown: { isTrusted: { enabledCommands: [pageCommand] } },
    middleware: {
      workspace: {
        async didChangeConfiguration(sections, next) {
          await next(sections);
          settingsTold.fire();
        },
        async configuration(asked, token, next) {
          const answers = await next(asked, token);
          if (!Array.isArray(answers)) return answers;
          const { items } = asked;
          return Promise.all(
            answers.map((answer: unknown, index) =>
              items[index]?.section === 'clauseRisk'
                ? file.under(answer, items[index]?.scopeUri ? Uri.parse(items[index].scopeUri) : undefined)
                : answer,
            ),
          );
        },
      },
    },
  });
  const preview = clausePreview();
  const reviewer = reviewChanges(client);
  const status = showStatus(client, settingsTold.event, again.onAway);
  const checklist = showChecklist(client);
  context.subscriptions.push(
    client,
    settingsTold,
    file,
    file.onDidChange(async () => {
      // The server asks for settings again when it hears that they changed.
      await client.sendNotification('workspace/didChangeConfiguration', { settings: null });
      settingsTold.fire();
    }),
    again,
    showPages(client, preview),
    status,
    checklist,
    reviewer,
    chooseSide(client, context.workspaceState),
    workWithRules(client),
    insertClauses(client, preview, reviewer),
    previewFix(client, reviewer),
    newAgreement(context),
    handOverCommands(client),
    openWordCommand(client),
    providePlaybooks(client, context.extensionUri),
    providePapers(client),
  );
  await client.start();
  return { status: status.text, checklist: checklist.lines };
}
