import type { Sentence } from './clauses.ts';
import { memo } from './memo.ts';
import type { Block } from './page/block.ts';
import type { SentenceFacts } from './sentences.ts';
/** Whether it ends in a colon or a dash, quotation marks and brackets aside, or breaks off before what is listed under it. */
export function leadsIn({ text, ends }: SentenceFacts): boolean {
  let end = text.length;
  while (end > 0 && `"')`.includes(text[end - 1]!)) end--;
  return text[end - 1] === ':' || (!ends && breaksOff.test(text.slice(Math.max(0, end - 24), end)));
}
/** "may use the Customer Data to:": what for stands in the items, and to its own words there is no end. */
export const purposesFollow = (text: string): boolean =>
  /\b(?:to|for)(?: (?:(?:any|all|each) of )?the following(?: purposes?| reasons?)?)?\s?[:–—-]+$/.test(text);
/** "Agency may:", "Provider agrees not to:": the items begin with verbs. */
export const verbsFollow =
  /\b(?:may|shall|will|must|can|cannot|(?:agrees?|undertakes?|covenants?|entitled|permitted|allowed|rights?|free|obliged|obligated|required|needs?|promises?|order|is|are) (?:not )?to)(?: (?:not|only|also|each|either|neither|then|at any time))*(?: do(?: any of)?)?(?: (?:(?:any|all|each) of )?the following)?\s?[:–-]*$/i;
/** What the agreement is led in by, not a list. */
export const leadsToAll =
  /\b(?:agrees? (?:as follows|that|to the following)|as follows:$|following (?:terms|provisions|conditions)|terms and conditions|now,? therefore|witnesseth|undersigned|subject to (?:these|the) terms)\b/i;
const breaksOff =
  /(?:[:\s][-–—]+|[a-z,] (?:in|of|to|for|by|with|from|may|shall|will|must|not|either|that|is|are|including|excluding|means))$/;

/** "(a) Its training scripts." behind "Agency retains:" reads like a title, and is one of what it retains; "Sell Data." one of what it may not. */
export const isListed = ({ heading, from, to, labels }: SentenceFacts, lead: Sentence | undefined): boolean =>
  to <= from &&
  labels.length > 0 &&
  heading !== undefined &&
  lead?.text.endsWith(':') === true &&
  (/^(?:The|Its|Their|Our|Your|Any|All) /.test(heading.text) ||
    (/^\(?[A-Za-z]/.test(labels[0]!) && verbsFollow.test(lead.text) && !leadsToAll.test(lead.text)));
export const titleAsWords = memo((fact: SentenceFacts): SentenceFacts => {
  const { text, from, to } = fact.heading!;
  return { ...fact, text, from, to, heading: undefined, ends: true, known: [] };
});

/** Lists in lists, labels in items: the deeper, the more. Cells stand under what leads in to their table. */
export const depthOf = ({ type, level, cell }: Block, { labels }: SentenceFacts, numbered: boolean): number => {
  const label = labels.at(-1);
  const own =
    label === undefined || (numbered && labels.length === 1)
      ? 0
      : /^\(?[ivx]{2,}|^\(i\)|^\([A-Z]\)/.test(label)
        ? 2
        : 1;
  // What stands in the head, or first in its row, may lead in to what stands under or beside it.
  if (type === 'cell') return 1 + Math.min(cell?.row ?? 0, 1) + Math.min(cell?.column ?? 0, 1);
  // A numbered paragraph at the margin is a list of one item to Markdown, and a section to its writer.
  return type === 'item'
    ? (numbered ? level - 1 : level) * 4 + (labels.length > 1 || /^\(/.test(label ?? '') ? own : 0)
    : // A paragraph within an item stands under what the item leads in to, where it has a label of its own.
      level && own && !numbered
      ? level * 4 + own
      : own;
};

/** What lists stand under, the outermost first; and the heading or label above, which leads in where nothing else does. */
export class LeadIns {
  private readonly open: { readonly depth: number; readonly sentence: Sentence }[] = [];
  /** Makes a sentence of the heading or label: wanted by lists only. */
  label: (() => Sentence) | undefined;

  clear(): void {
    this.open.length = 0;
    this.label = undefined;
  }
  get last(): Sentence | undefined {
    return this.open.at(-1)?.sentence;
  }
  add(depth: number, sentence: Sentence): void {
    this.open.push({ depth, sentence });
  }
  /** What leads in to a sentence of this depth; what it does not lead in to is over. */
  over(depth: number, numbered: string | undefined, fragment: boolean): Sentence | undefined {
    const { open } = this;
    while (open.length) {
      const { depth: its, sentence } = open.at(-1)!;
      if (numbered && isUnder(numbered, sentence.clause.number)) break;
      if (!numbered && depth > its) break;
      open.pop();
    }
    if (open.length) return open.at(-1)!.sentence;
    if (depth === 0 || numbered) this.label = undefined;
    else if (this.label && fragment) {
      this.add(0, this.label());
      this.label = undefined;
    }
    return open.at(-1)?.sentence;
  }
}

/** "19.5.1" under "19.5". */
const isUnder = (number: string, lead: string): boolean => lead !== '' && number.startsWith(`${lead}.`);

export const selects =
  /\b(?:select|choose|check|tick|mark|initial)\b[^:]{0,60}\b(?:one|all|any|which|box|boxes|option|following|applicable|appropriate|that appl(?:y|ies))\b/i;
