import type { Clause } from '../analysis/clauses.ts';
import type { Kind } from '../analysis/kind.ts';
import type { Provision } from '../analysis/provisions/provision.ts';
import { placesElsewhere } from '../deal/elsewhere.ts';
import { checklist } from '../features/checklist.ts';
import { ipMap, type MapCell } from '../features/ipMap.ts';
import { termUses } from '../features/termUses.ts';
import { licenceWord } from '../rules/spelling.ts';
import { standingsOf } from '../rules/standings.ts';
import type { Reviewed } from './input.ts';
import { countWithNoun, type Paint, padded, seen, wrapped } from './paint.ts';
import { visible } from './terminal.ts';

/** An agreement on a page, for a lawyer: who, which law, what stands where, what is not said. */
export function prettyMap({ file, review }: Reviewed, paint: Paint): string {
  const { agreement } = review;
  if (agreement.kind === 'none') return `${paint.bold(visible(file))}  ${paint.dim('not an agreement')}\n`;
  return [
    `${paint.bold(visible(file))}`,
    ...factLines(review, paint),
    section('Clauses', clauseMap(review, paint), paint),
    section('Checklist', pointsIn(review, paint, false), paint),
    section('Who owns what', ipMapLines(review, paint), paint),
    section('Not asked', pointsIn(review, paint, true), paint),
    section('Terms', termLines(review, paint), paint),
  ]
    .filter(Boolean)
    .join('\n')
    .concat('\n');
}

const section = (title: string, lines: readonly string[], paint: Paint): string =>
  lines.length ? `\n  ${paint.bold(title)}\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}` : '';

type ReviewShown = Reviewed['review'];

function factLines({ agreement, sideName }: ReviewShown, paint: Paint): readonly string[] {
  const { title, kind, parties, attributes } = agreement;
  const names = Math.max(0, ...parties.map(({ label }) => seen(label)));
  const row = (label: string, value: string) => `  ${paint.dim(padded(label, 15))}${value}`;
  return [
    ...(title ? [row('title', paint.bold(oneLine(title)))] : []),
    row(
      'kind',
      `${kindDescriptions[kind]}${attributes.ai ? ', with AI' : ''}${attributes.underParent ? ', under another agreement' : ''}`,
    ),
    ...parties.map(({ label, name, role }, index) =>
      row(
        index ? '' : 'parties',
        `${padded(label, names)}  ${name === label ? '' : `${oneLine(name)}  `}${role === 'provider' || role === 'customer' ? paint.cyan(role) : ''}`.trimEnd(),
      ),
    ),
    ...(parties.length ? [] : [row('parties', paint.dim('not named'))]),
    row(
      'governing law',
      attributes.governingLaw ?? paint.dim(agreement.provisions.has('governing-law') ? 'said' : 'not said'),
    ),
    row('read for', sideName),
  ];
}

const kindDescriptions: Readonly<Record<Kind, string>> = {
  agency: 'agency: services, development, consulting',
  partnership: 'partnership: vendor, SaaS, data, technology partner',
  jda: 'joint development or collaboration',
  other: 'another kind of agreement',
  none: 'not an agreement',
};

/** The clauses with their numbers, indented as they are nested, and what each does. */
function clauseMap({ agreement }: ReviewShown, paint: Paint): readonly string[] {
  const does = new Map<Clause, Provision[]>();
  for (const provision of agreement.provisions) {
    const place = numberedOrTitled(provision.clause);
    if (place) does.set(place, [...(does.get(place) ?? []), provision]);
  }
  const shown = agreement.clauses.filter(
    (clause) =>
      // The title of the paper stands above already.
      ((clause.title && clause.title !== agreement.title) || does.has(clause)) &&
      clause.part !== 'contents' &&
      clause.part !== 'signatures',
  );
  const depths = new Map<Clause, number>();
  const rows = shown.map((clause) => {
    const depth = clause.parent ? (depths.get(clause.parent) ?? -1) + 1 : 0;
    depths.set(clause, depth);
    return { clause, depth };
  });
  const numbers = Math.min(8, Math.max(0, ...shown.map(({ number }) => seen(number))));
  const least = Math.min(...rows.filter(({ clause }) => clause.number).map(({ depth }) => depth), 9);
  return rows.flatMap(({ clause, depth }) => {
    const indent = '  '.repeat(Math.max(0, depth - least));
    const title = oneLine(clause.title, 60);
    const head = `${indent}${paint.dim(padded(clause.part === 'exhibit' && clause.title ? '' : clause.number, numbers))}  ${
      depth <= least ? paint.bold(title) : title
    }`;
    const inner = `${indent}${' '.repeat(numbers + 4)}`;
    return [head, ...provisionLines(does.get(clause) ?? [], inner, paint)];
  });
}

/** "licence: exclusive, perpetual", each kind once with all that was found in it. */
function provisionLines(provisions: readonly Provision[], indent: string, paint: Paint): readonly string[] {
  const kinds = new Map<string, Set<string>>();
  for (const { kind, elements, from, to } of provisions) {
    const found = kinds.get(kind) ?? new Set();
    if (from && to && from !== to) found.add(`from ${from} to ${to}`);
    // "subject:patent" says what passes; that it is known at all needs no word.
    for (const element of elements.keys())
      if (element !== 'subject') found.add(element.replace(/^subject:/, '').replaceAll('-', ' '));
    kinds.set(kind, found);
  }
  return [...kinds].flatMap(([kind, found]) => {
    const words = kindInWords(kind) + (found.size ? `: ${[...found].join(', ')}` : '');
    return wrapped(words, paint.width - indent.length - 4).map((line, index) => {
      if (index) return `${indent}  ${paint.dim(line)}`;
      const name = kindInWords(kind);
      return `${indent}${paint.green('·')} ${line.startsWith(name) ? name + paint.dim(line.slice(name.length)) : line}`;
    });
  });
}

const stateSigns = { present: '●', partial: '◐', missing: '○', 'not-asked': '–' } as const;

function pointsIn(review: ReviewShown, paint: Paint, silent: boolean): readonly string[] {
  const all = checklist(review).filter(({ state }) => (state === 'not-asked') === silent);
  const longest = Math.max(0, ...all.map(({ name }) => name.length));
  return all.flatMap(({ name, state, says, places }) => {
    const color = { present: paint.green, partial: paint.yellow, missing: paint.yellow, 'not-asked': paint.dim }[state];
    const names = [...new Set(places.map((place) => oneLine(place.name, 24)))].filter(Boolean);
    const where = names.slice(0, 6).join(', ') + (names.length > 6 ? ', …' : '');
    const words =
      state === 'present'
        ? where || 'the opening'
        : state === 'partial'
          ? `${where ? `${where}: ` : ''}${says[0]}${says.length > 1 ? ` (and ${says.length - 1} more)` : ''}`
          : state === 'missing'
            ? `missing: ${says[0]}`
            : says[0]!;
    const room = paint.width - longest - 8;
    return wrapped(words, room).map((line, index) =>
      index
        ? `  ${' '.repeat(longest)}  ${paint.dim(line)}`
        : `${color(stateSigns[state])} ${padded(name, longest)}  ${state === 'present' ? line : paint.dim(line)}`,
    );
  });
}

/** Asset, owner, licence, and what changes that: a table as wide as the terminal. */
function ipMapLines(review: ReviewShown, paint: Paint): readonly string[] {
  const rows = ipMap(review);
  if (!rows.length) return [];
  const said = ({ words, places }: MapCell) =>
    words
      ? `${words}${places[0]?.name && !words.endsWith(')') ? ` (${oneLine(places[0].name, 20)})` : ''}`
      : 'not said';
  const name = Math.min(30, Math.max(...rows.map((row) => row.name.length)));
  const each = Math.max(14, Math.floor((paint.width - name - 12) / 3));
  const line = (cells: readonly string[], color: (words: string) => string) => {
    const columns = cells.map((cell, index) => wrapped(cell, index ? each : name));
    return Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, at) =>
      columns
        .map((column, index) => {
          const words = padded(column[at] ?? '', index ? each : name);
          return index ? (words.startsWith('not said') ? paint.yellow(words) : color(words)) : words;
        })
        .join('  ')
        .trimEnd(),
    );
  };
  return [
    ...line(['', 'owner', licenceWord(review.agreement), 'changes'], paint.dim),
    ...rows.flatMap((row) => line([row.name, said(row.owner), said(row.licence), said(row.trigger)], (words) => words)),
  ];
}

/** Of every rule: what it found, what settles it, or why it was not asked. */
export const ruleAnswers = ({ review }: Reviewed, paint: Paint): string =>
  `${section('Rules', standingLines(review, paint), paint)}\n`;

function standingLines(review: ReviewShown, paint: Paint): readonly string[] {
  const all = standingsOf(review);
  const longest = Math.max(0, ...all.map(({ rule }) => seen(rule.id)));
  const at = (clauses: readonly Clause[]) =>
    [...new Set(clauses.map(clausePlace))].filter(Boolean).slice(0, 6).join(', ');
  return all.flatMap((one) => {
    const said =
      one.state === 'settled'
        ? `settled by ${[at(one.by.map(({ clause }) => clause)), ...placesElsewhere(one.elsewhere)].filter(Boolean).join(', ') || 'the opening'}`
        : one.state === 'not-asked'
          ? paint.dim(`not asked: ${one.because}`)
          : `${one.state} ${one.findings.length > 1 ? `at ${one.findings.length} places` : 'here'}: ${one.findings[0]!.message}`;
    const mark =
      one.state === 'found' ? paint.yellow('○') : one.state === 'not-asked' ? paint.dim('–') : paint.green('●');
    return wrapped(`${padded(one.rule.id, longest)}  ${said}`, paint.width - 4).map((line, index) =>
      index ? `    ${line}` : `${mark} ${line}`,
    );
  });
}

function termLines({ agreement }: ReviewShown, paint: Paint): readonly string[] {
  const uses = new Map<object, number>();
  for (const { term, defines } of termUses(agreement)) if (!defines) uses.set(term, (uses.get(term) ?? 0) + 1);
  const once = new Set<string>();
  const all = agreement.terms.all.filter(({ term }) => !once.has(term) && once.add(term));
  const longest = Math.min(40, Math.max(0, ...all.map(({ term }) => seen(term))));
  const places = Math.max(0, ...all.map(({ meaning }) => seen(clausePlace(meaning.clause))));
  return all.map((one) => {
    const used = uses.get(agreement.terms.get(one.term) ?? one) ?? 0;
    const times = used ? countWithNoun(used, 'use') : paint.yellow('not used');
    return `${padded(oneLine(one.term, 40), longest)}  ${padded(clausePlace(one.meaning.clause), places)}  ${paint.dim(times)}`;
  });
}

/** The nearest clause that has a number or a title. */
function numberedOrTitled(clause: Clause): Clause | undefined {
  let one: Clause | undefined = clause;
  while (one && !one.number && !one.title) one = one.parent;
  return one;
}

function clausePlace(clause: Clause): string {
  const one = numberedOrTitled(clause);
  if (!one) return '';
  if (one.part === 'exhibit') return oneLine(one.title || `Exhibit ${one.number}`, 24);
  return one.number || oneLine(one.title, 24);
}

const kindInWords = (kind: string): string =>
  kind
    .replaceAll('-', ' ')
    .replace(/\bip\b/, 'IP')
    .replace(/\bai\b/, 'AI');

const oneLine = (words: string, most = 76): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
};
