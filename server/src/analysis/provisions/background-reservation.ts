import type { SentenceReading } from '../statements/statement.ts';
import type { Held } from './conditions.ts';
import * as makers from './makers.ts';
import { type Context, type ProvisionDraft, recogniser } from './provision.ts';
import {
  backgroundWords,
  carvedOut,
  generalPurpose,
  subjectWithMeanings,
  timeMeasured,
  titlesIn,
  withoutCarveOut,
} from './title.ts';
import type { TitleClaim } from './titleStatement.ts';

export const asks = {
  madeByTheOther(held: Held, reading: SentenceReading): boolean {
    return makers.madeByTheOther(held, reading);
  },
};

/**
 * What a party had before, or makes apart from the work, stays its own: said of title, as an exception from what passes,
 * or by licensing it instead of giving it. `from` is the party that keeps it.
 */
export default recogniser({
  kind: 'background-reservation',
  triggers: [
    'own',
    'remain',
    'pre-exist',
    'preexist',
    'background',
    'prior',
    'independent',
    'existing',
    'before',
    'tools',
    'librar',
    'framework',
    'know-how',
    'methodolog',
    'retain',
    'reserve',
    'transfers',
    'other than',
    'exclu',
    'stays with',
    'stay with',
    'ours',
  ],
  cues: [
    [
      /\b(?:own|owns|owned|owners?|ownership|property|belongs?|retains?|retained|reserves?|remains?|keeps?|excluding|excludes?|excluded|except|other than|licen[sc]es?|licen[sc]ed|incorporates?|transfers?|title|stays?|ours)\b/i,
      2,
    ],
  ],
  skip: ({ text, clause }) =>
    clause.part === 'recitals' ||
    (/^"|\b(?:shall )?means?\b/.test(text.slice(0, 80)) && !/\b(?:exclud|not include|other than|except)/i.test(text)) ||
    text.length < 20 ||
    /^(?:the |no |this )?exclusivity\b/i.test(text) ||
    /\bindemnif/i.test(text.slice(0, 300)),
  read(draft, context) {
    const titles = titlesIn(draft.sentence, context);
    const found = keptByTitle(draft, titles, context) ?? carvedOutOfTitle(draft, titles);
    if (found) return found;
    // Most sentences about an owner get this far, and few go on; so the words come first, then the patterns.
    const small = draft.sentence.text.toLowerCase();
    return licensedNotAssigned(draft, small, context) ?? saidToStay(draft, small, context);
  },
});

/** "Provider retains its Background IP", "each party keeps what it had": by a statement of title. */
function keptByTitle(
  draft: ProvisionDraft,
  titles: readonly TitleClaim[],
  context: Context,
): ProvisionDraft | undefined {
  const { sentence, elements } = draft;
  const { text } = sentence;
  const mark = (name: string, from: number, to: number) => elements.set(name, sentence.span(from, to));
  for (const title of titles) {
    if (title.form === 'assigned' || title.form === 'promised') continue;
    const own = withoutCarveOut(text.slice(title.subject.start, title.subject.end));
    // "Improvements to its tools" are made in the work; the tools themselves are not spoken of.
    if (
      /^[\s,]*(?:(?:all|any|the|each) )*(?:improvements?|enhancements?|modifications?|innovations?|derivatives?)\b/i.test(
        own,
      )
    )
      continue;
    const subject = withoutCarveOut(subjectWithMeanings(title, sentence, context));
    // A provider's products are what it had; "all materials prepared for Customer" is not.
    const past = backgroundWords.exec(own) ?? backgroundWords.exec(subject);
    const whole =
      title.form === 'kept' &&
      /^[^.;]{0,60}\b(?:the product|the software|the service|the platform|its (?:products|technology|software|intellectual)|(?:their|its) respective|all (?:other )?(?:rights|intellectual)|owned by (?:a|an?y|each|either) party)/i.test(
        own,
      ) &&
      !timeMeasured.test(own);
    // "The Product, whether developed before or after": one product, no list to be had.
    const product =
      /^[^.;]{0,60}\b(?:the )?(?:Product|Service|Services|Platform|Software)\b,?/.test(own) && title.form === 'kept';
    if (!past && !whole) continue;
    if (timeMeasured.test(own) && !/\b(?:prior to|before|pre-?existing|outside|independent)/i.test(own)) continue;
    draft.words = sentence.span(title.words.start, title.words.end);
    draft.from = title.owner ?? roleIn(text, context);
    mark('kept', title.words.start, title.words.end);
    if (
      past &&
      !backgroundWords.test(own) &&
      /\bpre-?existing|\bbackground\b|\b(?:prior to|before|as of) (?:the )?(?:effective|date|commencement|execution)/i.test(
        subject,
      )
    )
      mark('by-definition', title.subject.start, title.subject.end);
    if (!past || product) mark('whole', title.words.start, title.words.end);
    return withDetails(draft);
  }
  return undefined;
}

/** "All right and title, excluding Provider's pre-existing tools": as an exception from what passes. */
function carvedOutOfTitle(draft: ProvisionDraft, titles: readonly TitleClaim[]): ProvisionDraft | undefined {
  const { sentence, elements } = draft;
  const { text } = sentence;
  if (titles.length === 0 || titles.every(({ form }) => form !== 'kept')) {
    const except = carvedOut.exec(text);
    if (except && (titles.length > 0 || /\bwork product|deliverables?|inventions?|assign|own|work made/i.test(text))) {
      draft.words = sentence.span(except.index, except.index + except[0].length);
      draft.from =
        titles[0]?.giver ??
        (titles[0]?.owner === 'customer' ? 'provider' : titles[0]?.owner === 'provider' ? 'customer' : undefined);
      elements.set('carve-out', draft.words);
      return withDetails(draft);
    }
  }
  return undefined;
}

/** Earlier work that is licensed instead of given. */
function licensedNotAssigned(draft: ProvisionDraft, small: string, context: Context): ProvisionDraft | undefined {
  const { sentence, elements } = draft;
  const { text } = sentence;
  const licensed =
    small.includes('licen') &&
    (/\b(?:incorporat|embed|includ|contain|utili[sz])(?:es?|ed|ing|s)?\b[^.;]{0,80}\b(?:pre-?existing|prior (?:inventions?|works?|intellectual)|background|(?:its|Consultant's|Contractor's|Provider's|Developer's|his|her) (?:own|proprietary) (?:\w+ ){0,2}(?:software|tools?|technolog\w+|materials|code|ip|intellectual|inventions?|know-how))\b[^.]{0,500}\blicen[sc](?:ed?|es)\b/i.exec(
      text,
    ) ??
      /\blicen[sc]e\b[^.;]{0,160}\b(?:pre-?existing|background|prior inventions?)\b/i.exec(text));
  if (licensed) {
    draft.words = sentence.span(licensed.index, licensed.index + licensed[0].length);
    // "Customer grants to Supplier": then it is the customer's earlier work that is licensed.
    const giver = /([^.;]{1,80})\b(?:hereby )?(?:grants?|licenses)\b/.exec(text);
    draft.from = giver && context.roleOf(giver[1]!) === 'customer' ? 'customer' : 'provider';
    elements.set('licence-only', draft.words);
    return withDetails(draft);
  }
  // "Libraries existing before the Effective Date are licensed to Client": kept, since only licensed.
  const earlierLicensed =
    /\b(?:pre-?existing|existing (?:before|prior to)|(?:made|developed|created|owned|had) (?:before|prior to))\b[^.;]{0,160}\b(?:is|are|shall be) (?:hereby )?licen[sc]ed (?:to|for)\b/i.exec(
      text,
    );
  if (earlierLicensed) {
    draft.words = sentence.span(earlierLicensed.index, earlierLicensed.index + earlierLicensed[0].length);
    draft.from = context.roleOf(text.slice(0, earlierLicensed.index)) === 'customer' ? 'customer' : 'provider';
    elements.set('licence-only', draft.words);
    return withDetails(draft);
  }
  return undefined;
}

/** In words of its own: "stays with us", "nothing transfers title in existing works". */
function saidToStay(draft: ProvisionDraft, small: string, context: Context): ProvisionDraft | undefined {
  const { sentence, elements } = draft;
  const { text } = sentence;
  const mark = (name: string, from: number, to: number) => elements.set(name, sentence.span(from, to));
  // "Things we had before we met you … stay with us."
  const stays =
    small.includes('before') &&
    /\b(?:had|made|built|owned|developed)\b[^.;]{0,60}\bbefore\b[^.]{0,300}\b(?:stays? with (us|you|[A-Z]\w+)|(?:remains?|stays?|is|are) (ours|yours))\b/i.exec(
      text,
    );
  if (stays) {
    draft.words = sentence.span(stays.index, stays.index + stays[0].length);
    draft.from = context.roleOf((stays[1] ?? stays[2])!.replace(/ours/i, 'we').replace(/yours/i, 'you')) ?? 'provider';
    elements.set('kept', draft.words);
    return withDetails(draft);
  }
  const notGiven =
    (small.includes('existing') || small.includes('background') || small.includes('prior')) &&
    /\b(?:not|nothing|no)\b[^.;]{0,120}\b(?:convey|transfer|grant|assign|confer)s?\b[^.;]{0,60}\b(?:ownership|title|rights?)\b[^.;]{0,60}\b(?:existing|pre-?existing|background|prior)\b(?! (?:written|consent|to\b|notice|approval))/i.exec(
      text,
    );
  if (notGiven) {
    draft.words = sentence.span(notGiven.index, notGiven.index + notGiven[0].length);
    elements.set('kept', draft.words);
    return withDetails(draft);
  }
  // "Methods that either had before the date of this Agreement shall not become the property of the other."
  const kept =
    small.includes('property of') &&
    backgroundWords.test(text) &&
    /\b(?:shall|will|does|do) not (?:\w+ ){0,2}(?:become|be) (?:the )?property of\b/i.exec(text);
  if (kept) {
    draft.words = sentence.span(kept.index, kept.index + kept[0].length);
    draft.from = /\b(?:the other|either|each)\b/i.test(text) ? 'both' : undefined;
    mark('kept', kept.index, kept.index + kept[0].length);
    return withDetails(draft);
  }
  const none =
    small.includes('neither party') &&
    /\bneither party (?:transfers?|assigns?|grants?|acquires?)\b[^.;]{0,80}\b(?:rights?|title|intellectual)/i.exec(
      text,
    );
  if (none) {
    draft.words = sentence.span(none.index, none.index + none[0].length);
    draft.from = 'both';
    elements.set('whole', draft.words);
    return withDetails(draft);
  }
  return undefined;
}

/** Whether what is kept is listed, is of general use, was there before, and reaches improvements. */
function withDetails(draft: ProvisionDraft): ProvisionDraft {
  const { sentence, elements } = draft;
  const { text } = sentence;
  const mark = (name: string, from: number, to: number) => elements.set(name, sentence.span(from, to));

  const listed =
    /\b(?:listed|identified|described|set forth|set out|disclosed|specified)\b[^.;]{0,40}\b(?:exhibit|schedule|annex|appendix|attachment|statement of work|SOW)\b|\b(?:in|on) (?:exhibit|schedule|annex|appendix|attachment) [A-Z\d]/i.exec(
      text,
    );
  if (listed) mark('listed', listed.index, listed.index + listed[0].length);
  const general = generalPurpose.exec(text) ?? /\b(?:handy|useful|of use) (?:for|to) (?:any|other|all)\b/i.exec(text);
  if (general) mark('general', general.index, general.index + general[0].length);
  const improved = /\b(?:improvements?|enhancements?|derivatives?(?: works?)?|modifications?)\b/i.exec(text);
  if (improved) mark('improvements', improved.index, improved.index + improved[0].length);
  const past =
    /\b(?:pre-?existing|background|prior|before|preexisting|existing|in existence|independent(?:ly)?)\b/i.exec(text);
  if (past) mark('earlier', past.index, past.index + past[0].length);
  return draft;
}

const roleIn = (
  text: string,
  context: { roleOf(words: string): 'provider' | 'customer' | 'both' | 'unknown' | undefined },
) => context.roleOf(text.slice(0, 80));
