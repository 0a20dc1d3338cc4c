import { thingBits } from '../lexicon/lexicon.ts';
import { anyData, dataTerm, flaggedPattern, handedData, permittedParty } from './ai-words.ts';
import { spokenOfBefore } from './antecedent.ts';
import type { Ask } from './conditions.ts';
import { recogniser } from './provision.ts';

/** "The Laboratory may use them for the project only", behind "the records stay with the Mill". */
export const asks = {
  thatData(...asked: Parameters<Ask>): boolean {
    return spokenOfBefore(usedDataBits, ...asked);
  },
};
const usedDataBits = thingBits('data', 'personal');

const dataUseVerbs = String.raw`\b(?:us(?:e|es|ed|ing|age)|process(?:es|ed|ing)?|exploit(?:s|ed|ation)?|analy[sz](?:e|es|ed|ing)|copy)\b`;

/**
 * What data may be used for: leave ("may use Customer Data to provide the Services"), limit ("solely"), ban ("shall not
 * use … for any other purpose") or licence. The elements tell the narrow purpose from the boundless one.
 */
export default recogniser({
  kind: 'data-use',
  triggers: [
    'data',
    'input',
    'personal',
    'mailing list',
    'customer content',
    'client content',
    'customer materials',
    'client materials',
    'prompt',
    'customer list',
    'subscriber',
    'your content',
    'your materials',
    'your files',
    'materials',
    'recordings',
    'imagery',
    'images',
    'records',
  ],
  cues: [
    [flaggedPattern(`${dataUseVerbs}[^.;:]{0,120}?${anyData}`, ''), 1],
    [flaggedPattern(`${anyData}[^.;:]{0,140}?${dataUseVerbs}`, ''), 1],
    [
      flaggedPattern(
        String.raw`(?:${dataUseVerbs}[^.;:]{0,120}?${anyData}|${anyData}[^.;:]{0,140}?${dataUseVerbs})[^.]{0,160}?\b(?:solely|only|exclusively|for (?:the )?(?:sole |limited |express |following |\w+ )?purposes?|for (?:\w+,? ){0,5}(?:improvement|analytics|research|benchmarking|development|marketing|training)|for any (?:other )?(?:lawful |business |legitimate )*(?:purposes?|reasons?)|to (?:provide|perform|develop|train|improve|deliver|operate|maintain|fulfil|carry out|support|create|enhance|conduct|the extent)|in connection with|in order to|other than|except|as (?:necessary|needed|required)|for (?:its|their|the|internal|research|business|use|any)|without (?:restriction|limitation)|in accordance with|under this Agreement|hereunder|by (?:Customer|Client|Company)|freely|sole discretion|unrestricted|in the performance)`,
        '',
      ),
      1,
    ],
    // "The data is used only for …", "solely" before the verb.
    [
      flaggedPattern(
        String.raw`\b(?:may|shall|will|is|are|be|only|solely|right to|rights? and licen[cs]e to|licen[cs]e to|not) (?:\w+ ){0,3}?(?:used?|process|processed|access and use|access,? (?:copy|store)[\w, ]{0,60}use)\b[^.;:]{0,80}?${handedData}`,
        '',
      ),
      1,
    ],
    [
      dataTerm(
        /\b(?:us(?:e|es|ing)|process(?:es|ing)?|analy[sz]e|exploit)\b[^.;]{0,60}$/i,
        /^[^.;]{0,60}\b(?:be|is|are) (?:\w+ )?(?:used|processed|exploited)\b/i,
      ),
      2,
    ],
    // Records, recordings and pictures, used for a purpose that is said.
    [
      /\b(?:may|shall|will|must)\b[^.;]{0,30}\buse\b[^.;]{0,60}\b(?:records|recordings|imagery|images|telemetry|transcripts|scans|photographs)\b[^.;]{0,60}\b(?:to (?:train|validate|test|build|develop|provide|perform)|solely|only|for the)\b/i,
      2,
    ],
    // "You let us copy and analyse Your Content so that we can run the Service."
    [
      flaggedPattern(
        String.raw`\b(?:permission|allow|let|leave|right|rights|license)\b[^.;]{0,60}\b(?:use|copy|process|analy[sz]e|display)\b[^.;]{0,60}${handedData}`,
        '',
      ),
      1,
    ],
    [/\b(?:represents?|warrants?|indemnif\w*)\b/i, -1],
    [/\b(?:data (?:processing|conversion|entry) (?:services|equipment|systems?|software))\b/i, -2],
  ],
  threshold: 2,
  skip: ({ clause, text }) => clause.part === 'recitals' || /^\s*WHEREAS/i.test(text),
  elements: {
    limited:
      /\b(?:solely|only|exclusively|confined|nothing (?:else|but)|no other (?:purpose|use|end)s?|no secondary)\b|\bany (?:purpose|use|end) (?:but|except)\b|\b(?:must|may|shall|will) not\b[^.]{0,100}\bexcept\b|\bnot\b[^.]{0,100}\b(?:for any (?:other )?(?:purposes?|reason)|other than|except|beyond|to train|to develop|to improve)|\bto the extent (?:necessary|required|needed)|\bas (?:necessary|needed|required) (?:to|for)\b|\bin accordance with\b[^.]{0,40}\binstructions\b|\bfor the (?:sole |limited |express )?purposes? of\b|\bin the performance\b|\bto (?:provide|perform|deliver|fulfil|carry out)\b/i,
    unlimited:
      /\b(?:for any (?:(?:lawful|legal|legitimate|business|other lawful|commercial|internal) )*(?:purposes?|reasons?)(?: whatsoever)?|without (?:any )?(?:restriction|limitation|limit)(?! (?:or obligation )?(?:of liability|the (?:foregoing|generality)|any))|for (?:any )?other (?:lawful |legitimate |business )+purposes?|(?:its|their) (?:own |other |internal |lawful |legitimate |general )*business purposes|(?:freely|in any manner|in any way|whatever (?:it|we|they|you) (?:likes?|wants?|pleases?)|as (?:it|we|they|you) (?:sees?|likes?|pleases?|wish(?:es)?)|(?:for )?(?:its|our|their) own (?:ends|purposes|benefit)|no limit\w* of purpose)|at its (?:sole )?discretion|for all purposes)\b/i,
    improves:
      /\bproduct (?:improvement|development)\b|\b(?:improv|enhanc|develop|maintain and improve)\w*\b[^.;]{0,120}\b(?:products?|services?|offerings?|technolog(?:y|ies)|platform|systems?|AI|features?|models?|software|business|algorithms?|solutions?)\b/i,
    permits:
      /\b(?:may|is (?:permitted|entitled|authori[sz]ed)|has the right|shall have the right|grants?|granted|is free to|permission to|allows? us|lets? us)\b/i,
    forbids: /\b(?:shall|will|may|must|agrees?) not\b|\bno right\b|\bneither\b/i,
    usage:
      /\b(?:[Uu]sage|[Aa]ggregated?(?: and (?:anonymi[sz]ed|de-?identified))?|[Aa]nonymi[sz]ed|[Dd]e-?identified|[Ss]tatistical|[Tt]elemetry|[Ss]ervice|[Pp]erformance|[Ss]ystem|[Ll]og|[Dd]iagnostic) [Dd]ata\b/,
    feedback: /\b[Ff]eedback\b|\b[Ss]uggestions\b/,
    disclosure: /\bdisclos/i,
  },
  read(draft, context) {
    const { text } = draft.sentence;
    return { ...draft, to: permittedParty(text, context) };
  },
});
