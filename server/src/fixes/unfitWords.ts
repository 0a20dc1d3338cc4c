// Words by which a sentence is seen to be on something else than a clause.

/** "I will keep secret everything I see, and will not use any of it." */
export const secrecyDuty =
  /\b(?:keep|hold|treat)s?\b[^.;]{0,60}\b(?:secret|confidential|in (?:\w+ )?confidence|private)\b|\b(?:not|neither|never) (?:\w+ )?disclose\b|\b(?:secrecy|confidentiality|dut(?:y|ies)|obligations?)\b[^.;]{0,30}\b(?:lasts?|continues?|survives?)\b/i;

/** "Shall not use": nothing is left to remember. */
export const barsUse =
  /\b(?:shall|may|will|must)(?:,[^,]{1,30},)? not\b|\b(?:neither|nobody|no one)\b|\bnot (?:use|apply|disclose)\b/i;

export const keepsFromWork =
  /\bnot\b[^.;]{0,40}\b(?:work|render|provide|supply|build|serve|advise|offer|develop|perform)\b/i;
export const buysElsewhere =
  /\b(?:engage|hire|use|buy|obtain|procure|contract with)\b[^.;]{0,40}\b(?:any|no) other\b|\bexclusively from\b/i;
export const warrants =
  /\b(?:satisf\w+|perform well|warrants?|guarantees?|accurate|correct(?:ly)?|free (?:of|from)|error-?free|relied (?:up)?on|at all times)\b/i;
export const refusesResponsibility =
  /\bas[- ](?:is|available)\b|\bas (?:it|they|he|she) finds?\b|\b(?:no|not|neither|disclaims?|without)\b[^.;]{0,80}\b(?:responsib\w+|liab\w+|warrant\w*|guarant\w+|promises?)\b/i;
export const letsUse =
  /\b(?:may|free to|entitled to|permitted to|right to)\b[^.;]{0,60}\b(?:use|apply|exploit|employ)\b|\b(?:nothing|not|neither)\b[^.;]{0,60}\b(?:restricts?|prevents?|limits?|prohibits?)\b/i;

/** "The exclusive right to use the Results." */
export const forTitle =
  /\bgrants?\b[^.;]{0,120}\bexclusive\b[^.;]{0,200}\b(?:Results?|Deliverables?|Works?|Work Product|Developments)\b/;
export const ofUptime =
  /\b(?:availab\w+|uptime|up-time|downtime|outages?|resolution times?|service credits?|business hours?|respon(?:d|se)\w*|tickets?)\b/i;
export const ofResults =
  /\b(?:accura\w+|precision|recall|error rate|correct(?:ly)?|false (?:positive|negative)s?|F1|bias|test (?:set|data)|benchmark|words? error)\b/i;
/** Laws by which one trade treats the data of people. */
export const ofATrade =
  /\bGramm[- ]Leach[- ]Bliley\b|\bGLBA\b|\b[Nn]on-?public [Pp]ersonal [Ii]nformation\b|\bHIPAA\b|\bprotected health information\b|\bFERPA\b|\b(?:Personal (?:Information|Data)|Privacy|Data Protection)\b(?: \w+){0,6} (?:Act|Law|Regulation|Code)\b/;
export const ofEarlierWork =
  /\b(?:background|pre-?existing|prior|existing|before|already|contribut\w+|brings?|brought|retains?|keeps?)\b/i;
/** "Keeps what has already been paid." */
export const keepsMoney = /\b(?:keeps?|retains?)\b[^.;]{0,40}\b(?:pa(?:id|yments?)|fees?|moneys?|sums?|amounts?)\b/i;
export const ofWorkingTogether =
  /\b(?:collaborat\w+|co-?operat\w+|partnerships?|alliances?|joint (?:ventures?|projects?))\b/i;
export const ofOffering =
  /\b(?:provid|supply|suppli|sell|offer|market|licens|licenc|deliver|develop|perform|render|build|compet|deploy)\w*\b/i;
/** "Except that Consultant may assign to its successor in a merger". */
export const exceptsASale =
  /\b(?:except|however|but|provided that)\b[^.;]{0,80}\bmay\b[^.;]{0,40}\b(?:assign|transfer)\b[^.;]{0,160}\b(?:merger|successor|sale of|acqui\w+|change of control)\b/i;
/** "The exclusive right to sell": what can come back. */
export const exclusiveRight =
  /\bexclusive(?:ly)?\b(?<!non-?exclusive(?:ly)?)[^.;]{0,80}\b(?:rights?|licen[cs]\w+|distribut\w+|use|sell|commerciali[sz]\w+|market\w*)\b|\b(?:rights?|licen[cs]\w+|grants?)\b[^.;]{0,120}\bexclusive(?:ly)?\b(?<!non-?exclusive(?:ly)?)/i;

/** "Each party shall use reasonable efforts, and the Model shall be accurate." */
export const twoDuties =
  /\b(?:shall|will|must)\b[^.;]{10,200}(?:;|,) (?:and |but )?(?:the |each |either |our |[A-Z])[^.;,]{0,40}\b(?:shall|will|must)\b/;
export const ofPassing =
  /\b(?:assign|transfer|novat|deleg|convey|merge|amalgamat|acqui|sell|sold|sale|control|ownership|owners?|share|invest|pass(?:es|ed)? (?:on|to))/i;
export const ofDataAlone =
  /\b(?:provide|give|supply|disclose|license|share|deliver|make|sell)\b[^.;]{0,80}\b(?:data|records?|datasets?|samples?|images|recordings|names|e-?mails?|addresses|numbers)\b/i;
export const ofWork =
  /\b(?:services?|products?(?! software)|software|technolog\w+|systems?|models?|work|solutions?|tools?|platforms?)\b(?=[^.;]{0,80}\b(?:to|for|with)\b)/i;
/** A duty of care, or to keep a thing running, beside the measure. */
export const alsoPromises =
  /\b(?:professional(?:ly)?|workmanlike|skill and care|available|malicious|viruses|malware)\b/i;
export const ofMemory = /\b(?:memory|remember\w*|know-how|skills?|experience|knowledge|expertise)\b/i;
/** "To the extent that rights cannot be assigned, an exclusive licence." */
export const insteadOfTitle = /\b(?:cannot|can not|not) be assigned\b|\bnot assignable\b|\bnon-assignable\b/i;

/** No sale of a party without leave. */
export const barsControl =
  /\b(?:not|no|neither|never)\b[^.;]{0,80}\b(?:changes? (?:of|in) (?:its |the |any |their )?(?:[a-z]+ (?:or|and) )?(?:shareholdings?|control|ownership)|merger|acquired|sale of (?:its|the) (?:shares|business|undertaking)|issue(?:d)? (?:any )?shares)\b[^.;]{0,120}\bconsent\b/i;
