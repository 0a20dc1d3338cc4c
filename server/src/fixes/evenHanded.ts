import { overlaps } from '../analysis/span.ts';
import { modelOf } from '../modelClauses/fix.ts';
import { type Proposal, variantOf } from './proposal.ts';

/** "Each Partner may", "neither of us shall": words for both, beside which words for one would be no answer. */
export function evenHandedDoubts({ review: { agreement, side }, finding, fix }: Proposal): readonly string[] {
  if (fix.do !== 'insert-clause' || modelOf(fix)?.form === 'exhibit') return [];
  const sentence = agreement.sentences.find((one) => overlaps(one, fix.instead ?? finding));
  if (!sentence || !toldOfBoth.test(sentence.text) || isSilence(finding.rule.id)) return [];
  const text = variantOf(fix, side)?.text ?? '';
  return toldOfOne.test(text) && !forBoth.test(text) ? ['that sentence is on both, and it would bind or free one'] : [];
}

/** A silence is told of at the sentence that would have said it, whoever that one is on. */
const isSilence = (id: string): boolean => /missing$|unallocated$|^model\/|reversion$/.test(id);

const toldOfBoth =
  /\b(?:[Ee]ach|[Ee]ither|[Nn]either|[Bb]oth|[Nn]o|A) (?:of the )?(?:[Pp]art(?:y|ies)|[Pp]artners?|[Mm]embers?|[Pp]articipants?|[Cc]ollaborators?|[Ff]ounders?|of (?:us|them|you and us))\b(?! to this\b)[^.;]{0,30}\b(?:shall|will|may|must|grants?|has|undertakes?|agrees?)\b/;
const toldOfOne =
  /\[(?:Provider|Customer)\](?:'s \w+)?(?: and its personnel)? (?:shall|may|will|owns|retains|keeps|remains?|need)\b|\bprevents? \[Provider\]|\bapplies to \[Provider\]/;
const forBoth = /\b(?:[Ee]ach|[Ee]ither|[Nn]either) party\b|\b(?:[Bb]oth|[Tt]he) parties shall\b/;
