import { rules } from '../rules/index.ts';
import { readPage } from '../rules/page.ts';

/** Why a text of ours is not offered here, as a sentence for a lawyer, and what to do instead. */
export function refusalInWords(doubt: string): string {
  const other = /^it (hides|brings) (\S+)/.exec(doubt);
  if (other) {
    const page = rules.find(({ id }) => id === other[2])?.page;
    const named = page ? `“${readPage(page).title}” (${other[2]})` : other[2];
    return other[1] === 'hides'
      ? `It would seem to settle ${named} and does not: mend that first, then ask again.`
      : `It would bring a new risk, ${named}: edit by hand, with that in view.`;
  }
  const [, words] = inFull.find(([said]) => said.test(doubt)) ?? [];
  const says = words
    ? doubt.replace(/^[\s\S]*?(?:\(([^()]*)\))?$/, (_, what: string = '') => words.replace('$1', what))
    : doubt.replace(/^that sentence\b/, 'the sentence here').replace(/^it\b/, 'the new text');
  const doIt = misplaced.test(doubt) ? 'put it in by hand where it stands alone' : 'edit by hand';
  return `${says.charAt(0).toUpperCase()}${says.slice(1)}: ${doIt}.`;
}

/** What the gate says in brief. */
const inFull: readonly (readonly [RegExp, string])[] = [
  [/who is no company/, 'the new text is written for a company that may be sold, and this party is a person'],
  [/part a paragraph/, 'the only place for it is inside a paragraph whose sentences belong together'],
  [/read of the new words/, 'the sentence behind it points back (“it”, “that”) and would be read of the new words'],
  [/would be lost/, 'the sentence that it replaces does something else as well ($1), and that would be lost'],
  [/promises (?:something else|more than)/, 'the sentence promises something besides quality, and that would be lost'],
];

const misplaced = /\bpart a |\bwould stand |\bheading|\bone number/;
