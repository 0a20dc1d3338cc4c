import type { DealPaper } from '../analysis/agreement.ts';
import type { Problem } from '../analysis/frontMatter.ts';
import { type Head, type NamedAgreement, plainTitle } from './head.ts';

/** Who belongs to a paper, and how; and which of its ties cannot be followed. */
export interface Ties {
  /** The paper that governs it. */
  readonly over?: string;
  readonly others: readonly { readonly path: string; readonly is: DealPaper['is'] }[];
  /** Of each of them, and of the paper itself, the one that governs it. */
  readonly governors: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** More papers than anyone reads side by side. */
const mostDealPapers = 60;

/** What all papers around say of each other; the same whichever of them is read. */
export interface Web {
  readonly bundles: readonly (readonly string[])[];
  readonly governors: ReadonlyMap<string, string>;
  /** By paper, what it says and cannot be followed. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

/**
 * What ties papers: lists in front matter and settings, and plain reference to an agreement whose title, date and parties match those
 * of one paper in the same folder. Where two match, none is taken and it is said.
 * @param heads of every paper around, by path from the folder of all
 * @param groups that the settings name, as paths
 */
export function webOf(
  heads: ReadonlyMap<string, Head>,
  groups: readonly (readonly string[])[],
  textOf: (path: string) => string,
): Web {
  const problems = new Map<string, Problem[]>();
  const tell = (path: string, problem: Problem): void => {
    problems.set(path, [...(problems.get(path) ?? []), problem]);
  };
  const listed = [...heads].flatMap(([path, { lists }]) => {
    const those = lists.flatMap(({ start, end, path: said }): readonly string[] => {
      const resolved = pathFromFolder(path, said);
      const wrong = faultOfPath(path, resolved, heads);
      if (wrong) tell(path, { start, end, message: `deal: ${said} ${wrong}` });
      return wrong ? [] : [resolved!];
    });
    return those.length ? [[path, ...those]] : [];
  });
  const bundles = [...groups.map((group) => group.filter((path) => heads.has(path))), ...listed];
  const governors = new Map<string, string>();
  for (const [path, head] of heads) {
    const found = governorOf(path, head, heads, bundledPapers(bundles, path), textOf);
    if (found.path !== undefined) governors.set(path, found.path);
    if (found.problem) tell(path, found.problem);
  }
  const circle = [...governors.keys()].filter((one) => leadsTo(one, one, governors));
  for (const path of circle) {
    const message = `This paper and ${governors.get(path)} each say that the other governs them; neither is taken to.`;
    tell(path, { ...heads.get(path)!.at, message });
  }
  for (const path of circle) governors.delete(path);
  return { bundles, governors, problems };
}

const bundledPapers = (bundles: Web['bundles'], path: string): ReadonlySet<string> =>
  new Set(
    bundles
      .filter((bundle) => bundle.includes(path))
      .flat()
      .filter((one) => one !== path),
  );

/** All that hangs together with one paper, whoever says so. */
export function tiesOf(self: string, heads: ReadonlyMap<string, Head>, { bundles, governors, problems }: Web): Ties {
  const members = new Set([self]);
  for (const path of members) {
    if (members.size > mostDealPapers) break;
    for (const one of bundledPapers(bundles, path)) members.add(one);
    const over = governors.get(path);
    if (over) members.add(over);
    for (const [under, its] of governors) if (its === path) members.add(under);
  }
  const above = chain(self, governors);
  const relation = (path: string): DealPaper['is'] => {
    const its = chain(path, governors);
    const { sort } = heads.get(path)!;
    if (above.includes(path) || (sort === 'part' && its[0] !== undefined && above.includes(its[0]))) return 'over';
    if (!its.includes(self)) return 'beside';
    return sort === 'part' ? 'part' : 'under';
  };
  members.delete(self);
  return {
    over: governors.get(self),
    others: [...members].sort().map((path) => ({ path, is: relation(path) })),
    governors,
    problems: problems.get(self) ?? [],
  };
}

/** From the folder of a paper; undefined where it leads out of the folder of all. */
export function pathFromFolder(from: string, path: string): string | undefined {
  const said = path.replaceAll('\\', '/');
  if (said.startsWith('/') || /^[A-Za-z][\w+.-]*:/.test(said)) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of said.split('/')) {
    if (part === '..') {
      if (!parts.pop()) return undefined;
    } else if (part && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function faultOfPath(self: string, path: string | undefined, heads: ReadonlyMap<string, Head>): string | undefined {
  if (path === undefined) return 'lies outside this folder, and is not read.';
  if (path === self) return 'is this paper itself.';
  if (!/\.(?:md|markdown)$/i.test(path)) return 'is no Markdown file.';
  return heads.has(path) ? undefined : 'is not there.';
}

/** The governing papers from the nearest up. */
function chain(path: string, governors: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = [];
  for (let over = governors.get(path); over && over !== path && !found.includes(over); over = governors.get(over))
    found.push(over);
  return found;
}

function leadsTo(from: string, to: string, governors: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let over = governors.get(from); over && !seen.has(over); over = governors.get(over)) {
    if (over === to) return true;
    seen.add(over);
  }
  return false;
}

function governorOf(
  path: string,
  head: Head,
  heads: ReadonlyMap<string, Head>,
  near: ReadonlySet<string>,
  textOf: (path: string) => string,
): { readonly path?: string; readonly problem?: Problem } {
  const folder = folderOf(path);
  const isNear = (other: string) => near.has(other);
  const isHere = (other: string) => other !== path && folderOf(other) === folder;
  for (const named of head.names) {
    // Papers that are listed together come before those that only lie in one folder.
    for (const among of [isNear, isHere]) {
      const found = [...heads].filter(
        ([other, its]) => among(other) && answersTo(its, named, head, () => textOf(other)),
      );
      if (found.length === 1) return { path: found[0]![0] };
      if (found.length > 1)
        return {
          problem: {
            start: named.start,
            end: named.end,
            message: `${found.map(([other]) => other).join(' and ')} could each be the ${named.name} named here, so none is read with this paper; “clause-risk: { deal: [${found[0]![0].split('/').at(-1)}] }” at the top says which.`,
          },
        };
    }
  }
  if (head.sort === 'agreement') return {};
  const mains = [...near].filter((other) => heads.get(other)!.sort === 'agreement');
  if (mains.length === 1) return { path: mains[0] };
  if (head.exhibit && !head.names.length) {
    const wanted = head.exhibit.toLowerCase();
    const found = [...heads].filter(
      ([other, its]) =>
        isHere(other) &&
        its.sort === 'agreement' &&
        sameParties(head, textOf(other)) &&
        textOf(other).toLowerCase().includes(wanted),
    );
    if (found.length === 1) return { path: found[0]![0] };
  }
  return {};
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Title, date and parties match, as far as each of the two tells. */
function answersTo(
  { called, sort, dates }: Head,
  { name, date }: NamedAgreement,
  by: Head,
  text: () => string,
): boolean {
  if (sort !== 'agreement') return false;
  const wanted = plainTitle(name);
  const isCalled = /^[A-Z]{2,6}$/.test(name)
    ? called.initials.startsWith(name)
    : wanted.includes(' ') && called.words.includes(wanted);
  return isCalled && !(date && dates.length && !dates.includes(date)) && sameParties(by, text());
}

/** Whoever is named in full by the one stands in the other. */
function sameParties({ parties }: Head, text: string): boolean {
  const page = text.slice(0, 12_000).toLowerCase();
  return parties.every(({ name, label }) => name === label || page.includes(name.toLowerCase()));
}
