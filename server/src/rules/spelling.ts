import type { Agreement } from '../analysis/agreement.ts';
import { memo } from '../analysis/memo.ts';
import { isBritish } from '../modelClauses/paperHabits.ts';
import { spelledBritish } from '../modelClauses/paperWords.ts';

/**
 * Our own words in the spelling of the paper: whoever writes "license" reads "license" from us, in hovers, menus and
 * reports, and whoever writes "licence" that. Words of the paper are never put through it.
 */
export const spelled = memo((agreement: Agreement): ((words: string) => string) =>
  isBritish(agreement) ? spelledBritish : spelledAmerican,
);

/** The noun as a heading or a table has it. */
export const licenceWord = (agreement: Agreement): 'licence' | 'license' =>
  isBritish(agreement) ? 'licence' : 'license';

const spelledAmerican = (words: string): string =>
  words
    .replace(/([Ll])icence/g, '$1icense')
    .replace(/\b([Ww])ilful/g, '$1illful')
    .replace(/\b([Pp])ractis(?=es?\b)/g, '$1ractic');
