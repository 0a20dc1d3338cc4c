/** What points at a note, and what is one: words beside the agreement, not in it. */

/** A figure, letter or star set behind a word or a stop, with nothing of a word behind it: it points at a note. */
export const isNoteMark = (source: string, from: number, to: number): boolean =>
  /[a-z.,;:!?)"'”’*_\]}>]/.test(source[from - 1] ?? ' ') &&
  // "within **[30]** days": bold begins here, and nothing stands before the mark.
  !/(?:^|\s)[*_]{1,3}$/.test(source.slice(Math.max(0, from - 4), from)) &&
  !/[a-z\d_%$"'”’-]/.test(source[to] ?? ' ');
/** "… engagement. [1] Each party": behind the stop of one sentence and before the next, where "[10] Business Days" is a figure to fill in. */
export const isBetweenSentences = (source: string, from: number, to: number): boolean =>
  /[a-z\d)][.;!?]["'”’)]? $/.test(source.slice(Math.max(0, from - 5), from)) &&
  /^ (?!(?:Business|Working|Calendar|Days?|Weeks?|Months?|Years?)\b)[A-Z]\w/.test(source.slice(to, to + 12));
export const isMarkText = (words: string): boolean =>
  /^\s*[[(]?(?:\d{1,3}|[a-z]|\*{1,3}|[†‡§])[\])]?(?:,\s?\d{1,3})*\s*$/.test(words);

/** Instructions to whoever drafts on: bracketed, and introduced as what they are. */
export const draftingNote =
  /^\s*[*_]{0,3}(?:notes? (?:to|for) (?:the )?(?:draft\w*|counsel|client|reviewers?|self|file|negotiat\w+|agency|provider|customer)|draft(?:ing|er'?s?|er’s) notes?|NTD|instructions?|internal note|comment|guidance)\b\s*(?:[*_]{1,3}\s*)?[:.–—-]/i;
