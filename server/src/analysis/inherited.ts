import type { Kind } from './kind.ts';
import { letterOrDigit } from './page/characters.ts';
import type { Party } from './parties/party.ts';
import type { Terms } from './terms.ts';

/** What a paper takes over from the agreement that governs it: who deals in which role, and what words mean. */
export interface Inherited {
  readonly kind: Kind;
  readonly parties: readonly Party[];
  readonly terms: Terms;
}

/**
 * The parties of a paper under another: its own, with the roles and labels they have there; a paper that names nobody, or speaks
 * of "the Consultant" only, has those of the other whose names stand in its text.
 */
export function partiesUnder(own: readonly Party[], { parties: over }: Inherited, text: string): readonly Party[] {
  const taken = new Set<Party>();
  const known = own.map((party): Party => {
    const same = over.find((one) => namesOfParty(one).some((name) => namesOfParty(party).includes(name)));
    if (!same) return party;
    taken.add(same);
    // A short form of the name is a label only for want of one.
    const isShort = party.name.startsWith(party.label) && wordAt(text, same.label) >= 0;
    const label = isShort ? same.label : party.label;
    const also = [...new Set([...party.also, party.label, same.label, ...same.also])].filter((name) => name !== label);
    const role = same.role === 'unknown' ? party.role : same.role;
    return { ...party, name: party.name === party.label ? same.name : party.name, label, also, role };
  });
  const missing = over.flatMap((party): readonly Party[] => {
    if (taken.has(party) || known.length > 1) return [];
    for (const called of [party.label, party.name]) {
      const at = wordAt(text, called);
      if (at >= 0) return [{ ...party, start: at, end: at + called.length }];
    }
    return [];
  });
  return [...known, ...missing];
}

const namesOfParty = ({ name, label, also }: Party): readonly string[] =>
  [name, label, ...also].filter((one) => one.length > 2).map((one) => one.toLowerCase());

function wordAt(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!letterOrDigit.test(text[at - 1] ?? '') && !letterOrDigit.test(text[at + words.length] ?? '')) return at;
  return -1;
}

/** An exhibit has the marks of no agreement and is part of one. */
export const kindUnder = (own: Kind, over: Inherited | undefined): Kind =>
  over && (own === 'none' || own === 'other') ? over.kind : own;

/** What words mean in a paper under another: by its own definitions first. */
export function termsUnder(own: Terms, { terms: over }: Inherited): Terms {
  const mine = new Set(own.all);
  return {
    all: [...own.all, ...over.all.filter(({ term }) => !own.get(term))],
    get: (term) => own.get(term) ?? over.get(term),
    senses: (term) => (mine.has(term) ? own : over).senses(term),
    standing(text, sense) {
      const [here, there] = [own.standing(text, sense), over.standing(text, sense)];
      if (!here || !there || own.get(there.term.term))
        return here ?? (there && own.get(there.term.term) ? undefined : there);
      return there.index < here.index ? there : here;
    },
  };
}
