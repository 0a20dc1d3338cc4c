import type { Agreement } from '../analysis/agreement.ts';

// What a paper does again and again.

/** What it calls a numbered stretch of itself: Section, clause, Article. */
export const sectionWord = (agreement: Agreement): string =>
  mostUsed(
    agreement.text.replace(ofAStatute, ''),
    /\b([Ss]ection|[Cc]lause|[Aa]rticle|[Pp]aragraph|(?:[Tt]erm|[Cc]ondition)(?=s? \d+\.\d))s? (?:\d|\([a-z]\)|[A-Z]\b)/g,
  ) ?? (isBritish(agreement) ? 'clause' : 'Section');

/** "Article 28(3) of the UK GDPR" is no part of this paper. */
const ofAStatute =
  /\b(?:[Aa]rticle|[Ss]ection|[Pp]aragraph)s? \d[\w().]*(?:,? (?:and|or) \d[\w().]*)*,? (?:of (?:the |Part |Schedule |Regulation )|(?:UK )?GDPR|TFEU|[A-Z][A-Za-z]+ (?:Act|Code)\b)/g;

/** "Article 10" and "Section 10.4", in one paper. */
export function wordFor(number: string, text: string, section: string): string {
  if (!number.includes('.') || !/^article$/i.test(section)) return section;
  const used = /\b(Section|Clause|Paragraph|Article|section|clause|paragraph|term|condition)s? \d+\.\d/.exec(text);
  return used?.[1] ?? 'Section';
}

/** "Each Partner", in a paper that never says "each party". */
export function memberWord(text: string): string | undefined {
  if (
    /\b(?:each|either|neither|other|both|the|a) part(?:y|ies)\b/i.test(text.replace(/\bthird[- ]part(?:y|ies)\b/gi, ''))
  )
    return undefined;
  return mostUsed(
    text,
    /\b(?:[Ee]ach|[Ee]ither|[Nn]either|[Tt]he other|[Bb]oth) (Partner|Participant|Member|Collaborator|Institution)s?\b/g,
  );
}

export function mostUsed(text: string, pattern: RegExp): string | undefined {
  const times = new Map<string, number>();
  for (const [, word] of text.matchAll(pattern)) times.set(word!, (times.get(word!) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Spelled as in England: by words that only there are spelled so, and by its law. */
export const isBritish = (agreement: Pick<Agreement, 'text' | 'memory'>): boolean => {
  const { text, memory } = agreement;
  return memory.counts.of(british, text) > memory.counts.of(americanSpelling, text);
};
// Neither reaches over the end of a line (lineCounts.ts).
const british =
  /\b(?:licen[c]e[sd]?|commercialis\w+|organis\w+|programmes?|favour\w*|behaviour|honour\w*|labour|colour|defence|recognis\w+|(?:un)?authoris\w+|utilis\w+|minimis\w+|fulfil|centre|wilful\w*|England|Scotland|Singapore|Hong Kong|Ireland|Australia|New Zealand|India|Scots law|Wales|whilst|English law|plc|Limited(?=\*{0,2},? (?:\(|a company|incorporated|registered)))\b|£\d/gi;
const americanSpelling =
  /\b(?:licenses?(?! (?:the|to|its|it|any|them)\b)|organiz\w+|programs|favor\w*|behavior|honor\w*|labor|color|defense|recogniz\w+|(?:un)?authoriz\w+|utiliz\w+|minimiz\w+|fulfill|center|Delaware|California|New York|Texas|Massachusetts|Illinois|Florida|Minnesota|Colorado|Virginia|Ohio|Michigan|Nevada|Utah|Oregon|Connecticut|Kansas|Missouri|New Jersey|Pennsylvania|Arizona|Wisconsin|Tennessee|Carolina|United States)\b/gi;
