import type { Agreement } from '../analysis/agreement.ts';
import type { Clause, Sentence } from '../analysis/clauses.ts';
import type { Span } from '../analysis/span.ts';

// Behind which sentence another one goes.

/** "§ 354a HGB remains unaffected" is not to be overridden: what prevails stands before it. */
export function beforeWhatStays(text: string, { start, end }: Span): number {
  const stays = /(?<=[.)])\s+[^.]{3,120}(?:\bremains?|\bshall remain) unaffected\.\s*$/.exec(text.slice(start, end));
  return stays && stays.index > 0 ? start + stays.index : end;
}

/** The space before a sentence goes out with it. */
export function behindWords(text: string, start: number): number {
  let at = start;
  while (at > 0 && /[ \t]/.test(text[at - 1]!)) at--;
  return at;
}

/** "Nothing in this Agreement transfers it" stays behind the sentence that says what. */
export function withWhatLeansOn({ sentences }: Agreement, after: Clause | Sentence): Clause | Sentence {
  if (!('clause' in after)) return after;
  let last = after;
  for (let next = sentences[sentences.indexOf(last) + 1]; next; next = sentences[sentences.indexOf(last) + 1]) {
    if (next.block !== after.block || next.text.length > 160 || !/\b(?:it|them)\b/.test(next.text)) break;
    last = next;
  }
  return last;
}

/** Of sentences in a row that do the same ("shall own … Hereby assigns …") the last: what limits one limits all. */
export function lastOfKind({ provisions, sentences }: Agreement, sentence: Sentence): Sentence {
  const doing = (one: Sentence) =>
    provisions.all.filter((provision) => provision.sentence === one).map(({ kind }) => kind);
  const kinds = new Set(doing(sentence));
  let last = sentence;
  for (let next = sentences[sentences.indexOf(last) + 1]; next; next = sentences[sentences.indexOf(last) + 1]) {
    if (next.block !== sentence.block || !(doing(next).some((kind) => kinds.has(kind)) || consequence.test(next.text)))
      break;
    last = next;
  }
  return last;
}

/** "Any such transaction without consent shall be void", "Should it do so, …": what becomes of whoever does it all the same. */
const consequence =
  /^(?:Any|An?|Such|Each|If|Should|Where|Upon|In)\b[^.;]{0,60}\b(?:such (?:an? )?(?:purported )?(?:transactions?|transfers?|assignments?|change|sale|event|attempt)|(?:does|do|did|done) so|without (?:such |that |the required )?(?:prior )?(?:written )?(?:consent|approval)|in (?:breach|violation|contravention) of (?:this|the foregoing))\b/;
