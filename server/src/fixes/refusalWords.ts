import { sentenceCase } from '../analysis/phrasing.ts';
import type { Review } from '../review.ts';
import { rules } from '../rules/index.ts';
import { readPage } from '../rules/page.ts';
import { readingFor } from '../rules/rule.ts';

/** Why a text of ours is not offered here, as a sentence for a lawyer who mends the paper, and what to do instead. */
export function refusalInWords(doubt: string, review?: Review): string {
  const [, does, id] = /^it (hides|brings) (\S+)/.exec(doubt) ?? [];
  if (id) {
    const page = rules.find((one) => one.id === id)?.page;
    const named = `${page ? `“${readPage(page).title}” ` : ''}(${id})`;
    return does === 'hides'
      ? `It would only seem to settle ${named}: mend that first, then ask again.`
      : `It would bring ${named}: edit by hand, with that in view.`;
  }
  const says =
    reasonInFull(doubt) ?? doubt.replace(/^that sentence\b/, 'the sentence here').replace(/^it\b/, 'the new text');
  return `${sentenceCase(withClientNamed(says, review))}: ${misplaced.test(doubt) ? 'put it in by hand where it stands alone' : 'edit by hand'}.`;
}

/** The same for who is told of it and mends nothing: only what is said without the terms of the trade. */
export function refusalForClient(doubt: string, review: Review): string | undefined {
  const says =
    reasonInFull(doubt) ?? (/^the paper has no /.test(doubt) ? `the new text needs it, and ${doubt}` : undefined);
  return says && `No wording is offered: ${withClientNamed(says, review)}.`;
}

/** "The client" is a label of many papers, and there the other side. */
function withClientNamed(words: string, review: Review | undefined): string {
  if (!review || review.side === 'neutral') return words;
  const { [review.side]: client, provider, customer } = readingFor(review.agreement, review.side);
  return words
    .replace(/\bthe client\b/g, client)
    .replace(/\bthe provider\b/g, provider)
    .replace(/\bthe customer\b/g, customer);
}

function reasonInFull(doubt: string): string | undefined {
  for (const [said, words] of inFull) {
    const found = said.exec(doubt);
    if (found) return words.replace('$1', found[1] ?? /\(([^()]*)\)$/.exec(doubt)?.[1] ?? '');
  }
  return undefined;
}

/** What the gate says in brief. */
const inFull: readonly (readonly [RegExp, string])[] = [
  [/no company/, 'the new text is written for a company that may be sold, and this party is a person'],
  [/part a paragraph/, 'its only place is inside a paragraph whose sentences belong together'],
  [/read of the new words/, 'the sentence behind it points back (“it”, “that”) and would be read of the new words'],
  [/would be lost/, 'the sentence that it replaces does something else as well ($1), and that would be lost'],
  [/names what others speak of/, 'the sentence that it replaces defines a term that other clauses use'],
  [
    /^the paper still says otherwise (?:on )?(.*)/,
    'the paper has words of its own, which would stay, on the question $1',
  ],
  [/^the sentence still (.*)/, 'other words of the sentence would stay, by which it $1'],
  [
    /ban on work and no exclusive right/,
    'the sentence bars work for others, and the wording at hand ends exclusive rights',
  ],
  [/binds the client alone/, 'it would bind the client and give nothing for it'],
  [
    /restrains whoever brings the data/,
    'it restrains the side that receives the data, and here the client hands it over',
  ],
  [/takes from the client/, 'it would take from the client what the paper gives'],
  [/other side that is bound/, 'here it is the other side that is bound'],
  [/refers to what goes/, 'another sentence refers to the one that would be replaced'],
  [/promises (?:something|more)/, 'the sentence promises something besides quality, and that would be lost'],
];

const misplaced = /\bpart a |\bwould stand |\bheading|\bone number/;
