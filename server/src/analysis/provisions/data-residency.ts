import { recogniser } from './provision.ts';

const placeNames = String.raw`(?:United States|United Kingdom|European (?:Union|Economic Area)|Switzerland|Canada|Germany|France|Ireland|Australia|Japan|India|Singapore|China|Brazil|Israel|U·?S·?A?\b|EU\b|EEA\b|UK\b|country|countries|territory of|jurisdictions?|regions?\b|on-?premises?|premises|data cent(?:er|re)s?)`;
const storedOrHosted = String.raw`\b(?:stor(?:e|es|ed|ing|age)|host(?:s|ed|ing)?|process(?:es|ed|ing)?|resid(?:e|es|ency)|located?|transfer(?:s|red|ring)?|kept|maintain(?:s|ed)?|access(?:ed)?|remain(?:s)?|leave)\b`;

/** Where data is kept or processed, and whether it may leave: a country, a region, the customer's premises, rules on transfers abroad. */
export default recogniser({
  kind: 'data-residency',
  triggers: [
    'remain',
    'outside',
    'stor',
    'host',
    'process',
    'resid',
    'locat',
    'transfer',
    'data cent',
    'cross-border',
    'standard contractual clause',
    'on-prem',
    'premises',
    'delivery of the service',
    'performance of the service',
    'provision of the service',
  ],
  cues: [
    [
      new RegExp(
        String.raw`\b(?:[Dd]ata|[Cc]ontent|[Ii]nformation|Inputs?|records)\b[^.;]{0,120}?${storedOrHosted}[^.;]{0,100}?\b(?:in|within|outside|inside|from|to|on|at)\b[^.;]{0,60}?${placeNames}`,
      ),
      2,
    ],
    [
      new RegExp(
        String.raw`${storedOrHosted}[^.;]{0,80}?\b(?:[Dd]ata|[Cc]ontent|[Ii]nformation|Inputs?)\b(?! (?:[Pp]rotection))[^.;]{0,100}?\b(?:in|within|outside|inside|to|on|at)\b[^.;]{0,60}?${placeNames}`,
      ),
      2,
    ],
    [
      /\bdata residency\b|\bcross-border (?:data )?transfers?\b|\b[Ss]tandard [Cc]ontractual [Cc]lauses\b|\bRestricted Transfers?\b|\bdata cent(?:er|re)s? (?:is |are )?located\b|\binternational (?:data )?transfers? of\b/i,
      2,
    ],
    // What is processed where the service is delivered, and that is one place only.
    [
      new RegExp(
        String.raw`\b(?:[Dd]elivery|performance|provision) of the [Ss]ervices?\b[^.;]{0,40}\b(?:only|solely|exclusively)\b[^.;]{0,30}\b(?:within|in|from) (?:the )?${placeNames}`,
      ),
      2,
    ],
    [/\b(?:governing law|laws of|courts? of|jurisdiction of the|venue)\b/i, -2],
    [
      /\b(?:transfer|assign) (?:this Agreement|its rights|title|ownership|technology)\b|\btechnical information\b|\bexport (?:control|administration|law)/i,
      -2,
    ],
  ],
  skip: ({ clause, text }) => clause.part === 'recitals' || /^\s*WHEREAS/i.test(text),
});
