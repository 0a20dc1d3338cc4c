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
  type NamedPlace,
  type Overview,
  type OverviewParams,
  overviewRequest,
  type Page,
  type PageParams,
  pageRequest,
  type SettingEditParams,
  type Summary,
  type SummaryParams,
  settingEditRequest,
  summaryRequest,
  type WordParams,
  type WordText,
  wordRequest,
} from '../../shared/protocol.ts';
import { acceptedRisks } from './features/acceptedRisks.ts';
import { type ChecklistPlace, checklist } from './features/checklist.ts';
import { settingEdit } from './features/frontMatterEdit.ts';
import { choices, clauseInsertion, clausePage } from './features/insertClause.ts';
import { insertMissing } from './features/insertMissing.ts';
import { ipMap, type MapCell } from './features/ipMap.ts';
import { pageFor } from './features/rulePage.ts';
import { selfTold, silencedByKind, turnedOffByPaper } from './features/selfTold.ts';
import { silences } from './features/silences.ts';
import { countFindings, doingOf, isMostlyQuoted } from './features/summary.ts';
import { unreadPaper } from './features/unread.ts';
import { afterEdits } from './modelClauses/apply.ts';
import { ourLibrary } from './modelClauses/library.ts';
import { catalogueWith } from './playbook/playbook.ts';
import { licenceWord } from './rules/spelling.ts';
import type { Session } from './session.ts';
import * as translate from './translate.ts';
import { NotWordError, readWord } from './word/read.ts';

/**
 * What our own client asks beyond what the protocol knows: pages, clauses to insert, whose side the paper is read for.
 * Long: a list of requests, each answered in a few lines.
 */
export function answerRequests({
  connection,
  catalogue,
  client,
  reviewOf,
  reviewed,
  failed,
  playbooks,
}: Session): void {
  connection.onRequest(pageRequest, ({ id }: PageParams): Page | null => {
    const known = playbooks();
    const rule = known.reduce(catalogueWith, catalogue).find((one) => one.id === id);
    const ofClause = id.replace(/^clause\//, '');
    const library = known.map((one) => one.library).find((one) => one.clause(ofClause)) ?? ourLibrary;
    const markdown = rule ? pageFor(rule, known) : clausePage(ofClause, library);
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
      const plan = insertMissing(read.review, ids, (text, before) => reviewed(text, read, before));
      const { edits: planned, settled, leftOut } = plan;
      const ask = client().options.reviewCommand ? undefined : ({ label }: { readonly label: string }) => label;
      const edit = translate.workspaceEditOf(read.document, planned, client(), ask);
      return { ...(planned.length && { edit }), text: afterEdits(read.document.getText(), planned), settled, leftOut };
    },
  );

  connection.onRequest(summaryRequest, async ({ uri }: SummaryParams): Promise<Summary | null> => {
    const read = await reviewOf(uri);
    const why = failed(uri);
    if (!read && why) return { ...nothingKnown, failed: why };
    if (!read) return null;
    const { review, document } = read;
    const { agreement, sideName, sideFrom, accepted } = review;
    const { kind, title, parties, attributes } = agreement;
    const notRead = unreadPaper(review);
    return {
      kind,
      title,
      ai: attributes.ai,
      side: sideName,
      sideFrom,
      parties: parties.map((party) => ({
        name: party.name,
        label: party.label,
        role: party.role,
        does: doingOf(party, agreement),
      })),
      ...countFindings(review),
      accepted: accepted.map(({ acceptance: { rule, reason } }) => ({ rule, reason })),
      turnedOff: turnedOffByPaper(review),
      silencedByKind: silencedByKind(review),
      selfTold: selfTold(review).map(({ says }) => says),
      quoted: isMostlyQuoted(agreement),
      ...(notRead && { unread: { says: notRead.says, at: translate.rangeOf(document, notRead.at) } }),
    };
  });

  connection.onRequest(overviewRequest, async ({ uri }: OverviewParams): Promise<Overview | null> => {
    const read = await reviewOf(uri);
    if (!read) return null;
    const { review, document } = read;
    const named = ({ name, in: paper, ...at }: ChecklistPlace): NamedPlace => ({
      name,
      at: translate.rangeOf(paper ? translate.documentOf(paper) : document, at),
      ...(paper && { uri: paper.address }),
    });
    const cell = ({ words, places }: MapCell) => ({ words, places: places.map(named) });
    return {
      licenceWord: licenceWord(review.agreement),
      checklist: checklist(review).map((point) => ({ ...point, places: point.places.map(named) })),
      assets: ipMap(review).map(({ name, owner, licence, trigger }) => ({
        name,
        owner: cell(owner),
        licence: cell(licence),
        trigger: cell(trigger),
      })),
      accepted: acceptedRisks(review).map(({ start, end, ...one }) => ({
        ...one,
        at: translate.rangeOf(document, { start, end }),
      })),
      silent: silences(review, review.catalogue).map(({ places, ...one }) => ({ ...one, places: places.map(named) })),
    };
  });

  connection.onRequest(wordRequest, ({ bytes }: WordParams): WordText => {
    try {
      const file = Uint8Array.from(bytes, (character) => character.charCodeAt(0));
      return { text: readWord(file, { changes: 'both', comments: true }) };
    } catch (error) {
      if (error instanceof NotWordError) return { text: '', fault: error.message };
      throw error;
    }
  });

  connection.onRequest(settingEditRequest, async ({ uri, path, value }: SettingEditParams) => {
    const read = await reviewOf(uri);
    const edit = read && settingEdit(read.review.agreement, path, value);
    return read && edit ? translate.workspaceEditOf(read.document, [edit], client()) : null;
  });
}

/** Of a document that could not be read. */
const nothingKnown: Summary = {
  kind: 'none',
  title: '',
  ai: false,
  side: 'neutral',
  sideFrom: 'setting',
  parties: [],
  risks: 0,
  slips: 0,
  accepted: [],
  turnedOff: [],
  silencedByKind: 0,
  selfTold: [],
  quoted: false,
};
