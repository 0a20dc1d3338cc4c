import { dataByProperName, flaggedPattern, prohibition } from './ai-words.ts';
import { type Evidence, recogniser } from './provision.ts';

const hands = String.raw`(?:provid(?:e|es|ed|ing)|suppl(?:y|ies|ied|ying)|deliver(?:s|ed|ing)?|mak(?:e|es|ing)\b(?=[^.;]{0,80}\bavailable)|furnish(?:es|ed|ing)?|transfer(?:s|red|ring)?|shar(?:e|es|ed|ing)|submit(?:s|ted|ting)?|upload(?:s|ed|ing)?|contribut(?:e|es|ed|ing)|grant(?:s|ed|ing)? (?:\w+ ){0,3}access to|giv(?:e|es|ing) (?:\w+ ){0,3}access to|transmit(?:s|ted|ting)?|licen[cs]es?)`;
const receives = `(?:receiv(?:e|es|ed)|access(?:es|ed)?|obtain(?:s|ed)?|collect(?:s|ed)?|host(?:s|ed)?|process(?:es|ed)?|is given access to|has access to|have access to)`;
const properDataName = flaggedPattern(dataByProperName, '');
const definitionOpening =
  /^(?:The term )?"[^"]{1,60}"(?: (?:shall )?(?:mean|refer|include|is an?\b)|\s*:|\s+-\s)|^[A-Z][^".]{0,60} (?:shall )?(?:means?|refers? to)\b/;
const definesData = /^(?:The term )?"?(?:[A-Z][\w']*[ -]){0,3}(?:Data|Inputs?|Content|Datasets?|Prompts?|Records)\b/;
const definedAsHanded = flaggedPattern(
  String.raw`^(?:The term )?"?(?:[A-Z][\w']* )?(?:Data|Inputs?|Content|Datasets?|Prompts?)"? (?:shall )?means?\b[^.]{0,400}\b(?:provided|submitted|supplied|uploaded|made available|furnished|delivered|transmitted|disclosed)\b[^.]{0,60}\b(?:Customer|Client|Company|Partner|Licensor|Users?|Sponsor|Subscriber|Data Provider|Institution|(?:each|either|a|one) [Pp]arty)\b`,
  '',
);
const pictured = /\b(?:records|recordings|imagery|images|telemetry|transcripts|log files|scans|photographs|readings)\b/;
const handsPictures = flaggedPattern(
  String.raw`\b(?:shall|will|agrees? to|undertakes? to)\b[^.;]{0,20}\b${hands}\b[^.;]{0,60}\b(?:records|recordings|imagery|images|telemetry|transcripts|log files|scans|photographs|readings|samples of)\b`,
);
const trainedOnData =
  /\b(?:fine-?tunes?|re-?trains?|trains?|training) (?:of )?(?:the|a|an|its) (?:\w+ ){0,3}(?:[Mm]odel|classifier|algorithm|assistant|encoder)|\bmachine[- ]learning\b/;
/** "Harbor will provide … (the "Harbor Data")": data that bears the name of a party. */
const partysData: Evidence = ({ text }, { parties }) => {
  const found = namedCollection.exec(text);
  return found && parties.some(({ label }) => label === found[1]) && shallHandOver.test(text.slice(0, found.index))
    ? { index: found.index, length: found[0].length }
    : undefined;
};
const namedCollection =
  /\b([A-Z][\w&-]{1,60}(?: [A-Z][\w&-]{1,60})?)(?:'s)? (?:Data|Records|Recordings)\b(?! (?:Protection|Processing|Security|Breach|Subject))/;
const shallHandOver = flaggedPattern(
  String.raw`\b(?:shall|will|may|agrees? to|undertakes? to|hereby)\b[^.;]{0,20}\b${hands}\b`,
);

/** "Content means information and data that Customer provides." */
const definedByGiver =
  /^(?:The term )?"?(?:[A-Z][\w']* )?(?:Data|Content|Inputs?)"? (?:shall )?means?\b[^.]{0,200}\bdata\b[^.]{0,40}\b(?:Customer|Client|Company|Subscriber|Licensee|User) (?:provides|submits|supplies|uploads|transmits|stores)\b/;
const giverBeforeVerb = new RegExp(`(.{0,80}?)\\b(?:shall|will|may|agrees? to|hereby)?\\s?${hands}\\b`, 'i');
/** Someone does it, or must: a product that "helps manage customer data" hands nothing over. */
const duty =
  /\b(?:shall|will|may|must|agrees?|undertakes?|hereby|grants?|entitled|obligat\w+|responsible|provided by|supplied by|submitted by)\b/i;

/**
 * One party hands data to the other to work with, or lets the other collect and process it. Reports, accounts and
 * technical documents are not meant: only data by the names it has when it is worth protecting (see `dataByProperName`).
 * Definitions of the handed data ("data submitted by Customer to the Service") count as well.
 */
export default recogniser({
  kind: 'data-provision',
  triggers: [
    'data',
    'input',
    'prompt',
    'personal',
    'mailing list',
    'customer',
    'client',
    'patient',
    'subscriber',
    'medical',
    'records',
    'recordings',
    'imagery',
    'images',
    'telemetry',
    ...['claim', 'claims', 'loan', 'case', 'policy', 'employee', 'applicant'].map((whose) => `${whose} files`),
  ],
  cues: [
    [flaggedPattern(String.raw`\b${hands}\b[^.;:]{0,70}?${dataByProperName}`, ''), 2],
    [
      flaggedPattern(
        String.raw`${dataByProperName}[^.;]{0,60}\b(?:(?:is|are|be|been|as) )?(?:${hands})\b[^.;]{0,20}\b(?:by|to|into|under|with|hereunder)\b`,
        '',
      ),
      2,
    ],
    [flaggedPattern(String.raw`\b${receives}\b[^.;:]{0,60}?${dataByProperName}`, ''), 1],
    [
      flaggedPattern(
        String.raw`\b(?:on behalf of|from|of|to) (?:the )?(?:[Cc]ustomer|[Cc]lient|[Cc]ompany|[Pp]artner|[Ll]icensor|[Dd]ata [Pp]rovider)\b`,
        '',
      ),
      1,
    ],
    [definedAsHanded, 2],
    [definedByGiver, 2],
    [partysData, 2],
    // Records, recordings and pictures, where a model is to learn from them.
    [
      ({ text, clause }) => {
        const found = handsPictures.exec(text);
        return found && clause.sentences.some((one) => trainedOnData.test(one.text))
          ? { index: found.index, length: found[0].length }
          : undefined;
      },
      2,
    ],
    [
      /\b(?:sales|financial|pricing|cost|accounting|billing|market|technical|engineering|test|safety|stability|regulatory|clinical|preclinical|study|trial|performance|product|survey|design|manufacturing) (?:and \w+ )?(?:data|information|reports?|records)\b/i,
      -1,
    ],
    [
      /\b(?:reports?|statements?|invoices?|summar(?:y|ies)|written notice|forecasts?) (?:of|on|showing|setting|containing|regarding)\b/i,
      -2,
    ],
    [/\bopen(?:ly)?[- ](?:source|licen[sc]ed)\b/i, -2],
    [/\b(?:upon|after|following|on) (?:the )?(?:\w+ )?(?:termination|expiration)\b/i, -2],
    [/\b(?:represents?|warrants?|warranty|warranties|indemnif\w*|liable|liability|disclaims?)\b/i, -2],
    [
      /\b(?:subpoena|court order|regulatory authorit|governmental|required by law|law enforcement|data subjects?|breach of security|security incident)\b/i,
      -2,
    ],
  ],
  skip: ({ clause, text }) => clause.part === 'recitals' || clause.part === 'contents' || /^\s*WHEREAS/i.test(text),
  elements: {
    personal:
      /\b[Pp]ersonal(?:ly [Ii]dentifiable)? (?:[Dd]ata|[Ii]nformation)\b|\b(?:patient|health|medical|consumer|subscriber|member|employee)s?'? (?:data|records|information)\b|\bPHI\b|\bPII\b/,
    definition: definitionOpening,
    mutual: /\b(?:[Ee]ach|[Bb]oth|[Ee]ither) part(?:y|ies)\b|\bmutual(?:ly)?\b|\bthe [Pp]arties\b/,
  },
  read(draft, context) {
    const { text } = draft.sentence;
    if (
      prohibition.test(text) &&
      /\b(?:not|never|neither|no (?:party|information)|prohibit\w*|cannot)\b[^.;]{0,40}\b(?:provide|supply|submit|disclose|transfer|share|upload|transmit|access|collect|use|furnish)/i.test(
        text,
      )
    )
      return undefined;
    // A definition of something else ("Product", "Confidential Information") hands nothing over.
    if (
      (!properDataName.test(text) &&
        !pictured.test(text) &&
        !definedByGiver.test(text) &&
        !namedCollection.test(text)) ||
      (definitionOpening.test(text) &&
        !(definesData.test(text) && (definedAsHanded.test(text) || definedByGiver.test(text))))
    )
      return undefined;
    const giver = giverBeforeVerb.exec(text)?.[1];
    const role = giver ? context.roleOf(giver) : undefined;
    if (!definitionOpening.test(text) && !duty.test(text) && !role && !/\bUsers?\b/.test(giver ?? '')) return undefined;
    // Who licenses data out stands where the customer stands, whatever the label says.
    const from = !giver ? undefined : /\b(?:licensor|data provider)\b/i.test(giver) ? 'customer' : role;
    return { ...draft, from };
  },
});
