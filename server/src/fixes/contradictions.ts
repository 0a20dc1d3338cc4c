import type { Agreement } from '../analysis/agreement.ts';
import type { Sentence } from '../analysis/clauses.ts';
import { factsOf } from '../analysis/facts/facts.ts';
import { sweptIn } from '../analysis/facts/sweptIn.ts';
import { overlaps, type Span } from '../analysis/span.ts';
import { contraryTo } from '../modelClauses/contrary.ts';
import { whenTitlePasses } from '../modelClauses/contraryRights.ts';
import { draftingStyleOf } from '../modelClauses/draftingStyle.ts';
import { citation } from '../modelClauses/prevailing.ts';
import { type Trial, variantOf } from './proposal.ts';

/**
 * The risky words that would stay beside the cure: sentences anywhere in the paper that answer the same question the other
 * way, and that the new words do not name as what they go before.
 */
export function contradictionDoubts(trial: Trial): readonly string[] {
  const { review, edits, fix } = trial;
  const { agreement, side } = review;
  const words = edits.map(({ text }) => text).join('\n');
  // In the library's words the data is known by its mark, whatever the paper calls it.
  const source = fix.do === 'insert-clause' ? (variantOf(fix, side)?.text ?? '') : '';
  const lead =
    /\b(?:Notwithstanding|Despite|Without limiting|In place of) ((?:[^.]|\.(?=\d)){1,200})/.exec(words)?.[1] ?? '';
  const { section } = draftingStyleOf(agreement);
  const stay = contraryTo(agreement, `${words}\n${source}`, edits, side).filter(({ sentence, on, cure }) => {
    if (!cure) return true;
    // Where its own words are changed, the sentence waits for payment itself.
    if (on === whenTitlePasses && edits.some(({ start, end }) => start <= sentence.end && sentence.start <= end))
      return false;
    // What follows in the same paragraph is read as if it went on from the new words.
    if (fix.do === 'insert-clause' && fix.instead && followsInBlock(agreement, fix.instead, sentence)) return true;
    // What prevails over all of the paper needs no list.
    if (/^anything (?:to the contrary|else)\b/.test(lead)) return false;
    const name = citation(agreement, sentence, section)
      .replace(/^(?:the section headed|\S+) /, '')
      .replace(/["“”]/g, '');
    if (name && lead.replace(/["“”]/g, '').includes(name)) return false;
    // "The foregoing" is what stands before it in the same clause.
    const here = edits.some(({ start }) => sentence.start < start && start <= sentence.clause.end + 1);
    return !(here && /^the foregoing\b/.test(lead));
  });
  return [
    ...new Set([
      ...stay.map(({ on }) => `the paper still says otherwise ${on}`),
      ...inItsOwnSentence(trial),
      ...vestsBefore(trial),
      ...listsWhatPasses(trial),
      ...endsAllTheSame(trial),
    ]),
  ];
}

const followsInBlock = ({ sentences }: Agreement, gone: Span, sentence: Sentence): boolean =>
  sentence.start >= gone.end && sentences.some((one) => overlaps(one, gone) && one.block === sentence.block);

/** A list of what each side keeps, behind a sentence by which it passes. */
const listsWhatPasses = ({ review: { agreement }, fix }: Trial): readonly string[] =>
  fix.do === 'insert-clause' &&
  fix.clause === 'exhibit-background-register' &&
  (sweptIn(factsOf(agreement)).length > 0 || (fix.after !== undefined && 'text' in fix.after && passesThere(fix.after)))
    ? ['what it would list as kept passes']
    : [];

const passesThere = ({ text }: { readonly text: string }): boolean =>
  /\b(?:comprised by|deemed (?:to be )?(?:part|included)|(?:deemed|treated|regarded|considered) as|becomes? part|forms? part|shall (?:vest|pass)|transfers?|assigns?)\b/i.test(
    text,
  ) && !/\b(?:not|nothing|no)\b/i.test(text);

/** "Non-transferable", in a sentence that goes on to let the licensee sublicense and sell. */
function inItsOwnSentence({ fix, edits, after, written }: Trial): readonly string[] {
  if (fix.do !== 'replace-words') return [];
  const words = edits.map(({ text }) => text).join(' ');
  const changed = after.agreement.sentences.filter((sentence) => written.some((span) => overlaps(span, sentence)));
  return ownContradictions
    .filter(([brought, stays]) => brought.test(words) && changed.some(({ text }) => stays.test(text)))
    .map(([, , says]) => says);
}

/** "Is a work made for hire. If it is not, it is hereby assigned": the first sentence waits for no payment. */
function vestsBefore({ review: { agreement }, fix, edits }: Trial): readonly string[] {
  if (
    fix.do !== 'replace-words' ||
    !edits.some(({ text }) => /\b(?:upon|on|after) (?:full |final )?payment\b/i.test(text))
  )
    return [];
  const edited = agreement.sentences.filter((one) =>
    edits.some((edit) => edit.start < one.end && one.start <= edit.end),
  );
  return agreement.sentences.some(
    ({ text, block }, at) =>
      !edited.includes(agreement.sentences[at]!) &&
      edited.some((one) => one.block === block) &&
      /\bworks?[- ](?:made[- ])?for[- ]hire\b/i.test(text) &&
      !/\bpa(?:id|yment)\b/i.test(text),
  )
    ? ['the sentence beside it passes title before payment']
    : [];
}

/** "In perpetuity", and elsewhere: "On termination Customer will stop using the Deliverables." */
const endsAllTheSame = ({ review: { agreement }, fix }: Trial): readonly string[] =>
  fix.do === 'replace-words' &&
  /\bperpetu/.test(fix.words) &&
  agreement.sentences.some(
    ({ text, clause: { part } }) =>
      part === 'body' &&
      /\b(?:[Oo]n|[Uu]pon|[Aa]fter|[Ww]hen)\b[^.;]{0,60}\b(?:terminat\w+|expir\w+|ends?)\b[^.;]{0,80}\b(?:(?:stop|cease|discontinue)s? (?:using|to use|(?:all |any )?use)|licen[cs]es?\b[^.;]{0,40}\b(?:ends?|ceases?|terminates?))\b/.test(
        text,
      ),
  )
    ? ['the paper still says otherwise on what ends with it']
    : [];

const ownContradictions: readonly (readonly [brought: RegExp, stays: RegExp, says: string])[] = [
  [
    /\bnon-?transferable\b/i,
    /\b(?:right|rights|leave) (?:to|of) (?:\w+ )?(?:sub-?licen[sc]|assign|transfer)|\bsub-?licen[sc]e?able\b|\b(?:sell|resell|otherwise exploit|distribute)\b|\bassign freely\b|\bany purpose\b/i,
    'the sentence still lets it be passed on',
  ],
  [
    /\b(?:upon|on|after) (?:full |final )?payment\b/i,
    /\bas (?:they|it) arises?\b|\bpresent (?:assignment|and future)\b|\b(?:up)?on (?:its |their )?creation\b|\bfrom the (?:moment|time|point)\b|\b(?:whether or not|irrespective|regardless|independently)\b[^.;]{0,60}\b(?:paid|payment)\b|\bcoming into being\b|\bwhen (?:it is|they are) (?:made|created|conceived)\b/i,
    'the sentence still passes title before payment',
  ],
  [
    /\bdeliver(?:s|ed)? as part of\b/i,
    /\bwhether or not\b[^.;]{0,60}\b(?:request|order|deliver|related|course|hours|connect|during|for the)|\bused to make\b|\bin any place\b|\bat any time of\b/i,
    'the sentence still reaches what is not delivered',
  ],
  [
    /\bperpetu/,
    /\b(?:while|as long as|so long as|for as long as)\b[^.;]{0,60}\b(?:paid|pays?|subscri\w+|up to date)\b/i,
    'the sentence still ends it when payment does',
  ],
  [
    /\bsolely as (?:incorporated|embedded)\b/,
    /\b(?:any|all) purposes?\b|\b(?:re)?sell\b|\bcommerciali[sz]e\b|\bapart from\b/i,
    'the sentence still lets it be used on its own',
  ],
  [
    /\bnon-exclusive\b/,
    /\b(?:re)?sell\b|\bany purpose whatsoever\b|\bapart from it\b|\botherwise exploit\b/i,
    'the sentence still gives what only an exclusive licence gives',
  ],
  [
    /\[\d+\]\s?%|\baccuracy of at least\b/,
    /\b(?:consistent|in (?:line|accordance|keeping)) with\b[^.;]{0,60}\b(?:industry|expectations?|standards?|practices?)\b|\bindustry (?:standards?|expectations?|norms?)\b|\bsatisfaction\b|\b(?:high|highest|best|reasonable|acceptable|good|excellent|state[- ]of[- ]the[- ]art)\b(?! \w+ available)/i,
    'the sentence still has a measure that nobody can take',
  ],
];
