import { other, recogniser } from './provision.ts';
import { firstParty, lastParty, pattern, subjectElements } from './vocabulary.ts';

/** What is done with a work, an invention, a sign or a service. */
const licensedUses = String.raw`(?:use|reproduce|copy|display|distribute|make|sell|market|exploit|practi[sc]e|commerciali[sz]e|manufacture|link|access|modify|adapt|translate|publish|stream|host|operate|create|promote|utili[sz]e|install|run|deploy|download|view|perform|incorporate|embed|integrate|offer|exercise)\b`;
/** Leave given without the word licence: "permits Licensee to install the Software", "you let us use your logo". */
const lets = String.raw`\b(?:(?:permit|authori[sz]e|allow|entitle)s\b[^.;]{1,40}\bto|lets? (?:us|you|[A-Z]\w+)|grants?\b[^.;]{1,40}\bpermission to|(?:is|are) (?:hereby )?(?:permitted|authori[sz]ed|allowed|licensed|given permission) to) (?:\w+,? (?:and |or )?){0,4}${licensedUses}`;
/** What is licensed. */
const licensedSubject = String.raw`\b(?:software|programs?|source code|object code|api|apis|platform|app|application|documentation|materials|content|(?:trade ?|service )?marks?|logos?|trade names?|names?|brands?|patents?|know-how|technology|inventions?|designs?|copyrights?|works?|recordings?|images?|photographs?|music|films?|likeness|weights|models?|data ?sets?|data|intellectual property|licensed \w+|subscription services?|hosted services?|cloud services?|saas|the services? for (?:its|your)(?: own)?(?: internal)? business)\b`;
const licenceOrRight = String.raw`\b(?:(?:sub-?)?licen[cs]es?\b|rights? and (?:the )?(?:sub-?)?licen[cs]e|right,? (?:[^.;]{0,60}\bto\b)|permission)`;

/** Words that make a grant, not words about one. */
const grantWords =
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
    'permits',
    'permitted to use',
    'authorizes',
    'authorises',
    'authorized to use',
    'authorised to use',
    'permission to',
    'let us',
    'lets us',
    'perpetual',
    'royalty-free',
    'right of use',
    'rights of use',
  ],
  cues: [
    [/\bhereby (?:\w+,? ){0,4}(?:grants?|licenses?|sublicenses?|licensed)\b|\b(?:do|does) hereby grant\b/i, 3],
    [
      pattern(
        `\\b(?:grants?|grant(?:ed)? to|agrees to grant|shall grant|will grant|(?:is|are|be)(?: \\w+)? (?:granted|licensed))\\b[^.;]{0,160}${licenceOrRight}`,
      ),
      2,
    ],
    [
      /\b(?:non-?\s?exclusive|royalty-?\s?free|fully[- ]paid|paid-up|worldwide|world-wide|perpetual|irrevocable|revocable|non-?\s?transferr?able|sub-?licen[cs]eable)\b[^.;]{0,120}\b(?:licen[cs]es?|right)\b/i,
      2,
    ],
    [
      /\b(?:shall|will|does) (?:\w+ )?(?:have|enjoy|be entitled to) (?:\w+ ){0,2}(?:a|an|the) [^.;]{0,80}\b(?:licen[cs]e|right and licen[cs]e|right of use|right to (?:use|reproduce|copy|display))\b/i,
      2,
    ],
    [
      pattern(`\\b(?:licen[cs]e|right|grant|permission)[^.;]{0,120}\\bto (?:\\w+,? (?:and |or )?){0,6}${licensedUses}`),
      1,
    ],
    [pattern(`${lets}[^.;]{0,80}${licensedSubject}`), 4],

    [
      pattern(
        `(?:\\b(?:hereby|we) licen[cs]e|(?<!\\b(?:the|an?|any|all|no|such|other|these|those|of|to|for|under|in|existing|exclusive|and|or|its|their|software|party) )\\b(?:licen[cs]es|leases)) (?:to [^.;]{1,30} )?(?:the|its|our)\\b[^.;]{0,40}${licensedSubject}`,
      ),
      3,
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
    [
      /\blicen[cs]es?\b[^.;]{0,80}(?:\bon an? (?:non-?\s?exclusive|exclusive|royalty-?free|perpetual) basis|\bin perpetuity|\bfree of charge|\bfor ever)\b/i,
      2,
    ],
    [
      /\b(?:(?:gives?|given|extends?|extended|confer(?:s|red)?|awards?|awarded|accords?|accorded|concedes?)\b[^.;]{0,60}|granted\b[^.;]{0,40})\b(?:right and (?:sub-?)?licen[cs]e|licen[cs]e (?:to|under|of)|(?:\w+ )?rights? to use|rights? of use|permission (?:to|and licen[cs]e))\b|\bconveys?\b[^.;]{0,60}\blicen[cs]e (?:to|under|of)\b/i,
      3,
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
    [/\blicen[cs]es? (?:granted|set forth|under|in(?! perpetuity)) |\b(?:rights?|licen[cs]es?) granted\b/i, -1],
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
    [/\b(?:landlord|car park|meeting rooms?)\b/i, -4],
    [/\boffice space\b|\b(?:no|any) third part(?:y|ies) (?:permission|leave)\b/i, -4],
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
    exclusive:
      /(?<!non-?\s?)(?<!co-)\bexclusive(?:ly)?\b(?! of\b)|\bto the exclusion of (?:all|every|any|everyone|anyone)\b/i,
    'non-exclusive': /\bnon-?\s?exclusive/i,
    perpetual:
      /\bperpetual(?:ly)?\b|\bin perpetuity\b|\bfor ?ever\b|\b(?:without|no) (?:limit(?:ation)?|end) (?:in|of|as to) (?:time|term|duration)\b|\bunlimited in (?:time|duration)\b|\bno (?:end|expiry) date\b|\bindefinitely\b/i,
    irrevocable:
      /\birrevocabl[ey]\b|\bnon-?revocable\b|\b(?:cannot|can't|may not|shall not|not) be (?:\w+ (?:or|and) )?(?:revoked|withdrawn|rescinded)\b|\bnot revocable\b/i,
    'non-transferable':
      /\bnon-?\s?(?:transferr?able|assignable|sub-?\s?licen[cs]e?able)\b|\bnot (?:be )?(?:\w+ (?:and\/or|or|and) )?(?:transferr?able|assignable|sub-?licen[cs]e?able)\b|\bwithout (?:the )?(?:any )?right (?:to|of) (?:grant )?sub-?licen[cs]|\bno rights? to (?:grant )?sub-?licen[cs]|\bnot include (?:the|any) rights? to (?:grant )?sub-?licen[cs]|\bwithout (?:the )?rights? to sub-?licen[cs]|\b(?:may|can|shall|must|will) ?not (?:be )?(?:\w+,? (?:or )?){0,3}(?:transfer|assign|sub-?licen[cs]|pass(?:ed)? (?:it )?on|made over)|\bneither transferr?able\b|\bwithout (?:the |any )?(?:power|right|ability|authority) (?:to|of) (?:transfer|assign|sub-?\s?licen[cs])|\bpersonal\b(?=[^.;]{0,40}\blicen[cs]e)/i,
    transferable: /(?<!non-?\s?)(?<!not )\b(?:freely )?(?:transferr?able|assignable)\b/i,
    sublicensable:
      /(?<!non-?\s?)(?<!not )\bsub-?\s?licen[cs]e?able\b|(?<!out )\b(?:with|including|together with)[\w ]{0,12}\b(?:rights?|ability) (?:to|of) (?:grant (?:and authorize )?)?sub-?licen[cs]/i,
    embedded:
      /\b(?:solely|only) (?:as|when|to the extent|insofar as)[\w ]{0,30}(?:incorporated|embedded|included|integrated|(?:a |an )?(?:integral )?part of|necessary (?:to|for) (?:the )?(?:use|using|operat\w+|exploit) (?:of )?(?:the |such |any )?(?:Deliverables?|Software|Work Product|Product|System|Model))|\b(?:as (?:incorporated|embedded|included|integrated|part)|to the extent (?:incorporated|embedded|included|contained))\b|\bincorporated (?:in|into|within)\b/i,
    // By itself, not as part of what it came with; that it may only be used so, or not so, is told apart where it is asked.
    apart:
      /\b(?:on (?:its|their) own\b|by (?:itself|themselves)\b|stand-?alone\b|separately\b|independently of\b|apart from (?:it|them|the)\b|for (?:any|all|whatever) (?:\w+ )?purposes?\b|in any (?:of )?(?:[\w'’]+ )?(?:application|product|system|software)s?\b|in (?:any )?other (?:\w+ )?(?:products?|systems?|software|applications?|projects?)\b|products of any kind\b)/i,
    'field-of-use': /\bfield(?:s)?(?: of use)?\b/i,
    'purpose-limited':
      /\b(?:solely|only|exclusively|limited purpose|for the (?:sole |limited )?purposes? of|for (?:its |their )?internal)\b/i,
    terminable:
      /\bduring the (?:initial |applicable )?(?:\w+ )?term\b|\bfor the (?:\w+ )?term\b|\bterminable\b|\brevocable\b|\bfor (?:the duration|so long|as long)\b|\bso long as\b|\bwhile this agreement\b/i,
    territory: /\bworld-?wide\b|\bterritory\b|\bthroughout the\b/i,
    'royalty-free':
      /\broyalty-? ?free\b|\bfully[- ]paid\b|\bpaid-?up\b|\b(?:free of|without|at no)(?: any)?(?: additional| further)? (?:charge|cost)\b|\bno (?:additional )?(?:cost|charge|fee)\b/i,
    ...subjectElements,
  },
  read(draft, context) {
    const { text } = draft.sentence;
    const verb = /\b(?:grants?|granted|hereby licensed|licenses|licences)\b/i.exec(text);
    // What is said about a grant that stands elsewhere has no terms of its own to miss.
    if (!grantWords.test(text)) draft.elements.set('terms-only', draft.words);
    if (!verb) {
      // "The Company shall have a perpetual licence": who has it.
      const held = /\b(?:shall|will) (?:have|receive|enjoy|hold)\b[^.;]{0,120}\blicen[cs]e\b/i.exec(text);
      const to = held ? lastParty(text.slice(0, held.index), context)?.role : undefined;
      return to ? { ...draft, to, from: other(to) } : draft;
    }
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
