import {
  type CleanCopy,
  type CompareParams,
  type Comparison,
  compareRequest,
  type DocumentParams,
  type Obstacle,
  obstaclesRequest,
  type Readiness,
  type Report,
  type ReportParams,
  reportRequest,
  scrubRequest,
} from '../../shared/protocol.ts';
import { obstacles, risksStanding, verdict } from './features/readyToSign.ts';
import { issues } from './features/report/issues.ts';
import { clientMemo } from './features/report/memo.ts';
import { toHtml, toMarkdown } from './features/report/page.ts';
import { scrub } from './features/scrub.ts';
import { turnBetween } from './features/turn.ts';
import type { Finding } from './rules/finding.ts';
import { type Read, type Session, today } from './session.ts';
import * as translate from './translate.ts';

/** What our own client asks before a paper leaves the desk: is it ready, a clean copy, two reports, what this turn changed. */
export function answerHandOver({ connection, reviewOf, reviewed }: Session): void {
  const placed = ({ document }: Read, finding: Finding): Obstacle => ({
    rule: finding.rule.id,
    says: finding.message,
    at: translate.rangeOf(document, finding),
  });

  connection.onRequest(obstaclesRequest, async ({ uri }: DocumentParams): Promise<Readiness | null> => {
    const read = await reviewOf(uri);
    if (!read || read.review.agreement.kind === 'none') return null;
    const final = read.review.forSigning();
    const [open, stand] = [obstacles(final), risksStanding(final)];
    return { says: verdict(open.length, stand).says, open: [...open, ...stand].map((one) => placed(read, one)) };
  });

  connection.onRequest(scrubRequest, async ({ uri }: DocumentParams): Promise<CleanCopy | null> => {
    const read = await reviewOf(uri);
    if (!read) return null;
    const { text, removed, leaks } = scrub(read.review.agreement);
    return {
      text,
      removed,
      leaks: leaks.map(({ says, ...at }) => ({ says, at: translate.rangeOf(read.document, at) })),
    };
  });

  connection.onRequest(reportRequest, async ({ uri, for: whom, format }: ReportParams): Promise<Report | null> => {
    const read = await reviewOf(uri);
    if (!read || read.review.agreement.kind === 'none') return null;
    const paper = whom === 'counterparty' ? issues(read.review, today()) : clientMemo(read.review, today());
    return { text: format === 'html' ? toHtml(paper) : toMarkdown(paper) };
  });

  connection.onRequest(compareRequest, async ({ uri, before }: CompareParams): Promise<Comparison | null> => {
    const read = await reviewOf(uri);
    if (!read) return null;
    // Read for whom it is read now: a side that changed is not a risk that came.
    const settings = { ...read.settings, side: read.review.sideName };
    const { introduced, moved, removed, same } = turnBetween(
      reviewed(before, { ...read, settings }, undefined),
      read.review,
    );
    return {
      introduced: introduced.map((one) => placed(read, one)),
      moved: moved.map(({ after }) => placed(read, after)),
      removed: removed.map(({ rule, message }) => ({ rule: rule.id, says: message })),
      same,
    };
  });
}
