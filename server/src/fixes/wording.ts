import type { Proposal } from './proposal.ts';

/**
 * Whether the sentences are still English where an edit begins and ends, and whether they say what the law lets them say.
 * Only what an edit has changed is looked at: how the paper itself is written is its own affair.
 */
export function wordingDoubts({ review, fix, edits }: Proposal): readonly string[] {
  const { text } = review.agreement;
  const doubts = new Set<string>();
  for (const edit of edits) {
    const before = text.slice(Math.max(0, edit.start - contextLength), edit.start);
    const after = text.slice(edit.end, edit.end + contextLength);
    const was = before + text.slice(edit.start, edit.end) + after;
    const is = before + edit.text + after;
    for (const [fault, says] of faults) if (matchCount(is, fault) > matchCount(was, fault)) doubts.add(says);
    if ((edit.text.split('**').length + text.slice(edit.start, edit.end).split('**').length) % 2)
      doubts.add('bold begins and does not end');
    if (edit.start === edit.end && /^ [A-Z]/.test(edit.text) && /[\w,]\s*$/.test(before))
      doubts.add('it runs on from a sentence that has no end');
    if (namesByRole(edit.text) && !namesByRole(text))
      doubts.add('it names a party by its role although the parties have names');
  }
  // Where the words go that make it one, it is none any more.
  const hireGoes = edits.some(({ start, end }) => /\bfor[- ]hire\b/i.test(text.slice(start, end)));
  if (fix.do === 'replace-words' && !hireGoes && hireUponPayment(edits.map((edit) => sentenceOf(text, edit))))
    doubts.add('a work made for hire vests on creation, whatever the payment');
  return [...doubts];
}

const contextLength = 60;

const faults: readonly (readonly [RegExp, string])[] = [
  [/,\s*,/g, 'a comma stands twice'],
  [/,\s*[.;:](?!\S)/g, 'a comma stands before the end of the sentence'],
  [/[^.]\.\.(?!\.)/g, 'a full stop stands twice'],
  [
    /, (?:Unless|Except|Subject to|If|The|All|Any|Each|This|These|No) [a-z]/g,
    'a capital stands in the middle of a sentence',
  ],
  [/[a-z] [,;:](?=\s)/g, 'a space stands before a comma'],
  [/\b(of|to|the|and|or|in|by|for|a|an|is|shall) \1\b/g, 'a word stands twice'],
  [/\ba (?=(?!one\b|once\b|eu|uni(?!n)|us|ut|ub)[aeiou])/gi, '“a” stands before a vowel'],
  [
    /\b(?:non-)?(?:exclusive|transferable|irrevocable|perpetual),? (?=(?:others?|it|them|us|me|you|the|an?|each|either|both|its|their|my|your|our)\b)/g,
    'an adjective stands before what it cannot describe',
  ],
  [
    /\ban (?=(?:non-|perpetual|license|licence|royalty|worldwide|transfer|sublicens)\w*)/g,
    '“an” stands before a consonant',
  ],
  [
    /\b(?:Tools|Technologies|Materials|Works|Rights|Assets|Items|Models)\b that [^.;]{3,60} is listed\b/g,
    'a plural has a verb for one',
  ],
  [/\bof, [^,.;]{3,90}, (?=each|all|the|every|any)\b/g, 'an “of” is cut off from what follows'],
];

const matchCount = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const namesByRole = (text: string): boolean => /\[(?:Provider|Customer)\]/.test(text);

const hireUponPayment = (sentences: readonly string[]): boolean =>
  sentences.some(
    (one) => /\bworks?[- ](?:made[- ])?for[- ]hire\b/i.test(one) && /\bupon (?:full |final )?payment\b/i.test(one),
  );

/** The sentence an edit falls into, with the edit made. */
function sentenceOf(text: string, { start, end, text: words }: { start: number; end: number; text: string }): string {
  const before = text.slice(Math.max(0, start - 600), start);
  const after = text.slice(end, end + 600);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n\n')) + 1;
  const to = after.search(/\.(?:\s|$)|\n\s*\n/);
  return before.slice(from) + words + (to < 0 ? after : after.slice(0, to));
}
