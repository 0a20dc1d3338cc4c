import { type CandidateParty, shortCompanyName } from './candidates.ts';

/** What parties are called, with the label of who is meant. */
export interface Alias {
  readonly words: string;
  readonly label: string;
}

/** Everything that parties are called, as sentences write it; the longest first. */
export const calledBy = (found: readonly CandidateParty[]): readonly Alias[] =>
  found
    .flatMap(({ label, also, name }) =>
      [label, ...also, name, ...shortCompanyName(name, found)].flatMap((words) =>
        asWritten(words).map((words) => ({ words, label })),
      ),
    )
    .filter(
      ({ words }, i, all) => (words.length > 1 || words === 'I') && all.findIndex((one) => one.words === words) === i,
    )
    .sort((a, b) => b.words.length - a.words.length);

/** Who speaks, and who is spoken to, in all their forms. */
const declined: Readonly<Record<string, readonly string[]>> = {
  we: ['We', 'we', 'us', 'Our', 'our'],
  us: ['We', 'we', 'us', 'Our', 'our'],
  i: ['I', 'me', 'My', 'my'],
  you: ['You', 'you', 'Your', 'your'],
};

/** "CONTRACTOR" on the first page is the Contractor afterwards; "you" begins sentences too. */
const asWritten = (words: string): readonly string[] => {
  const text = words.replaceAll('.', '·');
  const spoken = declined[text.toLowerCase()];
  if (spoken) return spoken;
  const titled = /^(?:we|you)$/.test(text)
    ? text.replace(/^./, (first) => first.toUpperCase())
    : /^[A-Z]{3,}(?: [A-Z]+)*$/.test(text)
      ? text.replace(/\B[A-Z]+/g, (rest) => rest.toLowerCase())
      : text;
  return titled === text ? [text] : [text, titled];
};
