import { suppliedEach } from '../modelClauses/suppliedEach.ts';
import { systemName } from '../modelClauses/systemName.ts';
import type { Situation } from './situation.ts';
import { alsoPromises, twoDuties, warrants } from './unfitWords.ts';

/** Measures where nothing is measured, of something else, or for less than was promised. */
export const performanceSituations: readonly Situation[] = [
  {
    clauses: ['performance-metrics'],
    holds: ({ deal }) => deal === 'joint' || deal === 'data' || deal === 'advice',
    says: 'nothing is supplied under it whose performance could be measured',
  },
  {
    // "A phase shall be accepted when …": payment hangs on it, and a measure is no acceptance.
    clauses: ['performance-metrics'],
    holds: ({ agreement: { text }, fix: { instead } }) =>
      !!instead && triggers.test(text.slice(instead.start, instead.end)),
    says: 'that sentence says when work is accepted, paid for or ended as well',
  },
  {
    // A measure of one thing does not stand for a promise of another.
    clauses: ['performance-metrics'],
    holds: ({ agreement, fix: { instead } }) => {
      if (!instead) return false;
      const gone = agreement.text.slice(instead.start, instead.end);
      if (twoDuties.test(gone)) return true;
      const name = systemName(agreement);
      const names = name === undefined ? suppliedEach(agreement) : [name];
      return (
        names.length > 0 &&
        !names.some((one) => gone.toLowerCase().includes(one.toLowerCase())) &&
        !/^(?:It|They)\b/.test(gone)
      );
    },
    says: 'that sentence promises something else',
  },
  {
    clauses: ['performance-metrics'],
    holds: ({ agreement: { text }, fix: { instead } }) =>
      !!instead && alsoPromises.test(text.slice(instead.start, instead.end)),
    says: 'that sentence promises more than how well it does',
  },
  {
    clauses: ['performance-metrics'],
    holds: ({ agreement: { text }, side, fix: { instead } }) =>
      side === 'customer' && !!instead && warrants.test(text.slice(instead.start, instead.end)),
    says: 'that sentence promises the client more',
  },
];

/** What a clause needs on both sides of a sentence that goes: what is due, accepted or ended by it. */
const triggers =
  /\b(?:accept(?:s|ed|ance)?|reject(?:s|ed|ion)?|deemed|payable|falls? due|invoic\w+|milestones?|terminat\w+)\b/i;
