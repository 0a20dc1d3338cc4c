import type { Agreement } from '../analysis/agreement.ts';
import { singular } from '../analysis/terms.ts';

// What a paper that is read alone would be blamed for, and another paper of its deal has.

/** Terms, in singular, that other papers define. */
export const termsBeside = ({ deal }: Agreement): readonly string[] =>
  (deal?.others ?? []).flatMap(({ agreement: { terms } }) => terms.all.map(({ term }) => singular(term)));

/** Whether another paper uses a term, in whatever case. */
export const isUsedBeside = ({ deal }: Agreement, term: string): boolean =>
  (deal?.others ?? []).some(({ agreement: { text } }) => text.toLowerCase().includes(singular(term).toLowerCase()));

/** Whether "Exhibit B" is a paper of its own. */
export const isPaperBeside = ({ deal }: Agreement, exhibit: string): boolean =>
  (deal?.others ?? []).some(({ name }) => {
    const title = name.toLowerCase();
    const wanted = exhibit.toLowerCase();
    return title.startsWith(wanted) && !/[a-z0-9]/.test(title[wanted.length] ?? '');
  });
