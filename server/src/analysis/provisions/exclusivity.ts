import type { Sentence } from '../clauses.ts';
import {
  dealingVerbs,
  dealsInNoLike,
  dealsWithNoneBut,
  dealsWithNoOther,
  dealsWithNoThird,
  exclusive,
  position,
  sellsOnlyThrough,
  shutsOut,
} from './dealing-words.ts';
import { type Context, other, recogniser } from './provision.ts';
import { eachParty, lastParty, mayNot, pattern, period, underTitle, whoMayNot } from './vocabulary.ts';

/** "All of its requirements", "100 per cent of their needs", "the whole of its demand". */
const allItsNeeds = String.raw`\b(?:all (?:of )?(?:its|their|the)|(?:100 ?%|hundred per ?cent|whole|entirety) of (?:its|their|the))(?: \w+)? (?:requirements?|needs|demand)\b`;

/**
 * Somebody is locked out: one side deals, licenses, buys or works with the other alone, or in a territory or field alone.
 * A duty not to compete is another kind; "exclusively for" is a limit of use and none.
 *
 * Elements: `field` (a field of use, product or territory), `broad-field` (that embraces everything), `end` (a date, period
 * or milestone of its own), `term` (as long as the agreement), `licence`, `bound` (we know who is locked in: `from`).
 */
export default recogniser({
  kind: 'exclusivity',
  triggers: [
    'exclusiv',
    'all of its',
    'all its',
    'requirements',
    'third part',
    'any other',
    'another',
    'no other',
    'other part',
    'other franchis',
    'dedicat',
    'anyone else',
    'percent of its requirement',
    'only from',
    'other than through',
    'entire supply',
    'entire requirement',
    'solely from',
    'solely with',
    'solely through',
    'substantially similar',
    'nobody else',
    'no one else',
    'devote',
    'entire production',
    'entire output',
    'except through',
    'except via',
    'save through',
    'to others',
    'alone',
    'to no one',
    'no person',
    'whole of its',
    ...['as', 'be'].flatMap((one) =>
      ['your', 'our', 'its', 'their', 'the'].flatMap((whose) => [`${one} ${whose} only`, `${one} ${whose} sole`]),
    ),
    ...['sole', 'only'].flatMap((one) =>
      ['supplier', 'provider', 'distributor', 'agent', 'source', 'person', 'party'].map((who) => `${one} ${who}`),
    ),
    ...['anyone', 'anybody', 'person', 'one', 'party', 'entity', 'customer', 'company', 'supplier', 'vendor'].map(
      (who) => `${who} other than`,
    ),
  ],
  cues: [
    [pattern(`${exclusive}[^.;]{0,120}\\b(?:licen[cs]es?|rights?)\\b`), 2],
    [pattern(`${exclusive}[^.;]{0,60}${position}`), 2],
    [pattern(`${exclusive}[^.;]{0,200}${dealingVerbs}`), 1],
    [
      pattern(
        `\\b(?:hereby |shall |agrees to |do(?:es)? )?(?:appoint(?:s|ed|ment as)?|grant(?:s|ed)?|engage[sd]?|retain(?:s|ed)?|designate[sd]?|select(?:s|ed)|accepts?)\\b[^;]{0,160}${exclusive}`,
      ),
      3,
    ],
    [pattern(`\\b(?:shall|will) (?:\\w+ ){0,2}(?:have|be|become|hold|act as|serve as)\\b[^.;]{0,60}${exclusive}`), 2],
    // "To Harbor and to nobody else"; for nobody else's model is what a thing is used for.
    [
      /\b(?:to|with|for|from|through) [^.;,]{1,60},? and (?:to |with |for |from |through )?(?:nobody|no[- ]one) else\b(?!['’]s)/i,
      4,
    ],
    [/\bexclusively (?:with|from|through|to|via|by)\b|\b(?:shall|will|agrees? to) (?:\w+ ){0,3}exclusively\b/i, 3],
    [pattern(dealsWithNoOther), 2],
    [pattern(dealsWithNoThird), 1],
    [pattern(`${mayNot}[^.;]{0,100}${dealingVerbs}`), 1],
    [pattern(shutsOut), 1],
    [pattern(allItsNeeds), 2],
    [
      pattern(
        `\\b(?:purchase|buy|obtain|order|source|procure)s?\\b(?:[^.;]{0,60}${allItsNeeds}[^.;]{0,80}\\b(?:from|through)\\b|[^.;]{0,20}\\b(?:from|through)\\b[^.;]{0,60}${allItsNeeds})`,
      ),
      2,
    ],
    // "Shall not license them to others."
    [pattern(`${mayNot}[^.;]{0,120}\\b(?:licen[cs]e|grant|appoint)\\b[^.;]{0,40}\\bto others\\b`), 2],
    // "Through the Distributor alone."
    [/\b(?:through|with|from|to|via) (?:the )?[\w'-]+ alone\b/i, 3],
    [/\bsimilar\b[^.;]{0,60}\b(?:with|for|to) (?:any other|another|anyone else)\b/i, 1],
    [
      /\b(?:provides?|sells?|suppl(?:y|ies)|offers?|renders?|delivers?)\b[^.;]{0,60}\bexclusively to\b(?! \w+ing\b)/i,
      1,
    ],
    [pattern(sellsOnlyThrough), 3],
    [
      /\b(?:offers?|sells?|provides?|licenses?|suppl(?:y|ies))\b[^.;]{0,60}\bto no(?: other\b|[- ]?one\b|body\b| (?:person|party|customer|company)\b)/i,
      4,
    ],
    [/\b(?:purchases?|buys?|obtains?|orders?)\b[^.;]{0,30}\b(?:its|their) entire (?:supply|requirements?|needs)\b/i, 4],
    // The same without the word: "the sole supplier", "purchase solely from".
    [
      pattern(
        String.raw`\b(?:(?:the|its|as|be|your|our|their) (?:sole|only)|(?:as|be) (?:your|our|its|their|the) (?:sole|only) \w+) ${position}`,
      ),
      4,
    ],
    [
      /\b(?:works?|deals?|purchases?|buys?|obtains?|sources?|procures?|sells?|orders?)\b[^.;]{0,60}\b(?:solely|only) (?:with|from|through)\b(?![^.;]{0,60}\b(?:approved|designated|authori[sz]ed|licensed)\b)/i,
      4,
    ],
    [
      /\bno other (?!use\b|rights?\b|part(?:y|ies)\b)[^.;]{0,60}\b(?:shall|will|may) (?:be )?(?:permitted|allowed|appointed|granted|entitled|sell|distribute|sponsor)\b/i,
      4,
    ],
    [/\b(?:(?:shall|will) (?:be granted|have|enjoy|receive|give)|grants) (?:[\w-]+ ){0,4}exclusivity\b/i, 2],
    [
      pattern(
        `\\b(?:licen[cs]es?|rights?|appointment|grants?)\\b[^.;]{0,60}\\b(?:is|are|(?<!not )be) (?:\\w+ )?${exclusive}(?! (?:of|to)\\b)`,
      ),
      2,
    ],
    [
      /\bexclusive,? \(?(?:even|including) (?:as|with (?:respect|regard)) to\b|\bexclusive,? even (?:as )?against\b/i,
      2,
    ],
    [/\bon an exclusive basis\b|\bdeals? exclusively\b/i, 4],
    [
      /\bdedicates?\b[^.;]{0,100}\b(?:all|exclusiv)|\b(?:dedicates?|devotes?|commits?|reserves?|sells?|delivers?)\b[^.;]{0,60}\b(?:entire|whole|total) (?:production|output|capacity|supply)\b/i,
      4,
    ],
    [/\b(?:grants?|ha(?:s|ve)|given|with|retains?)\b[^.;]{0,80}\bthe (?:sole and )?exclusive right to\b/i, 1],
    [/\b(?:is|are|be|become|remain)s? (?:sole and )?exclusive (?:to|in|within|for|with|and|during)\b/i, 2],
    [
      /\b(?:the only (?:person|party|company|entity|one)|no (?:person|one|party|company|entity)s? (?:other than|except)\b[^.;]{0,60}) (?:(?:shall|will|may|that|who|is|be|has|have) ){0,4}(?:entitled|authori[sz]ed|permitted|allowed|the right) to\b[^.;]{0,60}\b(?:sell|distribute|market|supply|provide|sponsor|advertis|manufacture|represent|offer)/i,
      4,
    ],
    [pattern(dealsWithNoneBut), 3],
    [pattern(dealsInNoLike), 2],
    [/\bexclusivity\b/i, 2],
    [underTitle(/(?<!non-?\s?)\bexclusiv/i), 2],
    [/\bduring\b[^.;]{0,30}\bterm\b|\bterritory\b|\bperiod of\b|\bin the field\b/i, 1],
    [
      /\bexclusive (?:\w+ ){0,3}(?:jurisdiction|venue|remed|forum)|\bexclusively (?:own|in the courts|governed|for)\b|\bexclusive,? (?:right, )?(?:title|property|owner|ownership|control|responsib)|\bsole and exclusive (?:remed|property|owner|discretion|obligation|liab)|\binure|\bcourts?\b|\bremed(?:y|ies)\b|\bexclusive of\b/i,
      -3,
    ],
    [
      /\bexclusive right(?: and obligation)? to (?:\w+ ){0,3}(?:defend|control|determine|select|remove|designate|prosecute|maintain|enforce|approve|file|apply|bring|settle|implement|terminate|receive|elect|nominate|appoint|decide|set|fix|establish|modify|change|amend|alter|hire|dismiss|manage|administer|renew|register|audit|inspect|refuse|reject)\b|\bexclusive rights? (?:to (?:all )?(?:the )?(?:proceeds|revenues?|profits?|income|refunds?)|of (?:audit|inspection|approval|possession))\b|\bexclusive (?:and \w+ )?(?:discretion|authority|power)\b/i,
      -3,
    ],
    [/\bwhereas\b|\bdesires?\b|\bdesirous\b|\bwishes\b|\bis made (?:and entered|as of)/i, -3],
    [pattern(`\\bhereby grants?\\b[^;]{0,160}${exclusive}`), 1],
    [/\beither\b/i, -1],
    [/\bconfidential|\bdisclos|\bindemnif|\battorney[- ]in[- ]fact/i, -2],
    [/\backnowledges?\b[^.;]{0,80}\bexclusive (?:right|owner)|\bterminat/i, -1],
    [/^"/, -2],
    [/\bassign\b|\bsolicit (?:for employment|any employee)|\bemployees?\b|\brepresents? and warrants?/i, -2],
    [
      /\bnothing\b|\bnot (?:be )?(?:construed|deemed|prevent|prohibit|create)|\bmutually exclusive\b|\bexclusive (?:mechanism|procedure|means)\b/i,
      -2,
    ],
  ],
  threshold: 4,
  elements: {
    field:
      /\bfields?(?: of (?:use|application))?\b|\bterritor(?:y|ies)\b|\bproducts?\b|\bwithin the\b|\bmarket(?:place)?\b(?! and)|\bcountr(?:y|ies)\b|\b(?:United States|North America|Europe|China|Japan|Canada)\b/i,
    'broad-field':
      /\b(?:any|all|every) (?:other )?(?:use cases?|fields?|business(?:es)?|purposes?|industr(?:y|ies)|applications?|uses?)\b|\b(?:entire|whole)(?: \w+){0,3} (?:industry|sector|market)\b|\bin the (?:\w+ ){1,3}(?:industry|sector)\b/i,
    end: period,
    term: /\bduring the (?:\w+ ){0,2}term\b|\bfor the (?:duration|term)\b/i,
    licence: /\blicen[cs]e/i,
  },
  read(draft, context) {
    const from = partyLockedIn(draft.sentence, context);
    if (from) draft.elements.set('bound', draft.words);
    return { ...draft, from, to: other(from) };
  },
});

/** Who is locked in: who grants, appoints, or may not deal with others; of "shall have the exclusive right", the other side. */
function partyLockedIn({ text, leadIn }: Sentence, context: Context) {
  const kept = whoMayNot({ text }, context);
  if (kept) return kept;
  const verb =
    /\b(?:grants?|appoints?|engages?|retains?|designates?|shall|will|agrees?|may|has|is|are)\b/.exec(text) ?? undefined;
  const named =
    (verb &&
      (eachParty.test(text.slice(0, verb.index)) ? 'both' : lastParty(text.slice(0, verb.index), context)?.role)) ??
    (leadIn && lastParty(leadIn.text, context)?.role);
  const holds =
    /^(?:shall|will|has|is|are)\b[^.;]{0,40}\b(?:have|has|hold|be|become|the|an?)\b[^.;]{0,40}\bexclusive\b/;
  return verb && holds.test(text.slice(verb.index)) ? other(named) : named;
}
