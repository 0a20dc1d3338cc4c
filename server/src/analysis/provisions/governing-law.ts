import { recogniser } from './provision.ts';
import { under } from './vocabulary.ts';

/** The choice of law: which law governs. A choice of court alone is none. */
export default recogniser({
  kind: 'governing-law',
  triggers: ['govern', 'constru', 'law'],
  cues: [
    [
      /\b(?:govern(?:ed|ing)?|constru(?:ed|ction)|interpret(?:ed|ation)|enforced|enforceab\w+|controlled|determined|decided|regulated|resolved)\b[^.]{0,60}\b(?:by|under|in accordance|according to|accordance with|pursuant to|subject to)\b[^.]{0,100}\blaws?\b/i,
      2,
    ],
    // The other way round: "the laws of Ontario govern this Agreement".
    [
      /\blaws?\b[^.;]{0,40}\b(?:governs?|controls?|applies|apply) to (?:this|these) |\bsubject to the laws? of\b|\bcontract under the laws? of\b|\blaws? governing (?:this|these)\b/i,
      1,
    ],
    [/\blaws? of\b[^.;]{0,80}\b(?:governs?|controls?|shall apply|will apply|applies|be applied)\b/i, 2],
    [
      /\b(?:laws?|LAWS?)(?: or (?:regulations|rules))?,? (?:of|OF)(?: (?:the|THE))? [A-Z]|\b[Ll]aws?\b[^.]{0,60}\b(?:[Ss]tate|[Pp]rovince|[Cc]ommonwealth|STATE) (?:of|OF) (?:the )?[A-Z]|\b(?:California|New York|Delaware|Texas|English|German|Swiss|Israeli|Japanese) law\b/,
      1,
    ],
    [
      /\b(?:this|these) (?:\w+ ){0,2}(?:Agreement|Addendum|Amendment|Terms|Contract|Guarant(?:ee|y)|Lease|Letter)\b|\bthe (?:validity|construction|interpretation|agreement|Contract)\b|\brights and (?:obligations|duties)\b/i,
      1,
    ],
    [under(/\blaw\b/i), 1],
    [
      /\bcorporation (?:organized|existing|duly)|\bduly (?:organized|incorporated)|organized (?:and existing )?under the laws|\blaws? of the (?:state|jurisdiction|country|place) (?:in which|where|of its)\b/i,
      -3,
    ],
    [/\bprovision\b/i, -1],
    [/\bgoverned by (?:the|this|its|such) (?:terms|provisions|Section|Agreement|Exhibit)/i, -2],
    [
      /\b(?:applicable|all|any|other|compliance with|comply with|tax|securities|export|violat\w+)(?: \w+){0,3} laws?\b/i,
      -1,
    ],
    [/\b(?:represents?|warrants?|obligated|indemnif\w+|insolven\w+|liquidat\w+)\b/i, -1],
  ],
  threshold: 3,
});
