import type { SentenceReading } from '../statements/statement.ts';
import type { Held } from './conditions.ts';
import * as makers from './makers.ts';
import { recogniser } from './provision.ts';
import { intellectual, pattern } from './vocabulary.ts';

const jointTitleWords = String.raw`\b(?:jointly (?:and (?:equally |severally )?)?(?:own|held|hold)|co-?own(?:s|ed|er|ers|ership)?|joint(?:ly)?[- ](?:and equal(?:ly)? )?(?:own\w*|property)|joint (?:owners?|ownership|title)|(?:owned|held) (?:\w+ ){0,3}(?:jointly|in common)|each (?:party )?(?:shall |will )?owns? (?:an? |one[- ])?(?:undivided )?half|own (?:\w+ ){0,3}jointly|equal(?:,| and)? (?:undivided )?(?:shares?|parts|interest|ownership)(?! (?:of|in) (?:the |all |any |such |its |their )?(?:\w+ )?(?:costs?|expenses?|fees?|losses|burden))|(?:held|own(?:ed)?|belong[^.;]{0,30}) (?:\w+ ){0,3}in common|common property|vests? (?:\w+ ){0,5}jointly|ownership\b[^.;]{0,60}\bshared equally|(?:undivided|one-?half|50%|fifty percent)[^.;]{0,30}\binterest|owned (?:equally|(?:fifty|50)(?: ?%| percent)|one-?half|in equal \w+)(?: each)? by|joint names?|tenants in common|belong (?:\w+ )?to (?:both|the) parties|property of both|(?:common|shared|joint(?: and several)?) (?:property|ownership|title)|co-?propriet\w+|joint propriet\w+|owned? [^.;]{0,40}\b(?:50[/:-]50|fifty-fifty|half and half|in (?:equal )?halves|as to (?:one[- ])?half)|own [^.;]{0,60}\btogether\b(?! with))`;
const jointTerm = String.raw`\bjoint(?:ly)?[- ](?:\w+ )?(?:IP|Intellectual Property|Inventions?|Patents?|Works?|Know-How|Technology|Improvements?|Results|Developments?|Foreground|Copyrights?|Data)\b`;

export const asks = {
  ofOneParty(held: Held, reading: SentenceReading): boolean {
    return makers.ofOneParty(held, reading);
  },
};

/**
 * What the parties own together, and what each may do with it. Beside the sentence that makes them owners, those that
 * answer its questions: use and licensing alone, accounting, transfer of a share, prosecution, enforcement.
 */
export default recogniser({
  kind: 'joint-ownership',
  triggers: [
    'joint',
    'co-own',
    'coown',
    'undivided',
    'equal',
    'both parties',
    'tenants in common',
    'held in common',
    'owned in common',
    'in common',
    'common property',
    'shared property',
    'shared ownership',
    '50/50',
    'fifty-fifty',
    'half and half',
    'coproprietor',
    'proprietors',
    'together',
    'own half',
    'owns half',
    'own one half',
    'own one-half',
  ],
  cues: [
    [/^\W*no (?:\w+ ){1,3}(?:shall|will|may) (?:be|become)\b/i, -4],
    [pattern(jointTitleWords), 3],
    [/\bjoint(?:ly)?\b[^.;]{0,100}\bown|\bown(?:ed|s|ership)?\b[^.;]{0,40}\bjointly\b/i, 1],
    [new RegExp(jointTerm.replace('\\bjoint', '\\bJoint')), 1],
    [pattern(intellectual), 1],
    [
      /\b(?:its|their|party's|'s) (?:undivided )?interests? (?:in|under)\b|\bjointly (?:registered|developed|created|made|conceived|invented)\b[^.;]{0,160}\b(?:belong|owned|property|title)/i,
      1,
    ],
    [/\bintellectual property\b/i, 2],
    [/\bduty (?:to|of) (?:\w+ ){0,3}(?:account|consent)/i, 1],
    // "without the consent of, or accounting to, the other": what owners in common may do alone.
    [/\b(?:account(?:ing)?|consent)\b[^.;]{0,60}\b(?:to|of|from)\b[^.;]{0,20}\bother\b/i, 2],
    [
      /\b(?:joint venture|joint and several(?! (?:property|owner|title))|jointly and severally|joint committee|joint steering|joint (?:development|patent) committee|jointly[- ]owned (?:subsidiar|compan))/i,
      -3,
    ],
    [
      /(?<!equal |undivided )\bshares\b|\b(?:stock|capital|equipment|bank|account payable|real (?:estate|property)|premises)\b/i,
      -2,
    ],
    [/\b(?:indemnif|press release|announcement|represents? and warrants?)/i, -2],
    [/\b(?:disclos|confidential)/i, -1],
    [/^"|\bshall mean\b/i, -2],
    [
      /^nothing\b[^.;]{0,160}\bjoint|\b(?:creates?|gives?|confers?|implies) no\b|\bno (?:joint|common|shared) (?:property|ownership|title)/i,
      -3,
    ],
    [/\bdoes not convey\b|\bnot (?:be )?jointly\b/i, -2],
  ],
  threshold: 4,
  elements: {
    'subject:ip': pattern(intellectual.replace('|data\\b', '')),
    'subject:data': /\bdata\b/i,
    owned: pattern(jointTitleWords),
    exploit: /\b(?:exploit|practi[sc]e|use|sell|commerciali[sz]e)\b/i,
    licence: /\b(?:sub-?)?licen[cs]e/i,
    accounting:
      /\baccount(?:ing)?\b|\bshare\b[^.;]{0,40}\b(?:profits?|revenues?|royalt|proceeds)|\b(?:profits?|revenues?|royalties|proceeds)\b[^.;]{0,60}\bshared\b/i,
    consent: /\bconsent\b/i,
    transfer: /\b(?:assign|transfer|sell|encumber)\b[^.;]{0,80}\b(?:share|interest|joint)/i,
    prosecution: /\bprosecut|\b(?:file|filing|register|registration|maintain|maintenance)\b/i,
    enforcement: /\benforc|\binfring/i,
  },
  read: (draft) => ({ ...draft, from: 'both', to: 'both' }),
});
