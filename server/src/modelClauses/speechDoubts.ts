import type { Agreement } from '../analysis/agreement.ts';
import { memo } from '../analysis/memo.ts';
import { draftingStyleOf } from './draftingStyle.ts';
import { type Edit, type Fix, type InsertClause, modelOf } from './fix.ts';
import { memberWord } from './paperHabits.ts';

/**
 * Whether new words fit who speaks. In a letter "I" and "you" are the parties, and a word that leaves open which of them is
 * meant puts a duty on the wrong one.
 */
export function speechDoubts(agreement: Agreement, fix: Fix, edits: readonly Edit[]): readonly string[] {
  const { spoken, us } = draftingStyleOf(agreement, fix.do === 'insert-clause' ? fix : {}).fill;
  const words = edits.map(({ text }) => text).join('\n');
  const subjects = [spoken?.provider?.subject, spoken?.customer?.subject].filter((one) => one !== undefined);
  if (!subjects.length && fix.do === 'insert-clause' && speaksInPersons(agreement))
    return ['the paper does not tell who speaks'];
  // "The Partner" who is one, and "the Partners" who are both.
  const member = memberWord(agreement.text);
  if (
    member &&
    agreement.parties.some(({ label }) => label === member) &&
    new RegExp(`\\b[Tt]he ${member}s?\\b`).test(words) &&
    fix.do === 'insert-clause' &&
    namesOne(agreement, fix, member)
  )
    return ['the paper calls both by the name of one'];
  if (subjects.length === 2 && subjects[0] === subjects[1]) return ['both parties would be called the same'];
  const doubts: string[] = [];
  if (subjects.some((one) => one === 'I')) {
    if (strange.test(words)) doubts.push('it does not speak as the letter does');
    if (words.length > longestLetterParagraph) doubts.push('it is longer than a letter bears');
  } else if (us && partyNoun.test(words)) doubts.push('it speaks of parties, and the paper does not');
  if (subjects.length && unfit.test(words)) doubts.push('a verb does not follow who speaks');
  return doubts;
}

/** Whether the clause speaks of this party, and not of the parties. */
const namesOne = (agreement: Agreement, fix: InsertClause, member: string): boolean => {
  const { provider, customer } = draftingStyleOf(agreement, fix).fill;
  const named = [provider, customer].map((one) => one?.replace(/^the /, '').replace(/s$/, '') === member);
  return (
    modelOf(fix)?.variants.some(
      ({ text }) => (named[0] && text.includes('[Provider]')) || (named[1] && text.includes('[Customer]')),
    ) ?? false
  );
};

/** "I will", "you may", "we agree", again and again: a paper whose parties are persons of grammar. */
const speaksInPersons = memo(({ text }: Agreement): boolean => {
  const times = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const [one, other, several] = [/\bI/g, /\b[Yy]ou/g, /\b[Ww]e/g].map((who) =>
    times(
      new RegExp(`${who.source}(?: (?:will|shall|may|must|agree|own|keep|assign|grant|promise|pay)\\b|'ll\\b)`, 'g'),
    ),
  ) as [number, number, number];
  return one > 2 || (other > 2 && several > 2);
});

/** Characters: about as much as the longest paragraph of such a letter. */
const longestLetterParagraph = 750;

/** A party, or "it" for one of us, among people who call each other "I" and "you". */
const strange =
  /(?<!\b[Tt]hird[- ])\b[Pp]art(?:y|ies)\b|\bmy personnel\b|\b(?:of|between) us\b[^.;]{0,160}\b(?:it|its|itself)\b/;
const partyNoun = /(?<!\b[Tt]hird[- ])\b[Pp]art(?:y|ies)\b/;
const unfit =
  /\b(?:[Ww]e|[Yy]ou|I) (?:also |only |hereby )?(?!always\b|perhaps\b|across\b|unless\b|its\b|as\b|towards\b)(?:is|has|does|[a-z]+[^su\W]s)\b|\b(?:of|to|for|from|with|by|prevents?|against) I\b|\b(?:information|data|models?) of (?:you|us|me)\b/;
