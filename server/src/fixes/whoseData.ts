import type { Agreement } from '../analysis/agreement.ts';
import { namePattern } from '../analysis/namePattern.ts';
import type { Party } from '../analysis/parties/party.ts';
import { calledHere } from '../modelClauses/termMapping.ts';
import { type Proposal, variantOf } from './proposal.ts';

/**
 * The library's clauses on data speak to whoever receives it, and take that to be the provider. Where the paper says that the
 * data is the provider's, or that both bring it, they bind the wrong side.
 */
export function whoseDataDoubts({ review: { agreement, side }, fix, edits }: Proposal): readonly string[] {
  if (fix.do !== 'insert-clause') return [];
  const source = variantOf(fix, side)?.text ?? '';
  const name = calledHere(agreement, 'Customer Data');
  // A definition that comes along may except it, too.
  const written = edits.map(({ text }) => text).join('\n');
  if (!(name ? written.includes(name) : source.includes('{Customer Data}'))) return [];
  const provider = agreement.parties.find(({ role, label }) =>
    fix.provider ? label === fix.provider : role === 'provider',
  );
  if (name && broughtByEach(agreement, name)) return ['the data is brought by each, and it would bind one'];
  if (!provider) return [];
  const [own, theirs] = [[provider], agreement.parties.filter((one) => one !== provider)].map(
    (side) => (how: Says) => side.some((one) => how(agreement, one, name)),
  ) as [(how: Says) => boolean, (how: Says) => boolean];
  // Whose it is by the paper counts for more than who hands something over.
  return (own(ownsData) && !theirs(ownsData)) || (!theirs(ownsData) && own(handsOverData) && !theirs(handsOverData))
    ? ['the data is of the side that it would bind']
    : [];
}

type Says = (agreement: Agreement, party: Party, name: string | undefined) => boolean;

/** "Machine Data means data that a Partner contributes", "the other Partner's Machine Data". */
function broughtByEach(agreement: Agreement, name: string): boolean {
  const others = new RegExp(`\\b(?:[Tt]he )?other (?:${members})(?:'s|’s) ${namePattern(name)}\\b`);
  return byEach.test(definitionOf(agreement, name)) || agreement.sentences.some(({ text }) => others.test(text));
}
const members = '[Pp]arty|[Pp]artner|[Pp]articipant|[Mm]ember|[Cc]ollaborator';
const byEach = new RegExp(
  `\\b(?:an?|each|either|one|any) (?:${members})\\b[^.;]{0,40}\\b(?:contribut|provid|suppl|bring|collect|generat|deliver)|\\b(?:contribut|provid|suppl|brought|collect|generat|deliver)\\w*\\b[^.;]{0,40}\\b(?:an?|each|either|one|any|both) (?:of )?(?:the )?(?:${members})`,
);

/** What the paper says the name means, without what it says of others in the same sentence. */
function definitionOf({ terms }: Agreement, name: string): string {
  const text = terms.get(name)?.meaning.text ?? '';
  const at = text.search(new RegExp(`["“*_]${namePattern(name)}`));
  if (at < 0) return text;
  const behind = text.slice(at);
  return /^.{0,60}?\b(?:means?|refers to|includes?|is|are)\b/.test(behind)
    ? behind.split(/[;.]/, 1)[0]!
    : text.slice(0, at).split(/[;.]/).at(-1)!;
}

/** The paper says that the data belongs to this party, or that it answers for it towards individuals. */
function ownsData({ sentences }: Agreement, party: Party, name: string | undefined): boolean {
  const who = partyNamesPattern(party);
  const data = dataNamed(name);
  const says = new RegExp(
    `\\b(?:${who}) (?:is|acts as|shall be|will be|remains) (?:the |a )?(?:sole )?(?:[Dd]ata )?(?:[Cc]ontroller|[Ff]iduciary)\\b|\\b${data}\\b[^.;]{0,120}\\b(?:property of|owned by|belongs? (?:solely |exclusively )?to|vested in) (?:the )?(?:${who})\\b|\\b(?:${who}) (?:\\w+ )?(?:owns|retains|keeps)\\b[^.;]{0,80}\\b${data}\\b`,
  );
  return (
    (name !== undefined && new RegExp(`^(?:${who}) `).test(name)) ||
    sentences.some(({ text, clause: { part } }) => part !== 'contents' && part !== 'signatures' && says.test(text))
  );
}

/** It hands the data over, by the meaning of its name or by what it has to do. */
function handsOverData(agreement: Agreement, party: Party, name: string | undefined): boolean {
  const who = partyNamesPattern(party);
  const data = dataNamed(name);
  const gives = new RegExp(
    `\\b(?:${who}) (?:shall|will|must|agrees to) (?:\\(\\w\\) )?(?:\\w+ ){0,4}?(?:provide|supply|deliver|furnish|make available|upload|transfer)\\b[^.;]{0,60}\\b${data}\\b`,
  );
  const defined = new RegExp(`\\b(?:of|by|from) (?:the )?(?:${who})\\b|\\b(?:${who})(?:'s|’s)`);
  return (
    (name !== undefined && defined.test(definitionOf(agreement, name))) ||
    agreement.provisions.of('data-provision').some(({ from }) => from !== undefined && from === party.role) ||
    agreement.sentences.some(({ text }) => gives.test(text))
  );
}

const partyNamesPattern = (party: Party): string =>
  [...[party.label, ...party.also].map(namePattern), ...(isYou(party) ? ['[Yy]ou'] : [])].join('|');

const dataNamed = (name: string | undefined): string =>
  name ? namePattern(name) : '(?:[Dd]ata|[Dd]atasets?|[Rr]ecords|[Rr]ecordings|[Ii]mages|[Ss]amples)';

const isYou = ({ label, also }: Party): boolean => [label, ...also].some((one) => /^you$/i.test(one));
