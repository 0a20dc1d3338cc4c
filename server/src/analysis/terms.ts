import type { Sentence } from './clauses.ts';
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
}

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
    const { text } = sentence;
    if (text.includes('"'))
      for (const [pattern, form] of definitionForms)
        for (const match of text.matchAll(pattern))
          for (const term of [match[1], match[2]])
            if (term) add(sentence, term, match.index + match[0].indexOf(`"${term}`) + 1, form);
    if (sentence.clause.part === 'definitions') {
      const plain =
        /^([A-Z][\w'/-]*(?: (?:[A-Z][\w'/-]*|of|and|or|the)){0,6})\s+(?:(?:shall )?means?|refers to|has the meaning|includes)\b/.exec(
          text,
        );
      if (plain) add(sentence, plain[1]!, 0, 'means');
    }
  }
  const index = new Map<string, Term>();
  for (const term of all) if (!index.has(singular(term.term))) index.set(singular(term.term), term);
  return { all, get: (term) => index.get(singular(term)) };
}

/** "Deliverables", "Deliverable's" → "Deliverable". */
export const singular = (term: string): string =>
  term
    .replace(/'s?$/, '')
    .replace(/ies\b$/, 'y')
    .replace(/(ch|sh|x|ss)es$/, '$1')
    .replace(/([^s])s$/, '$1');
