/**
 * Fixed words of the trade in a notation a lawyer reads, made into a pattern:
 *
 *     [sole and] exclusive remed*      words; […] may be missing; * is any ending
 *     represent/represents and warrant/warrants … that      a/b: one of them; … up to sixty letters of the same sentence
 *     ^whereas                          ^ the sentence begins so
 *     `\bregular expression\b`          what words cannot say, between backticks; letters of either size unless `…`s
 *
 * @throws Error with what is wrong.
 */
export function patternOf(phrase: string): { readonly source: string; readonly flags: string } {
  const raw = /^`(.*)`(s?)$/s.exec(phrase);
  if (raw) return checked(raw[1]!, raw[2] ? '' : 'i');
  const starts = phrase.startsWith('^');
  const words = phrase.slice(starts ? 1 : 0).trim();
  if (!words) throw new Error('an empty phrase');
  return checked((starts ? '^\\W*' : '(?<![\\w-])') + sequence(words) + '(?![\\w-])', 'i');
}

/** Words one behind the other; what may be missing takes its blank along. */
function sequence(words: string): string {
  const parts = words.match(/\[[^\]]*\]|[^\s[\]]+/g) ?? [];
  let source = '';
  let blank = '';
  for (const part of parts) {
    if (part === '…') {
      source += '[^.;]{0,60}?';
      blank = '(?<![\\w-])';
    } else if (part.startsWith('[')) {
      const inner = sequence(part.slice(1, -1));
      source += blank ? `(?:${blank}${inner})?` : `(?:${inner}\\s+)?`;
    } else {
      source += blank + word(part);
      blank = '\\s+';
    }
  }
  return source;
}

function word(part: string): string {
  const choices = part.split('/').map((one) =>
    one
      .split('*')
      .map((plain) => plain.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('[\\w-]*'),
  );
  return choices.length > 1 ? `(?:${choices.join('|')})` : choices[0]!;
}

function checked(source: string, flags: string): { source: string; flags: string } {
  new RegExp(source, flags);
  return { source, flags };
}
