// Words that say what title is in, and on what terms: asked by rules as well as by recognisers.

/** What the mind makes, by the names that agreements have for it. */
export const intellectual =
  /\b(?:work[- ]?products?|works?(?: of authorship)?|deliverables?|inventions?|developments?|innovations?|results?|discover(?:y|ies)|improvements?|enhancements?|modifications?|derivatives?(?: works?)?|software|code|programs?|materials|designs?|documentation|documents|reports?|data(?:sets?)?|databases?|intellectual property|IPR?s?|technolog(?:y|ies)|know-how|ideas|copyrights?|patents?|models?|weights|outputs?|methods?|methodolog(?:y|ies)|process(?:es)?|techniques?|algorithms?|tools?|librar(?:y|ies)|frameworks?|trade secrets?|content|web ?sites?|applications?|platforms?|products?|systems?|feedback|notes|records|writings|drawings|specifications|concepts|moral rights)\b/i;

/** Words that measure what is caught by time or engagement instead of by what is delivered. */
export const timeMeasured =
  /\b(?:(?:(?:creat|develop|conceiv|produc|prepar|generat|author|invent|discover|design|devis|originat|compil|contribut)(?:e|ed|es|s|ing)?|made|makes?|reduced to practice|writes?|written|arising|arises?|resulting|results?|learned|acquired|performed|fixed|first)\b[^.;]{0,260}?\b(?:during|in the course (?:and scope )?of|in connection with|in relation to|in the performance of|in performing|in rendering|in providing|while (?:performing|working|engaged|providing|rendering|employed)|throughout|out of|from|as a result of|within the scope of|by (?:reason|virtue) of|incident to)(?: or [a-z]+)? (?:(?:the|this|its|his|her|their|such|any|all|or|and|from|after|performance|performing|course|of|any of|Consultant's|Contractor's|scope|period|providing|provision|rendering|your|you|in|connection|with|for|term|under)[ ,]+){0,7}(?:term|engagement|services?|period|agreement|project|consult[a-z]*|employment|retention|contract|work|relationship|performance|consultancy|statements? of work|assignment|research|program|collaboration|development)\b|(?:authors?|builds?|creates?|conceives?|develops?|discovers?|invents?|makes?|trains?|writes?|made|created|developed)\b[^.;]{0,80}\bwhile (?:engaged|retained|employed|working|under contract) (?:by|for|with)\b|during the (?:\w+ )?(?:term|engagement|period)[^.;]{0,120}\b(?:created|developed|conceived|made|produced|prepared|generated|invented))/i;

/** What a party had, or makes, apart from the work. */
export const background =
  /\bpre-?existing\b|\bbackground\b(?! (?:check|investigation|screening|noise|information|of))|\bprior (?:inventions?|works?\b|technolog|ip\b|intellectual|materials|know|developments?)|\b(?:own|owned|owns|developed|created|conceived|made|acquired|exist(?:ing|ed|s)|licensed|controlled|controls|possessed|used|in existence|known|held|authored|had)\b[^.;]{0,90}\b(?:prior to|before|outside (?:of )?(?:the |this )?(?:scope|agreement|services|work|engagement)|independent(?:ly)? (?:of|from)|other than (?:in|pursuant|under|through)|separate(?:ly)? from|as of the (?:effective )?date)|\b(?:prior to|before) (?:or outside |and independent(?:ly)? )?(?:the |this )?(?:effective|commencement|agreement|date|start|engagement|project)[^.;]{0,60}\b(?:own|develop|creat|acquir|exist)|\bindependently (?:developed|created|owned)|\bexisting (?:intellectual|technolog|ip\b|software|tools|products|materials|know-how|code)|\b(?:Developer|Consultant|Contractor|Provider|Vendor|Agency|Supplier|Licensor)(?:'s)? (?:Technology|Tools|IP|Background|Intellectual|Know-How|Platform)\b|\bproprietary (?:tools?|software|methodolog\w*|technolog\w*|materials|platform|frameworks?|libraries|code|algorithms)|\b(?:tools|toolkits?|frameworks?|libraries|utilities|subroutines|templates)\b/i;

/** What serves any customer. */
export const generalPurpose =
  /\bgeneral(?:ly)?[- ](?:purpose|applica\w*|use\b|useful|nature)|\bof general (?:use|applica\w*|utility|nature)|\bnot (?:unique|specific|specifically (?:created|developed|related))\b|\breusable\b|\bapplicable to (?:other|its other)|\bwider applica\w*|\bbroad(?:er)? applicab|\bcommon to\b/i;

/** How things are done, by name. */
export const methods =
  /\b(?:methods?|methodolog(?:y|ies)|process(?:es)?|techniques?|know-how|know how|algorithms|technolog(?:y|ies)|ideas)\b/i;

export const carvedOut =
  /\b(?:exclud(?:ing|es?|ed)|except(?:ing)?(?: for)?|other than|with the exception of|but not(?! limited| necessarily)(?: including)?|save for|does not include|do not include|shall not include|subject to)\b[^.;]{0,60}\b(?:pre-?existing|background (?:ip|intellectual|technolog|materials|rights|patents?|know)|prior (?:inventions?|works?\b|technolog|ip\b|intellectual|materials|know|developments?)|(?:provider|agency|consultant|contractor|developer|vendor|supplier|reserved|licensor|third[- ]party|general|retained)(?:'s)?\b[^.;]{0,30}\b(?:ip|intellectual|materials|technolog|tools|works?|property|know-how)|tools|libraries|frameworks|know-how|methodolog)/i;

export const uponPayment =
  /\b(?:up)?on (?:[\w']+[ ,]+){0,8}?(?:payments?\b|paying\b)|\b(?:subject to|conditioned (?:up)?on|conditional (?:up)?on|contingent (?:up)?on|effective upon|in exchange for) (?:[\w']+ ){0,6}?payments?\b|\b(?:once|when|after|until|as soon as|provided that|if)\b[^.;]{0,90}\b(?:paid|payment|pays)\b|\bpayment in full\b|\bfull payment\b|\bfor which (?:[\w']+ ){0,4}paid\b|\bdeliverables? (?:fully )?paid for\b/i;
