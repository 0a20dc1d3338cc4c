import { isSpeaker, pronounFor } from '../modelClauses/spokenParties.ts';
import { beforeWhatLeans, besideList } from './placing.ts';
import type { Proposal } from './proposal.ts';

/** Words that make sense in one kind of sentence alone, put into another. */
export function strayDoubts({ review: { agreement }, fix }: Proposal): readonly string[] {
  if (fix.do !== 'replace-words') return [];
  const sentence = agreement.sentences.find(({ start, end }) => start <= fix.at.start && fix.at.start <= end);
  if (!sentence) return [];
  const { text, clause } = sentence;
  const called = agreement.parties.filter(
    (one) => !isSpeaker(one.name) && pronounFor(agreement, one) && fix.words.includes(one.name),
  );
  if (
    /\b(?:upon|on) full payment\b/.test(fix.words) &&
    agreement.answers.all.some(
      (one) => one.sentence === sentence && /assign|allocation|hire/.test(one.kind) && one.to === 'provider',
    )
  )
    return ['it passes to whoever is paid'];
  // "In that case all of its share passes": said of the sentence that goes.
  if (fix.at.start <= sentence.start + 2 && fix.at.end >= sentence.end - 2) {
    const leaning = [
      ...besideList(agreement, fix.at.end),
      ...beforeWhatLeans(agreement, { ...fix.at, text: fix.words }),
    ];
    if (leaning.length) return leaning;
  }
  if (called.length) return ['it names whom the paper calls “you” or “we”'];
  const [before, after] = [
    agreement.text.slice(0, fix.at.start).slice(-40),
    agreement.text.slice(fix.at.end, fix.at.end + 12),
  ];
  if (
    fix.variant === 'field' &&
    (!/^\W*(?:$|\n|during|while|for|without|unless|until|in the)/.test(after) ||
      /\b(?:person|business|company|firm|entity|body|one|party)s? (?:engaged |active )?in $/i.test(
        before + fix.words.slice(0, 3),
      ))
  )
    return ['the field would stand where the sentence speaks of people'];
  return strays
    .filter(({ words, fits }) => words.test(fix.words) && !(fits(text) && clause.part !== 'front'))
    .map(({ says }) => says);
}

const strays: readonly {
  readonly words: RegExp;
  readonly fits: (sentence: string) => boolean;
  readonly says: string;
}[] = [
  {
    words: /\bsolely as (?:incorporated|embedded)\b/,
    fits: (text) =>
      /\b(?:grants?|(?:hereby|are|is) (?:hereby )?licen[cs]ed|licen[cs]es? (?:to|under|for|on)|may (?:\w+ )?use|(?:right|entitled) to (?:\w+, )?use)\b/i.test(
        text,
      ) &&
      !/\b(?:defines?|sets? (?:out|forth)) the terms\b|\b(?:under|on) the (?:same )?(?:terms of the )?licen[cs]e (?:for|in|of|granted|set)\b/i.test(
        text,
      ) &&
      // The end of the sentence is on something else by then.
      !/\b(?:grants?|licen[cs]e[sd]?|use)\b[^.]{0,200}(?:;|, (?:and|but) )[^.;]{0,120}\b(?:shall|will|must)\b/i.test(
        text,
      ),
    says: 'that sentence grants no licence which it could limit',
  },
  {
    words: /\ba party is acquired, merges\b/i,
    fits: (text) =>
      !/\b(?:forms? an? (?:entity|company)|takes? on an? (?:partner|co-?owner)|(?:her|his) business)\b/i.test(text),
    says: 'who is no company is not acquired',
  },
  {
    // "Ends if the MSA ends, or if Customer is sold": the other event would be lost.
    words: /\ba party is acquired, merges\b/i,
    fits: (text) =>
      !/\b(?:if|when|where|upon)\b[^.;]{3,120},? or (?:if|when|where|upon)\b/i.test(text) &&
      !/\b(?:insolven\w+|bankrupt\w*|material breach|fails to pay)\b/i.test(text),
    says: 'the sentence names other events as well',
  },
  {
    words: /\bweights, parameters and checkpoints\b/,
    fits: (text) =>
      /\b(?:own(?:s|ed|er|ership)?|belongs?|assign\w*|vests?|title|propert\w+|licen[cs]\w+|rights?|grants?|transfer\w*|joint\w*|deliver\w*|hand(?:s|ed)? over|pass(?:es)?|becomes?|made for hire)\b/i.test(
        text,
      ),
    says: 'that sentence gives the model to nobody',
  },
  {
    words: /\bhereby\b/,
    fits: (text) =>
      !/\b(?:up)?on (?:[\w' ]{1,30} )?(?:request|demand|election|exercise)\b|\bif (?:and when )?(?:so )?requested\b|\bas soon as\b/i.test(
        text,
      ),
    says: 'it passes at once what is to pass when somebody asks',
  },
];
