import { severityNames } from '../../../shared/settings.ts';
import { kindsOfAgreement } from '../analysis/frontMatter.ts';
import { looksLikeAgreement } from '../analysis/isAgreement.ts';
import type { Span } from '../analysis/span.ts';
import { sides } from '../playbook/names.ts';
import type { Review } from '../review.ts';
import { readPage } from '../rules/page.ts';
import type { Rule } from '../rules/rule.ts';
import { topicOf } from '../rules/topics.ts';
import { clauseCompletion } from './clauseCompletion.ts';
import type { Suggestion } from './suggestion.ts';
import { heading, reads } from './symbolAt.ts';
import { choice, stop } from './tabStops.ts';
import { termUses } from './termUses.ts';

/**
 * What fits at the offset: our keys in the front matter, rules in a note, the agreement's own terms and sections in its
 * prose, clauses where a paragraph begins.
 * @param trigger the character that made the editor ask, if it was one
 */
export function completion(
  review: Review,
  offset: number,
  catalogue: readonly Rule[],
  trigger?: string,
): readonly Suggestion[] {
  const { text, markdown, kind } = review.agreement;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const line = text.slice(lineStart, offset);
  const front = markdown.blocks[0];
  if (front?.type === 'front-matter' && offset > front.start + 3 && offset <= front.end)
    return inFrontMatter(review, text.slice(front.start, lineStart), line, offset, catalogue);
  if (/<!--\s*accepted-risk:[^>]{0,200}$/.test(line)) return inNote(review, line, offset, catalogue);
  // An empty page, or one that has a title or our front matter and little else, is an agreement about to be.
  if (kind === 'none') return isBeginning(review, lineStart) ? clauseCompletion(review, line, offset, trigger) : [];
  if (/^[ \t>]*<?!?-{0,2}\s?a?c{0,2}e?p?t?e?d?-?r?i?s?k?$/.test(line) && /<|acc/.test(line))
    return [note(line, offset)];
  return [
    ...sections(review, line, offset),
    ...termSuggestions(review, line, offset),
    ...clauseCompletion(review, line, offset, trigger),
  ];
}

function isBeginning({ agreement, ...review }: Review, lineStart: number): boolean {
  const { text, frontMatter, title, parties } = agreement;
  if (frontMatter.values.kind === 'none') return false;
  const empty = !text.slice(0, lineStart).trim() && !text.slice(lineStart).replace(/^.*/, '').trim();
  return empty || frontMatter.places.size > 0 || looksLikeAgreement(title, parties) || review.kindFrom === 'setting';
}

const frontMatterKeys: readonly (readonly [name: string, detail: string, snippet: string])[] = [
  ['side', 'for whom it is read', `side: ${choice(1, sides)}`],
  ['kind', 'which kind of agreement it is', `kind: ${choice(1, kindsOfAgreement)}`],
  ['final', 'ready to sign: a blank is an error', `final: ${choice(1, ['true', 'false'])}`],
  ['rules', 'severity by rule', 'rules:\n    $0'],
  ['topics', 'severity by topic', 'topics:\n    $0'],
];

/** @param above the front matter down to the line before. */
function inFrontMatter(
  review: Review,
  above: string,
  line: string,
  offset: number,
  catalogue: readonly Rule[],
): readonly Suggestion[] {
  const typed = /(?<![^\s:])[^\s:]*$/.exec(line)![0];
  const at = { start: offset - typed.length, end: offset };
  const depth = /^ */.exec(line)![0].length;
  const value = /^\s*([^\s:]+):\s+\S*$/.exec(line)?.[1];
  const owner = parentsOf(above, depth);
  if (value !== undefined) {
    if (owner[0] !== 'clause-risk') return [];
    if (owner.length === 2) return wordSuggestions(severityNames, at);
    if (value === 'side') return wordSuggestions([...sides, ...review.agreement.parties.map(({ label }) => label)], at);
    if (value === 'kind') return wordSuggestions(kindsOfAgreement, at);
    if (value === 'final') return wordSuggestions(['true', 'false'], at);
    return [];
  }
  if (!/^\s*\S*$/.test(line)) return [];
  if (depth === 0)
    return /^clause-risk\s*:/m.test(above)
      ? []
      : [
          {
            what: 'key',
            label: 'clause-risk',
            detail: 'how Clause Risk reads this agreement',
            at,
            text: 'clause-risk:\n  ',
            snippet: `clause-risk:\n  side: ${choice(1, sides)}$0`,
          },
        ];
  if (owner[0] !== 'clause-risk') return [];
  if (owner[1] === 'rules') return ruleSuggestions(catalogue, at, (id) => `${id}: `);
  if (owner[1] === 'topics')
    return wordSuggestions([...new Set(catalogue.map(({ id }) => topicOf(id)))], at, (topic) => `${topic}: off`);
  if (owner.length > 1) return [];
  return frontMatterKeys
    .filter(([name]) => !new RegExp(`^ +${name}:`, 'm').test(above))
    .map(([label, detail, snippet]) => ({ what: 'key', label, detail, at, text: `${label}: `, snippet }));
}

/** The keys a line of this depth stands under, outermost first. */
function parentsOf(above: string, depth: number): readonly string[] {
  const parents: string[] = [];
  let least = depth;
  for (const line of above.split(/\r?\n/).reverse()) {
    const key = /^( *)([^\s#:][^:]*):/.exec(line);
    if (key && key[1]!.length < least) {
      least = key[1]!.length;
      parents.unshift(key[2]!.replace(/["']/g, ''));
    }
  }
  return parents;
}

function inNote(review: Review, line: string, offset: number, catalogue: readonly Rule[]): readonly Suggestion[] {
  const rest = /accepted-risk:(.*)$/s.exec(line)![1]!;
  const typed = /(?<![^\s;:])[^\s;:]*$/.exec(line)![0];
  const at = { start: offset - typed.length, end: offset };
  if (!rest.includes(';')) {
    // What was found in this paper is what there is to accept.
    const found = new Set(review.findings.map(({ rule }) => rule.id));
    return ruleSuggestions(catalogue, at, (id) => id).map((one) => ({
      ...one,
      order: `${found.has(one.label) ? 0 : 1}${one.label}`,
    }));
  }
  if (!/;\s*[a-z]*$/.test(rest)) return [];
  return wordSuggestions(
    ['reason', 'by', 'until'].filter((key) => !new RegExp(`;\\s*${key}:`).test(rest)),
    at,
    (key) => `${key}: `,
    'key',
  );
}

function note(line: string, offset: number): Suggestion {
  const start = offset - line.trimStart().replace(/^[>\s]+/, '').length;
  return {
    what: 'note',
    label: 'accepted-risk',
    detail: 'a risk that is accepted, and why',
    at: { start, end: offset },
    text: '<!-- accepted-risk: [rule]; reason: [why]; by: [initials]; until: [YYYY-MM-DD] -->',
    snippet: `<!-- accepted-risk: ${stop(1, '[rule]')}; reason: ${stop(2, '[why]')}; by: ${stop(3, '[initials]')}; until: ${stop(4, '[YYYY-MM-DD]')} -->`,
  };
}

/** After "Section " the agreement's own sections, each with its title. */
function sections({ agreement }: Review, line: string, offset: number): readonly Suggestion[] {
  const typed = /\b(Sections?|Clauses?|Articles?|Paragraphs?|Exhibit|Schedule|Annex) ([\d.IVXL]*|[A-Z]?)$/.exec(line);
  if (!typed) return [];
  const wantsExhibit = /^(?:Exhibit|Schedule|Annex)/.test(typed[1]!);
  const at = { start: offset - typed[2]!.length, end: offset };
  const once = new Set<string>();
  return agreement.clauses
    .filter(
      ({ number, part }) => number && (part === 'exhibit') === wantsExhibit && !once.has(number) && once.add(number),
    )
    .map((clause, index) => ({
      what: 'section',
      label: clause.number,
      detail: clause.title || heading(clause),
      at,
      text: clause.number,
      order: String(index).padStart(5, '0'),
    }));
}

/** After a capital letter the terms that begin with it, as they are defined. */
function termSuggestions({ agreement }: Review, line: string, offset: number): readonly Suggestion[] {
  const typed = /(?:^|[\s("“*_])((?:[A-Z][\w-]{0,60} ){0,3}[A-Z][\w-]{0,60})$/.exec(line)?.[1];
  if (!typed) return [];
  const counts = new Map<string, number>();
  for (const { term } of termUses(agreement)) counts.set(term.term, (counts.get(term.term) ?? 0) + 1);
  const once = new Set<string>();
  const found: Suggestion[] = [];
  // "The Work Pr": the longest run of capitalised words that begins a term is what is being written.
  for (const words of tails(typed)) {
    const at = { start: offset - words.length, end: offset };
    for (const { term, meaning } of agreement.terms.all) {
      if (!term.startsWith(words) || term === words || once.has(term)) continue;
      once.add(term);
      found.push({
        what: 'term',
        label: term,
        detail: heading(meaning.clause),
        about: reads(meaning),
        at,
        text: term,
        order: `${String(9999 - (counts.get(term) ?? 0)).padStart(4, '0')}${term}`,
      });
    }
  }
  return found;
}

const tails = (words: string): readonly string[] => {
  const all = words.split(' ');
  return all.map((_, index) => all.slice(index).join(' '));
};

const ruleSuggestions = (catalogue: readonly Rule[], at: Span, text: (id: string) => string): readonly Suggestion[] =>
  catalogue.map(({ id, page }) => {
    const { title, summary } = readPage(page);
    return { what: 'rule', label: id, detail: title, about: summary, at, text: text(id) };
  });

const wordSuggestions = (
  all: readonly string[],
  at: Span,
  text: (word: string) => string = (word) => word,
  what: Suggestion['what'] = 'value',
): readonly Suggestion[] =>
  all.map((label, index) => ({ what, label, at, text: text(label), order: String(index).padStart(2, '0') }));
