import type { Agreement } from '../analysis/agreement.ts';
import { namePattern } from '../analysis/namePattern.ts';
import type { Fix, ReplaceWords } from '../modelClauses/fix.ts';

/**
 * The weights of a model that the paper defines, named where it is defined: named in one sentence alone, they would be missed in
 * every other that speaks of the model. Undefined where the definition is the sentence meant or has no place for them.
 */
export function inDefinition({ terms, text }: Agreement, fix: Fix): ReplaceWords | undefined {
  if (fix.do !== 'replace-words' || fix.variant !== 'weights' || fix.at.start !== fix.at.end) return undefined;
  const before = text.slice(Math.max(0, fix.at.start - 60), fix.at.start);
  const found = terms.all
    .filter(({ term }) => before.endsWith(term) || before.endsWith(`${term}s`))
    .sort((a, b) => b.term.length - a.term.length)[0];
  if (!found || !/[Mm]odels?$/.test(found.term)) return undefined;
  const { start, end } = found.meaning;
  if (start <= fix.at.start && fix.at.start <= end) return undefined;
  const words = text.slice(start, end);
  const own = `(?:its|their) weights`;
  if (new RegExp(own).test(words)) return undefined;
  const put = (at: number, whose: string, lead: string, tail = ''): ReplaceWords => ({
    ...fix,
    at: { start: start + at, end: start + at },
    words: `${lead} ${whose} weights, parameters and checkpoints${tail}`,
  });
  const whose = /s$/.test(found.term) ? 'their' : 'its';
  const name = `["“][*_]*${namePattern(found.term)}s?[*_]*[.,]?["”]`;
  const told = new RegExp(`\\bmodel(?= (?:is|will be|shall be) (?:called )?(?:the )?[*_]*${name})`).exec(words);
  if (told) return put(told.index + told[0].length, 'its', ', with', ',');
  const tagged = new RegExp(`\\bmodel(s?)(?= \\((?:the |each,? an? |an? )?[*_]*${name}[*_]*\\))`).exec(words);
  if (tagged) return put(tagged.index + tagged[0].length, tagged[1] ? 'their' : 'its', ', with');
  const means = new RegExp(`^[\\s*_]*${name}[*_]*,? (?:means|shall mean|refers to)\\b`).test(words);
  const plain = means && words.length < 320 && !/\b(?:but|except|excluding|other than|not)\b|[;:]|\.\s/.test(words);
  return plain && /\.$/.test(words) ? put(words.length - 1, whose, ', including') : undefined;
}
