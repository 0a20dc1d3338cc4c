import { other, recogniser } from './provision.ts';
import { firstParty, lastParty, subjects } from './vocabulary.ts';

const re = (source: string) => new RegExp(source, 'i');
const right = String.raw`\b(?:(?:sub-?)?licen[cs]es?\b|rights? and (?:the )?(?:sub-?)?licen[cs]e|right,? (?:[^.;]{0,60}\bto\b)|permission)`;

/** Words that make a grant, not words about one. */
const grants =
  /\bgrants?\b|\bgranted (?:to|an?|the)\b|\b(?:is|are|am) (?:\w+ )?(?:granted|licensed)\b|\bhereby licensed?\b|\bhave (?:\w+ ){0,2}(?:an?|the) [^.;]{0,80}\b(?:licen[cs]e|right)\b/i;

/**
 * A right in what belongs to one side, granted to the other. Elements carry the terms of the grant and, where the words
 * tell, what is licensed.
 */
export default recogniser({
  kind: 'license-grant',
  triggers: [
    'grant',
    'licens',
    'licenc',
    'sublicens',
    'non-transferable',
    'nontransferable',
    'non-sublicens',
    'may use',
    'right to use',
    'right to access',
  ],
  cues: [
    [/\bhereby (?:\w+,? ){0,4}(?:grants?|licenses?|sublicenses?|licensed)\b|\b(?:do|does) hereby grant\b/i, 3],
    [
      re(
        `\\b(?:grants?|grant(?:ed)? to|agrees to grant|shall grant|will grant|(?:is|are|be)(?: \\w+)? (?:granted|licensed))\\b[^.;]{0,160}${right}`,
      ),
      2,
    ],
    [
      /\b(?:non-?\s?exclusive|royalty-?\s?free|fully[- ]paid|paid-up|worldwide|world-wide|perpetual|irrevocable|revocable|non-?\s?transferr?able|sub-?licen[cs]eable)\b[^.;]{0,120}\b(?:licen[cs]es?|right)\b/i,
      2,
    ],
    [
      /\b(?:shall|will|does) (?:\w+ )?(?:have|enjoy|be entitled to) (?:\w+ ){0,2}(?:a|an|the) [^.;]{0,80}\b(?:licen[cs]e|right and licen[cs]e|right to (?:use|reproduce|copy|display))\b/i,
      2,
    ],
    [
      /\b(?:licen[cs]e|right|grant)[^.;]{0,120}\bto (?:\w+,? (?:and |or )?){0,6}(?:use|reproduce|copy|display|distribute|make|sell|market|exploit|practi[sc]e|commerciali[sz]e|manufacture|link|access|modify|operate|create|promote|utili[sz]e|install|run|download|view|perform|incorporate|embed|integrate|offer|exercise)\b/i,
      1,
    ],
    // A sentence of its own about the grant: "the licence is not transferable", "the grants shall become perpetual".
    [
      /\b(?:(?:sub)?licen[cs]es?|rights?|grants?)\b[^.;]{0,120}\b(?:is|are|be|become|remain)s? (?:[\w-]+,? (?:and |or |and\/or )?){0,4}?(?:non-?\s?transferr?able|transferr?able|sub-?licen[cs]e?able|perpetual|irrevocable)\b|\b(?:no rights? to|not include (?:the|any) rights? to|no right to) (?:grant )?sub-?licen[cs]e|\b(?:sub)?licen[cs]es?\b[^.;]{0,80}\b(?:may|shall) not be (?:\w+,? (?:or )?){0,3}?(?:transferr?ed|assigned|sub-?licen[cs]ed)\b/i,
      6,
    ],
    [
      /\blicen[cs]es?\b[^.;]{0,60}\b(?:is|are) non-?\s?sub-?licen[cs]e?able\b|\blicen[cs]es?\b[^.;]{0,30}\bincludes? (?:the|a) rights? (?:to|of) (?:grant )?sub-?licen[cs]|\brights? (?:and licen[cs]es? )?granted\b[^.;]{0,80}\b(?:may|shall) not be (?:\w+,? (?:or )?){0,3}?(?:transferr?ed|assigned|sub-?licen[cs]ed)\b/i,
      6,
    ],
    [/\blicen[cs]es?\b[^.;]{0,80}\bon an? (?:non-?\s?exclusive|exclusive|royalty-?free|perpetual) basis\b/i, 2],
    [
      /\b(?:gives?|extends?|confers?|conveys?|awards?)\b[^.;]{0,60}\b(?:right and (?:sub-?)?licen[cs]e|licen[cs]e (?:to|under|of)|permission and licen[cs]e)\b/i,
      2,
    ],
    [/\b(?:is|are|be) (?:hereby )?granted (?:an?|the) (?:[\w-]+,? ){0,5}(?:rights?|licen[cs]e)\b/i, 2],
    [
      /\bgrants? (?:back )?(?:to )?(?:(?:the|each|you|us) )?(?:[\w'-]+,? ){0,4}?(?:an?|the) (?:[\w/-]+,? (?:and )?){0,6}licen[cs]e\b(?! (?:set (?:forth|out)|described|provided|specified|contemplated|granted|pursuant))/i,
      1,
    ],
    [/\blicen[cs]e\b[^.;]{0,120}\b(?:is|are) (?:hereby )?granted\b/i, 1],
    [
      /\b(?:entitled|permitted|authori[sz]ed|may) (?:to )?(?:use|access|install|copy|reproduce|operate|distribute)\b[^.;]{0,80}\bunder (?:an?|this|the|its) (?:[\w-]+,? ){0,4}licen[cs]e\b/i,
      2,
    ],
    [/\bright and (?:sub-?)?licen[cs]e\b|\blicen[cs]es? (?:to|in,? to|under)\b/i, 1],
    [
      /\bsubject to (?:the )?(?:terms|[\w' ]{0,30}compliance)\b|\bduring the term\b|\bsolely (?:for|to|in|as)\b|\bthroughout the\b/i,
      1,
    ],
    // Somebody named does it, now: "Consultant grants Company".
    [
      /\b(?:[A-Z][\w'-]*,?|shall|hereby|does|further|also|and|will|we|you|party|parties) grants?(?: and agrees to grant)?,? (?:back )?(?:to )?(?:the |each |you\b ?|us\b ?|it\b ?)?(?:[A-Z]|other|an? |$)/,
      1,
    ],
    [/\blicen[cs]es? (?:granted|set forth|under|in) |\b(?:rights?|licen[cs]es?) granted\b/i, -1],
    [/\bgranted\b/i, -1],
    [/\bany (?:right|license)s?\b|\bno (?:right|license|other)\b|\bnothing\b|\bnot (?:be )?(?:construed|deemed)/i, -2],
    [
      /\b(?:right|power|authority|entitled|or|to) (?:to )?grant (?:to )?(?:a |any |an |others|other|the right|third|non-exclusive licen)/i,
      -2,
    ],
    [
      /\b(?:desires?|willing|wish(?:es)?|negotiate|(?:retains?|reserves?)\b(?![^.;]{0,80}\b(?:but|and) (?:hereby )?grants))\b/i,
      -2,
    ],
    // Land and credit are granted too.
    [/\b(?:easements?|rights?[- ]of[- ]way|real property|letters? of credit)\b/i, -2],
    [/\bright of first|\bfirst right\b|\bsecurity interest\b|\bright of reference\b|\bhereby (?:\w+ )?assigns?\b/i, -2],
    [/\brepresents?\b|\bwarrants?\b|\bindemnif|\bhas (?:obtained|the right)/i, -2],
    [/\b(?:may|shall|will) not (?:grant|sublicense|use)\b|\bneither party\b/i, -2],
    [/\bterminat(?:e|es|ed)\b/i, -1],
    [/^"/, -2],
    [/\bstock\b|\bshares\b|\boption\b|\bextension\b|\bwaiver\b|\bsecurity interest\b|\bconsent\b|\bunderwriter/i, -1],
    [
      /\b(?:governmental|state|business|driver's|liquor|required|export|necessary) licen[cs]es?\b|\blicen[cs]es?,? (?:and )?permits\b|\blicense (?:fees?|agreement)\b/i,
      -1,
    ],
  ],
  threshold: 4,
  elements: {
    exclusive: /(?<!non-?\s?)(?<!co-)\bexclusive(?:ly)?\b(?! of\b)/i,
    'non-exclusive': /\bnon-?\s?exclusive/i,
    perpetual: /\bperpetual(?:ly)?\b|\bin perpetuity\b/i,
    irrevocable: /\birrevocabl[ey]\b/i,
    'non-transferable':
      /\bnon-?\s?(?:transferr?able|assignable|sub-?\s?licen[cs]e?able)\b|\bnot (?:be )?(?:\w+ (?:and\/or|or|and) )?(?:transferr?able|assignable|sub-?licen[cs]e?able)\b|\bwithout (?:the )?(?:any )?right (?:to|of) (?:grant )?sub-?licen[cs]|\bno rights? to (?:grant )?sub-?licen[cs]|\bnot include (?:the|any) rights? to (?:grant )?sub-?licen[cs]|\bwithout (?:the )?rights? to sub-?licen[cs]|\bmay not (?:be )?(?:\w+,? (?:or )?){0,3}(?:transfer|assign|sub-?licen[cs])|\bpersonal\b(?=[^.;]{0,40}\blicen[cs]e)/i,
    transferable: /(?<!non-?\s?)(?<!not )\b(?:freely )?(?:transferr?able|assignable)\b/i,
    sublicensable:
      /(?<!non-?\s?)(?<!not )\bsub-?\s?licen[cs]e?able\b|(?<!out )\b(?:with|including|together with)[\w ]{0,12}\b(?:rights?|ability) (?:to|of) (?:grant (?:and authorize )?)?sub-?licen[cs]/i,
    embedded:
      /\b(?:solely|only) (?:as|when|to the extent|insofar as)[\w ]{0,30}(?:incorporated|embedded|included|integrated|(?:a |an )?(?:integral )?part of|necessary (?:to|for) (?:the )?(?:use|using|operat\w+|exploit) (?:of )?(?:the |such |any )?(?:Deliverables?|Software|Work Product|Product|System|Model))|\b(?:as (?:incorporated|embedded|included|integrated|part)|to the extent (?:incorporated|embedded|included|contained))\b|\bincorporated (?:in|into|within)\b/i,
    'field-of-use': /\bfield(?:s)?(?: of use)?\b/i,
    'purpose-limited':
      /\b(?:solely|only|exclusively|limited purpose|for the (?:sole |limited )?purposes? of|for (?:its |their )?internal)\b/i,
    terminable:
      /\bduring the (?:initial |applicable )?(?:\w+ )?term\b|\bfor the (?:\w+ )?term\b|\bterminable\b|\brevocable\b|\bfor (?:the duration|so long|as long)\b|\bso long as\b|\bwhile this agreement\b/i,
    territory: /\bworld-?wide\b|\bterritory\b|\bthroughout the\b/i,
    'royalty-free':
      /\broyalty-? ?free\b|\bfully[- ]paid\b|\bpaid-?up\b|\b(?:free of|without|at no)(?: any)?(?: additional| further)? (?:charge|cost)\b|\bno (?:additional )?(?:cost|charge|fee)\b/i,
    ...subjects,
  },
  read(draft, context) {
    const { text } = draft.sentence;
    const verb = /\b(?:grants?|granted|hereby licensed|licenses|licences)\b/i.exec(text);
    // What is said about a grant that stands elsewhere has no terms of its own to miss.
    if (!grants.test(text)) draft.elements.set('terms-only', draft.words);
    if (!verb) return draft;
    const rest = text.slice(verb.index + verb[0].length);
    const by = /^\s*by (?:the )?/.exec(rest);
    if (by) {
      const giver = firstParty(rest.slice(0, 60), context)?.role;
      return { ...draft, from: giver, to: other(giver) };
    }
    const passive = /^granted$/i.test(verb[0]);
    const before = lastParty(text.slice(0, verb.index), context)?.role;
    if (passive) return { ...draft, to: before, from: other(before) };
    const to = firstParty(rest.slice(0, 160), context)?.role;
    return { ...draft, from: before ?? (to && other(to)), to: to ?? (before && other(before)) };
  },
});
