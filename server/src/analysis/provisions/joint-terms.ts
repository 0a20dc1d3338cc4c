import { says } from '../sentenceMemo.ts';
import { recogniser } from './provision.ts';

/**
 * What co-owners may do with what they own together. The questions that a bare "jointly owned" leaves open are its
 * elements: use, license, accounting, transfer, prosecution, enforcement. A "no" answers a question as well as a "yes".
 *
 * Drafters rarely repeat "jointly owned" beside the answer; it counts when the sentence, its clause or the definition of a
 * term in it speaks of joint ownership, or when only co-owners talk like that ("no duty to account to the other").
 */
export default recogniser({
  kind: 'joint-terms',
  triggers: [
    'joint',
    'co-own',
    'coown',
    'undivided',
    'account',
    'prosecut',
    'first right',
    'each party',
    'either owner',
    'each owner',
    'co-owner',
    'either party',
    'neither party',
    'other party',
  ],
  cues: [
    [
      /\b(?:may|right to|rights? (?:of|in)|free to|entitled to|permitted to|shall (?:not|be|have|control|file|bear|share|join)|will (?:not|be|have|share)|must|without|responsible for|grants?|convey|elects?|agree|shared?|first right|owes?)\b/i,
      2,
    ],
    [
      /\bjoint(?:ly)? (?:and several|venture|steering|(?:patent )?committee|market|promot|project team|commerciali[sz]ation committee)/i,
      -1,
    ],
    // To work on a joint thing together is no word on who may do what with it.
    [/\bagree(?:s|d)? to (?:\w+ )?(?:collaborate|cooperate|co-operate|work together|co-?develop|jointly)\b/i, -4],
    [/\bmeans\b|^"/, -1],
  ],
  threshold: 1,
  skip: ({ clause }) => clause.part === 'recitals' || clause.part === 'front',
  elements: {
    use: /\b(?:use|exploit\w*|practi[cs]e|commerciali[sz]e|make and sell)\b/i,
    license: /\b(?:sub-?)?licen[cs](?:e|es|ing|able)\b(?! agreement)|\blicensees of (?:its|their) choos/i,
    accounting:
      /\baccount(?:ing)? (?:to|for|of|or)\b|\b(?:duty|obligation) (?:to|of) account|\bshare[sd]?\b[^.]{0,40}\b(?:profits?|revenues?|proceeds|royalt\w+|income)\b|\b(?:profits?|revenues?|proceeds|royalties|income)\b[^.]{0,80}\b(?:shared|split|divided|distributed|apportioned|equally)\b|\bwithout (?:any )?(?:payment|compensation|royalt\w+|paying)|\bpay(?:ing)? (?:it|the other) anything\b|\broyalty-?free|\bno royalt|\bwithout sharing\b|\bkeeps? what(?:ever)? (?:it|each|they) (?:earns?|makes?|wins?)/i,
    transfer:
      /\b(?:may|right to|free to|entitled to|shall not|may not|without|not to|shall be|can)\b[^.]{0,140}\b(?:assign|transfer|sell|convey|dispose of|encumber|hypothecate)(?:ed|ring)?\b(?! and transfers)[^.]{0,80}\b(?:interests?|shares?|ownership|rights?|title|joint)\b|\bassign(?:ment|able)?\b[^.]{0,60}\b(?:its|such party's|their) (?:undivided |joint |respective |ownership )*(?:interest|share)/i,
    prosecution:
      /\bprosecut\w*(?! (?:any |such |the |or )*(?:alleged |suspected )?(?:infring|claim|action|suit|actual))|\b(?:fil(?:e|es|ing)|register|registered|registration|obtain)\b[^.]{0,60}\b(?:patents?|applications?|registrations?|copyrights?|names? of|protection)\b|\bprotection\b[^.]{0,60}\b(?:joint|intellectual)|\bjointly registered|\bregister\b/i,
    enforcement:
      /\benforc(?:e|ing|ement)\b(?! (?:of )?this)|\binfring\w+\b[^.]{0,160}\b(?:action|suit|claim|proceeding|litigation)|\b(?:action|suit|claim|proceeding|prosecut\w+)\b[^.]{0,100}\binfring|\bprotection\b[^.]{0,60}\b(?:joint|intellectual)/i,
  },
  read: (draft, context) => {
    const { sentence, elements } = draft;
    if (!elements.size) return undefined;
    const { text } = sentence;
    const amongOwners =
      /\bwithout\b[^.]{0,80}\baccount(?:ing)? (?:to|for)\b|\bowes? the other an accounting\b|\b(?:no|any|a) (?:duty|obligation)\b[^.]{0,60}\baccount/i.test(
        text,
      ) && /\b(?:use|exploit|practi[cs]e|licen[cs]e|owes?)/i.test(text);
    const own = jointPropertyWords.test(text) || (!!sentence.leadIn && jointPropertyWords.test(sentence.leadIn.text));
    const termIsJoint = () =>
      [...text.matchAll(assets)].some(([term]) => {
        const meaning = context.terms.get(term)?.meaning.text;
        return meaning !== undefined && meaning.length < 1200 && jointPropertyWords.test(meaning);
      });
    if (
      !own &&
      !amongOwners &&
      !context.siblings(sentence).some((other) => says(other, jointPropertyWords)) &&
      !termIsJoint()
    )
      return undefined;
    // An allocation ("… shall be jointly owned") and an assignment of a half are no terms of use.
    if (
      elements.size === 1 &&
      elements.has('transfer') &&
      /\bhereby assign|shall assign to|agrees? to assign/i.test(text)
    )
      return undefined;
    return draft;
  },
});

/** Words for title in common, not for acting together. */
const jointPropertyWords =
  /\bjoint(?:ly)?[- ](?:own\w*|held|invent\w*|developed|made|conceived|registered|IP|IPR|intellectual|patents?|technolog\w+|improvements?|know-how|works?|results?|program|property|materials?|data|foreground|and (?:equally |severally )?own\w*|arising|project|development (?:IP|technology|intellectual)|derivative|copyright\w*|interests?|names?)\b|\bjoint (?:owner|title)|\bco-?own(?:s|ed|ers?|ing|ership)?\b|\bundivided\b[^.]{0,30}\b(?:interest|share|half)/i;
/** Capitalised terms that can stand for what is owned. */
const assets =
  /\b(?:[A-Z][\w-]+ ){0,3}(?:IP|Property|Inventions?|Patents?|Technology|Improvements?|Results?|Works?|Models?|Data|Know-[Hh]ow|Foreground|Developments?|Software|Products?|Materials?)\b/g;
