import type { Span } from '../span.ts';

/** "Term", and on the next line ":   what it means"; or that line alone, behind an empty one. */
export function definitionIn(source: string): { readonly head: string; readonly at: number } | undefined {
  const found = /^(?:([^\n\r]{1,100})\r?\n)?:[ \t]{1,4}(?=\S)/.exec(source);
  return found ? { head: found[1] ?? '', at: found[0].length } : undefined;
}

/** "Provider retains:" leads in to what stands under it behind colons; a term is what they mean. */
export const leadsToItems = (head: string): boolean => /:[*_]{0,3}\s*$/.test(head);

/** What stands behind each colon. Offsets of the source. */
export function itemsBehindColons(source: string, lead: number): readonly Span[] {
  const marks = [...source.slice(lead).matchAll(/(?:^|\r?\n):[ \t]{1,4}(?=\S)/g)];
  return marks.map(({ index, 0: mark }, i) => ({
    start: lead + index + mark.length,
    end: marks[i + 1] ? lead + marks[i + 1]!.index : source.trimEnd().length,
  }));
}
