import type { Attributes } from '../analysis/attributes.ts';
import { sentencesOnPage } from './pageParts.ts';

/** What a page says of why it matters, for a paper under one law. */
export interface Reasons {
  /** What holds everywhere, or by that law: paragraphs. */
  readonly ours: string;
  /** Where the page has nothing on that law: what it says of others, to compare. */
  readonly elsewhere: string;
}

/** By the law that the paper names; where it names none, everything. */
export function reasonsUnder({ governingLaw = '', usLaw }: Attributes, section: string): Reasons {
  const here = usLaw ? 'US' : lands.find((land) => governed[land].test(governingLaw));
  const paragraphs = section.split(/\n\s*\n/).map(sentencesOnPage);
  const isOurs = (one: string): boolean => {
    const cites = lands.filter((land) => citesLawOf(land, one));
    return !governingLaw || !cites.length || cites.some((land) => land === here);
  };
  const only = (keep: (one: string) => boolean) =>
    paragraphs.map((some) => some.filter(keep).join(' ')).filter(Boolean);
  const isKnown = here && paragraphs.flat().some((one) => citesLawOf(here, one));
  const compared = only((one) => !isOurs(one) && (citesLawOf('US', one) || citesLawOf('EU', one)));
  return { ours: only(isOurs).join('\n\n'), elsewhere: (!isKnown && compared[0]) || '' };
}

/** Whether a sentence of a page speaks of the law of a land. */
export const citesLawOf = (land: keyof typeof cited, words: string): boolean => cited[land].test(words);

const cited = {
  US: /U\.S\.|U\.C\.C|C\.F\.R|\bCir\.|\bF\.\dd|United States|Restatement|Local Law|federal (?:law|court)|\b(?:Cal|Del|N\.Y|Fed)\.|California|Delaware|New York|Colorado|Illinois/,
  EU: /\bEU\b|European|GDPR|TFEU|Directive \d/,
  DE: /BGB|German/,
  UK: /United Kingdom|\bEngl|\bUK\b|Patents Act/,
  CA: /Canad/,
} as const;
/** How the clause on governing law names it. */
const governed = {
  ...cited,
  UK: /Engl|Wales|Scot|Ireland$|United Kingdom/,
  EU: /Ireland|Irish|France|French|Dutch|Netherl|Belgi|Ital|Spain|Spanish|Austria|D[ae]n|Swed|Fin|Pol|Lux|Portug/,
};
const lands = ['US', 'UK', 'DE', 'CA', 'EU'] as const;
