import type { Clause, Sentence } from '../../analysis/clauses.ts';
import { bansAssignment, helpsAll, partyBannedFrom, waysOut } from '../../analysis/facts/exits.ts';
import { saleNeedsConsent, soldParty } from '../../analysis/facts/sales.ts';
import type { Provision } from '../../analysis/provisions/provision.ts';
import { insertClause, insteadOf } from '../../modelClauses/fix.ts';
import { type Reading, rule } from '../rule.ts';
import page from './consent-blocks-exit.md';

/**
 * A consent requirement without an exception for a merger or the sale of the business hands the other side a say in the
 * sale of the company. Where only one party is excepted the other's exit stays blocked, so the neutral reader hears it.
 * An exception for affiliates alone does not help. It stays silent on personal services of an individual, whom nobody
 * acquires, and on a licence that cannot be transferred by itself: the agreement can.
 */
export default rule({
  id: 'control/consent-blocks-exit',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  silences: { 'control/change-of-control-missing': 'here', 'control/one-sided-assignment': 'here' },
  *review(reading) {
    const { provisions, side } = reading;
    const ways = waysOut(reading);
    // Leave to hand on a share in the joint results does not move the agreement.
    const forAgreement = ways.filter(({ shareOnly }) => !shareOnly);
    const spoken = new Set<Clause>();
    for (const ban of provisions.of('anti-assignment')) {
      if (!bansAssignment(ban) || spoken.has(ban.clause) || isPersonalService(ban, reading)) continue;
      const binds = partyBannedFrom(ban);
      if (side !== 'neutral' && binds !== 'both' && binds !== 'unknown' && binds !== side) continue;
      const open = /\b(?:agreement|contract)\b/i.test(ban.sentence.text) ? forAgreement : ways;
      if (helpsAll(open, binds, side)) continue;
      spoken.add(ban.clause);
      const partial = open[0];
      yield {
        at: ban,
        says: `Assignment ${ban.elements.has('consent') ? 'needs consent' : 'is not permitted'}, and ${
          partial
            ? 'the exception for a merger or sale does not reach every party bound'
            : 'no exception covers a merger, an acquisition or the sale of substantially all assets'
        }; a sale of the business then turns on the other party.`,
        related: partial ? [{ at: partial.sentence, says: 'The exception, and whom it helps.' }] : [],
        fixes: [
          insertClause('exit-exception', { after: lastOn(ban, reading), sentence: true }),
          // A ban on one party alone is not made one on both.
          ...(binds === 'both' ? insteadOf(ban.sentence, 'assignment-exception') : []),
        ],
      };
    }
    for (const sale of saleNeedsConsent(reading)) {
      const whose = soldParty(sale.sentence, reading);
      if (spoken.has(sale.clause) || ways.length || (side !== 'neutral' && whose && whose !== 'both' && whose !== side))
        continue;
      spoken.add(sale.clause);
      yield {
        at: sale,
        says: 'A merger or a sale of the business needs the consent of the other party, which then decides whether the company can be sold.',
        fixes: [insertClause('exit-exception', { after: sale.sentence, sentence: true })],
      };
    }
    for (const terms of provisions.of('joint-terms', 'change-of-control')) {
      const { text } = terms.sentence;
      const { elements } = terms;
      const ofShare = elements.has('assignment') && elements.has('consent') && provisions.has('joint-ownership');
      if (!(elements.has('transfer') || ofShare) || spoken.has(terms.clause) || ways.length) continue;
      if (
        !(ofShare && heldShare.test(text)) &&
        !/\b(?:neither|not|no party)\b[^.]{0,120}\b(?:assign|transfer|sell)\b[^.]{0,120}\bjoint|\bjoint[^.]{0,120}\b(?:not be|neither|may not|shall not)\b[^.]{0,80}\b(?:assign|transfer|sold)/i.test(
          text,
        )
      )
        continue;
      spoken.add(terms.clause);
      yield {
        at: terms,
        says: 'A share in what is jointly owned may not pass to another without consent, and no exception covers a merger, an acquisition or the sale of substantially all assets.',
        fixes: [
          insertClause('transfer-right', { after: terms.clause }),
          insertClause('exit-exception', { after: terms.sentence, sentence: true }),
        ],
      };
    }
  },
});

/** The ban or, behind it in its clause, the last sentence that makes a sale an assignment: the exception is to override both. */
const lastOn = (ban: Provision, { provisions }: Reading): Sentence =>
  provisions
    .of('change-of-control')
    .filter(({ clause, elements, start }) => clause === ban.clause && start > ban.start && elements.has('assignment'))
    .at(-1)?.sentence ?? ban.sentence;

/** "May not part with its share in it": in what is owned together, not in a company. */
const heldShare =
  /\b(?:its|their|his) (?:\w+ )?(?:share|interest|part|half) (?:in|of) (?:it|them|the (?!company|business|capital|equity|stock))/i;

/** Services that only this person can give, and papers with an employee. */
function isPersonalService(ban: Provision, { parties, agreement }: Reading): boolean {
  const { clause } = ban.sentence;
  const said = clause.sentences.some((one) =>
    /\bpersonal (?:services?|nature|skills?|in nature)\b|\bunique (?:skills?|services?|talents?|qualifications)|\bare personal\b|\b(?:do|perform|carry out|doing|performing) (?:\w+ ){0,4}in person\b|\bmyself\b/i.test(
      one.text,
    ),
  );
  if (said) return true;
  if (/\b(?:employment|endorsement|employee)\b/i.test(agreement.title)) return true;
  const binds = partyBannedFrom(ban);
  // "This contract is personal to us both", of a sole trader and a company.
  const bannedParty = parties.find(({ role }) => role === (binds === 'unknown' ? 'provider' : binds));
  return !!bannedParty && isIndividual(bannedParty.name);
}

/** "Jane Roe", "Dr. Mark A. Varney": no company's ending, two or three names. */
const isIndividual = (whole: string): boolean => {
  const name = whole.replace(/,? (?:a )?(?:sole trader|freelancer?|self-employed|consultant)\b[\s\S]*/i, '');
  return (
    /^(?:(?:Dr|Mr|Mrs|Ms|Prof)[.·]? )?[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?: [A-Z][.·]?| [A-Z][a-z]+)? (?:(?:van|von|de|da|di|la|le|del|der|den|bin|al|el) ){0,2}(?:O['’]|Mac|Mc)?[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?:,? (?:Ph[.·]?D|M[.·]?D|Jr|Sr)[.·]?)*$/.test(
      name,
    ) &&
    !/\b(?:Inc|LLC|Ltd|Corp|Company|Limited|Group|Partners|Labs?|Systems?|Bank|Foods?|Institute|University|Software|Technologies|Trust|Fund|Studio|Works|Media|Capital|Analytics|Robotics|Data|Health)\b/i.test(
      name,
    )
  );
};
