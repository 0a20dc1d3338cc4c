import { type Sentence, sentenceAfter } from '../../analysis/clauses.ts';
import { isAlternative, modelsOfOthers, onTraining, trainingVerbs } from '../../analysis/facts/data.ts';
import { itemBehind } from '../../analysis/lists.ts';
import { isClearly } from '../../analysis/provisions/provision.ts';
import { insteadOf } from '../../modelClauses/fix.ts';
import { fromItsName, rule } from '../rule.ts';
import page from './trains-for-others.md';

/**
 * The customer's data teaches models that serve others. Silent where the sentence asks for consent first, where the
 * model is this customer's own, and where only usage data is meant. De-identified data still speaks: what a model has
 * learned is not undone by leaving out names.
 */
export default rule({
  id: 'data/trains-for-others',
  kinds: 'every',
  severity: { provider: 'information', customer: 'warning', neutral: 'warning' },
  page,
  *review(reading) {
    const { provisions, customer } = reading;
    const uses = (element: string): ReadonlySet<Sentence> =>
      new Set(
        provisions.of('data-use').flatMap((use) => (use.elements.has(element) ? [itemBehind(use.sentence)] : [])),
      );
    const [boundless, open, permitted] = [uses('unlimited'), uses('open'), uses('permits')];
    for (const use of provisions.of('training-use')) {
      const { elements, words, sentence, to } = use;
      const clear = isClearly(use, 'training-for-others');
      if (!clear && ((elements.has('forbidden') && !onlySecret.test(sentence.text)) || elements.has('consent')))
        continue;
      if (!clear && !elements.has('permitted') && !permitted.has(itemBehind(sentence))) continue;
      const others =
        modelsOfOthers.test(sentence.text) || (open.has(itemBehind(sentence)) && trainingVerbs.test(sentence.text));
      if (
        !(clear || elements.has('for-others') || others) ||
        (elements.has('for-this-customer') &&
          !clear &&
          !others &&
          !otherCustomers.test(sentence.text) &&
          !itsProductsToo.test(sentence.text)) ||
        (elements.has('purpose') && licensedData.test(sentence.text))
      )
        continue;
      if (elements.has('usage') && !/\b(?:Customer|Client|Company|Input|Content|Personal|Partner)/.test(sentence.text))
        continue;
      if (to === 'customer' || servesNobodyElse(sentence)) continue;
      // Products improved "as it sees fit" are told by data/purpose-unlimited.
      if (boundless.has(itemBehind(sentence)) && !onTraining.test(sentence.text)) continue;
      const how = elements.has('de-identified') ? ', once de-identified or aggregated,' : '';
      yield {
        at: fromItsName(words, reading),
        says: `Data from ${customer}${how} may train or improve models that also serve others; what a model has learned does not come back when the agreement ends.`,
        severity: isAlternative(sentence) ? 'information' : undefined,
        fixes: insteadOf(sentence, 'training-ban'),
      };
    }
  },
});

/** "… and for no one else's model", or the next sentence: "That copy serves the Insurer and no one else". */
function servesNobodyElse(sentence: Sentence): boolean {
  const after = sentenceAfter(sentence);
  return (
    nobodyElse.test(sentence.text) ||
    (after !== undefined && /^(?:That|This|Such|The|It)\b/.test(after.text) && nobodyElse.test(after.text))
  );
}
const nobodyElse =
  /\b(?:no[ -]?one|nobody|none) else\b|\bno other (?:customers?|clients?|persons?|models?|users?)\b|\b(?:not|never)\b[^.;]{0,40}\b(?:(?:anyone|anybody) else\b|for (?:(?:itself|themselves|ourselves) or(?: for)? )?others\b|for (?:its|their|our|any) other (?:customers?|clients?)\b)/i;

/** "To perform the Services and to train and improve Agency's products": for this customer, and beyond it. */
const itsProductsToo =
  /\b(?:and|or|as well as)(?: also| otherwise)? to (?:\w+,? (?:and )?){0,4}?(?:develop|train|improve|enhance)\b[^.;]{0,20}\b(?:its|their|our|(?!Customer|Client|Company)[A-Z]\w+['’]s) (?:own )?(?:\w+,? (?:and )?){0,3}(?:products|services|offerings)\b/;

/** Leave to train, and a ban that keeps the data secret: "provided that it does not disclose the data to a rival". */
const onlySecret =
  /\bmay\b(?! not\b)[^.;]{0,160}\b(?:train|improve|develop)\b[^.;]{0,120}\b(?:provided (?:that )?|but |so long as |as long as )[^.;]{0,60}\bnot (?:disclose|reveal|publish|sell|name|identify)\b(?![^.;]*\b(?:train|improve|develop|use)\b)/i;

/** Other customers by name, and no ban on serving them. */
const otherCustomers =
  /^(?![^.]{0,200}\b(?:not|never|nor|without)\b[^.;]{0,80}\bother (?:customers|clients|users)\b)[^.]{0,300}\b(?:(?:its|their|our|all|various|for|of|serve|with) other (?:customers|clients|users)|(?:customers|clients) other than|not (?:merely|only|just|solely)\b[^.;]{0,80}\bbut|every other)\b/i;

/** A licence of data to be trained on: training is what it is for. */
const licensedData = /\bLicens(?:ors?|ees?|ed)\b|\bthe Data\b|\bData Provider\b/;
