import { didYouMean } from '../../../shared/closest.ts';
import { tellingWords } from '../analysis/nearCopies.ts';
import type { Role } from '../analysis/parties/party.ts';
import type { Phrase } from '../analysis/provisions/taught.ts';
import { elementsByKind, isKind, kindTold, provisionKindNames } from './names.ts';
import { type PageWords, type PlaybookPage, pageLines } from './page.ts';

/** A sentence taught, and where it stands in its page. */
export interface PlacedPhrase extends Phrase {
  readonly file: string;
  readonly at: number;
  /** The page, for whoever has something to say about it. */
  readonly page: PlaybookPage;
}

/**
 * A page of phrases, as the pages of examples are written: "# joint-ownership", then lines "+ A sentence that does it." and
 * "- A tempting one that does not.". Before the sentence may stand, apart by bars, whose voice it is, who gives and who receives
 * ("provider>customer") and what the parties are called; behind it in braces what it says of its kind, and kinds it does besides.
 */
export function readPhrases(page: PlaybookPage): readonly PlacedPhrase[] {
  let told: ReturnType<typeof kindTold>;
  let headed = false;
  const found: PlacedPhrase[] = [];
  for (const { words, at } of pageLines(page.text)) {
    const said = words.slice(1).trim();
    if (words.startsWith('# ') && said) {
      headed = true;
      told = kindTold(said);
      if (!told)
        page.error(
          at + words.indexOf(said, 1),
          said.length,
          `There is no kind of provision "${said}"${didYouMean(said, provisionKindNames())}.`,
        );
      continue;
    }
    if (!/^[+-] /.test(words) || !said) continue;
    if (!headed) {
      headed = true;
      page.error(
        at,
        words.length,
        'Before the first phrase stands the kind of provision, as a heading: "# joint-ownership".',
      );
    }
    if (told)
      found.push(...phrasesIn(page, { words: said, at: at + words.indexOf(said, 1) }, words.startsWith('+'), told));
  }
  if (!headed) page.warn(0, 1, 'No phrase stands here: "# joint-ownership", then lines that begin with "+" or "-".');
  return found;
}

const fewest = 3;

function phrasesIn(
  page: PlaybookPage,
  { words, at }: PageWords,
  does: boolean,
  { kind, elements }: NonNullable<ReturnType<typeof kindTold>>,
): readonly PlacedPhrase[] {
  const opens = words.endsWith('}') ? words.lastIndexOf('{') : -1;
  const braces = opens < 0 ? '' : words.slice(opens + 1, -1);
  const columns = (opens < 0 ? words : words.slice(0, opens)).split(' | ');
  const text = columns.at(-1)!.trim();
  const place = at + words.indexOf(text, columns.slice(0, -1).join(' | ').length);
  const direction = /^(provider|customer|both)?>(provider|customer|both)?$/.exec(
    columns
      .slice(0, -1)
      .map((one) => one.trim())
      .find((one) => one.includes('>')) ?? '',
  );
  if (tellingWords(text) < fewest) {
    page.error(
      place,
      text.length,
      'Too short to be told from other sentences: names and figures aside, at least three words must say what it is about.',
    );
    return [];
  }
  if (text.length > 1200) {
    page.error(place, text.length, 'Too long to be taught: one sentence, of no more than 1200 characters.');
    return [];
  }
  const own = [...elements];
  const others: PlacedPhrase[] = [];
  let braceAt = at + opens + 1;
  for (const part of braces.split(',')) {
    const said = part.trim();
    const name = said.replace(/^(?:not|maybe) /, '');
    const where = braceAt + part.indexOf(said);
    braceAt += part.length + 1;
    if (!said || said.startsWith('maybe ')) continue;
    const other = kindTold(name);
    if (elementsByKind().get(kind)?.has(name) && !said.startsWith('not ')) own.push(name);
    else if (other && (isKind(name) || other.elements.length))
      others.push({
        kind: other.kind,
        does: !said.startsWith('not '),
        text,
        elements: other.elements,
        file: page.path,
        at: place,
        page,
      });
    else
      page.error(
        where,
        said.length,
        `"${name}" is no kind of provision and nothing that ${kind} says${didYouMean(name, [...(elementsByKind().get(kind) ?? []), ...provisionKindNames()])}.`,
      );
  }
  const [, from, to] = direction ?? [];
  return [
    {
      kind,
      does,
      text,
      elements: does ? own : elements,
      ...(from && { from: from as Role }),
      ...(to && { to: to as Role }),
      file: page.path,
      at: place,
      page,
    },
    ...others,
  ];
}
