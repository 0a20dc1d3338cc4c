import type { Sentence } from '../clauses.ts';
import { memo } from '../memo.ts';
import type { Role } from '../parties/party.ts';
import { titlesIn } from '../provisions/title.ts';
import { readSentence } from '../statements/index.ts';
import { nameMentions, thingsOfTerms } from '../statements/mentions.ts';
import type { Title, Token } from '../statements/statement.ts';
import { mayHaveTitle } from '../statements/titles.ts';
import { type Facts, sentencesSaying } from './facts.ts';
import { isOneThing, type NamedThing, partsOfMeaning, thingsNamedIn } from './namedThings.ts';
import { namesKnown } from './ownership.ts';

/** Who owns what by one sentence, flatly: no condition, exception or part of the time comes between. */
export interface OwnerClaim {
  readonly sentence: Sentence;
  /** `unknown`: somebody by name whom the parties' list does not know. */
  readonly owner: Role;
  /** The words that say whose it is, in the sentence's text. */
  readonly words: { readonly start: number; readonly end: number };
  readonly things: readonly NamedThing[];
}

/** Two sentences that give one thing to different owners, the later one first. */
export interface TwoOwners {
  readonly thing: NamedThing;
  readonly claim: OwnerClaim;
  readonly other: { readonly thing: NamedThing; readonly claim: OwnerClaim };
}

/** Every thing that two clauses give to different owners, once. */
export function* twoOwners(facts: Facts): Generator<TwoOwners> {
  const before: OwnerClaim[] = [];
  for (const claim of ownerClaims(facts)) {
    const found = before
      .filter(({ owner, sentence }) => differ(owner, claim.owner) && sentence !== claim.sentence)
      .flatMap((other) =>
        claim.things.flatMap((thing) => {
          const same = other.things.find((one) => isOneThing(thing, one));
          return same ? [{ thing, claim, other: { thing: same, claim: other } }] : [];
        }),
      )[0];
    if (found) yield found;
    else before.push(claim);
  }
}

/** Whoever an unknown name is, what it owns alone is not owned jointly. */
const differ = (one: Role, two: Role): boolean =>
  one === 'unknown' || two === 'unknown' ? one === 'both' || two === 'both' : one !== two;

const ownerClaims = memo((facts: Facts): readonly OwnerClaim[] => {
  const context = namesKnown(facts);
  const names = nameMentions(facts.parties, thingsOfTerms(facts.terms));
  return sentencesSaying(facts, saysTitle).flatMap((sentence) => {
    const { text } = sentence;
    if (sentence.clause.part === 'recitals' || sentence.leadIn || sentence.optional || text.length > 1500) return [];
    if (listed.test(text) || reconciled.test(withoutComing(text))) return [];
    const reading = readSentence(sentence, names);
    const claims: OwnerClaim[] = [];
    const add = (owner: Role | undefined, words: OwnerClaim['words'], phrase: string): void => {
      const things = owner === undefined ? [] : withParts(thingsNamedIn(phrase), text, facts);
      if (things.length) claims.push({ sentence, owner: owner!, words, things });
    };
    const titles = titlesIn(sentence, context);
    if (mayHaveTitle(reading.classes, text))
      for (const title of reading.titles)
        if (disposesNow(title)) {
          const words = titles.find(({ owner }) => owner === title.owner)?.words ?? wordsOfTitle(title, reading.tokens);
          add(
            title.owner ?? strangerAt(wordsOfTitle(title, reading.tokens), text),
            words,
            phraseOf(title, reading.tokens, text),
          );
        }
    // Before its verb the thing stands whole; behind it other clauses follow.
    for (const { owner, form, subject, words } of titlesIn(sentence, context))
      if (form !== 'promised' && subject.end <= words.start + 1)
        add(owner, words, text.slice(subject.start, subject.end));
    const stranger = ofStranger.exec(text);
    if (stranger && context.roleOf(stranger[1]!) === undefined)
      add(
        'unknown',
        { start: stranger.index, end: stranger.index + stranger[0].length },
        text.slice(0, stranger.index),
      );
    return claims;
  });
});

/** Sentences of this that say that something becomes a party's own. */
export function passingTo(owner: Role, words: RegExp, facts: Facts): readonly Sentence[] {
  const names = nameMentions(facts.parties, thingsOfTerms(facts.terms));
  return sentencesSaying(facts, words).filter(
    (sentence) =>
      sentence.clause.part !== 'recitals' &&
      readSentence(sentence, names).titles.some(
        (title) =>
          disposesNow(title) &&
          title.owner === owner &&
          (owner !== 'both' || title.joint) &&
          title.from !== owner &&
          title.how !== 'keeps',
      ),
  );
}

const disposesNow = ({ mode, how, hereby, where }: Title): boolean =>
  (mode === 'is' || (mode === 'must' && (how !== 'assigns' || hereby))) &&
  where !== 'condition' &&
  where !== 'exception';

function wordsOfTitle({ at, thing }: Title, tokens: readonly Token[]): OwnerClaim['words'] {
  const { start, end } = tokens[at]!;
  return start >= 0
    ? { start, end }
    : { start: Math.max(0, tokens[thing.from]!.start), end: tokens[thing.to - 1]!.end };
}

/** The words of the thing as they are written, with what stands behind it of its own, and the list it ends. */
function phraseOf({ at, thing: { from, to } }: Title, tokens: readonly Token[], text: string): string {
  const verb = tokens[at]!;
  const pronoun = /^ (?:it|them|the same)\b/.test(text.slice(verb.end));
  // "To the extent any Deliverable is no work made for hire, Provider assigns it."
  if (pronoun) return spokenOf.exec(text.slice(0, verb.start))?.[0] ?? '';
  const start = tokens.slice(from, to).find((token) => token.start >= 0)?.start ?? -1;
  const { end } = tokens[to - 1]!;
  if (start < 0 || end <= start) return '';
  const list = from < at ? (listBefore.exec(text.slice(Math.max(0, start - 120), start))?.[1] ?? '') : '';
  return list + text.slice(start, end) + (goesOn.exec(text.slice(end, end + 240))?.[0] ?? '');
}
const spokenOf = /\b(?:any|all|the(?! extent)|each|every) (?:[\w-]+ ){1,4}?(?=do |does |is |are |shall |may )/;
const listBefore =
  /(?:^|[.;:] |that )((?:the |all |any )?(?:[\w-]+ ){0,2}[\w-]+, (?:[\w-]+(?: [\w-]+){0,2}, ){0,3}(?:[\w-]+(?: [\w-]+){0,2},? )?(?:and|or) )$/;
const goesOn =
  /^(?:,? (?:including|together with|as well as|along with)\b[^.;]*| (?:to|of|in|which|that|made|developed|created|produced|generated|arising|resulting|written|we|you|its|they)\b[^.;,]*)/i;

/** Who owns by a name the parties' list does not know: "Acme shall own". */
const strangerAt = ({ start }: OwnerClaim['words'], text: string): Role | undefined =>
  /(?:^|[,;] |\band )(?:[Tt]he )?[A-Z]\w+(?: (?:shall|will|does|alone|solely|exclusively)){0,3} $/.test(
    text.slice(0, start),
  ) && !/\b(?:Each|Either|Neither|No|Such|That|It|They|Nobody|Nothing)\b/.test(text.slice(0, start))
    ? 'unknown'
    : undefined;
const ofStranger =
  /\b(?:be|is|are|remains?) (?:the )?(?:sole(?:ly)? |exclusive(?:ly)? )?(?:owned by|property of) (?:the )?([A-Z]\w+)(?! [A-Z])/;

/** A defined thing, and what its definition counts in. */
const withParts = (things: readonly NamedThing[], text: string, { terms }: Facts): readonly NamedThing[] =>
  things.flatMap((thing) => {
    const term = thing.proper ? terms.get(thing.words) : undefined;
    const meaning =
      term?.form === 'means'
        ? behindName(term.meaning.text, term.term)
        : text.startsWith(thing.words) && text.includes(' means ')
          ? text
          : '';
    return meaning ? [thing, ...partsOfMeaning(meaning)] : [thing];
  });

/** A sentence may define several terms. */
const behindName = (text: string, name: string): string => {
  const at = text.indexOf(`"${name}`);
  return at < 0 ? '' : text.slice(at);
};

const saysTitle =
  /\b(?:own|property|belong|vest|assign|title|retain|remain|keep|accru|pass|proprietor|ours|yours|joint|common|fall|go(?:es)? to)|['’]s(?=[.,;]|$)/i;
/** Items of a list, and alternatives that somebody is to choose from. */
const listed = /^\s*(?:[-*☐□[]|option|alternative)/i;

/** Words that come with a title and take nothing of it back. */
export const withoutComing = (text: string): string => text.replace(comingWithTitle, ' ');
const comingWithTitle =
  /\b(?:up)?on (?:its |their |the )?(?:delivery|creation|completion|acceptance|making)\b|\b(?:as soon as|when|once|(?:from )?the moment) (?:it|they) (?:(?:is|are) (?!paid)[a-z]+|comes? into (?:being|existence)|arises?)|\bto the extent[^,;]{0,80}\bworks? (?:made )?for hire\b|\b(?:irrespective|regardless) of\b[^.;,]{0,80}|,? subject to [\w']+(?: [\w']+){0,3} (?:right|licen[cs]e|rights)\b(?: to use)?[^.;]{0,60}|\bnothing in this agreement\b[^;]{0,160};|\band (?:stays?|remains?)\b[^.;,]{0,40}\b(?:when|once|after)\b[^.;,]{0,60}\b(?:ends?|ended|over)\b|\bprovided (?:by|to)\b|\bjointly developed (?=[A-Z])|\b(?:including )?without limitation\b/gi;
/** What makes two titles stand side by side: a condition, an exception, a time, an order, or each his own. */
const reconciled =
  /\bupon (?:[\w'’-]+ ){0,5}?(?:payment|receipt|terminat|expir|request|demand|exercis|default|breach|insolven|paying|end\b|satisf|fulfil|notice|election|reimburs|occurr|signature)|\b(?:if|unless|until|once|subject to|except|excluding|other than|save|provided|to the extent|prior to|after|before|in the event|notwithstanding|respective(?:ly)?|each party|thereafter|instead|for so long as|as long as|while|only for|on (?:expiry|termination|payment)|at the end of|joint(?:ly)? (?:develop|made|conceiv)|but (?:not|only)|where|when)\b/i;
