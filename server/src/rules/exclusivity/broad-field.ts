import type { Sentence } from '../../analysis/clauses.ts';
import { lockOuts } from '../../analysis/facts/lockOuts.ts';
import { type Fix, replaceWords } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './broad-field.md';

/**
 * The field is everything, a whole industry or a whole technology, whether the paper says "exclusive", that nobody else is served,
 * or that nobody else is bought from. "Worldwide" with a named product is a territory and no field. Told to who is locked out;
 * who profits has nothing to narrow.
 */
export default rule({
  id: 'exclusivity/broad-field',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'information' },
  page,
  *review(reading) {
    for (const { at: one, bound, broad } of lockOuts(reading)) {
      const { text } = one.sentence;
      if (namedProduct.test(text.replace(whether, ''))) continue;
      const severity = toldTo(bound, reading.side) ? undefined : 'off';
      if (!broad && one.elements.has('broad-field'))
        yield {
          at: one,
          bears: bound,
          says: 'The exclusivity reaches a whole field; it covers uses that neither party has in mind today.',
          severity,
          fixes: [],
        };
      if (!broad) continue;
      const inField = inOrEvery.exec(broad[0]);
      yield {
        at: one,
        bears: bound,
        says: `The field of the exclusivity is "${broad[0].replaceAll('·', '.').replace(/^for use in /i, '')}"; it reaches uses that neither party has in mind today.`,
        severity,
        fixes: inField ? narrowField(one.sentence, broad) : [],
      };
    }
  },
});

/** A description of the field in place of the broad words; nothing where they are somebody: "any business that competes". */
function narrowField(sentence: Sentence, { 0: words, index }: RegExpExecArray): Fix[] {
  if (/\b(?:business|compan(?:y|ies)|enterprise)$/i.test(words)) return [];
  return [
    replaceWords(
      sentence.span(index, index + words.length),
      `${/^(?:for use )?in /i.exec(words)?.[0] ?? ''}[description of the application, product and customer group]`,
      'Narrow the field to a named application',
      'field',
    ),
  ];
}

/** Words that a description of the field can stand in for. */
const inOrEvery =
  /^(?:(?:for use )?in |(?:any|all|every)(?: and all)? (?:other )?(?:use|field|business|industr|application|market|vertical))/i;

/** The party that is locked out; the customer where nobody else is named, not the other way round: who grants is mostly the provider. */
const toldTo = (bound: string | undefined, side: string): boolean =>
  side === 'neutral' || (side === 'customer' ? bound === 'customer' || bound === 'both' : bound !== 'customer');

/** What is locked out "whether or not it competes with the Product" is not the Product. */
const whether = /\bwhether or not\b[^,;.]*/i;
/** A named product, application or account beside the broad words. */
const namedProduct =
  /\b(?:the|each|such) (?:Licensed |Exclusive )?Products?\b|\bas (?:listed|set forth|described) (?:in|on) (?:Exhibit|Schedule|Appendix)|\bnamed accounts\b|\bField of Use\b|\bthe Field\b/;
