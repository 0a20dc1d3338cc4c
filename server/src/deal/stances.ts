import type { Agreement } from '../analysis/agreement.ts';
import type { Sentence } from '../analysis/clauses.ts';
import { namesKnown } from '../analysis/facts/ownership.ts';
import { haveCommon } from '../analysis/lexicon/bits.ts';
import { verbBits } from '../analysis/lexicon/lexicon.ts';
import type { Role } from '../analysis/parties/party.ts';
import type { Provision, ProvisionKind } from '../analysis/provisions/provision.ts';
import { definedTermsIn } from '../analysis/provisions/title.ts';
import type { Span } from '../analysis/span.ts';
import type { Figure } from '../analysis/statements/statement.ts';
import { singular, type Terms } from '../analysis/terms.ts';
import { readingIn, wordsOfSlot } from './readings.ts';

/** Where a paper stands on something on which two papers cannot both be right. */
export interface DealStance {
  readonly sentence: Sentence;
  readonly at: Span;
  /** What exactly it is about: a defined term, whose duty. Only what is about the same can contradict. */
  readonly of: string;
  readonly value: string;
  /** "30 days", "that the Deliverables belong to Company": how a message tells it. */
  readonly says: string;
}

/** Something on which papers take stances. */
export interface DealQuestion {
  readonly name: string;
  stances(agreement: Agreement, terms: Terms): readonly DealStance[];
  /** What ends with a notice is the paper that the words name: only where they name the other paper, too. */
  readonly namesBoth?: boolean;
}

const paying = verbBits('pay');

/** The one figure of its sort in a sentence: with two, which of them counts is not ours to guess. */
function oneFigure(agreement: Agreement, sentence: Sentence, what: Figure['what'], units?: RegExp) {
  const reading = readingIn(agreement, sentence);
  const found = reading.figures.filter((one) => one.what === what && (!units || units.test(one.unit ?? '')));
  const [figure] = found;
  if (found.length !== 1 || figure?.amount === undefined) return undefined;
  const at = wordsOfSlot(reading, figure.slot);
  if (!at) return undefined;
  const { start, end } = at;
  return {
    reading,
    figure,
    amount: figure.amount,
    words: sentence.text.slice(start, end),
    at: sentence.span(start, end),
  };
}

const stance = ({ sentence, words }: Provision, of: string, value: string, says: string, at = words): DealStance => ({
  sentence,
  at,
  of,
  value,
  says,
});

const each = (
  agreement: Agreement,
  kinds: readonly ProvisionKind[],
  tell: (one: Provision) => DealStance | undefined,
) => agreement.provisions.of(...kinds).flatMap((one) => (isBinding(one) ? (tell(one) ?? []) : []));

const isBinding = ({ sentence: { clause, optional } }: Provision): boolean =>
  !optional && clause.part !== 'recitals' && clause.part !== 'definitions';

const yearsOf = (amount: number, unit: string | undefined): string => `${unit === 'month' ? amount / 12 : amount}`;

const roleInWords = ({ parties }: Agreement, role: Role): string => {
  const named = parties.filter((one) => one.role === role);
  return named.length === 1 ? named[0]!.label : `the ${role}`;
};

/** The thing that title or leave is about, where it is one defined term. */
function termOf(agreement: Agreement, terms: Terms, span: Span | undefined): string | undefined {
  if (!span) return undefined;
  const { parties } = agreement;
  const found = definedTermsIn(agreement.text.slice(span.start, span.end), namesKnown({ terms, parties }));
  return found.length === 1 ? found[0]!.term : undefined;
}

const notTheWork = ['own-making', 'general', 'methods', 'jointly-made', 'promised', 'promise'];

const owners: DealQuestion = {
  name: 'who owns the work',
  stances: (agreement, terms) =>
    each(agreement, ['foreground-allocation'], (one) => {
      const { elements, to } = one;
      const term = termOf(agreement, terms, elements.get('subject'));
      if (!term || !to || to === 'unknown' || notTheWork.some((name) => elements.has(name))) return undefined;
      const owner = elements.has('joint') || to === 'both' ? 'both' : to;
      return stance(
        one,
        singular(term),
        owner,
        owner === 'both' ? `${term}: owned jointly` : `${term}: owned by ${roleInWords(agreement, owner)}`,
      );
    }),
};

const passing: DealQuestion = {
  name: 'when title passes',
  stances: (agreement, terms) =>
    each(agreement, ['foreground-allocation'], (one) => {
      const { elements, to } = one;
      const term = termOf(agreement, terms, elements.get('subject'));
      if (!term || !to || to === 'unknown' || !elements.has('assigned')) return undefined;
      const paid = elements.has('upon-payment');
      if (!paid && readingIn(agreement, one.sentence).titles.some(({ conditions }) => conditions.length))
        return undefined;
      return stance(
        one,
        `${singular(term)} ${to}`,
        paid ? 'paid' : 'at once',
        `${term}: title passes ${paid ? 'upon payment' : 'at once'}`,
      );
    }),
};

const exclusivity: DealQuestion = {
  name: 'whether the licence is exclusive',
  stances: (agreement, terms) =>
    each(agreement, ['license-grant'], (one) => {
      const { elements, from, to, sentence } = one;
      const exclusive = elements.has('exclusive');
      if (exclusive === elements.has('non-exclusive') || !from || !to || from === 'unknown') return undefined;
      const subjects = [...elements.keys()].filter((name) => name.startsWith('subject:')).sort();
      const about = subjects.length ? subjects.join() : singular(termOf(agreement, terms, sentence) ?? '');
      return (
        (about &&
          stance(
            one,
            `${about} ${from} ${to}`,
            `${exclusive}`,
            exclusive ? 'an exclusive licence' : 'a non-exclusive licence',
          )) ||
        undefined
      );
    }),
};

const caps: DealQuestion = {
  name: 'the cap on liability',
  stances: (agreement) => [
    ...each(agreement, ['liability-cap'], (one) => {
      if (!one.elements.has('amount')) return undefined;
      const sum = oneFigure(agreement, one.sentence, 'money');
      const whose = one.elements.has('mutual') ? 'both' : (one.from ?? 'both');
      return (
        sum && stance(one, whose, `${sum.figure.unit} ${sum.amount}`, `a cap of ${figureText(sum.figure)}`, sum.at)
      );
    }),
    ...each(agreement, ['uncapped-liability'], (one) =>
      one.elements.has('unlimited') && one.elements.size === 1
        ? stance(one, one.from && one.from !== 'unknown' ? one.from : 'both', 'none', 'no limit')
        : undefined,
    ),
  ],
};

const figureText = ({ unit, amount }: Figure): string => `${unit} ${(amount ?? 0).toLocaleString('en-US')}`;

const governingLawStance: DealQuestion = {
  name: 'the governing law',
  stances: (agreement) => {
    const { governingLaw } = agreement.attributes;
    if (!governingLaw) return [];
    return each(agreement, ['governing-law'], (one) =>
      one.sentence.text.includes(governingLaw.replaceAll('.', '·')) || one.sentence.text.includes(governingLaw)
        ? stance(one, '', governingLaw.toLowerCase(), `the law of ${governingLaw}`)
        : undefined,
    ).slice(0, 1);
  },
};

const paymentDays: DealQuestion = {
  name: 'when invoices are due',
  stances: (agreement) =>
    each(agreement, ['fees'], (one) => {
      if (one.from && one.from !== 'customer' && one.from !== 'unknown') return undefined;
      const days = oneFigure(agreement, one.sentence, 'period', /^(?:day|week|month)$/);
      if (!days) return undefined;
      const { reading, figure } = days;
      const pays = reading.statements.find(
        ({ at, where, mode, verbs: does }) =>
          haveCommon(does, paying) && where === 'main' && (mode === 'must' || mode === 'is') && at < figure.slot.from,
      );
      return pays && stance(one, '', `${days.amount} ${figure.unit}`, days.words, days.at);
    }),
};

const terminationNotice: DealQuestion = {
  name: 'the notice of termination for convenience',
  namesBoth: true,
  stances: (agreement) =>
    each(agreement, ['termination'], (one) => {
      const { elements, from } = one;
      if (!elements.has('convenience') || elements.has('breach') || elements.has('insolvency')) return undefined;
      const period = oneFigure(agreement, one.sentence, 'period', /^(?:day|week|month)$/);
      const whose = elements.has('mutual') ? 'both' : (from ?? 'both');
      return period && stance(one, whose, `${period.amount} ${period.figure.unit}`, period.words, period.at);
    }),
};

const training: DealQuestion = {
  name: 'whether data may train models',
  stances: (agreement) =>
    each(agreement, ['training-use'], (one) => {
      const { elements, from } = one;
      const no = elements.has('forbidden');
      if (no === elements.has('permitted') || !from || from === 'unknown') return undefined;
      if (['consent', 'for-this-customer', 'de-identified'].some((name) => elements.has(name))) return undefined;
      if (no && elements.has('for-others')) return undefined;
      return stance(one, from, `${no}`, no ? 'training is forbidden' : 'training is permitted');
    }),
};

const use: DealQuestion = {
  name: 'what data may be used for',
  stances: (agreement) =>
    each(agreement, ['data-use'], (one) => {
      const { elements, from, to } = one;
      const open = elements.has('unlimited');
      if (open === elements.has('limited') || (elements.has('forbids') && !open)) return undefined;
      const whom = to ?? from;
      return whom && whom !== 'unknown'
        ? stance(one, whom, `${open}`, open ? 'use for any purpose' : 'use for a purpose only')
        : undefined;
    }),
};

const secrecyTerm: DealQuestion = {
  name: 'how long secrecy lasts',
  stances: (agreement) =>
    each(agreement, ['confidentiality', 'survival'], (one) => {
      if (one.kind === 'survival' && (!one.elements.has('confidentiality') || one.elements.has('general')))
        return undefined;
      const period = oneFigure(agreement, one.sentence, 'period', /^(?:year|month)$/);
      const whose = one.elements.has('mutual') || !one.from || one.from === 'unknown' ? 'both' : one.from;
      return period && stance(one, whose, yearsOf(period.amount, period.figure.unit), period.words, period.at);
    }),
};

export const dealQuestions: readonly DealQuestion[] = [
  owners,
  passing,
  exclusivity,
  caps,
  governingLawStance,
  paymentDays,
  terminationNotice,
  training,
  use,
  secrecyTerm,
];

/** A paper's stances on a question, each thing once: where it says two things of one, neither is compared. */
export function clearStances(
  question: DealQuestion,
  agreement: Agreement,
  terms: Terms,
): ReadonlyMap<string, DealStance> {
  const found = new Map<string, DealStance | undefined>();
  for (const one of question.stances(agreement, terms)) {
    const before = found.get(one.of);
    found.set(one.of, found.has(one.of) && before?.value !== one.value ? undefined : (before ?? one));
  }
  return new Map([...found].flatMap(([of, one]) => (one ? [[of, one] as const] : [])));
}
