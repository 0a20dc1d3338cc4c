import type { Sentence } from '../clauses.ts';
import { memo } from '../memo.ts';
import { memoized } from '../sentenceMemo.ts';
import type { Term } from '../terms.ts';
import { type Context, namesAndRoles } from './provision.ts';
import { titlesByPattern } from './title-forms.ts';
import type { TitleClaim } from './titleStatement.ts';

export {
  backgroundWords,
  carvedOut,
  generalPurpose,
  matterOfTitle,
  methods,
  timeMeasured,
  uponPayment,
} from './title-words.ts';

/** What the sentence says about title, in order of place. */
export function titlesIn(sentence: Sentence, context: Context): readonly TitleClaim[] {
  const parties = namesAndRoles(context.parties);
  const answer =
    sentence.pieces.length > 1
      ? titlesOfJoined(sentence)
      : memoized(sentence, titlesByPattern, (): TitlesKnown => ({ titles: [] }));
  if (answer.parties !== parties) {
    answer.titles = titlesByPattern(sentence.text, context);
    answer.parties = parties;
  }
  return answer.titles;
}

/** True of a sentence's words and the parties' names together. */
interface TitlesKnown {
  titles: readonly TitleClaim[];
  parties?: string;
}
const titlesOfJoined = memo((_sentence: Sentence): TitlesKnown => ({ titles: [] }));

/** The subject's words with what its defined terms mean: "the Inventions" is as wide as its definition. */
export function subjectWithMeanings({ subject }: TitleClaim, sentence: Sentence, context: Context): string {
  const words = sentence.text.slice(subject.start, subject.end);
  // A term that is excepted says nothing of what is given.
  return `${words} ${meaningsIn(withoutCarveOut(words), context)}`;
}

/** What is excepted is not what is given, also where it is listed: "excluding: (a) its tools; (b) its know-how". */
export const withoutCarveOut = (words: string): string =>
  words.replace(
    /\b(?:excluding|excludes|except(?:ing)?|other than|but not(?! limited| necessarily)|save for|with the exception of|shall not include|does not include|provided,? however)\b(?:[^.;)]|(?<=\s\([a-hivx1-9]{1,4})\)|;(?= (?:and |or )?\([a-hivx1-9]{1,4}\) )){0,260}/gi,
    ' ',
  );

/** The definitions of the capitalised terms in some words, one step deep; generic ones are left out. */
export function meaningsIn(words: string, context: Context): string {
  return definedTermsIn(words, context)
    .map((term) => definingWords(term))
    .join(' ');
}

/** The defined things that the words name. */
export function definedTermsIn(words: string, { terms, parties }: Context): readonly Term[] {
  const found = new Set<Term>();
  for (const [phrase] of words.matchAll(capitalisedPhrase)) {
    // "The Work Product": the longest stretch of the phrase that is a term, from wherever it begins.
    const parts = phrase.split(' ');
    for (let from = 0; from < parts.length && found.size < 6; from++) {
      for (let to = parts.length; to > from; to--) {
        const term = terms.get(parts.slice(from, to).join(' '));
        if (!term || generic.test(term.term) || parties.some(({ label }) => label === term.term)) continue;
        found.add(term);
        from = to - 1;
        break;
      }
    }
  }
  // Letters and short terms define "Deliverables" and go on with "the deliverables".
  if (!found.size)
    for (const [, phrase] of words.matchAll(workInSmallLetters)) {
      const term = terms.get(phrase!.replace(/^\w|\b\w(?=roduct)/g, (letter) => letter.toUpperCase()));
      if (term) found.add(term);
    }
  return [...found];
}

const workInSmallLetters =
  /(?:^|\b(?:[Tt]he|[Aa]ll|[Tt]hese|[Ss]uch|[Oo]ur|[Aa]ny) )(deliverables|work product|results|developments|inventions)\b/g;

/** What defines a term: for a tag, only the words before it. */
function definingWords({ term, meaning, form }: Term): string {
  if (form === 'means') return meaning.text.slice(0, 1500);
  const tag = meaning.text.indexOf(`"${term}`);
  return meaning.text.slice(Math.max(0, tag - 500), tag);
}

const capitalisedPhrase = /\b[A-Z][\w'-]{0,60}(?: (?:[A-Z][\w'-]*|IP)){0,4}/g;
const generic =
  /^(?:agreement|party|parties|services?|term|effective date|affiliates?|person|third party|confidential information|intellectual property(?: rights)?|ip rights|ip|effective|territory|field|fees?|sow|statement of work|order|project|customer data|client data|business|purpose)$/i;

/** "Irrespective of payment", "whether or not we have paid": words on payment that make nothing wait for it. */
export const whetherPaid =
  /\b(?:irrespective|regardless|independent(?:ly)?|without regard) (?:of|to)\b[^.;]{0,60}\bpa(?:id|y\w*)\b|\bwhether or not\b[^.;]{0,80}\bpa(?:id|y\w*)\b|\beven (?:if|before|where)\b[^.;]{0,60}\b(?:unpaid|pa(?:id|y\w*))\b/i;
