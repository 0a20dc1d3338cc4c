import { type Sentence, sentenceBefore } from '../../analysis/clauses.ts';
import { isAlternative, onTraining, permitsUse } from '../../analysis/facts/data.ts';
import { listedUnder } from '../../analysis/lists.ts';
import { namePattern } from '../../analysis/namePattern.ts';
import { wordsAt } from '../../analysis/page/shown.ts';
import { sentenceCase } from '../../analysis/phrasing.ts';
import { isClearly } from '../../analysis/provisions/provision.ts';
import type { Span } from '../../analysis/span.ts';
import { insteadOf } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './purpose-unlimited.md';

/**
 * The other side's data may be used for any purpose, or to improve products generally. Not read: feedback, and data
 * about the use of a service, which is the provider's own; results of an analysis; and the customer's use of what it buys.
 */
export default rule({
  id: 'data/purpose-unlimited',
  kinds: 'every',
  severity: { provider: 'information', customer: 'error', neutral: 'warning' },
  page,
  *review({ provisions, provider, customer, agreement, parties, side }) {
    const providers = parties.filter(({ role }) => role === 'provider').map(({ label }) => namePattern(label));
    const theirs = providers.length
      ? new RegExp(
          `\\b(?:data|datasets?|data sets?|records|information)\\b[^.;]{0,30}\\b(?:of|by|from|on) (?:the )?(?:${providers.join('|')})\\b|\\b(?:${providers.join('|')})(?:'s)? (?:\\w+ )?Data\\b`,
          'i',
        )
      : undefined;
    // What is said on training is told by data/trains-for-others, for the whole sentence, or the whole list.
    const training = new Set<Sentence>();
    const trainingLists = new Set<Sentence>();
    for (const { elements, sentence } of provisions.of('training-use')) {
      if (!elements.has('permitted') || elements.has('forbidden')) continue;
      if (elements.has('for-others') || elements.has('for-this-customer')) training.add(sentence);
      const over = listedUnder(sentence);
      if (over && elements.has('for-others') && onTraining.test(sentence.text)) trainingLists.add(over);
    }
    for (const use of provisions.of('data-use')) {
      const { elements, words, sentence, to } = use;
      const clear = !sentence.leadIn && isClearly(use, 'data-use-unlimited');
      const over = listedUnder(sentence);
      const inList = trainingLists.has(sentence) || (over !== undefined && trainingLists.has(over));
      // Improving products "as it sees fit" is a purpose without bounds before it is training.
      if (
        (inList || training.has(sentence)) &&
        !elements.has('open') &&
        !(elements.has('unlimited') && !inList && !onTraining.test(sentence.text))
      )
        continue;
      const { text } = sentence;
      if (theirs && to === 'customer' && elements.has('unlimited') && elements.has('permits') && theirs.test(text)) {
        yield {
          at: elements.get('unlimited')!,
          says: `${sentenceCase(customer)} may use data of ${provider} without a purpose that limits it; the data may serve ends that have nothing to do with this agreement.`,
          severity: side === 'customer' ? 'off' : 'warning',
          fixes: [],
        };
        continue;
      }
      if (ofBoth.test(text) || customersLeave(text, providers)) continue;
      if (
        to === 'customer' ||
        (elements.has('forbids') && !clear) ||
        elements.has('feedback') ||
        !(clear || elements.has('permits') || (!aLicence.test(agreement.title) && permitsUse(use)))
      )
        continue;
      if (elements.has('usage') && !contributed.test(text.replace(usageData, ''))) continue;
      if (
        !clear &&
        (!(elements.has('unlimited') ? isData(text) || thoseData(sentence) : contributed.test(text)) ||
          purposeLimit.test(text) ||
          purposeOfData.test(text))
      )
        continue;
      const found = elements.get('unlimited');
      const improves = elements.has('improves') && generally.test(text);
      // Where no words were found for it, what the data may improve is the plainer answer.
      const inWords = found && !(found.start === words.start && found.end === words.end);
      if (!clear && !inWords && !elements.has('open') && (aLicence.test(agreement.title) || forTheWork.test(text)))
        continue;
      const boundless =
        found &&
        (inWords || !improves) &&
        (clear || isData(wordsAt(agreement.markdown, { start: Math.max(0, found.start - 200), end: found.end + 200 })))
          ? found
          : undefined;
      if (!boundless && !improves) continue;
      // Nobody is "the other side" who is perhaps the reader's own.
      const may =
        to === 'provider' ? `${sentenceCase(provider)} may use data of ${customer}` : `Data of ${customer} may be used`;
      yield {
        at: boundless ?? useAndPurpose(words, elements.get('improves')),
        says: boundless
          ? `${may} without a purpose that limits it; the data may serve ends that have nothing to do with this agreement.`
          : `${may} to improve products generally; the data then serves other customers as well.`,
        severity: isAlternative(sentence) ? 'information' : undefined,
        fixes: insteadOf(sentence, 'data-usage'),
      };
    }
  },
});

/** The work is a purpose, and nothing follows it. */
const forTheWork =
  /\b(?:to|for) (?:perform|provid|deliver|render|carry out|do)\w* (?:the|its|this|our|your) (?:\w+ )?(?:[Ss]ervices?|[Ww]ork|[Pp]roject|[Aa]greement|obligations|tasks?)\b(?:;? (?:and|or))?[^a-z]*$/;
/** Under a licence of data its use is what is bought. */
const aLicence = /\blicen[cs]e\b|\buse of data\b|\bdata use\b/i;

/** The use, and what it is for. */
const useAndPurpose = (use: Span, purpose: Span = use): Span => ({
  start: Math.min(use.start, purpose.start),
  end: Math.max(use.end, purpose.end),
});

/** What the customer may do with its own data is no risk to it, whatever role its label suggests. */
function customersLeave(text: string, providers: readonly string[]): boolean {
  const who = /\b(Customer|Client|Licensor|Subscriber) (?:may|shall have the right|is (?:entitled|permitted))\b/.exec(
    text,
  )?.[1];
  return who !== undefined && !providers.includes(namePattern(who));
}
/** Data that came from the other side. */
const contributed =
  /\b(?!(?:Usage|Telemetry|System|Service|Performance|Statistical|Aggregated?|Derived|Output|Result|Marketing|Provider|Vendor|Supplier)\b)[A-Z][a-z]+(?:'s)? (?:Data|Content|Records|Images|Recordings|Documents|Files|Scans|Footage|Samples|Transcripts)\b|\b(?:Customer|Client|Company|Partner|Subscriber|User|Licensed|Licensor|Input|Training|Personal|Patient|Member|Shared|Contributed|Source)(?:'s)? (?:\w+ )?(?:Data|Content|Materials|Information|data)\b|\bInputs?\b|\bPrompts?\b|\b(?:customer|client|user|personal|patient|subscriber) data\b|\bmailing lists?\b|\bthe [Dd]ata\b|\b[Yy]our (?:Content|Data|Materials|Files)\b|\b[Ww]hat(?:ever)? you (?:put|upload|enter|send|give|tell|type|share|store)\b|\b(?:data|records?|information|telemetry|figures|statistics) (?:on|about|concerning|disclosing|showing|of) (?:how )?(?:the )?(?:Customer|Client|Company|Subscriber|Licensee|Partner)\b/;
/** Material by its plain names, where the use itself is known to be without bounds. */
const handed =
  /\b(?:data|datasets?|records?|recordings?|photographs?|photos|pictures|images|scans|files|documents|papers|texts?|letters|messages|transcripts|readings|measurements|samples|logs|lists|histories|materials?|emails?|export|corpus|corpora|archives?|footage|pool|telemetry|history|tapes|statistics|uploads|conversations|chats|prompts)\b/i;
const isData = (text: string): boolean => contributed.test(text) || handed.test(text);
/** "We may use them for whatever helps our business", behind the sentence that says what they are. */
function thoseData(sentence: Sentence): boolean {
  const before = sentenceBefore(sentence);
  return pointsBack.test(sentence.text) && before !== undefined && isData(before.text);
}
const pointsBack =
  /\b(?:use|keep|copy|analy[sz]e|combine|exploit|process|disclose)(?:(?:,|,? and|,? or) \w+){0,6} (?:all of )?(?:them|these|those|it)\b/i;
const usageData = /\b(?:[Uu]sage|[Tt]elemetry|[Ss]ystem|[Ss]ervice|[Pp]erformance|[Ss]tatistical) [Dd]ata\b/g;
const purposeLimit =
  /(?<!\bnot )\b(?:solely|exclusively)\b|(?<!\bnot )\bonly (?:to|for|as|in)\b|\bto the extent (?:necessary|required|needed)\b|\bfor no other\b|\bfor the (?:sole|limited|express) purposes?\b|\bon (?:Customer|Client|Company)'s behalf\b/i;
const purposeOfData =
  /\bfor (?:any|all) purposes? (?:of|under|contemplated|permitted|allowed|authori[sz]ed|stated|agreed|related to|in connection with|set (?:forth|out)|described)\b(?! (?:(?:its|our|their|your|his|her) (?:own )?business|(?:by|under) (?:applicable )?law)\b)/i;
const generally =
  /\bproduct (?:improvement|development)\b|\b(?:its|their|Provider's|Vendor's|Supplier's|Licensor's|Consultant's|other|any|all|new) (?:own |other |existing |current |future |and \w+ )*(?:AI |machine learning |software )?(?:products?|services?|offerings?|technolog\w+|platforms?|systems?|models?|algorithms?|business|software|solutions?)\b|\b(?:the|each) (?:AI )?(?:System|Product|Platform|Services?|Software|Technology|AI Features)\b/i;
/** Its owners use what they own jointly as they like. */
const ofBoth = /\bjointly owned (?:data|database)\b/i;
