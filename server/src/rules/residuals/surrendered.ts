import type { Sentence } from '../../analysis/clauses.ts';
import { passingTo } from '../../analysis/facts/owners.ts';
import { titlesOf } from '../../analysis/facts/ownership.ts';
import type { Span } from '../../analysis/span.ts';
import { insteadOf } from '../../modelClauses/fix.ts';
import { type Reading, rule } from '../rule.ts';
import { forbidsUse, tellsNobody } from './forbids.ts';
import page from './surrendered.md';

/**
 * What the provider's people learn, not what they make, becomes the customer's, or residuals are refused in words. A
 * definition of confidential information that names know-how only protects what the customer disclosed.
 */
export default rule({
  id: 'residuals/surrendered',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  silences: {
    'ownership/no-licence-back': 'everywhere',
    'residuals/missing': 'everywhere',
    'ownership/innovation-to-customer': 'here',
    'ownership/broad-work-product': 'here',
  },
  *review(reading) {
    const { provider, customer, provisions } = reading;
    const surrendered = whatIsLearned(reading);
    for (const { elements, sentence, words } of provisions.of('residuals')) {
      if (tellsNobody(sentence)) continue;
      const refused = elements.get('none') ?? (forbidsUse(sentence) ? words : undefined);
      if (!refused || surrendered.has(sentence)) continue;
      yield {
        at: refused,
        says: `Residuals are excluded in words: what the people of ${provider} remember may not be used in other work.`,
        fixes: insteadOf(sentence, 'residuals'),
      };
    }
    for (const [sentence, at] of surrendered)
      yield {
        at,
        says: `What the people of ${provider} learn in the work, and not only what they make, becomes ${customer}'s.`,
        fixes: insteadOf(sentence, 'residuals'),
      };
  },
});

/** Sentences by which what people learn passes to the customer, with the words that say so. */
function whatIsLearned(reading: Reading): ReadonlyMap<Sentence, Span> {
  const surrendered = new Map<Sentence, Span>();
  for (const { sentence, title, subject } of titlesOf(reading, anyKnowledge)) {
    if (title.owner !== 'customer' || title.form === 'kept') continue;
    const found =
      learnedKnowledge.exec(subject) ?? (learningVerbs.test(sentence.text) ? suchKnowledge.exec(subject) : null);
    if (!found) continue;
    const at = sentence.text.indexOf(found[0], title.subject.start);
    surrendered.set(
      sentence,
      at < 0 ? sentence.span(title.words.start, title.words.end) : sentence.span(at, at + found[0].length),
    );
  }
  for (const { sentence, from, to } of reading.provisions.of('foreground-allocation', 'ip-assignment')) {
    if (to !== 'customer' || from === 'customer' || surrendered.has(sentence)) continue;
    const found = learnedKnowledge.exec(sentence.text);
    if (found && !asNew.test(sentence.text))
      surrendered.set(sentence, sentence.span(found.index, found.index + found[0].length));
  }
  for (const sentence of passingTo('customer', anyKnowledge, reading)) {
    const found = learnedKnowledge.exec(sentence.text);
    if (found && !surrendered.has(sentence) && !asNew.test(sentence.text))
      surrendered.set(sentence, sentence.span(found.index, found.index + found[0].length));
  }
  return surrendered;
}

const anyKnowledge =
  /\b(?:know-how|knowledge|skills?|techniques|experience|expertise|methods|understanding|insights?|learn\w*|comes? to know|remembers?)\b/i;
/** "All such know-how", of what people pick up. */
const suchKnowledge = /\b(?:all |any )?such (?:know-how|knowledge|skills?|experience|techniques)\b/i;
const learningVerbs = /\b(?:picks?|picked) up\b|\blearn(?:s|ed|t)?\b|\bacquires?\b|\bgains?\b/i;

/** What is excepted, or acquired as things are. */
const asNew =
  /\b(?:except|excluding|other than|save|not includ)|\b(?:acquires?|obtains?|retains?|gains?) (?:title|ownership|all|rights?)\b/i;

const learnedKnowledge =
  /\b(?:what(?:ever)?|everything|anything)\b[^.;]{0,60}\b(?:learns?|learned|comes? to know|picks? up|remembers?)\b|\bimprovements? in the [^.;]{0,20}\b(?:expertise|skills?|knowledge|experience) of\b|\b(?:staff|personnel|team) know-how\b|\b(?:understanding|insights?|learning)\b[^.;]{0,100}\b(?:forms?|gain(?:s|ed)?|acquire[sd]?|builds? up)\b|\b(?:know-how|knowledge|skills?|techniques|experience|expertise|methods)\b[^.;]{0,100}\b(?:learn(?:s|ed|t)?|acquire[sd]?|retained?|gain(?:s|ed)?|obtained?|pick(?:s|ed)? up|remember(?:s|ed)?|com(?:e|es) to know|takes? away)\b(?! (?:no|any|neither) )(?: by (?:the |its )?\w+)?|\b(?:learned|acquired|retained|gained)\b[^.;]{0,60}\b(?:know-how|knowledge|skills?|techniques|experience|expertise)\b/i;
