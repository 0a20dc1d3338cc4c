import { recogniser } from './provision.ts';
import { underTitle } from './vocabulary.ts';

/** "Texas law", "English law", "federal law": by the adjective of a place. Not the first word of a sentence with "law" behind it. */
const lawOfPlace = String.raw`\b(?!(?:Applicable|Such|Each|All|Any|The|Common|Tax|Privacy|Data|Securities|Export|Labou?r|Employment|Patent|Copyright|Competition|Antitrust|Environmental|Bankruptcy|Healthcare|Other|No|Every|Governing|Trademark) )(?:[A-Z][a-z]+|federal) law\b(?! (?:firm|enforcement|school))`;

/** The choice of law: which law governs. A choice of court alone is none. */
export default recogniser({
  kind: 'governing-law',
  triggers: ['govern', 'constru', 'law'],
  cues: [
    [
      /\b(?:govern(?:ed|ing)?|constru(?:ed|ction)|interpret(?:ed|ation)|enforced|controlled|(?:shall|will|to) be (?:\w+,? )?(?:determined|enforceable)|decided|regulated|resolved)\b[^.]{0,60}\b(?:by|under|in accordance|according to|accordance with|pursuant to|subject to)\b[^.]{0,100}\blaws?\b/i,
      2,
    ],
    // The other way round: "the laws of Ontario govern this Agreement".
    [
      /\blaws?\b[^.;]{0,40}\b(?:governs?|controls?|applies|apply) to (?:this|these) |\bsubject to the laws? of\b|\bcontract under the laws? of\b|\blaws? governing (?:this|these)\b/i,
      1,
    ],
    [/\blaws? of\b[^.;]{0,80}\b(?:governs?|controls?|prevails?|shall apply|will apply|applies|be applied)\b/i, 2],
    // "Texas law controls", "shall apply the laws of Ontario", "made under the law of France", "the proper law".
    [
      new RegExp(
        String.raw`${lawOfPlace} (?:shall |will )?(?:governs?|controls?|prevails?|appl(?:y|ies))\b|${lawOfPlace} (?:shall|will) be (?:used|applied)\b|\b(?:tribunal|arbitrators?|courts?|part(?:y|ies)|panel)\b[^.;]{0,30}\b(?:shall|will|agree to|must) apply the (?:substantive )?laws? of\b|\b(?:falls?|made|entered into|deemed|concluded) under the (?:laws? of|${lawOfPlace})|\bparties (?:choose|elect|select|agree (?:up)?on|opt for)\b[^.;]{0,30}\blaws?\b`,
      ),
      3,
    ],
    [
      /\b(?:proper|governing) law (?:of (?:this|the) (?:agreement|contract|deed)|shall be|will be|is)\b|\blaws? (?:applicable|governing) (?:to )?(?:this|the) (?:agreement|contract|terms) (?:is|shall be|will be)\b/i,
      2,
    ],
    [
      /\b(?:laws?|LAWS?)(?: or (?:regulations|rules))?,? (?:of|OF)(?: (?:the|THE))? [A-Z]|\b[Ll]aws?\b[^.]{0,60}\b(?:[Ss]tate|[Pp]rovince|[Cc]ommonwealth|STATE) (?:of|OF) (?:the )?[A-Z]|\b(?:California|New York|Delaware|Texas|English|German|Swiss|Israeli|Japanese) law\b/,
      1,
    ],
    [
      /\b(?:this|these) (?:\w+ ){0,2}(?:Agreement|Addendum|Amendment|Terms|Contract|Guarant(?:ee|y)|Lease|Letter)\b|\bthe (?:validity|construction|interpretation|agreement|Contract)\b|\brights and (?:obligations|duties)\b/i,
      1,
    ],
    [underTitle(/\blaw\b/i), 1],
    [
      /\bcorporation (?:organized|existing|duly)|\bduly (?:organized|incorporated)|organized (?:and existing )?under the laws/i,
      -3,
    ],
    [/\blaws? of the (?:state|jurisdiction|country|place) (?:in which|where|of its)\b/i, -1],
    [/\bprovision\b/i, -1],
    [/\bgoverned by (?:the|this|its|such) (?:terms|provisions|Section|Agreement|Exhibit)/i, -2],
    [
      /\b(?:applicable|all|any|other|compliance with|comply with|tax|securities|export|violat\w+)(?: (?!choice|conflict)\w+){0,3} laws?\b/i,
      -1,
    ],
    [/\b(?:represents?|warrants?|obligated|indemnif\w+|insolven\w+|liquidat\w+)\b/i, -1],
  ],
  threshold: 3,
});
