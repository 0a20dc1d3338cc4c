import { haveCommon, isEmpty } from '../lexicon/bits.ts';
import { thingBits, verbBits } from '../lexicon/lexicon.ts';
import type { Role } from '../parties/party.ts';
import type { SentenceReading, Title } from '../statements/statement.ts';
import type { Held } from './conditions.ts';
import { other } from './provision.ts';

const makingVerbBits = verbBits('create', 'improve', 'train', 'perform', 'contribute', 'derive');

/** Who makes what the title is in: "inventions that Consultant conceives", "modifications made by Licensee's staff". */
export function makerOf({ at, thing }: Title, reading: SentenceReading): Role | undefined {
  for (const one of reading.statements) {
    const inside = one.at >= thing.from && one.at < thing.to;
    if (!inside || !haveCommon(one.verbs, makingVerbBits)) continue;
    const by = one.slots.find(({ preposition }) => preposition === 'by')?.slot;
    const maker =
      (by && (reading.partyOf(by) ?? reading.whose(by))) ?? one.actor ?? reading.whose(one.subject) ?? behindBy(one.at);
    if (maker) return maker;
  }
  // "Improvements by its engineers": no verb, yet a maker.
  return behindBy(thing.from);

  /** "solely by, or on behalf of, the Licensee". */
  function behindBy(from: number): Role | undefined {
    // Behind "owns" what is owned may go on past what was read of it; before "is owned by" it may not.
    const to = at < thing.from ? Math.min(reading.tokens.length, thing.to + 24) : thing.to;
    let by = -1;
    for (let i = from; i < to; i++) {
      const { preposition, party, word } = reading.tokens[i]!;
      if (word === ';') break;
      if (preposition === 'by') by = i;
      else if (by >= 0 && party !== undefined && i - by < 8) return party;
    }
    return undefined;
  }
}

/** What one side makes becomes the other's. */
export function madeByTheOther({ title }: Held, reading: SentenceReading): boolean {
  if (!title?.owner) return false;
  const maker = makerOf(title, reading);
  return maker !== undefined && maker !== 'both' && maker === other(title.owner);
}

/** The owner's own: what it makes itself, what is called its own. */
export function ownersOwn({ title }: Held, reading: SentenceReading): boolean {
  if (!title?.owner) return false;
  if (makerOf(title, reading) === title.owner) return true;
  const { tokens } = reading;
  for (let i = title.thing.from; i < title.thing.to; i++) {
    const { party, possessive, things: its, verbs: does, form } = tokens[i]!;
    // "Rights in its products": past the rights, up to what they are in; "the works made in its offices" are not its own.
    if (form && !isEmpty(does) && isEmpty(its)) return false;
    // "Consultant's libraries", "its products"; "the Company Deliverables" are called after whom they are for.
    if (possessive && party !== undefined) return party === title.owner;
    if (!isEmpty(its) && !haveCommon(its, rights)) return false;
  }
  return false;
}
const rights = thingBits('title', 'ip', 'wide', 'exclusive', 'worldwide');

/** "Each its own", "inventions of one party": both own, yet nothing is owned together. */
export function ofOneParty({ title }: Held, reading: SentenceReading): boolean {
  if (!title) return false;
  const { tokens } = reading;
  const to = Math.min(tokens.length, Math.max(title.thing.to, title.at + 12));
  for (let i = Math.min(title.thing.from, title.at); i < to; i++) {
    const { word, possessive } = tokens[i]!;
    if (/^(?:own|respective|solely|sole|alone|separately)$/.test(word) && title.owner === 'both' && !title.joint)
      return true;
    if (/^(?:respective|its own|their own)$/.test(word)) return true;
    if (/^own$/.test(word) && possessive === false && /^(?:its|their)$/.test(tokens[i - 1]?.word ?? '')) return true;
  }
  return false;
}
