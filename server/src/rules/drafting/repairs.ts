import type { Agreement } from '../../analysis/agreement.ts';
import type { Clause, Sentence } from '../../analysis/clauses.ts';
import { memo } from '../../analysis/memo.ts';
import { namePattern } from '../../analysis/namePattern.ts';
import type { Party } from '../../analysis/parties/party.ts';
import type { Reference } from '../../analysis/references.ts';
import type { Span } from '../../analysis/span.ts';
import type { Term } from '../../analysis/terms.ts';
import { type Fix, insertWords, type ReplaceWords, replaceWords } from '../../modelClauses/fix.ts';

// What repairs a slip. Each names what it writes, and acts wherever the same slip stands.

/** One change of words at several places; nothing where there is none. */
function everywhere(title: string, variant: string, places: readonly { at: Span; words: string }[]): Fix[] {
  const [first, ...also] = places;
  const fix: ReplaceWords | undefined = first && { ...replaceWords(first.at, first.words, title, variant), also };
  return fix ? [fix] : [];
}

/** A label of nobody becomes that of one of the two parties, with the article that the paper gives it. */
export function calledRightly({ sentences, text, memory }: Agreement, label: string, parties: readonly Party[]): Fix[] {
  if (parties.length !== 2) return [];
  const word = new RegExp(`\\b([Tt]he )?${namePattern(label)}(?=\\b)(?!['’]s application)`, 'g');
  const literal = /[^\w ]/.test(label) ? '' : label;
  const prose = sentences.filter(
    ({ clause, pieces, text: words }) => words.includes(literal) && clause.part !== 'signatures' && pieces.length === 1,
  );
  const count = (words: string): number => memory.counts.of(words, text);
  return parties.flatMap((party) => {
    const article = count(`the ${party.label}`) * 2 > count(party.label);
    const places = prose.flatMap((sentence) =>
      [...sentence.text.matchAll(word)].map((match) => {
        const the = match[1] ?? (article ? (match.index === 0 ? 'The ' : 'the ') : '');
        const own = label === label.toUpperCase() ? party.label.toUpperCase() : party.label;
        return {
          at: sentence.span(match.index, match.index + match[0].length),
          words: (article ? the : '') + own,
        };
      }),
    );
    const times = places.length > 1 ? ` at all ${places.length} places` : '';
    return everywhere(`Write “${party.label}” for “${label}”${times}`, party.label, places);
  });
}

/** A reference written anew, wherever the same number is referred to. */
const pointedTo = (
  { references, text }: Agreement,
  to: Reference['to'],
  number: string,
  instead: string,
): { at: Span; words: string }[] =>
  references
    .filter((one) => one.to === to && !one.foreign && !one.target && one.number === number)
    .map((one) => ({ one, from: text.slice(one.start, one.end).lastIndexOf(number) }))
    .filter(({ from }) => from >= 0)
    .map(({ one, from }) => ({
      at: { start: one.start + from, end: one.start + from + number.length },
      words: instead,
    }));

/** The sections that a reference to none may mean: those whose title the sentence speaks of, else the nearest by number. */
export function sectionsMeant(agreement: Agreement, reference: Reference, sections: readonly Clause[]): Fix[] {
  const words = titleStems(reference.sentence.text);
  const own = sections.find((one) => one === reference.sentence.clause);
  const scored = sections
    .filter((one) => one !== own && /^\d/.test(one.number))
    .map((one) => ({ one, said: [...titleStems(one.title)].filter((word) => words.has(word)).length }));
  const byTitle = scored.filter(({ said }) => said > 0).sort((a, b) => b.said - a.said);
  const wanted = Number.parseFloat(reference.number);
  const nearest = () =>
    [...scored].sort(
      (a, b) => Math.abs(Number.parseFloat(a.one.number) - wanted) - Math.abs(Number.parseFloat(b.one.number) - wanted),
    );
  const number = reference.number.replace(/\(.*$/s, '');
  return (byTitle.length ? byTitle : nearest())
    .slice(0, 2)
    .flatMap(({ one }) =>
      everywhere(
        `Refer to ${[one.number, one.title].filter(Boolean).join(' ')}`,
        one.number,
        pointedTo(agreement, 'section', reference.number, reference.number.replace(number, one.number)),
      ),
    );
}

/** The titles of a paper come again at every keystroke. */
const stemsKnown = new Map<string, ReadonlySet<string>>();
function titleStems(words: string): ReadonlySet<string> {
  let known = stemsKnown.get(words);
  if (!known) {
    if (stemsKnown.size > 5000) stemsKnown.clear();
    known = new Set(
      [...words.toLowerCase().matchAll(/[a-z]{4,}/g)]
        .map(([word]) => word.slice(0, 6))
        .filter((one) => !commonStems.has(one)),
    );
    stemsKnown.set(words, known);
  }
  return known;
}
const commonStems: ReadonlySet<string> = new Set([
  'sectio',
  'articl',
  'clause',
  'this',
  'that',
  'agreem',
  'shall',
  'with',
  'under',
  'other',
  'genera',
]);

const exhibitName = /^(?:Exhibit|Schedule|Annex|Appendix|Attachment) ([A-Z]|\d{1,2})\b/i;

/** An exhibit that is not there: a page for it, or the one that is there and that nobody refers to. */
export function exhibitMeant(agreement: Agreement, { name, number }: Reference): Fix[] {
  const { idle: idleOnes, level, end, newline } = exhibitsOf(agreement);
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return [
    insertWords(
      end,
      `${newline}${newline}${level} ${title}${newline}${newline}[content]`,
      `Add a page for ${title}`,
      'page',
    ),
    ...idleOnes
      .slice(0, 1)
      .flatMap((one) =>
        everywhere(
          `Refer to ${one.title || one.number}`,
          'nearest',
          pointedTo(agreement, 'exhibit', number, one.letter),
        ),
      ),
  ];
}

/** Those that nobody refers to, how headings of exhibits are written, and where and how another would begin. */
const exhibitsOf = memo(({ clauses, references, text }: Agreement) => {
  // One that nobody refers to may not have been read as an exhibit.
  const exhibits = clauses.flatMap((one) => {
    const letter = one.part === 'exhibit' && one.number ? one.number : exhibitName.exec(one.title)?.[1];
    return letter ? [{ ...one, letter }] : [];
  });
  const meant = new Set(
    references.flatMap(({ to, foreign, number }) => (to === 'exhibit' && !foreign ? [number] : [])),
  );
  const heading = exhibits.find(({ style }) => style === 'heading')?.heading;
  return {
    idle: exhibits.filter(({ letter }) => !meant.has(letter)),
    level: (heading && /^#+/.exec(text.slice(heading.start))?.[0]) ?? '##',
    end: text.trimEnd().length,
    newline: text.includes('\r\n') ? '\r\n' : '\n',
  };
});

/** A definition that nobody uses goes: its sentence where that is a paragraph, or the brackets behind a name. */
export function withoutDefinition({ text, markdown }: Agreement, { start, end, form, meaning }: Term): Fix[] {
  if (form === 'tag') {
    const before = /(?<!\s)\s*\((?:the |each,? (?:an? )?|collectively,? (?:the )?)?["“”*_]{1,5}$/i.exec(
      text.slice(Math.max(0, start - 40), start),
    );
    const behind = /^["“”*_]{1,5}\)/.exec(text.slice(end, end + 8));
    if (!before || !behind) return [];
    return [
      replaceWords(
        { start: start - before[0].length, end: end + behind[0].length },
        '',
        'Remove the definition',
        'remove',
      ),
    ];
  }
  const { block, leadIn } = meaning;
  const alone = !leadIn && meaning.pieces.length === 1 && block.end - meaning.end < 3;
  const lineStart = text.lastIndexOf('\n', start) + 1;
  if (!alone || /[a-z]{3}/.test(text.slice(block.start, start).replace(/<[^<>]*>/g, '')) || block.type === 'cell')
    return [];
  const next = markdown.blocks.find((one) => one.start >= block.end);
  // A numbered definition would leave a gap.
  if (/\d\s*[.)]|\([a-z]\)/.test(text.slice(lineStart, start))) return [];
  return [replaceWords({ start: lineStart, end: next?.start ?? text.length }, '', 'Remove the definition', 'remove')];
}

/** A sentence that says what the word means, behind the sentence that uses it first. */
export function definedHere(sentence: Sentence, words: string, { text }: Agreement): Fix[] {
  if (!/[.)"”]$/.test(text.slice(sentence.start, sentence.end)) || sentence.leadIn) return [];
  const [open, close] = text.includes('“') ? ['“', '”'] : ['"', '"'];
  return [
    insertWords(
      sentence.end,
      ` ${open}${words}${close} means [what ${words} means].`,
      `Define “${words}” here`,
      'define',
    ),
  ];
}

/** The sections from one on count on by `by`, with all that stands under them and every reference to them. */
export function renumbered(agreement: Agreement, moving: readonly Clause[], by: number): Fix[] {
  const { text, clauses, references } = agreement;
  const changes: { at: Span; words: string }[] = [];
  for (const top of moving) {
    const depth = top.number.split('.').length;
    const next = (number: string): string =>
      number
        .split('.')
        .map((part, i) => (i === depth - 1 ? String(Number(part) + by) : part))
        .join('.');
    const within = (clause: Clause): boolean =>
      clause === top || (clause.parent !== undefined && within(clause.parent));
    for (const clause of clauses.filter((one) => within(one) && one.number.startsWith(top.number))) {
      const written = new RegExp(`(?<![\\d.])${clause.number.replaceAll('.', '\\\\?\\.')}(?![\\d]|\\.\\d)`).exec(
        text.slice(clause.heading.start, Math.max(clause.heading.end, clause.heading.start + 12)),
      );
      if (!written) return [];
      const start = clause.heading.start + written.index;
      const words = written[0].includes('\\') ? next(clause.number).replaceAll('.', '\\.') : next(clause.number);
      changes.push({ at: { start, end: start + written[0].length }, words });
      for (const one of references.filter(({ target, foreign }) => target === clause && !foreign)) {
        const from = text.slice(one.start, one.end).indexOf(clause.number);
        if (from < 0) return [];
        changes.push({
          at: { start: one.start + from, end: one.start + from + clause.number.length },
          words: next(clause.number),
        });
      }
    }
  }
  changes.sort((a, b) => a.at.start - b.at.start);
  const [first, last] = [moving[0], moving.at(-1)];
  if (!first || !last || changes.some(({ at }, i) => i > 0 && at.start < changes[i - 1]!.at.end)) return [];
  const which = first === last ? first.number : `${first.number} to ${last.number}`;
  return everywhere(`Renumber ${which}, with every reference to them`, 'renumber', changes);
}
