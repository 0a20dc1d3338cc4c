import type { Agreement } from '../analysis/agreement.ts';
import type { Sentence } from '../analysis/clauses.ts';

/**
 * Whether a sentence is read of the one before it: "That includes …", "The same goes for …", "You waive all rights in it."
 * What is put between the two, or in place of the first, would be what "it" is.
 * @param between words that would stand before it: "this licence" is theirs where they speak of one
 */
export function leansBack({ text }: Sentence, between = ''): boolean {
  const words = text.replace(/^\W+/, '');
  if (looksBack.test(words) || borrowsWords.test(words)) return true;
  const [, noun] = /^(?:This|That|These|Those|Such|The said|Any such) ([a-z]+?)s? /.exec(words) ?? [];
  if (noun && new RegExp(`\\b${noun}s?\\b`, 'i').test(between)) return true;
  return [...words.matchAll(asObject)].some(({ 1: pronoun, index }) => {
    const ahead = words.slice(0, index).replace(ownSubject, '');
    return !(pronoun === 'it' ? oneThing : manyThings).test(ahead.replace(/[^\w\s,.;'’-]/g, ''));
  });
}

/** The last of the sentences that lean on one, in its own paragraph and in those of its clause that go on from it. */
export function withThoseThatLean({ sentences }: Agreement, first: Sentence, between = ''): Sentence {
  let last = first;
  for (let at = sentences.indexOf(first) + 1; at > 0 && at < sentences.length; at++) {
    const next = sentences[at]!;
    if (next.clause !== first.clause || next.leadIn || !leansBack(next, between)) {
      // What follows in a paragraph that goes on is part of it.
      if (next.block === last.block && last.block !== first.block) {
        last = next;
        continue;
      }
      break;
    }
    last = next;
  }
  return last;
}

const verbsBehind =
  '(?:also|then|likewise|further|equally|shall|will|may|must|is|are|has|have|does|do|includes?|covers?|extends?|comprises?|appl(?:y|ies)|means?|takes?|renews?|continues?|ends?|remains?|survives?|runs?|goes)';
const looksBack = new RegExp(
  `^(?:(?:It|They|This|That|These|Those|Both|Neither|The (?:same|latter|former|foregoing|above)) ${verbsBehind}\\b|(?:In|For|To|Until|At|By|After|With) (?:that|this|such|these|those|either|any such|which) (?:case|event|instance|purpose|end|time|date|reason|extent|means)s?\\b|(?:If|Until|When|Where|Once|Unless) (?:it|they|that|this) (?:does|do|is|are|has|have|was|were)\\b|If (?:he|she|that party|either party) (?:does|do|is|are)\\b|Until (?:he|she) (?:does?|is|has)\\b|(?:Otherwise|Failing (?:that|this)|If so|If not|Until then|Likewise)\\b)`,
);
/** "Whether it is so is for us to say", "its share then passes to Client". */
const borrowsWords =
  /(?<!\band |[,;] ?)\bthen (?:shall |will )?(?:pass|revert|fall|vest|belong|become|lapse|end|go|cease)(?:e?s)?\b|\b(?:it|they|that|this) (?:is|are|was|were|does|do|did|has|have|will be|may be) (?:so|not so|done|met|such)\b|\b[Tt]he same (?:goes|applies|holds|is true)\b/;
/** A pronoun that something is done to. */
const asObject =
  /\b(?:(?:may|shall|will|must|can) (?:not )?[a-z]+|in|of|to|for|from|with|over|on|under|about|by|[a-z]{3,}(?:s|ing)) (it|them)(?=[.,;:)]| (?:and|or|to|for|in|on|at|as|by|without|unless|if|until|when|while|only|solely)\b)/g;
const ownSubject = /^(?:The )?(?:[A-Z][\w'’-]* ){1,3}(?=[a-z])/;
const nounEnds = '(?=[,.;:]| [a-z]{2,4}\\b| ?$)';
const oneThing = new RegExp(
  `\\b(?:an?|the|each|any|every|no|this|that|such|its|our|your|their|whose|[A-Z][a-z]+['’]s) (?:[\\w'’-]+ ){0,4}?[\\w'’-]*[^s\\W]${nounEnds}|\\b(?:anything|everything|something|nothing|what|whatever|whichever)\\b|[a-z,] [A-Z][A-Za-z]*[a-rt-z]\\b`,
);
const manyThings = /\b(?!(?:this|its|his|unless|always|business|process|access)\b)[a-zA-Z]{3,}s\b|\band\b|\bdata\b/;
