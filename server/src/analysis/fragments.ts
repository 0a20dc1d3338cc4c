import { memo } from './memo.ts';
import type { SentenceFacts } from './sentences.ts';

/** No sentence by itself: begins small, or has no verb that binds near its beginning. */
export const fragment = memo(
  ({ text }: SentenceFacts): boolean => /^[a-z]/.test(text) || !operativeVerb.test(text.slice(0, 120)),
);
/** No verb that anyone could miss: "Limited to the fees paid", "1.5x the fees". */
export const verbless = memo(({ text }: SentenceFacts): boolean => !operativeVerb.test(text) && !does.test(text));
const does =
  /\b(?:owns?|belongs?|retains?|keeps?|pays?|grants?|assigns?|remains?|appl(?:y|ies)|vests?|uses?|accepts?|do|does|can|cannot|governs?|terminates?|provides?|delivers?|performs?|makes?|holds?|gives?|takes?|wish(?:es)?|desires?|begins?|ends?|lasts?|includes?|survives?|was|were|be|been|we|you|it|they)\b/i;
const operativeVerb = /\b(?:shall|will|must|may|hereby|agrees?|means?|is|are|has|have)\b/;

/** What says something only behind the words that it is listed under: it begins small, or has no verb. */
export const needsLeadIn = (facts: SentenceFacts): boolean => /^[a-z]/.test(facts.text) || verbless(facts);

/** An item that a heading above it has something to say of: it begins small, has no stop, or has no verb. */
export const needsHeading = (facts: SentenceFacts): boolean =>
  /^[a-z]/.test(facts.text) || !/[.!?]$/.test(facts.text) || verbless(facts);

/** What takes a list back: its last item stands behind "or". */
export const denies = /\b(?:not|no|never|neither|nor|cannot|without)\b/i;
