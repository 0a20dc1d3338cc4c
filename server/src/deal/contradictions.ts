import type { Agreement, DealPaper } from '../analysis/agreement.ts';
import { termsUnder } from '../analysis/inherited.ts';
import { memo } from '../analysis/memo.ts';
import type { Terms } from '../analysis/terms.ts';
import { papersNamedIn } from './mentions.ts';
import { type Precedence, precedenceOf, seenFrom } from './precedence.ts';
import { inheritedOf } from './read.ts';
import { clearStances, type DealQuestion, type DealStance, dealQuestions } from './stances.ts';

/** Two papers of a deal that cannot both be followed on one question. */
export interface Contradiction {
  readonly question: DealQuestion;
  readonly here: DealStance;
  readonly there: DealStance;
  readonly paper: DealPaper;
  readonly precedence?: Precedence;
}

/** Where other papers say otherwise than this one. What an amendment changes is no contradiction: it is what it is for. */
export const contradictionsOf = memo((agreement: Agreement): readonly Contradiction[] => {
  const others = agreement.deal?.others ?? [];
  const amendments = others.filter(({ amends, is }) => amends && (is === 'over' || is === 'part'));
  const compared = others.filter((one) => isCompared(one, agreement));
  if (!compared.length) return [];
  const found: Contradiction[] = [];
  for (const question of dealQuestions) {
    const own = clearStances(question, agreement, ownTerms(agreement));
    const changed = amendments.map((one) => ({
      one,
      stances: clearStances(question, one.agreement, termsInDeal(one, agreement)),
    }));
    for (const [of, here] of own) {
      // Its own words hold no more.
      if (changed.some(({ one, stances }) => one.is === 'part' && stances.has(of))) continue;
      for (const paper of compared) {
        const there = clearStances(question, paper.agreement, termsInDeal(paper, agreement)).get(of);
        if (!there || there.value === here.value) continue;
        if (
          paper.is === 'over' &&
          !paper.amends &&
          changed.some(({ one, stances }) => one.is === 'over' && stances.has(of))
        )
          continue;
        if (question.namesBoth && !nameEachOther(here, there, agreement, paper)) continue;
        const precedence = precedenceOf(agreement, paper);
        found.push({ question, here, there, paper, ...(precedence && { precedence }) });
      }
    }
  }
  return found;
});

/** Two orders under one agreement are about different work; an amendment and what it amends are one paper. */
function isCompared({ is, amends, agreement: { attributes, title } }: DealPaper, own: Agreement): boolean {
  if (amends && is === 'part') return false;
  if (is === 'over' && !amends) return !/\bamendment\b/i.test(own.title);
  return is !== 'beside' || amends || !(attributes.addendum && own.attributes.addendum && title !== own.title);
}

/** What words mean in another paper: by its own definitions, and by those of what governs it, the paper under review among them. */
const termsInDeal = ({ agreement: { terms }, is, path }: DealPaper, own: Agreement): Terms =>
  [
    ...(own.deal?.others ?? []).filter((one) => one.is === 'over' && one.path !== path).map((one) => one.agreement),
    ...(is === 'under' || is === 'part' ? [own] : []),
  ].reduce((known, over) => termsUnder(known, inheritedOf(over)), terms);

const ownTerms = (own: Agreement): Terms =>
  (own.deal?.others ?? [])
    .filter(({ is }) => is === 'over')
    .reduce((known, { agreement }) => termsUnder(known, inheritedOf(agreement)), own.terms);

function nameEachOther(here: DealStance, there: DealStance, agreement: Agreement, paper: DealPaper): boolean {
  const names = ({ sentence }: DealStance, of: Agreement, path: string): boolean =>
    papersNamedIn(sentence.text, of).some((one) => one.of !== 'self' && one.of.some((it) => it.path === path));
  return names(here, agreement, paper.path) || names(there, seenFrom(paper, agreement), '');
}
