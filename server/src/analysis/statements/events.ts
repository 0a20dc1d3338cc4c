import { type Bits, haveCommon } from '../lexicon/bits.ts';
import { grammar, thingBits, verbBits } from '../lexicon/lexicon.ts';
import type { Role } from '../parties/party.ts';
import { agreementBits, atEndBits, headsOf, namesThing, partyOf } from './phrases.ts';
import type { Event, Slot, Statement, Token } from './statement.ts';

const takingOver = verbBits('takeover');
const changing = verbBits('change');
const endingVerbBits = verbBits('terminate', 'expire');
const stake = thingBits('share', 'controlword');
const companyBits = thingBits('company', 'affiliate');
const lawBits = thingBits('law', 'regulator', 'privacy-law');
/** What is sold and bought every day and is no party: "acquires the data". */
const goodsBits = thingBits(
  'work',
  'deliverable',
  'product',
  'data',
  'model',
  'output',
  'stock',
  'ip',
  'mark',
  'background',
  'documentation',
);

const eventVerbBits = verbBits('takeover', 'change', 'terminate', 'expire');

/** Whether anything can happen in a sentence of these classes at all. */
export const mayHaveEvent = (its: { readonly verbs: Bits; readonly things: Bits }): boolean =>
  haveCommon(its.verbs, eventVerbBits) || haveCommon(its.things, atEndBits);

/** A party changes hands; the law changes; the agreement ends: whatever words say it, in a condition or outright. */
export function readEvents(tokens: readonly Token[], statements: readonly Statement[]): readonly Event[] {
  const events: Event[] = [];
  for (const one of statements) {
    const slot = slotOf(one);
    if (haveCommon(one.verbs, takingOver)) {
      const party = changesHands(one, tokens);
      if (party)
        events.push({
          what: 'takeover',
          at: one.at,
          slot,
          where: one.where,
          party: party === true ? undefined : party,
        });
    }
    if (haveCommon(one.verbs, changing) && changesLaw(one, tokens))
      events.push({ what: 'change-in-law', at: one.at, slot, where: one.where });
    if (haveCommon(one.verbs, endingVerbBits) && endsAgreement(one, tokens))
      events.push({ what: 'end', at: one.at, slot, where: one.where, party: one.actor });
  }
  const known = new Set(events.map(({ at }) => at));
  tokens.forEach((token, at) => {
    if (
      haveCommon(token.things, atEndBits) &&
      !(token.grammar & grammar.preposition) &&
      token.word !== 'over' &&
      !known.has(at)
    )
      events.push({ what: 'end', at, slot: { from: at, to: at + 1 }, where: 'main' });
  });
  return events;
}

/** A verb with its subject and what it is done to. */
function slotOf(one: Statement): Slot {
  let from = one.at;
  let to = one.at + 1;
  for (const slot of [one.subject, one.thing]) {
    if (slot.to <= slot.from) continue;
    from = Math.min(from, slot.from);
    to = Math.max(to, slot.to);
  }
  return { from, to };
}

/**
 * "Supplier is acquired", "a competitor buys Supplier", "a majority of its shares is sold", "change of control of Supplier": the
 * party where it is named, true where it is not; false for the sale of anything else.
 */
function changesHands(one: Statement, tokens: readonly Token[]): Role | boolean {
  const { thing, subject, mode, passive } = one;
  const word = tokens[one.at]!.word;
  if (mode === 'noun') {
    // The phrases that say it by themselves: "change of control", "takeover", "merger".
    const of = one.slots.find(({ preposition }) => preposition === 'of')?.slot;
    const party = of && partyOf(tokens, of);
    if (/control|owner|merger|takeover|take over|amalgamation|buy ?out|business combination|shareholder/.test(word))
      return party ?? true;
    if (of && namesThing(tokens, of, stake)) return party ?? true;
    return of !== undefined && party !== undefined && !haveCommon(headsOf(tokens, of), goodsBits) ? party : false;
  }
  const bare = /control|owner|hands|merge|amalgamat|consolidat|taken over|acquired|absorbed|bought/.test(word);
  const object = passive ? subject : thing;
  if (object.to > object.from) {
    const heads = headsOf(tokens, object);
    if (haveCommon(heads, stake) || namesThing(tokens, object, stake)) return partyOf(tokens, object) ?? true;
    if (haveCommon(heads, goodsBits)) return false;
    const party = partyOf(tokens, object);
    if (party !== undefined && isPartyItself(tokens, object)) return party;
    if (haveCommon(heads, companyBits)) return true;
  }
  if (!bare) return false;
  return partyOf(tokens, subject) ?? !!namesThing(tokens, subject, companyBits);
}

/** The party itself, not what it owns. */
const isPartyItself = (tokens: readonly Token[], { from, to }: Slot): boolean => {
  for (let i = from; i < to; i++) if (tokens[i]!.party !== undefined) return !tokens[i]!.possessive;
  return false;
};

function changesLaw(one: Statement, tokens: readonly Token[]): boolean {
  if (one.mode === 'noun') {
    // "change in law", "new regulations": the phrase says it.
    if (/law|legislat|regulat|statut|legal/.test(tokens[one.at]!.word)) return true;
    const of = one.slots.find(
      ({ preposition }) => preposition === 'of' || preposition === 'in' || preposition === 'to',
    );
    return (
      haveCommon(headsOf(tokens, one.thing), lawBits) ||
      (of !== undefined && haveCommon(headsOf(tokens, of.slot), lawBits))
    );
  }
  if (one.actor !== undefined && !one.passive) return false;
  return (
    haveCommon(headsOf(tokens, one.subject), lawBits) ||
    (haveCommon(headsOf(tokens, one.thing), lawBits) && one.actor === undefined)
  );
}

function endsAgreement(one: Statement, tokens: readonly Token[]): boolean {
  if (one.thing.to > one.thing.from) return haveCommon(headsOf(tokens, one.thing), agreementBits);
  if (one.mode === 'noun') return one.slots.length === 0 || !one.slots.some(({ preposition }) => preposition === 'of');
  return haveCommon(headsOf(tokens, one.subject), agreementBits) || one.actor !== undefined;
}
