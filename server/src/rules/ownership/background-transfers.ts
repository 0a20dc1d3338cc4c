import { type Sentence, sentenceBefore } from '../../analysis/clauses.ts';
import { titlesOf } from '../../analysis/facts/ownership.ts';
import { sweptIn } from '../../analysis/facts/sweptIn.ts';
import { namesProvidersThing } from '../../analysis/facts/whose.ts';
import { isClearly } from '../../analysis/provisions/provision.ts';
import { insteadOf } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './background-transfers.md';

/**
 * What the provider had before becomes the customer's, by name. New tools made in the work are another matter, and a
 * party that "owns its background" only keeps it.
 */
export default rule({
  id: 'ownership/background-transfers',
  kinds: 'every',
  severity: { provider: 'error', customer: 'off', neutral: 'warning' },
  page,
  *review(reading) {
    const { provider, customer, provisions, side } = reading;
    for (const { sentence, title, subject } of titlesOf(
      reading,
      /\b(?:pre-?existing|background|prior|existing|tools|libraries|frameworks|methodologies|(?:owned|had|held|made|developed|created) (?:before|prior to))\b/i,
    )) {
      if (title.owner !== 'customer' || title.form === 'kept' || title.giver === 'customer') continue;
      const earlier = transferred.exec(subject);
      if (!earlier || customersBackground.test(subject) || isLicensed.test(sentence.text)) continue;
      const at = sentence.text.indexOf(earlier[0], title.subject.start);
      yield {
        at: at < 0 ? sentence.span(title.words.start, title.words.end) : sentence.span(at, at + earlier[0].length),
        says: backgroundPassesMessage(provider, customer),
        related: [{ at: sentence.span(title.words.start, title.words.end), says: 'Here it passes.' }],
        fixes: insteadOf(sentence, 'agency-ip-licence'),
      };
      return;
    }
    for (const { sentence, at, joint } of sweptIn(reading)) {
      yield {
        at,
        says: joint
          ? 'What a party had before becomes part of what both own: it could no longer use it for others as its own.'
          : backgroundPassesMessage(provider, customer),
        fixes: joint ? [] : insteadOf(sentence, 'agency-ip-licence'),
      };
      return;
    }
    // What had stood before is licensed there, and does not pass.
    const licensed = new Set(
      provisions.of('background-reservation').flatMap((one) => (one.elements.has('licence-only') ? one.sentence : [])),
    );
    for (const passing of provisions.of('ip-assignment')) {
      const { elements, words, sentence, from, to } = passing;
      const bornOut =
        elements.has('background') &&
        (stoodBefore.test(withAntecedent(sentence)) || namesProvidersThing(sentence.text, reading)) &&
        !elements.has('carve-out') &&
        !excludesFromTransfer.test(sentence.text);
      if (!(bornOut || isClearly(passing, 'background-transferred')) || licensed.has(sentence) || to === 'both')
        continue;
      // A licensor or a platform may take what its customer had: the same loss, on the other side.
      const taken = from === 'customer' && to === 'provider';
      if (!taken && (from === 'customer' || to === 'provider')) continue;
      if (taken && (elements.has('subject:data') || elements.has('subject:feedback'))) continue;
      yield {
        at: words,
        says: taken ? backgroundPassesMessage(customer, provider) : backgroundPassesMessage(provider, customer),
        severity: taken && side === 'provider' ? 'off' : undefined,
        fixes: taken ? [] : insteadOf(sentence, 'agency-ip-licence'),
      };
      return;
    }
  },
});

/** "Any such material": the sentence before says which. */
function withAntecedent(sentence: Sentence): string {
  const { text } = sentence;
  const before = sentenceBefore(sentence);
  return before && /^(?:\w+ )?(?:such|these|those|it|they|this|the same)\b/i.test(text)
    ? `${before.text} ${text}`
    : text;
}

/** What only examples tell must speak of what there was. */
const stoodBefore =
  /\b(?:pre-?existing|existing|existed|background|prior|before|earlier|already|tools?|toolkit|toolbox|librar(?:y|ies)|frameworks?|components?|modules?|own|owned|had|possess\w*|held|brings?|brought|introduc\w+|carried|legacy|old|long|stock|standard|pre-?dat\w+|walk\w* in)\b/i;

/** What is left out does not pass. */
const excludesFromTransfer =
  /\b(?:exclud\w+|other than|except\w*|save for|but not|without(?! (?:any |further |prior )?(?:compensation|consideration|payment|charge|notice|consent|right|limit\w*|restriction|reserv\w*)))\b/i;

const backgroundPassesMessage = (provider: string, customer: string): string =>
  `What ${provider} had before becomes ${customer}'s: ${provider} could not use it for others without leave.`;

const transferred =
  /\b(?:its |(?:any |all )?(?:of )?(?:the )?[A-Z]\w+'s )?(?:pre-?existing|background|prior|already existing|existing proprietary)[ -](?:and (?:\w+ )?)?(?:\w+,? ){0,2}?(?:intellectual property|IP|technolog(?:y|ies)|tools?|software|code|works?|materials|inventions?|know-how|libraries|frameworks?|methodolog(?:y|ies)|models?|algorithms?)\b|\b(?:the )?(?:Consultant|Contractor|Provider|Developer|Vendor|Agency|Supplier)'s (?:own |proprietary |standard |general )?(?:tools?|software|libraries|frameworks?|methodolog(?:y|ies)|methods|platform|algorithms|models)\b|\b(?:components?|materials|tools?|software|code|works?|intellectual property|technology|inventions?|items|anything)\b[^.;]{0,40}\b(?:owned|had|held|made|developed|created) (?:before|prior to)\b|\b(?:tools|libraries|frameworks|methodologies)\b[^.;]{0,80}\b(?:whenever (?:they were )?(?:made|created|developed)|whether (?:made|created|developed) before)/;
const customersBackground =
  /\b(?:Customer|Client|Company|Buyer|Sponsor)(?:'s)? (?:pre-?existing|background|prior)|\b(?:provided|supplied|furnished|delivered) by (?:the )?(?:Customer|Client|Company)\b|\b(?:improvements?|modifications?|derivatives?|derived|based)\b[^.;]{0,40}\b(?:to|of|from|on)\b/i;
const isLicensed = /\b(?:is|be|are) (?:hereby )?(?:granted|licensed)\b|\blicen[sc]e to\b/i;
