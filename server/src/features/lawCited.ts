import type { Attributes } from '../analysis/attributes.ts';
import { sentencesOnPage } from './pageParts.ts';

/**
 * What a page says of why it matters, for a paper under one law; where it names none, everything.
 * @returns what holds everywhere, or by that law, in paragraphs; and where the page has nothing on that law, what it says of
 * American and European law, to compare
 */
export function reasonsUnder({ governingLaw = '', usLaw }: Attributes, section: string): readonly [string, string] {
  const here = usLaw ? citedAmerican : lands.find(([, named]) => named.test(governingLaw))?.[0];
  const paragraphs = section.split(/\n\s*\n/).map(sentencesOnPage);
  const isOurs = (one: string): boolean =>
    !governingLaw || here?.test(one) || !lands.some(([cited]) => cited.test(one));
  const only = (keep: (one: string) => boolean) =>
    paragraphs.map((some) => some.filter(keep).join(' ')).filter(Boolean);
  const isKnown = paragraphs.flat().some((one) => here?.test(one));
  const [compared = ''] = only((one) => !isOurs(one) && (citedAmerican.test(one) || citedEuropean.test(one)));
  return [only(isOurs).join('\n\n'), isKnown ? '' : compared];
}

export const citesUsLaw = (words: string): boolean => citedAmerican.test(words);

/** How a sentence of a page speaks of the law of a land. */
const citedAmerican =
  /U\.S\.|U\.C\.C|C\.F\.R|\bCir\.|\bF\.\dd|United States|Restatement|\b(?:Cal|Del|N\.Y|Fed)\.|California|Delaware|New York|Colorado|Illinois/;
const citedEuropean = /\bEU\b|European|GDPR|TFEU|Directive \d/;
/** The same of other lands, and how a clause on governing law names them. */
const lands: readonly (readonly [cited: RegExp, named: RegExp])[] = [
  [/United Kingdom|\bEngl|\bUK\b|Patents Act/, /Engl|Wales|Scot|Northern|Kingdom/],
  [/BGB|German/, /German/],
  [/Canad/, /Canad|Ontario|Quebec/],
  [
    citedEuropean,
    /Ireland|Irish|Fr[ae]nc|Dutch|Netherl|Belgi|Ital|Spa[in]|Austria|Danish|Denm|Swed|Finn|Pol[ai]|Portug/,
  ],
  [citedAmerican, /^$/],
];
