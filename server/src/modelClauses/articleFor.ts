import type { Agreement } from '../analysis/agreement.ts';
import type { Clause } from '../analysis/clauses.ts';
import { memo } from '../analysis/memo.ts';
import type { ModelClause } from './library.ts';
import { articlesOf, childrenOf } from './placement.ts';

/**
 * The article of the agreement under which the clause belongs: the first title that has one of its words. Of several the one
 * that outlasts the agreement, where the paper lists those and the clause is on what must last.
 */
export function articleFor(agreement: Agreement, model: ModelClause): Clause | undefined {
  const articles = articlesOf(agreement);
  // Behind the article that closes the paper nobody looks for a new one: then it is one more paragraph of the article it fits.
  const crowded = isClosing(articles.at(-1)?.title ?? '');
  const fitting = model.articles.flatMap((word, index) => {
    const found = articles.find((one) => isArticleOn(one, word, model));
    // An article that is one paragraph under its number has room for its own subject, not for another.
    const hasRoom =
      found && (crowded || index < 3 || found.style === 'heading' || childrenOf(agreement, found).length > 1);
    return hasRoom ? [found] : [];
  });
  const lasting = lasts(model) ? fitting.find(({ number }) => surviving(agreement).has(number)) : undefined;
  return lasting ?? fitting[0];
}

/** "General", "The rest": what stands last because it is about the paper itself. */
export const isClosing = (title: string): boolean =>
  /^(?:general|miscellaneous|final|closing|the rest|everything else|other (?:terms|matters|provisions)|boilerplate|entire agreement|governing law|law\b|notices|signatures?)/i.test(
    title,
  );

function isArticleOn({ title }: Clause, word: string, { id }: ModelClause): boolean {
  if (!(articleTitles[word]?.test(title) || (word !== 'Term' && title.toLowerCase().includes(word.toLowerCase()))))
    return false;
  return (
    // What is refused there, or forbidden, is no place for a promise, and how the paper is changed none for anything else.
    !/\bdefinitions?\b/i.test(title) &&
    !/^(?:no|disclaimers?|things|what you (?:must|may) not|restrictions?|changes? to)\b/i.test(title) &&
    // "Change of ownership" is about who owns the company.
    (!/\bchanges?\b/i.test(title) || /change/i.test(word)) &&
    // What must be done in the work is no rule on who pays for it.
    (id !== 'human-oversight' || !/\bliab|\bindemn/i.test(title)) &&
    // What each brings is no place for what comes of it.
    (!/\b(?:background|pre-?existing)\b/i.test(title) || /background|agency-ip|carve-out|licen[cs]e/.test(id))
  );
}

/** What articles of that subject are also headed on real paper. */
const articleTitles: Readonly<Record<string, RegExp>> = {
  Confidential: /confiden|proprietary information|non-?disclosure/i,
  'Intellectual Property':
    /intellectual|inventions|work product|proprietary rights|ownership|rights in (?:the )?(?:deliverables|work|results)|who owns|\bIP\b/i,
  Ownership: /ownership|inventions|work product|proprietary|who owns/i,
  Data: /\bdata\b|privacy|\b(?:your|customer|client|user) (?:content|inputs?|files|records|materials)\b/i,
  Liability: /liabilit|limitation/i,
  General: /general|miscellaneous/i,
  Warrant: /warrant|\bpromises\b/i,
  Term: /\bterm\b|terminat|duration|how long/i,
  Termination: /terminat|how long|^ending\b/i,
  'Effect of Termination':
    /\b(?:effects?|consequences|results?) of (?:the )?(?:expir\w+|end\w*|terminat\w+)|^when (?:it|this|the|these|we)\b.*\bends?\b|^what happens\b|^after (?:the end|termination)|\bupon (?:expir\w+|terminat\w+)/i,
  Assignment: /assign|general|miscellaneous/i,
};

/** Rights that are worth something only as long as they stay. */
const lasts = ({ topic, id }: ModelClause): boolean =>
  /^(?:ownership|joint|license|residuals|model)$/.test(topic) || id === 'transfer-right' || id === 'post-project-use';

/** The numbers of the articles that a paper says survive it. */
const surviving = memo(({ provisions }: Agreement): ReadonlySet<string> => {
  const numbers = new Set<string>();
  for (const { sentence } of provisions.of('survival'))
    for (const [list] of sentence.text.matchAll(
      /\b(?:[Ss]ections?|[Cc]lauses?|[Aa]rticles?|[Pp]aragraphs?|§§?) ?\d[\d.·]*(?:(?:,| and| to|, and) \d[\d.·]*)*/g,
    ))
      for (const [number] of list.matchAll(/\d+/g)) numbers.add(number);
  return numbers;
});
