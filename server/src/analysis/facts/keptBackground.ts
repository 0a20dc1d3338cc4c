import type { Provision } from '../provisions/provision.ts';
import { backgroundWords } from '../provisions/title.ts';
import type { Facts } from './facts.ts';

/** Reservations of what one had before: not what passes with the work, by whatever it is named. */
export function backgroundKept({ provisions }: Facts): readonly Provision[] {
  // "Tools that existed before are likewise comprised": they pass, whatever else the sentence looks like.
  const passing = new Set(
    provisions
      .of('ip-assignment')
      .flatMap(({ elements, sentence }) =>
        elements.has('background') && !elements.has('carve-out') ? [sentence] : [],
      ),
  );
  // A component of strangers under their own licence is nobody's background.
  const openSource = new Set(provisions.of('open-source').map(({ sentence }) => sentence));
  const made = provisions.of('foreground-allocation');
  return provisions
    .of('background-reservation')
    .filter(
      ({ elements, sentence, byExamples, from }) =>
        !elements.has('whole') &&
        (!passing.has(sentence) || (elements.has('kept') && !byExamples)) &&
        !sumsAlreadyPaid.test(sentence.text) &&
        !made.some((one) => one.sentence === sentence && takesBackground(one, elements, from)) &&
        (!elements.has('licence-only') || (licensingWords.test(sentence.text) && !openSource.has(sentence))) &&
        (elements.has('earlier') || elements.has('by-definition') || elements.has('licence-only')),
    );
}

/** Whoever gets what is made gets the earlier part with it: counted in by the definition, or by the sentence itself. */
function takesBackground(
  { to, elements: made, sentence: { text } }: Provision,
  kept: Provision['elements'],
  keeper: Provision['from'],
): boolean {
  if (kept.has('carve-out')) return false;
  if (made.has('owned') && earlierIncluded.test(text)) return true;
  return to !== 'provider' && to === keeper && !backgroundWords.test(text);
}
const earlierIncluded =
  /\bincluding (?:any|all|those|whatever|anything)\b[^.;]{0,60}\b(?:before|prior to|pre-?existing|existed|independently)\b[^;]{0,200}\b(?:becomes?|belongs?|vests?|passes)\b/i;
const sumsAlreadyPaid =
  /\b(?:keeps?|retains?)\b (?:what(?:ever)?|(?:all |any )?(?:sums|amounts|fees|money|instal?ments)) [^.;]{0,30}\b(?:been )?(?:paid|received)\b/i;

const licensingWords = /\blicen[cs]|\b(?:right|leave|free) to\b|\bmay\b/i;
