import type { Sentence } from '../../analysis/clauses.ts';
import { partyBannedFrom } from '../../analysis/facts/exits.ts';
import { providersLicences } from '../../analysis/facts/license.ts';
import { clauseWords } from '../../analysis/facts/ownership.ts';
import type { Role } from '../../analysis/parties/party.ts';
import type { Provision } from '../../analysis/provisions/provision.ts';
import { type Fix, insertWords } from '../../modelClauses/fix.ts';
import { rule, type Side } from '../rule.ts';
import page from './transferable.md';

/**
 * The provider's IP may travel on: in words, or because nothing holds it. A use limit ("for internal purposes") holds
 * nothing; a bar on assigning the agreement does, but only where the licence itself is silent.
 */
export default rule({
  id: 'license/transferable',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, says } = reading;
    // What the licensor may not hand on says nothing of the licensee.
    const held =
      provisions.of('anti-assignment').some((ban) => partyBannedFrom(ban) !== 'provider') ||
      says(
        /\b(?:may not|shall not|will not|not to|not)\b[^.;]{0,120}\b(?:sub-?licen[sc]e|transfer)\b|\bneither party (?:may|shall|will) (?:\w+ )?(?:assign|transfer)/i,
      );
    // A wrong "who" is worse than none.
    const named = reading.parties.some(({ role }) => role === 'provider' || role === 'customer');
    const giving: readonly [string, string] = named ? [reading.provider, reading.customer] : ['one party', 'the other'];
    // Components under terms of their own are nobody's licence here.
    const openSource = new Set(provisions.of('open-source').map((one) => one.clause));
    const told = provisions.of('license-grant').filter(
      ({ elements, from, to, clause, sentence, byExamples }) =>
        elements.has('transferable') &&
        clause.part !== 'recitals' &&
        !openSource.has(clause) &&
        from !== 'customer' &&
        to !== 'provider' &&
        !(elements.has('subject:data') && !ownKinds.some((one) => elements.has(one))) &&
        // "You may hand it on", where it is this letter.
        !(
          byExamples &&
          !/\blicen[cs]e/i.test(sentence.text) &&
          provisions.of('anti-assignment').some((ban) => ban.clause === clause)
        ),
    );
    const spoken = new Set<Sentence>();
    let unsaidOnce = told.length > 0;
    for (const licence of providersLicences(reading)) {
      const { sentence } = licence;
      const { text } = sentence;
      const [provider, customer] = licence.from === 'customer' ? [reading.customer, reading.provider] : giving;
      // Who gives is at risk, whatever its role.
      const severity = profits(reading.side, licence.from);
      if (
        /\bnon-?\s?(?:transferr?able|assignable|sub-?licen[sc]e?able)\b|\bnot (?:transferr?able|assignable)\b/i.test(
          text,
        )
      )
        continue;
      const free = freelyTransferable.exec(text);
      const behind = free ? undefined : nextOf(licence);
      const limited = transferLimits.test(text);
      if (free && !limited)
        yield {
          at: sentence.span(free.index, free.index + free[0].length),
          says: passedOn(provider, customer),
          severity,
          fixes: /^transferr?able$/i.test(free[0]) ? [makeNonTransferable(licence, free)] : [],
        };
      else if (
        behind &&
        freelyTransferable.test(behind.text) &&
        !transferLimits.test(behind.text) &&
        !/\bnot?\b/i.test(behind.text)
      ) {
        const found = freelyTransferable.exec(behind.text)!;
        yield {
          at: behind.span(found.index, found.index + found[0].length),
          says: passedOn(provider, customer),
          severity,
          fixes: [],
        };
      } else if (!free && !limited && !held && !unsaidOnce && !transferLimit.test(clauseWords(licence, reading))) {
        unsaidOnce = true;
        yield {
          at: licence.words,
          says: `The license of ${provider}'s property does not say whether ${customer} may transfer or sublicense it, and nothing else in the agreement does.`,
          severity,
          fixes: insertNonTransferable(licence),
        };
      } else continue;
      spoken.add(behind && !free ? behind : sentence);
    }
    for (const { elements, sentence } of told)
      if (
        !spoken.has(sentence) &&
        !elements.has('subject:mark') &&
        !elements.has('non-transferable') &&
        !onlyWithLeave.test(sentence.text) &&
        !(inLegalWords.test(sentence.text) && transferLimits.test(sentence.text))
      )
        yield {
          at: elements.get('transferable')!,
          says: passedOn(...giving),
          severity: profits(reading.side, undefined),
          fixes: [],
        };
  },
});

/** Who gets the licence has nothing to fear from it. */
const profits = (side: Side, from: Role | undefined): 'off' | undefined =>
  side !== 'neutral' && (from === 'customer') !== (side === 'customer') ? 'off' : undefined;

const passedOn = (provider: string, customer: string): string =>
  `The license of ${provider}'s property can be passed on as ${customer} sees fit, so that others, competitors of ${provider} included, may come to hold it.`;

/** "Such license shall include the right to sublicense": the sentence behind the grant. */
function nextOf({ sentence }: Provision): Sentence | undefined {
  const { sentences } = sentence.clause;
  const next = sentences[sentences.indexOf(sentence) + 1];
  return next && /^(?:Such|The foregoing|This|The) licen[sc]es?\b/.test(next.text) ? next : undefined;
}

const ownKinds = ['subject:background', 'subject:software', 'subject:model', 'subject:know-how'];
/** Leave that waits for leave is none. */
const onlyWithLeave =
  /\bonly\b[^.;]{0,80}\b(?:consent|approval|permission|agreement|affiliates?|successors?|business|contractors?|benefit)\b|\b(?:with|subject to|upon|given) (?:[\w'’]+ ){0,4}(?:consent|approval|permission)\b/i;
/** Words that have their own limits: see `transferLimits`. */
const inLegalWords = /\b(?:transferr?abl|sub-?licen[sc]|assignabl)/i;
const freelyTransferable =
  /(?<!non-?\s?)(?<!not )\b(?:freely )?(?:transferr?able|assignable)\b|(?<!non-?\s?)(?<!not )\bsub-?licen[sc]e?able\b|\b(?:with|includ(?:ing|es?)|together with)\b[\w ,]{0,24}\brights? (?:to|of) (?:grant (?:and authorize )?|transfer and )?(?:sub-?licen[sc]|assign|transfer)\w*|\blicen[sc]e to (?:\w+,? (?:and |or )?){0,6}sub-?licen[sc]e\b|\bto (?:\w+,? (?:and |or )?){1,8}sub-?licen[sc]e\b(?= (?:the|it|them|any|all)\b)|\bmay (?:hand|pass|give|sell|lend|lease) (?:it |them |this )?(?:on |away )?to (?:\w+ ){0,2}(?:whom(?:ever)?|anyone|anybody|others|any (?:third )?(?:party|person))\b/i;
const transferLimits =
  /\b(?:transferr?able|assignable|sub-?licen[sc]\w*|transfer|assign)\b[^.;]{0,20}\b(?:only|solely|except|to (?:[\w'’]+ ){0,4}affiliates|in accordance with|to (?:an? |any |its )?(?:permitted |successor)|in connection with|subject to|with (?:the )?(?:prior )?(?:written )?consent|to (?:its |third-party )?(?:contractors|service providers|subcontractors))/i;
const transferLimit =
  /\b(?:may|shall|will|must|to)? ?(?:not|neither|no right)\b[^.;]{0,120}\b(?:transfer|sub-?licen[sc]e|assign|resell|distribute)\b|\bonly (?:to|together with|as part of)\b[^.;]{0,60}\b(?:affiliate|successor|business)/i;

/** Leave to sublicense in the same sentence would undo it, and goes too. */
function makeNonTransferable({ sentence }: Provision, found: RegExpExecArray): Fix {
  const sublicensing = sublicensed.exec(sentence.text);
  return {
    do: 'replace-words',
    at: sentence.span(found.index, found.index + found[0].length),
    words: 'non-transferable',
    title: sublicensing
      ? 'Make the license non-transferable, without sublicenses'
      : 'Make the license non-transferable',
    also: sublicensing
      ? [{ at: sentence.span(sublicensing.index, sublicensing.index + sublicensing[0].length), words: ',' }]
      : [],
  };
}
const sublicensed = /, with the right to (?:grant )?sub-?licen[sc]es?(?: (?:through|in) multiple tiers)?,/i;

/** "a perpetual license" → "a perpetual, non-transferable license". */
function insertNonTransferable({ sentence }: Provision): Fix[] {
  const noun = /(\w|,) licen[sc]e\b/i.exec(sentence.text);
  if (!noun) return [];
  const bare = /\b(?:a|the|an)$/i.test(sentence.text.slice(0, noun.index + 1));
  return [
    insertWords(
      sentence.at(noun.index) + 1,
      bare ? ' non-transferable' : ', non-transferable',
      'Make the license non-transferable',
    ),
  ];
}
