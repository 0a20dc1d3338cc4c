import type { Role } from '../parties/party.ts';
import type { Span } from '../span.ts';
import type { SentenceAsking } from './asking.ts';
import { type CompiledKind, directions } from './compiled.ts';
import type { Held } from './conditions.ts';
import { other } from './provision.ts';

/** From whom and to whom: as the page says, else who does it and for whom; of a title, who had it and who has it. */
export function directionOf(
  kind: CompiledKind,
  { reading }: SentenceAsking,
  { statement: held, title, event }: Held,
  elements: ReadonlyMap<string, Span>,
): { readonly from?: Role; readonly to?: Role } {
  let from: Role | undefined;
  let to: Role | undefined;
  // A line about the whole sentence holds of nothing in it: whoever first does something in the sentence does it.
  const statement =
    held ??
    (title || event
      ? undefined
      : (reading.statements.find(
          ({ actor, where, at }) => actor && where !== 'condition' && !accepting.test(reading.tokens[at]!.word),
        ) ?? reading.statements.find(({ actor, where }) => actor && where !== 'condition')));
  // "You allow our engine to study your files": who allows it does not do it, where who does it receives.
  const lets =
    !held && statement?.mode === 'is' && !statement.passive && allowing.test(reading.tokens[statement.at]!.word);
  const known = (
    direction: (typeof directions)[number],
    opposite: Role | undefined,
    receiving: boolean,
  ): Role | undefined => {
    const thing = title?.thing ?? statement?.thing;
    switch (direction) {
      case 'who':
        return lets && receiving ? other(statement?.actor) : statement?.actor;
      case 'to':
        return statement?.toParty;
      case 'owner':
        return title?.owner;
      case 'former owner':
        return title?.from;
      case 'whose':
        return thing && reading.whose(thing);
      case 'party':
        return event?.party;
      case 'above':
        return statement?.governor?.actor;
      case 'other':
        return other(opposite);
      default:
        return direction;
    }
  };
  if (kind.direction.length) {
    for (const [which, element, ...places] of kind.direction) {
      if (element! >= 0 && !elements.has(kind.names[element!]!)) continue;
      for (const place of places) {
        if (which === 0) from ??= known(directions[place]!, to, false);
        else to ??= known(directions[place]!, from, true);
      }
    }
    // "from: other" may stand before what it is the other of.
    for (const [which, , ...places] of kind.direction)
      if (places.includes(directions.indexOf('other'))) {
        if (which === 0) from ??= other(to);
        else to ??= other(from);
      }
    return { from, to };
  }
  if (title) return { from: title.from ?? other(title.owner), to: title.owner ?? other(title.from) };
  if (event) return { from: event.party };
  return { from: statement?.actor, to: statement?.toParty ?? other(statement?.actor) };
}

/** "Customer accepts that Provider may …": what follows is who does it. */
const accepting = /^(?:accept|acknowledge|agree|understand|know|note|recogni[sz]e|confirm)s?$/;
const allowing = /^(?:allow|permit|authori[sz]e|let|consent|entitle|empower|enable|grant|license|give)s?$/;
