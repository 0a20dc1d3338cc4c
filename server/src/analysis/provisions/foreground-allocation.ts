import type { SentenceReading } from '../statements/statement.ts';
import type { Held } from './conditions.ts';
import * as makers from './makers.ts';
import { type Context, recogniser } from './provision.ts';
import {
  backgroundWords,
  carvedOut,
  generalPurpose,
  matterOfTitle,
  meaningsIn,
  methods,
  subjectWithMeanings,
  timeMeasured,
  titlesIn,
  uponPayment,
  withoutCarveOut,
} from './title.ts';
import type { TitleClaim } from './titleStatement.ts';

export const asks = {
  ownersOwn(held: Held, reading: SentenceReading): boolean {
    return makers.ownersOwn(held, reading);
  },
};

/**
 * Who gets title to what the work makes: deliverables, work product, results, inventions. `to` is the owner. What a
 * party had before, a mark, data and outputs have recognisers of their own and are not read here.
 */
export default recogniser({
  kind: 'foreground-allocation',
  triggers: [
    'own',
    'propert',
    'belong',
    'vest',
    'assign',
    'convey',
    'transfer',
    'retain',
    'pass',
    'title',
    'made for hire',
    'work for hire',
    'works for hire',
    'yours',
    'ours',
  ],
  cues: [
    [
      /\b(?:own|owns|owned|owners?|ownership|property|belongs?|vests?|vested|assign|assigns|assigned|conveys?|transfer|transfers|transferred|retains?|title|(?:made[- ])?for[- ]hire)\b/i,
      2,
    ],
  ],
  skip: ({ text, clause }) =>
    (clause.part === 'definitions' && /^"[^"]{1,60}"\s/.test(text)) || clause.part === 'recitals' || text.length < 30,
  read(draft, context) {
    const { sentence, elements } = draft;
    const { text } = sentence;
    let best: TitleClaim | undefined;
    let said: string | undefined;
    for (const title of titlesIn(sentence, context)) {
      const words = text.slice(title.subject.start, title.subject.end);
      // "With respect to inventions made in the Services, Company shall own all rights in such inventions."
      const before = /^[^.;]{0,80}\b(?:such|the same|the foregoing|therein|thereto)\b/i.test(words)
        ? text.slice(0, title.words.start)
        : '';
      const subject = withoutCarveOut(`${before} ${subjectWithMeanings(title, sentence, context)}`);
      if (!isNew(subject) || onlyData(words)) continue;
      elements.set(title.form, sentence.span(title.words.start, title.words.end));
      // Present words are the ones a reader looks at; of equals, the first.
      if (!best || (title.form === 'assigned' && best.form !== 'assigned')) {
        best = title;
        said = subject;
      }
    }
    if (!best) {
      [best, said] = forHire(text, context) ?? [];
      if (best) elements.set('owned', sentence.span(best.words.start, best.words.end));
    }
    if (!best || said === undefined) return undefined;
    const span = (pattern: RegExp, name: string, among = text) => {
      const match = pattern.exec(among);
      if (match)
        elements.set(name, among === text ? sentence.span(match.index, match.index + match[0].length) : draft.words);
    };
    draft.words = sentence.span(best.words.start, best.words.end);
    draft.to = best.owner;
    draft.from = best.giver;
    elements.set('subject', sentence.span(best.subject.start, best.subject.end));
    const back = /^[^.;]{0,80}\b(?:such|the same|the foregoing|therein|thereto)\b/i.test(
      text.slice(best.subject.start, best.subject.end),
    );
    const own = withoutCarveOut(text.slice(back ? 0 : best.subject.start, best.subject.end));
    if (timeMeasured.test(own)) span(timeMeasured, 'time-measured');
    else span(timeMeasured, 'time-measured', said);
    span(/\bdeliverables?\b|\b(?:statement of work|SOWs?|schedule|exhibit)\b/i, 'deliverables', said);
    span(carvedOut, 'carve-out', `${text} ${said}`);
    span(uponPayment, 'upon-payment');
    span(methods, 'methods', own);
    if (methods.test(said) && !elements.has('methods')) elements.set('methods', draft.words);
    if (generalPurpose.test(own)) span(generalPurpose, 'general');
    span(/\bjointly\b|\bwith others\b|\bin collaboration with\b|\bby (?:both|either) part/i, 'jointly-made', own);
    if (best.owner === 'both') elements.set('joint', draft.words);
    if (best.form === 'kept') elements.set('kept', draft.words);
    // Each keeping what its own people make gives nothing away.
    if (best.maker && best.maker === best.owner && best.maker !== 'both') elements.set('own-making', draft.words);
    return draft;
  },
});

/** "All that Consultant makes shall be work made for hire belonging to Company": title by another name, from the first day. */
function forHire(text: string, context: Context): [title: TitleClaim, said: string] | undefined {
  const found =
    /\b(?:be|is|are|as|considered|deemed|constitutes?)[ ,]+(?:an? )?["']?works?[- ](?:made[- ])?for[- ]hire\b["']?/i.exec(
      text,
    );
  if (!found || /\b(?:not|neither|nor|if|to the extent)\b[^.;,]{0,60}$/i.test(text.slice(0, found.index)))
    return undefined;
  const behind = text.slice(found.index + found[0].length);
  const named =
    /^[ ,]*(?:(?:owned|exclusively|solely) )*(?:by|for|of|belonging to|in favou?r of|for the benefit of) (?:the )?([A-Z][\w&' ]{1,40})/.exec(
      behind,
    );
  const title: TitleClaim = {
    form: 'owned',
    owner: named ? context.roleOf(named[1]!) : 'customer',
    giver: undefined,
    subject: { start: 0, end: found.index },
    words: { start: found.index, end: found.index + found[0].length },
  };
  const said = withoutCarveOut(`${text.slice(0, found.index)} ${meaningsIn(text.slice(0, found.index), context)}`);
  return isNew(said) ? [title, said] : undefined;
}

/** "Company owns Company Data": whose data or outputs are, wherever their definitions say they come from. */
function onlyData(words: string): boolean {
  const own = withoutCarveOut(words);
  const rest = own.replace(/\b(?:[A-Z]\w+(?:'s)? )?(?:[Dd]ata|Content|[Oo]utputs?)\b(?! ?[Ss]ets?\b| model)/g, ' ');
  return rest !== own && !matterOfTitle.test(rest.replace(/\bintellectual property rights\b/gi, ' '));
}

/** New work: something made, and not just a thing of before, a mark, data or secrets. */
function isNew(words: string): boolean {
  if (!matterOfTitle.test(words)) return false;
  const made =
    timeMeasured.test(words) ||
    /\b(?:work[- ]?products?|deliverables?|foreground|results|inventions?|innovations?|custom(?:i[sz]ed)?|work made for hire|project (?:ip|intellectual|materials)|developments?|works of authorship|writings)\b/i.test(
      words,
    ) ||
    /\b(?:(?:creat|develop|conceiv|produc|prepar|author|invent|design)(?:e|ed|es|s)|made|makes|written|writes|reduced to practice|resulting|arising|delivered|commissioned|performed)\b[^.;]{0,60}\b(?:by|for|under|pursuant|hereunder|from|as part|in|to|during|specifically|jointly)\b/i.test(
      words,
    ) ||
    /\b(?:reports|studies|designs|drawings|materials|software|documentation|content|models?)\b[^.;]{0,60}\b(?:prepared|developed|created|produced|generated)\b/i.test(
      words,
    );
  if (!made && !/\b(?:the|all) Works\b/.test(words)) return false;
  const past = backgroundWords.exec(words);
  const present =
    timeMeasured.test(words) ||
    /\bdeliverables?\b|\bwork[- ]?product|\bforeground\b|\bhereunder\b|\bunder this\b/i.test(words);
  return !past || present;
}
