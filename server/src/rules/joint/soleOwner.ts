import { sentenceCase } from '../../analysis/phrasing.ts';
import type { Provision } from '../../analysis/provisions/provision.ts';
import { type Fix, replaceWords } from '../../modelClauses/fix.ts';
import { pronounFor } from '../../modelClauses/spokenParties.ts';
import type { Reading } from '../rule.ts';

/**
 * One owner of exactly what was to be owned by both, and a licence, in the agreement's own names where it is known who is who;
 * nothing where nobody can tell what it was.
 */
export function bySoleOwner({ sentence, start, end }: Provision, reading: Reading): readonly Fix[] {
  const { agreement, parties, provider, customer, side } = reading;
  const words = agreement.text.slice(start, end);
  const what = (passiveJointTitle.exec(words) ?? toBoth.exec(words) ?? activeJointTitle.exec(words))?.groups?.what;
  if (!what || /[;:]/.test(what) || sentence.start !== start) return [];
  const known = parties.some(({ role }) => role === 'provider') && parties.some(({ role }) => role === 'customer');
  const [owner, other] = !known
    ? ['[Owner]', '[the other party]']
    : side === 'customer'
      ? [customer, provider]
      : [provider, customer];
  const many = isMany(what);
  const it = many ? 'them' : 'it';
  const [has, gives] = [owner, other].map((name) => partyInWords(name, reading)) as [PartyInWords, PartyInWords];
  const belongs = `${sentenceCase(what)} ${many ? 'belong' : 'belongs'} to ${has.object}`;
  const assigns = `${gives.does('assign')} to ${has.object} ${gives.own} right, title and interest in ${it}`;
  const grants = `${has.does('grant')} ${gives.object} a perpetual, irrevocable, royalty-free, non-exclusive license, non-transferable except to a successor to ${gives.own} business, to use, reproduce and modify ${it} for ${gives.own} business purposes`;
  return [
    replaceWords(
      { start, end },
      `${belongs}, ${assigns}, and ${grants}.`,
      'Replace by one owner with a licence',
      'sole owner',
    ),
  ];
}

/** A party in a sentence: by its name, or as the "we" or "you" that the paper has for it. */
interface PartyInWords {
  readonly object: string;
  readonly own: string;
  readonly does: (verb: string) => string;
}

function partyInWords(name: string, { agreement, parties, provider, customer }: Reading): PartyInWords {
  const role = name === provider ? 'provider' : name === customer ? 'customer' : undefined;
  const party = role && parties.find((one) => one.role === role);
  const pronoun = party && pronounFor(agreement, party);
  return pronoun
    ? { object: pronoun.object, own: pronoun.own, does: (verb) => `${pronoun.subject} hereby ${verb}` }
    : { object: name, own: 'its', does: (verb) => `${name} hereby ${verb}s` };
}

const passiveJointTitle =
  /^(?<what>[^;:]{3,200}?),? (?:is|are|shall be|will be) (?:also )?(?:jointly owned|owned jointly|co-?owned|(?:the )?joint(?:ly owned)? property)(?: (?:by|of) (?:the |both )?(?:parties|Parties|of us|us both))?(?: in equal (?:undivided )?shares)?\.?$/;
const toBoth =
  /^(?<what>[^;:]{3,200}?),? (?:(?:shall|will) )?belongs? (?:jointly to (?:the |both )?[Pp]arties|to (?:the |both )?(?:[Pp]arties(?: jointly)?|us both|both of us|both parties))(?: jointly)?\.?$/;
const activeJointTitle =
  /^(?:The |Both )?[Pp]arties (?:(?:shall|will) )?(?:jointly own|own jointly|co-own) (?<what>[^;:]{3,200}?)\.?$/;

/** "Reports and scorecards prepared together": the noun before what is told of it. */
function isMany(what: string): boolean {
  const [head = what] = what.split(
    /,| (?=(?:is|are|of|to|in|for|from|that|which|who|we|you|they|made|developed|created|prepared|suggested|arising|devised|produced|conceived|generated|worked)\b)/,
  );
  return / and /.test(head) || (/[^su]s$/.test(head) && !/\b(?:works|analysis|this)$/i.test(head));
}
