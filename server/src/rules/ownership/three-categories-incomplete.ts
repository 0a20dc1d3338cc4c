import { namesKnown, passesToCustomer } from '../../analysis/facts/ownership.ts';
import { listInWords } from '../../analysis/phrasing.ts';
import { generalPurpose, meaningsIn } from '../../analysis/provisions/title.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { placeForMissing } from '../../settlement/place.ts';
import { standingOf } from '../../settlement/settle.ts';
import { type Reading, rule } from '../rule.ts';
import page from './three-categories-incomplete.md';

/**
 * Some kinds of work have an owner and others none. A sweep of everything made answers for what is general as well; where
 * all new work stays with the provider there is nothing to tell apart.
 */
export default rule({
  id: 'ownership/three-categories-incomplete',
  kinds: ['agency', 'jda'],
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review(reading) {
    const { provisions, attributes, agreement } = reading;
    if (attributes.underParent) return;
    const fresh = provisions.of('foreground-allocation', 'work-for-hire', 'model-ownership');
    const news = provisions.of('foreground-allocation');
    if (news.length > 0 && news.every(({ to }) => to === 'provider')) return;
    // Parties whose part in the work is not known give no picture of whose is what.
    if (
      !news.some(({ to }) => to === 'customer' || to === 'both') &&
      !provisions.has('work-for-hire', 'model-ownership')
    )
      return;
    const categories = categoriesOf(reading);
    const missing = categories.filter(({ said }) => !said);
    const [first] = fresh;
    if (!first || missing.length === 0 || missing.length === categories.length) return;
    // Where only the work itself is spoken of, what is lacking is a reservation: ownership/background-missing says so.
    if (
      agreement.kind === 'agency' &&
      (missing.length > 1 || missing[0]!.name === preexistingCategory) &&
      passesToCustomer(reading).length
    )
      return;
    yield {
      at: placeForMissing(['article of the cause', 'ownership'], first, agreement),
      says: `The agreement says who owns ${listInWords(categories.filter(({ said }) => said).map(({ name }) => name))}, and not who owns ${listInWords(
        missing.map(({ name }) => name),
        'or',
      )}.`,
      fixes: [insertClause('three-categories')],
    };
  },
});

const preexistingCategory = 'what existed before';

function categoriesOf(reading: Reading): readonly { readonly name: string; readonly said: boolean }[] {
  const { provisions, agreement } = reading;
  const reserved = provisions.of('background-reservation');
  const sweep = provisions
    .of('foreground-allocation')
    .some(({ elements }) => elements.has('time-measured') || elements.has('jointly-made') || elements.has('general'));
  const fresh = sweep || provisions.has('foreground-allocation', 'work-for-hire', 'model-ownership');
  const prior = reserved.length > 0;
  const general =
    sweep ||
    // What people know stays free, and what serves any customer with it.
    provisions.of('residuals').some(({ elements }) => !elements.has('none')) ||
    provisions.has('innovation-allocation', 'improvements-allocation', 'joint-ownership') ||
    reserved.some(
      ({ elements, sentence }) =>
        elements.has('general') ||
        elements.has('improvements') ||
        generalPurpose.test(meaningsIn(sentence.text, namesKnown(reading))),
    );
  if (agreement.kind === 'jda')
    return [
      { name: 'what each party brings', said: prior },
      { name: 'what the work makes', said: fresh || provisions.has('joint-ownership') },
      {
        name: 'later derivatives and improvements',
        said:
          provisions.has('improvements-allocation', 'post-project-use') ||
          reserved.some(({ elements }) => elements.has('improvements')) ||
          sweep ||
          standingOf(agreement, 'joint/derivatives-missing')?.state === 'settled',
      },
    ];
  return [
    { name: 'what is made for the customer', said: fresh },
    { name: preexistingCategory, said: prior },
    { name: 'what is made jointly or serves any customer', said: general },
  ];
}
