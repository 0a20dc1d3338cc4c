/** What `--format json` and `ndjson` print of a file. Others read this: fields are added, never changed. */

import type { DealPaper } from '../analysis/agreement.ts';
import { placeName } from '../analysis/clauses.ts';
import { WrittenOut } from '../analysis/lists.ts';
import type { Span } from '../analysis/span.ts';
import type { Elsewhere } from '../deal/elsewhere.ts';
import { checklist } from '../features/checklist.ts';
import { ipMap } from '../features/ipMap.ts';
import { selfTold, silencedByKind, turnedOffByPaper } from '../features/selfTold.ts';
import { termUses } from '../features/termUses.ts';
import { unreadPaper } from '../features/unread.ts';
import { offersFor } from '../fixes/offers.ts';
import { standingsOf } from '../rules/standings.ts';
import type { Reviewed } from './input.ts';
import { type Lines, lineTable } from './lines.ts';

/** Offsets are UTF-16 and half-open; lines and columns count from 1. */
export function checked({ file, text, review, removed }: Reviewed) {
  const lines = lineTable(text);
  return {
    file,
    agreement: summary(review),
    // Why silence here is not a clean paper; null where the file is read as one of the three kinds, or is plainly no agreement.
    unread: unreadPaper(review)?.says ?? null,
    // What front matter makes of the paper and its text does not bear out; what it turns off.
    selfTold: selfTold(review).map(({ at, says }) => ({
      message: says,
      start: at.start,
      end: at.end,
      ...lineAndColumn(lines, at),
    })),
    turnedOff: turnedOffByPaper(review),
    silencedByKind: silencedByKind(review),
    findings: review.findings.map((finding) => ({
      rule: finding.rule.id,
      severity: finding.severity,
      message: finding.message,
      start: finding.start,
      end: finding.end,
      ...lineAndColumn(lines, finding),
      related: finding.related.map(({ at, says, in: paper }) =>
        paper ? { ...inPaper(paper, at), message: says } : { start: at.start, end: at.end, message: says },
      ),
      fixes: offersFor(review, finding).map(({ title, name }) => ({ title, variant: name })),
    })),
    ...(removed && {
      removed: removed.map(({ rule, severity, message }) => ({ rule: rule.id, severity, message })),
    }),
    accepted: review.accepted.map(({ finding, acceptance }) => ({
      rule: finding.rule.id,
      reason: acceptance.reason,
      by: acceptance.by ?? null,
      date: acceptance.date ?? null,
      until: acceptance.until ?? null,
      start: finding.start,
      end: finding.end,
    })),
  };
}

export function mapped({ file, review }: Reviewed) {
  const { agreement } = review;
  const uses = new Map<object, number>();
  for (const { term, defines } of termUses(agreement)) if (!defines) uses.set(term, (uses.get(term) ?? 0) + 1);
  const seen = new Set<string>();
  const once = (place: string): boolean => !seen.has(place) && !!seen.add(place);
  return {
    file,
    agreement: summary(review),
    terms: agreement.terms.all.map((one) => ({
      term: one.term,
      start: one.start,
      end: one.end,
      uses: uses.get(agreement.terms.get(one.term) ?? one) ?? 0,
    })),
    provisions: agreement.provisions.all.flatMap(({ kind, sentence, clause, elements }) =>
      // A sentence over a page break is reported in its pieces; a lead-in with its items as one.
      (sentence instanceof WrittenOut ? [sentence] : sentence.pieces)
        .filter(({ start }) => once(`${kind} ${start}`))
        .map(({ start, end }) => ({
          kind,
          start,
          end,
          section: placeName(clause, sentence.labels),
          elements: [...elements.keys()],
        })),
    ),
  };
}

/** The same with every rule's answer: `found`, `accepted`, `settled` by these stretches, `not-asked` because. */
export function mappedWhy(reviewed: Reviewed) {
  const { review, text } = reviewed;
  const lines = lineTable(text);
  return {
    ...mapped(reviewed),
    rules: standingsOf(review).map((one) => ({
      rule: one.rule.id,
      about: one.about ?? null,
      state: one.state,
      at: ('by' in one ? one.by : 'findings' in one ? one.findings : []).map(({ start, end }) => ({
        start,
        end,
        ...lineAndColumn(lines, { start, end }),
      })),
      ...(one.state === 'settled' && one.elsewhere && { elsewhere: one.elsewhere.map(stretchElsewhere) }),
      because: 'because' in one ? one.because : null,
    })),
    checklist: checklist(review).map(({ name, state, says, rules, places: at }) => ({
      name,
      state,
      says,
      rules,
      at: at
        .filter((place) => !place.in)
        .map(({ start, end }) => ({ start, end, ...lineAndColumn(lines, { start, end }) })),
      ...(at.some((place) => place.in) && {
        elsewhere: at.flatMap(({ in: paper, ...span }) => (paper ? [inPaper(paper, span)] : [])),
      }),
    })),
    assets: ipMap(review).map(({ name, owner, licence, trigger }) => ({
      name,
      owner: owner.words || null,
      licence: licence.words || null,
      changes: trigger.words || null,
    })),
  };
}

/** A stretch of another paper, with its file. */
const inPaper = ({ address, agreement }: DealPaper, { start, end }: Span) => ({
  file: address,
  start,
  end,
  ...lineAndColumn(lineTable(agreement.text), { start, end }),
});

const stretchElsewhere = ({ paper, ground: { words } }: Elsewhere) => inPaper(paper, words);

function summary({ agreement, side }: Reviewed['review']) {
  const { kind, title, parties } = agreement;
  return { kind, title, side, parties: parties.map(({ name, role, start, end }) => ({ name, role, start, end })) };
}

function lineAndColumn(lines: Lines, { start, end }: Span) {
  const from = lines.at(start);
  const to = lines.at(end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
