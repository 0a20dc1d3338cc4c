import type { Sentence } from './clauses.ts';
import { memo } from './memo.ts';
import { memoized } from './sentenceMemo.ts';
import type { Span } from './span.ts';

/** A defined term: `start`/`end` are the term's own words where it is defined, `meaning` the sentence that defines it. */
export interface Term extends Span {
  readonly term: string;
  readonly meaning: Sentence;
  /** `means`: a definition sentence; `tag`: (the "Work Product"), meaning the words before it. */
  readonly form: 'means' | 'tag';
}

export interface Terms {
  readonly all: readonly Term[];
  /** Case matters; singular and plural are one. */
  get(term: string): Term | undefined;
  /** What it stands for, as far as provisions ask; none for most terms. */
  senses(term: Term): readonly Sense[];
  /** The first word or words of a text that are defined and stand for this. */
  standing(text: string, sense: Sense): Standing | undefined;
}

/** A defined term where it is used. */
export interface Standing {
  readonly index: number;
  readonly length: number;
  readonly term: Term;
}

/**
 * What a drafter's private word stands for: "Change in Circumstances" for a change of control, "Transfer" for an
 * assignment of the agreement, "Project Results" for what the work makes. Read from the definition, and from the term
 * itself only where its words leave no doubt.
 */
export type Sense = keyof typeof senseWords;

const senseWords = {
  /** Someone else comes to control a party. */
  control:
    /\b(?:(?:change|transfer) (?:in|of) (?:the )?(?:control|ownership)|(?:sale|transfer|disposition)[^.;]{0,60}\b(?:all or )?substantially all|(?:fifty|50|twenty-five)[^.;]{0,60}\b(?:voting|equity|outstanding|shares|stock)|voting (?:power|stock|securities|shares)[^.;]{0,120}\b(?:merger|acqui)|(?:merger|consolidation)[^.;]{0,160}\b(?:voting|control|substantially))/i,
  /** Rights in the agreement, or shares in a party, go to someone else. */
  transfer:
    /\b(?:sale|assignment|sell|assign)\b[^.;]{0,160}\b(?:interest in|this Agreement|ownership|equity|stock|substantially all|rights? (?:and|or) obligations)\b/i,
  /** What is made under the agreement. */
  work: /\b(?:made|conceived|developed|created|authored|generated|reduced to practice|discovered|prepared|produced|written|arising|resulting)\b[^.;]{0,160}\b(?:by|under|pursuant|in (?:the )?(?:course|performance|connection)|during|as (?:a|the) result|from|jointly|for)\b/i,
  /** What someone had before, or makes outside it. */
  background:
    /\b(?:pre-?existing|prior to (?:the )?(?:Effective Date|date|commencement|this)|before (?:the )?(?:Effective Date|date|this)|independent(?:ly)? of (?:this|the)|independently (?:developed|of)|as of the Effective Date|outside (?:the scope )?of this)\b/i,
  /** What is made or owned together. */
  joint:
    /\bjointly\b|\bjoint(?:ly)?[- ]own|\b(?:both|the) Parties\b[^.;]{0,40}\b(?:together|collaborat)|by (?:personnel|employees)[^.;]{0,80}\b(?:both|each)\b|by or on behalf of (?:both|each)|on the one hand\b/i,
  competitor: /\b(?:compet(?:e|es|ing|itive|itor|itors|ition))\b/i,
  /** What has been learned by a machine, or the system that runs it: "Berth Planner" for a forecasting model. */
  model:
    /\b(?:(?:AI|artificial intelligence|machine[- ]learn(?:ing|ed)|deep[- ]learning|neural|(?:large )?language|foundation|generative|predictive|forecasting|fine-?tuned|trained|speech|vision|classification|recommendation)(?: and \w+| or \w+)?[- ](?:\w+[- ]){0,2}(?:models?|systems?|algorithms?|engines?|networks?|assistants?|tools?|software|solutions?|platforms?)|(?:models?|algorithms?|classifiers?|engines?|assistants?|layers?|components?)\b[^.;]{0,60}\b(?:that|which|trained|tuned|fine-tuned|to) (?:is |are )?(?:predict|propos|estimat|identif|listen|read|forecast|classif|detect|recogni[sz]|rank|score|generat|answer|draft|recommend|trained|tuned|fine-tuned|learn)\w*|(?:trained|fine-?tuned) (?:on|with|under|in|for)\b|weights and parameters|(?:weights|parameters|checkpoints)\b[^.;]{0,40}\b(?:weights|parameters|checkpoints))/i,
  data: /\b(?:data|records|databases?|datasets?|telemetry|recordings|transcripts|imagery|log files)\b/i,
  mark: /\b(?:trade ?marks?|service marks?|trade names?|logos?|trade dress)\b/i,
} as const satisfies Record<string, RegExp>;

/** Terms whose own words say it, whatever the definition adds. */
const plainTerms: Partial<Record<Sense, RegExp>> = {
  control: /\bChange (?:in|of) (?:Control|Ownership)\b|^(?:Acquisition|Sale) (?:Transaction|Event)$/,
  work: /^(?:Work Product|Inventions?|Foreground (?:IP|Intellectual Property)|Project (?:IP|Results|Inventions?)|Improvements?|Developments?|Results|Deliverables?|Works?|Developed [A-Z]\w+)$/,
  background: /\b(?:Background|Pre-?[Ee]xisting|Prior|Existing|Independent)\b/,
  joint: /^Joint\b|^Jointly\b/,
  competitor: /\bCompet(?:itors?|ing|itive)\b/,
  model:
    /\b(?:AI|Trained|Tuned|Fine-Tuned|Language|Prediction|Machine Learning) (?:System|Model|Models|Features?|Assistant)\b/,
  data: /\bData\b/,
  mark: /\b(?:Trade ?[Mm]arks?|Marks|Logos?)\b/,
};

/** What someone would call an event in which a party changes hands; "Shares" are what is sold, not the sale. */
const eventful = /\b(?:Change|Acquisition|Merger|Takeover|Divestiture|Sale (?:Event|Transaction|of))\b/;

/** Names of bundles, in which a model may be one thing of many. */
const bundles =
  /^(?:Services?|Project|Program(?:me)?|Work|Work Product|Purpose|Field|Deliverables?|Results|Collaboration|Engagement|Product|Documentation|Specifications?|Platform|Technology|.*\b(?:IP|Intellectual Property|Technology|Results|Data|Materials|Content|Services|Fees?|Order|Plan|Outputs?|Improvements?|Tests?|Metrics?|Purposes?|Customer|Provider|Restrictions?))$/;

/** Terms that list everything and stand for none of it. */
const senseless =
  /^(?:(?:this |the )?Agreement|Part(?:y|ies)|Affiliates?|Confidential Information|Services|Effective Date|Term|Territory|Persons?|Loss(?:es)?|Claims?|Net Sales|.*\b(?:Date|Period|Fees?|Law|Laws|Breach|Default|Agreement|Notice))$/i;

const definitionForms: readonly [RegExp, Term['form']][] = [
  [
    /(?:^|[\s(])"([A-Z][^"]{1,70}?)[,.]?"\s*(?:\([^)]{0,80}\)\s*)?(?:(?:shall|will|each)\s+)?(?:means?|mean|refers? to|is defined|are defined|has the meaning|have the meaning|includes?|has the same meaning)\b/g,
    'means',
  ],
  [
    /\((?:[^()"]{0,60}\s)?"([A-Z][^"]{0,70}?)[,.]?"(?:(?:,? (?:and|or)(?: the)?|,) "([A-Z][^"]{0,70}?)[,.]?")?[^()"]{0,60}\)/g,
    'tag',
  ],
  [
    /\b(?:referred to (?:herein |hereinafter |hereafter |collectively |individually )*as|hereinafter|hereafter|defined as|known as)(?: an?| the|,)? "([A-Z][^"]{1,70}?)[,.]?"/g,
    'tag',
  ],
  [/^"([A-Z][^"]{1,70}?)[,.]?"\s*[:-]/g, 'means'],
  // "Any invention conceived during the term shall be an "Improvement"."
  [/\b(?:shall|will) (?:each )?be (?:called |designated (?:as )?)?(?:an? )?"([A-Z][^"]{1,70}?)[,.]?"/g, 'tag'],
];

const plainDefinition =
  /^([A-Z][\w'/-]*(?: (?:[A-Z][\w'/-]*|of|and|or|the)){0,6})\s+(?:(?:shall )?means?|refers to|has the meaning|includes)\b/;

/** The terms that quotation marks set off in a sentence, form by form. */
function definedIn(text: string): readonly { term: string; from: number; form: Term['form'] }[] {
  const found: { term: string; from: number; form: Term['form'] }[] = [];
  if (text.includes('"'))
    for (const [pattern, form] of definitionForms)
      for (const match of text.matchAll(pattern))
        for (const term of [match[1], match[2]])
          if (term) found.push({ term, from: match.index + match[0].indexOf(`"${term}`) + 1, form });
  return found;
}

/** Definitions in any form: quoted and "means", a tag in brackets, a bold word under Definitions, a table row. */
export function readTerms(sentences: readonly Sentence[]): Terms {
  const all: Term[] = [];
  const add = (sentence: Sentence, term: string, from: number, form: Term['form']) => {
    all.push({
      term: term.replace(/[,.;:]$/, ''),
      meaning: sentence,
      form,
      ...sentence.span(from, from + term.length),
    });
  };
  for (const sentence of sentences) {
    for (const { term, from, form } of memoized(sentence, definitionForms, definedIn)) add(sentence, term, from, form);
    if (sentence.block.words.marks.length)
      for (const { term, from, span } of boldIn(sentence)) {
        if (span) all.push({ term, meaning: sentence, form: 'means', ...span });
        else add(sentence, term, from, 'tag');
      }
    if (sentence.clause.part === 'definitions') {
      const plain = memoized(sentence, plainDefinition, (text) => plainDefinition.exec(text)?.[1]);
      if (plain) add(sentence, plain, 0, 'means');
    }
  }
  const index = new Map<string, Term>();
  for (const term of all) if (!index.has(singular(term.term))) index.set(singular(term.term), term);
  const senses = memo((term: Term) => sensesOf(term));
  const bySense = new Map<Sense, readonly (readonly [name: string, Term])[]>();
  const get = (term: string) => index.get(singular(term));
  return {
    all,
    get,
    senses,
    standing(text, sense) {
      let those = bySense.get(sense);
      if (!those) {
        those = [...index].filter(([, term]) => senses(term).includes(sense)).slice(0, most);
        bySense.set(sense, those);
      }
      let first: Standing | undefined;
      for (const [name, term] of those) {
        const found = useOf(name, text, first?.index ?? text.length);
        // Of two at one place the longer: "Joint Inventions" is not taken for "Joint".
        if (found && !(first && first.index === found.index && first.length >= found.length))
          first = { ...found, term };
      }
      return first;
    },
  };
}

/** Terms that stand for one thing, as many as are looked for in every sentence; no paper of counsel's comes near. */
const most = 200;

/** The words that give a term its meaning: all of a definition; before a tag, what the brackets close. */
export function meaningOf({ term, meaning, form }: Term): string {
  const { text } = meaning;
  if (form === 'means') return text.slice(0, 1200);
  const quoted = text.indexOf(`"${term}`);
  const tag = quoted < 0 ? boldTag(text, term) : quoted;
  return text.slice(Math.max(0, tag - 400), Math.max(0, tag));
}

/** Where "(the Project)" has its term; -1 when no brackets close right behind it. */
function boldTag(text: string, term: string): number {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
    if (
      /\([^()"]{0,60}$/.test(text.slice(Math.max(0, at - 62), at)) &&
      /^[^()"]{0,40}\)/.test(text.slice(at + term.length))
    )
      return at;
  return -1;
}

/**
 * Terms set off by bold letters alone, as drafters in England do: "(the **Project**)", and under Definitions
 * "**Background IP**: what a party owned before".
 */
function* boldIn({ block, facts, clause, text }: Sentence): Generator<{ term: string; from: number; span?: Span }> {
  const { words } = block;
  const { heading } = facts;
  if (
    heading &&
    clause.part === 'definitions' &&
    clause.style === 'run-in' &&
    !clause.number &&
    heading.text === clause.title &&
    /^[A-Z][^"]{1,60}$/.test(clause.title) &&
    words.text.slice(heading.to - 1, heading.to + 2).includes(':') &&
    !/^(?:The|This|These|In|Any|No|All|Words|References?|Headings?|Unless|Where|If|A|An) |\b(?:shall|construed|interpret)/.test(
      text.slice(0, 160),
    )
  )
    yield { term: clause.title, from: 0, span: clause.heading };
  if (!text.includes('(')) return;
  for (const { type, start, end } of words.marks) {
    if (type !== 'strong' || start < facts.from || end > facts.to || end - start > 60) continue;
    const term = words.text.slice(start, end).replace(/[.,;:]$/, '');
    if (!/^[A-Z][\w'&/ -]{2,}$/.test(term)) continue;
    const from = boldTag(text, term);
    if (from >= 0) yield { term, from };
  }
}

function sensesOf(term: Term): readonly Sense[] {
  if (senseless.test(term.term)) return [];
  const known = memoized(term.meaning, senseWords, () => new Map<string, readonly Sense[]>());
  const key = `${term.form} ${term.term}`;
  let senses = known.get(key);
  if (!senses) known.set(key, (senses = readSenses(term)));
  return senses;
}

function readSenses(term: Term): readonly Sense[] {
  const words = meaningOf(term);
  return (Object.keys(senseWords) as Sense[]).filter(
    (sense) =>
      plainTerms[sense]?.test(term.term) ||
      (senseWords[sense].test(sense === 'model' ? nearest(words, term.form) : words) &&
        (sense !== 'control' || eventful.test(term.term)) &&
        (sense !== 'model' || !bundles.test(term.term))),
  );
}

/** What a tag sums up is the noun right before it, not all that the sentence tells. */
function nearest(words: string, form: Term['form']): string {
  if (form === 'means') return words.slice(0, 300);
  const end = words.slice(-220);
  const stop = Math.max(end.lastIndexOf('; '), end.lastIndexOf('. '));
  return stop < 0 ? end : end.slice(stop + 2);
}

/** Where a name stands as a whole word or words, one or many, up to an offset; a search costs less than a pattern made anew. */
function useOf(name: string, text: string, until: number): { index: number; length: number } | undefined {
  for (let index = text.indexOf(name); index >= 0 && index <= until; index = text.indexOf(name, index + 1)) {
    if (!isBorder(text, index)) continue;
    for (const ending of ['s', 'es', "'s", '']) {
      const length = name.length + ending.length;
      if (text.startsWith(ending, index + name.length) && isBorder(text, index + length)) return { index, length };
    }
  }
  return undefined;
}

/** Between a letter and what is none, as \b has it. */
const isBorder = (text: string, at: number): boolean => wordy.test(text[at - 1] ?? '') !== wordy.test(text[at] ?? '');
const wordy = /\w/;

/** "Deliverables", "Deliverable's" → "Deliverable". */
export function singular(term: string): string {
  let one = singulars.get(term);
  if (one === undefined) {
    one = latin.test(term)
      ? term.replace(/es$/, '')
      : term
          .replace(/'s?$/, '')
          .replace(/ies\b$/, 'y')
          .replace(/(ch|sh|x|ss)es$/, '$1')
          .replace(/([^s])s$/, '$1');
    if (singulars.size > 10_000) singulars.clear();
    singulars.set(term, one);
  }
  return one;
}
/** One already, or many of one: the "s" is its own. */
const latin = /(?:vir|stat|bon|camp|consens|surpl|apparat|prospect)us(?:es)?$/i;
/** A paper's terms are asked for again and again. */
const singulars = new Map<string, string>();
