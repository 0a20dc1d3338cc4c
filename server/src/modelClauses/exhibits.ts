import type { DraftingStyle } from './draftingStyle.ts';
import type { Edit } from './fix.ts';
import { edit } from './layout.ts';

/** Behind everything, with the next free letter and the paper's own word for such things; and what it is called. */
export function exhibitEdit(paper: DraftingStyle, source: string): { readonly edit: Edit; readonly name: string } {
  const { clauses, text, references } = paper.agreement;
  const exhibits = clauses.filter(
    ({ part, title }) => part === 'exhibit' && /^\W*(?:exhibit|schedule|annex|appendix|attachment)/i.test(title),
  );
  const referred = references.filter(({ to, foreign }) => to === 'exhibit' && !foreign);
  // "The Schedule", of which there is one: the next is its second.
  const only = /\b[Tt]he (Schedule|Annex|Exhibit|Appendix|Attachment)\b(?! (?:[A-Z]|\d))/.exec(text)?.[1];
  const word = /^\W*([A-Za-z]+)/.exec(
    exhibits.at(-1)?.title ?? referred[0]?.name ?? only ?? paper.fill.exhibit ?? 'Exhibit',
  )![1]!;
  const taken = new Set(
    [
      ...exhibits.map(({ number }) => number.toUpperCase()),
      ...referred.map(({ number }) => number.toUpperCase()),
    ].filter(Boolean),
  );
  const counts = [...taken].every((one) => /^\d+$/.test(one)) && taken.size > 0;
  // Beside "the Schedule" stands "the Annex": a second one with a number would leave open which "the Schedule" is.
  const alone = only !== undefined && !taken.size;
  let next = counts ? '1' : 'A';
  while (!alone && taken.has(next))
    next = counts ? String(Number(next) + 1) : String.fromCharCode(next.charCodeAt(0) + 1);
  const level = exhibits.find(({ style }) => style === 'heading')
    ? /^#+/.exec(text.slice(exhibits.find(({ style }) => style === 'heading')!.heading.start))?.[0]
    : undefined;
  // "Schedule 1 – The Project": the next is set like it.
  const between =
    /^\W*[A-Za-z]+ (?:[A-Z]|\d{1,2})( [–—-](?= )|[.:](?= ))/.exec(
      text.slice(exhibits.at(-1)?.heading.start ?? text.length).trimStart(),
    )?.[1] ?? ':';
  const other = /^annex$/i.test(only ?? '') ? 'Schedule' : 'Annex';
  const name = alone ? other : `${likeWord(word)} ${next}`;
  const before = paper.fill.term?.('Background IP');
  const body = (before ? source.replace(/^(#+ [^\n]{0,60})Pre-Existing IP/, `$1${before}`) : source)
    .replace(/^#+ Exhibit \[A\]:/, `${level ?? '##'} ${name}${between}`)
    .replaceAll('Exhibit [A]', alone ? `the ${name}` : name)
    .replace(/\bThis exhibit\b/g, `This ${alone ? name.toLowerCase() : 'exhibit'}`);
  const at = text.trimEnd().length;
  return {
    edit: edit(at, { before: '\n\n', text: body, indent: '' }, { ...paper, width: undefined }),
    // The heading shouts, and the words do not.
    name: alone
      ? `the ${name}`
      : new RegExp(`\\b${titleCase(word)} [A-Z\\d]`).test(text)
        ? `${titleCase(word)} ${next}`
        : name,
  };
}

const titleCase = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

const likeWord = (word: string): string => (word === word.toUpperCase() ? word : titleCase(word));
