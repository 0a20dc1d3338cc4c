import type { Span } from '../../analysis/span.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { headingOf } from '../ownership/facts.ts';
import { type Reading, rule } from '../rule.ts';
import { aiSupplied } from './facts.ts';
import page from './oversight-missing.md';

/**
 * A system decides about people or acts by itself, and nothing says where a person must look first. Not asked of every
 * AI feature: drafting help and search decide nothing. A disclaimer does not settle it, a duty to review does.
 */
export default rule({
  id: 'liability/oversight-missing',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'information', customer: 'warning', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, sentences } = reading;
    if (!aiSupplied(reading) || provisions.has('human-oversight')) return;
    const [decision] = [...provisions.of('automated-decisions').map(({ sentence }) => sentence), ...sentences(decides)];
    if (!decision) return;
    yield {
      at: headingOn(reading) ?? headingOf(decision) ?? decision,
      says: 'The system makes or prepares decisions by itself, and no clause says where a person must review them.',
      related: [{ at: decision, says: 'Decided here by the system.' }],
      fixes: [insertClause('human-oversight')],
    };
  },
});

/** An article on oversight that does not say who reviews what. */
const headingOn = ({ agreement }: Reading): Span | undefined =>
  agreement.clauses.find(({ title, part }) => part !== 'front' && /\boversight|\bresponsible (?:AI|use)/i.test(title))
    ?.heading;

const decides =
  /\b(?:automated(?:ly)? (?:decision|decide|approv|reject|scor|screen|underwrit|claims|adjudicat)\w*|automatically (?:approv|reject|den|decid|select|rank|adjudicat|screen)\w*|(?:model|system|AI|agent|assistant)\b[^.]{0,60}\b(?:decides|approves|rejects|denies|screens|ranks|triages|adjudicates|underwrites)\b|without (?:any |further |prior )?(?:human |manual |operator |clinical )?(?:review|intervention|involvement|confirmation)(?: by (?:a|any) (?:person|human))?|without (?:any ?one|any person|a person|a human)\b[^.]{0,40}\b(?:look|check|review|approv|confirm)\w*|(?:system|assistant|model|AI|platform)\b[^.]{0,30}\bmay (?:approve|refuse|reject|deny|pay|decide)\w*\b[^.]{0,60}\bautomatically|autonomous(?:ly)? (?:agent|decision|act|decid)\w*)/i;
