import type { Sentence } from '../../analysis/clauses.ts';
import { assignedBesides, captureIn, isCarvedOut, passesToCustomer, reserved } from '../../analysis/facts/ownership.ts';
import { sharedInTime } from '../../analysis/facts/sharedInTime.ts';
import { sentenceCase } from '../../analysis/phrasing.ts';
import { deliverablesName } from '../../modelClauses/deliverablesName.ts';
import { type Fix, insertClause, insertWords, insteadOf, replaceWords } from '../../modelClauses/fix.ts';
import { type Reading, rule } from '../rule.ts';
import page from './broad-work-product.md';

/**
 * What passes is measured by a period or by the engagement. It is tempting to read every "Work Product" as broad; the
 * term's definition decides, and one tied to deliverables with an exception for earlier work is what the page recommends.
 * What comes to belong to both by the calendar alone is caught as well; what they make together in that time is not.
 */
export default rule({
  id: 'ownership/broad-work-product',
  kinds: ['agency', 'jda', 'partnership'],
  severity: { provider: 'warning', customer: 'information', neutral: 'warning' },
  page,
  *review(reading) {
    const { provider, customer } = reading;
    const spoken = new Set<number>();
    for (const provision of [...passesToCustomer(reading), ...assignedBesides(reading)]) {
      // What a party would lose if it were sold is no measure of the work.
      if (isOnSale(reading, provision.sentence)) continue;
      const capture = captureIn(provision, reading);
      if (!capture || ownTechnology.test(capture.sentence.text.slice(capture.from, capture.to))) continue;
      const at = capture.sentence.span(capture.from, capture.to);
      if (spoken.has(at.start) || improvements.test(capture.sentence.text.slice(capture.from, capture.to))) continue;
      spoken.add(at.start);
      const carved =
        isCarvedOut(provision, reading) ||
        reserved(reading).some(({ elements }) => elements.has('kept') || elements.has('carve-out'));
      const ordered = provision.elements.has('deliverables');
      if (carved && ordered) continue;
      const elsewhere = capture.sentence !== provision.sentence;
      yield {
        at,
        says: `What passes to ${customer} is measured by time or engagement, not by what is delivered: whatever ${provider} makes in that time${carved ? '' : ', its tools and general improvements included,'} is caught, whether or not it was ordered.`,
        severity: carved || ordered || improvesCustomers.test(capture.sentence.text) ? 'information' : undefined,
        related: elsewhere ? [{ at: provision.words, says: `Here it passes to ${customer}.` }] : [],
        fixes: [
          ...(reading.side === 'customer' ? [] : narrowingFixes(capture, reading)),
          // Title that passes only when the agreement is ended is no place for what is kept in any case.
          ...(carved || reading.side === 'customer' || /\bterminat/i.test(provision.sentence.text)
            ? []
            : [insertClause('background-carve-out', { after: provision.sentence, sentence: true })]),
          ...(elsewhere || reading.side === 'customer' ? [] : insteadOf(provision.sentence, 'ip-assignment')),
        ],
      };
    }
    if (spoken.size) return;
    for (const { at, sentence, title } of sharedInTime(reading)) {
      yield {
        at,
        says: 'What both own is measured by time, not by what they make together: whatever a party makes in that time, for itself or for others, becomes common property.',
        severity: reserved(reading).some(({ elements }) => elements.has('kept')) ? 'information' : undefined,
        related:
          sentence === title
            ? []
            : [{ at: title.span(0, title.text.length), says: 'Here it becomes common property.' }],
        fixes: [],
      };
    }
  },
});

const isOnSale = ({ provisions }: Reading, sentence: Sentence): boolean =>
  provisions.of('termination-on-acquisition', 'change-of-control').some((one) => one.sentence === sentence);

/** Inventions of one's own people, or what builds on the customer's own technology, are another bargain. */
const ownTechnology = /\b(?:its|their) own (?:employees|personnel)\b/i;
/** Improvements to the provider's tools alone: `innovation-to-customer` speaks of them. */
const improvements =
  /^(?:[Aa]ll |[Aa]ny )?(?:[Ii]mprovements?|[Ee]nhancements?|[Mm]odifications?)(?:,? (?:and|or) \w+)? (?:to|of) (?:the )?(?:Agency|Consultant|Contractor|Developer|Provider|Vendor|Supplier|[A-Z]\w+)'s\b/;
const improvesCustomers =
  /\b(?:improvements?|modifications?|derivatives?(?: works?)?|enhancements?) (?:to|of|on) (?:the )?(?:Company|Customer|Client)(?:'s)?\b/;

/** Replaces the words when they are a noun phrase of their own; else a limit follows them. */
function narrowingFixes(
  {
    sentence,
    from,
    to,
  }: {
    sentence: { text: string; span(a: number, b: number): { start: number; end: number } };
    from: number;
    to: number;
  },
  reading: Reading,
): Fix[] {
  const { text } = sentence;
  const name = deliverablesName(reading.agreement);
  // "Deliverables" that are limited to the Deliverables are limited to nothing.
  if (text.includes(`"${name.replace(/^the /, '')}`)) return [];
  const rest = text.slice(to);
  const whole =
    /^(?:all|any|every|each)\b/i.test(text.slice(from, to)) &&
    /^(?:[.;]|,? (?:shall|will|is|are|belongs?|vests?|to (?:Company|Customer|Client)))/.test(rest);
  if (whole && !text.slice(from, to).includes('"'))
    return [
      replaceWords(
        sentence.span(from, to),
        from === 0 ? sentenceCase(name) : name,
        'Limit what passes to the deliverables',
        'deliverables',
      ),
    ];
  // "… arising during the Term from the activities of either Party": what follows still belongs to what stands before.
  if (
    /^ (?:from|by|in|of|as|at|on|out|through|under|for|within|of|with|out of|pursuant to|arising|resulting)\b/.test(
      rest,
    )
  )
    return [];
  // "…, for whomever", "whether or not for Company": what follows takes the limit back.
  if (/^[^.;]{0,40}\b(?:for whom(?:so)?ever|whether or not|regardless|irrespective)\b/.test(rest)) return [];
  return [
    insertWords(
      sentence.span(to - 1, to).end,
      ` and ${deliveredLike(text.slice(from, to))} as part of ${name}`,
      'Limit what passes to the deliverables',
      'deliverables',
    ),
  ];
}

/** "developed by Consultant … and delivered", "that Consultant develops … and delivers", "that we make … and deliver". */
function deliveredLike(capture: string): string {
  const verb =
    /\b(?:that|which) (?:(?:the )?[A-Z][\w&]*|we|you)(?:'s (?:personnel|employees))?(?: (?:or|and) (?:any of )?(?:its|their|our|your) (?:\w+ )?(?:personnel|employees|staff|agents|contractors|people))? (?:(?:solely|jointly|alone) )?(shall|will|may|[a-z]+)\b/.exec(
      capture,
    );
  if (!verb || /^(?:is|are|was|were|has|have|had)$/.test(verb[1]!)) return 'delivered';
  return /s$/.test(verb[1]!) ? 'delivers' : 'deliver';
}
