/** The losses that AI work is likely to cause, as the words name them. */
export const lossesIn = (text: string): readonly string[] =>
  lossSubjects.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

const lossSubjects: readonly (readonly [string, RegExp])[] = [
  [
    'outputs',
    /\boutputs?\b|\b(?:wrong|false|mistaken|erroneous|incorrect) (?:scores?|answers?|results?|predictions?|decisions?|recommendations?|readings?|ratings?|rankings?|translations?|refusals?)\b/i,
  ],
  ['models', /(?<!\boutputs? of (?:any|the|a|such) )\b(?:models?|AI system)\b/i],
  [
    'data',
    /\b(?:data (?:breach|protection|security|privacy)|personal (?:data|information)|[A-Z]\w+ Data|security (?:breach|incident))\b/,
  ],
  [
    'infringement of intellectual property',
    /\binfring\w+|\bmisappropriat\w+|\b(?:violat\w+|breach)\b[^.]{0,40}\bintellectual property/i,
  ],
];
