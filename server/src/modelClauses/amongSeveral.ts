// "The other party" is one of two. Where three or more deal, what is written for two speaks of them all.

/** "Neither party shall use the other party's data" → "No party shall use another party's data". */
export const amongSeveral = (source: string): string =>
  severalReplacements.reduce((text, [from, to]) => text.replace(from, to), source);

const severalReplacements: readonly (readonly [RegExp, string])[] = [
  [/\bNeither ([Pp])arty\b/g, 'No $1arty'],
  [/\bneither ([Pp])arty\b/g, 'no $1arty'],
  [/\bEither ([Pp])arty\b/g, 'Any $1arty'],
  [/\beither ([Pp])arty\b/g, 'any $1arty'],
  [/\bthe other ([Pp])arty's (?:prior )?written consent\b/g, "that $1arty's written consent"],
  [/\bsubject to the other ([Pp])arty's rights\b/g, "subject to the other $1arties' rights"],
  [/\bthe other ([Pp])arty's\b/g, "another $1arty's"],
  [/\b(from|of|by) the other ([Pp])arty\b/g, '$1 another $2arty'],
  [/\b(from|of|by) the other\b(?! [a-z]+)/g, '$1 another party'],
  [/\bthe other ([Pp])arty\b(?! [a-z]+s\b)/g, 'the other $1arties'],
  [/\bto the other\b(?=[ .,;] ?(?:its|their|and|or|a|,|$))/g, 'to the others'],
  [/\bthe other's\b/g, "the others'"],
  [/\bone that the ([Pp])arties make together\b/g, 'one that two or more $1arties make together'],
];
