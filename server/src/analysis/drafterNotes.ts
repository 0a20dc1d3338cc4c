import type { Block } from './page/blocks.ts';
import { type Span, Spans } from './span.ts';

/**
 * Notes that people write to one another in the words of a draft: "Drafting note: …", "(Note: confirm with tax.)", "AB: we can
 * live with it", "==check with partner==". What a paper says to its parties is none, so each asks for a place where notes
 * stand, or for words that only a drafter says. Places in the text; comments and front matter are not looked into.
 */
export function drafterNotes(text: string, blocks: readonly Block[]): readonly Span[] {
  const found: Span[] = [];
  const front = blocks[0]?.type === 'front-matter' ? blocks[0].end : 0;
  const unseen = new Spans([{ start: 0, end: front }, ...htmlComments(text)]);
  const add = (start: number, end: number): void => {
    if (!unseen.overlap({ start, end })) found.push({ start, end });
  };
  for (const { index } of text.matchAll(noteLabel)) if (opensWords(text, index)) add(index, noteEnd(text, index));
  for (const { index, 0: words } of text.matchAll(drafterNote)) add(index, index + words.length);
  for (const { index, 0: words } of text.matchAll(enclosed)) {
    const inner = words.replace(noteMarkup, '');
    const isLink = words.startsWith('[') && /[([{:]/.test(text[index + words.length] ?? '');
    // "(CVR: 45773078)" is how a company is registered.
    const isOurs = asksColleague.test(inner) || asksSomebody.test(inner) || (!words.startsWith('(') && isSigned(inner));
    if (!isLink && isOurs) add(index, index + words.length);
  }
  for (const { index, 0: opening } of text.matchAll(asides)) {
    const from = index + opening.length;
    const end = noteEnd(text, from);
    const words = text.slice(from, end).replace(noteMarkup, '');
    if (asksColleague.test(words) || asksSomebody.test(words) || isSigned(words)) add(from, end);
  }
  for (const { index, 0: opening } of text.matchAll(talk))
    add(index + opening.search(/[A-Z@]/), noteEnd(text, index + 1));
  for (const { type, start, end } of blocks)
    if (type === 'code' && isNotes(text.slice(start, Math.min(end, start + 200)))) add(start, end);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = -1;
  return found.filter(({ start, end }) => start >= last && (last = end));
}

/** Words by which a note says that it is one, whoever wrote it; behind them a colon or a dash. */
const noteLabel =
  /\b(?:(?:draft(?:ing|er['’]?s?|ers['’])|internal|negotiation) (?:notes?|comments?)|(?:notes?|comments?) (?:to|for) (?:the )?(?:draft(?:er|ing)?|self|file|counsel|partner|reviewers?)|NTD|TODO|(?:comments?|notes?|quer(?:y|ies)) ?[([](?!19|20)[a-z]{2,3}\d{0,3}[)\]])[*_]{0,3}(?: ?[([][A-Za-z. ]{2,20}[)\]])?[*_]{0,3} ?[:–—-]/gi;
/** Words that only our side writes. */
const drafterNote =
  /\[(?:internal|note to (?:self|draft(?:er)?|file)|NTD|DN|drafting note|privileged)\b[^\]\n]{0,200}\]|\bwalk-?away (?:position|price|point)\b|\bour (?:fallback|walk-?away|bottom line)\b|\battorney[- ]client privileged\b|\bprivileged (?:and|&) confidential\b/gi;

/** "[…]", "(…)", "==…==" of one line. */
const enclosed = /\[[^[\]\n]{4,300}\]|\([^()\n]{4,300}\)|==[^=\n]{4,300}==/g;
/** Where a footnote or a quote begins. */
const asides = /^(?:\[\^[^\]\s]{1,40}\]:[ \t]{0,4}|[ \t]{0,3}>[ \t>]{0,8})(?=\S)/gm;
const noteMarkup = /^[[(=*_"“ ]+|[*_]{1,3}(?=:)/g;

/** "check with partner", "Note: confirm with tax", "internal: …". */
const asksColleague =
  /^(?:(?:(?:notes?|query|internal)[*_]{0,3}:|n\.?b\.?:?) ?)?(?:please |pls |to )?(?:check|confirm|discuss|raise|verify|clear|run|ask|speak|revisit|follow up)\b[^\n]{0,80}?\b(?:with|past|internally|tax|insurance|partner|counsel)\b|^(?:notes?|n\.?b\.?|query)[*_]{0,3}: ?(?:please |pls |to )?(?:check|confirm|discuss|raise|verify|clear|ask|revisit|delete|push|hold|insist|can we|do we|should we|we (?:can|could|should|may|would))\b|^internal(?: only)?[*_]{0,3}:/i;
/** "JD to confirm with client". */
const asksSomebody =
  /^[A-Z]{2,3}(?:\/[A-Z]{2,3})? (?:to|please|pls|can you|should|will) (?:check|confirm|discuss|verify|clear|raise|revert|advise|review|revise|chase|ask|speak|consider|insert|complete|draft)\b/;
/** "AB: …" at the beginning of a note, where no abbreviation heads a line. */
const isSigned = (words: string): boolean => {
  const who = /^([A-Z]{2,3})\d{0,2}[*_]{0,3}: ?\S/.exec(words)?.[1];
  return who !== undefined && !knownAcronyms.has(who);
};
const knownAcronyms = new Set(
  'AI API CC CEO CFO CTO CV DE DPA EEA EU FAQ FR FX GB HR ID IE II III IP IT IV KPI ML MSA NB NDA NY OS PDF PO QA RE RFP SDK SLA SOW TO UAE UI UK URL US USA USD EUR GBP UX VAT VI VII XI'.split(
    ' ',
  ),
);
/** "AB: we can live with that", "@Kim please check": said to a colleague wherever it stands. */
const talk =
  /(?:^|[.;:!?>|([] ?)[ \t>*_-]{0,8}(?:(?!NB|RE|TO|CC)[A-Z]{2,3}[*_]{0,3}:[*_]{0,3} (?:(?:we|I|they|please|pls|let['’]s|can|should|do|ok) |is this |client (?:will|wants|needs))|@[A-Z]\w{1,20}[,:]? (?:please|pls|can|could) )/gm;
/** A block of code that is somebody's notes: nothing of an agreement stands in one. */
const isNotes = (code: string): boolean =>
  /^[`~]{3,9}[ \t]{0,9}\{?\.?(?:notes?|comments?|internal|todo|private)\b/i.test(code) ||
  /^(?:#|\/\/)?[ \t]{0,4}(?:notes?|comments?|internal|to-?do)\b[^\n:]{0,20}:/i.test(
    code.replace(/^[`~][^\n]{0,80}\n/, '').trimStart(),
  );

/** At the beginning of a line, a sentence, a cell or what is enclosed; marks of Markdown may stand between. */
function opensWords(text: string, at: number): boolean {
  let from = at;
  while (at - from < 20 && /[*_"“ \t>#=]/.test(text[from - 1] ?? '')) from--;
  const before = text.slice(Math.max(0, from - 8), from);
  return before === '' || /[\n\r([|.;:!?)\]]$|\n[ \t]*(?:[-+]|\d{1,3}[.)])$/.test(before);
}

/** A note goes on to the end of its line, or as far as anyone reads. */
function noteEnd(text: string, at: number): number {
  const line = /[^\n\r]{0,400}/y;
  line.lastIndex = at;
  return at + line.exec(text)![0].trimEnd().length;
}

/** `<!-- … -->`, each to the next place where one is closed. */
export function htmlComments(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', found.at(-1)!.end)) {
    const close = text.indexOf('-->', at);
    if (close < 0) break;
    found.push({ start: at, end: close + 3 });
  }
  return found;
}
