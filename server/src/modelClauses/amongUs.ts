// "Each of us", where a paper never says "each party": letters, and terms in which "we" deal with "you".

/** Whether a paper speaks of its parties so. */
export const saysUs = (text: string): boolean =>
  !/\b(?:each|either|neither|other|both|the|a) part(?:y|ies)\b/i.test(text.replace(/\bthird[- ]part(?:y|ies)\b/gi, ''));

/** "Each party shall tell the other party" → "each of us shall tell the other". */
export const amongUs = (source: string, both: 'we' | 'you and we'): string =>
  usReplacements
    .reduce((text, [from, to]) => text.replace(from, to), source)
    .replace(theParties, (_, lead: string | undefined) =>
      lead === undefined ? both : lead + both.charAt(0).toUpperCase() + both.slice(1),
    );

const theParties =
  /(^|[.;:] )The parties\b|\bthe parties\b(?=,? (?:shall|will|may|do|agree|state|develop|keep|own|value|share|contribute|have|need)\b)/g;

const usReplacements: readonly (readonly [RegExp, string])[] = [
  [/\bEach party's total liability\b/g, 'The total liability of each of us'],
  [/\beach party's total liability\b/g, 'the total liability of each of us'],
  [/\b([Ee]ach|[Ee]ither|[Nn]either) party\b/g, '$1 of us'],
  [/\b([Bb])oth parties\b/g, '$1oth of us'],
  [/\b([Aa])s between the parties\b/g, '$1s between us'],
  [/\bbetween the parties\b/g, 'between us'],
  [/\b[Tt]he other party's\b/g, "the other's"],
  [/\bthe other party\b/g, 'the other'],
  [/\bThe party defended\b/g, 'Whoever is defended'],
  [/\bA party may\b/g, 'Either of us may'],
  [/\ba party may\b/g, 'either of us may'],
  [/\bA party is not\b/g, 'Neither of us is'],
  [/\bA party\b/g, 'One of us'],
  [/\b(?:a|the) party that\b/g, 'whoever of us'],
  [/\ba party's ([a-z]+)\b/g, 'the $1 of one of us'],
  [/\ba party\b/g, 'one of us'],
];
