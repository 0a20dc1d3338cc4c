import { memo } from '../../analysis/memo.ts';
import type { Block, Words } from '../../analysis/page/blocks.ts';
import { arabic } from '../../analysis/references.ts';
import { rule } from '../rule.ts';
import page from './broken-reference.md';
import { sectionsMeant } from './repairs.ts';

/**
 * A section that this agreement does not have. Numbering on real paper is read with care but not without error, so a
 * number that stands anywhere else in the text as one (at the start of a line or sentence) is taken to exist, and an
 * agreement with few numbers is left alone. Inner letters ("(c)") are not checked: they also stand inside sentences.
 */
export default rule({
  id: 'drafting/broken-reference',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review({ agreement, attributes, terms }) {
    const { references, clauses } = agreement;
    const { blocks } = agreement.markdown;
    const body = clauses.filter(({ part, number }) => number && part !== 'signatures' && part !== 'contents');
    const numbers = new Set(body.filter(({ part }) => part !== 'exhibit').map(({ number }) => arabic(number)));
    const tops = [...numbers].map((number) => Number.parseInt(number, 10)).filter((top) => top > 0);
    if (new Set(tops).size < 3 || attributes.underParent) return;
    // Numbers inside exhibits restart; a reference there may mean the exhibit's own.
    const last = Math.max(...tops);
    const said = new Set<string>();
    // "Section 2.1" in a paper without one dotted number, whose section 2 has (a) and (b).
    const dotted =
      [...numbers].some((number) => number.includes('.')) || blocks.some(({ words }) => opensDotted(words));
    const lettered = (top: string) =>
      (!dotted &&
        new Set(
          agreement.sentences
            .filter(({ clause, labels }) => labels.length && arabic(clause.number) === top)
            .flatMap(({ labels }) => labels.filter((label) => /^\(?[a-z][).]?$/.test(label))),
        ).size >= 2) ||
      clauses.filter(({ number, parent }) => /^\(?[a-z][).]?$/.test(number) && parent && arabic(parent.number) === top)
        .length >= 2;
    // Where most of what is referred to has no number, the numbers were lost on the way here, not the sections.
    const inside = references.filter(({ to, foreign }) => to === 'section' && !foreign);
    const named = (found: boolean) =>
      new Set(inside.filter(({ target }) => !!target === found).map(({ number }) => number.replace(/\(.*$/s, ''))).size;
    if (named(false) >= 4 && named(false) > named(true)) return;
    for (const reference of references) {
      if (reference.to !== 'section' || reference.foreign || reference.sentence.clause.part === 'exhibit') continue;
      const main = arabic(reference.number.replace(/\(.*$/s, ''));
      if (!/^\d/.test(main)) continue;
      if (reference.target) {
        const title = reference.target.title;
        // "8.2 (Independent contractor)": the title in brackets belongs to another section.
        if (reference.title && title && reference.number === reference.target.number) {
          const owner = body.find((clause) => clause !== reference.target && sameTitle(clause.title, reference.title!));
          // "… under clause 13 (the "Term")": what stands in brackets is a definition.
          const defines = terms.all.some(
            ({ term, meaning }) => term === reference.title && meaning === reference.sentence,
          );
          if (owner && !defines && !sharesTitleWord(title, reference.title))
            yield {
              at: reference,
              says: `Section ${reference.target.number} is headed “${title}”; “${reference.title}” is Section ${owner.number}.`,
              related: [{ at: owner.heading, says: `“${owner.title}” stands here.` }],
            };
        }
        continue;
      }
      if (numbers.has(main) || standsSomewhere(blocks, main)) continue;
      const [top, ...under] = main.split('.');
      const siblings = [...numbers].filter((number) => number.startsWith(`${top}.`)).length;
      if (under.length ? siblings < 2 && Number(top) <= last && !lettered(top!) : Number(top) <= last) continue;
      if (said.has(main)) continue;
      said.add(main);
      yield {
        at: reference,
        says: `${reference.name}: this agreement has no section of that number.`,
        fixes: sectionsMeant(agreement, reference, body),
      };
    }
  },
});

/** The number anywhere but in a reference: a section that the reader of the Markdown may have missed. */
const standsSomewhere = (blocks: readonly Block[], number: string): boolean =>
  blocks.some(({ words: { text } }, i) => {
    for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + number.length)) {
      if (/\d/.test(text[at - 1] ?? '') || /^\.?\d/.test(text.slice(at + number.length, at + number.length + 2)))
        continue;
      if (
        !refers.test(at < 14 ? (wordsBeforeBlock(blocks, i) + text.slice(0, at)).slice(-14) : text.slice(at - 14, at))
      )
        return true;
    }
    return false;
  });

/** The last words before a block. */
function wordsBeforeBlock(blocks: readonly Block[], next: number): string {
  let words = '';
  for (let i = next - 1; i >= 0 && words.length < 14; i--) words = `${blocks[i]!.words.text.slice(-14)}\n${words}`;
  return words;
}

const refers =
  /(?:\b(?:sections?|articles?|clauses?|paragraphs?|subsections?|secs?\.?|arts?\.?|paras?\.?|cl\.?|and|or|to|through|in|of|under|than|about)|[§,$€£(–-])\s*$/i;

/** "2.1" at the beginning of a line. */
const opensDotted = memo(({ text }: Words): boolean => /(?:^|\n)[\s*#>]{0,6}\d{1,2}\.\d/.test(text));

const sameTitle = (a: string, b: string): boolean =>
  a.replace(/\W+/g, '').toLowerCase() === b.replace(/\W+/g, '').toLowerCase();

/** Titles that share a word of substance are the same section, told freely. */
function sharesTitleWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().match(/[a-z]{4,}/g) ?? []);
  return (b.toLowerCase().match(/[a-z]{4,}/g) ?? []).some(
    (word) => words.has(word) || [...words].some((other) => other.slice(0, 5) === word.slice(0, 5)),
  );
}
