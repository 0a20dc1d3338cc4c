import { other, recogniser } from './provision.ts';
import { firstParty, inPart, intellectual, lastParty, stands, subjects } from './vocabulary.ts';

const re = (source: string) => new RegExp(source, 'i');
const assigns = String.raw`\b(?:assigns?|transfers?|conveys?|vests?|sells?)\b`;
const owned = String.raw`\b(?:(?:sole|exclusive|absolute)?(?:ly)?(?: and exclusive)? ?property of|(?:be|is|are|become|remain)s? (?:\w+ ){0,3}owned (?:\w+ ){0,3}by|belongs? (?:\w+ )?to|vests? (?:\w+ ){0,3}in|(?:shall|will) (?:\w+ ){0,4}own\b|owns? (?:all|any|the)|(?:be|is|are|remain|become) the (?:sole |exclusive |sole and exclusive )?owners?)`;

/**
 * What one side makes becomes the other's: by a transfer in words, or by saying whose it shall be.
 * That each keeps what it makes, and that someone keeps what it had, is a reservation and not read here.
 *
 * Elements: `present` (hereby assigns), `promise` (agrees to assign), `owned-by` (shall be the property of),
 * `upon-payment`, `carve-out`, `time-measured`, `deliverables-limited`, `further-assurances`, and `subject:…`.
 */
export default recogniser({
  kind: 'ip-assignment',
  triggers: [
    'assign',
    'own',
    'propert',
    'belong',
    'vest',
    'convey',
    'work made for hire',
    'works made for hire',
    'works for hire',
    'work for hire',
    'work-for-hire',
    'work-made-for-hire',
  ],
  cues: [
    [re(String.raw`\b(?:hereby|does|do)\b[^.;]{0,60}\b(?:assign|transfer|convey)s?\b`), 2],
    [
      re(
        String.raw`\b(?:shall|will|agrees? to|must|undertakes? to)\b[^.;]{0,60}\b(?:assign|convey|cause to be assigned)\b`,
      ),
      1,
    ],
    [
      re(
        String.raw`${assigns}[^.;]{0,160}\b(?:right,? title|rights?,? (?:and|title)|title and interest|ownership|all rights)|\bassign[^.;]{0,40} to\b`,
      ),
      1,
    ],
    [re(owned), 1],
    [re(intellectual), 1],
    [stands('work'), 1],
    [/\bworks?[- ](?:made[- ])?for[- ]hire\b/i, 2],
    [
      /\b(?:made|conceived|developed|created|authored|prepared|reduced to practice|produced|generated)\b[^.;]{0,80}\b(?:by|under|pursuant|in (?:the )?(?:course|performance|connection))\b/i,
      1,
    ],
    [/\b(?:sole|exclusive|sole and exclusive)(?:ly)? (?:and exclusive )?(?:property|owner|owned)\b/i, 1],
    [makerIsNotOwner, 2],
    [makerIsOwner, -2],
    [/\b(?:retains?|reserves?|remains?|continue(?:s)? to (?:own|be))\b/i, -1],
    [
      /\b(?:this|the) Agreement\b[^.;]{0,60}\b(?:may|shall) not be\b|\bassign (?:or (?:otherwise )?(?:transfer|delegate) )?(?:this|its rights|any of its rights|the) ?(?:Agreement|or|and)?|\bneither party (?:may|shall)\b|\bsuccessors and (?:permitted )?assigns\b|\bassign(?:ment)? of this\b|\bdelegate\b/i,
      -3,
    ],
    [/\brepresents?,? (?:and )?warrants?|\bwarrants? that\b/i, -2],
    [/\b(?:jointly|joint owner|co-own)/i, -2],
    [/\b(?:indemnif|hold harmless|real property|personal property|property damage|damage to property)\b/i, -2],
    [/\b(?:shares|stock|owned subsidiar|wholly[- ]owned|beneficially own|equipment|leased?|premises|inventory)\b/i, -1],
    [inPart('definitions'), -1],
    [/\b(?:nothing|no (?:right|license|title|provision)|not (?:be )?(?:construed|deemed)|does not)\b/i, -1],
    [/\bconfidential information\b/i, -1],
  ],
  threshold: 3,
  elements: {
    present: /\b(?:hereby|does|do)\b[^.;]{0,60}\b(?:assign|transfer|convey)s?\b/i,
    promise:
      /\b(?:shall|will|agrees? to|must|undertakes? to)\b(?! (?:and )?hereby)[^.;]{0,60}?\b(?:assign|convey|transfer)\b/i,
    'owned-by': re(owned),
    'upon-payment':
      /\b(?:upon|on|after|following|subject to|conditioned (?:up)?on|contingent (?:up)?on|until|once)\b[^.;]{0,60}\b(?:payment|paid|pays)\b/i,
    'carve-out':
      /\b(?:except|excluding|other than|exclusive of|excepting|save for|does not include|shall not include)\b/i,
    'time-measured':
      /\b(?:during|in the course of|in connection with|while|throughout|over the course)\b[^.;]{0,60}\b(?:term|engagement|services|employment|agreement|retention|project|period|performance)\b/i,
    'deliverables-limited':
      /\bdeliverables?\b|\b(?:identified|listed|specified|described|set forth) (?:in|on) (?:the |an? |each |any )?(?:applicable )?(?:statement of work|SOW|schedule|exhibit|order|work order)\b/i,
    'further-assurances':
      /\b(?:execute|sign|deliver|assist|cooperate|take)\b[^.;]{0,80}\b(?:documents?|instruments?|assignments?|papers|perfect|evidence|steps|actions?)\b/i,
    ...subjects,
  },
  read(draft, context) {
    const { text } = draft.sentence;
    const found = owners(text, context);
    return { ...draft, from: found.from, to: found.to };
  },
});

function owners(text: string, context: Parameters<typeof lastParty>[1]) {
  const gives = /\b(?:hereby|does|shall|will|agrees? to)\b[^.;]{0,60}\b(?:assign|transfer|convey)/i.exec(text);
  if (gives) {
    const from = lastParty(text.slice(0, gives.index + gives[0].length), context)?.role;
    const rest = text.slice(gives.index + gives[0].length);
    const to = / to\b/.exec(rest);
    const receiver = to ? firstParty(rest.slice(to.index), context)?.role : undefined;
    return { from, to: receiver ?? (from === 'provider' || from === 'customer' ? other(from) : undefined) };
  }
  const to = owner(text, context);
  const from = maker(text, context);
  return { from: from?.role ?? other(to?.role), to: to?.role };
}

/** Whose it shall be. */
function owner(text: string, context: Parameters<typeof lastParty>[1]) {
  const passive = /\b(?:property of|owned (?:\w+ ){0,3}by|belongs? (?:\w+ )?to|vests? (?:\w+ ){0,3}in)\b/i.exec(text);
  if (passive) return firstParty(text.slice(passive.index, passive.index + 120), context);
  const active = /\b(?:own|owns|owners?)\b/i.exec(text);
  return active ? lastParty(text.slice(0, active.index), context) : undefined;
}

/** Who makes it: in the sentence, or in the definition of the term it turns on. */
function maker(text: string, context: Parameters<typeof lastParty>[1]) {
  const made =
    /\b(?:made|conceived|developed|created|authored|prepared|reduced to practice|produced|generated|written|invented|discovered|supplied|provided)\b[^.;]{0,80}?\bby(?: or (?:on behalf of|for))? /i.exec(
      text,
    );
  return made
    ? firstParty(text.slice(made.index + made[0].length, made.index + made[0].length + 60), context)
    : undefined;
}

function makerIsNotOwner({ text }: { readonly text: string }, context: Parameters<typeof lastParty>[1]) {
  const by = maker(text, context);
  const to = by && owner(text, context);
  return by && to && by !== to ? { index: 0, length: 0 } : undefined;
}
function makerIsOwner({ text }: { readonly text: string }, context: Parameters<typeof lastParty>[1]) {
  const by = maker(text, context);
  return by && by === owner(text, context) ? { index: 0, length: 0 } : undefined;
}
