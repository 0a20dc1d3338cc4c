import { read } from '../analysis/agreement.ts';
import { NearCopies } from '../analysis/nearCopies.ts';
import type { Taught } from '../analysis/provisions/taught.ts';
import type { PlacedPhrase } from './phrases.ts';

/** What our own pages say by their sentences: by kind those that do, and those that do not. */
export type KindSentences = Readonly<
  Record<string, { readonly does: readonly string[]; readonly not: readonly string[] } | undefined>
>;

/** Tells of phrases that our pages, or other phrases of the playbook, say the opposite of; and of those that are not recognised. */
export function checkPhrases(
  phrases: readonly PlacedPhrase[],
  asked: (file: string) => boolean,
  sentences: KindSentences | undefined,
  taught: Taught | undefined,
): void {
  const mine = phrases.filter(({ file }) => asked(file));
  if (!mine.length) return;
  againstOurs(mine, sentences ?? {});
  againstOthers(mine, phrases);
  unrecognised(mine, taught);
}

interface ExampleSentence {
  readonly text: string;
  readonly does: boolean;
}

function againstOurs(phrases: readonly PlacedPhrase[], sentences: KindSentences): void {
  const byKind = new Map<string, NearCopies<ExampleSentence>>();
  for (const { kind, does, text, elements, page, at } of phrases) {
    // What only denies one element of a kind says nothing of the kind.
    if (!does && elements.length) continue;
    let copies = byKind.get(kind);
    if (!copies) {
      byKind.set(kind, (copies = new NearCopies<ExampleSentence>()));
      for (const one of sentences[kind]?.does ?? []) copies.add(one, { text: one, does: true });
      for (const one of sentences[kind]?.not ?? []) copies.add(one, { text: one, does: false });
    }
    const [nearest] = copies.near(text);
    if (nearest && nearest.value.does !== does)
      page.warn(
        at,
        text.length,
        `The page on ${kind} says of nearly the same sentence that it ${nearest.value.does ? 'does' : 'does not'}: “${nearest.value.text}” This phrase goes before it.`,
      );
  }
}

function againstOthers(mine: readonly PlacedPhrase[], all: readonly PlacedPhrase[]): void {
  const copies = new NearCopies<PlacedPhrase>();
  for (const one of all) copies.add(one.text, one);
  for (const one of mine) {
    const other = copies
      .near(one.text)
      .find(({ value }) => value.kind === one.kind && value.does !== one.does && value.text !== one.text);
    if (other && !one.elements.length && !other.value.elements.length)
      one.page.warn(
        one.at,
        one.text.length,
        `${other.value.file} says of nearly the same sentence that it ${other.value.does ? 'does' : 'does not'}: “${other.value.text}” The nearer of the two decides.`,
      );
  }
}

const setting = `# Services Agreement

This Agreement is between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

`;

/** Each phrase in a paper of its own paragraphs: whether it is read there as it was taught. */
function unrecognised(phrases: readonly PlacedPhrase[], taught: Taught | undefined): void {
  if (!taught) return;
  let text = setting;
  const places = phrases.map((one, index) => {
    text += `${index + 1}. `;
    const start = text.length;
    text += `${one.text}\n\n`;
    return { one, start, end: text.length };
  });
  const { provisions } = read(text, undefined, { kind: 'agency', classify: false, taught });
  for (const { one, start, end } of places) {
    const { kind, does, elements, page, at } = one;
    const found = provisions.of(kind).filter((provision) => provision.start >= start && provision.start < end);
    const holds = does
      ? found.some((provision) => elements.every((element) => provision.elements.has(element)))
      : !found.some((provision) => !elements.length || elements.some((element) => provision.elements.has(element)));
    if (!holds)
      page.warn(
        at,
        one.text.length,
        'This is not read as one sentence, so that it teaches nothing: one sentence a line, as it would stand in an agreement.',
      );
  }
}
