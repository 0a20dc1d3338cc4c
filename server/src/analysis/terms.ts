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
    /\b(?:(?:AI|artificial intelligence|machine[- ]learn(?:ing|ed)|deep[- ]learning|neural|(?:large )?language|foundation|generative|predictive|forecasting|fine-?tuned|trained|speech|vision|classification|recommendation)(?: and \w+| or \w+)?[- ](?:\w+[- ]){0,2}(?:models?|systems?|algorithms?|engines?|networks?|assistants?|agents?|tools?|software|solutions?|platforms?|products?|applications?)|(?:models?|algorithms?|classifiers?|engines?|assistants?|layers?|components?)\b[^.;]{0,60}\b(?:that|which|trained|tuned|fine-tuned|to) (?:is |are )?(?:predict|propos|estimat|identif|listen|read|forecast|classif|detect|recogni[sz]|rank|score|generat|answer|draft|recommend|trained|tuned|fine-tuned|learn)\w*|(?:trained|fine-?tuned) (?:on|with|under|in|for)\b|weights and parameters|(?:weights|parameters|checkpoints)\b[^.;]{0,40}\b(?:weights|parameters|checkpoints))/i,
  /** What a machine answers: "what an AI Feature returns". */
  output:
    /\b(?:what|text|content|results?|responses?|predictions?|scores?|drafts?|images?)\b[^.;]{0,60}\b(?:AI|Services?|Models?|System|Features?|Platform|Assistant)\b[^.;]{0,24}\b(?:returns?|generates?|produces?)\b|\b(?:generated|returned|produced) (?:by|through) (?:an? |the |any )?(?:[\w-]+ ){0,2}(?:AI|Services?|Models?|System|Features?|Platform|Assistant)\b/i,
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
  /^(?:I|me|we|us|you|our|your|(?:.* )?(?:Personnel|Team|Staff|Employees|Engineers|Developers|Specialists)|(?:this |the )?Agreement|Part(?:y|ies)|Affiliates?|Confidential Information|Services|Effective Date|Term|Territory|Persons?|Loss(?:es)?|Claims?|Net Sales|.*\b(?:Date|Period|Fees?|Law|Laws|Breach|Default|Agreement|Notice))$/i;

const definitionForms: readonly [RegExp, Term['form']][] = [
  [
    /(?:^|[\s(])"([A-Z][^"]{1,70}?)[,.]?"\s*(?:\([^)]{0,80}\)\s*)?(?:(?:shall|will|each|SHALL|WILL|EACH)\s+)?(?:means?|refers? to|is defined|are defined|has the meaning|have the meaning|includes?|has the same meaning|MEANS?|REFERS? TO|(?:IS|ARE) DEFINED|(?:HAS|HAVE) THE (?:SAME )?MEANING|INCLUDES?)\b/g,
    'means',
  ],
  [
    /\((?:[^()"]{0,60}\s)?"([A-Z][^"]{0,70}?)[,.]?"(?:(?:,? (?:and|or)(?: the)?|,) "([A-Z][^"]{0,70}?)[,.]?")?(?:,? (?:and |or )?"(?:we|us|ours?|yours?|you|I|me|my)"){0,3}[^()"]{0,60}\)/g,
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
function definedIn(words: string): readonly { term: string; from: number; form: Term['form'] }[] {
  const found: { term: string; from: number; form: Term['form'] }[] = [];
  // Single quotes do what double ones do; an apostrophe stands within a word or behind one.
  const text = words.includes("'") ? words.replace(/(?<![\w'])'([A-Z][^'"]{1,70})'(?!\w)/g, '"$1"') : words;
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
  const put = (term: Term): void => {
    // "Roe, J.; Doe, R.": names in a list of authors.
    if (term.term.includes(';')) return;
    // A term may be set off in more than one way where it is defined: bold, and in quotation marks.
    for (let i = all.length - 1; all[i]?.meaning === term.meaning; i--) if (all[i]!.term === term.term) return;
    all.push(term);
  };
  const add = (meaning: Sentence, words: string, from: number, form: Term['form']): void =>
    put({ term: words.replace(/[,.;:]$/, ''), meaning, form, ...meaning.span(from, from + words.length) });
  let before: Sentence | undefined;
  let termsTable = -1;
  for (const sentence of sentences) {
    for (const { term, from, form } of memoized(sentence, definitionForms, definedIn)) add(sentence, term, from, form);
    if (sentence.block.words.marks.length || sentence.facts.heading)
      for (const { term, from, span } of setOffIn(sentence)) {
        if (span) put({ term, meaning: sentence, form: 'means', ...span });
        else add(sentence, term, from, from ? 'tag' : 'means');
      }
    const { cell } = sentence.block;
    if (cell?.row === 0 && cell.column === 0)
      termsTable = /^(?:defined )?(?:terms?|definitions?)$/i.test(sentence.text.trim()) ? cell.table : -1;
    const row = rowTerm(sentence, before, cell?.table === termsTable);
    if (row) put({ term: row.term, meaning: sentence, form: 'means', ...row.span });
    before = sentence;
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
  const tag = quoted < 0 ? setOffTag(text, term) : quoted;
  return text.slice(Math.max(0, tag - 400), Math.max(0, tag));
}

/** Where "(the Project)" has its term; -1 when no brackets close right behind it. */
function setOffTag(text: string, term: string): number {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
    if (
      /\([^()"]{0,60}$/.test(text.slice(Math.max(0, at - 62), at)) &&
      /^[^()"]{0,40}\)/.test(text.slice(at + term.length))
    )
      return at;
  return -1;
}

/**
 * Terms set off by letters alone, bold, slanted or underlined, as drafters in England do: "(the **Project**)", "*Project*
 * means …", and under Definitions "**Background IP**: what a party owned before".
 */
function* setOffIn({ block, facts, clause, text }: Sentence): Generator<{ term: string; from: number; span?: Span }> {
  const { words } = block;
  const { heading } = facts;
  if (
    heading &&
    clause.part === 'definitions' &&
    clause.style === 'run-in' &&
    !clause.number &&
    heading.text === clause.title &&
    /^[A-Z][^"]{1,60}$/.test(clause.title) &&
    /[:–—]| - /.test(words.text.slice(heading.to - 1, heading.to + 3)) &&
    !describes.test(text.slice(0, 160))
  )
    yield { term: clause.title, from: 0, span: clause.heading };
  for (const { type, start, end } of words.marks) {
    if (type === 'link' || start < facts.from || end > facts.to || end - start > 60) continue;
    const term = words.text
      .slice(start, end)
      .replace(/^(?:the|a|an|this) /, '')
      .replace(/[.,;:]$/, '');
    if (!/^[A-Z][\w'&/ -]{2,}$/.test(term)) continue;
    if (start <= facts.from + 1) {
      if (saysWhatItMeans.test(words.text.slice(end, end + 100))) yield { term, from: Math.max(0, text.indexOf(term)) };
      continue;
    }
    const from = text.includes('(') ? setOffTag(text, term) : -1;
    // Slanted words in brackets may be anything else, unless they are called "the" or stand alone.
    if (
      from >= 0 &&
      (type === 'strong' || /\((?:each,? |collectively,? )?(?:an? |the |together,? the )?$/.test(text.slice(0, from)))
    )
      yield { term, from };
  }
}
const saysWhatItMeans =
  /^["']?\s*(?:\([^()]{0,80}\)\s*)?(?:(?:shall|will) )?(?:means?|mean|refers? to|has the meaning|is defined|includes)\b/;
/** Words on how the agreement is to be read, and no definition. */
const describes =
  /^(?:The|This|These|In|Any|No|All|Words|References?|Headings?|Unless|Where|If|A|An) |\b(?:shall|construed|interpret)/;

/**
 * A term that stands in a row before its meaning, or as a title over it: in a table headed "Term", in a list of terms, and
 * anywhere under Definitions. `before`: the sentence that stands before this one.
 */
function rowTerm(
  sentence: Sentence,
  before: Sentence | undefined,
  inTermsTable: boolean,
): { term: string; span: Span } | undefined {
  const { block, clause, text } = sentence;
  if (block.cell) {
    const cell = before?.block.cell;
    // "Term | Meaning" over the rows.
    if (block.cell.row === 0 && /^(?:meanings?|definitions?|descriptions?|means)$/i.test(text.trim())) return undefined;
    if (
      !before ||
      cell?.table !== block.cell.table ||
      cell.row !== block.cell.row ||
      cell.column + 1 !== block.cell.column
    )
      return undefined;
    const quoted = /^"[^"]+"$/.test(before.words.trim());
    if (!quoted && !inTermsTable && clause.part !== 'definitions') return undefined;
    return termAlone(before.words, before);
  }
  if (
    clause.part !== 'definitions' ||
    clause.sentences[0] !== sentence ||
    !clause.parent ||
    clause.style === 'none' ||
    clause.number
  )
    return undefined;
  if (
    !definitionsTitle.test(clause.parent.title) ||
    /\b(?:shall|construed|interpret\w*|means?)\b/.test(text.slice(0, 160))
  )
    return undefined;
  if (
    /^(?:general|interpretation|construction|rules|references?|headings?|definitions?|(?:other |defined |capitali[sz]ed )?terms)\b/i.test(
      clause.title,
    )
  )
    return undefined;
  const { start, end } = clause.heading;
  return /^[A-Z][\w'&/ -]{2,50}$/.test(clause.title) ? { term: clause.title, span: { start, end } } : undefined;
}
const definitionsTitle = /definitions?|interpretation|defined terms/i;

function termAlone(words: string, sentence: Sentence): { term: string; span: Span } | undefined {
  const found = /^"?([A-Z][\w'&/ -]{1,60}?)"?[:.]?$/.exec(words.trim());
  return found ? { term: found[1]!, span: { start: sentence.start, end: sentence.end } } : undefined;
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
        (sense !== 'model' || !bundles.test(term.term)) &&
        (sense !== 'output' || (term.form === 'means' && !bundles.test(term.term)))),
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
