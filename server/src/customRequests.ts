import {
  type ClauseChoice,
  type ClausesParams,
  clausesRequest,
  type InsertClauseParams,
  type InsertedClause,
  type InsertedMissing,
  type InsertMissingParams,
  insertClauseRequest,
  insertMissingRequest,
  type Page,
  type PageParams,
  pageRequest,
  type Summary,
  type SummaryParams,
  summaryRequest,
} from '../../shared/protocol.ts';
import { choices, clauseInsertion, clausePage } from './features/insertClause.ts';
import { insertMissing } from './features/insertMissing.ts';
import { readPage } from './rules/page.ts';
import type { Session } from './session.ts';
import * as translate from './translate.ts';

/** What our own client asks beyond what the protocol knows: pages, clauses to insert, whose side the paper is read for. */
export function answerRequests({ connection, catalogue, client, reviewOf, reviewed }: Session): void {
  connection.onRequest(pageRequest, ({ id }: PageParams): Page | null => {
    const rule = catalogue.find((one) => one.id === id);
    const markdown = rule ? readPage(rule.page).body : clausePage(id.replace(/^clause\//, ''));
    return markdown === undefined ? null : { markdown: `${markdown}\n` };
  });

  connection.onRequest(clausesRequest, async ({ uri }: ClausesParams): Promise<readonly ClauseChoice[] | null> => {
    const read = await reviewOf(uri);
    return read ? choices(read.review) : null;
  });

  connection.onRequest(insertClauseRequest, async (params: InsertClauseParams): Promise<InsertedClause | null> => {
    const read = await reviewOf(params.uri);
    const done = read && clauseInsertion(read.review, params);
    if (!done) return null;
    const { title, edits, main, preview } = done;
    if (!main) return { title, preview };
    const edit = translate.workspaceEditOf(read.document, edits, client());
    const hasBlanks = client().snippets && edits.some(({ snippet }) => snippet !== undefined);
    return { title, edit, at: translate.beginningAfter(read.document, edits, main), hasBlanks, preview };
  });

  connection.onRequest(
    insertMissingRequest,
    async ({ uri, ids }: InsertMissingParams): Promise<InsertedMissing | null> => {
      const read = await reviewOf(uri);
      if (!read) return null;
      const { edits, settled } = insertMissing(read.review, ids, (text, before) =>
        reviewed(text, read.settings, before),
      );
      const planned = edits.map(({ at, text, label }) => ({ start: at, end: at, text, label }));
      const edit = translate.workspaceEditOf(read.document, planned, client(), ({ label }) => label);
      return { ...(planned.length && { edit }), settled };
    },
  );

  connection.onRequest(summaryRequest, async ({ uri }: SummaryParams): Promise<Summary | null> => {
    const read = await reviewOf(uri);
    if (!read) return null;
    const { agreement, sideName, sideFrom, accepted } = read.review;
    const { kind, title, parties } = agreement;
    return {
      kind,
      title,
      side: sideName,
      sideFrom,
      parties: parties.map(({ name, role }) => ({ name, role })),
      accepted: accepted.map(({ acceptance: { rule, reason } }) => ({ rule, reason })),
    };
  });
}
