// Words by which a sentence answers a question the other way than a clause that comes in.

const sold =
  'merge[rs]?|merger|acquired|acquisition|(?:change|changes) (?:of|in) (?:\\w+,? (?:or )?){0,4}(?:control|ownership|constitution|shareholders?|shareholding|partners|management)|(?:sale|sell|sells|transfer|transferred|transfers) (?:\\w+ ){0,6}(?:equity|shares?|stock|business|assets)|shares? (?:\\w+ ){0,5}(?:transferred|sold)|new shareholder';
const terminationVerbs = 'terminat(?:e|es|ed|ion)|forfeit(?:s|ed)?|cancel|ends?|reclaim|rescind|withdraw|refund(?:ed)?';

export const endsOnSale = new RegExp(
  `\\b(?:${sold})\\b[^.;]{0,260}\\b(?:${terminationVerbs})\\b|\\b(?:${terminationVerbs})\\b[^.;]{0,200}\\b(?:${sold})\\b`,
  'i',
);
export const deemsSale = new RegExp(
  `\\b(?:${sold})\\b[^.;]{0,160}\\b(?:is|are|shall be|will be|be|counts? as|constitutes?|treated as)\\b(?! not)[^.;]{0,30}\\b(?:an? )?(?:assignment|transfer)\\b|\\b(?:assignment|transfer)\\b[^.;]{0,20}\\bincludes?\\b[^.;]{0,80}\\b(?:${sold})\\b`,
  'i',
);
export const barsSale =
  /\b(?:(?:may|shall|will|must)(?: not|,? without)|(?:neither|no) (?:party|of us) (?:may|shall|will))\b[^.;]{0,160}\b(?:sell (?:its|the) business|be sold|mergers?|merge|amalgamate|sale of (?:equity|shares|substantially)|issue or transfer shares|transfer its shares|take investment|change in (?:its|the) (?:shareholders|ownership|control|persons who control)|change of control)\b|\b(?:no|any) (?:change\b[^.;]{0,60}\b)?(?:merger|amalgamation|demerger|sale of (?:its|the|the Company's) (?:undertaking|business|assets))\b[^.;]{0,120}\bwithout\b/i;

/** A right that is for the sale itself, or a word that keeps it away, is not against it. */
export const frees =
  /\b(?:except|save|other than|not by itself|(?:shall|does|will) not (?:terminate|end|by)|is not an assignment)\b/i;

export const forEver =
  /\b(?:keep|retain|hold|store|kept|retained|held|stored)\b[^.;]{0,120}\b(?:(?:as|so) long as|indefinitely|in perpetuity|perpetually|for such (?:period|time)|without (?:any )?limit|its ordinary practices?)\b|\bmay (?:keep|retain) (?:the |its |their )?[^.;]{0,20}\b(?:[Dd]ata|[Rr]ecords)\b(?=\W*$)|\b(?:duty|obligation) to (?:surrender|return|erase|delete|destroy)\b[^.;]{0,80}\b(?:not exist|no\b|excluded)|\bno (?:duty|obligation) to (?:surrender|return|erase|delete|destroy)\b/i;

/** "Every damage irrespective of fault", "accepts every result as it finds it". */
export const answersForEverything =
  /(?<!\bnot )\b(?:liable|responsible) (?:to \w+ )?for (?:every|all|any)\b|\b(?:no|not|nor|without)\b[^.;]{0,30}\b(?:responsib\w+|liab\w+) for (?:them|it|what (?:it|they) says?)\b|\birrespective of fault\b|\baccepts? (?:every|all|any)\b[^.;]{0,40}\bas (?:it|they|he) finds?\b|\bat (?:its|the \w+'s) (?:own|sole) risk\b|\b(?:bear|pay) all of it\b/i;
export const absoluteWords = /\b(?:at all times|guarantees?|always|never|entire satisfaction|correctly)\b/i;
export const promisesResults =
  /\b(?:model|system|assistant|classifier|software|engine|service|tool|scores?|outputs?|answers?)s?\b[^.;]{0,40}\b(?:shall|will|must|to) (?:at all times )?(?:answer|predict|recogni[sz]e|perform|be (?:accurate|correct|free)|attain|achieve|quote|never)\b/i;
/** "Any improvement of a party's background shall form part of the Results." */
export const improvementsPass =
  /\b(?:improvements?|adaptations?|enhancements?|extensions?)\b[^.;]{0,200}\b(?:forms? part of|(?:are|is|be|become|becomes) (?:part of )?(?:the )?(?:Results|Foreground|Project|Joint|jointly)|belongs?|vests?)\b/i;
/** A promise to follow the law as it will be, at one's own cost. */
export const futureLaw =
  /\b(?:present and future|existing and future|current and future|now (?:in (?:effect|force)|existing) or (?:hereafter|later)|now or (?:hereafter|later|in (?:the )?future)|hereafter (?:adopted|enacted|in (?:effect|force))|whenever (?:made|enacted|passed)|(?:later|subsequent|future) (?:enactments?|laws?|legislation|regulations?)|legislation as it stands|(?:laws?|regulations?|legislation|rules|guidance|those) (?:that (?:are|is) )?(?:made|enacted|adopted|passed|coming into force) (?:after|later)|(?:legislative|regulatory)(?: or \w+)? changes?)\b/i;
/** Data by one of its names. */
export const dataThings =
  /\b(?:[Dd]ata|DATA|[Dd]atasets?|[Rr]ecords?|[Ll]ogs?|[Cc]ontent|[Ii]nputs?|[Ii]mages|[Tt]ranscripts|[Rr]ecordings|[Pp]ictures|[Pp]rompts|[Ee]xports?|[Ff]eeds?|[Ss]amples?|[Ee]mails?|Materials)\b/;
/** Materials by that name, not "any materials". */
export const dataObject =
  /\b(?:[Dd]ata|DATA|[Dd]atasets?|[Rr]ecords?|[Ll]ogs?|(?<!\b(?:territory|time|scope),? (?:and )?)[Cc]ontent|[Ii]nputs?|[Ii]nformation|[Ii]mages|[Dd]ocuments|[Qq]uestions|[Tt]ranscripts|[Rr]ecordings|[Pp]ictures|[Ff]iles|[Pp]rompts|[Mm]essages|[Ee]xports?|[Ee]xtracts?|[Ff]eeds?|[Ss]amples?|[Ee]mails?|[Cc]orpus|Materials|it|itself|them)\b/;
/** Copies, records or archives that somebody keeps, though not said for how long. */
export const keepsCopies =
  /\b(?:may|entitled to|right to|free to|continue to)\s+(?:\w+ ){0,3}?(?:keep|retain|hold|store|archive)\b(?![^.;]{0,60}\b(?:confiden|secret|secure|private|safe|bound))|\b(?:keeps?|retains?) (?:(?:a|one|its|the|any|all) )?(?:\w+ )?(?:copy|copies|archives?)\b/i;
/** Leave to do something. */
const leaveWords =
  /\b(?:may|entitled|permitted|allow(?:s|ed)?|free to|right to|rights to|grants?|licen[cs]e[ds]?|authori[sz]e[ds]?|can)\b/i;
/** Uses of data that go beyond the work it was given for. */
const forMore =
  /\b(?:improv\w+|(?:re-?)?train(?:s|ed|ing)?|fine-?tun\w+|develop(?:s|ing|ment)?|research\w*|benchmark\w*|analytics|statistic\w*|commerciali[sz]\w+|(?:any|all|other|its own|our own|business|useful|lawful) (?:\w+ )?(?:purposes?|business)|in (?:its|our|my|the) (?:own )?business|products|other (?:customers?|clients?)|for others|learn(?:s|ed|t)?)\b/i;
/** Such leave for such a use: "which grant may apply" gives none. */
export const leaveForMore = new RegExp(`${leaveWords.source}[^;]{0,300}?${forMore.source}`, 'i');
/** "Belongs to", "remains the property of", "all right, title and interest". */
export const ownershipWords =
  /\b(?:belongs?|propert(?:y|ies)|own(?:s|ed|er|ership)?|vests?|title|hereby assigns?|retains?)\b/i;
export const derivedThings =
  /\b(?:labels?|annotations?|embeddings|features|aggregat\w+|derived|derivatives?|synthetic|insights|statistics|all (?:\w+,? ){0,6}(?:data|results)|data (?:and|or) (?:software|results)|arising (?:from|out of))\b/i;
export const modelOrWeightsWord = /\b[Mm]odels?\b|\bweights\b|\bfine-?tun|\badjustments\b/;
/** What goes to somebody because it is left: a sweep of all that arises. */
export const byTheRest = /\b(?:everything|all|any)\b/i;
/** Models, code or data of others that may be brought in or not. */
export const thirdParties =
  /\b(?:open[- ](?:source|licen[cs]ed|weights?)|third[- ]part(?:y|ies)'?s? (?:(?:or open )?(?:software|models?|code|data(?: ?sets?)?|materials|components|tools|libraries|IP|content))|base model|foundation model|copyleft)\b/i;
/** "Such materials shall be deemed Work Product", of what was there before or is used for the work. */
export const deems =
  /\b(?:(?:be|is|are) (?:deemed|treated|considered|regarded)(?: to be| as)?|forms? part of|becomes? (?:part of|the (?:\w+ )?property))\b/i;
export const preexistingMaterials =
  /\b(?:tools|libraries|pipelines|know-how|materials?|software|technology|elements)\b[^.;]{0,120}\b(?:prior to|before|uses? in|used in|used to|incorporat\w+|pre-?existing|owned by)\b|\b(?:pre-?existing|prior|background)\b[^.;]{0,60}\b(?:tools|libraries|materials|software|technology|elements|works?)\b/i;

/** Skill, and what people learn, is the other side's secret: what is not its secrets would then be nothing of one's own. */
export const skillIsSecret =
  /\b(?:skills?|experience|know-how|knowledge|techniques)\b[^.;]{0,160}\b(?:treated as|deemed|regarded as|considered|is|are|constitutes?|includes?)\b[^.;]{0,30}\b(?:confidential|proprietary|secret)|\b(?:confidential|proprietary) information\b[^.;]{0,20}\b(?:means|includes?)\b[^.;]{0,200}\b(?:general )?(?:skills?|experience)\b|\b(?:learns?|learned|remembers?)\b[^.;]{0,160}\b(?:treated as|deemed|regarded as|considered|is|are|constitutes?)\b[^.;]{0,30}\bconfidential\b/i;
