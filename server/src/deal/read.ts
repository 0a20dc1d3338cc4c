import { type Agreement, type DealPaper, type DealPapers, type ReadingOptions, read } from '../analysis/agreement.ts';
import type { Inherited } from '../analysis/inherited.ts';
import { memo } from '../analysis/memo.ts';
import { namesAndRoles } from '../analysis/provisions/provision.ts';
import { firstPage, type Head, mayTie, readHead } from './head.ts';
import { type Ties, tiesOf, type Web, webOf } from './ties.ts';

/** A paper that may belong to a deal, as a shell found it. */
export interface PaperFound {
  /** From the folder of all, with slashes. */
  readonly path: string;
  readonly address: string;
  readonly text: string;
}

/** What a paper is read with, before it is read itself. The same value for as long as nothing in it changes. */
export interface DealAround {
  /** What flows down from the paper that governs it. */
  readonly under?: Agreement;
  /** Addresses of the other papers. */
  readonly addresses: ReadonlySet<string>;
  /** The papers as the paper itself, now read, sees them. */
  with(agreement: Agreement): DealPapers;
}

export type DealReader = (
  self: PaperFound,
  around: readonly PaperFound[],
  groups: readonly (readonly string[])[],
  how: ReadingOptions,
) => DealAround | undefined;

interface KnownPaper {
  readonly text: string;
  readonly key: string;
  readonly how: string;
  readonly agreement: Agreement;
}

/** Reads the papers of deals, each again only when its words or what flows down to it has changed. */
export function dealReader(): DealReader {
  const pages = new Map<string, { readonly text: string; readonly page: string; readonly may: boolean }>();
  const heads = new Map<string, { readonly page: string; readonly head: Head }>();
  const papers = new Map<string, KnownPaper>();
  const last = new Map<
    string,
    { readonly parts: readonly unknown[]; readonly around?: DealAround; readonly ties?: Ties }
  >();

  let web: { readonly first: readonly unknown[]; readonly web: Web } | undefined;

  const pageOf = ({ address, text }: PaperFound) => {
    const known = pages.get(address);
    if (known?.text === text) return known;
    const page = firstPage(text);
    const now = { text, page, may: known?.page === page ? known.may : mayTie(page) };
    pages.set(address, now);
    return now;
  };
  const headOf = (paper: PaperFound): Head => {
    const { page } = pageOf(paper);
    const known = heads.get(paper.address);
    if (known?.page === page) return known.head;
    const head = readHead(page);
    heads.set(paper.address, { page, head });
    return head;
  };
  const agreementOf = (
    { address, text }: PaperFound,
    under: Agreement | undefined,
    options: ReadingOptions,
  ): Agreement => {
    const key = under ? flowing(under) : '';
    const how = `${options.view}${options.heard}`;
    const known = papers.get(address);
    if (known?.text === text && known.key === key && known.how === how) return known.agreement;
    const agreement = read(text, known?.agreement, { ...options, ...(under && { under: inheritedOf(under) }) });
    papers.set(address, { text, key, how, agreement });
    return agreement;
  };

  return (self, around, groups, options) => {
    const others = around.filter(({ path }) => path !== self.path);
    const all = [...others, self].sort((a, b) => (a.path < b.path ? -1 : 1));
    if (!groups.length && !all.some((one) => pageOf(one).may)) return undefined;
    const known = last.get(self.address);
    // What papers say of themselves may be told not to count.
    const heard = (one: PaperFound): Head => (options.heard === false ? withoutLists(headOf(one)) : headOf(one));
    const first = [groups, options.view, options.heard, ...all.flatMap((one) => [one.path, heard(one)])];
    const byPath = new Map(all.map((one) => [one.path, one]));
    const sameTies = known?.ties && sameElements(known.parts.slice(0, first.length), first);
    const ties = sameTies ? known.ties! : newTies();
    function newTies(): Ties {
      const found = new Map(all.map((one) => [one.path, heard(one)]));
      if (!web || !sameElements(web.first, first))
        web = { first, web: webOf(found, groups, (path) => byPath.get(path)!.text) };
      return tiesOf(self.path, found, web.web);
    }
    const parts = [...first, ...ties.others.map(({ path }) => byPath.get(path)!.text)];
    if (sameTies && sameElements(known.parts, parts)) return known.around;

    const readOther = (path: string, own?: Agreement, depth = 0): Agreement => {
      const over = depth < 8 ? ties.governors.get(path) : undefined;
      const governing =
        over === undefined
          ? undefined
          : over === self.path
            ? own
            : byPath.has(over)
              ? readOther(over, own, depth + 1)
              : undefined;
      return agreementOf(byPath.get(path)!, governing, options);
    };
    const under = ties.over === undefined ? undefined : readOther(ties.over);
    const found: DealAround | undefined =
      ties.others.length || ties.problems.length
        ? {
            ...(under && { under }),
            addresses: new Set(ties.others.map(({ path }) => byPath.get(path)!.address)),
            with: (agreement) => ({
              problems: ties.problems,
              others: ties.others.map(({ path, is }): DealPaper => {
                const paper = byPath.get(path)!;
                const { title, amends } = headOf(paper);
                const name = title.replace(/\s+/g, ' ').slice(0, 80) || path;
                return { path, address: paper.address, name, agreement: readOther(path, agreement), is, amends };
              }),
            }),
          }
        : undefined;
    last.set(self.address, { parts, ties, around: found });
    return found;
  };
}

const withoutLists = memo((head: Head): Head => ({ ...head, lists: [] }));

const sameElements = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** All that a paper under this one takes from it, in one comparable value. */
const flowing = memo(({ kind, parties, terms }: Agreement): string =>
  [kind, namesAndRoles(parties), ...terms.all.map(({ term, form, meaning }) => `${term}|${form}|${meaning.text}`)].join(
    '\n',
  ),
);

export const inheritedOf = ({ kind, parties, terms }: Agreement): Inherited => ({ kind, parties, terms });
