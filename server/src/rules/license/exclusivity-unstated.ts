import { clauseWords } from '../../analysis/facts/ownership.ts';
import type { Provision } from '../../analysis/provisions/provision.ts';
import { beforeAdjectives } from '../../modelClauses/adjectives.ts';
import { replaceWords } from '../../modelClauses/fix.ts';
import { type Reading, rule } from '../rule.ts';
import page from './exclusivity-unstated.md';

/**
 * A licence is granted and neither exclusive nor non-exclusive, said once an agreement at the first. A permission ("may
 * use") grants nothing; a sole purpose, or a word on exclusivity beside the grant, answers.
 */
export default rule({
  id: 'license/exclusivity-unstated',
  kinds: 'every',
  severity: { provider: 'information', customer: 'information', neutral: 'information' },
  page,
  *review(reading) {
    for (const grant of reading.provisions.of('license-grant')) {
      const { sentence, elements, from, clause, words } = grant;
      const { text } = sentence;
      if (
        clause.part === 'definitions' ||
        clause.part === 'recitals' ||
        (from === 'customer' && reading.agreement.kind !== 'jda')
      )
        continue;
      if (elements.has('subject:data') || elements.has('subject:feedback') || elements.has('subject:outputs')) continue;
      // Leave to use a name or a logo; a mark licensed beside technology goes with it.
      if ([...elements.keys()].filter((name) => name.startsWith('subject:')).join() === 'subject:mark') continue;
      if (
        !/\b(?:hereby grants?|grants|(?:is|are) hereby granted)\b/.test(text) ||
        !/\b(?:licen[sc]e|right)\b/i.test(text) ||
        unrelatedGrant.test(text)
      )
        continue;
      if (exclusivitySaid.test(`${clause.title} ${ownWords(grant, reading)}`)) continue;
      const noun = /\b(?:a|an|the)( (?:[\w-]+,? ){0,6}?)(?:licen[sc]e|right)\b/i.exec(text);
      yield {
        at: words,
        says: 'The grant does not say whether it is exclusive: whether the grantor may license the same to others, or use it itself, is left open.',
        // Who receives the licence does not ask for less.
        fixes:
          noun && !(reading.side !== 'neutral' && grant.to === reading.side)
            ? [
                replaceWords(
                  sentence.span(noun.index, noun.index + noun[0].split(' ', 2).join(' ').length),
                  beforeAdjectives(noun[0].split(' ', 2), 'non-exclusive'),
                  'Make the license non-exclusive',
                ),
              ]
            : [],
      };
      return;
    }
  },
});

/** The words of the clause, without what it says of other grants: "A grants B …; B grants A an exclusive …". */
function ownWords(grant: Provision, reading: Reading): string {
  const others = new Set(reading.provisions.of('license-grant').map(({ sentence }) => sentence));
  const { sentence, clause } = grant;
  if (
    !clause.sentences.some(
      (one) => one !== sentence && others.has(one) && exclusiveWord.test(one.text) && opensWithGrant.test(one.text),
    )
  )
    return clauseWords(grant, reading);
  return clause.sentences
    .filter((one) => one === sentence || (!others.has(one) && !opensWithGrant.test(one.text)))
    .map(({ text }) => text)
    .join(' ');
}
const exclusivitySaid = /exclusiv|\b(?:reciprocal|corresponding) licen[cs]e|\bsole\b[^.;]{0,20}\blicen[sc]e/i;
/** A grant beside it that is exclusive says nothing of this one; a non-exclusive one is how the paper means them all. */
const exclusiveWord = /(?<!non-)\bexclusiv/i;
const opensWithGrant = /^\W{0,3}(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,2} (?:hereby )?grants\b/;

const unrelatedGrant =
  /\b(?:to the extent (?:required|necessary)|in the event|in (?:which|either|each) case|if|office space|equipment|physical|goods|security interest|stock|shares|option|audit|inspect|access to (?:the )?(?:premises|facilit)|(?:drill|explor)\w*|wells?|pipelines?|easements?|leases? and lets?|franchise to|right of (?:first|way|entry|access)|rights? (?:not )?(?:expressly )?granted|no (?:other )?(?:right|licen[sc]e)|nothing|powers?|authority|terminate)\b/i;
