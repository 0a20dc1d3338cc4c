import { agreementBits } from '../statements/phrases.ts';
import { spokenOfBefore } from './antecedent.ts';
import type { Ask } from './conditions.ts';
import { actor, recogniser } from './provision.ts';
import { consent, eachParty, mayNot, merger, passesOn as pass, pattern, underTitle } from './vocabulary.ts';

const agreement = String.raw`\b(?:(?:this|the|any)(?: \w+){0,2} (?:Agreement|Contract|Addendum|License|Licence|Lease|Franchise)|these Terms\b|(?:rights?|obligations?|duties|interests?|benefits?|privileges?|responsibilities|subscriptions?)\b)`;
/** The agreement itself, or what is had under it. */
const underIt = String.raw`\b(?:this (?:\w+ )?(?:Agreement|Contract|Licen[cs]e|Franchise)|these Terms|(?:rights?|obligations?|duties|benefits?|interests?|burdens?)\b[^.;]{0,30}\b(?:hereunder|thereunder|(?:under|of|in|arising from) (?:this|these|the) (?:Agreement|Contract|Licen[cs]e|Terms)))`;
/** What becomes of an attempt: "any purported assignment … shall be void". */
const voidAttempt =
  /\b(?:attempt(?:ed|s)?|purport(?:ed|s)?|prohibited|unauthori[sz]ed|non-?consented|any (?:such|other|further)|any|such)\b[^.;]{0,60}\b(?:assign|transfer|delegat|sublicens|disposition|transaction)[^.;]{0,200}\b(?:void|null|of no (?:force|effect)|ineffective|no (?:force|effect))\b/i;
const assignmentBan = pattern(
  `${mayNot}[^.;]{0,160}${pass}|\\b(?:non-?|un)assignable\\b|\\bonly (?:with|upon)\\b|\\b(?:requires?|without|except with|subject to)\\b[^.;]{0,60}${consent}|\\bprohibited\\b`,
);

/** "May assign this Agreement without consent": leave, though it speaks of consent. */
const allows = pattern(
  `\\b(?:may|can|entitled to|free to|right to)\\b(?! not\\b| only\\b)[^.;]{0,60}${pass}[^.;]{0,200}\\bwithout\\b[^.;]{0,60}${consent}`,
);
const forbidsAssignment = pattern(`${mayNot}[^.;]{0,160}${pass}`);

/** An exception for whoever assigns, not for one side by name. */
const helpsBoth =
  /\b(?:(?:either|each|any|a|such|the assigning|the transferring) party|(?:its|their) (?:affiliates?|assets|business|successor)|all of its|party's (?:merger|affiliate|assets|business))\b/i;

const aMerger = pattern(merger);
const anAffiliate = /\b(?:affiliates?|subsidiar(?:y|ies)|parent|under common control)\b/i;
const exceptionWords =
  /\b(?:except|other than|provided,? (?:however,? )?that|however|notwithstanding|(?<!\b(?:neither|nor|no)\b[^.;,]{0,40})(?:may|entitled to) (?:freely )?assign|shall not apply|not be required|unless|save)\b/i;
/**
 * A merger or an affiliate is an exception only where words of exception, or of permission, lead to it: "may not assign, by
 * merger or otherwise, without consent" excepts nobody.
 */
const exceptFor = ({ source }: RegExp) => pattern(`${exceptionWords.source}[^;]{0,400}?(?:${source})`);
const leading = new RegExp(`${exceptionWords.source}|\\bwithout (?:the )?(?:prior )?(?:written )?consent\\b`, 'i');

/** "Customer may not assign it", behind "Vendor may assign this Agreement". */
export const asks = {
  thatAgreement(...asked: Parameters<Ask>): boolean {
    return spokenOfBefore(agreementBits, ...asked);
  },
  /** "The Customer may not.", behind "The Supplier may assign this agreement." */
  leaveBefore(...[, , sentence, { siblings }]: Parameters<Ask>): boolean {
    const beside = siblings(sentence);
    const before = beside[beside.indexOf(sentence) - 1];
    return before !== undefined && leaveToAssign.test(before.text);
  },
};
const leaveToAssign =
  /\b(?:may|can|(?:is|are) (?:free|entitled) to)\b(?! not\b)[^.;]{0,30}\b(?:assign|transfer|novate) (?:it\b|[^.;]{0,60}\b(?:agreement|contract|rights?)\b)/i;
/**
 * The agreement, or rights and duties under it, may not pass to another without consent; and what becomes of an attempt.
 * Not the assignment of inventions, and not a licence that cannot be transferred, unless the licence is all there is to pass.
 *
 * Elements: `ban`, `permission` (a sentence that only allows) or `void` (what becomes of an attempt); `consent` (asked for), `exception:merger` and `exception:affiliate`, `licence-only` (the ban is on the licence
 * alone), `mutual` (it binds both), `both` (its exception helps both).
 */
export default recogniser({
  kind: 'anti-assignment',
  triggers: [
    'assign',
    'transfer',
    'delegat',
    'sublicens',
    'sub-licens',
    'subcontract',
    'non-assign',
    'nonassign',
    'unassign',
    'novat',
    'cede',
    'encumber',
    'personal to',
    'dispose of',
    'part with',
    'make over',
    'hand on',
    'hand over',
    'pass on',
    'farm out',
  ],
  cues: [
    [pattern(`${mayNot}[^.;]{0,140}(?!assignment)${pass}`), 2],
    // Asked early: without a ban and without such a title little is left to hope for.
    [underTitle(/\bassign|\bsuccessors\b/i), 2],
    [
      pattern(
        `\\b(?:without|except with|unless|only with|subject to|absent|prior|not having)\\b[^.;]{0,80}\\b${consent}\\b`,
      ),
      1,
    ],
    [pattern(`${pass}[^.;]{0,140}${agreement}|${agreement}[^.;]{0,120}${pass}`), 1],
    [/\b(?:non-?|un|not (?:be |otherwise be )?)assignable\b|\bnot be assigned\b|\bmay be assigned\b/i, 1],
    [voidAttempt, 4],
    [
      /\b(?:(?:assignment|transfer|sub-?contracting)s? of (?:this|the) (?:Agreement|Contract)|(?:assignment|sub-?contracting) by \w+)\b[^.;]{0,60}\b(?:is|are|shall be) (?:strictly )?(?:prohibited|forbidden|not (?:be )?(?:permitted|allowed))\b/i,
      3,
    ],
    [
      pattern(`${mayNot}[^.;]{0,30}\\btransfer (?:any of )?(?:its|their|his) rights (?:or|and) (?:obligations|duties)`),
      1,
    ],
    [
      pattern(
        `\\b(?:no (?:such )?|any )?assignments?\\b[^.;]{0,80}\\b(?:valid|effective|binding|permitted|requires?)\\b[^.;]{0,60}\\b${consent}`,
      ),
      2,
    ],
    [
      pattern(
        `\\bmay (?:only )?(?:be )?(?:assign|transfer)(?:ed|red)?\\b[^.;]{0,80}\\b(?:only with|only upon|provided that)\\b[^.;]{0,60}\\bconsent`,
      ),
      2,
    ],
    // "A party wishing to assign shall first obtain the other's consent."
    [
      pattern(
        `\\b(?:wish|want|desire|intend|propose|seek)(?:s|es|ing)? to ${pass}[^.;]{0,100}\\b(?:obtain|seek|secure|ask|request|require|need|get|have)\\w*\\b[^.;]{0,60}${consent}`,
      ),
      3,
    ],
    [
      pattern(
        `${mayNot}[^.;]{0,40}(?:(?!sub|transfer|assignment)${pass}[^.;]{0,40}${underIt}|\\btransfer(?:,? or \\w+)? (?:this|the) (?:agreement|contract|franchise)\\b)`,
      ),
      1,
    ],
    // "Personal to the Licensee": nobody else can have it.
    [
      pattern(
        `${agreement}[^.;]{0,60}\\b(?:is|are|shall be) (?:strictly |purely )?personal to\\b|\\bneither (?:assignable|transferable) nor\\b|\\bincapable of (?:assignment|transfer)`,
      ),
      2,
    ],
    [
      pattern(
        `\\b${consent}\\b[^.;]{0,60}\\b(?:before|prior to|(?:is|are|shall be) (?:required|necessary|needed)(?: for| to)?) (?:any |the |an |it )?(?:assign(?:s|ing|ment)?|transfer(?:s|ring)?|delegat(?:es|ing|ion)|sub-?contract(?:s|ing)?)\\b[^.;]{0,80}${agreement}`,
      ),
      4,
    ],
    [
      pattern(
        `${mayNot}[^.;]{0,60}\\bassign\\b[^.;]{0,80}\\b(?:or (?:otherwise )?(?:deal|dispose|encumber)|charge|mortgage|novate)\\b`,
      ),
      1,
    ],
    [/\b(?:assignment|sub-?contracting) by \w+ is (?:strictly )?(?:prohibited|forbidden|not permitted)\b/i, 1],
    [
      /\b(?:agreement|contract|licen[cs]e|rights?)\b[^.;]{0,60}\b(?:is|are) (?:\w+,? (?:and|or) )?(?:non-?assignable|not assignable|unassignable)\b/i,
      3,
    ],
    [
      /\bassignments?\b[^.;]{0,60}\b(?:in (?:breach|violation|contravention) of|contrary to)\b[^.;]{0,80}\b(?:void|invalid|no (?:force|effect)|ineffective)\b/i,
      4,
    ],
    [
      pattern(
        `\\b(?:may(?:, [^,]{0,60},)? (?:freely )?|entitled to )assign\\b[^.;]{0,200}(?:${merger}|\\baffiliates?\\b|\\bsubsidiar)`,
      ),
      3,
    ],
    [/\bhereby (?:irrevocably )?(?:assign|transfer)s?\b|\bright, title,? and interest\b/i, -2],
    [/\bhas not\b[^.;]{0,40}\b(?:assigned|transferred)\b|\brepresents? and warrants?\b/i, -3],
    [/\bconfidential information\b|\bdisclos/i, -3],
    [/\b(?:patents?|inventions?|copyrights?|trademark registration|title to|equipment)\b/i, -1],
    [
      /\b(?:wire|funds|bank|(?<!your )account|shares|stock|securities|personnel|employees?)\b[^.;]{0,60}\b(?:transfer|assigned|encumber)|\bnovation or\b|\btransfer(?:red)? (?:of )?(?:funds|technology|data|title)\b|\b(?:risk|loss)\b/i,
      -2,
    ],
    [/\bgrants?\b[^.;]{0,100}\blicen[cs]e/i, -2],
  ],
  threshold: 4,
  elements: {
    consent: pattern(String.raw`\b${consent}\b`),
    'exception:merger': exceptFor(aMerger),
    'exception:affiliate': exceptFor(anAffiliate),
  },
  read(draft, context) {
    const { text } = draft.sentence;
    const verb = pattern(pass);
    const from = eachParty.test(text.slice(0, 400)) ? 'both' : actor(draft.sentence, verb, context);
    const elements = new Map(draft.elements);
    if (voidAttempt.test(text)) elements.set('void', draft.words);
    else if (allows.test(text) && !forbidsAssignment.test(text)) elements.set('permission', draft.words);
    else if (assignmentBan.test(text)) elements.set('ban', draft.words);
    else elements.set('permission', draft.words);
    if (from === 'both' && elements.has('ban')) elements.set('mutual', draft.words);
    const exception = (elements.has('ban') ? exceptionWords : leading).exec(text);
    // In leave to assign, a merger may also stand before the words that permit.
    if (!elements.has('ban') && exception) {
      if (aMerger.test(text)) elements.set('exception:merger', draft.words);
      if (anAffiliate.test(text)) elements.set('exception:affiliate', draft.words);
    }
    if (
      /\b(?:licen[cs]es?|sublicen[cs]e)\b/i.test(text) &&
      !/\b(?:this|the) (?:\w+ ){0,2}(?:Agreement|Contract)\b|\bobligations?\b|\bduties\b/i.test(text)
    )
      elements.set('licence-only', draft.words);
    if (exception && helpsBoth.test(text.slice(exception.index))) elements.set('both', draft.words);
    if (!elements.has('exception:merger') && !elements.has('exception:affiliate')) elements.delete('both');
    return { ...draft, elements, from };
  },
});
