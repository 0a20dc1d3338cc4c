import { sentenceCase } from '../analysis/phrasing.ts';
import { rules } from '../rules/index.ts';
import { readPage } from '../rules/page.ts';

/** Why a text of ours is not offered here, as a sentence for a lawyer, and what to do instead. */
export function refusalInWords(doubt: string): string {
  const [, does, id] = /^it (hides|brings) (\S+)/.exec(doubt) ?? [];
  if (id) {
    const page = rules.find((one) => one.id === id)?.page;
    const named = `${page ? `“${readPage(page).title}” ` : ''}(${id})`;
    return does === 'hides'
      ? `It would only seem to settle ${named}: mend that first, then ask again.`
      : `It would bring ${named}: edit by hand, with that in view.`;
  }
  const [, words] = inFull.find(([said]) => said.test(doubt)) ?? [];
  const says = words
    ? words.replace('$1', /\(([^()]*)\)$/.exec(doubt)?.[1] ?? '')
    : doubt.replace(/^that sentence\b/, 'the sentence here').replace(/^it\b/, 'the new text');
  return `${sentenceCase(says)}: ${misplaced.test(doubt) ? 'put it in by hand where it stands alone' : 'edit by hand'}.`;
}

/** What the gate says in brief. */
const inFull: readonly (readonly [RegExp, string])[] = [
  [/no company/, 'the new text is written for a company that may be sold, and this party is a person'],
  [/part a paragraph/, 'its only place is inside a paragraph whose sentences belong together'],
  [/read of the new words/, 'the sentence behind it points back (“it”, “that”) and would be read of the new words'],
  [/would be lost/, 'the sentence that it replaces does something else as well ($1), and that would be lost'],
  [/promises (?:something|more)/, 'the sentence promises something besides quality, and that would be lost'],
];

const misplaced = /\bpart a |\bwould stand |\bheading|\bone number/;
