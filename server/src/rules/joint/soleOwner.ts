import { sentenceCase } from '../../analysis/phrasing.ts';
import type { Provision } from '../../analysis/provisions/provision.ts';
import { type Fix, replaceWords } from '../../modelClauses/fix.ts';
import type { Reading } from '../rule.ts';

/**
 * One owner of exactly what was to be owned by both, and a licence, in the agreement's own names where it is known who is who;
 * nothing where nobody can tell what it was.
 */
export function bySoleOwner(
  { sentence, start, end }: Provision,
  { agreement, parties, provider, customer, side }: Reading,
): readonly Fix[] {
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
  return [
    replaceWords(
      { start, end },
      `${sentenceCase(what)} ${many ? 'belong' : 'belongs'} to ${owner}, ${other} hereby assigns to ${owner} its right, title and interest in ${it}, and ${owner} hereby grants ${other} a perpetual, irrevocable, royalty-free, non-exclusive license to use, reproduce and modify ${it} for its business purposes.`,
      'Replace by one owner with a licence',
      'sole owner',
    ),
  ];
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
    /,| (?=(?:of|to|in|for|from|that|which|who|we|you|they|made|developed|created|prepared|suggested|arising|devised|produced|conceived|generated|worked)\b)/,
  );
  return / and /.test(head) || (/[^su]s$/.test(head) && !/\b(?:works|analysis|this)$/i.test(head));
}
