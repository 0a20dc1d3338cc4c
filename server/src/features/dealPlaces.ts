import type { Agreement, DealPaper } from '../analysis/agreement.ts';
import { arabic } from '../analysis/references.ts';
import { bareSpan, type Span } from '../analysis/span.ts';
import type { Term } from '../analysis/terms.ts';
import { sortOf } from '../deal/head.ts';
import { papersNamedIn } from '../deal/mentions.ts';
import type { Edit } from '../modelClauses/apply.ts';
import { renamed } from './rename.ts';
import { heading } from './symbolAt.ts';
import { type TermUse, termUseAt, usesOf, usesOfAll } from './termUses.ts';

/** A stretch of another paper of the deal, or without `in` of this one. */
export interface DealPlace extends Span {
  readonly in?: DealPaper;
  readonly defines?: boolean;
}

/** A term of another paper where this one uses it: who defines it, and the words. */
interface TermBeside extends Span {
  readonly term: Term;
  readonly paper: DealPaper;
}

/** The papers whose definitions hold in this one, the nearest first: those that govern it, and its own parts. */
const defining = ({ deal }: Agreement): readonly DealPaper[] =>
  (deal?.others ?? []).filter(({ is }) => is === 'over' || is === 'part');

/** The papers in which this one's definitions hold: those under it, its parts, and where it is a part, the whole. */
const governedPapers = ({ deal, title }: Agreement): readonly DealPaper[] =>
  (deal?.others ?? []).filter(
    ({ is }) => is === 'under' || is === 'part' || (is === 'over' && sortOf(title) === 'part'),
  );

function termBesideAt(agreement: Agreement, offset: number): TermBeside | undefined {
  if (termUseAt(agreement, offset)) return undefined;
  for (const paper of defining(agreement)) {
    const use = usesHere(agreement, paper).find(({ start, end }) => start <= offset && offset <= end);
    if (use) return { term: use.term, paper, start: use.start, end: use.end };
  }
  return undefined;
}

/** Where this paper uses the terms that another defines. What it defines itself is its own. */
const usesHere = (agreement: Agreement, { agreement: { terms } }: DealPaper): readonly TermUse[] =>
  usesOfAll(
    agreement,
    terms.all.filter((one) => terms.get(one.term) === one && !agreement.terms.get(one.term)),
  );

/** From a term to its definition in another paper; from "Section 7.2 of the MSA" to the section. */
export function definitionBeside(agreement: Agreement, offset: number): DealPlace | undefined {
  const section = sectionBesideAt(agreement, offset);
  if (section) return section;
  const found = termBesideAt(agreement, offset);
  return found && { start: found.term.start, end: found.term.end, in: found.paper };
}

function sectionBesideAt(agreement: Agreement, offset: number): DealPlace | undefined {
  const reference = agreement.references.find(({ start, end }) => start <= offset && offset <= end);
  if (!reference || reference.target || !agreement.deal) return undefined;
  const { sentence, number, to } = reference;
  if (to === 'exhibit') {
    const paper = agreement.deal.others.find(({ name }) => name.toLowerCase().startsWith(reference.name.toLowerCase()));
    return paper && { start: 0, end: 0, in: paper };
  }
  // The paper that is named behind the number, in the same sentence.
  const from = sentence.text.indexOf(number);
  const behind = papersNamedIn(sentence.text, agreement).find(
    ({ index, of }) => index > from && index < from + 60 && of !== 'self',
  );
  const paper = behind && behind.of !== 'self' ? behind.of[0] : undefined;
  const main = arabic(number.replace(/\(.*$/s, ''));
  const clause = paper?.agreement.clauses.find(
    (one) => one.part !== 'exhibit' && one.number && arabic(one.number) === main,
  );
  return paper && clause && { start: clause.heading.start, end: clause.heading.end, in: paper };
}

/** Every use of the term at the offset in all papers where it means the same; nothing where it stands in this paper only. */
export function termPlaces(agreement: Agreement, offset: number): readonly DealPlace[] {
  return usesOfDeal(agreement, offset).flatMap(({ paper, uses }) =>
    uses.map(({ start, end, defines }) => ({ start, end, defines, ...(paper && { in: paper }) })),
  );
}

/** The same term under another name, in every paper: edits of each. */
export function renameInDeal(
  agreement: Agreement,
  offset: number,
  to: string,
): readonly { readonly in?: DealPaper; readonly edits: readonly Edit[] }[] {
  return usesOfDeal(agreement, offset).map(({ paper, uses, term }) => ({
    ...(paper && { in: paper }),
    edits: uses.map((use) => renamed(use, term, to)),
  }));
}

/** What would be renamed at the offset, where another paper defines it. */
export function renameableBeside(agreement: Agreement, offset: number): (Span & { readonly term: string }) | undefined {
  const found = termBesideAt(agreement, offset);
  return found && { start: found.start, end: found.end, term: found.term.term };
}

/** Why a name cannot be one in the papers that define or use the term. */
export function refusalBeside(agreement: Agreement, offset: number, to: string): string | undefined {
  const own = termUseAt(agreement, offset)?.term ?? termBesideAt(agreement, offset)?.term;
  const taken = usesOfDeal(agreement, offset).find(({ paper }) => {
    const there = (paper?.agreement ?? agreement).terms.get(to.trim());
    return there && own && there.term !== own.term;
  });
  return taken && `“${to.trim()}” is defined already${taken.paper ? ` in ${taken.paper.path}` : ''}.`;
}

interface UsesIn {
  readonly paper?: DealPaper;
  readonly term: Term;
  readonly uses: readonly TermUse[];
}

function usesOfDeal(agreement: Agreement, offset: number): readonly UsesIn[] {
  if (!agreement.deal) return [];
  const own = termUseAt(agreement, offset)?.term;
  const beside = own ? undefined : termBesideAt(agreement, offset);
  const term = own ?? beside?.term;
  if (!term) return [];
  const all: UsesIn[] = own
    ? [{ term, uses: usesOf(agreement, own) }]
    : [
        { term, uses: usesHere(agreement, beside!.paper).filter((one) => one.term === term) },
        { term, paper: beside!.paper, uses: usesOf(beside!.paper.agreement, term) },
      ];
  for (const paper of own ? governedPapers(agreement) : defining(agreement))
    if (paper !== beside?.paper && !paper.agreement.terms.get(term.term)) {
      const uses = usesOfAll(paper.agreement, [term]);
      if (uses.length) all.push({ term, paper, uses });
    }
  // Under the paper that defines it other papers may use it, too: statements of work beside this one.
  if (beside)
    for (const paper of agreement.deal.others)
      if (!all.some((one) => one.paper === paper) && !paper.agreement.terms.get(term.term)) {
        const uses = usesOfAll(paper.agreement, [term]);
        if (uses.length) all.push({ term, paper, uses });
      }
  return all.filter(({ uses }) => uses.length);
}

/** Something that has a name in a paper or in one that is read with it. */
export interface NamedSymbol extends DealPlace {
  readonly name: string;
  /** What the paper is called. */
  readonly within: string;
}

/** Defined terms and titled clauses whose names have the words in them, in whatever case. */
export function symbolsNamed(agreement: Agreement, query: string): readonly NamedSymbol[] {
  const wanted = query.trim().toLowerCase();
  const papers: readonly (DealPaper | undefined)[] = [undefined, ...(agreement.deal?.others ?? [])];
  return papers.flatMap((paper) => {
    const { kind, terms, clauses, title } = paper?.agreement ?? agreement;
    if (kind === 'none') return [];
    const named = [
      ...terms.all.map(({ term, start, end }) => ({ name: term, start, end })),
      ...clauses.flatMap((one) => (one.title && one.number ? [{ name: heading(one), ...bareSpan(one.heading) }] : [])),
    ];
    return named
      .filter(({ name }) => name.toLowerCase().includes(wanted))
      .map((one) => ({ ...one, within: paper?.name ?? title, ...(paper && { in: paper }) }));
  });
}
