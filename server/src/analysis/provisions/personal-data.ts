import { recogniser } from './provision.ts';

const processedWords = String.raw`\b(?:process\w*|collect\w*|shar(?:e|es|ed|ing)|provid(?:e|es|ed|ing)|stor(?:e|es|ed|ing)|us(?:e|es|ed|ing)|access\w*|receiv(?:e|es|ed|ing)|transfer\w*|disclos\w*|handl\w*|maintain\w*|contain\w*|includ\w*|submit\w*|host\w*|obtain\w*|analy[sz]\w*|train\w*|transmit\w*|means|furnish\w*|suppl(?:y|ies|ied)|makes? available|logged|kept|typed|licen[cs]es?|grants?)\b`;
const personalDataWords = String.raw`(?:\b[Pp]ersonal(?:ly[- ][Ii]dentifiable)? (?:[Dd]ata|[Ii]nformation)\b|\bPHI\b|\bPII\b|\b[Pp]rotected [Hh]ealth [Ii]nformation\b|\b(?:[Pp]atient|[Cc]onsumer|[Mm]ember|[Ss]ubscriber|[Ee]mployee|[Ss]tudent|[Cc]ardholder|[Bb]iometric|[Hh]ealth|[Mm]edical|[Bb]orrower|[Dd]onor|[Pp]olicyholder|[Aa]pplicant|[Cc]andidate|[Tt]enant|[Rr]eader|[Dd]river|[Vv]isitor|[Cc]aller|[Gg]uest|[Pp]assenger|[Cc]laimant|[Pp]upil|[Rr]esident|[Vv]iewer|[Ll]istener|[Tt]raveller)s?'? (?:[a-z]+ )?(?:[Dd]ata|[Rr]ecords|[Ii]nformation|[Ll]ists?|[Ff]iles|logs|transcripts|recordings|messages|profiles)\b|\b(?:[Qq]uestions|[Mm]essages|[Cc]onversations|[Cc]alls|[Rr]ecordings)\b[^.;]{0,30}\b(?:by|of|from) (?:your |its |their |the )?(?:readers|visitors|customers|users|patients|callers|guests|members|employees|parents|pupils|students)\b|\bmedical reports\b|\bvoice recordings?\b|\b(?:recordings?|records|logs|data)\b[^.;]{0,50}\bwith (?:their|the) names\b|\bnon-?public personal information\b|\bcredit (?:bureau|report|history|score)s? (?:data|information)\b|\b(?:consumer )?credit reports?\b|\b(?:raw )?credit data\b|\bmailing list data\b|\b[Rr]esumes? (?:[Bb]ank|database|of|posted|stored)\b|\binformation (?:concerning|about|on) (?:a|each|any|the) (?:[Cc]andidate|[Aa]pplicant|[Pp]atient|individual|[Uu]ser)s?\b|\b(?:names|e-?mail addresses) (?:and|,) [^.]{0,40}\b(?:addresses|names|numbers) of (?:its |the )?(?:customers|consumers|users|patients|subscribers|purchasers|members|registrants)\b|\bnames?,[^.;]{0,40}\b(?:e-?mail |postal |home |street )?address(?:es)?\b[^.;]{0,80}\bof (?:each |every |its |the |their |all )?(?:\w+ )?(?:customer|consumer|user|patient|subscriber|member|employee|driver|applicant)s?\b|\bnames, addresses, (?:(?:e-?mail|telephone|phone|billing|postal|account)\b)|\binformation (?:that|which) (?:personally )?identif(?:ies|y) (?:an?|any|the|individual) (?:\w+ )?(?:individual|person|consumer|customer|user|patient)s?\b|\bdata (?:about|on|of|relating to) (?:individuals|natural persons|consumers|patients|customers|users)\b)`;

/** Data about people is in play: handed over, collected or processed under the agreement. A ban on sending any is not. */
export default recogniser({
  kind: 'personal-data',
  triggers: [
    'personal',
    'phi',
    'pii',
    'protected health',
    'patient',
    'consumer',
    'member',
    'subscriber',
    'employee',
    'student',
    'cardholder',
    'biometric',
    'health',
    'medical',
    'borrower',
    'applicant',
    'candidate',
    'resume',
    'information concerning',
    'information about',
    'identif',
    'tenant',
    'reader',
    'driver',
    'visitor',
    'caller',
    'guest',
    'passenger',
    'claimant',
    'pupil',
    'resident',
    'viewer',
    'listener',
    'traveller',
    'questions',
    'messages',
    'recordings',
    'conversations',
    'donor',
    'policyholder',
    'non-public',
    'nonpublic',
    'mailing list',
    'credit',
    'name',
    'email addresses',
    'e-mail addresses',
    'data',
  ],
  cues: [
    [new RegExp(`${processedWords}[^.;]{0,120}?${personalDataWords}`), 2],
    [new RegExp(`${personalDataWords}[^.;]{0,120}?${processedWords}`), 2],
    // What is secret is listed there, and nothing is handed over.
    [/\b(?:[Cc]onfidential|[Pp]roprietary) [Ii]nformation\b[^.;]{0,80}\b(?:means?|includes?|including)\b/, -4],
    [/\b(?:represents? and warrants?|indemnif\w*|has disclosed to|schedule of)\b/i, -1],
    [
      /\b(?:employment|personnel) (?:records|files)\b|\binvestor|\bshareholder|\bmedical (?:device|director|affairs|science|practice|information department)\b/i,
      -2,
    ],
  ],
  skip: ({ clause, text }) => clause.part === 'recitals' || /^\s*WHEREAS/i.test(text),
  read: (draft, context) =>
    // A brochure says what a device can show; a party's duty or right says that data is processed.
    (!/\b(?:shall|will|may|must|agrees?|undertakes?|hereby|responsible|includes?|contains?|means)\b/i.test(
      draft.sentence.text,
    ) &&
      !context.roleOf(draft.sentence.text)) ||
    /\b(?:shall|will|may|must|agrees?(?: to)?) not\b[^.;]{0,60}\b(?:submit|provide|send|upload|include|transmit|contain|collect|process)/i.test(
      draft.sentence.text,
    ) ||
    /\b(?:does|do) not (?:include|contain|involve|require)\b|\bno personal (?:data|information)\b/i.test(
      draft.sentence.text,
    )
      ? undefined
      : draft,
});
