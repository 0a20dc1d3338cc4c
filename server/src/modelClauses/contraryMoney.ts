import { type ContraryQuestion, overForCustomer } from './contraryQuestion.ts';

/** What is paid for what was promised: limits and refusals that would make a new promise worth nothing. */
export const onMoney: readonly ContraryQuestion[] = [
  {
    // Loss from a claim that somebody is defended against is not to end at a month's fees.
    on: 'up to what sum claims are answered for',
    brought: /\bdefend, indemnify and hold harmless \[Customer\]|\bthird-party claims that the AI system, the data\b/,
    opposed: ({ text }, provisions) =>
      provisions.some(({ kind, from }) => kind === 'liability-cap' && from !== 'customer') &&
      !/\bindemni|\bdefen[cs]e\b|\bdefend/i.test(text),
    cure: overForCustomer,
  },
  {
    on: 'whether fees come back',
    brought: /\b(?:refund|recover) (?:the )?(?:prepaid fees|fees paid)\b/,
    opposed: ({ text }) =>
      /\b(?:fees?|payments?|amounts?|sums?|charges?|deposits?|paid)\b/i.test(text) &&
      /\bnon-?\s?(?:refundable|returnable)\b|\b(?:not|never) (?:be )?(?:refund\w*|returned|repaid)\b|\bno refunds?\b/i.test(
        text,
      ),
    cure: overForCustomer,
  },
  {
    // "For two years you may not use, test or buy any other automated product."
    on: 'whether the customer may go to another supplier',
    brought: /\b(?:moving|move) to another supplier\b|\b(?:new|another) supplier\b/,
    opposed: ({ text }, provisions) =>
      provisions.some(({ kind, from }) => (kind === 'exclusivity' || kind === 'non-compete') && from === 'customer') &&
      /\b(?:after|following|years?|months?)\b/i.test(text),
    cure: overForCustomer,
  },
];
