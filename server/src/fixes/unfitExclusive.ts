import { overlaps } from '../analysis/span.ts';
import { boundBy } from './boundBy.ts';
import type { Situation } from './situation.ts';
import {
  buysElsewhere,
  exclusiveRight,
  forTitle,
  insteadOfTitle,
  keepsFromWork,
  ofDataAlone,
  ofOffering,
  ofWork,
  ofWorkingTogether,
} from './unfitWords.ts';

/** Clauses that limit or end what is exclusive, where nothing is, or for whoever has it. */
export const exclusiveSituations: readonly Situation[] = [
  {
    clauses: ['exclusivity-field', 'exclusivity-expiry'],
    holds: ({ at, sentence }) =>
      keepsFromWork.test(sentence) || !(/\bexclusiv|\bsole(?:ly)?\b/i.test(sentence) || /\bexclusiv/i.test(at)),
    says: 'that sentence is a ban on work and no exclusive right',
  },
  {
    // It is a gift to whoever is bound: nobody ends what is its own, and nobody knows where the paper does not say who is bound.
    clauses: ['exclusivity-field', 'exclusivity-expiry'],
    holds: ({ agreement, side, finding }) => {
      const bound = boundBy(agreement, finding);
      return bound === undefined || bound === 'unknown' || (side !== 'neutral' && bound !== 'both' && bound !== side);
    },
    says: 'it ends what the client has, or nobody knows who has it',
  },
  {
    // Where what was made to order is licensed and not assigned, the exclusive licence stands for the title.
    clauses: ['exclusivity-field', 'exclusivity-expiry'],
    holds: ({ side, sentence }) => insteadOfTitle.test(sentence) || (side === 'neutral' && forTitle.test(sentence)),
    says: 'the exclusive licence stands for title to what is made',
  },
  {
    clauses: ['exclusivity'],
    holds: ({ agreement, finding, fix }) => !!fix.instead && boundBy(agreement, finding) !== 'provider',
    says: 'it is the other side that is bound',
  },
  {
    clauses: ['core-products'],
    holds: ({ sentence }) => /\breverse[- ]engineer|\bresell\b/i.test(sentence),
    says: 'that sentence protects what is supplied',
  },
  {
    // To give data to others is no product, and "products and services" would free nothing.
    clauses: ['core-products'],
    holds: ({ sentence }) => ofDataAlone.test(sentence) && !ofWork.test(sentence),
    says: 'it is data that may not be given to others, and no product',
  },
  {
    // "Shall not conduct a similar collaboration" keeps nobody from selling what it has.
    clauses: ['core-products'],
    holds: ({ sentence }) => ofWorkingTogether.test(sentence) && !ofOffering.test(sentence),
    says: 'it is working with others that is barred, and no product',
  },
  {
    clauses: ['reversion'],
    holds: ({ agreement: { provisions } }) =>
      !provisions.of('exclusivity').some(({ sentence: { text } }) => exclusiveRight.test(text)) &&
      !provisions.of('license-grant').some(({ elements }) => elements.has('exclusive')),
    says: 'no right is exclusive that could come back',
  },
  {
    // "Exclusive, perpetual, irrevocable": it never ends, and what never ends gives nothing back.
    clauses: ['reversion'],
    holds: ({ agreement: { provisions } }) => {
      const exclusive = [
        ...provisions.of('exclusivity').filter(({ sentence: { text } }) => exclusiveRight.test(text)),
        ...provisions.of('license-grant').filter(({ elements }) => elements.has('exclusive')),
      ];
      return (
        exclusive.length > 0 && exclusive.every(({ sentence: { text } }) => /\b(?:perpetual|irrevocabl)/i.test(text))
      );
    },
    says: 'what is exclusive never ends, and nothing would come back',
  },
  {
    // A carve-out for one of two who are bound alike leaves the other bound.
    clauses: ['core-products'],
    holds: ({ agreement, finding }) => boundBy(agreement, finding) === 'both',
    says: 'both are bound, and it would free one',
  },
  {
    clauses: ['core-products'],
    holds: ({ agreement, finding }) =>
      agreement.provisions
        .of('exclusivity', 'non-compete')
        .some((one) => overlaps(one.sentence, finding) && buysElsewhere.test(one.sentence.text)),
    says: 'it is the other side that is bound',
  },
];
