import type { Sentence } from './clauses.ts';
import { remember, remembered } from './remember.ts';
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
  data: /\b(?:data|records|databases?|datasets?)\b/i,
  mark: /\b(?:trade ?marks?|service marks?|trade names?|logos?|trade dress)\b/i,
} as const satisfies Record<string, RegExp>;

/** Terms whose own words say it, whatever the definition adds. */
const plainTerms: Partial<Record<Sense, RegExp>> = {
  control: /\bChange (?:in|of) (?:Control|Ownership)\b|^(?:Acquisition|Sale) (?:Transaction|Event)$/,
  work: /^(?:Work Product|Inventions?|Foreground (?:IP|Intellectual Property)|Project (?:IP|Results|Inventions?)|Improvements?|Developments?|Results|Deliverables?|Works?|Developed [A-Z]\w+)$/,
  background: /\b(?:Background|Pre-?[Ee]xisting|Prior|Existing|Independent)\b/,
  joint: /^Joint\b|^Jointly\b/,
  competitor: /\bCompet(?:itors?|ing|itive)\b/,
  data: /\bData\b/,
  mark: /\b(?:Trade ?[Mm]arks?|Marks|Logos?)\b/,
};

/** What someone would call an event in which a party changes hands; "Shares" are what is sold, not the sale. */
const eventful = /\b(?:Change|Acquisition|Merger|Takeover|Divestiture|Sale (?:Event|Transaction|of))\b/;

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
  [/^"([A-Z][^"]{1,70}?)[,.]?"\s*[:–—-]/g, 'means'],
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
    for (const { term, from, form } of remembered(sentence, definitionForms, definedIn))
      add(sentence, term, from, form);
    if (sentence.clause.part === 'definitions') {
      const plain = remembered(sentence, plainDefinition, (text) => plainDefinition.exec(text)?.[1]);
      if (plain) add(sentence, plain, 0, 'means');
    }
  }
  const index = new Map<string, Term>();
  for (const term of all) if (!index.has(singular(term.term))) index.set(singular(term.term), term);
  const senses = remember((term: Term) => sensesOf(term));
  const patterns = new Map<Sense, RegExp | undefined>();
  const get = (term: string) => index.get(singular(term));
  return {
    all,
    get,
    senses,
    standing(text, sense) {
      let pattern = patterns.get(sense);
      if (!patterns.has(sense)) {
        const those = [...index.values()].filter((term) => senses(term).includes(sense)).map(({ term }) => term);
        pattern = those.length ? anyOf(those) : undefined;
        patterns.set(sense, pattern);
      }
      const found = pattern?.exec(text);
      const term = found && get(found[1]!);
      return term ? { index: found.index, length: found[0].length, term } : undefined;
    },
  };
}

/** The words that give a term its meaning: all of a definition; before a tag, what the brackets close. */
export function meaningOf({ term, meaning, form }: Term): string {
  const { text } = meaning;
  if (form === 'means') return text.slice(0, 1200);
  const tag = text.indexOf(`"${term}`);
  return text.slice(Math.max(0, tag - 400), Math.max(0, tag));
}

function sensesOf(term: Term): readonly Sense[] {
  if (senseless.test(term.term)) return [];
  const known = remembered(term.meaning, senseWords, () => new Map<string, readonly Sense[]>());
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
      (senseWords[sense].test(words) && (sense !== 'control' || eventful.test(term.term))),
  );
}

/** Longer terms first, so that "Joint Inventions" is not taken for "Inventions". */
const anyOf = (terms: readonly string[]): RegExp =>
  new RegExp(
    `\\b(${[...terms]
      .sort((a, b) => b.length - a.length)
      .map((term) => singular(term).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
      .join('|')})(?:s|es|'s)?\\b`,
  );

/** "Deliverables", "Deliverable's" → "Deliverable". */
export const singular = (term: string): string =>
  term
    .replace(/'s?$/, '')
    .replace(/ies\b$/, 'y')
    .replace(/(ch|sh|x|ss)es$/, '$1')
    .replace(/([^s])s$/, '$1');
