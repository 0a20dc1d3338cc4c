import type { Agreement } from '../analysis/agreement.ts';
import { factsOf } from '../analysis/facts/facts.ts';
import { lockOuts } from '../analysis/facts/lockOuts.ts';
import type { Role } from '../analysis/parties/party.ts';
import { other } from '../analysis/provisions/provision.ts';
import { overlaps, type Span } from '../analysis/span.ts';

/**
 * Who is kept from others by the sentence there. By its grammar, where it says who shall not or who grants; as it was read
 * elsewhere. A fix that ends exclusivity for the wrong side is worse than none, so undefined where nothing tells.
 */
export function boundBy(agreement: Agreement, at: Span): Role | undefined {
  const sentence = agreement.sentences.find((one) => overlaps(one, at));
  if (!sentence) return undefined;
  if (alike.test(sentence.text)) return 'both';
  const [first] = agreement.parties
    .flatMap(({ label, also, role }) =>
      [label, ...also].flatMap((name) => {
        const found = new RegExp(`(?<!\\w)${name.replace(/[^\w ]/g, '.')}(?!\\w)[*"”]{0,3},? ${acts}`, 'i').exec(
          sentence.text,
        );
        return found ? [{ index: found.index, role: found[1] ? other(role) : role }] : [];
      }),
    )
    .sort((a, b) => a.index - b.index);
  return first ? first.role : lockOuts(factsOf(agreement)).find((one) => overlaps(one.at.sentence, at))?.bound;
}

const alike = /\b(?:each|neither|both|no) (?:part(?:y|ies)|of us)\b|\beach other\b|\bone another\b/i;
/** Who is to have something is not the one who is bound. */
const acts =
  '(?:hereby |also )?(?:(?:shall|will|may|must) ((?:have|receive|enjoy|be (?:entitled|the (?:sole|exclusive|only)))\\b)?|won.t\\b|agrees?\\b|undertakes?\\b|grants?\\b|gives?\\b|licenses?\\b)';
