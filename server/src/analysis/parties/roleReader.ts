import type { Party, Role } from './party.ts';

/** "the Consultant" → provider; "Neither Party" → both. Of several named, the last: who stands next to the verb. */
export function roleReader(parties: readonly Party[]): (words: string) => Role | undefined {
  const roles = new Map<string, Role>();
  for (const { label, name, also, role } of parties)
    for (const called of [label, ...also, name]) {
      const key = called.replaceAll('.', '·').toLowerCase();
      if (key && !roles.has(key)) roles.set(key, role);
    }
  const names = [...roles];
  return (words) => {
    const lower = words.toLowerCase().replaceAll('.', '·');
    let role: Role | undefined;
    let end = -1;
    for (const [name, its] of names) {
      const at = lastWholeWords(lower, name);
      // Of names that end together the longer one is meant: "Vega Labs", not "Labs".
      if (at >= 0 && at + name.length > end) [role, end] = [its, at + name.length];
    }
    if (lower.includes('part'))
      for (const match of lower.matchAll(bothParties))
        if (match.index + match[0].length > end) [role, end] = ['both', match.index + match[0].length];
    return role;
  };
}
const bothParties = /\b(?:(?:either|neither|each|both|the|any|no) part(?:y|ies)|parties)\b/g;

/** Where these words stand last, as whole words; -1 where they do not. */
function lastWholeWords(text: string, words: string): number {
  for (let at = text.lastIndexOf(words); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(words, at - 1))
    if (!isWordCode(text.charCodeAt(at - 1)) && !isWordCode(text.charCodeAt(at + words.length))) return at;
  return -1;
}
const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 0xb7;
