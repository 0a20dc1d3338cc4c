import { type Evidence, recogniser } from './provision.ts';
import { eachParty, mayNot, merger, pattern, standsFor, underTitle } from './vocabulary.ts';

/** A thing may change its owner too, and a defence its leader. */
const notOfThings = String.raw`(?! of (?:the|a|an|any|all|such|its) (?:[\w-]+ )?(?:site|premises|equipment|goods|land|shipments?|samples?|products?|materials?|data|(?:trade)?marks?|patents?|vessels?|vehicles?|property|works?|deliverables?|software|inventions?|defen[cs]e|litigation|claims?|proceedings?)\b)`;
const changeOfControlWords = String.raw`(?:\bchanges? (?:of|in|to) (?:[\w']+ ){0,3}?(?:control|ownership|shareholdings?|(?:share|stock)holders)\b${notOfThings}|\b(?:control|controlled|ownership)\b${notOfThings}[^.;]{0,90}\b(?:changes|changed|(?:passes|passed) to)\b|\b(?:obtain|gain|acquire|assume|take|seize)(?:s|ing)? (?:\w+ )?control(?= of\b)${notOfThings}|\b(?:comes? to (?:hold|own)|acquires?|acquiring|obtains?)\b[^.;]{0,30}\b(?:majority|more than (?:half|one half|50|fifty)(?: ?%| per ?cent)?) of [^.;]{0,40}(?:'s|its) (?:\w+ ){0,2}(?:shares?|stock|votes|equity|capital)\b|\bno longer (?:owns?|holds?|controls?)\b|\b(?:come|comes|came|pass|passes|falls?) under the (?:\w+ )?control\b|\bownership change|\bbecomes? controlled by\b|\btransfer of (?:an? |any |the )?(?:(?:controlling|majority) (?:interest|stake|shareholding)|majority of [^.;]{0,40}\b(?:stock|shares|capital))|\btransfers? (?:of )?control (?:of|over) (?:its|the|such) (?:business|company|party)\b|\b(?:majority|more than (?:half|50 ?%|fifty per ?cent)) of [^.;]{0,40}\b(?:shares|stock|capital) (?:is|are|has been|have been) (?:sold|transferred|acquired)|\bchanges? in (?:the )?(?:majority|substantial) (?:management|identity|composition)|\bsubstantial change in (?:\w+'?s? )?management|\b(?:comes?|falls?|pass(?:es)?) under (?:different|new) (?:control|ownership|management)|\b(?:is|are|be|been) taken over\b|\btake-?over of\b|\bceases? to (?:own|hold|control|be (?:the )?(?:owner|holder))\b[^.;]{0,60}\b(?:majority|voting|shares|equity|fifty|50|control)|\bcontrol of [^.;]{1,40}\b(?:is|are|be|being|been) (?:transferred|sold|acquired|assumed|passed)\b|\bpower to (?:direct|control) (?:the|its|their|his) (?:management|affairs|policies|direction)|\bchange in the (?:persons?|entit(?:y|ies)) (?:who|that|which) (?:\w+ )?controls?\b)`;
const acquisitionWords = String.raw`\b(?:acquired by|acquisition of|acquires?\b|(?:de)?merges?\b|(?:de-?)?merger|amalgamat(?:es?|ion)\b|consolidat(?:es?|ion)\b|(?:sale|sells?|transfer|transferred|sold|purchase|conveyance)\b[^.;]{0,100}\b(?:substantially all|controlling|majority|(?:fifty|50|51|twenty|25)[ -(%]|voting|stock|shares|equity|securities|ownership|membership|partnership interest|assets))`;

const onlyWithConsent =
  /\b(?:neither|not|no|nor|never)\b[^.;]{0,240}\bwithout (?:the )?(?:[\w']+ ){0,6}(?:consent|approval|permission)/i;
const buyerExcepted =
  /\b(?:except|save|unless|other than|provided|however|but)\b[^.;]{0,160}\b(?:merger|successor|acquir\w+|purchaser|buyer|sale of (?:all|substantially))/i;

/** A term of this agreement's own for it, "Change in Circumstances", and what follows from it: to be named is not enough. */
const ownTermForControl = pattern(changeOfControlWords);
const consequenceOfControl =
  /\b(?:terminat\w+|consent|approv(?:al|es?|ed)|notify|notice|inform|right to|accelerat\w+|deemed|cancel\w*|lapses?|ceases?)\b/i;
const privateTerm: Evidence = (sentence, context) =>
  ownTermForControl.test(sentence.text) || !consequenceOfControl.test(sentence.text)
    ? undefined
    : standsFor('control')(sentence, context);

/**
 * Something happens when a party comes into other hands: a right to end, a duty to ask or to tell, or leave to go on.
 * The exception for a merger in an ordinary ban on assignment belongs to that ban (`exception:merger` there); here it counts
 * where the ban itself reaches a merger or a change of control. What the words mean is a definition and nothing happens.
 *
 * Elements: what follows – `termination`, `consent`, `notice`, `permitted` – and `assignment` (deemed, or by merger).
 */
export default recogniser({
  kind: 'change-of-control',
  triggers: [
    'change',
    'control',
    'merge',
    'consolidat',
    'acqui',
    'substantially all',
    'voting',
    'ownership',
    'transfer',
    'stock',
    'amalgamat',
    'demerge',
    'power to direct',
    'sale of the',
    'sale of its',
    'sells its business',
    'shares',
  ],
  cues: [
    [pattern(changeOfControlWords), 3],
    [privateTerm, 3],
    [pattern(acquisitionWords), 1],
    [
      /\b(?:terminate|termination|accelerate|cancel|lapses?|ceases?|converts?|end this|(?:immediately|forthwith) (?:become )?due)\b/i,
      1,
    ],
    [
      /\b(?:consent|approv|notify|notice|inform\b|tell\b|warn|right to|deemed|in the event|upon|following|undergo|if)/i,
      1,
    ],
    [
      pattern(
        String.raw`(?:${merger}|${changeOfControlWords}|${acquisitionWords})[^;]{0,200}\b(?:deemed|considered|constitutes?|treated as|shall be)\b[^.;]{0,30}\b(?:assignment|transfer)\b|\b(?:assignment|transfer)\b[^.;]{0,60}\b(?:deemed|considered|shall|agreed|includes?)\b[^.;]{0,60}\b(?:include|occur|mean)?[^.;]{0,100}(?:${merger}|${changeOfControlWords})`,
      ),
      3,
    ],
    [
      pattern(
        String.raw`${mayNot}[^.;]{0,160}\b(?:assign|transfer)[^.;]{0,160}\b(?:including|whether|directly or indirectly|pursuant to|by|through)\b[^.;]{0,60}(?:\bmerger|\bchange (?:of|in) control|\bsale of (?:stock|assets))`,
      ),
      4,
    ],
    // Into other hands, and so to an end.
    [
      /\bterminat(?:e|es|ed)\b[^;]{0,300}\b(?:(?:is|are|be|becomes) acquired by|party is (?:sold|merged|acquired|taken over)\b)|\bterminat(?:e|es|ed)\b[^;]{0,300}\b(?:merges? (?:with|into)|merger in which|sells? (?:all|substantially)|sale of (?:all|substantially)|acquires? (?:control|a majority|all or))\b/i,
      1,
    ],
    [
      pattern(
        String.raw`\b(?:if|upon|in the event(?: of| that)?|should|following)\b[^.;]{0,100}\b(?:sold to|is acquired|acquisition of (?:the )?(?:\w+ ){1,4}by\b|merges?\b|merger\b|consolidat(?:es|ion)\b|(?:sale|sells?|transfer|disposition)\b[^.;]{0,60}\b(?:substantially all|controlling|majority))[^;]{0,240}\b(?:terminat(?:e|ion)|end this|cancel|lapses?|(?:become|be|is) (?:immediately )?due)\b`,
      ),
      1,
    ],
    // "If a party is acquired, its successor shall assume": told and taken over.
    [/\bis acquired\b[^.]{0,120}\b(?:shall (?:notify|tell)|successor|continues)\b/i, 4],
    // Who owns a party may not change hands without leave.
    [
      pattern(
        String.raw`${mayNot}[^;]{0,240}\b(?:sell|transfer|pledge|encumber|merge|consolidate)\b[^;]{0,200}\b(?:ownership interests?|controlling (?:interest|shares|stock)|equity interests?|interest in you|substantially all)`,
      ),
      2,
    ],
    [/\bnot (?:be )?the surviving (?:entity|corporation|party|company)\b[^;]{0,160}\bterminat/i, 1],
    [
      /\bif\b[^;]{0,80}\b(?:is acquired|merges? (?:with|into))\b[^;]{0,160}\b(?:shall |will )(?:remain in|continue|survive|be binding|bind)\b/i,
      2,
    ],
    [
      /\b(?:notice|notify|notification|inform|tell|warn|warning)\b[^.;]{0,60}\b(?:of|upon|prior to|before) (?:it (?:enters into|undergoes) )?(?:any |a |its |an )?(?:proposed |intended |planned )?(?:(?:de)?merger|amalgamation|take-?over|change (?:of|in) (?:the )?(?:control|ownership)|sale of (?:all|substantially))/i,
      2,
    ],
    [
      pattern(
        String.raw`\b(?:sale|transfer|disposition)s? of (?:all or )?(?:substantially all|(?:a )?(?:majority|controlling))[^.;]{0,80}\b(?:without|requires?|subject to)\b[^.;]{0,40}\b(?:consent|approval)`,
      ),
      2,
    ],
    [/\bmay be terminated\b[^.;]{0,80}\b(?:where|if|should|upon|when)\b/i, 1],
    [/\bsuccessor\b/i, 1],
    [underTitle(/\bchange (?:of|in) control|\bacquisition\b/i), 2],
    [/(?<!\b(?:neither|no) party )\bmay (?!not)(?:\w+ )?(?:assign|transfer)\b/i, -2],
    [/^whereas\b|^"|\bmeans\b|\bshall mean\b|\bsuccessors and (?:permitted )?assigns\b/i, -3],
    [
      /\brepresents? and warrants?|\bindemnif|\bclosing date\b|\bsecurities act|\bregistration statement|\bunderwrit/i,
      -3,
    ],
    [
      /\b(?:quality|price|invoice|title|patent|trademark|technology) (?:control|transfer)|\b(?:beyond|outside|(?<!\b(?:come|comes|came|pass|passes) )under|within)\b[^.;]{0,40}\bcontrol\b|\btransfer of (?:title|technology|data)|\bchange (?:control|order|request)|\bcontrol (?:of )?(?:the )?(?:defen[cs]e|litigation)/i,
      -2,
    ],
    // What it means for an employee's shares or a lender's notes is another matter.
    [
      /\b(?:vest(?:s|ed|ing)?|stock options?|awards?|severance|bonus|employment|executive|lenders?|indenture|indebtedness|borrower)\b/i,
      -2,
    ],
    // Titles, contents and references to a section so called.
    [/^[^.;]{0,70}[.;]?$|·{4}|\b\d{1,3} \d{1,2}·\d|\(Termination[^)]{0,80}\)/, -3],
  ],
  threshold: 4,
  elements: {
    termination: /\bterminat(?:e|es|ion|ed)\b/i,
    consent: /\b(?:consent|approval|permission|approved)\b/i,
    notice: /\b(?:notice|notify|notification)\b/i,
    permitted:
      /\b(?:without (?:the )?(?:prior )?(?:written )?(?:consent|approval)|shall not (?:be (?:deemed|considered)|constitute)|no (?:such )?(?:transfer|consent)|nothing|not be required)\b/i,
    assignment: /\bassign|\btransfer/i,
  },
  read(draft, context) {
    const { text } = draft.sentence;
    const elements = new Map(draft.elements);
    // "may not be assigned, by merger or otherwise, without consent" forbids; "except to the buyer" permits again.
    if (buyerExcepted.test(text)) elements.set('permitted', draft.words);
    else if (onlyWithConsent.test(text)) elements.delete('permitted');
    return {
      ...draft,
      elements,
      from: eachParty.test(text.slice(0, 300)) ? 'both' : context.roleOf(text.slice(0, 300)),
    };
  },
});
