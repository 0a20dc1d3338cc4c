import type { Agreement } from '../analysis/agreement.ts';
import { memo } from '../analysis/memo.ts';
import { greeting } from '../analysis/parties/greeting.ts';
import { type ModelClause, type Side, type Variant, variantFor } from './library.ts';
import { quoteOf } from './placement.ts';

/**
 * The text of a clause for a side in this paper: where nobody asked for another, a letter and a short paper in plain words get
 * the short one, because a scheme of service levels in a freelancer's letter is struck whole.
 */
export function textFor(agreement: Agreement, model: ModelClause, side: Side, name?: string): Variant | undefined {
  const short = name === undefined || name === 'preferred' ? model.variants.filter((one) => one.name === 'short') : [];
  const fits = isPlain(agreement)
    ? (short.find((one) => one.side === side) ??
      short.find((one) => one.side === 'every' && !(side === 'provider' && unpaid.test(one.text))))
    : undefined;
  return fits ?? variantFor(model, side, name);
}

/** Work for nothing, which no text for the one who does it brings in. */
const unpaid =
  /\[Provider\] shall [^.;]{0,300}\b(?:without (?:further|additional) charge|at its own (?:expense|cost))\b/;

/** A letter, a paper in which "I" speaks, or a few hundred words in which "we" and "you" do, without a "shall". */
const isPlain = memo((agreement: Agreement): boolean => {
  const { sentences, parties, text } = agreement;
  // A letter that only quotes an agreement is none.
  if (quoteOf(agreement)) return false;
  if (greeting(sentences) >= 0 || parties.some(({ also, label }) => label === 'I' || also.includes('I'))) return true;
  const spoken = text.match(/\b(?:[Yy]ou|[Ww]e)(?: (?:will|may|agree|pay|own|keep)\b|'ll\b)/g)?.length ?? 0;
  return spoken > 3 && !/\bshall\b/i.test(text) && (text.match(/\S+/g)?.length ?? 0) < shortPaper;
});
const shortPaper = 900;
