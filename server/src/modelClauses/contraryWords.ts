// Words by which a sentence answers a question the other way than a clause that comes in.

const sold =
  'merge[rs]?|merger|acquired|acquisition|(?:change|changes) (?:of|in) (?:\\w+,? (?:or )?){0,4}(?:control|ownership|constitution|shareholders?|shareholding|partners|management)|(?:sale|sell|sells|transfer|transferred|transfers) (?:\\w+ ){0,6}(?:equity|shares?|stock|business|assets)|shares? (?:\\w+ ){0,5}(?:transferred|sold)|new shareholder';
const ends = 'terminat(?:e|es|ed|ion)|cancel|ends?|reclaim|rescind|withdraw|refund(?:ed)?';

export const endsOnSale = new RegExp(
  `\\b(?:${sold})\\b[^.;]{0,260}\\b(?:${ends})\\b|\\b(?:${ends})\\b[^.;]{0,200}\\b(?:${sold})\\b`,
  'i',
);
export const deemsSale = new RegExp(
  `\\b(?:${sold})\\b[^.;]{0,160}\\b(?:is|are|shall be|will be|be|counts? as|constitutes?|treated as)\\b(?! not)[^.;]{0,30}\\b(?:an? )?(?:assignment|transfer)\\b|\\b(?:assignment|transfer)\\b[^.;]{0,20}\\bincludes?\\b[^.;]{0,80}\\b(?:${sold})\\b`,
  'i',
);
export const barsSale =
  /\b(?:may|shall|will|must)(?: not|,? without)\b[^.;]{0,160}\b(?:sell (?:its|the) business|merge|change in its (?:shareholders|ownership|control)|change of control)\b/i;

/** A right that is for the sale itself, or a word that keeps it away, is not against it. */
export const frees =
  /\b(?:except|save|other than|not by itself|(?:shall|does|will) not (?:terminate|end|by)|is not an assignment)\b/i;

export const forEver =
  /\b(?:keep|retain|hold|store|kept|retained|held|stored)\b[^.;]{0,120}\b(?:(?:as|so) long as|indefinitely|in perpetuity|perpetually|for such (?:period|time)|without (?:any )?limit|its ordinary practices?)\b|\bmay (?:keep|retain) (?:the |its |their )?[^.;]{0,20}\b(?:[Dd]ata|[Rr]ecords)\b(?=\W*$)|\b(?:duty|obligation) to (?:surrender|return|erase|delete|destroy)\b[^.;]{0,80}\b(?:not exist|no\b|excluded)|\bno (?:duty|obligation) to (?:surrender|return|erase|delete|destroy)\b/i;

/** "Every damage irrespective of fault", "accepts every result as it finds it". */
export const answersForAll =
  /(?<!\bnot )\b(?:liable|responsible) (?:to \w+ )?for (?:every|all|any)\b|\b(?:no|not|nor|without)\b[^.;]{0,30}\b(?:responsib\w+|liab\w+) for (?:them|it|what (?:it|they) says?)\b|\birrespective of fault\b|\baccepts? (?:every|all|any)\b[^.;]{0,40}\bas (?:it|they|he) finds?\b|\bat (?:its|the \w+'s) (?:own|sole) risk\b|\b(?:bear|pay) all of it\b/i;
export const absolute = /\b(?:at all times|guarantees?|always|never|entire satisfaction|correctly)\b/i;
export const promisesResults =
  /\b(?:model|system|assistant|classifier|software|engine|service|tool|scores?|outputs?|answers?)s?\b[^.;]{0,40}\b(?:shall|will|must|to) (?:at all times )?(?:answer|predict|recogni[sz]e|perform|be (?:accurate|correct|free)|attain|achieve|quote|never)\b/i;
/** "Any improvement of a party's background shall form part of the Results." */
export const improvementsPass =
  /\b(?:improvements?|adaptations?|enhancements?|extensions?)\b[^.;]{0,200}\b(?:forms? part of|(?:are|is|be|become|becomes) (?:part of )?(?:the )?(?:Results|Foreground|Project|Joint|jointly)|belongs?|vests?)\b/i;
/** A promise to follow the law as it will be, at one's own cost. */
export const futureLaw =
  /\b(?:present and future|existing and future|current and future|now (?:in (?:effect|force)|existing) or (?:hereafter|later)|hereafter (?:adopted|enacted)|(?:legislative|regulatory)(?: or \w+)? changes?)\b/i;
/** Materials by that name, not "any materials". */
export const ofData =
  /\b(?:[Dd]ata|DATA|[Dd]atasets?|[Rr]ecords?|[Ll]ogs?|[Cc]ontent|[Ii]nputs?|[Ii]nformation|[Ii]mages|[Dd]ocuments|[Qq]uestions|[Tt]ranscripts|[Rr]ecordings|[Pp]ictures|[Ff]iles|[Pp]rompts|[Mm]essages|Materials|it|them)\b/;
